"""Two who change places around a deed, whatever they are called: the county asks the town, which asked the county.

`doers` reads parties by their names and titles. Here nothing is read but which words stand before a deed and behind it,
in clauses that tell it by the same or another word; and so whoever does it must be told of by a word that the source
has for whom it is done to, and the other way round.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Mapping, Sequence

from generator.evidence.agency.deedwords import PAST, VERBS, Form, verbs_of_table
from generator.evidence.names.mentions import Comparison
from generator.evidence.words.grammar import BE
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.sentences import Contrary, Sentence, Term
from generator.ground.tuples import NamedTuple

_TABLE = """
urge: ask request beg+
offer: offer bid+
charge: charge indict
inform: inform notify alert
return: return
warn: warn caution
help: help assist aid
owe: owe
own: own
"""
"""Verbs besides those of deeds between two."""
_CALLING, _ON, _ASKING = "call", ("on", "upon"), "urge"
_GIVING, _BACK, _RETURNING = "give", "back", "return"
_TAKING, _COURT, _SUING = ("take", "takes", "took", "taken", "taking"), ("to", "court"), "sue"
"""What is told by more than a verb: “call on”, “give back”, “take to court”."""
_OF_NO_TWO = frozenset(("marry", "write", "film", "lead", "paint", "translate", "invent", "discover", "pass"))
"""Deeds of which the words around tell no two who might change places."""
_BEING = BE | {"gets", "got"}
_BY = "by"
_NEAR = 3
"""Words before a participle among which a form of “be” makes it one that is suffered."""
_TURNING = folded("not never no if unless whether each mutual mutually other both")


class _Deed(NamedTuple):
    """A deed, where it stands, and the words that tell who does it and to whom."""

    sense: str
    sentence: Sentence
    at: int
    who: frozenset[str]
    whom: frozenset[str]

    def direct(self, other: _Deed) -> frozenset[str]:
        """The words for who does it that another deed has for who does it alone."""
        return self.who & other.who - other.whom

    def crossed(self, other: _Deed) -> frozenset[str]:
        """Those that it has for whom it is done to alone."""
        return self.who & other.whom - other.who


@functools.cache
def _verbs() -> Mapping[str, Form]:
    return {**verbs_of_table(_TABLE), **VERBS}


@functools.cache
def _words() -> frozenset[str]:
    return frozenset((*_verbs(), *_TAKING))


def swapped(compared: Comparison) -> Iterator[Contrary]:
    """The deeds of a text of which its sources tell that one did to the other what the other is said to have done."""
    words = _words()
    if not compared.has_any(words) or all(words.isdisjoint(keys_in(source)) for source in compared.sources):
        return
    told = [deed for said in compared.sentences for deed in _deeds(said)]
    given = [deed for sentence in compared.given for deed in _deeds(sentence)] if told else []
    for deed in told:
        alike = [other for other in given if other.sense == deed.sense]
        if not any(_is_same(deed, other) for other in alike):
            turned = next((other for other in alike if _is_turned(deed, other)), None)
            if turned:
                term = deed.sentence.terms[deed.at]
                yield Contrary(term.text, term.start, turned.sentence.around(turned.at))
                return


def _deeds(sentence: Sentence) -> Iterator[_Deed]:
    if sentence.asks or any(term.negating or term.key in _TURNING for term in sentence.terms):
        return
    for at, term in enumerate(sentence.terms):
        if term.capital or term.key not in _words():
            continue
        before = [other for other in sentence.terms[:at] if other.clause == term.clause]
        behind = [other for other in sentence.terms[at + 1 :] if other.clause == term.clause]
        sense = _sense(term.key, [other.key for other in behind])
        parties = _parties(term, before, behind) if sense and sense not in _OF_NO_TWO else None
        if parties:
            yield _Deed(sense, sentence, at, *parties)


def _sense(verb: str, behind: Sequence[str]) -> str:
    """What a verb says with those behind it; nothing where that is no deed between two."""
    if verb in _TAKING:
        return _SUING if _COURT in itertools.pairwise(behind) else ""
    sense = _verbs()[verb].sense
    if sense == _CALLING:
        return _ASKING if behind and behind[0] in _ON else ""
    return _RETURNING if sense == _GIVING and _BACK in behind else sense


def _parties(
    term: Term, before: Sequence[Term], behind: Sequence[Term]
) -> tuple[frozenset[str], frozenset[str]] | None:
    """The words that tell who does it and to whom; None where either is not told."""
    form = _verbs().get(term.key)
    suffered = form is not None and form.tense == PAST and any(t.key in _BEING for t in before[-_NEAR:])
    by = next((at for at, other in enumerate(behind) if other.key == _BY), None)
    if suffered and by is None:
        return None
    who, whom = (behind[by or 0 :], before) if suffered else (before, behind)
    told = frozenset(t.stem for t in who if t.telling), frozenset(t.stem for t in whom if t.telling)
    return told if all(told) else None


def _is_turned(one: _Deed, other: _Deed) -> bool:
    """Whether who does it is whom it is done to, and the other way round."""
    return len(one.crossed(other)) > len(one.direct(other)) and bool(one.whom & other.who - other.whom)


def _is_same(one: _Deed, other: _Deed) -> bool:
    """Whether who does it is the same."""
    return bool(one.direct(other)) and len(one.direct(other)) >= len(one.crossed(other))
