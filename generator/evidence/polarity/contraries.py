"""Words of a statement that say the opposite of the sentence it rests on, where nearly all else is alike."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Sequence

from generator.evidence.antonyms.opposites import Side, openings, opposites, sides
from generator.evidence.names.mentions import Comparison
from generator.evidence.numbers.changes import TELLING
from generator.evidence.words.naming import LATELY, MANY, folded, keys_in
from generator.evidence.words.sentences import FEWEST, Contrary, Sentence, Term, stem
from generator.ground.lately import lately
from generator.ground.tuples import NamedTuple

_ALIKE = 0.6
"""So large a part of the words of a statement's sentence must be in the source's."""
_PRONOUNS = frozenset(("him", "her", "it", "them"))
_NEAR, _FAR = 2, 5
"""Words beside a word of a statement that what it is said of may be, and beside one of a source."""
_YEAR = 4
"""Figures of a year."""
_LONGEST = 4
"""Words of an entry in the tables."""

_TURNING_WORDS = (
    "not no never neither nor none nobody nothing hardly barely without instead fail failed fails refuse refused "
    "refuses refusing deny denied denies avoid avoided unable lack lacked lacks against stop stopped prevent "
    "prevented lest end ended ends lift lifted lifts drop dropped overturn overturned reverse reversed revoke "
    "revoked cancel cancelled canceled reject rejected oppose opposed only except despite unless until few little "
    "ban banned bans nicht kein keine keinen keiner keinem nie niemand ohne gegen statt kaum bis ablehnen "
    "aufgehoben no ni nunca nadie sin contra tampoco excepto salvo hasta pas jamais sans aucun aucune contre não "
    "nunca sem contra non mai senza contro nessuno nessuna nessun ne fin fim levantar levanta levantan "
    "levanto levantaron levantara levantado levantada levantou levantaram anular anula anulo anularon anulado anulada "
    "anulou dejar dejo dejaron deixar deixou deixaram derogar derogo revogar revogou lever leve levent annuler "
    "annule annulee cesse cesser annullare annulla annullato annullata revocare revoca revocato revocata tolto tolta "
    "smesso ende hob hebt hoben aufheben gekippt kippte kippt stoppte gestoppt"
)
TURNING = folded(_TURNING_WORDS)
"""Words that may turn what a clause says into its opposite."""
_RULING = frozenset(("rule", "rules", "ruled", "ruling"))
_THAN = frozenset(("than", "als", "que", "wie", "che"))
_STANDING_FOR = frozenset(
    ("it", "them", "him", "her", "which", "that", "who", "whom", "que", "die", "der", "das", "den")
)
"""Words that stand for what another clause names."""
SINCE = folded("since seit seitdem desde depuis dal dalla")
"""Words behind which stands when something was last."""
_ONE = frozenset(("one", "ones"))
_ONE_OF_SEVERAL = folded(
    "first second third other another primera primero primer segunda segundo otra otro premier première second seconde "
    "deuxième autre primeira primeiro outra outro primo seconda secondo altra altro erste ersten erster zweite zweiten "
    "zweiter andere anderen"
)
_TITLES = folded("president prime minister mr mrs ms dr sir lord chief executive judge governor mayor")


class Pole(NamedTuple):
    """A word, or some in a row, that stands on a side of a pair of opposites."""

    side: Side
    first: int
    last: int


class _Beside(NamedTuple):
    """The telling words before and behind a word, the nearest first."""

    before: list[str]
    behind: list[str]


_ORDERING = ("before", "antes de", "vor", "avant", "prima")


def contraries(compared: Comparison) -> Iterator[Contrary]:
    """The words of a text that say the opposite of what its sources say in nearly the same words."""
    pairs = opposed_in(compared)
    for sentence in compared.said if pairs else ():
        for pole in poles_of(sentence):
            if pole.side.pair in pairs and (found := _contrary(sentence, pole, compared.given)):
                yield found
                break


@functools.lru_cache(maxsize=1)
def opposed_in(compared: Comparison) -> frozenset[int]:
    """The pairs of which a text may have one side and a source the other, which is soon seen."""
    said = _sides_of(compared.words)
    given = frozenset().union(*map(_sides_in, compared.sources)) if said else frozenset()
    return frozenset(
        pair for pair, first in said if (pair, not first) in given and (first or pair not in opposites().one_way)
    )


@lately(MANY)
def _sides_in(text: str) -> frozenset[tuple[int, bool]]:
    return _sides_of(keys_in(text))


def _sides_of(keys: frozenset[str]) -> frozenset[tuple[int, bool]]:
    """The sides on which some words may stand."""
    single, more = sides(), openings()
    found = {(side.pair, side.first) for key in keys & single.keys() for side in single[key]}
    for key in keys & more.keys():
        found.update((side.pair, side.first) for rest, side in more[key] if rest <= keys)
    return frozenset(found)


@lately(LATELY)
def poles_of(sentence: Sentence) -> tuple[Pole, ...]:
    """The words of a sentence that have an opposite, with the places of the first and last; the longest ones first."""
    found: list[Pole] = []
    keys = [term.key for term in sentence.terms]
    at = 0
    while at < len(keys):
        lengths = range(min(_LONGEST, len(keys) - at), 0, -1)
        length = next((n for n in lengths if " ".join(keys[at : at + n]) in sides()), 0)
        if length:
            found += (Pole(side, at, at + length - 1) for side in sides()[" ".join(keys[at : at + length])])
        if keys[at] in opposites().parted:
            clause = sentence.terms[at].clause
            behind = {term.key for term in sentence.terms[at + 1 :] if term.clause == clause}
            found += (Pole(side, at, at) for part, side in opposites().parted[keys[at]] if part in behind)
        at += max(length, 1)
    return tuple(found)


def _contrary(said: Sentence, pole: Pole, given: Sequence[Sentence]) -> Contrary | None:
    """What a source says instead; None where any of its sentences may say the same."""
    if any(p.side.pair == pole.side.pair and p.side.first != pole.side.first for p in poles_of(said)):
        return None
    if is_first_or_last(pole) and any(not SINCE.isdisjoint(sentence.keys) for sentence in (said, *given)):
        return None  # the first since one is the next behind the last
    found: Contrary | None = None
    what = said.stems - _stems(said, pole)
    for before, sentence in zip((None, *given), given, strict=False):
        others = [other for other in poles_of(sentence) if other.side.pair == pole.side.pair]
        same = [other for other in others if other.side.first == pole.side.first]
        shared = what & sentence.stems
        if len(shared) > 1 and any(_may_be_meant(said, pole, sentence, other) for other in same):
            return None
        if not found and others and _is_alike(what, shared) and _may_be_of(said, pole, sentence, before):
            opposite = (o for o in others if o not in same and not _is_from_the_other_end(said, pole, sentence, o))
            meant = next((other for other in opposite if _is_of_the_same(said, pole, sentence, other)), None)
            found = _told(said, pole, sentence, meant) if meant else None
    return found


def _is_from_the_other_end(said: Sentence, pole: Pole, given: Sentence, other: Pole) -> bool:
    """Whether “the loss, before the run” is “the run, after the loss”."""
    if pole.side.pair not in {side.pair for word in _ORDERING for side in sides().get(word, ())}:
        return False
    clause = said.terms[pole.last].clause
    behind = [term.stem for term in said.terms[pole.last + 1 :] if term.telling and term.clause == clause][:_NEAR]
    led = {term.stem for term in given.terms[: other.first] if term.telling}
    follows = {term.stem for term in given.terms[other.last + 1 :] if term.telling}
    return any(stem in led - follows for stem in behind[:1])


def is_first_or_last(pole: Pole) -> bool:
    """Whether a word says that something is the first or the last."""
    return pole.side in {side for word in ("first", "last", "ersten", "primera", "premier") for side in sides()[word]}


def _told(said: Sentence, pole: Pole, given: Sentence, other: Pole) -> Contrary:
    return Contrary(said.written(pole.first, pole.last), said.terms[pole.first].start, given.around(other.first))


def _may_be_meant(said: Sentence, pole: Pole, given: Sentence, same: Pole) -> bool:
    """Whether a word of a source may be the one of a statement: unless it is told of something or somebody else."""
    if _stands_for_noun(given, same):
        return True
    if _is_beside_another(said, pole, given, same):
        return False
    what = said.stems - _stems(said, pole)
    clause = given.terms[same.first].clause
    rest = [term for term in given.terms[same.last + 1 :] if term.telling]
    behind = [term.stem for term in rest if term.clause == clause] or [term.stem for term in rest[:_NEAR]]
    stands = any(term.clause == clause and term.key in _STANDING_FOR for term in given.terms)
    if stands:
        return not _has_another_subject(said, pole, given, same)
    if _has_another_object(said, pole, given, same):
        return False
    return not behind or not what.isdisjoint(given.within(clause).union(behind))


def _is_beside_another(said: Sentence, pole: Pole, given: Sentence, same: Pole) -> bool:
    """Whether what stands right beside a word of a statement stands beside the opposite in a source, and not here.

    Before a verb that is what rises or falls (“its plan to grow as shares tumbled”), behind “more” what is more.
    """
    mine, theirs = _next_to(said, pole), _next_to(given, same)
    poles = (one for one in poles_of(given) if one.side.pair == same.side.pair and one.side.first != same.side.first)
    return "" not in (mine, theirs) and mine != theirs and any(_next_to(given, one) == mine for one in poles)


def _stands_for_noun(sentence: Sentence, pole: Pole) -> bool:
    """Whether a word leads a noun that is left out, or for which “one” stands: “the last in May”."""
    behind = sentence.terms[pole.last + 1 : pole.last + 2]
    led = any(term.telling and term.key not in _ONE for term in behind)
    return pole.side.leading and not pole.side.joining and pole.side.pair not in opposites().comparing and not led


def _next_to(sentence: Sentence, pole: Pole) -> str:
    """The telling word right before a word, or behind one that leads it; empty where none is in its clause."""
    terms = sentence.terms
    clause = terms[pole.first].clause
    places = range(pole.last + 1, len(terms)) if pole.side.leading else range(pole.first - 1, -1, -1)
    near = (terms[at] for at in places if terms[at].telling or terms[at].clause != clause)
    term = next(near, None)
    return term.stem if term and term.clause == clause else ""


def _has_another_subject(said: Sentence, pole: Pole, given: Sentence, same: Pole) -> bool:
    """Whether a clause tells of somebody else what a statement tells of one of whom another clause tells something."""
    mine, other = said.before(pole.first), given.before(same.first)
    within = given.within(given.terms[same.first].clause)
    return bool(other) and bool(mine) and mine.isdisjoint(within) and mine <= given.stems


def _has_another_object(said: Sentence, pole: Pole, given: Sentence, same: Pole) -> bool:
    """Whether a clause tells of another thing, and its opposite of the thing of which a statement tells."""
    mine, other = said.behind(pole.last), given.behind(same.last)
    if not mine or not other or not mine.isdisjoint(other):
        return False
    poles = (one for one in poles_of(given) if one.side.pair == same.side.pair and one.side.first != same.side.first)
    return any(mine & given.behind(one.last) for one in poles)


def _is_alike(what: frozenset[str], shared: frozenset[str]) -> bool:
    """Whether so much is shared that one sentence tells what the other does."""
    return len(shared) >= _ALIKE * len(what) and (len(shared) >= FEWEST or (what == shared and len(what) > 1))


def _may_be_of(said: Sentence, pole: Pole, given: Sentence, before: Sentence | None) -> bool:
    """Whether a sentence speaks of everyone whom a clause names; for one of them a pronoun may stand."""
    clause = said.terms[pole.first].clause
    names = {t.stem for t in said.terms if t.clause == clause and t.capital and t.telling and t.key not in _TITLES}
    names -= _first_names(said, given) | _stems(said, pole)
    missing = names - given.stems - {said.terms[0].stem}
    around = before.stems if before else frozenset()
    return not missing or (len(missing) == 1 and missing <= around)


def _first_names(said: Sentence, given: Sentence) -> set[str]:
    """The words of a sentence before a name that another has without them: “Gustavo Petro” for “Petro”."""
    pairs = itertools.pairwise(said.terms)
    return {a.stem for a, b in pairs if a.capital and b.capital and b.start - a.end == 1 and b.stem in given.stems}


def _is_of_the_same(said: Sentence, pole: Pole, given: Sentence, other: Pole) -> bool:
    """Whether two opposite words are said of the same thing, in clauses that nothing else turns round."""
    one = said.terms[pole.first].clause
    if not (pole.side.leading and pole.side.pair not in opposites().comparing):
        within = said.within(one) - _stems(said, pole) or said.reach(pole.first) - _stems(said, pole)
        told = within & given.stems
        if not told or not told <= given.reach(other.first) or not given.holds(said.behind(pole.last), other.first):
            return False
    turning = turning_at(said, pole), turning_at(given, other)
    if pole.side.leading and pole.side.pair not in opposites().comparing:
        if not turning[0] <= _turning_words(given) or not turning[1] <= _turning_words(said):
            return False
    elif turning[0] != turning[1]:
        return False
    if _is_measured(said, pole) or is_exchanged(said, pole, given, other) or is_of_one(said, given, other):
        return False
    return _stand_alike(pole.side, _beside(said, pole), _beside(given, other))


def _stand_alike(side: Side, said: _Beside, given: _Beside) -> bool:
    """Whether what stands beside two words is the same, as far as the kind of words asks for it."""
    if side.leading and (said.behind or given.behind):
        led = bool(said.behind and given.behind)
        led = led and (said.behind[0] in given.behind[:_NEAR] or given.behind[0] in said.behind[:_NEAR])
        return led and (not side.joining or bool(said.before and said.before[0] in given.before[:_NEAR]))
    if side.leading:
        return bool(said.before) and not side.joining and said.before[0] in given.before[:_NEAR]
    nearest = said.behind[:_NEAR] or said.before[: _NEAR + 1]
    return not set(nearest).isdisjoint((*given.before, *given.behind))


def _is_measured(said: Sentence, pole: Pole) -> bool:
    """Whether a number tells how something changed: that is looked at by itself."""
    first = said.terms[pole.first]
    numbers = any(t.clause == first.clause and t.key[0].isdigit() and not _is_year(t.key) for t in said.terms)
    return numbers and not pole.side.leading and first.text.lower() in TELLING


def _is_year(key: str) -> bool:
    return len(key) == _YEAR and key.isdecimal()


def is_of_one(said: Sentence, given: Sentence, pole: Pole) -> bool:
    """Whether a source tells it of the first of several, or of another, and a statement does not."""
    clause = given.terms[pole.first].clause
    apart = (t.key for at, t in enumerate(given.terms) if t.clause == clause and not pole.first <= at <= pole.last)
    return not _ONE_OF_SEVERAL.isdisjoint(frozenset(apart) - said.keys)


def is_exchanged(said: Sentence, pole: Pole, given: Sentence, other: Pole) -> bool:
    """Whether what is compared changed places too: “A has more than B” and “B has less than A” are one.

    So are “A sells to B” and “B buys from A”.
    """
    one, two = _behind_than(said, pole), _behind_than(given, other)
    if one & (given.stems - two) or two & (said.stems - one):
        return True
    if pole.side.pair not in opposites().converse:
        return False
    names = (term.stem for term in said.terms[: pole.first] if term.capital and term.telling)
    rest = given.terms[other.last + 1 :]
    if any(term.key in _PRONOUNS for term in rest):
        return True  # which may stand for one of them: “sold him a farm”
    behind = (term.stem for term in rest if term.telling)
    return not {*_beside(said, pole).before[:_NEAR], *names}.isdisjoint(behind)


def _behind_than(sentence: Sentence, pole: Pole) -> frozenset[str]:
    """The first words of what something is compared with."""
    clause = sentence.terms[pole.last].clause
    rest = sentence.terms[pole.last + 1 :]
    terms = [term for term in rest if term.clause == clause]
    following = [term for term in rest if term.clause == clause + 1]
    if pole.side.pair in opposites().comparing and following and following[0].key in _THAN:
        terms += following  # “mehr Gäste, als der Wirt erwartet”
    than = next((at for at, term in enumerate(terms) if term.key in _THAN), len(terms))
    return frozenset([term.stem for term in terms[than:] if term.telling][:_NEAR])


def _turning_words(sentence: Sentence) -> frozenset[str]:
    return frozenset(term.stem for term in sentence.terms if _may_turn(term))


def _may_turn(term: Term) -> bool:
    """Whether a word may turn what a clause says; the “no” of Portuguese does not."""
    return term.key in TURNING and (term.negating or term.key != "no")


def turning_at(sentence: Sentence, pole: Pole) -> frozenset[str]:
    """The words beside one in its clause that may turn what it says."""
    clause = sentence.terms[pole.first].clause
    return frozenset(
        term.stem
        for at, term in enumerate(sentence.terms)
        if term.clause == clause
        and (_may_turn(term) or _rules_out(sentence.terms, at))
        and not pole.first <= at <= pole.last
    )


def _rules_out(terms: Sequence[Term], at: int) -> bool:
    """Whether it is the last word of “ruled out”."""
    return terms[at].key == "out" and at > 0 and terms[at - 1].key in _RULING


def _beside(sentence: Sentence, pole: Pole) -> _Beside:
    clause = sentence.terms[pole.first].clause
    before = [term.stem for term in reversed(sentence.terms[: pole.first]) if term.telling]
    behind = [term.stem for term in sentence.terms[pole.last + 1 :] if term.telling and term.clause == clause]
    far = [term.stem for term in sentence.terms[pole.last + 1 :] if term.telling]
    return _Beside(before[:_FAR], far[:_FAR] if behind else [])


def _stems(sentence: Sentence, pole: Pole) -> frozenset[str]:
    return frozenset(stem(term.key) for term in sentence.terms[pole.first : pole.last + 1])
