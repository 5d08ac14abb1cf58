"""Paragraphs that a page has between those found in it, and that are no furniture by their place in its tree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator
from itertools import chain, islice
from typing import Any

from generator.convert.lines.looks import is_sentence, key_of
from generator.convert.lines.pagelines import BLOCKS, Line, name_of, words_in
from generator.convert.page.breaks import is_set_by_breaks
from generator.convert.values import Block

_BARRED = frozenset("aside nav footer header figure figcaption form button table label".split())  # noqa: SIM905  as words
_BARRED_NAME = re.compile(
    r"(?<!no[-_])(?:shar(?:e|ing)|social|related|newsletter|promo|subscri|sign-?up|caption|credit|byline|author|\bbio\b|"
    r"comment|"
    r"advert|\bads?\b|sponsor|recommend|sidebar|widget|cookie|consent|paywall|gallery|pull-?quote|embed|"
    r"modal|popup|overlay|banner|hidden|read-?(?:more|next)|most-|trending|menu|toolbar|player|donat|print)",
    re.I,
)
"""What publishers call the furniture of their pages, unless they say that it is not there."""
_FACTS = re.compile(
    r"fact-?(?:s|box|file)|\bfacts?\b|info-?box|fakta|faktenkasten|encadr|recuadro|despiece|kader", re.I
)
"""What publishers call boxes of facts, which belong to a text although they stand aside."""
_TEASER = re.compile(r"teaser", re.I)
"""A teaser with a heading is another article's; one without may be this one's, above what only subscribers read."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NOTES = re.compile(r"\b(?:foot|end)-?notes?\b|(?:^|\s)notes(?=\s|$)", re.I)
_PARAGRAPHS = frozenset(("p", "li", "blockquote"))
_FEWEST = 4
"""Where so many paragraphs are set as such, what is not and stands above them all is none."""
_WORDS_OF_HEADLINE = 3
_TO_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg)(?:[?#]|\Z)", re.I)
_NUMBER = re.compile(r"\d+")
_SEVERAL = 2
_DEEP = 4
_POSTS = 3
"""Where a page has so many posts in one row of which the text was found, it is told of the others as well."""
_LINKED = 3
"""At most the third part of a paragraph's words may be links."""


def with_gaps_filled(
    found: tuple[Block, ...], lines: tuple[Line, ...], named: Container[str] = ()
) -> tuple[Block, ...]:
    """The blocks found, with the paragraphs between headline and last block that were not; behind that only notes.

    A list between the headline and the first of them sums up the text. `named` is what the page's title calls it.
    """
    places = {key_of(block.text): place for place, block in enumerate(found)}
    known = [place for place, line in enumerate(lines) if line.key in places and is_sentence(line.text)]
    if len(known) < 2:
        return found
    around = Counter(ancestor for place in known for ancestor in _path(lines[place].element))
    joined = " ".join(places)
    homes = Counter(_home(lines[place]) for place in known)
    rows = Counter(row for place in known for row in _rows(lines[place]))
    behind: dict[int, list[Block]] = {}
    above = -1
    first = _headline(lines, known[0], named)
    holders = {lines[place].element.getparent() for place in known}
    headings = (line for line in lines if line.element.tag in _HEADINGS[1:] and line.key in places)
    standings = frozenset(map(_standing, headings))
    set_in_p = len(known) >= _FEWEST and all(map(_is_set, (lines[place].element for place in known)))
    for place, line in enumerate(lines[first:], first):
        headed = above >= 0 or _is_headed_as_others(lines[max(0, place - 1)], standings)
        if places.get(line.key, -1) > above and headed and is_sentence(line.text):
            behind.setdefault(above, []).extend(_heading(lines, place, places, standings))
        above = places.get(line.key, above)
        loose = set_in_p and line.element.tag == "div" and line.element not in holders
        other = place < known[0] and (line.element.tag == "li" or loose)
        is_post = any(rows[row] >= _POSTS for row in _rows(line))
        within = (place < known[-1] and not other) or _is_note(line) or (place > known[-1] and _has_home(line, homes))
        told = _is_unlinked(line) and ((within and _is_text(line, around)) or (is_post and is_sentence(line.text)))
        if told and line.key not in places and line.key not in joined:
            heading = _heading(lines, place, places, standings)
            behind.setdefault(above, []).extend(heading)
            behind.setdefault(above, []).append(_block(line))
    filled = ((block, *behind.get(place, ())) for place, block in enumerate(found))
    return tuple(chain(behind.get(-1, ()), *filled))


def _headline(lines: tuple[Line, ...], first: int, named: Container[str]) -> int:
    """Where the headline above the text stands, as a heading or by its words; the text's first line where none does."""
    above = range(first, -1, -1)
    heading = next((place for place in above if lines[place].element.tag == "h1"), None)
    return next((place for place in above if lines[place].key in named), first) if heading is None else heading


def _is_set(element: Any) -> bool:
    """Whether a page itself sets an element as a paragraph."""
    return element.tag in _PARAGRAPHS and not is_set_by_breaks(element)


def _is_text(line: Line, around: Counter[Any]) -> bool:
    """Whether it reads like a paragraph, and nothing between it and what it shares with the text found bars it."""
    if not (is_sentence(line.text) or _is_fact(line)):
        return False
    for element in _path(line.element):
        if around[element] > 1:
            return True
        if _bars(element) or (element is not line.element and any(map(_is_headline, element.iter("a")))):
            return False
    return False


def _is_unlinked(line: Line) -> bool:
    """Whether most of its words are no links."""
    own = (link for link in line.element.iter("a") if _block_around(link) is line.element)
    return sum(map(words_in, own)) * _LINKED <= len(line.text.split())


def _is_fact(line: Line) -> bool:
    """Whether it is an item of a box of facts."""
    box = next(line.element.iterancestors("aside"), None) if line.element.tag == "li" else None
    count = len(line.text.split())
    told = count >= _WORDS_OF_HEADLINE or (count > 1 and ":" in line.text)
    return box is not None and told and not _bars(box)


def _block_around(element: Any) -> Any:
    """The nearest block that an element stands in."""
    return next((each for each in element.iterancestors() if each.tag in BLOCKS), None)


def _bars(element: Any) -> bool:
    """Whether an element is furniture by its kind or its name, or is not shown."""
    unseen = "display:none" in element.get("style", "").replace(" ", "") or element.get("aria-hidden") == "true"
    leads_away = _TEASER.search(name_of(element)) and next(element.iter(*_HEADINGS), None) is not None
    name = name_of(element)
    told_apart = element.tag == "aside" and _FACTS.search(name) and next(element.iter("a"), None) is None
    barred = element.tag in _BARRED and not told_apart
    return bool(unseen or leads_away or barred or _BARRED_NAME.search(name))


def _is_headline(link: Any) -> bool:
    """Whether a link could be the headline of another article: it has some words, and does not lead to a picture."""
    return words_in(link) >= _WORDS_OF_HEADLINE and not _TO_PICTURE.search(link.get("href") or "")


def _home(line: Line) -> tuple[str, str, str]:
    """What a page calls the element that holds a line, and the line's own kind."""
    parent = line.element.getparent()
    return (
        (str(line.element.tag), "", "") if parent is None else (line.element.tag, parent.tag, name_of(parent).strip())
    )


def _has_home(line: Line, homes: Counter[tuple[str, str, str]]) -> bool:
    """Whether a paragraph stands in an element that is called as those of several paragraphs found are."""
    home = _home(line)
    return line.element.tag == "p" and bool(home[2]) and homes[home] >= _SEVERAL


def _rows(line: Line) -> Iterator[tuple[Any, tuple[tuple[str, str], ...]]]:
    """The elements that may hold a row of posts of which a paragraph is in one, and what those around it are called."""
    within: list[tuple[str, str]] = []
    for element in islice(_path(line.element), _DEEP) if line.element.tag == "p" else ():
        if _bars(element) or any(map(_leads, element.iter(*_HEADINGS))):
            return
        within.append((str(element.tag), _NUMBER.sub("", name_of(element)).strip()))
        if len(within) > 1:
            yield element.getparent(), tuple(within)


def _heading(
    lines: tuple[Line, ...], place: int, known: Container[str], standings: Container[tuple[tuple[str, str], ...]]
) -> tuple[Block, ...]:
    """The heading right above a paragraph that was not found, in a part of the page that holds both."""
    above, element = lines[max(0, place - 1)], lines[place].element
    box = above.element.getparent()
    if above.element.tag not in _HEADINGS[1:] or above.key in known or box is None or _leads(above.element):
        return ()
    around = set(_path(element))
    within = box in around or (box.getparent() in around and _is_headed_as_others(above, standings))
    held = within and not any(map(_bars, (above.element, box)))
    return (Block((), above.text, "heading"),) if held else ()


def _is_headed_as_others(heading: Line, standings: Container[tuple[tuple[str, str], ...]]) -> bool:
    """Whether a heading stands as one does that was found: then it is no deck."""
    return heading.element.tag in _HEADINGS[1:] and _standing(heading) in standings


def _standing(line: Line) -> tuple[tuple[str, str], ...]:
    """What a page calls a line's element and those around it, but for their numbers."""
    around = islice(_path(line.element), 3)
    return tuple((str(element.tag), _NUMBER.sub("", name_of(element)).strip()) for element in around)


def _leads(element: Any) -> bool:
    """Whether an element is a link, or has one."""
    return next(element.iter("a"), None) is not None or next(element.iterancestors("a"), None) is not None


def _is_note(line: Line) -> bool:
    """Whether it stands among the notes below a text."""
    return any(_NOTES.search(name_of(element)) for element in _path(line.element))


def _path(element: Any) -> tuple[Any, ...]:
    return (element, *element.iterancestors())


def _block(line: Line) -> Block:
    quoted = any(element.tag == "blockquote" for element in _path(line.element))
    return Block((), line.text, "list_item" if line.element.tag == "li" else "quote" if quoted else "")
