"""Where it happened: no “road in Lusaka” where the source has a road in Ndola, and Lusaka elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.names.mentions import Comparison, names_in
from generator.evidence.names.regions import is_capital, is_land, is_town
from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import Contrary, Sentence
from generator.ground.tuples import NamedTuple

_FEWEST, _ALIKE = 3, 0.4
"""Words that a clause of a source shares at the least with what is told of a place, and so large a part of these."""
_IN, _NEAR = folded("in near outside at"), folded("near outside")
_BETWEEN = folded("the town city village port district suburb of")
"""Words between such a word and a name."""
_WITHIN = 3


class _Scene(NamedTuple):
    """A place that a sentence names, by its words, where it stands, and the clause that it stands in."""

    keys: frozenset[str]
    first: int
    last: int
    clause: int


def other_scenes(compared: Comparison) -> Iterator[Contrary]:
    """The places of a text where its sources have what it tells elsewhere, and tell other things of these."""
    if not compared.has_any(_IN):
        return
    for said in compared.said:
        scenes = list(_scenes(said, compared.names))
        if len(scenes) != 1 or any(term.negating for term in said.terms):
            continue
        (scene,) = scenes
        if said.terms[scene.first - 1].key in _NEAR or scene.last + 1 != len(said.terms):
            continue  # what is not at the end may tell who acts: “the plant in Lusaka makes …”
        names = names_in(said, compared.names)
        named = (term.stem for name in names for term in said.terms[name.first : name.last + 1])
        if found := _instead(scene, said.stems.difference(named), compared):
            yield Contrary(said.written(scene.first, scene.last), said.terms[scene.first].start, found)
            return


def _instead(scene: _Scene, told: frozenset[str], compared: Comparison) -> str:
    """Where the sources have it; empty where it may be there."""
    shared = []
    for sentence in compared.given:
        there = {term.clause for term in sentence.terms if term.key in scene.keys}
        clauses = {term.clause for term in sentence.terms}
        if any(told & sentence.within(clause) for clause in there):
            return ""
        words = frozenset().union(*(sentence.within(clause) for clause in clauses - there))
        shared.append((len(told & words), sentence))
    best = max((count for count, _ in shared), default=0)
    nearest = [sentence for count, sentence in shared if count == best]
    if best < max(_FEWEST, _ALIKE * len(told)) or len(nearest) > 1:
        return ""
    others = [other for other in _scenes(nearest[0], compared.names) if not other.keys & scene.keys]
    if len(others) != 1 or not _are_apart(scene, others[0]):
        return ""
    return nearest[0].passage((max(others[0].first - _WITHIN, 0), others[0].last))


def _are_apart(one: _Scene, other: _Scene) -> bool:
    """Whether neither of two places may lie in the other, as in a region: one is a capital, or neither is known."""
    if any(map(is_land, one.keys | other.keys)):
        return False
    return any(map(is_capital, one.keys | other.keys)) or not any(map(is_town, one.keys | other.keys))


def _scenes(sentence: Sentence, names: frozenset[str]) -> Iterator[_Scene]:
    terms = sentence.terms
    for name in names_in(sentence, names):
        before = name.first - 1
        while before >= 0 and terms[before].key in _BETWEEN and name.first - before <= _WITHIN:
            before -= 1
        if before >= 0 and terms[before].key in _IN and terms[before].clause == terms[name.first].clause:
            yield _Scene(name.keys, name.first, name.last, terms[name.first].clause)
