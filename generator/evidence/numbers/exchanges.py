"""Numbers that stand in each other's place: each is in the source, and there it is of something else."""

import bisect
import functools
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import TypeVar

from generator.evidence.antonyms.opposites import sides
from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import bears_out, same_amount, same_moment
from generator.evidence.numbers.changes import TELLING
from generator.evidence.numbers.figurewords import VOCABULARY
from generator.evidence.numbers.moments import Moment
from generator.evidence.words.grammar import COMMON
from generator.evidence.words.naming import Word, words_in
from generator.ground.dates import PartialDate
from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

T = TypeVar("T")

_STEM = 5
"""First letters of a word by which two are one."""
_LONG = 4
"""Letters of a word that may tell what a number is of."""
_PAIR = 2
"""Up to this one a number may well be told of a thing that the source does not count; so many may be exchanged."""
AMONG = lazy_pattern(
    r"\b(?:including|among them|incluid[oa]s|entre ell[oa]s|darunter|dont|incluindo|tra cui)\s(?:at least\s)?$"
)
"""Words before a number of some out of those who were counted before."""
_ALL = lazy_pattern(r"\b(?:all|all the|alle[nr]?|tod[oa]s l[oa]s|tous les|toutes les|tod[oa]s [oa]s)\s$", re.IGNORECASE)
_OF = lazy_pattern(r"\s(?:of|of the|of its|of their|out of|out of the|der|von|von den|de los|de las|de|des|d[oa]s)\s")
"""What stands between a part and the whole that it is of."""
_DENYING = lazy_pattern(r"\b(?:not|no|never|nicht|keine?[mnr]?|pas|não|neither|nor|without)\b|n['’]t\b", re.IGNORECASE)
_BEFORE = 16
"""Characters before a number in which such words may stand."""
_TIMES = ("time", "calendar")
_SMALL = 12
"""So small a number may be that of anything."""
_PHRASE = 40
"""Characters behind a number in which what it is of may stand."""
_APART = 10
"""As many words as what parts two clauses counts for; a word as far as this from both numbers belongs to neither."""
_FEWEST = 3
"""So many words that are no names tell that two numbers were exchanged."""
_FAR = 40
"""Numbers of one text with so many others between them are not held to each other; no sentence has as many."""
MOST = 40_000
"""Two numbers are compared so often at the most: 200 of a text with 200 of a paragraph; nobody writes as many."""
_PARTING = lazy_pattern(
    r"[,;:)]|[.!?]\s|\s[–—]\s|\b(?:and|while|but|whereas|against|y|mientras|und|während|et|tandis|e|enquanto)\b"
)
_PEOPLE = frozenset(("people", "children", "women", "police", "personen", "menschen", "frauen", "kinder"))
"""Words for many that do not end as others do."""


