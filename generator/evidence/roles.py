"""Who does what to whom: two names that changed places around a verb, and a name in another's place before it."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Sequence

from generator.evidence.mentions import NO_NAMES, Comparison, Name, name_at, names_in
from generator.evidence.naming import fold, folded
from generator.evidence.sentences import FEWEST, Contrary, Sentence, Term, stem
from generator.ground.tuples import NamedTuple

_REACH = 10
"""Words between a verb and a name at the most."""
_CLOSE = 3
"""Words between a verb and the name that it surely is of, at the most."""
_ACTOR = 4
"""Words of the name of somebody who acts, at the most, of which others are compared without."""
_ALIKE = 0.75
"""So large a part of the words of a sentence must be in the one it is held against."""

_BY = frozenset(("by", "von", "vom", "por", "par"))
_OF = folded("of von vom de del des du do da")
_BEING = folded("is are was were be been being wurde wurden worden fue fueron sido ser foi foram")
_JOINING = folded("and or nor with y e con und oder mit et avec com")
_LEADING = folded(
    "to at on in for from against of over about into a al de del an auf für gegen über um à au contre em as "
    "before after between contra sobre under over behind without within through toward towards near via per unter "
    "hinter bei nach vor ohne bajo tras ante hacia hasta desde sous chez"
)
_TO = frozenset(("to", "a", "an"))
_DETERMINERS = folded("the its his her their el la los las su sus der die das den dem seine ihre le les")
_COMPARING = folded("than as like unlike als wie como comme")
_BEFORE_NOUNS = folded(
    "the a an its his her their our of el la los las un una su sus de del der die das den ein eine le les une"
)
"""Words behind which a noun stands, or what belongs to one."""
_PRONOUNS = folded("whom which that where que quien quienes cual den dem dont whose")
"""Words behind which the next name is the one that acts."""
_AND = frozenset(("and", "y", "e", "und", "et"))
_INFINITIVE = frozenset(("to", "zu"))
"""Words behind which another verb may follow."""
_HE_OR_SHE = frozenset(("he", "she", "er", "sie", "il", "elle", "ele", "ela"))
_MUTUAL_WORDS = (
    "meet met marry married talk talked speak spoke agree agreed negotiate sign signed share shared differ "
    "resemble border fight fought face faced play played join joined merge clash compete equal like unlike "
    "between versus reunió reunieron firmó firmaron traf trafen sprach sprachen rencontré reuniu say said says "
    "told tell added wrote called call dijo sagte sagten disse dit"
)
_MUTUAL = frozenset(stem(fold(word)) for word in _MUTUAL_WORDS.split())
"""Verbs that are true of both when they are true of one, and those of saying, behind which another sentence begins."""
_ALIKE_WORDS = (
    "buy bought buys buying purchase acquire acquired acquires take_over",
    "sue sued sues",
    "beat beats defeat defeated defeats",
    "accuse accused accuses blame blamed blames",
    "back backed support supported supports",
    "hand handed hands give gave gives",
)
_SENSES = {stem(word): stem(line.split()[0]) for line in _ALIKE_WORDS for word in line.split()}
"""Verbs that say the same, by the first of them."""


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


@functools.lru_cache(maxsize=512)
def _deeds(sentence: Sentence, names: frozenset[str]) -> tuple[_Deed, ...]:
    """The verbs of a sentence, or what may be such, that stand between two names, or a name and a thing."""
    found = names_in(sentence, names)
    pairs = dict.fromkeys((*itertools.pairwise(found), *itertools.pairwise(_parties(sentence, found))))
    deeds = [deed for one, other in pairs for deed in _between(sentence, one, other)]
    receivers = zip(found, found[2:], strict=False)
    deeds += (deed for one, other in receivers for deed in _between(sentence, one, other) if deed.lead in _TO)
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
    return plain and (before in _DETERMINERS or before[0].isdigit())


def _between(sentence: Sentence, one: Name, other: Name) -> Iterator[_Deed]:
    terms = sentence.terms
    inner = terms[one.last + 1 : other.first]
    if not inner or len(inner) > _REACH or any(term.key in _PRONOUNS for term in inner):
        return
    if any(term.key in _COMPARING for term in inner) or not one.keys.isdisjoint(other.keys):
        return
    if any(terms[at].key in _JOINING and not _joins_deeds(terms, at) for at in range(one.last + 1, other.first)):
        return
    if terms[one.first - 1].key in ("a", "al") and one.first and sentence.is_spanish:
        return  # whom the verb is of stands first
    telling = [at for at in range(one.last + 1, other.first) if terms[at].telling]
    for at in telling:
        is_first = at == telling[0] or terms[at - 1].key in _INFINITIVE | _AND
        if is_first and _may_be_verb(terms, at) and terms[at].clause == terms[other.first].clause:
            yield from _deed(sentence, at, one, other)


def _deed(sentence: Sentence, at: int, one: Name, other: Name) -> Iterator[_Deed]:
    terms = sentence.terms
    leads = (term.key for term in reversed(terms[at + 1 : other.first]) if term.key in _LEADING | _BY)
    sense, lead = _sense(terms[at]), next(leads, "")
    if lead in _BY:
        yield _Deed(sense, at, other, one, "")
    elif not any(term.key in _BEING for term in terms[max(at - _CLOSE, one.last + 1) : at]):
        yield _Deed(sense, at, one, other, lead)


def _sense(term: Term) -> str:
    """A verb by the first of those that say the same."""
    return _SENSES.get(term.stem, term.stem)


def _joins_deeds(terms: Sequence[Term], at: int) -> bool:
    """Whether an “and” stands before what may be another verb: “conceded and congratulated”."""
    after = terms[at + 1]
    return terms[at].key in _AND and after.telling and not after.capital


def _may_be_verb(terms: Sequence[Term], at: int) -> bool:
    """Whether a word may tell what somebody does to another, and not to each other."""
    term, before = terms[at], terms[at - 1]
    if not term.telling or term.capital or term.stem in _MUTUAL or term.key[0].isdigit() or term.key.endswith("ly"):
        return False
    return before.key not in _BEFORE_NOUNS and not before.key[0].isdigit()


def _turned(deed: _Deed, compared: Comparison) -> str:
    """The words of a source in which the two have changed places; empty where it may have them as they are."""
    for sentence in compared.given:
        if deed.actor.keys.isdisjoint(sentence.keys) or deed.other.keys.isdisjoint(sentence.keys):
            continue
        for other in _deeds(sentence, compared.names):
            if _is_deed(other, deed.sense, deed.other, deed.actor) and _is_led_alike(other, deed):
                return "" if _may_be_done(deed, compared) else sentence.passage(_places(other))
    return ""


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
        behind = sentence.terms[at + 1 : at + 1 + _CLOSE] if _sense(term) == deed.sense else ()
        keys = [word.key for word in behind]
        if not deed.other.keys.isdisjoint(keys) and _BY.isdisjoint(keys):
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
    if not verbs or actor.possessive or not _acts(said, actor) or any(t.telling for t in said.terms[: actor.first]):
        return ""
    what = said.stems - {said.terms[at].stem for at in range(actor.first, actor.last + 1)}
    like = [one for one in given if len(what & one.stems) >= max(FEWEST, _ALIKE * len(what))]
    if len(like) != 1:
        return ""
    (sentence,) = like
    passive = said.terms[actor.last + 1].key in _BEING
    does = _verbs_before if passive else _verbs_behind
    others = [name for name in names_in(sentence, names) if verbs & does(sentence, name) and _acts(sentence, name)]
    others = [name for name in others if not compared.verbs_end or _opens_clause(sentence, name)]
    if not others and (found := _antecedent(sentence, verbs, given, names)):
        others, told = [found], [sentence, *_before(sentence, given, names)]
    else:
        told = [sentence]
    if len(others) != 1 or any(not actor.keys.isdisjoint(one.keys) for one in told):
        return ""
    other = others[0]
    if any(other.keys & name.keys for name in names_in(said, names)) or _belong_together(actor, other, given, names):
        return ""
    return _who(sentence, verbs)


def _opens_clause(sentence: Sentence, name: Name) -> bool:
    """Whether nothing that tells anything stands before a name in its clause: the verb behind it is its own."""
    clause = sentence.terms[name.first].clause
    return not any(term.telling and term.clause == clause for term in sentence.terms[: name.first])


def _who(sentence: Sentence, verbs: frozenset[str]) -> str:
    """A verb in a sentence, with who does it."""
    at = next(at for at, term in enumerate(sentence.terms) if _sense(term) in verbs)
    return sentence.passage((max(at - _CLOSE, 0), min(at + _CLOSE, len(sentence.terms) - 1)))


def _antecedent(
    sentence: Sentence, verbs: frozenset[str], given: Sequence[Sentence], names: frozenset[str]
) -> Name | None:
    """Whom a pronoun stands for with which a sentence begins: the first who is named before."""
    if len(sentence.terms) < 2 or sentence.terms[0].key not in _HE_OR_SHE:
        return None
    follows = next((t for t in sentence.terms[1:_CLOSE] if t.telling), None)
    if follows is None or _sense(follows) not in verbs:
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
    led = first > 0 and (terms[first - 1].key in _LEADING or terms[first - 1].key in _BY or terms[first - 1].key in _OF)
    return not led and not any(term.text.isupper() for term in terms[name.first : name.last + 1])


def _verbs_behind(sentence: Sentence, name: Name) -> frozenset[str]:
    """The word that follows a name, as its verb does; what only helps a verb does not count."""
    terms: Sequence[Term] = sentence.terms[name.last + 1 :]
    for term in terms[:_CLOSE]:
        if term.key in _BEING or term.key in _JOINING or term.key in _PRONOUNS or term.key in _LEADING:
            return frozenset()
        if term.telling:
            same = term.clause == sentence.terms[name.last].clause
            return frozenset((_sense(term),)) if same and not term.capital else frozenset()
    return frozenset()


def _verbs_suffered(sentence: Sentence, name: Name) -> frozenset[str]:
    """The verb behind a name of somebody to whom something was done, by nobody who is named: “Kerr was charged”."""
    terms = sentence.terms[name.last + 1 :]
    plain = len(terms) > 1 and terms[0].key in _BEING and terms[1].telling and not terms[1].capital
    return frozenset((_sense(terms[1]),)) if plain and not any(term.key in _BY for term in terms) else frozenset()


def _verbs_before(sentence: Sentence, name: Name) -> frozenset[str]:
    """The word before a name of somebody to whom it is done."""
    terms = [term for term in sentence.terms[: name.first] if term.key not in NO_NAMES]
    if not terms or not terms[-1].telling or terms[-1].capital:
        return _verbs_suffered(sentence, name)
    return frozenset((_sense(terms[-1]),))


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
