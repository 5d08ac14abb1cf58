"""From which place to which a way led: “from Iran to Turkey” is not borne out by “from Turkey to Iran”."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.names.mentions import Comparison
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.sentences import Contrary
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_NAME = r"[^\W\d_a-zß-ÿ][\w'’-]+(?:\s[^\W\d_a-zß-ÿ][\w'’-]+){0,3}"
_THE = r"(?:the|el|la|los|las|le|les|o|os|der|den|dem)"
_PLACE = rf"(?:{_THE}\s)?({_NAME})(?!\w)"
_WAY = lazy_pattern(
    rf"\b(?:(?:from|out\sof)\s{_PLACE}\s(?:in)?to|de(?:sde|l)?\s{_PLACE}\s(?:al?|hasta|para|à|vers)"
    rf"|vo[nm]\s{_PLACE}\s(?:nach|zu[mr]?|in\sdie))\s{_PLACE}"
)


_FROM = folded("from out of de del desde von vom")
_TO = folded("to into a al hasta para à vers nach zu zum zur in")
"""Words by which a way begins, and goes on."""
_PLACES = 2
"""Names that a text and its sources share at the least where a way leads back."""


class _Way(NamedTuple):
    """The words, folded, of the names of two places, and where both stand."""

    out: frozenset[str]
    to: frozenset[str]
    start: int
    end: int


def reversed_ways(compared: Comparison) -> Iterator[Contrary]:
    """The ways of a text that lead from where they lead to in its sources."""
    if not (compared.has_any(_FROM) and compared.has_any(_TO)) or len(compared.shared) < _PLACES:
        return
    said = tuple(_ways(compared.text))
    given = [(source, way) for source in compared.sources for way in _ways(source)] if said else []
    for way in said:
        turned = next(((source, one) for source, one in given if way.out & one.to and way.to & one.out), None)
        if turned and not any(way.out & one.out and way.to & one.to for _, one in given):
            source, one = turned
            yield Contrary(compared.text[way.start : way.end], way.start, f"“{source[one.start : one.end]}”")


def _ways(text: str) -> Iterator[_Way]:
    for match in _WAY.finditer(text):
        out, to = (keys_in(name) for name in match.groups() if name)
        if out.isdisjoint(to):
            yield _Way(out, to, match.start(), match.end())
