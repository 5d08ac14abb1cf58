"""content/ → documents: each file's front matter checked, its body untouched and left where it is kept."""

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from generator.config import SITE_FILE, Config, edition_of, has_faults
from generator.content import (
    DISAGREEMENTS,
    FOLDER,
    PICTURES,
    PROFILES,
    RECORDS,
    Content,
    Document,
    Ignore,
    as_places,
    sharing,
)
from generator.diagnostics import Diagnostic, Outcome, Severity, Span, nearest_to
from generator.evidence.citations import MALFORMED
from generator.frontmatter.schema import SLUG, Record, read_record
from generator.ground.digests import digest_of, digest_text
from generator.ground.files import read_bytes, read_text, walk
from generator.ground.ordering import reordered
from generator.ground.patterns import lazy_pattern
from generator.ground.slugs import slugify
from generator.ground.tuples import NamedTuple
from generator.memo.work import NOTHING_KEPT, Work
from generator.seeds import FOLDER as SEEDS
from generator.seeds import SOURCE
from generator.translations import in_language, meant_translation, original_of

if TYPE_CHECKING:
    from generator.frontmatter.splitting import Parts

LARGE_PICTURE = 1024 * 1024
"""Bytes from which on a picture makes many readers wait."""
_UNKNOWN = "unknown-topic"
_IGNORE = lazy_pattern(r"\s*(# ignore\[(?P<code>[a-z0-9-]{1,60})\]: (?P<reason>\S.{0,300}?))\s*\Z")
_NUMBERED = lazy_pattern(r"\s*\[1\][ \t]")
_NEARLY_EDITION = lazy_pattern(r"content/site[_ -]([A-Za-z]{2})\.ya?ml")
"""What may be meant for the settings of an edition."""
_SAME = {
    "section": ("tags", "date", "aliases", "events", "figures"),
    "profile": ("tags", "kind", "location", "facts"),
    "disagreement": ("tags", "positions"),
}
"""What is the same in every language; the aliases of a profile are spellings, and are not."""


_MOVED = ("section", "profile", "disagreement")
"""The kinds that have folders of their own."""
_FEW = 6
"""Topics that a hint names."""


class Parsed(NamedTuple):
    """What one file is: its document, or None where it cannot be used, and its body as it is written."""

    document: Outcome[Document | None]
    body: str = ""


def load_content(root: Path, config: Config, work: Work = NOTHING_KEPT) -> Outcome[Content]:
    """Read content/, whole: the documents in the order of their paths, and the pictures."""
    edition = f"{config.language}-{config.origin}"
    names = work.once(f"names-{edition}", work.names(root, FOLDER), partial(_names, root, config))
    texts = [path for path in names.value if path.endswith(".md")]
    topics = digest_of(tuple(topic.id.text for topic in config.topics))
    parse = partial(parse_document, config=config)
    parsed, bodies = work.parsed(("documents", "texts"), root, texts, topics, parse, share=sharing())
    documents: list[Document] = []
    pictures: list[tuple[str, bytes]] = []
    diagnostics = list(names.diagnostics)
    for outcome in parsed.values():
        diagnostics += outcome.diagnostics
        documents += (outcome.value,) if outcome.value else ()
    for path in names.value:
        if path.endswith(".md"):
            continue
        if path.lower().endswith(PICTURES):
            picture = read_bytes(root, path)
            diagnostics += (*picture.diagnostics, *_large_picture(path, len(picture.value)))
            pictures.append((path.removeprefix(f"{FOLDER}/"), picture.value))
        elif path != SITE_FILE and not edition_of(path):
            diagnostics.append(_not_content(path))
    pairs = [(each, original_of(each.path)) for each in documents if config.origin and each.path.count(".") > 1]
    rests = work.bytes_of(path for each, original in pairs for path in (each.path, original))
    if pairs:
        unlike = partial(_differences, root, pairs, config)
        diagnostics += work.once(f"alike-{edition}", rests and f"{topics} {rests}", unlike)
    return Outcome(Content(tuple(documents), tuple(pictures), bodies), tuple(diagnostics))


