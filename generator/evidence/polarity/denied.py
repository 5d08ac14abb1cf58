"""What a text tells although its source denies it in a short sentence: “No warning was issued”.

`negations` looks at sentences that are told in nearly the same words; a short one has too few of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.names.mentions import Comparison
from generator.evidence.polarity.denials import LIMITING, may_deny
from generator.evidence.words.grammar import FUNCTION
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.sentences import Contrary, Sentence, may_negate, pieces_of, read

_SHARE, _FEWEST, _MOST = 0.6, 2, 6
"""How much of what is denied a text must tell, in how many words at the least, and those of what is short."""
_OPEN = folded("if whether unless until but wenn ob sondern si sino mais sondern before although though despite")
"""Words by which a denial is bounded, or taken back."""
_SOME = folded("other others another more further some most many few half all every each both any")
_ASIDE = frozenset(("nor", "neither", "one", "nobody", "none"))
_WISHED = folded(
    "want wants wanted wish wishes demand demands demanded ask asks asked call calls called hope hopes hoped seek "
    "seeks sought urge urges urged request requests requested propose proposed accuse accused accuses charged "
    "suspected cleared expect expects expected fear fears feared watch told"
)
"""Words by which a text tells of what is wished, feared or laid to somebody's charge."""
_COMPARED = folded("more less fewer than as so such like better worse higher lower longer greater bigger mehr más plus")
"""Words by which a denial compares: “no country produces more”."""
_AROUND = 3


def told_though_denied(compared: Comparison) -> Iterator[Contrary]:
    """The words of a text that its sources have in a denial alone."""
    found = [(given, at) for given in _denying(compared) for at in _denials(given)]
    if found and not may_deny(compared.text):
        for given, at in found:
            yield from _told(compared, given, at)


def _denying(compared: Comparison) -> Iterator[Sentence]:
    """The sentences of the sources that may deny what a text tells, which few of them do."""
    for source in compared.sources:
        if may_negate(keys_in(source)):
            near = (p for p in pieces_of(source) if may_negate(p.keys) and p.keys & compared.words - FUNCTION)
            yield from read(source, near)


def _denials(given: Sentence) -> Iterator[int]:
    return (at for at, term in enumerate(given.terms) if term.negating and _is_plain(given, at))


def _is_plain(given: Sentence, at: int) -> bool:
    """Whether a word denies its clause, alone and without leaving anything."""
    clause = given.terms[at].clause
    beside = {term.key for term in given.terms if abs(term.clause - clause) <= 1}
    within = {term.key for term in given.terms if term.clause == clause}
    near = {term.key for term in given.terms[max(at - 1, 0) : at + _AROUND]}
    alone = sum(term.negating for term in given.terms) == 1
    return (
        alone
        and near.isdisjoint(LIMITING | _SOME | _ASIDE)
        and beside.isdisjoint(_OPEN)
        and within.isdisjoint(_COMPARED)
    )


def _told(compared: Comparison, given: Sentence, at: int) -> Iterator[Contrary]:
    names = {term.stem for term in given.terms[:at] if term.telling and term.capital}
    denied = given.within(given.terms[at].clause) | names
    behind = given.behind(at)
    if not _FEWEST <= len(denied) <= _MOST:
        return
    for said in compared.sentences:
        shared = denied & said.stems
        if len(shared) < max(_FEWEST, _SHARE * len(denied)) or said.asks or not said.keys.isdisjoint(_WISHED):
            continue
        if any(sum(stem in other.stems for other in compared.given) > 1 for stem in shared & behind):
            continue
        told = next((term for term in said.terms if term.stem in shared & behind and not term.capital), None)
        if told:
            yield Contrary(told.text, told.start, given.around(at))
            return
