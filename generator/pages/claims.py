"""claims.json: every statement with its sources, for machines; and claims.schema.json, which says what stands in it."""

import json
from collections.abc import Iterable
from functools import partial
from typing import Any

from generator.diagnostics import Diagnostic
from generator.entries import Entry
from generator.evidence.citations import cited_keys
from generator.ground.digests import digest_of, digest_text
from generator.ground.parts import Part, Pieces
from generator.ground.tuples import NamedTuple
from generator.markdown.values import Statement
from generator.memo.groups import group_size, in_groups
from generator.memo.work import Values, Work
from generator.pages.method import published
from generator.pages.resolving import counts_of_all
from generator.pages.resting import on_outlines
from generator.seeds import Source
from generator.site import Site

CLAIMS, SCHEMA_FILE = "claims.json", "claims.schema.json"
VERSION = 1

_LINES = json.JSONEncoder(ensure_ascii=False)

_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 0}
_FLAG = {"type": "boolean"}
_DATE = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


class Claims(NamedTuple):
    """claims.json: its statements as lines, those of one entry after the other, and what stands `before` and `after`.

    A source and a statement are a line each, so that two builds can be compared by line.
    """

    before: str
    statements: Values[bytes]
    after: str

    @property
    def key(self) -> str:
        """Another whenever the file is."""
        return digest_of((self.before, self.after, tuple(map(self.statements.rests_on, self.statements))))

    def pieces(self) -> Pieces:
        """The file, piece by piece."""
        yield self.before.encode()
        for index, name in enumerate(self.statements):
            yield b",\n" if index else b"\n"
            yield Part(self.statements.rests_on(name), partial(self.statements.__getitem__, name))
        yield self.after.encode()


def claims_of(site: Site, warnings: Iterable[Diagnostic], work: Work) -> Claims:
    """Every statement of a site with what it rests on, and what is said of the site, its sources and its warnings."""
    sources = [_line(_source(site, source)) for source in site.sources.values()]
    findings = [_line({"code": f.code, "message": f.message, "place": f.place}) for f in published(warnings)]
    head = f'"$schema": "{SCHEMA_FILE}",\n"version": {VERSION},\n"site": {_line(_site(site))}'
    before = f'{{\n{head},\n"sources": {_rows(sources)},\n"statements": ['
    statements = _statement_lines(site, work)
    after = f'],\n"warnings": {_rows(findings)}\n}}\n'
    return Claims(before, statements, f"\n{after}" if statements else after)


def _rows(lines: list[str]) -> str:
    inside = ",\n".join(lines)
    return f"[\n{inside}\n]" if lines else "[]"


def _statement_lines(site: Site, work: Work) -> Values[bytes]:
    """The statements of the entries that have any, as lines; those of some entries together."""
    sources = digest_of(tuple(source.digest for source in site.sources.values()))
    speaking = tuple(path for path, entry in site.entries.items() if entry.outline.anchors)
    groups = in_groups(speaking)

    def lines(name: str) -> bytes:
        entries = (site.entries[path] for path in groups[name])
        return ",\n".join(_line(_statement(site, entry, one)) for entry in entries for one in entry.statements).encode()

    def exact(name: str) -> str:
        return digest_of((sources, tuple(_told(site, site.entries[path]) for path in groups[name])))

    def quick(paths: tuple[str, ...]) -> str:
        return f"{on_outlines(site)} {digest_text(' '.join(site.entries[path].document.digest for path in paths))}"

    keys = {name: quick(paths) for name, paths in groups.items()}
    return work.each("claims", keys, lines, exact, size=group_size(len(speaking)))


def _told(site: Site, entry: Entry) -> str:
    """What the lines of an entry are made of, beside the sources."""
    at_odds = tuple(site.at_odds.get(key, ()) for key in sorted(entry.cited))
    return digest_of(
        (entry.title, entry.document.digest, entry.document.topic, tuple(s.text for s in entry.statements), at_odds)
    )


def _line(value: dict[str, Any]) -> str:
    return _LINES.encode(value)


