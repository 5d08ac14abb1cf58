"""Words that make less of what stands behind them, and those that say whose it is."""

from __future__ import annotations

import pytest

from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.names.modifiers import lost_modifiers, other_countries

FRAUD = "The port authority fined two brokers over alleged fraud at the fish market in May."
TRAWLERS = "The navy stopped three trawlers in the northern fjord, suspected of dumping oil."
TRUCE = "The letter marks a possible truce between the guild and the port."
MAYOR = "Nora Kvam, the deputy mayor of Harrow, opened the fish market in May."
MINISTER = "Ola Brandt, the acting minister of fisheries, praised the fish market."
CATCH = "The fleet landed roughly 3,000 tons of herring in May."
POLICE = "The trawler was handed over to the Chilean police in May, after two days at sea."


def compared(source: str, text: str) -> Comparison:
    return Comparison(text, (source,), Spellings(frozenset(), capitals=True))


@pytest.mark.parametrize(
    ("source", "text", "words"),
    [
        (FRAUD, "Two brokers were fined over fraud at the fish market.", ["fraud"]),
        (TRAWLERS, "The navy stopped three trawlers dumping oil in the fjord.", ["dumping"]),
        (TRUCE, "The letter marks a truce between the guild and the port.", ["truce"]),
        (MAYOR, "Nora Kvam, the mayor of Harrow, opened the market.", ["mayor"]),
        (MINISTER, "Ola Brandt, the minister of fisheries, praised the market.", ["minister"]),
        (CATCH, "The fleet landed exactly 3,000 tons of herring.", ["exactly"]),
        (
            "La policía detuvo en el puerto a dos presuntos contrabandistas.",
            "La policía detuvo a dos contrabandistas en el puerto.",
            ["contrabandistas"],
        ),
        (
            "Im Hafen nahm die Polizei zwei mutmaßliche Schmuggler fest.",
            "Die Polizei nahm im Hafen zwei Schmuggler fest.",
            ["Schmuggler"],
        ),
    ],
)
def test_a_word_that_makes_less_of_it_and_is_left_out_is_told(source: str, text: str, words: list[str]) -> None:
    assert [one.written for one in lost_modifiers(compared(source, text))] == words


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (FRAUD, "Two brokers were fined over supposed fraud at the fish market."),
        (FRAUD, "Two brokers, accused of fraud at the fish market, were fined."),
        (f"{FRAUD} The fraud went on for years.", "Two brokers were fined over fraud at the fish market."),
        (TRAWLERS, "The navy stopped three trawlers that may have dumped oil in the fjord."),
        (TRAWLERS, "The navy stopped three trawlers in the fjord."),
        (TRUCE, "The letter may mark a truce between the guild and the port."),
        (TRUCE, "In the letter the guild and the port speak of the truce."),
        (MAYOR, "Nora Kvam, the deputy mayor of Harrow, opened the market."),
        (f"{MAYOR} The mayor stayed away.", "Nora Kvam opened the fish market, and the mayor of Harrow stayed away."),
        (MINISTER, "A minister, Ola Brandt, praised the fish market."),
        (CATCH, "The fleet landed some 3,000 tons of herring."),
        ("The fleet landed exactly 3,000 tons of herring.", "The fleet landed exactly 3,000 tons."),
    ],
)
def test_what_says_as_much_is_let_be(source: str, text: str) -> None:
    assert list(lost_modifiers(compared(source, text))) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The trawler was handed over to the Peruvian police.", ["Peruvian police"]),
        ("Peru’s police took over the trawler after two days at sea.", ["Peru’s police"]),
        ("The trawler was handed over to Chile’s police.", []),
        ("The trawler was handed over to the police.", []),
        ("The trawler was handed over to the Peruvian navy.", []),
    ],
)
def test_what_belongs_to_another_country_is_told(text: str, words: list[str]) -> None:
    assert [one.written for one in other_countries(compared(POLICE, text))] == words


@pytest.mark.parametrize(
    "source",
    [
        POLICE.replace("Chilean", "Peruvian"),
        POLICE.replace("the Chilean", "the"),
        f"{POLICE} The Peruvian police thanked them.",
        POLICE.replace("in May", "by Peru"),
    ],
)
def test_what_may_belong_to_it_is_let_be(source: str) -> None:
    text = "The trawler was handed over to the Peruvian police."
    assert list(other_countries(compared(source, text))) == []
