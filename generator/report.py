"""Findings as text for people, JSON for machines, and annotations for GitHub."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Iterable

from generator.diagnostics import Diagnostic, Severity

Lines = Callable[[str], list[str]]
"""The lines of a file, by its path in the site's folder; empty when it cannot be read."""

_COLOURS = {Severity.ERROR: "\033[31m", Severity.WARNING: "\033[33m"}
_DIM, _BOLD, _OFF = "\033[2m", "\033[1m", "\033[0m"
COLOUR = re.compile("\033\\[[0-9]+m")
"""What begins or ends a colour. No text of a finding has it: what could steer a terminal is taken out."""
_WIDTH = 100
_MORE = " …"


def as_text(findings: Iterable[Diagnostic], lines: Lines, *, colour: bool = False) -> str:
    """Each finding with its place, its source line, a mark below it and the hint."""
    return "\n".join(_one_as_text(finding, lines, colour) for finding in findings)


def as_json(findings: Iterable[Diagnostic]) -> str:
    """One JSON array of objects."""
    rows = [
        {
            "code": finding.code,
            "severity": str(finding.severity),
            "message": finding.message,
            "path": finding.span.path,
            "line": finding.span.line,
            "column": finding.span.column,
            "end_column": finding.span.end_column,
            "hint": finding.hint,
        }
        for finding in findings
    ]
    return json.dumps(rows, indent=1)


def as_github(findings: Iterable[Diagnostic], folder: str = "") -> str:
    """Workflow commands that GitHub shows beside the lines of a change; `folder` leads to the site."""
    return "\n".join(_one_as_github(finding, folder) for finding in findings)


def tally(findings: Iterable[Diagnostic], drafts: int = 0) -> str:
    """How many errors and warnings there are, and how many drafts were left out if any, in words."""
    listed = list(findings)
    errors = sum(finding.severity is Severity.ERROR for finding in listed)
    left_out = f", {counted(drafts, 'draft')} left out" if drafts else ""
    return f"{counted(errors, 'error')}, {counted(len(listed) - errors, 'warning')}{left_out}"


def counted(number: int, noun: str) -> str:
    """How many there are of something, in words."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _one_as_text(finding: Diagnostic, lines: Lines, colour: bool) -> str:
    span = finding.span
    paint = _COLOURS[finding.severity] if colour else ""
    bold, dim, off = (_BOLD, _DIM, _OFF) if colour else ("", "", "")
    place = f"{bold}{_printable(span.path)}:{span.line}:{span.column}:{off}"
    head = f"{place} {paint}{finding.severity}[{finding.code}]{off} {_printable(finding.message)}"
    hint = f" hint: {_printable(finding.hint)}" if finding.hint else ""
    written = lines(span.path)
    if not 1 <= span.line <= len(written):
        return f"{head}\n  |{hint}" if hint else head
    shown, start = _window(written[span.line - 1], span.column - 1)
    shown = _printable(shown)
    visible = len(shown.removesuffix(_MORE)) - start
    length = max(1, min(span.end_column - span.column, visible))
    return f"{head}\n  {dim}|{off}  {shown}\n  {dim}|{off}  {' ' * start}{paint}{'^' * length}{off}{hint}"


def _window(line: str, start: int) -> tuple[str, int]:
    """The part of a long line around a place, and where the place is in it."""
    if len(line) <= _WIDTH:
        return line, min(start, len(line))
    first = max(0, min(start - 30, len(line) - _WIDTH))
    before, after = ("… " if first else ""), (_MORE if first + _WIDTH < len(line) else "")
    return f"{before}{line[first : first + _WIDTH]}{after}", start - first + len(before)


def _printable(text: str) -> str:
    """The text without what could steer a terminal."""
    return "".join(c if c.isprintable() else " " if c == "\t" else "\ufffd" for c in text.replace("\n", " "))


def _one_as_github(finding: Diagnostic, folder: str) -> str:
    span = finding.span
    path = posixpath.normpath(posixpath.join(folder, span.path))
    place = f"file={_escape(path, ',:')},line={span.line},col={span.column},endColumn={span.end_column}"
    text = f"{finding.message} ({finding.hint})" if finding.hint else finding.message
    return _printable(f"::{finding.severity} {place},title={_escape(finding.code, ',:')}::{_escape(text)}")


def _escape(text: str, also: str = "") -> str:
    for character in ("%", "\r", "\n", *also):
        text = text.replace(character, f"%{ord(character):02X}")
    return text
