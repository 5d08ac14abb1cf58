"""One slip, one finding: what follows from a citation that leads nowhere is not told besides."""

from __future__ import annotations

import bisect
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

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
_UNCITED = "uncited-statement"
_BY_SLIP = FOLLOWING | {"unclosed-quotation"}
"""What may be found of a statement for a mark in it that could not be read."""
_LEADING_NOWHERE = (MALFORMED, "unknown-source", "unknown-paragraph")
_UNUSED = "unused-paragraph"
_HEADLINE = -1
"""Stands for what a document says about itself, which is no statement."""
_MANY = 10
"""So many citations of a source that is not there are told one by one: more of them are one slip, as a file renamed."""


def less_following(
    entries: Sequence[Entry], findings: Sequence[Diagnostic], faulty_sources: frozenset[str]
) -> Iterator[Diagnostic]:
    """The findings but those that rest on the citations of a statement of which one cannot be read, or leads nowhere.

    Nor is it told then that nothing cites a paragraph: that citation may mean it, as may a statement that rests on
    nothing, or on what does not say it.

    So are those that rest on a source of which not all could be read: its numbers may be others. Either stops the
    build, so nothing passes unseen. Where its rule is a warning or silenced, the others are told.

    Where a mark that could not be read is why a statement rests on nothing, that is told in the place of it, and
    weighs as much.
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
    unborne = any(each.code in FOLLOWING and each.severity is Severity.ERROR for each in findings)
    slipped = {entry.document.path for entry in entries if entry.outline.slips}
    if not (unread or unborne or slipped):
        yield from findings
        return
    told = unread.keys() | slipped
    places = {entry.document.path: _Places(entry) for entry in entries if entry.document.path in told}
    faulty = {(path, places[path].of(span)) for path in unread.keys() & places.keys() for span in unread[path]}
    faulty |= {(path, _HEADLINE) for path in unread}  # which may say what any statement shows
    stopped = _stopped(findings, places)
    for finding in _fewer(findings):
        path = finding.span.path
        if (unread or unborne) and finding.code == _UNUSED and finding.severity is Severity.WARNING:
            continue  # it may be what was meant
        here = places[path].of(finding.span) if path in places else 0
        if finding.code in FOLLOWING and (path, here) in faulty:
            continue
        slip = places[path].slips.get(here) if path in places else None
        if slip and finding.code == _UNCITED:
            yield slip._replace(severity=finding.severity)
        elif not slip or finding.code not in _BY_SLIP or (path, here) not in stopped:
            yield finding


def _stopped(findings: Sequence[Diagnostic], places: Mapping[str, _Places]) -> set[tuple[str, int]]:
    """The statements that stop the build anyway for want of what a slip in them was meant for."""
    uncited = [each for each in findings if each.code == _UNCITED and each.severity is Severity.ERROR]
    slips = ((path, at, slip) for path in places for at, slip in places[path].slips.items())
    stopped = {(path, at) for path, at, slip in slips if slip.severity is Severity.ERROR}
    return stopped | {
        (each.span.path, places[each.span.path].of(each.span)) for each in uncited if each.span.path in places
    }


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
    """Where the statements of an entry begin, in its file, what it says about itself, and the first slip in each."""

    def __init__(self, entry: Entry) -> None:
        self._headlines = {
            entry.document.place_of(name).line for name in FIELDS if getattr(entry.document.front, name, "")
        }
        self._headlines |= {heading.span.line for heading in entry.prose.uncited}
        self._starts = sorted((each.span.line, each.span.column) for each in entry.statements)
        ends = [0, *(each.end_line for each in sorted(entry.statements, key=lambda each: each.span[1:3]))]
        slips = ((self._at(slip.line, sys.maxsize), slip) for slip in reversed(entry.prose.slips))
        self.slips = {at: slip.finding for at, slip in slips if slip.line <= ends[at]}

    def of(self, span: Span) -> int:
        """Which of the statements a place belongs to: the last that begins there or before."""
        if span.line in self._headlines:
            return _HEADLINE
        return self._at(span.line, span.column)

    def _at(self, line: int, column: int) -> int:
        return bisect.bisect_right(self._starts, (line, column))
