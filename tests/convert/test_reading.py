"""Files in any common encoding become blocks; what is no article is a finding."""

from __future__ import annotations

import codecs
import os
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.convert.batch import clean_file
from generator.convert.forms.reading import parse_article, plain_blocks, read_article
from generator.convert.forms.wrapping import is_wrapped
from generator.ground import charsets
from generator.ground.dates import parse_date
from generator.ground.decoding import MAX_LINES, decode_article
from tests.convert.articles import read
from tests.sites import CASES

TEXT = "Ferry late again\n\n“The ferry was late,” said Zoë – and it was, by an hour.\n"


def codes(data: bytes, file: str = "a.txt") -> list[str]:
    outcome = parse_article(data, file, file)
    assert outcome.value is None
    return [finding.code for finding in outcome.diagnostics]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace(" ", "\u00a0").encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "crlf", "cr", "nbsp"],
)
def test_any_common_encoding_gives_the_same_blocks(data: bytes) -> None:
    assert read(data).blocks == read(TEXT.encode()).blocks


ENCODINGS: dict[str, dict[str, Any]] = yaml.safe_load(
    (CASES / "convert" / "encodings.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("language", "encoding"),
    [(language, encoding) for language, case in ENCODINGS.items() for encoding in case["recognised"]],
)
def test_other_encodings_are_recognised_with_a_warning_that_names_them(language: str, encoding: str) -> None:
    pytest.importorskip("charset_normalizer")
    data = ENCODINGS[language]["text"].encode(encoding)
    outcome = parse_article(data, "a.txt", "a.txt")
    assert outcome.value is not None, outcome.diagnostics
    assert outcome.value.blocks == read(data.decode(encoding).encode()).blocks
    assert [finding.code for finding in outcome.diagnostics] == ["guessed-encoding"]


@pytest.mark.parametrize(
    ("language", "encoding"),
    [(language, encoding) for language, case in ENCODINGS.items() for encoding in case.get("refused", ())],
)
def test_what_letters_do_not_tell_is_refused(language: str, encoding: str) -> None:
    pytest.importorskip("charset_normalizer")
    assert codes(ENCODINGS[language]["text"].encode(encoding)) == ["unknown-encoding"]


def test_escaped_japanese_is_read() -> None:
    data = ENCODINGS["ja"]["text"].encode("iso2022_jp")
    assert read(data).blocks == read(ENCODINGS["ja"]["text"].encode()).blocks


def test_an_encoding_that_letters_do_not_tell_is_not_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(charsets, "recognise", lambda _: ("ISO-8859-2", "Windows-1250"))
    outcome = parse_article(ENCODINGS["cs"]["text"].encode("iso8859_2"), "a.txt", "a.txt")
    assert outcome.value is None
    assert "it could be ISO-8859-2 or Windows-1250" in outcome.diagnostics[0].message


def test_without_the_recogniser_the_message_says_what_was_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    outcome = parse_article(ENCODINGS["ru"]["text"].encode("koi8_r"), "a.txt", "a.txt")
    (finding,) = outcome.diagnostics
    assert finding.code == "unknown-encoding"
    assert "neither UTF-8 nor UTF-16 nor Windows-1252" in finding.message
    assert "charset-normalizer" in finding.hint


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("iso-8859-1", "cp1252"),
        ("windows-1251", "cp1251"),
        ("gb2312", "gb18030"),
        ("zlib", "cp1252"),
        ("idna", "cp1252"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_declares(declared: str, encoding: str) -> None:
    text = {"cp1251": "Паром", "gb18030": "渡轮"}.get(encoding, "“Zoë”")
    page = f"<html><head><meta charset={declared}></head><body><p>{text}</p></body></html>"
    outcome = decode_article(page.encode(encoding), "a.txt")
    assert text in outcome.value


def test_damaged_utf8_is_read_with_a_warning() -> None:
    outcome = parse_article(("“Zoë” " * 20 + "Zo").encode() + b"\xc3 was late.", "a.txt", "a.txt")
    assert outcome.value is not None
    assert [finding.code for finding in outcome.diagnostics] == ["damaged-text"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b" \n\n\t\n", "empty-file"),
        (os.urandom(5000), "binary-file"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 100, "binary-file"),
        (b"%PDF-1.7 text", "binary-file"),
        (b"a" * (4 * 1024 * 1024 + 1), "file-too-large"),
        (b"word " * 300_000, "line-too-long"),
        (b"a short line\n" * 100_000, "too-many-lines"),
    ],
    ids=["empty", "blank", "random", "png", "pdf", "large", "long line", "many lines"],
)
def test_what_is_no_article_is_a_finding(data: bytes, code: str) -> None:
    assert codes(data) == [code]


