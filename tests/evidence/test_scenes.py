"""Where it happened, told of another place that the source speaks of."""

from __future__ import annotations

import pytest

from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.names.scenes import other_scenes

ROAD = "Supporters blocked a road in Norry with burning tyres; the capital, Lusaka, stayed quiet."
RAID = "Arlen had asked them to leave in a letter, after a raid by soldiers in Brio in which four miners died."


def told(text: str, source: str) -> list[str]:
    compared = Comparison(text, (source,), Spellings(frozenset(), capitals=True))
    return [one.written for one in other_scenes(compared)]


@pytest.mark.parametrize(
    ("text", "source", "place"),
    [
        ("Supporters set tyres on fire and blocked a road in Lusaka.", ROAD, "Lusaka"),
        ("Four miners had died when soldiers carried out a raid in Arlen.", RAID, "Arlen"),
        ("Four miners had died when soldiers carried out a raid in the town of Arlen.", RAID, "Arlen"),
    ],
)
def test_a_place_where_it_did_not_happen_is_told(text: str, source: str, place: str) -> None:
    assert told(text, source) == [place]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Supporters set tyres on fire and blocked a road in Norry.", ROAD),
        ("No supporters set tyres on fire and blocked a road in Lusaka.", ROAD),
        ("Supporters blocked a road with burning tyres in Zambia.", ROAD.replace("the capital, Lusaka", "Zambia")),
        (
            "Supporters blocked a road with tyres in Bavaria.",
            ROAD.replace("Norry", "Munich").replace("Lusaka", "Bavaria"),
        ),
        ("Four miners had died when soldiers carried out a raid in Arlen.", f"{RAID} Arlen mourned the miners."),
        ("Four miners had died in Arlen after a raid in Brio.", RAID),
        ("A letter was written in Arlen.", RAID),
        (
            "The plant in Rade makes brakes and engines for trains.",
            "The plant makes brakes and engines for trains in Brio. Rade has housed it since 1950.",
        ),
        ("Soldiers shot at four miners near Lusaka.", "Soldiers shot at four miners in Norry, an hour east of Lusaka."),
    ],
)
def test_where_it_may_have_happened_is_not(text: str, source: str) -> None:
    assert told(text, source) == []
