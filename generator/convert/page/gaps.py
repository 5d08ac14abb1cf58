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
_CAPTIONS, _CHILDREN = 4, 12
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
    ends: dict[Any, bool] = {}
    rows = Counter(row for place in known for row in _rows(lines[place], ends))
    introduced: set[Any] = set()
    behind: dict[int, list[Block]] = {}
    above = -1
    first = _headline(lines, known[0], named)
    holders = {lines[place].element.getparent() for place in known}
    headings = (line for line in lines if line.element.tag in _HEADINGS[1:] and line.key in places)
    standings = frozenset(map(_standing, headings))
    set_in_p = len(known) >= _FEWEST and all(map(_is_set, (lines[place].element for place in known)))
    for place, line in enumerate(lines[first:], first):
        headed = above >= 0 or _is_headed_as_others(lines[_above_pictures(lines, place)], standings)
        if places.get(line.key, -1) > above and headed and is_sentence(line.text):
            behind.setdefault(above, []).extend(_heading(lines, place, places, standings, around))
        above = places.get(line.key, above)
        loose = set_in_p and line.element.tag == "div" and line.element not in holders
        other = place < known[0] and (line.element.tag == "li" or loose)
        is_post = any(rows[row] >= _POSTS for row in _rows(line, ends))
        within = (place < known[-1] and not other) or _is_note(line) or (place > known[-1] and _has_home(line, homes))
        told = _is_unlinked(line) and ((within and _is_text(line, around)) or (is_post and is_sentence(line.text)))
        listed = place > known[0] and _list_around(line) in introduced and not _is_barred(line, around)
        if (told or line.key in places) and line.text.endswith(":"):
            introduced.update(_introduced(line, lines[place + 1 : place + 2], places))
        if line.key not in places and (listed or (told and line.key not in joined)):
            heading = _heading(lines, place, places, standings, around)
            behind.setdefault(above, []).extend(heading)
            behind.setdefault(above, []).append(Block((), line.text, "list_item") if listed else _block(line))
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
    return (is_sentence(line.text) or _is_fact(line)) and not _is_barred(line, around)


def _is_barred(line: Line, around: Counter[Any]) -> bool:
    """Whether anything between a line and what it shares with the text found bars it."""
    for element in _path(line.element):
        if around[element] > 1:
            return False
        if _bars(element) or (element is not line.element and any(map(_is_headline, element.iter("a")))):
            return True
    return True


def _introduced(line: Line, below: tuple[Line, ...], known: Container[str]) -> Iterator[Any]:
    """The list right below a paragraph that ends in a colon, where none of it was found and little leads elsewhere."""
    for items in filter(_is_some, map(_list_around, below)):
        linked = sum(map(words_in, items.iter("a")))
        told = any(key_of("".join(item.itertext())) in known for item in items.iterchildren("li"))
        headed = line.element.tag in _HEADINGS or len(line.text.split()) < _WORDS_OF_HEADLINE
        if not (headed or told or items is _list_around(line)) and linked * _LINKED <= words_in(items):
            yield items


def _is_some(element: Any) -> bool:
    return element is not None


def _list_around(line: Line) -> Any:
    """The list that a line is in an item of; None where it is in none."""
    item = next((each for each in _path(line.element)[:_DEEP] if each.tag == "li"), None)
    return item if item is None else item.getparent()


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


def _rows(line: Line, ends: dict[Any, bool]) -> Iterator[tuple[Any, tuple[tuple[str, str], ...]]]:
    """The elements that may hold a row of posts of which a paragraph is in one, and what those around it are called.

    `ends` holds what was told before of the elements that are no part of a post, since many lines share those around.
    """
    within: list[tuple[str, str]] = []
    for element in islice(_path(line.element), _DEEP) if line.element.tag == "p" else ():
        if element not in ends:
            ends[element] = _bars(element) or any(map(_leads, element.iter(*_HEADINGS)))
        if ends[element]:
            return
        within.append((str(element.tag), _NUMBER.sub("", name_of(element)).strip()))
        if len(within) > 1:
            yield element.getparent(), tuple(within)


def _heading(
    lines: tuple[Line, ...],
    place: int,
    known: Container[str],
    standings: Container[tuple[tuple[str, str], ...]],
    shared: Counter[Any],
) -> tuple[Block, ...]:
    """The heading right above a paragraph that was not found, in a part of the page that holds both."""
    element = lines[place].element
    above = lines[_above_pictures(lines, place)]
    box = _box_of(above.element)
    if above.element.tag not in _HEADINGS[1:] or above.key in known or box is None or _leads(above.element):
        return ()
    around = set(_path(element))
    within = box in around or (box.getparent() in around and _is_headed_as_others(above, standings))
    held = within and not _bars(above.element) and (shared[box] > 1 or not _bars(box))
    return (Block((), above.text, "heading"),) if held else ()


def _above_pictures(lines: tuple[Line, ...], place: int) -> int:
    """The place of the line above one, but for what stands below pictures."""
    above = range(place - 1, max(-1, place - 1 - _CAPTIONS), -1)
    within = (each for each in above if next(lines[each].element.iterancestors("figure"), None) is None)
    return next((each for each in within if lines[each].element.tag != "figure"), 0)


def _box_of(heading: Any) -> Any:
    """The nearest element around a heading that holds something else; None where none does."""
    inner, box = heading, heading.getparent()
    while box is not None and _holds_alone(box, inner):
        inner, box = box, box.getparent()
    return box


def _holds_alone(box: Any, inner: Any) -> bool:
    """Whether an element has no text but that of one within."""
    others = (text for each in box if each is not inner for text in each.itertext())
    own = (box.text or "", *(each.tail or "" for each in islice(box, _CHILDREN)))
    return len(box) <= _CHILDREN and not any(map(str.strip, own)) and not any(map(str.strip, others))


def _is_headed_as_others(heading: Line, standings: Container[tuple[tuple[str, str], ...]]) -> bool:
    """Whether a heading stands as one does that was found: then it is no deck."""
    return heading.element.tag in _HEADINGS[1:] and _standing(heading) in standings


def _standing(line: Line) -> tuple[tuple[str, str], ...]:
    """What a page calls a line's element and those around it, but for their numbers."""
    around = islice(_path(line.element), 3)
    return tuple((str(element.tag), _NUMBER.sub("", name_of(element)).strip()) for element in around)


def _leads(element: Any) -> bool:
    """Whether an element is a link to another page, or has one."""
    links = (*element.iter("a"), *element.iterancestors("a"))
    return any(not (link.get("href") or "").startswith("#") for link in links)


def _is_note(line: Line) -> bool:
    """Whether it stands among the notes below a text."""
    return any(_NOTES.search(name_of(element)) for element in _path(line.element))


def _path(element: Any) -> tuple[Any, ...]:
    return (element, *element.iterancestors())


def _block(line: Line) -> Block:
    quoted = any(element.tag == "blockquote" for element in _path(line.element))
    return Block((), line.text, "list_item" if line.element.tag == "li" else "quote" if quoted else "")
