"""What a document's body becomes: pieces of HTML with open references between them, and the statements they make.

References stay open because only the whole site knows what they lead to; a piece of text is final HTML.
"""

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from generator.content import Ignore
from generator.diagnostics import Diagnostic, Span
from generator.evidence.citations import Citation
from generator.ground.characters import has_unseen, places_of_seen, without_unseen
from generator.ground.digests import digest_text
from generator.ground.tuples import NamedTuple


class Reference(NamedTuple):
    """A link as written: `kind` is `name` (wikilink), `mention`, `path`, `anchor` or `picture`."""

    kind: str
    target: str
    span: Span


class LinkStart(NamedTuple):
    """The opening tag of a link; its text and `</a>` follow as pieces."""

    reference: Reference


class LinkTitle(NamedTuple):
    """The title of what the reference leads to, where the author wrote no other text."""

    reference: Reference


class Picture(NamedTuple):
    """A picture from content/."""

    reference: Reference
    alt: str


class Anchor(NamedTuple):
    """The `id` attribute of the tag being written, so that a page may put a prefix before it."""

    id: str


class Cite(NamedTuple):
    """A citation mark, numbered from 1 in its document; `at` is its offset in the statement's text."""

    number: int
    citations: tuple[Citation, ...]
    at: int


class NotesHere(NamedTuple):
    """The place, after a statement's block, where the notes of its marks may stand."""

    cites: tuple[Cite, ...]


Piece: TypeAlias = str | LinkStart | LinkTitle | Picture | Anchor | Cite | NotesHere


def digest_pieces(pieces: Iterable[Piece]) -> str:
    """A digest of a body as far as pages show it: where its parts were written is not seen.

    No text holds the control characters that part the pieces here.
    """
    return digest_text("\x01".join(piece if isinstance(piece, str) else _named(piece) for piece in pieces))


def _named(piece: Piece) -> str:
    name = f"\x02{type(piece).__name__}"
    if isinstance(piece, (LinkStart, LinkTitle, Picture)):
        return f"{name}\x02{piece.reference.kind}\x02{piece.reference.target}\x02{getattr(piece, 'alt', '')}"
    if isinstance(piece, Anchor):
        return f"{name}\x02{piece.id}"
    assert isinstance(piece, (Cite, NotesHere))
    cites = (piece,) if isinstance(piece, Cite) else piece.cites
    return name + "".join(f"\x02{c.number}{[(one.source, one.paragraphs) for one in c.citations]}" for c in cites)


class Statement(NamedTuple):
    """A paragraph, list item, table row, definition or front-matter entry that says something about the world.

    `text` is plain text without citation marks; the title of a wikilink without text stands in it as `[[name]]`.
    In a block quotation a second line says who said it.
    `kind` is `paragraph`, `item`, `row`, `definition`, `blockquote`, `code`, `event`, `figure`, `position` or `fact`.
    """

    anchor: str
    kind: str
    text: str
    cites: tuple[Cite, ...]
    span: Span
    end_line: int
    editorial: bool = False

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation of the statement, in the order written."""
        if len(self.cites) == 1:
            return self.cites[0].citations
        return tuple(citation for cite in self.cites for citation in cite.citations)


class Heading(NamedTuple):
    """A sub-heading: its level from 2 to 6, its plain text and the id it has on its own page."""

    level: int
    text: str
    id: str
    span: Span


class Label(NamedTuple):
    """A table's heading cell, the term of a definition, or what a picture shows, as those are told who do not see it.

    Like a sub-heading it carries no citation of its own; `kind` says what findings call it.
    """

    text: str
    span: Span
    kind: str = "heading"


class Slip(NamedTuple):
    """A finding that may be why the statement on a line of the file rests on nothing."""

    line: int
    finding: Diagnostic


class Prose(NamedTuple):
    """What a body says; `faults` are the citations that could not be taken up, for the rules to weigh.

    `slips` are marks that could not be read, for want of which a statement may rest on nothing.
    """

    statements: tuple[Statement, ...] = ()
    headings: tuple[Heading, ...] = ()
    references: tuple[Reference, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    labels: tuple[Label, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    slips: tuple[Slip, ...] = ()

    @property
    def uncited(self) -> tuple[Heading | Label, ...]:
        """The texts that carry no citation of their own."""
        return (*self.headings, *self.labels)


class Rendered(NamedTuple):
    """A body after Markdown: what is shown of it, with a digest of that, and what it says.

    They are kept apart: pages are made of the one, and rules look at the other.
    """

    pieces: tuple[Piece, ...] = ()
    digest: str = ""
    prose: Prose = Prose()


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """Spellings that are linked at their first mention, each with the profile's slug; none has unseen characters.

    Told apart by identity, so that asking for the pattern of thousands of spellings costs nothing the second time.
    """

    spellings: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def spelled(text: str) -> str:
        """A mention as its name is spelled, however its words are parted: by a line's end, by a space that holds."""
        return " ".join(text.split())

    def digest_key(self) -> object:
        """What stands for the names in a digest."""
        return self.spellings

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end and slug of every mention in a text, longest spelling first, none overlapping."""
        if has_unseen(text):
            places = places_of_seen(text)
            return [(places[start], places[end - 1] + 1, slug) for start, end, slug in self.find(without_unseen(text))]
        pattern, slugs = _pattern_of(self)
        return [(m.start(), m.end(), slugs[self.spelled(m[0])]) for m in pattern.finditer(text)] if pattern else []

    def begin(self, text: str, at: int) -> str:
        """The slug of the longest spelling that begins at a place of a text; empty when none does."""
        pattern, slugs = _pattern_of(self)
        found = pattern.match(text, at) if pattern else None
        return slugs[self.spelled(found[0])] if found else ""


@functools.lru_cache(maxsize=8)
def _pattern_of(names: Names) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """One pattern for all spellings, by first character, so that most positions fail at once; and their slugs."""
    slugs = {Names.spelled(spelling): slug for spelling, slug in reversed(names.spellings)}
    by_first: dict[str, list[str]] = {}
    for spelling in sorted(slugs, key=lambda spelling: (-len(spelling), spelling)):
        by_first.setdefault(spelling[:1], []).append(re.escape(spelling[1:]).replace(r"\ ", r"\s+"))
    if not by_first:
        return None, {}
    groups = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(by_first.items()))
    starts = "".join(re.escape(first) for first in sorted(by_first))
    pattern = re.compile(rf"(?<!\w)(?=[{starts}])(?:{'|'.join(groups)})(?!\w)")
    return pattern, slugs
