"""Scores and votes: no “by 2 votes to 7” where the source has 7 to 2, unless one tells who won and one who lost."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator.evidence.names.mentions import Comparison
from generator.evidence.numbers.figures import find_figures
from generator.evidence.words.naming import LATELY, folded
from generator.evidence.words.sentences import Contrary, pieces_of
from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_BETWEEN = lazy_pattern(
    r"(?i)(?: (?:votes?|votos|voix|stimmen|voti|goals?|points?|sets?|games?))?"
    r"(?: ?[–-] ?|[ -]to[ -]| a | à | zu | contra | contre | gegen | against )"
)
"""What stands between the two numbers of a score."""
_LOSING = folded(
    "lose loses lost losing loss losses defeat defeated beaten rejected reject rejects rejection against fell down "
    "trailed trailing trail perdió perdieron perder derrota derrotado derrotada rechazó rechazaron rechazado rechazada "
    "contra verlor verloren niederlage abgelehnt lehnte lehnten unterlag perdu perdit défaite rejeté rejetée contre "
    "perdeu perderam rejeitou rejeitado rejeitada perso sconfitta respinto respinta contro"
)
"""Words by which the first number may be of those who lost, or who were against it."""

_DASHED = lazy_pattern("[–-]")
_APART = 20
"""Characters between the two numbers, at the most."""


class _Score(NamedTuple):
    """The two numbers of a score in their order, how it is written, and whether its sentence tells of losing."""

    one: float
    other: float
    start: int
    written: str
    losing: bool


def turned_scores(compared: Comparison) -> Iterator[Contrary]:
    """Scores and votes of a text that its paragraphs have the other way round."""
    said = _scores(compared.text)
    given = [score for source in compared.sources for score in _scores(source)] if said else []
    for score in said:
        pairs = {(each.one, each.other) for each in given}
        if score.one == score.other or (score.one, score.other) in pairs:
            continue
        for each in given:
            if (each.other, each.one) == (score.one, score.other) and _are_of_one_side(score, each):
                yield Contrary(score.written, score.start, f"“{each.written}”")
                return


def _are_of_one_side(one: _Score, other: _Score) -> bool:
    """Whether two scores have the same side first; a defeat of 0–5 is called one of 5–0 as well."""
    return one.losing == other.losing and not (one.losing and _DASHED.search(one.written + other.written))


@lately(LATELY)
def _scores(text: str) -> tuple[_Score, ...]:
    amounts = [amount for amount in find_figures(text).amounts if not (amount.weak or amount.family or amount.ordinal)]
    return tuple(
        _Score(one.number, other.number, one.start, text[one.start : other.end], _tells_losing(text, one.start))
        for one, other in itertools.pairwise(amounts)
        if other.start - one.end < _APART and _BETWEEN.fullmatch(text, one.end, other.start)
    )


def _tells_losing(text: str, at: int) -> bool:
    """Whether the sentence at a place does."""
    return any(piece.start <= at < piece.end and not _LOSING.isdisjoint(piece.keys) for piece in pieces_of(text))
