"""What each page shows, as frozen values with every reference resolved: all that a template may know.

Paths are relative to the site's root; a template writes `{{ page.root }}{{ link.path }}`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.ground.dates import PartialDate
from generator.pages.parts import Body, Counts, Link, Mark
from generator.pictures.maps import Panel


@dataclass(frozen=True, slots=True)
class EventView:
    """An entry of the timeline. `when` replaces the date where it is not empty."""

    anchor: str
    date: PartialDate
    when: str
    title: str
    section: Link
    topic: Link
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class FigureView:
    """A key number."""

    anchor: str
    value: str
    label: str
    section: Link
    topic: Link
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class FactView:
    """A line of a profile."""

    anchor: str
    label: str
    value: str
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class PositionView:
    """One answer in a disagreement."""

    anchor: str
    says: str
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section's page.

    `place` and `of` are its place among the sections of its topic, from 1; `nearby` are those around it, itself among
    them.
    """

    link: Link
    topic: Link
    place: int
    of: int
    nearby: tuple[Link, ...]
    question: str
    date: PartialDate | None
    draft: bool
    tags: tuple[Link, ...]
    body: Body
    events: tuple[EventView, ...]
    figures: tuple[FigureView, ...]
    disagreements: tuple[Link, ...]
    profiles: tuple[Link, ...]
    sources: tuple[tuple[Link, int], ...]
    previous: Link | None
    next: Link | None
    related: tuple[Link, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class Card:
    """An entry of a list of sections."""

    link: Link
    topic: Link
    date: PartialDate | None = None
    question: str = ""
    draft: bool = False


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic's page."""

    link: Link
    cards: tuple[Card, ...]
    events: tuple[EventView, ...]
    figures: tuple[FigureView, ...]
    disagreements: tuple[Link, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class ProfileCard:
    """An entry of the list of profiles."""

    link: Link
    kind: str
    role: str
    mentions: int


@dataclass(frozen=True, slots=True)
class ProfileView:
    """A profile's page. `location` is latitude and longitude in degrees, or empty; `map` shows it."""

    link: Link
    kind: str
    role: str
    aliases: tuple[str, ...]
    facts: tuple[FactView, ...]
    location: tuple[float, ...]
    tags: tuple[Link, ...]
    body: Body
    mentioned_in: tuple[Card, ...]
    draft: bool
    counts: Counts
    map: Panel | None = None


@dataclass(frozen=True, slots=True)
class SourceCard:
    """An entry of the list of sources; `cited` of its `paragraphs` are cited by `statements` statements."""

    link: Link
    publisher: str
    byline: str
    published: PartialDate | None
    kind: str
    paragraphs: int
    cited: int
    statements: int


@dataclass(frozen=True, slots=True)
class Backlink:
    """A statement that rests on a paragraph; `path` leads to the statement itself."""

    path: str
    page: Link
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph of a source. Where the site may not show it, `text` is empty and `quotations` holds what was said."""

    number: int
    kind: str
    heading: str
    text: str
    attribution: str
    quotations: tuple[str, ...]
    unused: str
    backlinks: tuple[Backlink, ...]
    disagreements: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source's page."""

    card: SourceCard
    url: str
    paragraphs: tuple[ParagraphView, ...]


@dataclass(frozen=True, slots=True)
class DisagreementView:
    """A disagreement's page; `touched` are the sections that cite one of its paragraphs."""

    link: Link
    positions: tuple[PositionView, ...]
    tags: tuple[Link, ...]
    body: Body
    touched: tuple[Card, ...]
    draft: bool
    counts: Counts


@dataclass(frozen=True, slots=True)
class TagView:
    """A tag's page."""

    link: Link
    cards: tuple[Card, ...]
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question of a section and the sentence that answers it."""

    question: str
    answer: str
    section: Link
    topic: Link


@dataclass(frozen=True, slots=True)
class Group:
    """Links under a heading; `kind` names the heading in the interface text, unless `link` gives it."""

    kind: str
    links: tuple[Link, ...]
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page."""

    body: Body
    topics: tuple[TopicView, ...]
    questions: tuple[QuestionView, ...]
    profiles: tuple[ProfileCard, ...]
    figures: tuple[FigureView, ...]
    events: tuple[EventView, ...]
    disagreements: tuple[Link, ...]
    sources: tuple[SourceCard, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class BodyView:
    """A page outside the topics, such as a glossary."""

    link: Link
    body: Body
    draft: bool
    counts: Counts


@dataclass(frozen=True, slots=True)
class EverythingView:
    """The whole explainer on one page."""

    home: HomeView
    sections: tuple[tuple[Link, tuple[SectionView, ...]], ...]
    disagreements: tuple[DisagreementView, ...]
    pages: tuple[BodyView, ...]
    profiles: tuple[ProfileView, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """An open warning, as the method page lists it."""

    code: str
    message: str
    place: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule, under the name of its words in layouts/text, and how often it had something to look at."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class MethodView:
    """How the site was checked, with the counts of this build.

    `relaxed` lists the codes to which site.yaml gives another severity, with that severity.
    """

    counts: Counts
    sections: int
    profiles: int
    disagreements: int
    paragraphs: int
    cited: int
    unused: int
    sources: tuple[SourceCard, ...]
    warnings: tuple[Finding, ...]
    rules: tuple[RuleView, ...] = ()
    relaxed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Chrome:
    """What every page shows around its own content."""

    title: str
    tagline: str
    description: str
    language: str
    base_url: str
    base_path: str
    editor: str
    as_of: PartialDate | None
    topics: tuple[Link, ...]
    pages: tuple[Link, ...]
    counts: Counts
    search: bool = False
    card: bool = False
    editions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One output made by a template.

    `root` leads from the page to the site's root (`` or `../`); `view` is the value the template is about;
    `listed` says whether the sitemap and the index name it.
    """

    path: str
    template: str
    title: str
    view: Any
    description: str = ""
    trail: tuple[Link, ...] = ()
    kind: str = "page"
    listed: bool = True
    root: str = field(default="")
