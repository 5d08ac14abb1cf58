"""Files made of parts: where each part lies in its file, and parts taken from the file that was there before.

A file that holds something of a whole site is large, and an edit changes little of it: to take over the rest is sooner
done than to make it again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from itertools import accumulate
from typing import TypeAlias

from generator.ground.digests import digest_text
from generator.ground.tuples import NamedTuple

_NO_KEY = "-"
"""Stands for the key of what is made each time."""


class Part(NamedTuple):
    """A part of a file that may be in the next one too: `key` is another whenever its bytes may be."""

    key: str
    data: Callable[[], bytes]


Pieces: TypeAlias = Iterable[bytes | Part]
"""The bytes of a file, piece by piece."""


class Former:
    """The parts of a file that was written before, as long as it is open."""

    def __init__(self, file: FileIO | None = None, listed: str = "") -> None:
        self._file = file
        words = listed.split()
        lengths = list(map(int, words[1::2]))
        places = zip(accumulate(lengths, initial=0), lengths, strict=False)
        self._places = dict(zip(words[::2], places, strict=True))

    def bytes_of(self, part: Part) -> bytes:
        """The bytes of a part, from the file if it is there."""
        start, length = self._places.get(part.key, (0, 0))
        if self._file and length:
            self._file.seek(start)
            found = self._file.read(length)
            if len(found) == length:
                return found
        return part.data()


@contextmanager
def former_parts(path: str, parts: str, sha256: str) -> Iterator[Former]:
    """The parts of a file with this SHA-256, as `write_parts` told of them; none where these do not belong together."""
    file: FileIO | None = None
    digest, _, listed = parts.partition(" ")
    if digest and digest == _digest(sha256, listed):
        with suppress(FileNotFoundError):
            file = open(path, "rb", buffering=0)  # noqa: SIM115  # it may have gone, and then there are none
    try:
        yield Former(file, listed) if file else Former()
    finally:
        if file:
            file.close()


def write_parts(path: str, pieces: Pieces, former: Former) -> tuple[str, str]:
    """Write a file that is not there yet, with what the former one has of it.

    Its SHA-256, and what tells where its parts lie, with a digest of that; nothing where it has none.
    """
    digest = hashlib.sha256()
    listed: list[str] = []
    with open(path, "xb") as file:
        for piece in pieces:
            key, data = (piece.key, former.bytes_of(piece)) if isinstance(piece, Part) else (_NO_KEY, piece)
            digest.update(data)
            file.write(data)
            listed.append(f"{key} {len(data)}")
    sha256, places = digest.hexdigest(), " ".join(listed)
    return sha256, f"{_digest(sha256, places)} {places}" if any(one[0] != _NO_KEY for one in listed) else ""


def as_bytes(pieces: Pieces) -> Iterator[bytes]:
    """The pieces of a file, each made."""
    return (piece.data() if isinstance(piece, Part) else piece for piece in pieces)


def _digest(sha256: str, listed: str) -> str:
    return digest_text(f"{sha256} {listed}")
