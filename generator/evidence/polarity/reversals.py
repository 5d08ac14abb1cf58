"""What a text tells and its sources deny, or denies and they tell, in whatever words besides.

`negations` reads sentences that tell the same in nearly the same words. Here less need be alike, and so a source must
have what is denied nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.names.mentions import Comparison
from generator.evidence.polarity.contraries import TURNING, poles_of
from generator.evidence.polarity.denials import LIMITING, has_opposite, is_of_some, is_subordinate
from generator.evidence.words.alignment import AGAINST, Place, holds_alike, is_of_another, is_told_alike
from generator.evidence.words.naming import LATELY, folded, keys_in
from generator.evidence.words.samedeeds import same_deed
from generator.evidence.words.sentences import Contrary, Sentence, Term
from generator.ground.lately import lately
from generator.ground.tuples import NamedTuple

_DENYING = folded("not never cannot nicht nie niemals no nunca jamas nao n ne non")
_NE = frozenset(("n", "ne"))
_AROUND = 3
"""Words from one that denies among which another may limit it, or the one before."""
_CONDITIONS = folded(
    "if whether unless until before only without wenn ob falls bis bevor ohne nur si hasta antes sin solo jusque avant "
    "sans ate sem so finche prima senza solo"
)
"""Words with which what is told holds only then, or is denied in another way."""
_IF = frozenset(("se", "si"))
"""Words that say “if” where a clause begins with them."""
_BEHIND = frozenset(("nicht",))
"""Words that may stand behind what they deny."""
_MORE, _BUT = frozenset(("plus",)), "que"
"""What says with “ne” that something is no longer so, and what says with it that it alone is."""
_PARTLY = folded(
    "enough entirely fully completely quite well genug ausreichend ganz suficiente suficientemente assez abbastanza"
)
"""Words behind one that denies by which only a part is denied."""
_NOR = frozenset(("no", "ni", "nor", "noch", "nem", "ne"))
"""Words that only go on with what is denied, and the “no” of Portuguese."""
_TURNING = (TURNING - _NOR - AGAINST) | folded("decline declines declined declining unwilling reluctant")
_NO_DEEDS = frozenset(("like",))


class _Told(NamedTuple):
    """A sentence, and the places of what it denies, each with the word that denies it."""

    sentence: Sentence
    denied: dict[int, int]

    def is_open(self, at: int) -> bool:
        """Whether something else beside turns or limits what is told, or a condition does."""
        terms, clause, denying = self.sentence.terms, self.sentence.terms[at].clause, self.denied.get(at, -1)
        for place, term in enumerate(terms):
            opens = not place or terms[place - 1].clause < term.clause
            if abs(term.clause - clause) <= 1 and (term.key in _CONDITIONS or (opens and term.key in _IF)):
                return True
            turns = denying < 0 if term.negating else term.key in _TURNING
            if turns and term.clause == clause and place not in (at, denying):
                return True
        return denying >= 0 and self._is_limited(denying)

    def _is_limited(self, denying: int) -> bool:
        terms = self.sentence.terms
        near = {term.key for term in terms[max(denying - 1, 0) : denying + _AROUND]} - _IF
        if terms[denying].key in _NE:
            return _BUT in near or not near.isdisjoint(LIMITING - _MORE)
        behind = {term.key for term in terms[denying:] if term.clause == terms[denying].clause}
        return not near.isdisjoint(LIMITING) or not behind.isdisjoint(_PARTLY) or self._leaves_some(denying)

    def _leaves_some(self, denying: int) -> bool:
        return is_subordinate(self.sentence, denying) or is_of_some(self.sentence, denying)


def reversals(compared: Comparison) -> Iterator[Contrary]:
    """The words of a text for what its sources deny, and those that it denies and they tell."""
    if not compared.has_any(_DENYING) and not _has_not(compared.text) and not any(map(_may_deny, compared.sources)):
        return
    given = [_Told(sentence, _denied(sentence)) for sentence in compared.given]
    names = compared.names if compared.verbs_end else None
    for sentence in compared.sentences:
        said = _Told(sentence, _denied(sentence))
        found = next(_found(said, given, names), None) if len(said.denied) <= 1 else None
        if found:
            yield found


def _sides(sentence: Sentence) -> frozenset[tuple[int, bool]]:
    """The sides of opposites on which words of a sentence stand."""
    return frozenset((pole.side.pair, pole.side.first) for pole in poles_of(sentence))


def _may_deny(text: str) -> bool:
    return not _DENYING.isdisjoint(keys_in(text)) or _has_not(text)


def _has_not(text: str) -> bool:
    return "n't" in text or "n’t" in text


def _found(said: _Told, given: Sequence[_Told], names: frozenset[str] | None) -> Iterator[Contrary]:
    denied = {one for each in given for at in each.denied for one in same_deed(each.sentence.terms[at].stem)}
    terms = said.sentence.terms
    for at in said.denied or [at for at, term in enumerate(terms) if term.stem in denied]:
        if not _may_be_deed(terms[at]) or _is_part(said.sentence, at):
            continue
        same = same_deed(terms[at].stem)
        places = [(e, n) for e in given for n, other in enumerate(e.sentence.terms) if other.stem in same]
        other, place = places[0] if len(places) == 1 else (said, at)
        if (at in said.denied) == (place in other.denied) or said.is_open(at) or other.is_open(place):
            continue
        if at in said.denied and any(has_opposite(terms[at].stem, each.sentence) for each in given):
            continue
        if not _sides(said.sentence).isdisjoint((pair, not first) for pair, first in _sides(other.sentence)):
            continue  # “did not expect a rise” is “expected a fall”
        one, two = Place(said.sentence, at, at), Place(other.sentence, place, place)
        alike = is_told_alike(one, two, other.sentence.stems) and holds_alike(one, two)
        if alike and not is_of_another(one, two, names):
            first, last = sorted((at, said.denied.get(at, at)))
            yield Contrary(said.sentence.written(first, last), terms[first].start, other.sentence.around(place))


@lately(LATELY)
def _denied(sentence: Sentence) -> dict[int, int]:
    """The places of what a sentence denies, each with the word that denies it."""
    found: dict[int, int] = {}
    terms = sentence.terms
    for at, term in enumerate(terms):
        verbal = term.key in _DENYING if term.key != "no" else sentence.is_spanish
        ne = term.key in _NE and not (at and term.capital)  # not that of “the U.N.”
        if not ne and not (term.negating and (verbal or term.key.endswith(("n't", "n’t")))):
            continue
        behind = [n for n in range(at + 1, len(terms)) if terms[n].clause == term.clause and _may_be_deed(terms[n])]
        before = [n for n in range(at - 1, -1, -1) if terms[n].clause == term.clause and _may_be_deed(terms[n])]
        place = next(iter(behind or (before if term.key in _BEHIND else ())), None)
        if place is not None:
            found.setdefault(place, at)
    return found


def _may_be_deed(term: Term) -> bool:
    return term.telling and not term.capital and term.key not in _NO_DEEDS and not term.key[0].isdigit()


def _is_part(sentence: Sentence, at: int) -> bool:
    """Whether a word is a part of one with a hyphen: “co-operate”."""
    start, end = sentence.terms[at].start, sentence.terms[at].end
    return "-" in (sentence.text[end : end + 1], sentence.text[start - 1 : start])
