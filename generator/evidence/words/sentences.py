"""Sentences read word by word, so that what a statement says can be held against what a source says."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from generator.evidence.quotations import without_quotations
from generator.evidence.words.grammar import (
    CONJUNCTIONS,
    ENGLISH,
    FUNCTION,
    ITALIAN,
    NEGATING,
    NOT_PORTUGUESE,
    PORTUGUESE,
    SPANISH,
)
from generator.evidence.words.naming import LATELY, fold, folded, keys_in, keys_of
from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_PIECE = lazy_pattern(r"[^\W_]+(?:(?<=n)['’]t\b|[.,][0-9]+)*|[,;:()\x00]|\s[–—]\s")
"""A word or number, or what parts two clauses."""
_MARKS = lazy_pattern(r"[.!?…;]")
"""Where sentences may end."""
_ENDS = lazy_pattern(
    r"(?<![ .(][^\W\d_a-z])(?<![ .][0-9])(?<! [0-9]{2})[.!?…][”\"’»)]*\s+(?=\x00*\s?[“\"„«¿¡(]?[^\Wa-zà-ÿ])|;\s"
)
"""How sentences end, or a semicolon; not behind an initial, nor behind the day of a German date."""
_QUOTED_END = lazy_pattern(r"[.!?…][”\"“»]\s+(?=[^\Wa-zà-ÿ])")
"""How a sentence ends with a quotation."""
_SHORTENED = folded("mr mrs ms dr st sr sra gen gov sen rep lt col prof jr inc co corp no vs bzw nr mio mrd")
_LIGHT = lazy_pattern(
    r"(?:aron|ieron|ando|iendo|ings?|ados?|adas?|idos?|idas?|ed|es|en|er|em|et|os|as|an|ar|ir|(?<!s)s|[aeoó])$"
)
"""Endings that do not tell one word from another."""
_INFLECTED = frozenset(("ed", "ing", "ings", "s", "es"))
"""Those of English, behind which a word may have an ending of its own, or its last letter twice."""
_OF_BASE = lazy_pattern(r"(?:er|en|em|et|an|ar|ir)$")
_DOUBLED, _VOWELS = frozenset("bdgmnprt"), frozenset("aeiou")
FEWEST = 3
"""Words that two sentences of one thing share at the least."""
_SHOWN = 4
"""Words shown on either side of another."""
_IRREGULAR_FORMS = """
be been being | become became | begin began begun | break broke broken | bring brought | build built
buy bought | catch caught | choose chose chosen | come came | do done did | draw drew drawn | drive drove driven
eat ate eaten | fall fell fallen | feel felt | fight fought | find found | fly flew flown
forget forgot forgotten
forgive forgave forgiven | get got gotten | give gave given | go went gone | grow grew grown | hang hung
hear heard | hide hid hidden | hold held | keep kept | know knew known | lead led | leave left | lend lent
lose lost | make made | mean meant | meet met | pay paid | ride rode ridden | rise rose risen | run ran
see saw seen | seek sought | sell sold | send sent | shoot shot | show shown | sink sank sunk
speak spoke spoken | spend spent | stand stood | steal stole stolen | strike struck | take took taken
teach taught | tell told | think thought | throw threw thrown | wear wore worn | win won | write wrote written
beat beaten | bend bent | bite bitten | bleed bled | blow blew blown | cling clung | creep crept | deal dealt | dig dug
drink drank drunk | flee fled | forbid forbade forbidden | foresee foresaw foreseen | freeze froze frozen | lay laid
mislead misled | overcome overcame | oversee oversaw overseen | overtake overtook overtaken
overthrow overthrew overthrown | rebuild rebuilt | repay repaid | resell resold | retake retook retaken
ring rang rung | shake shook shaken | shine shone | shrink shrank shrunk | sing sang sung | sit sat | sleep slept
slide slid | spin spun | spring sprang sprung | stick stuck | strive strove striven | swear swore sworn
sweep swept | swell swollen | swim swam swum | swing swung | tear tore torn | undergo underwent undergone
understand understood | undertake undertook undertaken | uphold upheld | wake woke woken | weep wept
withdraw withdrew withdrawn | withhold withheld | withstand withstood
"""
_IRREGULAR = {
    form: entry.split()[0]
    for line in _IRREGULAR_FORMS.strip().splitlines()
    for entry in line.split(" | ")
    for form in entry.split()[1:]
}
"""Forms of English verbs that no ending makes."""
_ONE_SECTION = 32
"""Texts of a section, at which one rule looks behind another."""
_LONGEST = 200
"""Words of a sentence that is looked at."""
_LEFT = 3
"""Letters that a word keeps at the least."""
STEM = 6
"""The first letters by which words count as one."""
_FEW = 2
"""Words of a language by which a sentence is known to be of it."""
_MAY_NEGATE = NEGATING | {"t", "non"}
"""The same words as they are parted by letters alone: “didn”, “t”."""


def may_negate(keys: Set[str]) -> bool:
    """Whether one of the words of a text, folded, may deny what follows."""
    return not _MAY_NEGATE.isdisjoint(keys)


THAT = frozenset(("that", "que", "dass"))
"""Words that lead to what is said."""


class Contrary(NamedTuple):
    """Words as a statement has them, where they stand, and what the source has instead."""

    written: str
    start: int
    instead: str


class Term(NamedTuple):
    """A word or number of a sentence: folded, without its ending, where it stands, and in which clause.

    `telling` ones say what a sentence is about, `negating` ones deny what follows.
    """

    text: str
    key: str
    stem: str
    start: int
    end: int
    clause: int
    telling: bool
    negating: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def _clause_of(term: Term) -> int:
    return term.clause


@dataclass(frozen=True, eq=False)
class Sentence:
    """The words of a sentence within a text; each is itself alone, so that what is known of it is soon found.

    `stems` are those of its telling words, `keys` all its words, folded.
    """

    text: str
    terms: tuple[Term, ...]
    stems: frozenset[str]
    keys: frozenset[str]

    @functools.cached_property
    def capitals(self) -> tuple[int, ...]:
        """The places of its words with a capital letter."""
        return tuple(at for at, term in enumerate(self.terms) if term.capital)

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        end = self.terms[-1].end
        return "?" in self.text[end : end + 2]

    @functools.cached_property
    def is_spanish(self) -> bool:
        """Whether it is of a language whose “no” stands before verbs; “Los Angeles” and “Al Gore” make none of it."""
        words = {term.key for at, term in enumerate(self.terms) if not (at and term.capital)}
        return not words.isdisjoint(SPANISH) and words.isdisjoint(ENGLISH)

    @functools.cached_property
    def _by_clause(self) -> dict[int, frozenset[str]]:
        clauses = itertools.groupby(self.terms, key=_clause_of)
        return {clause: frozenset(term.stem for term in terms if term.telling) for clause, terms in clauses}

    def within(self, clause: int) -> frozenset[str]:
        """The stems of what a clause is about."""
        return self._by_clause.get(clause, frozenset())

    def reach(self, index: int) -> frozenset[str]:
        """What the clause of a word is about, with names set beside it; where nothing stands before it, all before.

        So has a clause all before that “that” leads to: “ruled, by three votes to two, that”.
        """
        clause = self.terms[index].clause
        found = self._beside(index)
        first = next(term for term in self.terms if term.clause == clause)
        if first.key in THAT or not any(term.telling and term.clause == clause for term in self.terms[:index]):
            found |= frozenset(term.stem for term in self.terms[:index] if term.telling)
        return found

    def behind(self, index: int) -> frozenset[str]:
        """What stands behind a word in its clause."""
        clause = self.terms[index].clause
        return frozenset(term.stem for term in self.terms[index + 1 :] if term.telling and term.clause == clause)

    def before(self, index: int) -> frozenset[str]:
        """What stands before a word in its clause."""
        clause = self.terms[index].clause
        return frozenset(term.stem for term in self.terms[:index] if term.telling and term.clause == clause)

    def holds(self, what: frozenset[str], index: int) -> bool:
        """Whether what a sentence has of some stems it has in the clause of a word, or in names beside it."""
        return what & self.stems <= self._beside(index)

    def _beside(self, index: int) -> frozenset[str]:
        clause = self.terms[index].clause
        found = self.within(clause)
        for beside in (clause - 1, clause + 1):
            if all(term.capital for term in self.terms if term.telling and term.clause == beside):
                found |= self.within(beside)
        return found

    def like(self, others: Iterable[Sentence], alike: float, fewest: int = FEWEST) -> list[Sentence]:
        """The sentences that tell so large a part of what this one tells, and so many words of it at the least."""
        least = max(fewest, alike * len(self.stems))
        return [other for other in others if len(self.stems & other.stems) >= least]

    def passage(self, places: Iterable[int]) -> str:
        """The words from the first to the last of some places, as they are written, to be shown."""
        first, last = min(places := tuple(places)), max(places)
        while first and self._abbreviates(first - 1):
            first -= 1
        while self._abbreviates(last):
            last += 1
        stop = "." if last and self._abbreviates(last - 1) and self.text.startswith(".", self.terms[last].end) else ""
        return f"“{' '.join(self.written(first, last).split())}{stop}”"

    def _abbreviates(self, at: int) -> bool:
        """Whether a full stop alone stands between a word and the next, as in “U.S.”."""
        terms = self.terms[at : at + 2]
        return len(terms) > 1 and self.text[terms[0].end : terms[1].start] == "."

    def written(self, first: int, last: int) -> str:
        """The words from one place to another."""
        return self.text[self.terms[first].start : self.terms[last].end]

    def around(self, index: int) -> str:
        """A word with those around it, to be shown."""
        return self.passage((max(index - _SHOWN, 0), min(index + _SHOWN, len(self.terms) - 1)))


class Piece(NamedTuple):
    """A part of a text that may be a sentence, and its words, folded."""

    text: str
    start: int
    end: int
    keys: set[str]


@lately(LATELY)
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text; what it quotes is left out, and what is longer than sentences are."""
    return read(text, pieces_of(text))


