"""Citations can be read, stand where a statement is, and lead to a paragraph that is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic, Nearest, some_of
from generator.entries import Entry
from generator.evidence.citations import MALFORMED, MISPLACED, Citation, format_paragraphs
from generator.evidence.records import READ_FILE
from generator.seeds import FOLDER
from generator.site import Site


def malformed_citation(_site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A citation cannot be read; the page is made without it."""
    return _faults(entries, MALFORMED)


def misplaced_citation(_site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A citation stands where no statement is; the page is made without it."""
    return _faults(entries, MISPLACED)


def unknown_source(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A citation names a source that is not in seeds/."""
    nearest = Nearest(site.sources)
    for citation in _citations(entries):
        if citation.source not in site.sources and not site.lost.may_be(citation.source):
            hint = nearest.to(citation.source) or _sources(site)
            which = citation.source if site.sources else "at all"
            yield Diagnostic("unknown-source", f"there is no source {which}", citation.span, hint)


def _sources(site: Site) -> str:
    if not site.sources:
        return f"{FOLDER}/ has no source yet: write {FOLDER}/<name>.md, or take an article in with explainer convert"
    return f"the sources are {some_of(site.sources)}"


def unknown_paragraph(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A citation names a paragraph that its source does not have."""
    for citation in _citations(entries):
        source = site.sources.get(citation.source)
        missing = tuple(n for n in citation.paragraphs if source and source.paragraph(n) is None)
        if source and missing and not source.faulty:  # which paragraphs it has is known when it is mended
            message = f"{source.id} has no paragraph {format_paragraphs(missing)}"
            hint = f"it has {len(source.paragraphs)}"
            if any((source.id, number) in (site.records.read or ()) for number in missing):
                hint += f"; {READ_FILE} knows more: was one deleted there?"
            yield Diagnostic("unknown-paragraph", message, citation.span, hint)


def unused_cited(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A citation names a paragraph that its note lists as unused."""
    for citation in _citations(entries):
        for source, paragraph in site.paragraphs((citation,)):
            if paragraph.unused:
                message = f"{source.id} lists paragraph {paragraph.number} as unused ({paragraph.unused})"
                yield Diagnostic("unused-cited", message, citation.span, "remove it from `unused:`")


def _citations(entries: Iterable[Entry]) -> Iterator[Citation]:
    for entry in entries:
        for statement in entry.statements:
            yield from statement.citations


def _faults(entries: Iterable[Entry], code: str) -> Iterator[Diagnostic]:
    """What was found when the citations were read."""
    for entry in entries:
        yield from (fault for fault in (*entry.document.faults, *entry.prose.faults) if fault.code == code)
