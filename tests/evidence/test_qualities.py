"""What something is like, and is told to be in other words besides."""

from __future__ import annotations

import pytest

from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.polarity.qualities import other_qualities

CALL = "Out of sight, a long telephone call between the two leaders opened the way to the meeting."


def found(text: str, *sources: str) -> list[str]:
    return [one.written for one in other_qualities(Comparison(text, sources, Spellings(frozenset(), True)))]


@pytest.mark.parametrize(
    ("text", "source", "told"),
    [
        ("Another report, too, says that the call was brief.", CALL, "brief"),
        ("They had a short call, which helped.", CALL, "short"),
        ("The telephone call was unusually brief, says the union.", CALL, "brief"),
        ("The crews held secret talks in May.", "In spring the public talks of the crews began.", "secret"),
        ("The hearing is public, whoever comes.", "Nobody may enter: it is a private hearing.", "public"),
        ("Hubo una breve reunión en mayo.", "En primavera se celebró una larga reunión.", "breve"),
        ("Es gab einen kleinen Hafen.", "Der große Hafen liegt im Norden.", "kleinen"),
        ("Une courte réunion a suivi.", "Ce fut une longue réunion.", "courte"),
        ("Houve uma breve reunião.", "Foi uma longa reunião.", "breve"),
    ],
)
def test_the_opposite_of_what_something_is_like(text: str, source: str, told: str) -> None:
    assert found(text, source) == ([told] if told else [])


@pytest.mark.parametrize(
    "text",
    [
        "The lengthy call was over by noon.",
        "The call was not brief.",
        "The statement after the call was brief.",
        "A brief statement followed the call.",
        "It took only a short time, the call being what it was.",
        "Short-haul calls are cheap.",
        "They called. Brief it was.",
    ],
)
def test_nothing_is_told_of_another_thing_or_of_the_same(text: str) -> None:
    assert found(text, CALL) == []


def test_nothing_is_told_where_a_paragraph_has_both() -> None:
    assert found("It was a brief call.", CALL, "A brief talk came first.") == []
    assert found("It was a brief call.", "It was not a long call.") == []
