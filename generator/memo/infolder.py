"""Shelves in files of a folder, for the builds to come.

What is kept is only believed by whoever has the same stamp, and where every byte is as it was written.
"""

from __future__ import annotations

import functools
import hashlib
import io
import itertools
import os
import pickle
import struct
import sys
import zlib
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from io import FileIO
from typing import Any

from generator.ground.files import read_at
from generator.ground.pickling import OF_FIELDS, pickled
from generator.ground.replacing import replace_file
from generator.memo.shelf import Key, SpoiltError

_BUCKET, _MOST_BUCKETS = 128, 256
"""About so many values lie in one file, or more in a large site: one that changed is written with those around it."""

_AT_ONCE = 1024
"""About so many values are in memory before they are written."""

_SUM = 16
"""Bytes of a checksum."""

_LENGTH = 8
"""Bytes of the length of a file's index, which stands between the index and its checksum."""

_TEXT, _BYTES, _OTHER = b"t", b"b", b"o"
"""The first byte of a packed value says what it is."""


class _InFiles(ABC):
    """What the shelves of a folder have in common: in which file a value is, and which files are to be written.

    `size` says how many values of a usual size one of these is as large as.
    """

    def __init__(self, folder: str, stamp: str, name: str, count: int, size: int = 1) -> None:
        places = min(max(count // _BUCKET, 1), _MOST_BUCKETS)
        self._folder, self._name = folder, name
        self._paths = [os.path.join(folder, f"{name}-{place}-of-{places}") for place in range(places)]
        self._at_once = max(_AT_ONCE // size, 1)
        self._begun = hashlib.sha256(stamp.encode())
        self._stale: set[int] = set()

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
        """Forget all but these."""
        for called in [called for called in self._names() if called not in wanted]:
            self._forget(called)
            self._change(called)
        self.keep()

    def keep(self) -> None:
        """Write every file that has other values now."""
        for place in self._stale:
            self._write(place)
        self._stale = set()

    @abstractmethod
    def _names(self) -> Iterable[str]:
        """What is here."""

    @abstractmethod
    def _forget(self, called: str) -> None:
        """Let go of a value."""

    @abstractmethod
    def _write(self, place: int) -> None:
        """Put the values of a file into it; where that cannot be written, they stay at hand."""

    def _change(self, called: str) -> None:
        """The file of this name is to be written anew."""
        self._stale.add(self._place(called))

    def _place(self, called: str) -> int:
        count = len(self._paths)  # the last bits of the checksum say where a group begins: all first names share them
        return (zlib.crc32(called.encode("utf-8", "surrogatepass")) >> 16) % count if count > 1 else 0

    def _sum(self, *parts: bytes) -> bytes:
        digest = self._begun.copy()
        for part in parts:
            digest.update(part)
        return digest.digest()[:_SUM]

    def _replace(self, place: int, parts: list[bytes]) -> bool:
        """Write a file anew; False where that cannot be. Those from when there were more or fewer are removed."""
        try:
            os.makedirs(self._folder, exist_ok=True)
            replace_file(self._paths[place], parts)
        except OSError:
            return False
        if place == 0:
            with suppress(OSError):
                self._remove_others()
        return True

    def _remove_others(self) -> None:
        count = f"-of-{len(self._paths)}"
        for name in os.listdir(self._folder):
            if name.startswith(f"{self._name}-") and name[len(self._name) + 1].isdecimal() and not name.endswith(count):
                os.unlink(os.path.join(self._folder, name))


_SLOT = struct.Struct(f"{_SUM}sQQ")
"""A packed value's checksum, where it begins among the values of its file, and its length."""

_AND = "\0"
"""Between the two parts of a key, of which the second is seldom there; no part holds it."""


class _Index:
    """What a file says of its values: their names, each with its row; by rows their keys, and slots of the same size.

    There is a row for each value of a site of any size, so it is as short as can be.
    """

    def __init__(self, names: Iterable[str] = (), keys: Iterable[str] = (), slots: bytes = b"") -> None:
        self.rows = {called: row for row, called in enumerate(names)}
        self.keys = list(keys)
        self.slots = bytearray(slots)

    def put(self, called: str, key: str, slot: bytes) -> None:
        """Add a row, or put another in its place."""
        row = self.rows.setdefault(called, len(self.keys))
        self.keys[row : row + 1] = [key]
        self.slots[row * _SLOT.size : (row + 1) * _SLOT.size] = slot

    def slot(self, called: str) -> bytes:
        """The slot of a value."""
        begins = self.rows[called] * _SLOT.size
        return bytes(self.slots[begins : begins + _SLOT.size])


class Apart(_InFiles):
    """A shelf of which each value is read when it is asked for: a site of any size needs no memory for them."""

    at_hand = False

    def __init__(self, folder: str, stamp: str, name: str, count: int, size: int = 1) -> None:
        super().__init__(folder, stamp, name, count, size)
        self._indexes = [_Index() for _ in self._paths]
        self._begins = [self._read_index(place) for place in range(len(self._paths))]
        self._fresh: dict[str, bytes] = {}
        self._files: dict[int, FileIO] = {}

    def stale(self, keys: Mapping[str, str]) -> list[str]:
        """Those of the names under which no value is here that rests on just this, and on nothing that takes work."""
        others = [one for one in self._indexes if [*map(keys.get, one.rows)] != one.keys]
        stale = {called for one in others for called, row in one.rows.items() if keys.get(called) != one.keys[row]}
        if not stale <= keys.keys() or sum(len(one.rows) for one in self._indexes) != len(keys):
            stale |= keys.keys() - set(self._names())
        return [called for called in keys if called in stale] if stale else []

    def key(self, called: str) -> Key | None:
        """What the value that is here rests on; None where none is."""
        index = self._indexes[self._place(called)]
        row = index.rows.get(called)
        if row is None:
            return None
        quick, _, exact = index.keys[row].partition(_AND)
        return quick, exact

    def pack(self, value: Any) -> bytes:
        """A value as it is put here."""
        if type(value) is str:
            return _TEXT + value.encode("utf-8", "surrogatepass")
        if type(value) is bytes:
            return _BYTES + value
        return _OTHER + pickled(value)

    def put(self, called: str, key: Key, packed: bytes) -> None:
        """Keep a value."""
        slot = _SLOT.pack(self._sum(packed), 0, len(packed))
        self._indexes[self._place(called)].put(called, _joined(key), slot)
        self._fresh[called] = packed
        self._change(called)

    def rekey(self, called: str, key: Key) -> None:
        """Say what a value that is here rests on now."""
        index = self._indexes[self._place(called)]
        index.put(called, _joined(key), index.slot(called))
        self._change(called)

    def value(self, called: str) -> Any:
        """A value that is here; one that is not as it was put raises SpoiltError."""
        data = self._packed(called)
        try:
            if data[:1] == _TEXT:
                return data[1:].decode("utf-8", "surrogatepass")
            if data[:1] == _BYTES:
                return data[1:]
            return _unpickled(data[1:])
        except Exception as fault:
            raise SpoiltError from fault

    def close(self) -> None:
        """Let go of the files; a value that is asked for all the same opens its file again."""
        while self._files:
            self._files.popitem()[1].close()

    def _names(self) -> Iterable[str]:
        return itertools.chain.from_iterable(index.rows for index in self._indexes)

    def _forget(self, called: str) -> None:
        del self._indexes[self._place(called)].rows[called]
        self._fresh.pop(called, None)

    def _read_index(self, place: int) -> int:
        """Take up what a file says it holds, and say where its values begin; nothing where it is not sound."""
        try:
            with open(self._paths[place], "rb") as file:
                head = file.read(_SUM + _LENGTH)
                data = file.read(int.from_bytes(head[_SUM:], "little"))
            if self._sum(head[_SUM:], data) == head[:_SUM]:
                self._indexes[place] = _Index(*_unpickled(data))
                return len(head) + len(data)
        except Exception:  # noqa: BLE001  # whatever is wrong with it, it is of no use
            return 0
        return 0

    def _packed(self, called: str) -> bytes:
        """A packed value, from its file if need be, in which another build may have put something else meanwhile."""
        if called in self._fresh:
            return self._fresh[called]
        place = self._place(called)
        checksum, start, length = _SLOT.unpack(self._indexes[place].slot(called))
        try:
            if place not in self._files:
                self._files[place] = open(self._paths[place], "rb", buffering=0)  # noqa: SIM115  # for all its values
            data = read_at(self._files[place], self._begins[place] + start, length)
        except OSError as fault:
            raise SpoiltError from fault
        if self._sum(data) != checksum:
            raise SpoiltError
        return data

    def _write(self, place: int) -> None:
        before, index, packed = self._indexes[place], _Index(), list[bytes]()
        begins = 0
        for called, row in before.rows.items():
            with suppress(SpoiltError):
                data = self._packed(called)
                index.put(called, before.keys[row], _SLOT.pack(before.slot(called)[:_SUM], begins, len(data)))
                packed.append(data)
                begins += len(data)
        self._indexes[place] = index
        if place in self._files:  # Windows replaces no file that is open
            self._files.pop(place).close()
        listed = pickled((list(index.rows), index.keys, bytes(index.slots)))
        length = len(listed).to_bytes(_LENGTH, "little")
        if not self._replace(place, [self._sum(length, listed), length, listed, *packed]):
            self._fresh.update(zip(index.rows, packed, strict=True))
            return
        self._begins[place] = _SUM + _LENGTH + len(listed)
        for called in index.rows:
            self._fresh.pop(called, None)


class Together(_InFiles):
    """A shelf of which every value is asked for: those of a file are one, which is read much sooner than each.

    What they rest on is told at once.
    """

    at_hand = True

    def __init__(self, folder: str, stamp: str, name: str, count: int) -> None:
        super().__init__(folder, stamp, name, count)
        self._listed: list[list[str]] = [[] for _ in self._paths]
        self._keys: dict[str, str] = {}
        self._values: dict[str, Any] = {}
        self._unread: dict[int, bytes] = {}
        for place in range(len(self._paths)):
            self._read_file(place)

    def stale(self, keys: Mapping[str, str]) -> list[str]:
        """Those of the names under which no value is here that rests on just this, and on nothing that takes work."""
        if keys == self._keys:
            return []
        held = self._keys.get
        return [called for called, quick in keys.items() if held(called) != quick]

    def key(self, called: str) -> Key | None:
        """What the value that is here rests on; None where none is."""
        quick = self._keys.get(called)
        return None if quick is None else (quick, "")

    def pack(self, value: Any) -> Any:
        """A value as it is put here."""
        return value

    def put(self, called: str, key: Key, packed: Any) -> None:
        """Keep a value."""
        self._read(self._place(called))
        self._keys[called] = key[0]
        self._values[called] = packed
        self._change(called)

    def rekey(self, called: str, key: Key) -> None:
        """Say what a value that is here rests on now."""
        self._keys[called] = key[0]
        self._change(called)

    def value(self, called: str) -> Any:
        """A value that is here; one that is not as it was put raises SpoiltError."""
        while self._unread:  # the others are asked for as well
            self._read(next(iter(self._unread)))
        try:
            return self._values[called]
        except KeyError as fault:
            raise SpoiltError from fault

    def _names(self) -> Iterable[str]:
        return self._keys

    def _change(self, called: str) -> None:
        super()._change(called)
        self._listed[self._place(called)].append(called)

    def _forget(self, called: str) -> None:
        self._read(self._place(called))
        del self._keys[called]
        self._values.pop(called, None)

    def _read_file(self, place: int) -> None:
        """Take up what a file says it holds; nothing where it is not sound."""
        try:
            with open(self._paths[place], "rb", buffering=0) as file:
                data = file.readall()
            if self._sum(data[_SUM:]) == data[:_SUM]:
                begins = _SUM + _LENGTH + int.from_bytes(data[_SUM : _SUM + _LENGTH], "little")
                keys = _unpickled(data[_SUM + _LENGTH : begins])
                self._keys |= keys
                self._listed[place] = list(keys)
                self._unread[place] = data[begins:]
        except Exception:  # noqa: BLE001  # whatever is wrong with it, it is of no use
            return

    def _read(self, place: int) -> None:
        """Unpack the values of a file, unless that is done."""
        data = self._unread.pop(place, None)
        if data is not None:
            with suppress(Exception):  # whatever is wrong with them, they are of no use
                self._values |= _unpickled(data)

    def _write(self, place: int) -> None:
        self._read(place)
        values = {called: self._values[called] for called in self._listed[place] if called in self._values}
        self._listed[place] = list(values)
        keys, packed = pickled({called: self._keys[called] for called in values}), pickled(values)
        length = len(keys).to_bytes(_LENGTH, "little")
        self._replace(place, [self._sum(length, keys, packed), length, keys, packed])


def _joined(key: Key) -> str:
    return _AND.join(key) if key[1] else key[0]


def _unpickled(data: bytes) -> Any:
    return _OfOurs(io.BytesIO(data)).load()


class _OfOurs(pickle.Unpickler):
    """Makes values of our own types and no others, and calls nothing else: what is kept may be spoilt."""

    @staticmethod
    @functools.cache  # each value asks for each type that it has, and is told without a call of Python's
    def find_class(module: str, name: str) -> Any:
        """A type of ours by its name, or what makes named tuples of their fields."""
        if name == OF_FIELDS:
            return tuple.__new__
        found = getattr(sys.modules.get(module), name, None) if module.startswith("generator.") else None
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name} is no type of ours")
        return found
