"""The lines of a page's tree as a reader sees them: runs of text that no block and no line break parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.convert.lines.looks import key_of
from generator.convert.values import Block
from generator.ground.decoding import clean_text

BLOCKS = frozenset(
    """
    address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
    h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905  a list of words reads best as words
)
_NO_TEXT = frozenset("script style noscript template head title select option textarea svg iframe".split())  # noqa: SIM905  as words

_NAMED_BY = ("class", "id", "data-component", "data-area", "data-module")
"""Where classes are made by machines, the others tell what an element is."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: the block it stands in, its pieces between tags, and its words with and without marks."""

    element: Any
    parts: tuple[str, ...]
    text: str
    key: str


def text_lines(tree: Any) -> Iterator[Line]:
    """The lines that a page shows, in order."""
    parts: list[str] = []
    for block, part in _parts(tree):
        if part is not None:
            parts.append(part)
            continue
        text = " ".join(clean_text("".join(parts)).split())
        if text:
            yield Line(block, tuple(" ".join(each.split()) for each in parts if each.strip()), text, key_of(text))
        parts = []


def within_part(found: tuple[Block, ...], sure: tuple[Block, ...], lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks found, without those that stand only outside the smallest part with the headline and what is sure.

    What is sure alone, where no more than that is left.
    """
    keys = {key_of(block.text) for block in sure}
    headline = next((line.element for line in reversed(lines) if line.element.tag == "h1"), None)
    known = [line.element for line in lines if line.key in keys]
    if headline is None or not known:
        return found
    around = (set(element.iterancestors()) for element in known)
    shared = set(headline.iterancestors()).intersection(*around)
    part = next(element for element in headline.iterancestors() if element in shared)
    inside = set(part.iter())
    places: dict[str, bool] = {}
    for line in lines:
        places[line.key] = places.get(line.key, False) or line.element in inside
    kept = tuple(block for block in found if places.get(key_of(block.text), True))
    return kept if _length(kept) > _length(sure) else sure


def _length(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text) for block in blocks)


def words_in(element: Any) -> int:
    """How many words an element holds; one that tags part counts twice, so that a whole is the sum of its parts."""
    return len(" ".join(element.itertext()).split())


def name_of(element: Any) -> str:
    """What an element is called by its page: its classes, its id, and what part of a page it is."""
    return " ".join(element.get(name, "") for name in _NAMED_BY)


def _parts(tree: Any) -> Iterator[tuple[Any, str | None]]:
    """The pieces of text, each with the block that it stands in; None ends a line."""
    blocks = [tree]
    unseen = 0
    for begins, element in walk(tree):
        is_block = element.tag in BLOCKS
        unseen += (1 if begins else -1) * (element.tag in _NO_TEXT)
        if is_block or (begins and element.tag == "br"):
            yield blocks[-1], None
        if is_block and begins:
            blocks.append(element)
        elif is_block:
            blocks.pop()
        text = (element.text if isinstance(element.tag, str) else None) if begins else element.tail
        if text and not unseen:
            yield blocks[-1], text
    yield tree, None


def walk(tree: Any) -> Iterator[tuple[bool, Any]]:
    """Where elements begin (True) and end, in order; a stack, because pages may be nested thousands of levels deep."""
    waiting = [(False, tree), (True, tree)]
    while waiting:
        begins, element = waiting.pop()
        yield begins, element
        if begins:
            for child in reversed(element):
                waiting += ((False, child), (True, child))
