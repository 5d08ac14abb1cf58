"""Numbers that two of a paragraph come to exactly, whatever words tell of it: “nine days too slow” for 138 and 129.

Where a number says what it measures, or is large, nobody meets by chance what two others come to; so no word is asked
for that calls it a sum or a difference, as `sums` does of small ones.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import may_be_year
from generator.evidence.numbers.figurewords import MONEY
from generator.evidence.numbers.given import Given
from generator.evidence.numbers.sums import MOST, like, plain
from generator.evidence.words.grammar import FUNCTION
from generator.evidence.words.naming import folded
from generator.ground.patterns import lazy_pattern, stands_in

_MOST = 8
"""So many numbers that measure the same, at the most, are put together: of more, some come to nearly anything."""
_LARGE, _FEW = 100, 12
"""From here on a count, and below here a length of time, is seldom met by chance."""
_APART, _FAR = 3, 10
"""How many times as large one of two numbers may be as one that leaves out what it measures and how many times; or the
first alone.
"""
_SCALES = (1, 1e3, 1e6, 1e9)
"""What a number may leave out besides, behind one that has it: “61 million”, and then “52”."""
_DEGREES, _POINTS = ("degrees", "degree"), ("points", "point")
_TIMES = ("time", "calendar")
_UNLIKE = ("percent", "percentage points", "times", "clock")
"""Measures of which sums and differences are told in words of their own."""
_EACH = lazy_pattern(r"(?i)\b(?:each|every|per|apiece|a (?:day|week|month|year|head|night)|daily|weekly|monthly)\b")
"""Words beside a number of one of several, in a paragraph."""
_NEAR = 40
"""Characters around a number in which such a word stands."""
_EQUALLY = lazy_pattern(r"(?i)\b(?:equally|evenly|half each|fifty-fifty|in equal (?:parts|shares)|(?:a|in) half)\b")
_SHARED = lazy_pattern(r"(?i)\b(?:each|apiece|either|both|half|every|per|one)\b")
"""Words by which a paragraph tells that something is divided in two, and a text of one of these parts."""
_OTHERS, _SURE = ("others", "other", "rivals", "more"), 2
"""Words behind the number of all but one; of few, the first two tell that surely."""
_RANK = 12
"""The last rank of which it is told who came before one by one."""
_ALL_KINDS = folded(
    "people persons individuals members participants jurors victims casualties animals items things objects"
)
"""What a number counts that may be put together of others, whatever each of these counts."""
_JOINED = lazy_pattern(r"(?:\s[^\W\d_]+(?:-[^\W\d_]+)?){1,3}(?:,|,? and)\s")
_AND_ONE = lazy_pattern(r"(?:\s[^\W\d_]+){1,2},? and an?\s[^\W\d_]")
"""What stands between two numbers of a list, and behind the last of them where one more is named without a number."""

_AGAINST = ("against", "opposed", "contra", "contre", "contro", "dagegen")
"""What stands behind the number of those who were not in favour."""
_STOP = lazy_pattern(r"[.;:]")
_JOINT = lazy_pattern(r"(?:\s[^\W\d_]+){0,2}\s(?i:to|against|versus|from)\s")
"""What stands between two numbers of one thing."""
_TO_COME = lazy_pattern(r"(?i)\b(?:to (?:come|go|follow)|left|remain\w*|ahead|after)\b")
_MONTHS = 12
"""Months of a year."""
_FIGURES = lazy_pattern(r"(?i)[\s-](?:figures?|digits?)\b")
"""What stands behind the number of figures that a sum has."""
_A_PART = lazy_pattern(r"(?i)\ba\s$")
"""What stands before a rank that is a part: “a fifth”."""
_AT_AGE = lazy_pattern(r"(?i)\b(?:at|aged?|at the age of)\s$")
_BY = lazy_pattern(r"(?i)\b(?:by|(?:majority|margin|lead) of)\s(?:\w+\s)?$")
"""Words before an age, and before how far two counts are apart."""
_VOTES = lazy_pattern(r"(?i)\b(?:votes?|voted|majority|margin|ballots?)\b")
_VOTE = "vote"
_MARGIN = lazy_pattern(r"(?i)\b(?:spare|margin|by|majority|more|ahead|lead|short|gap|edge|difference)\b")
"""Words one of which tells how far apart two numbers of votes are."""
_EACH_UNIT = lazy_pattern(r"(?i)\s(?:an?|per|each|the) [^\W\d_]+")
"""What stands behind the price of one of something: “24 euros a kilo”."""


def exact(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """A sum or a difference of what measures the same, or a sum of large counts of one thing."""
    family = _measured(amount, given)
    if amount.family in _UNLIKE or (not family and amount.number < _LARGE):
        return
    alike = like(amount._replace(family=family), given)
    if family:
        alike += _of_its_unit(alike, given)
    if family in _TIMES:
        alike = [one for one in alike if one.number > _FEW]
    for one, other in itertools.combinations(alike, 2) if len(alike) <= _MOST else ():
        if family:
            yield amount._replace(value=abs(one.value - other.value), number=abs(one.number - other.number), hedge="")
        elif one.thing != other.thing and not _are_joined(given.text, one, other):
            continue
        yield amount._replace(value=one.value + other.value, number=one.number + other.number, hedge="")


def _measured(amount: Amount, given: Given) -> str:
    """What a number measures; of degrees and points that which the paragraph measures in them."""
    if amount.family or amount.thing not in (*_DEGREES, *_POINTS):
        return amount.family
    families = {one.family for one in given.amounts[:MOST]}
    meant = ("percent",) if amount.thing in _POINTS else ("celsius", "fahrenheit")
    return next((family for family in meant if family in families), "")


def _of_its_unit(alike: Sequence[Amount], given: Given) -> list[Amount]:
    """Numbers that leave out what they measure, and how many times: “61 million cubic metres”, and then “52”."""
    measured = next((one for one in alike if one.number), None)
    found: list[Amount] = []
    for bare in given.amounts[:MOST] if measured else ():
        counts = bare.family or bare.ordinal or bare.weak or bare.hedge == "size" or may_be_year(bare)
        if measured and not counts and _leaves_out(given.text, bare):
            numbers = {bare.number * scale: _APART if scale > 1 else _FAR for scale in _SCALES}
            near = (number for number, far in numbers.items() if 1 / far <= number / measured.number <= far)
            unit = measured.value / measured.number
            found += (measured._replace(number=n, value=n * unit, start=bare.start, end=bare.end) for n in near)
    return found


def _are_joined(text: str, one: Amount, other: Amount) -> bool:
    """Whether the second of two counts in a clause leaves out what it counts: “803 in favour and 611 against”."""
    bare = other.thing in _AGAINST or _leaves_out(text, other)
    return bare and not _STOP.search(text, one.end, other.start)


def _leaves_out(text: str, amount: Amount) -> bool:
    return amount.thing in FUNCTION or not text[amount.end : amount.end + 2].strip().isalpha()


def of_each(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """What so many come to of which each is told: 187 million for 17 days at 11 million each."""
    if not amount.family or amount.family in _UNLIKE:
        return
    for one in like(amount, given):
        if _EACH.search(given.text, max(one.start - _NEAR, 0), one.end + _NEAR):
            counts = (other for other in given.amounts[:MOST] if other.number > 1 and other.family not in _UNLIKE)
            yield from (plain(one, one.value * count.number) for count in counts if count.start != one.start)


def of_equal_parts(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """What each of two has of what they share equally."""
    if stands_in(_EQUALLY, given.text) and stands_in(_SHARED, text):
        yield from (plain(one, one.value / 2) for one in like(amount, given))


def of_shares(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """How many a simple part of so many are, and how many are left: 12 and 36 for a quarter of 48."""
    if amount.family:
        return
    parts = [one for one in given.amounts[:MOST] if one.thing == "part" and 0 < one.number < 100]
    ranks = (one for one in given.amounts[:MOST] if one.ordinal and one.number > 1)
    ranks = (one for one in ranks if _A_PART.search(given.text, max(one.start - 8, 0), one.start))
    parts += (plain(one, 100 / one.number) for one in ranks)
    for part, whole in itertools.product(parts, like(amount, given) if parts else ()):
        if whole.number > _FEW:
            yield from (plain(whole, whole.value * share / 100) for share in (part.number, 100 - part.number))


def in_all(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """How many somebody and “64 others” are, four and “a fifth”, and those of a list: “37 pupils and two teachers”."""
    if amount.family:
        return
    counts = like(amount, given)
    besides = () if amount.thing in _OTHERS else _OTHERS[: _SURE if amount.number <= _FEW else None]
    yield from (plain(one, one.number + 1) for one in counts if one.thing in besides)
    ranks = {one.number for one in given.amounts[:MOST] if one.ordinal and one.number <= _RANK}
    ranks |= {100 / one.number for one in given.amounts[:MOST] if one.thing == "part" and one.weak and one.number}
    yield from (plain(one, one.number + 1) for one in counts if one.number + 1 in ranks)
    whole, last = 0.0, None
    for one in counts:
        joined = last and _JOINED.fullmatch(given.text, last.end, one.start)
        whole, last = (whole if joined else 0.0) + one.number, one
        more = 1 if _AND_ONE.match(given.text, one.end) else 0
        if joined and amount.thing in _ALL_KINDS:
            yield plain(one, whole + more)


def from_month_to_month(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """The months from one that a paragraph names to another, with or without the last one."""
    if amount.family != "calendar" or amount.value % 1:
        return
    named = [moment for moment in given.moments[:MOST] if moment.month and moment.end]
    for one, other in itertools.permutations(named[:_MOST], 2):
        if not (one.year and other.year and one.year != other.year):
            apart = (other.month - one.month) % _MONTHS
            yield from (plain(amount, float(months)) for months in (apart, apart + 1) if months)


def in_figures(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """Nine, of a nine-figure sum."""
    if not amount.family and _FIGURES.match(text, amount.end):
        for one in given.amounts[:MOST]:
            yield plain(amount, float(len(f"{one.value:.0f}")))


def to_each_unit(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """What one of so many units of weight, length or the like costs: “24 euros a kilo”."""
    if amount.family not in MONEY or not _EACH_UNIT.match(text, amount.end):
        return
    for one, count in itertools.product(like(amount, given), given.amounts[:MOST]):
        if count.number > 1 and count.family in ("mass", "length", "area", "volume"):
            yield plain(one, one.value / count.number)


def between_ages(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """The years from one age at which something happened to another: “at twelve” and “at twenty”."""
    if amount.family != "calendar":
        return
    bare = (one for one in given.amounts[:MOST] if not one.family)
    ages = [one for one in bare if _AT_AGE.search(given.text, max(one.start - 16, 0), one.start)]
    for one, other in itertools.combinations(ages[:_MOST], 2):
        yield plain(amount, abs(one.number - other.number) * _MONTHS)


def between_two(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """How far apart two numbers are of which a paragraph tells in one breath: “58 to 31”, “from 14 to nine months”."""
    if amount.thing.startswith(_VOTE) and not stands_in(_MARGIN, text):
        return  # how many somebody won is another thing
    counts = [one for one in given.amounts[:MOST] if not (one.ordinal or one.weak or may_be_year(one))]
    for one, other in itertools.pairwise(counts):
        joint = _JOINT.fullmatch(given.text, one.end, other.start)
        family = {one.family, other.family} - {""}
        if joint and family <= {amount.family} and "percent" not in family:
            measured = one if one.family else other
            size = measured.value / measured.number if measured.number else 1
            apart = abs(one.number - other.number)
            yield amount._replace(number=apart, value=apart * size, hedge="", step=1)


def with_one_more(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """Three, of “two judges and a customs chief”."""
    if not amount.family:
        for one in like(amount, given):
            if _AND_ONE.match(given.text, one.end):
                yield plain(one, one.number + 1)


def left_of_rank(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """Two, that are still to come behind the fifth of seven."""
    if not amount.family and stands_in(_TO_COME, text):
        ranks = [one for one in given.amounts[:MOST] if one.ordinal]
        wholes = [one for one in like(amount, given) if one.number <= _RANK]
        for rank, whole in itertools.product(ranks, wholes):
            if rank.number < whole.number:
                yield plain(whole, whole.number - rank.number)


def between_votes(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """By how many votes something was carried or failed: two for “five against, three for”."""
    told = _BY.search(text, max(amount.start - 24, 0), amount.start) is not None
    if told and not amount.family and stands_in(_VOTES, text) and stands_in(_VOTES, given.text):
        counts = like(amount, given)
        for one, other in itertools.combinations(counts, 2) if len(counts) <= _MOST else ():
            yield plain(one, abs(one.number - other.number))
