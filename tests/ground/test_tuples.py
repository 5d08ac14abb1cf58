"""Our named tuples are those of `typing` in all that is seen of them."""

from __future__ import annotations

import copy
import functools
import io
import pickle
import types
import typing
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground import tuples
from generator.ground.pickling import Unpickler, pickled

T = TypeVar("T")
NAMES = [f"field{number}" for number in range(15)]


def classes(base: Any) -> list[Any]:
    """The same classes, derived from this."""

    class Plain(base):  # type: ignore[misc]  # either base
        """Has fields, a default and a method."""

        first: str
        second: int = 2

        @property
        def both(self) -> str:
            return f"{self.first} {self.second}"

    class Of(base, Generic[T]):  # type: ignore[misc]  # either base
        value: T
        rest: tuple[str, ...] = ()

    class Empty(base):  # type: ignore[misc]  # either base
        pass

    class Own(Plain):
        def __new__(cls, first: str) -> Own:
            made: Own = super().__new__(cls, first.upper(), len(first))
            return made

    return [Plain, Of, Empty, Own]


BASES: tuple[Any, Any] = tuples.NamedTuple, typing.NamedTuple
OURS, THEIRS = classes(tuples.NamedTuple), classes(typing.NamedTuple)


def outcome(act: Callable[[], Any]) -> Any:
    """What comes of it: a value as it is shown, or the kind of exception."""
    try:
        value = act()
    except Exception as fault:  # noqa: BLE001  # its kind is what is asked for
        return type(fault)
    return repr(value), value if isinstance(value, (tuple, dict, str, int)) else None


ACTS: list[Callable[[Any], Any]] = [
    lambda c: c("a"),
    lambda c: c("a", 3),
    lambda c: c(first="a"),
    lambda c: c("a", second=5),
    lambda c: c(value=1, rest=("x",)),
    lambda c: c(),
    lambda c: c("a", 1, 2),
    lambda c: c(other=1),
    lambda c: c("a")._replace(second=9),
    lambda c: c("a")._replace(other=9),
    lambda c: c("a")._asdict(),
    lambda c: c._make(["a", 4]),
    lambda c: c._make(["a"]),
    lambda c: c("a").first,
    lambda c: c("a").both,
    lambda c: c[int](1, ("y",)),
    lambda c: c("a")[1],
    lambda c: c("a") == ("a", 2),
    lambda c: hash(c("a", 2)) == hash(("a", 2)),
    lambda c: c("b") > c("a", 3),
    lambda c: copy.copy(c("a")),
    lambda c: copy.deepcopy(c("a")),
    lambda c: setattr(c("a"), "first", "b"),
    lambda c: setattr(c("a"), "unknown", "b"),
    lambda c: c("a").__dict__,
    lambda c: (c._fields, c.__match_args__, c.__name__, tuple(c.__annotations__)),
]


@pytest.mark.parametrize("index", range(len(OURS)))
def test_whatever_is_done_with_one_comes_out_the_same(index: int) -> None:
    for place, act in enumerate(ACTS):
        ours, theirs = (outcome(functools.partial(act, one[index])) for one in (OURS, THEIRS))
        assert ours == theirs, place


@given(st.data())
def test_any_fields_with_any_defaults_are_taken(data: st.DataObject) -> None:
    count = data.draw(st.integers(0, 14))
    values = data.draw(st.lists(st.integers(), min_size=count, max_size=count))
    defaults = dict(zip(NAMES[:count], values, strict=True)) if data.draw(st.booleans()) else {}
    body = {"__annotations__": dict.fromkeys(NAMES[:count], int), "__module__": __name__, **defaults}
    ours, theirs = (types.new_class("Made", (base,), {}, lambda space: space.update(body)) for base in BASES)
    given_by_name = data.draw(st.integers(0, count))
    named = dict(zip(NAMES[given_by_name:count], values[given_by_name:], strict=True))
    made = [one(*values[:given_by_name], **named) for one in (ours, theirs)]
    assert repr(made[0]) == repr(made[1])
    assert made[0] == made[1] == tuple(values)


class Kept(tuples.NamedTuple):
    """Found by its name, as pickling needs."""

    first: str
    rest: tuple[int, ...] = ()


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_one_can_be_put_away_and_had_again(protocol: int) -> None:
    value = Kept("a", (1, 2))
    again = pickle.loads(pickle.dumps(value, protocol))
    assert (type(again), again) == (Kept, value)
    assert outcome(lambda: _unpickled(pickled(value))) == outcome(lambda: value)


def _unpickled(data: bytes) -> Any:
    return Unpickler(io.BytesIO(data)).load()


def test_what_match_takes_apart_is_found_by_place() -> None:
    match Kept("a", (1,)):
        case Kept(first, (number,)):
            assert (first, number) == ("a", 1)
        case _:
            raise AssertionError


def test_too_many_fields_and_defaults_before_others_are_refused() -> None:
    def made(count: int, **defaults: int) -> Any:
        body = {"__annotations__": dict.fromkeys(NAMES[:count], int), "__module__": __name__, **defaults}
        return types.new_class("Made", (BASES[0],), {}, lambda space: space.update(body))

    with pytest.raises(TypeError):
        made(2, field0=1)
    if BASES[0] is not BASES[1]:
        with pytest.raises(TypeError, match="15 fields"):
            made(15)
