"""A number that went up did not go down, and what something rose to is not by how much it rose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.numbers.changes import change_of, turned
from generator.evidence.numbers.figures import claimed_figures, find_figures

FALSE = (
    ("Exports fell 12 percent.", "Exports rose 12 per cent."),
    ("Exports fell more than 12 percent in May.", "Exports rose by more than 12 per cent in May."),
    ("The lake is 40 cm below the average.", "The lake is 40 cm above the average."),
    ("They had a 31 percent lower risk.", "They had a 31 per cent higher risk."),
    ("Turnout was 71%, up 8 points from 2021.", "Turnout fell by 8 points."),
    ("The fare goes up by 35 pesos, to 680.", "The fare rises to 35 pesos."),
    ("Inflation slowed to 3.9% from 4.6% in March.", "Inflation slowed to 4.6 per cent."),
    ("Beds will shrink by 120 to 880.", "The beds will shrink to 120."),
    ("Late trains fell to 212 from 350.", "Late trains rose from 212 to 350."),
    ("La producción subió un 5 %.", "La producción bajó un 5 %."),
    ("Der Umsatz fiel um 8 Prozent.", "Der Umsatz stieg um 8 Prozent."),
    ("Le budget est réduit de 9 %.", "Le budget augmentera de 9 %."),
    ("A inflação subiu para 4,9%.", "A inflação caiu para 4,9%."),
    (
        "The yield on the note was the lowest yet, with the bond down 12 basis points.",
        "The yield rose by 12 basis points.",
    ),
    ("There were 11% more passengers than in May.", "Traffic was down by 11 per cent."),
    ("Un alza del 20 % en el pan.", "El pan cayó un 20 %."),
    ("It offered over 20% increases in wages.", "It offered pay cuts of over 20 per cent."),
    ("Openings fell 10 percent to 9 million.", "Openings grew by a tenth."),
)
TRUE = (
    ("Exports fell 12 percent.", "Exports were 12 per cent lower, a drop of 12 per cent."),
    ("There were 6% fewer passengers.", "It was a fall of 6 per cent."),
    ("They cut 5 more jobs.", "The jobs fell by 5 more."),
    ("Overtaken by a third of the field, she fell back.", "A third of the field rose past her."),
    ("Women earn 14% less than men.", "Women's pay is 14 per cent lower."),
    ("Growth slowed to 2 percent.", "The economy grew 2 per cent."),
    ("Inflation fell to 3.9%.", "Prices rose by 3.9 per cent."),
    ("It cut its forecast for growth to 1.5 percent.", "It expects growth of 1.5 per cent."),
    ("Cutting taxes raised the deficit by $5bn.", "The tax cuts cost the state $5 billion."),
    ("The prosecutor dropped 14 charges.", "The prosecutor gave up 14 charges and lifted 14."),
    ("Delays have grown to 40 minutes; the aim is 20.", "They are to be cut from 40 minutes to 20."),
    ("Votes for A fell by 5 points and those for B rose by 5 points.", "B gained 5 points."),
    ("It rose from 12 cents to 15 cents, then fell to 12 cents.", "It fell to 12 cents."),
    ("Sales rose while 12% of the shops closed.", "Sales fell in the 12% that closed."),
    ("The price climbed up to 12 euros.", "The price, cut, was as much as 12 euros."),
    ("Reservoirs were at 38%, down from 61%.", "They fell from 61 to 38 per cent."),
    (
        "The union took a raise of 3.5 percent, lower than 5 percent.",
        "The raise was 3.5 per cent, less than 5 per cent.",
    ),
)


def reported(source: str, claim: str) -> list[str]:
    """The numbers of a claim that went the other way in the source."""
    amounts = claimed_figures(claim).amounts
    return [claim[amount.start : amount.end] for amount, _ in turned(claim, amounts, [source])]


@pytest.mark.parametrize(("source", "claim"), FALSE)
def test_what_went_the_other_way_is_told(source: str, claim: str) -> None:
    assert reported(source, claim)


@pytest.mark.parametrize(("source", "claim"), TRUE)
def test_what_may_be_so_is_not(source: str, claim: str) -> None:
    assert not reported(source, claim)


@pytest.mark.parametrize("text", [text for pair in FALSE + TRUE for text in pair])
def test_no_text_contradicts_itself(text: str) -> None:
    assert not reported(text, text)


def test_the_words_of_the_source_are_told() -> None:
    claim = "The fare falls by 35 pesos."
    ((_, words),) = turned(claim, claimed_figures(claim).amounts, ["The fare goes up by 35 pesos a day, to 680."])
    assert words == "“The fare goes up by 35 pesos a day, to”"


@given(st.text("0123 abyrosetuplwn.,%$", max_size=80))
def test_any_text_can_be_asked(text: str) -> None:
    for amount in find_figures(text).amounts:
        change = change_of(text, amount)
        assert change is None or change.way in (-1, 0, 1)
