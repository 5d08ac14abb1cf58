"""What a document says about itself: its title, question, summary and role, its sub-headings, heading cells and terms.

What its pictures are said to show is as these.

They carry no citation of their own; they may say what the paragraphs cited in the document say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.diagnostics import Span
from generator.entries import Entry
from generator.evidence.citations import Citation
from generator.ground.tuples import NamedTuple
from generator.markdown.values import Cite, Label, Statement
from generator.site import Site

FIELDS = ("title", "question", "summary", "role")
"""What the front matter of a document says about it in words of ours."""


def headlines(entry: Entry) -> Iterator[Statement]:
    """Each of these texts as a statement that cites all that the document cites; none where nothing is cited."""
    citations = tuple(citation for statement in entry.statements for citation in statement.citations)
    if not citations:
        return
    for name in FIELDS:
        text = getattr(entry.document.front, name, "")
        if text:
            span = entry.document.place_of(name)
            yield Statement("", name, text, (Cite(0, citations, len(text)),), span, span.line)
    for heading in entry.prose.uncited:
        kind = heading.kind if isinstance(heading, Label) else "heading"
        yield Statement("", kind, heading.text, (Cite(0, citations, 0),), heading.span, heading.span.line)


class SiteText(NamedTuple):
    """What site.yaml says: of what, under which key, and as a statement that cites all that is cited there."""

    where: str
    key: str
    statement: Statement


def site_texts(site: Site, is_asked: Callable[[str], object]) -> Iterator[SiteText]:
    """What site.yaml says of each topic and of the site, where it is asked for and anything is cited there."""
    config, whole = site.config, "what site.yaml says of the site"
    texts: list[tuple[str, str, str, Iterable[Entry]]] = []
    for topic in config.topics:
        name, where = topic.id.text, f"what site.yaml says of {topic.id.text}"
        texts.append((where, f"topics.{name}.title", topic.title, site.in_topic(name)))
        texts.append((where, f"topics.{name}.summary", topic.summary, site.in_topic(name)))
    texts += ((whole, key, getattr(config, key), site.entries.values()) for key in ("title", "tagline", "description"))
    for where, key, text, entries in texts:
        if is_asked(text) and (citations := _cited_by(entries, span := config.place_of(key))):
            yield SiteText(
                where, key, Statement("", "summary", text, (Cite(0, citations, len(text)),), span, span.line)
            )


def _cited_by(entries: Iterable[Entry], span: Span) -> tuple[Citation, ...]:
    cited = sorted({key for entry in entries for key in entry.cited})
    return tuple(Citation(source, (number,), span) for source, number in cited)


def is_titled(site: Site, entry: Entry, written: str) -> bool:
    """Whether words are of the title of another page that a link of an entry shows: that page answers for them.

    The title of a profile is a name like any other.
    """
    return any(written in title and not _leads_to_profile(site, name[2:-2]) for name, title in entry.titles)


def _leads_to_profile(site: Site, name: str) -> bool:
    return any(target.kind == "profile" for target in site.targets.get(name, ()))
