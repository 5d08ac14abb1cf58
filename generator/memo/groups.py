"""Names in groups, for work that is kept for several values at once where there are very many."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

MOST_GROUPS = 1024
"""About so many groups there are at most: each costs a look, and those of what changed are made anew, whole."""


def in_groups(names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Names in their order, in groups that are called by their first.

    Where a group begins rests on the name alone, so that one name more or less changes one group or two.
    """
    size = group_size(len(names))
    groups: dict[str, list[str]] = {}
    group: list[str] = []
    for name in names:
        if not group or _checksum(name) % size == 0:
            group = groups[name] = []
        group.append(name)
    return {first: tuple(members) for first, members in groups.items()}


def group_size(count: int) -> int:
    """About how many of so many names are in a group: a power of two, so that it seldom changes."""
    return 1 << max(0, (count // MOST_GROUPS).bit_length())


def _checksum(name: str) -> int:
    return zlib.crc32(name.encode("utf-8", "surrogatepass"))
