"""Lines that a page shows among its text, and of which nothing was found: they are told, so that none goes unseen."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Any

from generator.convert.lines.gates import is_gate
from generator.convert.lines.looks import RUN, is_sentence, key_of
from generator.convert.lines.pagelines import Line
from generator.convert.values import Block
from generator.ground.decoding import MAX_LINE

ROLE = "left-out"
"""The role of a block that tells such a line."""
_FEWEST_WORDS = 3
"""Fewer words are a button or a mark."""


def left_out(shown: Sequence[Line], found: Sequence[Block], title: str) -> tuple[Block, ...]:
    """The lines from the headline to the end of the part that holds the text, as far as the text has no run of them.

    What says that the rest is for those who pay is told wherever it stands behind the headline.

    `shown` are the lines of the page before anything in it was changed.
    """
    runs = frozenset(run for block in found for run in _runs(key_of(block.text).split()))
    kept = [_stands_in(line.key.split(), runs) for line in shown]
    known = [place for place, line in enumerate(shown) if kept[place] and is_sentence(line.text)]
    if not known:
        return ()
    begin = next((place for place in range(known[0], -1, -1) if shown[place].element.tag == "h1"), known[0])
    end = _end(shown, known)
    among = (line for place, line in enumerate(shown[begin:], begin) if place < end or is_gate(line.text))
    others = (line for line in among if not _stands_in(line.key.split(), runs))
    told = {line.key: line.text for line in others if line.key != key_of(title) and _tells(line.text)}
    return tuple(Block((), line, ROLE) for line in told.values())


def _stands_in(words: list[str], runs: Container[str]) -> bool:
    """Whether a line is in a text, or what it begins or ends with: the rest may be struck out, or a note's mark."""
    return " ".join(words[:RUN]) in runs or " ".join(words[-RUN:]) in runs


def _runs(words: list[str]) -> Iterator[str]:
    """All runs of some words, and shorter ones at either end."""
    yield from (" ".join(words[start : start + RUN]) for start in range(max(1, len(words) - RUN + 1)))
    for count in range(1, min(RUN, len(words))):
        yield " ".join(words[:count])
        yield " ".join(words[-count:])


def _tells(line: str) -> bool:
    """Whether a line is more than a button or a mark: a sentence, some words, or a fact as short as “Built: 1928”."""
    count = len(line.split())
    fact = count > 1 and any(map(str.isdigit, line))
    return len(line) <= MAX_LINE and (is_sentence(line) or fact or count >= _FEWEST_WORDS)


def _end(shown: Sequence[Line], known: Sequence[int]) -> int:
    """Behind the last line of the smallest part of the page that holds the whole text."""
    paths = (tuple(_path(shown[place].element)) for place in known)
    around = next(paths)
    for path in paths:
        others = set(path)
        around = tuple(element for element in around if element in others)
    if not around or around[0].tag in ("body", "html"):
        return known[-1] + 1
    within = (place for place in range(len(shown) - 1, known[-1], -1) if around[0] in _path(shown[place].element))
    return next(within, known[-1]) + 1


def _path(element: Any) -> Iterator[Any]:
    yield element
    yield from element.iterancestors()
