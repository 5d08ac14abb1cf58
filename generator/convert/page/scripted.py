"""The text of a page that shows none: programs draw such a page in the browser, from data that lies in its scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from generator.convert.lines.looks import is_sentence
from generator.convert.page.stated import paragraphs, things_in
from generator.convert.values import Block

_SCRIPT = re.compile(r"<script\b[^<>]{0,300}\bapplication/json\b[^<>]{0,300}>", re.I)
_LARGEST = 2_000_000
_WRITTEN = ("text", "content", "html", "value", "children", "data", "props", "attrs", "model", "body")
"""What the field is called that holds the words of a part of a text, the likeliest first."""
_KIND = ("type", "_type", "kind", "name", "__typename", "tag", "component")
_ADDRESS = re.compile(r"(?:https?:/|\.{0,2}/)\S*")
_HEADING = re.compile(r"head|title\b|\bh[2-6]\b", re.I)
_DEEPEST, _FEWEST_WORDS, _FEWEST_SHOWN = 12, 60, 60
_FEWEST_PARAGRAPHS, _SHORTEST = 3, 8


def drawn_text(found: tuple[Block, ...], page: str) -> tuple[Block, ...]:
    """The blocks found in a page; where they are next to nothing, the longest text in the data of its scripts.

    That is the list, of all lists there, of which most parts are sentences.
    """
    if sum(len(block.text.split()) for block in found) >= _FEWEST_SHOWN:
        return found
    texts = [tuple(_blocks(parts)) for data in _data(page) for parts in _lists(data)]
    best = max(texts, key=_paragraphs_of, default=())
    words = sum(len(block.text.split()) for block in best)
    return best if _paragraphs_of(best) >= _FEWEST_PARAGRAPHS and words >= _FEWEST_WORDS else found


def _data(page: str) -> Iterator[object]:
    for match in _SCRIPT.finditer(page):
        end = page.find("</script", match.end())
        if 0 <= end - match.end() <= _LARGEST:
            try:
                yield json.loads(page[match.end() : end], strict=False)
            except (ValueError, RecursionError):
                continue


def _lists(data: object) -> Iterator[list[object]]:
    """Every list in the data, and every text in tags as the list of its paragraphs."""
    for thing in things_in([data]):
        for value in thing.values():
            if isinstance(value, list):
                yield value
            elif isinstance(value, str) and "</p>" in value:
                yield list(paragraphs(value))


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


def _paragraphs_of(blocks: tuple[Block, ...]) -> int:
    return sum(is_sentence(block.text) and len(block.text.split()) >= _SHORTEST for block in blocks)
