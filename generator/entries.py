"""A document on its page: what the site knows of it at once, and its body, which is read where it is shown."""

import bisect
import itertools
from collections.abc import Iterable, Iterator, Mapping

from generator.content import DisagreementFront, Document, ProfileFront, SectionFront
from generator.evidence.citations import ParagraphKey
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple
from generator.markdown.fronts import front_statement, front_statements
from generator.markdown.outlines import Outline
from generator.markdown.values import Cite, Piece, Prose, Statement

_NAMED = lazy_pattern(r"(\[\[[^\[\]]+\]\])")


class Bodies(NamedTuple):
    """The bodies of documents by their paths, as written, as shown, and what they say; each read when asked for."""

    written: Mapping[str, str]
    pieces: Mapping[str, tuple[Piece, ...]]
    prose: Mapping[str, Prose]


class Entry(NamedTuple):
    """A document with its address; its body is read where it is shown.

    `bodies` has its body; `titles` are what stands in its statements in the place of names, each in brackets;
    `filled_in` is a digest of them, empty if there is none.
    """

    document: Document
    outline: Outline
    path: str
    bodies: Bodies
    titles: tuple[tuple[str, str], ...] = ()
    filled_in: str = ""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The body as pages show it."""
        return self.bodies.pieces[self.document.path]

    @property
    def prose(self) -> Prose:
        """What the body says."""
        return self.bodies.prose[self.document.path]

    @property
    def written(self) -> str:
        """The body as its author wrote it."""
        return self.bodies.written[self.document.path]

    @property
    def front(self) -> tuple[Statement, ...]:
        """The statements of the front matter."""
        return self._filled(front_statements(self.document))

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement, those of the front matter first."""
        in_body = self.prose.statements
        if not self.titles and len(in_body) == len(self.outline.anchors):
            return in_body  # most sections say nothing in their front matter, and every rule asks
        return self._filled((*front_statements(self.document), *in_body))

    def statement(self, place: int) -> Statement:
        """The one of them at a place: a front matter may have thousands, and each is asked for where it is shown."""
        found = front_statement(self.document, place)
        if found is None:  # those of the body are the last
            found = self.prose.statements[place - len(self.outline.anchors)]
        return self._filled((found,))[0]

    @property
    def title(self) -> str:
        """The document's title."""
        return self.document.front.title

    @property
    def section(self) -> SectionFront:
        """The front matter of a section."""
        assert isinstance(self.document.front, SectionFront)
        return self.document.front

    @property
    def profile(self) -> ProfileFront:
        """The front matter of a profile."""
        assert isinstance(self.document.front, ProfileFront)
        return self.document.front

    @property
    def disagreement(self) -> DisagreementFront:
        """The front matter of a disagreement."""
        assert isinstance(self.document.front, DisagreementFront)
        return self.document.front

    @property
    def cited(self) -> frozenset[ParagraphKey]:
        """Every paragraph that a statement of this document cites."""
        return frozenset(key for cited in self.outline.cited for key in cited)

    @property
    def tags(self) -> tuple[str, ...]:
        """The names of its tags, once each."""
        return tuple(dict.fromkeys(name.text for name in getattr(self.document.front, "tags", ())))

    def leading(self, *kinds: str) -> Iterator[str]:
        """What the references of its body lead to that are of some kinds."""
        outline = self.outline
        return (target for kind, target in zip(outline.kinds, outline.targets, strict=True) if kind in kinds)

    @property
    def wikilinks(self) -> Iterator[str]:
        """The names that its author wrote to link to something, in the body and as `related`."""
        yield from self.leading("name")
        if isinstance(self.document.front, SectionFront):
            yield from (name.text for name in self.document.front.related)

    def _filled(self, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        if not self.titles:
            return tuple(statements)
        titles = dict(self.titles)
        return tuple(_with_titles(one, titles) if "[[" in one.text else one for one in statements)


def _with_titles(statement: Statement, titles: Mapping[str, str]) -> Statement:
    """A statement with titles in the place of names, and its citations where they then stand."""
    parts = _NAMED.split(statement.text)
    ends = list(itertools.accumulate(map(len, parts)))
    shown = [titles.get(part, part) for part in parts]
    shifts = list(itertools.accumulate(len(new) - len(old) for new, old in zip(shown, parts, strict=True)))

    def moved(cite: Cite) -> Cite:
        behind = bisect.bisect_right(ends, cite.at)
        return cite._replace(at=cite.at + shifts[behind - 1]) if behind else cite

    return statement._replace(text="".join(shown), cites=tuple(map(moved, statement.cites)))


class StatementAt(NamedTuple):
    """A statement of the document whose page is at a path: its anchor there, and its place among all it has."""

    path: str
    anchor: str
    place: int


class Resting(NamedTuple):
    """The statements that rest on a paragraph: the paths of their pages, their anchors there, and their places.

    A site has as many as citations, so they are not values of their own until they are asked for.
    """

    paths: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    places: tuple[int, ...] = ()

    def each(self) -> Iterator[StatementAt]:
        """The statements, in reading order."""
        return map(StatementAt, self.paths, self.anchors, self.places)


class Counts(NamedTuple):
    """How much a page, or the site, can prove."""

    statements: int = 0
    citations: int = 0
    quotations: int = 0
    verified: int = 0
    editorial: int = 0
