"""Causes that a text gives and its source does not."""

from __future__ import annotations

import pytest

from generator.evidence.events.causes import groundless_causes, tells_cause
from tests.sites import checked_with

LOCK = "The lock at Harrow was shut on Monday. Barges queued as far as the weir."
COACH = "The coach left the club on Monday. Supporters had jeered at half-time."
AUDIT = "The guild sold its barge amid falling tolls."


def found(source: str, text: str) -> list[tuple[str, str]]:
    causes = list(groundless_causes(text, (source,))) if tells_cause(text) else []
    assert all(text[cause.start :].startswith(cause.written) for cause in causes)
    return [(cause.written, cause.apart) for cause in causes]


@pytest.mark.parametrize(
    ("source", "text", "written"),
    [
        (LOCK, "The lock was shut because a diver had drowned.", "because a diver had drowned"),
        (LOCK, "Because of a drowned diver, the lock at Harrow was shut.", "Because of a drowned diver"),
        (LOCK, "The lock was shut due to rotten timbers, on Monday.", "due to rotten timbers"),
        (LOCK, "A drowned diver led to the shutting of the lock.", "A drowned diver led to"),
        (LOCK, "A drowned diver led Harrow to shut the lock.", "A drowned diver led"),
        (LOCK, "The queue was caused by rotten timbers: barges waited.", "caused by rotten timbers"),
        (LOCK, "Rotten timbers caused barges to queue.", "Rotten timbers caused"),
        (
            LOCK,
            "The lock at Harrow was shut because Ada Vale had sawn timbers.",
            "because Ada Vale had sawn timbers",
        ),
        (f"{LOCK} Vale wept.", "The lock was shut because Vale had sawn timbers.", "because Vale had sawn timbers"),
        (
            "Vale led the team. The ship sank in 1743 while a storm blew.",
            "The ship sank because it had struck a reef.",
            "because it had struck a reef",
        ),
        (
            f"{LOCK} Residents marched in May.",
            "The lock was shut because the marchers refused to clear the bridge.",
            "because the marchers refused to clear the bridge",
        ),
        (AUDIT, "The guild sold its barge because the rotten keel leaked.", "because the rotten keel leaked"),
        (
            "La esclusa cerró el lunes.",
            "La esclusa cerró debido a unas vigas podridas.",
            "debido a unas vigas podridas",
        ),
        ("L’écluse a fermé lundi.", "L’écluse a fermé à cause d’une poutre pourrie.", "à cause d’une poutre pourrie"),
        (
            "Die Schleuse wurde geschlossen.",
            "Die Schleuse wurde geschlossen, weil Balken morsch waren.",
            "weil Balken morsch waren",
        ),
        ("A eclusa fechou na segunda.", "A eclusa fechou devido às vigas podres.", "devido às vigas podres"),
    ],
)
def test_a_cause_of_which_the_source_has_no_word_is_told(source: str, text: str, written: str) -> None:
    assert found(source, text) == [(written, "")]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (AUDIT, "The guild sold its barge because tolls fell."),
        (LOCK, "The lock was shut because of rot."),
        (f"{LOCK} Vale wept.", "The lock was shut because of Vale."),
        (
            "Thousands fled their homes as the fighters of Lund advanced.",
            "Thousands fled their homes because rebels led by Lund were closing in.",
        ),
        ("Los remeros temen perder bancos.", "Los remeros recelan porque creen que perderán el lugar donde faenar."),
        (LOCK, "The lock was shut, but not because a diver had drowned."),
        (LOCK, "The lock was shut “because a diver had drowned”, on Monday."),
        (LOCK, "The lock was shut, and a diver had drowned."),
        (AUDIT, "The guild sold its barge because of meagre income."),
        ("L’écluse a été fermée par les autorités.", "The lock was shut because some timbers were rotten."),
        ("They endorsed the levy; the reeve fled.", "The reeve fled because levies had been approved."),
        (f"{LOCK} The council acts.", "The lock was shut due to the council, and barges queued."),
    ],
)
def test_a_cause_that_the_source_may_give_is_let_be(source: str, text: str) -> None:
    assert found(source, text) == []


def test_what_two_sentences_tell_and_nothing_joins_is_told() -> None:
    text = "The coach left the club because supporters had jeered."
    assert found(COACH, text) == [("because supporters had jeered", "“Supporters had jeered at half”")]


@pytest.mark.parametrize(
    "source",
    [
        "The coach left the club on Monday after supporters had jeered at half-time.",
        "Supporters had jeered at half-time. So the coach left the club on Monday.",
        "Supporters had jeered at half-time. That was too much. The coach left the club.",
        "The coach left the club. Supporters had jeered. The coach of the club heard that supporters jeered.",
    ],
)
def test_what_something_may_join_is_let_be(source: str) -> None:
    assert found(source, "The coach left the club because supporters had jeered.") == []


def test_many_sentences_are_not_held_against_each_other() -> None:
    assert found("It rained. " * 200, "It rained because divers had drowned. " * 200) == []


def test_it_is_told_where_it_stands_and_what_to_do() -> None:
    paper = f"-- seeds/paper.md --\n---\ntitle: P\ntext: note\n---\n[1] {LOCK}\n\n[2] {COACH}\n"
    section = (
        "-- content/talks/a.md --\n---\ntitle: A\n---\n"
        "The lock was shut because a diver had drowned. [@paper:1]\n\n"
        "The coach left the club because supporters had jeered. [@paper:2]\n"
    )
    one, other = (f for f in checked_with(paper + section) if f.code == "cause-not-in-source")
    assert one.message == "“because a diver had drowned” is no cause that paper ¶1 gives"
    assert one.hint == "tell what the source gives as the cause, or cite the paragraph that gives this one too"
    assert (one.span.line, one.span.column) == (4, 19)
    assert other.hint.startswith("the source has “Supporters had jeered at half” in a sentence of its own")
