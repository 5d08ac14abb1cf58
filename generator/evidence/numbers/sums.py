"""Numbers that an editor reckons from two of a paragraph: a sum, a difference, what was before, a double, a product."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import may_be_year
from generator.evidence.numbers.figurewords import MONEY
from generator.evidence.numbers.given import Given
from generator.evidence.words.grammar import FUNCTION
from generator.evidence.words.naming import folded
from generator.ground.patterns import lazy_pattern, stands_in

MOST = 24
"""So many numbers of a paragraph are put together with each other."""
_AROUND = 40
"""Characters around a number in which it may be told that it is a sum or a difference."""
_REACH = 90
"""Characters around “half” or “twice” in which the number stands of which it is told."""
_FEW = 12
"""A number up to this one is that of anything: that it was reckoned must be told."""
_JOINED = 3
"""Words from one number to another that “and” joins to it."""
_OTHERS = folded("other others more further additional otros otras andere weitere autres outros")
"""What stands behind the number of those who come to others."""
_SHARES = ("percent", "percentage points", "times", "clock")
_POINT_WORDS = ("point", "points")
_DEGREES = ("celsius", "fahrenheit")
_LARGE = 10_000
"""A number that may be of money though it does not say so, beside one that does."""
_YEAR, _OLDEST = 12, 120
"""Months of a year, and an age that nobody has."""
_MANY = 1000
"""Numbers from here on may be put together whatever they count."""
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
_PARTED = lazy_pattern(
    r"(?i)\s(?:[^\W\d_]+\s){0,2}?(?:separate[sd]?|apart|lay between|lie between|trenn\w+|separa\w*|sépar\w+)\b"
)
"""Words behind a number that tell the same of two that the text does not name."""
_POINT = lazy_pattern(
    r"(?i)\b(?:(?P<half>half)|(?P<quarter>(?:a )?quarter)(?: of)?|(?P<three>three[ -]quarters)(?: of)?)[ -](?:an? )?"
    r"(?:percentage[ -])?point\b"
)
_POINTS = {"half": 0.5, "quarter": 0.25, "three": 0.75}
"""“Half a point”, of a rate."""
_TOTAL = lazy_pattern(
    r"(?i)\b(?:in all|altogether|in total|total|all told|together|combined|both|overall|sum|jointly|between them|"
    r"counting|en total|en tout|au total|ensemble|insgesamt|zusammen|juntos|juntas|en conjunto|no total|ao todo|"
    r"in tutto|insieme)\b"
)
_HALF = lazy_pattern(r"(?i)\b(?:half|halved|halving|mitad|moitié|metade|metà|hälfte|halb)\b")
_DOUBLE = lazy_pattern(
    r"(?i)\b(?:twice (?:as|the|what|its|that)|double[ds]?|doubling|dobl[eaó]\w*|duplic\w+|"
    r"double(?:nt|r)|doublé\w*|dobro|doppi\w+|raddoppi\w+|doppelt\w*|verdoppel\w+)\b"
)
_OF_ITS = lazy_pattern(r"(?i)\s(?:of (?:its|their|his|her|the|all)|(?:stake|share|interest|holding))\b")
"""What stands behind a share of what has a size that is not told: “420 jobs, about 7% of its workforce”."""
_OF_KNOWN = lazy_pattern(r"(?i)\s(?:of )?(?:the|them|these|those|its|their|which|whom)\b")
_KNOWN = (" the", " that", " its")
"""Words behind “half”, and the ends of “twice the”, by which it is one of what was spoken of before."""
_AGAINST = lazy_pattern(r"(?i)[\s,](?:compared (?:with|to)|against|versus)\s(?:\w+\s)?$")
"""Words before a number of the same as the one before it."""
_WHEN = lazy_pattern(
    r"(?i)\s(?:(?:in|by|at|en|im|nel|em) (?:\d{4}|the year)|(?:last|this|next) (?:year|month|week|spring|summer|autumn|"
    r"winter|season)|now|today|(?:a|one|two|three|five|ten) (?:year|month|week)s? (?:ago|later|earlier|before))\b"
)
"""When it is of which a number tells that leaves out what it counts: “1,240 people in 2019 and 910 last year”."""
_OF_COUNT = lazy_pattern(r"\s(?i:of (?:the|its|their) )[\d,.]{1,9} (?P<thing>[^\W\d_]+)")
"""Behind the number of a part, that of the whole and what both count: “54 of the 101 seats”."""
_STOP = lazy_pattern(r"[.;]")
_AGED = lazy_pattern(
    r"(?i)\s(?:older|younger|jünger|älter|mayor|menor|plus jeune|plus âgée?|più giovane|più vecchi[oa])\b"
)
_ADDED = lazy_pattern(
    r"(?i)\b(?:add(?:s|ed|ing)?|another|(?:a|an) (?:further|additional|extra)|plus|shed|lost|lose[sd]?|gained|"
    r"agreg\w+|añad\w+|otr[oa]s|ajout\w+|d['’]autres|outr[oa]s|weitere|zusätzlich\w*)\s(?:[^\W\d_]+\s)?$"
)
"""Words before a number of those who came to others, or went."""
_MOVED = lazy_pattern(
    r"(?i)\b(?:(?P<up>rose|risen|ris(?:es|ing)|climb\w*|gr[eo]w\w*|increase\w*|increasing|jump\w*|up)|"
    r"fell|fall\w*|dropp\w+|drops|declin\w+|decrease\w*|decreasing|shr[aiu]nk\w*|slipp\w+|down) by\s(?:[^\W\d_]+\s)?$"
)
"""Words before a step that tell which way something went."""
_OF_ALL_KINDS = ("new", "names", "entries", "targets", "additions", "items", "things")
"""Words for what a sum counts whatever its parts are."""
_TO_COME = ("are", "is", "will", "should", "may")
"""Words behind the number of those who are to come to others."""
_END = lazy_pattern(r"[.!?]\s")
_FURTHER = lazy_pattern(r"(?i)\b(?:another|an? (?:further|additional|extra))\s$")
_EARLIER = lazy_pattern(
    r"(?i)\b(?:before|earlier|previous(?:ly)?|prior|until|till|already|had|so far|were|was|antes|hasta|había\w*|avant|"
    r"jusqu|auparavant|vorher|zuvor|bisher|bislang|prima|finora|até)\b"
)
"""Words by which a text tells of what was."""
_LATER = lazy_pattern(r"(?i)\b(?:will|would|once|left|leav\w+|after|then|with)\b")
"""Words by which a text tells of what is to be, or was then."""
_CHANGED = lazy_pattern(
    r"(?i)\b(?:loses?|lost|losing|loss(?:es)?|gain\w*|depriv\w+|costs?|saved?|saves|saving|add(?:s|ed|ing)?|grew|grow\w*|"
    r"rose|ris(?:e|es|en|ing)|fell|fall\w*|drop\w*|shr[aiu]nk\w*|off|lop\w*|trim\w*|shorten\w*|knock\w*|slash\w*|"
    r"shav\w+|remov\w+|short of|increase\w*|increasing|decrease\w*|decreasing|"
    r"declin\w+|climb\w*|cuts?|narrow\w*|widen\w*|margin|gap|lead|apart|differ\w+|perd\w+|gan\w+|aument\w+|baj\w+|"
    r"verlor\w*|stieg\w*|sank\w*|augment\w+)\b"
)
"""Words by which a text tells of what changed, or how far things are apart."""
_SEVERAL = lazy_pattern(
    r"(?i)\b(?:two|three|four|all|and|across|several|dos|tres|zwei|drei|deux|trois|due|dois|três|und|et)\b"
)
"""Words of more than one of which a number may be."""
_EACH = lazy_pattern(
    r"(?i)\b(?:each|per|apiece|every|a head|a year|annually|average|one|cada|chacun\w*|par|pro|je|ciascun\w*)\b"
)
_BOTH_WAYS = lazy_pattern(r"(?i)\b(?:each|either|one) way\b|\b(?:ida|aller)\b")


def steps(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """“Seven fewer than before”: what is given and what was before are so far apart."""
    counted = like(amount, given)
    told = [*_told_apart(given), *_points(given)]
    if stands_in(_EARLIER, text) or stands_in(_LATER, text):
        told += (one for one in given.amounts[:MOST] if _ADDED.search(given.text, max(one.start - 24, 0), one.start))
    for step in told:
        for other in counted:
            if other.start != step.start and other.number and _are_of_one_kind(given.text, step, other):
                # an age has no unit, and “five more” has that of what it is more than
                size = step.value if step.family and other.family else step.number * other.value / other.number
                sides = _sides(given.text, step) if other.start < step.start else _before(given.text, step)
                yield from (plain(other, other.value + side * size) for side in sides)


def _sides(text: str, step: Amount) -> tuple[int, ...]:
    """On which side of a number before it lies what is that much “more than” or “fewer than”; both where it is open."""
    found = _THAN.match(text, step.end)
    if found is None:
        return (1, -1)
    return (-1,) if found["more"] else (1,)


def _before(text: str, step: Amount) -> tuple[int, ...]:
    """On which side of a number behind it lies what was before: below where it “rose by four points to 68”."""
    moved = _MOVED.search(text, max(step.start - _AROUND, 0), step.start)
    if moved is None:
        return (1, -1)
    return (-1,) if moved["up"] else (1,)


def _told_apart(given: Given) -> Iterator[Amount]:
    for step in given.amounts[:MOST]:
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


def _are_of_one_kind(text: str, step: Amount, other: Amount) -> bool:
    """Whether a step is one of what another number measures: of years where that is an age, of points of a rate.

    “Sold in 47 days, five more” leaves out what it counts.
    """
    if step.family == "calendar" and not other.family:
        return _AGED.match(text, step.end) is not None
    if other.family == "percent" and (step.family or step.thing in _POINT_WORDS):
        return step.family in ("", "percentage points")
    if not step.family and other.family:
        return step.start > other.end and bool(_COMPARED.match(text, step.end))
    return step.family == other.family


def differences(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """How far apart two numbers are, where it is told that it is a difference, or of many that something changed."""
    told = bool(_COMPARED.match(text, amount.end) or _PARTED.match(text, amount.end)) or _is_stepped(text, amount)
    if amount.family == "calendar" and _AGED.match(text, amount.end):
        yield from _between_ages(amount, given)
    if not told and (amount.number <= _FEW or amount.family == "percent" or not stands_in(_CHANGED, text)):
        return
    than = bool(_COMPARED.match(text, amount.end)) and " than " in text[amount.end :]
    kind = {"percentage points": "percent"}.get(amount.family, amount.family)
    if amount.thing in ("degrees", "degree") and not amount.family:
        kind = next((one.family for one in given.amounts if one.family in _DEGREES), "")
    alike = [*like(amount._replace(family=kind), given), *_in_its_unit(kind, given)]
    alike += bare_sums(kind, given)
    for one, other in itertools.combinations(alike, 2):
        many = told and one.number >= _MANY and other.number >= _MANY
        joined = many or (than and _are_joined(given.text, one, other))
        if joined or _are_alike(given.text, one, other) or _counts_one(given.text, amount, one, other):
            yield plain(amount, abs(one.value - other.value), of=other)


def _between_ages(amount: Amount, given: Given) -> Iterator[Amount]:
    """How many years apart two ages are, which say of what they are by standing behind a name: “Vale, 34”."""
    ages = [one for one in _plainly(given.amounts) if not one.family and one.number in range(1, _OLDEST)]
    for one, other in itertools.combinations(ages, 2):
        yield amount._replace(number=abs(one.number - other.number), value=_YEAR * abs(one.number - other.number))


def sums(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """What two or more make together, where it is told that it is a sum, or of many that they are several."""
    told = _TOTAL.search(text, max(amount.start - 2 * _AROUND, 0), amount.end + _AROUND) is not None
    if not amount.family:
        yield from _with_others(given, told=told or amount.thing in _OF_ALL_KINDS)
    plainly = amount.number > _FEW and amount.family not in ("percent", "time", "calendar", "clock")
    if not told and not (plainly and stands_in(_SEVERAL, text)):
        return
    for group in _groups(amount, given, told=told):
        for one, other in itertools.combinations(group, 2):
            yield plain(other, one.value + other.value)
        if len(group) > 2:
            yield plain(group[0], sum(one.value for one in group))


def _with_others(given: Given, *, told: bool) -> Iterator[Amount]:
    """What “nine people” and “two other defendants” make; of what “and” joins it must be `told` that it is a sum."""
    counts = [one for one in _plainly(given.amounts) if not one.family]
    for one, other in itertools.pairwise(counts):
        between = given.text[one.end : other.start].split()
        joined = told and 0 < len(between) <= _JOINED and between[-1] == "and"
        added = other.thing in _OTHERS or _is_further(given.text, one, other)
        if joined or (added and one.end < other.start):
            yield plain(one, one.value + other.value)


def _is_further(text: str, one: Amount, other: Amount) -> bool:
    """Whether more of the same come to a number in its sentence: “twelve carriages; a further six are to follow”."""
    if other.thing not in (one.thing, *_TO_COME) or _END.search(text, one.end, other.start):
        return False
    return _FURTHER.search(text, max(other.start - 20, 0), other.start) is not None


def _groups(amount: Amount, given: Given, *, told: bool) -> Iterator[list[Amount]]:
    """Numbers that may be put together: of one measure, or that count one thing; large ones whatever they count."""
    counted = like(amount, given)
    if amount.family:
        yield counted
        return
    for thing in dict.fromkeys(one.thing for one in counted if one.thing):
        if thing[:4] == amount.thing[:4]:
            yield [one for one in counted if one.thing == thing]
    if told:
        yield [one for one in counted if one.number >= _MANY]


def doubles(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """The half or the double of what is given where the paragraph speaks of one near it."""
    for pattern, factors in ((_HALF, (0.5,)), (_DOUBLE, (0.5, 2.0)), (_BOTH_WAYS, (2.0,))):
        alike: list[Amount] = []
        for found in pattern.finditer(given.text):
            alike = alike or like(amount, given)
            of_known = _OF_KNOWN.match(given.text, found.end()) or found[0].endswith(_KNOWN)
            known = amount.number > _FEW and of_known
            near = [one for one in alike if abs(one.start - found.start()) <= (len(given.text) if known else _REACH)]
            yield from (plain(one, one.value * factor) for one in near for factor in factors)


def products(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """So many per cent of what is given, of money or the like, or a rounded number of others: “40 per cent of it”."""
    if not amount.family and not (amount.hedge and amount.number > _FEW):
        return
    shares = [one for one in given.amounts[:MOST] if one.family == "percent" and 0 < one.number < 100]
    for share, one in itertools.product(shares, like(amount, given) if shares else ()):
        yield plain(one, one.value * share.number / 100)
        if share.thing == "part" or _OF_ITS.match(given.text, share.end):  # which tells how large that is
            yield plain(one, one.value * 100 / share.number)


def quotients(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """What falls to each, of a sum for so many; and what so many are together of which each is told."""
    counts = [one for one in _plainly(given.amounts) if one.family not in _SHARES and one.number > 1]
    if stands_in(_EACH, text):
        for one, count in itertools.product(like(amount, given), counts):
            if one.number > count.number and (one.family != count.family or not one.family):
                yield plain(one, one.value / count.number)
    elif amount.family and stands_in(_TOTAL, text):
        yield from (
            plain(one, one.value * count.number) for one in like(amount, given) for count in counts if not count.family
        )


def grown(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """What was before something rose or fell by so many per cent to what is given."""
    if amount.family == "percent" or not stands_in(_EARLIER, text):
        return
    shares = [one for one in given.amounts[:MOST] if one.family == "percent" and 0 < one.number < 100]
    for share, one in itertools.product(shares, like(amount, given) if shares else ()):
        if one.number > _FEW:
            yield from (plain(one, one.value / (1 + sign * share.number / 100)) for sign in (1, -1))


def like(amount: Amount, given: Given) -> list[Amount]:
    """The numbers of a paragraph that measure what a number of a text measures."""
    return [one for one in _plainly(given.amounts) if one.family == amount.family and one.thing != "part"]


def bare_sums(family: str, given: Given) -> list[Amount]:
    """Numbers that may be of money though they do not say so, beside one that does: “310m crowns, down from 545m”."""
    bare = (one for one in given.amounts[:MOST] if family in MONEY and not one.family and one.number >= _LARGE)
    return [one._replace(family=family, otherwise=None) for one in bare]


def _plainly(given: Iterable[Amount]) -> Iterator[Amount]:
    alike = (_meant(one) for one in itertools.islice(given, MOST))
    return (one for one in alike if not (one.ordinal or one.weak or may_be_year(one)) and one.hedge != "size")


def _meant(one: Amount) -> Amount:
    """What a number means together with the one beside it; pounds stay of money, though they may be of weight."""
    other = one.otherwise
    return other if other and other.family and one.family in ("", other.family) else one


def _are_alike(text: str, one: Amount, other: Amount) -> bool:
    """Whether two numbers are of one thing: both say what they measure, count the same, or are joined."""
    if one.family or (one.thing and one.thing == other.thing):
        return True
    between = text[one.end : other.start].split()
    if len(between) <= 3 and not {"to", "from", "against", "compared"}.isdisjoint(between):
        return True
    return _is_held_against(text, one, other)


def _is_held_against(text: str, one: Amount, other: Amount) -> bool:
    """Whether a number that leaves out what it counts is set against the one before it: “31 weeks, against 38”."""
    bare = other.thing in FUNCTION and not other.ordinal
    against = bare and _AGAINST.search(text, one.end, other.start) is not None
    return against and not _STOP.search(text, one.end, other.start)


def _are_joined(text: str, one: Amount, other: Amount) -> bool:
    """Whether “and” joins two numbers that leave out what they count: “102 of them north and 62 south”."""
    between = text[one.end : other.start]
    return {one.thing, other.thing} <= FUNCTION and " and " in between and not _STOP.search(between)


def _in_its_unit(family: str, given: Given) -> Iterator[Amount]:
    """Numbers that leave out what they measure, behind one that says it: “31 weeks, compared with 38 a year ago”."""
    if family in ("", "percent", *MONEY):
        return
    for one, other in itertools.pairwise(given.amounts[:MOST]):
        measured = one.family == family and one.number and not other.family
        if measured and _is_held_against(given.text, one, other):
            yield plain(one, other.number * one.value / one.number)._replace(start=other.start, end=other.end)


def _counts_one(text: str, amount: Amount, one: Amount, other: Amount) -> bool:
    """Whether one of two numbers counts what a text counts, and the other leaves it out: “103 seats, down from 126”."""
    things = {_counted(text, one), _counted(text, other)}
    if bool(amount.thing) and things == {amount.thing, ""}:
        return True
    return amount.number > _FEW and _WHEN.match(text, other.end) is not None and one.thing not in FUNCTION


def _counted(text: str, amount: Amount) -> str:
    """What a number counts; nothing where a mark stands behind it."""
    if whole := _OF_COUNT.match(text, amount.end):
        return whole["thing"].lower()
    return "" if text[amount.end : amount.end + 1] in (".", ",", ";", ":", "!", "?", ")") else amount.thing


def plain(unit: Amount, value: float, of: Amount | None = None) -> Amount:
    """A number with such a value, in the unit of another, and said to be exact."""
    whole = of or unit
    size = whole.value / whole.number if whole.number else 1.0
    return unit._replace(number=value / size, value=value, hedge="", step=1, otherwise=None)
