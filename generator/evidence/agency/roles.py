"""Who does what to whom: two names that changed places around a verb, and a name in another's place before it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from generator.evidence.agency.rolewords import (
    BEFORE_NOUNS,
    BEING,
    BY,
    COMPARING,
    DETERMINERS,
    HE_OR_SHE,
    IN_TURN,
    INFINITIVE,
    JOINING,
    LEADING,
    MUTUAL,
    OF,
    OPENING,
    PLAIN,
    PRONOUNS,
    TO,
    VIEWS,
    joins_deeds,
    led_by_telling,
    sense_of,
    with_alike,
)
from generator.evidence.names.mentions import NO_NAMES, Comparison, Name, name_at, names_in
from generator.evidence.names.peoples import is_same_name, same_country
from generator.evidence.words.grammar import AND
from generator.evidence.words.sentences import FEWEST, THAT, Contrary, Sentence, Term
from generator.ground.lately import lately
from generator.ground.tuples import NamedTuple

_REACH = 10
"""Words between a verb and a name at the most."""
_CLOSE = 3
"""Words between a verb and the name that it surely is of, at the most."""
_ACTOR = 4
"""Words of the name of somebody who acts, at the most, of which others are compared without."""
_ALIKE = 0.75
"""So large a part of the words of a sentence must be in the one it is held against."""

_TOLD = 2
"""Words that two clauses share beside a verb and who acts, at the least."""


class _Deed(NamedTuple):
    """A verb, who stands before and behind it, and the word that leads to the one behind."""

    sense: str
    at: int
    actor: Name
    other: Name
    lead: str


def exchanged_roles(compared: Comparison) -> Iterator[Contrary]:
    """Two names of a text between which a verb stands, where its sources have them the other way round."""
    for said in compared.said if len(compared.shared) > 1 else ():
        for deed in _deeds(said, compared.names):
            turned = _turned(deed, compared) or _crossed(deed, said, compared)
            if turned:
                ends = sorted(_places(deed))
                yield Contrary(said.written(ends[0], ends[-1]), said.terms[ends[0]].start, turned)
                break


def other_actors(compared: Comparison) -> Iterator[Contrary]:
    """A name with which a sentence of a text begins, where its sources tell the same of somebody else."""
    for said in compared.said:
        least = max(FEWEST, _ALIKE * (len(said.stems) - _ACTOR))
        if not any(len(said.stems & given.stems) >= least for given in compared.given):
            continue  # which is seen sooner than who is named
        for actor in names_in(said, compared.names)[:1]:
            if instead := _other_actor(said, actor, compared):
                yield Contrary(said.written(actor.first, actor.last), said.terms[actor.first].start, instead)


def clause_actors(compared: Comparison) -> Iterator[Contrary]:
    """A name in a clause of a text, where its sources have somebody else do the same."""
    for said in compared.said if len(compared.shared) > 1 and not compared.verbs_end else ():
        for actor in names_in(said, compared.names):
            verbs = _verbs_behind(said, actor) - MUTUAL - PLAIN
            opened = actor.first > 0 and said.terms[actor.first - 1].key in OPENING
            acts = opened or _acts(said, actor)
            if not verbs or actor.possessive or not acts or not _is_person(said, actor):
                continue
            if instead := _who_else(said, actor, verbs, compared):
                yield Contrary(said.written(actor.first, actor.last), said.terms[actor.first].start, instead)
                break


def _is_person(sentence: Sentence, name: Name) -> bool:
    """Whether a name may be of a person: no “the” stands before it, and it is of no country, for which others act."""
    the = name.first > 0 and sentence.terms[name.first - 1].key in DETERMINERS
    return not the and not any(map(same_country, name.keys))


def _who_else(said: Sentence, actor: Name, verbs: frozenset[str], compared: Comparison) -> str:
    """Who does what a clause tells of another, wherever the sources have the verb; empty where they may not say so."""
    given, names = compared.given, compared.names
    named = [sentence for sentence in given if not actor.keys.isdisjoint(sentence.keys)]
    if not named or any(not IN_TURN.isdisjoint(sentence.keys) for sentence in named):
        return ""
    clause = said.terms[actor.first].clause
    may_have = with_alike(verbs)
    told = said.within(clause) - verbs
    behind = [
        t.stem for t in said.terms[actor.last + 1 :] if t.telling and t.clause == clause and sense_of(t) not in verbs
    ]
    shown = ""
    for sentence in given:
        if not may_have & sentence.stems:
            continue
        places = [at for at, term in enumerate(sentence.terms) if sense_of(term) in verbs]
        doers = [name for name in names_in(sentence, names) if verbs & _verbs_behind(sentence, name)] if places else []
        if len(doers) != len(places) or not all(_acts(sentence, n) and _is_person(sentence, n) for n in doers):
            return ""
        if any(n.keys & actor.keys or n.possessive or _belong_together(actor, n, given, names) for n in doers):
            return ""
        for at, name in zip(places, doers, strict=True):
            apart = frozenset(sentence.terms[n].stem for n in range(name.first, name.last + 1))
            shared = (told - apart) & sentence.within(sentence.terms[at].clause)
            if len(shared) >= _TOLD and shared.issuperset(behind[:1]) and not shown:
                shown = sentence.passage((name.first, at))
    return shown


@lately(512)
def _deeds(sentence: Sentence, names: frozenset[str]) -> tuple[_Deed, ...]:
    """The verbs of a sentence, or what may be such, that stand between two names, or a name and a thing."""
    found = names_in(sentence, names)
    pairs = dict.fromkeys((*itertools.pairwise(found), *itertools.pairwise(_parties(sentence, found))))
    deeds = [deed for one, other in pairs for deed in _between(sentence, one, other)]
    receivers = zip(found, found[2:], strict=False)
    deeds += (deed for one, other in receivers for deed in _between(sentence, one, other) if deed.lead in TO)
    return tuple(sorted(deeds, key=_at))


def _at(deed: _Deed) -> int:
    return deed.at


def _parties(sentence: Sentence, found: Sequence[Name]) -> list[Name]:
    """Some names in a sentence, and what “the” or the like stands before; none where nobody is named."""
    taken = {at for name in found for at in range(name.first, name.last + 1)}
    things = (at for at in range(1, len(sentence.terms)) if at not in taken and _is_thing(sentence.terms, at))
    return sorted([*found, *(name_at(sentence, at, at) for at in things)], key=_first) if found else []


def _first(name: Name) -> int:
    return name.first


def _is_thing(terms: Sequence[Term], at: int) -> bool:
    before = terms[at - 1].key
    plain = terms[at].telling and not terms[at].capital and not terms[at].key[0].isdigit()
    return plain and (before in DETERMINERS or before[0].isdigit())


def _between(sentence: Sentence, one: Name, other: Name) -> Iterator[_Deed]:
    terms = sentence.terms
    inner = terms[one.last + 1 : other.first]
    if not inner or len(inner) > _REACH:
        return
    said_of = len(inner) > 1 and inner[-1].key in THAT
    if any(term.key in PRONOUNS for term in (inner[:-1] if said_of else inner)):
        return
    if any(term.key in COMPARING for term in inner) or not one.keys.isdisjoint(other.keys):
        return
    if any(terms[at].key in JOINING and not joins_deeds(terms, at) for at in range(one.last + 1, other.first)):
        return
    if terms[one.first - 1].key in ("a", "al") and one.first and sentence.is_spanish:
        return  # whom the verb is of stands first
    telling = [at for at in range(one.last + 1, other.first) if terms[at].telling]
    for at in telling:
        is_first = at == telling[0] or terms[at - 1].key in INFINITIVE | AND
        if said_of and at != other.first - 2:
            continue
        if is_first and _may_be_verb(terms, at) and terms[at].clause == terms[other.first].clause:
            yield from _deed(sentence, at, one, other)


def _deed(sentence: Sentence, at: int, one: Name, other: Name) -> Iterator[_Deed]:
    terms = sentence.terms
    leads = (term.key for term in reversed(terms[at + 1 : other.first]) if term.key in LEADING | BY | THAT)
    sense, lead = sense_of(terms[at]), next(leads, "")
    if lead in BY:
        yield _Deed(sense, at, other, one, "")
    elif not any(term.key in BEING for term in terms[max(at - _CLOSE, one.last + 1) : at]):
        yield _Deed(sense, at, one, other, lead)


def _may_be_verb(terms: Sequence[Term], at: int) -> bool:
    """Whether a word may tell what somebody does to another, and not to each other."""
    term, before = terms[at], terms[at - 1]
    if not term.telling or term.capital or term.stem in MUTUAL or term.key[0].isdigit() or term.key.endswith("ly"):
        return False
    return before.key not in BEFORE_NOUNS and not before.key[0].isdigit()


def _turned(deed: _Deed, compared: Comparison) -> str:
    """The words of a source in which the two have changed places; empty where it may have them as they are."""
    for sentence in compared.given:
        if deed.actor.keys.isdisjoint(sentence.keys) or deed.other.keys.isdisjoint(sentence.keys):
            continue
        for other in _deeds(sentence, compared.names):
            if _is_deed(other, deed.sense, deed.other, deed.actor) and _is_led_alike(other, deed):
                in_turn = deed.lead in THAT and any(_is_in_turn(each, deed.actor) for each in compared.given)
                return "" if in_turn or _may_be_done(deed, compared) else sentence.passage(_places(other))
    return ""


def _is_in_turn(sentence: Sentence, name: Name) -> bool:
    """Whether a sentence may leave out what somebody says of another: “… feared that Ross would, and Ross that he”."""
    said = any(one.key in name.keys and other.key in THAT for one, other in itertools.pairwise(sentence.terms))
    return said or not IN_TURN.isdisjoint(sentence.keys)


def _is_led_alike(one: _Deed, other: _Deed) -> bool:
    return one.lead == other.lead and _owned(one) == _owned(other)


def _may_be_done(deed: _Deed, compared: Comparison) -> bool:
    """Whether a source may have a deed as it is told: one of the two does it elsewhere, or has it done to him."""
    told = (other for sentence in compared.given for other in _deeds(sentence, compared.names))
    same = (other for other in told if other.sense == deed.sense)
    return any(deed.actor.keys & other.actor.keys or deed.other.keys & other.other.keys for other in same) or any(
        _is_done_to(sentence, deed) for sentence in compared.given
    )


def _is_done_to(sentence: Sentence, deed: _Deed) -> bool:
    """Whether a verb stands before the one to whom a text has it done, whoever does it: “it would sue Korso”."""
    for at, term in enumerate(sentence.terms):
        behind = sentence.terms[at + 1 : at + 1 + _CLOSE] if sense_of(term) == deed.sense else ()
        keys = [word.key for word in behind]
        if not deed.other.keys.isdisjoint(keys) and BY.isdisjoint(keys):
            return True
    return False


def _crossed(deed: _Deed, said: Sentence, compared: Comparison) -> str:
    """The words of a source where two deeds of a sentence have each other's second name."""
    names = compared.names
    apart = [d for d in _deeds(said, names) if d.actor.keys.isdisjoint(deed.actor.keys)]
    seconds = [d for d in apart if d.other.keys.isdisjoint(deed.other.keys)]
    pairs = [(g, d) for g in compared.given for d in _deeds(g, names) if d.lead == deed.lead] if seconds else []
    for second in seconds:
        crossed = [_is_deed(d, deed.sense, deed.actor, second.other) for _, d in pairs]
        back = any(_is_deed(d, second.sense, second.actor, deed.other) for _, d in pairs)
        right = any(_is_deed(d, deed.sense, deed.actor, deed.other) for _, d in pairs)
        if any(crossed) and back and not right:
            sentence, other = pairs[crossed.index(True)]
            return sentence.passage(_places(other))
    return ""


