"""Numbers that count what their own sentence lists."""

from __future__ import annotations

import pytest

from generator.evidence.numbers.figures import claimed_figures
from generator.evidence.numbers.sizes import counts_what_follows


def counts(text: str) -> bool:
    return any(counts_what_follows(text, amount) for amount in claimed_figures(text).amounts)


@pytest.mark.parametrize(
    "text",
    [
        "It has two members, Norway and Sweden.",
        "Vale brought two presents: coffee for Ross, and a gown for his wife.",
        "The talks were about at least three subjects: energy, tolls and joint work on the canal.",
        "They covered three topics, energy, tolls and joint efforts against theft.",
        "It named three things: salt and oil, tin.",
    ],
)
def test_what_is_listed_is_counted(text: str) -> None:
    assert counts(text)


@pytest.mark.parametrize(
    "text",
    [
        "It has three members, Norway and Sweden.",
        "Vale brought three presents: coffee for Ross, and a gown.",
        "They covered four topics, energy, tolls and joint efforts against theft.",
        "There were two: nobody knows why.",
        "He got two presents: a cup, a hat and a book.",
        "Two men left, and the mayor said that she would follow them before the night was over.",
        "In 2031 two boats sank.",
    ],
)
def test_what_is_not_listed_is_not(text: str) -> None:
    assert not counts(text)
