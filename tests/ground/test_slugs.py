"""Names as they may stand in addresses."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.ground.slugs import Uniques, unique


@given(st.lists(st.sampled_from(["a", "a-2", "a-3", "a-2-2", "b"]), max_size=12))
def test_names_given_out_are_unlike_each_other_and_those_of_one_by_one(names: list[str]) -> None:
    uniques, taken = Uniques(), list[str]()
    for name in names:
        chosen = uniques.choose(name)
        assert chosen == unique(name, taken)
        taken.append(chosen)
    assert len(set(taken)) == len(names)
