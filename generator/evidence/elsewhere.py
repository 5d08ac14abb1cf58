"""Where else a statement may rest: its telling words are missing in what it cites, and another paragraph has them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from generator.evidence.words.grammar import FUNCTION
from generator.evidence.words.naming import keys_in
from generator.evidence.words.sentences import stems_in
from generator.ground.tuples import NamedTuple

LONGEST = 400
"""Characters of a sentence or two; what is longer may rest on several paragraphs."""
_FEWEST = 3
"""Words by which another paragraph is told, at the least."""
_SHARE = 3
"""The words that a statement has of the other paragraph, as a part of all that tell something: a third at the least."""
_SHARE_ELSEWHERE = 2
"""The same where the other paragraph is of a source that is not cited; of these, nothing else may be told."""
_RATIO = 5
"""How many times more words a statement has of the other paragraph than of those it cites, in the same source."""
_COMMON, _MANY = 0.12, 50
"""A word that so large a part of all paragraphs has, or so many of them, tells none from another."""
_TWICE = 2
"""Paragraphs that may always have a word that tells something."""
_SHORT = 3
"""Letters of a word that tells one language from another, at the least."""


class Index(NamedTuple):
    """The paragraphs of all sources, each with its source, and which of them have a word that few have, by its stem."""

    places: Sequence[tuple[str, int]]
    holding: Mapping[str, Sequence[int]]
    common: Set[str]


def index_of(paragraphs: Iterable[tuple[str, int, str]]) -> Index:
    """The index of some paragraphs: source, number and text."""
    places: list[tuple[str, int]] = []
    holding: dict[str, list[int]] = defaultdict(list)
    for source, number, text in paragraphs:
        for word in stems_in(text):
            holding[word].append(len(places))
        places.append((source, number))
    most = max(_TWICE, min(_COMMON * len(places), _MANY))
    common = frozenset(word for word, held in holding.items() if len(held) > most)
    return Index(places, {word: held for word, held in holding.items() if word not in common}, common)


def may_rest_elsewhere(text: str, cited: Sequence[str]) -> bool:
    """Whether at least half of what a text tells is missing in what it cites, which is soon told."""
    keys = keys_in(text)
    telling = keys - FUNCTION
    if len(telling) < _FEWEST or not cited:
        return False
    given = [keys_in(source) for source in cited]
    missing = telling.difference(*given)
    return 2 * len(missing) >= len(telling) and _speak_alike(keys, given)


def _speak_alike(keys: Set[str], given: Iterable[Set[str]]) -> bool:
    """Whether one of some texts is in the language of another, as far as its small words tell."""
    small = [key for key in keys & FUNCTION if len(key) >= _SHORT]
    return any(key in each for each in given for key in small)


def rests_elsewhere(text: str, cited: Mapping[tuple[str, int], str], index: Index) -> tuple[str, int] | None:
    """The paragraph that tells most of what a text tells where those that it cites tell hardly anything of it."""
    telling = stems_in(text) - index.common
    known = len(telling & frozenset().union(*map(stems_in, cited.values())))
    shared = Counter(at for word in telling for at in index.holding.get(word, ()))
    sources = {source for source, _ in cited}
    best, most = None, 0
    for at, words in shared.items():
        place = index.places[at]
        is_beside = place[0] in sources
        share, ratio = (_SHARE, _RATIO) if is_beside else (_SHARE_ELSEWHERE, len(telling) + 1)
        tells_it = words >= max(_FEWEST, ratio * known, len(telling) / share)
        if tells_it and place not in cited and (words > most or (words == most and is_beside)):
            best, most = place, words
    return best
