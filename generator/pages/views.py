"""What each page shows, as frozen values with every reference resolved: all that a template may know.

Paths are relative to the site's root; a template writes `{{ page.root }}{{ link.path }}`.
"""

import typing
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.entries import Counts
from generator.ground.dates import PartialDate
from generator.ground.tuples import NamedTuple
from generator.pages.parts import Body, Link, Mark

if TYPE_CHECKING:
    from generator.pictures.maps import Panel  # most builds draw no picture


class EventView(NamedTuple):
    """An entry of the timeline. `when` replaces the date where it is not empty."""

    anchor: str
    date: PartialDate
    when: str
    title: str
    section: Link
    topic: Link
    mark: Mark | None


class FigureView(NamedTuple):
    """A key number."""

    anchor: str
    value: str
    label: str
    section: Link
    topic: Link
    mark: Mark | None


class FactView(NamedTuple):
    """A line of a profile."""

    anchor: str
    label: str
    value: str
    mark: Mark | None


class PositionView(NamedTuple):
    """One answer in a disagreement."""

    anchor: str
    says: str
    mark: Mark | None


class SectionView(typing.NamedTuple):
    """A section's page.

    `place` and `of` are its place among the sections of its topic, from 1; `nearby` are those around it, itself among
    them; `parts` are its own sub-headings; `quotations` are what it quotes, each once.
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
    parts: tuple[Link, ...]
    events: tuple[EventView, ...]
    figures: tuple[FigureView, ...]
    disagreements: tuple[Link, ...]
    profiles: tuple[Link, ...]
    sources: tuple[tuple[Link, int], ...]
    previous: Link | None
    next: Link | None
    related: tuple[Link, ...]
    counts: Counts
    quotations: tuple[str, ...] = ()


class Card(NamedTuple):
    """An entry of a list of sections."""

    link: Link
    topic: Link
    date: PartialDate | None = None
    question: str = ""
    draft: bool = False


class TopicView(NamedTuple):
    """A topic's page; `summary_lang` is the language of its summary where that is not the edition's."""

    link: Link
    cards: tuple[Card, ...]
    events: tuple[EventView, ...]
    figures: tuple[FigureView, ...]
    disagreements: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    summary_lang: str = ""


class ProfileCard(NamedTuple):
    """An entry of the list of profiles."""

    link: Link
    kind: str
    role: str


class ProfileView(NamedTuple):
    """A profile's page; `map` shows where a place lies.

    Where many pages mention it, `mentions` has them under their topics and kinds.
    """

    link: Link
    kind: str
    role: str
    aliases: tuple[str, ...]
    facts: tuple[FactView, ...]
    tags: tuple[Link, ...]
    body: Body
    mentioned_in: tuple[Card, ...]
    draft: bool
    counts: Counts
    map: "Panel | None" = None
    mentions: "tuple[Group, ...]" = ()


class SourceCard(NamedTuple):
    """An entry of the list of sources; `cited` of its `paragraphs` are cited by `statements` statements."""

    link: Link
    publisher: str
    byline: str
    published: PartialDate | None
    kind: str
    paragraphs: int
    cited: int
    statements: int


class Backlink(NamedTuple):
    """A statement that rests on a paragraph; `path` leads to the statement itself."""

    path: str
    page: Link
    text: str
    kind: str


class ParagraphView(NamedTuple):
    """A paragraph of a source.

    Where the site may not show it, `text` is empty, `quotations` holds what was said, and `elsewhere` the address at
    which its publisher shows it.
    """

    number: int
    kind: str
    heading: str
    text: str
    attribution: str
    quotations: tuple[str, ...]
    unused: str
    elsewhere: str = ""
    backlinks: tuple[Backlink, ...] = ()
    disagreements: tuple[Link, ...] = ()


class SourceView(NamedTuple):
    """A source's page."""

    card: SourceCard
    url: str
    paragraphs: tuple[ParagraphView, ...]


class DisagreementView(NamedTuple):
    """A disagreement's page; `touched` are the sections that cite one of its paragraphs."""

    link: Link
    positions: tuple[PositionView, ...]
    tags: tuple[Link, ...]
    body: Body
    touched: tuple[Card, ...]
    draft: bool
    counts: Counts


class TagView(NamedTuple):
    """A tag's page."""

    link: Link
    cards: tuple[Card, ...]
    others: tuple[Link, ...]


class QuestionView(NamedTuple):
    """A question of a section and the sentence that answers it."""

    question: str
    answer: str
    section: Link
    topic: Link


class Group(NamedTuple):
    """Links under a heading; `kind` names the heading in the interface text, unless `link` gives it."""

    kind: str
    links: tuple[Link, ...]
    link: Link | None = None


class HomeView(NamedTuple):
    """The home page.

    `chapters` are the topics, none of them where its text leads to each; `asked` are a few of the questions, `people`
    those who are named on most pages.
    """

    body: Body
    topics: tuple[TopicView, ...]
    questions: tuple[QuestionView, ...]
    profiles: tuple[ProfileCard, ...]
    figures: tuple[FigureView, ...]
    events: tuple[EventView, ...]
    key_events: tuple[EventView, ...]
    disagreements: tuple[Link, ...]
    sources: tuple[SourceCard, ...]
    counts: Counts
    chapters: tuple[TopicView, ...] = ()
    asked: tuple[QuestionView, ...] = ()
    people: tuple[ProfileCard, ...] = ()


class BodyView(NamedTuple):
    """A page outside the topics, such as a glossary."""

    link: Link
    body: Body
    draft: bool
    counts: Counts


class WholeView(NamedTuple):
    """A section as the page that holds everything shows it."""

    link: Link
    topic: Link
    date: PartialDate | None
    draft: bool
    body: Body
    events: tuple[EventView, ...]
    figures: tuple[FigureView, ...]


class EverythingView(NamedTuple):
    """The whole explainer on one page; the sections of each topic are written by themselves."""

    home: HomeView
    sections: tuple[tuple[Link, tuple[Link, ...]], ...]
    disagreements: tuple[DisagreementView, ...]
    pages: tuple[BodyView, ...]
    profiles: tuple[ProfileView, ...]
    sources: tuple[SourceView, ...]


class WarningView(NamedTuple):
    """An open warning, as the method page lists it."""

    code: str
    message: str
    place: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule, under the name of its words in layouts/text, and how often it had something to look at, `of` how many.

    It is no tuple, whose `count` is something else.
    """

    name: str
    count: int
    of: int = 0


class MethodView(NamedTuple):
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
    warnings: tuple[WarningView, ...]
    rules: tuple[RuleView, ...] = ()
    relaxed: tuple[tuple[str, str], ...] = ()


class Chrome(NamedTuple):
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
    search: bool = False
    card: bool = False
    editions: tuple[tuple[str, str], ...] = ()
    origin: str = ""


class Page(NamedTuple):
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
    root: str = ""


class Planned(NamedTuple):
    """A page that is known by its address, and worked out from it when it is its turn.

    While what it `rests` on is the same, so is the page; None where that cannot be told without working it out. Both
    are told the address, so that pages of a kind share them: there may be very many.
    """

    path: str
    make: Callable[[str], Page]
    rests: Callable[[str], str] | None = None
    listed: bool = True

    def page(self) -> Page:
        """The page, which knows where it lies."""
        return self.make(self.path)._replace(root="../" * self.path.count("/"), listed=self.listed)
