"""Which of two had more: “Sylhet opened more shelters than Sunamganj” where the source has 61 there and 88 here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.names.mentions import Comparison
from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import may_be_year
from generator.evidence.numbers.figures import find_figures
from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import Contrary, Sentence, Term
from generator.ground.tuples import NamedTuple

_SIDES = {
    **dict.fromkeys(folded("more higher larger greater bigger longer"), 1),
    **dict.fromkeys(folded("fewer less lower smaller shorter"), -1),
}
"""Words by which a text compares two, by which of them has more."""
_THAN = "than"
_NEAR = 50
"""Characters from a name to the number that is told of it, at the most."""
_TURNING = folded("not never no nor neither if would could may might per growth rise fall drop decline increase change")
"""Words by which a text compares something else than what numbers tell."""


class _Claim(NamedTuple):
    """A comparison: the place of its word, who is said to have more (or less, by the side), and than whom."""

    at: int
    side: int
    one: Sequence[Term]
    other: Sequence[Term]


def turned_comparisons(compared: Comparison) -> Iterator[Contrary]:
    """The words by which a text tells that one of two had more, of whom its sources tell that the other had."""
    if not (compared.has_any(frozenset((_THAN,))) and compared.has_any(frozenset(_SIDES))):
        return
    for said in compared.sentences:
        claim = _claim(said, compared.names)
        if claim is None:
            continue
        told = [found for given in compared.given if (found := _held(claim, given))]
        if told and not any(found.agrees for found in told):
            yield Contrary(said.terms[claim.at].text, said.terms[claim.at].start, told[0].shown)
            return


class _Held(NamedTuple):
    """Whether a sentence of a source tells what a text does of two, and its words."""

    agrees: bool
    shown: str


def _claim(said: Sentence, names: frozenset[str]) -> _Claim | None:
    """The comparison that a sentence makes between two who are named."""
    keys = [term.key for term in said.terms]
    if keys.count(_THAN) != 1 or not said.keys.isdisjoint(_TURNING):
        return None
    than = keys.index(_THAN)
    places = [at for at, key in enumerate(keys[:than]) if key in _SIDES]
    if len(places) != 1:
        return None
    one = [term for term in said.terms[:than] if term.capital and term.key in names]
    other = [term for term in said.terms[than + 1 :] if term.capital and term.key in names]
    return _Claim(places[0], _SIDES[keys[places[0]]], one, other) if one and other else None


def _held(claim: _Claim, given: Sentence) -> _Held | None:
    """What a sentence tells of the two, where each has a number of its own of one kind beside it."""
    first, last = given.terms[0].start, given.terms[-1].end
    figures = find_figures(given.text).amounts
    amounts = [
        one for one in figures if first <= one.start < last and not (one.ordinal or one.weak or may_be_year(one))
    ]
    one, other = (_number_of(names, given, amounts) for names in (claim.one, claim.other))
    if one is None or other is None or one.start == other.start or one.value == other.value:
        return None
    if one.family != other.family or one.hedge or other.hedge:
        return None
    agrees = (one.value > other.value) == (claim.side > 0)
    places = [
        at
        for at, term in enumerate(given.terms)
        if any(term.start < a.end and a.start < term.end for a in (one, other))
    ]
    return _Held(agrees, given.passage(places)) if places else None


def _number_of(names: Sequence[Term], given: Sentence, amounts: Sequence[Amount]) -> Amount | None:
    """The number nearest to a name in a sentence, where no other is as near."""
    keys = {term.key for term in names}
    found = [term for term in given.terms if term.capital and term.key in keys]
    if not found or not amounts:
        return None
    apart = sorted((min(_apart(term, one) for term in found), at) for at, one in enumerate(amounts))
    distance, at = apart[0]
    return amounts[at] if distance <= _NEAR else None


def _apart(term: Term, amount: Amount) -> int:
    return max(amount.start - term.end, term.start - amount.end, 0)
