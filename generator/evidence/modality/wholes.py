"""“All the judges” and “none of the clinics” where the source tells it of some of them: “ten of the twelve judges”.

A part of something is neither all nor none of it, whatever else is told in other words; so no verb is compared, only
what is counted and some word beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.names.mentions import Comparison
from generator.evidence.numbers.figurewords import NUMBERS
from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import Contrary, Sentence, Term
from generator.ground.tuples import NamedTuple

_ALL = folded(
    "all every each none todos todas alle sämtliche tous toutes tutti tutte ninguno keiner aucun nenhum nessuno"
)
"""Words by which a statement tells of each one."""
_PARTS = folded("most half some many several few majority third quarter fifth tenth thirds quarters")
"""Words for a part, before “of”."""
_OF, _BUT = frozenset(("of", "de", "von", "der", "di")), "but"
_LEADING = folded("the its their his her these those them our my los las sus les ses den seine ihre os as i gli le")
"""Words between “of” and what is counted."""
_EXCEPT_WORDS = (
    "except but apart other others otherwise unless only besides rest remaining nearly almost not last first next same "
    "such at in so above after außer fast excepto salvo casi sauf presque exceto quase tranne quasi"
)
_EXCEPT = folded(_EXCEPT_WORDS)
"""Words by which a statement takes some out, or means something else: “not all”, “all the same”, “first of all”."""
_TAKING_OUT = folded("except apart excluding other others rest remaining außer excepto salvo sauf exceto tranne")
"""Those that do so wherever they stand."""
_NOUN = 3
"""Telling words behind “all”, or behind “of the”, among which stands what is counted."""
_SHARED = 2
"""Words that statement and source share at the least, what is counted among them."""
_SOME = folded("some several many few most")
"""Words for a part that stand right before what is counted: “most teams”."""
_PLURAL, _NEXT, _MOST = "s", 2, "most"
"""How what is counted ends there, and how many words behind it stands."""
_NO = "no"
_ONE, _SINGLE = "one", ("not", "a", "single")
_EXCEPTION = ("without", "exception")
_THROUGHOUT = folded("unanimously throughout whole entire everyone everybody nobody")
"""Words that tell of each of those of whom a sentence speaks, wherever they stand in it."""


class _Part(NamedTuple):
    """A sentence of a source that tells of a part of something, where it does, and what it is of."""

    sentence: Sentence
    at: int
    of: frozenset[str]


def parts_as_wholes(compared: Comparison) -> Iterator[Contrary]:
    """The words by which a text tells something of all or of none, and its sources of some of these."""
    if not compared.has_any(_ALL | _THROUGHOUT | {_ONE, _SINGLE[-1], _EXCEPTION[-1]}):
        return
    parts = [part for sentence in compared.given for part in _parts(sentence)]
    for said in compared.sentences if parts else ():
        for at in _wholes(said):
            part = next((part for part in parts if _is_of_it(said, at, part, compared)), None)
            if part:
                yield Contrary(said.terms[at].text, said.terms[at].start, part.sentence.around(part.at))
                break


def _is_of_it(said: Sentence, at: int, part: _Part, compared: Comparison) -> bool:
    """Whether what a sentence tells of each one is told of a part of them, and nothing of all of them besides."""
    anywhere = said.terms[at].key in _THROUGHOUT or said.terms[at].key == _EXCEPTION[-1]
    of = (said.stems if anywhere else _behind(said, at + 1)) & part.of
    counts = {term.key for term in said.terms[at + 1 : at + 4] if _is_number(term)} - {_ONE}
    shared = said.stems & part.sentence.stems
    if not of or not counts <= part.sentence.keys or not _tells_it(said, shared, compared):
        return False
    if counts and len(shared) <= _SHARED + len(counts) and len(shared & part.sentence.behind(part.at)) <= _SHARED:
        return False  # what is told of the part alone may be another thing
    return not any(_tells_of_all(sentence, of) for sentence in compared.given)


def _wholes(said: Sentence) -> Iterator[int]:
    """The places of words by which a sentence tells of each one, unless it takes some out."""
    for at in range(len(said.terms) - 1):
        if _is_whole(said, at) and not _takes_out(said, at):
            yield at


def _is_whole(said: Sentence, at: int) -> bool:
    """Whether a word tells of each one: “every”, “not one”, “not a single”, “without exception”."""
    keys = [term.key for term in said.terms[max(at - 2, 0) : at + 1]]
    single = keys[-2:] == ["not", _ONE] or tuple(keys) == _SINGLE
    return keys[-1] in _ALL | _THROUGHOUT or single or tuple(keys[-2:]) == _EXCEPTION


def _takes_out(said: Sentence, at: int) -> bool:
    """Whether a word beside such a one, or one that denies or takes out anywhere, leaves it less than all."""
    first = at - _own(said.terms[at])
    if any(other.key in _EXCEPT for other in (*said.terms[max(first - 1, 0) : first], *said.terms[at : at + 2])):
        return True
    rest = (*said.terms[: max(first, 0)], *said.terms[at + 1 :])
    return any(term.negating or term.key in _TAKING_OUT for term in rest)


def _own(term: Term) -> int:
    """How many words before one tell with it of each: “not a single”, “without exception”."""
    return 2 if term.key == _SINGLE[-1] else int(term.key in (_ONE, _EXCEPTION[-1]))


def _is_number(term: Term) -> bool:
    return term.key in NUMBERS or term.key[0].isdigit()


def _behind(sentence: Sentence, at: int) -> frozenset[str]:
    """The words that may tell what is counted from a place on, in its clause."""
    clause = sentence.terms[at].clause
    telling = (t for t in sentence.terms[at:] if t.telling and t.clause == clause and not _is_number(t))
    return frozenset(term.stem for _, term in zip(range(_NOUN), telling, strict=False))


def _parts(sentence: Sentence) -> Iterator[_Part]:
    """“Ten of the twelve judges”, “most of its pupils”, “all but three of the mills”, “of the eight villages, six”."""
    terms = sentence.terms
    for at, term in enumerate(terms[:-2]):
        some = _is_number(term) or term.key in _PARTS
        if some and terms[at + 1].key in _OF and terms[at + 2].key in _LEADING:
            yield _Part(sentence, at, _behind(sentence, at + 3) if at + 3 < len(terms) else frozenset())
        elif term.key in _SOME and _is_counted(terms, at):
            yield _Part(sentence, at, _behind(sentence, at + 1))
        elif term.key in _ALL and terms[at + 1].key == _BUT and _is_number(terms[at + 2]):
            yield _Part(sentence, at, _behind(sentence, at + 2))
        elif term.key in _OF and terms[at + 1].key in _LEADING and _is_number(terms[at + 2]):
            opens = not at or terms[at - 1].clause != term.clause
            if opens and sum(map(_is_number, terms[at:])) > 1:
                yield _Part(sentence, at, _behind(sentence, at + 2))


def _is_counted(terms: Sequence[Term], at: int) -> bool:
    """Whether those are told right behind “some” of whom it is a part; “most important papers” are all of them."""
    near = terms[at + 1 : at + 2] if terms[at].key == _MOST else terms[at + 1 : at + 1 + _NEXT]
    return any(term.telling and term.key.endswith(_PLURAL) for term in near)


def _tells_it(said: Sentence, shared: frozenset[str], compared: Comparison) -> bool:
    """Whether the sentence of a part, with which a statement shares some words, is the one that tells what it does."""
    numbers = frozenset(term.stem for term in said.terms if _is_number(term))
    return len(shared - numbers) >= _SHARED and all(
        len(said.stems & other.stems) <= len(shared) for other in compared.given
    )


def _tells_of_all(sentence: Sentence, of: frozenset[str]) -> bool:
    """Whether a source tells anything of all of them besides."""
    none = (at for at, term in enumerate(sentence.terms) if term.key == _NO)
    return any(of & _behind(sentence, at + 1) for at in (*_wholes(sentence), *none))
