"""Numbers and dates mean the same in digits, in words and in other units."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.figures import given_in, has_amount, has_moment
from generator.evidence.bearing import same_moment
from generator.evidence.figures import claimed_figures, find_figures
from generator.evidence.figurewords import CODES, NUMBERS, ROMAN, VOCABULARY
from generator.evidence.resolving import resolve
from generator.ground.dates import PartialDate
from tests.sites import Case, cases

PUBLISHED = PartialDate(2031, 5, 12)


def borne_out(claim: str, given_text: str) -> list[str]:
    """`yes` or `no` for each number and date of a claim, in its order."""
    claimed, given_figures = claimed_figures(claim), given_in(given_text, "", PUBLISHED, None)
    answers = [(amount.start, has_amount(given_figures, amount)) for amount in claimed.amounts]
    answers += [(moment.start, has_moment(given_figures, moment)) for moment in claimed.moments]
    return ["yes" if answer else "no" for _, answer in sorted(answers)]


@pytest.mark.parametrize("case", cases("check-figures.md"), ids=str)
def test_what_bears_out_a_number_or_date(case: Case) -> None:
    given_text, _, claim = case.input.partition("\n")
    assert borne_out(claim.strip(), given_text) == case.expected.split()


_WORDS = list(NUMBERS)[:20]
_TENS = list(NUMBERS)[20:]


def in_words(number: int) -> str:
    if number < 20:
        return _WORDS[number]
    if number < 100:
        tens = _TENS[number // 10 - 2]
        return tens if number % 10 == 0 else f"{tens}-{_WORDS[number % 10]}"
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if 0 < rest < 100 else " "
            return (
                f"{in_words(number // size)} {name}{joint}{in_words(rest)}"
                if rest
                else f"{in_words(number // size)} {name}"
            )
    raise AssertionError


@given(st.integers(2, 999_999_999))
def test_digits_and_words_are_one_number(number: int) -> None:
    for written in (f"{number} people", f"{number:,} people", f"{in_words(number)} people"):
        (amount,) = find_figures(written).amounts
        assert amount.number == number, written


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)), st.data())
def test_a_day_is_one_day_in_any_form(day: datetime.date, data: st.DataObject) -> None:
    forms = (
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
        f"{day:%A}, {day.day} {day:%B} {day.year}",
        str(day),
    )
    written = data.draw(st.sampled_from(forms))
    (moment,) = find_figures(f"It happened on {written}.").moments
    assert (moment.year, moment.month, moment.day) == (day.year, day.month, day.day)
    assert find_figures(f"It happened on {written}.").amounts == ()


@given(st.text(max_size=200))
def test_no_text_raises_and_places_are_within(text: str) -> None:
    figures = find_figures(text)
    places = [(a.start, a.end) for a in figures.amounts] + [(m.start, m.end) for m in figures.moments]
    assert all(0 <= start < end <= len(text) for start, end in places)
    for reference in (None, PartialDate(2031), PartialDate(1, 1, 1), PartialDate(9999, 12, 31)):
        resolve(f"{text} on Tuesday, yesterday, tomorrow, last month", reference)


_PIECES = [
    *VOCABULARY,
    *ROMAN,
    *CODES,
    "St",
    "of",
    "and",
    "out",
    "in",
    "to",
    "ago",
    "p.m.",
    "°",
    "²",
    "½",
    "€",
    "%",
    "-",
]
_PIECES += [
    "5:45",
    "24:59",
    "99:99",
    "31.12.2029",
    "13/13/2030",
    "1.250",
    "1,5",
    "’26",
    "0",
    "00",
    "1'000",
    "1990s",
    "9" * 400,
    "²²",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=8), st.sampled_from([" ", "-", "", ", "]), st.booleans())
def test_whatever_numbers_stand_side_by_side_each_is_borne_out_by_itself(
    pieces: list[str], between: str, capitals: bool
) -> None:
    text = between.join(pieces).title() if capitals else between.join(pieces)
    claimed, itself = claimed_figures(text), given_in(text, "", PUBLISHED, None)
    for amount in claimed.amounts:
        assert 0 <= amount.start < amount.end <= len(text)
        assert has_amount(itself, amount)
    for moment in claimed.moments:
        assert 0 <= moment.start < moment.end <= len(text)
        assert any(same_moment(moment, other) for other in itself.moments)


@pytest.mark.parametrize(
    ("short", "long"), [("€80m", "80 million euros"), ("$5bn", "$5 billion"), ("12k", "12,000"), ("3 men", "3")]
)
def test_a_letter_that_touches_a_number_scales_it(short: str, long: str) -> None:
    assert find_figures(short).amounts[0].value == find_figures(long).amounts[0].value


@pytest.mark.parametrize(
    "text", ["{} a.m.", "{} years ago", "Q{}", "about {} men", "3 May {}", "{}-{} million", "{} °C"]
)
def test_a_number_beyond_all_measure_is_one_as_well(text: str) -> None:
    for digits in ("9" * 400, "9" * 5000, "9" + ",999" * 200):
        written = text.format(digits, digits)
        itself = given_in(written, "", PUBLISHED, None)
        assert all(has_amount(itself, amount) for amount in claimed_figures(written).amounts)


@pytest.mark.parametrize(
    ("local", "zone"),
    [
        ("12:00", "GMT"), ("13:00", "BST"), ("13:00", "CET"), ("14:00", "CEST"), ("14:00", "EET"), ("15:00", "EEST"),
        ("15:00", "MSK"), ("21:00", "JST"), ("07:00", "EST"), ("08:00", "EDT"), ("06:00", "CST"), ("07:00", "CDT"),
        ("05:00", "MST"), ("06:00", "MDT"), ("04:00", "PST"), ("05:00", "PDT"),
    ],
)  # fmt: skip
def test_noon_in_utc_is_told_on_every_clock(local: str, zone: str) -> None:
    hour, minute = map(int, local.split(":"))
    assert borne_out(f"It began at {local} {zone}.", "It began at 12:00 UTC.") == ["yes"]
    assert borne_out("It began at 12:00 UTC.", f"It began at {local} {zone}.") == ["yes"]
    assert borne_out(f"It began at {hour:02}:{minute + 1:02} {zone}.", "It began at 12:00 UTC.") == ["no"]
