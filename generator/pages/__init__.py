"""Site → pages: what each output shows, as values. `PAGE_KINDS` lists every kind; a new kind is one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.diagnostics import Diagnostic
from generator.pages import machine, method, overviews, reference, sections
from generator.pages.resolving import links_to, topic_link
from generator.pages.views import Chrome, Planned
from generator.site import Site

CARD = "card.png"
"""The picture for links to the site from elsewhere, where content/ has one."""

PAGE_KINDS: tuple[tuple[str, Callable[[Site], Iterator[Planned]]], ...] = (
    ("everything", overviews.everything_page),
    ("home", overviews.home_page),
    ("topics", sections.topic_pages),
    ("timeline", overviews.timeline_page),
    ("lists", overviews.list_pages),
    ("tags", overviews.tag_pages),
    ("questions", overviews.question_page),
    ("search", overviews.search_page),
    ("feed", machine.feed_page),
    ("sources", reference.source_pages),
    ("sections", sections.section_pages),
    ("profiles", reference.profile_pages),
    ("disagreements", reference.disagreement_pages),
    ("other", reference.other_pages),
    ("404", overviews.not_found_page),
    ("robots", machine.robots_page),
    ("redirects", overviews.redirect_pages),
)
"""Pages that gather the whole site come first: they take longest, and one process that makes them all holds it once."""


def plan_pages(site: Site, warnings: tuple[Diagnostic, ...] = ()) -> tuple[Planned, ...]:
    """Every page of the site, what takes longest first. `warnings` stand open; the method page lists them."""
    planned = [page for _, plan in PAGE_KINDS for page in plan(site)]
    planned.append(method.method_page(site, warnings))
    if site.config.base_url:
        planned.append(machine.sitemap_page(planned))
    return tuple(planned)


def make_chrome(site: Site) -> Chrome:
    """What every page shows around its own content."""
    config = site.config
    return Chrome(
        config.title,
        config.tagline,
        config.description,
        config.language,
        config.base_url.rstrip("/"),
        config.base_path,
        config.editor,
        config.as_of,
        tuple(topic_link(site, topic.id.text) for topic in config.topics),
        links_to(site, site.of_kind("page")),
        config.search,
        any(path == CARD for path, _ in site.pictures),
        config.editions,
        config.origin,
    )
