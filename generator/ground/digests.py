"""Digests of values: equal values give equal digests, in every process and on every machine."""

from __future__ import annotations

import hashlib
import io
import pickle


def digest_of(value: object) -> str:
    """A digest of a value made of tuples, texts and numbers, of whatever types of ours.

    Raises:
        ValueError: when the value holds itself.
    """
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, 5)
    pickler.fast = True  # without marks for what occurs twice, which depend on identity
    pickler.dump(value)
    return digest_bytes(stream.getbuffer())


def digest_text(text: str) -> str:
    """A digest of a text."""
    return digest_bytes(text.encode("utf-8", "surrogatepass"))


def digest_bytes(data: bytes | memoryview) -> str:
    """A digest of bytes, in hexadecimal."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()
