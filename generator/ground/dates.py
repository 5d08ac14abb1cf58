"""Dates as far as they are known: a day, a month or a year."""

import datetime
import re

from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_ISO = lazy_pattern(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")


class PartialDate(NamedTuple):
    """A date with its precision; month and day are 0 where unknown, which also sorts them first."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def of(cls, day: datetime.date) -> "PartialDate":
        """A day of the calendar."""
        return cls(day.year, day.month, day.day)

    @property
    def as_day(self) -> datetime.date | None:
        """The day of the calendar; None when it is known to the month or the year."""
        return datetime.date(self.year, self.month, self.day) if self.day else None

    @property
    def precision(self) -> str:
        """`day`, `month` or `year`."""
        return "day" if self.day else "month" if self.month else "year"

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
        if self.day:
            parts.append(f"{self.day:02}")
        return "-".join(parts)


def parse_date(text: str) -> PartialDate:
    """Read `2026-02-03`, `2026-02` or `2026`.

    Raises:
        ValueError: with a sentence for the author when the form is another one or there is no such day.
    """
    match = _ISO.match(text)
    if match is None:
        raise ValueError("a date is written 2026-02-03, 2026-02 or 2026")
    year, month, day = (int(part or 0) for part in match.groups())
    if match[2] and not 1 <= month <= 12:
        raise ValueError(f"there is no month {match[2]}")
    if year < 1 or (match[3] and not _exists(year, month, day)):
        raise ValueError(f"there is no day {text}")
    return PartialDate(year, month, day)


def meant_date(text: str) -> str:
    """A date of another form in ours, where it can be only one: not 3/2/2026. Empty where there is none."""
    ours = re.fullmatch(r"(\d{4})[-./ ](\d{1,2})(?:[-./ ](\d{1,2}))?(?:[T ]\d{1,2}:\d{2}.*)?", text)
    theirs = re.fullmatch(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})", text)
    year, month, day = ours.groups() if ours else reversed(theirs.groups()) if theirs else _in_words(text)
    try:
        return str(parse_date("-".join([year, *(part.zfill(2) for part in (month, day) if part)])))
    except ValueError:
        return ""


_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def _in_words(text: str) -> tuple[str, str, str]:
    """Year, month and day of a date with the name of its month, or with a number that is no month; else nothing."""
    if found := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text):
        month, day = sorted((found[1], found[2]), key=int)
        return (found[3], month, day) if int(day) > 12 or int(day) == int(month) else ("", "", "")
    words = re.findall(r"[A-Za-z]+|\d+", re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text))
    names = [str(_MONTHS.index(word[:3].lower()) + 1) for word in words if word[:3].lower() in _MONTHS]
    years = [word for word in words if len(word) == 4 and word.isdecimal()]
    days = [word for word in words if len(word) < 3 and word.isdecimal()]
    if len(words) > 3 or len(names) != 1 or len(years) != 1 or 1 + 1 + len(days) != len(words):
        return "", "", ""
    return years[0], names[0], days[0] if days else ""


def _exists(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True
