"""The pages that evidence leads to: sources, profiles, disagreements, and pages outside the topics."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import Fact, Position
from generator.entries import Entry, StatementAt
from generator.markdown.values import Statement
from generator.pages.elsewhere import address_elsewhere
from generator.pages.parts import Link
from generator.pages.resolving import (
    body_of,
    card,
    counts_of,
    link_to,
    numbered_mark,
    said_in,
    source_link,
    tag_links,
)
from generator.pages.resting import on_statements, one_each
from generator.pages.views import (
    Backlink,
    BodyView,
    Card,
    DisagreementView,
    FactView,
    Group,
    Page,
    ParagraphView,
    Planned,
    PositionView,
    ProfileCard,
    ProfileView,
    SourceCard,
    SourceView,
)
from generator.seeds import Paragraph, Source
from generator.site import Site, kept

PROFILES = Link("profiles.html", "", "profiles")
SOURCES = Link("sources.html", "", "sources")
DISAGREEMENTS = Link("disagreements.html", "", "disagreements")

MOST_CARDS = 12
"""How many pages that mention a profile are listed with what they say; of more there are the titles, by topic."""


def profile_pages(site: Site) -> Iterator[Planned]:
    """One page a profile."""
    return one_each(site, "profile", _profile_page)


def _profile_page(site: Site, path: str) -> Page:
    from generator.pages.pictured import maps_by_path  # noqa: PLC0415  # most edits draw no picture

    entry = site.entries[path]
    view = profile_view(site, entry)._replace(map=maps_by_path(site).get(path))
    return Page(path, "profile.html", entry.title, view, view.link.summary, (PROFILES,), "profile")


def disagreement_pages(site: Site) -> Iterator[Planned]:
    """One page a disagreement."""
    return one_each(site, "disagreement", _disagreement_page)


def _disagreement_page(site: Site, path: str) -> Page:
    entry = site.entries[path]
    view = disagreement_view(site, entry)
    return Page(path, "disagreement.html", entry.title, view, view.link.summary, (DISAGREEMENTS,), "disagreement")


def source_pages(site: Site) -> Iterator[Planned]:
    """One page a source."""
    ids = {source_link(source).path: source.id for source in site.sources.values()}
    make, rests = (lambda path: _source_page(site, ids[path])), (lambda path: on_statements(site, ids[path]))
    return (Planned(path, make, rests) for path in ids)


def _source_page(site: Site, source_id: str) -> Page:
    view = source_view(site, source_id)
    title = site.sources[source_id].front.title
    return Page(view.card.link.path, "source.html", title, view, "", (SOURCES,), "source")


def other_pages(site: Site) -> Iterator[Planned]:
    """The pages outside the topics, such as a glossary."""
    return one_each(site, "page", _other_page)


def _other_page(site: Site, path: str) -> Page:
    entry = site.entries[path]
    return Page(path, "page.html", entry.title, body_view(site, entry), entry.document.front.summary)


def profile_view(site: Site, entry: Entry) -> ProfileView:
    """All that a profile's page shows."""
    front = entry.profile
    mentioned_in = tuple(card(site, path) for path in site.mentioning.get(entry.path, ()))
    return ProfileView(
        link=link_to(site, entry.path),
        kind=front.kind,
        role=front.role,
        aliases=front.aliases,
        facts=_facts(site, entry),
        tags=tag_links(site, entry),
        body=body_of(site, entry.path),
        mentioned_in=mentioned_in,
        draft=entry.document.draft,
        counts=counts_of(site, entry.path),
        mentions=_grouped(mentioned_in) if len(mentioned_in) > MOST_CARDS else (),
    )


def _grouped(cards: tuple[Card, ...]) -> tuple[Group, ...]:
    """The pages of each topic, and of each other kind, by their titles; they come in reading order."""
    groups: dict[Link, list[Link]] = {}
    for each in cards:
        groups.setdefault(each.topic, []).append(each.link)
    headings = {"index": "home"}
    return tuple(
        Group("topic", tuple(links), topic)
        if topic.path
        else Group(headings.get(topic.kind, f"{topic.kind}s"), tuple(links))
        for topic, links in groups.items()
    )


def profile_card(site: Site, entry: Entry) -> ProfileCard:
    """A profile as a list shows it."""
    return ProfileCard(link_to(site, entry.path), entry.profile.kind, entry.profile.role)


