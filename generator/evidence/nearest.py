"""The passage of a text that is most like some words: from word to word, with nothing beside it."""

from __future__ import annotations

from collections import Counter

from generator.evidence.copying import word_spans
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_ALIKE = 0.6
"""So large a part of the words of both must be the same ones."""
_COMPARED = 200_000
"""Pairs of words at most that are looked at in one text."""

_BESIDE = lazy_pattern(r"[$€£%]")


class Passage(NamedTuple):
    """Words of a text as they are written, and how much like those sought they are: 1 when they are the same."""

    text: str = ""
    likeness: float = 0.0


class _Way(NamedTuple):
    """How one comes from the words sought to some of a text: steps, matches (less than nought), and where it begins."""

    steps: int
    unmatched: int
    start: int


def nearest_passage(sought: str, text: str) -> Passage:
    """The passage of a text that the fewest words changed, left out or put in make of what is sought."""
    wanted, spans = [word for word, _, _ in word_spans(sought)], word_spans(text)
    words = [word for word, _, _ in spans]
    shared = (Counter(wanted) & Counter(words)).total()
    if not wanted or shared <= _ALIKE / 2 * (len(wanted) + shared) or len(wanted) * len(words) > _COMPARED:
        return Passage()
    ways = _ways(wanted, words)
    end = min(range(len(ways)), key=lambda at: (ways[at].steps, ways[at].unmatched, ways[at].start - at))
    way = ways[end]
    likeness = 2 * -way.unmatched / (len(wanted) + end - way.start)
    if likeness <= _ALIKE:
        return Passage()
    first, last = spans[way.start][1], spans[end - 1][2]
    first -= bool(first and _BESIDE.match(text[first - 1]))
    last += bool(_BESIDE.match(text, last))
    return Passage(" ".join(text[first:last].split()), likeness)


def _ways(wanted: list[str], words: list[str]) -> list[_Way]:
    """The shortest way from all words wanted to a passage, by the number of words before its end."""
    ways = [_Way(0, 0, at) for at in range(len(words) + 1)]
    for word in wanted:
        before, ways = ways, [ways[0]._replace(steps=ways[0].steps + 1)]
        for at, other in enumerate(words):
            steps, unmatched, start = before[at]
            same = word == other
            ways.append(
                min(
                    _Way(steps + (not same), unmatched - same, start),
                    before[at + 1]._replace(steps=before[at + 1].steps + 1),
                    ways[at]._replace(steps=ways[at].steps + 1),
                )
            )
    return ways
