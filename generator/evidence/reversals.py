"""What a text tells and its sources deny, or denies and they tell, in whatever words besides.

`negations` reads sentences that tell the same in nearly the same words. Here less need be alike, and so a source must
have what is denied nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.alignment import Place, holds_alike, is_of_another, is_told_alike
from generator.evidence.contraries import TURNING
from generator.evidence.denials import LIMITING, is_subordinate
from generator.evidence.mentions import Comparison
from generator.evidence.naming import folded, keys_in
from generator.evidence.sentences import Contrary, Sentence, Term

_DENYING = folded("not never cannot nicht nie niemals no nunca jamas nao n ne non")
_T = "t"
"""What is left of “didn’t” where a text has a sign of its own for the apostrophe."""
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
_NOR = frozenset(("no", "ni", "nor", "noch", "nem", "ne"))
"""Words that only go on with what is denied, and the “no” of Portuguese."""
_NO_DEEDS = frozenset(("like",))


def reversals(compared: Comparison) -> Iterator[Contrary]:
    """The words of a text for what its sources deny, and those that it denies and they tell."""
    if not any(not _DENYING.isdisjoint(keys_in(text)) or _has_t(text) for text in (compared.text, *compared.sources)):
        return
    given = [(sentence, _denied(sentence)) for sentence in compared.given]
    names = compared.names if compared.verbs_end else None
    for said in compared.sentences:
        mine = _denied(said)
        if len(mine) > 1:
            continue
        found = next(_found(said, mine, given, names), None)
        if found:
            yield found


def _has_t(text: str) -> bool:
    return "n't" in text or "n’t" in text


def _found(
    said: Sentence, mine: dict[int, int], given: Sequence[tuple[Sentence, dict[int, int]]], names: frozenset[str] | None
) -> Iterator[Contrary]:
    for at, term in enumerate(said.terms):
        if (
            not term.telling
            or term.key in _NO_DEEDS
            or term.key[0].isdigit()
            or (at and term.capital and names is None)
        ):
            continue
        told = [(s, n, denied) for s, denied in given for n, other in enumerate(s.terms) if other.stem == term.stem]
        if len(told) != 1 or (at in mine) == (told[0][1] in told[0][2]):
            continue
        sentence, place, denied = told[0]
        if at not in mine and (mine or not denied):
            continue
        if _is_open(said, at, mine) or _is_open(sentence, place, denied):
            continue
        one, other = Place(said, at, at), Place(sentence, place, place)
        alike = is_told_alike(one, other, sentence.stems) and holds_alike(one, other)
        if alike and not is_of_another(one, other, names):
            first = min(at, mine.get(at, at))
            last = max(at, mine.get(at, at))
            yield Contrary(said.written(first, last), said.terms[first].start, sentence.around(place))


def _denied(sentence: Sentence) -> dict[int, int]:
    """The places of what a sentence denies, each with the word that denies it."""
    found: dict[int, int] = {}
    terms = sentence.terms
    for at, term in enumerate(terms):
        verbal = term.key in _DENYING if term.key != "no" else sentence.is_spanish
        if not (term.negating and (verbal or term.key.endswith(("n't", "n’t")))) and term.key not in _NE:
            continue
        behind = [n for n in range(at + 1, len(terms)) if terms[n].clause == term.clause and _may_be_deed(terms[n])]
        before = [n for n in range(at - 1, -1, -1) if terms[n].clause == term.clause and _may_be_deed(terms[n])]
        place = next(iter(behind or (before if term.key in _BEHIND else ())), None)
        if place is not None:
            found.setdefault(place, at)
    return found


def _may_be_deed(term: Term) -> bool:
    return term.telling and not term.capital


def _is_open(sentence: Sentence, at: int, denied: dict[int, int]) -> bool:
    """Whether something else beside turns or limits what is told, or a condition does."""
    clause = sentence.terms[at].clause
    denying = denied.get(at, -1)
    for place, term in enumerate(sentence.terms):
        opens = not place or sentence.terms[place - 1].clause < term.clause
        if abs(term.clause - clause) <= 1 and (term.key in _CONDITIONS or (opens and term.key in _IF)):
            return True
        if term.clause != clause or place in (at, denying):
            continue
        turns = term.key in TURNING and not term.negating and term.key not in _NOR
        if (term.negating and denying < 0) or turns:
            return True
    if denying < 0:
        return False
    near = {term.key for term in sentence.terms[max(denying - 1, 0) : denying + _AROUND]} - _IF
    if sentence.terms[denying].key in _NE:
        return _BUT in near or not near.isdisjoint(LIMITING - _MORE)
    return not near.isdisjoint(LIMITING) or is_subordinate(sentence, denying)
