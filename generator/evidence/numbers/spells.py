"""Spells of time without a number: “for weeks”, “decades of war”, “within a year”."""

import re
from collections.abc import Iterator, Sequence

from generator.evidence.numbers.figurewords import NUMBERS
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_UNITS = ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries")
_ENDINGS = tuple(unit[1:] for unit in _UNITS)
_SPELL = lazy_pattern(rf"(?i)(?<![^\s“\"(])(?P<before>[\w’'-]+\s)?(?P<unit>{'|'.join(_UNITS)})\b")
_OF = lazy_pattern(rf"(?i)(?<![\w’'-])(?P<unit>{'|'.join(_UNITS)})\sof\s(?P<what>[a-z]{{4,}})")
"""A spell with what goes on for so long: “years of war”."""
_ONE_UNITS = {
    "second": "sekund", "minute": "minut", "hour": "stunde", "day": "tag", "week": "woche", "month": "monat",
    "year": "jahr", "decade": "jahrzehnt", "century": "jahrhundert",
}  # fmt: skip
"""One unit in English, and the beginning of its forms in German."""
_ONE = lazy_pattern(
    r"(?i)(?<!\w)(?P<before>[^\W\d_]+)\s(?P<written>(?:an?|eine?[mnrs]?)\s"
    rf"(?P<unit>{'|'.join(_ONE_UNITS)}|(?:{'|'.join(_ONE_UNITS.values())})(?:n|e?s)?))(?!\w)(?:\s(?P<behind>[^\W\d_]+))?"
)
_ONE_WRITTEN = (*(f" {unit}" for unit in _ONE_UNITS), *(f" {unit.title()}" for unit in _ONE_UNITS.values()))
_TELLING = (*_ENDINGS, *_ONE_WRITTEN)
_COUNTING = frozenset(("several", "few", "many", "couple", "both", "these", "those", "half", "more"))
_STEM = 6
"""The first letters by which a unit is known in another form: “century”, “yearly”, “month-long”."""


class Spell(NamedTuple):
    """A unit as written, where it stands, and the one that the source has instead."""

    written: str
    start: int
    instead: str


def tells_spell(text: str) -> bool:
    """Whether a text may name one, which is soon seen."""
    return any(map(text.__contains__, _TELLING))


def other_spells(text: str, given: Sequence[str]) -> Iterator[Spell]:
    """The spells of time in a text of which its source has no form, but another that the text has not."""
    source, said = " ".join(given).lower(), text.lower()
    for written, start in _spells(text):
        if not _has_unit(source, _stem(written)):
            others = (unit for one in given for unit, _ in _spells(one) if _stem(unit) not in said)
            instead = next(others, "")
            if instead:
                yield Spell(written, start, instead)
        elif instead := _other_length(text, start, given):
            yield Spell(written, start, instead)
    yield from _other_unit(text, given)


def _other_unit(text: str, given: Sequence[str]) -> Iterator[Spell]:
    """One unit of a text, of which its source has no form, but another one between the same words: “within a year”."""
    found = tuple({match[0]: match for one in given for match in _ONE.finditer(one)}.values())
    source, said = " ".join(given).lower(), text.lower()
    for match in _ONE.finditer(text) if found else ():
        if not _has_one(source, match):
            others = (other for other in found if _stands_like(match, other) and not _has_one(said, other))
            if other := next(others, None):
                yield Spell(match["written"], match.start("written"), other["written"])


def _has_one(text: str, unit: re.Match[str]) -> bool:
    """Whether a word of a text begins like a unit, in English or German."""
    written = unit["unit"].lower()
    one = max((each for each in _ONE_UNITS.items() if written.startswith(each)), key=lambda each: len(each[1]))
    return any(_has_unit(text, stem) for stem in one)


def _stands_like(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two units stand behind the same word, or before it."""
    return any((one[where] or "").lower() == (other[where] or " ").lower() for where in ("before", "behind"))


def _other_length(text: str, start: int, given: Sequence[str]) -> str:
    """The only unit by which a source tells how long something goes on, where a spell of it has another."""
    of = _OF.match(text, start)
    if of is None:
        return ""
    found = (_OF.match(one, place) for one in given for _, place in _spells(one))
    units = {match["unit"].lower() for match in found if match and match["what"] == of["what"]}
    return units.pop() if len(units) == 1 and of["unit"].lower() not in units else ""


def _has_unit(text: str, stem: str) -> bool:
    """Whether a word of a text begins like a unit: there is no day in “Tuesday”."""
    at = text.find(stem)
    while at > 0 and text[at - 1].isalpha():
        at = text.find(stem, at + 1)
    return at >= 0


def _spells(text: str) -> Iterator[tuple[str, int]]:
    """The units of a text that no number, and no word for one, stands before."""
    for match in _SPELL.finditer(text):
        before = (match["before"] or "").strip().lower()
        counts = before in NUMBERS or before in _COUNTING or "-" in before or any(map(str.isdigit, before))
        if not counts:
            yield match["unit"], match.start("unit")


def _stem(unit: str) -> str:
    return unit.lower().removesuffix("s")[:_STEM]
