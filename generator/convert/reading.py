"""Files as they are found become blocks of text: any common encoding, plain text, Markdown or saved HTML."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from generator.convert.markdown import read_markdown
from generator.convert.values import Article, Block, Metadata
from generator.diagnostics import Diagnostic, Outcome, Severity, Span

MAX_TEXT_BYTES = 4 * 1024 * 1024
MAX_HTML_BYTES = 12 * 1024 * 1024
MAX_LINES = 20_000
MAX_LINE = 100_000
SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9_:-]{2,40})""", re.I)
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_KNOWN_BINARY = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich-text document"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_BULLET = re.compile(r"[•‣▪◦·●■*–-]\s+(?=\S)")


def read_article(path: Path, name: str) -> Outcome[Article | None]:
    """Read one file; `name` is how findings call it. None, with the reason, when it holds no text."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_HTML_BYTES + 1)
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        return _refused("unreadable-file", f"{name} cannot be read: {reason}", name, "is it a file you may read?")
    return parse_article(data, path.name, name)


def parse_article(data: bytes, file: str, name: str) -> Outcome[Article | None]:
    """The article in a file's bytes."""
    html = file.lower().endswith((".html", ".htm", ".xhtml"))
    text = decode_article(data, name, html)
    if text.failed:
        return Outcome(None, text.diagnostics)
    if html or _HTML.match(text.value[:2000]):
        from generator.convert.webpage import read_html

        read = read_html(text.value, name)
        form = "html"
    else:
        markdown = file.lower().endswith((".md", ".markdown"))
        form = "markdown" if markdown else "text"
        read = _checked(text.value, name)
        if not read.failed:
            read = read_markdown(text.value, name) if markdown else Outcome((Metadata(), plain_blocks(text.value)))
    metadata, blocks = read.value
    found = text.diagnostics + read.diagnostics
    if not blocks:
        if not read.failed:
            found = (*found, _finding("empty-file", f"{name} holds no text", name, "is it the right file?"))
        return Outcome(None, found)
    return Outcome(Article(file, hashlib.sha256(data).hexdigest(), form, blocks, metadata), found)


def decode_article(data: bytes, name: str, html: bool = False) -> Outcome[str]:
    """Bytes as text in the encoding they are most likely in, line ends as `\\n`, without invisible characters."""
    limit = MAX_HTML_BYTES if html or _looks_like_html(data) else MAX_TEXT_BYTES
    if len(data) > limit:
        size = f"the limit is {limit // 1024 // 1024} MiB"
        return Outcome("", (_finding("file-too-large", f"{name} is too large for an article", name, size),))
    if not data.strip():
        return Outcome("", (_finding("empty-file", f"{name} is empty", name, "is it the right file?"),))
    for mark, what in _KNOWN_BINARY:
        if data.startswith(mark):
            return _binary(name, f"is {what}, not text")
    text, damaged = _decode(data, html)
    if text is None or len(_CONTROL.findall(text)) > len(text) // 500:
        return _binary(name, "is not text")
    if not html and text.count("\n") + 1 > MAX_LINES * 4:
        return Outcome("", (_too_many_lines(name),))
    found = (_damaged(name),) if damaged else ()
    return Outcome(clean_text(text), found)


