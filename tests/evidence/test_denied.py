"""What a source denies in a short sentence, and a text tells."""

from __future__ import annotations

import pytest

from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.polarity.denied import told_though_denied

QUAKE = "The quake struck at four. No tsunami warning was issued. Helicopters brought in tents."
FIRM = "Judges found that he had taken bribes. Fluvimar, which went bankrupt in 2021, was not a party to the trial."


def told(text: str, source: str) -> list[str]:
    compared = Comparison(text, (source,), Spellings(frozenset(), capitals=True))
    return [one.written for one in told_though_denied(compared)]


@pytest.mark.parametrize(
    ("text", "source", "word"),
    [
        ("People were warned that the quake might set off a tsunami.", QUAKE, "warned"),
        ("Although it was bankrupt, Fluvimar was among the parties.", FIRM, "parties"),
    ],
)
def test_what_is_denied_is_told(text: str, source: str, word: str) -> None:
    assert told(text, source) == [word]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Nobody was warned of a tsunami.", QUAKE),
        ("The quake brought tents.", QUAKE),
        ("Was there a warning of a tsunami?", QUAKE),
        ("People were warned of a tsunami.", f"{QUAKE} People on the coast had been warned years before."),
        ("People were warned of a tsunami.", QUAKE.replace("issued", "issued until five")),
        ("People were warned of a tsunami.", QUAKE.replace("No tsunami", "No other tsunami")),
        ("Fluvimar was bankrupt.", FIRM),
        ("The union wants the talks to be resumed.", "Talks have not resumed. The union calls for them."),
        ("Vale was charged with taking bribes.", "She has not been convicted of taking bribes."),
        ("Colombia produces coca.", "No country produces more coca."),
    ],
)
def test_what_a_source_may_tell_is_not(text: str, source: str) -> None:
    assert told(text, source) == []
