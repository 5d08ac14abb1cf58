"""Which of two things is more than the other, and which is preferred to it."""

from __future__ import annotations

import pytest

from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.polarity.preferences import reversed_preferences

DEEDS = "Deeds will count for more than speeches when the talks are judged, the guild says."
STORKS = "In that year Lenzia had more storks than Norland."
RAIL = "The board wants to send the timber by rail rather than by barge."


def found(source: str, text: str) -> list[str]:
    compared = Comparison(text, (source,), Spellings(frozenset(), capitals=True))
    return [one.written for one in reversed_preferences(compared)]


@pytest.mark.parametrize(
    ("source", "text", "words"),
    [
        (DEEDS, "The talks are judged by speeches more than by deeds, the guild says.", ["more than"]),
        (STORKS, "Norland had more storks than Lenzia in that year.", ["more storks than"]),
        (RAIL, "The board sends timber by barge rather than by rail.", ["rather than"]),
        (
            "So that nobody should not hear of it, he added that the quay is a better place to live than the hill.",
            "He said that to live is better on the hill than on the quay.",
            ["better on the hill than"],
        ),
        (
            RAIL.replace("rather than", "instead of"),
            "The board sends timber by barge instead of rail.",
            ["instead of"],
        ),
    ],
)
def test_what_changed_places_is_told(source: str, text: str, words: list[str]) -> None:
    assert found(source, text) == words


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (DEEDS, "The talks are judged by deeds more than by speeches, the guild says."),
        (STORKS, "Norland had fewer storks than Lenzia in that year."),
        (STORKS, "Norland did not have more storks than Lenzia in that year."),
        (STORKS, "Lenzia had more storks than Norland in that year."),
        (RAIL, "The board sends timber by rail rather than on the road."),
        (RAIL, "More than half of the timber goes by barge."),
    ],
)
def test_what_did_not_is_let_be(source: str, text: str) -> None:
    assert found(source, text) == []
