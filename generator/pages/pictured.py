"""Site → pictures: which events, places, people and sources the geometry is made of."""

import functools
from collections import Counter

from generator.entries import Entry
from generator.ground.tuples import NamedTuple
from generator.joining import profile_names
from generator.pages.parts import Link
from generator.pages.resolving import link_to, source_link, topic_link
from generator.pages.views import EventView, ProfileCard, SourceCard
from generator.pictures.coverage import Row, coverage
from generator.pictures.exchange import Exchange, Naming, exchange
from generator.pictures.maps import Atlas, Panel, Place, alone, atlas
from generator.pictures.timeline import Dated, Timeline, timeline
from generator.site import Site, kept

ACTING = ("person", "organisation")
"""The kinds of profile that can do something to one another; a place is where it happens."""


class TimelineView(NamedTuple):
    """The timeline's page."""

    events: tuple[EventView, ...]
    picture: Timeline


class MapView(NamedTuple):
    """A map and the places on it, with latitude and longitude in degrees."""

    atlas: Atlas
    places: tuple[Link, ...]
    locations: tuple[tuple[float, ...], ...]


class Person(NamedTuple):
    """A column of the picture of who is named with whom: a profile and its shortest name."""

    link: Link
    name: str


class ExchangeView(NamedTuple):
    """Who is named with whom, and the events that say so."""

    picture: Exchange
    people: tuple[Person, ...]
    events: tuple[EventView, ...]


class ProfilesView(NamedTuple):
    """The list of profiles."""

    cards: tuple[ProfileCard, ...]
    map: MapView
    exchange: ExchangeView


class SourcesView(NamedTuple):
    """The list of sources, and a row for each with what rests on it in each topic."""

    cards: tuple[SourceCard, ...]
    sources: tuple[Link, ...]
    rows: tuple[Row, ...]


def timeline_view(site: Site, events: tuple[EventView, ...]) -> TimelineView:
    """The timeline's page; the lanes are the topics in their order."""
    lanes = {topic_link(site, topic.id.text).path: place for place, topic in enumerate(site.config.topics)}
    dated = [Dated(event.date, lanes[event.topic.path], bool(event.when)) for event in events]
    return TimelineView(events, timeline(dated, len(lanes), site.config.as_of))


def map_view(site: Site) -> MapView:
    """Every profile that says where it lies."""
    entries = _located(site)
    return MapView(
        _atlas(entries),
        tuple(link_to(site, entry.path) for entry in entries),
        tuple(e.profile.location for e in entries),
    )


@kept
def maps_by_path(site: Site) -> dict[str, Panel]:
    """For the page of each place: the map that shows it, with nothing else marked."""
    entries = _located(site)
    maps = _atlas(entries)
    found = {entry.path: maps.panel_of(number) for number, entry in enumerate(entries)}
    return {path: alone(*shown, site.entries[path].title) for path, shown in found.items() if shown}


def exchange_view(site: Site, events: tuple[EventView, ...]) -> ExchangeView:
    """Who is named with whom in the titles of events."""
    acting = {entry.document.slug: entry for entry in site.of_kind("profile") if entry.profile.kind in ACTING}
    names = profile_names(entry.document for entry in site.entries.values())
    namings = [
        Naming(number, event.title, tuple(found for found in names.find(event.title) if found[2] in acting))
        for number, event in enumerate(events)
    ]
    picture = exchange(namings)
    people = tuple(Person(link_to(site, acting[slug].path), _shortest(acting[slug])) for slug in picture.people)
    return ExchangeView(picture, people, events)


def sources_view(site: Site, cards: tuple[SourceCard, ...]) -> SourcesView:
    """The list of sources with what rests on each."""
    counts: Counter[tuple[str, str]] = Counter()
    for entry in site.entries.values():
        for cited in entry.outline.cited:
            counts.update((source, entry.document.topic) for source in {source for source, _ in cited})
    topics = [topic.id.text for topic in site.config.topics]
    links = tuple(source_link(source) for source in site.sources.values())
    return SourcesView(cards, links, coverage(list(site.sources), topics, counts))


def _located(site: Site) -> tuple[Entry, ...]:
    return tuple(e for e in site.of_kind("profile") if e.profile.kind == "place" and len(e.profile.location) == 2)


def _atlas(entries: tuple[Entry, ...]) -> Atlas:
    return _atlas_of(tuple(Place(entry.title, *entry.profile.location) for entry in entries))


@functools.lru_cache(maxsize=1)
def _atlas_of(places: tuple[Place, ...]) -> Atlas:
    """The maps; kept, because the list of places and the page of each place show the same."""
    return atlas(places)


def _shortest(entry: Entry) -> str:
    """The shortest name of a profile, for a column."""
    return min((entry.title, *entry.profile.aliases), key=len)
