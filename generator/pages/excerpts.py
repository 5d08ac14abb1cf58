"""Where a note begins: beside the text it shows a few lines of its paragraph, those that bear what the text says."""

from __future__ import annotations

import html
from collections.abc import Iterator

from generator.evidence.quotations import find_quotations
from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern

ROOM = 150
"""Characters that the four lines beside the text hold at the least."""

_BEFORE = 240
"""Characters before a mark that are looked at."""

_TAG = lazy_pattern(r"<[^<>]*>")
_CLOSING = ("</p>", "</li>", "</h", "</d", "</t", "</blockquote>")
"""How blocks before the one of a mark end."""
_ENDS = lazy_pattern(r"(?:(?<![ .(][^\W\d_a-z])[.!?…][”\"’»)]*|;)\s+")
"""How sentences end, or a semicolon; not behind an initial."""
_KEY = lazy_pattern(r"\b(?:[0-9]+|[^\W\d_]{4,6})")
"""A number, or the first letters of a word by which its forms count as one; shorter words say too little."""
_OUTER = " .,;:!?…—–-"
"""What a quotation may end with that its source does not have there."""


def beginning(paragraph: str, statement: str) -> int:
    """The offset from which a few lines of a paragraph show what a statement, as HTML, says; 0 if the first ones do."""
    if len(paragraph) <= ROOM:
        return 0
    block = statement[max(map(statement.rfind, _CLOSING)) + 1 :]
    text = html.unescape(_TAG.sub("", block[-2 * _BEFORE :]))[-_BEFORE:]
    start, end = _quoted(paragraph, text) or _nearest(paragraph, text)
    if end <= ROOM:
        return 0
    first = max(at for at, _, _ in _sentences(paragraph) if at <= start)
    return first if end - first <= ROOM else _word_at(paragraph, max(first, min(start, end - ROOM)), start)


def _quoted(paragraph: str, statement: str) -> tuple[int, int] | None:
    """Where the paragraph has what the statement quotes first."""
    folded = paragraph.lower()
    for quotation in find_quotations(statement):
        words = quotation.text.strip(_OUTER).lower()
        at = folded.find(words)
        if at >= 0:
            return at, at + len(words)
    return None


def _nearest(paragraph: str, statement: str) -> tuple[int, int]:
    """The sentence that shares most words with the statement, the first of several."""
    asked = _keys(statement)
    most, place = -1, (0, 0)
    for start, end, keys in _sentences(paragraph):
        if len(shared := asked & keys) > most:
            most, place = len(shared), (start, end)
    return place


@lately(2048)
def _sentences(paragraph: str) -> tuple[tuple[int, int, frozenset[str]], ...]:
    """Where each sentence begins and ends, and its keys."""
    return tuple((start, end, _keys(paragraph[start:end])) for start, end in _parted(paragraph))


def _parted(paragraph: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _ENDS.finditer(paragraph):
        yield start, end.start()
        start = end.end()
    yield start, len(paragraph)


def _keys(text: str) -> frozenset[str]:
    return frozenset(_KEY.findall(text.lower()))


def _word_at(text: str, least: int, most: int) -> int:
    """Where the first word begins from `least` on, at `most` at the latest."""
    at = text.find(" ", max(least - 1, 0), most) + 1
    return at or most
