"""Where values wait to be used again: each under what it is called, with the key of what it rests on.

What is kept in files is only believed by whoever has the same stamp, and where every byte is as it was written. A value
is read when it is asked for, so that a site of any size needs no more memory than what is worked on.
"""

from __future__ import annotations

import functools
import hashlib
import io
import os
import pickle
import sys
import zlib
from collections.abc import Collection
from contextlib import suppress
from io import FileIO
from typing import Any, NamedTuple, Protocol, TypeAlias

from generator.ground.replacing import replace_file

_BUCKET, _MOST_BUCKETS = 128, 64
"""About so many values lie in one file, or more where there would be too many files: one that changed is written again
with those around it."""

_SUM = 16
"""Bytes of a checksum."""

_TEXT, _OTHER = b"t", b"o"
"""The first byte of a packed value says whether it is a text."""

_LENGTH = 8
"""Bytes of the length of a file's index, which follows the index's checksum."""


class SpoiltError(Exception):
    """A value is not as it was written."""


class Key(NamedTuple):
    """What a value rests on: `quick` is told at once; `exact`, if any, takes work and is another less often."""

    quick: str
    exact: str = ""


class Shelf(Protocol):
    """Values of one kind."""

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

    def settle(self, wanted: Collection[str]) -> None:
        """Forget all but these."""


class InMemory:
    """The shelf of a process that lives on, or that keeps nothing for another."""

    def __init__(self) -> None:
        self._values: dict[str, tuple[Key, Any]] = {}

    def key(self, called: str) -> Key | None:
        known = self._values.get(called)
        return known[0] if known else None

    def pack(self, value: Any) -> Any:
        return value

    def put(self, called: str, key: Key, packed: Any) -> None:
        self._values[called] = (key, packed)

    def rekey(self, called: str, key: Key) -> None:
        self._values[called] = (key, self._values[called][1])

    def value(self, called: str) -> Any:
        return self._values[called][1]

    def settle(self, wanted: Collection[str]) -> None:
        if len(self._values) != len(wanted):
            self._values = {called: kept for called, kept in self._values.items() if called in wanted}


class _Slot(NamedTuple):
    """A packed value: at a place of its file, or at hand because it is not written yet."""

    key: Key
    checksum: bytes
    start: int
    length: int
    data: bytes | None = None


_Index: TypeAlias = dict[str, _Slot]


