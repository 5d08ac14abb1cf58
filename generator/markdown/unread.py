"""What an author meant for marks, and readers see as it is written: it is none here, or not where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from generator.diagnostics import Diagnostic
from generator.ground.markup import HTML_TAG
from generator.ground.patterns import lazy_pattern
from generator.markdown import faults
from generator.markdown.places import Places
from generator.markdown.tokens import words_of

_ONE = r"[a-z0-9]++(?:-[a-z0-9]++)*+:\d++(?:[-–]\d++)?+"
_MORE = rf"(?:\s?[;,]\s?@?(?:{_ONE}|\d++(?:[-–]\d++)?+))*+\s?"
_MISWRITTEN = lazy_pattern(
    r"\[[ \t]+@[a-zA-Z][\w-]*+[\s:#.,][^\[\]\n]{0,200}\]"
    rf"|[(\[{{]@{_ONE}{_MORE}[)\]}}]"
    rf"|@\[{_ONE}{_MORE}\]"
    rf"|(?<![\w.@/])[(\[{{]?@{_ONE}[)\]}}]?"
    rf"|\[\^?(?=[a-z]){_ONE}{_MORE}\]"
)
"""What has the form of a citation, and a space, or other brackets or signs than those that would make it one."""
_ATTRIBUTES = lazy_pattern(r"\{:?\s*(?:[.#][^{}\n]{1,200}|editorial\s*|class\s?=[^{}\n]{1,80})\}(?=[\s.,;:!?]|\Z)")
_SIGNS = ("<", "~~", "[^", "**", ")[", "] (", "](", "][", "==", "{{")
"""One of these stands wherever marks of other tools are found in a text, and in few texts else."""
_MARKUP = lazy_pattern(
    rf"{HTML_TAG}|\[\^[\w-]{{1,40}}\]:?|~~[^\s~][^~]{{0,200}}~~"
    r"|(?<![\w*])\*\*[^\s*]{1,40}|==[^\s=][^=\n]{0,200}==|\]\[[^\[\]\n]{1,60}\]|\)\[(?=https?:)"
    r"|(?:!\[[^\[\]\n]{0,200})?\](?:"
    r"\x20\((?=https?:|(?:\.{0,2}/|\#)[^()\s]{1,200}\)|[^()\s]{1,200}\.(?:html?|md|png|jpe?g|gif|webp|avif)\))"
    r"|\([^()<>\s]{1,200}\s[^()<>\n]{0,200}\)"
    r"|\((?=[^()<>\s]{0,200}[./#])[^()<>\s]{1,200}+(?![^()\n]{0,200}\)))"
    r"|\{\{[\w-]{1,100}(?:\|[^{}\n]{1,100})?\}\}|\{\{[<%][^{}\n]{1,200}[>%]\}\}",
    re.IGNORECASE,
)
_FOOTNOTE = lazy_pattern(r"\[\^[\w-]{1,40}\]:?")
_BEGUN = lazy_pattern(
    r"#{2,6}(?=[^\s#])|\|[^|\n]{0,200}\||:::+[^:\n]{0,40}|\[[ xX]\](?=\s)|\[![a-z]{2,12}\]|!!!\s\w{1,40}", re.IGNORECASE
)
_BRACKET = lazy_pattern(r"\[|\]\]?")
_ONE_BRACKET = lazy_pattern(r"\[[^\[\]|\n]{1,100}\|[^\[\]|\n]{1,100}\]")
_BARS = lazy_pattern(r"(?<=\s)\|(?=\s)")
_ROW = lazy_pattern(r"\|.*[^\\]\|")
_BAR_IN_LINK = lazy_pattern(r"\[\[[^\[\]\n]{1,600}\]\]")
_BEGINNINGS = ("\n|", " | ", "\n##", ":::", "[ ]", "[x]", "[X]", "[!", "!!! ")


def may_hold_markup(body: str) -> bool:
    """Whether marks of other tools may stand in a body: most have none, and need no second look."""
    return any(map(body.__contains__, _SIGNS + _BEGINNINGS)) or body.startswith(("|", "##"))


def unread_in(block: Token, kind: str, places: Places, *, marked: bool) -> Iterator[Diagnostic]:
    """What of a block of a kind was meant for marks and is none; `marked` says whether those of other tools may be."""
    content = block.content
    if content.endswith("}") or content.startswith("{.") or "editorial" in content:
        yield from _attributes_in(block, kind, places)
    if marked:
        yield from _markup_in(block, kind, places)
    if "]]" in content or "|" in content:
        yield from _half_links_in(block, kind, places)


def _attributes_in(block: Token, kind: str, places: Places) -> Iterator[Diagnostic]:
    """What other tools would take for attributes of a block of a kind, at its end or its beginning."""
    text = block.content
    for start in sorted({0, max(text.rfind("{"), 0), max(text.find("{.editorial}"), 0)}):
        found = _ATTRIBUTES.match(text, start)
        if found and not text.endswith("\\", 0, start):
            yield faults.shown_attributes(places.place(block, start, len(found[0])), found[0], kind)


def _markup_in(block: Token, kind: str, places: Places) -> Iterator[Diagnostic]:
    """Marks of HTML and of other kinds of Markdown in a block of a kind."""
    after = 0
    paragraph = block.content if kind == "paragraph" else ""
    rows = _rows(paragraph)
    if rows:
        first = next(_begun(paragraph), paragraph.partition("\n")[0])
        yield faults.no_table(places.place(block, 0, len(first)), rows)
    for mark in (*_begun("" if rows else paragraph), *_marks(block)):
        start = max(block.content.find(mark, after), block.content.find(mark))
        after = start + len(mark)
        yield faults.shown_markup(places.place(block, start, len(mark)), mark)


def _half_links_in(block: Token, kind: str, places: Places) -> Iterator[Diagnostic]:
    """Links by name that end with two brackets and do not begin with two, or have one on either side.

    Without a name before it “]]” was meant for none: it ends parts of XML.
    """
    if "\\]" in block.content or "\\[" in block.content:
        return
    begun: list[int] = []
    after = 0
    for token in block.children or ():
        if token.type == "shown":  # told as the beginning of one
            begun.append(-1)
        if token.type != "text" or (start := block.content.find(token.content, after)) < 0:
            continue
        after = start + len(token.content)
        for found in _BRACKET.finditer(block.content, start, after):
            if found[0] == "[":
                begun.append(found.start())
                continue
            first = begun[-1] if begun and begun[-1] >= start else found.start()
            half = block.content[first : found.end()]
            named = block.content[max(found.start() - 1, 0) : found.start()].isalnum()
            if found[0] == "]]" and len(begun) < 2 and named:
                yield faults.unread_link(places.place(block, first, len(half)))
            elif kind == "paragraph" and _ONE_BRACKET.fullmatch(half):
                yield faults.shown_markup(places.place(block, first, len(half)), half)
            del begun[-len(found[0]) :]


def less_miswritten(token: Token, block: Token, places: Places) -> tuple[str, str, list[Diagnostic]]:
    """What a text of a block says, and its HTML, without what was meant for citations; and what is wrong with these.

    Neither readers nor rules get to see them. What a backslash shows as it is was not meant for one.
    """
    said, source = words_of(token), block.content
    found = (mark[0] for mark in _MISWRITTEN.finditer(said))
    marks = [mark for mark in found if f"\\{mark}" not in source and _is_written(mark, source)]
    broken = [faults.miswritten_citation(places.find(block, mark[max(mark.find("@"), 0) :]), mark) for mark in marks]
    if "[^" in said and "\\[^" not in source:  # the number of a footnote is none of the text
        said = _FOOTNOTE.sub("", said)
    return _without(said, marks), escapeHtml(_without(token.content, marks)), broken


def _is_written(mark: str, source: str) -> bool:
    """Whether a mark stands in a source as it is, and not with backslashes in it."""
    return mark in source or mark not in source.replace("\\", "")


def _without(text: str, marks: Iterable[str]) -> str:
    for mark in marks:
        text = text.replace(mark, "", 1)
    return text


def _rows(source: str) -> list[str]:
    """The lines of a paragraph whose bars were meant for those of a table; none of another."""
    lines = [_BAR_IN_LINK.sub("", line).strip() for line in source.split("\n")] if "|" in source else []
    if lines and _ROW.fullmatch(lines[0]):
        return lines
    bars = {len(_BARS.findall(line)) for line in lines}
    return lines if len(lines) > 1 and len(bars) == 1 and bars != {0} else []


def _begun(source: str) -> Iterator[str]:
    """The beginning of a paragraph that was meant for a table, a heading, a box, or something to tick."""
    if found := _BEGUN.match(source):
        yield found[0]


def _marks(block: Token) -> Iterator[str]:
    """The marks in the texts of a block, unless a backslash or code shows that they are meant as they are."""
    source = block.content
    for token in (block.children or ()) if any(sign in source for sign in _SIGNS) else ():
        held = token.type == "text" and any(sign in token.content for sign in _SIGNS)
        for found in _MARKUP.finditer(token.content) if held else ():
            closes = found[0].startswith("</") and f"<{found[0][2:-1].rstrip()}" in source
            if found[0] in source and f"\\{found[0]}" not in source and not closes:
                yield found[0]
