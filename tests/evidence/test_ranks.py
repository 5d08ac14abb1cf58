"""Ranks that a statement tells too high."""

from __future__ import annotations

import pytest

from generator.evidence.modality.ranks import overranked
from generator.evidence.names.mentions import Comparison, Spellings

CHURCH = "The wooden church of Vestre Hjelm is among the oldest in Norway."
RUNNER = "Her time was the third-fastest ever run on the course in Lisbon."
GALLERY = "The gallery has one of the largest collections of her works in private hands."
SNOW = "It was the heaviest snowfall in the region since 2005."


def found(text: str, source: str) -> list[str]:
    return [one.written for one in overranked(Comparison(text, (source,), Spellings(frozenset(), capitals=True)))]


@pytest.mark.parametrize(
    ("source", "text", "told"),
    [
        (CHURCH, "The church of Vestre Hjelm is the oldest in Norway.", "oldest"),
        (CHURCH, "No church in Norway is older than that of Vestre Hjelm.", "older"),
        (RUNNER, "Nobody ever covered the course in Lisbon faster.", "faster"),
        (GALLERY, "No private collection holds as many of her works.", "many"),
        (GALLERY, "It is the biggest private collection of her works.", "biggest"),
        ("Orrin was among the staunchest allies.", "Orrin was the only staunch ally of allies.", "only"),
        (SNOW, "It was the heaviest snowfall that the region ever had.", "heaviest"),
        ("She is among the oldest tugs on the coast.", "She is the oldest tug on the coast.", "oldest"),
        ("It was one of the longest strikes of the port.", "It was the longest strike of the port.", "longest"),
    ],
)
def test_a_rank_that_the_source_limits_is_told(source: str, text: str, told: str) -> None:
    assert found(text, source) == [told]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (CHURCH, "The church of Vestre Hjelm is one of the oldest in Norway."),
        (CHURCH, "Few churches in Norway are older than that of Vestre Hjelm."),
        (CHURCH, "The church of Vestre Hjelm in Norway has the largest tower."),
        (CHURCH, "Is the church of Vestre Hjelm the oldest in Norway?"),
        (f"{CHURCH} The oldest church in Norway burned.", "The oldest church in Norway burned."),
        (RUNNER, "She ran the third-fastest time on the course in Lisbon."),
        ("She is among the oldest tugs on the coast.", "One of the oldest tugs on the coast is she."),
        ("She is the oldest tug, and among the fastest.", "She is the oldest tug on the coast."),
        ("Vale was among protest leaders in Harrow in May.", "Vale joined the protest in Harrow in May."),
        ("They are among the forest communities of Harrow.", "The forest communities of Harrow are theirs."),
        (SNOW, "The region had seen no heavier snowfall since 2005."),
        (SNOW, "It was the heaviest snowfall in the region for twenty years."),
        (f"{GALLERY} It has 300 works.", "No more than 300 works are in the private collection."),
        (f"{GALLERY} It has 300 works.", "The private collection never had more than 300 works."),
        ("Vale is the largest town in the region.", "No town in the region is bigger than Vale."),
    ],
)
def test_a_rank_that_is_limited_alike_is_not(source: str, text: str) -> None:
    assert found(text, source) == []
