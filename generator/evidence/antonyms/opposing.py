"""Reads the tables of opposites, and makes the forms of what stands in them."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.evidence.antonyms.foreignopposites import FRENCH, GERMAN, SPANISH
from generator.evidence.antonyms.opposites import Opposites, Side
from generator.evidence.antonyms.oppositewords import COMPARING, JOINING, LEADING, RANKS, STRONGER, SURER, VERBS, WORDS
from generator.evidence.antonyms.qualitywords import QUALITIES
from generator.evidence.antonyms.romanceopposites import ITALIAN, PORTUGUESE
from generator.evidence.words.inflections import english_forms, forms_of, parted_forms_of
from generator.evidence.words.naming import entries_of, fold
from generator.ground.tuples import NamedTuple

_FOREIGN = {"es": SPANISH, "de": GERMAN, "fr": FRENCH, "pt": PORTUGUESE, "it": ITALIAN}
_CONVERSE = " <> "
"""What stands between the sides of a pair that are one deed where those who do it change places."""


class _Pair(NamedTuple):
    """The entries on both sides of a pair, as a table has them, the language where forms are made, and how it is used.

    Of a `one_way` pair the second side may stand for the first, and not the first for the second; those `of_many` stand
    in many sentences in which they tell nothing of each other: “all the time”, “some time”.
    """

    both: tuple[str, str]
    language: str = ""
    leading: bool = False
    joining: bool = False
    one_way: bool = False
    converse: bool = False
    comparing: bool = False
    of_many: bool = False


def read_opposites() -> Opposites:
    """All opposites of all languages."""
    pairs = tuple(_read())
    sides, parted = _sides(pairs), _parted(pairs)
    return Opposites(
        sides,
        _openings(sides, parted),
        parted,
        one_way=frozenset(number for number, pair in enumerate(pairs) if pair.one_way),
        of_many=frozenset(number for number, pair in enumerate(pairs) if pair.of_many),
        comparing=frozenset(number for number, pair in enumerate(pairs) if pair.comparing),
        converse=frozenset(number for number, pair in enumerate(pairs) if pair.converse),
        joining=frozenset(number for number, pair in enumerate(pairs) if pair.joining),
    )


def _inflected(verb: str) -> list[str]:
    if "_" in verb and ":" not in verb:
        head, _, rest = verb.partition("_")
        return [f"{form}_{rest}" for form in _inflected(head)]
    if ":" in verb:
        base, _, others = verb.partition(":")
        return [base, *others.split(",")]
    return list(english_forms(verb))


def _read() -> Iterator[_Pair]:
    yield from _pairs_of(VERBS, _Pair(("", ""), "en"))
    yield from _pairs_of(WORDS.rstrip() + QUALITIES, _Pair(("", "")))
    for language, table in _FOREIGN.items():
        yield from _pairs_of(table, _Pair(("", ""), language))
    yield from _pairs_of(LEADING, _Pair(("", ""), leading=True))
    yield from _pairs_of(STRONGER, _Pair(("", ""), leading=True, one_way=True, of_many=True))
    yield from _pairs_of(SURER, _Pair(("", ""), leading=True, one_way=True))
    yield from _pairs_of(JOINING, _Pair(("", ""), leading=True, joining=True))
    for line in entries_of(fold(RANKS)):
        yield from (_Pair(both, leading=True) for both in itertools.combinations(line.split(" | "), 2))


def _pairs_of(table: str, kind: _Pair) -> Iterator[_Pair]:
    for line in entries_of(fold(table)):
        converse = _CONVERSE in line
        one, _, other = line.partition(_CONVERSE if converse else " | ")
        compares = kind.leading and line.startswith(COMPARING)
        yield kind._replace(both=(one, other), converse=converse, comparing=compares)


def _forms(entries: str, language: str) -> set[str]:
    """All forms of the entries on a side, with spaces between the words of one."""
    words = entries.split()
    if language == "en":
        words = [form for entry in words for form in _inflected(entry)]
    elif language:
        words = [form for entry in words for form in forms_of(entry, language)]
    return {word.replace("_", " ") for word in words} if "_" in entries else set(words)


def _sides(pairs: Sequence[_Pair]) -> dict[str, tuple[Side, ...]]:
    found: dict[str, tuple[Side, ...]] = {}
    for side, entries, language in _each_side(pairs):
        alone = (side,)
        for word in _forms(entries, language):
            found[word] = found[word] + alone if word in found else alone
    return found


def _parted(pairs: Sequence[_Pair]) -> dict[str, tuple[tuple[str, Side], ...]]:
    found: dict[str, tuple[tuple[str, Side], ...]] = {}
    for side, entries, language in _each_side(pairs):
        for entry in entries.split() if language == "de" and "+" in entries else ():
            for form, part in parted_forms_of(entry):
                found[form] = (*found.get(form, ()), (part, side))
    return found


def _openings(
    sides: dict[str, tuple[Side, ...]], parted: dict[str, tuple[tuple[str, Side], ...]]
) -> dict[str, tuple[tuple[frozenset[str], Side], ...]]:
    found: dict[str, list[tuple[frozenset[str], Side]]] = defaultdict(list)
    for word in [word for word in sides if " " in word]:
        first, _, rest = word.partition(" ")
        found[first] += ((frozenset(rest.split()), side) for side in sides[word])
    for form, each in parted.items():
        found[form] += ((frozenset((part,)), side) for part, side in each)
    return {first: tuple(rest) for first, rest in found.items()}


def _each_side(pairs: Sequence[_Pair]) -> Iterator[tuple[Side, str, str]]:
    for number, pair in enumerate(pairs):
        for first, entries in zip((True, False), pair.both, strict=True):
            yield Side(number, first, pair.leading, pair.joining), entries, pair.language
