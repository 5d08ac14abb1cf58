"""Work on many values at once: in several processes, and not again where it was done before.

A stage says what it does to one value and what the result rests on; how many processes there are, and whether anything
is kept, is decided at the edge.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from generator.ground.parallel import map_in_processes

T = TypeVar("T")

_BUCKET = 128
"""About so many values lie in one file: one that changed is written again with those around it."""

_SUM = 16
"""Bytes of the checksum before everything that is kept."""

_Kept: TypeAlias = dict[str, tuple[str, Any]]
"""Values by what they are called, each with the key of what it rests on."""


@dataclass(frozen=True, slots=True)
class Work:
    """How work is done: in so many processes, with a folder for what is kept, or none.

    `stamp` is another wherever what is kept must not be believed: another program, another place.
    """

    jobs: int = 1
    folder: str = ""
    stamp: str = ""

    def each(self, name: str, keys: Mapping[str, str], work: Callable[[str], T]) -> list[T]:
        """`[work(called) for called in keys]`; `keys` says for each what its result rests on."""
        if not self.folder:
            return map_in_processes(work, tuple(keys), self.jobs)
        count = max(len(keys) // _BUCKET, 1)
        buckets = [self._recall(f"{name}-{number}-of-{count}") for number in range(count)]
        missing = [called for called in keys if not _is_kept(buckets, called, keys[called])]
        for called, value in zip(missing, map_in_processes(work, missing, self.jobs), strict=True):
            _bucket_of(buckets, called)[called] = (keys[called], value)
        stale = {_place(called, count) for called in missing} | set(_drop_others(buckets, keys))
        for number in stale:
            self._remember(f"{name}-{number}-of-{count}", buckets[number])
        return [_bucket_of(buckets, called)[called][1] for called in keys]

    def _recall(self, name: str) -> _Kept:
        """What is kept under a name; nothing where it is not sound."""
        try:
            with open(os.path.join(self.folder, name), "rb") as file:
                data = file.read()
            if self._sum(data[_SUM:]) != data[:_SUM]:
                return {}
            kept: _Kept = _Unpickler(io.BytesIO(data[_SUM:])).load()
        except Exception:  # noqa: BLE001  # whatever is wrong with it, it is of no use
            return {}
        return kept

    def _remember(self, name: str, kept: _Kept) -> None:
        data = pickle.dumps(kept, pickle.HIGHEST_PROTOCOL)
        unfinished = os.path.join(self.folder, f"{name}.{os.getpid()}")
        with suppress(OSError):
            os.makedirs(self.folder, exist_ok=True)
            with open(unfinished, "wb") as file:
                file.write(self._sum(data))
                file.write(data)
            os.replace(unfinished, os.path.join(self.folder, name))

    def _sum(self, data: bytes) -> bytes:
        return hashlib.blake2b(data, digest_size=_SUM, key=self.stamp.encode()[:64]).digest()


NOTHING_KEPT = Work()


def _place(called: str, count: int) -> int:
    return zlib.crc32(called.encode("utf-8", "surrogatepass")) % count


def _bucket_of(buckets: list[_Kept], called: str) -> _Kept:
    return buckets[_place(called, len(buckets))]


def _is_kept(buckets: list[_Kept], called: str, key: str) -> bool:
    kept = _bucket_of(buckets, called).get(called)
    return kept is not None and kept[0] == key


def _drop_others(buckets: list[_Kept], keys: Mapping[str, str]) -> Iterator[int]:
    """Forget what is not asked for any more; the numbers of the buckets that held some of it."""
    for number, bucket in enumerate(buckets):
        gone = bucket.keys() - keys.keys()
        for called in gone:
            del bucket[called]
        if gone:
            yield number


class _Unpickler(pickle.Unpickler):
    """Makes values of our own types and no others, and calls nothing: what is kept may be spoilt."""

    def find_class(self, module: str, name: str) -> Any:
        found = getattr(sys.modules.get(module), name, None) if module.startswith("generator.") else None
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name} is no type of ours")
        return found
