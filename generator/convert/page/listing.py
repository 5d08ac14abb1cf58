"""Lists in an item of another, or in the cell of a table, and what else stands in items and cells, in order."""

from __future__ import annotations

from typing import Any

from generator.convert.lines.pagelines import BLOCKS, words_in

_LISTS = ("ul", "ol", "dl")


def raise_items(tree: Any) -> None:
    """The items of a list within an item follow that item in its own list."""
    for inner in reversed(list(tree.iter("ul", "ol"))):
        item = inner.getparent()
        if item is not None and item.tag == "li" and item.getparent() is not None:
            _part_item(item, inner)
            for each in reversed(list(inner.iterchildren("li"))):
                item.addnext(each)
            if not words_in(inner):
                inner.drop_tree()


def _part_item(item: Any, inner: Any) -> None:
    """What an item says behind a list within it is an item of its own, so that it stays behind that list."""
    rest = item.makeelement("li")
    rest.text, inner.tail = inner.tail, None
    rest.extend(list(inner.itersiblings()))
    if words_in(rest):
        item.addnext(rest)
    else:
        inner.tail = rest.text
        item.extend(rest)


def open_items(tree: Any) -> None:
    """What stands in an item or a cell in boxes of its own is set in paragraphs; a list in a cell is none."""
    for cell in tree.iter("td", "th"):
        for element in list(cell.iter(*_LISTS, "li", "dt", "dd")):
            element.tag = "div" if element.tag in _LISTS else "p"
    for item in tree.iter("li", "dd", "td", "th"):
        for element in list(item.iterdescendants("div", "td", "th")):
            if not any(each.tag in BLOCKS for each in element.iterdescendants()):
                element.tag = "p"
