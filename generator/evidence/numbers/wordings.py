"""Numbers that a paragraph tells by a word: the first day is the “opening day”, the second round a “run-off”."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.given import Given
from generator.evidence.numbers.sums import MOST, plain
from generator.ground.patterns import lazy_pattern, stands_in

_OPENING = lazy_pattern(r"(?i)\b(?:opening|inaugural|maiden|debut\w*|premières?|estreno|estreia)\b")
_RUN_OFF = lazy_pattern(r"(?i)\b(?:run-?offs?|ballotage|balotaje|ballottaggio|stichwahl)\b")
_ROUND = lazy_pattern(r"(?i)\s(?:round|ballot|vote|vuelta|turno|tour|wahlgang)\b")
"""What the second of is a run-off."""
_WEEK_OF = lazy_pattern(r"\s(?i:weeks?|semana|semaine|settimana|woche) (?i:of|in|de|del|di|im)\s[^\W\d_]{3,}")
_WEEK, _WEEKS = 7, 4
"""Days; and the last week of a month that is told by its number, and has what is left of it."""
_PAIRS = ("pair", "pairs", "couple", "couples", "parejas", "paare", "coppie", "casais")


def told_by_word(text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """A rank for which a paragraph has a word, or the day that lies in the week of that rank."""
    opens = amount.number == 1 and stands_in(_OPENING, given.text)
    if opens or (amount.number == 2 and _ROUND.match(text, amount.end) and stands_in(_RUN_OFF, given.text)):
        yield amount._replace(hedge="")
    if _WEEK_OF.match(text, amount.end):
        weeks = (min((moment.day - 1) // _WEEK + 1, _WEEKS) for moment in given.moments if moment.month and moment.day)
        yield from (amount._replace(number=week, value=week, hedge="") for week in weeks)


def in_pairs(_text: str, amount: Amount, given: Given) -> Iterator[Amount]:
    """How many so many pairs are."""
    if not amount.family:
        yield from (plain(one, 2 * one.number) for one in given.amounts[:MOST] if one.thing in _PAIRS)
