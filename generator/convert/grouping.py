"""Paragraphs become sections: consecutive ones of a topic under one heading, with title, tags, date and summary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.convert.metadata import shortened
from generator.convert.topics import Assigned
from generator.ground.dates import PartialDate
from generator.ground.slugs import slugify, unique
from generator.seeds import Paragraph, Source

MAX_TAGS = 4
MAX_SLUG_WORDS = 7

_ABBREVIATION = (
    r"(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|Lt|No|vs|Co)\.)"
    r"(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec)\.)"
)
_SENTENCE = re.compile(rf"(?<=[.!?]){_ABBREVIATION}[”\"’)]{{0,3}}\s+(?=[“\"‘A-Z0-9À-Þ])")
_CLAUSE = re.compile(
    r",\s|;\s|:\s|\s[–—-]\s|\s(?:who|which|that|after|before|while|despite|because|although|though|but|as|when)\s"
)
_LEAD = re.compile(
    r"\A(?:But|And|Yet|Still|So|Also|However|Meanwhile|Instead|Nevertheless|In addition|Moreover|Then),? "
)
_DANGLING = frozenset(
    """
    a an the of in on at to for from with by as and or but is was were are be has have had it its
    """.split()  # noqa: SIM905  a list of words reads best as words
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A paragraph with everything conversion found out about it, and the article's lines it came from."""

    paragraph: Paragraph
    lines: tuple[int, ...]
    assigned: Assigned
    dates: tuple[PartialDate, ...]
    profiles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section to be written: `path` from the site's root."""

    path: str
    topic: str
    title: str
    summary: str
    tags: tuple[str, ...]
    date: PartialDate | None
    draft: bool
    source: str
    paragraphs: tuple[Judged, ...]


def group(source: Source, judged: Iterable[Judged], taken: set[str]) -> tuple[Section, ...]:
    """The sections of one source. `taken` holds every name that something has; the new names are added to it."""
    titled: set[str] = set()
    sections = []
    for run in _runs(judged):
        title = _title(run, titled)
        titled.add(run[0].paragraph.heading)
        slug = unique(_short_slug(title) or f"from-{source.id}", taken)
        taken.add(slug)
        sections.append(_section(source, run, title, slug, taken))
    return tuple(sections)


def first_sentence(text: str) -> str:
    """The first sentence of a paragraph."""
    return _SENTENCE.split(text, maxsplit=1)[0].strip()


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


def _section(source: Source, run: list[Judged], title: str, slug: str, taken: set[str]) -> Section:
    topic = run[0].assigned.topic
    return Section(
        path=f"content/{topic}/{slug}.md",
        topic=topic,
        title=title,
        summary=shortened(first_sentence(run[0].paragraph.text), 220),
        tags=_tags(run, taken),
        date=next((date for item in run for date in item.dates if date.month), None),
        draft=not source.shown,
        source=source.id,
        paragraphs=tuple(run),
    )


def _title(run: list[Judged], titled: set[str]) -> str:
    """The sub-heading, where it names no section yet; else the beginning of the text."""
    heading = run[0].paragraph.heading
    if heading and heading not in titled:
        bare = heading.strip("“”‘’\"' ")
        return bare[:1].upper() + bare[1:]
    texts = [item.paragraph.text for item in run]
    return headline_of(next((text for text in texts if text[:1] not in '“"‘'), texts[0]))


def _short_slug(title: str) -> str:
    """The title as an address of a few words."""
    words = slugify(title).split("-")[:MAX_SLUG_WORDS]
    while len(words) > 2 and words[-1] in _DANGLING:
        words.pop()
    return "-".join(words)


def headline_of(text: str) -> str:
    """A few words that tell what a paragraph is about: its first clause of some length."""
    sentence = _LEAD.sub("", first_sentence(text).strip('“”"‘’ '))
    ends = (match.start() for match in _CLAUSE.finditer(sentence))
    end = next((end for end in ends if len(sentence[:end].split()) >= 5), len(sentence))
    words = sentence[:end].split()[:11]
    while len(words) > 3 and words[-1].casefold() in _DANGLING:
        words.pop()
    title = re.sub('[“”"]', "", " ".join(words)).strip(" ,;:.–—-‘’")
    return title[:1].upper() + title[1:] or "Untitled"


def _tags(run: list[Judged], taken: set[str]) -> tuple[str, ...]:
    """The topic's terms that the text uses, most used first; a tag never takes the name of something else."""
    counts: dict[str, int] = {}
    for item in run:
        for term in item.assigned.terms:
            tag = slugify(term)
            if tag and tag not in taken:
                counts[tag] = counts.get(tag, 0) + 1
    return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag)))[:MAX_TAGS]
