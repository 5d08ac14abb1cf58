"""Digests of values: equal values give equal digests, in every process and on every machine."""

from __future__ import annotations

import hashlib
from typing import Any


def digest_of(value: object) -> str:
    """A digest of a value made of tuples, lists, texts, numbers, and of types of ours that are made of such.

    Every text is written with its length before it, so that no two values are written alike. A type may say by
    `digest_key()` what stands for it.
    """
    written: list[str] = []
    _write(value, written.append)
    return digest_text("".join(written))


def digest_text(text: str) -> str:
    """A digest of a text."""
    return digest_bytes(text.encode("utf-8", "surrogatepass"))


def digest_bytes(data: bytes) -> str:
    """A digest of bytes, in hexadecimal."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _write(value: Any, write: Any) -> None:
    kind = type(value)
    if kind is str:
        write(f"{len(value)}:{value}")
    elif isinstance(value, tuple | list):
        write(f"{kind.__name__}{len(value)}(")
        for part in value:
            if type(part) is str:  # most parts are: no call for them
                write(f"{len(part)}:{part}")
            else:
                _write(part, write)
    elif hasattr(value, "digest_key"):
        _write((kind.__name__, value.digest_key()), write)
    else:
        write(f"{kind.__name__}={value!r};")
