"""Numbers and dates mean the same in digits, in words and in other units."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.numbers.bearing import same_moment
from generator.evidence.numbers.figures import claimed_figures, find_figures
from generator.evidence.numbers.figurewords import CODES, NUMBERS, ROMAN, VOCABULARY
from generator.evidence.numbers.given import given_in, has_amount, has_moment
from generator.evidence.numbers.resolving import resolve
from generator.ground.dates import PartialDate
from tests.sites import BASE, Case, cases, checked, checked_with, files_of, write_site

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


DATED = """-- content/strike/a.md --
---
title: A
date: {date}
---
The cranes stood still. [@gazette:1]
"""


@pytest.mark.parametrize(
    ("date", "found"), [("2031-05-02", 0), ("2031-11", 0), ("2031", 0), ("1999-01-01", 1), ("2032", 1), ("2013", 1)]
)
def test_the_date_of_a_section_lies_in_a_year_of_which_something_speaks(date: str, found: int, tmp_path: Path) -> None:
    codes = [finding for finding in checked(write_site(tmp_path, DATED.format(date=date))) if "year" in finding.message]
    assert [(f.code, f.span.line) for f in codes] == [("figure-not-in-source", 3)] * found


@pytest.mark.parametrize(("cite", "found"), [("gazette:3", 0), ("courier:1", 1)])
def test_a_year_may_stand_anywhere_in_a_source_that_a_section_cites(cite: str, found: int, tmp_path: Path) -> None:
    root = write_site(tmp_path, DATED.format(date="1987").replace("gazette:1", cite))
    seed = root / "seeds/gazette.md"
    seed.write_text(seed.read_text(encoding="utf-8") + "\n[4] The port was built in 1987.\n", encoding="utf-8")
    assert sum("is a year of which" in finding.message for finding in checked(root)) == found


@pytest.mark.parametrize(
    ("key", "text", "found"),
    [
        ("tagline", "After nine days", 0),
        ("tagline", "After twelve days", 1),
        ("description", "How 140 drivers struck.", 0),
        ("description", "How 410 drivers struck.", 1),
        ("description", "How drivers struck.", 0),
    ],
)
def test_what_the_settings_say_of_the_site_is_held_to_all_that_is_cited(
    key: str, text: str, found: int, tmp_path: Path
) -> None:
    root = write_site(tmp_path, f"-- content/site.yaml --\n{key}: {text}\n{files_of(BASE)['content/site.yaml']}")
    codes = [finding.code for finding in checked(root)]
    assert codes.count("site-figure-not-in-source") == found


def test_a_topic_is_held_to_what_its_own_sections_cite(tmp_path: Path) -> None:
    base = files_of(BASE)["content/site.yaml"].replace("How they ended.", "How 140 drivers ended it.")
    found = [f for f in checked(write_site(tmp_path, f"-- content/site.yaml --\n{base}")) if f.code.startswith("site-")]
    assert [(f.message.partition(" in ")[0], f.span.path) for f in found] == [("140", "content/site.yaml")]


def test_a_figure_of_another_paragraph_is_found_there() -> None:
    paper = (
        "-- seeds/paper.md --\n---\ntitle: P\ntext: note\n---\nThe ferry was late in May.\n\n"
        "Repairs of the ferry in the yard cost 25 million crowns.\n\nThe yard has 31 cranes.\n"
    )
    section = (
        "-- content/talks/a.md --\n---\ntitle: A\n---\nFor repairs of the ferry 25 million crowns went to the yard. "
        "[@paper:1]\n\nThe ferry was 31 hours late. [@paper:1]\n"
    )
    hints = [f.hint for f in checked_with(paper + section) if f.code == "figure-not-in-source"]
    assert hints == ["paper ¶2 has it: is that the one to cite?", "named there: May"]


def test_the_title_of_a_source_bears_out_its_figures() -> None:
    paper = "-- seeds/paper.md --\n---\ntitle: Order 823/13 on ferries\ntext: note\n---\nIt rained.\n"
    section = "-- content/talks/a.md --\n---\ntitle: A\n---\nOrder 823/13 is of rain, not 824/13 nor 82. [@paper:1]\n"
    told = [f.message for f in checked_with(paper + section) if f.code == "figure-not-in-source"]
    assert told == ["824/13 is not in paper ¶1", "82 is not in paper ¶1"]


def test_two_numbers_that_a_stroke_joins_are_told_as_one() -> None:
    paper = "-- seeds/paper.md --\n---\ntitle: P\ntext: note\n---\nIn 2019-20 it rained.\n"
    section = "-- content/talks/a.md --\n---\ntitle: A\n---\nIn 2022-23 it rained, 4 or 5 times. [@paper:1]\n"
    told = [f.message for f in checked_with(paper + section) if f.code == "figure-not-in-source"]
    assert told == ["2022-23 is not in paper ¶1", "4 is not in paper ¶1", "5 is not in paper ¶1"]


def test_what_stands_in_the_place_of_another_is_told_as_it_is_written() -> None:
    paper = "-- seeds/paper.md --\n---\ntitle: P\ntext: note\n---\nOn board were 300 Danes and 45 Swedes.\n"
    section = "-- content/talks/a.md --\n---\ntitle: A\n---\nOn board were 45 Danes and 300 Swedes. [@paper:1]\n"
    told = [f.message for f in checked_with(paper + section) if f.code == "figure-not-in-source"]
    assert told == ["45 Danes is not in paper ¶1", "300 Swedes is not in paper ¶1"]


@pytest.mark.parametrize(("many", "told"), [(150, []), (210, ["figure-not-in-source"])])
def test_more_numbers_than_are_compared_are_told_to_be_so(many: int, told: list[str]) -> None:
    numbers = ", ".join(f"{number} crates" for number in range(1000, 1000 + many))
    site = f"""-- seeds/wire.md --
---
title: Lists
text: note
---
[1] They counted {numbers}.
-- content/strike/a.md --
---
title: A
---
They counted {numbers}. [@wire:1]
"""
    found = [finding for finding in checked_with(site) if finding.span.path == "content/strike/a.md"]
    assert [finding.code for finding in found] == told
    assert all("too many" in finding.message for finding in found)
