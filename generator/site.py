"""Documents and sources → `Site`: addresses, names, order, timeline, backlinks, coverage, collisions.

`Site` is a frozen value. Nothing in it points back: neighbours are looked up by key.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias, TypeVar, TypeVarTuple, Unpack

from generator.addresses import Claim, Target, claim_addresses, collisions, name_targets, path_of
from generator.config import Config
from generator.content import (
    Content,
    Document,
    Event,
    ProfileFront,
)
from generator.diagnostics import Diagnostic, Outcome
from generator.entries import Bodies, Counts, Entry, StatementAt
from generator.evidence.citations import Citation, ParagraphKey, cited_keys
from generator.evidence.quotations import Quotation, find_quotations, occurs_in
from generator.evidence.records import Records
from generator.ground.digests import digest_of
from generator.markdown.outlines import Outline
from generator.markdown.values import Names, Statement
from generator.memo.work import Work
from generator.seeds import Paragraph, Source
from generator.translations import original_of

_CREDITED = re.compile(r"([“\"].*[”\"])\s*[—–-]\s*[^“”\"]*\Z", re.DOTALL)
"""A quotation set apart, in quotation marks, with who said it after them."""


Key = TypeVarTuple("Key")
T = TypeVar("T")

Pictures: TypeAlias = tuple[tuple[str, bytes], ...]
"""The pictures of content/, by their addresses."""


def kept(function: Callable[[Site, Unpack[Key]], T]) -> Callable[[Site, Unpack[Key]], T]:
    """Work out something about a site once: a site never changes, so nor does what a function says of it.

    The arguments after the site are the key, so they must be hashable; a path is better than the entry it names.
    """

    @functools.wraps(function)
    def wrapper(site: Site, *key: *Key) -> T:
        try:
            value: T = site.derived[function][key]
        except KeyError:
            value = function(site, *key)
            site.derived.setdefault(function, {})[key] = value
        return value

    return wrapper


class CheckedQuotation(NamedTuple):
    """A quotation of a statement and whether a paragraph it cites has it word for word."""

    quotation: Quotation
    verified: bool


class Tag(NamedTuple):
    """A tag and the paths of the entries that carry it."""

    name: str
    path: str
    entries: tuple[str, ...]


class TimelineEntry(NamedTuple):
    """An event and the section it comes from."""

    event: Event
    path: str
    anchor: str


class Checked(NamedTuple):
    """What a check found, how many numbers and dates it held against their sources, and what each entry can prove."""

    findings: tuple[Diagnostic, ...] = ()
    figures: int = 0
    counts: Mapping[str, Counts] = {}


class Joined(NamedTuple):
    """What only the whole site knows, and no word of a body changes: the fields of `Site` that have these names.

    `collisions` are the addresses that two claim.
    """

    targets: Mapping[str, tuple[Target, ...]]
    claims: tuple[Claim, ...]
    collisions: tuple[Diagnostic, ...]
    tags: Mapping[str, Tag]
    timeline: tuple[TimelineEntry, ...]
    citing: Mapping[ParagraphKey, tuple[StatementAt, ...]]
    at_odds: Mapping[ParagraphKey, tuple[str, ...]]
    mentioning: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Site:
    """The whole explainer, ready to be laid out.

    `entries` holds every document by its page's path, in reading order; `sources` every source by its id; `targets`
    what each name leads to; `citing` the statements that rest on each paragraph; `at_odds` the paths of the
    disagreements that touch each paragraph; `mentioning` the paths of the entries that link to each page; `drafts`
    the names of what was left out, and `drafted` the paragraphs that it cites; `outlined` is a digest of the whole but
    its bodies and the words of statements; `records` what was verified and confirmed about the notes; `figures` how
    many numbers and dates were held against their sources; `counts` how much each entry can prove, as far as that was
    counted; `derived` what `kept` functions have worked out.
    """

    config: Config
    sources: Mapping[str, Source]
    entries: Mapping[str, Entry]
    targets: Mapping[str, tuple[Target, ...]]
    claims: tuple[Claim, ...] = ()
    pictures: Pictures = ()
    tags: Mapping[str, Tag] = field(default_factory=dict)
    timeline: tuple[TimelineEntry, ...] = ()
    citing: Mapping[ParagraphKey, tuple[StatementAt, ...]] = field(default_factory=dict)
    at_odds: Mapping[ParagraphKey, tuple[str, ...]] = field(default_factory=dict)
    mentioning: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()
    drafted: frozenset[ParagraphKey] = frozenset()
    outlined: str = ""
    records: Records = field(default_factory=Records)
    figures: int = 0
    counts: Mapping[str, Counts] = field(default_factory=dict)
    derived: dict[Any, dict[Any, Any]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @functools.cached_property
    def pages_by_document(self) -> Mapping[str, str]:
        """The address of each document's page, by the path of the document or of what it translates."""
        return {original_of(entry.document.path): entry.path for entry in self.entries.values()}

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """The entries of one kind, in reading order."""
        return self._groups.get((kind, ""), ())

    def in_topic(self, topic: str) -> tuple[Entry, ...]:
        """The sections of a topic, in reading order."""
        return self._groups.get(("section", topic), ())

    @functools.cached_property
    def _groups(self) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
        """The entries by kind, and the sections by topic as well."""
        groups: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self.entries.values():
            kind, topic = entry.document.kind, entry.document.topic
            groups[kind, ""].append(entry)
            if topic:
                groups[kind, topic].append(entry)
        return {key: tuple(entries) for key, entries in groups.items()}

    @functools.cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each section among those of its topic, from 1, by its page's path."""
        topics = (self.in_topic(topic.id.text) for topic in self.config.topics)
        return {entry.path: place for entries in topics for place, entry in enumerate(entries, 1)}

    def language_of(self, entry: Entry) -> str:
        """The language of an entry that is not translated in an edition; empty where it speaks the edition's."""
        return "" if original_of(entry.document.path) != entry.document.path else self.config.origin

    def paragraphs(self, citations: Iterable[Citation]) -> Iterator[tuple[Source, Paragraph]]:
        """The paragraphs that citations name, as far as they exist."""
        for citation in citations:
            source = self.sources.get(citation.source)
            for number in citation.paragraphs:
                paragraph = source.paragraph(number) if source else None
                if source and paragraph:
                    yield source, paragraph

    def statement(self, placed: StatementAt) -> Statement:
        """A statement with its words."""
        return self.entries[placed.path].statements[placed.place]

    def count(self, entry: Entry) -> Counts:
        """How many statements, citations and quotations an entry holds, and how many quotations are verified."""
        statements = entry.statements
        editorial = sum(statement.editorial for statement in statements)
        quotations = [checked for statement in statements for checked in self.quotations(statement)]
        return Counts(
            statements=len(statements) - editorial,
            editorial=editorial,
            citations=sum(len(cite.citations) for statement in statements for cite in statement.cites),
            quotations=len(quotations),
            verified=sum(checked.verified for checked in quotations),
        )

    def quotations(self, statement: Statement) -> tuple[CheckedQuotation, ...]:
        """The quotations of a statement, each looked up in what the statement cites."""
        quotations = _quotations_of(statement)
        if not quotations:
            return ()
        cited = tuple(self.paragraphs(statement.citations))
        return tuple(CheckedQuotation(quotation, occurs_in(quotation.text, cited)) for quotation in quotations)

    def quoted(self, entry: Entry) -> tuple[str, ...]:
        """What an entry quotes, each once."""
        quotations = (quotation.text for statement in entry.statements for quotation in _quotations_of(statement))
        return tuple(dict.fromkeys(quotations))


