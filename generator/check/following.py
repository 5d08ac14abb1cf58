"""One slip, one finding: what follows from a citation that leads nowhere is not told besides."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.diagnostics import Diagnostic, Severity, Span
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


def less_following(
    entries: Iterable[Entry], findings: Sequence[Diagnostic], misnumbered: frozenset[str]
) -> Iterator[Diagnostic]:
    """The findings but those that rest on the citations of a statement of which one cannot be read, or leads nowhere.

    Nor is it told then that nothing cites a paragraph: that citation may mean it.

    So are those that rest on a source whose paragraphs may have other numbers than are cited. Either stops the build,
    so nothing passes unseen. Where its rule is a warning or silenced, the others are told.
    """
    unread: dict[str, list[Span]] = defaultdict(list)
    for finding in findings:
        if finding.code in _LEADING_NOWHERE and finding.severity is Severity.ERROR:
            unread[finding.span.path].append(finding.span)
    if misnumbered:
        for entry in entries:
            for statement in entry.statements:
                if any(citation.source in misnumbered for citation in statement.citations):
                    unread[entry.document.path].append(statement.span)
    if not unread:
        yield from findings
        return
    places = {entry.document.path: _Places(entry) for entry in entries if entry.document.path in unread}
    faulty = {(path, places[path].of(span)) for path in places for span in unread[path]}
    for finding in findings:
        path = finding.span.path
        if finding.code == _UNUSED and finding.severity is Severity.WARNING:
            continue  # it may be what was meant
        if finding.code not in FOLLOWING or path not in places or (path, places[path].of(finding.span)) not in faulty:
            yield finding


class _Places:
    """Where the statements of an entry begin, in its file."""

    def __init__(self, entry: Entry) -> None:
        self._starts = sorted((each.span.line, each.span.column) for each in entry.statements)

    def of(self, span: Span) -> int:
        """Which of the statements a place belongs to: the last that begins there or before."""
        return bisect.bisect_right(self._starts, (span.line, span.column))
