"""What was verified and what was read still holds."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.evidence.records import READ_FILE, VERIFIED_FILE, digest_paragraph
from generator.markdown.values import Statement
from generator.site import Site


def unverified_note(site: Site) -> Iterator[Diagnostic]:
    """A note names its original, but is not on record as verified; or a source has changed since it was."""
    for source in site.sources.values():
        if source.faulty or not site.records.is_held(source) or site.records.agrees(source):
            continue
        known = source.id in site.records.verified
        message = f"{source.id} is not as it was when it was verified" if known else f"{source.id} was never verified"
        hint = f"put the original in seeds/originals/ and run explainer verify, which writes {VERIFIED_FILE}"
        yield Diagnostic("unverified-note", message, source.span, hint)


def changed_source(site: Site) -> Iterator[Diagnostic]:
    """A paragraph is not worded as it was when the statement that cites it was last confirmed."""
    yield from _never_read(site)
    changed = _changed(site)
    if changed:
        for entry in site.entries.values():
            for statement in () if entry.cited.isdisjoint(changed) else entry.statements:
                yield from _to_read_again(statement, changed)


def _changed(site: Site) -> dict[tuple[str, int], str]:
    """Cited paragraphs whose wording is not on record, with the reason; nothing where no record is kept."""
    read = site.records.read
    if read is None:
        return {}
    reasons = {}
    sources = {source for source, _ in read}
    for source_id, number in site.citing:
        source = site.sources.get(source_id)
        paragraph = source.paragraph(number) if source and not source.faulty else None
        if paragraph is not None:
            recorded = read.get((source_id, number))
            if recorded is None and source_id in sources:
                reasons[source_id, number] = "is new since the others were read"
            elif recorded and digest_paragraph(paragraph) not in recorded:
                reasons[source_id, number] = "has changed since this was written"
    return reasons


def _never_read(site: Site) -> Iterator[Diagnostic]:
    """Sources that are cited and of which nothing is on record; one finding each, as all of it is new."""
    recorded = {source for source, _ in site.records.read or ()}
    for source in dict.fromkeys(source for source, _ in site.citing) if site.records.read is not None else ():
        if source in site.sources and source not in recorded:
            hint = f"read what cites it, then: explainer verify --confirm (writes {READ_FILE})"
            message = f"no paragraph of {source} is on record as read"
            yield Diagnostic("changed-source", message, site.sources[source].span, hint)


def _to_read_again(statement: Statement, changed: dict[tuple[str, int], str]) -> Iterator[Diagnostic]:
    for citation in statement.citations:
        for number in citation.paragraphs:
            reason = changed.get((citation.source, number))
            if reason:
                message = f"{citation.source} ¶{number} {reason}"
                hint = f"read both, then: explainer verify --confirm {citation.source}:{number} (writes {READ_FILE})"
                yield Diagnostic("changed-source", message, citation.span, hint)
