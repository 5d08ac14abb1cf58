"""What “Tuesday” and “last month” mean in a text, by the day on which it was published."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from generator.evidence.figures import Moment, find_figures
from generator.ground.dates import PartialDate

_RELATIVE = re.compile(r"\b(last|this|next|past|previous) (year|month)\b|\b(yesterday|today|tomorrow)\b", re.IGNORECASE)


def resolve(text: str, reference: PartialDate | None) -> tuple[Moment, ...]:
    """The dates that weekdays and words such as “last month” mean in a text written on or about a day.

    A weekday that the text itself dates is not resolved: “Tuesday, 3 February 2026” means no other Tuesday.
    """
    if reference is None:
        return ()
    found: list[Moment] = []
    for match in _RELATIVE.finditer(text):
        found += _relative((match[3] or match[2]).lower(), (match[1] or "").lower(), reference)
    if today := reference.as_day:
        moments = find_figures(text).moments
        dated = {day.isoweekday() for day in (moment.as_day for moment in moments) if day}
        for moment in moments:
            if moment.weekday and moment.weekday not in dated:
                found += [_of_day(day) for day in _near(today, moment.weekday)]
    return tuple(found)


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
    elif unit == "month" and reference.month:
        months = reference.year * 12 + reference.month - 1 + step
        yield Moment(months // 12, months % 12 + 1, 0)
    elif unit in ("yesterday", "today", "tomorrow") and (day := reference.as_day):
        shift = {"yesterday": -1, "today": 0, "tomorrow": 1}[unit]
        try:
            yield _of_day(day + datetime.timedelta(shift))
        except OverflowError:  # at the ends of the calendar
            return


def _of_day(day: datetime.date) -> Moment:
    return Moment(day.year, day.month, day.day)
