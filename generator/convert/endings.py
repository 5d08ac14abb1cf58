"""What a page has apart from its text, and is no sentence.

It stands above the headline or behind the last paragraph, or heads a box of which nothing else was found.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice
from typing import Any

from generator.convert.looks import is_sentence, key_of
from generator.convert.pagelines import Line, name_of, words_in
from generator.convert.values import Block

_LISTS = frozenset(("ul", "ol", "dl", "menu"))
_FEWEST = 3
"""Fewer paragraphs do not tell where a text lies."""
_BOXES = 6
_WORDS_BESIDE = 3
"""With so few words beside it, links apart, a heading is wrapped, rather than in a box."""
_CONTROLS = frozenset(("input", "textarea", "select", "button"))
_MOST_CONTROLS = 2
_WORDS_OF_LINK = 8


def told_apart(found: tuple[Block, ...], lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks; those behind the last sentence get the role “apart” unless they stand beside paragraphs.

    A list belongs to a text when a paragraph stands where the list does, or in an element called the same.
    """
    keys = {key_of(block.text) for block in found if is_sentence(block.text)}
    known = [place for place, line in enumerate(lines) if line.key in keys]
    if len(known) < _FEWEST:
        return found
    homes = Counter(_place(lines[place].element) for place in known)
    named = {_kind(home) for home in homes}
    behind = {line.key: line.element for line in reversed(lines[known[-1] + 1 :])}
    end = max(place for place, block in enumerate(found) if key_of(block.text) in keys)
    rest = found[end + 1 :]
    told = (replace(block, role="apart") if _is_apart(block, behind, homes, named) else block for block in rest)
    found = _without_forms(found, lines)
    return (*_without_boxes(_without_top(found[: end + 1], lines), lines), *told)


def _without_forms(found: tuple[Block, ...], lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks; the last ones are apart as far as they stand in a box with fields or buttons, and without text."""
    elements = {line.key: line.element for line in lines}
    texts = [elements.get(key_of(block.text)) if is_sentence(block.text) else None for block in found]
    told = list(found)
    for place in range(len(found) - 1, 0, -1):
        element = elements.get(key_of(found[place].text))
        around = {box for text in texts[:place] if text is not None for box in text.iterancestors()}
        if element is None or not _is_in_form(element, around):
            break
        told[place] = replace(found[place], role="apart")
    return tuple(told)


def _is_in_form(element: Any, around: set[Any]) -> bool:
    """Whether the largest box around an element without the text above it is made to be filled in, or pressed."""
    boxes = [box for box in element.iterancestors() if box not in around]
    controls = [each for each in boxes[-1].iter() if each.tag in _CONTROLS] if boxes else []
    asks = any(each.tag in ("input", "textarea", "select") and each.get("type") != "hidden" for each in controls)
    return asks or len(controls) > _MOST_CONTROLS


def _without_top(found: tuple[Block, ...], lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks; those before the first sentence that stand above the page's headline are apart."""
    headline = next((place for place, line in enumerate(lines) if line.element.tag == "h1"), 0)
    above = {line.key for line in lines[:headline]} - {line.key for line in lines[headline:]}
    first = next((place for place, block in enumerate(found) if is_sentence(block.text)), 0)
    told = (replace(block, role="apart") if key_of(block.text) in above else block for block in found[:first])
    return (*told, *found[first:])


def _without_boxes(found: tuple[Block, ...], lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks; a heading is apart when nothing else was found of the box that it heads."""
    if not any(block.role == "heading" for block in found):
        return found
    elements: dict[str, list[Any]] = {}
    for line in lines:
        elements.setdefault(line.key, []).append(line.element)
    keys = [key_of(block.text) for block in found]
    told = list(found)
    for place, block in enumerate(found):
        below = next(
            (key for other, key in zip(found[place:], keys[place:], strict=True) if other.role != "heading"), ""
        )
        heads = [_box(element) for element in elements.get(keys[place], ()) if block.role == "heading"]
        texts = elements.get(below, ())
        if heads and texts and not any(box is None or _holds(box, text) for box in heads for text in texts):
            told[place] = replace(block, role="apart")
    return tuple(told)


def _box(heading: Any) -> Any:
    """The box that a heading heads: what holds some words besides."""
    own = words_in(heading)
    boxes = ((box, words_in(box) - own) for box in islice(heading.iterancestors(), _BOXES))
    return next((box for box, beside in boxes if beside > 0 and beside - _linked(box, heading) >= _WORDS_BESIDE), None)


def _linked(box: Any, heading: Any) -> int:
    """How many words of a box are links beside its heading: up to some, what leads to the heading itself."""
    links = sum(words_in(link) for link in box.iter("a") if heading not in link.iterancestors())
    return links if links < _WORDS_OF_LINK else 0


def _holds(box: Any, element: Any) -> bool:
    return element is box or any(each is box for each in element.iterancestors())


def _is_apart(block: Block, behind: dict[str, Any], homes: Counter[Any], named: set[tuple[str, str]]) -> bool:
    element = behind.get(key_of(block.text))
    if element is None:
        return False
    home = _place(element)
    return home not in homes and not (name_of(home).strip() and _kind(home) in named)


def _place(element: Any) -> Any:
    """The element that holds a paragraph, or the list of an item."""
    home = element.getparent()
    while home is not None and home.getparent() is not None and home.tag in _LISTS | {"li", "dd", "dt"}:
        home = home.getparent()
    return element if home is None else home


def _kind(element: Any) -> tuple[str, str]:
    return str(element.tag), name_of(element)
