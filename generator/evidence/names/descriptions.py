"""Who somebody is said to be: no “director Vale” where the source has a restorer Vale, and a director of another name.

`offices` holds those against each other that nobody holds at once. Here it is enough that the sources say who somebody
is, in other words, and that they give the post to another or do not know it at all.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence, Set

from generator.evidence.names.mentions import Comparison, Name
from generator.evidence.names.offices import BEFORE, FORMER, Office, has_title, holds, is_same, whole_names
from generator.evidence.names.titles import heads
from generator.evidence.words.naming import entries_of, fold, folded
from generator.evidence.words.sentences import Contrary, Sentence, sentences_of
from generator.ground.tuples import NamedTuple

_POSTS = """
president chairman chairwoman chair chairperson head director chief leader boss ceo governor manager commissioner
 principal rector dean administrator superintendent commander coordinator leiter leiterin direktor direktorin präsident
 präsidentin vorsitzende vorsitzender jefe jefa directora presidente presidenta directeur directrice président
 présidente patron patronne diretor diretora direttore direttrice | presidency chairs chaired heads headed heading
 directs directed chiefs leads led leading executive governs manages managed managing runs run running commissions
 presides presided administers commands commanded founder founded filmmaker film owner owns leitet chef chefin
 geschäftsführer geschäftsführerin dirige preside dirigeant dirigente capo guida
minister ministerin ministro ministra ministre | ministry ministers ministerium ministerio ministère ministério
 ministero secretary portfolio
mayor bürgermeister bürgermeisterin alcalde alcaldesa maire prefeito prefeita sindaco sindaca | mayoral
judge magistrate richter richterin juez jueza juge juiz juíza | judges justice court tribunal giudice
prosecutor staatsanwalt staatsanwältin fiscal procureur procureure | prosecutors prosecution attorney procurador
 procuradora
lawyer barrister solicitor anwalt anwältin abogado abogada avocat avocate advogado advogada avvocato | lawyers attorney
 counsel advocate represents represented representing defending defended defends defence defense law legal client
ambassador envoy botschafter botschafterin embajador embajadora ambassadeur | diplomat embassy representative emissary
spokesman spokeswoman spokesperson sprecher sprecherin portavoz | speaking spoke speaks official officer press
treasurer | finances finance
editor | edits edited editorial journalist reporter correspondent writer writes wrote columnist
coach trainer manager | coaches coached coaching trains trained entrenador entrenadora entraîneur treinador
captain skipper commander | captains captained pilot officer
| teacher teaches taught professor lecturer lectures schoolteacher tutor school
"""
"""Posts, with all words by which a source may say that somebody has one; those of a line may be one.

