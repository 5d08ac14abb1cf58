"""Two events in the order in which a text tells them, and in the other order in which its source does.

`orders` looks for what stands behind “before” and “after” in like sentences. Here either event may be told in other
words: what both share with the source must be crosswise, and nothing of it as the text has it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator.evidence.names.mentions import NO_NAMES, Comparison
from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import Contrary, Sentence, Term, stem
from generator.ground.tuples import NamedTuple

_BEFORE = folded("before until till")
_AFTER = folded("after following once since upon")
_WHEN = _AFTER | folded("when as")
"""Words behind which a source tells what was earlier; “when” and “as” may tell no order in a statement."""
_TITLES = frozenset(map(stem, folded("president presidents minister ministers leader leaders country countries")))
"""Words for those of whom everything may be told."""
_HAVING = folded("has have had ever")
_SUBJECTS = folded("he she they we it there")
_THEN = folded("then afterwards afterward later subsequently thereafter")
"""Words with which a sentence begins that tells what came next, at its start or behind who did it, or goes on so."""
_FIRST = "first"
_AHEAD = frozenset(("ahead", "prior"))
_BY_THE_TIME = ["by", "the", "time"]
_ALREADY = "already"
_LENGTHS = folded("minutes hours days weeks months years hour day week month year decade decades")
"""How long before something another thing was."""
_OPENING = 4
"""Words from the start of a sentence among which one of these may stand."""
_LATELY = 2
"""Sentences before such a one that tell what was earlier."""
_REACH = 16
"""Words of an event that are looked at on either side."""
_MOST = 24
"""Pairs of events of the paragraphs that are looked at."""


class _Order(NamedTuple):
    """What was earlier and what was later, by their stems, and the word of a sentence that tells it.

    That word `leads_on` to what was later, or else to what was earlier.
    """

    earlier: frozenset[str]
    later: frozenset[str]
    sentence: Sentence
    at: int
    leads_on: bool

    @property
    def main(self) -> frozenset[str]:
        """What is told, by whatever stands not behind the word, without names: who took part in both tells neither."""
        side = self.earlier if self.leads_on else self.later
        return side - {term.stem for term in self.sentence.terms if term.capital or term.key in NO_NAMES} - _TITLES


def turned_sequences(compared: Comparison) -> Iterator[Contrary]:
    """The words by which a text tells two events in another order than its sources do."""
    if not compared.has_any(_BEFORE | _AFTER | _THEN | _AHEAD):
        return
    told = [order for said in compared.sentences for order in _orders(said, _AFTER) if not _denies(said)]
    given = list(itertools.islice(_given(compared), _MOST)) if told else []
    for said in told:
        crossed = [order for order in given if _is_crossed(said, order)]
        if crossed and not any(_is_alike(said, order) for order in given):
            term = said.sentence.terms[said.at]
            yield Contrary(term.text, term.start, crossed[0].sentence.around(crossed[0].at))
            return


def _given(compared: Comparison) -> Iterator[_Order]:
    """The orders in which the paragraphs tell events: within a sentence, and from one to the next."""
    before: list[Sentence] = []
    for sentence in compared.given:
        yield from _orders(sentence, _WHEN)
        at = next((at for at, term in enumerate(sentence.terms[:_OPENING]) if term.key in _THEN), None)
        earlier = [each for each in before[-_LATELY:] if each.text == sentence.text]
        if earlier and at is not None:
            early = frozenset().union(*(each.stems for each in earlier))
            yield _Order(early - sentence.stems, sentence.stems - early, sentence, at, leads_on=True)
        before.append(sentence)


def _orders(sentence: Sentence, after: frozenset[str]) -> Iterator[_Order]:
    """What stands before and behind each word of a sentence that tells which of two came first."""
    for at in range(len(sentence.terms)):
        has = at > 0 and sentence.terms[at - 1].key in _HAVING
        leads = _leads(sentence, at, after)
        if not leads or has:
            continue  # “has since replaced them” tells of no event behind it
        behind, rest = _parted(sentence, at)
        if behind and rest:
            early, late = (rest, behind) if leads > 0 else (behind, rest)
            yield _Order(early - late, late - early, sentence, at, leads_on=leads > 0)


def _leads(sentence: Sentence, at: int, after: frozenset[str]) -> int:
    """Whether a word leads to what was later (1) or earlier (-1) than what its sentence tells besides; else 0."""
    keys = [term.key for term in sentence.terms[max(at - 2, 0) : at + 2]]
    key = sentence.terms[at].key
    if key in _THEN:
        return 1 if at >= _OPENING or _FIRST in {term.key for term in sentence.terms[:at]} else 0
    ahead = key in _AHEAD and keys[-1:] in (["of"], ["to"])
    when = key == "when" and _ALREADY in {term.key for term in sentence.terms[:at]}
    if key in _BEFORE or ahead or when or (key == "time" and keys[:3] == _BY_THE_TIME):
        return 1
    return -1 if key in after else 0


def _parted(sentence: Sentence, at: int) -> tuple[frozenset[str], frozenset[str]]:
    """What stands behind a word in its clause, and the clause that this belongs to: the one before, or the next."""
    terms, clause = sentence.terms, sentence.terms[at].clause
    end = next((n for n in range(at + 1, len(terms)) if terms[n].clause != clause), len(terms))
    end = min(end, at + 1 + _REACH)
    fronted = not any(term.telling and term.key not in _LENGTHS for term in terms[max(at - 3, 0) : at])
    if fronted:
        end = next((n for n in range(at + 2, end) if _opens_another(terms[n - 1], terms[n])), end)
    behind = frozenset(term.stem for term in terms[at + 1 : end] if term.telling)
    others = terms[end : end + _REACH] if fronted else terms[max(at - _REACH, 0) : at]
    return behind, frozenset(term.stem for term in others if term.telling)


def _opens_another(before: Term, term: Term) -> bool:
    """Whether a clause ends without a comma before somebody: “after the launch Vale spoke”, “after it sank he left”."""
    if term.key in _SUBJECTS:
        return True
    return term.capital and before.telling and not before.capital and not before.key.endswith("ing")


def _is_crossed(said: _Order, given: _Order) -> bool:
    """Whether what a text has as earlier is what a source has as later, and the other way round, and nothing else."""
    one, other = said.earlier & given.later, said.later & given.earlier
    if not one or not other or said.main.isdisjoint(one | other):
        return False
    return len(said.earlier & given.earlier | said.later & given.later) * 2 < len(one | other)


def _is_alike(said: _Order, given: _Order) -> bool:
    """Whether a source tells two events in the order in which a text has them."""
    return bool(said.earlier & given.earlier) and bool(said.later & given.later)


def _denies(sentence: Sentence) -> bool:
    return any(term.negating for term in sentence.terms)
