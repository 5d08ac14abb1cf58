"""Digests of values: equal values give equal digests, in every process and on every machine."""

from __future__ import annotations

import hashlib
from typing import Any

_DIGITS = 32
"""Hexadecimal digits of a digest: the first of SHA-256, which most processors can do by themselves."""

_SHORT = 8
"""Bytes of a short digest."""

_AT_ONCE = 4096
"""About so many texts of a large value are in memory before they are digested."""


class _OfParts(dict[type, str]):
    """The name of a type whose values are written as their parts; of any other, nothing. Each is asked for once."""

    def __missing__(self, kind: type) -> str:
        self[kind] = kind.__name__ if issubclass(kind, (tuple, list)) and not hasattr(kind, "digest_key") else ""
        return self[kind]


_OF_PARTS = _OfParts()


def digest_of(value: object) -> str:
    """A digest of a value made of tuples, lists, texts, numbers, and of types of ours that are made of such.

    Every text is written with its length before it, so that no two values are written alike. A type may say by
    `digest_key()` what stands for it.
    """
    digest, written = hashlib.sha256(), list[str]()
    _write(value, written, digest)
    _hand_on(written, digest)
    return digest.hexdigest()[:_DIGITS]


def digest_text(text: str) -> str:
    """A digest of a text."""
    return digest_bytes(text.encode("utf-8", "surrogatepass"))


def short_digest(text: str) -> int:
    """A digest of a text in eight bytes, for where very many of them are kept."""
    return int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:_SHORT], "little")


def digest_bytes(data: bytes) -> str:
    """A digest of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()[:_DIGITS]


def _write(value: Any, written: list[str], digest: hashlib._Hash) -> None:
    kind = type(value)
    name = _OF_PARTS[kind]
    if name:
        written.append(f"{name}{len(value)}(")
        for part in value:
            if type(part) is str:  # most parts are: no call for them
                written.append(f"{len(part)}:{part}")
            elif part is None:  # as below, likewise
                written.append("NoneType=None;")
            else:
                _write(part, written, digest)
        if len(written) > _AT_ONCE:
            _hand_on(written, digest)
    elif kind is str:
        written.append(f"{len(value)}:{value}")
    elif hasattr(kind, "digest_key"):
        _write((kind.__name__, value.digest_key()), written, digest)
    else:
        written.append(f"{kind.__name__}={value!r};")


def _hand_on(written: list[str], digest: hashlib._Hash) -> None:
    digest.update("".join(written).encode("utf-8", "surrogatepass"))
    written.clear()
