"""Formulas that a page marks up for machines, as a line of text: each once, and without its source beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

_SOURCES = ("annotation", "annotation-xml")
_SIGNS = {
    "msub": ("_",), "msup": ("^",), "msubsup": ("_", "^"), "munder": ("_",), "mover": ("^",),
    "munderover": ("_", "^"), "mfrac": ("/",),
}  # fmt: skip
"""What stands between the first part of such an element and the next ones, where all are set in one line."""
_AROUND = 3
_MOST_SIGNS = 300
"""A longer formula is no part of a sentence: its signs are told one by one."""


def write_formulas(tree: Any) -> None:
    """Change a page's tree so that its formulas are words of their paragraphs."""
    outermost = [each for each in tree.iter("math") if next(each.iterancestors("math"), None) is None]
    above = (islice(each.iterancestors("span", "mjx-container", "mjx-assistive-mml"), _AROUND) for each in outermost)
    for holder in dict.fromkeys(chain.from_iterable(above)):
        holder.attrib.pop("style", None)
        hidden = [each for each in holder if each.get("aria-hidden") == "true"]
        for beside in (each for each in hidden if each.tag != "math" and each.find(".//math") is None):
            beside.drop_tree()
    for formula in outermost:
        text, tail = _in_line(formula), formula.tail
        formula.clear()
        formula.tag, formula.text, formula.tail = "span", text, tail


def _in_line(formula: Any) -> str:
    """The signs of a formula one behind the other, with marks for what is raised, lowered or a divisor."""
    sources = {leaf for source in formula.iter(*_SOURCES) for leaf in source.iter()}
    told = [leaf for leaf in _leaves(formula) if leaf not in sources]
    if len(told) > _MOST_SIGNS:
        return " ".join(leaf.text.strip() for leaf in told)
    before: dict[Any, str] = defaultdict(str)
    behind: dict[Any, str] = defaultdict(str)
    for element in formula.iter(*_SIGNS):
        signs = _SIGNS[element.tag]
        for place, part in enumerate(element[: len(signs) + 1]):
            leaves = [leaf for leaf in _leaves(part) if leaf not in sources]
            grouped = len(leaves) > 1 and (place > 0 or element.tag == "mfrac")
            sign = signs[place - 1] if place else ""
            if leaves:
                before[leaves[0]] = sign + "(" * grouped + before[leaves[0]]
                behind[leaves[-1]] += ")" * grouped
    return "".join(before[leaf] + leaf.text.strip() + behind[leaf] for leaf in told)


def _leaves(element: Any) -> Iterator[Any]:
    """What an element holds that holds nothing itself."""
    return (
        each for each in element.iter() if isinstance(each.tag, str) and not len(each) and (each.text or "").strip()
    )
