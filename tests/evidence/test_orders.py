"""What comes before something, and what comes after it."""

from __future__ import annotations

import pytest

from generator.evidence.events.orders import reversed_orders
from generator.evidence.names.mentions import Comparison, Spellings

LAUNCH = "After the launch Vale spoke to the shipwrights at the yard. He thanked them for a cold winter of work."
FEAST = "Before the feast on Friday the cooks salted nine barrels of herring."


@pytest.mark.parametrize(
    ("source", "text", "words"),
    [
        (LAUNCH, "Before the launch, at the yard, Vale thanked the shipwrights for their work.", ["Before"]),
        (FEAST, "The cooks salted nine barrels of herring after the feast.", ["after"]),
        (LAUNCH, "After the launch, at the yard, Vale thanked the shipwrights for their work.", []),
        (LAUNCH, "Before the winter, at the yard, Vale thanked the shipwrights for their work.", []),
        (LAUNCH, "Before the launch nobody knew who would come.", []),
        (f"{LAUNCH} He had done so earlier.", "Before the launch Vale thanked the shipwrights at the yard.", []),
        (f"{FEAST} Then they salted more.", "The cooks salted barrels of herring after the feast.", []),
    ],
)
def test_what_a_source_has_the_other_way_round_is_told(source: str, text: str, words: list[str]) -> None:
    compared = Comparison(text, (source,), Spellings(frozenset(), capitals=True))
    assert [one.written for one in reversed_orders(compared)] == words
