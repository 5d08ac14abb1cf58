"""Who says it: a statement gives nobody what the paragraphs it rests on have from somebody else."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence, Set

from generator.evidence.speech.sayings import Claim, claims_of, words_of_saying
from generator.evidence.speech.sayingwords import DENYING, FIRST_WORDS
from generator.evidence.speech.voices import (
    Passage,
    Speaker,
    is_known_by,
    may_be,
    parted,
    speaker_of,
    speaking,
    with_before,
)
from generator.evidence.words.naming import keys_in
from generator.evidence.words.sentences import STEM, Contrary, Sentence, pieces_of, read, stems_in
from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_FEWEST = 2
"""Words that a claim shares at the least with the sentence of a source that tells it."""
_ALIKE = 0.3
"""So large a part of its words at the least."""
_SHORT = 6
"""A claim of so many words may be told by one of them."""
_BRIEF = 3
"""A saying that tells in fewer words than these leaves out what it is about."""
_QUOTED = lazy_pattern(r",? [“\"„«][^”\"“»]+[”\"“»]")
"""A quotation that goes on with a claim."""
_MOST = 50
"""Sentences of a statement that are looked at, and of its paragraphs that may tell what one says."""


class Report(NamedTuple):
    """What a text rests on: the paragraphs it cites, each with the one before it, and all paragraphs of their sources.

    `credit` is who published and wrote these, in whose words they are, and `names` are words of names, folded.
    """

    cited: tuple[tuple[str, str], ...]
    whole: tuple[str, ...]
    credit: str
    names: frozenset[str]


class _Told(NamedTuple):
    """A sentence of a cited paragraph, and everybody who is said to say what it tells."""

    passage: Passage
    parties: tuple[Speaker, ...]


def claims_in(text: str) -> list[tuple[Sentence, Claim]]:
    """What a text says that somebody says, where it is told who."""
    pieces = [piece for piece in pieces_of(text)[:_MOST] if not piece.keys.isdisjoint(FIRST_WORDS)]
    sentences = read(text, itertools.chain.from_iterable(map(parted, pieces)))
    claims = ((sentence, claim) for sentence in sentences for claim in claims_of(sentence))
    return [(sentence, claim) for sentence, claim in claims if claim.saying.told and not _denies(sentence, claim)]


def _denies(sentence: Sentence, claim: Claim) -> bool:
    """Whether somebody is said to deny what another says."""
    return sentence.terms[claim.saying.at].key in DENYING


def other_speakers(claims: Sequence[tuple[Sentence, Claim]], report: Report) -> Iterator[Contrary]:
    """Those who are said to say what the paragraphs have from others alone."""
    for sentence, claim in claims:
        who = speaker_of(sentence, claim.saying, report.names)
        if who.vague or not who.names.isdisjoint(keys_in(report.credit)):
            continue
        told = _told(report.cited, report.names)
        known = who.state or (who.lines and is_known_by(who, report.whole))
        if not (who.names or known or _titled(who, told)):
            continue
        instead = _instead(who, _content(sentence, claim), told, report)
        if instead and not _speaks_briefly(who, _numbers(sentence, claim), told, report):
            first, last = claim.saying.places
            yield Contrary(sentence.written(first, last), sentence.terms[first].start, instead)


def _content(sentence: Sentence, claim: Claim) -> frozenset[str]:
    """The stems of what is said, with what is quoted of it."""
    terms = sentence.terms
    end = terms[claim.last].end
    quoted = _QUOTED.match(sentence.text, end)
    raw = sentence.text[terms[claim.first].start : quoted.end() if quoted else end]
    return stems_in(raw) - {term.stem for term in words_of_saying(sentence, claim.saying)}


@lately(64)
def _told(cited: tuple[tuple[str, str], ...], names: frozenset[str]) -> tuple[_Told, ...]:
    """What the paragraphs tell, which many statements may cite."""
    return tuple(_each_told(cited, names))


def _each_told(cited: tuple[tuple[str, str], ...], names: frozenset[str]) -> Iterator[_Told]:
    """The same of each sentence; a quotation alone goes on with whoever spoke before it."""
    for text, led in cited:
        parties: tuple[Speaker, ...] = ()
        earlier = set(keys_in(led))
        for passage, before in with_before(text, led):
            if passage.sentence:
                parties = tuple(speaking(passage, before, earlier, names))
            yield _Told(passage, parties)
            earlier |= passage.keys


def _instead(who: Speaker, claim: frozenset[str], told: Sequence[_Told], report: Report) -> str:
    """Who says it in the paragraphs, in their words; empty where it may be the same, or nobody is said to say it.

    Where others say all that the paragraphs tell, one word that is shared is enough.
    """
    shared = [len(claim & each.passage.stems) for each in told]
    best = max(shared, default=0)
    near = [each for each, count in zip(told, shared, strict=True) if 2 * count > best]
    enough = best >= max(_FEWEST, _ALIKE * (len(claim) - 1))  # one may be the word of saying
    compared = near if enough or (len(claim) <= _SHORT and _is_rare(claim, told)) else told
    compared = [*compared, *(each for each in told if _may_speak(who, each))]
    meant = _titled(who, told)
    if not best or len(compared) > _MOST or not all(_is_other(who, meant, each, report) for each in compared):
        return ""
    said = [each.passage for each, count in zip(told, shared, strict=True) if count == best]
    if any(passage.sentence and not (who.names | who.nouns).isdisjoint(passage.keys) for passage in said):
        return ""  # they have a part in what another says
    sentence = said[0].sentence
    return sentence.passage(said[0].sayings[0].places) if sentence else "it from another speaker"


def _numbers(sentence: Sentence, claim: Claim) -> frozenset[str]:
    terms = sentence.terms[claim.first : claim.last + 1]
    return frozenset(term.key for term in terms if term.key[0].isdigit())


def _speaks_briefly(who: Speaker, numbers: Set[str], told: Sequence[_Told], report: Report) -> bool:
    """Whether somebody says in few words, with a number, what others say at length: “the union fears 210”."""
    brief = (each for each in told if each.parties and len(each.passage.stems) < _BRIEF)
    return any(_has_any(each.passage, numbers) and not _is_other(who, frozenset(), each, report) for each in brief)


def _has_any(passage: Passage, numbers: Set[str]) -> bool:
    return passage.sentence is not None and not numbers.isdisjoint(passage.sentence.keys)


def _is_rare(claim: frozenset[str], told: Sequence[_Told]) -> bool:
    """Whether a long word of a claim stands in one sentence of the paragraphs alone, and no other word of it in any."""
    shared = [word for each in told for word in claim & each.passage.stems]
    return len(shared) == 1 and len(shared[0]) >= STEM


def _may_speak(who: Speaker, told: _Told) -> bool:
    """Whether somebody known by a title alone may be the one who speaks in a sentence that does not tell it plainly."""
    unsure = (party for party in told.parties if party.vague)
    return bool(who.nouns) and not who.names and any(who.nouns <= party.nouns for party in unsure)


def _titled(who: Speaker, told: Sequence[_Told]) -> frozenset[str]:
    """The name of the only one whom the paragraphs have by the words by which a text tells somebody: “the minister”."""
    if who.names or not who.nouns:
        return frozenset()
    parties = (party for each in told for party in each.parties if party.own and who.nouns <= party.nouns)
    named = {party.own for party in parties}
    return named.pop() if len(named) == 1 else frozenset()


def _is_other(who: Speaker, meant: frozenset[str], told: _Told, report: Report) -> bool:
    """Whether somebody else says what a sentence tells, and surely so; `meant` is the name of whom a title tells."""
    return bool(told.parties) and all(
        _is_named_otherwise(who, meant, other) or not may_be(who, other, report.whole, report.names)
        for other in told.parties
    )


def _is_named_otherwise(who: Speaker, meant: frozenset[str], other: Speaker) -> bool:
    """Whether one has a name that somebody who is told by a title has not, and another title."""
    return bool(meant and other.own) and meant.isdisjoint(other.own) and who.nouns.isdisjoint(other.nouns)
