"""Which words say the opposite of which, and how they are used; `contraries` reads sentences with them."""

from __future__ import annotations

import functools
import itertools

from generator.evidence.naming import entries_of, fold
from generator.evidence.oppositewords import COMPARING, CONVERSE, JOINING, LEADING, RANKS, STRONGER, VERBS, WORDS
from generator.evidence.qualitywords import QUALITIES
from generator.ground.tuples import NamedTuple

_PLAIN = WORDS.rstrip() + QUALITIES
"""The words that say nothing of what stands behind them alone, qualities among them."""


class Side(NamedTuple):
    """One side of a pair of opposites.

    Of such words, `leading` ones say something of the word behind them, and `joining` ones of the word before as well.
    """

    pair: int
    first: bool
    leading: bool
    joining: bool


def _inflected(verb: str) -> list[str]:
    if "_" in verb and ":" not in verb:
        head, _, rest = verb.partition("_")
        return [f"{form}_{rest}" for form in _inflected(head)]
    if ":" in verb:
        base, _, others = verb.partition(":")
        return [base, *others.split(",")]
    doubled, base = verb.endswith("+"), verb.removesuffix("+")
    root = base + base[-1] if doubled and base[-1] in "nptg" else base.removesuffix("e")
    if base.endswith("y") and base[-2] not in "aeou":
        return [base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"]
    sibilant = base.endswith(("s", "sh", "ch", "x"))
    return [base, f"{base}es" if sibilant else f"{base}s", f"{root}ed", f"{root}ing"]


@functools.cache
def _table(words: str) -> list[str]:
    """The lines of a table, folded; not before they are asked for, which they are in few builds after an edit."""
    return entries_of(fold(words))


def _sides(line: str, *, verbs: bool = False) -> tuple[list[str], list[str]]:
    one, other = line.split(" | ")
    if verbs:
        return [f for v in one.split() for f in _inflected(v)], [f for v in other.split() for f in _inflected(v)]
    return one.split(), other.split()


@functools.cache
def sides() -> dict[str, tuple[Side, ...]]:
    """Each word, or words with a space between, folded, with the sides of the pairs that it stands on."""
    lines = [(_sides(line, verbs=True), False, False) for line in _table(VERBS)]
    lines += [(_sides(line), False, False) for line in _table(_PLAIN)]
    lines += [(_sides(line), True, False) for line in (*_table(LEADING), *_table(STRONGER))]
    lines += [(_sides(line), True, True) for line in _table(JOINING)]
    ranks = (pair for line in _table(RANKS) for pair in itertools.combinations(line.split(" | "), 2))
    lines += [((one.split(), other.split()), True, False) for one, other in ranks]
    found: dict[str, tuple[Side, ...]] = {}
    for pair, (both, leading, joining) in enumerate(lines):
        for first, words in zip((True, False), both, strict=True):
            side = Side(pair, first, leading, joining)
            for word in dict.fromkeys(words):
                key = word.replace("_", " ")
                found[key] = (*found.get(key, ()), side)
    return found


@functools.cache
def one_way() -> frozenset[int]:
    """The pairs whose second side may stand for the first, and not the first for the second."""
    last = len(_table(VERBS)) + len(_table(_PLAIN)) + len(_table(LEADING))
    return frozenset(range(last, last + len(_table(STRONGER))))


@functools.cache
def comparing() -> frozenset[int]:
    """The pairs by which one thing is compared with another."""
    first = len(_table(VERBS)) + len(_table(_PLAIN))
    return frozenset(pair for pair, line in enumerate(_table(LEADING), first) if line.startswith(COMPARING))


@functools.cache
def converse() -> frozenset[int]:
    """The pairs whose two sides are one deed where those who do it change places."""
    return frozenset(pair for pair, line in enumerate((*_table(VERBS), *_table(_PLAIN))) if line.startswith(CONVERSE))


@functools.cache
def refusing() -> frozenset[str]:
    """The single words that stand on the second side of a pair of which the first is said of deeds."""
    return frozenset(word for word, both in sides().items() if any(not s.first and not s.leading for s in both))
