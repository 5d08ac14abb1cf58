"""Paragraphs become sections: consecutive ones of a topic under one heading, with title, tags, date and summary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.convert.sections.events import Proposed, find_events
from generator.convert.sections.titles import headline_of, summary_of, without_dangling
from generator.convert.sections.topics import Assigned, stems
from generator.ground.dates import PartialDate
from generator.ground.slugs import slugify, unique
from generator.seeds import Paragraph, Source

MAX_PROFILE_TAGS = 3
MAX_TERM_TAGS = 4
MAX_SLUG_WORDS = 7
_NUMBER = re.compile(r"\A\d{1,2}[.)] (?=\S)")
_LONGER = 6


@dataclass(frozen=True, slots=True)
class Judged:
    """A paragraph with everything conversion found out about it, and the article's lines it came from."""

    paragraph: Paragraph
    lines: tuple[int, ...]
    assigned: Assigned
    dated: tuple[tuple[int, PartialDate], ...]
    profiles: tuple[str, ...]

    @property
    def dates(self) -> tuple[PartialDate, ...]:
        """The dates that the paragraph names, once each, in its order."""
        return tuple(dict.fromkeys(date for _, date in self.dated))


@dataclass(frozen=True, slots=True)
class Section:
    """A section to be written: `path` from the site's root."""

    path: str
    topic: str
    title: str
    summary: str
    tags: tuple[str, ...]
    date: PartialDate | None
    events: tuple[Proposed, ...]
    draft: bool
    source: str
    paragraphs: tuple[Judged, ...]


def group(
    source: Source, judged: tuple[Judged, ...], taken: set[str], tags: frozenset[str] = frozenset()
) -> tuple[Section, ...]:
    """The sections of one source. `taken` holds every name that something has; the new names are added to it.

    `tags` are those that the site has already: they may be given again.
    """
    titled: set[str] = set()
    sections = []
    common = _named_throughout(judged)
    for run in _runs(judged):
        title = _title(run, titled)
        titled.add(run[0].paragraph.heading)
        slug = unique(_short_slug(title) or f"from-{source.id}", taken)
        taken.add(slug)
        sections.append(
            _section(source, run, title, slug, _tags(run, common, lambda name: name in taken and name not in tags))
        )
    return tuple(sections)


def _runs(judged: Iterable[Judged]) -> Iterator[list[Judged]]:
    """Neighbours with one topic and one heading."""
    run: list[Judged] = []
    for item in judged:
        if run and not _continues(run[-1], item):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _continues(before: Judged, item: Judged) -> bool:
    neighbours = item.paragraph.number == before.paragraph.number + 1
    same_topic = item.assigned.topic == before.assigned.topic
    return neighbours and same_topic and item.paragraph.heading == before.paragraph.heading


def _section(source: Source, run: list[Judged], title: str, slug: str, tags: tuple[str, ...]) -> Section:
    topic = run[0].assigned.topic
    return Section(
        path=f"content/{topic}/{slug}.md",
        topic=topic,
        title=title,
        summary=summary_of(_telling(run)),
        tags=tags,
        date=next((date for item in run for date in item.dates if date.month), None),
        events=find_events(
            (item.paragraph.number, item.paragraph.text, item.dated) for item in run if item.paragraph.kind == "body"
        ),
        draft=not source.shown,
        source=source.id,
        paragraphs=tuple(run),
    )


def _title(run: list[Judged], titled: set[str]) -> str:
    """The sub-heading, where it names no section yet; else the beginning of the text."""
    heading = run[0].paragraph.heading
    if heading and heading not in titled:
        bare = _NUMBER.sub("", heading.strip("“”‘’\"' "))
        return bare[:1].upper() + bare[1:]
    return headline_of(_telling(run))


def _telling(run: list[Judged]) -> str:
    """The paragraph that tells what a run is about: the first that is neither speech nor an item of a list."""
    plain = (item.paragraph for item in run if item.paragraph.kind == "body" and item.paragraph.text[:1] not in '“"‘[(')
    return next(plain, run[0].paragraph).text


def _short_slug(title: str) -> str:
    """The title as an address of a few words."""
    return "-".join(without_dangling(slugify(title).split("-")[:MAX_SLUG_WORDS]))


def _named_throughout(judged: tuple[Judged, ...]) -> frozenset[str]:
    """Profiles that most paragraphs of a longer text name: as tags they would tell nothing apart."""
    counts = Counter(profile for item in judged for profile in item.profiles)
    return frozenset(profile for profile, count in counts.items() if len(judged) >= _LONGER and count * 2 > len(judged))


def _tags(run: list[Judged], common: frozenset[str], is_taken: Callable[[str], bool]) -> tuple[str, ...]:
    """The profiles named and the topic's terms used, most frequent first; a term never takes another thing's name."""
    profiles = Counter(profile for item in run for profile in item.profiles if profile not in common)
    used = Counter(term for item in run for term in item.assigned.terms)
    shortest = {stems(term): term for term in sorted(used, key=len, reverse=True)}
    terms: Counter[str] = Counter()
    for term, count in used.items():
        name = slugify(shortest[stems(term)])
        if name and not is_taken(name):
            terms[name] += count
    return tuple(dict.fromkeys((*_frequent(profiles, MAX_PROFILE_TAGS), *_frequent(terms, MAX_TERM_TAGS))))


def _frequent(counts: Counter[str], limit: int) -> list[str]:
    return sorted(counts, key=lambda name: (-counts[name], name))[:limit]
