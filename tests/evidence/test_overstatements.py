"""What a text says surely, always or of all, where its source says less."""

from __future__ import annotations

import pytest

from generator.evidence.modality.overstatements import overstatements
from generator.evidence.names.mentions import Comparison, Spellings

CANAL = "Engineers said that the repairs could delay barge traffic on the canal in summer."
GUILD = "Many members of the guild turned to piecework to keep their boats. Some sold the nets."


def found(source: str, text: str) -> list[str]:
    return [one.written for one in overstatements(Comparison(text, (source,), Spellings(frozenset(), capitals=True)))]


@pytest.mark.parametrize(
    ("source", "text", "words"),
    [
        (CANAL, "Barge traffic on the canal will be delayed by the repairs, engineers said.", ["will"]),
        (CANAL, "The engineers said that the repairs would delay barge traffic in summer.", ["would"]),
        ("The harvest will probably be poor.", "The harvest will certainly be poor all the same.", ["certainly"]),
        (GUILD, "Not one was idle: all turned to piecework to keep their boats.", ["all"]),
        (CANAL, "Repairs always delay barge traffic on the canal.", ["always"]),
        (CANAL, "A delay of barge traffic on the canal is certain.", ["certain"]),
        ("Whether Vale would pay was far from clear.", "That Vale would pay was all but certain.", ["certain"]),
        ("Most African states opposed the text on Uganda.", "All African members opposed the text.", ["All"]),
        ("Some wards of the clinic are in use, for only a week.", "All wards of the clinic are in use.", ["All"]),
        ("The disease could reach Orrin once rains set in.", "The disease will reach Orrin in the rains.", ["will"]),
        (GUILD, "All turned to piecework to keep their boats.", ["All"]),
        (GUILD, "The whole guild turned to piecework to keep the boats.", ["whole"]),
        (
            "For nearly her whole life she lived on the lower canal.",
            "For her whole life she lived on the canal.",
            ["whole"],
        ),
        (
            "The audit suggests that the pilot dues were lost.",
            "The audit proves that pilot dues were lost.",
            ["proves"],
        ),
        (
            "He alleged that the harbour master took bribes.",
            "He proved that the harbour master took bribes.",
            ["proved"],
        ),
        (
            "La subida podría retrasar las obras del canal en verano.",
            "La subida retrasará siempre las obras del canal en verano.",
            ["siempre"],
        ),
        (
            "Die Arbeiten könnten den Verkehr auf dem Kanal verzögern.",
            "Die Arbeiten werden den Verkehr auf dem Kanal verzögern.",
            ["werden"],
        ),
    ],
)
def test_what_claims_more_than_its_source_is_told(source: str, text: str, words: list[str]) -> None:
    assert found(source, text) == words


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (CANAL, "Barge traffic on the canal might be delayed by the repairs, engineers said."),
        (CANAL, "Barge traffic on the canal will probably be delayed by the repairs."),
        (CANAL, "Barge traffic on the canal will be delayed if the repairs begin in summer."),
        (f"{CANAL} The repairs will delay barge traffic, they said.", "Repairs will delay barge traffic on the canal."),
        ("The lock may close; barge traffic is to end in May.", "Barge traffic will end in May."),
        (GUILD, "Not all members of the guild turned to piecework to keep their boats."),
        (f"{GUILD} All the members keep boats.", "All members of the guild keep their boats."),
        (GUILD, "All the same, members of the guild turned to piecework to keep their boats."),
        ("The audit shows that pilot dues may have been lost.", "The audit proves that pilot dues were lost."),
        ("A certain lock may be repaired this summer.", "A certain lock was repaired this summer."),
        ("Most African states opposed the text. All African members voted.", "All African members voted against it."),
        ("The lock might close; traffic is set to end there.", "The lock will close and end traffic there."),
    ],
)
def test_what_claims_no_more_is_let_be(source: str, text: str) -> None:
    assert found(source, text) == []
