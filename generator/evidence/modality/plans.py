"""What a statement tells as done, and its source as planned: “opened” for “plans to open”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from generator.evidence.names.mentions import Comparison
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.sentences import Contrary, Sentence, Term, may_be_past, stems_in
from generator.ground.lately import lately
from generator.ground.tuples import NamedTuple

_ALIKE = 0.4
"""So large a part of the words of a statement's sentence must be in the source's."""
_LEADS = folded(
    "plan plans planned planning intend intends intended want wants wanted hope hopes hoped aim aims aimed due set "
    "scheduled expected expect expects about going propose proposes proposed threaten threatens threatened promise "
    "promises promised pledge pledges pledged vow vows vowed seek seeks sought ready prepared likely supposed meant "
    "urge urges urged urging ask asks asked asking call calls called calling invite invites invited appeal appeals "
    "appealed encourage encourages encouraged order orders ordered instruct instructs instructed require requires "
    "required need needs needed oblige obliges obliged"
)
"""Words that say with “to” and a verb that something is still to be done."""
_BEFORE_TO = 2
"""Words between such a word and “to”: “plans this week to”."""
_WILL = folded("will ll shall would may might could")
_TO, _WOULD, _HAVE = "to", "would", "have"
"""Words before a verb: “would have foreseen” plans nothing."""
_ADVERBS = 2
"""Words that may stand between “to” or “will” and the verb."""
_AHEAD = _LEADS | _WILL | folded("would to should may might could can must if whether until before not never no nor")
"""Words beside a verb by which a statement says itself that it is not done."""
_NEAR = 4
_BEHIND = 3
"""Words behind a verb that tell that two are of the same thing."""
_EITHER = folded("bet bid burst cast cost cut hit hurt let put quit set shed shut split spread")
"""Verbs whose forms do not tell it, but the word before them: “has cut”."""
_HAVING = folded("has have had was were been is are")


class _Planned(NamedTuple):
    """A verb that a sentence tells as planned, and where it stands."""

    stem: str
    at: int


def done_plans(compared: Comparison) -> Iterator[Contrary]:
    """The verbs of a text that tell as done what its sources tell as planned alone."""
    if not any(_may_plan(source) for source in compared.sources):
        return
    planned = [(sentence, each) for sentence in compared.given for each in _plans(sentence)]
    for said in compared.said if planned else ():
        like = said.like(compared.given, _ALIKE)
        for sentence, each in planned:
            if each.stem not in said.stems or sentence not in like:
                continue
            at = next(
                (at for at, term in enumerate(said.terms) if term.stem == each.stem and _is_past(said.terms, at)), None
            )
            if at is None or _is_ahead(said, at):
                continue
            if not _is_of_the_same(said, at, sentence, each.at) and not _is_all_given(said, compared):
                continue
            if not _is_told_as_done(each.stem, compared.given, planned):
                yield Contrary(said.terms[at].text, said.terms[at].start, sentence.around(each.at))
                break


def _is_all_given(said: Sentence, compared: Comparison) -> bool:
    """Whether the sources have every word of a sentence that tells something."""
    return said.stems <= frozenset().union(*map(stems_in, compared.sources))


def _may_plan(source: str) -> bool:
    return _has_lead(keys_in(source))


@lately(512)
def _plans(sentence: Sentence) -> tuple[_Planned, ...]:
    return tuple(_planned(sentence)) if _has_lead(sentence.keys) else ()


def _has_lead(keys: Set[str]) -> bool:
    return not keys.isdisjoint(_WILL) or (_TO in keys and not keys.isdisjoint(_LEADS))


def _planned(sentence: Sentence) -> Iterator[_Planned]:
    terms = sentence.terms
    for at, term in enumerate(terms):
        unreal = term.key == _WOULD and at + 1 < len(terms) and terms[at + 1].key == _HAVE
        led = (term.key in _WILL and not unreal) or (term.key == _TO and _is_led(terms, at))
        behind = range(at + 1, min(at + 2 + _ADVERBS, len(terms))) if led else ()
        verb = next((n for n in behind if terms[n].telling and not terms[n].key.endswith("ly")), None)
        if verb is not None and not any(t.negating for t in terms[max(at - _NEAR, 0) : verb]):
            yield _Planned(terms[verb].stem, verb)


def _is_led(terms: Sequence[Term], at: int) -> bool:
    return any(term.key in _LEADS for term in terms[max(at - 1 - _BEFORE_TO, 0) : at])


def _is_past(terms: Sequence[Term], at: int) -> bool:
    term = terms[at]
    if not term.telling or term.capital:
        return False
    if term.key in _EITHER:
        return any(each.key in _HAVING for each in terms[max(at - _ADVERBS, 0) : at])
    return may_be_past(term.key)


def _is_ahead(said: Sentence, at: int) -> bool:
    """Whether a statement says itself that something is still to be done, or of what it is told."""
    clause = said.terms[at].clause
    near = [term for term in said.terms[max(at - _NEAR, 0) : at] if term.clause == clause]
    return any(term.key in _AHEAD or term.negating for term in near)


def _is_of_the_same(said: Sentence, at: int, given: Sentence, place: int) -> bool:
    """Whether the same stands behind a verb in a statement and in a source."""
    mine, theirs = _behind(said, at), _behind(given, place)
    return bool(mine) and mine[0] in theirs


def _behind(sentence: Sentence, at: int) -> list[str]:
    clause = sentence.terms[at].clause
    return [t.stem for t in sentence.terms[at + 1 :] if t.telling and t.clause == clause][:_BEHIND]


def _is_told_as_done(stem: str, given: Sequence[Sentence], planned: Sequence[tuple[Sentence, _Planned]]) -> bool:
    """Whether a source has the verb elsewhere in a form that tells what is past."""
    apart = {(sentence.terms, each.at) for sentence, each in planned}
    places = ((each, at) for each in given for at, term in enumerate(each.terms) if term.stem == stem)
    return any(_is_past(each.terms, at) and (each.terms, at) not in apart for each, at in places)
