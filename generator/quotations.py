"""Quotations in a text, and whether a source has them word for word.

Allowed between the two: curly or straight quotation marks, other dashes, case, punctuation, an omission (… or ...)
with the parts in order, and words put in brackets unless they negate. Not allowed: one word more, fewer, changed or
moved.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.seeds import Paragraph, Source

MARKS = frozenset('“„«"‘')
"""Every character that may open a quotation."""

_QUOTED = re.compile(
    r"„(?P<low>[^„“”]+)[“”]"
    r"|«(?P<angled>[^«»]+)»"
    r"|“(?P<curly>[^“”]+)”"
    r'|(?<![\w"])"(?P<straight>[^"]+)"(?!\w)'
    r"|(?<![\w‘])‘(?P<single>[^‘\n]+?)’(?!\w)"
)
_ALONE = re.compile(r"[“”„«»]|(?<!\d)\"")  # an inch mark follows a digit
_GAP = re.compile(r"\[(?![^\[\]]*\b(?:not|no|never|n't)\b)[^\[\]]*\]|…|\.\s?\.\s?\.", re.IGNORECASE)
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[$€£%]")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_BREAK = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks; `start` and `end` are their offsets in the text, without the marks."""

    text: str
    start: int
    end: int


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Every outermost quotation of a text."""
    if MARKS.isdisjoint(text):
        return ()
    found = []
    for match in _QUOTED.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        if _WORD.search(_plain(text[start:end])):
            found.append(Quotation(text[start:end], start, end))
    return tuple(found)


def find_unclosed(text: str) -> tuple[int, ...]:
    """The offsets of double marks that open or close nothing: what stands at them escapes every look."""
    rest = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    return tuple(match.start() for match in _ALONE.finditer(rest))


def occurs_in(quotation: str, paragraphs: Iterable[tuple[Source, Paragraph]]) -> bool:
    """Whether one of the paragraphs has the quotation word for word."""
    return any(occurs_in_words(quotation, spoken_words(source, paragraph)) for source, paragraph in paragraphs)


def occurs_in_words(quotation: str, words: tuple[str, ...]) -> bool:
    """Whether a text, given as its words, has the quotation word for word."""
    parts = _parts(quotation)
    return bool(parts) and _in_order(parts, words)


@functools.lru_cache(maxsize=4096)
def _parts(quotation: str) -> tuple[tuple[str, ...], ...]:
    return tuple(words for words in map(words_of, _GAP.split(_plain(quotation))) if words)


def spoken_texts(source: Source, paragraph: Paragraph) -> tuple[str, ...]:
    """The parts of a paragraph that may be quoted.

    In a note only what stands in quotation marks was said by anyone: the rest is the editor's.
    """
    if source.front.text != "note" or paragraph.kind == "quote":
        return (paragraph.text,)
    return _quoted_in(paragraph.text)


@functools.lru_cache(maxsize=8192)
def _quoted_in(text: str) -> tuple[str, ...]:
    return tuple(quotation.text for quotation in find_quotations(text))


def spoken_words(source: Source, paragraph: Paragraph) -> tuple[str, ...]:
    """The words that may be quoted; an empty word parts one text from the next, so that no run spans two."""
    return _words_of_all(spoken_texts(source, paragraph))


@functools.lru_cache(maxsize=8192)
def _words_of_all(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for text in texts for word in (*words_of(text), _BREAK))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded so that case and typography do not count."""
    return tuple(match[0].casefold() for match in _WORD.finditer(_plain(text)))


def _plain(text: str) -> str:
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).replace("’", "'").replace("‘", "'")


def _in_order(parts: Sequence[tuple[str, ...]], words: tuple[str, ...]) -> bool:
    position = 0
    for part in parts:
        found = _find(part, words, position)
        if found < 0:
            return False
        position = found + len(part)
    return True


def _find(part: tuple[str, ...], words: tuple[str, ...], start: int) -> int:
    last = len(words) - len(part)
    for index in range(start, last + 1):
        if words[index] == part[0] and words[index : index + len(part)] == part:
            return index
    return -1
