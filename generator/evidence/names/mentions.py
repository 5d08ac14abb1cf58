"""The names in a sentence, as far as capital letters or the profiles of a site tell them."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence

from generator.evidence.names.peoples import of_countries, of_peoples
from generator.evidence.names.titles import single_words
from generator.evidence.words.calendars import MONTHS, WEEKDAYS
from generator.evidence.words.grammar import FUNCTION
from generator.evidence.words.naming import LATELY, MANY, capital_forms_in, fold_word, folded, forms_in, keys_in
from generator.evidence.words.sentences import (
    Piece,
    Sentence,
    Term,
    most_sentences,
    pieces_of,
    read,
    sentences_of,
)
from generator.ground.lately import lately
from generator.ground.tuples import NamedTuple

_NO_NAME_WORDS = (
    "the a an this that these those it its he she his her they their we our i in on at by for from to of with and "
    "or but as if when while after before since until president prime minister "
    "chief executive attorney judge governor mayor senator secretary general chairman chairwoman king queen "
    "mr mrs ms dr sir el la los las un una en de por para con su sus se no ni der die das den dem ein eine er sie es "
    "seine ihre am im bei nach vor mit von zu und oder aber nicht kein le les une il elle o os um uma presidente "
    "ministro ministra präsident präsidentin ministerpräsident ministerpräsidentin bundeskanzler bundeskanzlerin "
    "anfang mitte ende prozent euro uhr million millionen milliarde milliarden herr frau both all "
    "most some many more two three"
)
_NAMES_TOO = folded("julio abril avril mars")
"""Months of which people and places have the name, written small where they are months."""
NO_NAMES = folded(" ".join((_NO_NAME_WORDS, *MONTHS.values(), *WEEKDAYS.values()))) - _NAMES_TOO | single_words()
"""Words with a capital letter that name nobody: days, titles, and what sentences begin with."""


_ALIKE = 0.4
"""So large a part of the words of a sentence, as they are written, must be in a paragraph."""
_COMPARED = 10_000
"""Pairs of sentences at most that are looked at."""
_BETWEEN = 2
"""Words between where somebody is from and the name, at the most."""


class Name(NamedTuple):
    """A name in a sentence: its words, folded, and the places of the first and the last."""

    keys: frozenset[str]
    first: int
    last: int
    possessive: bool


class Spellings(NamedTuple):
    """The words of the names of all profiles, folded, and whether capital letters tell names in a language besides."""

    words: frozenset[str]
    capitals: bool


class Comparison:
    """A text and the paragraphs it rests on, each part of which is read when it is asked for."""

    def __init__(self, text: str, sources: Sequence[str], spellings: Spellings) -> None:
        self.text, self.sources, self._spellings = text, sources, spellings

    @functools.cached_property
    def said(self) -> tuple[Sentence, ...]:
        """The sentences of the text that a paragraph may tell in like words, or that share two names with it."""
        return read(self.text, (piece for piece in self._pieces if self._may_be_told(piece.keys)))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the text."""
        return sentences_of(self.text)

    @functools.cached_property
    def given(self) -> tuple[Sentence, ...]:
        """Those of the paragraphs."""
        return tuple(sentence for source in self.sources for sentence in sentences_of(source))

    @functools.cached_property
    def is_small(self) -> bool:
        """Whether the sentences can be held against each other one by one."""
        return is_small(self.text, self.sources)

    def has_any(self, keys: frozenset[str]) -> bool:
        """Whether a sentence of the text has one of these words, folded."""
        return not keys.isdisjoint(self.words)

    @functools.cached_property
    def words(self) -> frozenset[str]:
        """The words of the text, folded, without what it quotes."""
        return frozenset().union(*(piece.keys for piece in self._pieces))

    @functools.cached_property
    def _pieces(self) -> tuple[Piece, ...]:
        return pieces_of(self.text)

    def _may_be_told(self, keys: set[str]) -> bool:
        """Whether a paragraph may tell in like words what a sentence tells, which is soon seen."""
        for telling in self._telling:
            shared = len(keys & telling)
            if shared > 1 and shared >= _ALIKE * len(keys - FUNCTION):
                return True
        return len(keys & self._named) > 1 and len(keys & self.shared - FUNCTION) > 1

    @functools.cached_property
    def _telling(self) -> tuple[frozenset[str], ...]:
        """The words of each paragraph that tell something, folded."""
        return tuple(keys_in(source) - FUNCTION for source in self.sources)

    @functools.cached_property
    def _named(self) -> frozenset[str]:
        """Those that may be names."""
        return self._given_capitals - FUNCTION

    @functools.cached_property
    def shared(self) -> frozenset[str]:
        """The words that may be names, folded, in the text and in a paragraph, which is soon seen too."""
        return _capital_keys(self.text) & self._given_capitals

    @functools.cached_property
    def _given_capitals(self) -> frozenset[str]:
        return frozenset().union(*map(_capital_keys, self.sources)) - NO_NAMES

    @property
    def verbs_end(self) -> bool:
        """Whether verbs may stand at the end of a clause, behind what they are of, as in German."""
        return not self._spellings.capitals

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """The words of names, folded."""
        texts = (self.text, *self.sources)
        if not self._spellings.capitals:
            return self._spellings.words.union(*map(_adjoining, texts)) - NO_NAMES
        every = frozenset().union(*map(_capital_keys, texts))
        sure = frozenset().union(*map(_within, texts), every & of_countries(), every & self._spellings.words)
        written = list(map(_forms, texts))
        return frozenset(key for key in sure - NO_NAMES if len(key) == 1 or not any(key in forms for forms in written))


