"""Title, site, authors and day of a saved page: what it states for machines, put right by what it shows."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.convert.decoding import clean_text
from generator.convert.looks import is_sentence, key_of
from generator.convert.masthead import names_in, persons_in, read_masthead
from generator.convert.pagelines import Line
from generator.convert.stated import Facts
from generator.convert.values import Block, Metadata
from generator.ground.dates import PartialDate

_PARTED = re.compile(r"( (?:[|–—·•»:-]|::) | ?[|｜] ?|: )")
_FEWEST_WORDS = 2
_MOST_PIECES = 21


@dataclass(frozen=True, slots=True)
class PageHead:
    """What a page says of itself in its head, and its headings."""

    title: str
    og_title: str
    language: str
    headings: tuple[str, ...]


def page_head(tree: Any) -> PageHead:
    """The titles, the language and the headings of a page."""
    headings = (element for tag in ("h1", "h2") for element in tree.iter(tag) if not _is_logo(element))
    return PageHead(
        title=_first(tree, "//head/title/text()"),
        og_title=_first(tree, "//meta[@property='og:title']/@content"),
        language=(tree.get("lang") or _first(tree, "//meta[@property='og:locale']/@content")).replace("_", "-"),
        headings=tuple(filter(None, (_line("".join(each.itertext())) for each in headings))),
    )


def put_right(
    given: Metadata, head: PageHead, facts: Facts, lines: tuple[Line, ...], blocks: tuple[Block, ...]
) -> Metadata:
    """The metadata that trafilatura found, where the page tells better."""
    publisher = _publisher(given, head, facts)
    title = _title(given.title, head, publisher)
    first = next((key_of(block.text) for block in blocks if is_sentence(block.text)), "")
    above = read_masthead(lines, title, first, head.language)
    return replace(
        given,
        title=title,
        publisher=publisher,
        byline=", ".join(_authors(given, facts, above.authors, above.signed, publisher)),
        published=_published(given.published, facts.published) or above.published,
    )


def _published(found: PartialDate | None, stated: PartialDate | None) -> PartialDate | None:
    """The day that is stated for the article, or the one before where that was found: time zones differ."""
    days = (found.as_day if found else None, stated.as_day if stated else None)
    if days[0] and days[1] and days[1] - days[0] == datetime.timedelta(days=1):
        return found
    return stated or found


def _authors(given: Metadata, facts: Facts, shown: tuple[str, ...], signed: bool, publisher: str) -> tuple[str, ...]:
    """Who is stated as a person; else who signed above the text; else whatever was found, without roles."""
    site = key_of(publisher)
    stated = tuple(name for each in facts.persons if key_of(each) != site for name in persons_in(each))
    if stated or signed:
        return stated or shown
    parts = [part.strip() for part in given.byline.split(", ") if part.strip()]
    named = tuple(name for part in parts for name in names_in(part))
    return named or shown or tuple(part for part in parts if key_of(part) != site)


def _publisher(given: Metadata, head: PageHead, facts: Facts) -> str:
    """The site's name; where none is stated, what the page's title ends with behind its headline."""
    name = given.publisher
    titles = {key_of(title) for title in (given.title, head.title, head.og_title) if title}
    if name and not _is_host(name) and key_of(name) not in titles:
        return name
    pieces = _PARTED.split(head.title)
    headings = [key for heading in head.headings if (key := key_of(heading))]
    behind = pieces[2::2] if any(key_of(head.title).startswith(key) for key in headings) else []
    behind = behind or (pieces[:-2:2] if any(key_of(head.title).endswith(key) for key in headings) else [])
    host = "".join(given.url.split("/")[2:3]).replace("-", "")
    own = next((piece for piece in behind if key_of(piece).replace(" ", "") in host), "")
    return own or facts.publisher or (behind[-1] if behind else "") or name


def _title(title: str, head: PageHead, publisher: str) -> str:
    """The headline without the names of site and section: a heading of the page that it holds, or what is left."""
    site = key_of(publisher)
    if not title or key_of(title) == site:
        title = head.og_title or head.title
    runs = tuple(_runs(title))
    keys = {key_of(heading): heading for heading in head.headings if key_of(heading) != site}
    shown = next((run for run in runs if key_of(run) in keys and len(run.split()) >= _FEWEST_WORDS), "")
    if shown:
        heading = keys[key_of(shown)]
        return shown if heading.isupper() else heading
    pieces = _PARTED.split(title)
    while len(pieces) > _FEWEST_WORDS and site and key_of(pieces[-1]) == site:
        pieces = pieces[:-2]
    while len(pieces) > _FEWEST_WORDS and site and key_of(pieces[0]) == site:
        pieces = pieces[2:]
    return "".join(pieces)


def _runs(title: str) -> Iterator[str]:
    """The title and its parts between separators, the longest first, and in order."""
    pieces = _PARTED.split(title)
    places = range(0, len(pieces), 2)
    for length in range(len(pieces), 0, -2) if len(pieces) <= _MOST_PIECES else ():
        yield from ("".join(pieces[start : start + length]) for start in places if start + length <= len(pieces))


def _is_logo(heading: Any) -> bool:
    """Whether a heading is the site's own name, which leads to its front page."""
    return any(link.get("href") in ("/", "#", "./") for link in heading.iter("a"))


def _first(tree: Any, path: str) -> str:
    return _line(next(iter(tree.xpath(path)), ""))


def _line(value: object) -> str:
    return " ".join(clean_text(str(value or "")).split())


def _is_host(name: str) -> bool:
    """Whether a name is an address such as example.org, which no reader calls a publisher by."""
    return "." in name[1:-1] and name.split() == [name]