Before the bar stand those that say of somebody what he or she is, before the name or set beside it.
"""
_WHO = folded("who that der die que qui che")
_VERBS = folded("heads headed chairs chaired leads led runs ran directs directed manages managed coaches coached")
"""What says so behind “who”."""
_PRONOUNS = folded("he she they er sie il elle ele ela egli")
_MOST = 50
"""Sentences of a statement that are looked at."""


class _Held(NamedTuple):
    """A name and the post it has, by the lines of its word, with the places of the first and last word of both."""

    name: Name
    lines: frozenset[int]
    first: int
    last: int


@functools.cache
def _lines() -> Mapping[str, frozenset[int]]:
    """The lines of each word."""
    found: dict[str, frozenset[int]] = {}
    for line, words in enumerate(entries_of(fold(_POSTS))):
        for word in words.replace("|", " ").split():
            found[word] = found.get(word, frozenset()) | {line}
    return found


@functools.cache
def _nouns() -> frozenset[str]:
    return frozenset(word for words in entries_of(fold(_POSTS)) for word in words.partition("|")[0].split())


def other_descriptions(compared: Comparison, sources: Sequence[str]) -> Iterator[Contrary]:
    """The posts that a text gives to people of whom its whole sources say otherwise who they are."""
    given: list[Sentence] = []
    for said in compared.sentences[:_MOST]:
        for held in _held(said, compared.names):
            given = given or [sentence for source in sources for sentence in sentences_of(source)]
            if instead := _instead(held, given, compared.names):
                yield Contrary(said.written(held.first, held.last), said.terms[held.first].start, instead)


def tells_post(compared: Comparison) -> bool:
    """Whether a text may give somebody a post, which is soon seen."""
    return compared.has_any(_nouns()) or compared.has_any(_VERBS)


def _held(sentence: Sentence, names: frozenset[str]) -> Iterator[_Held]:
    """Who has which post in a sentence, as far as it is told plainly."""
    terms = sentence.terms
    posts = [at for at, term in enumerate(terms) if term.key in _nouns() or term.key in _VERBS]
    people = [name for name in whole_names(sentence, names) if len(name.keys) > 1] if posts else []
    for at in posts:
        if any(name.first <= at <= name.last for name in people) or _is_former(sentence, at):
            continue
        behind = terms[at].key in _VERBS
        found = [
            name
            for name in people
            if (_is_told_by_who(sentence, name, at) if behind else holds(sentence, name, _office(at)))
        ]
        if len(found) == 1:
            name = found[0]
            yield _Held(name, _lines()[terms[at].key], min(at, name.first), max(at, name.last))


def _office(at: int) -> Office:
    return Office(frozenset(), "", "", at, at)


def _is_former(sentence: Sentence, at: int) -> bool:
    return any(term.key in FORMER for term in sentence.terms[max(at - 3, 0) : at])


def _is_told_by_who(sentence: Sentence, name: Name, at: int) -> bool:
    """Whether a verb is told so: “Vale, who heads the union”."""
    return at == name.last + 2 and sentence.terms[at - 1].key in _WHO


def _instead(held: _Held, given: Sequence[Sentence], names: frozenset[str]) -> str:
    """Who has the post in the sources, or who they say this one is; empty where they may say the same."""
    words = {word for word, lines in _lines().items() if not lines.isdisjoint(held.lines)}
    mentions = [at for at, each in enumerate(given) if any(is_same(held.name, one) for one in whole_names(each, names))]
    for at in mentions:
        behind = (each for each in given[at + 1 : at + 2] if each.terms[0].key in _PRONOUNS)
        if any(_may_say_so(each, held, words, names) for each in (given[at], *behind)):
            return ""
    described = next((at for at in mentions if _is_described(given[at], held.name, names)), -1)
    if described < 0:
        return ""
    for sentence in given:
        for other in _held(sentence, names):
            if not is_same(held.name, other.name) and not held.lines.isdisjoint(other.lines):
                return sentence.passage((other.first, other.last))
    if any(not words.isdisjoint(sentence.keys) for sentence in given):
        return ""
    sentence = given[described]
    told = next((one for one in _held(sentence, names) if is_same(held.name, one.name)), None)
    name = next(one for one in whole_names(sentence, names) if is_same(held.name, one))
    return sentence.passage((told.first, told.last) if told else (max(name.first - 1, 0), name.last))


def _may_say_so(sentence: Sentence, held: _Held, words: Set[str], names: frozenset[str]) -> bool:
    """Whether a sentence has a word for a post, now or before, and not only where it says what others are."""
    if not BEFORE.isdisjoint(sentence.keys):
        return True
    if words.isdisjoint(sentence.keys):
        return False
    others = [other for other in _held(sentence, names) if not is_same(held.name, other.name)]
    taken = {at for other in others for at in range(other.first, other.last + 1)}
    return any(term.key in words and at not in taken for at, term in enumerate(sentence.terms))


def _is_described(sentence: Sentence, name: Name, names: frozenset[str]) -> bool:
    """Whether a sentence says what somebody is: before the name, or set beside it."""
    if has_title(sentence, name, names) or any(is_same(name, held.name) for held in _held(sentence, names)):
        return True
    nouns = [at for at, term in enumerate(sentence.terms) if term.key in heads() or term.key in _nouns()]
    people = [one for one in whole_names(sentence, names) if is_same(name, one)]
    if any(one.first == 0 and name.keys < one.keys and sentence.terms[0].key not in name.keys for one in people):
        return True  # “Restorer Vale”, with which a sentence begins
    return any(holds(sentence, one, _office(at)) for one in people for at in nouns)
