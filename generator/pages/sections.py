"""The pages of sections and topics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from generator.config import Topic
from generator.content import Figure
from generator.entries import Entry
from generator.evidence.citations import ParagraphKey
from generator.markdown.values import Statement
from generator.pages.parts import Link
from generator.pages.resolving import (
    body_of,
    card,
    counts_of,
    disagreements_on,
    follow,
    link_to,
    links_to,
    numbered_mark,
    sources_of,
    tag_links,
    topic_link,
)
from generator.pages.resting import on_outlines, one_each
from generator.pages.views import EventView, FigureView, Page, Planned, SectionView, TopicView, WholeView
from generator.site import Site, kept

EVERYTHING = "everything.html"

RELATED = 3
"""How many pages a section leads on to, unless its author names them."""

NEARBY = 6
"""How many sections of its topic a section's page names on either side of it."""

COMMON = 40
"""A tag or paragraph shared by more sections than this says nothing about which two belong together."""


TOP = 2
"""The level of the sub-headings that a section's page lists."""


def section_pages(site: Site) -> Iterator[Planned]:
    """One page a section."""
    return one_each(site, "section", _section_page)


def _section_page(site: Site, path: str) -> Page:
    entry = site.entries[path]
    view, trail = section_view(site, path), (topic_link(site, entry.document.topic),)
    return Page(path, "section.html", entry.title, view, entry.section.summary, trail, "section")


def topic_pages(site: Site) -> Iterator[Planned]:
    """One page a topic."""
    paths = (topic_link(site, topic.id.text).path for topic in site.config.topics)
    return (Planned(path, partial(_topic_page, site), partial(on_outlines, site)) for path in paths)


def _topic_page(site: Site, path: str) -> Page:
    (view,) = (view for view in topic_views(site) if view.link.path == path)
    return Page(view.link.path, "topic.html", view.link.title, view, view.link.summary, kind="topic")


@kept
def topic_views(site: Site) -> tuple[TopicView, ...]:
    """Every topic with what it holds, in reading order."""
    links = [topic_link(site, topic.id.text) for topic in site.config.topics]
    return tuple(
        _topic_view(
            site,
            topic,
            links[index - 1] if index else None,
            links[index + 1] if index + 1 < len(links) else None,
        )
        for index, topic in enumerate(site.config.topics)
    )


def section_view(site: Site, path: str) -> SectionView:
    """All that a section's page shows."""
    entry = site.entries[path]
    neighbours = site.in_topic(entry.document.topic)
    place = site.places[path]
    before, after = _around(site, path)
    front, counts = entry.section, counts_of(site, path)
    return SectionView(
        link=link_to(site, path),
        topic=topic_link(site, entry.document.topic),
        place=place,
        of=len(neighbours),
        nearby=links_to(site, neighbours[max(place - 1 - NEARBY, 0) : place + NEARBY]),
        question=front.question,
        date=front.date,
        draft=entry.document.draft,
        tags=tag_links(site, entry),
        body=body_of(site, path),
        parts=tuple(Link(f"#{h.id}", h.text, "heading") for h in entry.outline.headings if h.level == TOP),
        events=event_views(site, path),
        figures=figure_views(site, path),
        disagreements=disagreements_on(site, path),
        profiles=_profiles_in(site, path),
        sources=sources_of(site, entry),
        previous=before,
        next=after,
        related=_related(site, entry),
        counts=counts,
        quotations=site.quoted(entry) if counts.quotations else (),
    )


def whole_sections(site: Site) -> Iterator[Planned]:
    """Every section as the page that holds everything shows it."""
    return one_each(site, "section", _whole)


def _whole(site: Site, path: str) -> Page:
    return Page(EVERYTHING, "parts/whole.html", site.entries[path].title, _whole_view(site, path))


def _whole_view(site: Site, path: str) -> WholeView:
    entry = site.entries[path]
    return WholeView(
        link_to(site, path),
        topic_link(site, entry.document.topic),
        entry.section.date,
        entry.document.draft,
        body_of(site, path),
        event_views(site, path),
        figure_views(site, path),
    )


def _around(site: Site, path: str) -> tuple[Link | None, Link | None]:
    """What comes before and after a section in reading order, across topics."""
    sections, place = site.of_kind("section"), _reading_places(site)[path]
    before = link_to(site, sections[place - 1].path) if place else None
    return before, link_to(site, sections[place + 1].path) if place + 1 < len(sections) else None


