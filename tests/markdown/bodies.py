"""A body as it is rendered, and its pieces as one line of text."""

from __future__ import annotations

from generator.content import Document, SectionFront
from generator.diagnostics import Outcome
from generator.markdown.rendering import render
from generator.markdown.values import (
    Anchor,
    Cite,
    LinkStart,
    LinkTitle,
    Names,
    NotesHere,
    Picture,
    Piece,
    Rendered,
)

NAMES = Names((("Ada Moreno", "ada"), ("Bo", "bo"), ("Moreno", "ada")))
FIRST_LINE = 4


def rendered(body: str) -> Outcome[Rendered]:
    front = SectionFront("F", (), None, "", "", 0, (), (), (), (), "published")
    return render(Document("f.md", "section", "t", "f", front, FIRST_LINE), body, NAMES)


def shown(pieces: tuple[Piece, ...]) -> str:
    return "".join(map(_shown, pieces)).replace("</a>", "</a>⟧")


def _shown(piece: Piece) -> str:  # noqa: PLR0911  # one line a kind of piece
    match piece:
        case Anchor(id=id_):
            return f" id={id_}"
        case Cite(number=number, citations=citations):
            return f"⟨{number} {'; '.join(map(str, citations))}⟩"
        case LinkStart(reference=reference):
            return f"⟦{reference.kind} {reference.target}|"
        case LinkTitle(reference=reference):
            return f"⟨title {reference.target}⟩"
        case Picture(reference=reference, alt=alt):
            return f"⟨picture {reference.target} {alt}⟩"
        case NotesHere(cites=cites):
            return f"⟨notes {' '.join(str(cite.number) for cite in cites)}⟩"
    return piece
