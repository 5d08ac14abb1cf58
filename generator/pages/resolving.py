"""References → links: what stands open in a rendered body is closed with the whole site at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import partial
from pathlib import PurePosixPath

from generator.addresses import Target, resolve_path
from generator.entries import Counts, Entry
from generator.evidence.citations import Citation, cited_keys
from generator.evidence.quotations import find_quotations
from generator.ground.digests import digest_of
from generator.markdown.outlines import Leading
from generator.markdown.values import Cite, LinkStart, LinkTitle, NotesHere, Picture, Reference, Statement
from generator.pages.elsewhere import address_elsewhere
from generator.pages.parts import Body, Image, Link, Mark, Note, Notes, Opening, Part, Title
from generator.pages.views import Card
from generator.seeds import Paragraph, Source
from generator.site import Site, kept


@kept
def link_to(site: Site, path: str) -> Link:
    """A link to the page of the entry at a path."""
    entry = site.entries[path]
    return Link(path, entry.title, entry.document.kind, entry.document.front.summary, site.language_of(entry))


def links_to(site: Site, entries: Iterable[Entry]) -> tuple[Link, ...]:
    """Links to the pages of entries."""
    return tuple(link_to(site, entry.path) for entry in entries)


@kept
def topic_link(site: Site, topic: str) -> Link:
    """A link to a topic's page."""
    return follow(site, f"topic:{topic}") or Link("index.html", topic, "topic")


def tag_links(site: Site, entry: Entry) -> tuple[Link, ...]:
    """Links to the tags that an entry carries."""
    return tuple(tag_link(site, name) for name in entry.tags)


def tag_link(site: Site, name: str) -> Link:
    """A link to a tag's page."""
    tag = site.tags[name]
    return Link(tag.path, tag.title, "tag", lang=site.language_of_tag(name))


@kept
def card(site: Site, path: str) -> Card:
    """The entry at a path as a list shows it."""
    entry = site.entries[path]
    front = entry.document.front
    topic = topic_link(site, entry.document.topic) if entry.document.topic else Link("", "", entry.document.kind)
    return Card(
        link_to(site, path),
        topic,
        getattr(front, "date", None),
        getattr(front, "question", ""),
        entry.document.draft,
    )


@kept
def follow(site: Site, name: str) -> Link | None:
    """Where a name leads, as a link; None when it leads nowhere."""
    for target in site.targets.get(name, ()):
        return Link(target.path, target.title, target.kind, target.summary, _language_of(site, target))
    return None


def _language_of(site: Site, target: Target) -> str:
    """The language of a title where that is not the edition's."""
    config = site.config
    if not config.origin or target.kind == "source":
        return config.origin
    if target.path in site.entries:
        return site.language_of(site.entries[target.path])
    if target.kind == "topic":
        return next((topic.lang for topic in config.topics if f"{topic.id}.html" == target.path), "")
    return site.language_of_tag(PurePosixPath(target.path).stem)


def resolve(site: Site, entry: Entry, reference: Reference | Leading) -> Link | None:
    """What a reference of an entry's body leads to."""
    if reference.kind in ("name", "mention"):
        return follow(site, reference.target)
    if reference.kind == "anchor":
        return Link(entry.path + reference.target, "")
    path = resolve_path(reference.target, entry.document.path, site.pages_by_document)
    return Link(path, "") if path else None


def body_of(site: Site, path: str) -> Body:
    """The body of the entry at a path, with everything resolved."""
    entry = site.entries[path]
    return Body(_body_key(site, entry), partial(_parts, site, entry), site.language_of(entry))


def _body_key(site: Site, entry: Entry) -> str:
    """What a body is made of: its pieces, where its references lead, and the paragraphs it cites."""
    leading = tuple(
        _image(site, entry, reference) if reference.kind == "picture" else resolve(site, entry, reference)
        for reference in entry.outline.leading
    )
    notes = tuple(_note_key(site, *key) for cited in entry.outline.cited for key in cited)
    return f"{entry.outline.digest} {digest_of((leading, notes))}"


