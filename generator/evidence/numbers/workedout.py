"""Numbers that an editor works out: the years between two, by what part something fell, how many were quicker."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import bears_out, is_difference, last_place, may_be_year
from generator.evidence.numbers.datings import is_reckoned_year
from generator.evidence.numbers.figurewords import ORDINALS
from generator.evidence.numbers.given import Given
from generator.evidence.numbers.moments import Moment
from generator.evidence.numbers.reckoned import is_reckoned
from generator.evidence.numbers.rests import OF_THEM
from generator.ground.patterns import lazy_pattern

_MONTHS = 12
"""Months of a year."""
_FIRST_YEAR, _LAST_YEAR = 1000, 2200
"""Years that a bare number may be."""
_RANKS, _FEW, _PAIR = 100, 12, 2
"""How many may be before what a rank is told of; and who are counted although nobody says how many they are."""
_MOST = 64
"""So many numbers of a paragraph are looked at: nobody works anything out from more."""
_STEM = 5
"""The first letters by which it is known whom a number counts."""
_SHARE_OFF, _TIMES_OFF = 0.5, 0.3
"""By what part of its last figure a share that was worked out may be off, and how many times something is as large."""
_LARGE = 10_000
"""A number that may be of money though it does not say so, behind one that does."""
_MEASURED = ("time", "calendar", "clock", "percent", "times")
"""What numbers measure of which a part or a change is told by itself."""
_AS_MANY = lazy_pattern(
    r"(?i)\stimes (?:as|the|that|those|more|what|its|their|larger|bigger|higher|greater|over)\b|\stimes[.,;]"
    r"|\s(?:fois|veces|vezes|volte) (?:plus|más|mais|più|la|el|le|lo|o|a)\b|[ -]?mal so\b"
)
_BEFORE_IT = lazy_pattern(r"(?i)(?:\s[\w'’-]+){0,3}?\s(?:before|earlier|previously|already|until then|had)\b")
_WORD = r"[^\W\d_a-zà-ÿ][^\W\d_]{1,60}"
_ONLY = lazy_pattern(r"(?i)\b(?:only|just|but|merely|no more than)\s$")
_RANKED = lazy_pattern(rf"(?i)\b(?P<rank>{'|'.join(ORDINALS)})[ -](?:\w*(?:est|worst)|most|least)\b")
"""“The third-fastest time”."""
_JOINED = lazy_pattern(r"(?i)\b(?:to|from|against|compared)\s(?:\w+\s)?$")
"""Words that tell that the number behind them is of what the one before is of."""
_OF_THEM = lazy_pattern(r"(?i)\b(?:of|among)\s(?:\w+\s){0,2}$")
_LOST = lazy_pattern(
    r"(?i)\b(?:lost|shed|(?:shrunk|shrank|fallen|fell|dropped|declined|decreased|reduced) by)\s(?:\w+\s)?$"
)
"""Words before what is not there any more."""
_POINTS = lazy_pattern(r"(?i)\s(?:points?|puntos?|pontos?|punt[io]|punkten?)\b")
_DECADE = lazy_pattern(r"(?i)\b(?:décadas? de|años|anos|années|anni|decennio)\s$")
"""Words before the number of a decade, in languages in which no ending tells it."""
_LIST = rf"(?:(?:the )?{_WORD}(?: {_WORD}){{0,2}})"
_LISTED = lazy_pattern(rf"(?P<names>{_LIST}(?:, {_LIST}){{0,{_FEW}}}),? (?:and|y|e|et|und) {_LIST}")
"""Names in a row: “Lisbon, Prague and Vienna”."""
_TO_NOW = lazy_pattern(
    r"(?i)\b(?:last|past|hace|vor|il y a|há|letzten|vergangenen|últimos|dernières|derniers|ultimi)\s(?:\w+\s)?$"
)
_FROM_NOW = lazy_pattern(r"(?i)[\s-](?:ago|old|fa|atrás)\b")
"""Words before and behind years that lie before today, and not between two that are given."""
_MONTH_BEFORE = lazy_pattern(
    r"(?i)\b(?:the|a) (?:month (?:before|earlier)|previous month)\b|\bVormonat\b|\bmes anterior\b"
)
_SO_FAR = lazy_pattern(r"(?i)\b(?:so far this year|this year|since the (?:start|beginning) of the year)\b")
"""Words by which a paragraph tells of the month before one, and of the year up to now."""
_RUNNING = lazy_pattern(
    r"(?i)(?:\s[\w-]+){0,2}?\s(?:running|in a row|in succession|straight|consecutiv\w+|successive\w*|seguid[oa]s?|"
    r"de suite|hintereinander|in Folge|di seguito|di fila)\b"
)
_SIDES = {"before": -1, "antes": -1, "vor": -1, "avant": -1, "after": 1, "nach": 1, "después": 1, "après": 1}
_NAMED_WORDS = (
    "states countries nations governments cities towns islands provinces regions capitals companies firms clubs teams "
    "parties sides leaders presidents ministers men women brothers sisters neighbours neighbors rivals universities "
    "members people founders directors players riders singers officials judges lawyers officers suspects defendants "
    "victims candidates authors reporters artists friends children sons daughters siblings survivors witnesses "
    "districts villages stations ports airports rivers lakes schools hospitals museums banks airlines "
    "miembros jueces candidatos mitglieder richter kandidaten membres juges candidats membros juízes membri giudici "
    "estados países ciudades empresas partidos länder staaten städte unternehmen parteien pays états villes "
    "entreprises partis cidades paesi stati città aziende partiti capitales capitais capitali hauptstädte"
)
_NAMED = lazy_pattern(rf"(?i)\s(?:\w+\s)?(?P<whom>{_NAMED_WORDS.replace(' ', '|')})\b")
"""What stands behind a number that counts those whom a text names."""


_Look: TypeAlias = Callable[[str, Amount, Sequence[Given]], bool]
"""Whether a number of a text follows from what its paragraphs give, in one way."""


def is_worked_out(text: str, amount: Amount, evidence: Sequence[Given]) -> bool:
    """Whether a number of a text follows from what its paragraphs give, though none of them has it."""
    if not 0 < amount.number < math.inf:
        return False
    return _follows(text, amount, evidence) or is_reckoned(text, amount, evidence)


def _follows(text: str, amount: Amount, evidence: Sequence[Given]) -> bool:
    """Whether it follows in a way that the number itself, or a word beside it, tells."""
    if amount.family == "calendar" and amount.value >= _MONTHS * amount.number:
        return _is_between_years(text, amount, evidence) or _is_running(text, amount, evidence)
    if amount.family == "percent":
        shares = (share for given in evidence for share in _shares(given.text, given.amounts))
        return any(_is_about(share, amount, _SHARE_OFF) for share in (*shares, *_rest(amount, evidence)))
    looks: tuple[_Look, ...] = (_is_decade, _is_before_rank, _is_running, _is_named)
    if _AS_MANY.match(text, amount.end):
        looks = (_is_multiple,)
    elif _POINTS.match(text, amount.end):
        looks = (_is_apart,)
    if amount.family or amount.ordinal:
        return False
    return is_reckoned_year(amount, evidence) or any(look(text, amount, evidence) for look in looks)


def is_next_to(text: str, moment: Moment, evidence: Sequence[Given]) -> bool:
    """Whether “before October” tells of September: a month beside it, on the side that the text names."""
    if not moment.month or moment.day:
        return False
    if any(_is_month_before(given, moment) or _is_of_this_year(text, given, moment) for given in evidence):
        return True
    words = text[: moment.start].lower().split()
    side = _SIDES.get(words[-1], 0) if words else 0
    month = (moment.month - 1 + side) % _MONTHS + 1
    return side != 0 and any(other.month == month for given in evidence for other in given.moments)


def _is_month_before(given: Given, moment: Moment) -> bool:
    """Whether a paragraph names a month and tells of the one before: “in May, from 35 per cent the month before”."""
    before = {(other.month - 2) % _MONTHS + 1 for other in given.moments if other.month and other.end}
    return moment.month in before and _MONTH_BEFORE.search(given.text) is not None


def _is_of_this_year(text: str, given: Given, moment: Moment) -> bool:
    """Whether “since January” is “so far this year”."""
    since = moment.month == 1 and text[: moment.start].lower().endswith("since ")
    return since and _SO_FAR.search(given.text) is not None


def _is_between_years(text: str, amount: Amount, evidence: Sequence[Given]) -> bool:
    """Whether so many years lie between two that are given: “23 years later” for 1964 and 1987."""
    if _FROM_NOW.match(text, amount.end) or _TO_NOW.search(text, max(amount.start - 24, 0), amount.start):
        return False
    apart = {abs(one - other) for one, other in itertools.combinations(_years(evidence), 2)}
    unit = amount.value / amount.number / _MONTHS
    return any(bears_out(amount._replace(number=n / unit, value=_MONTHS * n, hedge=""), amount) for n in apart)


def _is_running(text: str, amount: Amount, evidence: Sequence[Given]) -> bool:
    """Whether “three years in a row” are those of “for the third year running”."""
    if not _RUNNING.match(text, amount.end):
        return False
    ranked = (other for given in evidence for other in given.amounts if other.ordinal and other.number == amount.number)
    return any(_RUNNING.match(given.text, other.end) for given in evidence for other in ranked)


def _years(evidence: Sequence[Given]) -> frozenset[int]:
    """The years that some paragraphs name."""
    dated = {moment.year for given in evidence for moment in given.moments if moment.year and moment.end}
    plain = (other for given in evidence for other in given.amounts if not other.family and not other.ordinal)
    named = dated | {int(other.number) for other in plain if _FIRST_YEAR < other.number < _LAST_YEAR}
    return frozenset(sorted(named)[:_MOST])


def _shares(text: str, given: Sequence[Amount]) -> Iterator[float]:
    """What part one of two numbers of one kind that follow each other is of the other, or less or more, per cent."""
    plain = _counting(given)
    of_these = (
        (one, other) for other in plain if OF_THEM.match(text, other.end) for one in plain if one.end < other.start
    )
    for one, other in (*itertools.pairwise(plain), *of_these):
        less, more = sorted((one.value, other.value))
        if not 0 < less < more:
            continue
        if _is_more_than(other) and (one.family == other.family or other.number >= _LARGE):
            yield 100 * less / (more - less)
        elif one.family == other.family and _are_alike(text, one, other):
            yield from (100 * less / more, 100 * (more - less) / more, 100 * (more - less) / less)


def _counting(given: Sequence[Amount]) -> list[Amount]:
    plain = (a for a in given if not (a.ordinal or a.weak or a.family in _MEASURED or may_be_year(a)))
    return list(itertools.islice(plain, _MOST))


def _is_more_than(amount: Amount) -> bool:
    """Whether a number tells by how much the one before it is more: “900 million more than planned”."""
    return amount.thing in ("more", "over", "above")


def _are_alike(text: str, one: Amount, other: Amount) -> bool:
    """Whether two numbers that follow each other are of one thing."""
    if one.family or one.thing == other.thing or _JOINED.search(text, one.end, other.start):
        return True
    of_them = _OF_THEM.search(text, max(one.start - 20, 0), one.start) or OF_THEM.match(text, other.end)
    return of_them is not None


def _rest(claimed: Amount, evidence: Sequence[Given]) -> Iterator[float]:
    """What is left, per cent, of what a paragraph tells to have become less; by itself it bears out no exact number."""
    if claimed.hedge or claimed.thing == "part":
        for given in evidence:
            shares = (a for a in given.amounts if a.family == "percent" and a.thing != "part" and a.number < 100)
            lost = (a for a in shares if _LOST.search(given.text, max(a.start - 24, 0), a.start))
            yield from (100 - amount.number for amount in lost)


def _is_multiple(_text: str, amount: Amount, evidence: Sequence[Given]) -> bool:
    """Whether one given number is so many times as large as another."""
    return any(_is_about(times, amount, _TIMES_OFF) for given in evidence for times in _times(given.amounts))


def _is_apart(_text: str, amount: Amount, evidence: Sequence[Given]) -> bool:
    """Whether two percentages are so many points apart."""
    points = amount._replace(family="percentage points")
    return any(is_difference(points, given.amounts) for given in evidence)


def _times(given: Sequence[Amount]) -> Iterator[float]:
    """How many times as large one of two numbers is as another, or one of two shares."""
    shares = [one for one in given[:_MOST] if one.family == "percent" and one.thing != "part"]
    for one, other in (*itertools.combinations(_counting(given), 2), *itertools.combinations(shares, 2)):
        less, more = sorted((one.value, other.value))
        if one.family == other.family and 0 < less < more:
            yield more / less


def _is_about(value: float, claimed: Amount, off: float) -> bool:
    """Whether what was worked out is what is claimed, rounded as that is: off by such a part of its last figure."""
    if bears_out(claimed._replace(number=value, value=value, hedge=""), claimed):
        return True
    return not claimed.hedge and math.isclose(value, claimed.number, abs_tol=off * last_place(claimed.number))


def _is_before_rank(text: str, amount: Amount, evidence: Sequence[Given]) -> bool:
    """Whether “only two” are before somebody who is told to be the third, or “eleven times before” before a twelfth."""
    if amount.number > _RANKS:
        return False
    if _ONLY.search(text, max(amount.start - 16, 0), amount.start):
        ranks = (match["rank"].lower() for given in evidence for match in _RANKED.finditer(given.text))
        return any(ORDINALS[rank] == amount.number + 1 for rank in ranks)
    if not _BEFORE_IT.match(text, amount.end):
        return False
    return any(other.ordinal and other.number == amount.number + 1 for given in evidence for other in given.amounts)


def _is_decade(text: str, amount: Amount, evidence: Sequence[Given]) -> bool:
    """Whether “los años 70” or “la década de 1870” has a year that a paragraph gives."""
    if amount.number % 10 or not _DECADE.search(text, max(amount.start - 16, 0), amount.start):
        return False
    first = amount.number + (1900 if amount.number < 100 else 0)
    return any(first <= year < first + 10 for year in _years(evidence))


def _is_named(text: str, amount: Amount, evidence: Sequence[Given]) -> bool:
    """Whether a number counts those whom the paragraphs name."""
    if not 1 < amount.number <= _FEW:
        return False
    if _is_pair_named(text, amount, evidence):
        return True
    lists = (match["names"].count(",") + 2 for given in evidence for match in _LISTED.finditer(given.text))
    stem = _counted(text, amount)
    return bool(stem) and any(count == amount.number for count in lists) and not _is_counted(stem, evidence, _FEW)


def _is_pair_named(text: str, amount: Amount, evidence: Sequence[Given]) -> bool:
    """Whether “two states” counts those whom the paragraphs name, where these have no other number of them."""
    stem = _counted(text, amount) if amount.number == _PAIR else ""
    return bool(stem) and not _is_counted(stem, evidence)


def _counted(text: str, amount: Amount) -> str:
    """How the word begins for whom a number in words counts; empty where nobody might be named."""
    named = _NAMED.match(text, amount.end) if text[amount.start : amount.end].isalpha() else None
    return named["whom"][:_STEM].lower() if named else ""


def _is_counted(stem: str, evidence: Sequence[Given], most: float = math.inf) -> bool:
    """Whether the paragraphs have a number of them, up to one."""
    return any(other.thing.startswith(stem) and other.number <= most for given in evidence for other in given.amounts)
