"""Who speaks, as far as names and words for what they are tell it, and whether two of these may be the same."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence, Set

from generator.evidence.names.peoples import of_countries, of_peoples, same_country
from generator.evidence.speech.sayings import Saying, is_parted, sayings_of, words_of_saying
from generator.evidence.speech.sayingwords import HIS, JOINING, LEADING, ONE, OWNING, PLACING, SAYING, THINGS
from generator.evidence.speech.speakerwords import (
    AMBIGUOUS,
    is_officer,
    is_vague,
    lines_of,
    may_speak,
    private_lines,
    public_lines,
    spellings_of,
)
from generator.evidence.words.grammar import FUNCTION
from generator.evidence.words.naming import LATELY, folded, keys_in
from generator.evidence.words.sentences import Piece, Sentence, Term, pieces_of, read, stems_in
from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_BEFORE_QUOTED = lazy_pattern(r"[.!?]\s+(?=\x00)")
"""Where a sentence ends and the next begins with what is quoted."""
_BEFORE, _BEHIND = 7, 12
"""Words before and behind a name in which a source may say who it is."""
_COMMAS = 2
"""Commas behind a name across which it still may."""
_WITHIN = folded("of on for de del da do")
"""Words within the name of a body: the Council on Foreign Relations."""


class Passage(NamedTuple):
    """A sentence of a text with what it quotes, its words, the stems of what it tells, and who says so.

    There is no `sentence` where all is quoted.
    """

    sentence: Sentence | None
    keys: frozenset[str]
    stems: frozenset[str]
    sayings: tuple[Saying, ...]


class Speaker(NamedTuple):
    """Who speaks: names and other words for them, and the lines of the table of parties where these stand.

    `vague` ones may be anybody. `officer` tells that it is somebody who speaks for a body, which is in no line by that
    alone; a `single` one is “a nurse”. `own` is the first name alone, without that of the body.
    `state` are words for a country that speaks itself: “Minsk said”.
    """

    names: frozenset[str]
    nouns: frozenset[str]
    lines: frozenset[int]
    vague: bool
    officer: bool
    single: bool = False
    own: frozenset[str] = frozenset()
    state: frozenset[str] = frozenset()


@lately(LATELY)
def passages_of(text: str) -> tuple[Passage, ...]:
    """The sentences of a text with what they quote."""
    return tuple(_passages(text))


def is_known_by(who: Speaker, whole: Sequence[str]) -> bool:
    """Whether a source has a word for what somebody without a name is said to be."""
    forms = frozenset(form for key in who.nouns if lines_of(key) for form in spellings_of(key))
    return any(not forms.isdisjoint(keys_in(text)) for text in whole)


def with_before(text: str, led: str) -> Iterator[tuple[Passage, Passage | None]]:
    """Each sentence of a text with the one before it; the text stands behind another."""
    passages = passages_of(text)
    before = passages_of(led)[-1:] or (None,)
    return zip(passages, (*before, *passages)[: len(passages)], strict=True)


def speaker_of(sentence: Sentence, saying: Saying, names: Set[str]) -> Speaker:
    """Who is said to say something; `names` are the words of names that are known, folded."""
    terms = sentence.terms[saying.first : saying.last + 1]
    named = {term.key for term in terms if term.capital and term.key in names and not _is_word(term.key)}
    named |= {t.text for t in terms if t.key in FUNCTION and t.text.isupper() and len(t.text) > 1}  # WHO, the UN
    nouns = {t.key for at, t in enumerate(terms) if t.key not in named | FUNCTION and not _is_in_name(terms, at)}
    run = itertools.dropwhile(lambda term: term.key not in named, terms)
    own = itertools.takewhile(lambda term: term.key in named or (len(term.key) == 1 and term.capital), run)
    first = frozenset(term.key for term in own) or frozenset(named)
    placed = next((at for at, term in enumerate(terms) if at and term.key in PLACING), len(terms))
    there = {term.key for term in terms[placed:]} - {term.key for term in terms[:placed]}
    party = _speaker(named, nouns - there)  # “shopkeepers in the town”
    return party._replace(nouns=party.nouns | nouns & there, own=first, single=terms[0].key in ONE)


def speaking(passage: Passage, before: Passage | None, earlier: Set[str], names: Set[str]) -> Iterator[Speaker]:
    """Everybody who is said to say something in a sentence; a pronoun stands for whoever was spoken of before.

    `earlier` are all words of its paragraph before it, and of the paragraph before: “she” may be named there.
    """
    if passage.sentence is None:
        return
    for saying in passage.sayings:
        spoken_of = _spoken_of(passage, before, saying, names)
        if not saying.told and passage.sentence.terms[saying.first].key not in THINGS | JOINING:
            spoken_of = spoken_of._replace(names=spoken_of.names | (earlier & names))
        party = speaker_of(passage.sentence, saying, names) if saying.told else spoken_of
        terms = passage.sentence.terms[saying.first : saying.last + 1]
        owned = any(term.key in OWNING for term in terms) or not (party.lines or party.names)
        if saying.told and party.officer and owned:  # “its director”, “the director”
            nouns = party.nouns | _owners(frozenset(term.key for term in terms), spoken_of.nouns)
            lines = party.lines.union(*map(lines_of, nouns))
            party = party._replace(names=party.names | spoken_of.names, nouns=nouns, lines=lines)
        yield party


def may_be(who: Speaker, other: Speaker, whole: tuple[str, ...], names: frozenset[str]) -> bool:
    """Whether one who speaks in a text may be one who speaks in a source, of which all paragraphs are given."""
    if who.vague or other.vague or who.own & other.names or other.own & who.names or who.nouns & other.nouns:
        return True
    if who.state and other.state:
        return any(not same_country(one).isdisjoint(other.state) for one in who.state)
    mine, theirs = (_described(party.own, whole, names) for party in (who, other))
    if who.own & (theirs.names | theirs.nouns) or other.own & (mine.names | mine.nouns):
        return True
    my_lines, their_lines = who.lines or mine.lines, other.lines | theirs.lines
    if who.own and _is_known(who, whole) and _is_sure(who, mine, other, theirs, whole):
        return False
    if _is_private(who, my_lines, other, their_lines, whole) or _is_private(other, their_lines, who, my_lines, whole):
        return True
    return not my_lines or not their_lines or bool(my_lines & their_lines)


def _is_sure(who: Speaker, mine: Speaker, other: Speaker, theirs: Speaker, whole: Sequence[str]) -> bool:
    """Whether two names are of two: persons, bodies, or a body and somebody of another one that is named.

    Of somebody whose body nobody tells it may be any body.
    """
    is_person = _is_person(who.own, whole) or who.officer or mine.officer
    if not other.own:  # “he”
        return is_person and any(_is_person(frozenset((name,)), whole) for name in other.names)
    is_other_person = _is_person(other.own, whole) or len(other.own) > 1 or other.officer or theirs.officer
    return is_person or not is_other_person or bool(other.names - other.own or theirs.names)


def _is_private(
    one: Speaker, lines: frozenset[int], many: Speaker, theirs: frozenset[int], whole: Sequence[str]
) -> bool:
    """Whether somebody with a name, or a nurse, may be one of those who are told to be neighbours, or witnesses."""
    if not theirs & private_lines() or many.officer or one.officer or lines & public_lines():
        return False
    return one.single or bool(lines & private_lines()) or len(one.own) > 1 or _is_person(one.own, whole)


def _is_person(own: frozenset[str], whole: Sequence[str]) -> bool:
    """Whether a source has a name with a word before it and without, as surnames stand."""
    found = {
        at > 0 and terms[at - 1].capital and terms[at - 1].telling and not is_parted(sentence, at)
        for sentence, at in _places(own, whole)
        for terms in (sentence.terms,)
        if at + 1 == len(terms) or not terms[at + 1].capital or is_parted(sentence, at + 1)
    }
    return True in found and (False in found or len(own) == 1)


def _places(names: frozenset[str], whole: Sequence[str]) -> Iterator[tuple[Sentence, int]]:
    """Where the words of a name stand in a source."""
    for text in whole:
        for passage in () if names.isdisjoint(keys_in(text)) else passages_of(text):
            terms = passage.sentence.terms if passage.sentence else ()
            yield from ((passage.sentence, at) for at, t in enumerate(terms) if passage.sentence and t.key in names)


def _passages(text: str) -> Iterator[Passage]:
    for piece in itertools.chain.from_iterable(map(parted, pieces_of(text))):
        raw = text[piece.start : piece.end]
        sentence = next(iter(read(text, (piece,))), None)
        sayings = sayings_of(sentence) if sentence else ()
        mute = {term.stem for saying in sayings for term in words_of_saying(sentence, saying)} if sentence else set()
        stems = stems_in(raw) - mute
        if sentence or stems:
            yield Passage(sentence, keys_in(raw), stems, sayings)


def parted(piece: Piece) -> Iterator[Piece]:
    """A piece of a text, parted where the next sentence begins with what is quoted."""
    cuts = (match.end() for match in _BEFORE_QUOTED.finditer(piece.text, piece.start, piece.end))
    for start, end in itertools.pairwise((piece.start, *cuts, piece.end)):
        yield piece._replace(start=start, end=end)


def _speaker(named: Set[str], nouns: Set[str]) -> Speaker:
    lines, state = (
        frozenset[int]().union(*(lines_of(key) for key in nouns | named if not is_officer(key))),
        frozenset[str](),
    )
    if not (lines or named) and not nouns.isdisjoint(of_countries()):
        lines, state = lines_of("government"), frozenset(nouns & of_countries())
    vague, officer = any(map(is_vague, nouns)) and not named, any(map(is_officer, nouns))
    nouns = frozenset(nouns) - of_peoples() - of_countries()
    return Speaker(frozenset(named), nouns, lines, vague, officer, state=state if not nouns else frozenset())


def _is_word(key: str) -> bool:
    """Whether a word, also with a capital letter, is for what somebody is, or for a country or its people."""
    return bool(lines_of(key)) or is_officer(key) or key in of_peoples() or key in of_countries()


def _is_in_name(terms: Sequence[Term], at: int) -> bool:
    """Whether a word is part of a name and says little by itself: the European Union."""
    if terms[at].key not in AMBIGUOUS or not terms[at].capital:
        return False
    behind = at + 1 + (at + 1 < len(terms) and terms[at + 1].key in _WITHIN)
    return any(0 <= place < len(terms) and terms[place].capital and terms[place].telling for place in (at - 1, behind))


def _spoken_of(passage: Passage, before: Passage | None, saying: Saying, names: Set[str]) -> Speaker:
    """Whoever is spoken of before somebody speaks, in the sentence and in the one before it.

    Where no name stands there, “she” may be somebody who was named long before.
    """
    keys = {term.key for term in passage.sentence.terms[: saying.first]} if passage.sentence else set()
    if before and not any(other.told and other.at < saying.first for other in passage.sayings):
        keys |= before.keys
    party, said = _among(keys, names), passage.sentence and passage.sentence.terms[saying.first].key
    return party._replace(vague=not (party.names or (party.lines and (saying.told or said in THINGS | JOINING))))


def _among(keys: Set[str], names: Set[str]) -> Speaker:
    named = {key for key in keys if key in names and not _is_word(key)}
    return _speaker(named, keys - named - FUNCTION)


def _is_known(who: Speaker, whole: Sequence[str]) -> bool:
    """Whether a source names somebody as a text does: of “the UN agency” it has these two words side by side."""
    for text in whole:
        for passage in () if who.names.isdisjoint(keys_in(text)) else passages_of(text):
            terms = passage.sentence.terms if passage.sentence else ()
            if not who.lines and any(term.key in who.names for term in terms):
                return True
            keys = (term.key for term in terms if term.key not in LEADING)
            if any(_is_name_and_noun(who, pair) for pair in itertools.pairwise(keys)):
                return True
    return False


def _is_name_and_noun(who: Speaker, pair: tuple[str, str]) -> bool:
    return any(one in who.names and other in who.nouns and lines_of(other) for one, other in (pair, pair[::-1]))


@lately(LATELY)
def _described(named: frozenset[str], whole: tuple[str, ...], names: frozenset[str]) -> Speaker:
    """What a source says of somebody beside the name: “Vale, who heads the union”."""
    found: set[str] = set()
    for text in whole if named else ():
        for passage, before in () if named.isdisjoint(keys_in(text)) else with_before(text, ""):
            sentence = passage.sentence
            for at, term in enumerate(sentence.terms) if sentence else ():
                if sentence and term.key in named:
                    found.update(_beside(sentence, at))
            if before and not found.isdisjoint(OWNING) and any(map(is_officer, found)):
                found |= _owners(found, before.keys)
    return _among(found - named, names)._replace(vague=False)


def _owners(words: Set[str], spoken_of: Set[str]) -> Set[str]:
    """Which of some words spoken of before may be whose head it is: “his” is of none in the plural."""
    is_his = not HIS.isdisjoint(words)
    return {key for key in spoken_of if not (is_his and key.endswith("s"))}


def _beside(sentence: Sentence, at: int) -> Iterator[str]:
    """The words that say who a name is, before it and set behind it."""
    terms, first, behind = sentence.terms, at, at + 1
    while first > 0 and terms[first - 1].capital and not is_parted(sentence, first):
        first -= 1
    while behind < len(terms) and terms[behind].capital and not is_parted(sentence, behind):
        behind += 1
    yield from (term.key for term in terms[first:behind] if may_speak(term.key))  # Judge Vale
    for place in range(first - 1, max(first - _BEFORE, 0) - 1, -1):
        leads = terms[place].key in LEADING and not (place and may_speak(terms[place - 1].key))
        if leads or _ends(terms[place]) or (place + 1 < first and is_parted(sentence, place + 1)):
            break  # but “minister of health Vale”
        yield terms[place].key
    if behind == len(terms) or not (is_parted(sentence, behind) or terms[behind].key in LEADING):
        return
    commas = 0
    for place in range(behind, min(behind + _BEHIND, len(terms))):
        commas += is_parted(sentence, place)
        if commas > _COMMAS or _ends(terms[place]):
            break
        yield terms[place].key


def _ends(term: Term) -> bool:
    """Whether a word joins somebody else, or is one of saying; a judge is none."""
    says = term.key in SAYING and not term.capital and not lines_of(term.key)
    return says or term.key in JOINING
