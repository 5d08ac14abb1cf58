"""Numbers and dates in a text, in digits and in words, as values that can be compared.

“two-hour”, “2 hours” and “120 minutes” are one amount; “$740 million” and “740,000,000 dollars” are too. A date has a
year, a month and a day as far as the text gives them. What may mean something else (“one”, “a year”, “the first”) is
weak: it can support another number, but nobody is asked where it comes from.
"""

import datetime
import functools
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.evidence.figurewords import (
    FUSED,
    LABELS,
    LENDERS,
    MONTHS,
    NUMBERS,
    OF_SOURCES,
    ORDINALS,
    SCALES,
    SHORT_SCALES,
    TERMS,
    UNITS,
    VAGUE_MONTHS,
    VOCABULARY,
    WEAK,
    WEEKDAYS,
)
from generator.evidence.quotations import find_quotations
from generator.ground.dates import PartialDate

_TOKEN = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])|[0-9]+(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|[^\W\d_]+|[$€£%]"
)
_NUMERIC = re.compile(r"[0-9]")
_DIGITS = "0123456789"
_AROUND = 40
_LETTERS = bytes(code if 97 <= code <= 122 else 32 for code in range(256))
_VOCABULARY = frozenset(word.encode() for word in VOCABULARY)
_CURRENCIES = {"$": "dollar", "€": "euro", "£": "pound"}
_BEGINNINGS = {"a", "an", *FUSED, *ORDINALS, *WEAK, *NUMBERS}
"""Words by which a number may begin."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number. `family` is what its unit measures (time, dollar, percent, mass), and `value` is in the base unit.

    `count` is the number as written, `thing` the word that follows; `ordinal` tells “third” from “three”, `weak` that
    it may be no count at all.
    """

    count: float
    value: float
    family: str
    thing: str
    start: int
    end: int
    ordinal: bool = False
    weak: bool = False


class Moment(NamedTuple):
    """A date as far as it is given; parts not given are 0. `weekday` counts from 1 for Monday."""

    year: int
    month: int
    day: int
    start: int = 0
    end: int = 0
    weekday: int = 0

    @property
    def as_day(self) -> datetime.date | None:
        """The day of the calendar; None when it is not given in full or does not exist."""
        try:
            return datetime.date(self.year, self.month, self.day)
        except ValueError:
            return None


class Figures(NamedTuple):
    """All numbers and dates of a text, in its order."""

    amounts: tuple[Amount, ...] = ()
    moments: tuple[Moment, ...] = ()


class _Token(NamedTuple):
    text: str
    word: str
    start: int
    end: int

    @property
    def numeric(self) -> bool:
        return self.text[0] in _DIGITS


