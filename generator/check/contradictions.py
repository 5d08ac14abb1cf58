"""A statement does not say the opposite of the sentence it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.check.figures import unsupported
from generator.check.headlines import headlines
from generator.check.places import place_of, where_cited
from generator.diagnostics import Diagnostic
from generator.entries import Entry
from generator.evidence.contraries import Contrary, contraries
from generator.evidence.naming import words_in
from generator.evidence.negations import negations
from generator.evidence.offices import wrong_offices
from generator.evidence.roles import exchanged_roles, other_actors
from generator.joining import profile_names
from generator.markdown.covering import covered_parts
from generator.markdown.values import Statement
from generator.site import Site, kept

CODE = "contradicts-source"
_KINDS = frozenset(("paragraph", "item", "definition", "event"))
"""The kinds of statements that are sentences."""
_NEAR = 40
"""Characters from a number or date that is reported, within which what tells of it is not reported again."""
_NOUNS_CAPITAL = "de"
"""The language whose capitals tell no names."""


def contradicts_source(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A statement says in nearly the words of its source what the source denies, or gives to one what is another's."""
    for entry in entries:
        told = [s for s in entry.statements if s.kind in _KINDS and s.citations and not s.editorial]
        told += (headline for headline in headlines(entry) if headline.kind == "summary")
        for statement in told:
            found = tuple(_contradictions(site, statement))
            told = [written.start for written in unsupported(site, statement)] if found else []
            for one in found:
                if not any(abs(one.start - start) < _NEAR for start in told):
                    yield _finding(site, entry, statement, one)


def _finding(site: Site, entry: Entry, statement: Statement, found: Contrary) -> Diagnostic:
    where = where_cited(site.paragraphs(statement.citations))
    place = place_of(entry, statement, found.written, at=found.start)
    return Diagnostic(CODE, f"“{found.written}” contradicts {where}", place, f"the source has {found.instead}")


def _contradictions(site: Site, statement: Statement) -> Iterator[Contrary]:
    names = _spellings(site) if site.config.language.startswith(_NOUNS_CAPITAL) else None
    for start, end, citations in covered_parts(statement):
        cited = dict.fromkeys(source for source, _ in site.paragraphs(citations))
        paragraphs = [p.text for _, p in site.paragraphs(citations)]
        text = statement.text[start:end]
        if paragraphs and text.strip():
            whole = [p.text for source in cited for p in source.paragraphs]
            for found in (*_looked(text, paragraphs, names), *wrong_offices(text, paragraphs, whole, names)):
                yield found._replace(start=start + found.start)


def _looked(text: str, sources: Sequence[str], names: frozenset[str] | None) -> Iterator[Contrary]:
    yield from contraries(text, sources)
    yield from negations(text, sources)
    yield from exchanged_roles(text, sources, names)
    yield from other_actors(text, sources, names)


@kept
def _spellings(site: Site) -> frozenset[str]:
    """The words of the names of all profiles."""
    names = profile_names(entry.document for entry in site.of_kind("profile"))
    return frozenset(word.key for spelling, _ in names.spellings for word in words_in(spelling))
