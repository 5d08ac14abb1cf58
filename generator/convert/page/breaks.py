"""Paragraphs that a page does not set as such: line breaks part them, or lists, tables and quotations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.convert.lines.looks import is_sentence
from generator.convert.lines.pagelines import BLOCKS, words_in

_SET_BY_BREAKS = "data-set-by-breaks"
_SET_APART = frozenset(("ul", "ol", "dl", "table", "blockquote", "pre"))
"""What stands in a text between paragraphs."""
_FEWEST_WORDS = 3
"""Fewer words beside a list are a button."""


def is_double(line_break: Any) -> bool:
    """Whether nothing stands between a line break and the next."""
    following = line_break.getnext()
    return following is not None and following.tag == "br" and not (line_break.tail or "").strip()


def part_loose_text(element: Any) -> bool:
    """Paragraphs where text is parted by nothing but two line breaks, or stands bare beside a list or the like.

    Says whether there were some.
    """
    if not any(child.tag == "br" and is_double(child) for child in element) and not _is_bare_beside_list(element):
        return False
    element.tag = "div" if element.tag in ("p", "span", "font") else element.tag
    paragraph = _paragraph(element, element.text)
    pieces = [paragraph]
    element.text = None
    for child in list(element):
        tail, child.tail = child.tail, None
        is_block = _is_block(child)
        if is_block or (child.tag == "br" and _ends_with_break(paragraph)):
            paragraph = _paragraph(element, tail)
            pieces += [child, paragraph] if is_block else [paragraph]
        else:
            paragraph.append(child)
            child.tail = tail
    for child in list(element):
        element.remove(child)
    element.extend(piece for piece in pieces if _is_block(piece) and not _is_empty(piece))
    return True


def set_others(box: Any) -> None:
    """Sentences that stand bare in the boxes of one, in some of which paragraphs were set, are paragraphs as well."""
    for other in box.iterchildren("div"):
        bare = not any(each.tag in BLOCKS for each in other.iterdescendants())
        if bare and is_sentence("".join(other.itertext()).strip()):
            other.tag = "p"
            other.set(_SET_BY_BREAKS, "")


def is_set_by_breaks(element: Any) -> bool:
    """Whether a paragraph is none of the page's own, but what stood between its line breaks."""
    return element.get(_SET_BY_BREAKS) is not None


def _is_bare_beside_list(element: Any) -> bool:
    """Whether an element has some words of its own between blocks, one of which is a list or the like."""
    beside = any(child.tag in _SET_APART for child in element)
    return beside and any(words >= _FEWEST_WORDS for words in _words_between_blocks(element))


def _words_between_blocks(element: Any) -> Iterator[int]:
    """How many words an element has between its blocks each time, but for links."""
    words = len((element.text or "").split())
    for child in element:
        if _is_block(child):
            yield words
            words = 0
        elif isinstance(child.tag, str) and child.tag != "a":
            words += words_in(child)
        words += len((child.tail or "").split())
    yield words


def _paragraph(element: Any, text: str | None) -> Any:
    paragraph = element.makeelement("p", {_SET_BY_BREAKS: ""})
    paragraph.text = text
    return paragraph


def _is_block(element: Any) -> bool:
    return isinstance(element.tag, str) and any(each.tag in BLOCKS for each in element.iter())


def _ends_with_break(paragraph: Any) -> bool:
    return len(paragraph) > 0 and paragraph[-1].tag == "br" and not (paragraph[-1].tail or "").strip()


def _is_empty(piece: Any) -> bool:
    return piece.tag == "p" and not "".join(piece.itertext()).strip()
