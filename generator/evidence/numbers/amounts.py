"""A number as a value, and the words around it that say how exact it is."""

import re
from typing import Optional

from generator.evidence.numbers.figurewords import MONEY, NUMBERS, SCALES
from generator.evidence.numbers.foreignwords import ABOUT, ABOVE, AND, ARTICLES, BELOW
from generator.evidence.numbers.tokens import value_of
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_HEDGED = 28
"""Characters before a number in which words may stand that say how exact it is."""
_BEFORE = {
    "above": "a good|longer than"
    "|no fewer than|no less than|no below than|not fewer than|not less than|not below than|more than|over|above"
    "|at least|upwards of|exceeds|exceeded|exceeding|beyond|in excess of|a minimum of|surpasses|surpassed|surpassing"
    f"|topped|topping|{ABOVE}",
    "below": "shorter than"
    "|no more than|not more than|less than|fewer than|lower than|under|below|up to|at most|as many as"
    f"|as much as|nearly|almost|close to|just short of|a maximum of|not quite|{BELOW}",
    "about": "about|around|roughly|some|approximately|approx|circa|ca|an estimated|estimated at|in the region of|~|≈"
    f"|shortly before|just before|soon before|shortly after|just after|soon after|{ABOUT}",
}
_HEDGES = {words: hedge for hedge, phrases in _BEFORE.items() for words in phrases.split("|")}
_LAST_WORDS = frozenset(words.rpartition(" ")[2] for words in _HEDGES)
_LONGEST = 4
"""Words of the longest of them."""
_ARTICLES = frozenset(("a", "an", "the", *ARTICLES))
_MARKS = ".,:;!?()[]“”„«»\"'‘’$€£¥"
_AFTER = lazy_pattern(
    r"(?P<above>\+(?!\d)|\s(?:or|and) more\b)|(?P<below>\s(?:or|and) (?:fewer|less)\b)|(?P<about>\sor so\b)"
)
_SIGN = lazy_pattern(
    r"(?:(?<![\w.,)])(?P<minus>[-−–])|(?<![\w.,)])(?P<plus>\+)|\b(?P<words>plus )"
    r"|\b(?P<word>minus |(?<!al )(?<!lo )menos |(?<!au )(?<!du )moins ))$"
)
_SIGNS = ("-", "−", "–", "+", "minus ", "plus ", "menos ", "moins ")
_BELOW_ZERO = lazy_pattern(
    r"(?:\s(?:degrees|°))?(?:\s?(?:Celsius|C|Fahrenheit|F))?\sbelow (?:zero|freezing)", re.IGNORECASE
)

_FIRST_DIGITS = lazy_pattern(r"[0-9][0-9.,]*")
_AND_A = (" and a ", "-and-a-")
"""Words before “half” where it is of the number before them."""
_RANGES = frozenset(("to", "and", "or", "-", "–", "—", "bis", "und", "oder", "y", "e", "o", "u", "et", "ou", "à", "a"))
_ADDING = frozenset(("", "and", "und", *AND))
_DOZEN, _DOZENS = 12, (" dozen", "-dozen")
_SUMMED = ("time", "calendar", "length", "mass")


class Amount(NamedTuple):
    """A number. `family` is what its unit measures (time, dollar, percent, mass), and `value` is in the base unit.

    `number` is the number as written, `thing` the word that follows; `ordinal` tells “third” from “three”, `weak` that
    it may be no count at all. `hedge` says how exact it is: `about`, `above`, `below`, or `size` where a word such as
    “hundreds” gives no more than that. `sign` is that of a number that is written with one, `step` how many are counted
    as one: a dozen. `otherwise` is what else the same words may mean.
    """

    number: float
    value: float
    family: str
    thing: str
    start: int
    end: int
    ordinal: bool = False
    weak: bool = False
    hedge: str = ""
    sign: int = 0
    step: int = 1
    otherwise: Optional["Amount"] = None  # a text has no `|`


