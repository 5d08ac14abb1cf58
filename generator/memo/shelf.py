"""Where values wait to be used again: each under what it is called, with the key of what it rests on.

What is kept in files is only believed by whoever has the same stamp, and where every byte is as it was written. A value
is read when it is asked for, so that a site of any size needs no more memory than what is worked on.
"""

from __future__ import annotations

import functools
import hashlib
import io
import itertools
import os
import pickle
import sys
import zlib
from collections.abc import Collection, Iterator
from io import FileIO
from typing import Any, Protocol, TypeAlias

from generator.ground.replacing import replace_file

_BUCKET, _MOST_BUCKETS = 128, 256
"""About so many values lie in one file, or more where there would be too many files: one that changed is written again
with those around it."""

_AT_ONCE = 1024
"""About so many values are in memory before they are written."""

_SUM = 16
"""Bytes of a checksum."""

_TEXT, _OTHER = b"t", b"o"
"""The first byte of a packed value says whether it is a text."""

_LENGTH = 8
"""Bytes of the length of a file's index, which follows the index's checksum."""


class SpoiltError(Exception):
    """A value is not as it was written."""


Key: TypeAlias = tuple[str, str]
"""What a value rests on: first what is told at once; then what takes work and is another less often, or nothing."""


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

    def batches(self, names: list[str]) -> Iterator[list[str]]:
        """Names of values that are to be put here, so many at a time as may be in memory at once."""

    def keep(self) -> None:
        """A batch of values was put here."""

    def settle(self, wanted: Collection[str]) -> None:
        """Forget all but these."""


class InMemory:
    """The shelf of a process that lives on, or that keeps nothing for another."""

    def __init__(self) -> None:
        self._keys: dict[str, Key] = {}
        self._values: dict[str, Any] = {}

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
        if len(self._keys) != len(wanted):
            self._keys = {called: key for called, key in self._keys.items() if called in wanted}
            self._values = {called: value for called, value in self._values.items() if called in wanted}


_Slot: TypeAlias = tuple[Key, bytes, int, int]
"""A packed value: its key, its checksum, where it begins among the values of its file, and its length."""


class InFolder:
    """A shelf in files of a folder; `size` says how many values of a usual size one of these is as large as."""

    def __init__(self, folder: str, stamp: str, name: str, count: int, size: int = 1) -> None:
        places = min(max(count // _BUCKET, 1), _MOST_BUCKETS)
        self._paths = [os.path.join(folder, f"{name}-{place}-of-{places}") for place in range(places)]
        self._at_once = max(_AT_ONCE // size, 1)
        self._stamp = stamp.encode()[:64]
        self._slots: dict[str, _Slot] = {}
        self._begins = [self._read_index(path) for path in self._paths]
        self._fresh: dict[str, bytes] = {}
        self._stale: set[int] = set()
        self._files: dict[int, FileIO] = {}

    def key(self, called: str) -> Key | None:
        slot = self._slots.get(called)
        return slot[0] if slot else None

    def pack(self, value: Any) -> bytes:
        if type(value) is str:
            return _TEXT + value.encode("utf-8", "surrogatepass")
        return _OTHER + pickle.dumps(value, pickle.HIGHEST_PROTOCOL)

    def put(self, called: str, key: Key, packed: bytes) -> None:
        self._slots[called] = (key, self._sum(packed), 0, len(packed))
        self._fresh[called] = packed
        self._stale.add(self._place(called))

    def rekey(self, called: str, key: Key) -> None:
        self._slots[called] = (key, *self._slots[called][1:])
        self._stale.add(self._place(called))

    def value(self, called: str) -> Any:
        data = self._packed(called)
        try:
            if data[:1] == _TEXT:
                return data[1:].decode("utf-8", "surrogatepass")
            return _Unpickler(io.BytesIO(data[1:])).load()
        except Exception as fault:
            raise SpoiltError from fault

    def batches(self, names: list[str]) -> Iterator[list[str]]:
        """Whole files at a time, so that each is written once."""
        places = {called: self._place(called) for called in names}
        batch: list[str] = []
        for _, together in itertools.groupby(sorted(names, key=places.__getitem__), key=places.__getitem__):
            batch += together
            if len(batch) >= self._at_once:
                yield batch
                batch = []
        if batch:
            yield batch

    def settle(self, wanted: Collection[str]) -> None:
        for called in [called for called in self._slots if called not in wanted]:
            del self._slots[called]
            self._fresh.pop(called, None)
            self._stale.add(self._place(called))
        self.keep()

    def keep(self) -> None:
        by_place: dict[int, list[str]] = {place: [] for place in self._stale}
        for called in self._slots if by_place else ():
            place = self._place(called)
            if place in by_place:
                by_place[place].append(called)
        for place, names in by_place.items():
            self._write(place, names)
        self._stale = set()

    def close(self) -> None:
        """Let go of the files; a value that is asked for all the same opens its file again."""
        while self._files:
            self._files.popitem()[1].close()

    def _place(self, called: str) -> int:
        count = len(self._paths)
        return zlib.crc32(called.encode("utf-8", "surrogatepass")) % count if count > 1 else 0

    def _sum(self, data: bytes) -> bytes:
        return hashlib.blake2b(data, digest_size=_SUM, key=self._stamp).digest()

    def _read_index(self, path: str) -> int:
        """Take up what a file says it holds, and say where its values begin; nothing where it is not sound."""
        try:
            with open(path, "rb") as file:
                head = file.read(_SUM + _LENGTH)
                data = file.read(int.from_bytes(head[_SUM:], "little"))
            if self._sum(head[_SUM:] + data) == head[:_SUM]:
                self._slots |= _Unpickler(io.BytesIO(data)).load()
                return len(head) + len(data)
        except Exception:  # noqa: BLE001  # whatever is wrong with it, it is of no use
            return 0
        return 0

    def _packed(self, called: str) -> bytes:
        """A packed value, from its file if need be, in which another build may have put something else meanwhile."""
        if called in self._fresh:
            return self._fresh[called]
        _, checksum, start, length = self._slots[called]
        place = self._place(called)
        try:
            if place not in self._files:
                self._files[place] = open(self._paths[place], "rb", buffering=0)  # noqa: SIM115  # for all its values
            data = _read_at(self._files[place], self._begins[place] + start, length)
        except OSError as fault:
            raise SpoiltError from fault
        if self._sum(data) != checksum:
            raise SpoiltError
        return data

    def _write(self, place: int, names: list[str]) -> None:
        """Put the values of these names into their file; where that cannot be written, they stay at hand."""
        packed: dict[str, bytes] = {}
        for called in names:
            try:
                packed[called] = self._packed(called)
            except SpoiltError:
                del self._slots[called]
        starts = _starts(packed)
        slots = {called: (*self._slots[called][:2], starts[called], len(data)) for called, data in packed.items()}
        listed = pickle.dumps(slots, pickle.HIGHEST_PROTOCOL)
        length = len(listed).to_bytes(_LENGTH, "little")
        try:
            os.makedirs(os.path.dirname(self._paths[place]), exist_ok=True)
            replace_file(self._paths[place], (self._sum(length + listed), length, listed, *packed.values()))
        except OSError:
            self._fresh |= packed
            return
        if place in self._files:
            self._files.pop(place).close()
        self._begins[place] = _SUM + _LENGTH + len(listed)
        self._slots |= slots
        for called in packed:
            self._fresh.pop(called, None)


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