@kept
def _reading_places(site: Site) -> dict[str, int]:
    """The place of each section in reading order, from 0."""
    return {entry.path: place for place, entry in enumerate(site.of_kind("section"))}


@kept
def event_views(site: Site, path: str) -> tuple[EventView, ...]:
    """The events of a section, numbered after the marks of its body."""
    entry = site.entries[path]
    section, topic = link_to(site, path), topic_link(site, entry.document.topic)
    return tuple(
        EventView(s.anchor, event.date, event.when, event.title, section, topic, numbered_mark(site, s, number))
        for event, (number, s) in zip(entry.section.events, _front_statements(entry, "event"), strict=True)
    )


@kept
def figure_views(site: Site, path: str) -> tuple[FigureView, ...]:
    """The figures of a section, numbered after its events."""
    entry = site.entries[path]
    section, topic = link_to(site, path), topic_link(site, entry.document.topic)

    def view(figure: Figure, number: int, statement: Statement) -> FigureView:
        mark = numbered_mark(site, statement, number)
        return FigureView(statement.anchor, figure.value, figure.label, section, topic, mark)

    numbered = zip(entry.section.figures, _front_statements(entry, "figure"), strict=True)
    return tuple(view(figure, number, statement) for figure, (number, statement) in numbered)


def _front_statements(entry: Entry, kind: str) -> list[tuple[int, Statement]]:
    """The front-matter statements of a kind with the numbers of their marks."""
    return [(entry.outline.marks + number, s) for number, s in enumerate(entry.front, 1) if s.kind == kind]


def _topic_view(site: Site, topic: Topic, before: Link | None, after: Link | None) -> TopicView:
    paths = [entry.path for entry in site.in_topic(topic.id.text)]
    events = (view for path in paths for view in event_views(site, path))
    return TopicView(
        topic_link(site, topic.id.text),
        tuple(card(site, path) for path in paths),
        tuple(sorted(events, key=lambda view: view.date)),
        tuple(view for path in paths for view in figure_views(site, path)),
        disagreements_on(site, *paths),
        before,
        after,
        topic.summary_lang,
    )


@kept
def _profiles_in(site: Site, path: str) -> tuple[Link, ...]:
    links = (follow(site, target) for target in site.entries[path].leading("name", "mention"))
    return tuple(dict.fromkeys(link for link in links if link and link.kind == "profile"))


@kept
def _with_tag(site: Site, name: str) -> tuple[str, ...]:
    """The sections that carry a tag."""
    return tuple(path for path in site.tags[name].entries if path in _reading_places(site))


@kept
def _with_paragraph(site: Site, key: ParagraphKey) -> tuple[str, ...]:
    """The sections that cite a paragraph."""
    return tuple(path for path in dict.fromkeys(site.resting(key).paths) if path in _reading_places(site))


@kept
def _with_profile(site: Site, profile: str) -> tuple[str, ...]:
    """The sections that name a profile."""
    mentioning = (path for path in site.mentioning.get(profile, ()) if path in _reading_places(site))
    return tuple(path for path in mentioning if any(link.path == profile for link in _profiles_in(site, path)))


def _sharing(site: Site, entry: Entry) -> Iterator[tuple[str, ...]]:
    """For each tag, cited paragraph and profile of a section: the sections that share it, itself among them.

    In an order of its own, because sums of fractions differ in their last digit with the order.
    """
    yield from (_with_tag(site, name) for name in entry.tags)
    yield from (_with_paragraph(site, key) for key in sorted(entry.cited))
    yield from (_with_profile(site, link.path) for link in _profiles_in(site, entry.path))


def _related(site: Site, entry: Entry) -> tuple[Link, ...]:
    """Where to go next: what the author names, else the sections that share most with this one."""
    if entry.section.related:
        named = (follow(site, name.text) for name in entry.section.related)
        return tuple(link for link in named if link)
    scores: dict[str, float] = defaultdict(float)
    for others in _sharing(site, entry):
        for path in others if len(others) <= COMMON else ():
            scores[path] += 1 / len(others)
    scores.pop(entry.path, None)
    best = sorted(scores, key=lambda path: (-scores[path], path))[:RELATED]
    return tuple(link_to(site, path) for path in best)
