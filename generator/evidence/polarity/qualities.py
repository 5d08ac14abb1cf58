"""What something is like: no “brief call” where the source has a “long call” alone, in whatever words besides."""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.evidence.agency.rolewords import BEING, DETERMINERS, LEADING, OF
from generator.evidence.antonyms.qualitywords import QUALITIES
from generator.evidence.names.mentions import Comparison
from generator.evidence.polarity.contraries import TURNING
from generator.evidence.words.naming import entries_of, fold, folded, keys_in
from generator.evidence.words.sentences import Contrary, Sentence, Term
from generator.ground.tuples import NamedTuple

_OF_ANYTHING = folded(
    "time times term terms way ways part parts number numbers run while share group groups one ones side sides "
    "zeit teil zahl seite tiempo parte plazo número temps partie nombre durée côté tempo prazo lado"
)
"""Words for what there is much of in any text, long and short."""
_NEAR = 3
"""Words behind such a word among which stands what it is said of."""
_LEADING = LEADING | OF


class _Quality(NamedTuple):
    """A word at a place of a sentence, by its pairs and the side of each on which it stands."""

    at: int
    sides: frozenset[tuple[int, bool]]


def other_qualities(compared: Comparison) -> Iterator[Contrary]:
    """The words of a text that say what something is like, where its sources have the opposite of it alone."""
    opposites = frozenset[str]().union(*(_opposites()[word] for word in _opposites().keys() & compared.words))
    if all(opposites.isdisjoint(keys_in(source)) for source in compared.sources):
        return
    given = [(sentence, one) for sentence in compared.given for one in _qualities(sentence)]
    for sentence in compared.sentences:
        for quality in _qualities(sentence):
            opposite = frozenset((pair, not first) for pair, first in quality.sides)
            others = [(s, one) for s, one in given if one.sides & opposite]
            thing = _thing(sentence, quality.at)
            if not thing or not others or any(one.sides & quality.sides for _, one in given):
                continue
            other = next(((s, one.at) for s, one in others if _is_said_of(thing, s, one.at)), None)
            if other and not _is_turned(sentence, quality.at) and not _is_turned(*other):
                term = sentence.terms[quality.at]
                yield Contrary(term.text, term.start, other[0].around(other[1]))


@functools.cache
def _by_word() -> dict[str, frozenset[tuple[int, bool]]]:
    """The sides on which each word stands, by the numbers of their pairs."""
    found: dict[str, frozenset[tuple[int, bool]]] = {}
    for pair, line in enumerate(entries_of(fold(QUALITIES))):
        for first, words in zip((True, False), line.split(" | "), strict=True):
            for word in words.split():
                found[word] = found.get(word, frozenset()) | {(pair, first)}
    return found


@functools.cache
def _opposites() -> dict[str, frozenset[str]]:
    """The words that say the opposite of each."""
    words_on: dict[tuple[int, bool], set[str]] = defaultdict(set)
    for word, both in _by_word().items():
        for side in both:
            words_on[side].add(word)
    return {
        word: frozenset[str]().union(*(words_on[pair, not first] for pair, first in both))
        for word, both in _by_word().items()
    }


def _qualities(sentence: Sentence) -> list[_Quality]:
    by_word = _by_word()
    return [_Quality(at, by_word[term.key]) for at, term in enumerate(sentence.terms) if term.key in by_word]


def _thing(sentence: Sentence, at: int) -> str:
    """What a word is said of: what stands right behind it, or before “is”."""
    behind = _led(sentence.terms, at + 1)
    if sentence.text[sentence.terms[at].end : sentence.terms[at].end + 1] == "-":
        return ""  # “long-haul” is a word of its own
    return behind[0].stem if behind else _before_being(sentence.terms, at)


def _is_said_of(thing: str, sentence: Sentence, at: int) -> bool:
    behind = _led(sentence.terms, at + 1)
    return any(term.stem == thing for term in behind) or _before_being(sentence.terms, at) == thing


def _led(terms: Sequence[Term], first: int) -> list[Term]:
    """The words behind one that may say what it is said of: up to the first that tells nothing."""
    found: list[Term] = []
    for term in terms[first : first + _NEAR]:
        if not term.telling or term.clause != terms[first - 1].clause or term.key[0].isdigit():
            break
        if term.key not in _OF_ANYTHING:
            found.append(term)
    return found


def _before_being(terms: Sequence[Term], at: int) -> str:
    """What stands before “is” or “was”, behind which a word stands; empty where something else stands there."""
    while at and terms[at - 1].key.endswith("ly"):
        at -= 1
    if not at or terms[at - 1].key not in BEING:
        return ""
    if at < 2 or not terms[at - 2].telling or terms[at - 2].clause != terms[at - 1].clause:
        return ""
    thing = terms[at - 2]
    before = itertools.takewhile(lambda term: term.clause == thing.clause, reversed(terms[: at - 2]))
    led = next((term for term in before if term.key in _LEADING or term.key not in DETERMINERS), None)
    is_led = led is not None and led.key in _LEADING  # “the statement after the call was”
    return "" if is_led or thing.key in _OF_ANYTHING else thing.stem


def _is_turned(sentence: Sentence, at: int) -> bool:
    clause = sentence.terms[at].clause
    return any(term.clause == clause and (term.negating or term.key in TURNING) for term in sentence.terms)
