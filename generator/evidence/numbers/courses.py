"""From which number to which something went: “from 5 to 7 per cent” is not borne out by “5 per cent after 7”."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import bears_out, same_amount
from generator.evidence.numbers.changes import around
from generator.evidence.numbers.figures import find_figures
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_BEFORE = 16
"""Characters before a number in which a word may stand that says where something came from."""
_BETWEEN = 40
"""Characters between two numbers at the most."""
_MOST = 50
"""Of so many courses of a text at the most each is held against those of a source."""
_SIGN = r"\s(?:(?:about|around|the|el|los|les|den|some|nearly|almost)\s)?"
_FROM = lazy_pattern(rf"\b(?:from|del?|von|du|da|do){_SIGN}$", re.IGNORECASE)
_TO = lazy_pattern(rf"[^.;,]{{0,12}}\s(?:to|al?|auf|à|au|para){_SIGN}$", re.IGNORECASE)
_AFTER = lazy_pattern(
    r"(?:[^.;:]*\s)?(?:(?:up|down) from|from|after|against|compared (?:with|to)|frente a|nach|contre|tras)\s$",
    re.IGNORECASE,
)


class _Course(NamedTuple):
    """What something came from, and what it went to."""

    first: Amount
    last: Amount


def reversed_courses(text: str, amounts: Sequence[Amount], source: str) -> Iterator[tuple[Amount, str]]:
    """Numbers from which something went where a source has it come to them, each with the words of the source."""
    said = [course for course in itertools.islice(_courses(text, amounts), _MOST) if not same_amount(*course)]
    given = tuple(itertools.islice(_courses(source, find_figures(source).amounts), _MOST)) if said else ()
    for first, last in said:
        turned = next((g for g in given if bears_out(g.last, first) and bears_out(g.first, last)), None)
        if turned and not any(bears_out(g.first, first) and bears_out(g.last, last) for g in given):
            yield first, around(source, turned.first)


def _courses(text: str, amounts: Sequence[Amount]) -> Iterator[_Course]:
    for one, other in itertools.pairwise(amounts):
        between = text[one.end : other.start]
        if len(between) > _BETWEEN:
            continue
        out = _FROM.search(text, max(one.start - _BEFORE, 0), one.start)
        if out and _TO.match(between):
            yield _Course(one, other)
        elif not out and _AFTER.match(between):
            yield _Course(other, one)
