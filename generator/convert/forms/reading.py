"""Files as they are found become blocks of text, in any common encoding. `FORMS` lists every form they may have."""

import errno
import hashlib
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from generator.convert.forms.mail import mail_head, mail_metadata
from generator.convert.forms.markdown import read_markdown
from generator.convert.forms.wrapping import (
    across_pages,
    beginnings,
    edges_of_pages,
    is_wrapped,
    joined,
    known_words,
    side_by_side,
)
from generator.convert.lines.furniture import furniture
from generator.convert.lines.looks import look_at
from generator.convert.page.printlines import Typed
from generator.convert.page.webpage import lines_of_print, read_html
from generator.convert.values import NOTHING, Article, Block, Read
from generator.diagnostics import Diagnostic, Outcome, Span
from generator.ground.decoding import MAX_HTML_BYTES, MAX_LINE, MAX_LINES, decode_article, is_page
from generator.ground.tuples import NamedTuple

_TAG = re.compile(r"<[a-zA-Z/!?]")
"""A file without one is a text, whatever its name ends in."""
_BULLET = re.compile(r"[•‣▪◦·●■*–-]\s+(?=\S)")
_NUMBERED = re.compile(r"(\d{1,2})[.)]\s+(?=\S)")
_EDIT_LINK = re.compile(
    r"(?<=\w) ?\[ ?(?:edit(?: source)?|bearbeiten|modifier(?: le code)?|editar(?: código)?|modifica(?: wikitesto)?|"
    r"bewerken)(?: ?\| ?[^\[\]]{1,30})? ?\]\Z",
    re.I,
)
"""A wiki's link to its editor, as it is copied with a heading."""
_QUOTED = re.compile(r">\s?(?=[^\s>])")
_MASTHEAD = 6
"""So many lines at the top may be headline, byline and day."""


def read_article(path: Path, name: str) -> Outcome[Article | None]:
    """Read one file; `name` is how findings call it. None, with the reason, when it holds no text."""
    try:
        with open(path, "rb", opener=_opened_at_once) as file:
            data = file.read(MAX_HTML_BYTES + 1)
    except OSError as fault:
        return Outcome(None, (_unreadable(name, fault),))
    return parse_article(data, path.name, name)


def cannot_be_opened(path: Path) -> Diagnostic | None:
    """What is wrong with a file that was named, as far as can be told without reading it; None where nothing is."""
    try:
        path.stat()
    except OSError as fault:
        return _unreadable(str(path), fault)
    return (
        None if os.access(path, os.R_OK) else _unreadable(str(path), PermissionError(errno.EACCES, "Permission denied"))
    )


def _unreadable(name: str, fault: OSError) -> Diagnostic:
    message = f"{name} cannot be read: {fault.strerror or type(fault).__name__}"
    hint = "is it there under this name?" if isinstance(fault, FileNotFoundError) else "is it a file you may read?"
    if name.startswith(("http:/", "https:/")):
        hint = "save the page and name the file: nothing is fetched from the network"
    return Diagnostic("unreadable-file", message, Span(name), hint)


def _opened_at_once(path: str, flags: int) -> int:
    """Open a file without waiting for whoever may write into it: a pipe into which nobody writes is empty."""
    file = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(file, True)  # one into which somebody does is read to its end
    return file


def parse_article(data: bytes, file: str, name: str) -> Outcome[Article | None]:
    """The article in a file's bytes."""
    form = _form(file)
    text = decode_article(data, name, form == "html")
    if text.failed:
        return Outcome(None, text.diagnostics)
    form = "html" if is_page(text.value) else form
    form = "text" if form == "html" and not _TAG.search(text.value) else form
    endless = None if form == "html" else _endless(text.value, name)
    printed = lines_of_print(text.value, name) if form == "html" else None
    printed = printed if printed and (printed.placed or is_wrapped(printed.lines)) else None
    form = "text" if printed else form
    if endless:
        read: Read = Outcome(NOTHING, (endless,))
    else:
        read = _read_print(printed) if printed else FORMS[form].read(text.value, name)
    metadata, blocks = read.value
    found = text.diagnostics + read.diagnostics
    if not blocks:
        empty = Diagnostic("empty-file", f"{name} holds no text", Span(name), "is it the right file?")
        return Outcome(None, found if read.failed else (*found, empty))
    return Outcome(Article(file, hashlib.sha256(data).hexdigest(), form, blocks, metadata), found)


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text: its lines, or its paragraphs where the text is wrapped."""
    raw = text.split("\n")
    return _blocks(raw, edges_of_pages(raw), wrapped=False)


def _blocks(raw: Sequence[str], edges: frozenset[int], *, wrapped: bool) -> tuple[Block, ...]:
    """The blocks of lines, some of which are edges of pages; `wrapped` where they are known to be no paragraphs."""
    lines = [" ".join(line.split()) for line in raw]
    head = mail_head(lines)
    within = across_pages(lines, edges)
    blank = ["" if place < head or place in edges else line for place, line in enumerate(lines)]
    apart = [Block((place + 1,), lines[place], "mail") for place in range(head) if lines[place]]
    apart += [Block((place + 1,), lines[place], "page") for place in sorted(edges)]
    if wrapped or is_wrapped(blank):
        blocks = _wrapped(blank, beginnings(raw) | side_by_side(raw) | _masthead(blank), within)
    else:
        blocks = (
            _block((number,), line, number == 1 or not blank[number - 2])
            for number, line in enumerate(blank, 1)
            if line
        )
    return tuple(sorted((*apart, *_with_numbered(tuple(blocks))), key=lambda block: block.lines))


def _form(file: str) -> str:
    """The form that a file's ending stands for; plain text where it is none of ours."""
    return next((name for name, form in FORMS.items() if file.lower().endswith(form.endings)), "text")


