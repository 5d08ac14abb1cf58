"""The text of a page that shows none: programs draw such a page in the browser, from data that lies in its scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.convert.facts.dates import stated_date
from generator.convert.lines.looks import is_sentence, key_of
from generator.convert.page.stated import Facts, agrees, paragraphs
from generator.convert.values import Block

_SCRIPT = re.compile(r"<script\b[^<>]{0,300}\bapplication/json\b[^<>]{0,300}>", re.I)
_LARGEST = 2_000_000
_WRITTEN = ("text", "content", "rendered", "html", "value", "children", "data", "props", "attrs", "model", "body")
"""What the field is called that holds the words of a part of a text, the likeliest first."""
_KIND = ("type", "_type", "kind", "name", "__typename", "tag", "component")
_TITLES = ("headline", "title")
_AUTHORS = ("authors", "author", "byline", "creators", "contributors")
_NAMES = ("name", "fullName", "displayName", "title")
_DAYS = ("datePublished", "publishedAt", "published_at", "publishDate", "firstPublished", "published")
_OTHERS = re.compile(
    r"comment(?!ar)|repl(?:y|ies)|related|recommend|trending|popular|similar|suggest|mostread|teaser|sidebar|promo|"
    r"newsletter|messages|translations|i18n|locale|cookie|consent|menu|\bnav|footer|reviews|readers?letters",
    re.I,
)
"""What fields are called that hold other articles, what readers wrote, or the words of the program."""
_OWN = frozenset(("author", "authors", "user", "username", "byline", "createdat", "publishedat", "headline", "slug"))
"""The fields of what is an article or a comment by itself, and no part of one."""
_LINKS = frozenset(("url", "href", "link", "path", "permalink"))
_ADDRESS = re.compile(r"(?:https?:/|\.{0,2}/)\S*")
_HEADING = re.compile(r"head|title\b|\bh[2-6]\b", re.I)
_DEEPEST, _FEWEST_WORDS, _FEWEST_SHOWN = 12, 60, 60
_FEWEST_PARAGRAPHS, _SHORTEST = 3, 8
_AROUND, _LONGEST_TITLE = 6, 500
"""So many things around a text may bear its title."""


@dataclass(frozen=True, slots=True)
class _Text:
    """The parts of what may be a text, and the things around it, the nearest first."""

    parts: list[object]
    around: tuple[dict[str, object], ...]


def drawn_text(found: tuple[Block, ...], page: str, titles: Iterable[str] = ()) -> tuple[tuple[Block, ...], Facts]:
    """The blocks found in a page; where they are next to nothing, the longest text in the data of its scripts.

    That is the list of which most parts are sentences, of all lists in things that bear a title of the page; where none
    do, of those in which what the page shows is found. What readers wrote and other articles are none. Beside it stands
    who wrote it and when, as far as the things around it say.
    """
    if sum(len(block.text.split()) for block in found) >= _FEWEST_SHOWN:
        return found, Facts()
    known = frozenset(map(key_of, titles)) - {""}
    told = [(text, tuple(_blocks(text.parts))) for data in _data(page) for text in _texts(data)]
    told = [(text, blocks) for text, blocks in told if _is_text(blocks)]
    own = [each for each in told if _title_of(each[0]) in known]
    shown = [block.text for block in found if is_sentence(block.text)]
    untitled = (each for each in told if not shown or agrees(shown, [block.text for block in each[1]]))
    best = max(own or untitled, key=lambda each: _paragraphs_of(each[1]), default=None)
    return (found, Facts()) if best is None else (best[1], _facts(best[0].around))


def _data(page: str) -> Iterator[object]:
    for match in _SCRIPT.finditer(page):
        end = page.find("</script", match.end())
        if 0 <= end - match.end() <= _LARGEST:
            try:
                yield json.loads(page[match.end() : end], strict=False)
            except (ValueError, RecursionError):
                continue


def _texts(data: object) -> Iterator[_Text]:
    """Every list in the data that may be a text, and every text in tags as the list of its paragraphs."""
    waiting: list[tuple[object, tuple[dict[str, object], ...]]] = [(data, ())]
    while waiting:
        item, around = waiting.pop()
        if isinstance(item, dict):
            inner = (item, *around[: _AROUND - 1])
            waiting += [(value, inner) for name, value in reversed(item.items()) if not _OTHERS.search(name)]
        elif isinstance(item, list):
            if sum(map(_is_by_itself, item)) * 2 <= len(item):
                yield _Text(item, around)
            waiting += [(each, around) for each in reversed(item)]
        elif isinstance(item, str) and "</p>" in item:
            yield _Text(list(paragraphs(item)), around)


def _is_by_itself(part: object) -> bool:
    """Whether a part of a list is an article or a comment of its own."""
    names = {name.replace("_", "").lower() for name in part} if isinstance(part, dict) else set()
    return not names.isdisjoint(_OWN) or ("title" in names and not names.isdisjoint(_LINKS))


def _title_of(text: _Text) -> str:
    """The title of the nearest thing around a text that has one, without marks."""
    titles = (key_of(_titled(thing)) for thing in text.around)
    return next(filter(None, titles), "")


def _titled(thing: dict[str, object]) -> str:
    written = (_written(thing[name], _DEEPEST) for name in _TITLES if name in thing)
    told = (" ".join(paragraphs(title)) for title in written if len(title) <= _LONGEST_TITLE)
    return next(filter(None, told), "")


def _facts(around: tuple[dict[str, object], ...]) -> Facts:
    """Who wrote a text and when, as the things around it say; the nearest that says so counts."""
    persons = (tuple(_persons(thing)) for thing in around)
    days = (stated_date(str(thing[name])) for thing in around for name in _DAYS if isinstance(thing.get(name), str))
    return Facts(next(filter(None, persons), ()), "", next(filter(None, days), None))


def _persons(thing: dict[str, object]) -> Iterator[str]:
    told = next((thing[name] for name in _AUTHORS if thing.get(name)), None)
    for each in told if isinstance(told, list) else [told]:
        name = next((each[name] for name in _NAMES if each.get(name)), "") if isinstance(each, dict) else each
        if isinstance(name, str) and name.strip():
            yield " ".join(name.split())


def _blocks(parts: list[object]) -> Iterator[Block]:
    """The parts of a text, which are words, or things that hold some."""
    for part in parts:
        kind = " ".join(str(part.get(name, "")) for name in _KIND) if isinstance(part, dict) else ""
        texts = paragraphs(_written(part, _DEEPEST))
        for text in (each for each in texts if not _ADDRESS.fullmatch(each)):
            yield Block((), text, "heading" if _HEADING.search(kind) and not is_sentence(text) else "")


def _written(part: object, deepest: int) -> str:
    """The words of a part, however deep they lie in it."""
    if isinstance(part, str):
        return part
    if isinstance(part, list) and deepest:
        return "".join(_written(each, deepest - 1) for each in part)
    if isinstance(part, dict) and deepest:
        told = (_written(part[name], deepest - 1) for name in _WRITTEN if name in part)
        return next(filter(None, told), "")
    return ""


def _is_text(blocks: tuple[Block, ...]) -> bool:
    words = sum(len(block.text.split()) for block in blocks)
    return words >= _FEWEST_WORDS and _paragraphs_of(blocks) >= _FEWEST_PARAGRAPHS


def _paragraphs_of(blocks: tuple[Block, ...]) -> int:
    return sum(is_sentence(block.text) and len(block.text.split()) >= _SHORTEST for block in blocks)
