"""What a site needs to know of a document's statements and links without holding their words."""

import sys
from collections.abc import Callable, Iterator
from typing import Any

from generator.content import Document, Ignore
from generator.diagnostics import Outcome
from generator.evidence.citations import ParagraphKey, cited_keys
from generator.ground.digests import digest_of, short_digest
from generator.ground.tuples import NamedTuple
from generator.markdown.fronts import front_statements
from generator.markdown.values import Heading, Prose, Rendered, Statement


class Leading(NamedTuple):
    """A reference without its place."""

    kind: str
    target: str


class Headed(NamedTuple):
    """A sub-heading without its place."""

    level: int
    text: str
    id: str


class Outline(NamedTuple):
    """A document without its words.

    `anchors` are those of its statements on their page, those of the front matter first, and `cited` the paragraphs
    that each cites; `kinds` and `targets` are those of its references, in their order; `marks` is the number of
    citation marks in its body; `named` says whether a name stands in a statement where a title belongs; `headings` are
    its sub-headings. `digest` is another whenever the body shows something else, `shared` whenever other pages may, and
    of `words`, one for each statement, whenever that has other words. `slips` says whether marks could not be read for
    want of which a statement may rest on nothing.
    """

    anchors: tuple[str, ...] = ()
    cited: tuple[tuple[ParagraphKey, ...], ...] = ()
    kinds: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    marks: int = 0
    named: bool = False
    headings: tuple[Headed, ...] = ()
    digest: str = ""
    shared: str = ""
    words: tuple[int, ...] = ()
    slips: bool = False

    @property
    def leading(self) -> Iterator[Leading]:
        """The references; they are no values of their own until they are asked for, because there are very many."""
        return map(Leading, self.kinds, self.targets)


def sharing() -> Callable[[Outcome[Outline]], Outcome[Outline]]:
    """A function that gives outlines as they are, and holds once what very many have: names, marks, paragraphs.

    Outlines that come from several processes have copies of their own.
    """
    held: dict[Any, Any] = {}

    def share(given: Outcome[Outline]) -> Outcome[Outline]:
        outline = given.value
        shared = outline._replace(
            anchors=held.setdefault(outline.anchors, outline.anchors),
            cited=tuple(held.setdefault(cited, cited) for cited in outline.cited),
            kinds=held.setdefault(outline.kinds, outline.kinds),
            targets=tuple(held.setdefault(target, target) for target in outline.targets),
        )
        return Outcome(shared, given.diagnostics)

    return share


def outline_of(document: Document, rendered: Rendered) -> Outline:
    """The outline of a document and its body."""
    prose = rendered.prose
    statements = (*front_statements(document), *prose.statements)
    return Outline(
        tuple(sys.intern(statement.anchor) for statement in statements),
        tuple(tuple(dict.fromkeys(cited_keys(statement.citations))) for statement in statements),
        tuple(reference.kind for reference in prose.references),
        tuple(reference.target for reference in prose.references),
        (*document.ignores, *prose.ignores),
        sum(len(statement.cites) for statement in prose.statements),
        any("[[" in statement.text for statement in statements),
        tuple(map(_headed, prose.headings)),
        rendered.digest,
        _shared(document, prose),
        tuple(short_digest(statement.text) for statement in statements),
        bool(prose.slips),
    )


def _shared(document: Document, prose: Prose) -> str:
    """A digest of the front matter, and of where the body leads, what it is made up of, and what rests on what."""
    leading = tuple((reference.kind, reference.target) for reference in prose.references)
    headings, statements = tuple(map(_headed, prose.headings)), tuple(map(_resting, prose.statements))
    return digest_of((document.front_digest, leading, headings, statements))


def _headed(heading: Heading) -> Headed:
    return Headed(heading.level, heading.text, heading.id)


def _resting(statement: Statement) -> tuple[object, ...]:
    cites = tuple((cite.number, tuple(cited_keys(cite.citations))) for cite in statement.cites)
    return statement.anchor, statement.kind, statement.editorial, cites
