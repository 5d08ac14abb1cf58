"""What a paragraph bears out besides what it writes."""

from __future__ import annotations

import pytest

from generator.evidence.numbers.figures import claimed_figures
from generator.evidence.numbers.given import given_in, has_moment


@pytest.mark.parametrize(
    ("text", "source", "borne"),
    [
        ("It earned more between April and June.", "It earned 4 per cent more in the second quarter.", [True, True]),
        ("It earned more between July and September.", "It earned more in the second quarter.", [False, False]),
        ("It earned more in May.", "It earned 4 per cent more in the second quarter.", [False]),
        ("It closed on 1 April.", "It earned 4 per cent more in the second quarter.", [False]),
        ("It earned more until June 2023.", "It earned 4 per cent more in the second quarter of 2023.", [True]),
        ("It earned more until June 2022.", "It earned 4 per cent more in the second quarter of 2023.", [False]),
    ],
)
def test_the_months_at_the_ends_of_a_quarter(text: str, source: str, borne: list[bool]) -> None:
    given = given_in(source, "", None, None)
    assert [has_moment(given, moment) for moment in claimed_figures(text).moments] == borne
