"""Words that tell how large a number is and no more (“hundreds”), whether “quarter” is a part, and what is counted."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Sequence

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import bears_out
from generator.evidence.numbers.figurewords import (
    BEHIND_PARTS,
    DECADES,
    NUMBERS,
    OF_SOURCES,
    PARTS,
    PLURALS,
    SCALES,
    SEVERAL,
    UNITS,
)
from generator.evidence.numbers.tokens import Token, word_at
from generator.ground.patterns import lazy_pattern

_HALF, _OFF = 50, 0.04
"""Per cent, and how far from a half two numbers may be that are called so."""
_HALVING = lazy_pattern(
    r"\b(?:hal[fv]|equal|even|split|tie[ds]?\b|draw|drew|doubl|twice|mitad|igual|dobl|empat|hälft|gleich|doppel|verdoppel|"
    r"moitié|égal|metade|dobr)",
    re.IGNORECASE,
)
"""Words by which something is known to be half of another."""
_OF_WHOLE = lazy_pattern(r"\s(?:out )?(?:of|de|von|sur)\s(?:(?:the|its|all|these|a total of|los|las|den|les|os|as)\s)?")
_FEW = 6
"""So many names may be counted."""
_PAIR, _DOZEN = 2, 12
"""Things of which a text may have another number, at the most, that are so few that they are meant."""
_ONE = "(?:an?|une?|una?|eine?[mnrs]?|uma?)"
_ONE_AND_ONE = lazy_pattern(rf"\b{_ONE} (?:[^\W\d_]+ ){{1,2}}(?:and|y|e|und|et) {_ONE} [^\W\d_]", re.IGNORECASE)
_PERSONS_WORDS = (
    "people persons men women victims suspects others dead were are was have had who of died survived "
    "personen menschen leute personas hombres personnes hommes pessoas homens waren wurden sind fueron eran son "
    "étaient sont foram eram são"
)
_PERSONS = frozenset(_PERSONS_WORDS.split())
"""What stands behind “two” where it counts people, or nothing that it counts does."""
_WORDS, _STEM = 3, 5
"""Words behind a rank in which it may be told what is counted, and the first letters by which that is known."""

_GAINED_WORDS = (
    "title titles win wins victory victories trophy trophies medal medals championship championships goal goals term "
    "terms título títulos titel titre titres victoria victorias sieg siege victoire victoires vitória vitórias"
)
_GAINED = frozenset(_GAINED_WORDS.split())
"""What somebody has as many of as the rank of the last one tells, though a statement may leave out what it counts."""
_DEFINITE = lazy_pattern(r"\b(?:the|these|those|los|las|les|os|as|die|den|der|diese|diesen)\s$", re.IGNORECASE)
_NAME = r"(?:the )?[^\W\d_a-z][\w'’.-]*(?: (?:of |the |de )?[^\W\d_a-z][\w'’-]*){0,3}"
_THINGS = lazy_pattern(r"(?: [a-z-]+){0,3}(?P<mark>[,:]) (?P<things>[^.;:!?]{3,300})(?=[.;:!?]|$)")
"""What stands behind a number and a mark, up to the end of a sentence."""
_ROW = lazy_pattern(r"(?:[\w'’-]+ ){0,3}[\w'’-]+(?:, (?:[\w'’-]+ ){0,3}[\w'’-]+)*,? and (?:[\w'’-]+ ){0,5}[\w'’-]+")
"""Things in a row, of a few words each."""
_AND = lazy_pattern(r"(?<!,) and ")
_LISTED = lazy_pattern(rf"(?: [a-z-]+){{0,3}}[,:] ?(?P<names>{_NAME}(?:, {_NAME})*,? and {_NAME})")


def size_at(tokens: Sequence[Token], index: int) -> tuple[int, Amount | None]:
    """“hundreds”, “several hundred”, “tens of thousands”, “seventies”: the number, and how many tokens it takes."""
    word, after = tokens[index].word, index + 1
    if word in DECADES:
        decade = Amount(DECADES[word], DECADES[word], "", "s", tokens[index].start, tokens[index].end)
        year = 1900 + decade.number
        return 1, decade._replace(otherwise=decade._replace(number=year, value=year))
    if told := _year_in_words(tokens, index):
        return told
    if word in SEVERAL:
        word, after = f"{word_at(tokens, after)}s", after + 1
    if word not in PLURALS:
        return 0, None
    least, most = PLURALS[word]
    while word_at(tokens, after) == "of" and word_at(tokens, after + 1) in PLURALS:
        scale = PLURALS[tokens[after + 1].word][0]
        least, most, after = least * scale, least * scale * 10, after + 2
    if word == "tens" and after == index + 1:
        return 1, None
    thing = word_at(tokens, after + (word_at(tokens, after) == "of"))
    return after - index, Amount(least, most, "", thing, tokens[index].start, tokens[after - 1].end, hedge="size")


def is_counted_part(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a word such as “third” is a part: behind a number, or behind “a” and before “of” or no noun."""
    word, before = tokens[index].word, word_at(tokens, index - 1)
    if word not in PARTS or not before:
        return False
    if before in ("a", "one"):
        return word_at(tokens, index + 1) == "of" or stands_alone(text, tokens, index)
    return before in NUMBERS and before != "zero" and word.endswith("s")