def _is_deed(deed: _Deed, sense: str, actor: Name, other: Name) -> bool:
    return deed.sense == sense and bool(deed.actor.keys & actor.keys) and bool(deed.other.keys & other.keys)


def _places(deed: _Deed) -> tuple[int, ...]:
    """Where a deed and those who do it stand."""
    return deed.at, deed.actor.first, deed.actor.last, deed.other.first, deed.other.last


def _owned(deed: _Deed) -> tuple[bool, bool]:
    return deed.actor.possessive, deed.other.possessive


def _other_actor(said: Sentence, actor: Name, compared: Comparison) -> str:
    """Who, in the words of a source, does what a sentence tells of another; empty where this may be the same one."""
    given, names = compared.given, compared.names
    verbs = _verbs_behind(said, actor) or _verbs_suffered(said, actor)
    if verbs <= VIEWS or actor.possessive or not _acts(said, actor) or led_by_telling(said.terms, actor.first):
        return ""
    what = said.stems - {said.terms[at].stem for at in range(actor.first, actor.last + 1)}
    like = [one for one in given if len(what & one.stems) >= max(FEWEST, _ALIKE * len(what))]
    if len(like) != 1:
        return ""
    (sentence,) = like
    passive = said.terms[actor.last + 1].key in BEING
    acts = (n for one in given for n in names_in(one, names) if n.keys & actor.keys and verbs & _verbs_behind(one, n))
    receives = not passive and _receives(sentence, actor, verbs, names) and not any(acts)
    does = _verbs_before if passive else _verbs_behind
    others = [name for name in names_in(sentence, names) if verbs & does(sentence, name) and _acts(sentence, name)]
    others = [name for name in others if not compared.verbs_end or _opens_clause(sentence, name)]
    if not others and (found := _antecedent(sentence, verbs, given, names)):
        others, told = [found], [sentence, *_before(sentence, given, names)]
    else:
        told = [sentence]
    if len(others) != 1 or (any(not actor.keys.isdisjoint(one.keys) for one in told) and not receives):
        return ""
    other = others[0]
    if any(is_same_name(other.keys, name.keys) for name in names_in(said, names)):
        return ""
    if not receives and _belong_together(actor, other, given, names):
        return ""
    return _who(sentence, verbs)


