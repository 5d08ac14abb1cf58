"""What a page says of itself in its head, and its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.convert.facts.dates import stated_date
from generator.convert.lines.looks import key_of
from generator.convert.words.calendars import published_day
from generator.ground.dates import PartialDate
from generator.ground.decoding import clean_text

PARTED = re.compile(r"( (?:[|–—·•»‹›:-]|«(?![^»]*»)|::|--) | ?[|｜] ?|: |：)")
"""What parts a page's title from the names of site and section."""
_DATED = re.compile(r"date|publi|issued|created|time", re.I)
_CHANGED = re.compile(r"modif|updat|revis|expir|valid|crawl|build", re.I)
_OWNER = re.compile(r"\b(?:publisher|copyright)\b", re.I)
_MAKER = re.compile(r"author|creator|byl|writer", re.I)
_FRONT_PAGE = re.compile(r"#|\./|/|https?://[^/?#]{1,100}/?")
_WORDS_OF_HEADLINE = 4
_DAYS = "//*[@itemprop='datePublished' or @pubdate]/@*[name()='content' or name()='datetime']"


@dataclass(frozen=True, slots=True)
class PageHead:
    """A page's titles and site, its language, its headings, and the days and the makers stated for machines."""

    title: str
    og_title: str
    og_site: str
    language: str
    headings: tuple[str, ...]
    days: frozenset[PartialDate] = frozenset()
    makers: str = ""
    persons: tuple[str, ...] = ()
    """Whom the page's own marks call the author."""
    owners: str = ""
    """Whom the page calls its publisher, or says that it belongs to."""
    handle: str = ""
    """What the site is called on a social network."""

    @property
    def named(self) -> frozenset[str]:
        """The keys of the parts of the page's title that could be its headline."""
        parts = PARTED.split(self.title)[::2]
        return frozenset(key_of(part) for part in parts if len(part.split()) >= _WORDS_OF_HEADLINE)


def page_head(tree: Any) -> PageHead:
    """The titles, the language and the headings of a page."""
    headings = (element for tag in ("h1", "h2") for element in tree.iter(tag) if not is_logo(element))
    return PageHead(
        title=_first(tree, "//title[not(ancestor::svg)]/text()"),
        og_title=_first(tree, "//meta[@property='og:title']/@content")
        or _first(tree, "//meta[@name='twitter:title']/@content"),
        og_site=_first(tree, "//meta[@property='og:site_name']/@content"),
        owners=" ".join(key_of(value) for name, value in _metas(tree) if _OWNER.search(name)),
        handle=_first(tree, "//meta[@name='twitter:site']/@content").lstrip("@"),
        language=(tree.get("lang") or _first(tree, "//meta[@property='og:locale']/@content")).replace("_", "-"),
        headings=tuple(filter(None, (_line("".join(each.itertext())) for each in headings))),
        days=frozenset(_stated_days(tree)),
        makers=" ".join(key_of(value) for name, value in _metas(tree) if _MAKER.search(name) and "/" not in value),
        persons=tuple(dict.fromkeys(filter(None, _marked_persons(tree)))),
    )


def _marked_persons(tree: Any) -> Iterator[str]:
    """The names in marks for an author, of the thing that has the page's headline."""
    for marked in tree.xpath("//*[@itemprop='author' or @itemprop='creator']"):
        scope = next((each for each in marked.iterancestors() if each.get("itemscope") is not None), None)
        if scope is not None and scope.find(".//h1") is None:
            continue
        name = next((each for each in marked.iter() if each.get("itemprop") == "name"), marked)
        yield _line(name.get("content") or " ".join(name.itertext()))


def _stated_days(tree: Any) -> Iterator[PartialDate]:
    """The days that a page states for machines as its article's."""
    said = [value for name, value in _metas(tree) if _DATED.search(name) and not _CHANGED.search(name)]
    for value in (*said, *tree.xpath(_DAYS)):
        day = stated_date(value) or day_in(value, "")
        if day:
            yield day


def _metas(tree: Any) -> Iterator[tuple[str, str]]:
    """What the page says of itself by name."""
    for meta in tree.iter("meta"):
        yield f"{meta.get('name', '')} {meta.get('property', '')}", meta.get("content", "")


def day_in(text: str, language: str) -> PartialDate | None:
    """The day that a text states."""
    day = published_day(text, language)
    return PartialDate.of(day) if day else None


def own_host(address: str) -> str:
    """The host of a page; in an archive its own, whose address stands within the archive's."""
    path = address.partition("?")[0]
    own = address[max(path.rfind("/http://"), path.rfind("/https://")) + 1 :]
    return own.partition("://")[2].partition("/")[0]


def is_logo(heading: Any) -> bool:
    """Whether a heading is the site's own name, which leads to its front page."""
    return any(_FRONT_PAGE.fullmatch(link.get("href") or "") for link in heading.iter("a"))


def _first(tree: Any, path: str) -> str:
    return _line(next(iter(tree.xpath(path)), ""))


def _line(value: object) -> str:
    return " ".join(clean_text(str(value or "")).split())
