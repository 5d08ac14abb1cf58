"""Offices of which the whole source knows nothing: “the foreign minister said” where it has “an official said”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.names.mentions import Comparison
from generator.evidence.names.offices import holds, offices_in, whole_names
from generator.evidence.names.peoples import of_countries
from generator.evidence.names.titles import STATE
from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import Contrary, Sentence, sentences_of, stem

_ALIKE = 0.4
"""So large a part of the words of a statement's sentence must be in the source's."""
_EARLY = 5
"""Words of a sentence among which stands who acts."""
_HIGH = folded("top chief head senior leading first")
_SOMEBODY = frozenset(
    map(stem, folded("official officials diplomat diplomats aide aides adviser advisers delegate member"))
)
"""Words for somebody of whom it is not told more."""


def unheard_offices(compared: Comparison, sources: Sequence[str]) -> Iterator[Contrary]:
    """The offices of a text, held by nobody that it names, in whose place the source has somebody else."""
    known: set[str] | None = None
    for said in compared.said:
        for office in offices_in(said):
            named = any(holds(said, name, office) for name in whole_names(said, compared.names))
            if STATE not in office.circles or named:
                continue
            if known is None:
                known = {each.head for text in sources for one in sentences_of(text) for each in offices_in(one)}
            like = said.like(compared.given, _ALIKE)
            other = _somebody(said, like[0]) if len(like) == 1 and office.head not in known else -1
            if (office.first < _EARLY) != (0 <= other < _EARLY) or (
                other < _EARLY and _is_told_who(like, compared, other)
            ):
                continue
            if other >= 0:
                yield Contrary(
                    said.written(office.first, office.last), said.terms[office.first].start, like[0].around(other)
                )
                return


def _is_told_who(like: Sequence[Sentence], compared: Comparison, at: int) -> bool:
    """Whether a source has a name before somebody, whose office it may be, or says that it is a high one."""
    before = like[0].terms[:at] if like else ()
    named = any(t.capital and t.key in compared.names and t.key not in of_countries() for t in before)
    return named or any(term.key in _HIGH for term in before)


def _somebody(said: Sentence, given: Sentence) -> int:
    """Where a source's sentence has somebody of whom the text does not speak; less than 0 where it has nobody."""
    offices = {office.last for office in offices_in(given)}
    places = (at for at, term in enumerate(given.terms) if at in offices or term.stem in _SOMEBODY)
    return next((at for at in places if given.terms[at].stem not in said.stems), -1)