def _parts(site: Site, entry: Entry) -> tuple[Part, ...]:
    parts: list[Part] = []
    for piece in entry.pieces:
        if isinstance(piece, str):
            parts.append(piece)
        elif isinstance(piece, LinkStart):
            parts.append(Opening(resolve(site, entry, piece.reference)))
        elif isinstance(piece, LinkTitle):
            link = resolve(site, entry, piece.reference)
            parts.append(_title(site, entry, link) if link else Title(piece.reference.target))
        elif isinstance(piece, Picture):
            parts.append(_image(site, entry, piece.reference)._replace(alt=piece.alt))
        elif isinstance(piece, Cite):
            parts += marks(site, (piece,))
        elif isinstance(piece, NotesHere):
            parts.append(Notes(marks(site, piece.cites)))
        else:
            parts.append(piece)
    return tuple(parts)


def _image(site: Site, entry: Entry, reference: Reference | Leading) -> Image:
    """The picture that a reference names, as large as it is."""
    link = resolve(site, entry, reference)
    path = link.path if link else ""
    measured = site.measures.get(path)
    return Image(path, "", measured.width, measured.height) if measured else Image(path, "")


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
    found = (_note(site, *key) for key in cited_keys(citations))
    return tuple(note for note in found if note)


def source_link(source: Source) -> Link:
    """A link to a source's page, under the source's short name."""
    return Link(f"sources/{source.id}.html", source.name, "source", source.front.title)


def said_in(paragraph: Paragraph) -> tuple[str, ...]:
    """What was said in a paragraph: the words between quotation marks, or all of a quotation set apart."""
    if paragraph.kind == "quote":
        return (paragraph.text,)
    return tuple(quotation.text for quotation in find_quotations(paragraph.text))


def disagreements_on(site: Site, *paths: str) -> tuple[Link, ...]:
    """The disagreements that touch a paragraph which the entries at some paths cite.

    First come those that share most paragraphs with them; of those that share as many, the one that cites fewest.
    """
    cited = {key for path in paths for key in site.entries[path].cited}
    shared = Counter(found for key in cited for found in site.at_odds.get(key, ()))
    touched = (entry for entry in site.of_kind("disagreement") if entry.path in shared and entry.path not in paths)
    return links_to(site, sorted(touched, key=lambda e: (-shared[e.path], len(e.cited))) if shared else ())


def sources_of(site: Site, entry: Entry) -> tuple[tuple[Link, int], ...]:
    """The sources of an entry with the number of its statements that cite each, most first."""
    counts: dict[str, int] = {}
    for cited in entry.outline.cited:
        for source in dict.fromkeys(source for source, _ in cited):
            counts[source] = counts.get(source, 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple((source_link(site.sources[source]), count) for source, count in ranked if source in site.sources)


def counts_of(site: Site, path: str) -> Counts:
    """How much the entry at a path can prove."""
    return site.counts.get(path) or site.count(site.entries[path])


@kept
def counts_of_all(site: Site) -> Counts:
    """The same for the whole site."""
    each = [counts_of(site, path) for path in site.entries]
    return Counts(*map(sum, zip(*each, strict=True)))


def _title(site: Site, entry: Entry, link: Link) -> Title:
    """A title within a body, with its language where that is not the body's."""
    spoken = "" if link.lang == site.language_of(entry) else link.lang or site.config.language
    return Title(link.title, spoken)


@kept
def _note_key(site: Site, source_id: str, number: int) -> str:
    return digest_of(_note(site, source_id, number))


@kept
def _note(site: Site, source_id: str, number: int) -> Note | None:
    source = site.sources.get(source_id)
    paragraph = source.paragraph(number) if source else None
    if source is None or paragraph is None:
        return None
    shown = paragraph.text if source.shown else ""
    return Note(
        source_link(source),
        paragraph.number,
        f"sources/{source.id}.html#p{paragraph.number}",
        shown,
        source.front.text,
        paragraph.attribution,
        () if shown else said_in(paragraph),
        address_elsewhere(source, paragraph),
    )
