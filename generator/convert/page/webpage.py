"""A saved web page as metadata and blocks, through trafilatura in precision mode: the only importer of it.

trafilatura is an optional extra: without it a page is a finding that says what to install.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.convert.lines.leftout import left_out
from generator.convert.lines.looks import ends_sentence, key_of
from generator.convert.lines.pagelines import text_lines, within_part
from generator.convert.page.endings import told_apart, without_readers
from generator.convert.page.formulas import write_formulas
from generator.convert.page.gaps import with_gaps_filled
from generator.convert.page.ordering import in_order_of_page
from generator.convert.page.pagefacts import put_right
from generator.convert.page.pagehead import PARTED, page_head
from generator.convert.page.pagetree import make_plain, readers_parts
from generator.convert.page.printed import broken_lines, may_be_printed, printed_lines
from generator.convert.page.printlines import Typed, typed
from generator.convert.page.scripted import drawn_text
from generator.convert.page.stated import completed, stated_facts, stated_text
from generator.convert.page.typeset import drop_permalinks, raise_title
from generator.convert.values import NOTHING, Block, Metadata, Read
from generator.diagnostics import Diagnostic, Outcome, Severity, Span
from generator.ground.dates import PartialDate, parse_date
from generator.ground.decoding import MAX_LINE, clean_text

MAX_DEPTH = 2_000
MAX_TAGS = 50_000
MAX_WORDS_IN_TAG = 5_000

_NESTING = re.compile(r"<(/?)(?:div|span|section|article|ul|ol|table|blockquote|b|i|em|font|main|aside)\b", re.I)
_TAG = re.compile(r"<[^<>]*")
_SCRIPT = re.compile(r"<script\b[^<>]{0,500}>", re.I)
_ENDS, _END = re.compile(r"</html\b", re.I), re.compile(r"</(?:html|body)\s{0,9}>", re.I)
_LARGE_SCRIPT = 400_000
_ENOUGH = 2_000
"""Characters of text from which on precision mode is taken at its word."""

_FAR_MORE = 3

_WORDS_IN_CELL = 40

_STATED_DATES = {
    "extensive_search": False,
    "original_date": True,
    "outputformat": "%Y-%m-%d",
    "max_date": "2199-12-31",
}
"""Only a date that the page states as its own, never one found in its text; and the same on any day."""

_BLOCKS = frozenset(("p", "item", "head", "list", "quote", "row", "cell", "table", "div"))
_HOLDERS = _BLOCKS - {"p", "item", "head"}
_SEPARATE = (*_BLOCKS, "td", "th", "tr", "dt", "dd", "li")
"""What is set apart from the words around it, by the names that trafilatura gives or that it leaves."""
_ROLES = {"head": "heading", "item": "list_item", "quote": "quote"}


def read_html(text: str, name: str) -> Read:
    """The metadata and blocks of a page; its lines are those of the text found in it, counted from 1."""
    hostile = _hostile(text, name)
    if hostile:
        return Outcome(NOTHING, (hostile,))
    try:
        import trafilatura  # noqa: PLC0415  a third of a second, for pages only
    except ImportError:
        hint = "run `pip install trafilatura lxml-html-clean` (the extra html), or save the article as text"
        return Outcome(NOTHING, (_finding("html-extra-missing", f"reading {name} needs trafilatura", name, hint),))
    try:
        metadata, blocks = _read(trafilatura, text)
    except Exception as fault:  # noqa: BLE001  whatever a page does to foreign code, it must not stop the rest
        what = f"{name} cannot be read as a web page: {type(fault).__name__}"
        return Outcome(NOTHING, (_finding("bad-html", what, name, "save the article as text"),))
    found = (_entities(name),) if "<!ENTITY" in text[:100_000] else ()
    if not blocks:
        hint = "save the article as text"
        return Outcome(
            NOTHING, (_finding("no-article-text", f"no text of an article was found in {name}", name, hint),)
        )
    if any(len(block.text) > MAX_LINE for block in blocks):
        hint = f"an article's paragraph has at most {MAX_LINE:,} characters"
        return Outcome(NOTHING, (_finding("line-too-long", f"{name} has an endless paragraph", name, hint),))
    return Outcome((metadata, blocks), found)


def lines_of_print(text: str, name: str) -> Typed | None:
    """The lines of a page that was made of print, or is one text set line by line; None for others, and for none."""
    if not may_be_printed(text) or _hostile(text, name):
        return None
    try:
        import trafilatura  # noqa: PLC0415  as above

        tree = trafilatura.load_html(_as_one(_without_large_scripts(text)))
        pieces, rows = (printed_lines(tree), broken_lines(tree)) if tree is not None else ((), ())
    except Exception:  # noqa: BLE001  what foreign code makes of a page is told where its text is looked for
        return None
    return typed(pieces) if pieces else Typed(rows) if rows else None


def _read(trafilatura: Any, text: str) -> tuple[Metadata, tuple[Block, ...]]:
    """The metadata and blocks of a page, by trafilatura and by what its tree shows besides."""
    tree = trafilatura.load_html(_as_one(_without_large_scripts(text)))
    if tree is None:
        return NOTHING
    write_formulas(tree)
    drop_permalinks(tree)
    raise_title(tree)
    given = _metadata(trafilatura.extract_metadata(tree, date_config=_STATED_DATES))
    head = page_head(tree)
    shown = tuple(text_lines(tree))
    found = _found(_extract(trafilatura, make_plain(tree)), tree)
    lines, others = without_readers(tuple(text_lines(tree)), readers_parts(tree))
    whole = key_of(head.title) if len(PARTED.split(head.title)) > 1 else ""
    found = tuple(block for block in found if key_of(block.text) not in (whole, *others))
    found = in_order_of_page(completed(found, stated_text(text)), lines)
    titles = (given.title, head.og_title, *PARTED.split(head.title)[::2], head.title, *head.headings)
    found, drawn = drawn_text(found, text, titles)
    readers = tuple(Block((), line, "apart") for line in others.values())
    blocks = (*told_apart(with_gaps_filled(found, lines, head.named), lines), *readers)
    facts = drawn.completing(stated_facts(text, (given.title, head.og_title, *head.headings[:1])))
    metadata = put_right(given, head, facts, lines, blocks)
    return metadata, _numbered((*blocks, *left_out(shown, blocks, metadata.title)))


def _extract(trafilatura: Any, tree: Any) -> tuple[Any, ...]:
    """What precision mode finds, and behind it what the balanced mode finds where that is far more.

    So it is on live pages.
    """
    options = {"include_comments": False, "include_formatting": False}
    page = trafilatura.bare_extraction(tree, favor_precision=True, **options)
    if page is not None and len(page.text or "") > _ENOUGH:
        return (page,)
    other = trafilatura.bare_extraction(tree, **options)
    more = page is None or (other is not None and len(other.text or "") > _FAR_MORE * len(page.text or ""))
    return (page, other) if more else (page,)


def _found(pages: tuple[Any, ...], tree: Any) -> tuple[Block, ...]:
    """The blocks of the last; those that only the balanced mode found stand in the part of the page with the others."""
    found = [tuple(_blocks(page.body)) if page is not None and page.body is not None else () for page in pages]
    return within_part(found[1], found[0], tuple(text_lines(tree))) if len(found) > 1 else found[0]


def _blocks(body: Any) -> Iterator[Block]:
    """The paragraphs, headings, items and quotations of trafilatura's tree, in order."""
    for element in body.iterchildren():
        yield from _element_blocks(element, "")
        if element.tail and element.tail.strip():
            yield from _text_blocks(element.tail, "")


