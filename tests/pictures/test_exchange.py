"""Who is named with whom: the order of names, and nothing else, is read from a title."""

from __future__ import annotations

import re

import pytest

from generator.pictures.exchange import MOST, MOST_STEPS, Naming, directed, exchange


def naming(title: str, event: int = 0) -> Naming:
    found = tuple((m.start(), m.end(), m[0].lower()) for m in re.finditer(r"\b(Ada|Ben|Cyd|[A-Z]\d+)\b", title))
    return Naming(event, title, found)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ada warns Ben", True),
        ("Ada writes to Ben", True),
        ("Ada imposes sanctions on Ben", True),
        ("Ada tells the press that Ben’s tone has changed", False),
        ("Ada tells the press that Ben has come", False),
        ("Ada appeals to the crew against Ben’s orders", False),
        ("Ada takes Ben' hat", False),
        ("Ada speaks on Cyd", False),
        ("Ada meets with Ben", False),
        ("Ada habla de Ben", False),
        ("Ada sagt, dass Ben kommt", False),
        ("Ada and Ben meet", False),
        ("Ada y Ben hablan", False),
        ("Ada, Ben and Cyd meet", False),
        ("Ada speaks of a beginning; Ben speaks of an end", False),
        ("Ada repeats what Ada said to Ben", True),
    ],
)
def test_an_arrow_leads_from_the_first_named_unless_they_stand_side_by_side(title: str, expected: bool) -> None:
    assert directed(naming(title)) is expected


def test_only_events_that_name_two_are_shown_with_the_most_named_first() -> None:
    titles = ["Ben writes to Ada", "Ada speaks", "Ada answers Ben", "Ada sues Cyd", "Nobody came"]
    picture = exchange([naming(title, number) for number, title in enumerate(titles)])
    assert picture.people == ("ada", "ben", "cyd")
    assert [(step.event, step.columns) for step in picture.steps] == [(0, (1, 0)), (2, (0, 1)), (3, (0, 2))]


def test_columns_are_few_enough_for_a_phone() -> None:
    picture = exchange([naming(f"Ada calls A{number}", number) for number in range(20)])
    assert len(picture.people) == MOST
    assert len(picture.steps) == MOST - 1
    assert picture.hidden == 20 - (MOST - 1)
    assert 0 < picture.at(0) < picture.at(MOST - 1) < 100


def test_of_very_many_events_the_last_are_shown_and_the_others_counted() -> None:
    picture = exchange([naming("Ada warns Ben", number) for number in range(100)])
    assert [step.event for step in picture.steps] == list(range(100 - MOST_STEPS, 100))
    assert picture.hidden == 100 - MOST_STEPS


def test_nobody_is_named() -> None:
    assert exchange([]).steps == ()