def _site(site: Site) -> dict[str, Any]:
    config = site.config
    counts = counts_of_all(site)
    return {
        "title": config.title,
        "description": config.description,
        "language": config.language,
        "url": config.base_url,
        "as_of": str(config.as_of or ""),
        "editor": config.editor,
        "statements": counts.statements,
        "editorial": counts.editorial,
        "citations": counts.citations,
        "quotations": counts.quotations,
        "verified": counts.verified,
    }


def _source(site: Site, source: Source) -> dict[str, Any]:
    front = source.front
    paragraphs = [
        {
            "number": paragraph.number,
            "page": f"sources/{source.id}.html#p{paragraph.number}",
            "statements": len(site.resting((source.id, paragraph.number)).paths),
            "unused": paragraph.unused,
        }
        for paragraph in source.paragraphs
    ]
    return {
        "id": source.id,
        "title": front.title,
        "publisher": front.publisher,
        "byline": front.byline,
        "published": str(front.published or ""),
        "url": front.url,
        "text": front.text,
        "page": f"sources/{source.id}.html",
        "verified": site.records.agrees(source),
        "paragraphs": paragraphs,
    }


def _statement(site: Site, entry: Entry, statement: Statement) -> dict[str, Any]:
    keys = tuple(dict.fromkeys(cited_keys(statement.citations)))
    at_odds = dict.fromkeys(path for key in keys for path in site.at_odds.get(key, ()))
    return {
        "id": f"{entry.path.removesuffix('.html')}#{statement.anchor}",
        "text": statement.text,
        "kind": statement.kind,
        "editorial": statement.editorial,
        "page": entry.path,
        "anchor": statement.anchor,
        "title": entry.title,
        "topic": entry.document.topic,
        "citations": [
            {"source": citation.source, "paragraphs": list(citation.paragraphs)} for citation in statement.citations
        ],
        "evidence": [f"sources/{source}.html#p{number}" for source, number in keys],
        "quotations": [{"text": c.quotation.text, "verified": c.verified} for c in site.quotations(statement)],
        "disagreements": list(at_odds),
    }


def schema_json() -> bytes:
    """The file that says what stands in claims.json."""
    return f"{json.dumps(claims_schema(), ensure_ascii=False, indent=1)}\n".encode()


def claims_schema() -> dict[str, Any]:
    """What stands in claims.json, as JSON Schema."""
    kinds = ["paragraph", "item", "row", "definition", "blockquote", "code", "event", "figure", "position", "fact"]
    citation = _object(source=_TEXT, paragraphs=_list(_COUNT))
    statement = _object(
        id=_TEXT | {"description": "the page without its ending, and the anchor"},
        text=_TEXT,
        kind={"enum": kinds},
        editorial=_FLAG | {"description": "the editor's own words, not evidence"},
        page=_TEXT | {"description": "from the site's root"},
        anchor=_TEXT,
        title=_TEXT,
        topic=_TEXT,
        citations=_list(citation),
        evidence=_list(_TEXT) | {"description": "where each cited paragraph stands, from the site's root"},
        quotations=_list(_object(text=_TEXT, verified=_FLAG)),
        disagreements=_list(_TEXT) | {"description": "pages that show how sources differ on what is cited"},
    )
    source = _object(
        id=_TEXT,
        title=_TEXT,
        publisher=_TEXT,
        byline=_TEXT,
        published={"anyOf": [_DATE, {"const": ""}]},
        url=_TEXT,
        text={"enum": ["note", "article", "open"]},
        page=_TEXT,
        verified=_FLAG | {"description": "the note is as it was when it agreed with its original"},
        paragraphs=_list(_object(number=_COUNT, page=_TEXT, statements=_COUNT, unused=_TEXT)),
    )
    counted = dict.fromkeys(("statements", "editorial", "citations", "quotations", "verified"), _COUNT)
    texts = dict.fromkeys(("title", "description", "language", "url", "as_of", "editor"), _TEXT)
    schema = _object(
        version={"const": VERSION},
        site=_object(**texts, **counted),
        sources=_list(source),
        statements=_list(statement),
        warnings=_list(_object(code=_TEXT, message=_TEXT, place=_TEXT)),
    )
    schema["properties"]["$schema"] = _TEXT
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "claims.json", **schema}


def _object(**properties: Any) -> dict[str, Any]:
    required = sorted(properties)
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}
