"""Work on many values at once: in several processes, and not again where it was done before.

A stage says what it does to one value and what the result rests on; how many processes there are, and whether anything
is kept, is decided at the edge.
"""

from __future__ import annotations

import hashlib
import io
import operator
import os
import pickle
import sys
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from generator.ground.digests import digest_text
from generator.ground.files import Text, read_text, state_of
from generator.ground.parallel import map_in_processes

T = TypeVar("T")

_BUCKET = 128
"""About so many values lie in one file: one that changed is written again with those around it."""

_SUM = 16
"""Bytes of the checksum before everything that is kept."""

_Kept: TypeAlias = dict[str, tuple[Any, Any]]
"""Values by what they are called, each with the key of what it rests on."""


@dataclass(frozen=True, slots=True)
class Work:
    """How work is done: in so many processes, with a folder for what is kept, or none.

    `stamp` is another wherever what is kept must not be believed: another program, another place. A process that lives
    on from build to build keeps everything in its `memory` instead, and a folder is of no use to it.
    """

    jobs: int = 1
    folder: str = ""
    stamp: str = ""
    memory: dict[str, _Kept] | None = None

    def texts(self, root: Path, folder: str, paths: Iterable[str]) -> dict[str, Text]:
        """The texts of a folder's files; from memory those that are certain to be as they were."""
        if self.memory is None:
            return {path: _read(root, path) for path in paths}
        name = f"texts of {folder}"
        before: _Kept = self.memory.get(name, {})
        found: dict[str, tuple[tuple[int, ...], Text]] = {}
        base, now = str(root), time.time_ns()
        for path in paths:
            state = state_of(f"{base}/{path}", now)  # before it is read: what changes meanwhile is read again
            known = before.get(path, _NOTHING) if state else _NOTHING
            found[path] = (state, known[1] if known[0] == state else _read(root, path))
        self.memory[name] = found
        return {path: text for path, (_, text) in found.items()}

    def same(self, name: str, parts: Mapping[str, tuple[Any, ...]], make: Callable[..., T]) -> dict[str, T]:
        """What `make` gives for each tuple of parts; from memory where they are the very same objects as before."""
        if self.memory is None:
            return {called: make(*given) for called, given in parts.items()}
        before: _Kept = self.memory.get(name, {})
        now: _Kept = {}
        for called, given in parts.items():
            known = before.get(called)
            now[called] = known if known and all(map(operator.is_, known[0], given)) else (given, make(*given))
        self.memory[name] = now
        return {called: made for called, (_, made) in now.items()}

    def once(self, name: str, files: Iterable[str], make: Callable[[], T]) -> T:
        """What `make` gives; from memory while all the files that it reads are certain to be as they were."""
        if self.memory is None:
            return make()
        now = time.time_ns()
        states = tuple((path, state_of(path, now)) for path in files)
        certain = all(state for _, state in states)
        known = self.memory.get(name, {}).get("", _NOTHING) if certain else _NOTHING
        made: T = known[1] if known[0] == states else make()
        self.memory[name] = {"": (states, made)}
        return made

    def later(self, make: Callable[[], T]) -> Callable[[], T]:
        """What `make` gives, when it is asked for; at once where several processes are to share it."""
        made = cache(make)
        if self.memory is None:
            made()
        return made

    def each(self, name: str, keys: Mapping[str, str], work: Callable[[str], T]) -> list[T]:
        """`[work(called) for called in keys]`; `keys` says for each what its result rests on."""
        if self.memory is not None:
            return self._each_in_memory(self.memory, name, keys, work)
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

    def _each_in_memory(
        self, memory: dict[str, _Kept], name: str, keys: Mapping[str, str], work: Callable[[str], T]
    ) -> list[T]:
        before = memory.get(name, {})
        kept = {called: before[called] for called, key in keys.items() if before.get(called, _NOTHING)[0] == key}
        missing = [called for called in keys if called not in kept] if len(kept) < len(keys) else []
        for called, value in zip(missing, map_in_processes(work, missing, self.jobs), strict=True):
            kept[called] = (keys[called], value)
        memory[name] = kept
        return [kept[called][1] for called in keys]

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

_NOTHING: tuple[Any, Any] = (None, None)
"""No key is like this one."""


def _read(root: Path, path: str) -> Text:
    outcome = read_text(root, path)
    return Text(outcome, digest_text(outcome.value))


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
