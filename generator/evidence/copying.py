"""Runs of words that a text shares with another, outside quotation marks: how close our words are to theirs."""

import unicodedata
from collections.abc import Iterable
from typing import TypeAlias

from generator.evidence.quotations import without_quotations
from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

CLOSE, COPIED = 8, 12
"""A run of so many words is too close to be chance; one of so many is taken over."""

_WORD_OR_BAR = lazy_pattern(r"\d{1,20}(?:[.,]\d{1,20})+|[^\W_]+(?:['’][^\W_]+)*|\x00+")


Index: TypeAlias = frozenset[tuple[str, ...]]
"""Every run of eight words of some text."""


class Run(NamedTuple):
    """Words in common: how many, and where they stand in the text that was looked at."""

    words: int
    start: int
    end: int


def index_of(texts: Iterable[str]) -> Index:
    """Every run of eight words of some texts, to be looked up."""
    return frozenset(run for text in texts for run in _shingles(text))


def longest_runs(text: str, index: Index) -> tuple[Run, ...]:
    """The runs of eight words and more, outside quotation marks, that also stand in what was indexed."""
    bare = without_quotations(text)
    if index.isdisjoint(_shingles(bare)):
        return ()
    spans = word_spans(bare)
    runs: list[Run] = []
    place = 0
    while place <= len(spans) - CLOSE:
        length = _run_at(spans, place, index)
        if length:
            runs.append(Run(length, spans[place][1], spans[place + length - 1][2]))
        place += max(length, 1)
    return tuple(runs)


def _run_at(spans: list[tuple[str, int, int]], place: int, index: Index) -> int:
    """How long the run is that begins at a word; 0 when it is shorter than eight."""
    end = place
    while end + CLOSE <= len(spans) and tuple(span[0] for span in spans[end : end + CLOSE]) in index:
        end += 1
    return end - place + CLOSE - 1 if end > place else 0


def word_spans(text: str) -> list[tuple[str, int, int]]:
    """The words of a text, folded so that case and typography do not count, each with its place."""
    return [(_folded(match[0]), match.start(), match.end()) for match in _WORD_OR_BAR.finditer(text)]


def _folded(word: str) -> str:
    return word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).replace("’", "'").casefold()


@lately(256)
def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of eight words; cached, since the rules ask for those of each statement several times."""
    words = tuple(_folded(word) for word in _WORD_OR_BAR.findall(text))
    return frozenset(words[start : start + CLOSE] for start in range(len(words) - CLOSE + 1))
