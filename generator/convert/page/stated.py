"""What a page states of its text for machines: an article's body, or a live page's posts, in its JSON-LD.

It is never taken instead of what is found in the page, only where the page plainly holds no more than a part of it.
"""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.convert.facts.dates import stated_date
from generator.convert.lines.looks import key_of
from generator.convert.values import Block
from generator.ground.dates import PartialDate
from generator.ground.decoding import clean_text

_SCRIPT = re.compile(r"<script\b[^<>]{0,300}\bapplication/ld\+json\b[^<>]{0,300}>", re.I)
_LARGEST = 2_000_000
_BREAK = re.compile(r"<(?:/p|br|/li|/h[1-6]|/div|/blockquote)\b[^<>]{0,300}>", re.I)
_TAG = re.compile(r"</?[a-z][^<>]{0,2000}>", re.I)
_JOINT = re.compile(r"(?<=[a-z0-9)][.!?])(?=[A-Z“])|(?<=[.!?][”\"])(?=[A-Z“])")
"""Where one paragraph ends and the next begins when nothing was left between them."""
_UNBROKEN = 600
_FEWEST_POSTS = 3
_FEWEST_WORDS = 60
_OPENING = 60
_AGREEING = 0.8
"""So much of the text found must stand in the text stated: else it is another text."""


@dataclass(frozen=True, slots=True)
class Stated:
    """The paragraphs of the article, and the posts of a live page: each a headline, which may be empty, and its own."""

    body: tuple[str, ...] = ()
    posts: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """The persons that a page states as an article's authors, who published it, and on what day."""

    persons: tuple[str, ...] = ()
    publisher: str = ""
    published: PartialDate | None = None

    def completing(self, other: Facts) -> Facts:
        """What another says, and this where the other is silent."""
        return Facts(
            other.persons or self.persons, other.publisher or self.publisher, other.published or self.published
        )


def stated_text(page: str) -> Stated:
    """What the JSON-LD of a page says; a page that states several articles is a list of them, and says nothing."""
    things = [thing for data in _data(page) for thing in things_in(data)]
    updates = [update for thing in things for update in _listed(thing.get("liveBlogUpdate"))]
    posts = tuple((_line(update.get("headline")), paragraphs(update.get("articleBody"))) for update in updates)
    posts = tuple(post for post in dict.fromkeys(posts) if post[1])
    if len(posts) >= _FEWEST_POSTS:
        return Stated(posts=posts)
    bodies = {paragraphs(thing.get("articleBody")) for thing in things if thing not in updates} - {()}
    return Stated(body=bodies.pop()) if len(bodies) == 1 else Stated()


def stated_facts(page: str, titles: Iterable[str] = ()) -> Facts:
    """Who wrote and published an article and when, as the JSON-LD of its page says.

    Where it describes several articles, the one that bears a title of the page; nothing where that is not one.
    """
    things = [thing for data in _data(page) for thing in things_in(data)]
    named = {str(thing["@id"]): thing for thing in things if len(thing) > 1 and isinstance(thing.get("@id"), str)}
    updates = [update for thing in things for update in _listed(thing.get("liveBlogUpdate"))]
    articles = [thing for thing in things if _is_article(thing) and thing not in updates]
    known = set(map(key_of, titles))
    articles = [thing for thing in articles if key_of(_line(thing["headline"])) in known] or articles
    if len({_line(thing["headline"]) for thing in articles}) != 1:
        return Facts()
    makers = [_resolved(each, named) for thing in articles for each in _many(thing.get("author"))]
    publishers = [_resolved(each, named) for thing in articles for each in _many(thing.get("publisher"))]
    persons = (name for each in makers if "Organization" not in str(each.get("@type")) for name in _names(each))
    publisher = next((name for each in publishers for name in _names(each)), "")
    days = filter(None, (stated_date(_line(thing.get("datePublished"))) for thing in articles))
    return Facts(tuple(dict.fromkeys(persons)), publisher, next(days, None))


