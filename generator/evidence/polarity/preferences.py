"""Two things that changed places around “more than”, “rather than” or “instead of”."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.names.mentions import Comparison
from generator.evidence.polarity.contraries import TURNING
from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import Contrary, Sentence
from generator.ground.tuples import NamedTuple

_THAN = "than"
_MORE = folded(
    "more rather better larger bigger greater higher older longer stronger faster earlier less fewer worse smaller "
    "lower younger shorter weaker slower later"
)
_LOOKED_AT = frozenset((_THAN, "instead"))
_REACH = 6
"""Words between “more” and “than” at the most."""
_FIRST = 2
"""Words behind “than” that may be what something is compared with."""


class _Preference(NamedTuple):
    """A word by which two things are weighed, what stands before it and behind it, and where."""

    word: str
    before: frozenset[str]
    behind: tuple[str, ...]
    first: int
    last: int


def reversed_preferences(compared: Comparison) -> Iterator[Contrary]:
    """What a text weighs against each other the other way round than its sources do."""
    if not compared.has_any(_LOOKED_AT):
        return
    for said in compared.said:
        for mine in _preferences(said):
            for given in compared.given:
                theirs = next((one for one in _preferences(given) if _is_turned(mine, one)), None)
                if theirs and _turning(said, mine) == _turning(given, theirs):
                    written = said.written(mine.first, mine.last)
                    yield Contrary(
                        written, said.terms[mine.first].start, given.passage((theirs.first - 1, theirs.last + 1))
                    )
                    return


def _turning(sentence: Sentence, preference: _Preference) -> frozenset[str]:
    """The words that may turn what a clause says, less those by which things are weighed."""
    clause = sentence.terms[preference.last].clause
    return frozenset(term.key for term in sentence.terms if term.clause == clause) & (TURNING - _LOOKED_AT)


def _preferences(sentence: Sentence) -> Iterator[_Preference]:
    terms = sentence.terms
    for at, term in enumerate(terms):
        if term.key == _THAN:
            start = next((n for n in range(at - 1, max(at - 1 - _REACH, -1), -1) if terms[n].key in _MORE), None)
        elif term.key == "of" and at and terms[at - 1].key == "instead":
            start = at - 1
        else:
            continue
        if start is None or terms[start].clause != term.clause:
            continue
        between = frozenset(t.stem for t in terms[start + 1 : at] if t.telling)
        before = frozenset(t.stem for t in terms[:start] if t.telling and t.clause == term.clause) | between
        behind = tuple(t.stem for t in terms[at + 1 :] if t.telling and t.clause == term.clause)[:_FIRST]
        if before and behind and at + 1 < len(terms):
            yield _Preference(terms[start].key, before, behind, start, at)


def _is_turned(mine: _Preference, theirs: _Preference) -> bool:
    """Whether what one has before such a word another has behind it, and the other way round."""
    if mine.word != theirs.word or mine.behind[0] not in theirs.before or theirs.behind[0] not in mine.before:
        return False
    return theirs.behind[0] not in theirs.before and mine.behind[0] not in mine.before
