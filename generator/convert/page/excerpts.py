"""What other articles begin with, beside an article's text: a paragraph cut short, and a link to the rest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Any

from generator.convert.lines.pagelines import words_in
from generator.convert.words.links import TO_THE_REST

_CUT_SHORT = re.compile(r"\[(?:…|\.\.\.)\]\s*\Z")
_CUT = re.compile(r"\w ?(?:…|\.\.\.)|\[(?:…|\.\.\.)\]")
_WORDS_IN_EXCERPT = 120
_FEWEST_WORDS = 8
_LONGEST_LINK = 40
_AROUND = 8
_FEWEST, _MOST = 2, 60


def drop_excerpts(tree: Any) -> None:
    """A tree without the beginnings of other articles."""
    for box in [*_headed(tree), *_rows(tree)]:
        if box.getparent() is not None:
            box.drop_tree()


def _headed(tree: Any) -> list[Any]:
    """The boxes that hold a heading that is a link, above a paragraph cut short by “[…]”."""
    cut = (paragraph for paragraph in tree.iter("p") if _CUT_SHORT.search("".join(paragraph.itertext())))
    boxes = dict.fromkeys(paragraph.getparent() for paragraph in cut)
    return [box for box in boxes if box is not None and box.tag != "body" and _is_headed(box)]


def _is_headed(box: Any) -> bool:
    linked = (each for each in box.iter("h2", "h3", "h4", "h5") if each.find(".//a") is not None)
    return words_in(box) <= _WORDS_IN_EXCERPT and next(linked, None) is not None


def _rows(tree: Any) -> Iterator[Any]:
    """The boxes of one kind that lead on to the rest of a text, where most of those texts are cut short."""
    rows = defaultdict(list)
    for box in _leading_on(tree):
        rows[box.tag, box.get("class", "")].append(box)
    for row in rows.values():
        cut = sum(bool(_CUT.search("".join(box.itertext()))) for box in row)
        if len(row) >= _FEWEST and cut * 2 > len(row):
            yield from row


def _leading_on(tree: Any) -> list[Any]:
    """The boxes of some words that hold a link to the rest of a text, and one only; none where such links are many."""
    texts = ((link, "".join(link.itertext()).strip()) for link in tree.iter("a") if link.get("href"))
    links = [link for link, text in texts if 0 < len(text) <= _LONGEST_LINK and TO_THE_REST.match(text)]
    if not _FEWEST <= len(links) <= _MOST:
        return []
    around: dict[Any, int] = defaultdict(int)
    for link in links:
        for element in link.iterancestors():
            around[element] += 1
    boxes = (_excerpt(link, around) for link in links)
    return [box for box in boxes if box is not None]


def _excerpt(link: Any, around: dict[Any, int]) -> Any:
    """The largest part of a page that holds a link, no other such link, no headline, and few words."""
    found = None
    for element in islice(link.iterancestors(), _AROUND):
        if element.tag in ("body", "html", "main") or around[element] > 1 or words_in(element) > _WORDS_IN_EXCERPT:
            break
        found = element
    if found is None or words_in(found) - words_in(link) < _FEWEST_WORDS or found.find(".//h1") is not None:
        return None
    return found
