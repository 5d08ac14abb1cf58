"""What was done to nobody, as the source has it, and is told of somebody."""

from __future__ import annotations

import pytest

from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.polarity.nobody import done_to_nobody
from generator.evidence.polarity.reversals import reversals
from generator.evidence.words.samedeeds import same_deed
from generator.evidence.words.sentences import stem

TRAIN = "A train left the rails near Harrow, and 34 passengers went to hospital. Nobody was killed."
FLIGHTS = "Flights at Harrow were delayed, but none was cancelled."


def told(text: str, source: str) -> list[str]:
    compared = Comparison(text, (source,), Spellings(frozenset(), capitals=True))
    return [one.written for one in done_to_nobody(compared)]


@pytest.mark.parametrize(
    ("text", "source", "word"),
    [
        ("Two people were killed near Harrow.", TRAIN, "killed"),
        ("Two people died near Harrow.", TRAIN, "died"),
        ("Two people were killed.", TRAIN.replace("Nobody", "No one"), "killed"),
        ("Some flights were cancelled.", FLIGHTS, "cancelled"),
        ("Some flights were scrapped.", FLIGHTS, "scrapped"),
        ("People were hurt.", "The roof fell in. Nobody was hurt.", "hurt"),
    ],
)
def test_what_was_done_to_nobody_is_told_of_nobody(text: str, source: str, word: str) -> None:
    assert told(text, source) == [word]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Nobody was killed near Harrow.", TRAIN),
        ("It was feared that two had been killed.", TRAIN),
        ("The passengers went to hospital.", TRAIN),
        ("Two people were killed near Harrow.", f"{TRAIN} In 1998 two people were killed there."),
        ("Two people were killed near Harrow.", TRAIN.replace("Nobody was", "Nobody else was")),
        ("Two people were killed near Harrow.", TRAIN.replace("Nobody was", "Almost nobody was")),
        ("Two people were killed near Harrow.", TRAIN.replace("Nobody was", "So far nobody was")),
        ("The ferry was cancelled.", FLIGHTS),
        ("Two people were killed near Harrow.", "A train left the rails near Harrow."),
    ],
)
def test_what_may_be_told_of_somebody_is_let_be(text: str, source: str) -> None:
    assert told(text, source) == []


def test_verbs_that_say_the_same_are_held_to_what_is_denied() -> None:
    source = "Dario Bellanti, the customs officer, has not been charged."
    for text, found in (
        ("The customs officer Dario Bellanti was indicted.", ["indicted"]),
        ("The customs officer Dario Bellanti was not indicted.", []),
    ):
        compared = Comparison(text, (source,), Spellings(frozenset(), capitals=True))
        assert [one.written for one in reversals(compared)] == found


def test_a_verb_says_what_itself_says() -> None:
    assert same_deed(stem("walked")) == {stem("walked")}
    assert same_deed(stem("killed")) == same_deed(stem("died")) >= {stem("killed"), stem("died")}
