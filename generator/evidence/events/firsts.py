"""A first time told as another one: “met once more” where the source has “met for the first time”."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.names.mentions import Comparison
from generator.evidence.words.calendars import MONTHS, WEEKDAYS
from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import Contrary, Sentence

_PLANNED = folded("want wants wanted will would plan plans planned should may could might refused refuses than")
"""Words by which a text tells of what is to come, or compares."""
_SHARED = 2
"""Words that two sentences of one thing share at the least, besides the deed."""
_AGAIN = folded("again anew erneut nochmals nuevamente novamente nuovamente")
_MORE = ("once", "more")
_DAYS = folded(f"{WEEKDAYS['en']} {MONTHS['en']}")
_LOOKED_FOR = _AGAIN | {"more"}
_FIRST, _TIME = "first", folded("time meeting visit trip talks encounter appearance attempt")
_AROUND = folded(
    "second third fourth fifth sixth seventh eighth ninth tenth since other another return returned back re once "
    "reopened next following follow later resumed resume then"
)
"""Words by which a source may tell itself of a time before."""


def firsts_told_again(compared: Comparison) -> Iterator[Contrary]:
    """The words of a text that tell of another time, where its sources tell of the first."""
    if not compared.has_any(_LOOKED_FOR):
        return
    for said in compared.sentences:
        at = _again(said)
        if at < 0 or _FIRST in said.keys or not said.keys.isdisjoint(_PLANNED):
            continue
        near = [each for each in compared.given if len(said.stems & each.stems) >= _SHARED]
        if any(_again(each) >= 0 or not each.keys.isdisjoint(_AROUND) for each in near):
            continue
        for each in near:
            place = _first(each)
            days = said.keys & _DAYS
            if place >= 0 and (not days or days == each.keys & _DAYS):
                yield Contrary(said.terms[at].text, said.terms[at].start, each.around(place))
                return


def _again(sentence: Sentence) -> int:
    """Where a sentence says that something was done before; less than 0 where it does not."""
    keys = [term.key for term in sentence.terms]
    return next((at for at, key in enumerate(keys) if key in _AGAIN or tuple(keys[at : at + 2]) == _MORE), -1)


def _first(sentence: Sentence) -> int:
    """Where it says that something is done for the first time, and not for the first since another."""
    keys = [term.key for term in sentence.terms]
    return next((at for at, key in enumerate(keys[:-1]) if key == _FIRST and keys[at + 1] in _TIME), -1)
