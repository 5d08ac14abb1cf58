"""A source's paragraphs with topics, dates and profiles, and sections of those that nothing cites yet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from generator.convert.facts.dates import dated_places
from generator.convert.intake import Taken
from generator.convert.report import FileReport
from generator.convert.sections.contradictions import Mention, find_mentions
from generator.convert.sections.grouping import Judged, group
from generator.convert.sections.names import find_profiles, find_stubs
from generator.convert.sections.topics import assign
from generator.convert.site import Known
from generator.seeds import Paragraph, Source

_LIST_JUDGED = 30
"""As many items of a list tell what it is about."""


def judge(item: Taken, known: Known, names: set[str], *, everything: bool) -> FileReport:
    """What is found out about one source; with `everything`, sections for paragraphs that are cited too.

    `names` holds every name that something of the site has; those of the new sections are added.
    """
    if item.source is None:
        return FileReport(item.file, item.outcome, labelled=item.labelled, diagnostics=item.diagnostics)
    source = item.source
    judged = _judged(item, source, known)
    wanted = tuple(each for each in judged if everything or _wanted(each, source.id, known))
    return FileReport(
        file=item.file,
        outcome=item.outcome,
        source=source.id,
        metadata=item.metadata,
        labelled=item.labelled,
        judged=judged,
        sections=group(source, wanted, names, known.ledger.tags),
        stubs=find_stubs((each.paragraph.text for each in judged), known.names, source.id) if wanted else (),
        mentions=_mentions(judged, source),
        diagnostics=item.diagnostics,
    )


def _judged(item: Taken, source: Source, known: Known) -> tuple[Judged, ...]:
    texts = _units(tuple(numbered.paragraph for numbered in item.numbered))
    topics = assign(texts, known.terms, item.overrides.topics)
    return tuple(
        Judged(
            numbered.paragraph,
            numbered.lines,
            topic,
            tuple(dated_places(numbered.paragraph.text, source.front.published)),
            find_profiles(numbered.paragraph.text, known.names),
        )
        for numbered, topic in zip(item.numbered, topics, strict=True)
    )


def _units(paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[str, str]]:
    """The text and heading by which each paragraph is judged: a list as a whole, with what it hangs on."""
    start, unit = 0, ""
    for place, paragraph in enumerate(paragraphs):
        if paragraph.kind != "list_item":
            start, unit = place, ""
            yield paragraph.text, paragraph.heading
            continue
        if not unit:
            items = takewhile(lambda each: each.kind == "list_item", paragraphs[place : place + _LIST_JUDGED])
            unit = " ".join(each.text for each in (*paragraphs[start:place], *items))
        yield unit, paragraph.heading


def _wanted(item: Judged, source: str, known: Known) -> bool:
    """Whether a paragraph is neither cited nor set aside; a source with faults would be cited wrongly."""
    settled = item.paragraph.unused or known.ledger.covers(source, item.paragraph.number)
    return not settled and source not in known.faulty


def _mentions(judged: tuple[Judged, ...], source: Source) -> tuple[Mention, ...]:
    return tuple(
        mention
        for item in judged
        if item.dates
        for mention in find_mentions(source, item.paragraph.number, item.dated, item.profiles)
    )
