"""Names as they may stand in addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

LONGEST = 60
"""Characters of a slug at most."""


_SPELT = str.maketrans(
    dict(zip("øłđðħŧıŋĸØŁĐÐĦŦŊ", "olddhtinkOLDDHTN", strict=True))
    | {"æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "Æ": "Ae", "Œ": "Oe", "ẞ": "ss", "Þ": "Th"}
)
"""Letters that are no other letter with a mark, and how they are written without them; å, ü and ñ lose their marks."""


def slugify(text: str) -> str:
    """A text as it may stand in an address: ASCII letters, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", text.translate(_SPELT)).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-")


def unique(name: str, taken: Container[str]) -> str:
    """The name, with the first number that makes it one of its kind."""
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


class Uniques:
    """Names given out one after the other, each unlike all before it; many alike cost no more than many unlike."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def choose(self, name: str) -> str:
        """The name, with the first number that makes it one of its kind."""
        chosen, number = name, self._next.get(name, 2)
        while chosen in self._taken:
            chosen, number = f"{name}-{number}", number + 1
        self._taken.add(chosen)
        self._next[name] = number
        return chosen
