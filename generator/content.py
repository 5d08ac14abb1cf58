"""What authors write in content/, as frozen values, and the fields that their front matter may have."""

import itertools
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from generator.diagnostics import Diagnostic, Outcome, Span
from generator.evidence.citations import Citation, CitationText
from generator.frontmatter.schema import (
    WORDS,
    Choice,
    Date,
    EachOf,
    Field,
    ListOf,
    Name,
    Number,
    Record,
    Reference,
    Slug,
    Text,
)
from generator.frontmatter.yamltree import Node, Scalar, place_among
from generator.ground.dates import PartialDate
from generator.ground.pictures import ENDINGS
from generator.ground.tuples import NamedTuple

FOLDER = "content"
PROFILES = "profiles"
DISAGREEMENTS = "disagreements"
PICTURES = tuple(ENDINGS)


class Event(NamedTuple):
    """A dated entry of the timeline; `when` replaces the date in what the reader sees.

    `told` and `dated` are where its title and its date stand.
    """

    date: PartialDate
    title: str
    cite: tuple[Citation, ...]
    when: str
    span: Span
    told: Span
    dated: Span


class Figure(NamedTuple):
    """A key number and what it counts; `told` is where the number stands."""

    value: str
    label: str
    cite: tuple[Citation, ...]
    span: Span
    told: Span


class Position(NamedTuple):
    """One answer to the question of a disagreement; `told` is where it stands."""

    says: str
    cite: tuple[Citation, ...]
    span: Span
    told: Span


class Fact(NamedTuple):
    """One line of a profile; `told` is where its value stands."""

    label: str
    value: str
    cite: tuple[Citation, ...]
    span: Span
    told: Span


class SectionFront(NamedTuple):
    """The front matter of a section."""

    title: str
    tags: tuple[Name, ...]
    date: PartialDate | None
    summary: str
    question: str
    order: int
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    related: tuple[Name, ...]
    aliases: tuple[Name, ...]
    status: str


class ProfileFront(NamedTuple):
    """The front matter of a profile."""

    title: str
    kind: str
    role: str
    aliases: tuple[str, ...]
    summary: str
    facts: tuple[Fact, ...]
    location: tuple[float, ...]
    tags: tuple[Name, ...]
    order: int
    status: str


class DisagreementFront(NamedTuple):
    """The front matter of a disagreement."""

    title: str
    summary: str
    positions: tuple[Position, ...]
    tags: tuple[Name, ...]
    order: int
    status: str


class PageFront(NamedTuple):
    """The front matter of the home page and of every page outside the topics."""

    title: str
    summary: str
    order: int
    status: str


Front: TypeAlias = SectionFront | ProfileFront | DisagreementFront | PageFront


class Ignore(NamedTuple):
    """A comment that silences the finding `code` in what follows it; in front matter, up to the line `end`."""

    code: str
    reason: str
    span: Span
    end: int = 0


class Document(NamedTuple):
    """One file of content/.

    Its body is not here, so that a site of any size needs little memory.

    `kind` is `section`, `profile`, `disagreement`, `page` or `index`; `topic` the folder of a section, else empty;
    `body_line` the line of the file on which the body begins; `places` where each value of the front matter stands, as
    lines, because hardly one of very many is ever asked for; `digest` that of the file, and `front_digest` one of its
    place and front matter; `faults` are the citations in it that cannot be read, for the rules to weigh, and
    `ignores` the comments in it that silence findings.
    """

    path: str
    kind: str
    topic: str
    slug: str
    front: Front
    body_line: int
    places: str = ""
    digest: str = ""
    front_digest: str = ""
    faults: tuple[Diagnostic, ...] = ()
    ignores: tuple[Ignore, ...] = ()

    def place_of(self, key: str, words: str = "", at: int = 0) -> Span:
        """Where a value of the front matter stands; the file's beginning when it is not written.

        Of a value on several lines, it is where some `words` of it stand; `at` tells them from others like them.
        """
        for place in self.places.splitlines():
            name, _, numbers = place.partition(" ")
            if name == key:
                line, column, end, *starts = map(int, numbers.split(" "))
                whole = Span(self.path, line, column, end)
                if not words or not starts:
                    return whole
                text = str(getattr(self.front, key, ""))
                each = tuple(zip(starts[::3], starts[1::3], starts[2::3], strict=True))
                return place_among(each, whole, max(text.find(words, at), text.find(words)), len(words))
        return Span(self.path)

    @property
    def draft(self) -> bool:
        """Whether a build leaves it out."""
        return self.front.status == "draft"


def sharing() -> Callable[[Outcome[Document | None]], Outcome[Document | None]]:
    """A function that gives documents as they are, and holds once what very many have: topics, and where values stand.

    Documents that come from several processes have copies of their own.
    """
    held: dict[str, str] = {}

    def share(given: Outcome[Document | None]) -> Outcome[Document | None]:
        if given.value is None:
            return given
        topic, places = given.value.topic, given.value.places
        shared = given.value._replace(topic=held.setdefault(topic, topic), places=held.setdefault(places, places))
        return Outcome(shared, given.diagnostics)

    return share


