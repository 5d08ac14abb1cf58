"""A statement gives no cause that its source does not give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check.places import place_of, where_cited
from generator.diagnostics import Diagnostic
from generator.entries import Entry
from generator.evidence.events.causes import groundless_causes, tells_cause
from generator.markdown.covering import IN_SENTENCES, covered_sentences
from generator.markdown.values import Statement
from generator.site import Site


def cause_not_in_source(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A statement gives a cause of which the paragraphs it cites have no word, or which they join to nothing."""
    for entry in entries:
        for statement in entry.statements:
            if statement.kind in IN_SENTENCES and statement.citations and not statement.editorial:
                yield from _causes(site, entry, statement)


def _causes(site: Site, entry: Entry, statement: Statement) -> Iterator[Diagnostic]:
    for start, text, citations in covered_sentences(statement):
        if not tells_cause(text) or not site.has_all(statement.citations):
            continue
        cited = tuple(site.paragraphs(citations))
        given = [f"{paragraph.heading}\n{paragraph.text} {paragraph.attribution}" for _, paragraph in cited]
        for cause in groundless_causes(text, given) if cited else ():
            place = place_of(entry, statement, cause.written, at=start + cause.start)
            if cause.apart:
                hint = f"the source has {cause.apart} in a sentence of its own, and does not say what it led to"
            else:
                hint = "tell what the source gives as the cause, or cite the paragraph that gives this one too"
            message = f"“{cause.written}” is no cause that {where_cited(cited)} gives"
            yield Diagnostic("cause-not-in-source", message, place, hint)