def test_an_article_has_so_many_lines_at_most() -> None:
    assert read(b"a short line\n" * (MAX_LINES - 1) + b"the last line").blocks[-1].lines == (MAX_LINES,)
    assert codes(b"a short line\n" * MAX_LINES + b"the last line") == ["too-many-lines"]


def test_fifty_megabytes_are_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert [finding.code for finding in read_article(path, "big.txt").diagnostics] == ["file-too-large"]


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    outcome = read_article(tmp_path / "gone.txt", "gone.txt")
    assert [finding.code for finding in outcome.diagnostics] == ["unreadable-file"]


def test_a_file_of_furniture_alone_has_no_article(tmp_path: Path) -> None:
    path = tmp_path / "menu.txt"
    path.write_text("Home\nNews\nShare\nSign up for our newsletter\n")
    assert [finding.code for finding in clean_file(path).diagnostics] == ["no-article-text"]


def test_wrapped_paragraphs_are_joined_and_remember_their_lines() -> None:
    text = (
        "The town library has got back a book that was\nborrowed a hundred years ago, after a builder\n"
        "found it behind a wall.\n\nIt will be shown in the entrance hall until the\n"
        "summer, next to a jar of honey from the hives\non the roof.\n"
    )
    assert [block.lines for block in plain_blocks(text)] == [(1, 2, 3), (5, 6, 7)]


def test_bullets_are_list_items() -> None:
    blocks = plain_blocks("Rules:\n  • no water\n- no sand\n* no noise")
    assert [(block.role, block.text) for block in blocks] == [
        ("", "Rules:"),
        ("list_item", "no water"),
        ("list_item", "no sand"),
        ("list_item", "no noise"),
    ]


MARKDOWN = """---
title: Ferry late again
author: [Zoë Lind, Max Prell]
date: 2031-05-04
source: Harbour Gazette
url: https://example.org/ferry
---
# Ferry late again

The **ferry** was [late](https://example.org/late), and *nobody*
knows why.

## Why it matters

- The [school](x) boat waits.
- So does the post.

> It is always late.

![The ferry](ferry.jpg)

Nobody was harmed by it.
"""


def test_markdown_is_read_with_its_front_matter() -> None:
    article = read(MARKDOWN.encode(), "a.md")
    assert article.form == "markdown"
    assert article.metadata.title == "Ferry late again"
    assert article.metadata.byline == "Zoë Lind, Max Prell"
    assert article.metadata.publisher == "Harbour Gazette"
    assert article.metadata.published == parse_date("2031-05-04")
    assert [(block.lines, block.role, block.text) for block in article.blocks] == [
        ((8,), "title", "Ferry late again"),
        ((10, 11), "", "The ferry was late, and nobody knows why."),
        ((13,), "heading", "Why it matters"),
        ((15,), "list_item", "The school boat waits."),
        ((16,), "list_item", "So does the post."),
        ((18,), "quote", "It is always late."),
        ((20,), "image", "The ferry"),
        ((22,), "", "Nobody was harmed by it."),
    ]


MARKS = """Ferry late again
================

The ferry was late.[^1] See [the harbour office][office] or <https://example.org>.

Why it matters
--------------

| Day     | Minutes |
|---------|--------:|
| Monday  | 60      |
| Tuesday | 45      |

<!-- to be
checked -->
It costs <b>nothing</b>, 3 < 4.

***

[office]: https://example.org/office
"""


