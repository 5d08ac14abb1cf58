"""The pages that gather: home, timeline, lists, questions, index, method, everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from generator.pages.parts import NO_BODY, Link
from generator.pages.reference import (
    body_view,
    brief_source_view,
    disagreement_view,
    profile_card,
    profile_view,
    source_card,
)
from generator.pages.resolving import body_of, card, counts_of_all, link_to, links_to, resolve, tag_link, topic_link
from generator.pages.resting import on_bodies, on_outlines
from generator.pages.sections import EVERYTHING, event_views, figure_views, topic_views
from generator.pages.views import (
    DisagreementView,
    EventView,
    EverythingView,
    FigureView,
    Group,
    HomeView,
    Page,
    Planned,
    ProfileCard,
    QuestionView,
    SourceCard,
    TagView,
)
from generator.site import Site, kept

if TYPE_CHECKING:  # an edit of a body draws no picture, and does without that code
    from generator.pages.pictured import ProfilesView, SourcesView, TimelineView

MOST_FIGURES = 6
"""How many key figures the home page shows."""

MOST_EVENTS, LAST_EVENTS = 8, 5
"""How many events of sections that its text links to, and how many of the last ones where it links to fewer."""


MOST_QUESTIONS, MOST_PEOPLE = 4, 4
"""How many questions and people the home page names; the rest stand on pages of their own."""


def home_page(site: Site) -> Iterator[Planned]:
    """index.html; without content/index.md it still leads everywhere."""
    config = site.config

    def page(_path: str) -> Page:
        return Page("index.html", "home.html", config.title, home_view(site), config.description, kind="home")

    yield Planned("index.html", page, lambda _: f"{on_bodies(site, 'index')} {counts_of_all(site)}")


@kept
def home_view(site: Site) -> HomeView:
    """All that the home page shows."""
    index = site.of_kind("index")
    told = _told(site)
    topics, questions, profiles = topic_views(site), question_views(site), _profile_cards(site)
    return HomeView(
        body=body_of(site, index[0].path) if index else NO_BODY,
        topics=topics,
        questions=questions,
        profiles=profiles,
        figures=_key_figures(site),
        events=_events(site),
        key_events=_key_events(site),
        disagreements=links_to(site, site.of_kind("disagreement")),
        sources=_source_cards(site),
        counts=counts_of_all(site),
        chapters=() if all(topic.link.path in told for topic in topics) else topics,
        asked=_asked(questions, told),
        people=_most_named(site, profiles),
    )


def _told(site: Site) -> Mapping[str, None]:
    """The paths that the home page's text leads to, in its order: those need not be listed below it again."""
    named = (resolve(site, entry, leading) for entry in site.of_kind("index") for leading in entry.outline.leading)
    return dict.fromkeys(link.path for link in named if link)


def _asked(questions: tuple[QuestionView, ...], told: Mapping[str, None]) -> tuple[QuestionView, ...]:
    """The first question of each topic that the home page's text does not lead to."""
    new = [question for question in questions if question.section.path not in told]
    return tuple({question.topic.path: question for question in reversed(new)}.values())[: -MOST_QUESTIONS - 1 : -1]


def _most_named(site: Site, profiles: tuple[ProfileCard, ...]) -> tuple[ProfileCard, ...]:
    """The people whom most pages name, in the order of the list of profiles."""
    people = [card for card in profiles if card.kind == "person"]
    most = sorted(people, key=lambda card: -len(site.mentioning.get(card.link.path, ())))[:MOST_PEOPLE]
    return tuple(card for card in people if card in most)


def _key_events(site: Site) -> tuple[EventView, ...]:
    """The first event of each section that the home page's text links to: its editor tells the story by them."""
    events = _events(site)
    first = {event.section.path: event for event in reversed(events)}
    chosen = [first[path] for path in islice((path for path in _told(site) if path in first), MOST_EVENTS)]
    if len(chosen) < LAST_EVENTS:
        return events[-LAST_EVENTS:]
    return tuple(event for event in events if event in chosen)


def _key_figures(site: Site) -> tuple[FigureView, ...]:
    """A few figures of the sections: those in digits, where there are any, since words do not catch the eye."""
    figures = tuple(view for entry in site.of_kind("section") for view in figure_views(site, entry.path))
    in_digits = tuple(view for view in figures if any(character.isdigit() for character in view.value))
    return (in_digits or figures)[:MOST_FIGURES]


def timeline_page(site: Site) -> Iterator[Planned]:
    """Every event by date."""
    yield _planned("timeline.html", partial(_timeline_view, site), "timeline", partial(on_outlines, site))


def list_pages(site: Site) -> Iterator[Planned]:
    """The lists of profiles, sources, disagreements and tags."""
    outlines, bodies = partial(on_outlines, site), (lambda _: on_bodies(site, "disagreement"))
    yield _planned("profiles.html", partial(_profiles_view, site), "profiles", outlines)
    yield _planned("sources.html", partial(_sources_view, site), "sources", outlines)
    yield _planned("disagreements.html", partial(_disagreement_views, site), "disagreements", bodies)
    yield _planned("tags.html", lambda: tuple(_tag_view(site, name) for name in site.tags), "tags", outlines)


def _timeline_view(site: Site) -> TimelineView:
    from generator.pages.pictured import timeline_view  # noqa: PLC0415  # as said above

    return timeline_view(site, _events(site))


def _sources_view(site: Site) -> SourcesView:
    from generator.pages.pictured import sources_view  # noqa: PLC0415  # as said above

    return sources_view(site, _source_cards(site))


