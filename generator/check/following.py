"""One slip, one finding: what follows from a citation that leads nowhere is not told besides."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.check.headlines import FIELDS
from generator.diagnostics import Diagnostic, Severity, Span, in_order
from generator.entries import Entry
from generator.evidence.citations import MALFORMED

FOLLOWING = frozenset(
    (
        "uncited-statement",
        "quote-not-in-source",
        "figure-not-in-source",
        "name-not-in-source",
        "contradicts-source",
        "cause-not-in-source",
        "wrong-paragraph",
        "position-not-held",
    )
)
"""What is found of a statement by what it cites."""
_LEADING_NOWHERE = (MALFORMED, "unknown-source", "unknown-paragraph")
_UNUSED = "unused-paragraph"
_HEADLINE = -1
"""Stands for what a document says about itself, which is no statement."""
_MANY = 10
"""So many citations of a source that is not there are told one by one: more of them are one slip, as a file renamed."""


def less_following(
    entries: Iterable[Entry], findings: Sequence[Diagnostic], faulty_sources: frozenset[str]
) -> Iterator[Diagnostic]:
    """The findings but those that rest on the citations of a statement of which one cannot be read, or leads nowhere.

    Nor is it told then that nothing cites a paragraph: that citation may mean it.

    So are those that rest on a source of which not all could be read: its numbers may be others. Either stops the
    build, so nothing passes unseen. Where its rule is a warning or silenced, the others are told.
    """
    unread: dict[str, list[Span]] = defaultdict(list)
    for finding in findings:
        if finding.code in _LEADING_NOWHERE and finding.severity is Severity.ERROR:
            unread[finding.span.path].append(finding.span)
    if faulty_sources:
        for entry in entries:
            for statement in entry.statements:
                if any(citation.source in faulty_sources for citation in statement.citations):
                    unread[entry.document.path].append(statement.span)
    if not unread:
        yield from findings
        return
    places = {entry.document.path: _Places(entry) for entry in entries if entry.document.path in unread}
    faulty = {(path, places[path].of(span)) for path in places for span in unread[path]}
    faulty |= {(path, _HEADLINE) for path in places}  # which may say what any statement shows
    for finding in _fewer(findings):
        path = finding.span.path
        if finding.code == _UNUSED and finding.severity is Severity.WARNING:
            continue  # it may be what was meant
        if finding.code not in FOLLOWING or path not in places or (path, places[path].of(finding.span)) not in faulty:
            yield finding


def _fewer(findings: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings, of those alike that very many citations make the first alone."""
    alike: dict[str, list[Diagnostic]] = defaultdict(list)
    for finding in in_order(findings):
        if finding.code == "unknown-source":
            alike[finding.message].append(finding)
    for finding in findings:
        same = alike[finding.message] if finding.code == "unknown-source" else []
        if len(same) <= _MANY:
            yield finding
        elif finding is same[0]:
            yield finding._replace(message=f"{finding.message}, here and in {len(same) - 1} other citations")


class _Places:
    """Where the statements of an entry begin, in its file, and what it says about itself."""

    def __init__(self, entry: Entry) -> None:
        self._headlines = {
            entry.document.place_of(name).line for name in FIELDS if getattr(entry.document.front, name, "")
        }
        self._headlines |= {heading.span.line for heading in entry.prose.uncited}
        self._starts = sorted((each.span.line, each.span.column) for each in entry.statements)

    def of(self, span: Span) -> int:
        """Which of the statements a place belongs to: the last that begins there or before."""
        if span.line in self._headlines:
            return _HEADLINE
        return bisect.bisect_right(self._starts, (span.line, span.column))
