"""A word of a source that makes less of the next one, or says whose it is, where a statement lacks it or has another.

“Links” for alleged links, “a thaw” for a possible one, “the minister” for the acting one, “exactly 3,000” for about
3,000, “Peru’s police” for Chile’s.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence, Set

from generator.evidence.names.mentions import Comparison
from generator.evidence.names.peoples import of_countries, same_country
from generator.evidence.names.titles import heads
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.sentences import Contrary, Sentence, Term, stem
from generator.ground.tuples import NamedTuple

_ALIKE = 0.34
"""So large a part of the words of a statement's sentence must be in the source's."""
_FEWEST = 2
"""Words that two sentences share at the least."""
_REACH = 3
"""Words between which a modifier and what it modifies stand."""
_TOLD = 2
"""Words behind a modifier that may be what it modifies."""

_DOUBTING = folded(
    "alleged allegedly suspected purported purportedly supposed presumed reputed mutmasslich mutmassliche "
    "mutmasslichen mutmasslicher angeblich angebliche angeblichen presunto presunta presuntos presuntas "
    "presuntamente supuesto supuesta supuestos supuestas presume presumee presumes presumees suposto suposta "
    "supostos supostas"
)
_DOUBTED = folded(
    "allege alleges allegation allegations accuse accused accuses accusing accusation accusations suspect suspects "
    "suspicion suspicions claim claims claimed believe believes believed think thinks thought reportedly apparently "
    "may might could possibly perhaps probably likely if whether said says say saying told tells according noted "
    "called calls described blamed blames charge charged charges charging indicted denies denied would verdachtigt "
    "verdacht soll sollen laut vorgeworfen beschuldigt angeklagt dijo dice segun acusado acusada acusados acuso "
    "acusa sospechoso sospechosos sospecha habria selon accuse accusee accuses soupconne soupconnee aurait disse diz "
    "segundo acusado acusada acusados suspeito suspeitos teria"
)
_POSSIBLE = folded("possible potential proposed planned attempted prospective")
_HOPED = folded(
    "may might could can possibly potentially perhaps would will should if whether plan plans planned propose "
    "proposes proposed proposal attempt attempts tried try tries seek seeks sought want wants wanted hope hopes "
    "hoped intend intends intended suggest suggests suggested consider considers considered considering expect "
    "expects expected likely discuss discussed prospect chance risk idea question asked asks called calls seems seem "
    "appears appear"
)
_ACTING = folded("acting interim caretaker provisional")
_DEPUTY = folded("deputy vice assistant associate")
_RANKS = _ACTING | _DEPUTY
_RANK_STEMS = frozenset(map(stem, _RANKS))
_AN = folded("a an")
_ABOUT = folded("about roughly around approximately nearly almost some estimated circa")
_EXACT = folded("exactly precisely")
_EXACTLY = _EXACT | {"exact", "precise"}


class _Class(NamedTuple):
    """Modifiers of one kind, words with which a statement says as much, and articles behind which alone it counts."""

    modifiers: frozenset[str]
    said: frozenset[str]
    articles: frozenset[str] = frozenset()


_CLASSES = (_Class(_DOUBTING, _DOUBTING | _DOUBTED), _Class(_POSSIBLE, _POSSIBLE | _HOPED, _AN))
_MODIFIERS = _DOUBTING | _POSSIBLE | _RANKS


def lost_modifiers(compared: Comparison) -> Iterator[Contrary]:
    """What a text tells without a word that makes less of it in its sources, wherever they tell of it."""
    lost = frozenset().union(*(_MODIFIERS & keys_in(source) for source in compared.sources)) - compared.words
    exact = compared.has_any(_EXACT)
    for said in compared.said if lost or exact else ():
        kinds = [k for k in _CLASSES if not lost.isdisjoint(k.modifiers) and k.said.isdisjoint(said.keys)]
        offices = not lost.isdisjoint(_RANKS) and said.stems.isdisjoint(_RANK_STEMS)
        like = said.like(compared.given, _ALIKE, _FEWEST) if kinds or offices or exact else []
        for kind in kinds if like else ():
            yield from _lost(said, kind, like, compared.given)
        if like and offices:
            yield from _promoted(said, like, compared.given)
        if like and exact:
            yield from _made_exact(said, like)


def _lost(said: Sentence, kind: _Class, like: Sequence[Sentence], given: Sequence[Sentence]) -> Iterator[Contrary]:
    """The first word that sources have only behind a modifier, and a statement without one."""
    for sentence in like:
        for at, term in enumerate(sentence.terms):
            modified = _modified(sentence, at) if term.key in kind.modifiers else []
            for word in modified:
                place = next((n for n, t in enumerate(said.terms) if t.stem == word.stem and t.telling), None)
                if place is None or not _has_article(said, place, kind.articles):
                    continue
                if all(_is_modified(each, n, kind.modifiers) for each in given for n in _forms(each, word)):
                    found = said.terms[place]
                    yield Contrary(found.text, found.start, sentence.around(at))
                    return


def _modified(sentence: Sentence, at: int) -> list[Term]:
    """The words close behind a modifier in its clause, of which one is what it modifies."""
    terms = sentence.terms
    behind = [t for t in terms[at + 1 : at + 1 + _REACH] if t.clause == terms[at].clause]
    if behind and not behind[0].telling:
        return [t for t in behind if t.telling][:_TOLD]  # “suspected of smuggling drugs”
    return list(itertools.takewhile(_tells, behind))[:_TOLD]


def _tells(term: Term) -> bool:
    return term.telling


def _forms(sentence: Sentence, word: Term) -> list[int]:
    """Where a sentence has a word, be it in the plural: trafficking is not what a trafficker is."""
    key = word.key.removesuffix("s")
    return [at for at, term in enumerate(sentence.terms) if term.key.removesuffix("s") == key]


def _places(sentence: Sentence, word: str) -> list[int]:
    return [at for at, term in enumerate(sentence.terms) if term.stem == word]


def _is_modified(sentence: Sentence, at: int, modifiers: Set[str]) -> bool:
    clause = sentence.terms[at].clause
    return any(t.key in modifiers and t.clause == clause for t in sentence.terms[max(at - _REACH, 0) : at])


def _has_article(said: Sentence, at: int, articles: frozenset[str]) -> bool:
    return not articles or any(term.key in articles for term in said.terms[max(at - 2, 0) : at])


def _promoted(said: Sentence, like: Sequence[Sentence], given: Sequence[Sentence]) -> Iterator[Contrary]:
    """An office without the word that makes less of it: “the mayor” for the deputy mayor."""
    for at, term in enumerate(said.terms):
        if term.key not in heads() or _is_modified(said, at, _RANKS):
            continue
        places = [(sentence, n) for sentence in given for n in _places(sentence, term.stem)]
        if not places or not all(_is_modified(sentence, n, _RANKS) for sentence, n in places):
            continue
        sentence, place = places[0]
        acting = not any(_is_modified(each, n, _DEPUTY) for each, n in places)
        if sentence in like and not (acting and _has_article(said, at, _AN)):
            yield Contrary(term.text, term.start, sentence.around(place))
            return


def _made_exact(said: Sentence, like: Sequence[Sentence]) -> Iterator[Contrary]:
    """A number that is exact in a statement and about right in a source."""
    for at, term in enumerate(said.terms[:-1]):
        number = said.terms[at + 1].key
        if term.key not in _EXACT or not number[0].isdigit():
            continue
        for sentence in like:
            places = [n for n, other in enumerate(sentence.terms) if other.key == number]
            near = [frozenset(t.key for t in sentence.terms[max(n - 2, 0) : n]) for n in places]
            if near and all(_ABOUT & keys for keys in near) and _EXACTLY.isdisjoint(sentence.keys):
                yield Contrary(term.text, term.start, sentence.around(places[0]))
                return


def other_countries(compared: Comparison) -> Iterator[Contrary]:
    """What a text calls one country's, where its sources tell the same of another's: “Peru’s police” for Chile’s."""
    if not compared.has_any(of_countries()):
        return
    for said in compared.said:
        for at in _owned(said):
            country, word = _country_of(said, at), said.terms[at].stem
            places = [(one, n) for one in compared.given if word in one.stems for n in _places(one, word)]
            if not country or not places:
                continue
            countries = [_country_of(sentence, n) for sentence, n in places]
            sentence, place = places[0]
            other = all(each and each.isdisjoint(country) for each in countries) and country.isdisjoint(sentence.keys)
            if other and sentence in said.like(compared.given, _ALIKE, _FEWEST):
                yield Contrary(said.written(at - 1, at), said.terms[at - 1].start, sentence.around(place))
                break


def _owned(said: Sentence) -> Iterator[int]:
    """The words that stand behind the name of a country or people."""
    terms = said.terms
    for at in said.capitals:
        if terms[at].key in of_countries():
            behind = at + 2 if at + 1 < len(terms) and terms[at + 1].key == "s" else at + 1
            if behind < len(terms):
                yield behind


def _country_of(sentence: Sentence, at: int) -> frozenset[str]:
    """Whose a word is by the one before it: “Chilean police”, “Chile’s police”, “U.S. police”."""
    terms = sentence.terms
    if not terms[at].telling or not at or terms[at - 1].clause != terms[at].clause or terms[at].key in of_countries():
        return frozenset()
    before = at - 2 if terms[at - 1].key == "s" and at > 1 else at - 1
    return same_country(terms[before].key) if terms[before].capital else frozenset()
