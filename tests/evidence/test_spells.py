"""Spells of time without a number."""

from __future__ import annotations

import pytest

from generator.evidence.numbers.spells import other_spells, tells_spell
from tests.sites import checked_with


@pytest.mark.parametrize(
    ("text", "given", "told"),
    [
        ("The port was shut for weeks.", "It was shut for days.", [("weeks", "days")]),
        ("Decades of talks ended.", "After years of talks, an end.", [("Decades", "years")]),
        ("It lasted for years.", "For months it went on, as in a monthly rite.", [("years", "months")]),
        ("Months of talks ended.", "After years of talks, foreseen months before, an end.", [("Months", "years")]),
        ("Years of talks ended.", "After years of talks, foreseen months before, an end.", []),
        ("Years of strife ended.", "After months of talks and years of fear, an end.", []),
        ("Decades of talks ended.", "It took a decade: 30 years of talks ended.", []),
        ("The port was shut for days.", "Since Tuesday it was shut for weeks.", [("days", "weeks")]),
        ("The port was shut for days.", "It was shut for days.", []),
        ("The port was shut for years.", "Each year it was shut for days.", []),
        ("The port was shut for three weeks.", "It was shut for days.", []),
        ("The port was shut for 21 weeks.", "It was shut for days.", []),
        ("The port was shut for many weeks.", "It was shut for days.", []),
        ("The port was shut for weeks.", "It was shut for 21 days.", []),
        ("The port was shut for weeks, not days.", "It was shut for days.", []),
        ("The port was shut for centuries.", "It was shut for a century, and for decades.", []),
        ("The court has a year to decide.", "The court has a month to decide.", [("a year", "a month")]),
        ("It must pay within a week.", "Payment is due within a month of the ruling.", [("a week", "a month")]),
        ("It must pay within a month.", "Payment is due within a month of the ruling.", []),
        ("It must pay within a month.", "Payment is due within a week, and each month there is more.", []),
        ("It must pay within a month.", "He came a week later.", []),
        ("It costs 3 euros a day.", "It went on for a week.", []),
        ("Er ging für ein Jahrzehnt.", "Er ging für eine Woche im letzten Jahr.", [("ein Jahrzehnt", "eine Woche")]),
        ("Sie hat ein Jahr Zeit.", "Sie hat dann einen Monat Zeit.", [("ein Jahr", "einen Monat")]),
        ("Sie muss binnen einer Woche gehen.", "Binnen eines Monats geht sie.", [("einer Woche", "eines Monats")]),
        ("Sie muss binnen eines Jahres gehen.", "Binnen eines Monats, nicht erst im nächsten Jahr.", []),
    ],
)
def test_another_spell_than_the_source_has(text: str, given: str, told: list[tuple[str, str]]) -> None:
    found = list(other_spells(text, [given])) if tells_spell(text) else []
    assert [(spell.written, spell.instead) for spell in found] == told
    assert all(text[spell.start :].startswith(spell.written) for spell in found)


def test_it_is_told_where_it_stands_and_not_of_quotations() -> None:
    paper = "-- seeds/paper.md --\n---\ntitle: P\ntext: note\n---\nIt was shut for days: “for months it smelled”.\n"
    section = (
        "-- content/talks/a.md --\n---\ntitle: A\n---\nIt was shut for weeks, “for months it smelled”. [@paper:1]\n"
    )
    (found,) = [f for f in checked_with(paper + section) if f.code == "figure-not-in-source"]
    assert (found.message, found.hint) == ("weeks is not in paper ¶1", "the source has days")
    assert (found.span.line, found.span.column) == (4, 17)
