"""Who did it, and to whom: a deed of a statement that its paragraphs tell of others, or the other way round."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator, Sequence

from generator.evidence.deeds import Deed, deeds_of, titled_in, verbs_of
from generator.evidence.deedwords import DEEDS, HANDING, SUFFERED, TAKING, VERBS
from generator.evidence.mentions import NO_NAMES, Comparison, names_in
from generator.evidence.naming import entries_of, folded, forms_in, keys_in
from generator.evidence.parties import DETERMINERS, JOINING, Party
from generator.evidence.peoples import countries_of, is_same_name
from generator.evidence.rolewords import MUTUAL, PLAIN
from generator.evidence.sentences import FUNCTION, Contrary, Sentence, stem
from generator.ground.tuples import NamedTuple

_WORDS = frozenset((*VERBS, *DEEDS, *SUFFERED))
_IN_TURN = folded("each mutual mutually likewise versa reciprocal")
"""Words by which a source may say that somebody did as another did."""


_EXCHANGES = frozenset((*HANDING.values(), *TAKING.values()))
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


class _Case:
    """A text and its paragraphs, with who is spoken of in them."""

    def __init__(self, compared: Comparison) -> None:
        self.compared = compared

    @functools.cached_property
    def given(self) -> frozenset[str]:
        """The words of the paragraphs, folded."""
        return frozenset().union(*map(keys_in, self.compared.sources))

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """The words of names, with those that open sentences and are never written small."""
        compared = self.compared
        opening = {each.terms[0] for each in (*compared.sentences, *compared.given) if each.terms[0].capital}
        small = frozenset().union(*map(forms_in, (compared.text, *compared.sources)))
        found = frozenset(term.key for term in opening if term.key not in small)
        return compared.names | (found - FUNCTION - NO_NAMES - DETERMINERS)

    @functools.cached_property
    def titled(self) -> list[Party]:
        """Who in the paragraphs is told by what he is, and by name."""
        return [party for sentence in self.compared.given for party in titled_in(sentence, self.names)]


def other_doers(compared: Comparison) -> Iterator[Contrary]:
    """Deeds of a text that its paragraphs tell of others, in whatever words besides."""
    if not compared.has_any(_WORDS) or compared.verbs_end:
        return
    senses = _senses(compared.words)
    given = frozenset().union(*map(keys_in, compared.sources))
    if senses.isdisjoint(_senses(given)) or not _IN_TURN.isdisjoint(given):
        return
    case = _Case(compared)
    sources = _told(case)
    for sentence in compared.sentences:
        for deed in _named(deeds_of(sentence, case.names), case):
            if instead := _otherwise(deed, sources, case):
                first, last = _reach(deed)
                yield Contrary(sentence.written(first, last), sentence.terms[first].start, instead)
                break


def others_who_did(compared: Comparison) -> Iterator[Contrary]:
    """What a text tells of somebody, and its paragraphs of another in like words, whatever the verb."""
    if compared.verbs_end or not compared.shared:
        return
    case = _Case(compared)
    for said in compared.said if _IN_TURN.isdisjoint(case.given) else ():
        verbs = verbs_of(said, case.names) - MUTUAL - PLAIN
        verbs = frozenset(verb for verb in verbs if any(verb in sentence.stems for sentence in compared.given))
        if not verbs:
            continue
        sources = _told(case, verbs)
        for deed in _named(deeds_of(said, case.names, verbs), case):
            told = [each for each in sources if each.deed.sense == deed.sense and _tells_rest(deed, said, each)]
            if deed.sense in verbs and (instead := _otherwise(deed, told, case)):
                first, last = _reach(deed)
                yield Contrary(said.written(first, last), said.terms[first].start, instead)
                break


def _tells_rest(deed: Deed, said: Sentence, given: _Told) -> bool:
    """Whether a sentence has half of what else the clause of a deed tells, where that is not done to anybody."""
    if deed.actor and deed.patient and given.deed.actor and given.deed.patient:
        return True
    first, last = _reach(deed)
    clause = said.terms[deed.at].clause
    rest = [
        term.stem
        for at, term in enumerate(said.terms)
        if term.telling and term.clause == clause and not first <= at <= last
    ]
    return 2 * sum(stem in given.sentence.stems for stem in rest) >= len(rest)


def _told(case: _Case, verbs: frozenset[str] = frozenset()) -> list[_Told]:
    """What is done in the paragraphs."""
    return [
        _Told(deed, sentence)
        for sentence in case.compared.given
        for deed in _named(deeds_of(sentence, case.names, verbs), case)
    ]


def _named(deeds: Iterable[Deed], case: _Case) -> Iterator[Deed]:
    """Deeds with the names of those who are told by what they are: “the minister”."""
    for deed in deeds:
        yield deed._replace(actor=_by_name(deed.actor, case.titled), patient=_by_name(deed.patient, case.titled))


def _by_name(party: Party | None, titled: Sequence[Party]) -> Party | None:
    """A noun with the name of the only one in the paragraphs whom it is told of."""
    if party is None or party.keys or not party.head:
        return party
    found = [one.keys for one in titled if party.head in one.titles]
    alike = found and all(is_same_name(found[0], keys) for keys in found)
    return party._replace(keys=frozenset().union(*found)) if alike else party


def _senses(words: frozenset[str]) -> set[str]:
    found = {VERBS[word].sense if word in VERBS else DEEDS.get(word) or SUFFERED[word] for word in words & _WORDS}
    return found | {exchange[sense] for sense in found for exchange in (HANDING, TAKING) if sense in exchange}


def _reach(deed: Deed) -> tuple[int, int]:
    """The first and the last word of a deed, of who does it and to whom."""
    parties = [party for party in (deed.actor, deed.patient) if party]
    return min([deed.at, *(p.first for p in parties)]), max([deed.at, *(p.last for p in parties)])


def _otherwise(deed: Deed, sources: Sequence[_Told], case: _Case) -> str:
    """The words of a paragraph that tell a deed otherwise, where none may tell it so; empty where one may."""
    told = [each for each in sources if each.deed.sense == deed.sense]
    halved = deed.sense in _EXCHANGES and not (deed.actor and deed.patient)
    if deed.denied or halved or not told or any(_may_be(deed, each, case) for each in told):
        return ""
    turned = next((each for each in told if _is_turned(deed, each, case)), None)
    return turned.sentence.passage(_reach(turned.deed)) if turned else ""


def _may_be(deed: Deed, given: _Told, case: _Case) -> bool:
    """Whether a paragraph may tell a deed as a text does; nothing is known of whom it does not name simply."""
    did = given.deed
    if did.denied or _words(deed) == _words(did):
        return True
    if _is_known_as(deed.actor, did.patient, given, case) or _is_known_as(deed.patient, did.actor, given, case):
        return False
    return _may_be_same(deed.actor, given.deed.actor, given, case) and _may_be_same(
        deed.patient, given.deed.patient, given, case
    )


def _words(deed: Deed) -> list[tuple[frozenset[str], str] | None]:
    return [party and (party.keys, party.head) for party in (deed.actor, deed.patient)]


def _may_be_same(one: Party | None, other: Party | None, given: _Told, case: _Case) -> bool:
    if one is None or other is None or one.is_pronoun:
        return True
    if other.is_pronoun:
        meant = _meant(other, given, case)
        return not meant or not one.keys or any(is_same_name(one.keys, keys) for keys in meant)
    if one.keys and other.keys:
        return is_same_name(one.keys, other.keys) or _belong_together(one, other, case)
    return not _are_opposed(one, other)


def _meant(pronoun: Party, given: _Told, case: _Case) -> list[frozenset[str]]:
    """The names for which “he” or the like may stand: all before it but that of the other party of its deed."""
    sentence, deed = given.sentence, given.deed
    key = sentence.terms[pronoun.first].key
    if key not in _PERSONAL and key != "it":
        return []
    other = deed.patient if pronoun is deed.actor else deed.actor
    before = [
        each
        for each in case.compared.given
        if each.text == sentence.text and each.terms[0].start < sentence.terms[0].start
    ]
    named = [name.keys for each in before for name in names_in(each, case.names)]
    named += (name.keys for name in names_in(sentence, case.names) if name.last < pronoun.first)
    if not named and key != "it":  # “After Vale accused him, Ross …”
        named = [name.keys for name in names_in(sentence, case.names) if name.first > pronoun.first]
    named = [keys for keys in named if (key == "it") == bool(countries_of(keys))]
    return [keys for keys in named if other is None or not is_same_name(keys, other.keys)]


def _are_opposed(one: Party, other: Party) -> bool:
    """Whether two are the sides of something, the House and the Senate, or of two countries."""
    if one.head and one.head == other.head and one.lands and other.lands:
        return one.lands.isdisjoint(other.lands)
    return any(_is_of(one, a) and _is_of(other, b) for pair in _SIDES for a, b in (pair, pair[::-1]))


def _is_known_as(one: Party | None, other: Party | None, given: _Told, case: _Case) -> bool:
    """Whether the second, in a paragraph, is surely the first, in a text."""
    if one is None or other is None or one.is_pronoun:
        return False
    if other.is_pronoun:
        meant = _meant(other, given, case)
        return bool(meant) and bool(one.keys) and all(is_same_name(one.keys, keys) for keys in meant)
    if one.keys and other.keys and is_same_name(one.keys, other.keys):
        return True
    return bool(one.head) and (
        one.head == other.head or any(_is_of(one, side) and _is_of(other, side) for side in _EACH)
    )


def _is_of(party: Party, side: frozenset[str]) -> bool:
    return party.head in side or not side.isdisjoint(map(stem, party.keys))


def _is_turned(deed: Deed, given: _Told, case: _Case) -> bool:
    """Whether a paragraph surely has others in a deed: the two have changed places, or one is another."""
    did = given.deed
    if _is_known_as(deed.actor, did.patient, given, case):
        return _is_done_back(deed, given, case)
    if _is_known_as(deed.patient, did.actor, given, case):
        stands_there = deed.actor is not None and deed.actor.head in given.sentence.stems
        return did.patient is None or stands_there or _may_mean(did.patient, deed.actor, given)
    if deed.actor and did.actor and _are_opposed(deed.actor, did.actor):
        return _may_be_same(deed.patient, did.patient, given, case)
    to_nobody = deed.patient is None and not deed.is_complete
    if to_nobody or _is_known_as(deed.patient, did.patient, given, case) or _are_of_nobody(deed.patient, did.patient):
        return _is_another(deed.actor, did.actor, case)
    is_his = deed.actor is None or _is_known_as(deed.actor, did.actor, given, case)
    return is_his and _is_another(deed.patient, did.patient, case)


def _is_done_back(deed: Deed, given: _Told, case: _Case) -> bool:
    """Whether he to whom a paragraph has it done does it to the one who did, or to somebody named beside nobody."""
    if deed.patient is None:
        return deed.is_complete  # else it may have been done to him: “and the others acquitted”
    did_by_a_noun = given.deed.actor is not None and not given.deed.actor.keys
    named = bool(deed.patient.keys) and did_by_a_noun
    return named or deed.patient.is_pronoun or _is_known_as(deed.patient, given.deed.actor, given, case)


def _may_mean(pronoun: Party, other: Party | None, given: _Told) -> bool:
    """Whether a pronoun of a paragraph may stand for somebody: “it” stands for nobody."""
    if not pronoun.is_pronoun:
        return False
    if given.sentence.terms[pronoun.first].key != "it":
        return True
    return other is not None and not other.is_pronoun and bool(other.head or countries_of(other.keys))


def _are_of_nobody(one: Party | None, other: Party | None) -> bool:
    """Whether a pronoun of a paragraph may stand for the same as a noun or a pronoun of a text."""
    return one is not None and other is not None and other.is_pronoun and not one.keys


def _is_another(one: Party | None, other: Party | None, case: _Case) -> bool:
    """Whether two are surely not the same: two people or states that the paragraphs name, or two sides."""
    if one is None or other is None:
        return False
    if _are_opposed(one, other):
        return True
    if not one.keys or not other.keys or one.keys.isdisjoint(case.given) or is_same_name(one.keys, other.keys):
        return False
    return bool(countries_of(one.keys)) == bool(countries_of(other.keys))  # a state and who acts for it may be one


def _belong_together(one: Party, other: Party, case: _Case) -> bool:
    """Whether two names stand side by side in a paragraph, as those of a firm and its head do."""
    for sentence in case.compared.given:
        for a, b in itertools.pairwise(names_in(sentence, case.names)):
            between = sentence.terms[a.last + 1 : b.first]
            if len(between) < _BESIDE and not any(term.key in VERBS or term.key in JOINING for term in between):
                ends = (a.keys & one.keys and b.keys & other.keys), (a.keys & other.keys and b.keys & one.keys)
                if any(ends):
                    return True
    return False
