"""Scores and votes in the order in which their source has them."""

from __future__ import annotations

import pytest

from generator.evidence.agency.scores import turned_scores
from generator.evidence.names.mentions import Comparison, Spellings

DAM = "The council voted seven to two to approve the dam. Vale was elected mayor by 61 votes to 12."
GAME = "Harrow won 3–1 in Selby. The motion was rejected by 40 votes to 22."


def told(text: str, source: str) -> list[str]:
    compared = Comparison(text, (source,), Spellings(frozenset(), capitals=True))
    return [one.written for one in turned_scores(compared)]


@pytest.mark.parametrize(
    ("text", "source", "score"),
    [
        ("The council approved the dam by 2 votes to 7.", DAM, "2 votes to 7"),
        ("The council voted two to seven for the dam.", DAM, "two to seven"),
        ("Vale won by 12 to 61.", DAM, "12 to 61"),
        ("Harrow won 1-3.", GAME, "1-3"),
        ("The motion fell by 22 votes to 40.", GAME, "22 votes to 40"),
        ("El equipo ganó por 1 a 3.", "El equipo ganó por 3 a 1.", "1 a 3"),
        ("Das Spiel endete 1:3 nach 1 zu 3.", "Das Spiel endete 3 zu 1.", "1 zu 3"),
    ],
)
def test_a_score_is_not_turned(text: str, source: str, score: str) -> None:
    assert told(text, source) == [score]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The council approved the dam by 7 votes to 2.", DAM),
        ("The council voted 7-2.", DAM),
        ("Selby lost 1–3 at home.", GAME),
        ("The motion was backed by 22 votes to 40.", GAME),
        ("It took 3 to 5 days.", "It took 3–5 days in May and 5 to 3 in June."),
        ("The council voted 5 to 4.", DAM),
        ("They lost 5–0 in Selby.", "They lost 0-5 in Selby."),
        ("It drew 2–2.", "It drew 2–2."),
    ],
)
def test_nor_is_one_told_that_stands_there_or_is_of_the_others(text: str, source: str) -> None:
    assert told(text, source) == []
