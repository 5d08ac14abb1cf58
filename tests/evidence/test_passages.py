"""What is shown of a sentence."""

from __future__ import annotations

import pytest

from generator.evidence.words.sentences import sentences_of

TEXT = "In October the U.S. Treasury fined the port for 1.5 hours."


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (0, 3, "“In October the U.S.”"),
        (0, 4, "“In October the U.S.”"),
        (4, 6, "“U.S. Treasury fined”"),
        (5, 7, "“Treasury fined the”"),
        (8, 10, "“port for 1.5”"),
    ],
)
def test_an_abbreviation_is_shown_whole(first: int, last: int, shown: str) -> None:
    (sentence,) = sentences_of(TEXT)
    assert sentence.passage((first, last)) == shown