def _differences(root: Path, pairs: list[tuple[Document, str]], config: Config) -> tuple[Diagnostic, ...]:
    """What translations say otherwise than the files that they translate."""
    found: list[Diagnostic] = []
    for translation, path in pairs:
        text = read_text(root, path)
        original = None if text.failed else parse_document(text.value, path, config=config).document.value
        found += _unlike(translation, original) if original else ()
    return tuple(found)


def _unlike(translation: Document, original: Document) -> Iterator[Diagnostic]:
    """The parts of the front matter that ought to be the same as in the original, and are not."""
    for key in _SAME.get(translation.kind, ()):
        ours, theirs = (_bare(getattr(document.front, key)) for document in (translation, original))
        if ours != theirs:
            message = f"`{key}` is not the same as in {original.path}"
            if not ours:
                message = f"{original.path} has `{key}`, and its translation has not"
            hint = "write it as it stands there, with the words translated"
            if isinstance(theirs, str) and theirs:
                hint = f"write {key}: {theirs}"
            yield Diagnostic("translation-differs", message, translation.place_of(key), hint, Severity.WARNING)


def _bare(value: Any) -> Any:
    """A value without its words and places: of an entry its day and its sources."""
    if hasattr(value, "cite"):
        return str(getattr(value, "date", "")), tuple(map(str, value.cite or ()))
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(map(_bare, value))
    return str(value or "")


def _names(root: Path, config: Config) -> Outcome[tuple[str, ...]]:
    code = config.language
    names = walk(root, FOLDER).then(lambda paths: in_language(paths, code))
    if config.origin and not any(original_of(path) != path or edition_of(path) == code for path in names.value):
        return Outcome(names.value, (*names.diagnostics, _no_edition(code)))
    return names


def _no_edition(code: str) -> Diagnostic:
    hint = f"write name.{code}.md beside name.md, or {FOLDER}/site.{code}.yaml with the words of the whole site"
    return Diagnostic("no-edition", f"nothing of this site is in {code}", Span(SITE_FILE), hint)


def parse_document(
    text: str, path: str, before: tuple[Outcome[Document | None], str] | None = None, *, config: Config
) -> Parsed:
    """Read one Markdown file of content/. Where the front matter is as it was `before`, it is not read again."""
    again = _with_other_body(text, *before) if before else None
    return again or _parse_anew(text, path, config)


def _with_other_body(text: str, before: Outcome[Document | None], body: str) -> Parsed | None:
    """What the file is if only its body changed; None when more may have."""
    document = before.value
    if document is None or not body:
        return None
    *written, rest = text.split("\n", document.body_line - 1)
    if not rest.partition("\n")[0].strip():
        return None
    if _digest_front(document.path, document.kind, document.topic, written) != document.front_digest:
        return None
    return Parsed(Outcome(document._replace(digest=digest_text(text)), before.diagnostics), rest.strip())


def _digest_front(path: str, kind: str, topic: str, written: list[str]) -> str:
    """A digest of a file's place, and of its lines before the body."""
    return digest_of((path, kind, topic, written))


def _parse_anew(text: str, path: str, config: Config) -> Parsed:
    from generator.frontmatter.splitting import split_front_matter  # noqa: PLC0415  # most builds read no front matter

    place = _classify(path, config)
    parts = split_front_matter(text, path)
    found = list(place.diagnostics + parts.diagnostics)
    if parts.failed and not parts.value.front.entries:
        return Parsed(Outcome(None, tuple(found)))
    kind, topic = place.value
    if _is_source(parts.value, RECORDS[kind]):
        return Parsed(Outcome(None, (*place.diagnostics, _source_here(path))))
    front: Outcome[Any] = read_record(RECORDS[kind], parts.value.front)
    if front.value is None or place.failed:
        # which keys it may have is known when it is known what it is
        is_known = kind != "section" or topic
        found += (finding for finding in front.diagnostics if is_known or finding.code != "unknown-key")
        return Parsed(Outcome(None, tuple(found)))
    found += _moved(front.diagnostics, [key.text for key, _ in parts.value.front.entries], kind, config)
    slug = PurePosixPath(original_of(path)).stem
    places = as_places((key.text, value) for key, value in parts.value.front.entries)
    written = text.split("\n", parts.value.body_line - 1)[:-1]
    found += reordered("\n".join(written), path)
    faults = tuple(finding for finding in front.diagnostics if finding.code == MALFORMED)
    document = Document(
        path,
        kind,
        topic,
        slug,
        front.value,
        parts.value.body_line,
        places,
        digest_text(text),
        _digest_front(path, kind, topic, written),
        faults,
        tuple(_ignores(path, written)),
    )
    return Parsed(Outcome(document, tuple(found)), parts.value.body)


