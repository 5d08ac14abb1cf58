"""What each part of a statement rests on: one answer for its quotations and its figures."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.citations import Citation
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple
from generator.markdown.drafts import BETWEEN_CELLS
from generator.markdown.values import Statement

_WORD = lazy_pattern(r"\w")
_STOP = r"[.!?…][”\"'’»‹›)\]]*"
_STOPPED = lazy_pattern(rf"{_STOP}\s*\Z")
_SENTENCE_END = lazy_pattern(rf"{_STOP}(?=\s|\Z)")


IN_SENTENCES = frozenset(("paragraph", "item", "definition", "row", "event", "position", "fact"))
"""The kinds of statements that are sentences, or nearly: a position may be short, and a fact names what it is of."""


class Part(NamedTuple):
    """A part of a statement's text, from `start` up to `end`, and what it rests on."""

    start: int
    end: int
    citations: tuple[Citation, ...]


def covered_parts(statement: Statement) -> Iterator[Part]:
    """The parts of a statement, each with the citations that follow it, and those at the end, if it has any.

    A sentence that goes on after its citation rests on that one as well; the cells of a row, and what follows the last
    citation, on all.
    """
    whole = len(statement.text) + 1
    groups = _groups(statement) if statement.kind != "row" else []
    at_end = groups[-1].citations if groups and not _WORD.search(statement.text[groups[-1].end :]) else ()
    for before, group in zip((None, *groups), groups, strict=False):
        going_on = _sentence_end(statement.text, group.start, group.end) if before else group.start
        if before and going_on > group.start:
            yield Part(group.start, going_on, _each_once(group.citations, before.citations, at_end))
        yield Part(going_on, group.end, _each_once(group.citations, at_end))
    yield Part(groups[-1].end if groups else 0, whole, statement.citations)


def covered_sentences(statement: Statement) -> Iterator[tuple[int, str, tuple[Citation, ...]]]:
    """Where each of those parts begins, its text, in which a cell is a sentence of its own, and its citations."""
    for start, end, citations in covered_parts(statement):
        text = statement.text[start:end].replace(BETWEEN_CELLS, ".  ")  # as long as it was, so that places stay
        if text.strip():
            yield start, text, citations


def covering(statement: Statement, start: int, end: int) -> tuple[Citation, ...]:
    """What the text between two offsets of a statement rests on."""
    if len(statement.cites) < 2:
        return statement.citations
    parts = (part for part in covered_parts(statement) if part.start < end and start < part.end)
    return _each_once(*(part.citations for part in parts))


def _groups(statement: Statement) -> list[Part]:
    """The citations of a statement with the text before them; those with no word between them are one."""
    found: list[Part] = []
    for cite in statement.cites:
        start = found[-1].end if found else 0
        if found and not _WORD.search(statement.text[start : cite.at]):
            found[-1] = found[-1]._replace(citations=found[-1].citations + cite.citations)
        else:
            found.append(Part(start, cite.at, cite.citations))
    return found


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where, before `end`, a sentence ends that `start` stands within; `start` itself where none does."""
    if _STOPPED.search(text, max(0, start - 9), start):
        return start
    found = _SENTENCE_END.search(text, start, end)
    return found.end() if found else start


def _each_once(*several: tuple[Citation, ...]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citation for citations in several for citation in citations))
