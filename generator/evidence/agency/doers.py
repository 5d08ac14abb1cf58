"""Who did it, and to whom: a deed of a statement that its paragraphs tell of others, or the other way round."""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.evidence.agency.deeds import Deed, deeds_of, titled_in, verbs_of
from generator.evidence.agency.deedwords import DEEDS, HANDING, SUFFERED, TAKING, VERBS
from generator.evidence.agency.parties import DETERMINERS, JOINING, Party
from generator.evidence.agency.rolewords import MUTUAL, PLAIN
from generator.evidence.names.mentions import NO_NAMES, Comparison, Name, names_in
from generator.evidence.names.peoples import countries_of, is_same_name
from generator.evidence.words.grammar import FUNCTION
from generator.evidence.words.naming import entries_of, folded, forms_in, keys_in
from generator.evidence.words.sentences import Contrary, Sentence, stem
from generator.ground.tuples import NamedTuple

_WORDS = frozenset((*VERBS, *DEEDS, *SUFFERED))
_IN_TURN = folded("each mutual mutually likewise versa reciprocal")
"""Words by which a source says that somebody did as another did; fewer than for `roles`, since who did is read here."""
_EXCHANGES = frozenset((*HANDING.values(), *TAKING.values()))
_PERSONAL = folded("he she him her")
_ALIKE = 2
"""Words behind two deeds of one kind that are the same, where what it is done to is called otherwise."""
_GOVERNING = frozenset(map(stem, folded("government authorities officials administration ministry army police state")))
"""Who acts for a state."""
_FEW, _MOST = 12, 50
"""Names before a pronoun for which it may stand, and places that tell a deed of one kind, at the most."""
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
    def titled(self) -> Mapping[str, Sequence[frozenset[str]]]:
        """The names of those in the paragraphs who are told by what they are too, by the stem of the word for that."""
        found: dict[str, list[frozenset[str]]] = defaultdict(list)
        for sentence in self.compared.given:
            for party in titled_in(sentence, self.names):
                for title in party.titles:
                    found[title].append(party.keys)
        return found

    @functools.cached_property
    def named(self) -> Mapping[Sentence, Sequence[Name]]:
        """The names in each sentence of the paragraphs."""
        return {sentence: names_in(sentence, self.names) for sentence in self.compared.given}

    @functools.cached_property
    def before(self) -> Mapping[Sentence, Sequence[frozenset[str]]]:
        """The last names before each sentence in its paragraph."""
        found: dict[Sentence, Sequence[frozenset[str]]] = {}
        last: tuple[str, list[frozenset[str]]] = ("", [])
        for sentence in self.compared.given:
            last = last if last[0] == sentence.text else (sentence.text, [])
            found[sentence] = last[1][-_FEW:]
            last[1].extend(name.keys for name in self.named[sentence])
        return found

    @functools.cached_property
    def beside(self) -> Mapping[str, frozenset[str]]:
        """The words of names right beside a name, as those of a firm and its head stand, by each word of it."""
        found: dict[str, frozenset[str]] = {}
        for sentence, names in self.named.items():
            for a, b in itertools.pairwise(names):
                between = sentence.terms[a.last + 1 : b.first]
                if len(between) < _BESIDE and not any(term.key in VERBS or term.key in JOINING for term in between):
                    for key in a.keys:
                        found[key] = found.get(key, frozenset()) | b.keys
                    for key in b.keys:
                        found[key] = found.get(key, frozenset()) | a.keys
        return found


_case_of = functools.lru_cache(maxsize=1)(_Case)  # both rules look at one text, one behind the other


def other_doers(compared: Comparison) -> Iterator[Contrary]:
    """Deeds of a text that its paragraphs tell of others, in whatever words besides."""
    if not compared.has_any(_WORDS) or compared.verbs_end or not compared.is_small:
        return
    case = _case_of(compared)
    if _senses(compared.words).isdisjoint(_senses(case.given)) or not _IN_TURN.isdisjoint(case.given):
        return
    sources = _told(_deeds((each for each in compared.given if not _WORDS.isdisjoint(each.keys)), case))
    for sentence in compared.sentences:
        for deed, _ in _deeds((sentence,), case):
            if instead := _otherwise(deed, sources.get(deed.sense, ()), case):
                yield _contrary(deed, sentence, instead)
                break


