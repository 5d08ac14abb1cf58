"""What a page sets beside its text: boxes in which readers are asked for something, and the tables of a wiki."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from generator.convert.lines.pagelines import text_lines, words_in

_ASKS_READERS = re.compile(
    r"(?:^|[\s_-])(?:polls?|quiz(?:zes)?|surveys?|umfragen?|sondages?|encuestas?|enquetes?|sondaggi[oi]?)(?:$|[\s_-])",
    re.I,
)
"""The classes of boxes in which readers are asked."""
_ASKING = ("input", "button", "select", "label")
_WORDS_IN_POLL = 120
_WIKI_BOX = frozenset(("infobox", "navbox", "vertical-navbox", "ambox", "ombox", "tmbox", "sidebar"))
"""The classes of tables that a wiki sets beside or below its text."""
_WORDS_IN_FORM = 60
_MOST_FIELDS, _MOST_AROUND = 200, 12
_FORM_BOXES, _PAGES_PARTS = frozenset(("section", "div", "aside", "form")), frozenset(("body", "main", "article"))
_ASKS_ADDRESS = re.compile(r"e-?mail", re.I)
_POLL_BOXES = frozenset(("section", "div", "aside"))
_WORDS_OF_SENTENCE = 15


def is_poll(element: Any) -> bool:
    """Whether a small box is called one that asks its readers, does ask, and tells nothing of some length."""
    if element.tag not in _POLL_BOXES or not _ASKS_READERS.search(element.get("class", "")):
        return False
    if words_in(element) > _WORDS_IN_POLL:
        return False
    told = [line.text for line in text_lines(element)]
    asks = any(text.endswith(("?", "？", "؟")) for text in told) or next(element.iter(*_ASKING), None) is not None
    long = any(len(text.split()) >= _WORDS_OF_SENTENCE and not text.endswith("?") for text in told)
    return asks and not long and element.find(".//h1") is None


def is_of_wiki(element: Any) -> bool:
    """Whether it is a wiki's table of figures or of links, or a remark that is not printed."""
    names = element.get("class", "").split()
    if element.tag == "table":
        return not _WIKI_BOX.isdisjoint(names) and element.find(".//h1") is None
    return element.tag in ("sup", "span") and "noprint" in names


def drop_forms(tree: Any) -> None:
    """Without the small boxes in which a page asks for an address to send letters to."""
    small: dict[Any, bool] = {}
    for field in list(islice(tree.iter("input"), _MOST_FIELDS)):
        box = _box_of_form(field, small) if _asks_address(field) else None
        if box is not None and box.getparent() is not None:
            box.drop_tree()


def _asks_address(field: Any) -> bool:
    named = " ".join(field.get(name, "") for name in ("type", "name", "placeholder", "id"))
    return field.get("type") != "hidden" and _ASKS_ADDRESS.search(named) is not None


def _box_of_form(field: Any, small: dict[Any, bool]) -> Any:
    """The largest small box around a field, in which a page asks to be subscribed to; None where there is none.

    `small` holds what was told before of the boxes around, since many fields may share them.
    """
    boxes = []
    for box in islice(field.iterancestors(), _MOST_AROUND):
        if box not in small:
            own = box.tag not in _PAGES_PARTS and words_in(box) <= _WORDS_IN_FORM
            small[box] = own and box.find(".//h1") is None
        if not small[box]:
            break
        boxes += [box] if box.tag in _FORM_BOXES else []
    return boxes[-1] if boxes else None
