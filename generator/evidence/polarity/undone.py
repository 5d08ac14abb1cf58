"""What a statement tells as fact, in whatever words, and its source denies.

`negations` looks for the verb that is denied. Here the words that a statement shares with its source must stand nowhere
there but in a clause that denies something, and the statement must have no word that may deny it too.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from generator.evidence.antonyms.opposites import refusing
from generator.evidence.names.mentions import Comparison
from generator.evidence.polarity.contraries import TURNING
from generator.evidence.words.grammar import BE
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.reaches import Besides, Reach, reach_of
from generator.evidence.words.samedeeds import same_deed
from generator.evidence.words.sentences import THAT, Contrary, Sentence, Term, may_be_past, may_negate

_FEWEST = 2
"""Words of a statement that are told in such a clause alone."""
_NEAR = 2
"""Words behind a “not” among which one may take part of it back."""
_PARTLY = folded(
    "only all every everyone everything just merely necessarily alone longer until less fewer more doubt entirely "
    "fully wholly quite always so too one before solo todo todos todas siempre nur alle alles immer mehr seulement "
    "tous toutes toujours plus apenas todos sempre mais solo tutti tutte sempre più"
)
"""Words behind a “not” that leave something."""
_COMPARING = folded("more less than better worse mehr als más que plus moins mais menos più meno")
"""Words that make the most of a denial: “no country has more”."""
_DENYING = folded("denied denies deny denying disputes disputed refuted refutes niega negó nega negou")
_REJECTING = folded("rejected rejects dismissed dismisses")
"""Verbs by which somebody denies what follows, and those by which somebody rejects a claim."""
_CLAIMS = folded(
    "claim claims allegation allegations accusation accusations charge suggestion suggestions reports idea"
)
"""What is denied where somebody rejects it."""
_CLAIM = 4
"""Words behind such a verb among which that stands."""
_IF = folded("if unless until or nor neither wenn falls oder noch si ou ni se o né")
_WHETHER = folded("whether ob")
"""Words that leave open what follows: “has not decided whether” denies that it was decided."""
_REFUSING = folded("refused refuses declined declines failed fails")
"""Verbs that deny with “to” and another verb."""
_GERMAN = ("nicht", "kein", "nie")
"""How words of German begin that deny something: there a statement that denies it too may do so by too many words."""
_DOING = folded("has have had will shall does do did going ha han hat haben a ont tem têm va van vai wird werden")
_ENGLISH = folded("the a an of and was were has had")
"""Words of the language whose verbs are known by their forms."""
_TO = "to"
_RELATIVE = frozenset(("that", "which", "who"))
"""Words behind which something is told of what stands before them, if a verb follows."""
_BY_NOW = folded("already now meanwhile")
"""Words by which a statement says itself that it was not so before."""
_KEEPING_WORDS = (
    "stay stays stayed remain remains remained keep keeps kept still continue continues continued spare spared avoid "
    "avoids avoided escape escaped escapes miss missed misses missing absent lack lacks intact untouched unharmed safe "
    "short rather far yet await awaits awaiting awaited pending wait waits waiting waited hold held back leave leaves "
    "left than if whether might may could would should question questions doubt doubts open free waive waived skip "
    "skipped exempt excluded rule ruled alone just no-one once again old former few hardly barely scarcely rarely"
)
_KEEPING = folded(_KEEPING_WORDS)
"""Words by which a statement may deny something, or tell what was before."""
_ATTRIBUTING = folded(
    "said say says according accused accuses accusation accusations alleged alleges allegedly allegation allegations "
    "claim claims claimed reported reportedly suspected charged"
)
"""Words by which it tells that somebody else says so."""


def undone(compared: Comparison) -> Iterator[Contrary]:
    """The words by which a text tells as fact what its sources deny."""
    if not any(
        may_negate(keys) or not keys.isdisjoint(_DENYING | _REJECTING) for keys in map(keys_in, compared.sources)
    ):
        return
    denied = [each for sentence in compared.given for each in _denied(sentence)]
    if not denied:
        return
    besides = Besides(compared.given, denied)
    for said in compared.sentences:
        shared = besides.shared(said)
        if len(shared) < _FEWEST or said.asks or _may_deny(said) or not _tells_deed(said):
            continue
        attributed = not _ATTRIBUTING.isdisjoint(said.keys)
        for each in denied:
            if (attributed and not each.word.negating) or _turning(said.terms) != _turning(_around(each)):
                continue
            told = besides.told_alone(shared, each)
            by_now = not _BY_NOW.isdisjoint(said.keys) and len(shared & each.stems) >= _FEWEST
            if len(told) >= (1 if by_now else _FEWEST):
                words = [term for term in said.terms if not told.isdisjoint(same_deed(term.stem))]
                first = next((term for term in words if not term.capital), words[0])
                yield Contrary(first.text, first.start, each.sentence.around(each.at))
                break


def _denied(sentence: Sentence) -> Iterator[Reach]:
    for at, term in enumerate(sentence.terms if _IF.isdisjoint(sentence.keys) else ()):
        if term.key in _WHETHER:
            return
        if term.negating and not term.key.startswith(_GERMAN) and _is_whole(sentence, at):
            yield reach_of(sentence, at, _within(sentence, at))
        elif _is_denial(sentence, at) or _is_refusal(sentence.terms, at):
            yield reach_of(sentence, at, _behind(sentence, at))


def _is_denial(sentence: Sentence, at: int) -> bool:
    """Whether somebody denies what follows: “denied that”, “rejected the claim that”, and nothing else there does."""
    terms = sentence.terms
    if terms[at].key in _REJECTING:
        near = terms[at + 1 : at + 1 + _CLAIM]
        if not any(one.key in _CLAIMS and other.key in THAT for one, other in itertools.pairwise(near)):
            return False
    elif terms[at].key not in _DENYING:
        return False
    before = terms[max(at - _NEAR, 0) : at]
    return not any(t.negating or t.key in BE for t in before) and not any(t.negating for t in _behind(sentence, at))


def _is_refusal(terms: Sequence[Term], at: int) -> bool:
    """Whether somebody refuses, or fails, to do what follows."""
    return terms[at].key in _REFUSING and terms[at + 1 : at + 2] != () and terms[at + 1].key == _TO


def _within(sentence: Sentence, at: int) -> Iterator[Term]:
    """The clause of a “not”, up to what tells of what it denies something: “no flights that had been searched”."""
    terms = sentence.terms
    for place, term in enumerate(terms):
        relative = place > at and place + 1 < len(terms) and term.key in _RELATIVE
        if relative and (terms[place + 1].key in BE | _DOING or may_be_past(terms[place + 1].key)):
            return
        if term.clause == terms[at].clause:
            yield term


def _behind(sentence: Sentence, at: int) -> Iterator[Term]:
    """The words behind one that denies, to the end of its clause."""
    return (term for term in sentence.terms[at + 1 :] if term.clause == sentence.terms[at].clause)


def _is_whole(sentence: Sentence, at: int) -> bool:
    """Whether a “not” denies all that its clause tells, and nothing else turns that."""
    clause = [term for term in sentence.terms if term.clause == sentence.terms[at].clause]
    near = sentence.terms[at + 1 : at + 1 + _NEAR]
    if any(term.key in _PARTLY for term in near) or any(term.key in _COMPARING for term in clause):
        return False
    if near and near[0].key[0].isdigit():
        return False  # “No. 7”
    return sum(term.negating for term in clause) == 1


def _around(denied: Reach) -> Iterator[Term]:
    """The clause of a “not”; what stands behind a verb by which somebody denies."""
    if not denied.word.negating:
        return iter(denied.terms)
    return (term for term in denied.sentence.terms if term.clause == denied.word.clause)


def _turning(terms: Iterable[Term]) -> frozenset[str]:
    """The words that may turn what some tell round, besides a “not”: “no sanctions had been lifted”."""
    return frozenset(term.stem for term in terms if not term.negating and _turns(term.key))


def _turns(key: str) -> bool:
    return key in TURNING or key in refusing() or key.startswith("un")


def _may_deny(said: Sentence) -> bool:
    return any(term.negating or term.key in _KEEPING for term in said.terms)


def _tells_deed(said: Sentence) -> bool:
    """Whether a statement tells what somebody did or does: “towns are near” takes back no “did not ask the towns”."""
    if _ENGLISH.isdisjoint(said.keys) or any(
        term.key in _DOING or (may_be_past(term.key) and term.key not in BE) for term in said.terms
    ):
        return True
    return any(one.key in BE and other.key == _TO for one, other in itertools.pairwise(said.terms))
