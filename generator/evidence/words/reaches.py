"""What stands in the reach of a word that leaves it open, or denies it, and nowhere else in the paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.evidence.words.sentences import Sentence, Term
from generator.ground.tuples import NamedTuple

_SHARE = 0.6
"""So large a part of what a statement shares with its paragraphs must be in the sentence that is meant."""


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


def told_besides(given: Sequence[Sentence], reaches: Sequence[Reach]) -> frozenset[str]:
    """What sentences tell outside the clauses of such words, and outside their reach."""
    clauses = {(id(each.sentence), each.word.clause) for each in reaches}
    reached = {id(term) for each in reaches for term in each.terms}
    return frozenset(
        term.stem
        for sentence in given
        for term in sentence.terms
        if term.telling and id(term) not in reached and (id(sentence), term.clause) not in clauses
    )


def told_alone(shared: frozenset[str], reach: Reach, besides: frozenset[str]) -> frozenset[str]:
    """Those of some words that stand in a reach and nowhere besides; none where its sentence has too few of all."""
    enough = len(shared & reach.sentence.stems) >= _SHARE * len(shared)
    return shared & reach.stems - besides if enough else frozenset()
