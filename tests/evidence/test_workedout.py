"""Numbers that follow from what paragraphs give, and those that do not."""

from __future__ import annotations

import pytest

from generator.evidence.numbers.figures import claimed_figures
from generator.evidence.numbers.given import given_in
from generator.evidence.numbers.workedout import is_next_to, is_worked_out
from tests.evidence.test_growing import calls


def follows(text: str, *sources: str) -> list[bool]:
    evidence = [given_in(source, "", None, None) for source in sources]
    return [is_worked_out(text, amount, evidence) for amount in claimed_figures(text).amounts]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Thirty-four years lie between the two wrecks.", "The Orla sank in 1921 and the Vega in 1955."),
        ("He kept the ferry for nearly 35 years.", "He bought the ferry in 1921 and sold it in 1955."),
        ("Thefts went down by well over half.", "Thefts dropped to 310 in October from 890 in September."),
        ("Thefts fell by 65 percent.", "Thefts dropped to 310 in October from 890 in September."),
        ("The dam ran about a quarter over budget.", "The dam cost 4.6 billion euros, 900 million more than planned."),
        ("Little more than half of the ice is left.", "The ice has shrunk by 44 percent."),
        ("The ferry holds two and a half times as many.", "The barge holds 80 people, the ferry 200 people."),
        ("Their count was nearly three times that of the police.", "The police count 25,000, the others 70,000."),
        ("Two members abstained.", "Thirteen members were for it; Sierra Leone and Slovenia abstained."),
        ("Only two runners have been quicker.", "It was the third-fastest time on the course."),
        ("The rebels had struck eleven times before.", "It was the 12th attack since May."),
        ("The two Nordic states agreed.", "Norway and Iceland agreed after eleven rounds."),
        ("The flow fell in three countries.", "It fell to Chile, Argentina and the United States."),
        ("The six members met.", "They are Ada Vale, Nils Roos, Ida Holm, Per Lund, Eva Frost and Jan Dahl."),
        ("Nine degrees separated the two rooms.", "One room was kept at 14°C, the other at 23°C."),
        ("Vale is five years older than her brother.", "Ada Vale, 34, and her brother Jan, 29, were found."),
        ("It was more than four times as common.", "It was found in 9 percent of the sick and in 2 percent of others."),
        ("Three years in a row they failed.", "They failed for the third year running."),
        ("For four consecutive months it fell.", "It was the fourth straight month in which it fell."),
        ("They laid claim to the bells in 2021.", "A student saw them in 2020. They laid claim the next year."),
        ("She joined in the 1950s.", "Born in Orrin in 1936, she joined the survey at 22."),
        ("Talks broke down in 2019.", "Orvane sued in 2021, two years after the talks collapsed."),
    ],
)
def test_what_an_editor_may_work_out(text: str, source: str) -> None:
    assert any(follows(text, source))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Thirty-three years lie between the two wrecks.", "The Orla sank in 1921 and the Vega in 1955."),
        ("He was sentenced three years ago.", "He seized power in 2020 and was sentenced in 2023."),
        ("In the last three years it grew.", "He seized power in 2020 and was sentenced in 2023."),
        ("Thefts fell by 60 percent.", "Thefts dropped to 310 in October from 890 in September."),
        ("Thefts fell by well over half.", "Thefts dropped to 610 in October from 890 in September."),
        ("Three quarters of the flats stand empty.", "Half of the 640 flats stand empty, and a quarter lack heating."),
        ("Two thirds of the class failed.", "A third had marks above 80 points, and a quarter below 55."),
        ("The ferry holds three times as many.", "The barge holds 80 people, the ferry 200 people."),
        ("Their count was nearly four times that of the police.", "The police count 25,000, the others 70,000."),
        ("Two members abstained.", "Twelve members were for it; Sierra Leone and Slovenia abstained."),
        ("Only three runners have been quicker.", "It was the third-fastest time on the course."),
        ("The rebels had struck ten times before.", "It was the 12th attack since May."),
        ("The seven members met.", "They are Ada Vale, Nils Roos, Ida Holm, Per Lund, Eva Frost and Jan Dahl."),
        ("Two states agreed.", "Three states agreed: Norway, Iceland and Denmark."),
        ("Eight degrees separated the two rooms.", "One room was kept at 14°C, the other at 23°C."),
        ("Vale is six years older than her brother.", "Ada Vale, 34, and her brother Jan, 29, were found."),
        ("It was more than six times as common.", "It was found in 9 percent of the sick and in 2 percent of others."),
        ("Four years in a row they failed.", "They failed for the third year running."),
        ("For three years they failed.", "They failed for the third year running."),
        ("She married in the 1980s.", "Born in Orrin in 1950, she won a medal; her son died aged 30."),
        ("They laid claim to the bells in 2022.", "A student saw them in 2020. They laid claim the next year."),
        ("She joined in the 1960s.", "Born in Orrin in 1936, she joined the survey at 22."),
        ("Talks broke down in 2018.", "Orvane sued in 2021, two years after the talks collapsed."),
    ],
)
def test_what_does_not_follow(text: str, source: str) -> None:
    assert not any(follows(text, source))


