"""Bytes of unknown origin become clean text, in any common encoding, or a finding that says why they are none."""

from __future__ import annotations

import re
import unicodedata

from generator.diagnostics import Diagnostic, Outcome, Severity, Span
from generator.ground import charsets

MAX_TEXT_BYTES = 4 * 1024 * 1024
MAX_HTML_BYTES = 12 * 1024 * 1024
MAX_LINES = 20_000
MAX_LINE = 100_000
"""Characters in a line, or in a paragraph of a page."""

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
_LIKE_PAGE = re.compile(
    r"\A\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,500}?-->\s{0,200})?<(?:!doctype html|html|head|body)\b",
    re.I | re.S,
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f]")
_JOINED = (
    "\u0620-\u0658\u066e-\u06d3\u06d5-\u06ef\u06fa-\u0dff\u1000-\u109f\u1780-\u18af\u1a00-\u1cff\ua800-\uabff"
    "\ufb50-\ufdff\ufe70-\ufefc"
)
"""Letters and vowels of scripts in which letters are written together: Arabic, those of India, and their kin."""
_SILENT = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2"
"""What takes a letter's vowel away: a joiner behind it says how the letter is drawn, also at a word's end."""
_EMOJI = "\ufe0f\u2190-\u2bff\U0001f000-\U0001faff"
_REPEATED = re.compile("(?<=\u200c)\u200c+|(?<=\u200d)\u200d+")
_IDLE = re.compile(
    f"(?<![{_JOINED}>;])\u200c|(?<![{_SILENT}])\u200c(?![{_JOINED}<&])|"
    f"(?<![{_JOINED}{_EMOJI}>;])\u200d|(?<=[{_EMOJI}])\u200d(?![{_EMOJI}<&])"
)
"""Joiners and their opposite where they join and part nothing; beside a tag of a page that shows without the tag."""
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
    if charsets.is_escaped_japanese(data):
        return Outcome(clean_text(data.decode("iso2022_jp", "replace")))
    read = _decode(data, name, html or _looks_like_html(data))
    if not read.failed and len(_CONTROL.findall(read.value)) > len(read.value) // 500:
        return _binary(name, "is not text")
    return Outcome(clean_text(read.value), read.diagnostics)


def is_page(text: str) -> bool:
    """Whether a text begins as a web page does."""
    return _LIKE_PAGE.match(text[:2000]) is not None


def clean_text(text: str) -> str:
    r"""Text with `\n` as its only line end, ordinary spaces, composed letters and nothing invisible.

    What joins or parts the letters of a word, or the pictures of an emoji, stays: without it they are spelt wrongly.
    """
    text = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if "\u200c" in text or "\u200d" in text:
        text = _IDLE.sub("", _REPEATED.sub("", text))
    return unicodedata.normalize("NFC", _CONTROL.sub("", _SPACES.sub(" ", text)))


def _decode(data: bytes, name: str, html: bool) -> Outcome[str]:
    """The text, by its mark, as UTF-8, or in an older encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Outcome(data.decode(encoding, "replace"))
    guessed = _utf16_without_mark(data)
    if guessed:
        return Outcome(data.decode(guessed, "replace"))
    try:
        return Outcome(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_old(data, name, html)


def _decode_old(data: bytes, name: str, html: bool) -> Outcome[str]:
    """Text that is not UTF-8: what the page declares, else damaged UTF-8, Windows-1252, or what is recognised."""
    declared = charsets.declared(data) if html else ""
    if declared:
        return Outcome(data.decode(declared, "replace"))
    repaired = data.decode("utf-8", "replace")
    if repaired.count("\ufffd") * 10 < sum(1 for character in repaired if character > "\x7f"):
        return Outcome(repaired.replace("\ufffd", ""), (_damaged(name, "UTF-8"),))
    western = data.decode("cp1252", "replace")
    if charsets.is_plausible(western):
        lost = "\ufffd" in western
        return Outcome(western.replace("\ufffd", ""), (_damaged(name, "Windows-1252"),) if lost else ())
    return _binary(name, "is not text") if _CONTROL.search(western[:4096]) else _recognised(data, name)


def _recognised(data: bytes, name: str) -> Outcome[str]:
    """Text in an encoding that only its letters tell, with a warning that names it."""
    try:
        found = charsets.recognise(data)
    except ImportError:
        message = f"{name} is neither UTF-8 nor UTF-16 nor Windows-1252"
        hint = "run `pip install charset-normalizer` to have more encodings recognised, or save the file as UTF-8"
        return _refused("unknown-encoding", message, name, hint)
    if len(found) != 1:
        told = f": it could be {' or '.join(found)}" if found else ""
        message = f"the encoding of {name} is not certain{told}"
        return _refused("unknown-encoding", message, name, "save the file as UTF-8")
    message = f"{name} does not say its encoding; its letters are those of {found[0]}"
    warning = Diagnostic(
        "guessed-encoding", message, Span(name), "look at the text, or save it as UTF-8", Severity.WARNING
    )
    return Outcome(data.decode(charsets.codec(found[0]), "replace").replace("\ufffd", ""), (warning,))


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


def _damaged(name: str, encoding: str) -> Diagnostic:
    message = f"{name} is damaged {encoding}; the broken characters were left out"
    return Diagnostic("damaged-text", message, Span(name), "save it again as UTF-8", Severity.WARNING)


def _refused(code: str, message: str, name: str, hint: str) -> Outcome[str]:
    return Outcome("", (Diagnostic(code, message, Span(name), hint),))
