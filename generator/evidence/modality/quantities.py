"""How much of something: “parts of it” for the whole, “few” for none, “most” for some, and the other way round.

What is told of all and is true of some, `overstatements` tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.evidence.names.mentions import Comparison
from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import FEWEST, Contrary, Sentence
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_ALIKE = 0.6
"""So large a part of the words of a statement's sentence must be in the source's."""
_ALIKE_BY_TIMES = 0.5
_REACH = 2
"""Words behind such a word among which stands what it is of."""
_NONE, _SOME, _MOST, _ALL = "none", "some", "most", "all"
_TABLE = {
    _NONE: "no none neither ningún ninguna kein keine aucun aucune nenhum nenhuma nessun nessuna",
    _SOME: "few some several part parts algunos algunas varios varias einige mehrere wenige certains quelques alguns "
    "algumas alcuni alcune",
    _MOST: "most mayoría meisten plupart maioria maggioranza",
    _ALL: "all every each whole entire both todos todas alle sämtliche tous toutes tutti tutte ambos beide",
}
_WORDS = {word: much for much, words in _TABLE.items() for word in folded(words)}
_KEYS = frozenset(_WORDS)
_CONTRARY = frozenset(((_SOME, _ALL), (_SOME, _NONE), (_MOST, _NONE), (_MOST, _SOME), (_NONE, _SOME), (_NONE, _MOST)))
"""What a statement tells, with what a source tells in its place: who tells of most of them tells no less of all."""
_PARTS, _WHOLE = folded("part parts"), folded("whole entire all")
_EXCEPT = folded("except but apart other otherwise unless only besides außer excepto salvo sauf exceto tranne")
_OTHERWISE = folded("first last next past other same such than fewer more less only least nearly almost but of at in")
"""Words by which some are taken out of all or none, and those beside one that make another phrase: “no other”."""
_ONCE = lazy_pattern(
    r"(?i)\b(?:on (?:a single|one|just one|only one) occasion|(?:only|just) once(?! the\b| a\b)|once only|"
    r"(?:a single|only one) time)\b"
)
_OFTEN = lazy_pattern(
    r"(?i)\b(?:repeatedly|(?:several|many|numerous|countless|two|three|four|five|six|seven|eight|nine|ten) times|"
    r"time and again|again and again|often|frequently|"
    r"regularly|on (?:several|many|numerous) occasions)\b"
)
"""How a text tells that something was done once, and how it tells that it was done more often."""
_TIMES = folded("occasion occasions once time times repeatedly again often frequently regularly")
"""Words without one of which it tells neither."""


class _Quantity(NamedTuple):
    """How much is told of what, by the place of the word for it."""

    much: str
    of: frozenset[str]
    at: int


def other_quantities(compared: Comparison) -> Iterator[Contrary]:
    """The words by which a text tells of more or less of something than its sources do."""
    if not compared.has_any(_KEYS):
        return
    for said in compared.said:
        quantities = list(_quantities(said))
        like = said.like(compared.given, _ALIKE) if quantities else []
        for told in quantities if len(like) == 1 else ():
            every = list(_quantities(like[0]))
            given = [one for one in every if one.of & told.of]
            if len(given) != 1 or (told.much, given[0].much) not in _CONTRARY or _negated(said, like[0]):
                continue
            if not _is_bounded(like[0], told, every) and (
                given[0].much != _ALL or _is_part(said, told, like[0], given[0])
            ):
                term = said.terms[told.at]
                yield Contrary(term.text, term.start, like[0].around(given[0].at))
                return


def _quantities(sentence: Sentence) -> Iterator[_Quantity]:
    terms = sentence.terms
    for at, term in enumerate(terms[:-1]):
        much = _WORDS.get(term.key, "")
        if not much or (at and terms[at - 1].key in _OTHERWISE and terms[at - 1].key != "in"):
            continue
        if terms[at + 1].key in _OTHERWISE - {"of"}:
            continue
        behind = [one.stem for one in terms[at + 1 :] if one.telling and one.clause == term.clause][:_REACH]
        if behind:
            yield _Quantity(much, frozenset(behind), at)


def _is_bounded(given: Sentence, told: _Quantity, every: list[_Quantity]) -> bool:
    """Whether a source takes something out of what it tells, or tells as much as the text of anything."""
    counted = sum(term.key[0].isdigit() for term in given.terms) > 1  # “several, 14 of the 20”
    return counted or not given.keys.isdisjoint(_EXCEPT) or any(one.much == told.much for one in every)


def _is_part(said: Sentence, told: _Quantity, given: Sentence, whole: _Quantity) -> bool:
    """Whether a text tells of parts of what the source has whole; some of several may have been worth a sentence."""
    word, behind = said.terms[told.at].key, said.terms[told.at + 1].key
    return (word in _PARTS or behind == "of") and given.terms[whole.at].key in _WHOLE


def _negated(said: Sentence, given: Sentence) -> bool:
    """Whether one of two sentences denies something besides: “not all”."""
    denials = [sum(t.negating for t in each.terms if t.key not in _WORDS) for each in (said, given)]
    return denials[0] != denials[1]


def other_frequencies(compared: Comparison) -> Iterator[Contrary]:
    """What a text tells to have been done once, and its source repeatedly, or the other way round."""
    if not compared.has_any(_TIMES):
        return
    for told, instead in ((_ONCE, _OFTEN), (_OFTEN, _ONCE)):
        found = told.search(compared.text)
        if found is None or any(told.search(source) for source in compared.sources):
            continue
        for said in compared.sentences:
            if not said.terms[0].start <= found.start() < said.terms[-1].end:
                continue
            like = said.like(compared.given, _ALIKE_BY_TIMES)
            like = [each for each in like if _tells_how_often(said, each, instead)]
            other = (
                instead.search(like[0].text, like[0].terms[0].start, like[0].terms[-1].end) if len(like) == 1 else None
            )
            if other:
                at = next(at for at, term in enumerate(like[0].terms) if term.end > other.start())
                yield Contrary(found[0], found.start(), like[0].around(at))
                return


def _tells_how_often(said: Sentence, given: Sentence, pattern: re.Pattern[str]) -> bool:
    """Whether the clause of a source that tells how often tells what the text does, in two words and a verb of it."""
    found = pattern.search(given.text, given.terms[0].start, given.terms[-1].end)
    if found is None:
        return False
    clause = next(term.clause for term in given.terms if term.end > found.start())
    return len(said.stems & given.within(clause)) >= FEWEST
