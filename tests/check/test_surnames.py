"""Somebody of whom the source speaks, with another end of the surname or another first name."""

from __future__ import annotations

import pytest

from tests.sites import checked_with

SOURCE = (
    "The cranes are old, port director Karin Holm said. The union's chairman, Edwin Tarr, asked the crews. "
    "The shipowner Dale Pruitt wrote to Daniel Voss, whose sister Nora Voss owns the quay."
)


def misnamed(statement: str, more: str = "") -> list[tuple[str, str]]:
    """The names of a statement that its paragraph does not have, each with what the hint says of it."""
    paper = f"-- seeds/paper.md --\n---\ntitle: Paper\ntext: note\n---\n[1] {SOURCE}\n\n[2] {more or 'Nothing.'}\n"
    section = f"-- content/talks/a.md --\n---\ntitle: A\n---\n{statement} [@paper:1]\n"
    found = checked_with(paper + section)
    told = [f for f in found if f.code == "name-not-in-source" and f.span.path == "content/talks/a.md"]
    return [(f.message.partition(" is not")[0], f.hint.removeprefix("the source writes ")) for f in told]


@pytest.mark.parametrize(
    ("statement", "name", "meant"),
    [
        ("Pruit wrote a letter.", "Pruit", "Pruitt"),
        ("Then Pruit wrote a letter.", "Pruit", "Pruitt"),
        ("Holmes calls the cranes old.", "Holmes", "Holm"),
        ("The director, Karin Holms, calls the cranes old.", "Holms", "Holm"),
        ("Edwin Tar asked the crews.", "Tar", "Tarr"),
        ("Edward Tarr asked the crews.", "Edward", "Edwin"),
        ("David Pruitt wrote a letter.", "David", "Dale"),
        ("Dale Tarr asked the crews.", "Dale", "Edwin"),
        ("On Monday Karin Pruitt wrote a letter.", "Karin", "Dale"),
    ],
)
def test_a_slip_in_the_name_of_somebody_is_told(statement: str, name: str, meant: str) -> None:
    assert misnamed(statement) == [(name, meant)]


@pytest.mark.parametrize(
    "statement",
    [
        "Holm calls the cranes old, and Tarr has asked the crews.",
        "The Pruitts own ships.",
        "Both Holms were there.",
        "Pruitt's letter reached Holm's office.",
        "Ed Tarr asked the crews.",
        "Dan Voss got a letter.",
        "Nora and Daniel Voss own the quay.",
        "Director Holm calls the cranes old.",
        "The letter of the Pruitt family reached Voss.",
    ],
)
def test_what_may_be_the_same_name_is_let_be(statement: str) -> None:
    assert not misnamed(statement)


@pytest.mark.parametrize(
    ("more", "statement"),
    [
        ("Jim and Mary Carter left with Ola Brandt.", "Jim Carter left."),
        ("Jim Carter and his wife, Mary, left with Ola Brandt.", "Mary Carter left."),
        ("Jim Carter left with Mary Ann Brandt.", "Mary Brandt left."),
    ],
)
def test_a_surname_that_two_share_is_let_be(more: str, statement: str) -> None:
    paper = f"-- seeds/paper.md --\n---\ntitle: Paper\ntext: note\n---\n[1] {more}\n"
    section = f"-- content/talks/a.md --\n---\ntitle: A\n---\n{statement} [@paper:1]\n"
    assert not [f for f in checked_with(paper + section) if f.code == "name-not-in-source"]


def test_a_name_that_another_paragraph_has_is_no_slip() -> None:
    assert not misnamed("Holmes calls the cranes old.", "Eva Holmes calls the cranes old.")
