"""Lines of a plain text that are no paragraphs by themselves: wrapped lines, and what stands at the edge of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

_LONGEST = 100
_SHORTEST = 40
_NARROW = 24
"""Columns narrower than this are verse, or a table."""
_FEWEST_SURE = 3
_FEW = 20
"""One in so many lines may go on although the next word would have fitted."""
_STOPS = ".!?:"
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»“)\]]{0,3}\Z")
_FEWEST_INDENTED, _DEEPEST = 3, 12
_BROKEN = re.compile(r"\A(?:[^\W\d_]|-)*[^\W\d_]-\Z")
_ELIDED = re.compile(r"\A\w{1,3}[’'](?=\w)")
_PARTED_WORDS = frozenset(("and", "or", "to", "und", "oder", "bis", "y", "o", "et", "ou", "e", "en", "of"))
"""Behind these a hyphen stands for what they share: “Haupt- und Nebenstraße”."""
_FIRST_PARTS = frozenset(
    """
    all anti co counter cross ex four full half high ill large left like long low mid multi non north off old one open
    part post pre pro right self semi short single six small so south three top two under well west east wide year
    twenty thirty forty fifty sixty seventy eighty ninety vice
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""Words that keep their hyphen with what follows, wherever a line ends."""
_SECOND_PARTS = frozenset(("backed", "based", "speaking", "president", "chancellor"))
"""Words that keep theirs with what stands before them."""
_UNPARTED = re.compile(r"[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffef]")
"""The signs of Chinese and Japanese, which no spaces part."""
_PAGE = re.compile(
    r"\A(?:\s*(?:(?:page|seite|p[aá]gina|p\.|s\.) ?)?[-–—]? ?(?P<alone>\d{1,4}) ?[-–—]?"
    r"(?: ?(?:of|von|de|di|sur|/) ?\d{1,4})?\s*|"
    r"\s*(?P<before>\d{1,4}) {2,}\S.{3,100}|\s*\S.{3,100}? {2,}(?P<behind>\d{1,4})\s*)\Z",
    re.I,
)
_DIGIT_AT_END = re.compile(r"\A\s*\d|\d\s*[-–—]?\s*\Z")
_STATED_PAGE = re.compile(
    r"\A(?:\s{0,80}\S.{0,100}?\s{2,40})?[-–—\s]{0,80}(?:page|seite|p[aá]gina|strona|sida|side) "
    r"(?P<one>\d{1,4}) ?(?:of|von|de|di|sur|van|af|av|z|/) ?(?P<all>\d{1,4})[-–—\s]{0,80}\Z",
    re.I,
)
"""A page that says which of how many it is needs no other to be known by."""
_FAR_APART = re.compile(r"\S(?: {4,80}|\t)\S")
_TOP = 12
_LINES_OF_PAGE = 10
_NEAR = 5
_MOST_HEADS = 3


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether paragraphs run over several short lines, as in an e-mail or a narrow column."""
    written = [line for line in lines if line]
    if len(written) < 4 or sorted(map(len, written))[len(written) * 19 // 20] > _LONGEST:
        return False
    joined = sum(len(line) >= _SHORTEST for line, _ in _sure(lines))
    if joined * 4 >= len(written) or _is_column(lines, sorted(map(len, written))[len(written) * 3 // 4]):
        return True
    return _go_on(lines)


def _go_on(lines: Sequence[str]) -> bool:
    """Whether most long lines that another follows at once go on there, and all of those are of one width."""
    long = [line for line, below in pairwise(lines) if below and len(line) >= _SHORTEST]
    sure = [len(line) for line, _ in _sure(lines) if len(line) >= _SHORTEST and line[-1] != ";"]
    of_one_width = len(sure) >= _FEWEST_SURE and min(sure) * 4 >= max(sure) * 3
    return of_one_width and len(sure) * 2 > len(long) and not all(lines)


def _is_column(lines: Sequence[str], width: int) -> bool:
    """Whether most lines hold as much as fits into a width, and some go on for sure."""
    sure = [_needed(line, following) > width for line, following in _sure(lines)]
    full = [
        line[-1] not in _STOPS and _needed(line, below) > width for line, below in pairwise(lines) if line and below
    ]
    enough = len(sure) >= _FEWEST_SURE and sum(sure) * 5 >= len(sure) * 4
    return width >= _NARROW and enough and sum(full) * 3 >= sum(map(bool, lines))


def beginnings(raw: Sequence[str]) -> frozenset[int]:
    """The places of lines that begin a paragraph of a wrapped text although no blank line stands above.

    So it is where the line above could have held one more word, and where first lines are indented.
    """
    shown = [line.rstrip() if line.strip() else "" for line in raw]
    needed = sorted(_needed(line, following) for line, following in _sure(shown))
    ragged = max(len(needed) // _FEW, int(len(needed) * 2 >= _FEW))
    full = needed[ragged] if len(needed) >= _FEWEST_SURE else 0
    short = {
        place
        for place, (above, line) in enumerate(pairwise(shown), 1)
        if above and line and not line.lstrip()[0].islower() and _is_short(*_bare(above, line), full)
    }
    return frozenset(short | _indented(raw))


def side_by_side(raw: Sequence[str]) -> frozenset[int]:
    """The places of lines at the top whose halves stand far apart, as with a day at the right; and of those below."""
    first = [place for place, line in enumerate(raw) if line.strip()][:_TOP]
    apart = [place for place in first if _FAR_APART.search(raw[place].strip())]
    return frozenset((*apart, *(place + 1 for place in apart)))


def _bare(above: str, line: str) -> tuple[str, str]:
    """Two lines without their margins where they are set in the middle, as titles are."""
    margins = [len(each) - len(each.lstrip()) for each in (above, line)]
    return (above.lstrip(), line.lstrip()) if all(margins) and margins[0] != margins[1] else (above, line)


def _sure(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines that go on for sure, each with the next."""
    return (pair for pair in pairwise(lines) if pair[0] and pair[1][:1].islower() and pair[0][-1] not in _STOPS)


def _needed(line: str, following: str) -> int:
    """How wide a line would be with the first word of the next."""
    return len(line) + 1 + len(following.lstrip().split(" ", 1)[0])


def _is_short(line: str, following: str, full: int) -> bool:
    """Whether a line ends before it had to: plainly, or at the end of a sentence."""
    needed = _needed(line, following)
    return needed < full and (needed * 4 < full * 3 or bool(_SENTENCE_END.search(line)))


def _indented(raw: Sequence[str]) -> set[int]:
    """The places of indented lines, where the lines above them end sentences: as paragraphs begin in print."""
    depths = [len(line) - len(line.lstrip()) for line in raw]
    usual = Counter(depth for depth, line in zip(depths, raw, strict=True) if line.strip()).most_common(1)
    base = usual[0][0] if usual else 0
    places = {place for place, line in enumerate(raw) if line.strip() and base < depths[place] <= base + _DEEPEST}
    inside = [place for place in places if place and raw[place - 1].strip()]
    ended = sum(bool(_SENTENCE_END.search(raw[place - 1].strip())) for place in inside)
    return set(inside) if len(inside) >= _FEWEST_INDENTED and ended * 4 >= len(inside) * 3 else set()


def joined(lines: Sequence[str], known: frozenset[str]) -> str:
    """Wrapped lines as one; a word that was broken at a line's end is whole again."""
    text = lines[0]
    for line in lines[1:]:
        unparted = _UNPARTED.fullmatch(text[-1:]) and _UNPARTED.match(line)
        text = _mended(text, line, known) or (f"{text}{line}" if unparted else f"{text} {line}")
    return text


def known_words(lines: Sequence[str]) -> frozenset[str]:
    """The words of a text that no line's end breaks."""
    return frozenset(word.strip("“”\"'’.,;:!?()").casefold() for line in lines for word in line.split())


def _mended(text: str, line: str, known: frozenset[str]) -> str:
    """A text with the next line behind the word that its end breaks; empty where it breaks none."""
    first, second = (
        _ELIDED.sub("", text.rsplit(" ", 1)[-1].lstrip("“\"'(‘„«")),
        line.split(" ", 1)[0].strip("”\"'’.,;:!?)»"),
    )
    if not _BROKEN.fullmatch(first) or second.casefold() in _PARTED_WORDS:
        return ""
    bare = first[:-1].casefold()
    whole = f"{bare}{second.casefold()}"
    keeps = f"{first.casefold()}{second.casefold()}" in known or not second[:1].islower()
    is_compound = bare in _FIRST_PARTS or "-" in bare or second.casefold() in _SECOND_PARTS
    parted = whole not in known and is_compound
    return f"{text}{line}" if keeps or parted else f"{text[:-1]}{line}"


def edges_of_pages(raw: Sequence[str]) -> frozenset[int]:
    """The places of lines that number the pages of a text, with or without a running title; their numbers go up."""
    chain = _longest_chain(_numbered(raw))
    near = [one for (one, _), (other, _) in pairwise(chain) if other - one < _LINES_OF_PAGE]
    pages = len(chain) - len(near)
    known = dict(chain) if len(chain) > 1 and pages > 1 and len(near) <= pages else _stated_pages(raw, chain)
    return frozenset(known) | _running_heads(raw, known)


def _numbered(raw: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of lines that may number a page, with their numbers."""
    for place, line in enumerate(raw):
        match = _PAGE.fullmatch(line) if _DIGIT_AT_END.search(line) else None
        if number := int(match["alone"] or match["before"] or match["behind"]) if match else 0:
            yield place, number


def _longest_chain(numbered: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most lines of which each may number the page after the one before; numbers of headings are in no such row."""
    before: dict[tuple[int, int], tuple[int, int] | None] = {}
    length: dict[tuple[int, int], int] = {}
    latest: dict[int, list[tuple[int, int]]] = {}
    for one in numbered:
        others = (other for number in (one[1], one[1] - 1, one[1] - 2) for other in latest.get(number, ()))
        above = max((other for other in others if _is_next(other, one)), key=length.__getitem__, default=None)
        before[one], length[one] = above, length[above] + 1 if above else 1
        latest[one[1]] = [*latest.get(one[1], ())[-_NEAR:], one]
    last = max(length, key=length.__getitem__, default=None)
    chain: list[tuple[int, int]] = []
    while last:
        chain.append(last)
        last = before[last]
    return chain[::-1]


def _stated_pages(raw: Sequence[str], chain: list[tuple[int, int]]) -> dict[int, int]:
    """The lines that say which page of how many they end, with the numbers beside them that agree."""
    said = {place: match for place, line in enumerate(raw) if (match := _STATED_PAGE.match(line))}
    stated = {place: int(match["one"]) for place, match in said.items() if int(match["one"]) <= int(match["all"])}
    beside = {
        place: number
        for place, number in chain
        if any(abs(place - other) <= _NEAR and number - page in (0, 1) for other, page in stated.items())
    }
    return beside | stated


def _running_heads(raw: Sequence[str], edges: Mapping[int, int]) -> frozenset[int]:
    """The places of lines right beside the numbers of pages that stand there again and again, or at the top as well.

    Blank lines may stand between, and other such lines.
    """
    top = next((place for place, line in enumerate(raw) if line.strip()), -1)
    found: frozenset[int] = frozenset()
    for _ in range(_MOST_HEADS):
        beside = {_beside(raw, place, step) for place in (*edges, *found) for step in (-1, 1)} - {-1, *edges}
        told = {place: " ".join(raw[place].split()) for place in beside}
        often = Counter((*told.values(), *([" ".join(raw[top].split())] if edges and top not in told else ())))
        found = frozenset(place for place, text in told.items() if often[text] > 1 and not _SENTENCE_END.search(text))
    return found


def _beside(raw: Sequence[str], place: int, step: int) -> int:
    """The place of the next line above or below, not far from there; -1 where there is none."""
    near = range(place + step, place + step * _NEAR, step)
    return next((other for other in near if 0 <= other < len(raw) and raw[other].strip()), -1)


def _is_next(before: tuple[int, int], after: tuple[int, int]) -> bool:
    apart, on = after[0] - before[0], after[1] - before[1]
    return on in (0, 1) if apart <= _NEAR else on in (1, 2) and apart >= _LINES_OF_PAGE


def across_pages(lines: Sequence[str], edges: frozenset[int]) -> frozenset[int]:
    """The places of edges of pages, and of blank lines around them, that stand within a paragraph."""
    found: set[int] = set()
    for edge in edges:
        above = next((place for place in range(edge, -1, -1) if lines[place] and place not in edges), None)
        below = next((place for place in range(edge, len(lines)) if lines[place] and place not in edges), None)
        if above is not None and below is not None and lines[below][:1].islower():
            ends = _SENTENCE_END.search(lines[above])
            found.update(() if ends else range(above + 1, below))
    return frozenset(found)