def _year_in_words(tokens: Sequence[Token], index: int) -> tuple[int, Amount] | None:
    """“nineteen eighty-four”, “twenty twenty-six”: a year, where no unit follows."""
    century, years = NUMBERS.get(tokens[index].word, 0), NUMBERS.get(word_at(tokens, index + 1), 0)
    if not (15 <= century <= 20 and 10 <= years <= 90) or tokens[index + 1].start != tokens[index].end + 1:
        return None
    ones, last = NUMBERS.get(word_at(tokens, index + 2), 0), index + 1
    if years >= 20 and 0 < ones < 10 and tokens[last + 1].start == tokens[last].end + 1:
        years, last = years + ones, last + 1
    following = word_at(tokens, last + 1)
    if following in UNITS or following in SCALES or "-" in following:
        return None
    year = 100.0 * century + years
    return last + 1 - index, Amount(year, year, "", following, tokens[index].start, tokens[last].end)


def counts_what_follows(text: str, amount: Amount) -> bool:
    """Whether a number is how many a text lists behind it: “two states, Norway and Sweden”, “two gifts: a cup, …”."""
    if amount.family or amount.ordinal or not 2 <= amount.number <= _FEW:
        return False
    listed = _LISTED.match(text, amount.end)
    if listed and listed["names"].count(", ") + 2 == amount.number + listed["names"].count(", and"):
        return True
    things = _THINGS.match(text, amount.end)
    if things is None or (things["mark"] == "," and not _ROW.fullmatch(things["things"])):
        return False
    commas, ands = things["things"].count(", "), len(_AND.findall(things["things"]))
    return amount.number == commas + 1 + ands and bool(commas or ands)


def counts_listed(text: str, amount: Amount, source: str) -> bool:
    """Whether “two” counts one and another of whom a source speaks: “a man and a woman”."""
    in_words = amount.number == _PAIR and not amount.family and not amount.ordinal and amount.thing in _PERSONS
    return in_words and text[amount.start : amount.end].isalpha() and _ONE_AND_ONE.search(source) is not None


def is_told_by_rank(amount: Amount, source: str, given: Iterable[Amount]) -> bool:
    """Whether somebody has so many of something as a paragraph tells the last one's rank: “his seventh title”."""
    ranks = (other for other in given if other.ordinal and other.number == amount.number and not other.thing)
    behind = [source[other.end :].split(maxsplit=_WORDS)[:_WORDS] for other in ranks]
    words = [word.strip(",.;:").lower() for each in behind for word in each]
    counted = amount.thing[:_STEM]
    may_be_any = amount.thing not in _GAINED
    return any((may_be_any and word in _GAINED) or (counted and word.startswith(counted)) for word in words)


def is_pair_spoken_of(text: str, amount: Amount, given: Iterable[Amount]) -> bool:
    """Whether “the two” speaks of two who are known, where no other small number is given: “the two countries”."""
    in_words = amount.number == _PAIR and not amount.family and text[amount.start : amount.end].isalpha()
    if not in_words or amount.ordinal or not _DEFINITE.search(text, max(amount.start - 8, 0), amount.start):
        return False
    return not any(_PAIR < other.number <= _DOZEN and not other.family and not other.ordinal for other in given)


def is_half_of_given(amount: Amount, sources: Iterable[str], given: Sequence[Amount]) -> bool:
    """Whether an editor may have worked out a half: of two numbers one is half the other, or words speak of halves."""
    if amount.number != _HALF or amount.thing != "part" or amount.hedge:
        return False
    if any(other.family == "percent" for other in given):
        return False
    by_family: dict[str, list[float]] = {}
    for other in given:
        by_family.setdefault(other.family, []).append(other.value)
    return any(map(_has_half, by_family.values())) or any(_HALVING.search(source) for source in sources)


def _has_half(values: Iterable[float]) -> bool:
    """Whether one of some numbers is about half another."""
    ordered = sorted(value for value in values if value > 0)
    least = (bisect.bisect_left(ordered, (0.5 - _OFF) * whole) for whole in ordered)
    return any(ordered[at] <= (0.5 + _OFF) * whole for at, whole in zip(least, ordered, strict=True))


def is_told_of_whole(amount: Amount, source: str, given: Sequence[Amount]) -> bool:
    """Whether a paragraph has so many “of” so many, which make the part that is claimed: “500 of the 2,000”."""
    pairs = (pair for pair in itertools.pairwise(given) if is_part_of(source, *pair))
    shares = [part.number / whole.number for part, whole in pairs if whole.number]
    return any(bears_out(amount._replace(number=100 * one, value=100 * one, hedge=""), amount) for one in shares)


def is_part_of(source: str, part: Amount, whole: Amount) -> bool:
    """Whether the first of two numbers that follow each other is of the second: “two of the five”."""
    return _OF_WHOLE.fullmatch(source, part.end, whole.start) is not None


def stands_alone(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a mark, a verb or a preposition follows it (“by a quarter, to 90”); not in “an hour and a quarter”."""
    end = tokens[index].end
    following = text[end : end + 1] in ",.;:)" or word_at(tokens, index + 1) in BEHIND_PARTS
    return following and not (word_at(tokens, index - 2) == "and" and word_at(tokens, index - 3) in UNITS)


def counts_sources(tokens: Sequence[Token], after: int) -> bool:
    """Whether one of the three words after a number, up to the next mark, is what a site calls its own evidence."""
    for index in range(after, min(after + 3, len(tokens))):
        if tokens[index].start > tokens[index - 1].end + 1:
            return False
        if tokens[index].word in OF_SOURCES:
            return True
    return False


def joins_digits(tokens: Sequence[Token], index: int) -> bool:
    """Whether “a” says “to” between two numbers, as in Romance languages: “de 3 a 5 millones”."""
    beside = (*tokens[max(index - 1, 0) : index], *tokens[index + 1 : index + 2])
    return tokens[index].word == "a" and len(beside) > 1 and all(token.numeric for token in beside)
