"""Dates and days of the week in a text, as far as it gives them."""

import datetime
from collections.abc import Iterator, Sequence

from generator.evidence.numbers.figurewords import (
    DAYS,
    FOREIGN_MONTHS,
    FOREIGN_WEEKDAYS,
    LENDERS,
    MONTHS,
    SHORT_WEEKDAYS,
    VAGUE_MONTHS,
    WEEKDAYS,
)
from generator.evidence.numbers.foreignwords import FEIRAS, IN, OF, UP_TO
from generator.evidence.numbers.foreignwords import MONTHS as MONTHS_ABROAD
from generator.evidence.numbers.tokens import Token, parted, touch, word_at
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_ALSO = lazy_pattern(
    r"\s(?:and|or|to|through|until|till)\s\d{1,2}"
    r"(?=$|[,;:)!?](?!\d)|\.(?!\d)|\s\d{4}\b|\s(?:in|at|for|with|after|before|by|when|as|and|but)\b)"
)
"""Another day behind a date, with which its clause ends: “on May 5 and 6”, but not “on May 5 and 6 people”."""
_DATED = lazy_pattern(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_MARKS_OF_RANK = ("st", "nd", "rd", "th")
_UP_TO = ("to", "until", "till", "through", "and", "or")
_MONTHS_ABROAD = frozenset(MONTHS_ABROAD) & frozenset(MONTHS)
"""Months that German writes as English does, behind a day with a point: “30. April”."""
_BETWEEN_DAYS = {*_UP_TO, *UP_TO}
_NAMES = {*MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS}
_RECENT = 50
"""A year of two digits below this is of this century."""


class Moment(NamedTuple):
    """A date as far as it is given; parts not given are 0. `weekday` counts from 1 for Monday.

    `either` tells that day and month may be the other way round, as in 03/04/2031.
    """

    year: int
    month: int
    day: int
    start: int = 0
    end: int = 0
    weekday: int = 0
    either: bool = False

    @property
    def as_day(self) -> datetime.date | None:
        """The day of the calendar; None when it is not given in full or does not exist."""
        return self.in_year(self.year)

    def in_year(self, year: int) -> datetime.date | None:
        """The day that it is in a year; None when there is no such day."""
        try:
            return datetime.date(year, self.month, self.day)
        except (ValueError, OverflowError):
            return None


def find_moments(text: str, tokens: Sequence[Token]) -> tuple[list[Moment], set[int]]:
    """The dates, and the indexes of the tokens that they take."""
    found: list[Moment] = []
    used: set[int] = set()
    for index, token in enumerate(tokens):
        if len(token.text) >= 8 and token.numeric and (moment := _in_digits(token)):
            found.append(moment)
            used.add(index)
        elif token.word in FOREIGN_WEEKDAYS:
            found.append(Moment(0, 0, 0, token.start, token.end, FOREIGN_WEEKDAYS[token.word]))
        elif token.word == "feira" and (weekday := FEIRAS.get(word_at(tokens, index - 1), 0)):
            found.append(Moment(0, 0, 0, tokens[index - 1].start, token.end, weekday))
        elif token.word in FOREIGN_MONTHS and (abroad := _abroad(tokens, index)):
            first = tuple(_opening(text, tokens, *abroad))
            found += (*(other for other, _ in first), abroad[0])
            used |= abroad[1].union(*(own for _, own in first))
        elif token.word not in _NAMES or not token.text[0].isupper():
            continue
        elif weekday := _weekday(tokens, index):
            found.append(Moment(0, 0, 0, token.start, token.end, weekday))
        elif token.word in MONTHS and _is_month(text, tokens, index):
            moment, taken = _date_around(text, tokens, index, used)
            others = tuple(_ranged(text, tokens, moment, taken))
            found += sorted((moment, *(other for other, _ in others)), key=lambda each: each.start)
            used |= taken.union(*(own for _, own in others))
    return list(_with_weekdays(found)), used


def _abroad(tokens: Sequence[Token], index: int) -> tuple[Moment, set[int]] | None:
    """The date to which a month in another language belongs: `3 de febrero de 2026`, `3. März`, `le 3 mars`."""
    back = index - 2 if word_at(tokens, index - 1) in OF else index - 1
    day = int(tokens[back].text) if back >= 0 and _day_number(tokens[back]) else 0
    after = index + 2 if word_at(tokens, index + 1) in OF else index + 1
    dated = after < len(tokens) and tokens[after].text.isdecimal() and len(tokens[after].text) == 4
    if not day and not dated and word_at(tokens, index - 1) not in IN:
        return None
    first, last = back if day else index, after if dated else index
    year = int(tokens[after].text) if dated else 0
    moment = Moment(year, FOREIGN_MONTHS[tokens[index].word], day, tokens[first].start, tokens[last].end)
    return moment, set(range(first, last + 1))


def _in_digits(token: Token) -> Moment | None:
    if len(token.text) == 10 and token.text[4] == token.text[7] == "-":
        year, month, day = map(int, token.text.split("-"))
        return Moment(year, month, day, token.start, token.end)
    match = _DATED.fullmatch(token.text)
    if match is None:
        return None
    day, month, year = int(match[1]), int(match[3]), int(match[4])
    if month > 12:
        day, month = month, day
    return Moment(year, month, day, token.start, token.end, either=match[2] != "." and day <= 12)


def _weekday(tokens: Sequence[Token], index: int) -> int:
    token = tokens[index]
    if token.word in SHORT_WEEKDAYS and index + 1 < len(tokens):
        after = tokens[index + 1]
        dated = after.start - token.end <= 2 and (after.numeric or (after.word in MONTHS and after.text[0].isupper()))
        return SHORT_WEEKDAYS[token.word] if dated else 0
    return WEEKDAYS.get(token.word, 0)


def _with_weekdays(moments: list[Moment]) -> Iterator[Moment]:
    """The dates, each with the weekday that stands right before it."""
    waiting: Moment | None = None
    for moment in moments:
        if waiting is not None and moment.day and moment.start - waiting.end <= 2:
            yield moment._replace(weekday=waiting.weekday, start=waiting.start)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = moment if moment.weekday and not moment.day else None
        if waiting is None:
            yield moment
    if waiting is not None:
        yield waiting


def _is_month(text: str, tokens: Sequence[Token], index: int) -> bool:
    """“May” and “March” are months next to a number, or with a capital where no sentence begins."""
    shortened = tokens[index].word == "sept" and text[tokens[index].end :][:1] == "."
    if tokens[index].word not in VAGUE_MONTHS or shortened:
        return True
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before and (before.numeric or before.word in LENDERS):
        return True
    within_sentence = before and before.text[0].islower() and tokens[index].start == before.end + 1
    dated = after and after.numeric and (len(after.text) == 4 or not parted(text, tokens, index + 1))
    return bool(dated or within_sentence)


def _date_around(text: str, tokens: Sequence[Token], index: int, used: set[int]) -> tuple[Moment, set[int]]:
    """The date to which a month's name belongs: `3 February 2026`, `February 3, 2026`, `the 3rd of February`."""
    month = MONTHS[tokens[index].word]
    taken = {index}
    year = 0
    day, before = _day_before(text, tokens, index)
    if not used.isdisjoint(before):  # “April 30–May 2”
        day, before = 0, set()
    taken |= before
    after = index + 1
    if not day:
        day, behind = _day_after(text, tokens, index)
        taken |= behind
        after += len(behind)
    if after < len(tokens) and (year := _year(text, tokens[after])):
        taken.add(after)
    return Moment(year, month, day, tokens[min(taken)].start, tokens[max(taken)].end), taken


def _day_before(text: str, tokens: Sequence[Token], index: int) -> tuple[int, set[int]]:
    back = index - 1
    while back >= 0 and tokens[back].word in ("of", *_MARKS_OF_RANK):
        back -= 1
    if back < 0 or index - back > 3:
        return 0, set()
    abroad = back == index - 1 and tokens[index].word in _MONTHS_ABROAD and text[tokens[back].end :][:2] == ". "
    if not abroad and any(parted(text, tokens, place) for place in range(back + 1, index + 1)):
        return 0, set()
    if _day_number(tokens[back]):
        return int(tokens[back].text), set(range(back, index))
    if index - back == 2 and word_at(tokens, back + 1) == "of" and tokens[back].word in DAYS:
        first = back - 1 if f"{word_at(tokens, back - 1)} {tokens[back].word}" in DAYS else back
        return DAYS[" ".join(token.word for token in tokens[first : back + 1])], set(range(first, index))
    return 0, set()


def _day_after(text: str, tokens: Sequence[Token], index: int) -> tuple[int, set[int]]:
    after = index + 1
    if after < len(tokens) and text[tokens[index].end : tokens[after].start].strip(" .\u00a0-"):
        return 0, set()  # “in January, 18 per cent”
    if after < len(tokens) and _day_number(tokens[after]) and not _shortened(text, tokens[after]):
        rank = after + 1 < len(tokens) and tokens[after + 1].word in _MARKS_OF_RANK and touch(tokens, after + 1)
        return int(tokens[after].text), {after, after + 1} if rank else {after}
    start = after + 1 if word_at(tokens, after) == "the" else after
    for length in (2, 1):
        named = tokens[start : start + length]
        name = " ".join(token.word for token in named)
        if len(named) == length and name in DAYS and (start > after or tokens[start].text[0].isupper()):
            return DAYS[name], set(range(after, start + length))
    return 0, set()


def _year(text: str, token: Token) -> int:
    """The year that a number behind a month is: `2026`, or `’26`."""
    if not token.text.isdecimal() or len(token.text) not in (2, 4):
        return 0
    if len(token.text) == 4:
        return int(token.text)
    return short_year(int(token.text)) if _shortened(text, token) else 0


def _shortened(text: str, token: Token) -> bool:
    """Whether a mark before a number stands for a century."""
    return text[token.start - 1] in "'’‘"


def short_year(number: int) -> int:
    """The year that two digits stand for."""
    return number + (2000 if number < _RECENT else 1900)


def _ranged(text: str, tokens: Sequence[Token], moment: Moment, taken: set[int]) -> Iterator[tuple[Moment, set[int]]]:
    """The other end of `3 to 7 June`, `3–7 June` and `June 3–7`: a day of the same month and year."""
    first, last = min(taken), max(taken)
    if not moment.day:
        return
    yield from _opening(text, tokens, moment, taken)
    if tokens[first].word not in MONTHS or len(tokens[last].text) >= 4 or last + 1 >= len(tokens):
        return  # no “3 June”, and not in “28 April–30 May”
    joined = text[tokens[last].end : tokens[last + 1].start] in ("-", "–", "—")
    other = last + 1 if joined else last + 2 if _ALSO.match(text, tokens[last].end) else 0
    if other and _day_number(tokens[other]) and int(tokens[other].text) > moment.day:
        yield _closing(text, tokens, moment, other)


def _closing(text: str, tokens: Sequence[Token], moment: Moment, index: int) -> tuple[Moment, set[int]]:
    """The later day of a month, and the year behind it."""
    year = _year(text, tokens[index + 1]) if index + 1 < len(tokens) else 0
    own = {index, index + 1} if year else {index}
    day = Moment(year or moment.year, moment.month, int(tokens[index].text), tokens[index].start, tokens[max(own)].end)
    return day, own


def _opening(text: str, tokens: Sequence[Token], moment: Moment, taken: set[int]) -> Iterator[tuple[Moment, set[int]]]:
    """The first day of `3 to 7 June`, `3–7 June`, `del 3 al 7 de junio`, `3. bis 7. Juni`."""
    first = min(taken)
    back = first - 1
    while back > max(first - 4, 0) and tokens[back].word in _BETWEEN_DAYS:
        back -= 1
    if not moment.day or not tokens[first].numeric or back < 0 or not _day_number(tokens[back]):
        return
    between = text[tokens[back].end : tokens[first].start].strip(" .")
    joins = between in ("-", "–", "—") or (back < first - 1 and between.replace(" ", "").isalpha())
    if joins and int(tokens[back].text) < moment.day:
        other = moment._replace(day=int(tokens[back].text), start=tokens[back].start, end=tokens[back].end)
        yield other, set(range(back, first))


def _day_number(token: Token) -> bool:
    return token.text.isascii() and token.text.isdigit() and len(token.text) <= 2 and 1 <= int(token.text) <= 31
