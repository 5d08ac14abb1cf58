"""Blocks in the order in which their page has them."""

from __future__ import annotations

from collections import Counter

from generator.convert.lines.looks import key_of
from generator.convert.lines.pagelines import Line
from generator.convert.values import Block


def in_order_of_page(found: tuple[Block, ...], lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks found, each where its line stands in the page; one that has no line of its own stays behind the last.

    Only what stands once in both tells a place: a sentence that is pulled out of the text stands twice.
    """
    keys = [key_of(block.text) for block in found]
    told, once = Counter(line.key for line in lines), Counter(keys)
    places = {line.key: place for place, line in enumerate(lines) if told[line.key] == 1}
    known = [places.get(key, -1) if once[key] == 1 else -1 for key in keys]
    certain = [place for place in known if place >= 0]
    if certain == sorted(certain):
        return found
    at, standing = -1, []
    for place in known:
        at = place if place >= 0 else at
        standing.append(at)
    return tuple(block for _, block in sorted(zip(standing, found, strict=True), key=_first))


def _first(one: tuple[int, Block]) -> int:
    return one[0]
