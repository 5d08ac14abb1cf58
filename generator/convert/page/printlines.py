"""Lines of print as a plain text: pieces joined, paragraphs parted by blank lines, edges of pages and notes apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

_ON_ONE_LINE = 0.5
"""Pieces less than so much of a line's height apart stand on one line."""
_NO_HEIGHT = 10.0
_FEWEST_INDENTS = 3
_WIDTH_OF_LETTER = 0.4
"""By the distance of lines, on average."""
_FAR_APART = 4
_EDGE_ROWS = 3
_PART_OF_PAGES = 4
"""A running head stands on at least one page in so many."""
_FEWEST_APART = 1.3
"""By the usual distance of lines; farther apart, and a paragraph begins."""
_LARGER, _SMALLER = 1.08, 0.93
_LARGEST = 1.15
_WORDS_IN_HEADING = 30
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§]{1,3})[\])]?")
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§]{1,3})[\])]?[.:]? ?\S")
_NUMBER = re.compile(
    r"[-–—| ]{0,9}(?:(?:page|seite|p[aá]gina|strona|sid[ae]|p\.|s\.) ?)?(?:\d{1,4}|[ivxl]{1,6})"
    r"(?: ?(?:of|von|de|di|sur|van|af|av|z|/|\|) ?\d{1,4})?[-–—| ]{0,9}",
    re.I,
)
"""The number of a page, alone."""
_ITEM = re.compile(r"[•‣▪◦·●■*–-]\s+\S|\(?(?:\d{1,2}|[a-z])[.)]\s+\S")
_ENDED = re.compile(r"[.!?:…。！？।؟۔][\"'”’»“)\]」』]{0,3}\Z")
_DIGITS = re.compile(r"\d+")
_DEEPEST = 12
"""Letters; what lies deeper stands in the middle or at the right."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of print: its page, how far down and to the right it begins, and the size of its type (0: not told).

    Places are in the page's own unit, and only compared with each other; those from the bottom are negative.
    """

    page: int
    top: float
    left: float
    size: float
    bold: bool
    text: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A plain text: the places of its lines that lie at the edges of pages, and of those that head what follows.

    `placed` says that its lines had places, by which its paragraphs are parted by blank ones.
    """

    lines: tuple[str, ...]
    edges: frozenset[int] = frozenset()
    headings: frozenset[int] = frozenset()
    largest: frozenset[int] = frozenset()
    placed: bool = False


def typed(pieces: Sequence[Printed]) -> Typed:
    """The lines as a plain text in reading order; notes stand behind the text, the edges of pages behind those."""
    height = _height(pieces)
    lines = _by_pages(tuple(_in_lines(pieces, height)))
    edges = _edges(lines, height)
    body = [line for place, line in enumerate(lines) if place not in edges]
    size = _usual_size(body)
    notes = _notes(body, size)
    text = [line for place, line in enumerate(body) if place not in notes]
    rows: list[str] = []
    headings: dict[int, float] = {}
    for line, begins in (*_parted(text, height, size), *_parted([body[place] for place in sorted(notes)], height, 0)):
        if begins and rows:
            rows.append("")
        if _heads(line, size):
            headings[len(rows)] = line.size
        rows.append(line.text)
    rows.append("")
    margin = [lines[place].text for place in sorted(edges)]
    largest = max(headings.values(), default=0)
    title = {place for place, each in headings.items() if each == largest >= size * _LARGEST} if size else set()
    at_edges = frozenset(range(len(rows), len(rows) + len(margin)))
    return Typed((*rows, *margin), at_edges, frozenset(headings), frozenset(title), placed=True)


def _height(pieces: Sequence[Printed]) -> float:
    """How far below each other lines usually stand: what a third of them at most stays below."""
    below = sorted(b.top - a.top for a, b in pairwise(pieces) if a.page == b.page and b.top > a.top)
    down = [each for each in below if each > below[len(below) // 2] * _ON_ONE_LINE]
    return down[len(down) // 3] if down else _NO_HEIGHT


def _in_lines(pieces: Sequence[Printed], height: float) -> Iterator[Printed]:
    """The pieces of a line as one; the marks of notes are left out."""
    held: Printed | None = None
    for piece in pieces:
        if held is not None and _goes_on(held, piece, height):
            held = _with(held, piece, height)
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _by_pages(lines: tuple[Printed, ...]) -> tuple[Printed, ...]:
    """The lines, cut into pages behind the numbers that follow each other, where one is laid below the other."""
    if len({line.page for line in lines}) > 1:
        return lines
    page, first, paged = 0, 0, []
    for place, line in enumerate(lines):
        paged.append(replace(line, page=page, top=line.top - lines[first].top))
        if (
            place - first > _EDGE_ROWS
            and _NUMBER.fullmatch(line.text)
            and _DIGITS.findall(line.text)[:1] == [str(page + 1)]
        ):
            page, first = page + 1, min(place + 1, len(lines) - 1)
    return tuple(paged) if page > 1 else lines


def _goes_on(line: Printed, piece: Printed, height: float) -> bool:
    level = line.page == piece.page and abs(piece.top - line.top) < height * _ON_ONE_LINE
    return level and piece.left > line.left


def _with(line: Printed, piece: Printed, height: float) -> Printed:
    """A line with the next piece; the place it began at and the larger type hold."""
    smaller = bool(line.size) and piece.size < line.size * _SMALLER
    if smaller and _MARK.fullmatch(piece.text) and line.text[-1:].strip():
        return line
    if piece.size and line.size < piece.size * _SMALLER and _MARK.fullmatch(line.text):
        return replace(piece, left=line.left, text=f"{line.text} {piece.text}")
    column = (piece.left - line.left) / (height * _WIDTH_OF_LETTER)
    far = column > len(line.text) * 1.3 + _FAR_APART
    close = piece.text[0] in ".,;:!?)]’”" or line.text[-1] in "([‘“"
    between = " " * (_FAR_APART + 1) if far else "" if close else " "
    top, size = (piece.top, piece.size) if piece.size > line.size else (line.top, line.size)
    return replace(line, top=top, size=size, bold=line.bold and piece.bold, text=f"{line.text}{between}{piece.text}")


def _edges(lines: Sequence[Printed], height: float) -> frozenset[int]:
    """The places of lines at the top or the bottom of pages that stand there again and again, or number a page."""
    found: set[int] = set()
    seen: dict[tuple[bool, str], list[tuple[int, float, int]]] = {}
    pages = 0
    for page, group in groupby(range(len(lines)), key=lambda place: lines[place].page):
        places = list(group)
        tops = sorted({lines[place].top for place in places})
        pages += 1
        for place in places:
            line = lines[place]
            at = tops.index(line.top)
            if min(at, len(tops) - 1 - at) >= _EDGE_ROWS:
                continue
            at_top = at < len(tops) - 1 - at
            seen.setdefault((at_top, _DIGITS.sub("#", line.text).casefold()), []).append((page, line.top, place))
            if at in (0, len(tops) - 1) and len(tops) > _EDGE_ROWS and _NUMBER.fullmatch(line.text):
                found.add(place)
    for alike in seen.values():
        often = max(2, -(-pages // _PART_OF_PAGES))
        level = [place for page, top, place in alike if _stands_again(page, top, alike, height)]
        found.update(level if len(level) >= often else ())
    return frozenset(found)


def _stands_again(page: int, top: float, others: Iterable[tuple[int, float, int]], height: float) -> bool:
    return any(other != page and abs(at - top) < height for other, at, _ in others)


def _usual_size(lines: Iterable[Printed]) -> float:
    """The size in which most letters are set; 0 where pages do not tell."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _notes(lines: Sequence[Printed], size: float) -> frozenset[int]:
    """The places of the notes at the foot of pages: in small type, below the text, from a mark or number on."""
    found: set[int] = set()
    for _, group in groupby(range(len(lines)), key=lambda place: lines[place].page):
        places = list(group)
        text = [lines[place].top for place in places if lines[place].size >= size * _SMALLER]
        foot = [place for place in places if text and lines[place].top > max(text)]
        begins = next((at for at, place in enumerate(foot) if _NOTE.match(lines[place].text)), len(foot))
        found.update(foot[begins:])
    return frozenset(found)


