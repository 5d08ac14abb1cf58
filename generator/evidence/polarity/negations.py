"""A “not” that a statement has and the sentence it rests on has not, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.antonyms.opposites import refusing
from generator.evidence.names.mentions import Comparison
from generator.evidence.polarity.contraries import TURNING
from generator.evidence.polarity.denials import LEAVING_SOME, has_opposite, may_deny
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.sentences import THAT, Contrary, Sentence, Term, stem
from generator.ground.tuples import NamedTuple

_ALIKE = 0.66
"""So large a part of the words of a statement's sentence must be in the source's."""
_SOME = folded("some most many several few half others part einige viele manche meisten algunos algunas muchos")
"""Words for a part of some: what these did not do, others may have done."""
_SEEING = frozenset(
    map(stem, ["saw", "see", "seen", "found", "find", "finds", "show", "shows", "showed", "report", "reported"])
)
"""What may be told of a thing that is there or not, and tells nothing else of it."""
_BOUNDS = folded("until before bis bevor hasta antes")
_CONDITIONS = folded("if whether unless ob wenn si but sondern sino") | _BOUNDS
"""Words behind which a denial is taken back, or said to hold only then."""
_REFUSING = folded("refused refuses declined declines failed fails")
_DENYING = folded("not no never cannot nicht kein keine keinen nie niemals nunca jamas pas jamais nao didn doesn")
_WITHOUT = {"without": ("ing",), "sin": ("ar", "er", "ir"), "sem": ("ar", "er", "ir"), "sans": ("er", "ir", "re")}
"""Words before a deed that is not done, and the endings of its verb: what somebody lacks is told in too many ways."""
_WITHIN = 4
"""Words behind of which these may speak: “sin causar muertos ni heridos”."""
_BEHIND = frozenset(("nicht",))
"""Words that may stand behind what they deny."""
_OF_NOUNS = folded("no kein keine keinen keiner keinem keines aucun aucune")
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
        if len(like) == 1:
            given, others = like[0], compared.given
            found = _put_in(said, given) or _left_out(said, given, others)
            if not found and not may_deny(compared.text):
                found = _had_without(said, given, others)
            if found:
                yield found


def _denies(text: str) -> bool:
    keys = keys_in(text)
    return not keys.isdisjoint(_DENYING | _REFUSING | _WITHOUT.keys()) or "t" in keys


def _put_in(said: Sentence, given: Sentence) -> Contrary | None:
    """A statement denies what the source tells."""
    denials = _denials(said)
    if len(denials) != 1 or sum(term.negating for term in said.terms) > 1:
        return None
    (denial,) = denials
    places = [at for at, term in enumerate(given.terms) if term.stem == denial.denied]
    plain = said.terms[denial.at].negating and not denial.of_noun and not has_opposite(denial.denied, given)
    if len(places) != 1 or not plain or _is_denied(given, places[0]):
        return None
    denied = next(at for at, term in enumerate(said.terms) if term.stem == denial.denied)
    if _is_partial(said, given, denial) or not given.holds(said.behind(denied), places[0]):
        return None
    if not _may_act(said.before(denied) & given.stems, given, places[0]):
        return None
    if _turning(given, places[0], denial) != _turning(said, denial.at, denial):
        return None
    first, last = sorted((denial.at, denied))
    return Contrary(said.written(first, last), said.terms[first].start, given.around(places[0]))


def _is_denied(sentence: Sentence, at: int) -> bool:
    """Whether the clause of a word denies anything, or one on either side."""
    clause = sentence.terms[at].clause
    denying = (term for term in sentence.terms if term.negating or term.key in _REFUSING)
    return any(abs(term.clause - clause) <= 1 for term in denying)


def _left_out(said: Sentence, given: Sentence, others: Sequence[Sentence]) -> Contrary | None:
    """A statement tells what the source denies."""
    denied = {denial.denied for denial in _denials(said)}
    if sum(term.negating for term in said.terms) > len(denied) or not denied <= {d.denied for d in _denials(given)}:
        return None  # what it denies may be just this, in other words
    for denial in _denials(given):
        if denial.denied in denied:
            continue
        told = [at for at, term in enumerate(said.terms) if term.stem == denial.denied]
        times = sum(term.stem == denial.denied for other in others for term in other.terms)
        if len(told) != 1 or times != 1 or _is_partial(given, said, denial):
            continue
        if denial.of_noun and not said.within(said.terms[told[0]].clause) <= given.stems | _SEEING:
            continue
        turning = _turning(said, told[0], denial), _turning(given, denial.at, denial)
        if turning[0] == turning[1] and _is_of_the_same(said, told[0], given, denial.at):
            term = said.terms[told[0]]
            return Contrary(term.text, term.start, given.around(denial.at))
    return None


def _had_without(said: Sentence, given: Sentence, others: Sequence[Sentence]) -> Contrary | None:
    """A statement tells that something was done without which, so the source, it went."""
    if any(term.negating for term in given.terms):
        return None
    for at, term in enumerate(given.terms[:-1]):
        if not given.terms[at + 1].key.endswith(_WITHOUT.get(term.key, ())):
            continue
        behind = {t.stem for t in given.terms[at + 1 : at + 1 + _WITHIN] if t.telling and t.clause == term.clause}
        once = {word for word in behind if sum(t.stem == word for other in others for t in other.terms) == 1}
        told = next((told for told in said.terms if told.stem in once), None)
        if told:
            return Contrary(told.text, told.start, given.around(at))
    return None


def _is_of_the_same(said: Sentence, at: int, given: Sentence, place: int) -> bool:
    """Whether what the clause of a word tells stands in one clause of a source, as far as this tells it at all."""
    told = said.within(said.terms[at].clause) & given.stems
    return told <= given.reach(place) and given.holds(said.behind(at), place)


def _may_act(subject: frozenset[str], given: Sentence, place: int) -> bool:
    """Whether those of whom a statement denies a deed may be those of whom a source tells it, as far as it has them.

    They stand before it, in its clause where somebody is named there, or tell it themselves: “Soto said that he will”.
    """
    clause = given.terms[place].clause
    before = frozenset(term.stem for term in given.terms if term.clause <= clause)
    told = any(term.clause == clause and term.key in THAT for term in given.terms)
    alone = told or not given.before(place) or not subject
    return subject <= before and (alone or not subject.isdisjoint(given.reach(place)))


def _denials(sentence: Sentence) -> list[_Denial]:
    """The words that deny in a sentence, with what they deny; none where others like them stand in their clause."""
    places = [at for at, term in enumerate(sentence.terms) if term.negating or _refuses(sentence.terms, at)]
    found = (_denial(sentence, at) for at in places if _is_alone(sentence, at))
    return [denial for denial in found if denial]


def _refuses(terms: Sequence[Term], at: int) -> bool:
    """Whether a word says that something was not done: “refused to”."""
    return terms[at].key in _REFUSING and at + 1 < len(terms) and terms[at + 1].key == "to"


def _is_alone(sentence: Sentence, at: int) -> bool:
    clause = sentence.terms[at].clause
    others = (term for other, term in enumerate(sentence.terms) if term.clause == clause and other != at)
    return not any(term.negating for term in others)


def _denial(sentence: Sentence, at: int) -> _Denial | None:
    clause = sentence.terms[at].clause
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


def _turning(sentence: Sentence, at: int, denial: _Denial) -> frozenset[str]:
    """The other words in the clause of one that may turn what it says; a “not” of its own is what is looked for."""
    clause = sentence.terms[at].clause
    terms = (t for t in sentence.terms if t.clause == clause and not t.negating and t.key not in _REFUSING)
    return frozenset(t.stem for t in terms if (t.key in TURNING or t.key in refusing()) and t.stem != denial.denied)


def _is_partial(denying: Sentence, telling: Sentence, denial: _Denial) -> bool:
    """Whether a denial leaves something, or is of others than those of whom the other sentence tells."""
    clause = denying.terms[denial.at].clause
    around = denying.terms[max(denial.at - 1, 0) : denial.at + 3]
    near = {term.key for term in around if term.text != "mas"}  # which says “but”
    beside = {term.key for term in denying.terms if term.clause == clause}
    behind = {t.key for t in denying.terms[denial.at + 1 :] if t.clause in (clause, clause + 1)}
    told = telling.keys - (_BOUNDS - behind)  # what was done before something was done
    return not (
        near.isdisjoint(LEAVING_SOME)
        and _CONDITIONS.isdisjoint(behind ^ (told & (behind | _CONDITIONS)))
        and _SOME.isdisjoint(beside ^ (telling.keys & (beside | _SOME)))
    )
