"""What a site needs to know of a document's statements and links without holding their words."""

from __future__ import annotations

import sys
from typing import NamedTuple

from generator.content import Document
from generator.evidence.citations import ParagraphKey, cited_keys
from generator.ground.digests import digest_of
from generator.markdown.fronts import front_statements
from generator.markdown.values import Heading, Ignore, Rendered, Statement


class Told(NamedTuple):
    """A statement without its words: its anchor on its page, and each paragraph that it cites."""

    anchor: str
    cited: tuple[ParagraphKey, ...]


class Leading(NamedTuple):
    """A reference without its place."""

    kind: str
    target: str


class Outline(NamedTuple):
    """A document without its words.

    `told` are its statements, those of the front matter first; `leading` its references, in their order; `marks` is
    the number of citation marks in its body; `named` says whether a name stands in a statement where a title belongs.
    `digest` is another whenever the body shows something else, `shared` whenever other pages may.
    """

    told: tuple[Told, ...] = ()
    leading: tuple[Leading, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    marks: int = 0
    named: bool = False
    digest: str = ""
    shared: str = ""


def outline_of(document: Document, rendered: Rendered) -> Outline:
    """The outline of a document and its body."""
    statements = (*front_statements(document), *rendered.statements)
    return Outline(
        tuple(Told(sys.intern(s.anchor), tuple(dict.fromkeys(cited_keys(s.citations)))) for s in statements),
        tuple(Leading(reference.kind, reference.target) for reference in rendered.references),
        rendered.ignores,
        sum(len(statement.cites) for statement in rendered.statements),
        any("[[" in statement.text for statement in statements),
        rendered.digest,
        _shared(document, rendered),
    )


def _shared(document: Document, rendered: Rendered) -> str:
    """A digest of the front matter, and of where the body leads, what it is made up of, and what rests on what."""
    leading = tuple((reference.kind, reference.target) for reference in rendered.references)
    headings, statements = tuple(map(_part, rendered.headings)), tuple(map(_resting, rendered.statements))
    return digest_of((document.front_digest, leading, headings, statements))


def _part(heading: Heading) -> tuple[int, str, str]:
    return heading.level, heading.text, heading.id


def _resting(statement: Statement) -> tuple[object, ...]:
    cites = tuple((cite.number, tuple(cited_keys(cite.citations))) for cite in statement.cites)
    return statement.anchor, statement.kind, statement.editorial, cites
