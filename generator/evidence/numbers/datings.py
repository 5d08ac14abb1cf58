"""Years and months that an editor reckons from others: 2019 for “in 2021, two years after the talks collapsed”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import may_be_year
from generator.evidence.numbers.given import Given
from generator.evidence.numbers.moments import Moment
from generator.ground.patterns import lazy_pattern

_MOST = 24
"""So many numbers and dates of a paragraph are put together with each other."""
_MONTHS, _DECADE = 12, 10
_NEAR = 90
"""Characters between a date and the time from it."""
_SIDE = lazy_pattern(
    r"(?i)\s(?:(?P<back>after|earlier|previously|zuvor|nachdem|auparavant|plus tôt|prima che)|"
    r"(?P<on>before|later|später|bevor|plus tard|avant (?:que|de)|más tarde|mais tarde|più tardi)|"
    r"(?P<either>después|antes|nach|vor|après|avant|depois|dopo|prima))\b"
)
"""Words behind a time that tell on which side of a date another one lies: “in 2021, two years after” it."""
_NEXT = lazy_pattern(
    r"(?i)\b(?:(?P<next>(?:the|a) (?:next|following) year|a year later|the year after)|"
    r"(?:the|a) (?:previous year|year (?:before|earlier)))\b"
)
"""“The next year”, of the last one that was named."""
_BORN = lazy_pattern(r"(?i)\bborn\b[^.;]{0,60}?\b(?P<year>1[5-9]\d\d|20\d\d)\b")
_STOP = lazy_pattern(r"[.;!?]")
_AT, _OLDEST = lazy_pattern(r"(?i)\b(?:at|aged|at the age of)\s$"), 110
"""Words before an age, and one that nobody has."""
_SIDES = {"back": (-1,), "on": (1,), "either": (-1, 1)}


def is_reckoned_from(moment: Moment, evidence: Sequence[Given]) -> bool:
    """Whether a year or a month, without a day, is so far from one that a paragraph names as it tells beside it."""
    if moment.day or moment.weekday:
        return False
    return any(_agree(moment, one) for given in evidence for one in _reckoned(given))


def is_reckoned_year(amount: Amount, evidence: Sequence[Given]) -> bool:
    """The same of a bare number that may be a year, or a decade: “the 1950s”."""
    if amount.thing == "s" and amount.number % _DECADE == 0:
        years = (year for given in evidence for year, _ in _reckoned(given))
        return any(0 < year - year % _DECADE == amount.number for year in years)
    return may_be_year(amount) and is_reckoned_from(_as_moment(amount), evidence)


def _reckoned(given: Given) -> Iterator[tuple[int, int]]:
    """Year and month, from 1, that follow from what a paragraph tells; 0 where either is not known."""
    dated = [other for other in given.moments[:_MOST] if other.end and (other.year or other.month)]
    dated += [_as_moment(other) for other in given.amounts[:_MOST] if may_be_year(other)]
    yield from _beside_years(given, dated)
    for time, sides in _times(given):
        for other in dated:
            near = 0 <= time.start - other.end <= _NEAR or 0 <= other.start - time.end <= _NEAR
            for side in sides if near else ():
                yield _moved(other, side * round(time.value))


def _beside_years(given: Given, dated: Sequence[Moment]) -> Iterator[tuple[int, int]]:
    """The year after one, of “the next year”, and that of an age, of one born in it."""
    for found in _NEXT.finditer(given.text):
        before = [other for other in dated if other.year and other.end <= found.start()]
        yield from ((before[-1].year + (1 if found["next"] else -1), 0),) if before else ()
    born = _BORN.search(given.text)
    if born:
        for age in given.amounts[:_MOST]:
            apart = age.start < born.end() or _STOP.search(given.text, born.end(), age.start)
            if not apart and age.number <= _OLDEST and _AT.search(given.text, max(age.start - 16, 0), age.start):
                yield int(born["year"]) + int(age.number), 0


def _as_moment(amount: Amount) -> Moment:
    """A bare number as the year that it may be."""
    return Moment(int(amount.number), 0, 0, amount.start, amount.end)


def _times(given: Given) -> Iterator[tuple[Amount, tuple[int, ...]]]:
    """The months and years of a paragraph that lie between two events, and on which side the other one is."""
    for time in given.amounts[:_MOST]:
        if time.family == "calendar" and not time.ordinal and not time.hedge and float(time.value).is_integer():
            found = _SIDE.match(given.text, time.end)
            if found:
                yield time, _SIDES[str(found.lastgroup)]


def _moved(moment: Moment, months: int) -> tuple[int, int]:
    """The year and the month that lie so many months from those of a date."""
    if not moment.month:
        return (moment.year + months // _MONTHS, 0) if months % _MONTHS == 0 else (0, 0)
    years, month = divmod(moment.month - 1 + months, _MONTHS)
    return (moment.year + years if moment.year else 0), month + 1


def _agree(moment: Moment, reckoned: tuple[int, int]) -> bool:
    """Whether a date tells nothing else than what was reckoned, and that as closely."""
    year, month = reckoned
    if moment.month and month != moment.month:
        return False
    return year == moment.year if moment.year and year else bool(moment.month)