def clean_text(text: str) -> str:
    """Text with `\\n` as its only line end, ordinary spaces, composed letters and nothing invisible."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_INVISIBLE)
    text = re.sub("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\x0b\x0c\u2028\u2029\x85]", " ", text)
    return unicodedata.normalize("NFC", _CONTROL.sub("", text))


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text: its lines, or its paragraphs where the text is wrapped."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    wrapped = is_wrapped(lines)
    return tuple(_blocks(lines, wrapped))


def is_wrapped(lines: list[str]) -> bool:
    """Whether paragraphs run over several short lines, as in an e-mail."""
    written = [line for line in lines if line]
    if len(written) < 4 or sorted(map(len, written))[len(written) * 19 // 20] > 100:
        return False
    joined = sum(
        1
        for line, following in zip(lines, lines[1:], strict=False)
        if len(line) >= 40 and following[:1].islower() and line[-1] not in ".!?:"
    )
    return joined * 4 >= len(written)


def _blocks(lines: list[str], wrapped: bool) -> Iterator[Block]:
    """One block a line; where the text is wrapped, lines without a blank one between them are one block."""
    block: list[int] = []
    gap = True
    for number, line in enumerate([*lines, ""], 1):
        ends = not line or not wrapped or _BULLET.match(line)
        if block and ends:
            yield _block(block, lines, gap)
            gap = False
            block = []
        if line:
            block.append(number)
        elif not block:
            gap = True


def _block(numbers: list[int], lines: list[str], gap: bool) -> Block:
    text = " ".join(lines[number - 1] for number in numbers)
    bullet = _BULLET.match(text)
    if bullet:
        return Block(tuple(numbers), text[bullet.end() :], "list_item", gap)
    return Block(tuple(numbers), text, "", gap)


def _decode(data: bytes, html: bool) -> tuple[str | None, bool]:
    """The text and whether bytes of it were lost; None when it cannot be text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), False
    guessed = _utf16_without_mark(data)
    if guessed:
        return data.decode(guessed, "replace"), False
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError:
        return _decode_old(data, html)


def _decode_old(data: bytes, html: bool) -> tuple[str | None, bool]:
    """Text that is not UTF-8: what the page declares, else damaged UTF-8, else Windows-1252."""
    declared = _CHARSET.search(data[:4096]) if html else None
    if declared:
        try:
            return data.decode(declared[1].decode("ascii"), "replace"), False
        except LookupError:
            pass
    repaired = data.decode("utf-8", "replace")
    lost = repaired.count("\ufffd")
    if lost * 10 < sum(1 for character in repaired if character > "\x7f"):
        return repaired.replace("\ufffd", ""), True
    try:
        return data.decode("cp1252"), False
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
        return (text.replace("\ufffd", ""), True) if text.count("\ufffd") * 200 < len(text) else (None, False)


def _utf16_without_mark(data: bytes) -> str:
    sample = data[:2000]
    if len(sample) >= 4 and sample[1::2].count(0) * 10 > len(sample) * 4:
        return "utf-16-le"
    return "utf-16-be" if len(sample) >= 4 and sample[::2].count(0) * 10 > len(sample) * 4 else ""


def _looks_like_html(data: bytes) -> bool:
    return data[:400].lstrip().lower().startswith((b"<!doctype html", b"<html"))


def _checked(text: str, name: str) -> Outcome[tuple[Metadata, tuple[Block, ...]]]:
    """Refuse what no article is: endless lines, and lines without end."""
    nothing: tuple[Metadata, tuple[Block, ...]] = (Metadata(), ())
    if text.count("\n") + 1 > MAX_LINES:
        return Outcome(nothing, (_too_many_lines(name),))
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE:
            hint = f"an article's paragraph has at most {MAX_LINE:,} characters"
            message = f"line {number} of {name} is {len(line):,} characters long"
            return Outcome(nothing, (Diagnostic("line-too-long", message, Span(name, number), hint),))
    return Outcome(nothing)


def _binary(name: str, what: str) -> Outcome[str]:
    hint = "save the article as text, Markdown or HTML"
    return Outcome("", (_finding("binary-file", f"{name} {what}", name, hint),))


def _damaged(name: str) -> Diagnostic:
    message = f"{name} is damaged UTF-8; the broken characters were left out"
    return Diagnostic("damaged-text", message, Span(name), "save it again as UTF-8", Severity.WARNING)


def _too_many_lines(name: str) -> Diagnostic:
    return _finding("too-many-lines", f"{name} has too many lines for an article", name, f"the limit is {MAX_LINES:,}")


def _finding(code: str, message: str, name: str, hint: str) -> Diagnostic:
    return Diagnostic(code, message, Span(name), hint)


def _refused(code: str, message: str, name: str, hint: str) -> Outcome[Article | None]:
    return Outcome(None, (_finding(code, message, name, hint),))
