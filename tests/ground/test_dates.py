"""Dates as far as they are known."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.dates import PartialDate, parse_date


@given(st.dates())
def test_every_day_is_read_back(day: datetime.date) -> None:
    date = parse_date(day.isoformat())
    assert (str(date), date.precision) == (day.isoformat(), "day")
    assert (date.as_day, PartialDate.of(day)) == (day, date)


@pytest.mark.parametrize(("text", "precision"), [("2026", "year"), ("2026-02", "month"), ("2026-02-03", "day")])
def test_precision_is_what_is_written(text: str, precision: str) -> None:
    assert parse_date(text).precision == precision
    assert str(parse_date(text)) == text
    assert (parse_date(text).as_day is not None) == (precision == "day")


@pytest.mark.parametrize(
    "text", ["2026-02-30", "2026-13", "2026-00", "26", "2026-2-3", "3 February", "", "0000", "2026-02-03T10:00"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no day|no month|written"):
        parse_date(text)


def test_the_vaguer_date_comes_first() -> None:
    assert PartialDate(2026) < PartialDate(2026, 2) < PartialDate(2026, 2, 3)