def disagreement_view(site: Site, entry: Entry) -> DisagreementView:
    """All that a disagreement's page shows."""
    return DisagreementView(
        link_to(site, entry.path),
        _positions(site, entry),
        tag_links(site, entry),
        body_of(site, entry.path),
        _touched(site, entry),
        entry.document.draft,
        counts_of(site, entry.path),
    )


def body_view(site: Site, entry: Entry) -> BodyView:
    """All that a page outside the topics shows."""
    return BodyView(
        link_to(site, entry.path), body_of(site, entry.path), entry.document.draft, counts_of(site, entry.path)
    )


def source_view(site: Site, source_id: str) -> SourceView:
    """All that a source's page shows."""
    brief = brief_source_view(site, source_id)
    paragraphs = tuple(_with_what_rests(site, source_id, paragraph) for paragraph in brief.paragraphs)
    return brief._replace(paragraphs=paragraphs)


def brief_source_view(site: Site, source_id: str) -> SourceView:
    """A source without what rests on it."""
    source = site.sources[source_id]
    paragraphs = tuple(_paragraph(source, paragraph) for paragraph in source.paragraphs)
    return SourceView(source_card(site, source_id), source.front.url, paragraphs)


@kept
def source_card(site: Site, source_id: str) -> SourceCard:
    """A source as a list shows it."""
    source = site.sources[source_id]
    resting = [site.resting((source.id, paragraph.number)) for paragraph in source.paragraphs]
    statements = {statement for group in resting for statement in zip(group.paths, group.anchors, strict=True)}
    front = source.front
    return SourceCard(
        link=source_link(source)._replace(title=front.title, summary="", lang=site.config.origin),
        publisher=front.publisher,
        byline=front.byline,
        published=front.published,
        kind=front.text,
        paragraphs=len(source.paragraphs),
        cited=sum(bool(group.paths) for group in resting),
        statements=len(statements),
    )


def _with_what_rests(site: Site, source_id: str, paragraph: ParagraphView) -> ParagraphView:
    key = (source_id, paragraph.number)
    backlinks = tuple(_backlink(site, placed) for placed in site.resting(key).each())
    return paragraph._replace(
        backlinks=backlinks, disagreements=tuple(link_to(site, path) for path in site.at_odds.get(key, ()))
    )


def _paragraph(source: Source, paragraph: Paragraph) -> ParagraphView:
    return ParagraphView(
        paragraph.number,
        paragraph.kind,
        paragraph.heading if source.shown else "",
        paragraph.text if source.shown else "",
        paragraph.attribution,
        () if source.shown else said_in(paragraph),
        paragraph.unused,
        address_elsewhere(source, paragraph),
    )


def _backlink(site: Site, placed: StatementAt) -> Backlink:
    page, statement = link_to(site, placed.path), site.statement(placed)
    return Backlink(f"{placed.path}#{placed.anchor}", page, statement.text, statement.kind)


def _facts(site: Site, entry: Entry) -> tuple[FactView, ...]:
    def view(fact: Fact, number: int, statement: Statement) -> FactView:
        return FactView(statement.anchor, fact.label, fact.value, numbered_mark(site, statement, number))

    return tuple(view(fact, *numbered) for fact, numbered in zip(entry.profile.facts, _numbered(entry), strict=False))


def _positions(site: Site, entry: Entry) -> tuple[PositionView, ...]:
    def view(position: Position, number: int, statement: Statement) -> PositionView:
        return PositionView(statement.anchor, position.says, numbered_mark(site, statement, number))

    numbered = zip(entry.disagreement.positions, _numbered(entry), strict=False)
    return tuple(view(position, *statement) for position, statement in numbered)


def _numbered(entry: Entry) -> Iterator[tuple[int, Statement]]:
    """The statements of the front matter, numbered after the marks of the body."""
    return ((entry.outline.marks + number, statement) for number, statement in enumerate(entry.front, 1))


def _touched(site: Site, entry: Entry) -> tuple[Card, ...]:
    keys = {key for key, paths in site.at_odds.items() if entry.path in paths}
    touched = {path for key in keys for path in site.resting(key).paths}
    return tuple(card(site, section.path) for section in site.of_kind("section") if section.path in touched)
