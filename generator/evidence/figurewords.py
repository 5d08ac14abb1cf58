"""The words of which numbers and dates are made, as tables; `figures` reads texts with them."""

from __future__ import annotations


def _words(text: str) -> list[str]:
    return text.split()


_ONES = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety")
_MONTHS = _words("january february march april may june july august september october november december")
_WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
_ORDINALS = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_UNITS = (
    ("second seconds", "time", 1.0 / 60),
    ("minute minutes", "time", 1.0),
    ("hour hours", "time", 60.0),
    ("day days", "time", 24 * 60.0),
    ("week weeks", "time", 7 * 24 * 60.0),
    ("month months", "calendar", 1.0),
    ("year years", "calendar", 12.0),
    ("decade decades", "calendar", 120.0),
    ("century centuries", "calendar", 1200.0),
    ("dollar dollars", "dollar", 1.0),
    ("euro euros", "euro", 1.0),
    ("pound pounds", "pound", 1.0),
    ("percent %", "percent", 1.0),
    ("kilogram kilograms kilo kilos kg", "mass", 1.0),
    ("ton tons tonne tonnes", "mass", 1000.0),
    ("metre metres meter meters", "length", 1.0),
    ("kilometre kilometres kilometer kilometers km", "length", 1000.0),
    ("mile miles", "length", 1609.344),
)

NUMBERS = {word: value for value, word in enumerate(_ONES)} | {word: 10 * ten for ten, word in enumerate(_TENS, 2)}
SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9}
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
"""Letters that scale the digits they touch: “€80m”."""

ORDINALS = {word: number for number, word in enumerate(_ORDINALS, 1)}
MONTHS = {name: number for number, name in enumerate(_MONTHS, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAYS, 1)}

UNITS = {name: (family, size) for names, family, size in _UNITS for name in names.split()}
"""What a unit measures, and its size in the base unit; months and years cannot be counted in days."""

FUSED = {"hourlong": "hour", "daylong": "day", "weeklong": "week", "monthlong": "month", "yearlong": "year"}

WEAK = {"a": 1.0, "an": 1.0, "both": 2.0, "pair": 2.0, "couple": 2.0, "twice": 2.0, "half": 0.5, "dozen": 12.0}
"""Words that can bear out a number but are not asked for their source."""

VAGUE_MONTHS = frozenset(("may", "march", "mar"))
"""Months whose names are also other words."""

LENDERS = frozenset(_words("in of since until till by during early late last next mid from through this"))
"""Words after which such a name is a month."""

LABELS = frozenset(
    _words("section chapter part figure table page paragraph article step volume question story summary")
)
"""Words before a number that is a name and no count: “chapter 3”."""

TERMS = frozenset(_words("term terms year day week month quarter century anniversary time round largest biggest"))
"""Words that make an ordinal a fact: “second term”, “third time”."""

OF_SOURCES = frozenset(
    _words(
        "report reports article articles account accounts version versions statement statements description "
        "descriptions wording wordings story stories note notes files"
    )
)
"""What a site counts when it speaks of its own evidence: “two reports say”."""

VOCABULARY = frozenset({*NUMBERS, *SCALES, *ORDINALS, *MONTHS, *WEEKDAYS, *WEAK, *FUSED, *UNITS} - {"a", "an", "%"})
"""A text without a digit and without any of these has no figure; “a” counts only before a unit."""
