"""What a site tells has happened by the day that it speaks of as today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic, Span
from generator.entries import Entry
from generator.evidence.citations import ParagraphKey, cited_keys
from generator.ground.dates import PartialDate
from generator.site import Site

_MOST = 5
"""Dates after the day of a site that are told one by one; where most of all dates are, that day is wrong itself."""


def after_as_of(site: Site) -> Iterator[Diagnostic]:
    """A section, an event or a source has a date after the day that the site speaks of as today."""
    today = site.config.as_of
    if today is None:
        return
    late, dates = list(_late(site, today)), sum(1 for _ in _all(site))
    if len(late) > _MOST and 2 * len(late) > dates:
        message = f"{len(late)} of {dates} dates are after {today}, the day that the site speaks of as today"
        hint = f"is `as_of` right? the last of them is {max(date for date, _ in late)}"
        yield Diagnostic("after-as-of", message, site.config.place_of("as_of"), hint)
    else:
        yield from (finding for _, finding in late)


def _late(site: Site, today: PartialDate) -> Iterator[tuple[PartialDate, Diagnostic]]:
    """Each date after a day, with what is told of it."""
    for source in site.sources.values():
        published = source.front.published
        if published and _is_later(published, today):
            message = f"this was published {published}, after {today}, the day that the site speaks of as today"
            hint = "move `as_of` in site.yaml to the day of the last source, or correct the date"
            yield published, Diagnostic("after-as-of", message, source.span, hint)
    for entry in site.of_kind("section"):
        for date, span, cited in _dated(entry):
            if _is_later(date, today) and not _is_announced(site, date, cited):
                message = f"{date} is after {today}, the day that the site speaks of as today"
                hint = "move `as_of` in site.yaml to the day of the last event, or correct the date"
                yield date, Diagnostic("after-as-of", message, span, hint)


def _all(site: Site) -> Iterator[PartialDate]:
    """The dates of sources, and those of sections and their events."""
    yield from (source.front.published for source in site.sources.values() if source.front.published)
    yield from (date for entry in site.of_kind("section") for date, _, _ in _dated(entry))


def _dated(entry: Entry) -> Iterator[tuple[PartialDate, Span, Iterable[ParagraphKey]]]:
    """The dates of a section, each with what it rests on; one in other words may be ahead."""
    front = entry.section
    if front.date:
        yield front.date, entry.document.place_of("date"), entry.cited
    for event in front.events:
        if not event.when:
            yield event.date, event.dated, cited_keys(event.cite)


def _is_later(date: PartialDate, today: PartialDate) -> bool:
    """Whether a date begins after another has ended, as far as both are known."""
    known = min(3 if each.day else 2 if each.month else 1 for each in (date, today))
    return date[:known] > today[:known]


def _is_announced(site: Site, date: PartialDate, cited: Iterable[ParagraphKey]) -> bool:
    """Whether what is told had not happened when it was written: each source with a date is of an earlier day."""
    sources = (site.sources[source] for source in {source for source, _ in cited} if source in site.sources)
    published = [source.front.published for source in sources if source.front.published]
    return bool(published) and all(_is_later(date, day) for day in published)
