"""What authors write in content/: one frozen `Document` a file, front matter checked, body untouched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from generator.config import SITE_FILE, Config, edition_of
from generator.diagnostics import Diagnostic, Outcome, Span, did_you_mean
from generator.evidence.citations import MALFORMED, Citation, CitationText
from generator.frontmatter.schema import (
    Choice,
    Date,
    Field,
    ListOf,
    Name,
    Number,
    Record,
    Reference,
    Slug,
    Text,
    read_record,
)
from generator.ground.dates import PartialDate
from generator.ground.digests import digest_of, digest_text
from generator.ground.files import read_bytes, walk
from generator.memo.work import NOTHING_KEPT, Work
from generator.translations import in_language, original_of

FOLDER = "content"
PROFILES = "profiles"
DISAGREEMENTS = "disagreements"
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


class Event(NamedTuple):
    """A dated entry of the timeline; `when` replaces the date in what the reader sees."""

    date: PartialDate
    title: str
    cite: tuple[Citation, ...]
    when: str
    span: Span


class Figure(NamedTuple):
    """A key number and what it counts."""

    value: str
    label: str
    cite: tuple[Citation, ...]
    span: Span


class Position(NamedTuple):
    """One answer to the question of a disagreement."""

    says: str
    cite: tuple[Citation, ...]
    span: Span


class Fact(NamedTuple):
    """One line of a profile."""

    label: str
    value: str
    cite: tuple[Citation, ...]
    span: Span


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


class Document(NamedTuple):
    """One file of content/.

    Its body is not here, so that a site of any size needs little memory.

    `kind` is `section`, `profile`, `disagreement`, `page` or `index`; `topic` the folder of a section, else empty;
    `body_line` the line of the file on which the body begins; `values` where each value of the front matter stands;
    `digest` that of the file, and `front_digest` one of its place and front matter; `faults` are the citations in it
    that cannot be read, for the rules to weigh.
    """

    path: str
    kind: str
    topic: str
    slug: str
    front: Front
    body_line: int
    values: tuple[tuple[str, Span], ...] = ()
    digest: str = ""
    front_digest: str = ""
    faults: tuple[Diagnostic, ...] = ()

    def place_of(self, key: str) -> Span:
        """Where a value of the front matter stands; the file's beginning when it is not written."""
        return dict(self.values).get(key, Span(self.path))

    @property
    def draft(self) -> bool:
        """Whether a build leaves it out."""
        return self.front.status == "draft"


class Written(NamedTuple):
    """A document with its body as it is written."""

    document: Document
    body: str


class BodyTexts(Mapping[str, str]):
    """The bodies of documents as they are written, by their paths; each is read when it is asked for."""

    def __init__(self, written: Mapping[str, Outcome[Written | None]]) -> None:
        self._written = written

    def __getitem__(self, path: str) -> str:
        written = self._written[path].value
        return written.body if written else ""

    def __iter__(self) -> Iterator[str]:
        return iter(self._written)

    def __len__(self) -> int:
        return len(self._written)


class Content(NamedTuple):
    """All of content/: the documents, the pictures' paths below content/ with their bytes, and bodies by path."""

    documents: tuple[Document, ...] = ()
    pictures: tuple[tuple[str, bytes], ...] = ()
    bodies: Mapping[str, str] = MappingProxyType({})


_TITLE = Field(Text(), "the heading", required=True)
_SUMMARY = Field(Text(), "one sentence that tells what it says", default="")
_CITE = Field(CitationText(), "source:paragraph", default=())
_ORDER = Field(Number(-9999, 9999), "place among its neighbours", default=0)
_TAGS = Field(ListOf(Slug()), "subjects it touches", default=())
_STATUS = Field(Choice(("draft", "published")), "draft keeps it out of a build", default="published")

