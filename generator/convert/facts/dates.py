"""The dates that a paragraph names, as far as they are certain.

“Tuesday”, “last month” and “in October” are resolved against the day of publication; without it they stay words.
What stands inside quotation marks was said at another time, so only full dates count there.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from generator.evidence.words import calendars
from generator.ground.dates import PartialDate, parse_date

MONTHS, WEEKDAYS = (tuple(names["en"].title().split()) for names in (calendars.MONTHS, calendars.WEEKDAYS))
_MONTH = (
    r"(?P<month>" + "|".join(f"{name}|{name[:3]}" + ("|Sept" if name == "September" else "") for name in MONTHS) + r")"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"

_ON_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}),? (?:the )?)?"
"""A weekday before a date belongs to it."""
_FULL = (
    re.compile(rf"\b{_ON_WEEKDAY}{_MONTH}\.? {_DAY},? {_YEAR}\b"),
    re.compile(rf"\b{_ON_WEEKDAY}{_DAY}(?: of)? {_MONTH}\.?,? {_YEAR}\b"),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b"),
)
_DAY_OF_MONTH = (
    re.compile(rf"\b{_ON_WEEKDAY}{_MONTH}\.? {_DAY}\b(?!,? \d)"),
    re.compile(rf"\b{_ON_WEEKDAY}{_DAY}(?: of)? {_MONTH}\b(?!\.?,? \d)"),
)
_MONTH_OF_YEAR = re.compile(rf"\b{_MONTH}\.?(?: of)?,? \(?{_YEAR}\b")
_MONTH_ALONE = re.compile(
    rf"\b(?i:in|since|until|by|during|from|last|early|late|mid|this past)[ -]{_MONTH}\b(?!\.? ?\d)"
)
_YEAR_ALONE = re.compile(
    rf"\b(?i:in|since|until|by|from|of|during|for|to|and|between|through|throughout|early|late|"
    rf"mid)[ -]{_YEAR}\b(?![-–/]\d|\s*(?:GMT|UTC|hours|people))"
)
_WEEKDAY = re.compile(
    r"\b(?P<before>(?:last|next|this|every|each|an?|any|one|some|first|second|ago|week from|week on|Good|Black|"
    r"Ash|Easter|Holy|Palm|Super|Bloody|Fat|Shrove|Cyber|Maundy) )?(?P<day>"
    + "|".join(WEEKDAYS)
    + r")(?P<after>s|’s|'s)?\b"
)
_RELATIVE = re.compile(
    r"\b(?P<what>yesterday|today|tomorrow|last month|this month|next month|last year|this year|next year|"
    r"last week|this week|next week|last weekend)\b",
    re.I,
)
_HINT = re.compile(rf"\d{{4}}|month|year|week|day|tomorrow|{'|'.join(name[:3] for name in MONTHS)}")
"""One of these stands in every date: looking for them first spares most paragraphs ten searches."""
_HALF_A_YEAR = 6
_NEAR = 400
"""So many characters around a date may tell whether it is past."""
_MOST_OF_A_YEAR = 300
_YEAR_APART = re.compile(
    r"\b(?:years? (?:ago|earlier|later|before|after)|(?:previous|following|same|next|that) year|"
    r"the year (?:before|after))\b",
    re.I,
)
"""Words that move a date into a year that nothing names."""
_YEAR_NAMED = re.compile(r"(?:19|20)\d\d")
_MONTH_NAMED = re.compile("|".join(name[:3] for name in MONTHS))
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_FUTURE = re.compile(
    r"\b(?:will|would|shall|wants? (?:\w+ ){0,4}to|hopes? to|intends? to|deadline|plans?|planned|expects?|expected|"
    r"scheduled|set (?:to|for)|is to|are to|going to|ahead of|"
    r"next|upcoming|until|begins|starts|ends|opens|"
    r"due(?! to (?!(?:open|begin|start|end|close|meet|speak|vote|rule|return|be|appear|expire|leave|arrive|take|hold|"
    r"go|decide|hear|play|run|reopen|resume|finish|pay)\b)))\b|\bby(?=\s*\Z)"
)
_PAST = re.compile(
    r"(?<!\bbe )\b(?!(?:plann|expect|schedul)ed\b)(?:was|were|had|said|told|began|came|went|took|made|held|gave|met|"
    r"saw|won|lost|left|fell|rose|spoke|wrote|sold|built|broke|struck|sent|led|kept|found|brought|bought|caught|"
    r"fought|chose|drew|drove|flew|grew|knew|paid|ran|sank|stood|threw|became|died|since|"
    r"(?<!to )(?:put|cut|hit|shut|beat|quit|split)|[a-z]{2,}ed)\b"
)


def full_dates(text: str) -> list[datetime.date]:
    """Every day that a text names with month and year, in the order of the text."""
    found = [(match.start(), _day(match, int(match["year"]))) for form in _FULL for match in form.finditer(text)]
    return [day for _, day in sorted((place, day) for place, day in found if day)]


def stated_date(text: str) -> PartialDate | None:
    """The date that a file states as its own: `2031-05-20`, with or without a time, or in words; None otherwise."""
    try:
        return parse_date(re.split(r"[T ]", text.strip(), maxsplit=1)[0])
    except ValueError:
        days = full_dates(text)
        return PartialDate.of(days[0]) if len(set(days)) == 1 else None


def dated_places(text: str, published: PartialDate | None) -> list[tuple[int, PartialDate]]:
    """Where in a text which date begins, in its order."""
    if not _HINT.search(text):
        return []
    reference = published.as_day if published else None
    found: list[tuple[int, PartialDate]] = []
    rest = text
    for form in (*_FULL, _MONTH_OF_YEAR) if _YEAR_NAMED.search(text) else ():
        matches = list(form.finditer(rest))
        found += [(match.start(), date) for match in matches if (date := _with_year(match))]
        rest = form.sub(_blank, rest) if matches else rest
    rest = _QUOTED.sub(_blank, rest)
    if _YEAR_NAMED.search(rest):
        found += [(match.start(), PartialDate(int(match["year"]))) for match in _YEAR_ALONE.finditer(rest)]
    if reference is not None:
        found += _resolved(rest, reference, text)
    return sorted(found, key=lambda item: item[0])


def _resolved(text: str, reference: datetime.date, whole: str) -> Iterator[tuple[int, PartialDate]]:
    """Dates without a year, weekdays and words, against the day of publication.

    `whole` is the text with the full dates that were blanked: what stands behind another year may belong to it.
    """
    named = bool(_MONTH_NAMED.search(text))
    for form in _DAY_OF_MONTH if named else ():
        matches = list(form.finditer(text))
        for match in matches:
            day = _nearest_day(match, reference, _direction(text, match))
            if day and not _of_other_year(whole, match, day.year):
                yield match.start(), PartialDate.of(day)
        text = form.sub(_blank, text) if matches else text
    for match in _MONTH_ALONE.finditer(text) if named else ():
        month = _month(match["month"])
        nearest = _nearest_month(month, reference, _direction(text, match))
        doubtful = month == reference.month and match[0].casefold().startswith("last")
        if nearest and not doubtful and not _of_other_year(whole, match, nearest.year):
            yield match.start(), nearest
    for match in _WEEKDAY.finditer(text) if "day" in text else ():
        weekday = _weekday(text, match, reference)
        if weekday:
            yield match.start(), PartialDate.of(weekday)
    for match in _RELATIVE.finditer(text):
        relative = _relative(match["what"].casefold(), reference)
        if relative:
            yield match.start(), relative


def _of_other_year(text: str, match: re.Match[str], year: int) -> bool:
    """Whether the words before a month let it be one of another year than it would resolve to."""
    before = text[: match.start()]
    named = [found[0] for found in _YEAR_NAMED.finditer(before)]
    sentence = before[max(before.rfind(mark) for mark in (". ", "? ", "! ")) + 1 :]
    return bool(named and int(named[-1]) != year) or _YEAR_APART.search(sentence) is not None


def _direction(text: str, match: re.Match[str]) -> int:
    """1 when the words nearest to the date look ahead, -1 when they look back, 0 when nothing tells.

    What stands before the date counts first: “said on Friday that a vote will be held on Thursday”.
    """
    near = max(0, match.start() - _NEAR)
    start = max(near, *(text.rfind(mark, near, match.start()) + 1 for mark in (". ", "? ", "! ")))
    before = text[start : match.start()]
    ahead = max((found.end() for found in _FUTURE.finditer(before)), default=-1)
    behind = max((found.end() for found in _PAST.finditer(before)), default=-1)
    if ahead == behind:
        after = re.split(r"[.;?!] ", text[match.end() : match.end() + _NEAR], maxsplit=1)[0]
        ahead = -min((found.start() for found in _FUTURE.finditer(after)), default=len(text))
        behind = -min((found.start() for found in _PAST.finditer(after)), default=len(text))
    return (ahead > behind) - (ahead < behind)


def _weekday(text: str, match: re.Match[str], reference: datetime.date) -> datetime.date | None:
    """The day meant by a weekday; None for “Mondays”, and for “last”, “this” and “next”, which may mean two days."""
    if match["before"] or match["after"] == "s":
        return None
    back = (reference.weekday() - WEEKDAYS.index(match["day"])) % 7
    if back == 0:
        return reference
    direction = _direction(text, match)
    if direction == 0:
        return None
    return reference - datetime.timedelta(back) if direction < 0 else reference + datetime.timedelta(7 - back)


def _nearest_day(match: re.Match[str], reference: datetime.date, direction: int) -> datetime.date | None:
    """The day of a month in the year that fits; never one of nearly a year ago.

    Where no word tells, it is the one before only when that is nearer than the one ahead.
    """
    candidates = [day for year in (-1, 0, 1) if (day := _day(match, reference.year + year))]
    ahead = [day for day in candidates if day >= reference]
    if direction > 0:
        return ahead[0] if ahead else None
    past = [day for day in candidates if day <= reference + datetime.timedelta(days=0 if direction else 7)]
    if not past or (direction == 0 and ahead and ahead[0] - reference < reference - past[-1]):
        return None
    return past[-1] if (reference - past[-1]).days <= _MOST_OF_A_YEAR else None


def _nearest_month(month: int, reference: datetime.date, direction: int) -> PartialDate | None:
    """The month in the year that fits; where no word tells, only one of the last half year."""
    if direction > 0:
        return PartialDate(reference.year + (month < reference.month), month)
    if direction == 0 and (reference.month - month) % 12 >= _HALF_A_YEAR:
        return None
    return PartialDate(reference.year - (month > reference.month), month)


def _relative(what: str, reference: datetime.date) -> PartialDate | None:
    if "week" in what:
        return _week(what, reference)
    shift = {"yesterday": -1, "today": 0, "tomorrow": 1}
    if what in shift:
        return PartialDate.of(reference + datetime.timedelta(days=shift[what]))
    step = {"last": -1, "this": 0, "next": 1}[what.split(maxsplit=1)[0]]
    if what.endswith("year"):
        return PartialDate(reference.year + step)
    months = reference.year * 12 + reference.month - 1 + step
    return PartialDate(months // 12, months % 12 + 1)


def _week(what: str, reference: datetime.date) -> PartialDate | None:
    """The month that a week lies in, where all days lie in one: whether weeks begin on Sunday or Monday is not said."""
    shift = {"last": -7, "this": 0, "next": 7}[what.split(maxsplit=1)[0]]
    sunday = reference - datetime.timedelta(days=(reference.weekday() + 1) % 7) + datetime.timedelta(days=shift)
    first, last = sunday, sunday + datetime.timedelta(days=7)
    same = (first.year, first.month) == (last.year, last.month)
    return PartialDate(first.year, first.month) if same else None


def _with_year(match: re.Match[str]) -> PartialDate | None:
    year = int(match["year"])
    if "day" not in match.re.groupindex:
        return PartialDate(year, _month(match["month"]))
    day = _day(match, year)
    return PartialDate.of(day) if day else None


def _day(match: re.Match[str], year: int) -> datetime.date | None:
    groups = match.groupdict()
    month = int(groups["number"]) if groups.get("number") else _month(groups["month"])
    try:
        return datetime.date(year, month, int(groups["day"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
