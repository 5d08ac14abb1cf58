"""Where a finding about a part of a statement stands in its file, and how paragraphs are called."""

from __future__ import annotations

from collections.abc import Iterable

from generator.diagnostics import Span
from generator.evidence.citations import format_paragraphs
from generator.markdown.values import Statement
from generator.seeds import Paragraph, Source
from generator.site import Entry


def place_of(entry: Entry, statement: Statement, text: str, *, around: int = 0) -> Span:
    """Where a text stands in a statement's lines, with `around` characters on either side; else the statement."""
    first = entry.document.body_line
    lines = entry.document.body.split("\n")
    for number in range(statement.span.line, statement.end_line + 1):
        line = lines[number - first] if 0 <= number - first < len(lines) else ""
        start = line.find(text)
        if start >= around:
            return Span(statement.span.path, number, start + 1 - around, start + 1 + len(text) + around)
    return statement.span


def where_cited(paragraphs: Iterable[tuple[Source, Paragraph]]) -> str:
    """The paragraphs as a message names them: `reuters ¶9-11 or torontoer ¶4`."""
    numbers: dict[str, list[int]] = {}
    for source, paragraph in paragraphs:
        numbers.setdefault(source.id, []).append(paragraph.number)
    named = (f"{source} ¶{format_paragraphs(tuple(found))}" for source, found in numbers.items())
    return " or ".join(named) or "any source: nothing is cited"
