"""What is left over around a text is dropped, kind by kind; what only looks like it is never lost."""

from __future__ import annotations

import pytest

from tests.convert.leftovers import TEXT, Case, in_article, load

KEPT_AT_MOST = {
    "author": 1,
    "caption with a credit": 2,
    "comments": 1,
    "share bar": 1,
}
"""How many lines of a kind are kept today; of every other kind none is."""


LEFTOVERS = list(load("leftovers.md"))
LOOK_ALIKES = list(load("look-alikes.md"))


def own(case: Case) -> list[bool]:
    return [kept for key, kept in case.kept().items() if int(key.split(":")[0]) in case.inside()]


def test_there_are_many_of_every_kind() -> None:
    assert len(LEFTOVERS) >= 1400
    assert len(LOOK_ALIKES) >= 320


@pytest.mark.parametrize("kind", sorted({case.kind for case in LEFTOVERS}))
def test_leftovers_are_dropped(kind: str) -> None:
    kept = [case.lines for case in LEFTOVERS if case.kind == kind and any(own(case))]
    assert len(kept) <= KEPT_AT_MOST.get(kind, 0), kept


@pytest.mark.parametrize("case", LOOK_ALIKES, ids=lambda case: case.lines[0][:40])
def test_text_that_looks_like_leftovers_is_kept(case: Case) -> None:
    assert all(own(case))


@pytest.mark.parametrize("kind", sorted({case.kind for case in (*LEFTOVERS, *LOOK_ALIKES)}))
def test_the_paragraphs_around_are_kept(kind: str) -> None:
    for case in (*LEFTOVERS, *LOOK_ALIKES):
        if case.kind == kind:
            lost = [key for key, kept in case.kept().items() if not kept and key.split(": ", 1)[1] in TEXT]
            assert not lost, case.lines


@pytest.mark.parametrize(
    "word",
    [
        "“We will see you all at the opening,” said the keeper of the lock to those who had come.",
        "What we owe you, the keeper told the council, “is our lives, and a lamp for every one of them.”",
    ],
)
def test_a_last_word_far_behind_the_text_is_kept_when_somebody_says_it(word: str) -> None:
    lines = ("From the south to the north", "Advertisement", "Hollin and Brackwater", word)
    assert next(item for item in in_article("behind", lines).values() if item.block.text == word).kept


def test_what_stands_above_a_paragraph_tells_nothing_of_the_lines_below_it() -> None:
    text = "The council of Hollin will meet again in May, when the plans for the line are to be read to the town."
    lines = ("Share", text, "Share", "Hollin and Brackwater", "The old line, mile by mile")
    kept = {item.block.text for item in in_article("within", lines).values() if item.kept}
    assert kept.issuperset(lines[-2:])


@pytest.mark.parametrize("end", [".", ""])
def test_a_paragraph_between_two_lines_that_ask_for_something_is_kept(end: str) -> None:
    text = "The tunnel, which was cut by hand in the winter of the great frost and has been shut since the last train "
    text += f"went through it, is to be looked at by two men from the coast{end}"
    lines = ("Sign up for our daily newsletter", text, "Advertisement")
    kept = {item.block.text for item in in_article("within", lines).values() if item.kept}
    assert kept.intersection(lines) == {text}