def test_more_marks_of_markdown_are_understood() -> None:
    assert [(block.lines, block.role, block.text) for block in read(MARKS.encode(), "a.md").blocks] == [
        ((1,), "title", "Ferry late again"),
        ((4,), "", "The ferry was late. See the harbour office or https://example.org."),
        ((6,), "heading", "Why it matters"),
        ((9,), "columns", "Day; Minutes"),
        ((11,), "list_item", "Monday; 60"),
        ((12,), "list_item", "Tuesday; 45"),
        ((16,), "", "It costs nothing, 3 < 4."),
    ]


def test_numbered_lines_one_after_the_other_are_a_list() -> None:
    blocks = plain_blocks("It takes:\n1. A pen\n2. A hammer\n\n7. The end\nis a heading, perhaps.")
    assert [(block.role, block.text) for block in blocks][:4] == [
        ("", "It takes:"),
        ("list_item", "A pen"),
        ("list_item", "A hammer"),
        ("", "7. The end"),
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "line",
    [
        "<!--" * 24_000,
        "<a " * 30_000,
        "|-" * 45_000,
        "[a][" * 22_000,
        "[" * 90_000,
        "*" * 90_000,
        "![](a " * 15_000,
        "[a](b " * 15_000,
        "`a" * 45_000,
        "\\" * 90_000,
    ],
    ids=[
        "comments",
        "tags",
        "table rules",
        "references",
        "brackets",
        "stars",
        "pictures",
        "links",
        "ticks",
        "backslashes",
    ],
)
def test_hostile_markdown_takes_bounded_time(line: str) -> None:
    parse_article(line.encode(), "a.md", "a.md")


@pytest.mark.slow
@pytest.mark.parametrize(
    "line",
    [
        "“" * 90_000,
        "(AP " * 22_000,
        "Reporting by Aaa Bbb in Ccc, " * 3_000,
        "January 1, " * 9_000,
        "in May " * 12_000,
        "a/b " * 20_000,
        "aB" * 45_000,
        "Aaa Bbb " * 11_000,
        "© A" * 25_000,
        "— a(@" * 15_000,
        "1:2" * 30_000,
    ],
    ids=lambda line: line[:8],
)
def test_hostile_lines_take_bounded_time(line: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"A headline of the page\n{line}\nThis is a sentence of the text that was said to be true.\n")
    assert clean_file(path).cleaned is not None


@pytest.mark.parametrize("written", ["2031-03-11", "2031-03-11T09:12:00Z", "March 11, 2031", '"11 March 2031, 9:12"'])
def test_a_date_in_front_matter_may_be_written_in_words(written: str) -> None:
    article = read(f"---\ndate: {written}\n---\nThe ferry was late by an hour again.\n".encode(), "a.md")
    assert article.metadata.published == parse_date("2031-03-11")


def test_a_date_that_is_not_read_is_a_warning() -> None:
    outcome = parse_article(b"---\ndate: 11/03/31\n---\nThe ferry was late again.\n", "a.md", "a.md")
    assert outcome.value is not None
    assert outcome.value.metadata.published is None
    assert [finding.code for finding in outcome.diagnostics] == ["unread-date"]


@pytest.mark.parametrize("data", ["\u200b\u00ad\n\ufeff\n", "\u2060"])
def test_a_file_of_nothing_that_can_be_seen_holds_no_text(data: str) -> None:
    assert codes(data.encode()) == ["empty-file"]


LINE = "a line of an e-mail that goes on below it"


@pytest.mark.parametrize(
    ("lines", "wrapped"),
    [
        ([LINE, "goes on.", "Three.", "Four."], True),
        ([LINE, "goes on.", "Three.", "Four.", "Five."], False),
        ([LINE, "goes on.", "", "Three.", "", "Four."], True),
        ([LINE, "goes on.", "Three."], False),
        ([LINE, "Goes on.", "Three.", "Four."], False),
        ([f"{LINE}.", "goes on.", "Three.", "Four."], False),
        ([LINE[:39], "goes on.", "Three.", "Four."], False),
        ([LINE[:40], "goes on.", "Three.", "Four."], True),
        ([LINE, "goes on.", "x" * 101, "Four."], False),
        ([LINE, "goes on.", "x" * 100, "Four."], True),
    ],
)
def test_paragraphs_are_wrapped_where_lines_go_on(lines: list[str], wrapped: bool) -> None:
    assert is_wrapped(lines) is wrapped