def _parted(lines: Sequence[Printed], height: float, size: float) -> Iterator[tuple[Printed, bool]]:
    """The lines, each with whether it plainly begins a paragraph."""
    depths = tuple(_depths(lines, height))
    indents = sum(_is_indent(one) and not below for one, below in pairwise(depths))
    in_item = False
    for place, line in enumerate(lines):
        above = lines[place - 1] if place else None
        begins = above is None or _begins(above, line, height, size)
        ended = above is None or _ENDED.search(above.text) is not None
        item = bool(_ITEM.match(line.text)) and (begins or in_item or ended)
        if not begins and not item and ended:
            deeper = _is_indent(depths[place]) and (not depths[place - 1] or indents >= _FEWEST_INDENTS)
            begins = (deeper and not in_item) or (in_item and depths[place] < depths[place - 1])
        in_item = item or (in_item and not begins)
        yield line, begins or item


def _begins(above: Printed, line: Printed, height: float, size: float) -> bool:
    """Whether a line cannot go on what stands above: by its type, by its distance, or on another page."""
    if above.size and line.size and not _SMALLER <= line.size / above.size <= _LARGER:
        return True
    if above.bold != line.bold and (_heads(above, size) or _heads(line, size)):
        return True
    down = line.top - above.top
    if above.page != line.page or down < 0:
        return _ENDED.search(above.text) is not None and not line.text[:1].islower()
    usual = height * max(1.0, line.size / size if size and line.size else 1.0)
    return down > usual * _FEWEST_APART


def _heads(line: Printed, size: float) -> bool:
    """Whether a line heads what follows by its type: larger than the text's, or bold as a whole."""
    larger = bool(size) and line.size > size * _LARGER
    return (larger or line.bold) and len(line.text.split()) <= _WORDS_IN_HEADING


def _depths(lines: Sequence[Printed], height: float) -> Iterator[int]:
    """How many letters to the right of its column each line begins; 0 for less than one."""
    column: list[Printed] = []
    for line in (*lines, None):
        if column and (line is None or line.page != column[-1].page or line.top < column[-1].top):
            base = min(each.left for each in column)
            yield from (int((each.left - base) / (height * _WIDTH_OF_LETTER)) for each in column)
            column = []
        if line is not None:
            column.append(line)


def _is_indent(depth: int) -> bool:
    return 1 <= depth <= _DEEPEST
