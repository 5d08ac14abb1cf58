"""Words of a statement whose opposites alone its sources have, of the same thing, in whatever words besides.

`contraries` reads sentences that tell the same in nearly the same words. Here less need be alike, and so a source must
have nothing on the side of the word that is looked at.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

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
from generator.evidence.opposites import converse, one_way, sides
from generator.evidence.sentences import Contrary, Sentence, stem
from generator.ground.tuples import NamedTuple

_ALIKE = 0.5
"""So large a part of what a clause tells must be in the sentence of the source."""
_FEWEST = 2
"""Words that both share at the least."""
_NEAR, _FAR = 2, 4
"""Words on either side of a word of a statement, and of a source, of which both must share one."""
_YEAR = 4
"""Figures of a year."""
_WISHING = folded(
    "hope hopes hoped hoping fear fears feared fearing wish wishes wished want wants wanted expect expects expected "
    "espera esperan esperaba teme temen temía pide piden pidió quiere quieren hofft hoffen hoffte fürchtet fürchten "
    "fordert fordern forderte wollen wollte espère espèrent craint craignent demande demandent veut veulent "
    "espera esperam teme temem pede pedem pediu quer querem spera sperano teme temono chiede chiedono vuole vogliono"
)
"""Words behind which stands what is only hoped, feared or asked for."""
_ONCE = folded("once formerly previously used früher einst vormals antes autrefois jadis antigamente outrora")
"""Words that say that something was so before."""
_SIDING = folded("against favour favor favore faveur")

_FILLING = frozenset(
    map(stem, folded("nouveau nuevo novo nuovo erneut wieder will would wurde wurden going go va vai"))
)
"""Words that tell nothing of what is said to be so: “de nouveau”."""


class _Around(NamedTuple):
    """The stems before a word and behind it, the nearest first."""

    before: tuple[str, ...]
    behind: tuple[str, ...]


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
                (one for one in others if not any(_may_be_meant(said, pole, one, same) for same in alike)), None
            )
            if found:
                sentence, other = found
                written = said.written(pole.first, pole.last)
                yield Contrary(written, said.terms[pole.first].start, sentence.around(other.first))
                break


def _side(pole: Pole) -> tuple[int, bool]:
    return pole.side.pair, pole.side.first


def _may_be_meant(said: Sentence, pole: Pole, found: tuple[Sentence, Pole], same: tuple[Sentence, Pole]) -> bool:
    """Whether a source that says the opposite may say the same as well, of what is told: not of anything else."""
    near = _around(said, pole, _NEAR)
    if not {*near.before, *near.behind}.isdisjoint(same[0].reach(same[1].first)):
        return True
    what = _told(said, pole)
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


def _is_of_the_same(said: Sentence, pole: Pole, given: Sentence, other: Pole, names: frozenset[str] | None) -> bool:
    what = _told(said, pole)
    shared = what & given.stems
    if len(shared) < max(min(_FEWEST, len(what)), _ALIKE * len(what)) or not shared:
        return False
    mine, theirs = _around(said, pole, _NEAR), _around(given, other, _FAR)
    if not _stand_alike(pole, mine, theirs):
        return False
    if turning_at(said, pole) != turning_at(given, other) or _is_turned_twice(said, pole, given, other):
        return False
    clause = given.within(given.terms[other.first].clause) - {t.stem for t in given.terms[other.first : other.last + 1]}
    if (clause and clause.isdisjoint(said.stems)) or is_exchanged(said, pole, given, other):
        return False
    if not _wishes(said, pole) >= _wishes(given, other) or _once(said) != _once(given):
        return False
    if pole.side.leading and _denies(said, pole) != _denies(given, other) and not _tells_all_of(said, pole, given):
        return False
    return not _is_of_another(said, pole, given, other, names)


def _wishes(sentence: Sentence, pole: Pole) -> bool:
    """Whether the clause of a word tells what is only hoped or feared, and not what is."""
    clause = sentence.terms[pole.first].clause
    return any(term.clause == clause and term.key in _WISHING for term in sentence.terms[: pole.first])


def _once(sentence: Sentence) -> bool:
    """Whether a sentence tells what was before."""
    return not _ONCE.isdisjoint(sentence.keys)


def _denies(sentence: Sentence, pole: Pole) -> bool:
    """Whether a word denies what it leads: “none”."""
    return any(term.key in TURNING for term in sentence.terms[pole.first : pole.last + 1])


def _tells_all_of(said: Sentence, pole: Pole, given: Sentence) -> bool:
    """Whether a source has what a statement tells of some, or a word that says the same: of whom it is told is little.

    “All stay” is “none is dismissed”, and “all are closed” is not “none is shut”.
    """
    same = {_side(one) for one in poles_of(given)}
    alike = {said.terms[one.first].stem for one in poles_of(said) if _side(one) in same}
    return _told(said, pole) - set(_around(said, pole, _NEAR).behind) <= given.stems | alike


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


def _told(said: Sentence, pole: Pole) -> frozenset[str]:
    """What the clause of a word tells besides, or the sentence where that is too little."""
    own = _FILLING.union(term.stem for term in said.terms[pole.first : pole.last + 1])
    clause = said.within(said.terms[pole.first].clause) - own
    return clause if len(clause) >= _FEWEST else said.stems - own


def _stand_alike(pole: Pole, mine: _Around, theirs: _Around) -> bool:
    if pole.side.leading and mine.behind:
        return not set(mine.behind).isdisjoint(theirs.behind) and (
            not pole.side.joining or not set(mine.before).isdisjoint(theirs.before)
        )
    if pole.side.leading:
        return not set(mine.before).isdisjoint(theirs.before)
    if pole.side.pair in converse() and set(mine.before).isdisjoint(theirs.before):
        return False
    return not {*mine.before, *mine.behind}.isdisjoint((*theirs.before, *theirs.behind))


def _is_of_another(said: Sentence, pole: Pole, given: Sentence, other: Pole, names: frozenset[str] | None) -> bool:
    """Whether a source tells it of somebody else, or of another number or year; `names` where capitals tell none."""
    mine, theirs = said.terms[pole.first].clause, given.terms[other.first].clause
    capital = [t for t in said.terms[1:] if t.clause == mine and t.capital and t.telling]
    if any(t.stem not in given.stems and (names is None or t.key in names) for t in capital):
        return True
    named = {t.stem for t in given.terms if t.clause == theirs and t.capital and t.telling}
    if {t.stem for t in capital} - named and named - {t.stem for t in said.terms}:
        return True
    numbers = {t.key for t in said.terms if t.key[0].isdigit()}
    years = {t.key for t in given.terms if t.clause == theirs and len(t.key) == _YEAR and t.key.isdecimal()}
    return not numbers <= given.keys or not years <= said.keys


def _around(sentence: Sentence, pole: Pole, most: int) -> _Around:
    terms = sentence.terms
    clause = terms[pole.first].clause
    before = [t.stem for t in reversed(terms[: pole.first]) if t.telling and t.clause == clause]
    before = before or [t.stem for t in reversed(terms[: pole.first]) if t.telling]
    behind = [t.stem for t in terms[pole.last + 1 :] if t.telling and t.clause == clause]
    return _Around(tuple(before[:most]), tuple(behind[:most]))
