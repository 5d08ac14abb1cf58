"""What a text tells before something, and its source after it, with no word for what was before."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.names.mentions import Comparison
from generator.evidence.polarity.denials import tells_it
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.sentences import Contrary, Sentence
from generator.ground.tuples import NamedTuple

_BEFORE = frozenset(("before",))
_AFTER = frozenset(("after", "following"))
_EARLIER = _BEFORE | folded(
    "ahead prior until till previously previous earlier eve beforehand advance first already past former formerly once "
    "original originally began begun prepare prepared preparation preparing preceding preceded lead leading run"
)
_LATER = _AFTER | folded(
    "afterwards afterward since later then once subsequently upon when next thereafter followed follows subsequent as "
    "result response finally end ended wake consequence"
)
"""Words by which a source may tell what was earlier, and what was later."""
_REACH = 3
"""Words between “after” and what stands behind it: “after the White House meeting”."""


class _Placed(NamedTuple):
    """A word of time, and the word for what something is before or after."""

    at: int
    stem: str


def reversed_orders(compared: Comparison) -> Iterator[Contrary]:
    """The words by which a text tells earlier what its sources tell later alone, or the other way round."""
    for mine, other, known in ((_BEFORE, _AFTER, _EARLIER), (_AFTER, _BEFORE, _LATER)):
        if not compared.has_any(mine) or any(not known.isdisjoint(keys_in(source)) for source in compared.sources):
            continue
        for said in compared.said:
            if not any(tells_it(said, source) for source in compared.sources):
                continue
            for placed in _placed(said, mine):
                given = ((each, one) for each in compared.given for one in _placed(each, other))
                found = next(((each, one) for each, one in given if one.stem == placed.stem), None)
                if found:
                    sentence, one = found
                    yield Contrary(said.terms[placed.at].text, said.terms[placed.at].start, sentence.around(one.at))
                    return


def _placed(sentence: Sentence, words: frozenset[str]) -> Iterator[_Placed]:
    """What stands close behind words of time; each word behind one may be what is meant."""
    for at, term in enumerate(sentence.terms):
        if term.key in words:
            behind = (t for t in sentence.terms[at + 1 : at + 1 + _REACH] if t.clause == term.clause and t.telling)
            yield from (_Placed(at, word.stem) for word in behind if not word.capital)