def with_exactness(amount: Amount, text: str) -> Amount:
    """A number of a text with what stands around it and says how exact it is, and on which side of nought."""
    hedge, sign = amount.hedge, 0
    before = text[max(amount.start - _HEDGED, 0) : amount.start]
    hedge = (_hedge_at_end(before) if amount.step > 1 else "") or hedge or _hedge_at_end(before)
    if not hedge and (found := _AFTER.match(text, amount.end)):
        hedge = str(found.lastgroup)
    if before.endswith(_SIGNS) and (found := _SIGN.search(before)):
        sign = -1 if found.lastgroup in ("minus", "word") else 1
    if amount.number and _BELOW_ZERO.match(text, amount.end):
        sign = -1
    weak = amount.weak and not (hedge and amount.thing == "part" and not before.endswith(_AND_A))
    step = _DOZEN if hedge and text.endswith(_DOZENS, amount.start, amount.end) else amount.step
    return amount._replace(hedge=hedge, sign=sign, weak=weak, step=step) if hedge or sign else amount


def _hedge_at_end(before: str) -> str:
    """What the words with which a text ends say of the number that follows; an article may stand between."""
    words = before.lower().replace("-", " ").split()
    if words and words[-1] in _ARTICLES:
        words.pop()
    last = words.pop().strip(_MARKS) if words else ""
    if last not in _LAST_WORDS:
        return ""
    longest = words[-_LONGEST + 1 :]
    phrases = (" ".join((*longest[start:], last)).lstrip(_MARKS) for start in range(len(longest) + 1))
    return next((_HEDGES[phrase] for phrase in phrases if phrase in _HEDGES), "")


def joined(one: Amount, other: Amount, text: str) -> tuple[Amount, Amount]:
    """Two numbers that stand side by side, with what they mean together.

    In “6 to 12 million crowns” the first is of millions too; “two hours and 40 minutes” are 160 minutes.
    """
    between = text[one.end : other.start].strip(" ,")
    between = between.strip("-") or between
    if between in _RANGES and not one.ordinal and not other.ordinal and not one.otherwise and one.thing != "part":
        scale = _scale(other, text) if _scale(one, text) == 1 else 1
        if (scale > 1 or (other.family and not one.family)) and (not one.family or other.family in ("", one.family)):
            count = one.number * scale
            size = other.value / other.number if other.number else 1
            value = _opening(one, other) if other.family == "clock" else count * size
            meant = one._replace(number=count, value=value, family=other.family or one.family)
            return one._replace(otherwise=meant), _of_one_currency(one, other, between)
    if between in _ADDING and one.family == other.family and one.family in _SUMMED and one.value > other.value:
        whole = other._replace(number=one.value + other.value, value=one.value + other.value)
        return one._replace(otherwise=whole), other._replace(otherwise=whole)
    return one, other


def _of_one_currency(one: Amount, other: Amount, between: str) -> Amount:
    """The second of two sums, which the sign before the first tells too: “$11-14 billion”."""
    shared = one.family in MONEY and not other.family and between not in ("and", "or")
    return other._replace(family=one.family) if shared else other


def _opening(one: Amount, other: Amount) -> float:
    """The minute of the day of an hour from which it is so long to a time: 7 in “7–9 p.m.”, and 11 in “11–2 p.m.”."""
    begins, ends = (int(each.number) * 60 + round(each.number % 1 * 100) for each in (one, other))
    value = begins + other.value - ends
    return value - 720 if value > other.value else value


def _scale(amount: Amount, text: str) -> float:
    """By what the words behind the first of a number multiply it."""
    digits = _FIRST_DIGITS.search(text, amount.start, amount.end)
    if digits is None:
        first, scale, *_ = *re.split(r"[\s-]", text[amount.start : amount.end].lower()), ""
        times = SCALES.get(scale, 1)
        return times if amount.number == NUMBERS.get(first, 0) * times else 1
    if digits.end() == amount.end:
        return 1
    written = value_of(digits[0])
    return amount.number / written if written else 1
