"""Where values wait to be used again: each under what it is called, with the key of what it rests on.

What is kept in files is only believed by whoever has the same stamp, and where every byte is as it was written.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
import zlib
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Any, NamedTuple, TypeAlias

_BUCKET = 128
"""About so many values lie in one file: one that changed is written again with those around it."""

_SUM = 16
"""Bytes of the checksum before everything that is kept."""


class Kept(NamedTuple):
    """A value with what it rests on: `quick` is told at once, `exact` may take work and is another less often."""

    quick: str
    exact: str
    value: Any


Memory: TypeAlias = dict[str, dict[str, Kept]]
"""The shelves of a process that lives on, by their names."""


class Shelf:
    """Values of one name. What is not asked for by `settle` is forgotten then."""

    def __init__(self, places: list[dict[str, Kept]], write: Callable[[int, dict[str, Kept]], None]) -> None:
        self._places = places
        self._write = write
        self._stale: set[int] = set()

    def find(self, called: str, quick: str, exact: Callable[[str], str] | None = None) -> bool:
        """Whether the value that rests on this is here. `exact` is only asked where `quick` does not tell."""
        place = self._place(called)
        known = self._places[place].get(called)
        if known is None:
            return False
        if known.quick == quick:
            return True
        if exact is None or known.exact != exact(called):
            return False
        self.put(called, known._replace(quick=quick))
        return True

    def put(self, called: str, kept: Kept) -> None:
        """Keep a value."""
        place = self._place(called)
        self._places[place][called] = kept
        self._stale.add(place)

    def value(self, called: str) -> Any:
        """A value that is here."""
        return self._places[self._place(called)][called].value

    def settle(self, wanted: Collection[str]) -> None:
        """Forget all others, and write what changed."""
        for place, values in enumerate(self._places):
            gone = [called for called in values if called not in wanted]
            for called in gone:
                del values[called]
            if gone or place in self._stale:
                self._write(place, values)
        self._stale = set()

    def _place(self, called: str) -> int:
        count = len(self._places)
        return zlib.crc32(called.encode("utf-8", "surrogatepass")) % count if count > 1 else 0


def in_memory(memory: Memory, name: str) -> Shelf:
    """A shelf of a process that lives on."""
    return Shelf([memory.setdefault(name, {})], lambda _place, _values: None)


def in_folder(folder: str, stamp: str, name: str, count: int) -> Shelf:
    """A shelf for about so many values, in files of a folder; nowhere if no folder is named."""
    if not folder:
        return Shelf([{}], lambda _place, _values: None)
    places = max(count // _BUCKET, 1)
    names = [os.path.join(folder, f"{name}-{place}-of-{places}") for place in range(places)]
    return Shelf([_recall(name, stamp) for name in names], lambda place, kept: _remember(names[place], stamp, kept))


def _recall(path: str, stamp: str) -> dict[str, Kept]:
    """What a file holds; nothing where it is not sound."""
    try:
        with open(path, "rb") as file:
            data = file.read()
        if _sum(data[_SUM:], stamp) != data[:_SUM]:
            return {}
        kept: dict[str, Kept] = _Unpickler(io.BytesIO(data[_SUM:])).load()
    except Exception:  # noqa: BLE001  # whatever is wrong with it, it is of no use
        return {}
    return kept


def _remember(path: str, stamp: str, kept: dict[str, Kept]) -> None:
    data = pickle.dumps(kept, pickle.HIGHEST_PROTOCOL)
    unfinished = f"{path}.{os.getpid()}"
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(unfinished, "wb") as file:
            file.write(_sum(data, stamp))
            file.write(data)
        os.replace(unfinished, path)


def _sum(data: bytes, stamp: str) -> bytes:
    return hashlib.blake2b(data, digest_size=_SUM, key=stamp.encode()[:64]).digest()


class _Unpickler(pickle.Unpickler):
    """Makes values of our own types and no others, and calls nothing: what is kept may be spoilt."""

    def find_class(self, module: str, name: str) -> Any:
        found = getattr(sys.modules.get(module), name, None) if module.startswith("generator.") else None
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name} is no type of ours")
        return found
