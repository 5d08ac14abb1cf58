"""How much and how often: what a text tells otherwise than its source."""

from __future__ import annotations

import pytest

from generator.evidence.events.firsts import firsts_told_again
from generator.evidence.modality.quantities import other_frequencies, other_quantities
from generator.evidence.names.mentions import Comparison, Spellings

SPEECH = "Vale is known in the whole of Norland for her speeches."
NOBODY = "No former reeve of the guild had gone so far."
MET = "Vale and Ross met for the first time on Tuesday. They spoke for an hour."
LEAVING = "Vale repeatedly threatened to leave the guild, Ross said on Monday."


def told(text: str, source: str) -> list[str]:
    compared = Comparison(text, (source,), Spellings(frozenset(), capitals=True))
    looks = other_quantities, other_frequencies, firsts_told_again
    return [one.written for look in looks for one in look(compared)]


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("Vale is known in parts of Norland for her speeches.", SPEECH, "parts"),
        ("Vale is known in some of Norland for her speeches.", SPEECH, "some"),
        ("Few former reeves of the guild had gone so far.", NOBODY, "Few"),
        ("Most former reeves of the guild had gone so far.", NOBODY, "Most"),
        ("No boats of the guild were lost in May.", "Some boats of the guild were lost in May.", "No"),
        ("Most boats of the guild were lost in May.", "Several boats of the guild were lost in May.", "Most"),
        ("Vale and Ross met again on Tuesday.", MET, "again"),
        ("Vale and Ross met once more on Tuesday.", MET, "once"),
        ("On a single occasion Vale threatened to leave the guild.", LEAVING, "On a single occasion"),
        ("Vale often threatened to leave.", "Vale threatened to leave just once, Ross said.", "often"),
    ],
)
def test_more_or_less_than_the_source_has_is_told(text: str, source: str, words: str) -> None:
    assert told(text, source) == [words]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Vale is known in all of Norland for her speeches.", SPEECH),
        ("Some boats came back.", "All the boats of the guild were painted; some came back in May."),
        ("Not all former reeves of the guild had gone so far.", NOBODY),
        ("Most boats of the guild were lost in May.", "All boats of the guild were lost in May."),
        ("Several boats of the guild were lost in May.", "All three boats of the guild were lost in May."),
        ("Some of the boats were lost in May.", "Every boat of the boats was lost in May, some of them twice."),
        ("Few reeves of the guild had gone so far.", "No reeves of the guild had gone so far, except Vale."),
        ("Most of the boats were lost in May.", "Several of the boats, 14 of the 20, were lost in May."),
        ("Vale often threatened Ross.", "Vale, who was a member just once, has threatened Ross in letters."),
        ("Only once the vote is counted will they meet.", "They meet regularly, and will when the vote is counted."),
        ("They want to meet once more in May.", "They met for the first time on Tuesday; Vale and Ross want more."),
        ("Vale and Ross met again on Friday.", f"{MET} They met again on Friday."),
        ("Vale and Ross met for the first time, and spoke once more.", MET),
        ("Boats ran again on Tuesday.", MET),
        ("Vale and Ross met again on Tuesday.", MET.replace("time", "time since 2019")),
        ("Vale once threatened to leave the guild.", LEAVING),
        ("On a single occasion Vale threatened to leave.", f"{LEAVING} She did so on a single occasion in May."),
    ],
)
def test_what_the_source_may_have_is_not(text: str, source: str) -> None:
    assert told(text, source) == []
