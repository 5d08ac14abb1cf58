"""A statement names only whom its source speaks of."""

from __future__ import annotations

import pytest

from tests.sites import checked_with

PROFILES = """-- content/profiles/lenzia.md --
---
title: Lenzia
kind: place
aliases: [Lenzian Republic]
---
x [@gazette:1]
-- content/profiles/lenzia-board.md --
---
title: Board of Lenzia
kind: organisation
---
x [@gazette:1]
-- content/profiles/bell.md --
---
title: Jonas Bell
aliases: [Bell]
---
x [@gazette:1]
"""


def unnamed(source: str, statement: str, cite: str = "2", more: str = "") -> list[str]:
    """Which names of a statement the paragraph that it cites does not speak of."""
    paper = f"-- seeds/paper.md --\n---\ntitle: Paper\n{more}text: note\n---\nNothing. Jonas Bell spoke.\n\n{source}\n"
    section = f"-- content/talks/a.md --\n---\ntitle: A\n---\n{statement} [@paper:{cite}]\n"
    found = checked_with(PROFILES + paper + section)
    told = [f for f in found if f.code == "name-not-in-source" and f.span.path == "content/talks/a.md"]
    assert all(f.message.endswith(f" is not mentioned in paper ¶{cite}") for f in told)
    assert all("add the spelling used there to its aliases" in f.hint for f in told)
    return [f.message.partition(" is not")[0] for f in told]


@pytest.mark.parametrize(
    ("source", "statement", "missing"),
    [
        ("Lenzia agreed.", "Lenzia agreed.", []),
        ("Nobody agreed.", "Lenzia agreed.", ["Lenzia"]),
        ("The Lenzian Republic agreed.", "Lenzia agreed.", []),
        ("The Board of Lenzia agreed.", "Lenzia agreed.", []),
        ("Lenzia agreed.", "The Board of Lenzia agreed.", ["Board of Lenzia"]),
        ("A Lenzian agreed.", "Lenzia agreed.", []),
        ("Lenzians agreed.", "Lenzia agreed.", []),
        ("lenzian bread is good.", "Lenzia agreed.", ["Lenzia"]),
        ("He agreed.", "Bell agreed.", []),
        ("His word stood.", "Bell agreed.", []),
        ("The word stood.", "Bell agreed.", ["Bell"]),
        ("It agreed.", "Lenzia agreed.", ["Lenzia"]),
        ("Bell and Lenzia agreed.", "Jonas Bell and Lenzia agreed.", []),
        ("Nobody agreed.", "Jonas Bell and Lenzia agreed.", ["Jonas Bell", "Lenzia"]),
    ],
)
def test_a_name_must_be_spoken_of(source: str, statement: str, missing: list[str]) -> None:
    assert unnamed(source, statement) == missing


def test_a_pronoun_of_the_first_paragraph_stands_for_nobody() -> None:
    assert unnamed("x", "Ada Moreno agreed.", "1") == ["Ada Moreno"]


@pytest.mark.parametrize("more", ["publisher: Lenzia Times\n", "byline: Jonas Bell for Lenzia\n"])
def test_a_statement_may_say_in_whose_words_it_is(more: str) -> None:
    assert unnamed("Nobody agreed.", "Lenzia agreed.", more=more) == []


@pytest.mark.parametrize("before", ["Nobody knows. {.editorial}", "Bell was there. {.editorial}", "Nobody knows."])
def test_what_rests_on_nothing_ends_no_search(before: str) -> None:
    assert unnamed("Nobody agreed.", f"{before}\n\nBell agreed.") == ["Bell"]