def _is_article(thing: dict[str, object]) -> bool:
    kinds = [str(kind) for kind in _many(thing.get("@type"))]
    return any(kind.endswith(("Article", "Posting", "Report")) for kind in kinds) and "headline" in thing


def _resolved(value: object, named: dict[str, dict[str, object]]) -> dict[str, object]:
    """A thing that is described elsewhere in the page, or here; a mere text is its name."""
    if not isinstance(value, dict):
        return {"name": value}
    return {**named.get(str(value.get("@id")), {}), **value}


def _names(thing: dict[str, object]) -> list[str]:
    names = (_line(name) for name in _many(thing.get("name")))
    return [name for name in names if name and not name.startswith(("http://", "https://"))]


def _many(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def completed(found: tuple[Block, ...], stated: Stated) -> tuple[Block, ...]:
    """The blocks found in a page, with the posts that are missing; or the text stated, where they are a part of it.

    They are a part, too, where its paragraphs were found run together.
    """
    if stated.posts:
        return found + tuple(_missing(stated, " ".join(key_of(block.text) for block in found)))
    told, body = _words(block.text for block in found), _words(stated.body)
    is_more = body.total() >= 2 * told.total() or len(stated.body) >= 2 * len(found)
    is_same = body.total() >= _FEWEST_WORDS and is_more and _agree(told, body)
    return tuple(map(_block, stated.body)) if is_same else found


def agrees(found: Iterable[str], stated: Iterable[str]) -> bool:
    """Whether nearly all words of the texts found stand in those stated."""
    return _agree(_words(found), _words(stated))


def _agree(found: Counter[str], stated: Counter[str]) -> bool:
    return (found & stated).total() >= _AGREEING * found.total()


def _missing(stated: Stated, known: str) -> Iterator[Block]:
    """The posts of which the opening of no paragraph was found."""
    for headline, paragraphs in stated.posts:
        if any(key_of(paragraph)[:_OPENING] in known for paragraph in paragraphs):
            continue
        if headline and key_of(headline) != key_of(paragraphs[0]):
            yield _block(headline, "heading")
        yield from map(_block, paragraphs)


def _block(text: str, role: str = "") -> Block:
    return Block((), text, role)


def _data(page: str) -> Iterator[object]:
    for match in _SCRIPT.finditer(page):
        end = page.find("</script", match.end())
        if 0 <= end - match.end() <= _LARGEST:
            try:
                yield json.loads(_bare(page[match.end() : end]), strict=False)
            except (ValueError, RecursionError):
                continue


def _bare(script: str) -> str:
    """What a script holds, without the marks by which pages keep it from being read as tags."""
    for before, behind in (("<!--", "-->"), ("<![CDATA[", "]]>")):
        script = script.strip("/* \t\r\n").removeprefix(before).removesuffix(behind)
    return script.strip("/* \t\r\n")


def things_in(data: object) -> Iterator[dict[str, object]]:
    """Every thing described, wherever it is nested."""
    waiting = [data]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            yield item
            waiting += reversed(item.values())
        elif isinstance(item, list):
            waiting += reversed(item)


def _listed(value: object) -> list[dict[str, object]]:
    values = value if isinstance(value, list) else [value]
    return [item for item in values if isinstance(item, dict)]


def _line(value: object) -> str:
    return " ".join(paragraphs(value))


def paragraphs(value: object) -> tuple[str, ...]:
    """The paragraphs of a text with or without tags, or run together without a space between them."""
    if not isinstance(value, str):
        return ()
    text = clean_text(_TAG.sub("", _BREAK.sub("\n", html.unescape(value))))
    lines = [" ".join(line.split()) for line in text.split("\n")]
    parted = (part for line in lines for part in (_JOINT.split(line) if len(line) > _UNBROKEN else (line,)))
    return tuple(filter(None, map(str.strip, parted)))


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in key_of(text).split())