def _moved(found: Sequence[Diagnostic], keys: list[str], kind: str, config: Config) -> Iterator[Diagnostic]:
    """What is wrong with front matter, less citations, which rules weigh; of many keys of another kind, that it is one.

    A section that lies in no topic's folder is told so once, and not key by key.
    """
    others = [key for key in keys if key not in RECORDS[kind].fields]
    meant = next((name for name in _MOVED if set(keys) <= RECORDS[name].fields.keys()), "") if len(others) > 1 else ""
    told = False
    for finding in found:
        if not meant or finding.code != "unknown-key" or finding.span.column > 1:
            yield from () if finding.code == MALFORMED else (finding,)
        elif not told:
            told = True
            folders = {"profile": [PROFILES], "disagreement": [DISAGREEMENTS]}
            names = folders.get(meant, [topic.id.text for topic in config.topics[:_FEW]])
            folder = " or ".join(f"{FOLDER}/{name}/" for name in names) or "the folder of a topic"
            message = f"{', '.join(others)} belong to a {meant}, and in this folder this is a {kind}"
            yield finding._replace(message=message, hint=f"move the file to {folder}, or remove these keys")


def _is_source(parts: "Parts", record: Record) -> bool:
    """Whether a file has the form of a source: paragraphs that are numbered or two keys of one, and no citation."""
    if "[@" in parts.body:
        return False
    keys = {key.text for key, _ in parts.front.entries if key.text not in record.fields}
    return bool(_NUMBERED.match(parts.body)) or len(keys & SOURCE.fields.keys()) > 1


def _source_here(path: str) -> Diagnostic:
    message = "this is a source: it has the front matter or the numbered paragraphs of one, and cites nothing"
    hint = f"move it to {SEEDS}/{PurePosixPath(path).name}, and cite it from what you write here"
    return Diagnostic("source-in-content", message, Span(path), hint)


def _ignores(path: str, written: list[str]) -> Iterator[Ignore]:
    """The comments of front matter that silence findings; each reaches over the entry below it."""
    for number, line in enumerate(written, 1):
        if found := _IGNORE.match(line):
            place = Span(path, number, found.start(1) + 1, found.end(1) + 1)
            yield Ignore(found["code"], found["reason"], place, number + _lines_below(written[number:]))


