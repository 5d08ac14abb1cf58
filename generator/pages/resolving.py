"""References → links: what stands open in a rendered body is closed with the whole site at hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from generator.addresses import resolve_path
from generator.evidence.citations import Citation
from generator.evidence.quotations import find_quotations
from generator.markdown.values import Cite, LinkStart, LinkTitle, NotesHere, Picture, Reference, Statement
from generator.pages.parts import Body, Counts, Image, Link, Mark, Note, Notes, Opening, Part, Title
from generator.pages.views import Card
from generator.seeds import Paragraph, Source
from generator.site import Entry, Site, cited_keys


def link_to(entry: Entry) -> Link:
    """A link to an entry's page."""
    return Link(entry.path, entry.title, entry.document.kind, entry.document.front.summary)


def topic_link(site: Site, topic: str) -> Link:
    """A link to a topic's page."""
    return follow(site, f"topic:{topic}") or Link("index.html", topic, "topic")


def tag_links(site: Site, entry: Entry) -> tuple[Link, ...]:
    """Links to the tags that an entry carries."""
    names = dict.fromkeys(name.text for name in getattr(entry.document.front, "tags", ()))
    return tuple(Link(site.tags[name].path, name, "tag") for name in names)


def card(site: Site, entry: Entry) -> Card:
    """An entry as a list shows it."""
    front = entry.document.front
    topic = topic_link(site, entry.document.topic) if entry.document.topic else Link("", "", entry.document.kind)
    return Card(
        link_to(entry), topic, getattr(front, "date", None), getattr(front, "question", ""), entry.document.draft
    )


def follow(site: Site, name: str) -> Link | None:
    """Where a name leads, as a link; None when it leads nowhere."""
    for target in site.targets.get(name, ()):
        return Link(target.path, target.title, target.kind, target.summary)
    return None


def resolve(site: Site, entry: Entry, reference: Reference) -> Link | None:
    """What a reference of an entry's body leads to."""
    if reference.kind in ("name", "mention"):
        return follow(site, reference.target)
    if reference.kind == "anchor":
        return Link(entry.path + reference.target, "")
    path = resolve_path(reference, entry.document.path, site.pages_by_document)
    return Link(path, "") if path else None


def body_of(site: Site, entry: Entry) -> Body:
    """An entry's body with everything resolved."""
    parts: list[Part] = []
    for piece in entry.rendered.pieces:
        if isinstance(piece, LinkStart):
            parts.append(Opening(resolve(site, entry, piece.reference)))
        elif isinstance(piece, LinkTitle):
            link = resolve(site, entry, piece.reference)
            parts.append(Title(link.title if link else piece.reference.target))
        elif isinstance(piece, Picture):
            link = resolve(site, entry, piece.reference)
            parts.append(Image(link.path if link else "", piece.alt))
        elif isinstance(piece, Cite):
            parts += marks(site, (piece,))
        elif isinstance(piece, NotesHere):
            parts.append(Notes(marks(site, piece.cites)))
        else:
            parts.append(piece)
    return Body(tuple(parts), entry.rendered.headings, entry.rendered.words)


def marks(site: Site, cites: Iterable[Cite]) -> tuple[Mark, ...]:
    """Citation marks with the paragraphs they lead to; one that leads nowhere is left out."""
    found = ((cite.number, notes(site, cite.citations)) for cite in cites)
    return tuple(Mark(number, shown) for number, shown in found if shown)


def numbered_mark(site: Site, statement: Statement, number: int) -> Mark | None:
    """The mark of a front-matter statement, with the number it has on its page."""
    shown = notes(site, statement.citations)
    return Mark(number, shown) if shown else None


def notes(site: Site, citations: Iterable[Citation]) -> tuple[Note, ...]:
    """The paragraphs that citations name, as notes."""
    return tuple(_note(source, paragraph) for source, paragraph in site.paragraphs(citations))


def source_link(source: Source) -> Link:
    """A link to a source's page, under the source's short name."""
    return Link(f"sources/{source.id}.html", source.name, "source", source.front.title)


def said_in(paragraph: Paragraph) -> tuple[str, ...]:
    """What was said in a paragraph: the words between quotation marks, or all of a quotation set apart."""
    if paragraph.kind == "quote":
        return (paragraph.text,)
    return tuple(quotation.text for quotation in find_quotations(paragraph.text))


def disagreements_on(site: Site, entry: Entry) -> tuple[Link, ...]:
    """The disagreements that touch a paragraph which the entry cites."""
    cited = entry.cited()
    paths = {path for key in cited for path in site.at_odds.get(key, ())} - {entry.path}
    return tuple(link_to(e) for e in site.of_kind("disagreement") if e.path in paths)


def sources_of(site: Site, entry: Entry) -> tuple[tuple[Link, int], ...]:
    """The sources of an entry with the number of its statements that cite each, most first."""
    counts: dict[str, int] = {}
    for statement in entry.statements:
        for source in dict.fromkeys(source for source, _ in cited_keys(statement.citations)):
            counts[source] = counts.get(source, 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple((source_link(site.sources[source]), count) for source, count in ranked if source in site.sources)


def count(site: Site, entries: Iterable[Entry]) -> Counts:
    """How many statements, citations and quotations the entries hold, and how many quotations are verified."""
    total = Counts()
    for entry in entries:
        for statement in entry.statements:
            quotations = site.quotations(statement)
            total = dataclasses.replace(
                total,
                statements=total.statements + (not statement.editorial),
                editorial=total.editorial + statement.editorial,
                citations=total.citations + len(statement.citations),
                quotations=total.quotations + len(quotations),
                verified=total.verified + sum(checked.verified for checked in quotations),
            )
    return total


def _note(source: Source, paragraph: Paragraph) -> Note:
    shown = paragraph.text if source.shown else ""
    return Note(
        source_link(source),
        paragraph.number,
        f"sources/{source.id}.html#p{paragraph.number}",
        shown,
        source.front.text,
        paragraph.attribution,
        () if shown else said_in(paragraph),
    )
