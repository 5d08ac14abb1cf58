"""An article in Markdown, with or without front matter, as metadata and blocks of plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.convert.facts.dates import stated_date
from generator.convert.values import UNKNOWN, Block, Metadata, Read
from generator.diagnostics import Diagnostic, Outcome, Severity, Span
from generator.frontmatter.splitting import split_front_matter
from generator.frontmatter.yamltree import Mapping, Scalar, Sequence

_FRONT = re.compile(r"\A\s*---[ \t]*\n")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\Z")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)")
_RULE = re.compile(r"\A(?:[-*_=]\s*){3,}\Z")
_UNDERLINE = re.compile(r"\A(?:=+|-{2,})\Z")
_TABLE_ROW = re.compile(r"\A\|.*\|\Z")
_TABLE_RULE = re.compile(r"\A\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\Z")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s[^<>]{0,500})?/?>")
_DEFINITION = re.compile(r"\A\[[^\]^][^\]]{0,199}\]:\s")
_NOTE = re.compile(r"\A\[\^[^\]\s]{1,40}\]:\s*(?=\S)")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]")
_AUTOLINK = re.compile(r"<(https?://[^<>\s]{1,500})>")
_REFERENCE = re.compile(r"\[([^\[\]]{1,2000})\]\[[^\[\]]{0,200}\]")
_IMAGE = re.compile(r"!\[([^\]]{0,2000})\]\([^)\s]{0,2000}(?:\s[^)]{0,300})?\)")
_LINK = re.compile(r"\[([^\[\]]{0,2000})\]\((?:[^()\s]|\([^()\s]{0,300}\)){0,2000}(?:\s[^()]{0,300})?\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1")
_STRUCK = re.compile(
    r"(?<![~\\])~~(?=[^\s~])[^~]{1,2000}(?<=[^\s\\])~~(?!~)|<(del|s|strike)>[^<>]{0,2000}</\1>", re.IGNORECASE
)
"""What is struck out is no text, as on a page."""
_EMPHASIS = re.compile(r"(?<![\w*_\\])([*_`])(?=\S)([^*_`]{1,2000}?)(?<=[^\s\\])\1(?![\w*_])")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_WIKILINK = re.compile(r"\[\[(?P<name>[^\[\]|]+)(?:\|(?P<words>[^\[\]]+))?\]\]")
"""A link to a note, as programs for notes write names."""
_SCHEMES = ("http://", "https://")
_NAMES = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "source", "site", "sitename", "site_name"),
    "byline": ("byline", "author", "authors", "by"),
    "published": ("published", "date", "published_at", "pubdate"),
    "url": ("url", "link", "canonical", "source_url", "source"),
    "text": ("text",),
}


def read_markdown(text: str, name: str) -> Read:
    """The metadata and blocks of a Markdown file. A broken front matter is a warning; the text is read all the same."""
    if not _FRONT.match(text):
        return Outcome(_titled(UNKNOWN, tuple(_blocks(text, 1))))
    parts = split_front_matter(text, name)
    if parts.failed:
        found = (_broken(finding) for finding in parts.diagnostics)
        return Outcome((UNKNOWN, tuple(_blocks(text, 1))), tuple(found))
    metadata = _metadata(parts.value.front)
    titled = _titled(metadata, tuple(_blocks(parts.value.body, parts.value.body_line)))
    return Outcome(titled, tuple(_unread_date(parts.value.front, metadata, name)))


def _titled(metadata: Metadata, blocks: tuple[Block, ...]) -> tuple[Metadata, tuple[Block, ...]]:
    """A first heading of level one is the title where the front matter gives none."""
    first = next((block for block in blocks if block.role != "image"), None)
    if metadata.title or first is None or first.role != "title":
        return metadata, blocks
    return Metadata(first.text, metadata.publisher, metadata.byline, metadata.published, metadata.url), blocks


def _metadata(front: Mapping) -> Metadata:
    written = {key.text.casefold(): value for key, value in front.entries}

    def text(field: str) -> str:
        """What is written for a field; an address is no name, also where a key for names has one, as `source` may."""
        texts = (_text(written[name]) for name in _NAMES[field] if name in written)
        wanted = (each for each in texts if field == "url" or not each.startswith(_SCHEMES))
        return next((each for each in wanted if each), "")

    rights = text("text") if text("text") in ("note", "open") else "article"
    url = text("url") if text("url").startswith(_SCHEMES) else ""
    return Metadata(text("title"), text("publisher"), text("byline"), stated_date(text("published")), url, rights)


def _text(node: object) -> str:
    if isinstance(node, Scalar):
        return _WIKILINK.sub(lambda found: found["words"] or found["name"], " ".join(node.text.split()))
    if isinstance(node, Sequence):
        return ", ".join(filter(None, map(_text, node.items)))
    return ""


def _unread_date(front: Mapping, metadata: Metadata, name: str) -> Iterator[Diagnostic]:
    """A date of publication that stays unknown: without it “Tuesday” stays a word."""
    written = next((value for key, value in front.entries if key.text.casefold() in _NAMES["published"]), None)
    if isinstance(written, Scalar) and written.text.strip() and metadata.published is None:
        message = f"“{written.text.strip()[:40]}” is not read as a date; the day of publication stays unknown"
        yield Diagnostic("unread-date", message, Span(name), "write it as 2031-05-20", Severity.WARNING)


def _broken(finding: Diagnostic) -> Diagnostic:
    message = f"front matter left unread: {finding.message}"
    return Diagnostic(finding.code, message, finding.span, finding.hint, Severity.WARNING)


def _blocks(text: str, first_line: int) -> Iterator[Block]:
    """Headings, items, quotations and rows of tables by their marks; other neighbouring lines are one block."""
    lines = [line.strip() for line in _without_comments(text).split("\n")]
    together = any(not line for line in lines[1:-1])
    held: list[tuple[int, str]] = []
    role, gap = "", True
    for number, line in enumerate([*lines, ""], first_line):
        begins = _role(line)
        underlines = len(held) == 1 and not role and _UNDERLINE.match(line)
        if underlines:
            role = "title" if line[0] == "=" else "heading"
        separate = not line or underlines or begins or not together or role in ("title", "heading", "row", "columns")
        heads = role == "row" and _TABLE_RULE.match(line)
        if held and separate and not heads and not (begins == role == "quote"):
            yield _block(held, role, gap)
            held, gap = [], False
        if not line or underlines:
            gap, role = True, ""
        elif begins != "rule":
            role = role if held else begins
            held.append((number, line))
        elif held and _TABLE_RULE.match(line):
            role = "columns"


def _without_comments(text: str) -> str:
    """The text without HTML comments, whose line ends stay so that lines keep their numbers."""
    kept: list[str] = []
    position = 0
    while (start := text.find("<!--", position)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept += [text[position:start], "\n" * text.count("\n", start, end)]
        position = end + 3
    return "".join((*kept, text[position:]))


def _role(line: str) -> str:
    heading = _HEADING.match(line)
    if heading:
        return "title" if len(heading[1]) == 1 else "heading"
    if line.startswith(">"):
        return "quote"
    if line.startswith("!["):
        return "image"
    if _RULE.match(line) or _TABLE_RULE.match(line) or _DEFINITION.match(line):
        return "rule"
    if _TABLE_ROW.match(line):
        return "row"
    return "list_item" if _ITEM.match(line) else "note" if _NOTE.match(line) else ""


def _block(held: list[tuple[int, str]], role: str, gap: bool) -> Block:
    text = " ".join(_unmarked(line, role) for _, line in held)
    told = {"row": "list_item", "note": ""}.get(role, role)
    return Block(tuple(number for number, _ in held), plain(text), told, gap)


def _unmarked(line: str, role: str) -> str:
    if role in ("title", "heading"):
        heading = _HEADING.match(line)
        return heading[2] if heading else line
    if role == "quote":
        return line.lstrip("> ")
    if role == "note":
        return _NOTE.sub("", line, count=1)
    if role in ("row", "columns"):
        return "; ".join(filter(None, map(str.strip, line.strip("|").split("|"))))
    return _ITEM.sub("", line, count=1) if role == "list_item" else line


def plain(text: str) -> str:
    """Markdown of one paragraph as plain text: without links, emphasis and escapes, and what is struck out."""
    text = _REFERENCE.sub(r"\1", _LINK.sub(r"\1", _IMAGE.sub(r"\1", text)))
    text = _STRUCK.sub("", text) if "~~" in text or "</" in text else text
    text = _TAG.sub("", _AUTOLINK.sub(r"\1", _FOOTNOTE.sub("", text)))
    text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
    return " ".join(_ESCAPED.sub(r"\1", text).split())
