"""Invented pages in the structures that publishers use, each with what must come out of it.

A file begins with what is known of its article and a blank line. In the page behind it, ⟦…⟧ marks text that must be
kept (⟦h:…⟧ as a sub-heading, ⟦l:…⟧ as an item of a list, ⟦q:…⟧ as a quotation), ⟪…⟫ tells a reader what looks like text
and is none; §e1§ stands for a paragraph of `paragraphs.txt`. Nothing else of the page may be kept.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cache

from generator.convert.forms.reading import parse_article
from generator.convert.values import Article
from generator.diagnostics import Outcome
from tests.sites import CASES

FOLDER = CASES / "convert/structures"
_LABELS = {"h": "subheading", "l": "list_item", "q": "quote", "": ""}
_STOCK = re.compile(r"§(\w+)§")
_WANTED = re.compile(r"⟦(?:([hlq]):)?(.*?)⟧", re.S)
_CELL = re.compile(r"</t[dh]>\s*(?=<t[dh])")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Structure:
    """A page as bytes, and what must come out: its fields, and each text with its label where one is told."""

    name: str
    page: bytes
    head: dict[str, str]
    wanted: tuple[tuple[str, str], ...]


def names() -> list[str]:
    """The pages there are."""
    return sorted(path.stem for path in FOLDER.glob("*.html"))


def load(name: str) -> Structure:
    """One page."""
    lines = (FOLDER / "paragraphs.txt").read_text(encoding="utf-8").splitlines()
    stock = {line.split(" ", 1)[0]: line.split(" ", 1)[1] for line in lines}
    told, _, page = (FOLDER / f"{name}.html").read_text(encoding="utf-8").partition("\n\n")
    head = {field: value.strip() for field, _, value in (line.partition(":") for line in told.splitlines())}
    page = _STOCK.sub(lambda match: f"⟦{stock[match[1]]}⟧", page)
    wanted = tuple((_LABELS[match[1] or ""], words(match[2])) for match in _WANTED.finditer(page))
    bare = re.sub("[⟪⟫]", "", _WANTED.sub(lambda match: match[2], page))
    return Structure(name, bare.encode(head["encoding"], "xmlcharrefreplace"), head, wanted)


@cache
def article(name: str) -> Outcome[Article | None]:
    """What is read in one page; worked out once for all who ask."""
    return parse_article(load(name).page, "page.html", "page.html")


def words(text: str) -> str:
    """A text without tags, the cells of a table's row as conversion joins them."""
    return " ".join(html.unescape(_TAG.sub("", _CELL.sub("; ", text))).split())
