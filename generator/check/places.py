"""Where a finding about a part of a statement stands in its file, and how paragraphs are called."""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Iterable

from generator.check.headlines import FIELDS
from generator.diagnostics import Span
from generator.entries import Entry
from generator.evidence.citations import format_paragraphs
from generator.ground.characters import UNSEEN, UNSEEN_AMONG
from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.markdown.fronts import value_place
from generator.markdown.values import Statement
from generator.seeds import Paragraph, Source

_UNSEEN = lazy_pattern(r"\[@[^\[\]]*\]|(?<=\])\([^)\s\]]*(?:\](?!\()[^)\s\]]*)*\)")
"""What an author writes and a statement does not say: citations, and where links lead."""
_RUNNING_ON = lazy_pattern(r"(?:\w|\d[.,])\Z")
"""What stands before a text that does not stand by itself."""


def place_of(entry: Entry, statement: Statement, text: str, *, around: int = 0, at: int = 0) -> Span:
    """Where a text stands in a statement's lines, with `around` characters on either side; else the statement.

    `at` is the text's offset in the statement, which tells it from others like it. A text that goes on over the end of
    its line is marked up to there.
    """
    first = statement.span.line - entry.document.body_line
    if first < 0:  # in front matter
        if statement.kind in FIELDS:
            return entry.document.place_of(statement.kind, text, at)
        return _place_in_value(entry, statement, text, at)
    joined, starts = _joined(entry.written, first, statement.end_line - entry.document.body_line)
    found, length = _find(joined, text, statement.text, at)
    index = bisect.bisect_right(starts, found) - 1
    if found < 0 or found - starts[index] < around:
        return statement.span
    column = found - starts[index] + 1
    line_end = (starts[index + 1] - 1 if index + 1 < len(starts) else len(joined)) - starts[index] + 1
    end = min(column + length + around, line_end)
    return Span(statement.span.path, statement.span.line + index, column - around, end)


def _place_in_value(entry: Entry, statement: Statement, text: str, at: int) -> Span:
    """Where a text stands in the value that a statement of front matter is made of; else the whole entry."""
    found = max(statement.text.find(text, at), statement.text.find(text))
    if found < 0 or (value := value_place(entry.document, statement)) is None:
        return statement.span
    begins, (path, line, column, end) = value
    start = column + found - begins
    return Span(path, line, start, start + len(text)) if column <= start <= end - len(text) else statement.span


def _find(written: str, text: str, said: str, at: int) -> tuple[int, int]:
    """Where a text stands in what an author wrote, and how long it is there; -1 where it is not found.

    As many others like it stand before it as there are before `at` in what the statement says.
    """
    places = _standing(written, text)
    if places:
        before = bisect.bisect_left(_standing(said, text), (at, 0)) if at else 0
        start, end = places[min(before, len(places) - 1)]
        return start, end - start
    return written.find(text), len(text)


@lately(64)
def _standing(written: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where a text stands by itself, not within a longer word or number, nor in a citation or the target of a link.

    Marks of emphasis and line ends may go through it.
    """
    unseen = any(each in written for each in UNSEEN)
    spelled = (UNSEEN_AMONG.join(map(re.escape, word)) if unseen else re.escape(word) for word in text.split())
    words = r"[\s*_>]+".join(spelled)
    bare = _bare(written)
    found = (match.span() for match in re.finditer(rf"{words}(?!\w|[.,]\d)", bare))  # its letters first: far sooner
    return tuple((start, end) for start, end in found if not _RUNNING_ON.search(bare, max(start - 2, 0), start))


@functools.lru_cache(maxsize=8)
def _bare(written: str) -> str:
    """What an author wrote, with spaces for what a statement does not say."""
    return _UNSEEN.sub(lambda match: " " * len(match[0]), written) if "]" in written else written


@functools.lru_cache(maxsize=8)
def _joined(body: str, first: int, last: int) -> tuple[str, tuple[int, ...]]:
    """Some lines of a body as one text, with a space for each line end, and where each line starts in it."""
    lines = lines_of(body)[first : last + 1]
    return " ".join(lines), tuple(itertools.accumulate((len(line) + 1 for line in lines), initial=0))[: len(lines)]


@functools.lru_cache(maxsize=8)
def lines_of(body: str) -> tuple[str, ...]:
    """The lines of a body, which rules ask for once a finding."""
    return tuple(body.split("\n"))


def where_cited(paragraphs: Iterable[tuple[Source, Paragraph]]) -> str:
    """The paragraphs as a message names them: `reuters ¶9-11 or torontoer ¶4`."""
    numbers: dict[str, list[int]] = {}
    for source, paragraph in paragraphs:
        if paragraph.number not in numbers.setdefault(source.id, []):
            numbers[source.id].append(paragraph.number)
    named = (f"{source} ¶{format_paragraphs(tuple(sorted(found)))}" for source, found in numbers.items())
    return " or ".join(named) or "any source: nothing is cited"
