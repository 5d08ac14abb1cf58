"""What is told of a part of a country or region is told of it."""

from __future__ import annotations

import pytest

from generator.evidence.names.peoples import same_country
from generator.evidence.names.regions import is_elsewhere, of_regions, told_within


@pytest.mark.parametrize(
    ("word", "text", "told"),
    [
        ("germany", "She studies in Germany.", "hamburg"),
        ("swiss", "A Swiss contest.", "zurich"),
        ("american", "South American fruit.", "ecuador"),
        ("american", "A Latin American trial.", "mexican"),
        ("european", "A European port.", "antwerp"),
        ("scandinavian", "Two Scandinavian firms.", "norwegian"),
    ],
)
def test_a_part_tells_of_the_whole(word: str, text: str, told: str) -> None:
    assert told in told_within(word, text, same_country(word))


@pytest.mark.parametrize(
    ("word", "text", "other"),
    [
        ("austria", "She studies in Austria.", "hamburg"),
        ("american", "An American trial.", "ecuador"),
        ("american", "A Central American trial.", "peru"),
        ("asian", "An Asian firm.", "france"),
        ("hamburg", "She studies in Hamburg.", "germany"),
    ],
)
def test_another_place_does_not(word: str, text: str, other: str) -> None:
    assert other not in told_within(word, text, same_country(word))


def test_every_region_has_countries_that_are_known() -> None:
    for word in of_regions():
        assert len(told_within(word, word, frozenset())) > 3


@pytest.mark.parametrize(
    ("text", "source", "elsewhere"),
    [
        ("In Tokyo they won the cup.", "They won the final in Osaka, where Japan had lost.", True),
        ("The talks in Tashkent failed.", "The talks in Dushanbe failed; Uzbekistan watched.", True),
        ("Tokyo won the cup.", "Japan won the final in Osaka.", False),
        ("In Tokyo they won the cup.", "They won the cup in Japan.", False),
        ("Officials in Washington said no.", "American officials in Boston said no.", False),
    ],
)
def test_a_capital_is_no_place_where_another_town_is(text: str, source: str, *, elsewhere: bool) -> None:
    word = next(word for word in ("tokyo", "tashkent", "washington") if word in text.lower())
    assert is_elsewhere(word, text, [source]) is elsewhere
