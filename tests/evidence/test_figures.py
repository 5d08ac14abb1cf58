"""Every number and date of a text is found where it stands, with what it counts."""

from __future__ import annotations

import calendar

import pytest

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import same_amount, same_moment
from generator.evidence.numbers.figures import claimed_figures, find_figures
from generator.evidence.numbers.moments import Moment
from generator.ground.dates import PartialDate
from tests.sites import Case, cases

PARTS = "section chapter part figure table page paragraph article step volume question story summary"
ROWS = "term terms year day week month quarter century anniversary time round largest biggest"
SOURCES = (
    "report reports article articles account accounts version versions statement statements description "
    "descriptions wording wordings story stories note notes files"
)
BEFORE_MAY = "in of since until till by during early late last next mid from through this"


def told(text: str) -> list[str]:
    """Each figure of a text in its order: what stands there, then what it is read as."""
    figures = find_figures(text)
    found = [(a.start, f"{text[a.start : a.end]} | {_amount(a)}") for a in figures.amounts]
    found += [(m.start, f"{text[m.start : m.end]} | {_moment(m)}") for m in figures.moments]
    return [line for _, line in sorted(found)]


def _amount(amount: Amount) -> str:
    parts = [f"{amount.number:.10g}", amount.family and f"{amount.value:.10g} {amount.family}", amount.thing]
    return " ".join(filter(None, [*parts, "ordinal" * amount.ordinal, "weak" * amount.weak]))


def _moment(moment: Moment) -> str:
    weekday = f"weekday {moment.weekday}" if moment.weekday else ""
    return " ".join(filter(None, [weekday, "-".join(str(part) for part in moment[:3])]))


@pytest.mark.parametrize("case", cases("figures.md"), ids=str)
def test_what_is_found_in_a_text(case: Case) -> None:
    assert told(case.input.strip()) == case.expected.split("\n")[:-1]


def test_a_figure_is_found_wherever_it_stands_in_a_long_text() -> None:
    filler = "the harbour lay still and nobody said any word about it then "
    for before in (0, 1, 3):
        for between in (1, 2, 5):
            text = f"{filler * before}They paid 40 million dollars {filler * between}on 3 June 2031. {filler}"
            assert told(text) == ["40 million dollars | 40000000 40000000 dollar dollars", "3 June 2031 | 2031-6-3"]


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("He said “40 drivers came on 2 May” to 12 people.", ["12"]),
        ("He said it on 2 May: “we were 40”.", ["2 May"]),
        ("A dozen people and a pair of cranes.", []),
        ("“12” and 13 and “14”", ["13"]),
    ],
)
def test_a_text_vouches_for_what_it_says_itself(text: str, claimed: list[str]) -> None:
    figures = claimed_figures(text)
    places = [(a.start, a.end) for a in figures.amounts] + [(m.start, m.end) for m in figures.moments]
    assert [text[start:end] for start, end in places] == claimed


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2 hours", "120 minutes", True),
        ("2 hours", "2 days", False),
        ("2 hours", "2", True),
        ("2 hours", "3", False),
        ("3rd", "3", False),
        ("3rd", "third", True),
        ("3", "3.0", True),
        ("3", "3.001", False),
        ("$5", "5 euros", False),
        ("$5", "5 dollars", True),
        ("60 minutes", "60 seconds", False),
    ],
)
def test_amounts_are_the_same_by_their_units(one: str, other: str, same: bool) -> None:
    first, second = (find_figures(text).amounts[0] for text in (one, other))
    assert same_amount(first, second) is same
    assert same_amount(second, first) is same


DAY = Moment(2031, 5, 2)