def _profiles_view(site: Site) -> ProfilesView:
    from generator.pages.pictured import ProfilesView, exchange_view, map_view  # noqa: PLC0415  # as said above

    return ProfilesView(_profile_cards(site), map_view(site), exchange_view(site, _events(site)))


def _source_cards(site: Site) -> tuple[SourceCard, ...]:
    return tuple(source_card(site, source_id) for source_id in site.sources)


def _disagreement_views(site: Site) -> tuple[DisagreementView, ...]:
    return tuple(disagreement_view(site, entry) for entry in site.of_kind("disagreement"))


def tag_pages(site: Site) -> Iterator[Planned]:
    """One page a tag."""
    names = {tag.path: tag.name for tag in site.tags.values()}
    return (Planned(path, partial(_tag_page, site, names), partial(on_outlines, site)) for path in names)


def _tag_page(site: Site, names: Mapping[str, str], path: str) -> Page:
    view, trail = _tag_view(site, names[path]), (Link("tags.html", "", "tags"),)
    return Page(path, "tag.html", view.link.title, view, trail=trail, kind="tag")


def question_page(site: Site) -> Iterator[Planned]:
    """The explainer as questions."""
    yield _planned("questions.html", partial(question_views, site), "questions", partial(on_outlines, site))


def question_views(site: Site) -> tuple[QuestionView, ...]:
    """Every question that a section answers, in reading order."""
    return tuple(
        QuestionView(e.section.question, e.section.summary, link_to(site, e.path), topic_link(site, e.document.topic))
        for e in site.of_kind("section")
        if e.section.question
    )


def search_page(site: Site) -> Iterator[Planned]:
    """The index of everything, which needs no script."""
    yield _planned("search.html", partial(index_groups, site), "search", partial(on_outlines, site))


def index_groups(site: Site) -> tuple[Group, ...]:
    """Every page of the site, by kind."""
    by_topic = (
        Group(
            "topic",
            tuple(link_to(site, entry.path) for entry in site.in_topic(topic.id.text)),
            topic_link(site, topic.id.text),
        )
        for topic in site.config.topics
    )
    by_kind = (Group(f"{kind}s", links_to(site, site.of_kind(kind))) for kind in ("profile", "disagreement", "page"))
    sources = tuple(source_card(site, source.id).link for source in site.sources.values())
    tags = tuple(tag_link(site, name) for name in site.tags)
    groups = (*by_topic, *by_kind, Group("sources", sources), Group("tags", tags))
    return tuple(group for group in groups if group.links or group.link)


def everything_page(site: Site) -> Iterator[Planned]:
    """The whole explainer on one page, made for printing. What it rests on is told but for its sections."""

    def rests(_path: str) -> str:
        bodies = (on_bodies(site, kind) for kind in ("index", "disagreement", "page", "profile"))
        return f"{' '.join(bodies)} {counts_of_all(site)}"

    yield _planned(EVERYTHING, partial(everything_view, site), "everything", rests)


def everything_view(site: Site) -> EverythingView:
    """All that the page that holds everything shows."""
    by_topic = tuple(
        (topic_link(site, topic), links_to(site, site.in_topic(topic)))
        for topic in (topic.id.text for topic in site.config.topics)
    )
    return EverythingView(
        home_view(site),
        by_topic,
        _disagreement_views(site),
        tuple(body_view(site, entry) for entry in site.of_kind("page")),
        tuple(profile_view(site, entry) for entry in site.of_kind("profile")),
        tuple(brief_source_view(site, source_id) for source_id in site.sources),
    )


def not_found_page(_site: Site) -> Iterator[Planned]:
    """What a host shows for an address that leads nowhere."""
    yield _planned("404.html", lambda: None, "not-found", listed=False)


def redirect_pages(site: Site) -> Iterator[Planned]:
    """One page for each old address, leading to where its section is now."""
    targets = {claim.path: claim.redirect for claim in site.redirects}
    make, rests = partial(_redirect_page, site, targets), partial(on_outlines, site)
    return (Planned(path, make, rests, listed=False) for path in targets)


def _redirect_page(site: Site, targets: Mapping[str, str], path: str) -> Page:
    link = link_to(site, targets[path])
    return Page(path, "redirect.html", link.title, link, kind="redirect")


def _planned(
    path: str, view: Callable[[], Any], kind: str, rests: Callable[[str], str] | None = None, *, listed: bool = True
) -> Planned:
    """A page of which there is one, under the title that layouts/text has for its kind."""
    return Planned(path, lambda _: Page(path, path, "", view(), kind=kind), rests, listed)


@kept
def _events(site: Site) -> tuple[EventView, ...]:
    views = {
        (entry.path, view.anchor): view for entry in site.of_kind("section") for view in event_views(site, entry.path)
    }
    return tuple(views[item.path, item.anchor] for item in site.timeline)


def _profile_cards(site: Site) -> tuple[ProfileCard, ...]:
    return tuple(profile_card(site, entry) for entry in site.of_kind("profile"))


@kept
def _tag_view(site: Site, name: str) -> TagView:
    tag = site.tags[name]
    entries = [site.entries[path] for path in tag.entries]
    cards = tuple(card(site, entry.path) for entry in entries if entry.document.kind == "section")
    others = tuple(link_to(site, entry.path) for entry in entries if entry.document.kind != "section")
    return TagView(tag_link(site, name), cards, others)