def _receives(sentence: Sentence, name: Name, verbs: frozenset[str], names: frozenset[str]) -> bool:
    """Whether to somebody, of whom a sentence tells nothing else, is done what a verb says: “Vale gave Ross coffee”."""
    if not IN_TURN.isdisjoint(sentence.keys):
        return False
    once = sum(term.key in name.keys for term in sentence.terms) <= len(name.keys)
    deeds = (deed for deed in _deeds(sentence, names) if deed.sense in verbs and not deed.lead)
    return once and any(deed.other.keys & name.keys and not deed.other.possessive for deed in deeds)


def _opens_clause(sentence: Sentence, name: Name) -> bool:
    """Whether nothing that tells anything stands before a name in its clause: the verb behind it is its own."""
    clause = sentence.terms[name.first].clause
    return not any(term.telling and term.clause == clause for term in sentence.terms[: name.first])


def _who(sentence: Sentence, verbs: frozenset[str]) -> str:
    """A verb in a sentence, with who does it."""
    at = next(at for at, term in enumerate(sentence.terms) if sense_of(term) in verbs)
    return sentence.passage((max(at - _CLOSE, 0), min(at + _CLOSE, len(sentence.terms) - 1)))


def _antecedent(
    sentence: Sentence, verbs: frozenset[str], given: Sequence[Sentence], names: frozenset[str]
) -> Name | None:
    """Whom a pronoun stands for with which a sentence begins: the first who is named before."""
    if len(sentence.terms) < 2 or sentence.terms[0].key not in HE_OR_SHE:
        return None
    follows = next((t for t in sentence.terms[1:_CLOSE] if t.telling), None)
    if follows is None or sense_of(follows) not in verbs:
        return None
    before = _before(sentence, given, names)
    return names_in(before[-1], names)[0] if before else None