def _lines_below(lines: list[str]) -> int:
    """How many lines go to the end of the first entry: what is not indented deeper than it is the next."""
    indents = [len(line) - len(line.lstrip()) if line.strip() else sys.maxsize for line in lines]
    first = next((at for at, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")), 0)
    after = (at for at in range(first + 1, len(lines)) if indents[at] <= indents[first])
    return next(after, len(lines))


def _classify(path: str, config: Config) -> Outcome[tuple[str, str]]:
    """The kind and topic that a file's place gives it."""
    folders, slug = PurePosixPath(path).parts[1:-1], PurePosixPath(original_of(path)).stem
    findings = () if SLUG.match(slug) else (_bad_name(path, slug),)
    if not folders:
        return Outcome(("index" if slug == "index" else "page", ""), findings)
    topics = [topic.id.text for topic in config.topics]
    if len(folders) > 1 or (folders[0] not in (PROFILES, DISAGREEMENTS) and folders[0] not in topics):
        message = f"the folder {'/'.join(folders)} is no topic of site.yaml"
        return Outcome(("section", ""), (*findings, Diagnostic(_UNKNOWN, message, Span(path))))
    singular = {PROFILES: "profile", DISAGREEMENTS: "disagreement"}
    kind = singular.get(folders[0], "section")
    return Outcome((kind, folders[0] if kind == "section" else ""), findings)


def folder_by_folder(findings: Sequence[Diagnostic], config: Config, content: Content) -> Iterator[Diagnostic]:
    """The findings, of those of files in a folder that is no topic the first alone, with what to do.

    Where site.yaml has a fault itself, the folder may be a topic, and nothing is told of it.
    """
    told: set[str] = set()
    doubtful = has_faults(findings)
    filled = frozenset(document.topic for document in content.documents if document.topic)
    for finding in findings:
        if finding.code != _UNKNOWN or finding.hint:
            yield finding
        elif finding.message not in told and not doubtful:
            told.add(finding.message)
            folder = str(PurePosixPath(finding.span.path).parent.relative_to(FOLDER))
            yield finding._replace(hint=_topic_meant(folder, [topic.id.text for topic in config.topics], filled))


def _topic_meant(folder: str, topics: list[str], filled: frozenset[str]) -> str:
    """What to do about a folder that is no topic; topics that are `filled` have folders of their own."""
    if (above := folder.partition("/")[0]) != folder and above in (*topics, PROFILES, DISAGREEMENTS):
        return f"no folder lies in that of a topic: move its files to {FOLDER}/{above}/"
    if meant := nearest_to(folder, [name for name in (*topics, PROFILES, DISAGREEMENTS) if name not in filled]):
        other = f", or correct the id in {SITE_FILE}" if meant in topics else f": it is {FOLDER}/{meant}/"
        return f"did you mean “{meant}”? rename the folder{other}"
    if meant := nearest_to(folder, filled):
        return f"did you mean “{meant}”? move its files there; else list {folder} under `topics` in {SITE_FILE}"
    known = f"which has {', '.join(topics)}" if topics else "which has none"
    return f"list it under `topics` in {SITE_FILE}, {known}, or move its files to the folder where they belong"


def _bad_name(path: str, slug: str) -> Diagnostic:
    meant = slugify(slug)
    hint = "use a-z, 0-9 and single hyphens: the file's name is its address"
    if translation := meant_translation(slug):
        hint = f"call it {translation}.md if it is a translation, as such files end; else {hint}"
    elif meant:
        hint = f"call it {meant}.md; {hint}"
    return Diagnostic("bad-file-name", f"“{slug}” cannot stand in an address", Span(path), hint)


def _large_picture(path: str, size: int) -> Iterator[Diagnostic]:
    if size > LARGE_PICTURE:
        message = f"readers load {size / 1024 / 1024:.1f} MiB for this picture"
        hint = "make it smaller: one of 1,600 pixels across, as JPEG, WebP or AVIF, takes a tenth of a MiB or a few"
        yield Diagnostic("large-picture", message, Span(path), hint, Severity.WARNING)


def _not_content(path: str) -> Diagnostic:
    hint = f"move it out of {FOLDER}/, which holds .md files and pictures ({', '.join(PICTURES)})"
    if path.lower().endswith((".txt", ".text", ".markdown", ".mdown", ".md")):
        hint = f"a page or section is a file that ends in .md: rename it, or move it out of {FOLDER}/"
    elif meant := _NEARLY_EDITION.fullmatch(path):
        hint = f"call it {FOLDER}/site.{meant[1].lower()}.yaml: the settings of an edition end so"
    elif edition_of(settings := f"{path.lower().rpartition('.')[0]}.yaml") and path.lower().endswith((".yml", ".yaml")):
        hint = f"call it {settings}: the settings of an edition end so"
    return Diagnostic("not-content", f"{path} is neither text nor picture of the site", Span(path), hint)
