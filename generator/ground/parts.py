"""Files made of parts: where each part lies in its file, and parts taken from the file that was there before.

A file that holds something of a whole site is large, and an edit changes little of it: to take over the rest is sooner
done than to make it again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from io import BufferedWriter, FileIO
from itertools import accumulate
from typing import TypeAlias

from generator.ground.digests import digest_bytes, digest_text
from generator.ground.tuples import NamedTuple

_NO_KEY = "-"
"""Stands for the key of what is made each time."""

_COPY_RANGE: Callable[[int, int, int, int], int] | None = getattr(os, "copy_file_range", None)
"""Linux has it."""


class Part(NamedTuple):
    """A part of a file that may be in the next one too: `key` is another whenever its bytes may be."""

    key: str
    data: Callable[[], bytes]


Pieces: TypeAlias = Iterable[bytes | Part]
"""The bytes of a file, piece by piece."""


class _Laid(NamedTuple):
    """A piece as it lies in a file: the key of its part, how many bytes it has, and their digest."""

    key: str
    length: int
    digest: str


class Former:
    """The parts of a file that was written before, as long as it is open."""

    def __init__(self, file: FileIO | None = None, listed: str = "") -> None:
        self._file = file
        words = listed.split()
        laid = [_Laid(key, int(length), digest) for key, length, digest in zip(*[iter(words)] * 3, strict=True)]
        starts = accumulate((one.length for one in laid), initial=0)
        self._laid = {one.key: (start, one) for start, one in zip(starts, laid, strict=False)}

    def hand_over(self, part: Part, file: BufferedWriter) -> _Laid | None:
        """Put a part into a new file. None where it is not here, and nothing is put there."""
        start, laid = self._laid.get(part.key, (0, None))
        if not self._file or not laid or not laid.length:
            return None
        file.flush()
        source, target, done = self._file.fileno(), file.fileno(), 0
        while done < laid.length:
            now = _copy(source, target, start + done, laid.length - done)
            if not now:  # it has been cut short
                os.ftruncate(target, os.lseek(target, -done, os.SEEK_CUR))
                return None
            done += now
        return laid


def _copy(source: int, target: int, start: int, most: int) -> int:
    """Copy so many bytes at most, and say how many. The system does it by itself where it can, which is sooner done."""
    if _COPY_RANGE:
        with suppress(OSError):
            return _COPY_RANGE(source, target, most, start)
    os.lseek(source, start, os.SEEK_SET)
    return os.write(target, os.read(source, most))


@contextmanager
def former_parts(path: str, parts: str, digest: str) -> Iterator[Former]:
    """The parts of a file of this digest, as `write_parts` told of them; none where these do not belong together."""
    file: FileIO | None = None
    told, _, listed = parts.partition(" ")
    if told and told == _sealed(digest, listed):
        with suppress(FileNotFoundError):
            file = open(path, "rb", buffering=0)  # noqa: SIM115  # it may have gone, and then there are none
    try:
        yield Former(file, listed) if file else Former()
    finally:
        if file:
            file.close()


def write_parts(path: str, pieces: Pieces, former: Former) -> tuple[str, str]:
    """Write a file that is not there yet, with what the former one has of it.

    A digest of the digests of its pieces; and what tells where its parts lie, sealed by a digest, or nothing where it
    has no parts.
    """
    with open(path, "xb") as file:
        laid = [_lay(piece, former, file) for piece in pieces]
    digest = digest_text(" ".join(one.digest for one in laid))
    listed = " ".join(f"{one.key} {one.length} {one.digest}" for one in laid)
    return digest, f"{_sealed(digest, listed)} {listed}" if any(one.key != _NO_KEY for one in laid) else ""


def _lay(piece: bytes | Part, former: Former, file: BufferedWriter) -> _Laid:
    """Put a piece at the end of a file."""
    taken = former.hand_over(piece, file) if isinstance(piece, Part) else None
    if taken:
        return taken
    key, data = (piece.key, piece.data()) if isinstance(piece, Part) else (_NO_KEY, piece)
    file.write(data)
    return _Laid(key, len(data), digest_bytes(data))


def as_bytes(pieces: Pieces) -> Iterator[bytes]:
    """The pieces of a file, each made."""
    return (piece.data() if isinstance(piece, Part) else piece for piece in pieces)


def _sealed(digest: str, listed: str) -> str:
    return digest_text(f"{digest} {listed}")
