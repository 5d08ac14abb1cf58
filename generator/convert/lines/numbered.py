"""Headings that number the parts of a text: “1. Introduction”, “II. The facts”."""

from __future__ import annotations

import re

from generator.convert.lines.looks import Page, Verdict

_NUMBERED = re.compile(r"(?P<number>\d{1,2}|[IVX]{1,5})[.)] [^\W\d_a-zà-ÿа-я].{1,100}")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_WORDS_OF_HEADING = 12
_NEAR = 200
"""So many lines above and below the next number is looked for."""


def numbered(page: Page, place: int) -> Verdict | None:
    """A short line with a number right above a paragraph, where another such line has the number before or behind."""
    number = _number_of(page, place)
    if not number or place + 1 < page.first or place > page.last:
        return None
    near = (*range(place - 1, max(-1, place - _NEAR), -1), *range(place + 1, min(len(page.looks), place + _NEAR)))
    others = (_number_of(page, other) for other in near)
    return ("subheading", 0.8) if any(other and abs(other - number) == 1 for other in others) else None


def _number_of(page: Page, place: int) -> int:
    """The number of a line that could head a part of the text; 0 of every other line."""
    look = page.looks[place]
    if look.role or look.ends or look.words > _WORDS_OF_HEADING or not page.is_prose(place + 1):
        return 0
    told = _NUMBERED.fullmatch(look.text)
    if told is None:
        return 0
    return int(told["number"]) if told["number"].isdigit() else _from_roman(told["number"])


def _from_roman(number: str) -> int:
    values = [_ROMAN[sign] for sign in number]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
