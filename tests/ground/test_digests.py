"""Equal values have equal digests, and no two that differ are written alike."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.digests import digest_bytes, digest_of, digest_text


class Pair(NamedTuple):
    one: str
    other: int


class Keyed:
    """A type that says itself what stands for it."""

    def __init__(self, key: object, rest: object = None) -> None:
        self.key = key
        self.rest = rest

    def digest_key(self) -> object:
        return self.key


class Other(Keyed):
    """Another type with the same key."""


DIFFERENT = [
    "a", "", "1", 1, 1.5, None, True, (), [], ("",), ("", ""), ("a",), ["a"], ("a", "b"), ("ab", ""), ("ab",),
    (("a",), "b"), ("a", ("b",)), (("a", "b"),), Pair("a", 1), ("a", 1), Keyed("a"), Other("a"), Keyed(("a",)),
    "1:a", ("1:a",), "tuple1(1:a",
]  # fmt: skip


def test_values_that_differ_have_digests_that_differ() -> None:
    assert len({digest_of(value) for value in DIFFERENT}) == len(DIFFERENT)


def test_what_a_type_keeps_to_itself_does_not_count() -> None:
    assert digest_of(Keyed("a", 1)) == digest_of(Keyed("a", 2))


values = st.recursive(
    st.text(max_size=3) | st.integers(0, 3) | st.none(), lambda inner: st.lists(inner, max_size=3).map(tuple)
)


@given(values, values)
def test_digests_tell_values_apart(one: object, other: object) -> None:
    assert (digest_of(one) == digest_of(other)) is (one == other)


@pytest.mark.parametrize("text", ["", "a", "ä", "\ud800", "x" * 10_000])
def test_any_text_has_a_digest_of_32_digits(text: str) -> None:
    assert len(digest_text(text)) == 32
    assert digest_text(text) == digest_bytes(text.encode("utf-8", "surrogatepass"))
