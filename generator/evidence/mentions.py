"""The names in a sentence, as far as capital letters or the profiles of a site tell them."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from typing import NamedTuple

from generator.evidence.naming import capital_forms_in, fold
from generator.evidence.peoples import of_countries
from generator.evidence.sentences import Sentence, Term, sentences_of

_NO_NAME_WORDS = (
    "the a an this that these those it its he she his her they their we our i in on at by for from to of with and or but "
    "as if when while after before since until monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december president prime minister chief executive "
    "judge governor mayor senator secretary general chairman chairwoman king queen mr mrs ms dr sir el la los las un una "
    "en de por para con su sus se no ni der die das den dem ein eine er sie es seine ihre am im bei nach vor mit von zu "
    "und oder aber nicht kein le les une il elle o os um uma presidente ministro ministra präsident präsidentin "
    "ministerpräsident ministerpräsidentin bundeskanzler bundeskanzlerin montag dienstag mittwoch donnerstag freitag "
    "samstag sonntag januar februar märz mai juni juli oktober dezember anfang mitte ende prozent euro uhr million "
    "millionen milliarde milliarden herr frau lunes martes miércoles jueves viernes sábado domingo both all most some many more two three"
)
NO_NAMES = frozenset(map(fold, _NO_NAME_WORDS.split()))
"""Words with a capital letter that name nobody: days, titles, and what sentences begin with."""


class Name(NamedTuple):
    """A name in a sentence: its words, folded, and the places of the first and the last."""

    keys: frozenset[str]
    first: int
    last: int
    possessive: bool


@functools.lru_cache(maxsize=256)
def names_known(text: str, sources: tuple[str, ...], spellings: frozenset[str] | None) -> frozenset[str]:
    """The words of names, folded, in a text and its sources: a capital letter within a sentence tells them."""
    said = {fold(form) for form in capital_forms_in(text)}
    shared = said & {fold(form) for source in sources for form in capital_forms_in(source)} - NO_NAMES
    if not shared:
        return frozenset()
    sentences = [s for one in (text, *sources) for s in sentences_of(one)]
    if spellings is not None:
        return (spellings | _side_by_side(sentences)) - NO_NAMES
    capitals = {t.key for s in sentences for t in s.terms if t.capital}
    within = {t.key for s in sentences for t in s.terms[1:] if t.capital} | (capitals & of_countries())
    small = {t.key for s in sentences for t in s.terms if not t.capital}
    return frozenset(within - small - NO_NAMES)


@functools.lru_cache(maxsize=512)
def names_in(sentence: Sentence, names: frozenset[str]) -> tuple[Name, ...]:
    found: list[Name] = []
    terms = sentence.terms
    for at, term in enumerate(terms):
        if not term.capital or term.key not in names:
            continue
        if found and found[-1].last == at - 1 and term.start - terms[at - 1].end == 1:
            found[-1] = _name(sentence, found[-1].first, at)
        else:
            found.append(_name(sentence, at, at))
    following = (*found[1:], None)[: len(found)]
    return tuple(name for name, after in zip(found, following, strict=True) if not _describes(terms, name, after))


def _describes(terms: Sequence[Term], name: Name, after: Name | None) -> bool:
    """Whether a name says where somebody is from: “U.S. rival Delmar”."""
    if after is None or not all(key in of_countries() or len(key) == 1 for key in name.keys):
        return False
    between = terms[name.last + 1 : after.first]
    return len(between) <= 2 and all(t.telling and t.clause == terms[name.last].clause for t in between)


def _name(sentence: Sentence, first: int, last: int) -> Name:
    keys = frozenset(term.key for term in sentence.terms[first : last + 1])
    end = sentence.terms[last].end
    return Name(keys, first, last, sentence.text[end : end + 2] in ("'s", "’s"))


def _side_by_side(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The words with a capital letter that adjoin another one: where every noun has one, names do and little else."""
    found: set[str] = set()
    for sentence in sentences:
        for one, other in itertools.pairwise(sentence.terms):
            named = one.capital and other.capital and one.telling and other.telling and other.start - one.end == 1
            if named and not any(_names_nobody(term.key) for term in (one, other)):
                found.update((one.key, other.key))
    return frozenset(found)


def _names_nobody(key: str) -> bool:
    return key in NO_NAMES or key.endswith(("minister", "ministerin"))