@lately(_ONE_SECTION)
def pieces_of(text: str) -> tuple[Piece, ...]:
    """What sentences of a text may be, without what they quote: to read one takes longer than to find all."""
    bare = without_quotations(text)
    cuts = _cuts(bare) if bare is text else sorted({*_cuts(bare), *_quoted_ends(text, bare)})
    ends = itertools.pairwise((0, *cuts, len(bare)))
    return tuple(Piece(bare, start, end, keys_of(bare[start:end])) for start, end in ends)


def read(text: str, pieces: Iterable[Piece]) -> tuple[Sentence, ...]:
    """The sentences that some pieces of a text are."""
    parts = (_terms(piece.text, piece.start, piece.end) for piece in pieces)
    return tuple(_sentence(text, terms) for terms in parts if 0 < len(terms) <= _LONGEST)


@lately(LATELY)
def stems_in(text: str) -> frozenset[str]:
    """The words of a text that tell something, without their endings."""
    return frozenset(map(stem, keys_in(text) - FUNCTION))


def most_sentences(text: str) -> int:
    """How many sentences a text may have at the most, which is soon told."""
    return 1 + sum(map(text.count, ".!?…;"))


def _sentence(text: str, terms: tuple[Term, ...]) -> Sentence:
    keys = frozenset(term.key for term in terms)
    if "no" in keys and (is_portuguese(keys) or is_portuguese(keys_in(text))):
        terms = tuple(term._replace(negating=False) if term.key == "no" else term for term in terms)  # “in the”
    if "non" in keys and len(keys & ITALIAN) >= _FEW:
        terms = tuple(t._replace(negating=True, telling=False) if t.key == "non" else t for t in terms)
    stems = frozenset(term.stem for term in terms if term.telling)
    return Sentence(text, terms, stems, keys)