def _element_blocks(element: Any, role: str) -> Iterator[Block]:
    role = _ROLES.get(element.tag, role) if isinstance(element.tag, str) else role
    if element.tag == "row" and _is_of_figures(element):
        cells = filter(None, (" ".join(_text_of(cell).split()) for cell in element))
        yield from _text_blocks("; ".join(cells), "columns" if _names_columns(element) else "list_item")
        return
    if element.tag == "item":
        yield from _item_blocks(element, role)
    elif element.tag in _HOLDERS and any(_is_block(child) for child in element):
        yield from _text_blocks(element.text or "", role)
        for child in element:
            yield from _element_blocks(child, role)
            yield from _text_blocks(child.tail or "", role)
    elif element.tag not in ("graphic", "comments"):
        yield from _text_blocks(_text_of(element), role)


def _item_blocks(item: Any, role: str) -> Iterator[Block]:
    """The paragraphs of an item: each is one, unless what stands above it is a label, which ends like no sentence."""
    told = item.text or ""
    for child in item:
        if child.tag in ("p", "div") and not any(map(_is_block, child)):
            told = _below(_below(told, _text_of(child)), child.tail or "")
        elif _is_block(child):
            yield from _text_blocks(told, role)
            yield from _element_blocks(child, role)
            told = child.tail or ""
        else:
            told += _text_of(child) + (child.tail or "")
    yield from _text_blocks(told, role)


