"""Pages made of print, as programs make them of a PDF: every line has a place of its own, and no paragraph is told.

What these programs write differs (places in `style`, by class or by id, from the top or from the bottom), what they
make does not: nearly all text lies in lines that are placed one by one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Set
from itertools import count
from typing import Any, TypeAlias

from generator.convert.lines.pagelines import walk
from generator.convert.page.printlines import Printed
from generator.ground.decoding import clean_text

Rules: TypeAlias = Mapping[str, Mapping[str, str]]
"""What a page's style sheets say of tags, `.classes` and `#ids`, as far as places and sizes are concerned."""

_FEWEST_LINES, _LONGEST_LINE = 8, 200
_MOST_ON_AVERAGE = 130
"""Characters; more than that on average are no lines of print."""
_MOST_OF = 3, 2
"""Two thirds of a page's characters lie in its lines."""
_LINES_OF_PAGE = 3
"""Fewer lines in each part on average, and the parts are no pages."""
_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]*)?(?P<named>[.#][\w-]+)|(?P<tag>[a-z][a-z0-9]*)")
_TELLING = frozenset(("position", "top", "bottom", "left", "font-size", "line-height"))
_NUMBER = re.compile(r"-?(?:(?<![\d.])\d{1,9}(?:\.\d{0,9})?|(?<!\d)\.\d{1,9})(?=px|pt|%|em|rem|in|cm|mm|pc|\s|\)|\Z)")
_BOLD = frozenset(("b", "strong"))
_INLINE = frozenset("a abbr b bdi bdo br em font i mark nobr s small span strong sub sup u wbr".split())  # noqa: SIM905  as words
_PARTING = frozenset(("hr", "img", "style", "script"))
_FEWEST_BREAKS, _MOST_BESIDE = 20, 40
"""With so many line breaks, and no more characters elsewhere, a page is one text."""
_UNSEEN = frozenset(("script", "style", "head", "title", "noscript", "template", "nav", "button", "select", "form"))
_LIGATURE = re.compile("[\ufb00-\ufb06]")
"""Letters that print joins."""
_WIDE = 1.2
"""A line's height by the size of its type, where the page does not tell."""


def may_be_printed(text: str) -> bool:
    """Whether a page says of anything where it lies, or breaks lines, which costs little to see."""
    return (
        ("left:" in text and ("top:" in text or "bottom:" in text))
        or "<pre" in text
        or text.count("<br") > _FEWEST_BREAKS
    )


def printed_lines(tree: Any) -> tuple[Printed, ...]:
    """The lines of a page made of print, in its order; none of any other page."""
    rules = _rules(tree)
    told = {element: _told(rules, element) for element in tree.iter() if isinstance(element.tag, str)}
    placed = [each for each, style in told.items() if _is_placed(style)]
    apart = set(placed)
    inner = [each for each in placed if _is_line(each, apart)]
    if len(inner) < 2 or not _is_print(tree, inner):
        return ()
    pages = _pages(inner)
    lines = tuple(line for element in inner for line in _lines(element, told, pages[element]))
    return lines if len(lines) >= _FEWEST_LINES else ()


def broken_lines(tree: Any) -> tuple[str, ...]:
    """The lines of a page that is one text set line by line, with breaks or as it was typed; none of any other page."""
    shown = sum(_seen(tree))
    parents = dict.fromkeys(each.getparent() for each in tree.iter("br"))
    for element in (*tree.iter("pre"), *parents, *tree.iter("body")):
        below = (each.tag for each in element.iterdescendants() if isinstance(each.tag, str))
        if element.tag in _INLINE or not all(tag in _INLINE or tag in _PARTING for tag in below):
            continue
        rows = _typed_rows(element) if element.tag == "pre" else _rows(element, kept=True)
        if len(rows) >= _FEWEST_BREAKS and sum(map(len, rows)) + _MOST_BESIDE >= shown:
            return tuple(rows)
    return ()


def _typed_rows(element: Any) -> list[str]:
    """The lines of a text that is shown as it was typed."""
    return clean_text("".join(element.itertext())).split("\n")


def _rules(tree: Any) -> Rules:
    """The style sheets of a page, without what holds for certain media only."""
    rules: dict[str, dict[str, str]] = {}
    for sheet in tree.iter("style"):
        within = False
        for rule in "".join(sheet.itertext()).split("}"):
            selectors, brace, declared = rule.rpartition("{")
            within = bool(brace) and (within or "@media" in selectors)
            styles = {} if within else _declared(declared)
            for selector in selectors.split(",") if styles else ():
                named = _SELECTOR.fullmatch(selector.strip().removeprefix("<!--").strip())
                if named:
                    rules.setdefault(named["named"] or named["tag"], {}).update(styles)
    return rules


def _declared(text: str) -> dict[str, str]:
    pairs = (declared.partition(":") for declared in text.split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs if name.strip().lower() in _TELLING}


def _told(rules: Rules, element: Any) -> dict[str, str]:
    """What holds for an element, by its tag, its classes, its id and its own style."""
    names = (element.tag, *(f".{name}" for name in element.get("class", "").split()), f"#{element.get('id', '')}")
    styles = {name: value for each in names for name, value in rules.get(each, {}).items()}
    return {**styles, **_declared(element.get("style", ""))}


def _is_placed(style: Mapping[str, str]) -> bool:
    beside = "left" in style and ("top" in style or "bottom" in style)
    return beside and style.get("position", "absolute").split(" ")[0] == "absolute"


def _is_line(element: Any, placed: Set[Any]) -> bool:
    """Whether an element holds text, and nothing that is a paragraph by itself or has a place of its own."""
    below = (each for each in element.iterdescendants() if isinstance(each.tag, str))
    return all(each.tag in _INLINE and each not in placed for each in below) and bool(
        "".join(element.itertext()).strip()
    )


def _is_print(tree: Any, lines: list[Any]) -> bool:
    """Whether nearly all of a page's text lies in such lines, none of them longer than lines of print are."""
    held = [row for element in lines for row in _rows(element)]
    inside = sum(map(len, held))
    most, of = _MOST_OF
    if len(held) < _FEWEST_LINES or inside > _MOST_ON_AVERAGE * len(held) or max(map(len, held)) > _LONGEST_LINE:
        return False
    return inside * most >= of * sum(_seen(tree))


def _seen(tree: Any) -> Iterator[int]:
    """How many characters stand in each piece of text that a page shows."""
    unseen = {each for element in tree.iter(*_UNSEEN) for each in element.iter()}
    for element in tree.iter():
        shown = isinstance(element.tag, str) and element not in unseen
        yield len(" ".join((element.text or "").split())) if shown else 0
        if element.getparent() is not None and element.getparent() not in unseen:
            yield len(" ".join((element.tail or "").split()))


def _pages(lines: list[Any]) -> dict[Any, int]:
    """The number of the page on which each line stands: that of the part it lies in, of all parts side by side."""
    chains = [[*reversed(list(element.iterancestors())), element] for element in lines]
    depth = next(level for level in count() if len({id(chain[level]) for chain in chains if level < len(chain)}) > 1)
    parts = [chain[min(depth, len(chain) - 1)] for chain in chains]
    numbers = {part: number for number, part in enumerate(dict.fromkeys(parts))}
    alone = len(lines) < _LINES_OF_PAGE * len(numbers)
    return {element: 0 if alone else numbers[part] for element, part in zip(lines, parts, strict=True)}


def _rows(element: Any, *, kept: bool = False) -> list[str]:
    """The lines in an element, which line breaks part; `kept` with those that are blank."""
    rows = [""]
    for begins, each in walk(element):
        if begins and each.tag in ("br", "hr"):
            rows += [""] * (2 if each.tag == "hr" or (kept and _is_bold_line(each.getprevious())) else 1)
        if begins and kept and _is_bold_line(each) and not rows[-1].strip():
            rows += [""]
        text = (each.text if isinstance(each.tag, str) else "") if begins else each.tail
        if text and not (each.tag in _UNSEEN if begins else each is element):
            rows[-1] += text
    return [_LIGATURE.sub(_spelt_out, " ".join(clean_text(row).split())) for row in rows if kept or row.strip()]


def _is_bold_line(element: Any) -> bool:
    """Whether an element is bold and the whole of a line, or of some."""
    if element is None or element.tag not in _BOLD or (element.tail or "").strip():
        return False
    below, above = element.getnext(), element.getprevious()
    before = element.getparent().text if above is None else above.tail
    alone = not (before or "").strip() and (above is None or above.tag not in _INLINE - {"a", "br"})
    return alone and below is not None and below.tag in ("br", "hr")


def _spelt_out(ligature: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", ligature[0])


def _lines(element: Any, told: Mapping[Any, Mapping[str, str]], page: int) -> Iterator[Printed]:
    """The lines of print in an element: one, or those below each other that line breaks part."""
    around = [element, *(each for each in element.iterancestors() if _is_placed(told.get(each, {})))]
    left = sum(_number(told[each].get("left", "")) for each in around)
    styles = [told[each] for each in element.iter() if each in told]
    size = next((_number(style["font-size"]) for style in styles if "font-size" in style), 0.0)
    height = next((_number(style["line-height"]) for style in styles if "line-height" in style), 0.0)
    bold = "".join(element.itertext()).strip() == "".join(_bold(element)).strip()
    for place, text in enumerate(_rows(element)):
        top = sum(map(_top, (told[each] for each in around))) + place * (height or size * _WIDE)
        yield Printed(page, top, left, size, bold, text)


def _bold(element: Any) -> Iterator[str]:
    for each in element.iter(*_BOLD):
        if not any(above.tag in _BOLD for above in each.iterancestors()):
            yield "".join(each.itertext())


def _top(style: Mapping[str, str]) -> float:
    """How far down an element begins; from the bottom, where it is measured from there."""
    return _number(style["top"]) if "top" in style else -_number(style.get("bottom", ""))


def _number(text: str) -> float:
    """The last number of a measure: `72pt`, `calc(var(--scale)*72px)`."""
    numbers = _NUMBER.findall(text)
    return float(numbers[-1]) if numbers else 0.0
