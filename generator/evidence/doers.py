"""Who did it, and to whom: a deed of a statement that its paragraphs tell of others, or the other way round."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from generator.evidence.deeds import Deed, Party, deeds_of
from generator.evidence.deedwords import DEEDS, HANDING, SUFFERED, TAKING, VERBS
from generator.evidence.mentions import NO_NAMES, Comparison, Name, names_in
from generator.evidence.naming import entries_of, folded, keys_in
from generator.evidence.peoples import same_country
from generator.evidence.sentences import FUNCTION, Contrary, Sentence, stem
from generator.ground.tuples import NamedTuple

_WORDS = frozenset((*VERBS, *DEEDS, *SUFFERED))
_IN_TURN = folded("each mutual mutually likewise versa return reciprocal swapped exchange exchanged")
"""Words by which a source may say that somebody did as another did."""


_PERSONAL = folded("he she him her")
_BESIDE = 2
"""Words from one name to another that belongs to it, at the most."""
_RIVALS = """
democrats | republicans
house | senate
police officers | protesters demonstrators marchers
prosecutors prosecution | defence defense defendant
union unions | management employers employer
government | opposition
army troops soldiers | rebels guerrillas insurgents
conservatives tories | labour
buyer buyers | seller sellers
plaintiff plaintiffs | defendant defendants
landlord landlords | tenant tenants
teacher teachers | pupil pupils student students
husband | wife
mother | father
son | daughter
brother | sister
"""
_SIDES = tuple(tuple(frozenset(map(stem, folded(side))) for side in entry.split("|")) for entry in entries_of(_RIVALS))

_EACH = tuple(side for pair in _SIDES for side in pair)


class _Told(NamedTuple):
    """A deed, and the sentence that tells it."""

    deed: Deed
    sentence: Sentence


def other_doers(compared: Comparison) -> Iterator[Contrary]:
    """Deeds of a text that its paragraphs tell of others, in whatever words besides."""
    if not compared.has_any(_WORDS) or compared.verbs_end:
        return
    senses = _senses(compared.words)
    given = frozenset().union(*map(keys_in, compared.sources))
    if senses.isdisjoint(_senses(given)) or not _IN_TURN.isdisjoint(given):
        return
    sources = [_Told(deed, sentence) for sentence in compared.given for deed in deeds_of(sentence, compared.names)]
    for sentence in compared.sentences:
        for deed in deeds_of(sentence, compared.names):
            if instead := _otherwise(deed, sources, compared):
                first, last = _reach(deed)
                yield Contrary(sentence.written(first, last), sentence.terms[first].start, instead)
                break


def _senses(words: frozenset[str]) -> set[str]:
    found = {VERBS[word].sense if word in VERBS else DEEDS.get(word) or SUFFERED[word] for word in words & _WORDS}
    return found | {exchange[sense] for sense in found for exchange in (HANDING, TAKING) if sense in exchange}


def _reach(deed: Deed) -> tuple[int, int]:
    """The first and the last word of a deed, of who does it and to whom."""
    parties = [party for party in (deed.actor, deed.patient) if party]
    return min([deed.at, *(p.first for p in parties)]), max([deed.at, *(p.last for p in parties)])


def _otherwise(deed: Deed, sources: Sequence[_Told], compared: Comparison) -> str:
    """The words of a paragraph that tell a deed otherwise, where none may tell it so; empty where one may."""
    told = [each for each in sources if each.deed.sense == deed.sense]
    if deed.denied or not told or any(_may_be(deed, each, compared) for each in told):
        return ""
    turned = next((each for each in told if _is_turned(deed, each, compared)), None)
    return turned.sentence.passage(_reach(turned.deed)) if turned else ""


def _may_be(deed: Deed, given: _Told, compared: Comparison) -> bool:
    """Whether a paragraph may tell a deed as a text does; nothing is known of whom it does not name simply."""
    did = given.deed
    if _words(deed) == _words(did):
        return True
    if _is_known_as(deed.actor, did.patient, given, compared) or _is_known_as(deed.patient, did.actor, given, compared):
        return False
    return _may_be_same(deed.actor, given.deed.actor, given, compared) and _may_be_same(
        deed.patient, given.deed.patient, given, compared
    )


def _words(deed: Deed) -> list[tuple[frozenset[str], str] | None]:
    return [party and (party.keys, party.head) for party in (deed.actor, deed.patient)]


def _may_be_same(one: Party | None, other: Party | None, given: _Told, compared: Comparison) -> bool:
    if one is None or other is None or one.is_pronoun:
        return True
    if other.is_pronoun:
        meant = _meant(other, given, compared)
        return not meant or not one.keys or any(_is_same_name(one.keys, keys) for keys in meant)
    if one.keys and other.keys:
        return _is_same_name(one.keys, other.keys) or _belong_together(one, other, compared)
    return not _are_opposed(one, other)


def _meant(pronoun: Party, given: _Told, compared: Comparison) -> list[frozenset[str]]:
    """The names for which “he” or the like may stand: all before it but that of the other party of its deed."""
    sentence, deed = given.sentence, given.deed
    key = sentence.terms[pronoun.first].key
    if key not in _PERSONAL and key != "it":
        return []
    other = deed.patient if pronoun is deed.actor else deed.actor
    before = [
        each for each in compared.given if each.text == sentence.text and each.terms[0].start < sentence.terms[0].start
    ]
    named = [name.keys for each in before for name in _named_in(each, compared)]
    named += (name.keys for name in _named_in(sentence, compared) if name.last < pronoun.first)
    if not named and key != "it":  # “After Vale accused him, Ross …”
        named = [name.keys for name in _named_in(sentence, compared) if name.first > pronoun.first]
    named = [keys for keys in named if (key == "it") == bool(_countries(keys))]
    return [keys for keys in named if other is None or not _is_same_name(keys, other.keys)]


def _named_in(sentence: Sentence, compared: Comparison) -> tuple[Name, ...]:
    """The names in a sentence, with the word that opens it where it may be one."""
    opening = sentence.terms[0]
    names = compared.names if opening.key in FUNCTION | NO_NAMES else compared.names | {opening.key}
    return names_in(sentence, names)


def _is_same_name(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one.isdisjoint(other) or not _countries(one).isdisjoint(_countries(other))


def _countries(keys: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*map(same_country, keys))


def _are_opposed(one: Party, other: Party) -> bool:
    """Whether two are the sides of something, the House and the Senate, or of two countries."""
    if one.head and one.head == other.head and one.lands and other.lands:
        return one.lands.isdisjoint(other.lands)
    return any(_is_of(one, a) and _is_of(other, b) for pair in _SIDES for a, b in (pair, pair[::-1]))


def _is_known_as(one: Party | None, other: Party | None, given: _Told, compared: Comparison) -> bool:
    """Whether the second, in a paragraph, is surely the first, in a text."""
    if one is None or other is None or one.is_pronoun:
        return False
    if other.is_pronoun:
        meant = _meant(other, given, compared)
        return bool(meant) and bool(one.keys) and all(_is_same_name(one.keys, keys) for keys in meant)
    if one.keys and other.keys and _is_same_name(one.keys, other.keys):
        return True
    return bool(one.head) and (
        one.head == other.head or any(_is_of(one, side) and _is_of(other, side) for side in _EACH)
    )


def _is_of(party: Party, side: frozenset[str]) -> bool:
    return party.head in side or not side.isdisjoint(map(stem, party.keys))


def _is_turned(deed: Deed, given: _Told, compared: Comparison) -> bool:
    """Whether a paragraph surely has others in a deed: the two have changed places, or one is another."""
    did = given.deed
    if _is_known_as(deed.actor, did.patient, given, compared):
        if deed.patient is None:
            return deed.is_complete  # else it may have been done to him: “and the others acquitted”
        named = bool(deed.patient.keys) and did.actor is not None and not did.actor.keys
        return named or deed.patient.is_pronoun or _is_known_as(deed.patient, did.actor, given, compared)
    if _is_known_as(deed.patient, did.actor, given, compared):
        return did.patient is None or (did.patient.is_pronoun and _may_mean(did.patient, deed.actor, given))
    if deed.actor and did.actor and _are_opposed(deed.actor, did.actor):
        return _may_be_same(deed.patient, did.patient, given, compared)
    if _is_known_as(deed.patient, did.patient, given, compared) or _are_of_nobody(deed.patient, did.patient):
        return _is_another(deed.actor, did.actor, compared.names | compared.shared, compared)
    is_his = deed.actor is None or _is_known_as(deed.actor, did.actor, given, compared)
    names = compared.names | compared.shared | (did.patient.keys if did.patient else frozenset())
    return is_his and _is_another(deed.patient, did.patient, names, compared)


def _may_mean(pronoun: Party, other: Party | None, given: _Told) -> bool:
    """Whether a pronoun of a paragraph may stand for somebody: “it” stands for nobody."""
    if given.sentence.terms[pronoun.first].key != "it":
        return True
    return other is not None and not other.is_pronoun and bool(other.head or _countries(other.keys))


def _are_of_nobody(one: Party | None, other: Party | None) -> bool:
    """Whether a pronoun of a paragraph may stand for the same as a noun or a pronoun of a text."""
    return one is not None and other is not None and other.is_pronoun and not one.keys


def _is_another(one: Party | None, other: Party | None, names: frozenset[str], compared: Comparison) -> bool:
    """Whether two are surely not the same: two people who are both named in the paragraphs, or two sides."""
    if one is None or other is None:
        return False
    if _are_opposed(one, other):
        return True
    given = frozenset().union(*map(keys_in, compared.sources))
    people = all(party.keys and party.keys <= names and not _countries(party.keys) for party in (one, other))
    return people and not one.keys.isdisjoint(given) and not _is_same_name(one.keys, other.keys)


def _belong_together(one: Party, other: Party, compared: Comparison) -> bool:
    """Whether two names stand side by side in a paragraph, as those of a firm and its head do."""
    for sentence in compared.given:
        for a, b in itertools.pairwise(names_in(sentence, compared.names)):
            between = sentence.terms[a.last + 1 : b.first]
            if len(between) < _BESIDE and not any(term.key in VERBS for term in between):
                ends = (a.keys & one.keys and b.keys & other.keys), (a.keys & other.keys and b.keys & one.keys)
                if any(ends):
                    return True
    return False
