"""Labelled blocks become the numbered paragraphs of a source, as `seeds/` holds them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.convert.values import NUMBERED, Labelled
from generator.diagnostics import Span
from generator.seeds import Paragraph


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph and the lines of the article it was made of."""

    paragraph: Paragraph
    lines: tuple[int, ...]


def number_paragraphs(labelled: tuple[Labelled, ...], path: str) -> tuple[Numbered, ...]:
    """The paragraphs that stay, counted from 1, each under the sub-heading it stood under."""
    numbered: list[Numbered] = []
    heading = ""
    for place, item in enumerate(labelled):
        if item.label == "subheading":
            heading = item.block.text.strip("# ")
        elif item.label in NUMBERED:
            following = labelled[place + 1] if place + 1 < len(labelled) else None
            numbered.append(_numbered(item, following, heading, len(numbered) + 1, path))
    return tuple(numbered)


def _numbered(item: Labelled, following: Labelled | None, heading: str, number: int, path: str) -> Numbered:
    lines, attribution = item.block.lines, ""
    if item.label == "quote" and following is not None and following.label == "quote_attribution":
        lines += following.block.lines
        attribution = following.block.text.lstrip("—–- ")
    span = Span(path, item.block.lines[0])
    return Numbered(Paragraph(number, item.label, item.block.text, span, heading, attribution), lines)
