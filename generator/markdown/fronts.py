"""What front matter says about the world: its entries are statements as the paragraphs of a body are."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import DisagreementFront, Document, Event, Fact, Figure, Position, ProfileFront, SectionFront
from generator.ground.characters import without_unseen
from generator.markdown.values import Cite, Statement


def front_statements(document: Document) -> Iterator[Statement]:
    """Events, figures, positions and facts as statements; their marks are numbered apart from the body's."""
    front = document.front
    if isinstance(front, SectionFront):
        for number, event in enumerate(front.events, 1):
            yield _front_statement(f"e{number}", "event", event.title, event)
        for number, figure in enumerate(front.figures, 1):
            yield _front_statement(f"f{number}", "figure", f"{figure.value} {figure.label}", figure)
    elif isinstance(front, DisagreementFront):
        for number, position in enumerate(front.positions, 1):
            yield _front_statement(f"p{number}", "position", position.says, position)
    elif isinstance(front, ProfileFront):
        for number, fact in enumerate(front.facts, 1):
            yield _front_statement(f"k{number}", "fact", f"{fact.label}: {fact.value}", fact)


def _front_statement(anchor: str, kind: str, text: str, item: Event | Figure | Position | Fact) -> Statement:
    text = without_unseen(text)
    cites = (Cite(0, item.cite, len(text)),) if item.cite else ()
    return Statement(anchor, kind, text, cites, item.span, item.span.line)
