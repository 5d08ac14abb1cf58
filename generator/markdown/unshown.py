"""What stands in a body and nobody sees: titles of links and pictures, definitions that nothing uses, and the like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markdown_it.token import Token

from generator.diagnostics import Diagnostic
from generator.ground.ordering import reordered
from generator.markdown import faults
from generator.markdown.places import Places

_MARKS = ('"{}"', "'{}'", "({})")
"""What may stand around a title."""


def unshown_in(body: str, tokens: Sequence[Token], defined: Mapping[str, Any], places: Places) -> Iterator[Diagnostic]:
    """What is in a body, and nobody sees.

    `defined` is what markdown-it knows of definitions, those that repeat another's name among them.
    """
    yield from reordered(body, places.document.path, places.document.body_line)
    if "](" in body or "]:" in body:  # most link by name
        yield from _titles_and_definitions(tokens, defined, places)


def _titles_and_definitions(
    tokens: Sequence[Token], defined: Mapping[str, Any], places: Places
) -> Iterator[Diagnostic]:
    """The titles of links and pictures, and the definitions of addresses that none of them uses."""
    used: set[str] = set()
    for block in (token for token in tokens if token.children):
        for token in _with_address(block.children or ()):
            title = str(token.attrs.get("title", ""))
            if "label" in token.meta:
                used.add(token.meta["label"])
            elif title:
                written = next((m.format(title) for m in _MARKS if m.format(title) in block.content), "")
                yield faults.unshown_title(places.find(block, written), title)
    for label, one in defined.get("references", {}).items():
        place = places.span(one["map"][0] + places.document.body_line)
        if label in used and one["title"]:
            yield faults.unshown_title(place, one["title"])
        elif label not in used and _leads_on(one["href"]):
            yield faults.unused_definition(place, one["href"])
    for one in defined.get("duplicate_refs", ()):
        yield faults.doubled_definition(places.span(one["map"][0] + places.document.body_line))


def _with_address(tokens: Sequence[Token]) -> Iterator[Token]:
    """The links and pictures among some tokens; a picture may stand in the words of a link or a picture."""
    for token in tokens:
        if token.type in ("link_open", "image"):
            yield token
        if token.children:
            yield from _with_address(token.children)


def _leads_on(href: str) -> bool:
    """Whether a definition has an address: `[//]: # (words)` is how comments are written that nobody shall see."""
    return href not in ("", "#")
