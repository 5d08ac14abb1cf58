"""Ranks that a statement tells too high: “the largest” for one of the largest, or for the largest since 2005."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Sequence

from generator.evidence.names.mentions import Comparison
from generator.evidence.numbers.figurewords import NUMBERS, ORDINALS
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.sentences import Contrary, Sentence
from generator.ground.tuples import NamedTuple

_ALIKE = (
    "large big great", "many large", "much heavy", "fast quick", "old early", "rich wealthy", "new late recent young",
    "small low few", "high tall", "poor bad", "strong heavy", "good high",
)  # fmt: skip
"""Adjectives of which one may stand for another in a rank."""
_IRREGULAR = {
    "best": "good", "better": "good", "worst": "bad", "worse": "bad", "most": "many", "more": "many", "fewest": "few",
    "fewer": "few", "less": "little", "later": "late",
}  # fmt: skip
_NO_RANK = folded(
    "interest request guest forest harvest west northwest southwest test rest contest protest quest invest "
    "suggest arrest nest priest conquest modest honest unrest breast chest crest digest manifest latest earliest "
    "nearest almost least less"
)
"""Words that end like superlatives and are none, or tell no rank."""
_ONE, _OF = folded("one two three four five some several"), "of"
_AMONG = frozenset(("among", "amongst"))
_SINCE = folded("since for")
_NOBODY = folded("no none nobody never neither")
_THE, _ONLY = "the", "only"
_AS, _THAN, _MANY = "as", "than", frozenset(("many", "much"))
_LIMITING = _AMONG | _SINCE | _ONE | frozenset(ORDINALS)
"""Words without one of which no rank is limited."""
_LIMIT = 4
"""Words before a superlative among which one limits it: “one of the country’s largest”."""
_BEHIND = 8
"""Words behind one among which “since” limits it."""
_SHORTEST = 6
"""Letters of a superlative, at the least."""
_SHARED = 2
"""Words that two sentences of one thing share at the least, besides the rank."""


class _Rank(NamedTuple):
    """A rank by its adjective, where it stands, and whether others may be before it."""

    of: str
    at: int
    limited: bool


def overranked(compared: Comparison) -> Iterator[Contrary]:
    """The ranks of a text that its sources limit."""
    if all(_LIMITING.isdisjoint(keys_in(source)) for source in compared.sources):
        return
    every = (
        (sentence, rank) for sentence in compared.sentences for rank in (*_ranks(sentence), *_unrivalled(sentence))
    )
    said = [(sentence, rank) for sentence, rank in every if not rank.limited and not sentence.asks]
    given = [(sentence, rank) for sentence in compared.given for rank in _ranks(sentence)] if said else []
    for sentence, rank in said:
        alike = [(other, its) for other, its in given if _is_alike(rank.of, its.of)]
        if any(not its.limited for _, its in alike):
            continue
        near = [(other, its) for other, its in alike if len(sentence.stems & other.stems) >= _SHARED]
        if near:
            other, its = near[0]
            term = sentence.terms[rank.at]
            yield Contrary(term.text, term.start, other.around(its.at))
            return


def _ranks(sentence: Sentence) -> Iterator[_Rank]:
    """The superlatives of a sentence: “the largest”, “third-fastest”, “one of the most expensive”."""
    terms = sentence.terms
    for at, term in enumerate(terms):
        of = _superlative(term.key)
        if of and not term.capital:
            if term.key == "most" and at + 1 < len(terms):
                of = terms[at + 1].stem if not terms[at + 1].capital else of
            yield _Rank(of, at, _is_limited(sentence, at))


def _unrivalled(sentence: Sentence) -> Iterator[_Rank]:
    """What nobody is said to be more than: “no church is older”, “nobody has as many”, “the only staunch ally”."""
    terms = sentence.terms
    first = next((at for at, term in enumerate(terms) if term.key in _NOBODY), len(terms))
    keys = [term.key for term in terms]
    for at in range(first + 2, len(terms)):  # “no more than” ranks nothing
        of = "many" if keys[at - 1] == _AS and keys[at] in _MANY else _comparative(keys[at])
        if of and not _is_counted(keys[at + 1 : at + 3]):
            yield _Rank(of, at, _has_since(keys))
            return
    for at, key in enumerate(keys[1:-1], start=1):
        if key == _ONLY and keys[at - 1] == _THE and not terms[at + 1].capital:
            yield _Rank(_root(keys[at + 1]), at, _has_since(keys))


def _is_counted(behind: Sequence[str]) -> bool:
    """Whether a number stands behind a comparative: “never had more than 300”."""
    return len(behind) == 2 and behind[0] == _THAN and (behind[1][0].isdigit() or behind[1] in NUMBERS)


def _superlative(key: str) -> str:
    """The adjective of a superlative; nothing where it is none."""
    if key in _NO_RANK:
        return ""
    if key in _IRREGULAR and key.endswith("st"):
        return _IRREGULAR[key]
    return _root(key[:-3]) if key.endswith("est") and len(key) >= _SHORTEST else ""


def _comparative(key: str) -> str:
    if key in _IRREGULAR and not key.endswith("st"):
        return _IRREGULAR[key]
    root = _root(key[:-2]) if key.endswith("er") else ""
    return root if root in _adjectives() else ""


def _root(stem: str) -> str:
    """An adjective without its ending: bigg-, heavi-, larg-."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls":
        stem = stem[:-1]
    spelt = (stem, f"{stem}e", f"{stem[:-1]}y" if stem.endswith("i") else stem)
    return next((adjective for adjective in spelt if adjective in _adjectives()), stem)


@functools.cache
def _adjectives() -> frozenset[str]:
    more = "long short wide deep cheap dear warm cold hot slow light safe clean busy hard near dark bright loud wet dry"
    return frozenset(" ".join((*_ALIKE, more)).split())


def _is_alike(one: str, other: str) -> bool:
    return one == other or any({one, other} <= set(each.split()) for each in _ALIKE)


def _is_limited(sentence: Sentence, at: int) -> bool:
    """Whether others may be before what has a rank."""
    before = [term.key for term in sentence.terms[max(at - _LIMIT, 0) : at]]
    if before and before[-1] in ORDINALS and before[-1] != "first":
        return True
    if not _AMONG.isdisjoint(before) or any(one in _ONE and of == _OF for one, of in itertools.pairwise(before)):
        return True
    return _has_since([term.key for term in sentence.terms[at + 1 : at + 1 + _BEHIND]])


def _has_since(keys: Sequence[str]) -> bool:
    """Whether a rank holds only since a year, or for so many."""
    return any(key in _SINCE and (after[0].isdigit() or after in NUMBERS) for key, after in itertools.pairwise(keys))
