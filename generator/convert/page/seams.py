"""Where a page's source parts words other than its readers see them.

Inline elements are set side by side without a space: what their style keeps apart stays apart as text. A space is put
where two words meet, and none where a word goes on: behind an initial, before a note's mark, within a name that the
page writes as one word. Where the source breaks its lines, no line of the text ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.convert.lines.pagelines import BLOCKS, walk, words_in

_FEWEST_MARKED = 5
_LOWERED = frozenset(("sub", "sup"))
_UNTOLD = frozenset("br wbr img script style input svg iframe template noscript button select".split())  # noqa: SIM905  as words
_INLINE = ("span", "a", "b", "strong", "i", "em", "u", "small", "font", "time", "abbr", "cite")
_LAST = re.compile(r"[^\W_]+[.,:;!?]?\Z")
_FIRST = re.compile(r"[^\W_]+")
_NEAR = 60
_PREFORMATTED = re.compile(r"white-space:\s{0,9}pre", re.I)
_SPACE = re.compile(r"\s+")
_SENTENCE_ENDS = frozenset('.!?…”"')
_TILES = 20
"""More elements in one line are no tiles of it, but pieces of a text."""
_PART, _LONG_PART = 2, 3
"""“Mc”, “Mac”: a name is not parted behind so few letters, between two elements and at the end of one."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of text between two tags: that of an element, or what follows it."""

    element: Any
    follows: bool
    text: str

    def close(self) -> None:
        """Put a space behind it."""
        setattr(self.element, "tail" if self.follows else "text", f"{self.text} ")


@dataclass(frozen=True, slots=True)
class _Seam:
    """Two pieces that touch, and the elements that end and begin between them."""

    left: _Piece
    right: _Piece
    ended: Any
    begun: Any

    @property
    def words(self) -> tuple[str, str]:
        """The last word before it, with its mark, and the first behind it; empty where none touch."""
        last, first = _LAST.search(self.left.text[-_NEAR:]), _FIRST.match(self.right.text[:_NEAR])
        return (last[0], first[0]) if last and first else ("", "")

    @property
    def beside(self) -> bool:
        """Whether two elements touch, with no text of their parent's between them."""
        return self.ended is not None and self.begun is not None

    @property
    def tiles(self) -> bool:
        """Whether the elements of a line are all it has, so that only style can part them."""
        inside = self.ended.getparent() if self.beside else None
        return (
            inside is not None
            and len(inside) <= _TILES
            and not any(text and text.strip() for text in (inside.text, *(child.tail for child in inside)))
        )

    @property
    def several(self) -> bool:
        """Whether either side has more than one word."""
        return len(self.left.text.split()) > 1 and len(self.right.text.split()) > 1


def unwrap(tree: Any) -> None:
    """Spaces where a page's source breaks its lines, as readers see them; preformatted text keeps its lines."""
    styled = (
        each for each in tree.xpath("//*[contains(@style, 'white-space')]") if _PREFORMATTED.search(each.get("style"))
    )
    kept = {each for outer in (*tree.iter("pre", "textarea"), *styled) for each in outer.iter()}
    for element in tree.iter():
        if isinstance(element.tag, str) and element.text and "\n" in element.text and element not in kept:
            element.text = _SPACE.sub(_space, element.text)
        if element.tail and "\n" in element.tail and element.getparent() not in kept:
            element.tail = _SPACE.sub(_space, element.tail)


def _space(match: re.Match[str]) -> str:
    """A space; a line's end where a blank line parts two sentences, as only preformatted text has it."""
    text, start, end = match.string, match.start(), match.end()
    parts = match[0].count("\n") > 1 and start > 0 and end < len(text) and text[start - 1] in _SENTENCE_ENDS
    return "\n" if parts else " "


def part_words(tree: Any) -> None:
    """The tree itself, with a space at every seam of inline elements where two words meet."""
    seams = [seam for seam in _seams(tree) if all(seam.words)]
    known = _words_of(tree) if seams else frozenset()
    for seam in seams:
        if _are_two(seam, known):
            seam.left.close()


def keep_spaces(tree: Any) -> None:
    """Spaces alone between inline elements become the end of the first, where none can be lost."""
    for element in tree.iter(*_INLINE):
        following = element.getnext()
        if element.tail and not element.tail.strip() and following is not None and following.tag in _INLINE:
            last, follows = (element[-1], True) if len(element) else (element, False)
            _Piece(last, follows, (last.tail if follows else last.text) or "").close()


def _seams(tree: Any) -> Iterator[_Seam]:
    """The places where pieces of one line touch."""
    left: _Piece | None = None
    ended = begun = None
    for begins, element in walk(tree):
        tag = element.tag
        if not isinstance(tag, str) or tag in BLOCKS or tag in _UNTOLD or tag in _LOWERED:
            left = None
        elif begins:
            begun = element
        else:
            ended, begun = element, None
        text = (element.text if isinstance(tag, str) else None) if begins else element.tail
        if text:
            right = _Piece(element, not begins, text)
            if left is not None:
                yield _Seam(left, right, ended, begun)
            left, ended, begun = right, None, None


def _are_two(seam: _Seam, known: frozenset[str]) -> bool:
    """Whether two words meet, rather than the parts of one."""
    marked, right = seam.words
    left = marked.rstrip(".,:;!?")
    initial = seam.ended is not None and len(seam.left.text.strip()) == 1 and left.isupper()
    if f"{left}{right}".casefold() in known or initial:
        return False
    if left != marked:
        return right[0].isupper() or (marked[-1] != "." and right[0].islower())
    if left[-1].isdigit() or right[0].isdigit():
        both = left[-1].isdigit() and right[0].isdigit()
        return seam.beside and (seam.several if both else seam.tiles)
    if left[-1].islower() and right[0].isupper():
        return len(left) > (_PART if seam.beside else _LONG_PART) and not right.isupper() and not _are_links(seam)
    return {left.casefold(), right.casefold()} <= known and (seam.tiles or (len(left) > 1 and len(right) > 1))


def _are_links(seam: _Seam) -> bool:
    """Whether both are links: a row of subjects is known by the want of spaces."""
    return bool(seam.beside and seam.ended.tag == seam.begun.tag == "a")


def _words_of(tree: Any) -> frozenset[str]:
    """The words that a page holds whole: those at no end of a piece of its text."""
    pieces = (piece.split()[1:-1] for piece in tree.itertext())
    return frozenset(word.strip("“”\"'’.,:;!?()").casefold() for words in pieces for word in words)


def free_anchors(tree: Any) -> None:
    """A sentence around which a page sets a mark to jump to is no link."""
    for anchor in list(tree.iter("a")):
        marks = anchor.get("href") is None and (anchor.get("name") or anchor.get("id"))
        if marks and words_in(anchor) >= _FEWEST_MARKED:
            anchor.tag = "span"