@functools.lru_cache(maxsize=1024)
def find_figures(text: str) -> Figures:
    """Every number and date that a text names."""
    amounts: list[Amount] = []
    moments: list[Moment] = []
    for start, end in _stretches(text):
        tokens = [_Token(m[0], m[0].lower(), m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]
        dates, used = _moments(tokens)
        moments += dates
        amounts += _amounts(tokens, used)
    return Figures(tuple(amounts), tuple(moments))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a text that may hold a figure: its telling words with whole words around them, which decide."""
    # Bytes, because all words of all texts are looked at, and to take bytes apart is the quickest way.
    words = _VOCABULARY.intersection(text.lower().encode("ascii", "replace").translate(_LETTERS).split())
    if not words and not _NUMERIC.search(text):
        return
    telling = re.compile("|".join(("[0-9]", *(rf"\b{word.decode()}\b" for word in sorted(words)))), re.IGNORECASE)
    start = end = 0
    for match in telling.finditer(text):
        if match.start() > end:
            if end:
                yield start, end
            start = text.rfind(" ", 0, max(match.start() - _AROUND, 0)) + 1
        after = text.find(" ", match.end() + _AROUND)
        end = after if after >= 0 else len(text)
    if end:
        yield start, end


def claimed_figures(text: str) -> Figures:
    """The numbers and dates that a text vouches for: those in quotation marks are for the quotation's rule."""
    figures = find_figures(text)
    if not figures.amounts and not figures.moments:
        return figures
    quoted = [(quotation.start, quotation.end) for quotation in find_quotations(text)]

    def outside(figure: Amount | Moment) -> bool:
        return not any(start <= figure.start < end for start, end in quoted)

    amounts = tuple(amount for amount in figures.amounts if not amount.weak and outside(amount))
    return Figures(amounts, tuple(moment for moment in figures.moments if outside(moment)))


def same_amount(one: Amount, other: Amount) -> bool:
    """Whether two numbers are the same; a unit counts where both have one."""
    if one.ordinal is not other.ordinal:
        return False
    if one.family and other.family:
        return one.family == other.family and math.isclose(one.value, other.value, rel_tol=1e-9)
    return math.isclose(one.count, other.count, rel_tol=1e-9)


def same_moment(claimed: Moment, given: Moment, reference: PartialDate | None = None) -> bool:
    """Whether a date that is given bears out a date that is claimed, which may be less exact but not more.

    Where the year is not given, it must be that of the reference day or next to it.
    """
    if claimed.weekday:
        day = given.as_day
        named = given.weekday == claimed.weekday or (day is not None and day.isoweekday() == claimed.weekday)
        if not named or not claimed.day:
            return named
    if claimed.month and (claimed.month != given.month or (claimed.day and claimed.day != given.day)):
        return False
    if not claimed.year or claimed.year == given.year:
        return True
    return not given.year and (reference is None or abs(claimed.year - reference.year) <= 1)


def _moments(tokens: list[_Token]) -> tuple[list[Moment], set[int]]:
    """The dates, and the indexes of the tokens that they take."""
    found: list[Moment] = []
    used: set[int] = set()
    for index, token in enumerate(tokens):
        if len(token.text) == 10 and token.numeric and token.text[4] == "-":
            year, month, day = map(int, token.text.split("-"))
            found.append(Moment(year, month, day, token.start, token.end))
            used.add(index)
        elif token.word in WEEKDAYS and token.text[0].isupper():
            found.append(Moment(0, 0, 0, token.start, token.end, WEEKDAYS[token.word]))
        elif token.word in MONTHS and token.text[0].isupper() and _is_month(tokens, index):
            moment, taken = _date_around(tokens, index)
            found.append(moment)
            used |= taken
    return list(_with_weekdays(found)), used


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


def _is_month(tokens: list[_Token], index: int) -> bool:
    """“May” and “March” are months next to a number, or with a capital where no sentence begins."""
    if tokens[index].word not in VAGUE_MONTHS:
        return True
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before and (before.numeric or before.word in LENDERS):
        return True
    within_sentence = before and before.text[0].islower() and tokens[index].start == before.end + 1
    return bool((after and after.numeric) or within_sentence)


def _date_around(tokens: list[_Token], index: int) -> tuple[Moment, set[int]]:
    """The date to which a month's name belongs: `3 February 2026`, `February 3, 2026`, `the 3rd of February`."""
    month = MONTHS[tokens[index].word]
    taken = {index}
    day = year = 0
    back = index - 1
    while back >= 0 and tokens[back].word in ("of", "st", "nd", "rd", "th"):
        back -= 1
    if back >= 0 and _day_number(tokens[back]) and index - back <= 3:
        day = int(tokens[back].text)
        taken |= set(range(back, index))
    after = index + 1
    if not day and after < len(tokens) and _day_number(tokens[after]):
        day = int(tokens[after].text)
        taken.add(after)
        after += 1
        if after < len(tokens) and tokens[after].word in ("st", "nd", "rd", "th"):
            taken.add(after)
            after += 1
    if after < len(tokens) and tokens[after].text.isdigit() and len(tokens[after].text) == 4:
        year = int(tokens[after].text)
        taken.add(after)
    return Moment(year, month, day, tokens[min(taken)].start, tokens[max(taken)].end), taken


def _day_number(token: _Token) -> bool:
    return token.text.isascii() and token.text.isdigit() and len(token.text) <= 2 and 1 <= int(token.text) <= 31


def _amounts(tokens: list[_Token], used: set[int]) -> Iterator[Amount]:
    index = 0
    while index < len(tokens):
        begins = index not in used and (tokens[index].numeric or tokens[index].word in _BEGINNINGS)
        step, amount = _amount(tokens, index, used) if begins else (1, None)
        if amount is not None:
            yield amount
        index += step


def _amount(tokens: list[_Token], index: int, used: set[int]) -> tuple[int, Amount | None]:
    """The number that begins at a token, and how many tokens it takes."""
    token = tokens[index]
    if token.word in FUSED:
        unit = UNITS[FUSED[token.word]]
        return 1, Amount(1, unit[1], unit[0], FUSED[token.word], token.start, token.end)
    if token.word in ORDINALS:
        return 1, _ordinal(tokens, index)
    if token.word in WEAK and not _opens_scale(tokens, index):
        return 1, _with_unit(tokens, index, index + 1, WEAK[token.word], weak=True)
    value, after = _digits(tokens, index) if token.numeric else _words(tokens, index)
    if after == index or any(place in used for place in range(index, after)):
        return 1, None
    if after < len(tokens) and tokens[after].word in ("st", "nd", "rd", "th") and _touch(tokens, after):
        return after + 1 - index, Amount(value, value, "", "", token.start, tokens[after].end, ordinal=True)
    weak = (token.word == "one" and after == index + 1) or (index > 0 and tokens[index - 1].word in LABELS)
    return after - index, _with_unit(tokens, index, after, value, weak=weak)


def _ordinal(tokens: list[_Token], index: int) -> Amount:
    """“second term” is a fact, “the second report” is none, “the first time” says only that there was no other."""
    value = ORDINALS[tokens[index].word]
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    weak = following not in TERMS or (value == 1 and following == "time")
    return Amount(value, value, "", "", tokens[index].start, tokens[index].end, ordinal=True, weak=weak)


def _digits(tokens: list[_Token], index: int) -> tuple[float, int]:
    value = float(tokens[index].text.replace(",", ""))
    after = index + 1
    if after < len(tokens) and tokens[after].word in SHORT_SCALES and _touch(tokens, after):
        return value * SHORT_SCALES[tokens[after].word], after + 1
    while after < len(tokens) and tokens[after].word in SCALES:
        value *= SCALES[tokens[after].word]
        after += 1
    return value, after


def _words(tokens: list[_Token], index: int) -> tuple[float, int]:
    """A number in words from a token on: `one hundred and twenty-six`, `three million`; its end is `index` if none."""
    total, current, after = 0.0, 0.0, index
    while after < len(tokens):
        word = tokens[after].word
        if word in NUMBERS or (after == index and _opens_scale(tokens, index)):
            current += NUMBERS.get(word, 1)
        elif word in SCALES and after > index:
            current = max(current, 1) * SCALES[word]
            if SCALES[word] >= 1000:
                total, current = total + current, 0
        elif not (
            word == "and" and after > index and tokens[after - 1].word in SCALES and _number_at(tokens, after + 1)
        ):
            break
        after += 1
    return total + current, after


def _opens_scale(tokens: list[_Token], index: int) -> bool:
    """Whether an article stands for one, as in “a hundred”."""
    return tokens[index].word in ("a", "an") and index + 1 < len(tokens) and tokens[index + 1].word in SCALES


def _number_at(tokens: list[_Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].word in NUMBERS


def _with_unit(tokens: list[_Token], first: int, after: int, value: float, *, weak: bool) -> Amount:
    """A number with what it counts: a unit that can be converted, or just the word that follows."""
    start, end = tokens[first].start, tokens[after - 1].end
    following = tokens[after].word if after < len(tokens) else ""
    if first and tokens[first - 1].text in _CURRENCIES and _touch(tokens, first):
        return Amount(value, value, _CURRENCIES[tokens[first - 1].text], "", start - 1, end)
    if following == "per" and after + 1 < len(tokens) and tokens[after + 1].word == "cent":
        return Amount(value, value, "percent", "", start, tokens[after + 1].end)
    if following in UNITS:
        family, factor = UNITS[following]
        article = weak and tokens[first].word != "one"
        return Amount(
            value, value * factor, family, following, start, tokens[after].end, weak=article or following == "day"
        )
    weak = weak or (value < 20 and _counts_sources(tokens, after))
    return Amount(value, value, "", following, start, end, weak=weak)


def _counts_sources(tokens: list[_Token], after: int) -> bool:
    """Whether one of the three words after a number, up to the next mark, is what a site calls its own evidence."""
    for index in range(after, min(after + 3, len(tokens))):
        if tokens[index].start > tokens[index - 1].end + 1:
            return False
        if tokens[index].word in OF_SOURCES:
            return True
    return False


def _touch(tokens: list[_Token], index: int) -> bool:
    """Whether a token follows the one before it without a space."""
    return tokens[index].start == tokens[index - 1].end
