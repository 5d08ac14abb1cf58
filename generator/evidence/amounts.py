"""A number as a value, and the words around it that say how exact it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_HEDGED = 28
"""Characters before a number in which a word may stand that says how exact it is."""
_HEDGE = re.compile(
    r"(?:\b(?P<above>(?:no|not) (?:fewer|less|below) than|more than|over|above|at least|upwards of|exceed(?:s|ed|ing)"
    r"|beyond|in excess of|a minimum of|surpass(?:es|ed|ing)|topp(?:ed|ing))"
    r"|\b(?P<below>(?:no|not) more than|(?:less|fewer|lower) than|under|below|up to|at most|as many as|as much as"
    r"|nearly|almost|close to|just short of|a maximum of|not quite)"
    r"|\b(?P<about>about|around|roughly|some|approximately|approx|circa|ca|an estimated|estimated at|in the region of"
    r"|(?:shortly|just|soon) (?:before|after)))"
    r"\W{0,2}(?:an?\s|the\s)?[$€£¥]?$|(?P<tilde>[~≈])\s?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?P<above>\+(?!\d)|\s(?:or|and) more\b)|(?P<below>\s(?:or|and) (?:fewer|less)\b)|(?P<about>\sor so\b)"
)
_SIGN = re.compile(r"(?:(?<![\w.,)])(?P<minus>[-−–])|(?<![\w.,)])(?P<plus>\+)|\b(?P<word>minus )|\b(?P<words>plus ))$")
_BELOW_ZERO = re.compile(
    r"(?:\s(?:degrees|°))?(?:\s?(?:Celsius|C|Fahrenheit|F))?\sbelow (?:zero|freezing)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number. `family` is what its unit measures (time, dollar, percent, mass), and `value` is in the base unit.

    `count` is the number as written, `thing` the word that follows; `ordinal` tells “third” from “three”, `weak` that
    it may be no count at all. `hedge` says how exact it is: `about`, `above`, `below`, or `size` where a word such as
    “hundreds” gives no more than that. `sign` is that of a number that is written with one. `otherwise` is what else
    the same words may mean.
    """

    count: float
    value: float
    family: str
    thing: str
    start: int
    end: int
    ordinal: bool = False
    weak: bool = False
    hedge: str = ""
    sign: int = 0
    otherwise: Amount | None = None


def with_exactness(amount: Amount, text: str) -> Amount:
    """A number of a text with what stands around it and says how exact it is, and on which side of nought."""
    hedge, sign = amount.hedge, 0
    before = text[max(amount.start - _HEDGED, 0) : amount.start]
    if before and not hedge and (found := _HEDGE.search(before)):
        hedge = "about" if found.lastgroup == "tilde" else str(found.lastgroup)
    if not hedge and (found := _AFTER.match(text, amount.end)):
        hedge = str(found.lastgroup)
    if before and before[-1] in "-−–+ " and (found := _SIGN.search(before)):
        sign = -1 if found.lastgroup in ("minus", "word") else 1
    if amount.count and _BELOW_ZERO.match(text, amount.end):
        sign = -1
    return replace(amount, hedge=hedge, sign=sign) if hedge or sign else amount
