"""What a page has apart from its text, and is no sentence.

It stands above the headline or behind the last paragraph, or heads a box of which nothing else was found.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice, takewhile
from typing import Any

from generator.convert.lines.looks import is_sentence, key_of
from generator.convert.lines.pagelines import Line, name_of
from generator.convert.values import Block

_LISTS = frozenset(("ul", "ol", "dl", "menu"))
_FEWEST = 3
"""Fewer paragraphs do not tell where a text lies."""
_BOXES = 6
_FEW_ABOVE = 4
"""At most the fourth part of a text is none by standing above the headline."""
_WORDS_BESIDE = 3
"""With so few words beside it, links apart, a heading is wrapped, rather than in a box."""
_CONTROLS = frozenset(("input", "textarea", "select", "button"))
_MOST_CONTROLS = 2
_FEWEST_ITEMS = 2
_WORDS_OF_LINK = 8
_LOOKED_AT, _FEW = 200, 12


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
    found = _without_lone_items(_without_forms(found, lines), lines)
    return (*_without_boxes(_without_top(found[: end + 1], lines), lines), *told)


def without_readers(lines: tuple[Line, ...], parts: frozenset[Any]) -> tuple[tuple[Line, ...], dict[str, str]]:
    """The lines of a page outside what readers wrote, and those inside by their keys, but for single words."""
    if not parts:
        return lines, {}
    inside = [not parts.isdisjoint((line.element, *line.element.iterancestors())) for line in lines]
    own = tuple(line for line, other in zip(lines, inside, strict=True) if not other)
    known = {line.key for line in own}
    told = {line.key: line.text for line, other in zip(lines, inside, strict=True) if other and line.key not in known}
    return own, {key: text for key, text in told.items() if is_sentence(text) or len(text.split()) >= _FEWEST}


def _without_forms(found: tuple[Block, ...], lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks; the last ones are apart as far as they stand in a box with fields or buttons, and without text."""
    elements = {line.key: line.element for line in lines}
    texts = [elements.get(key_of(block.text)) if is_sentence(block.text) else None for block in found]
    told = list(found)
    for place in range(len(found) - 1, max(0, len(found) - _FEW), -1):
        element = elements.get(key_of(found[place].text))
        around = {box for text in texts[:place] if text is not None for box in text.iterancestors()}
        if element is None or not _is_in_form(element, around):
            break
        told[place] = replace(found[place], role="apart")
    return tuple(told)


def _without_lone_items(found: tuple[Block, ...], lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks; the last ones are apart where each is the only item of a list of its own: that is layout."""
    elements = {line.key: line.element for line in lines}
    lone = takewhile(
        lambda block: block.role == "list_item" and _is_lone(elements.get(key_of(block.text))), reversed(found)
    )
    count = sum(1 for _ in lone)
    if not _FEWEST_ITEMS <= count < len(found):
        return found
    return (*found[:-count], *(replace(block, role="apart") for block in found[-count:]))


def _is_lone(element: Any) -> bool:
    """Whether an element is the only item of its list."""
    item = element if element is None or element.tag == "li" else next(element.iterancestors("li"), None)
    return item is not None and item.getparent() is not None and len(item.getparent()) == 1


def _is_in_form(element: Any, around: set[Any]) -> bool:
    """Whether the largest box around an element without the text above it is made to be filled in, or pressed."""
    boxes = [box for box in element.iterancestors() if box not in around]
    controls = [each for each in boxes[-1].iter() if each.tag in _CONTROLS] if boxes else []
    asks = any(each.tag in ("input", "textarea", "select") and each.get("type") != "hidden" for each in controls)
    return asks or len(controls) > _MOST_CONTROLS


def _without_top(found: tuple[Block, ...], lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks; those above the page's headline are apart: what is no sentence, and a few sentences before many."""
    headline = next((place for place, line in enumerate(lines) if line.element.tag == "h1"), 0)
    above = {line.key for line in lines[:headline]} - {line.key for line in lines[headline:]}
    first = next((place for place, block in enumerate(found) if is_sentence(block.text)), 0)
    over = next((place for place, block in enumerate(found) if key_of(block.text) not in above), 0)
    until = max(first, over if over * _FEW_ABOVE <= len(found) else 0)
    told = (replace(block, role="apart") if key_of(block.text) in above else block for block in found[:until])
    return (*told, *found[until:])


def _without_boxes(found: tuple[Block, ...], lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks; a heading is apart when nothing else was found of the box that it heads."""
    elements: dict[str, list[Any]] = {}
    for line in lines:
        elements.setdefault(line.key, []).append(line.element)
    told: list[Block] = []
    below: list[Any] = []
    for block in reversed(found):
        places = elements.get(key_of(block.text), [])[:_FEW]
        if block.role != "heading":
            below = places
        elif places and below and not any(_heads_any(heading, below) for heading in places):
            block = replace(block, role="apart")  # noqa: PLW2901  the same block, told apart
        told.append(block)
    return tuple(reversed(told))


def _heads_any(heading: Any, below: list[Any]) -> bool:
    """Whether the box around a heading holds what was found below it, or there is none."""
    box = next((box for box in islice(heading.iterancestors(), _BOXES) if _has_text_beside(box, heading)), None)
    return box is None or any(_holds(box, element) for element in below)


def _has_text_beside(box: Any, heading: Any) -> bool:
    """Whether a box holds more than its heading, and a link to that."""
    words = linked = 0
    inside = set(heading.iter())
    for element in islice(box.iter(), _LOOKED_AT):
        if element in inside or not isinstance(element.tag, str):
            continue
        count = len((element.text or "").split())
        is_link = element.tag == "a" or next(element.iterancestors("a"), None) is not None
        linked += count if is_link else 0
        words += 0 if is_link else count
        words += len((element.tail or "").split()) if element is not box else 0
        if words >= _WORDS_BESIDE or linked >= _WORDS_OF_LINK:
            return True
    return False


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
