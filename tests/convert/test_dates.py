"""Dates of tests/cases/convert/dates.yaml: resolved where certain, words otherwise."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.convert.facts.dates import dated_places, full_dates
from generator.ground.dates import parse_date
from tests.sites import CASES

DATA: dict[str, Any] = yaml.load((CASES / "convert" / "dates.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def found_in(text: str, published: str = "") -> list[str]:
    """The dates of a text, once each."""
    places = dated_places(text, parse_date(published) if published else None)
    return list(dict.fromkeys(str(date) for _, date in places))


@pytest.mark.parametrize("case", DATA["cases"], ids=lambda case: case["text"])
def test_dates_are_resolved_against_the_day_of_publication(case: dict[str, Any]) -> None:
    assert found_in(case["text"], DATA["published"]) == case["dates"]


@pytest.mark.parametrize("case", DATA["without_publication"], ids=lambda case: case["text"])
def test_without_a_day_of_publication_words_stay_words(case: dict[str, Any]) -> None:
    assert found_in(case["text"]) == case["dates"]


@pytest.mark.slow
def test_thousands_of_dates_in_one_sentence_are_read() -> None:
    text = "It was said " + "on Monday, who was, " * 4_000 + "and so on."
    assert found_in(text, "2031-05-20") == ["2031-05-19"]


def test_a_month_of_publication_is_no_reference() -> None:
    assert found_in("It began on Tuesday.", "2031-05") == []


def test_full_dates_are_found_in_order() -> None:
    assert [str(day) for day in full_dates("on 4 May 2031, and before on 2030-12-01")] == ["2031-05-04", "2030-12-01"]


def test_every_date_is_found_where_it_begins() -> None:
    """Each line of the file: the day of publication, where which date begins, and the text."""
    wrong = []
    for line in (CASES / "convert" / "days.txt").read_text(encoding="utf-8").splitlines():
        published, expected, text = line.split(" | ", 2)
        found = dated_places(text, parse_date(published) if published != "-" else None)
        told = " ".join(f"{place}:{date}" for place, date in found) or "-"
        if told != expected:
            wrong.append(f"{line} (found {told})")
    assert wrong == []
