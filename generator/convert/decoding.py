"""Bytes of unknown origin become clean text, in any common encoding, or a finding that says why they are none."""

from __future__ import annotations

import re
import unicodedata

from generator.diagnostics import Diagnostic, Outcome, Severity, Span

MAX_TEXT_BYTES = 4 * 1024 * 1024
MAX_HTML_BYTES = 12 * 1024 * 1024
MAX_LINES = 20_000

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
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\x0b\x0c\u2028\u2029\x85]")


def decode_article(data: bytes, name: str, html: bool = False) -> Outcome[str]:
    """Bytes as text in the encoding they are most likely in; `name` is how findings call the file."""
    limit = MAX_HTML_BYTES if html or _looks_like_html(data) else MAX_TEXT_BYTES
    if len(data) > limit:
        size = f"the limit is {limit // 1024 // 1024} MiB"
        return _refused("file-too-large", f"{name} is too large for an article", name, size)
    if not data.strip():
        return _refused("empty-file", f"{name} is empty", name, "is it the right file?")
    for mark, what in _KNOWN_BINARY:
        if data.startswith(mark):
            return _binary(name, f"is {what}, not text")
    text, damaged = _decode(data, html)
    if text is None or len(_CONTROL.findall(text)) > len(text) // 500:
        return _binary(name, "is not text")
    return Outcome(clean_text(text), (_damaged(name),) if damaged else ())


def clean_text(text: str) -> str:
    r"""Text with `\n` as its only line end, ordinary spaces, composed letters and nothing invisible."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_INVISIBLE)
    return unicodedata.normalize("NFC", _CONTROL.sub("", _SPACES.sub(" ", text)))


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
    text = data.decode("cp1252", "replace")
    lost = text.count("\ufffd")
    return (text.replace("\ufffd", ""), lost > 0) if lost * 200 <= len(text) else (None, False)


def _utf16_without_mark(data: bytes) -> str:
    """The kind of UTF-16 in which every other byte of a Latin text is zero."""
    even, odd = data[:2000:2], data[1:2000:2]
    if len(odd) >= 2 and odd.count(0) * 5 > len(odd) * 4:
        return "utf-16-le"
    return "utf-16-be" if len(even) >= 2 and even.count(0) * 5 > len(even) * 4 and odd.count(0) == 0 else ""


def _looks_like_html(data: bytes) -> bool:
    return data[:400].lstrip().lower().startswith((b"<!doctype html", b"<html"))


def _binary(name: str, what: str) -> Outcome[str]:
    return _refused("binary-file", f"{name} {what}", name, "save the article as text, Markdown or HTML")


def _damaged(name: str) -> Diagnostic:
    message = f"{name} is damaged UTF-8; the broken characters were left out"
    return Diagnostic("damaged-text", message, Span(name), "save it again as UTF-8", Severity.WARNING)


def _refused(code: str, message: str, name: str, hint: str) -> Outcome[str]:
    return Outcome("", (Diagnostic(code, message, Span(name), hint),))
