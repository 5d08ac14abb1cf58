"""The syntax of a citation: `reuters:9`, `reuters:9-11; torontoer:4, 6`."""

import sys
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from generator.diagnostics import Diagnostic, Outcome, Span
from generator.frontmatter.schema import LONGEST, Report
from generator.frontmatter.yamltree import Node, Scalar
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

MALFORMED = "malformed-citation"
MISPLACED = "misplaced-citation"
"""What can be wrong with a citation when it is read. Both go along with what was read, for the rules of these names."""

MAX_PARAGRAPH = 100_000
MOST = 1000
"""Paragraphs that one mark may name."""

_PART = lazy_pattern(r"\s*@?(?P<source>[a-z0-9]+(?:-[a-z0-9]+)*)\s*:(?P<paragraphs>[0-9\s,–-]+)\Z")
_RANGE = lazy_pattern(r"([0-9]{1,6})(?:\s*[-–]\s*([0-9]{1,6}))?\Z")
FORM = "write source:paragraph, as in reuters:9 or reuters:9-11; torontoer:4"


class Citation(NamedTuple):
    """Paragraphs of one source, in the order written."""

    source: str
    paragraphs: tuple[int, ...]
    span: Span

    def __str__(self) -> str:
        return f"{self.source}:{format_paragraphs(self.paragraphs)}"


ParagraphKey: TypeAlias = tuple[str, int]
"""A source's id and a paragraph's number."""


def cited_keys(citations: Iterable[Citation]) -> Iterator[ParagraphKey]:
    """Each paragraph that citations name."""
    return ((citation.source, number) for citation in citations for number in citation.paragraphs)


def parse_citations(text: str, span: Span) -> Outcome[tuple[Citation, ...]]:
    """The citations in a text. `span` is the text's own place: its column is that of the first character."""
    found: list[Citation] = []
    diagnostics: list[Diagnostic] = []
    offset = 0
    for part in text.split(";"):
        lead = len(part) - len(part.lstrip())
        column = span.column + offset + lead
        place = Span(span.path, span.line, column, column + len(part.strip()))
        citation = read_part(part, place, MOST - sum(len(before.paragraphs) for before in found))
        if citation is None:
            message = f"“{part.strip()}” is not a citation"
            diagnostics.append(Diagnostic(MALFORMED, message, place, _how_to_write(part)))
        else:
            found.append(citation)
        offset += len(part) + 1
    return Outcome(tuple(found), tuple(diagnostics))


def format_paragraphs(paragraphs: tuple[int, ...]) -> str:
    """Numbers as short as they can be written: `9-11, 14`."""
    runs: list[list[int]] = []
    for number in paragraphs:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


class CitationText:
    """The kind of a front-matter field that holds citations."""

    def read(self, node: Node, report: Report) -> tuple[Citation, ...] | None:
        if not isinstance(node, Scalar) or len(node.text) > LONGEST:
            report(Diagnostic(MALFORMED, "a citation is written as one text", node.span, FORM))
            return None
        quote = 0 if node.plain else 1
        span = Span(node.span.path, node.span.line, node.span.column + quote, node.span.end_column)
        outcome = parse_citations(node.text, span)
        for finding in outcome.diagnostics:
            report(finding)
        return outcome.value or None

    def json_schema(self) -> dict[str, Any]:
        part = r"\s*@?[a-z0-9]+(-[a-z0-9]+)*\s*:\s*[0-9][0-9\s,–-]*"
        return {"type": "string", "pattern": f"^{part}(;{part})*$"}


def _how_to_write(part: str) -> str:
    from generator.evidence.miswritten import how_to_write  # noqa: PLC0415  # most citations can be read

    return how_to_write(part)


def read_part(part: str, span: Span, most: int = MOST) -> Citation | None:
    """The citation of a part; None when it is none, or names more paragraphs than may be."""
    match = _PART.match(part)
    if match is None:
        return None
    numbers: list[int] = []
    for piece in match["paragraphs"].split(","):
        limits = _RANGE.match(piece.strip())
        if limits is None:
            return None
        first, last = int(limits[1]), int(limits[2] or limits[1])
        numbers += range(first, min(last, first + most) + 1)
        if not 1 <= first <= last <= MAX_PARAGRAPH or len(numbers) > most:
            return None
    return Citation(sys.intern(match["source"]), tuple(dict.fromkeys(numbers)), span)
