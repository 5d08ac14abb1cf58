"""`Site`: the whole explainer as one frozen value. Nothing in it points back: neighbours are looked up by key."""

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar, TypeVarTuple, Unpack

from generator.addresses import Claim, Target
from generator.config import SITE_FILE, Config
from generator.content import Event
from generator.diagnostics import Diagnostic
from generator.entries import Counts, Entry, Resting, StatementAt
from generator.evidence.citations import Citation, ParagraphKey
from generator.evidence.quotations import Quotation, find_quotations, occurs_in
from generator.evidence.records import Records
from generator.ground.patterns import lazy_pattern
from generator.ground.pictures import Measured
from generator.ground.tuples import NamedTuple
from generator.markdown.covering import covering
from generator.markdown.values import Statement
from generator.seeds import Paragraph, Source
from generator.translations import original_of

_CREDITED = lazy_pattern(r"([“\"].*[”\"])\s*[—–-]\s*[^“”\"]*\Z", re.DOTALL)
"""A quotation set apart, in quotation marks, with who said it after them."""


Key = TypeVarTuple("Key")
T = TypeVar("T")

Pictures: TypeAlias = tuple[tuple[str, bytes], ...]
"""The pictures of content/, by their addresses."""


def kept(function: Callable[["Site", Unpack[Key]], T]) -> Callable[["Site", Unpack[Key]], T]:
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
    """A quotation of a statement, what it rests on there, and whether a paragraph of these has it word for word."""

    quotation: Quotation
    citations: tuple[Citation, ...]
    verified: bool


class Tag(NamedTuple):
    """A tag, what readers see of it, and the paths of the entries that carry it."""

    name: str
    path: str
    title: str
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


_NOTHING = Resting()


class Lost(NamedTuple):
    """What is there and cannot be read: the names by which a link or a citation may mean a file of it.

    Among it may be whole `folders`: what they hold has names that nobody knows.
    """

    names: frozenset[str] = frozenset()
    folders: bool = False

    def may_be(self, name: str) -> bool:
        """Whether a name may mean something of it."""
        return self.folders or name in self.names

    def digest_key(self) -> tuple[tuple[str, ...], bool]:
        """What stands for it in a digest: the same for the same names in any order."""
        return tuple(sorted(self.names)), self.folders


@dataclass(frozen=True)
class Site:
    """The whole explainer, ready to be laid out.

    `entries` holds every document by its page's path, in reading order; `sources` every source by its id; `targets`
    what each name leads to; `addresses` every address of the site, and `redirects` those that were given up; `measures`
    what each picture is, by its address, None where it is none; `citing` the statements that rest on each paragraph;
    `at_odds` the paths of the disagreements that touch each paragraph; `mentioning` the paths of the entries that link
    to each page; `drafts` the names of what was left out, and `drafted` the paragraphs that it cites;
    `lost` what cannot be read; `outlined` is a digest of the whole but
    its bodies and the words of statements; `records` what was verified and confirmed about the notes; `figures` how
    many numbers and dates were held against their sources; `counts` how much each entry can prove, as far as that was
    counted; `derived` what `kept` functions have worked out.
    """

    config: Config
    sources: Mapping[str, Source]
    entries: Mapping[str, Entry]
    targets: Mapping[str, tuple[Target, ...]]
    addresses: frozenset[str] = frozenset()
    redirects: tuple[Claim, ...] = ()
    pictures: Pictures = ()
    measures: Mapping[str, Measured | None] = field(default_factory=dict)
    tags: Mapping[str, Tag] = field(default_factory=dict)
    timeline: tuple[TimelineEntry, ...] = ()
    citing: Mapping[ParagraphKey, Resting] = field(default_factory=dict)
    at_odds: Mapping[ParagraphKey, tuple[str, ...]] = field(default_factory=dict)
    mentioning: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()
    drafted: frozenset[ParagraphKey] = frozenset()
    lost: Lost = field(default_factory=Lost)
    outlined: str = ""
    records: Records = field(default_factory=Records)
    figures: int = 0
    counts: Mapping[str, Counts] = field(default_factory=dict)
    derived: dict[Any, dict[Any, Any]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @functools.cached_property
    def pages_by_document(self) -> Mapping[str, str]:
        """The address of each document's page, by the path of the document or of what it translates."""
        return {original_of(entry.document.path): entry.path for entry in self.entries.values()}

    def let_go(self) -> None:
        """Forget what `kept` functions have worked out: some of it refers to the site, and would keep it for good."""
        self.derived.clear()

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

    def language_of_tag(self, name: str) -> str:
        """The language of a tag's title, which an edition may leave as site.yaml has it; empty as above."""
        return self.config.origin if self.config.origin and name in self._untranslated_tags else ""

    @functools.cached_property
    def _untranslated_tags(self) -> frozenset[str]:
        return frozenset(name.text for name, _ in self.config.tags if name.path == SITE_FILE)

    def paragraphs(self, citations: Iterable[Citation]) -> Iterator[tuple[Source, Paragraph]]:
        """The paragraphs that citations name, as far as they exist."""
        for citation in citations:
            source = self.sources.get(citation.source)
            for number in citation.paragraphs:
                paragraph = source.paragraph(number) if source else None
                if source and paragraph:
                    yield source, paragraph

    def has_all(self, citations: Iterable[Citation]) -> bool:
        """Whether every paragraph that citations name is there; one that is not might be the one that counts."""
        return all(len(tuple(self.paragraphs((c,)))) == len(c.paragraphs) for c in citations)

    def resting(self, key: ParagraphKey) -> Resting:
        """The statements that rest on a paragraph."""
        return self.citing.get(key, _NOTHING)

    def statement(self, placed: StatementAt) -> Statement:
        """A statement with its words."""
        return self.entries[placed.path].statement(placed.place)

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
        """The quotations of a statement, each looked up in what it rests on."""
        return tuple(self._looked_up(statement, quotation) for quotation in _quotations_of(statement))

    def _looked_up(self, statement: Statement, quotation: Quotation) -> CheckedQuotation:
        citations = covering(statement, quotation.start, quotation.end)
        return CheckedQuotation(quotation, citations, occurs_in(quotation.text, self.paragraphs(citations)))

    def quoted(self, entry: Entry) -> tuple[str, ...]:
        """What an entry quotes, each once."""
        quotations = (quotation.text for statement in entry.statements for quotation in _quotations_of(statement))
        return tuple(dict.fromkeys(quotations))


def _quotations_of(statement: Statement) -> tuple[Quotation, ...]:
    if statement.kind == "blockquote":
        words = statement.text.partition("\n")[0]
        credited = _CREDITED.match(words)
        text = (credited[1] if credited else words).strip('“”" ')
        return (Quotation(text, 0, len(text)),)
    return find_quotations(statement.text)
