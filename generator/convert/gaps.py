"""Paragraphs that a page has between those found in it, and that are no furniture by their place in its tree."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import Any

from generator.convert.looks import is_sentence, key_of
from generator.convert.pagelines import Line, name_of, words_in
from generator.convert.values import Block

_BARRED = frozenset("aside nav footer header figure figcaption form button table label".split())  # noqa: SIM905
_BARRED_NAME = re.compile(
    r"shar(?:e|ing)|social|related|newsletter|promo|subscri|sign-?up|caption|credit|byline|author|\bbio\b|comment|"
    r"advert|\bads?\b|sponsor|recommend|teaser|sidebar|widget|cookie|consent|paywall|gallery|pull-?quote|embed|"
    r"modal|popup|overlay|banner|hidden|read-?(?:more|next)|most-|trending|menu|toolbar|player|donat|print",
    re.I,
)
"""What publishers call the furniture of their pages."""
_NOTES = re.compile(r"\b(?:foot|end)-?notes?\b", re.I)
_WORDS_OF_HEADLINE = 3
_LINKED = 3
"""At most the third part of a paragraph's words may be links."""


def with_gaps_filled(found: tuple[Block, ...], lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The blocks found, each with the paragraphs behind it that were not; behind the last one only its notes."""
    places = {key_of(block.text): place for place, block in enumerate(found)}
    known = [place for place, line in enumerate(lines) if line.key in places and is_sentence(line.text)]
    if len(known) < 2:
        return found
    around = Counter(ancestor for place in known for ancestor in _path(lines[place].element))
    joined = " ".join(places)
    behind: dict[int, list[Block]] = {}
    above = -1
    for place, line in enumerate(lines[known[0] :], known[0]):
        above = places.get(line.key, above)
        within = place < known[-1] or _is_note(line)
        if within and line.key not in places and _is_text(line, around) and line.key not in joined:
            behind.setdefault(above, []).append(_block(line))
    return tuple(chain.from_iterable((block, *behind.get(place, ())) for place, block in enumerate(found)))


def _is_text(line: Line, around: Counter[Any]) -> bool:
    """Whether it reads like a paragraph, and nothing between it and what it shares with the text found bars it."""
    links = sum(map(words_in, line.element.iter("a")))
    if not is_sentence(line.text) or links * _LINKED > len(line.text.split()):
        return False
    for element in _path(line.element):
        if around[element] > 1:
            return True
        if _bars(element) or (element is not line.element and any(map(_is_headline, element.iter("a")))):
            return False
    return False


def _bars(element: Any) -> bool:
    """Whether an element is furniture by its kind or its name, or is not shown."""
    unseen = "display:none" in element.get("style", "").replace(" ", "") or element.get("aria-hidden") == "true"
    return unseen or element.tag in _BARRED or bool(_BARRED_NAME.search(name_of(element)))


def _is_headline(link: Any) -> bool:
    """Whether a link could be the headline of another article."""
    return words_in(link) >= _WORDS_OF_HEADLINE


def _is_note(line: Line) -> bool:
    """Whether it stands among the notes below a text."""
    return any(_NOTES.search(name_of(element)) for element in _path(line.element))


def _path(element: Any) -> tuple[Any, ...]:
    return (element, *element.iterancestors())


def _block(line: Line) -> Block:
    quoted = any(element.tag == "blockquote" for element in _path(line.element))
    return Block((), line.text, "list_item" if line.element.tag == "li" else "quote" if quoted else "")
