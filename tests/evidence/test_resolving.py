"""What “Tuesday” and “last month” mean by the day of publication, and where nothing can be told."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.numbers.resolving import resolve
from generator.ground.dates import PartialDate, parse_date

THURSDAY = "2031-05-15"


def means(text: str, written: str) -> list[str]:
    """The dates that a text's words mean, as far as they are given."""
    found = resolve(text, parse_date(written))
    return ["-".join(str(part) for part in moment[:3] if part) for moment in found]


@pytest.mark.parametrize(
    ("text", "written", "dates"),
    [
        ("It was so last year.", THURSDAY, ["2030"]),
        ("It was so the past year.", THURSDAY, ["2030"]),
        ("In the Previous year.", THURSDAY, ["2030"]),
        ("It is so this year.", THURSDAY, ["2031"]),
        ("It will be so next year.", "2031", ["2032"]),
        ("It was so last month.", THURSDAY, ["2031-4"]),
        ("It was so last month.", "2031-01", ["2030-12"]),
        ("It is so this month.", "2031-01", ["2031-1"]),
        ("It is so this month.", "2031-12", ["2031-12"]),
        ("It will be so next month.", "2031-12-31", ["2032-1"]),
        ("It was so last month.", "2031", []),
        ("It was so yesterday.", THURSDAY, ["2031-5-14"]),
        ("Today it is so.", THURSDAY, ["2031-5-15"]),
        ("It will be so tomorrow.", "2031-12-31", ["2032-1-1"]),
        ("It will be so tomorrow.", "9999-12-31", []),
        ("It was so yesterday.", "2031-05", []),
        ("They met on Thursday.", THURSDAY, ["2031-5-8", "2031-5-15", "2031-5-22"]),
        ("They met on Wednesday.", THURSDAY, ["2031-5-14", "2031-5-21"]),
        ("They met on Friday.", THURSDAY, ["2031-5-9", "2031-5-16"]),
        ("They met on Friday.", "2031-05", []),
        ("They met on Friday, 2 May 2031.", THURSDAY, []),
        ("They met on Friday, 2 May 2031, and on Monday.", THURSDAY, ["2031-5-12", "2031-5-19"]),
        ("It will last until the eternal yesteryear.", THURSDAY, []),
    ],
)
def test_words_mean_dates(text: str, written: str, dates: list[str]) -> None:
    assert means(text, written) == dates


def test_without_a_day_of_publication_words_stay_words() -> None:
    assert resolve("It was so last year, on Tuesday.", None) == ()


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)))
def test_a_weekday_is_within_a_week_and_of_that_name(day: datetime.date) -> None:
    for number, name in enumerate(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), 1):
        found = resolve(f"They met on {name}.", PartialDate(day.year, day.month, day.day))
        assert len(found) == (3 if day.isoweekday() == number else 2)
        for moment in found:
            assert moment.as_day is not None
            assert moment.as_day.isoweekday() == number
            assert abs((moment.as_day - day).days) <= 7


@pytest.mark.parametrize(
    ("text", "written", "dates"),
    [
        ("on Wednesday", "0001-01-02", ["1-1-3"]),
        ("on Monday", "0001-01-02", ["1-1-1", "1-1-8"]),
        ("on Thursday", "9999-12-31", ["9999-12-30"]),
        ("on Monday", "9999-12-31", ["9999-12-27"]),
    ],
)
def test_at_the_ends_of_the_calendar_the_other_days_are_meant(text: str, written: str, dates: list[str]) -> None:
    assert means(text, written) == dates
    assert means("yesterday or tomorrow", "9999-12-31") == ["9999-12-30"]
