"""What an author meant for marks, and readers see as it is written: it is none here, or not where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.token import Token

from generator.diagnostics import Diagnostic
from generator.ground.patterns import lazy_pattern
from generator.markdown import faults
from generator.markdown.places import Places

_BARE_CITATION = lazy_pattern(r"(?<![\w.@/])@[a-z0-9]+(?:-[a-z0-9]+)*:\d++(?:[-–]\d++)?+(?!\])")
"""What has the form of a citation, without the brackets that would make it one."""
_UNMARKED_CITATION = lazy_pattern(r"\[[a-z][a-z0-9]*(?:-[a-z0-9]+)*:\d++(?:[-–]\d++)?+\]")
"""What has the form of a citation, without the sign that would make it one."""
_ATTRIBUTES = lazy_pattern(r"\{:?\s*[.#][^{}\n]{1,200}\}(?=\s|\Z)")
_SIGNS = ("<", "~~", "[^", "**", ")[", "] (")
"""One of these stands wherever marks of other tools are found in a text, and in few texts else."""
_TAGS = (
    "abbr|a|article|aside|audio|blockquote|body|br|button|b|caption|center|cite|code|del|details|div|em|figcaption"
    "|figure|font|form|h[1-6]|head|hr|html|iframe|img|input|ins|i|kbd|li|link|mark|meta|ol|object|picture|pre|p|q|script"
    "|section|small|source|span|strike|strong|style|sub|summary|sup|svg|s|table|tbody|td|tfoot|thead|th|tr|ul|u|video"
)
_MARKUP = lazy_pattern(
    rf"</?(?:{_TAGS})(?:\s[^<>]{{0,300}})?/?>|\[\^[\w-]{{1,40}}\]:?|~~[^\s~][^~]{{0,200}}~~"
    r"|(?<![\w*])\*\*[^\s*]{1,40}|\]\x20\((?=https?:)|\)\[(?=https?:)",
    re.IGNORECASE,
)
_BEGUN = lazy_pattern(r"#{2,6}(?=[^\s#])|\|[^|\n]{0,200}\|")


def may_hold_markup(body: str) -> bool:
    """Whether marks of other tools may stand in a body: most have none, and need no second look."""
    return any(sign in body for sign in (*_SIGNS, "\n|", "\n##")) or body.startswith(("|", "##"))


def attributes_in(block: Token, kind: str, places: Places) -> Iterator[Diagnostic]:
    """What other tools would take for attributes of a block of a kind, at its end or its beginning."""
    text = block.content
    for start in {0, max(text.rfind("{"), 0)}:
        found = _ATTRIBUTES.match(text, start)
        if found and not text.endswith("\\", 0, start):
            yield faults.shown_attributes(places.place(block, start, len(found[0])), found[0], kind)


def markup_in(block: Token, kind: str, places: Places) -> Iterator[Diagnostic]:
    """Marks of HTML and of other kinds of Markdown in a block of a kind."""
    after = 0
    for mark in (*_begun(block.content if kind == "paragraph" else ""), *_marks(block)):
        start = max(block.content.find(mark, after), block.content.find(mark))
        after = start + len(mark)
        yield faults.shown_markup(places.place(block, start, len(mark)), mark)


def less_broken_citations(text: str, block: Token, places: Places) -> tuple[str, list[Diagnostic]]:
    """A text without what has the form of a citation, and not the brackets or the sign that would make it one."""
    found = [faults.bare_citation(places.find(block, bare[0]), bare[0]) for bare in _BARE_CITATION.finditer(text)]
    text = _BARE_CITATION.sub("", text)
    for unmarked in _UNMARKED_CITATION.findall(text):
        if f"\\{unmarked}" not in block.content:
            found.append(faults.unmarked_citation(places.find(block, unmarked), unmarked))
            text = text.replace(unmarked, "")
    return text, found


def _begun(source: str) -> Iterator[str]:
    """The beginning of a paragraph that was meant for a table or a heading."""
    if found := _BEGUN.match(source):
        yield found[0]


def _marks(block: Token) -> Iterator[str]:
    """The marks in the texts of a block, unless a backslash or code shows that they are meant as they are."""
    source = block.content
    for token in (block.children or ()) if any(sign in source for sign in _SIGNS) else ():
        for found in _MARKUP.finditer(token.content) if token.type == "text" else ():
            closes = found[0].startswith("</") and f"<{found[0][2:-1].rstrip()}" in source
            if found[0] in source and f"\\{found[0]}" not in source and not closes:
                yield found[0]
