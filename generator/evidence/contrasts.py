"""Words of a statement whose opposites alone its sources have, of the same thing, in whatever words besides.

`contraries` reads sentences that tell the same in nearly the same words. Here less need be alike, and so a source must
have nothing on the side of the word that is looked at.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from generator.evidence.alignment import FAR, NEAR, Place, is_of_another, shares_most
from generator.evidence.contraries import (
    SINCE,
    TURNING,
    Pole,
    is_exchanged,
    is_first_or_last,
    opposed_in,
    poles_of,
    turning_at,
)
from generator.evidence.mentions import Comparison
from generator.evidence.naming import folded, keys_in
from generator.evidence.opposites import comparing, converse, one_way, sides
from generator.evidence.sentences import Contrary, Sentence, stem

_AGAINST = frozenset(map(stem, folded("against gegen contra contre contro")))
_SIDING = folded("against favour favor favore faveur")


def contrasts(compared: Comparison) -> Iterator[Contrary]:
    """The words of a text that say the opposite of what its sources say, and these nothing of what it says."""
    pairs = opposed_in(compared.text, compared.sources) - _left_out()
    if not pairs:
        return
    given = [(sentence, pole) for sentence in compared.given for pole in poles_of(sentence) if pole.side.pair in pairs]
    quoted = frozenset().union(*map(_single_in, compared.sources)) - {_side(pole) for _, pole in given}
    names = compared.names if compared.verbs_end else None
    for said in compared.sentences:
        mine = [pole for pole in poles_of(said) if pole.side.pair in pairs]
        both = {_side(pole) for pole in mine}
        for pole in mine:
            opposite = (pole.side.pair, not pole.side.first)
            if opposite in both or _side(pole) in quoted or _takes_side(said, pole):
                continue
            if is_first_or_last(pole) and not all(SINCE.isdisjoint(each.keys) for each in (said, *compared.given)):
                continue  # the first since one is the next behind the last
            others = [(s, o) for s, o in given if _side(o) == opposite and _is_of_the_same(said, pole, s, o, names)]
            alike = [(s, o) for s, o in given if _side(o) == _side(pole)]
            found = next(
                (one for one in others if not any(_may_be_meant(_place(said, pole), one, same) for same in alike)), None
            )
            if found:
                sentence, other = found
                written = said.written(pole.first, pole.last)
                yield Contrary(written, said.terms[pole.first].start, sentence.around(other.first))
                break


def _side(pole: Pole) -> tuple[int, bool]:
    return pole.side.pair, pole.side.first


def _may_be_meant(said: Place, found: tuple[Sentence, Pole], same: tuple[Sentence, Pole]) -> bool:
    """Whether a source that says the opposite may say the same as well, of what is told: not of anything else."""
    if not {*said.before(NEAR), *said.behind(NEAR)}.isdisjoint(same[0].reach(same[1].first)):
        return True
    what = said.told()
    return _shared(what, *same) >= _shared(what, *found)


def _shared(what: frozenset[str], given: Sentence, pole: Pole) -> int:
    """How much of what a statement tells the clause of a word tells."""
    return len(what & given.within(given.terms[pole.first].clause))


@functools.cache
def _left_out() -> frozenset[int]:
    """The pairs that many sentences of one thing have both sides of, or one in the place of the other."""
    joining = frozenset(side.pair for both in sides().values() for side in both if side.joining)
    return joining | one_way()


@functools.cache
def _single() -> dict[str, frozenset[tuple[int, bool]]]:
    return {key: frozenset((s.pair, s.first) for s in both) for key, both in sides().items() if " " not in key}


def _single_in(text: str) -> frozenset[tuple[int, bool]]:
    """The sides on which single words of a text stand, those that it quotes among them."""
    single = _single()
    return frozenset().union(*(single[key] for key in keys_in(text) & single.keys()))


def _takes_side(said: Sentence, pole: Pole) -> bool:
    """Whether a word says for or against whom something is, of which both sides may be told."""
    return any(term.key in _SIDING for term in said.terms[pole.first : pole.last + 1])


def _place(sentence: Sentence, pole: Pole) -> Place:
    return Place(sentence, pole.first, pole.last)


def _is_of_the_same(said: Sentence, pole: Pole, given: Sentence, other: Pole, names: frozenset[str] | None) -> bool:
    mine, theirs = _place(said, pole), _place(given, other)
    if not shares_most(mine, theirs) or not _stand_alike(pole, mine, theirs):
        return False
    left = _AGAINST if pole.side.pair in comparing() else frozenset[str]()
    if turning_at(said, pole) - left != turning_at(given, other) - left or _is_turned_twice(said, pole, given, other):
        return False
    if is_exchanged(said, pole, given, other):
        return False
    if pole.side.leading and _denies(said, pole) != _denies(given, other) and not _tells_all_of(said, pole, given):
        return False
    return not is_of_another(mine, theirs, names)


def _denies(sentence: Sentence, pole: Pole) -> bool:
    """Whether a word denies what it leads: “none”."""
    return any(term.key in TURNING for term in sentence.terms[pole.first : pole.last + 1])


def _tells_all_of(said: Sentence, pole: Pole, given: Sentence) -> bool:
    """Whether a source has what a statement tells of some, or a word that says the same: of whom it is told is little.

    “All stay” is “none is dismissed”, and “all are closed” is not “none is shut”.
    """
    same = {_side(one) for one in poles_of(given)}
    alike = {said.terms[one.first].stem for one in poles_of(said) if _side(one) in same}
    return _place(said, pole).told() - set(_place(said, pole).behind(NEAR)) <= given.stems | alike


def _is_turned_twice(said: Sentence, pole: Pole, given: Sentence, other: Pole) -> bool:
    """Whether another word beside says the opposite too: “all failed” is “none succeeded”."""
    mine = {_side(one) for one in _beside(said, pole)}
    return any((one.side.pair, not one.side.first) in mine for one in _beside(given, other))


def _beside(sentence: Sentence, pole: Pole) -> list[Pole]:
    """The other words in the clause of one that have an opposite."""
    clause = sentence.terms[pole.first].clause
    return [
        one
        for one in poles_of(sentence)
        if sentence.terms[one.first].clause == clause and (one.last < pole.first or one.first > pole.last)
    ]


def _stand_alike(pole: Pole, said: Place, given: Place) -> bool:
    before, behind = set(said.before(NEAR)), set(said.behind(NEAR))
    if pole.side.leading:
        return not behind.isdisjoint(given.behind(FAR)) if behind else not before.isdisjoint(given.before(FAR))
    if pole.side.pair in converse() and before.isdisjoint(given.before(FAR)):
        return False
    return not (before | behind).isdisjoint((*given.before(FAR), *given.behind(FAR)))
