"""Two who change places around a deed."""

from __future__ import annotations

import pytest

from generator.evidence.agency.swaps import swapped
from generator.evidence.names.mentions import Comparison, Spellings

ASKED = "The town council of Bramfield has asked the county to lower the speed limit after a petition."
ACCUSED = "In May, the opposition leader Rita Zahra accused Prime Minister Jo Camen of hiding a report."
SUED = "The Kenyan tea cooperative Chai Bora has sued the British packer Tilbury, claiming 3.4 million pounds."
RETURNED = "The heirs of the collector Rosenhain have returned a prayer book to the abbey of Saint-Corval."


def found(text: str, source: str) -> list[str]:
    return [one.written for one in swapped(Comparison(text, (source,), Spellings(frozenset(), capitals=True)))]


@pytest.mark.parametrize(
    ("source", "text", "told"),
    [
        (ASKED, "The county has called on the council to bring down the speed limit.", "called"),
        (ASKED, "The council was urged by the county to lower the limit.", "urged"),
        (ACCUSED, "The prime minister blamed the leader of the opposition for hiding a report.", "blamed"),
        (SUED, "A British packer is taking a Kenyan cooperative to court.", "taking"),
        (SUED, "A Kenyan cooperative was sued by the British packer.", "sued"),
        (RETURNED, "The abbey has handed the prayer book back to the Rosenhain family.", "handed"),
    ],
)
def test_who_did_it_to_whom_is_told_where_it_is_turned(source: str, text: str, told: str) -> None:
    assert found(text, source) == [told]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (ASKED, "The council has called on the county to bring down the speed limit."),
        (ASKED, "The county was urged by the council to lower the limit."),
        (ASKED, "The county called the council on Monday."),
        (ACCUSED, "The prime minister was accused by the leader of the opposition."),
        (ACCUSED, "The prime minister did not accuse the leader of the opposition."),
        (ACCUSED, "Did the prime minister accuse the leader of the opposition?"),
        (
            f"{ACCUSED} The prime minister accused the opposition of lying.",
            "The prime minister accused the opposition.",
        ),
        (SUED, "A British packer took a Kenyan cooperative over."),
        (RETURNED, "The heirs handed the prayer book back to the abbey."),
        ("Vos and Lund accused each other of lying.", "Lund accused Vos of lying."),
    ],
)
def test_nothing_is_told_where_it_is_not(source: str, text: str) -> None:
    assert found(text, source) == []
