"""Offices that nobody has in a source, in the place of somebody whom it does not tell so closely."""

from __future__ import annotations

import pytest

from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.names.unheard import unheard_offices

CAMERAS = "An official of Norland said that his country had asked for the cameras to be kept out."
LIST = "The list named Vale, members of her family and a minister in the government of Norland."


def told(text: str, source: str, *whole: str) -> list[str]:
    compared = Comparison(text, (source,), Spellings(frozenset(), capitals=True))
    return [one.written for one in unheard_offices(compared, (source, *whole))]


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        (
            "Norland's foreign minister said that his country had asked to keep cameras out.",
            CAMERAS,
            "foreign minister",
        ),
        ("The ambassador said that his country had asked for the cameras to be kept out.", CAMERAS, "ambassador"),
        ("The list named Vale, members of her family and the vice president of Norland.", LIST, "vice president"),
    ],
)
def test_an_office_of_which_the_source_knows_nothing_is_told(text: str, source: str, words: str) -> None:
    assert told(text, source) == [words]


@pytest.mark.parametrize(
    ("text", "source", "whole"),
    [
        ("An official said that his country had asked for the cameras to be kept out.", CAMERAS, ""),
        (
            "The minister said that his country had asked to keep the cameras out.",
            CAMERAS,
            "A minister spoke to nobody.",
        ),
        ("Minister Ada Vale said that her country had asked for cameras to be kept out.", CAMERAS, ""),
        ("The ambassador saw the cameras.", CAMERAS, ""),
        ("The ambassador met aides of the guild on Monday.", "The top diplomat met aides of the guild on Monday.", ""),
        ("The mayor met officials of the guild on Monday.", "Ada Vale met officials of the guild on Monday.", ""),
        ("The list named Vale, her family and a member of the government, a minister.", LIST, ""),
    ],
)
def test_what_it_may_know_is_not(text: str, source: str, whole: str) -> None:
    assert told(text, source, whole) == []
