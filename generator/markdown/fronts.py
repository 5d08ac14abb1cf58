"""What front matter says about the world: its entries are statements as the paragraphs of a body are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from generator.content import DisagreementFront, Document, Event, Fact, Figure, Position, ProfileFront, SectionFront
from generator.diagnostics import Span
from generator.ground.characters import without_unseen
from generator.markdown.values import Cite, Statement

_MARKS = {"event": "e", "figure": "f", "position": "p", "fact": "k"}
_Item: TypeAlias = Event | Figure | Position | Fact


def front_statements(document: Document) -> Iterator[Statement]:
    """Events, figures, positions and facts as statements; their marks are numbered apart from the body's."""
    for kind, items in _items(document):
        for number, item in enumerate(items, 1):
            yield _front_statement(f"{_MARKS[kind]}{number}", kind, _said(item), item)


def front_statement(document: Document, place: int) -> Statement | None:
    """The one of them at a place, from 0, without the others; None behind the last."""
    for kind, items in _items(document):
        if place < len(items):
            return _front_statement(f"{_MARKS[kind]}{place + 1}", kind, _said(items[place]), items[place])
        place -= len(items)
    return None


def value_place(document: Document, statement: Statement) -> tuple[int, Span] | None:
    """At which character of a statement of front matter the value begins of which it is made, and where that stands.

    None where the value is not written as it reads: on several lines, or with escapes.
    """
    items = (item for _, items in _items(document) for item in items if item.span == statement.span)
    for item in items:
        value, place = _value(item), item.told
        begins = len(statement.text) - len(value) if isinstance(item, Fact) else 0
        if place.end_column - place.column == len(value) and statement.text[max(begins, 0) :].startswith(value):
            return begins, place
    return None


def _items(document: Document) -> Iterator[tuple[str, Sequence[_Item]]]:
    front = document.front
    if isinstance(front, SectionFront):
        yield "event", front.events
        yield "figure", front.figures
    elif isinstance(front, DisagreementFront):
        yield "position", front.positions
    elif isinstance(front, ProfileFront):
        yield "fact", front.facts


def _value(item: _Item) -> str:
    match item:
        case Event():
            return item.title
        case Position():
            return item.says
        case Figure() | Fact():
            return item.value


def _said(item: _Item) -> str:
    match item:
        case Figure():
            return f"{item.value} {item.label}"
        case Fact():
            return f"{item.label}: {item.value}"
        case _:
            return _value(item)


def _front_statement(anchor: str, kind: str, text: str, item: _Item) -> Statement:
    text = without_unseen(text)
    cites = (Cite(0, item.cite, len(text)),) if item.cite else ()
    return Statement(anchor, kind, text, cites, item.span, item.span.line)
