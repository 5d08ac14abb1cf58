"""The articles behind notes, where they are at hand: seeds/originals/, which is never committed."""

from __future__ import annotations

import hashlib
import html
import os
import re
from pathlib import Path

from generator.diagnostics import Diagnostic, Outcome, Span
from generator.ground.decoding import MAX_HTML_BYTES, clean_text, decode_article, is_page
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple
from generator.seeds import ORIGINALS, Source

_WITHIN_WORDS = lazy_pattern(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_TAG = lazy_pattern(r"<[^<>]*>")


class Original(NamedTuple):
    """An article as a file holds it: its digest, and its text, as it is saved and as a browser would show it."""

    sha256: str
    text: str


def original_of(root: Path, source: Source) -> Outcome[Original | None]:
    """The original of a source; None where it is not at hand, or, with the reason, where it is no text."""
    article = source.front.article
    if article is None or not re.fullmatch(r"[^/\\\x00]{1,200}", article.file) or article.file in (".", ".."):
        return Outcome(None)
    path = root / ORIGINALS / article.file
    if path.is_symlink() or leads_out(root) or not path.is_file():
        return Outcome(None)
    name = f"{ORIGINALS}/{article.file}"
    try:
        with path.open("rb") as file:
            data = file.read(MAX_HTML_BYTES + 1)
    except OSError as fault:
        message = f"{name} cannot be read: {fault.strerror or type(fault).__name__}"
        return Outcome(None, (Diagnostic("unreadable-file", message, Span(name), "may you read it?"),))
    text = text_of_original(data, name)
    return Outcome(None if text.failed else Original(hashlib.sha256(data).hexdigest(), text.value), text.diagnostics)


def leads_out(root: Path) -> bool:
    """Whether the folder of the originals is a link to a place outside the site: what is there is not looked at."""
    within = os.path.join(os.path.realpath(root), "")
    return not os.path.realpath(root / ORIGINALS).startswith(within)


def text_of_original(data: bytes, name: str) -> Outcome[str]:
    """Bytes as text in whatever encoding; of a page, its text without markup stands below it as it is saved."""
    text = decode_article(data, name, html=name.lower().endswith((".html", ".htm")))
    if text.failed or not is_page(text.value):
        return text
    shown = clean_text(html.unescape(_TAG.sub(" ", _WITHIN_WORDS.sub("", text.value))))
    return Outcome(f"{text.value}\n{shown}", text.diagnostics)
