"""What stands behind a page's last paragraph and apart from its text, and is no sentence: headings, tags, menus."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from generator.convert.looks import is_sentence, key_of
from generator.convert.pagelines import Line, name_of
from generator.convert.values import Block

_LISTS = frozenset(("ul", "ol", "dl", "menu"))
_FEWEST = 3
"""Fewer paragraphs do not tell where a text lies."""


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
    return (*found[: end + 1], *told)


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
