"""Values as bytes, for another process or another build: pickles in which named tuples are their fields and no more."""

from __future__ import annotations

import io
import pickle
from enum import Enum
from typing import Any


def pickled(value: object) -> bytes:
    """A value as bytes, for `Unpickler`."""
    written = io.BytesIO()
    _Pickler(written, pickle.HIGHEST_PROTOCOL).dump(value)
    return written.getvalue()


def _of_fields(kind: type[tuple[Any, ...]], fields: tuple[Any, ...]) -> tuple[Any, ...]:
    """A named tuple of its fields. Where it is read, `tuple.__new__` stands for this: it does the same, and sooner."""
    return tuple.__new__(kind, fields)


OF_FIELDS = _of_fields.__name__
"""The name by which a pickle refers to that."""


class _Pickler(pickle.Pickler):
    """Asks no code of a named tuple's own for its fields, because there are very many of them.

    A member of an enumeration is its value: Python 3.11.0 to 3.11.3 would have it got by `getattr`, which is no type.
    """

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return _of_fields, (type(value), tuple(value))
        return (type(value), (value.value,)) if isinstance(value, Enum) else NotImplemented


class Unpickler(pickle.Unpickler):
    """Reads what `pickled` wrote, and nothing but what comes from our own processes."""

    def find_class(self, module: str, name: str) -> Any:
        """What a pickle refers to by name."""
        return tuple.__new__ if name == OF_FIELDS else super().find_class(module, name)
