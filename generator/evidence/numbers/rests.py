"""Numbers that an editor reckons from a whole and a part of it: what is left, and what share of a year days are."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import may_be_year
from generator.evidence.numbers.exchanges import AMONG
from generator.evidence.numbers.foreignwords import LEFT_OUT
from generator.evidence.numbers.given import Given
from generator.evidence.numbers.sums import MOST, bare_sums, like, plain
from generator.ground.patterns import lazy_pattern, stands_in

_PARTS_OF_YEAR = {"day": 365.0, "days": 365.0, "week": 52.0, "weeks": 52.0, "month": 12.0, "months": 12.0}
_UNLIKE = ("", "percent", "percentage points", "times", "time", "calendar", "clock")
"""Measures of which one number is seldom part of another."""
_REST = lazy_pattern(
    r"(?i)\b(?:remainder|remaining|remains?|rest|others?|balance|resto|restantes?|reste|restants?|restanti?|übrigen?|"
    r"autres?)\b"
)
_LESS = lazy_pattern(
    r"(?i)\b(?:not|cannot|no|none|never|without|yet to|still|lack(?:s|ed|ing)?|left|missing|outside|"
    r"against|un(?!der|ion|it|iver|til|iq|less)[a-z]{4,}|(?:stay|keep|kept)\w* away|absent|skip\w*|"
    r"sin|sans|ohne|senza|sem|nicht|keine?|noch|pas|aún|todavía|encore|ancora|ainda)\b|n['’]t\b"
)
"""Words by which a text tells of those of whom a paragraph does not speak."""
_EMPTY = lazy_pattern(r"(?i)\b(?:empty|vacant|unoccupied)\b")
"""Words for what is left where another text tells how much is taken."""
_OF_YEAR = lazy_pattern(
    r"(?i)\s(?:of|de|del|di|dell)\W\s?(?:\w+\s)?(?:days?|weeks?|months?|year|días|meses|año|jours|mois|année)\b"
)
OF_THEM = lazy_pattern(
    r"(?i)\s(?:of (?:whom|them|these|those|which)|d['’]entre eux|de ellos|de ellas|davon|deles|delas|di loro)\b"
)
"""Words behind a number of those who were counted before."""
_OF_WHICH = lazy_pattern(
    r"(?i),\s(?:of (?:which|whom)|de l[oa]s que|dont|von denen|di cui|dos quais|das quais)\s(?:\w+\s)?$"
)
"""Words before the number of some of those who were counted right before."""
_FEW_OF = lazy_pattern(r"(?i)\b(?P<part>[^\W\d_]+)\s(?:de l[oa]s|d[oa]s|des|de|der|degli|delle|dei)\s$")
"""A word and “of the” before the number of the whole."""
_MAJORITY = lazy_pattern(r"(?i)\b(?:majority|mayoría|mehrheit|majorité|maioria|maggioranza)\b")
_UNLIKELY = 25
"""By so many points a share is another, and not one that was told wrong."""
_OUT_OF = lazy_pattern(
    r"(?:(?:^|[.;,]\s)(?i:out )?(?i:of)|\b(?i:out of))\s(?:(?:the|its|their|some|about|these|those|all)\s){0,2}$"
)
"""Words before a whole of which a part follows: “Of the 212 people aboard, 19 survived”."""
_FEW = 12
"""A number up to this one may be that of anything."""
_NAMED, _NEAR = lazy_pattern(r"(?i)\bof (?:the|its|their|all|these|those) (?P<whole>\d{1,6})\b"), 90
"""How a text names the whole of which it tells what is left, and characters from there to the number."""
_FATE = lazy_pattern(r"(?i)\b(?:died|dead|killed|lives|perished|drowned|surviv\w+|rescued|saved)\b")
"""Words of which one tells of those who lived, and another of all others."""
_AS_MANY = lazy_pattern(
    r"(?i)\stimes (?:as|what|more|larger|bigger|higher|(?:the|its|their) (?:\w+ )?"
    r"(?:amount|sum|cost|costs|price|number|size|figure|rate|average|total|budget|value|weight|length|one))\b"
)
"""Words behind a number that tell how large something is, and not how often."""
_TWICE = lazy_pattern(r"(?i)\btwice (?:as|the|what|that)\b|\b(?:doppelt so|le double|o dobro|il doppio|dobl[e]\b)\b")
_STOP = lazy_pattern(r"[.;]")
_BOUND = lazy_pattern(
    r"(?i)(?<!\bby )(?<!\bby well )(?<!\bby far )\b"
    r"(?:(?P<above>more than|over|above)|less than|fewer than|under|below) (?:an? )?$"
)
_BEYOND, _SHORT = 0.5, 0.34
"""By what part of it a share may lie beyond a simple part, or fall short of it, of which a text tells just that."""
_ENOUGH = 10
"""So many must be counted before anybody tells what part some are of them."""
_TO = lazy_pattern(r"\svotes?(?: in favour)?(?: to| against)\s")
"""What stands between those who were for something and those against it."""
_OF_WHOLE = lazy_pattern(
    r"(?i)\s(?:out )?(?:of|de|von|der|sur|di)\s"
    r"(?:(?:the|its|their|his|her|all|these|those|los|las|sus|les|ses|den|os|as)\s)?"
    r"(?:[^\W\d_]+['’]s?\s)?(?:[^\W\d_]+\s)?"
)
"""What stands between the number of a part and that of the whole."""


def rest_of_hundred(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """What is left of a hundred per cent, where the text or the paragraph speaks of a rest, or the text of a lack.

    Or where the one of both tells what is empty and the other does not.
    """
    if amount.family != "percent":
        return
    told = stands_in(_REST, text) or stands_in(_LESS, text) or stands_in(_REST, given.text)
    if told or stands_in(_EMPTY, text) != stands_in(_EMPTY, given.text):
        shares = (other for other in given.amounts[:MOST] if other.family == "percent" and 0 < other.number < 100)
        yield from (plain(other, 100 - other.number) for other in shares)


def rest_of_whole(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """Sixteen, of “23 deaths, seven of them children” or “seven of the 23”."""
    if not amount.family:
        if amount.number > _FEW and _tells_rest(text):
            for whole, part in itertools.permutations(like(amount, given), 2):
                if part.start > whole.start and 0 < part.number < whole.number:
                    yield plain(whole, whole.number - part.number)
        yield from (plain(whole, whole.number - part.number) for part, whole in _parted(given))
        for part, whole in _led_by_whole(given):
            if _tells_rest(text) or (stands_in(_FATE, text) and _FATE.search(given.text, part.end, part.end + _NEAR)):
                yield plain(whole, whole.number - part.number)
        yield from _less_few(given)


def rest_of_named(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """Fifteen that are missing “of the 26” which a text names itself, where a paragraph tells of eleven."""
    whole = None if amount.family else _NAMED.search(text, max(amount.start - _NEAR, 0), amount.start)
    if whole is None or _STOP.search(text, whole.end(), amount.start) or not _tells_rest(text):
        return
    counts = like(amount, given)
    wholes = [one for one in counts if str(int(one.number)) == whole["whole"]]
    for one, part in itertools.product(wholes, counts):
        if 0 < part.number < one.number:
            yield plain(part, one.number - part.number)


def _tells_rest(text: str) -> bool:
    """Whether a text speaks of those of whom a paragraph does not."""
    return stands_in(_LESS, text) or stands_in(_REST, text)


def share_of_whole(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """What part the one number is of the other, and what part is left."""
    if amount.family == "percent":
        for part, whole in (*_parted(given), *_measured(given)):
            share = 100 * part.value / whole.value
            yield from (plain(amount, share), plain(amount, 100 - share))
        for one, other in _voted(given):
            yield from (plain(amount, 100 * each.value / (one.value + other.value)) for each in (one, other))


def _less_few(given: Given) -> Iterator[Amount]:
    """What is left of a number before which a word stands that is a number there alone: “dos de los cinco”."""
    for whole in given.amounts[:MOST]:
        found = _FEW_OF.search(given.text, max(whole.start - 24, 0), whole.start)
        part = LEFT_OUT.get(found["part"].lower(), 0) if found and not whole.family and not whole.ordinal else 0
        if 0 < part < whole.number:
            yield plain(whole, whole.number - part)


def short_of_majority(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """How many a count is short of, or has beyond, one more than half of another: 18 for 103 of 240 seats."""
    if not amount.family and stands_in(_MAJORITY, text):
        counts = like(amount, given)
        for part, whole in itertools.permutations(counts, 2):
            if part.number < whole.number and whole.number >= _ENOUGH:
                yield plain(amount, abs(whole.number // 2 + 1 - part.number))


def a_majority(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """More than half, of what is called a majority."""
    if stands_in(_MAJORITY, given.text):
        yield plain(amount, 50.0)


def part_of_counts(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """What simple part one of two counts is of the other, in a paragraph that tells no share like it.

    An editor says “a third of the flights” for “190 of 610 flights”, and for “190 flights” behind “610 flights a day”.
    """
    told = [other for other in given.amounts if other.family == "percent"]
    parted = not amount.hedge and any(other.thing == "part" for other in told)
    if parted or any(abs(other.number - amount.number) < _UNLIKELY for other in told):
        return
    counts = [one for one in like(amount._replace(family=""), given) if one.number > 1]
    for part, whole in itertools.permutations(counts, 2):
        if part.number < whole.number and whole.number >= _ENOUGH:
            yield plain(amount, 100 * part.number / whole.number)


def on_one_side(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """“Well over half” for 70 per cent, “less than half” for 8,000 of 20,000: further off than what is rounded."""
    bound = _BOUND.search(text, max(amount.start - 24, 0), amount.start)
    if bound is None:
        return
    shares = [one.number for one in given.amounts[:MOST] if one.family == "percent" and one.thing != "part"]
    shares += [one.number for one in part_of_counts(text, amount, given)]
    for share in shares:
        off = (share - amount.number) / amount.number
        if bound["above"] and 0 < off <= _BEYOND:
            yield plain(amount, amount.number + 1)
        elif not bound["above"] and 0 < -off <= _SHORT:
            yield plain(amount, amount.number - 1)


def _parted(given: Given) -> Iterator[tuple[Amount, Amount]]:
    """Numbers of which the one is said to be part of the other: the part, and the whole."""
    for one, other in itertools.pairwise([each for each in given.amounts[:MOST] if not each.ordinal]):
        if one.family or other.family:
            continue
        between = _OF_WHICH.search(given.text, one.end, other.start) or AMONG.search(given.text, one.end, other.start)
        among = OF_THEM.match(given.text, other.end) or between
        if one.number > other.number > 0 and among:
            yield other, one
        elif 0 < one.number < other.number and _OF_WHOLE.fullmatch(given.text, one.end, other.start):
            yield one, other


def _led_by_whole(given: Given) -> Iterator[tuple[Amount, Amount]]:
    """The first count behind a whole in its sentence: “Of the twelve ships, all built in the 1990s, seven sail”."""
    counts = [
        one
        for one in given.amounts[:MOST]
        if not (one.family or one.ordinal or one.weak or one.thing == "s" or may_be_year(one))
    ]
    for whole, part in itertools.pairwise(counts):
        led = _OUT_OF.search(given.text, max(whole.start - 24, 0), whole.start)
        if led and 0 < part.number < whole.number and not _STOP.search(given.text, whole.end, part.start):
            yield part, whole


def _voted(given: Given) -> Iterator[tuple[Amount, Amount]]:
    """How many were for something and how many against it: “812 votes to 340”."""
    for one, other in itertools.pairwise(given.amounts[:MOST]):
        if _TO.fullmatch(given.text, one.end, other.start) and one.number and other.number:
            yield one, other


def _measured(given: Given) -> Iterator[tuple[Amount, Amount]]:
    """Numbers of money and the like of which the one may be part of the other: the part, and the whole."""
    units = [one for one in given.amounts[:MOST] if one.family not in _UNLIKE and not one.weak and one.number]
    units += bare_sums(units[0].family, given) if units else []
    for one, other in itertools.combinations(units, 2):
        if one.family == other.family and one.value != other.value:
            yield (one, other) if one.value < other.value else (other, one)


def inverse_times(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """A third, of what costs three times as much; half, of what costs twice as much."""
    if stands_in(_TWICE, given.text):
        yield plain(amount, 50.0)
    for other in given.amounts[:MOST]:
        as_many = _AS_MANY.match(given.text, other.end)
        if as_many and not other.family and other.number > 1:
            yield plain(amount, 100 / other.number)


def of_years(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """What part of a year so many days, weeks or months are."""
    if _OF_YEAR.match(text, amount.end):
        for other in given.amounts[:MOST]:
            whole = _PARTS_OF_YEAR.get(other.thing.lower(), 0)
            if 0 < other.number < whole:
                yield plain(amount, 100 * other.number / whole)
