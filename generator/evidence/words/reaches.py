"""What stands in the reach of a word that leaves it open, or denies it, and nowhere else in the paragraphs."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from generator.evidence.words.samedeeds import same_deed
from generator.evidence.words.sentences import Sentence, Term
from generator.ground.tuples import NamedTuple

_SHARE = 0.6
"""So large a part of what a statement shares with its paragraphs must be in the sentence that is meant."""


_BEGINNING = 2
"""Words with which a reach begins, of which one is what is denied or claimed."""


class Reach(NamedTuple):
    """A word of a sentence, the place where it stands, and the words in its reach, with their stems."""

    sentence: Sentence
    at: int
    terms: tuple[Term, ...]
    stems: frozenset[str]

    @property
    def word(self) -> Term:
        """The word itself."""
        return self.sentence.terms[self.at]


def reach_of(sentence: Sentence, at: int, terms: Iterable[Term]) -> Reach:
    """The reach of a word, which are those of its sentence that tell something."""
    telling = tuple(term for term in terms if term.telling)
    return Reach(sentence, at, telling, frozenset(term.stem for term in telling))


class Besides:
    """What paragraphs tell besides what is in the reach of some words."""

    def __init__(self, given: Sequence[Sentence], reaches: Sequence[Reach]) -> None:
        clauses = {(id(each.sentence), each.word.clause) for each in reaches}
        reached = {id(term) for each in reaches for term in each.terms}
        self._told = frozenset(
            term.stem
            for sentence in given
            for term in sentence.terms
            if term.telling and id(term) not in reached and (id(sentence), term.clause) not in clauses
        )
        self._known = frozenset().union(*(sentence.stems for sentence in given))
        self._before = {other: one.stems for one, other in itertools.pairwise(given) if one.text == other.text}

    def shared(self, said: Sentence) -> frozenset[str]:
        """The words of the paragraphs by which they tell what a sentence does, for all or part of that."""
        return frozenset(one for each in said.stems for one in same_deed(each) & self._known)

    def told_alone(self, shared: frozenset[str], reach: Reach) -> frozenset[str]:
        """Those of some words that stand in a reach and nowhere besides.

        None where its sentence has too few of all; it may go on with the one before, if what begins the reach is meant.
        """
        around = reach.sentence.stems
        if not shared.isdisjoint(term.stem for term in reach.terms[:_BEGINNING]):
            around |= self._before.get(reach.sentence, frozenset())
        enough = len(shared & around) >= _SHARE * len(shared)
        return shared & reach.stems - self._told if enough else frozenset()