def others_who_did(compared: Comparison) -> Iterator[Contrary]:
    """What a text tells of somebody, and its paragraphs of another in like words, whatever the verb."""
    if compared.verbs_end or not compared.shared:
        return
    case = _case_of(compared)
    for said in compared.said if _IN_TURN.isdisjoint(case.given) else ():
        verbs = verbs_of(said, case.names) - MUTUAL - PLAIN
        telling = [sentence for sentence in compared.given if not verbs.isdisjoint(sentence.stems)]
        sources = _told(_deeds(telling, case, verbs)) if telling else {}
        for deed, _ in _deeds((said,), case, verbs) if sources else ():
            told = [each for each in sources.get(deed.sense, ()) if _tells_rest(deed, said, each)]
            if deed.sense in verbs and (instead := _otherwise(deed, told, case)):
                yield _contrary(deed, said, instead)
                break


def _contrary(deed: Deed, sentence: Sentence, instead: str) -> Contrary:
    first, last = _reach(deed)
    return Contrary(sentence.written(first, last), sentence.terms[first].start, instead)


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


def _told(deeds: Iterable[_Told]) -> Mapping[str, Sequence[_Told]]:
    """What is done in the paragraphs, by what the verbs say."""
    found: dict[str, list[_Told]] = defaultdict(list)
    for each in deeds:
        found[each.deed.sense].append(each)
    return found


def _deeds(sentences: Iterable[Sentence], case: _Case, verbs: frozenset[str] = frozenset()) -> Iterator[_Told]:
    """What is done in some sentences, with the names of those who are told by what they are: “the minister”."""
    for sentence in sentences:
        for deed in deeds_of(sentence, case.names, verbs):
            parties = (_by_name(deed.actor, case.titled), _by_name(deed.patient, case.titled))
            yield _Told(deed._replace(actor=parties[0], patient=parties[1]), sentence)


def _by_name(party: Party | None, titled: Mapping[str, Sequence[frozenset[str]]]) -> Party | None:
    """A noun with the name of the only one in the paragraphs whom it is told of."""
    if party is None or party.keys or not party.head:
        return party
    found = titled.get(party.head, ())
    alike = found and all(is_same_name(found[0], keys) for keys in found)
    return party._replace(keys=frozenset().union(*found)) if alike else party


def _senses(words: frozenset[str]) -> set[str]:
    found = {VERBS[word].sense if word in VERBS else DEEDS.get(word) or SUFFERED[word] for word in words & _WORDS}
    return found | {exchange[sense] for sense in found for exchange in (HANDING, TAKING) if sense in exchange}


def _reach(deed: Deed) -> tuple[int, int]:
    """The first and the last word of a deed, of who does it and to whom."""
    parties = [party for party in (deed.actor, deed.patient) if party]
    return min([deed.at, *(p.first for p in parties)]), max([deed.at, *(p.last for p in parties)])


def _otherwise(deed: Deed, told: Sequence[_Told], case: _Case) -> str:
    """The words of a paragraph that tell a deed otherwise, where none may tell it so; empty where one may."""
    halved = deed.sense in _EXCHANGES and not (deed.actor and deed.patient)
    if deed.denied or halved or not 0 < len(told) <= _MOST or any(_may_be(deed, each, case) for each in told):
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
    actors = _may_be_same(deed.actor, did.actor, given, case)
    return actors and _may_be_same(deed.patient, did.patient, given, case)


def _words(deed: Deed) -> list[tuple[frozenset[str], str] | None]:
    return [party and (party.keys, party.head) for party in (deed.actor, deed.patient)]