def as_places(values: Iterable[tuple[str, Node]]) -> str:
    """Where the values of a front matter stand, by their keys, as a document has it; no field has an odd key."""
    return "\n".join(f"{key} {_as_place(value)}" for key, value in values if key.isidentifier())


def _as_place(value: Node) -> str:
    """The place of a value; of one on several lines, those of the words that begin them as well."""
    at, starts = value.span, value.starts if isinstance(value, Scalar) else ()
    return " ".join(map(str, (at.line, at.column, at.end_column, *itertools.chain(*starts))))


class Content(NamedTuple):
    """All of content/: the documents, the pictures' paths below content/ with their bytes, and bodies by path."""

    documents: tuple[Document, ...] = ()
    pictures: tuple[tuple[str, bytes], ...] = ()
    bodies: Mapping[str, str] = MappingProxyType({})

    @property
    def drafts(self) -> int:
        """How many documents are drafts."""
        return sum(document.draft for document in self.documents)


_TITLE = Field(WORDS, "the heading", required=True)
_SUMMARY = Field(WORDS, "one sentence that tells what it says", default="")
_CITE = Field(CitationText(), "source:paragraph", default=())
_DEGREES = Number(-90, 90, whole=False), Number(-180, 180, whole=False)
_LOCATION = EachOf(_DEGREES, "latitude and longitude: [4.7, -74.1]")
_ORDER = Field(Number(-9999, 9999), "place among its neighbours", default=0)
_TAGS = Field(ListOf(Slug()), "subjects it touches", default=())
_STATUS = Field(Choice(("draft", "published")), "draft keeps it out of a build", default="published")

EVENT = Record(
    "an event",
    {
        "date": Field(Date(), "when it happened", required=True),
        "title": Field(WORDS, "what happened", required=True),
        "cite": _CITE,
        "when": Field(WORDS, "words that replace the date", default=""),
    },
    make=Event,
    places={"span": (), "told": ("title",), "dated": ("when", "date")},
)
FIGURE = Record(
    "a figure",
    {
        "value": Field(WORDS, "the number, in quotation marks", required=True),
        "label": Field(WORDS, "what it counts", required=True),
        "cite": _CITE,
    },
    make=Figure,
    places={"span": (), "told": ("value",)},
)
POSITION = Record(
    "a position",
    {"says": Field(WORDS, "what the source says", required=True), "cite": _CITE},
    make=Position,
    places={"span": (), "told": ("says",)},
)
FACT = Record(
    "a fact",
    {
        "label": Field(WORDS, "what it is about", required=True),
        "value": Field(WORDS, "what it is", required=True),
        "cite": _CITE,
    },
    make=Fact,
    places={"span": (), "told": ("value",)},
)
SECTION = Record(
    "a section",
    {
        "title": _TITLE,
        "tags": _TAGS,
        "date": Field(Date(), "when it happened"),
        "summary": _SUMMARY,
        "question": Field(WORDS, "what a reader would ask; the summary answers it", default=""),
        "order": _ORDER,
        "events": Field(ListOf(EVENT), "entries of the timeline", default=()),
        "figures": Field(ListOf(FIGURE), "key numbers", default=()),
        "related": Field(ListOf(Reference()), "where to go next", default=()),
        "aliases": Field(ListOf(Reference()), "old addresses that lead here", default=()),
        "status": _STATUS,
    },
    make=SectionFront,
)
PROFILE = Record(
    "a profile",
    {
        "title": Field(WORDS, "the full name", required=True),
        "kind": Field(Choice(("person", "organisation", "place")), "what it is", default="person"),
        "role": Field(WORDS, "what they are, in a few words", default=""),
        "aliases": Field(ListOf(Text()), "every spelling that leads here", default=()),
        "summary": _SUMMARY,
        "facts": Field(ListOf(FACT), "what the sources say, line by line", default=()),
        "location": Field(_LOCATION, "latitude and longitude", default=()),
        "tags": _TAGS,
        "order": _ORDER,
        "status": _STATUS,
    },
    make=ProfileFront,
)
DISAGREEMENT = Record(
    "a disagreement",
    {
        "title": Field(WORDS, "the question", required=True),
        "summary": _SUMMARY,
        "positions": Field(ListOf(POSITION), "the answers", required=True),
        "tags": _TAGS,
        "order": _ORDER,
        "status": _STATUS,
    },
    make=DisagreementFront,
)
PAGE = Record(
    "a page",
    {"title": _TITLE, "summary": _SUMMARY, "order": _ORDER, "status": _STATUS},
    make=PageFront,
)

_KINDS = {"section": SECTION, "profile": PROFILE, "disagreement": DISAGREEMENT, "page": PAGE, "index": PAGE}


def _knowing_others(record: Record) -> Record:
    """A record that can say of a key which other kinds of documents have it."""
    having: dict[str, list[str]] = {}
    for other in (SECTION, PROFILE, DISAGREEMENT, PAGE):
        for key in other.fields.keys() - record.fields.keys():
            having.setdefault(key, []).append(other.name)
    others = {key: ", ".join(names[:-1]) + " or " * (len(names) > 1) + names[-1] for key, names in having.items()}
    return record._replace(others=others)


RECORDS = {kind: _knowing_others(record) for kind, record in _KINDS.items()}
"""The front matter of each kind of document."""
