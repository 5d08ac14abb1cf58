"""What a text tells and its sources deny, or the other way round, in freer words."""

from __future__ import annotations

import pytest

from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.polarity.reversals import reversals
from generator.evidence.words.sentences import sentences_of

CRATES = "Divers from Arne looked for the crates, but the police had not found them as of Friday."
BLAZE = "Selon la cheffe des pompiers de Lorvan, le feu n’a plus avancé depuis deux jours."
HEIRS = "Aunque el rector cedió en mayo, las protestas no se calmaron en Lar."
BRIDGE = "Der Rat von Lemberg sah den Bau der Brücke nicht für dringend an."


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (CRATES, "By Friday the police from Arne had found the crates.", ["found"]),
        (CRATES, "The police found a boat on Monday.", []),
        (CRATES, "The crates had not yet been found on Friday.", []),
        (CRATES, "If they are found, the crates go to the police on Friday.", []),
        (BLAZE, "À Lorvan, le feu avance encore depuis deux jours.", ["avance"]),
        (BLAZE, "Le feu de Lorvan n’avance plus.", []),
        (HEIRS, "Tras la decisión del rector, las protestas de Lar se calmaron.", ["calmaron"]),
        (BRIDGE, "Der Bau der Brücke ist dringend, sagt der Rat.", ["dringend"]),
        (BRIDGE, "Der Rat hielt den Bau nicht für dringend.", []),
        ("Two trains and a bus were stopped in Oskby.", "The bus was not stopped in Oskby.", ["not stopped"]),
        ("Two trains and a bus were stopped in Oskby.", "The bus was not stopped before Oskby.", []),
        ("Brokers expected the price of tin to fall.", "Brokers did not expect the price of tin to rise.", []),
        ("The ministry in Arne declined to comment.", "The ministry in Arne would not comment.", []),
        ("The officials in Arne would not answer.", "The officials in Arne declined to answer.", []),
        ("Says the United Nations Office on Drugs.", "The U.N. office says so of drugs.", []),
        ("Those who had not paid left the hall.", "Most had paid when they left the hall.", []),
    ],
)
def test_what_is_denied_in_one_alone_is_told(source: str, text: str, found: list[str]) -> None:
    compared = Comparison(text, (source,), Spellings(frozenset(), capitals=True))
    assert [one.written for one in reversals(compared)] == found


@pytest.mark.parametrize("place", ["Lisbon", "Los Angeles", "La Paz", "Rio de Janeiro"])
def test_a_place_does_not_make_a_language_of_a_sentence(place: str) -> None:
    (said,) = sentences_of(f"Harlan has no deal with the men of {place}.")
    assert not said.is_spanish
    (said,) = sentences_of(f"Harlan no tiene trato con los hombres de {place}.")
    assert said.is_spanish


def test_a_thing_that_is_denied_is_denied_as_its_deed_is() -> None:
    source = "Officials opened one pier and are looking at the other, but have not announced a date."
    compared = Comparison("No date has been announced.", (source,), Spellings(frozenset(), capitals=True))
    assert not list(reversals(compared))