class InFolder:
    """A shelf in files of a folder."""

    def __init__(self, folder: str, stamp: str, name: str, count: int) -> None:
        places = min(max(count // _BUCKET, 1), _MOST_BUCKETS)
        self._paths = [os.path.join(folder, f"{name}-{place}-of-{places}") for place in range(places)]
        self._stamp = stamp.encode()[:64]
        self._slots = [self._read_index(path) for path in self._paths]
        self._stale: set[int] = set()
        self._files: dict[int, FileIO] = {}

    def key(self, called: str) -> Key | None:
        slot = self._slots[self._place(called)].get(called)
        return slot.key if slot else None

    def pack(self, value: Any) -> bytes:
        if type(value) is str:
            return _TEXT + value.encode("utf-8", "surrogatepass")
        return _OTHER + pickle.dumps(value, pickle.HIGHEST_PROTOCOL)

    def put(self, called: str, key: Key, packed: bytes) -> None:
        place = self._place(called)
        self._slots[place][called] = _Slot(key, self._sum(packed), 0, len(packed), packed)
        self._stale.add(place)

    def rekey(self, called: str, key: Key) -> None:
        place = self._place(called)
        self._slots[place][called] = self._slots[place][called]._replace(key=key)
        self._stale.add(place)

    def value(self, called: str) -> Any:
        place = self._place(called)
        data = self._packed(place, self._slots[place][called])
        try:
            if data[:1] == _TEXT:
                return data[1:].decode("utf-8", "surrogatepass")
            return _Unpickler(io.BytesIO(data[1:])).load()
        except Exception as fault:
            raise SpoiltError from fault

    def settle(self, wanted: Collection[str]) -> None:
        for place, slots in enumerate(self._slots):
            left = {called: slot for called, slot in slots.items() if called in wanted}
            if place in self._stale or len(left) != len(slots):
                self._slots[place] = self._written(place, left)
        self._stale = set()

    def close(self) -> None:
        """Let go of the files; a value that is asked for all the same opens its file again."""
        while self._files:
            self._files.popitem()[1].close()

    def _place(self, called: str) -> int:
        count = len(self._slots)
        return zlib.crc32(called.encode("utf-8", "surrogatepass")) % count if count > 1 else 0

    def _sum(self, data: bytes) -> bytes:
        return hashlib.blake2b(data, digest_size=_SUM, key=self._stamp).digest()

    def _read_index(self, path: str) -> _Index:
        """What a file says it holds; nothing where it is not sound."""
        try:
            with open(path, "rb") as file:
                head = file.read(_SUM + _LENGTH)
                data = file.read(int.from_bytes(head[_SUM:], "little"))
            if self._sum(head[_SUM:] + data) != head[:_SUM]:
                return {}
            begin = len(head) + len(data)
            found = _Unpickler(io.BytesIO(data)).load().items()
            return {called: _Slot(Key(*key), checksum, begin + at, n) for called, (key, checksum, at, n) in found}
        except Exception:  # noqa: BLE001  # whatever is wrong with it, it is of no use
            return {}

    def _packed(self, place: int, slot: _Slot) -> bytes:
        """A packed value, from its file if need be, in which another build may have put something else meanwhile."""
        if slot.data is not None:
            return slot.data
        try:
            if place not in self._files:
                self._files[place] = open(self._paths[place], "rb", buffering=0)  # noqa: SIM115  # for all its values
            data = _read_at(self._files[place], slot.start, slot.length)
        except OSError as fault:
            raise SpoiltError from fault
        if self._sum(data) != slot.checksum:
            raise SpoiltError
        return data

    def _written(self, place: int, slots: _Index) -> _Index:
        """The same values in their file; where that cannot be written, they stay at hand."""
        packed: dict[str, bytes] = {}
        for called, slot in slots.items():
            with suppress(SpoiltError):
                packed[called] = self._packed(place, slot)
        slots = {called: slots[called] for called in packed}
        starts = _starts(packed)
        index = {called: (tuple(s.key), s.checksum, starts[called], s.length) for called, s in slots.items()}
        listed = pickle.dumps(index, pickle.HIGHEST_PROTOCOL)
        length = len(listed).to_bytes(_LENGTH, "little")
        try:
            os.makedirs(os.path.dirname(self._paths[place]), exist_ok=True)
            replace_file(self._paths[place], (self._sum(length + listed), length, listed, *packed.values()))
            if place in self._files:
                self._files.pop(place).close()
        except OSError:
            return {called: slot._replace(data=packed[called]) for called, slot in slots.items()}
        begin = _SUM + _LENGTH + len(listed)
        return {called: slot._replace(start=begin + starts[called], data=None) for called, slot in slots.items()}


def _read_at(file: FileIO, start: int, length: int) -> bytes:
    """Some bytes of a file, without moving where another process that shares it reads."""
    if hasattr(os, "pread"):
        return os.pread(file.fileno(), length, start)
    file.seek(start)
    return file.read(length)


def _starts(packed: dict[str, bytes]) -> dict[str, int]:
    """Where each begins when they lie one after the other."""
    starts, at = {}, 0
    for called, data in packed.items():
        starts[called] = at
        at += len(data)
    return starts


class _Unpickler(pickle.Unpickler):
    """Makes values of our own types and no others, and calls nothing: what is kept may be spoilt."""

    def find_class(self, module: str, name: str) -> Any:
        return _our_type(module, name)


@functools.cache
def _our_type(module: str, name: str) -> type:
    found = getattr(sys.modules.get(module), name, None) if module.startswith("generator.") else None
    if not isinstance(found, type):
        raise pickle.UnpicklingError(f"{module}.{name} is no type of ours")
    return found


Memory: TypeAlias = dict[str, InMemory]
"""The shelves of a process that lives on, by their names."""
