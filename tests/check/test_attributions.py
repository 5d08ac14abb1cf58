"""A statement gives nobody what its paragraph has from somebody else, also without quotation marks."""

from __future__ import annotations

from generator.diagnostics import Diagnostic
from tests.sites import checked_with

SOURCE = """-- seeds/paper.md --
---
title: Paper
publisher: The Harrow Courier
text: note
---
[1] The police searched the fields, and residents watched.

[2] The driver had fled across the fields at night, the police said.

> [3] The sirens stood silent during all of the search.
> — Ada Velez, a resident

[4] Mayor Otto Berg thanked them.

[5] It was a long night.
"""


def told(statement: str) -> list[Diagnostic]:
    """What is found in a statement of the names and of who says something."""
    found = checked_with(f"{SOURCE}-- content/talks/a.md --\n---\ntitle: A\n---\n{statement}\n")
    codes = ("name-not-in-source", "contradicts-source")
    return [f for f in found if f.code in codes and f.span.path == "content/talks/a.md"]


def test_it_is_told_where_it_stands_with_who_says_it_in_the_source() -> None:
    (found,) = told("It was dark. Residents said that the driver had fled across the fields. [@paper:2]")
    assert (found.code, found.span.line, found.span.column, found.span.end_column) == ("contradicts-source", 4, 14, 28)
    assert found.message == "“Residents said” contradicts paper ¶2"
    assert found.hint == "the source has “the police said”"


def test_who_said_a_quotation_that_is_set_apart_is_who_says_it() -> None:
    assert not told("During the search the sirens were silent, Velez says. [@paper:3]")
    assert not told("Residents say that the sirens were silent during the search. [@paper:3]")
    (found,) = told("Police say that the sirens were silent during the search. [@paper:3]")
    assert found.message.startswith("“Police say”")


def test_a_source_is_told_in_its_publishers_words() -> None:
    assert not told("The Harrow Courier says the driver had fled across the fields. [@paper:2]")


def test_a_name_that_the_paragraph_does_not_have_is_told_once() -> None:
    (found,) = told("Some hold it certain, Berg says, that the driver fled across the fields. [@paper:2]")
    assert found.code == "name-not-in-source"
