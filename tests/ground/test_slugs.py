"""Names as they may stand in addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.slugs import Uniques, slugify, unique


@given(st.lists(st.sampled_from(["a", "a-2", "a-3", "a-2-2", "b"]), max_size=12))
def test_names_given_out_are_unlike_each_other_and_those_of_one_by_one(names: list[str]) -> None:
    uniques, taken = Uniques(), list[str]()
    for name in names:
        chosen = uniques.choose(name)
        assert chosen == unique(name, taken)
        taken.append(chosen)
    assert len(set(taken)) == len(names)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("The Café — at 9!", "the-cafe-at-9"),
        ("  a__b  ", "a-b"),
        ("x" * 61, "x" * 60),
        ("x" * 59 + " y", "x" * 59),
        ("x" * 58 + " y", "x" * 58 + "-y"),
        ("日本", ""),
        ("ﬁne", "fine"),
        ("Smørrebrød & Blåbær", "smorrebrod-blabaer"),
        ("Ærø, Ølstykke, Ångström", "aero-olstykke-angstrom"),
        ("Straße, STRAẞE, Łódź, Đà Nẵng", "strasse-strasse-lodz-da-nang"),
        ("Þingvellir, Eyrarbakki við Ölfusá", "thingvellir-eyrarbakki-vid-olfusa"),
        ("Cœur, Œuvre, Diyarbakır, İzmir", "coeur-oeuvre-diyarbakir-izmir"),
        ("Ħamrun, Ŧ, sáŋ", "hamrun-t-san"),
    ],
)
def test_a_text_as_it_stands_in_an_address(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_the_first_free_number_makes_a_name_unique() -> None:
    assert unique("a", {"b"}) == "a"
    assert unique("a", {"a"}) == "a-2"
    assert unique("a", {"a", "a-2", "a-4"}) == "a-3"
