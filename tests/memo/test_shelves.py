"""Every kind of shelf has the same values, and says the same of them, whatever was done to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.memo.infolder import Apart, Together
from generator.memo.shelf import InMemory, Key, Shelf, SpoiltError

VALUES = 400
"""So many are expected: they lie in three files."""

names = st.sampled_from([f"content/{number}.md" for number in range(12)] + ["caf\xe9\n.md", "\udcff"])
words = st.sampled_from(("", "one", "two", "three\nlines", "\udc80"))
values = st.sampled_from(("text", b"bytes", ("a tuple", 1), "\udcff", ""))

Step: TypeAlias = Callable[[Shelf], None]


def put(called: str, key: Key, value: Any) -> Step:
    return lambda shelf: shelf.put(called, key, shelf.pack(value))


def rekey(called: str, key: Key) -> Step:
    return lambda shelf: shelf.rekey(called, key) if shelf.key(called) else None


def settle(wanted: frozenset[str]) -> Step:
    return lambda shelf: shelf.settle(wanted)


def keep(shelf: Shelf) -> None:
    shelf.keep()


def steps(keys: st.SearchStrategy[Key]) -> st.SearchStrategy[list[Step | None]]:
    """What may be done to a shelf; None is that it is read again from where it is kept."""
    one = st.one_of(
        st.builds(put, names, keys, values),
        st.builds(rekey, names, keys),
        st.builds(settle, st.frozensets(names)),
        st.just(keep),
        st.none(),
    )
    return st.lists(one, max_size=12)


def told(shelf: Shelf, asked: Mapping[str, str]) -> tuple[object, ...]:
    """All that a shelf says of some names."""
    found = {}
    for called in asked:
        with suppress(SpoiltError, KeyError):
            found[called] = shelf.value(called)
    return shelf.stale(asked), {called: shelf.key(called) for called in asked}, found


def check(folder: Path, kind: type[Apart | Together], done: list[Step | None], asked: Mapping[str, str]) -> None:
    model: Shelf = InMemory()
    shelf: Shelf = kind(str(folder), "stamp", "x", VALUES)
    for step in done:
        if step:
            step(model)
            step(shelf)
        else:
            shelf.keep()
            shelf = kind(str(folder), "stamp", "x", VALUES)
    assert told(shelf, asked) == told(model, asked)


@given(steps(st.tuples(words, words)), st.dictionaries(names, words))
def test_values_apart_are_those_that_were_put_there(
    tmp_path_factory: pytest.TempPathFactory, done: list[Step | None], asked: Mapping[str, str]
) -> None:
    check(tmp_path_factory.mktemp("apart"), Apart, done, asked)


@given(steps(st.tuples(words, st.just(""))), st.dictionaries(names, words))
def test_values_together_are_those_that_were_put_there(
    tmp_path_factory: pytest.TempPathFactory, done: list[Step | None], asked: Mapping[str, str]
) -> None:
    check(tmp_path_factory.mktemp("together"), Together, done, asked)
