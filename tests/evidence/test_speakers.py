"""To whom a text gives a quotation that its source gives to somebody else."""

from __future__ import annotations

import pytest

from generator.evidence.quotations import find_quotations
from generator.evidence.speakers import misattributed

PEOPLE = frozenset(("nora", "kvam", "ola", "brandt"))
ARTICLE = "In Harrow Nora Kvam and Ola Brandt spoke of the ferry. Yesterday Kvam left early, as did Brandt."


def found(text: str, source: str) -> str:
    (quotation,) = find_quotations(text)
    told = misattributed(text, quotation, source, f"{ARTICLE} {source}", PEOPLE)
    return f"{told.written} for {told.instead}" if told else ""


@pytest.mark.parametrize(
    ("text", "source", "told"),
    [
        (
            "“The ferry will sail,” Ola Brandt said.",
            "“The ferry will sail,” was Kvam’s forecast.",
            "Ola Brandt for Kvam",
        ),
        ("“The ferry will sail,” Nora Kvam said.", "“The ferry will sail,” was Kvam’s promise.", ""),
        ("Ola Brandt called it “slow”.", "Kvam’s word for the ferry was “slow”.", "Ola Brandt for Kvam"),
        ("Ola Brandt called it “slow”.", "The word of Kvam for the ferry was “slow”.", ""),
        ("Ola Brandt’s verdict was “slow”.", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        ("“Slow” was Ola Brandt’s verdict.", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        ("“Slow” was the verdict.", "“It is slow”, Nora Kvam said.", ""),
    ],
)
def test_whose_word_it_is_tells_who_speaks(text: str, source: str, told: str) -> None:
    assert found(text, source) == told
