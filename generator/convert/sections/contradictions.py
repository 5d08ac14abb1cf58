"""Where two sources give one event different dates: a finding that names both, until a disagreement cites both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations

from generator.diagnostics import Diagnostic, Severity, Span
from generator.ground.dates import PartialDate
from generator.seeds import Source

_EVENT = re.compile(
    r"\b(meeting|talks|phone call|call|summit|election|vote|referendum|attack|raid|strike|crash|fire|trial|hearing|"
    r"speech|visit|ceremony|match|earthquake|flood|storm|explosion|arrest|resignation|ruling|verdict|launch|opening|"
    r"merger|protest|ceasefire|funeral|wedding|festival|deadline)\b"
)
_BEFORE = 60
"""How many characters before a date its event may stand; half as many behind it."""
_SHARED = 2
"""How many profiles two paragraphs must share to speak of the same event."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An event with its date, in a paragraph that names these profiles."""

    event: str
    date: PartialDate
    source: str
    number: int
    profiles: frozenset[str]
    span: Span


def find_mentions(
    source: Source, number: int, dated: Iterable[tuple[int, PartialDate]], profiles: Iterable[str]
) -> Iterator[Mention]:
    """The dated events of one paragraph; a bare year says too little to contradict."""
    paragraph = source.paragraphs[number - 1]
    for place, date in dated:
        event = _event_at(paragraph.text, place)
        if event and date.month:
            yield Mention(event, date, source.id, number, frozenset(profiles), paragraph.span)


def contradictions(
    mentions: Iterable[Mention], settled: Iterable[frozenset[tuple[str, int]]]
) -> tuple[Diagnostic, ...]:
    """A warning for each pair of sources; `settled` holds what each disagreement of the site cites."""
    known = tuple(settled)
    found: dict[tuple[str, str, str], Diagnostic] = {}
    by_event: dict[str, list[Mention]] = {}
    for mention in mentions:
        if len(mention.profiles) >= _SHARED:
            by_event.setdefault(mention.event, []).append(mention)
    for one, other in chain.from_iterable(combinations(group, 2) for group in by_event.values()):
        pair = {(one.source, one.number), (other.source, other.number)}
        if _contradict(one, other) and not any(pair <= cited for cited in known):
            found.setdefault((one.event, one.source, other.source), _finding(one, other))
    return tuple(found.values())


def _contradict(one: Mention, other: Mention) -> bool:
    same = one.source != other.source and len(one.profiles & other.profiles) >= _SHARED
    return same and not (str(one.date).startswith(str(other.date)) or str(other.date).startswith(str(one.date)))


def _event_at(text: str, place: int) -> str:
    """The event nearest to a date, or an empty string."""
    before = list(_EVENT.finditer(text, max(0, place - _BEFORE), place))
    behind = _EVENT.search(text, place, place + _BEFORE // 2)
    if before and (behind is None or place - before[-1].end() <= behind.start() - place):
        return before[-1][1]
    return behind[1] if behind else ""


def _finding(one: Mention, other: Mention) -> Diagnostic:
    message = (
        f"{one.source} ¶{one.number} dates the {one.event} {one.date}, "
        f"{other.source} ¶{other.number} dates it {other.date}"
    )
    hint = "look at both; if they do differ, write a disagreement that cites both"
    return Diagnostic("dates-differ", message, one.span, hint, Severity.WARNING)
