"""Years and months that an editor reckons from others, and those that nobody can reckon so."""

import pytest

from generator.evidence.numbers.datings import is_reckoned_from, is_reckoned_year
from generator.evidence.numbers.figures import claimed_figures
from generator.evidence.numbers.given import given_in
from generator.ground.dates import PartialDate


def follows(text: str, source: str) -> bool:
    evidence = [given_in(source, "", PartialDate(2024, 5, 3), None)]
    figures = claimed_figures(text)
    years = [is_reckoned_year(amount, evidence) for amount in figures.amounts]
    return any(years) or any(is_reckoned_from(moment, evidence) for moment in figures.moments)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Talks broke down in 2019.", "Orvane sued in 2021, two years after the talks collapsed."),
        ("The mill had opened in 1988.", "The mill burned down in 1998; ten years earlier it had been opened."),
        ("The mill was opened again in 2003.", "The mill burned down in 1998. Five years later it was opened again."),
        ("Auditors looked at the rooms in April.", "She resigned in March, a month before the auditors came."),
        ("The auditors came in January.", "She resigned in March, two months after the auditors had come."),
        ("The strike began in November 2022.", "It ended in January 2023, two months after it had begun."),
        ("Las obras empezaron en 2015.", "El puente se abrió en 2018, tres años después de que empezaran las obras."),
    ],
)
def test_what_follows(text: str, source: str) -> None:
    assert follows(text, source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Talks broke down in 2023.", "Orvane sued in 2021, two years after the talks collapsed."),
        ("Talks broke down in 2020.", "Orvane sued in 2021, two years after the talks collapsed."),
        ("The mill was opened again in 1993.", "The mill burned down in 1998. Five years later it was opened again."),
        ("Auditors looked at the rooms in May.", "She resigned in March, a month before the auditors came."),
        ("The strike began in November 2021.", "It ended in January 2023, two months after it had begun."),
        ("Talks broke down in 2019.", "Orvane sued in 2021. It has had the patent for two years."),
        ("Talks broke down in 2019.", "Orvane sued in 2021, about two years after the talks collapsed."),
        ("Talks broke down on 3 March 2019.", "Orvane sued in March 2021, two years after the talks collapsed."),
    ],
)
def test_what_does_not_follow(text: str, source: str) -> None:
    assert not follows(text, source)
