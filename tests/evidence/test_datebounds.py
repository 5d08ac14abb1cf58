"""Whether something was on a day, before or after it, held against what the source says of the same day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.datebounds import dated_otherwise, timed_otherwise
from generator.evidence.numbers.figures import claimed_figures
from generator.evidence.numbers.given import given_in
from generator.evidence.numbers.moments import Moment
from generator.ground.dates import PartialDate

SHOP = "The shop opened in 1990 and closed on 5 May 2029. Its last director stayed until 9 June."
MAYOR = "Ada Vale, mayor since 2014, spoke first. She was born before 1970."


def told(source: str, *, text: str) -> list[str]:
    """The dates of a text that its source puts on the other side, as they are written."""
    evidence = [given_in(source, "", PartialDate(2029, 6, 12), None)]
    figures = claimed_figures(text)
    found: list[Amount | Moment] = [*figures.amounts, *figures.moments]
    return [text[one.start : one.end] for one in found if dated_otherwise(text, one, evidence)]


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (SHOP, "The shop opened before 1990.", ["1990"]),
        (SHOP, "The shop opened only after 1990.", ["1990"]),
        (SHOP, "The shop opened in 1990.", []),
        (SHOP, "The shop has sold nets since 1990.", []),
        (SHOP, "The shop did not open before 1990.", []),
        (SHOP, "Nobody sold nets before 1990.", []),
        (SHOP, "It closed after 5 May.", ["5 May"]),
        (SHOP, "It closed before May.", []),
        (SHOP, "The shop closed by 5 May.", []),
        (SHOP, "The director stayed after 9 June.", ["9 June"]),
        (SHOP, "The director stayed since 9 June.", ["9 June"]),
        (SHOP, "The director went home after 9 June.", []),
        (MAYOR, "She was mayor until 2014.", ["2014"]),
        (MAYOR, "She became mayor in 2014.", []),
        (MAYOR, "She was born in 1970.", ["1970"]),
        (MAYOR, "She was born after 1970.", ["1970"]),
        ("The shop opened in 1990. Others opened before 1990.", "The shop opened before 1990.", []),
        ("Das Museum öffnete am 3. Mai.", "Das Museum öffnete vor dem 3. Mai.", ["3. Mai"]),
        ("Der Direktor blieb bis zum 3. Mai.", "Der Direktor blieb bis zum 3. Mai.", []),
        ("La tregua empezó el 4 de julio.", "La tregua empezó antes del 4 de julio.", ["4 de julio"]),
        ("La trêve dura jusqu’au 4 juillet.", "La trêve dura depuis le 4 juillet.", ["4 juillet"]),
        ("A trégua começou em 4 de julho.", "A trégua começou depois de 4 de julho.", ["4 de julho"]),
    ],
)
def test_a_day_is_told_on_the_side_of_the_source(source: str, text: str, found: list[str]) -> None:
    assert told(source, text=text) == found


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("They met a little after 11 a.m. at the quay.", "The talks began shortly before 11 a.m.", "11 a.m."),
        ("They met just before noon.", "The talks began soon after 12:00.", "noon"),
        ("They met a little after 11 a.m. at the quay.", "The talks began just after 11 a.m.", ""),
        ("They met a little after 11 a.m. at the quay.", "The quay was empty before 11 a.m.", ""),
        ("They met after 11 a.m.", "The talks began shortly before 11 a.m.", ""),
        ("They met just after 11 a.m., and left just before 11 a.m.", "The talks began shortly before 11 a.m.", ""),
        ("Sie trafen sich kurz nach 11 Uhr.", "Sie trafen sich kurz vor 11 Uhr.", "11 Uhr"),
        ("Empezó poco después de las 11:30.", "Empezó poco antes de las 11:30.", "11:30"),
    ],
)
def test_a_time_of_day_is_told_on_the_side_of_the_source(source: str, text: str, found: str) -> None:
    evidence = [given_in(source, "", None, None)]
    instead = [timed_otherwise(text, amount, evidence) for amount in claimed_figures(text).amounts]
    assert [found in one for one in instead if one] == ([True] if found else [])


@given(st.text(max_size=40), st.sampled_from(("before", "after", "since", "until", "by", "in")), st.text(max_size=40))
def test_what_a_source_says_bears_itself_out(before: str, side: str, behind: str) -> None:
    text = f"{before} opened {side} 1990 {behind}"
    assert not told(text, text=text)