@pytest.mark.parametrize(
    ("claimed", "given", "reference", "same"),
    [
        (DAY, DAY, None, True),
        (Moment(2031, 5, 0), DAY, None, True),
        (Moment(2031, 0, 0), DAY, None, True),
        (Moment(0, 5, 2), DAY, None, True),
        (DAY, Moment(2031, 5, 0), None, False),
        (DAY, Moment(2031, 5, 3), None, False),
        (DAY, Moment(2031, 6, 2), None, False),
        (DAY, Moment(2030, 5, 2), None, False),
        (DAY, Moment(0, 5, 2), None, True),
        (DAY, Moment(0, 5, 2), PartialDate(2031), True),
        (DAY, Moment(0, 5, 2), PartialDate(2030), True),
        (DAY, Moment(0, 5, 2), PartialDate(2032), True),
        (DAY, Moment(0, 5, 2), PartialDate(2033), False),
        (DAY, Moment(0, 5, 2), PartialDate(2029), False),
        (Moment(0, 0, 0, weekday=5), DAY, None, True),
        (Moment(0, 0, 0, weekday=4), DAY, None, False),
        (Moment(0, 0, 0, weekday=4), Moment(0, 0, 0, weekday=4), None, True),
        (Moment(2031, 5, 2, weekday=5), DAY, None, True),
        (Moment(2031, 5, 2, weekday=4), DAY, None, False),
        (Moment(2031, 5, 2, weekday=5), Moment(2031, 5, 9), None, False),
        (Moment(0, 0, 0, weekday=5), Moment(2031, 2, 30), None, False),
    ],
)
def test_a_date_may_be_claimed_less_exactly_but_not_more(
    claimed: Moment, given: Moment, reference: PartialDate | None, same: bool
) -> None:
    assert same_moment(claimed, given, reference) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("60 seconds", "1 minute"),
        ("120 second", "2 minutes"),
        ("90 minute", "1.5 hours"),
        ("24 hour", "1 day"),
        ("14 days", "2 week"),
        ("24 months", "2 year"),
        ("120 month", "10 years"),
        ("2 decade", "20 years"),
        ("1.5 century", "150 years"),
        ("2 centuries", "20 decades"),
        ("$3", "3 dollar"),
        ("€3", "3 euro"),
        ("£3", "3 pound"),
        ("3%", "3 percent"),
        ("2 tonne", "2000 kg"),
        ("2 tons", "2000 kilo"),
        ("1 ton", "1000 kilos"),
        ("3 kilograms", "3 kilogram"),
        ("2 km", "2000 metres"),
        ("2 kilometre", "2000 meter"),
        ("2 kilometer", "2000 metre"),
        ("2 kilometers", "2000 meters"),
        ("1000 mile", "1609.344 km"),
        ("3 trillion", "3000 billion"),
        ("2 bn", "2000 million"),
        ("4 million", "4000 thousand"),
        ("5 thousand", "50 hundred"),
        ("3tn", "3 trillion"),
        ("3mn", "3 million"),
        ("an hourlong talk", "60 minutes"),
        ("daylong", "24 hours"),
        ("weeklong", "7 days"),
        ("yearlong", "12 months"),
    ],
)
def test_units_are_what_they_are_everywhere(one: str, other: str) -> None:
    first, second = ([a for a in find_figures(text).amounts if not a.weak or a.family] for text in (one, other))
    assert same_amount(first[-1], second[-1])
    assert first[-1].family == second[-1].family


def test_a_month_is_no_number_of_days() -> None:
    month, days = (find_figures(text).amounts[-1] for text in ("monthlong", "30 days"))
    assert month.family != days.family


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_and_its_short_form(number: int) -> None:
    for name in {calendar.month_name[number], calendar.month_abbr[number]}:
        assert told(f"on 3 {name} 2031") == [f"3 {name} 2031 | 2031-{number}-3"]


@pytest.mark.parametrize("number", range(1, 8))
def test_every_weekday(number: int) -> None:
    name = calendar.day_name[number - 1]
    assert told(f"on {name}") == [f"{name} | weekday {number} 0-0-0"]


def test_every_number_word() -> None:
    names = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    names += " seventeen eighteen nineteen"
    for value, name in enumerate(names.split()):
        assert find_figures(f"{name} men").amounts[0].number == value
    for value, name in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2):
        assert find_figures(f"{name} men").amounts[0].number == 10 * value


def test_every_ordinal_word() -> None:
    names = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    names += " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    for value, name in enumerate(names.split(), 1):
        (amount,) = find_figures(f"the {name} term").amounts
        assert (amount.number, amount.ordinal, amount.weak) == (value, True, False)


@pytest.mark.parametrize("word", PARTS.split())
def test_the_number_of_a_part_is_a_name(word: str) -> None:
    assert find_figures(f"see {word} 37 there").amounts[0].weak


@pytest.mark.parametrize("word", ROWS.split())
def test_which_of_a_row_is_a_fact(word: str) -> None:
    assert not find_figures(f"the second {word}").amounts[0].weak


@pytest.mark.parametrize("word", SOURCES.split())
def test_how_many_sources_say_so_is_no_claim_of_theirs(word: str) -> None:
    assert find_figures(f"two {word} say").amounts[0].weak
    assert find_figures(f"two more long {word} say").amounts[0].weak
    assert not find_figures(f"two more very long {word} say").amounts[0].weak
    assert not find_figures(f"two, and {word} say").amounts[0].weak
    assert not find_figures(f"20 {word} say").amounts[0].weak


@pytest.mark.parametrize("word", BEFORE_MAY.split())
def test_words_after_which_may_is_a_month(word: str) -> None:
    assert told(f"Then {word} May they came") == ["May | 0-5-0"]
    assert told(f"{word.title()} May they came") == ["May | 0-5-0"]


@pytest.mark.parametrize(
    "text",
    ["February 3rd, 2026", "February 3, 2026", "February 3rd 2026", "3rd of February 2026", "the 3rd February, 2026"],
)
def test_a_day_may_be_written_as_a_rank(text: str) -> None:
    (moment,) = find_figures(f"It was on {text}.").moments
    assert (moment.year, moment.month, moment.day) == (2026, 2, 3)