def _before(sentence: Sentence, given: Sequence[Sentence], names: frozenset[str]) -> list[Sentence]:
    """The sentences before one in its paragraph, back to one that names somebody; none where none does."""
    found: list[Sentence] = []
    for one in reversed(given[: given.index(sentence)]):
        if one.text != sentence.text:
            break
        found.append(one)
        if names_in(one, names):
            return found
    return []


def _acts(sentence: Sentence, name: Name) -> bool:
    """Whether a name may be of somebody who acts: it is no acronym, and nothing makes it a part of another's."""
    terms = sentence.terms
    first = name.first
    while first and terms[first - 1].key in NO_NAMES and terms[first - 1].capital:
        first -= 1
    led = first > 0 and (terms[first - 1].key in LEADING or terms[first - 1].key in BY or terms[first - 1].key in OF)
    return not led and not any(term.text.isupper() for term in terms[name.first : name.last + 1])


def _verbs_behind(sentence: Sentence, name: Name) -> frozenset[str]:
    """The word that follows a name, as its verb does; what only helps a verb does not count."""
    terms: Sequence[Term] = sentence.terms[name.last + 1 :]
    for term in terms[:_CLOSE]:
        if term.key in BEING or term.key in JOINING or term.key in PRONOUNS or term.key in LEADING:
            return frozenset()
        if term.telling:
            same = term.clause == sentence.terms[name.last].clause
            return frozenset((sense_of(term),)) if same and not term.capital else frozenset()
    return frozenset()


def _verbs_suffered(sentence: Sentence, name: Name) -> frozenset[str]:
    """The verb behind a name of somebody to whom something was done, by nobody who is named: “Kerr was charged”."""
    terms = sentence.terms[name.last + 1 :]
    plain = len(terms) > 1 and terms[0].key in BEING and terms[1].telling and not terms[1].capital
    return frozenset((sense_of(terms[1]),)) if plain and not any(term.key in BY for term in terms) else frozenset()


def _verbs_before(sentence: Sentence, name: Name) -> frozenset[str]:
    """The word before a name of somebody to whom it is done."""
    terms = [term for term in sentence.terms[: name.first] if term.key not in NO_NAMES]
    if not terms or not terms[-1].telling or terms[-1].capital:
        return _verbs_suffered(sentence, name)
    return frozenset((sense_of(terms[-1]),))


def _belong_together(one: Name, other: Name, given: Sequence[Sentence], names: frozenset[str]) -> bool:
    """Whether two names stand side by side anywhere, as those of a firm and its head do: one may act for the other."""
    for sentence in given:
        found = names_in(sentence, names)
        for a in found:
            for b in found:
                near = abs(a.first - b.last) <= _REACH or abs(b.first - a.last) <= _REACH
                if a.keys & one.keys and b.keys & other.keys and near:
                    return True
    return False
