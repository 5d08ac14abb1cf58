"""What machines read: feed, sitemap and robots. Every statement with its sources is in `claims`."""

from collections.abc import Iterable, Iterator
from functools import partial

from generator.ground.dates import PartialDate
from generator.ground.tuples import NamedTuple
from generator.pages.resolving import card
from generator.pages.resting import on_outlines
from generator.pages.views import Card, Page, Planned
from generator.site import Site


class FeedView(NamedTuple):
    """The feed: sections by date, the latest first; `updated` is the day the site speaks of as today.

    Where it speaks of none, the latest of its sections and sources stands for it.
    """

    updated: PartialDate
    cards: tuple[Card, ...]


def feed_page(site: Site) -> Iterator[Planned]:
    """feed.xml (Atom)."""

    def page(_path: str) -> Page:
        return Page("feed.xml", "feed.xml", "", _feed_view(site), kind="feed")

    yield Planned("feed.xml", page, partial(on_outlines, site), listed=False)


def _feed_view(site: Site) -> FeedView:
    cards = [card(site, entry.path) for entry in site.of_kind("section")]
    dated = sorted((c for c in cards if c.date), key=lambda c: (c.date or PartialDate(1), c.link.path), reverse=True)
    undated = [c for c in cards if not c.date]
    days = [c.date for c in dated if c.date]
    days += [source.front.published for source in site.sources.values() if source.front.published]
    updated = site.config.as_of or (max(days) if days else PartialDate(1970, 1, 1))
    return FeedView(updated, (*dated, *undated))


def robots_page(_site: Site) -> Iterator[Planned]:
    """robots.txt."""
    yield Planned("robots.txt", lambda _: Page("robots.txt", "robots.txt", "", None, kind="robots"), listed=False)


def sitemap_page(pages: Iterable[Planned]) -> Planned:
    """sitemap.xml: every page that readers may find."""
    paths = tuple(sorted(page.path for page in pages if page.listed))
    page = Page("sitemap.xml", "sitemap.xml", "", paths, kind="sitemap")
    return Planned("sitemap.xml", lambda _: page, listed=False)
