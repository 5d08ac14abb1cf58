"""Which topic a paragraph belongs to: the terms of each topic in site.yaml, and a quarter of the paragraph before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log2

from generator.config import Topic

CARRY = 0.25
"""How much of the previous paragraph's score a paragraph inherits: a text stays with its subject."""
HEADING = 0.5
"""How much a term in the sub-heading weighs against one in the paragraph."""
CLEAR = 0.2
"""A margin below this is flagged: the best topic leads the second by less than this share of both."""

_SHORTEST = 4
"""As many letters of a word stay at least."""

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_INFLECTIONS = (("ings", ""), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_DERIVATIONS = (
    ("ation", ""), ("ement", ""), ("ment", ""), ("ity", ""), ("ive", ""), ("ion", ""), ("ate", ""), ("at", ""),
    ("er", ""), ("ly", ""), ("e", ""), ("y", "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Assigned:
    """The topic of one paragraph; `margin` is its lead over the second (0 to 1), `terms` what spoke for it."""

    topic: str
    margin: float
    flagged: bool
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of all topics, ready to be found: the stems of each term, its topic, itself, and its weight."""

    topics: tuple[str, ...]
    by_first: Mapping[str, tuple[tuple[tuple[str, ...], str, str, float], ...]]


def prepare_terms(topics: Iterable[Topic]) -> Terms:
    """Stem the terms once. A term of several topics speaks less for each; a term of several words speaks more."""
    listed = [(stems(term), topic.id.text, term) for topic in topics for term in topic.terms]
    names = tuple(dict.fromkeys(topic.id.text for topic in topics))
    by_first: dict[str, tuple[tuple[tuple[str, ...], str, str, float], ...]] = {}
    for parts, topic, term in listed:
        if parts:
            shared = len({other for stemmed, other, _ in listed if stemmed == parts})
            entry = (parts, topic, term, (1 + 0.5 * (len(parts) - 1)) / shared)
            by_first[parts[0]] = tuple(sorted((*by_first.get(parts[0], ()), entry), key=lambda item: -len(item[0])))
    return Terms(names, by_first)


def assign(texts: Iterable[tuple[str, str]], terms: Terms, settled: Mapping[int, str]) -> tuple[Assigned, ...]:
    """The topic of each paragraph, given as (text, sub-heading); `settled` holds what an editor decided, by number."""
    assigned: list[Assigned] = []
    previous: dict[str, float] = {}
    texts = tuple(texts)
    opening = next(
        (topic for text, heading in texts if (topic := _strongest(f"{heading} {text}", terms))), terms.topics[0]
    )
    for number, (text, heading) in enumerate(texts, 1):
        own, found = _score(text, terms)
        above, _ = _score(heading, terms)
        scores = {
            topic: own.get(topic, 0.0) + HEADING * above.get(topic, 0.0) + CARRY * previous.get(topic, 0.0)
            for topic in terms.topics
        }
        fallback = assigned[-1].topic if assigned else opening
        assigned.append(_decide(scores, found, settled.get(number, ""), fallback))
        previous = scores
    return tuple(assigned)


@lru_cache(maxsize=1 << 8)
def stems(text: str) -> tuple[str, ...]:
    """The words of a text without case and endings."""
    return tuple(map(stem, _WORD.findall(text.casefold())))


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A word without its ending, so that “sanctioned” and “sanctions” meet; a few letters always stay."""
    word = re.sub(r"[’']s?\Z", "", word)
    for endings in (_INFLECTIONS, _DERIVATIONS):
        for ending, replacement in endings:
            if word.endswith(ending) and len(word) - len(ending) + len(replacement) >= _SHORTEST:
                word = word[: len(word) - len(ending)] + replacement
                break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def _score(text: str, terms: Terms) -> tuple[dict[str, float], dict[str, list[str]]]:
    """How strongly each topic's terms stand in a text; a term that comes again counts less each time."""
    words = stems(text)
    if terms.by_first.keys().isdisjoint(words):
        return {}, {}
    counts: dict[tuple[str, str, float], int] = {}
    for place, word in enumerate(words):
        for parts, topic, term, weight in terms.by_first.get(word, ()):
            if words[place : place + len(parts)] == parts:
                counts[topic, term, weight] = counts.get((topic, term, weight), 0) + 1
    scores: dict[str, float] = {}
    found: dict[str, list[str]] = {}
    for (topic, term, weight), count in counts.items():
        scores[topic] = scores.get(topic, 0.0) + weight * log2(1 + count)
        found.setdefault(topic, []).append(term)
    return scores, found


def _strongest(text: str, terms: Terms) -> str:
    """The topic whose terms stand most strongly in a text; empty when none does."""
    scores, _ = _score(text, terms)
    return max(scores, key=lambda topic: scores[topic], default="")


def _decide(scores: dict[str, float], found: dict[str, list[str]], settled: str, fallback: str) -> Assigned:
    ranked = sorted(scores, key=lambda topic: -scores[topic])
    if settled:
        return Assigned(settled, 1.0, False, tuple(found.get(settled, ())))
    best = scores[ranked[0]]
    if best == 0:
        return Assigned(fallback, 0.0, len(ranked) > 1, ())
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    margin = round((best - second) / (best + second), 3)
    return Assigned(ranked[0], margin, margin < CLEAR or best < 1, tuple(found.get(ranked[0], ())))
