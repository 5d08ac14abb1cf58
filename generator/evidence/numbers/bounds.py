"""Bounds that a statement sets to a number, and its paragraphs do not: no “more than four” for “four” or “under”."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import bears_out, same_amount
from generator.evidence.numbers.changes import around
from generator.evidence.numbers.given import Given
from generator.evidence.words.naming import folded, keys_in
from generator.ground.patterns import lazy_pattern

_ADJOINING = lazy_pattern(
    r"(?<!no )(?<!not )\b(?:(?:more|less|fewer|higher|lower|longer|shorter) than|in excess of|exceed(?:s|ed|ing)?"
    r"|surpass(?:es|ed|ing)?|(?:just|well|slightly|little|far) (?:over|under|above|below)|(?:más|menos) de"
    r"|(?:mehr|weniger) als|(?:plus|moins) de|(?:mais|menos) de)(?: an?| the)?\s[$€£¥]?$",
    re.IGNORECASE,
)
"""What tells that a number is not reached, or is passed, and nothing else: “over” may be “about” as well."""
_DIRECTIONS = lazy_pattern(
    r"\b(?:(?P<above>(?:more|higher|greater|larger|longer) than|over|above|beyond|exceed\w*|surpass\w*"
    r"|topp(?:ed|ing)|más de|mehr als|über|plus de|mais de|au-dessus|por encima|acima|super[aóo]\w*"
    r"|übersti\w+|übertr[aio]f\w*|dépass\w*|ultrapass\w*)"
    r"|(?P<below>(?:less|fewer|lower|smaller|shorter) than|under|below|short of|menos de|weniger als|unter"
    r"|moins de|au-dessous|en dessous|por debajo|abaixo|unterschr\w+))\b",
    re.IGNORECASE,
)
"""What may tell so of a number that follows in the same clause."""
_BOUNDED = lazy_pattern(
    r"\b(?:least|most|pass(?:ed|es|ing)|cross\w+|up to|nearly|almost|about|around|roughly|some|approximately|estimat\w+"
    r"|required|needed|necessary|needs?"
    r"|close|mark|mindestens|höchstens|fast|rund|etwa|presque|quelque|casi|quase|pas[aó]\w*|unos|unas|cerca|hasta|até"
    r"|jusqu|more|less|fewer|m[áa]s|menos|mehr|weniger|plus|moins|mais|not?|nor|never|nicht|kein\w*|ne|não)\b"
    r"|[+<>~≈≥≤]|n[’']t\b",
    re.IGNORECASE,
)
"""What may bound a number in another way, or turns what bounds it."""
_DENIED = lazy_pattern(r"\b(?:not?|nor|never|nicht|kein\w*|ne|não)\b|n[’']t\b", re.IGNORECASE)
"""What turns a bound: “no more than”."""
_TELLING = folded(
    "than over above beyond exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing topped "
    "topping excess under below short más mehr über plus mais dessus encima acima supera superan superó superaron "
    "superado superou supere superar übersteigt überstieg übersteigen überstiegen übertraf übertrifft übertrafen "
    "übertroffen dépasse dépassent dépasser dépassé dépassait ultrapassa ultrapassou ultrapassar ultrapassado "
    "menos weniger unter moins dessous debajo abaixo unterschreitet unterschritt unterschritten"
)
"""Words one of which a text has that tells so."""
_WITHIN, _NEAR = 40, 60
"""Characters before a number in which its bound stands, and those around it in which anything may bound it."""


def bounded_otherwise(text: str, claimed: Amount, evidence: Iterable[Given]) -> str:
    """How paragraphs have a number that a text tells as passed or not reached, where all tell it otherwise; or nothing.

    Told otherwise is a number that they have as reached, or the other way round, and with no other bound.
    """
    if claimed.ordinal or claimed.thing == "part" or claimed.hedge == "size" or claimed.number <= 1:
        return ""
    if _TELLING.isdisjoint(keys_in(text)):
        return ""
    direction, adjoins = _direction(text, claimed)
    if not direction:
        return ""
    instead = ""
    for given in evidence:
        for one in given.amounts:
            if bears_out(one, claimed):
                if _allows(given, one, claimed, direction, adjoins):
                    return ""
                instead = instead or around(given.text, one)
    return instead


def _direction(text: str, amount: Amount) -> tuple[str, bool]:
    """Whether a number is told to be passed (`above`) or not reached (`below`), and whether in words that adjoin it."""
    first = max(amount.start - _WITHIN, 0)
    if amount.hedge in ("above", "below") and _ADJOINING.search(text, first, amount.start):
        return amount.hedge, True
    clause = re.split(r"[,.;:–—()]\s", text[first : amount.start])[-1]
    found = [str(match.lastgroup) for match in _DIRECTIONS.finditer(clause)] if not _DENIED.search(clause) else []
    return (found[0], False) if len(found) == 1 else ("", False)


def _allows(given: Given, one: Amount, claimed: Amount, direction: str, adjoins: bool) -> bool:
    """Whether a number of a paragraph is another, which a bound fits, or is bounded as the claimed one or otherwise."""
    if one.otherwise is not None or (one.weak and claimed.family) or not same_amount(one, claimed):
        return True
    beside = given.text[max(one.start - _NEAR, 0) : one.end + _NEAR]
    if _BOUNDED.search(_DIRECTIONS.sub("", beside)):
        return True
    if one.hedge:
        return one.hedge == direction
    told = {match.lastgroup for match in _DIRECTIONS.finditer(beside)}
    if told:
        return direction in told or not _direction(given.text, one)[0]
    return not adjoins
