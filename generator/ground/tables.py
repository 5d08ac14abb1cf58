"""Tables that take longer to make than to read, kept where Python keeps compiled modules and for the same reason.

What is kept is only used while all modules of the package are as they were. Where nothing can be written, nothing is
kept.
"""

from __future__ import annotations

import hashlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TypeVar

from generator.ground.pickling import Unpickler, pickled
from generator.ground.replacing import replace_file

T = TypeVar("T")

_SUM = 32
"""Bytes of the digest with which a file begins: of its table, and of the modules that made it."""


def kept_table(folder: str, name: str, make: Callable[[], T]) -> T:
    """What `make` gives, which rests on nothing but the modules of a package: those in its folder, and below."""
    path = os.path.join(folder, "__pycache__", f"{name}.{sys.implementation.cache_tag}.table")
    stamp = _stamp(folder)
    packed = _kept(path, stamp)
    if packed:
        table: T = Unpickler(io.BytesIO(packed)).load()
        return table
    table = make()
    if stamp and not sys.dont_write_bytecode:
        packed = pickled(table)
        with suppress(OSError):
            replace_file(path, [_sum(stamp, packed), packed])
    return table


def _kept(path: str, stamp: bytes) -> bytes:
    """What is kept of these modules; nothing where it was made by others or is spoilt."""
    try:
        with open(path, "rb") as file:
            sum_of_it, packed = file.read(_SUM), file.read()
    except OSError:
        return b""
    return packed if sum_of_it == _sum(stamp, packed) else b""


def _stamp(folder: str) -> bytes:
    """The modules of a package by path, size and time, as Python tells whether one has changed; empty where none is."""
    try:
        modules = sorted(_modules(folder, ""))
    except OSError:
        return b""
    return "\n".join(modules).encode()


def _modules(folder: str, below: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                status = entry.stat()
                yield f"{below}{entry.name} {status.st_size} {status.st_mtime_ns}"
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _modules(entry.path, f"{below}{entry.name}/")


def _sum(stamp: bytes, packed: bytes) -> bytes:
    digest = hashlib.sha256(stamp)
    digest.update(packed)
    return digest.digest()