EVENT = Record(
    "an event",
    {
        "date": Field(Date(), "when it happened", required=True),
        "title": Field(Text(), "what happened", required=True),
        "cite": _CITE,
        "when": Field(Text(), "words that replace the date", default=""),
    },
    make=Event,
    located=True,
)
FIGURE = Record(
    "a figure",
    {
        "value": Field(Text(), "the number, in quotation marks", required=True),
        "label": Field(Text(), "what it counts", required=True),
        "cite": _CITE,
    },
    make=Figure,
    located=True,
)
POSITION = Record(
    "a position",
    {"says": Field(Text(), "what the source says", required=True), "cite": _CITE},
    make=Position,
    located=True,
)
FACT = Record(
    "a fact",
    {
        "label": Field(Text(), "what it is about", required=True),
        "value": Field(Text(), "what it is", required=True),
        "cite": _CITE,
    },
    make=Fact,
    located=True,
)
SECTION = Record(
    "a section",
    {
        "title": _TITLE,
        "tags": _TAGS,
        "date": Field(Date(), "when it happened"),
        "summary": _SUMMARY,
        "question": Field(Text(), "what a reader would ask; the summary answers it", default=""),
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
        "title": Field(Text(), "the full name", required=True),
        "kind": Field(Choice(("person", "organisation", "place")), "what it is", default="person"),
        "role": Field(Text(), "what they are, in a few words", default=""),
        "aliases": Field(ListOf(Text()), "every spelling that leads here", default=()),
        "summary": _SUMMARY,
        "facts": Field(ListOf(FACT), "what the sources say, line by line", default=()),
        "location": Field(ListOf(Number(-180, 180, whole=False), length=2), "latitude and longitude", default=()),
        "tags": _TAGS,
        "order": _ORDER,
        "status": _STATUS,
    },
    make=ProfileFront,
)
DISAGREEMENT = Record(
    "a disagreement",
    {
        "title": Field(Text(), "the question", required=True),
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

RECORDS = {"section": SECTION, "profile": PROFILE, "disagreement": DISAGREEMENT, "page": PAGE, "index": PAGE}
"""The front matter of each kind of document."""


def load_content(root: Path, config: Config, work: Work = NOTHING_KEPT) -> Outcome[Content]:
    """Read content/, whole: the documents in the order of their paths, and the pictures."""
    names = work.once(f"names-{config.language}", work.names(root, FOLDER), partial(_names, root, config.language))
    texts = [path for path in names.value if path.endswith(".md")]
    topics = digest_of(tuple(topic.id.text for topic in config.topics))
    parsed = work.parsed("documents", root, texts, topics, partial(parse_document, config=config))
    documents: list[Document] = []
    pictures: list[tuple[str, bytes]] = []
    diagnostics = list(names.diagnostics)
    for outcome in parsed.values():
        diagnostics += outcome.diagnostics
        documents += (outcome.value.document,) if outcome.value else ()
    for path in names.value:
        if path.endswith(".md"):
            continue
        if path.lower().endswith(PICTURES):
            picture = read_bytes(root, path)
            diagnostics += picture.diagnostics
            pictures.append((path.removeprefix(f"{FOLDER}/"), picture.value))
        elif path != SITE_FILE and not edition_of(path):
            diagnostics.append(_not_content(path))
    return Outcome(Content(tuple(documents), tuple(pictures), BodyTexts(parsed)), tuple(diagnostics))


def _names(root: Path, language: str) -> Outcome[tuple[str, ...]]:
    return walk(root, FOLDER).then(lambda paths: in_language(paths, language))


def parse_document(
    text: str, path: str, before: Outcome[Written | None] | None = None, *, config: Config
) -> Outcome[Written | None]:
    """Read one Markdown file of content/; None when it cannot be used.

    Where the front matter is as it was `before`, it is not read again.
    """
    again = _with_other_body(text, before) if before else None
    return again or _parse_anew(text, path, config)


def _with_other_body(text: str, before: Outcome[Written | None]) -> Outcome[Written | None] | None:
    """What the file is if only its body changed; None when more may have."""
    if before.value is None or not before.value.body:
        return None
    document = before.value.document
    *written, rest = text.split("\n", document.body_line - 1)
    if len(written) < document.body_line - 1 or not rest.partition("\n")[0].strip():
        return None
    if _digest_front(document.path, document.kind, document.topic, written) != document.front_digest:
        return None
    return Outcome(Written(document._replace(digest=digest_text(text)), rest.strip()), before.diagnostics)


def _digest_front(path: str, kind: str, topic: str, written: list[str]) -> str:
    """A digest of a file's place, and of its lines before the body."""
    return digest_of((path, kind, topic, written))


def _parse_anew(text: str, path: str, config: Config) -> Outcome[Written | None]:
    from generator.frontmatter.splitting import split_front_matter  # noqa: PLC0415  # most builds read no front matter

    place = _classify(path, config)
    parts = split_front_matter(text, path)
    found = list(place.diagnostics + parts.diagnostics)
    if parts.failed and not parts.value.front.entries:
        return Outcome(None, tuple(found))
    kind, topic = place.value
    front: Outcome[Any] = read_record(RECORDS[kind], parts.value.front)
    if front.value is None or place.failed:
        return Outcome(None, (*found, *front.diagnostics))
    found += (finding for finding in front.diagnostics if finding.code != MALFORMED)
    slug = PurePosixPath(original_of(path)).stem
    values = tuple((key.text, value.span) for key, value in parts.value.front.entries)
    written = text.split("\n", parts.value.body_line - 1)[:-1]
    faults = tuple(finding for finding in front.diagnostics if finding.code == MALFORMED)
    document = Document(
        path,
        kind,
        topic,
        slug,
        front.value,
        parts.value.body_line,
        values,
        digest_text(text),
        _digest_front(path, kind, topic, written),
        faults,
    )
    return Outcome(Written(document, parts.value.body), tuple(found))


def _classify(path: str, config: Config) -> Outcome[tuple[str, str]]:
    """The kind and topic that a file's place gives it."""
    folders, slug = PurePosixPath(path).parts[1:-1], PurePosixPath(original_of(path)).stem
    findings = () if _SLUG.match(slug) else (_bad_name(path, slug),)
    if not folders:
        return Outcome(("index" if slug == "index" else "page", ""), findings)
    topics = [topic.id.text for topic in config.topics]
    if len(folders) > 1 or (folders[0] not in (PROFILES, DISAGREEMENTS) and folders[0] not in topics):
        known = [*topics, PROFILES, DISAGREEMENTS]
        hint = did_you_mean("/".join(folders), known) or f"the topics of site.yaml are {', '.join(topics)}"
        message = f"the folder {'/'.join(folders)} is no topic of site.yaml"
        return Outcome(("section", ""), (*findings, Diagnostic("unknown-topic", message, Span(path), hint)))
    singular = {PROFILES: "profile", DISAGREEMENTS: "disagreement"}
    kind = singular.get(folders[0], "section")
    return Outcome((kind, folders[0] if kind == "section" else ""), findings)


def _bad_name(path: str, slug: str) -> Diagnostic:
    hint = "use a-z, 0-9 and single hyphens: the file's name is its address"
    return Diagnostic("bad-file-name", f"“{slug}” cannot stand in an address", Span(path), hint)


def _not_content(path: str) -> Diagnostic:
    hint = f"content holds .md files and pictures ({', '.join(PICTURES)})"
    return Diagnostic("not-content", f"{path} is of no use here", Span(path), hint)
