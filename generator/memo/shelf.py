"""Where values wait to be used again: each under what it is called, with the key of what it rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Protocol, TypeAlias


class SpoiltError(Exception):
    """A value is not as it was written."""


Key: TypeAlias = tuple[str, str]
"""What a value rests on: first what is told at once; then what takes work and is another less often, or nothing."""


class Shelf(Protocol):
    """Values of one kind."""

    at_hand: bool
    """Whether a value that was read is in memory for as long as the shelf is."""

    def stale(self, keys: Mapping[str, str]) -> list[str]:
        """Those of the names under which no value is here that rests on just this, and on nothing that takes work."""

    def key(self, called: str) -> Key | None:
        """What the value that is here rests on; None where none is."""

    def pack(self, value: Any) -> Any:
        """A value as it is put here, done by the process that made it."""

    def put(self, called: str, key: Key, packed: Any) -> None:
        """Keep a value."""

    def rekey(self, called: str, key: Key) -> None:
        """Say what a value that is here rests on now."""

    def value(self, called: str) -> Any:
        """A value that is here.

        Raises:
            SpoiltError: when it is not as it was put.
        """

    def batches(self, names: list[str]) -> Iterator[list[str]]:
        """Names of values that are to be put here, so many at a time as may be in memory at once."""

    def keep(self) -> None:
        """A batch of values was put here."""

    def settle(self, wanted: Collection[str]) -> None:
        """Forget all but these."""


class InMemory:
    """The shelf of a process that lives on, or that keeps nothing for another. All its values rest on the `rest`."""

    at_hand = True

    def __init__(self, rest: str = "") -> None:
        self.rest = rest
        self._keys: dict[str, Key] = {}
        self._values: dict[str, Any] = {}

    def stale(self, keys: Mapping[str, str]) -> list[str]:
        held = self._keys.get
        return [called for called, quick in keys.items() if held(called) != (quick, "")]

    def key(self, called: str) -> Key | None:
        return self._keys.get(called)

    def pack(self, value: Any) -> Any:
        return value

    def put(self, called: str, key: Key, packed: Any) -> None:
        self._keys[called] = key
        self._values[called] = packed

    def rekey(self, called: str, key: Key) -> None:
        self._keys[called] = key

    def value(self, called: str) -> Any:
        return self._values[called]

    def batches(self, names: list[str]) -> Iterator[list[str]]:
        if names:
            yield names

    def keep(self) -> None:
        """They are kept."""

    def settle(self, wanted: Collection[str]) -> None:
        for called in [called for called in self._keys if called not in wanted]:
            del self._keys[called], self._values[called]


Memory: TypeAlias = dict[str, InMemory]
"""The shelves of a process that lives on, by their names."""
