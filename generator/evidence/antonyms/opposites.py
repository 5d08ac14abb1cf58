"""Which words say the opposite of which, and how they are used; `contraries` reads sentences with them.

The tables are not read before they are asked for, which they are in few builds after an edit.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from generator.evidence import FOLDER
from generator.ground.tables import kept_table
from generator.ground.tuples import NamedTuple


class Side(NamedTuple):
    """One side of a pair of opposites.

    Of such words, `leading` ones say something of the word behind them, and `joining` ones of the word before as well.
    """

    pair: int
    first: bool
    leading: bool
    joining: bool


class Opposites(NamedTuple):
    """All opposites, ready to be looked up; the pairs are those of some kinds by their numbers.

    `sides` are those of each word, or words with a space between, folded; `openings` has the first word of each entry
    of several, and of each verb in two parts, with the rest, and `parted` forms of verbs of German whose first part
    stands at the end of a clause, with that part: “lehnt … ab”.
    """

    sides: Mapping[str, tuple[Side, ...]]
    openings: Mapping[str, tuple[tuple[frozenset[str], Side], ...]]
    parted: Mapping[str, tuple[tuple[str, Side], ...]]
    one_way: frozenset[int]
    of_many: frozenset[int]
    comparing: frozenset[int]
    converse: frozenset[int]
    joining: frozenset[int]


@functools.cache
def opposites() -> Opposites:
    """All of them."""

    def make() -> Opposites:
        from generator.evidence.antonyms.opposing import read_opposites  # noqa: PLC0415  # takes longer than what is kept

        return read_opposites()

    return kept_table(FOLDER, "opposites", make)


def are_read() -> bool:
    """Whether the tables have been read."""
    return opposites.cache_info().currsize > 0


@functools.cache
def sides() -> Mapping[str, tuple[Side, ...]]:
    """Each word, or words with a space between, folded, with the sides of the pairs that it stands on."""
    return opposites().sides


@functools.cache
def openings() -> Mapping[str, tuple[tuple[frozenset[str], Side], ...]]:
    """The first word of each entry of several words, and of each verb in two parts, with the rest, and their sides."""
    return opposites().openings


@functools.cache
def refusing() -> frozenset[str]:
    """The single words that stand on the second side of a pair of which the first is said of deeds."""
    return frozenset(word for word, both in sides().items() if any(not s.first and not s.leading for s in both))