Outlines: TypeAlias = Mapping[str, Outcome[Outline]]
"""What is known of each body without reading it, by the paths of the documents, with what was found in them."""


class Rendering(NamedTuple):
    """What became of documents: their bodies, read where they are shown, and an outline of each."""

    bodies: Bodies
    outlines: Outlines


class Drafts(NamedTuple):
    """What is left out: every name by which a link may mean a draft, and every paragraph that one cites."""

    names: frozenset[str] = frozenset()
    cited: frozenset[ParagraphKey] = frozenset()


def drafts_of(documents: Iterable[Document], outlines: Outlines) -> Drafts:
    """What the site knows of documents that are left out."""
    names = frozenset(name for draft in documents for name in _names_of(draft))
    told = (told for outline in outlines.values() for told in outline.value.told)
    return Drafts(names, frozenset(key for statement in told for key in statement.cited))


def _names_of(draft: Document) -> tuple[str, ...]:
    return (draft.slug, f"{draft.topic or draft.kind}/{draft.slug}", f"{draft.kind}:{draft.slug}", path_of(draft))


def profile_names(documents: Iterable[Document]) -> Names:
    """The names and aliases of all profiles, for the links at first mention."""
    spellings: dict[str, str] = {}
    for document in documents:
        if isinstance(document.front, ProfileFront):
            for spelling in (document.front.title, *document.front.aliases):
                spellings.setdefault(spelling, document.slug)
    return Names(tuple(sorted(spellings.items())))


def assemble(
    config: Config,
    sources: Sequence[Source],
    content: Content,
    rendering: Rendering,
    drafts: Drafts,
    *,
    records: Records,
    work: Work,
) -> Outcome[Site]:
    """Join everything into a site; not anew what only words of bodies have changed since it was joined last."""
    bodies, outlines = rendering
    entries: dict[str, Entry] = {}
    for document in _in_reading_order(content.documents, config):
        path = path_of(document)
        entries[path] = Entry(document, outlines[document.path].value, path, bodies)
    by_id = {source.id: source for source in sources}
    rests = _outlined(config, sources, entries, content.pictures, drafts)
    joined = work.once("joined", rests, lambda: _join(config, by_id, entries, content.pictures))
    filled = {path: _with_titles(entry, joined.targets) for path, entry in entries.items() if entry.outline.named}
    entries |= filled
    site = Site(
        config=config,
        sources=by_id,
        entries=entries,
        targets=joined.targets,
        claims=joined.claims,
        pictures=content.pictures,
        tags=joined.tags,
        timeline=joined.timeline,
        citing=joined.citing,
        at_odds=joined.at_odds,
        mentioning=joined.mentioning,
        drafts=drafts.names,
        drafted=drafts.cited,
        outlined=rests,
        records=records,
    )
    return Outcome(site, joined.collisions)


