"""Times that an editor reckons: from date to date, how long ago, of which century; and rounds of a contest."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.given import Given
from generator.evidence.numbers.sums import MOST, plain
from generator.ground.patterns import lazy_pattern

_CENTURY = 100
_MONTHS = 12
_OLD = 1200.0
"""Months of a century, from which on something old is told by its century."""
_DAY = 24 * 60.0
"""Minutes."""
_A_DAY = lazy_pattern(r"(?i)\stimes (?:a|per|each|every) day\b")
_EVERY = lazy_pattern(r"(?i)\b(?:every|each|all[ae]|cada|tou[ts]e?s les|ogni)\s$")
_IN_MONTH = 365.25 / 12
"""Days."""
_WEEK = 7
"""Days."""
_IN_YEAR = 365
"""Days."""
_OLDER = lazy_pattern(r"(?i)\s(?:old|ago|earlier|de antigüedad|atrás|fa|anni fa|alt)\b")
_SINCE = lazy_pattern(r"(?i)\b(?:since|desde|depuis|seit|dal)\s(?:\w+\s){0,3}?(?P<year>1\d{3}|20\d{2})\b")
_YEAR = lazy_pattern(r"\b(?P<year>1\d{3}|20\d{2})\b(?![,.%]\d)")
_DECADES = ("decade", "decades")
_LAST = lazy_pattern(r"(?i)\b(?:last|final|best|remaining|letzten|últimos|últimas|derniers|dernières|ultimi|ultime)\s$")
_ROUND = lazy_pattern(
    r"(?i)\b(?:(?P<four>semi-?final\w*|halbfinal\w*|demi-finales?)|(?P<eight>quarter-?final\w*|cuartos de final|"
    r"viertelfinal\w*|quarts de finale|quartas de final|quarti di finale)|(?P<sixteen>round of 16|octavos de final|"
    r"achtelfinal\w*|huitièmes de finale|oitavas de final|ottavi di finale))"
)
_ROUNDS = {"four": 4, "eight": 8, "sixteen": 16}
"""How many are left in a round of a contest."""


def centuries(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """The century in which something was made that is so many years old."""
    if amount.thing != "century" or given.reference is None:
        return
    for other in given.amounts[:MOST]:
        if other.family == "calendar" and other.value >= _OLD and _OLDER.match(given.text, other.end):
            year = given.reference.year - other.value / _MONTHS
            number = abs(year) // _CENTURY + 1
            yield amount._replace(number=number, value=number, hedge="")


def years_since(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """How long ago the year is since which something is; or any year, where that is told in decades or centuries."""
    if amount.family != "calendar" or given.reference is None:
        return
    old = amount.hedge and (amount.value >= _OLD or amount.thing in _DECADES or _OLDER.match(text, amount.end))
    for found in (_YEAR if old else _SINCE).finditer(given.text):
        months = float(_MONTHS * (given.reference.year - int(found["year"])))
        if months > 0:
            yield plain(amount, months)


def between_dates(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """How long it is from one day that a paragraph names to another, rounded to the unit in which it is told."""
    if amount.family not in ("time", "calendar") or not amount.number:
        return
    days = list(_days(given))
    unit = amount.value / amount.number / (_DAY if amount.family == "time" else 1 / _IN_MONTH)
    for one, other in itertools.combinations(days, 2):
        apart = abs((other - one).days)
        # the second of two days of which one year is named may lie in the next: “20 December to 5 January”
        lengths = (apart, _IN_YEAR - apart) if other < one else (apart,)
        for number in filter(None, (round(length / unit) for length in lengths)):
            yield plain(amount, number * amount.value / amount.number)


def between_weekdays(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """How many days lie between two of a week: two, from Sunday to Tuesday."""
    if amount.family == "time" and amount.value == amount.number * _DAY:
        named = {one.weekday for one in given.moments[:MOST] if one.weekday}
        for one, other in itertools.permutations(sorted(named), 2):
            yield plain(amount, (other - one) % _WEEK * _DAY)


def _days(given: Given) -> Iterator[date]:
    """The days that a paragraph names; one without a year is of the year that is named before it, or else behind it."""
    named = sorted((one for one in given.moments[:MOST] if one.month and one.end), key=lambda one: one.start)
    reference = given.reference.year if given.reference else 0
    year = next((one.year for one in named if one.year), reference)
    for moment in named:
        year = moment.year or year
        if moment.day and (day := moment.in_year(year)):
            yield day


def times_a_day(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """“Six times a day”, of what is done every four hours."""
    if _A_DAY.match(text, amount.end):
        for other in given.amounts[:MOST]:
            every = other.family == "time" and _EVERY.search(given.text, max(other.start - 12, 0), other.start)
            if every and other.value and not _DAY % other.value:
                yield plain(amount, _DAY / other.value)


def clock_times(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """Ten past four, ninety minutes after 2.40."""
    if amount.family == "clock":
        times = [one for one in given.amounts[:MOST] if one.family == "time" and not one.weak and one.value < _DAY]
        clocks = [one for one in given.amounts[:MOST] if one.family == "clock"]
        for clock, time in itertools.product(clocks, times):
            yield from (amount._replace(value=(clock.value + side * time.value) % _DAY, hedge="") for side in (1, -1))


def rounds(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """“The last four”, of somebody who plays in a semi-final."""
    if not amount.family and _LAST.search(text, max(amount.start - 16, 0), amount.start):
        for found in _ROUND.finditer(given.text):
            yield plain(amount, _ROUNDS[str(found.lastgroup)])
