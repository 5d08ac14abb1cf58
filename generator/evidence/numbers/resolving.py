"""What “Tuesday” and “last month” mean in a text, by the day on which it was published."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.figures import Figures, find_figures
from generator.evidence.numbers.moments import Moment
from generator.ground.dates import PartialDate
from generator.ground.patterns import lazy_pattern

_RELATIVE = lazy_pattern(
    r"\b(last|this|next|past|previous) (year|month|week|spring|summer|autumn|fall|winter)\b|\bof the (year)\b"
    r"|\b(yesterday|today|tonight|tomorrow)\b",
    re.IGNORECASE,
)
_SEASONS = ("spring", "summer", "autumn", "fall", "winter")
_DAY = 24 * 60
_THE_TENTH = lazy_pattern(
    r"\b(?:on|until|till|by|since|from|before|after) the (\d{1,2})(?:st|nd|rd|th)(?=[.,;:)]|$|\s(?:and|or)\b)"
)
_LONG = 12 * 10_000 * 24 * 60
"""A length of time, in minutes or months, from which on nothing is counted back."""
_AGO = lazy_pattern(r"\s+ago\b", re.IGNORECASE)
_NEXT_DAY = lazy_pattern(r"\bthe (?:(following|next)|(previous)) day\b|\bthe day (?:after|before)\b", re.IGNORECASE)
_LATER = lazy_pattern(r"\s(?:(later)|(earlier)|after|before)\b", re.IGNORECASE)


def resolve(text: str, reference: PartialDate | None) -> tuple[Moment, ...]:
    """The dates that weekdays and words such as “last month” mean in a text written on or about a day.

    A weekday that the text itself dates is not resolved: “Tuesday, 3 February 2026” means no other Tuesday.
    """
    if reference is None:
        return ()
    found: list[Moment] = []
    for match in _RELATIVE.finditer(text):
        found += _relative((match[4] or match[3] or match[2]).lower(), (match[1] or "").lower(), reference)
    for match in _THE_TENTH.finditer(text):
        found += (each._replace(day=int(match[1])) for step in (-1, 0) for each in _months_on(reference, step))
    figures = find_figures(text)
    for amount in figures.amounts:
        if amount.family in ("time", "calendar") and amount.value < _LONG and _AGO.match(text, amount.end):
            found += _ago(amount, reference)
    if today := reference.as_day:
        moments = figures.moments
        dated = {day.isoweekday() for day in (moment.as_day for moment in moments) if day}
        for moment in moments:
            if moment.weekday and moment.weekday not in dated:
                found += [_of_day(day) for day in _near(today, moment.weekday)]
    found += tuple(_counted_from(text, figures, (*figures.moments, *found), reference))
    return tuple(found)


def _counted_from(text: str, figures: Figures, moments: tuple[Moment, ...], reference: PartialDate) -> Iterator[Moment]:
    """The days that “the following day” and “two days after” lead to from the days that a text names."""
    steps = {step for match in _NEXT_DAY.finditer(text) for step in _steps(match, 1)} if " day" in text else set()
    for amount in figures.amounts:
        if amount.family == "time" and amount.value % _DAY == 0 and amount.value < _LONG:
            match = _LATER.match(text, amount.end)
            steps.update(_steps(match, int(amount.value / _DAY)) if match else ())
    for moment in moments if steps else ():
        if day := moment.in_year(moment.year or reference.year):
            for found in (each for step in steps for each in _days_on(day, step)):
                yield found if moment.year else found._replace(year=0)


def _steps(match: re.Match[str], days: int) -> tuple[int, ...]:
    """Days on or back; both where a text may date either of two events."""
    return (days,) if match[1] else (-days,) if match[2] else (days, -days)


def _near(today: datetime.date, weekday: int) -> Iterator[datetime.date]:
    """The days of that name in the week before and the week after."""
    ahead = (weekday - today.isoweekday()) % 7
    for days in (ahead - 7, ahead, ahead + 7):
        if abs(days) <= 7:
            try:
                yield today + datetime.timedelta(days)
            except OverflowError:  # at the ends of the calendar
                continue


def _relative(unit: str, which: str, reference: PartialDate) -> Iterator[Moment]:
    step = {"last": -1, "past": -1, "previous": -1, "next": 1}.get(which, 0)
    if unit == "year":
        yield Moment(reference.year + step, 0, 0)
    elif unit in _SEASONS:  # the last one may be this year's
        yield from (Moment(reference.year + years, 0, 0) for years in sorted({0, step}))
    elif unit == "month":
        yield from _months_on(reference, step)
    elif day := reference.as_day:
        if unit == "week":
            monday = 7 * step + 1 - day.isoweekday()
            yield from (each._replace(day=0) for days in (monday, monday + 6) for each in _days_on(day, days))
        else:
            yield from _days_on(day, {"yesterday": -1, "tomorrow": 1}.get(unit, 0))


def _ago(amount: Amount, reference: PartialDate) -> Iterator[Moment]:
    """The date that a count of days, weeks, months or years leads back to, as exactly as its unit tells."""
    if amount.family == "calendar" and amount.value % 12 == 0:
        yield Moment(reference.year - int(amount.value) // 12, 0, 0)
    elif amount.family == "calendar":
        yield from _months_on(reference, -int(amount.value))
    elif (day := reference.as_day) and amount.value % _DAY == 0:
        yield from _days_on(day, -int(amount.value / _DAY))


def _months_on(reference: PartialDate, step: int) -> Iterator[Moment]:
    months = reference.year * 12 + reference.month - 1 + step
    if reference.month and months >= 12:
        yield Moment(months // 12, months % 12 + 1, 0)


def _days_on(day: datetime.date, days: int) -> Iterator[Moment]:
    try:
        yield _of_day(day + datetime.timedelta(days))
    except OverflowError:  # at the ends of the calendar
        return


def _of_day(day: datetime.date) -> Moment:
    return Moment(day.year, day.month, day.day)