def _endless(text: str, name: str) -> Diagnostic | None:
    """What is wrong with a text of endless lines, or of lines without end, as no article has."""
    if text.count("\n") + 1 > MAX_LINES:
        message = f"{name} has too many lines for an article"
        return Diagnostic("too-many-lines", message, Span(name), f"the limit is {MAX_LINES:,}")
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE:
            hint = f"an article's paragraph has at most {MAX_LINE:,} characters"
            message = f"line {number} of {name} is {len(line):,} characters long"
            return Diagnostic("line-too-long", message, Span(name, number), hint)
    return None


def read_text(text: str, _name: str) -> Read:
    """The metadata and blocks of a plain text."""
    blocks = plain_blocks(text)
    return Outcome((mail_metadata(blocks), blocks))


def _read_print(text: Typed) -> Read:
    """The metadata and blocks of a page whose lines are no paragraphs; its type tells what heads a part."""
    edges = text.edges | edges_of_pages(text.lines)
    blocks = _blocks(text.lines, edges, wrapped=True)
    first = next((block for block in blocks if _is_within(block, text.largest)), None)
    headed = tuple(
        replace(block, role="title" if block is first else "heading")
        if not block.role and _is_within(block, text.headings)
        else block
        for block in blocks
    )
    return Outcome((mail_metadata(headed), headed))


def _is_within(block: Block, places: frozenset[int]) -> bool:
    return all(number - 1 in places for number in block.lines)


def _wrapped(lines: list[str], begins: frozenset[int], within: frozenset[int]) -> Iterator[Block]:
    """The paragraphs of wrapped lines: up to a blank line, a bullet, or a line that begins one."""
    known = known_words(lines)
    held: list[int] = []
    gap = True
    for place, line in enumerate([*lines, ""]):
        if place in within:
            continue
        rule = bool(line) and not any(map(str.isalnum, line))
        if held and (not line or rule or place in begins or _BULLET.match(line)):
            yield _block(tuple(held), joined([lines[number - 1] for number in held], known), gap)
            held, gap = [], False
        if rule:
            yield Block((place + 1,), line, "", gap)
            gap = False
        elif line:
            held.append(place + 1)
        else:
            gap = True


def _masthead(lines: list[str]) -> frozenset[int]:
    """The places of lines at the top that say who or when, and of those below them: each stands for itself."""
    first = [place for place, line in enumerate(lines) if line][:_MASTHEAD]
    looks = ((place, furniture(look_at(Block((), lines[place])))) for place in first)
    told = [place for place, known in looks if known and known[1][0] in ("byline", "dateline")]
    return frozenset((*told, *(place + 1 for place in told)))


def _block(numbers: tuple[int, ...], text: str, gap: bool) -> Block:
    text = _EDIT_LINK.sub("", text) if text[-1:] == "]" else text
    bullet = _BULLET.match(text)
    if bullet:
        return Block(numbers, text[bullet.end() :], "list_item", gap)
    if _QUOTED.match(text):
        return Block(numbers, re.sub(r"(?:\A| )>\s?", " ", text).strip(), "quote", gap)
    return Block(numbers, text, "", gap)


def _with_numbered(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with neighbours that are numbered one after the other as items of a list."""
    numbers = [int(match[1]) if (match := _NUMBERED.match(block.text)) else -1 for block in blocks]
    items = {
        place
        for first, second in pairwise(range(len(blocks)))
        if 0 <= numbers[first] == numbers[second] - 1
        for place in (first, second)
    }
    return tuple(
        replace(block, text=_NUMBERED.sub("", block.text, count=1), role="list_item")
        if place in items and not block.role
        else block
        for place, block in enumerate(blocks)
    )


class Form(NamedTuple):
    """A form that articles come in: how its files end, and what makes metadata and blocks of their text."""

    endings: tuple[str, ...]
    read: Callable[[str, str], Read]


FORMS = {
    "text": Form((".txt", ".text"), read_text),
    "markdown": Form((".md", ".markdown"), read_markdown),
    "html": Form((".html", ".htm", ".xhtml"), read_html),
}
"""Every form, by its name. `read` is given the text and how findings call the file."""

SUFFIXES = tuple(ending for form in FORMS.values() for ending in form.endings)
