"""A “not” that a statement has and the sentence it rests on has not, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.evidence.contraries import TURNING
from generator.evidence.mentions import Comparison
from generator.evidence.naming import fold, keys_in
from generator.evidence.sentences import Contrary, Sentence, stem

_ALIKE = 0.75
"""So large a part of the words of a statement's sentence must be in the source's."""
_LIMITING_WORDS = (
    "only just merely simply until till unless before necessarily yet longer alone all every always much many more less "
    "if whether but so far too such until "
    "nur bis bevor mehr noch alle alles immer sondern ob wenn solo hasta antes más menos siempre todos todas todo aún "
    "todavía sino seulement jusque plus encore tous toujours mais só até mais ainda todos sempre"
)
_LIMITING = frozenset(map(fold, _LIMITING_WORDS.split()))
"""Words that leave something of what is denied: “not all”, “not only”, “not until”."""
_SOME = frozenset(
    map(fold, "some most many several few half others part einige viele manche meisten algunos algunas muchos".split())
)
"""Words for a part of some: what these did not do, others may have done."""
_SEEING = frozenset(map(stem, "saw see seen found find finds show shows showed report reported".split()))
"""What may be told of a thing that is there or not, and tells nothing else of it."""
_DENYING = frozenset(
    "not no never cannot nicht kein keine keinen nie niemals nunca jamas pas jamais nao didn doesn".split()
)
_BEHIND = frozenset(("nicht",))
"""Words that may stand behind what they deny."""
_OF_NOUNS = frozenset("no kein keine keinen keiner keinem keines aucun aucune".split())
"""Words that deny a thing; a statement may deny so what its source tells in other words: “no deal” of one refused."""


class _Denial(NamedTuple):
    """A word that denies, by its place in a sentence, and the stem of the word that it denies, which may be a noun."""

    at: int
    denied: str
    of_noun: bool = False


def negations(compared: Comparison) -> Iterator[Contrary]:
    """What a text denies and its sources tell in nearly the same words, or tells and they deny."""
    if not any(map(_denies, (compared.text, *compared.sources))):
        return
    for said in compared.said:
        like = said.like(compared.given, _ALIKE)
        if len(like) == 1 and (found := _put_in(said, like[0]) or _left_out(said, like[0], compared.given)):
            yield found


def _denies(text: str) -> bool:
    keys = keys_in(text)
    return not _DENYING.isdisjoint(keys) or "t" in keys


def _put_in(said: Sentence, given: Sentence) -> Contrary | None:
    """A statement denies what the source tells."""
    denial = _denial(said)
    if denial is None or denial.of_noun or _turns(given) or _is_partial(said, given):
        return None
    places = [at for at, term in enumerate(given.terms) if term.stem == denial.denied]
    if len(places) != 1:
        return None
    denied = next(at for at, term in enumerate(said.terms) if term.stem == denial.denied)
    first, last = sorted((denial.at, denied))
    return Contrary(said.written(first, last), said.terms[first].start, given.around(places[0]))


def _left_out(said: Sentence, given: Sentence, others: Sequence[Sentence]) -> Contrary | None:
    """A statement tells what the source denies."""
    denial = _denial(given)
    if denial is None or _turns(said) or _is_partial(given, said):
        return None
    told = [term for term in said.terms if term.stem == denial.denied]
    elsewhere = any(denial.denied in other.stems for other in others if other is not given)
    if len(told) != 1 or elsewhere or not _is_within(said, given, denial):
        return None
    return Contrary(told[0].text, told[0].start, given.around(denial.at))


def _is_within(said: Sentence, given: Sentence, denial: _Denial) -> bool:
    """Whether the clause of a statement that tells it has nothing that a source tells in another clause.

    Of a thing it may tell something else: “the cranes stood still” where “no crane moved”.
    """
    clause = next(term.clause for term in said.terms if term.stem == denial.denied)
    if denial.of_noun and not said.within(clause) <= given.stems | _SEEING:
        return False
    return said.within(clause) & given.stems <= given.reach(denial.at)


def _denial(sentence: Sentence) -> _Denial | None:
    """The one word that denies in a sentence, with what it denies; None where there are several, or others like it."""
    places = [at for at, term in enumerate(sentence.terms) if term.negating]
    if len(places) != 1:
        return None
    at = places[0]
    clause = sentence.terms[at].clause
    if any(t.key in TURNING for n, t in enumerate(sentence.terms) if t.clause == clause and n != at):
        return None
    behind = [t.stem for t in sentence.terms[at + 1 :] if t.telling and t.clause == clause]
    before = [t.stem for t in sentence.terms[:at] if t.telling and t.clause == clause]
    of_noun = _is_of_noun(sentence, at)
    if of_noun and not before:
        return None  # “no other country” denies nothing of a country
    if behind and not behind[0][0].isdigit():
        return _Denial(at, behind[0], of_noun)
    return _Denial(at, before[0]) if before and sentence.terms[at].key in _BEHIND else None


def _is_of_noun(sentence: Sentence, at: int) -> bool:
    """Whether a word denies a thing; the “no” of Spanish denies verbs."""
    return sentence.terms[at].key in _OF_NOUNS and not sentence.is_spanish


def _turns(sentence: Sentence) -> bool:
    """Whether anything in a sentence may deny what it tells."""
    return any(term.negating or term.key in TURNING for term in sentence.terms)


def _is_partial(denying: Sentence, telling: Sentence) -> bool:
    """Whether a denial leaves something, or is of others than those of whom the other sentence tells."""
    keys, others = denying.keys, telling.keys
    at = next(at for at, term in enumerate(denying.terms) if term.negating)
    near = {term.key for term in denying.terms[max(at - 1, 0) : at + 3]}
    conditions = frozenset(("if", "whether", "unless", "until", "ob", "wenn", "si", "but", "sondern", "sino"))
    return (
        not near.isdisjoint(_LIMITING)
        or not (keys ^ others).isdisjoint(conditions)
        or not (keys ^ others).isdisjoint(_SOME)
    )