@lately(MANY)
def _capital_keys(text: str) -> frozenset[str]:
    return frozenset(map(fold_word, capital_forms_in(text)))


@lately(LATELY)
def _forms(text: str) -> frozenset[str]:
    return frozenset(forms_in(text))


@lately(LATELY)
def _within(text: str) -> frozenset[str]:
    """The words with a capital letter that stand within a sentence, or adjoin one with which it begins."""
    sentences = sentences_of(text)
    return frozenset(s.terms[at].key for s in sentences for at in s.capitals if at or _begins_name(s.terms))


def is_small(text: str, sources: Sequence[str]) -> bool:
    """Whether the sentences of a text can be held against those of its sources one by one."""
    return most_sentences(text) * sum(map(most_sentences, sources)) <= _COMPARED


def names_in(sentence: Sentence, names: frozenset[str]) -> tuple[Name, ...]:
    """The names in a sentence; words side by side are one."""
    found: list[Name] = []
    terms = sentence.terms
    for at in sentence.capitals:
        if terms[at].key not in names:
            continue
        if found and found[-1].last == at - 1 and _goes_on(terms, found[-1], at):
            found[-1] = name_at(sentence, found[-1].first, at)
        else:
            found.append(name_at(sentence, at, at))
    following = (*found[1:], None)[: len(found)]
    return tuple(name for name, after in zip(found, following, strict=True) if not _describes(terms, name, after))


def _goes_on(terms: Sequence[Term], name: Name, at: int) -> bool:
    """Whether a word belongs to the name before it; an initial may stand between: “Michael J. Sullivan”."""
    apart = terms[at].start - terms[at - 1].end
    return apart == 1 or (
        apart == len(". ") and name.first < name.last and len(terms[at - 1].key) == 1 < _longest(name)
    )


def _longest(name: Name) -> int:
    return max(map(len, name.keys))


def _describes(terms: Sequence[Term], name: Name, after: Name | None) -> bool:
    """Whether a name says where somebody is from: “U.S. rival Delmar”."""
    if after is None or not all(key in of_peoples() or len(key) == 1 for key in name.keys):
        return False
    between = terms[name.last + 1 : after.first]
    return len(between) <= _BETWEEN and all(t.telling and t.clause == terms[name.last].clause for t in between)


def name_at(sentence: Sentence, first: int, last: int) -> Name:
    """The name that some words of a sentence are."""
    keys = frozenset(term.key for term in sentence.terms[first : last + 1])
    end = sentence.terms[last].end
    return Name(keys, first, last, sentence.text[end : end + 2] in ("'s", "’s"))


def _begins_name(terms: Sequence[Term]) -> bool:
    """Whether the first word of a sentence adjoins another one with a capital letter."""
    return len(terms) > 1 and terms[1].capital and terms[1].start - terms[0].end == 1


@lately(LATELY)
def _adjoining(text: str) -> frozenset[str]:
    """The words with a capital letter that adjoin another one: where every noun has one, names do and little else."""
    found: set[str] = set()
    for sentence in sentences_of(text):
        for one, other in itertools.pairwise(sentence.terms):
            named = one.capital and other.capital and one.telling and other.telling and other.start - one.end == 1
            if named and not any(_names_nobody(term.key) for term in (one, other)):
                found.update((one.key, other.key))
    return frozenset(found)


def _names_nobody(key: str) -> bool:
    return key in NO_NAMES or key.endswith(("minister", "ministerin"))