def _outlined(
    config: Config, sources: Iterable[Source], entries: Mapping[str, Entry], pictures: Pictures, drafts: Drafts
) -> str:
    shared = "".join(f"{len(path)}:{path}{entry.outline.shared}" for path, entry in entries.items())
    digests = tuple((source.id, source.digest) for source in sources)
    paths = tuple(path for path, _ in pictures)
    return digest_of((config, digests, shared, paths, tuple(sorted(drafts.names)), tuple(sorted(drafts.cited))))


def _join(config: Config, sources: Mapping[str, Source], entries: Mapping[str, Entry], pictures: Pictures) -> Joined:
    tags = _tags(entries.values())
    documents = [(entry.document, path) for path, entry in entries.items()]
    tag_paths = {name: tag.path for name, tag in tags.items()}
    claims = tuple(claim_addresses(config, sources.values(), documents, tag_paths, pictures))
    targets = name_targets(config, sources.values(), documents, tag_paths)
    return Joined(
        targets,
        claims,
        collisions(claims),
        tags,
        _timeline(entries.values()),
        _citing(entries),
        _at_odds(entries.values()),
        _mentioning(entries, targets),
    )


def _quotations_of(statement: Statement) -> tuple[Quotation, ...]:
    if statement.kind == "blockquote":
        credited = _CREDITED.match(statement.text)
        text = (credited[1] if credited else statement.text).strip('“”" ')
        return (Quotation(text, 0, len(text)),)
    return find_quotations(statement.text)


def _in_reading_order(documents: tuple[Document, ...], config: Config) -> list[Document]:
    kinds = {kind: rank for rank, kind in enumerate(("index", "section", "profile", "disagreement", "page"))}
    topics = {topic.id.text: rank for rank, topic in enumerate(config.topics)}
    return sorted(documents, key=lambda d: (kinds[d.kind], topics.get(d.topic, 0), d.front.order, d.slug))


def _with_titles(entry: Entry, named: Mapping[str, tuple[Target, ...]]) -> Entry:
    """Know the title for each wikilink without text, which left its name in a statement's text."""
    titles = {}
    for target in entry.leading("name"):
        targets = named.get(target, ())
        titles[f"[[{target}]]"] = targets[0].title if targets else target
    known = tuple(titles.items())
    return entry._replace(titles=known, filled_in=digest_of(known))


def _tags(entries: Iterable[Entry]) -> dict[str, Tag]:
    carrying: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        for tag in entry.tags:
            carrying[tag].append(entry.path)
    return {name: Tag(name, f"tags/{name}.html", tuple(paths)) for name, paths in sorted(carrying.items())}


def _timeline(entries: Iterable[Entry]) -> tuple[TimelineEntry, ...]:
    found = [
        TimelineEntry(event, entry.path, f"e{number}")
        for entry in entries
        if entry.document.kind == "section"
        for number, event in enumerate(entry.section.events, 1)
    ]
    return tuple(sorted(found, key=lambda item: item.event.date))


def _citing(entries: Mapping[str, Entry]) -> dict[ParagraphKey, tuple[StatementAt, ...]]:
    citing: dict[ParagraphKey, list[StatementAt]] = defaultdict(list)
    for path, entry in entries.items():
        for place, told in enumerate(entry.outline.told):
            for key in told.cited:
                citing[key].append(StatementAt(path, told.anchor, place))
    return {key: tuple(placed) for key, placed in citing.items()}


def _at_odds(entries: Iterable[Entry]) -> dict[ParagraphKey, tuple[str, ...]]:
    touching: dict[ParagraphKey, list[str]] = defaultdict(list)
    for entry in entries:
        if entry.document.kind == "disagreement":
            for key in dict.fromkeys(k for p in entry.disagreement.positions for k in cited_keys(p.cite)):
                touching[key].append(entry.path)
    return {key: tuple(paths) for key, paths in touching.items()}


def _mentioning(entries: Mapping[str, Entry], named: Mapping[str, tuple[Target, ...]]) -> dict[str, tuple[str, ...]]:
    linking: dict[str, dict[str, None]] = defaultdict(dict)
    for here, entry in entries.items():
        for leading in entry.outline.leading:
            targets = named.get(leading.target)
            if targets and targets[0].path != here:
                linking[targets[0].path][here] = None
    return {path: tuple(paths) for path, paths in linking.items()}