@pytest.mark.parametrize(
    "text",
    [
        "It lasted 0 years.",
        f"It took {'9' * 400} years.",
        f"It grew by {'9' * 400} percent.",
        f"It holds {'9' * 400} times as many.",
        "It holds 0 times as many.",
        "It fell 0 points.",
        "In the 0s there were 0 towns.",
    ],
)
def test_nought_and_what_is_past_all_numbers_follow_from_nothing(text: str) -> None:
    assert not any(follows(text, "In 1921 80 people came, in 1955 200 people: 52 percent, then 47 percent."))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The ferry holds 999.5 times as many.", "{} people, "),
        ("Three cities agreed.", "Oskby, "),
        ("About 7 percent came.", "{} people, 3 of them, "),
        ("It took 1999 years.", "in {} it was, "),
    ],
)
def test_many_numbers_and_names_take_no_more_each_time(text: str, unit: str) -> None:
    (amount,) = claimed_figures(text).amounts

    def work(number: int) -> int:
        evidence = [given_in("".join(unit.format(n * 7 + 3) for n in range(number)), "", None, None)]
        return calls(lambda: is_worked_out(text, amount, evidence))

    work(1)
    assert work(400) < 2.4 * work(200)


@pytest.mark.parametrize(
    ("text", "borne_out"),
    [
        ("It closes before October.", True),
        ("It closes after October.", False),
        ("It closes in October.", False),
        ("It opens after August.", True),
        ("It closes before December.", False),
    ],
)
def test_a_month_beside_the_one_that_is_given(text: str, *, borne_out: bool) -> None:
    evidence = [given_in("It closes by the end of September.", "", None, None)]
    (moment,) = claimed_figures(text).moments
    assert is_next_to(text, moment, evidence) is borne_out


@pytest.mark.parametrize(
    ("text", "source", "borne_out"),
    [
        ("It fell from April to May.", "Prices rose by 33 per cent in May, after 35 per cent the month before.", True),
        ("It fell from March to May.", "Prices rose by 33 per cent in May, after 35 per cent the month before.", False),
        ("It fell from April to May.", "Prices rose by 33 per cent in May.", False),
        ("Since January 800 have come.", "So far this year 800 have come.", True),
        ("In January 800 came.", "So far this year 800 have come.", False),
        ("Since March 800 have come.", "So far this year 800 have come.", False),
    ],
)
def test_a_month_that_is_told_by_another(text: str, source: str, *, borne_out: bool) -> None:
    moment = claimed_figures(text).moments[0]
    assert is_next_to(text, moment, [given_in(source, "", None, None)]) is borne_out
