"""What becomes of a body otherwise than its author will have meant, and shows nowhere on the page.

Titles of links and pictures, definitions that nothing uses, cells beyond those of a heading, headings made by a line,
addresses that are no links, links to the machine of whoever follows them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from generator.diagnostics import Diagnostic, Severity
from generator.ground.ordering import reordered
from generator.ground.patterns import lazy_pattern
from generator.markdown import faults
from generator.markdown.hrefs import is_of_one_machine
from generator.markdown.places import Places

_MARKS = ('"{}"', "'{}'", "({})")
"""What may stand around a title."""
_BARE = lazy_pattern(
    r"(?i)(?<![\w./:@=-])(?<!\]\()(?<!\] \()(?<!\)\[)(?:https?://\w|www\.\w)[^\s<>\"“”«»]*(?<![.,;:!?)\]'’*_])"
)
"""An address as it is written in a text, without the marks that end a sentence; none of a link with something amiss."""


def unshown_in(body: str, tokens: Sequence[Token], defined: Mapping[str, Any], places: Places) -> Iterator[Diagnostic]:
    """What of a body nobody sees, or sees as something else.

    `defined` is what markdown-it knows of definitions, those that repeat another's name among them.
    """
    yield from reordered(body, places.document.path, places.document.body_line)
    if "](" in body or "]:" in body:  # most link by name
        yield from _titles_and_definitions(tokens, defined, places)
    if "|" in body:
        yield from _lost_cells(tokens, places)
    if "--" in body:
        for opening, inline in itertools.pairwise(tokens):
            if opening.type == "heading_open" and opening.markup == "-":
                cites = any(child.type == "citation" for child in inline.children or ())
                severity = Severity.ERROR if cites else Severity.WARNING  # what it cites would rest on nothing
                yield faults.underlined_heading(places.first_line(opening), severity)
    if "://" in body or "www." in body:
        yield from _addresses(tokens, places)


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


def _addresses(tokens: Sequence[Token], places: Places) -> Iterator[Diagnostic]:
    """The addresses that stand in the text as no links, and the links that lead to a reader's own machine."""
    for block in tokens:
        depth = 0
        for token in block.children or ():
            depth += token.nesting if token.type in ("link_open", "link_close") else 0
            href = str(token.attrs.get("href", "")) if token.type == "link_open" else ""
            if href and is_of_one_machine(href):
                yield faults.local_link(places.find(block, href), href)
            found = _BARE.finditer(token.content) if token.type == "text" and not depth else ()
            bare = (match[0] for match in found if match[0] in block.content)  # a backslash says that it shall be none
            yield from (faults.bare_address(places.find(block, address), address) for address in bare)


def _lost_cells(tokens: Sequence[Token], places: Places) -> Iterator[Diagnostic]:
    """The rows that have more cells than the heading of their table: what is too much is left out."""
    columns = 0
    for token in tokens:
        if token.type == "thead_open":
            columns = 0
        columns += token.type == "th_open"
        if token.type == "tr_open" and token.map and token.level > 1 and columns:
            line = places.lines[token.map[0]].strip(" \t>")
            cells = len(escapedSplit(line.removeprefix("|"))) - _ends_a_cell(line)
            if cells > columns:
                yield faults.lost_cells(places.first_line(token), cells, columns)


def _ends_a_cell(line: str) -> bool:
    return line.endswith("|") and not line.endswith("\\|")


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
