"""Line breaks by which pages part paragraphs."""

from __future__ import annotations

from typing import Any

from generator.convert.lines.pagelines import BLOCKS

_SET_BY_BREAKS = "data-set-by-breaks"


def is_double(line_break: Any) -> bool:
    """Whether nothing stands between a line break and the next."""
    following = line_break.getnext()
    return following is not None and following.tag == "br" and not (line_break.tail or "").strip()


def part_at_double_breaks(element: Any) -> None:
    """Paragraphs where text is parted by nothing but two line breaks."""
    if not any(child.tag == "br" and is_double(child) for child in element):
        return
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


def is_set_by_breaks(element: Any) -> bool:
    """Whether a paragraph is none of the page's own, but what stood between its line breaks."""
    return element.get(_SET_BY_BREAKS) is not None


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
