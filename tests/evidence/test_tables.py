"""Tables that speak of the same words agree with each other, so that none has one that the others do not know."""

from __future__ import annotations

import pytest

from generator.check.names import _IRREGULAR
from generator.evidence.names.peoples import of_countries, same_country
from generator.evidence.names.regions import _AMERICAS, _REGIONS, _towns
from generator.evidence.speech.sayingwords import INVERTING, PLAIN, SAYING, TAKING
from generator.evidence.words.naming import fold


@pytest.mark.parametrize("part", [PLAIN, INVERTING, TAKING])
def test_words_that_say_something_in_a_way_of_their_own_are_among_those_that_say_something(
    part: frozenset[str],
) -> None:
    assert part - SAYING == frozenset()


def test_regions_and_towns_are_of_countries_that_are_known() -> None:
    of_regions = {land for lands in (*_REGIONS.values(), *_AMERICAS.values()) for land in lands.split()}
    assert of_regions - of_countries() == set()
    assert _towns().keys() - of_countries() == set()


def test_adjectives_that_no_rule_makes_are_of_the_same_country_for_all() -> None:
    places = {word: same_country(fold(place.split()[0])) for word, place in _IRREGULAR.items()}
    assert [word for word, same in places.items() if word not in same] == []
