"""What was done to nobody: no “two were killed” where the source has “nobody was killed”, and nothing else of it.

`reversals` asks for more that is told of the same. Here the source denies it of all, so that nothing may be told of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.names.mentions import Comparison
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.samedeeds import same_deed
from generator.evidence.words.sentences import Contrary, Sentence, Term, may_be_past

_NOBODY = frozenset(("nobody", "none"))
_NO_ONE = ("no", "one")
_BEING = frozenset(("was", "were", "is", "are", "been", "be", "has", "have", "had"))
_HARDLY = folded("hardly almost nearly virtually practically if so until till before")
_BUT = folded("else other others but except besides so yet far apart")
"""Words before “nobody” and behind it by which somebody may be meant all the same, or was later."""
_OPEN = folded(
    "may might could would if whether unless until feared fears threatened risk risked alleged allegedly claimed "
    "claims denied denies reportedly plan planned plans will should must suspected accused "
    "nobody none no nothing neither never without"
)
"""Words by which a statement leaves it open, gives it to somebody, or denies something itself."""
_REACH, _BEHIND = 6, 3
"""Words from “nobody” to “was”, and from there to what was done, at the most."""
_SHORTEST = 4
"""Letters of a word at the least by which a statement speaks of the same as the source."""


def done_to_nobody(compared: Comparison) -> Iterator[Contrary]:
    """The verbs of a text for what its sources say was done to nobody, where they have it nowhere else."""
    words = [keys_in(source) for source in compared.sources]
    if not any(not _NOBODY.isdisjoint(each) or each.issuperset(_NO_ONE) for each in words):
        return
    for given in compared.given:
        for at, place in _denied(given):
            same = same_deed(given.terms[place].stem)
            told = [term for sentence in compared.given for term in sentence.terms if term.stem in same]
            if len(told) == 1:
                yield from _told(compared, given, at, same)


def _denied(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The places of “nobody” and of what was done to nobody."""
    terms = sentence.terms
    for at, term in enumerate(terms):
        one = term.key == _NO_ONE[0] and at + 1 < len(terms) and terms[at + 1].key == _NO_ONE[1]
        limited = not _HARDLY.isdisjoint(t.key for t in terms[max(at - 2, 0) : at])
        limited = limited or not _BUT.isdisjoint(t.key for t in terms[at + 1 : at + 3])
        if (term.key not in _NOBODY and not one) or limited:
            continue
        within = [n for n in range(at + 1, min(at + 1 + _REACH, len(terms))) if terms[n].clause == term.clause]
        being = next((n for n in within if terms[n].key in _BEING), None)
        if being is not None:
            behind = [n for n in range(being + 1, min(being + 1 + _BEHIND, len(terms))) if terms[n].telling]
            if behind and _is_past(terms[behind[0]]):
                yield at, behind[0]


def _is_past(term: Term) -> bool:
    """Whether a word may tell what was done."""
    return may_be_past(term.key) or len(same_deed(term.stem)) > 1


def _told(compared: Comparison, given: Sentence, at: int, same: frozenset[str]) -> Iterator[Contrary]:
    """Where a text tells it, of the same as the source if that speaks of some only."""
    needed = given.stems - same if given.terms[at].key == "none" else frozenset[str]()
    for said in compared.sentences:
        if any(term.negating for term in said.terms) or not _OPEN.isdisjoint(said.keys) or said.asks:
            continue
        if needed and not any(len(one) >= _SHORTEST for one in said.stems & needed):
            continue
        for term in said.terms:
            if term.stem in same and _is_past(term) and not term.capital:
                yield Contrary(term.text, term.start, given.around(at))
                return
