"""Numbers that an editor reckons from what a paragraph gives: a sum, a difference, a half, what is left, a century."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from generator.evidence.amounts import Amount
from generator.evidence.bearing import bears_out, may_be_year
from generator.evidence.given import Given
from generator.ground.patterns import lazy_pattern

_MOST = 24
"""So many numbers of a paragraph are put together with each other."""
_AROUND = 40
"""Characters around a number in which it may be told that it is a sum or a difference."""
_REACH = 90
"""Characters around “half” or “twice” in which the number stands of which it is told."""
_DAYS, _MONTHS, _WEEKS = 365.0, 12.0, 52.0
_CENTURY = 100
_FEW = 12
_OLD = 1200.0
"""Months of a century, from which on something old is told by its century."""
_MORE = (
    "more|fewer|less|higher|lower|above|below|longer|shorter|earlier|later|ahead|behind|dearer|cheaper|older|younger|"
    "larger|smaller|bigger|taller|deeper|faster|slower|heavier|lighter|wider|further|farther|extra|additional|"
    "más|menos|mais|plus|moins|più|meno|mehr|weniger|höher|niedriger|älter|jünger|mayor|menor|plus haut|plus bas"
)
_BY = (
    r"by|rise of|increase of|cut of|drop of|fall of|decrease of|reduction of|gain of|loss of|margin of|lead of|gap of|"
    r"difference of|majority of|advantage of|aumento de|alza de|subida de|hausse de|baisse de|um|diferencia de|"
    r"écart de|ventaja de|aumento di|diferença de"
)
_COMPARED = lazy_pattern(rf"(?i)\s(?:[^\W\d_]+\s){{0,2}}?(?:{_MORE})\b")
_STEPPED = lazy_pattern(rf"(?i)\b(?:{_BY})\s(?:[^\W\d_]+\s){{0,2}}$")
"""Words behind and before a number that tell how far apart two others are."""
_THAN = lazy_pattern(
    r"(?i)\s(?:[^\W\d_]+\s){0,2}?(?:(?P<more>more|higher|longer|later|dearer|older|larger|bigger|taller|deeper|faster|"
    r"heavier|wider|further)|fewer|less|lower|shorter|earlier|cheaper|younger|smaller|slower|lighter)\s(?:\w+\s)?than\b"
)
"""Words behind a number that tell on which side of another the one before it lies."""
_POINT = lazy_pattern(
    r"(?i)\b(?:(?P<half>half)|(?P<quarter>(?:a )?quarter)(?: of)?|(?P<three>three[ -]quarters)(?: of)?)[ -](?:an? )?"
    r"(?:percentage[ -])?point\b"
)
_POINTS = {"half": 0.5, "quarter": 0.25, "three": 0.75}
"""“Half a point”, of a rate."""
_TOTAL = lazy_pattern(
    r"(?i)\b(?:in all|altogether|in total|total|all told|together|combined|both|overall|sum|jointly|between them|"
    r"en total|en tout|au total|ensemble|insgesamt|zusammen|juntos|juntas|en conjunto|no total|ao todo|in tutto|"
    r"insieme)\b"
)
_HALF = lazy_pattern(r"(?i)\b(?:half|halved|halving|mitad|moitié|metade|metà|hälfte|halb)\b")
_DOUBLE = lazy_pattern(
    r"(?i)\b(?:twice|double[ds]?|doubling|doble|duplic\w+|double(?:nt|r)|doublé\w*|dobro|doppi\w+|raddoppi\w+|"
    r"doppelt\w*|verdoppel\w+)\b"
)
_REMAINDER = lazy_pattern(
    r"(?i)\b(?:remainder|remaining|rest|others?|balance|resto|restantes?|reste|restants?|restanti?|übrigen?|autres?)\b"
)
_OF_YEAR = lazy_pattern(
    r"(?i)\s(?:of|de|del|di|dell)\W\s?(?:\w+\s)?(?:days?|weeks?|months?|year|días|meses|año|jours|mois|année)\b"
)
_OF_THEM = lazy_pattern(
    r"(?i)\s(?:of (?:whom|them|these|those|which)|d['’]entre eux|de ellos|de ellas|davon|deles|di loro)\b"
)
_OF_SOME = lazy_pattern(r"(?i)\s(?:of|other|others|de|von|andere|otros|otras|autres|outros|altri)\b")
_AGED = lazy_pattern(
    r"(?i)\s(?:older|younger|jünger|älter|mayor|menor|plus jeune|plus âgée?|più giovane|più vecchi[oa])\b"
)
_OLDER = lazy_pattern(r"(?i)\s(?:old|ago|earlier|de antigüedad|atrás|fa|anni fa|alt)\b")
_SINCE = lazy_pattern(r"(?i)\b(?:since|desde|depuis|seit|dal)\s(?:\w+\s)?(?P<year>1\d{3}|20\d{2})\b")
_LAST = lazy_pattern(r"(?i)\b(?:last|final|best|remaining|letzten|últimos|últimas|derniers|dernières|ultimi|ultime)\s$")
_ROUND = lazy_pattern(
    r"(?i)\b(?:(?P<four>semi-?final\w*|halbfinal\w*|demi-finales?)|(?P<eight>quarter-?final\w*|cuartos de final|"
    r"viertelfinal\w*|quarts de finale|quartas de final|quarti di finale)|(?P<sixteen>round of 16|octavos de final|"
    r"achtelfinal\w*|huitièmes de finale|oitavas de final|ottavi di finale))"
)
_ROUNDS = {"four": 4, "eight": 8, "sixteen": 16}
"""How many are left in a round of a contest."""

_Way: TypeAlias = Callable[[str, Amount, Given], Iterator[Amount]]
"""Numbers that follow from what a paragraph gives, where a text uses a number in one way."""


def is_summed(text: str, amount: Amount, evidence: Sequence[Given]) -> bool:
    """Whether a number of a text is what somebody reckons who puts two numbers of one paragraph together."""
    plain = amount._replace(otherwise=None)
    ways: tuple[_Way, ...] = (_centuries,) if amount.ordinal else (_WAYS_OF_PARTS if amount.thing == "part" else _WAYS)
    reckoned = (one for given in evidence for way in ways for one in way(text, amount, given))
    return any(bears_out(one, plain) for one in reckoned)


def _steps(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """“Seven fewer than before”: what is given and what was before are so far apart."""
    counted = _like(amount, given)
    for step in (*_told_apart(given), *_points(given)):
        size = step.number if step.family == "calendar" and not amount.family else step.value  # an age has no unit
        for other in counted:
            if other.start != step.start and _are_of_one_kind(given.text, step, other):
                sides = _sides(given.text, step) if other.start < step.start else (1, -1)
                yield from (_plain(other, other.value + side * size) for side in sides)


def _sides(text: str, step: Amount) -> tuple[int, ...]:
    """On which side of a number before it lies what is that much “more than” or “fewer than”; both where it is open."""
    found = _THAN.match(text, step.end)
    if found is None:
        return (1, -1)
    return (-1,) if found["more"] else (1,)


def _told_apart(given: Given) -> Iterator[Amount]:
    for step in given.amounts[:_MOST]:
        if step.ordinal or not step.number:
            continue
        if _COMPARED.match(given.text, step.end) or _is_stepped(given.text, step):
            yield step


def _is_stepped(text: str, amount: Amount) -> bool:
    return _STEPPED.search(text, max(amount.start - _AROUND, 0), amount.start) is not None


def _points(given: Given) -> Iterator[Amount]:
    """“Half a point”, which by itself is no number that anything measures."""
    for found in _POINT.finditer(given.text):
        points = _POINTS[str(found.lastgroup)]
        yield Amount(points, points, "percentage points", "points", found.start(), found.end())


def _differences(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """How far apart two numbers are, where the text says that it tells a difference."""
    if not (_COMPARED.match(text, amount.end) or _is_stepped(text, amount)):
        return
    kind = "percent" if amount.family == "percentage points" else amount.family
    counted = _like(amount._replace(family=kind), given)
    for one, other in itertools.combinations(counted, 2):
        if _are_alike(given.text, one, other):
            yield _plain(amount, abs(one.value - other.value), of=other)


def _sums(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """What two or more make that count one thing, where the text says that it tells a sum."""
    if not _TOTAL.search(text, max(amount.start - 2 * _AROUND, 0), amount.end + _AROUND):
        return
    counted = _like(amount, given)
    if amount.family:
        groups = [counted]
    else:
        things = dict.fromkeys(one.thing for one in counted if one.thing)
        groups = [[one for one in counted if one.thing == thing] for thing in things if thing[:4] == amount.thing[:4]]
    for group in groups:
        for one, other in itertools.combinations(group, 2):
            yield _plain(other, one.value + other.value)
        if len(group) > 2:
            yield _plain(group[0], sum(one.value for one in group))


def _doubles(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """The half of what is given where the paragraph speaks of a half near it, or of what is twice as much."""
    for pattern in (_HALF, _DOUBLE):
        for found in pattern.finditer(given.text):
            near = (one for one in _like(amount, given) if abs(one.start - found.start()) <= _REACH)
            yield from (_plain(one, one.value / 2) for one in near)


def _remainders(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """What is left of a hundred per cent, where the text or the paragraph speaks of a rest."""
    if amount.family != "percent":
        return
    told = _REMAINDER.search(text) or _REMAINDER.search(given.text)
    for other in given.amounts if told else ():
        if other.family == "percent" and 0 < other.number < 100:
            yield _plain(other, 100 - other.number)


def _rest_of_few(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """Two, of “three people, one of them hurt”: the statement tells of so many of them."""
    if amount.family or amount.number > _FEW or not _OF_SOME.match(text, amount.end):
        return
    for whole, part in itertools.pairwise(given.amounts[:_MOST]):
        if part.number < whole.number <= _FEW and not whole.family and _OF_THEM.match(given.text, part.end):
            yield _plain(whole, whole.number - part.number)


def _of_years(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """What part of a year so many days, weeks or months are."""
    if not _OF_YEAR.match(text, amount.end):
        return
    for other in given.amounts:
        size = {"day": _DAYS, "wee": _WEEKS, "mon": _MONTHS}.get(other.thing[:3].lower(), 0)
        if size and 0 < other.number < size:
            yield _plain(amount, 100 * other.number / size)


def _centuries(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """The century in which something was made that is so many years old."""
    if amount.thing != "century" or given.reference is None:
        return
    for other in given.amounts:
        if other.family == "calendar" and other.value >= _OLD and _OLDER.match(given.text, other.end):
            year = given.reference.year - other.value / 12
            number = year // _CENTURY + 1 if year > 0 else -year // _CENTURY + 1
            yield amount._replace(number=number, value=number, hedge="")


def _spans(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """How long ago the year is since which something has or has not been."""
    if amount.family != "calendar" or given.reference is None:
        return
    for found in _SINCE.finditer(given.text):
        months = 12.0 * (given.reference.year - int(found["year"]))
        if months > 0:
            yield _plain(amount, months)


def _rounds(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """“The last four”, of somebody who plays in a semi-final."""
    if not amount.family and _LAST.search(text, max(amount.start - 16, 0), amount.start):
        for found in _ROUND.finditer(given.text):
            yield _plain(amount, _ROUNDS[str(found.lastgroup)])


_WAYS: tuple[_Way, ...] = (_steps, _differences, _sums, _doubles, _remainders, _rest_of_few, _spans, _rounds)
_WAYS_OF_PARTS: tuple[_Way, ...] = (_remainders, _of_years)


def _like(amount: Amount, given: Given) -> list[Amount]:
    """The numbers of a paragraph that measure what a number of a text measures."""
    alike = (one.otherwise if one.otherwise and one.otherwise.family else one for one in given.amounts[:_MOST])
    plain = (one for one in alike if not (one.ordinal or one.weak or may_be_year(one)) and one.hedge != "size")
    return [one for one in plain if one.family == amount.family and one.thing != "part"]


def _are_of_one_kind(text: str, step: Amount, other: Amount) -> bool:
    """Whether a step is one of what another number measures: of years where that is an age, of points of a rate."""
    if step.family == "calendar" and not other.family:
        return _AGED.match(text, step.end) is not None
    return step.family == other.family or (step.family, other.family) == ("percentage points", "percent")


def _are_alike(text: str, one: Amount, other: Amount) -> bool:
    """Whether two numbers are of one thing: both say what they measure, count the same, or are joined."""
    if one.family or (one.thing and one.thing == other.thing):
        return True
    between = text[one.end : other.start].split()
    return len(between) <= 3 and bool({"to", "from", "against", "compared"} & set(between))


def _plain(like: Amount, value: float, of: Amount | None = None) -> Amount:
    """A number with such a value, in the unit of another, and said to be exact."""
    unit = (of or like).value / (of or like).number if (of or like).number else 1.0
    return like._replace(number=value / unit, value=value, hedge="", step=1, otherwise=None)