def exchanged(claimed: Sequence[Amount], given: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Numbers in each other's place, each with the one that is given for the word behind it.

    “45 men and 300 women” where the source has 300 men and 45 women: both numbers are there, and neither is right. An
    article may be one of them: “two men and a woman”.
    """
    by_stem: dict[str, list[Amount]] = defaultdict(list)
    for amount in given:
        by_stem[_stem(amount.thing)].append(amount)

    @functools.cache
    def has(thing: str, amount: Amount) -> bool:
        return any(same_amount(other, amount) for other in by_stem[_stem(thing)])

    @functools.cache
    def bears(thing: str, amount: Amount) -> bool:
        return any(bears_out(other, amount) for other in by_stem[_stem(thing)])

    for one, other in _neighbours(_compared(claimed, given), both_ways=True):
        if one.weak or not (one.thing and other.thing) or one.family or other.family or _counts_alike(one, other):
            continue
        turned = has(one.thing, other) and has(other.thing, one)
        if turned and not (bears(one.thing, one) or bears(other.thing, other)):
            yield one, by_stem[_stem(one.thing)][0]


def _compared(claimed: Sequence[T], given: Sequence[T]) -> Sequence[T]:
    """As many of the first values of a text as may be compared with all that are given."""
    return claimed[: MOST // max(len(given), 1)]


def _neighbours(values: Sequence[T], *, both_ways: bool = False) -> Iterator[tuple[T, T]]:
    """Each two of some values that stand near each other, in their order; and, if asked for, the other way round."""
    for place, one in enumerate(values):
        first = max(place - _FAR, 0) if both_ways else place + 1
        for at in range(first, min(place + _FAR + 1, len(values))):
            if at != place:
                yield one, values[at]


def _counts_alike(one: Amount, other: Amount) -> bool:
    """Whether two numbers count the same thing, as far as the word behind them tells; its ending does not matter."""
    return bool(one.thing) and _stem(one.thing) == _stem(other.thing)


def _stem(word: str) -> str:
    """The first letters of a word; men are counted as a man is."""
    return f"{word[:-2]}an" if word.endswith("men") else word[:_STEM]


def is_of_another(claimed: Amount, source: str, given: Sequence[Amount]) -> bool:
    """Whether a number is given only with another unit, or none, while what it counts has another number there.

    “95 countries” where the source has 59 countries and 95 per cent; “11 months” for eleven days in 14 months; “94
    children” for 94 people, including 27 children.
    """
    stem = claimed.thing[:_STEM]
    if len(stem) < _LONG or claimed.number <= _PAIR or claimed.ordinal or claimed.otherwise:
        return False
    if claimed.family not in ("", "time", "calendar"):
        return False
    alike = [other for other in given if other.thing[:_STEM] == stem and not other.weak]
    within = any(AMONG.search(source, max(other.start - _PHRASE, 0), other.start) for other in alike)
    bearing = (other for other in given if bears_out(other, claimed)) if alike else iter(())
    first = next(bearing, None)  # most are told by it, and a text may have many
    return first is not None and all(
        (within or bool(other.family) != bool(claimed.family))
        and len(other.thing) >= _LONG
        and other.thing not in COMMON
        and not other.otherwise
        and not _is_age(claimed, source, other)
        and stem not in _phrase_behind(other, source, given).lower()
        for other in itertools.chain((first,), bearing)
    )


def _is_age(claimed: Amount, source: str, given: Amount) -> bool:
    """Whether a number of years is an age, which stands between commas: “Vale, 26, scored”."""
    between = source[given.start - 2 : given.start] == ", " and source[given.end : given.end + 1] in (",", ".")
    return between and claimed.thing == "year"


def has_another_unit(claimed: Amount, given: Sequence[Amount]) -> bool:
    """Whether a small number that is borne out by bare ones alone is another there that measures the same.

    “Two days” is not “the two leaders” where the source has two hours, nor are “three hours” its “three sources”.
    """
    kind = _TIMES if claimed.family in _TIMES else (claimed.family,)
    if not claimed.family or claimed.number > _SMALL:
        return False
    bearing = [other for other in given if bears_out(other, claimed)]
    if any(other.family for other in bearing):
        return False
    measured = [other for other in given if other.family in kind and not other.weak]
    if any(other.number == claimed.number for other in measured):
        return True
    return all(map(_counts_a_thing, bearing)) and any(other.thing == claimed.thing for other in measured)


def _counts_a_thing(amount: Amount) -> bool:
    """Whether the word behind a number is surely what it counts."""
    plain = len(amount.thing) >= _LONG and amount.thing not in COMMON
    return plain and not amount.otherwise and (amount.thing.endswith("s") or amount.thing in _PEOPLE)


def _phrase_behind(amount: Amount, source: str, given: Sequence[Amount]) -> str:
    """What stands behind a number and may belong to it: up to the next one."""
    end = min((other.start for other in given if other.start >= amount.end), default=len(source))
    return source[amount.end : min(end, amount.end + _PHRASE)]


def parts_told_as_all(
    text: str, claimed: Sequence[Amount], source: str, given: Sequence[Amount]
) -> Iterator[tuple[Amount, Amount]]:
    """“All four” where the source tells the same of “three of the four”: each number, with the part that is given."""
    shared = {word.key[:_STEM] for word in words_in(text) if _tells(word)}
    shared &= {word.key[:_STEM] for word in words_in(source) if _tells(word)}
    for amount in claimed if len(shared) >= _FEWEST else ():
        if _DENYING.search(text, 0, amount.end + 2 * _BEFORE):
            continue
        if amount.family or amount.ordinal or not _ALL.search(text, max(amount.start - _BEFORE, 0), amount.start):
            continue
        wholes = [(part, whole) for part, whole in itertools.pairwise(given) if same_amount(whole, amount)]
        parts = (part for part, whole in wholes if _OF.fullmatch(source, part.end, whole.start))
        part = next((part for part in parts if 0 < part.number < amount.number), None)
        alone = (other for other in given if same_amount(other, amount))
        if part and not any(_ALL.search(source, max(one.start - _BEFORE, 0), one.start) for one in alone):
            yield amount, part


def misplaced(
    text: str, claimed: Sequence[Amount], source: str, given: Sequence[Amount]
) -> Iterator[tuple[Amount, Amount]]:
    """Numbers in each other's place, each with the one that is given for the words beside it.

    “58 per cent of the children and 74 per cent of the adults” where the source has it the other way round: every word
    that tells the two apart stands nearer to the one in the text, and to the other in the source.
    """
    if min(len(claimed), len(given)) < _PAIR:
        return
    meant = [(one, _meant(one, given)) for one in _compared(claimed, given)]
    for (one, for_one), (other, for_other) in _neighbours(meant):
        if len(for_one) != 1 or len(for_other) != 1 or for_one[0] is for_other[0]:
            continue
        if one.family == other.family and not same_amount(one, other):
            said, told = _beside(text, one, other), _beside(source, for_one[0], for_other[0])
            if _is_turned(said, told):
                yield one, for_one[0]


def _meant(claimed: Amount, given: Sequence[Amount]) -> list[Amount]:
    """The numbers that bear out another; those alone that are the same, where any are."""
    bearing = [amount for amount in given if bears_out(amount, claimed)]
    return [amount for amount in bearing if same_amount(amount, claimed)] or bearing


def misplaced_dates(
    text: str, claimed: Sequence[Moment], source: str, given: Sequence[Moment], reference: PartialDate | None
) -> Iterator[tuple[Moment, Moment]]:
    """Dates in each other's place, each with the one that is given for the words beside it."""
    if len(given) < _PAIR:
        return
    dates = _compared(claimed, given)
    same = [{moment.start: moment for moment in given if same_moment(one, moment, reference)} for one in dates]
    meant = [(one, next(iter(found.values()))) for one, found in zip(dates, same, strict=True) if len(found) == 1]
    for (one, first), (other, second) in _neighbours(meant):
        alike = same_moment(one, other, reference) or same_moment(other, one, reference)
        if alike or first.start == second.start:
            continue
        if _is_turned(_beside(text, one, other), _beside(source, first, second)):
            yield one, first


class _Beside(NamedTuple):
    """To which of two numbers a word stands nearer, the first or the second.

    It has a capital letter, and `name` tells that this is no sentence's.
    """

    second: bool
    capital: bool
    name: bool


def _is_turned(said: Mapping[str, _Beside], meant: Mapping[str, _Beside]) -> bool:
    """Whether no word that two texts share stands beside the same number.

    Two names tell, or two words that say the opposite, as profit and loss do; else three words.
    """
    shared = said.keys() & meant.keys()
    names = {stem for stem in shared if _is_name(said[stem], meant[stem])} | _opposed(shared)
    telling = names if len({said[stem].second for stem in names}) > 1 else shared
    if telling is shared and len(shared) < _FEWEST:
        return False
    sides = {said[stem].second for stem in telling}
    return len(sides) > 1 and all(said[stem].second != meant[stem].second for stem in telling)


def _opposed(stems: Set[str]) -> frozenset[str]:
    """Those of some words that say the opposite of another of them."""
    by_stem = _opposites()
    known = [(stem, side) for stem in stems for side in by_stem.get(stem, ())]
    return frozenset(stem for stem, (pair, first) in known if any(side == (pair, not first) for _, side in known))


@functools.cache
def _opposites() -> dict[str, frozenset[tuple[int, bool]]]:
    found: dict[str, frozenset[tuple[int, bool]]] = {}
    for word, both in sides().items():
        key = word[:_STEM]
        found[key] = found.get(key, frozenset()) | {(side.pair, side.first) for side in both if not side.leading}
    return found


def _is_name(one: _Beside, other: _Beside) -> bool:
    """Whether a word is a name; a sentence may begin with it in one of two texts."""
    return one.capital and other.capital and (one.name or other.name)


def _beside(text: str, first: Amount | Moment, second: Amount | Moment) -> dict[str, _Beside]:
    """The words that stand nearer to one of two numbers of a text, by their first letters; each stands there once."""
    near_first, near_second = _near(text, first.start, first.end), _near(text, second.start, second.end)
    found: dict[str, _Beside] = {}
    for stem in near_first.keys() | near_second.keys():
        to_first, word = near_first.get(stem) or _Near(_APART, near_second[stem].word)
        to_second = near_second[stem].distance if stem in near_second else _APART
        within = any(number.start <= word.start < number.end for number in (first, second))
        if to_first != to_second and not within:
            found[stem] = _Beside(to_second < to_first, word.capital, word.capital and not word.opens)
    return found


class _Near(NamedTuple):
    """A word, and how many words it stands from a number, with those that what parts clauses counts for."""

    distance: int
    word: Word


@lately(1024)
def _near(text: str, start: int, end: int) -> Mapping[str, _Near]:
    """The words around a number of a text that may tell what it is of, by their first letters."""
    laid = _laid_out(text)
    before, behind = bisect.bisect(laid.starts, start), bisect.bisect(laid.starts, end)
    found: dict[str, _Near] = {}
    for index in range(max(before - _APART, 0), min(behind + _APART, len(laid.words))):
        word = laid.words[index]
        if word.start < start:
            steps, between = before - index, (word.end, start)
        else:
            steps, between = index - behind + 1, (end, word.start)
        steps += _APART * (bisect.bisect(laid.parting, between[1]) - bisect.bisect_left(laid.parting, between[0]))
        if steps < _APART and laid.times[word.key[:_STEM]] == 1 and _tells(word):
            found[word.key[:_STEM]] = _Near(steps, word)
    return found


class _LaidOut(NamedTuple):
    """The words of a text, where they begin and where clauses are parted, and how often words begin with a stem."""

    words: Sequence[Word]
    starts: Sequence[int]
    parting: Sequence[int]
    times: Mapping[str, int]


@lately(64)
def _laid_out(text: str) -> _LaidOut:
    words = words_in(text)
    parting = [match.start() for match in _PARTING.finditer(text)]
    return _LaidOut(words, [word.start for word in words], parting, Counter(word.key[:_STEM] for word in words))


def _tells(word: Word) -> bool:
    """Whether a word may tell what a number is of; one that tells how it changed is looked at by itself."""
    key = word.key
    return len(key) >= _LONG and key not in COMMON and key not in VOCABULARY and key not in TELLING
