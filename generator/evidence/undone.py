"""What a statement tells as fact, in whatever words, and its source denies.

`negations` looks for the verb that is denied. Here the words that a statement shares with its source must stand nowhere
there but in a clause that denies something, and the statement must have no word that may deny it too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.contraries import TURNING
from generator.evidence.mentions import Comparison
from generator.evidence.naming import folded, keys_in
from generator.evidence.opposites import refusing
from generator.evidence.sentences import Contrary, Sentence, Term, may_negate
from generator.ground.tuples import NamedTuple

_FEWEST, _SHARE = 2, 0.6
"""Words of a statement that are told in such a clause alone, and what part of all it shares with its source they are,
with others of that sentence."""
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
_IF = folded("if unless whether until or nor neither wenn falls ob oder noch si ou ni se o né")
_GERMAN = ("nicht", "kein", "nie")
"""How words of German begin that deny something: there a statement that denies it too may do so by too many words."""
_BY_NOW = folded("already now meanwhile")
"""Words by which a statement says itself that it was not so before."""
_KEEPING_WORDS = (
    "stay stays stayed remain remains remained keep keeps kept still continue continues continued spare spared avoid "
    "avoids avoided escape escaped escapes miss missed misses missing absent lack lacks intact untouched unharmed safe "
    "short rather far yet await awaits awaiting awaited pending wait waits waiting waited hold held back leave leaves "
    "left than if whether might may could would should question questions doubt doubts open free waive waived skip "
    "skipped exempt excluded rule ruled alone just no-one once again old former"
)
_KEEPING = folded(_KEEPING_WORDS)
"""Words by which a statement may deny something, or tell what was before."""


class _Denied(NamedTuple):
    """A clause that denies what it tells, and where."""

    sentence: Sentence
    at: int
    stems: frozenset[str]


def undone(compared: Comparison) -> Iterator[Contrary]:
    """The words by which a text tells as fact what its sources deny."""
    if not any(may_negate(keys_in(source)) for source in compared.sources):
        return
    denied = [each for sentence in compared.given for each in _denied(sentence)]
    if not denied:
        return
    known = frozenset().union(*(sentence.stems for sentence in compared.given))
    plain = _told_plainly(compared.given, denied)
    for said in compared.sentences:
        shared = said.stems & known
        if len(shared) < _FEWEST or said.asks or _may_deny(said):
            continue
        for each in denied:
            told = shared & each.stems - plain
            fewest = 1 if not _BY_NOW.isdisjoint(said.keys) and len(shared & each.stems) >= _FEWEST else _FEWEST
            if len(told) < fewest or len(shared & each.sentence.stems) < _SHARE * len(shared):
                continue
            words = [term for term in said.terms if term.stem in told]
            first = next((term for term in words if not term.capital), words[0])
            yield Contrary(first.text, first.start, each.sentence.around(each.at))
            break


def _denied(sentence: Sentence) -> Iterator[_Denied]:
    for at, term in enumerate(sentence.terms if _IF.isdisjoint(sentence.keys) else ()):
        if term.negating and not term.key.startswith(_GERMAN) and _is_whole(sentence, at):
            yield _Denied(sentence, at, sentence.within(term.clause))


def _is_whole(sentence: Sentence, at: int) -> bool:
    """Whether a “not” denies all that its clause tells, and nothing else turns that."""
    clause = [term for term in sentence.terms if term.clause == sentence.terms[at].clause]
    near = sentence.terms[at + 1 : at + 1 + _NEAR]
    if any(term.key in _PARTLY for term in near) or any(term.key in _COMPARING for term in clause):
        return False
    return sum(term.negating for term in clause) == 1 and not any(map(_turns, clause))


def _turns(term: Term) -> bool:
    """Whether a word may turn what a clause tells round, besides a “not”."""
    return not term.negating and (term.key in TURNING or term.key in refusing() or term.key.startswith("un"))


def _told_plainly(given: Sequence[Sentence], denied: Sequence[_Denied]) -> frozenset[str]:
    """What the sources tell in clauses that deny nothing."""
    denying = {(id(each.sentence), each.sentence.terms[each.at].clause) for each in denied}
    terms = ((id(sentence), term) for sentence in given for term in sentence.terms if term.telling)
    return frozenset(term.stem for sentence, term in terms if (sentence, term.clause) not in denying)


def _may_deny(said: Sentence) -> bool:
    return any(term.negating or _turns(term) or term.key in _KEEPING for term in said.terms)