def is_portuguese(keys: Set[str]) -> bool:
    """Whether words, folded, are of a text in Portuguese, where “no” is “in the”."""
    return len(keys & PORTUGUESE) >= _FEW and keys.isdisjoint(NOT_PORTUGUESE)


def _cuts(text: str) -> Iterator[int]:
    for mark in _MARKS.finditer(text):
        match = _ENDS.match(text, mark.start())
        if match is None:
            continue
        before = text[max(match.start() - 5, 0) : match.start()].split()
        if not before or before[-1].lower() not in _SHORTENED:
            yield match.end()


def _quoted_ends(text: str, bare: str) -> Iterator[int]:
    """Where sentences end whose last words are quoted."""
    return (match.end() for match in _QUOTED_END.finditer(text) if bare[match.start()] == "\x00")


def _terms(text: str, start: int, end: int) -> tuple[Term, ...]:
    found: list[Term] = []
    clause, parted = 0, False
    for match in _PIECE.finditer(text, start, end):
        form = match[0]
        if not form[0].isalnum():
            parted = True
            continue
        told = _told(form)
        clause += parted or told.joining
        parted = False
        if form != "s" or text[match.start() - 1] not in "'’":
            found.append(Term(form, told.key, told.stem, *match.span(), clause, told.telling, told.negating))
    return tuple(found)


class _Told(NamedTuple):
    """What a word tells by itself: `joining` ones begin a clause."""

    key: str
    stem: str
    telling: bool
    negating: bool
    joining: bool


@lately(16384)
def _told(form: str) -> _Told:
    key = fold(form)
    negating = key in NEGATING or key.endswith(("n't", "n’t"))
    joining = key in CONJUNCTIONS and (key != "e" or form in "eE")  # “é” and “è” say “is”
    return _Told(key, stem(key), not negating and key not in FUNCTION, negating, joining)


def may_be_past(key: str) -> bool:
    """Whether a word looks like a form of an English verb that tells what is over: “opened”, “sold”."""
    return key.endswith("ed") or key in _IRREGULAR


@lately(16384)
def stem(key: str) -> str:
    """A folded word without its ending: `rejected`, `rejects` and `reject` are one."""
    key = _IRREGULAR.get(key, key)
    if len(key) <= _LEFT or key[0].isdigit():
        return key
    bare = _LIGHT.sub("", key)
    if len(bare) < _LEFT:
        return key.removesuffix("s")
    if key[len(bare) :] in _INFLECTED:
        bare = _base(bare)
    return (bare[:-1] + "i" if bare[-1] == "y" and bare[-2] not in _VOWELS else bare)[:STEM]


def _base(bare: str) -> str:
    """What is left of the verb or noun itself: “answ” of “answered” as of “answer”, “plan” of “planned”."""
    if bare[-1] == bare[-2] and bare[-1] in _DOUBLED and len(bare) > _LEFT:
        return bare[:-1]
    ending = _OF_BASE.search(bare)
    return bare[: ending.start()] if ending and ending.start() >= _LEFT else bare