def _below(above: str, text: str) -> str:
    """Two texts of an item, in lines of their own where the first is a sentence."""
    parted = "\n" if ends_sentence(above.rstrip()) else " "
    return f"{above}{parted}{text}"


def _is_of_figures(row: Any) -> bool:
    """Whether a row belongs to a table of facts, rather than to one that lays out a page."""
    words = [len(_text_of(cell).split()) for cell in row]
    return len([count for count in words if count]) > 1 and max(words) <= _WORDS_IN_CELL


def _names_columns(row: Any) -> bool:
    """Whether a row says what the columns are called: heads alone, below nothing but the caption of the table."""
    above = row.getprevious()
    begins = above is None or above.tag != "row" or not _is_of_figures(above)
    return begins and all(cell.get("role") == "head" for cell in row)


def _is_block(element: Any) -> bool:
    return element.tag in _BLOCKS


def _text_of(element: Any) -> str:
    """All text within, line breaks as line ends, and a space around blocks."""
    for each in element.iter("lb", *_SEPARATE):
        if each.tag == "lb":
            each.tail = "\n" + (each.tail or "")
        elif each is not element:
            each.text, each.tail = f" {each.text or ''}", f" {each.tail or ''}"
    return "".join(element.itertext())


def _text_blocks(text: str, role: str) -> Iterator[Block]:
    for line in clean_text(text).split("\n"):
        words = " ".join(line.split())
        if words:
            yield Block((), words, role)


def _numbered(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(Block((number,), block.text, block.role, True) for number, block in enumerate(blocks, 1))


def _metadata(page: Any) -> Metadata:
    def text(value: Any) -> str:
        return " ".join(clean_text(str(value or "")).split())

    url = text(page.url)
    return Metadata(
        title=text(page.title),
        publisher=text(page.sitename),
        byline=", ".join(part.strip() for part in text(page.author).split(";") if part.strip()),
        published=_date(text(page.date)),
        url=url if url.startswith(("http://", "https://")) and " " not in url else "",
    )


def _date(text: str) -> PartialDate | None:
    try:
        return parse_date(text[:10])
    except ValueError:
        return None


def _hostile(text: str, name: str) -> Diagnostic | None:
    """A page so deep or so full of tags or attributes that no article is meant, and that a parser would be long at."""
    tags = 0
    for match in _TAG.finditer(text):
        tags += 1
        if len(match[0]) > 2 * MAX_WORDS_IN_TAG and len(match[0].split()) > MAX_WORDS_IN_TAG:
            return _finding("html-too-large", f"{name} has a tag with too many attributes", name, "is it an article?")
    depth = deepest = 0
    for match in _NESTING.finditer(text):
        depth = max(0, depth + (-1 if match[1] else 1))
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        return _finding(
            "html-too-deep", f"{name} is nested {deepest:,} levels deep", name, f"the limit is {MAX_DEPTH:,}"
        )
    if tags > MAX_TAGS:
        return _finding("html-too-large", f"{name} has more than {MAX_TAGS:,} tags", name, "is it an article?")
    return None


def _without_large_scripts(text: str) -> str:
    """The page without scripts so large that no article's own data is meant: they would take memory many times over."""
    kept: list[str] = []
    position = end = 0
    for match in _SCRIPT.finditer(text):
        if end < match.end():
            end = text.find("</script", match.end())
            end = len(text) if end < 0 else end
        if match.start() >= position and end - match.end() > _LARGE_SCRIPT:
            kept.append(text[position : match.end()])
            position = end
    return "".join((*kept, text[position:]))


def _as_one(text: str) -> str:
    """The page without the ends of its parts, where one was saved behind another: a parser would stop at the first."""
    return _END.sub("", text) if len(_ENDS.findall(text)) > 1 else text


def _entities(name: str) -> Diagnostic:
    message = f"{name} declares entities of its own, as no news page does; they are not expanded"
    return Diagnostic("html-entities", message, Span(name), "look at what was taken", Severity.WARNING)


def _finding(code: str, message: str, name: str, hint: str) -> Diagnostic:
    return Diagnostic(code, message, Span(name), hint)