def _may_be_same(one: Party | None, other: Party | None, given: _Told, case: _Case) -> bool:
    if one is None or other is None or one.is_pronoun:
        return True
    if other.is_pronoun:
        meant = _meant(other, given, case)
        return not meant or not one.keys or any(is_same_name(one.keys, keys) for keys in meant)
    if one.keys and other.keys:
        beside = (case.beside.get(key, frozenset()) for key in one.keys)
        return is_same_name(one.keys, other.keys) or not other.keys.isdisjoint(frozenset().union(*beside))
    return not (_are_opposed(one, other) or _are_of_other_lands(one, other))


def _meant(pronoun: Party, given: _Told, case: _Case) -> list[frozenset[str]]:
    """The names for which “he” or the like may stand: all before it but that of the other party of its deed."""
    sentence, deed = given.sentence, given.deed
    key = sentence.terms[pronoun.first].key
    if key not in _PERSONAL and key != "it":
        return []
    other = deed.patient if pronoun is deed.actor else deed.actor
    within = case.named[sentence]
    named = [*case.before[sentence], *(name.keys for name in within if name.last < pronoun.first)]
    if not named and key != "it":  # “After Vale accused him, Ross …”
        named = [name.keys for name in within if name.first > pronoun.first]
    named = [keys for keys in named if (key == "it") == bool(countries_of(keys))]
    return [keys for keys in named if other is None or not is_same_name(keys, other.keys)]


def _resolved(party: Party | None, given: _Told, case: _Case) -> Party | None:
    """The only one for whom a pronoun of a paragraph may stand; whoever else it is, as he is told."""
    meant = _meant(party, given, case) if party and party.is_pronoun else []
    alike = meant and all(is_same_name(meant[0], keys) for keys in meant)
    return party._replace(keys=frozenset().union(*meant)) if party and alike else party


def _are_opposed(one: Party, other: Party) -> bool:
    """Whether two are the sides of something, the House and the Senate, or of two countries."""
    if one.head and one.head == other.head and one.lands and other.lands:
        return one.lands.isdisjoint(other.lands)
    return any(_is_of(one, a) and _is_of(other, b) for pair in _SIDES for a, b in (pair, pair[::-1]))


def _are_of_other_lands(one: Party, other: Party) -> bool:
    """Whether the one is a state and the other is who governs another: “Oslo” and “the Swedish government”."""
    state, governing = (one, other) if one.keys else (other, one)
    land = countries_of(state.keys)
    return bool(land and governing.lands) and governing.head in _GOVERNING and land.isdisjoint(governing.lands)


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
    alike = _is_known_as(deed.patient, did.patient, given, case) or _may_stand_for(deed.patient, did.patient)
    if to_nobody or alike or _are_told_alike(deed, given):
        return _is_another(deed.actor, _resolved(did.actor, given, case), case)
    is_his = deed.actor is None or _is_known_as(deed.actor, did.actor, given, case)
    return is_his and _is_another(deed.patient, did.patient, case)


def _are_told_alike(deed: Deed, given: _Told) -> bool:
    """Whether what is done to something is told of it by two words more: “the military action in Norland”.

    Or by three, where a source does not say to whom: “Vale's accusation is that the guild lets boats sink”.
    """
    one, other = deed.patient, given.deed.patient
    if one is not None and other is None:
        return len(deed.behind & given.sentence.stems) > _ALIKE
    if one is None or other is None or one.is_pronoun or other.is_pronoun or one.keys or other.keys:
        return False
    return len(deed.behind & given.deed.behind) >= _ALIKE


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


def _may_stand_for(one: Party | None, other: Party | None) -> bool:
    """Whether a pronoun of a paragraph may stand for the same as a noun or a pronoun of a text."""
    return one is not None and other is not None and other.is_pronoun and not one.keys


def _is_another(one: Party | None, other: Party | None, case: _Case) -> bool:
    """Whether two are surely not the same: two people or states that the paragraphs name, or two sides."""
    if one is None or other is None:
        return False
    if _are_opposed(one, other) or _are_of_other_lands(one, other):
        return True
    if not one.keys or not other.keys or one.keys.isdisjoint(case.given) or is_same_name(one.keys, other.keys):
        return False
    return bool(countries_of(one.keys)) == bool(countries_of(other.keys))  # a state and who acts for it may be one
