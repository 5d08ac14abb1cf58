"""The pages that gather: home, timeline, lists, questions, index, method, everything."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.parts import Body, Link
from generator.pages.pictured import ProfilesView, exchange_view, map_view, sources_view, timeline_view
from generator.pages.reference import (
    body_view,
    disagreement_view,
    profile_card,
    profile_view,
    source_card,
    source_view,
)
from generator.pages.resolving import body_of, card, counts_of_all, link_to, links_to, topic_link
from generator.pages.sections import event_views, figure_views, section_view, topic_views
from generator.pages.views import (
    EventView,
    EverythingView,
    FigureView,
    Group,
    HomeView,
    Page,
    ProfileCard,
    QuestionView,
    TagView,
)
from generator.site import Site, kept

MOST_FIGURES = 6
"""How many key figures the home page shows."""


def home_page(site: Site) -> Iterator[Page]:
    """index.html; without content/index.md it still leads everywhere."""
    yield Page("index.html", "home.html", site.config.title, home_view(site), site.config.description, kind="home")


@kept
def home_view(site: Site) -> HomeView:
    """All that the home page shows."""
    index = site.of_kind("index")
    return HomeView(
        body=body_of(site, index[0]) if index else Body(),
        topics=topic_views(site),
        questions=question_views(site),
        profiles=_profile_cards(site),
        figures=_key_figures(site),
        events=_events(site),
        disagreements=links_to(site, site.of_kind("disagreement")),
        sources=tuple(source_card(site, source.id) for source in site.sources.values()),
        counts=counts_of_all(site),
    )


def _key_figures(site: Site) -> tuple[FigureView, ...]:
    """A few figures of the sections: those in digits, where there are any, since words do not catch the eye."""
    figures = tuple(view for entry in site.of_kind("section") for view in figure_views(site, entry.path))
    in_digits = tuple(view for view in figures if any(character.isdigit() for character in view.value))
    return (in_digits or figures)[:MOST_FIGURES]


def timeline_page(site: Site) -> Iterator[Page]:
    """Every event by date."""
    yield Page("timeline.html", "timeline.html", "", timeline_view(site, _events(site)), kind="timeline")


def list_pages(site: Site) -> Iterator[Page]:
    """The lists of profiles, sources, disagreements and tags."""
    sources = tuple(source_card(site, source.id) for source in site.sources.values())
    disagreements = tuple(disagreement_view(site, entry) for entry in site.of_kind("disagreement"))
    tags = tuple(_tag_view(site, tag.name) for tag in site.tags.values())
    profiles = ProfilesView(_profile_cards(site), map_view(site), exchange_view(site, _events(site)))
    yield Page("profiles.html", "profiles.html", "", profiles, kind="profiles")
    yield Page("sources.html", "sources.html", "", sources_view(site, sources), kind="sources")
    yield Page("disagreements.html", "disagreements.html", "", disagreements, kind="disagreements")
    yield Page("tags.html", "tags.html", "", tags, kind="tags")


def tag_pages(site: Site) -> Iterator[Page]:
    """One page a tag."""
    for tag in site.tags.values():
        yield Page(
            tag.path, "tag.html", tag.name, _tag_view(site, tag.name), "", (Link("tags.html", "", "tags"),), "tag"
        )


def question_page(site: Site) -> Iterator[Page]:
    """The explainer as questions."""
    yield Page("questions.html", "questions.html", "", question_views(site), kind="questions")


def question_views(site: Site) -> tuple[QuestionView, ...]:
    """Every question that a section answers, in reading order."""
    return tuple(
        QuestionView(e.section.question, e.section.summary, link_to(site, e.path), topic_link(site, e.document.topic))
        for e in site.of_kind("section")
        if e.section.question
    )


def search_page(site: Site) -> Iterator[Page]:
    """The index of everything, which needs no script."""
    yield Page("search.html", "search.html", "", index_groups(site), kind="search")


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
    tags = tuple(Link(tag.path, tag.name, "tag") for tag in site.tags.values())
    groups = (*by_topic, *by_kind, Group("sources", sources), Group("tags", tags))
    return tuple(group for group in groups if group.links or group.link)


def everything_page(site: Site) -> Iterator[Page]:
    """The whole explainer on one page, made for printing."""
    by_topic = tuple(
        (
            topic_link(site, topic.id.text),
            tuple(section_view(site, entry.path) for entry in site.in_topic(topic.id.text)),
        )
        for topic in site.config.topics
    )
    view = EverythingView(
        home_view(site),
        by_topic,
        tuple(disagreement_view(site, entry) for entry in site.of_kind("disagreement")),
        tuple(body_view(site, entry) for entry in site.of_kind("page")),
        tuple(profile_view(site, entry) for entry in site.of_kind("profile")),
        tuple(source_view(site, source.id) for source in site.sources.values()),
    )
    yield Page("everything.html", "everything.html", "", view, kind="everything")


def not_found_page(_site: Site) -> Iterator[Page]:
    """What a host shows for an address that leads nowhere."""
    yield Page("404.html", "404.html", "", None, kind="not-found", listed=False)


def redirect_pages(site: Site) -> Iterator[Page]:
    """One page for each old address, leading to where its section is now."""
    for claim in site.claims:
        if claim.redirect:
            entry = site.entries[claim.redirect]
            yield Page(
                claim.path, "redirect.html", entry.title, link_to(site, entry.path), kind="redirect", listed=False
            )


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
    return TagView(Link(tag.path, tag.name, "tag"), cards, others)
