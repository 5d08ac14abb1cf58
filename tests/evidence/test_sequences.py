"""Two events that a text tells in the other order than its paragraphs do."""

from __future__ import annotations

import pytest

from generator.evidence.events.sequences import turned_sequences
from generator.evidence.names.mentions import Comparison, Spellings
from tests.evidence.test_growing import calls

RULING = "Vale's club dropped its demand for a replay in two leagues hours before the ruling, and paid a fine."
STORM = (
    "After the storm Vale repaired the pier. Rossun called it a waste. Kendor then warned of rotten planks in the quay."
)
TOWER = "The painter phoned her sister from the tower before boarding the ferry to Lumark."


def told(text: str, *sources: str) -> list[str]:
    return [one.written for one in turned_sequences(Comparison(text, sources, Spellings(frozenset(), capitals=True)))]


@pytest.mark.parametrize(
    ("source", "text", "words"),
    [
        (RULING, "The club gave up its demand for a replay after the judges had handed down their ruling.", "after"),
        (TOWER, "After reaching Lumark, the painter got her sister on the phone.", "After"),
        (STORM, "Vale mended the pier, repaired with planks, before the storm.", "before"),
        (STORM, "Before Rossun called it a waste of money he warned of rotten planks.", "Before"),
        ("Vale left the yard once the keel was laid in May.", "Before the keel was laid Vale left the yard.", "Before"),
    ],
)
def test_another_order_is_told(source: str, text: str, words: str) -> None:
    assert told(text, source) == [words]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (RULING, "The club gave up its demand for a replay before the judges handed down their ruling."),
        (RULING, "After the fine Vale's club never asked for a replay again."),
        (TOWER, "Before the painter reached Lumark by ferry, she got her sister on the phone."),
        (STORM, "Kendor warned of rotten planks after Rossun had called it a waste."),
        (STORM, "Before the storm the quay had been in good repair."),
        (
            "Ties of Vale and Rossun, both presidents, have eased since they met in May.",
            "Before they met, the presidents Vale and Rossun quarrelled.",
        ),
        (f"{STORM} Before the storm Vale had repaired the pier too.", "Vale repaired the pier before the storm."),
        (
            "The minister was named on 14 May and has since replaced 30 prefects.",
            "Since 14 May the minister replaced 30.",
        ),
        ("When the bell rang Vale left the yard.", "As Vale left the yard, the bell rang."),
    ],
)
def test_the_same_order_and_what_tells_none_is_not_told(source: str, text: str) -> None:
    assert told(text, source) == []


def test_it_is_shown_where_the_source_has_it() -> None:
    text = "The club gave up its demand for a replay after the judges had handed down their ruling."
    (found,) = turned_sequences(Comparison(text, (RULING,), Spellings(frozenset(), capitals=True)))
    assert found.start == text.index("after")
    assert "before the ruling" in found.instead


def test_twice_as_long_a_paragraph_takes_twice_the_work() -> None:
    text = "Before the storm Vale repaired the pier, after the ferry had left, before the ruling."
    few, many = (f"{STORM} {RULING} {TOWER} " * count for count in (20, 40))
    assert calls(lambda: told(text, many)) < 2.5 * calls(lambda: told(text, few))
