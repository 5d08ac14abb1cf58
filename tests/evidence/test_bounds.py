"""A number that a statement tells as passed or not reached, held against what its source says of that number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.numbers.bounds import bounded_otherwise
from generator.evidence.numbers.figures import claimed_figures
from generator.evidence.numbers.given import given_in

EXACT = "The yard sold four cranes in May, and its union lost 300 of its members."
SHORT = "Sales came to $10.8 million in May, just under the analysts’ forecasts of $10.9 million."


def told(source: str, text: str) -> list[str]:
    """The numbers of a text whose bound its source does not bear out, as they are written."""
    evidence = [given_in(source, "", None, None)]
    amounts = claimed_figures(text).amounts
    return [text[a.start : a.end] for a in amounts if bounded_otherwise(text, a, evidence)]


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (EXACT, "The yard sold more than four cranes.", ["four"]),
        (EXACT, "The yard sold fewer than four cranes.", ["four"]),
        (EXACT, "The yard sold four cranes.", []),
        (EXACT, "The yard sold at least four cranes.", []),
        (EXACT, "The yard sold no more than four cranes.", []),
        (EXACT, "The yard sold more than three cranes.", []),
        ("Fewer than 40 boats are at sea.", "No more than 40 boats are at sea.", []),
        ("The number is below the limit of 40 boats.", "No more than 40 boats are at sea.", []),
        ("More than 40 boats are at sea.", "No fewer than 40 boats are at sea.", []),
        (EXACT, "A row broke out over four cranes.", []),
        (EXACT, "Well over 300 members left the union.", ["300"]),
        (EXACT, "The union lost more than a member.", []),
        ("The yard sold 104 cranes.", "The yard sold more than 100 cranes.", []),
        ("The yard sold at least 100 cranes.", "The yard sold more than 100 cranes.", []),
        ("The yard sold some 100 cranes.", "The yard sold more than 100 cranes.", []),
        ("Sales of cranes passed the 100 mark.", "The yard sold more than 100 cranes.", []),
        ("The yard sold 100 cranes, if not more.", "The yard sold more than 100 cranes.", []),
        ("The yard sold one hundred cranes.", "The yard sold fewer than 100 cranes.", ["100"]),
        (SHORT, "Sales were a little over the $10.9 million that analysts had forecast.", ["$10.9 million"]),
        (SHORT, "Sales were above the forecast $10.9 million.", ["$10.9 million"]),
        (SHORT, "Sales stayed below the $10.9 million of the forecasts.", []),
        (SHORT, "Sales stayed, above all in the west, at $10.8 million.", []),
        ("Der Wert blieb unter der Hürde von 5 Prozent.", "Der Wert lag über der Hürde von 5 Prozent.", ["5 Prozent"]),
        ("Der Wert blieb unter der Hürde von 5 Prozent.", "Der Wert lag unter 5 Prozent.", []),
        ("El puerto vendió cuatro barcos.", "El puerto vendió más de cuatro barcos.", ["cuatro"]),
        ("Le port a vendu quatre bateaux.", "Le port a vendu moins de quatre bateaux.", ["quatre"]),
        ("O porto vendeu quatro barcos.", "O porto vendeu mais de quatro barcos.", ["quatro"]),
    ],
)
def test_a_bound_is_that_of_the_source(source: str, text: str, found: list[str]) -> None:
    assert told(source, text) == found


def test_one_paragraph_that_bears_out_the_bound_is_enough() -> None:
    text = "The yard sold more than four cranes."
    (amount,) = claimed_figures(text).amounts
    evidence = [given_in(source, "", None, None) for source in (EXACT, "It sold more than four cranes.")]
    assert bounded_otherwise(text, amount, evidence[:1]) == "“The yard sold four cranes in”"
    assert not bounded_otherwise(text, amount, evidence)


@given(st.text(max_size=60), st.integers(0, 10**7), st.text(max_size=60))
def test_what_a_source_says_bears_itself_out(before: str, number: int, behind: str) -> None:
    text = f"{before} more than {number} {behind}"
    assert not told(text, text)
