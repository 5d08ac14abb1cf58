"""The parts of reading a web page that need no page: the tree that comes back, and what is too much for any parser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.convert.page import webpage
from generator.convert.page.webpage import MAX_DEPTH, MAX_TAGS, MAX_WORDS_IN_TAG, read_html

SENTENCE = "The ferry was late on Tuesday, and nobody could say why it had been so late. "


def blocks(tree: str) -> list[tuple[str, str]]:
    """The blocks of a body as trafilatura gives it."""
    etree = pytest.importorskip("lxml.etree")
    found = webpage._numbered(tuple(webpage._blocks(etree.fromstring(f"<body>{tree}</body>"))))
    assert [block.lines for block in found] == [(number,) for number in range(1, len(found) + 1)]
    return [(block.role, block.text) for block in found]


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        ("<p>One <hi>two</hi> three.</p>tail", [("", "One two three."), ("", "tail")]),
        ("<p>One<lb/>two<lb/> three</p>", [("", "One"), ("", "two"), ("", "three")]),
        ("<head>H</head><p>x</p>", [("heading", "H"), ("", "x")]),
        (
            "<list>before<item>a</item>between<item>b <p>c</p></item></list>",
            [("", "before"), ("list_item", "a"), ("", "between"), ("list_item", "b c")],
        ),
        ("<list>only text</list>", [("", "only text")]),
        (
            "<quote><p>Said so.</p>And <p>more.</p></quote>",
            [("quote", "Said so."), ("quote", "And"), ("quote", "more.")],
        ),
        ("<quote>Said so.</quote>", [("quote", "Said so.")]),
        ("<graphic/>", []),
        ("<comments><p>Nice!</p></comments>", []),
        ("<div><p>a</p><graphic/>b</div>", [("", "a"), ("", "b")]),
        ("<table><row><cell>Monday</cell><cell> 3 </cell><cell/></row></table>", [("list_item", "Monday; 3")]),
        ("<table><row><cell>Alone</cell><cell/></row></table>", [("", "Alone")]),
        (f"<table><row><cell>{'w ' * 40}</cell><cell>x</cell></row></table>", [("list_item", f"{'w ' * 39}w; x")]),
        (f"<table><row><cell>{'w ' * 41}</cell><cell>x</cell></row></table>", [("", f"{'w ' * 40}w"), ("", "x")]),
        ("<table><row><cell><p>a</p></cell></row></table>", [("", "a")]),
    ],
)
def test_the_tree_becomes_blocks_in_order(tree: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(tree) == expected


def page(middle: str) -> str:
    return f"<html><body><article><p>{SENTENCE * 4}</p>{middle}<p>{SENTENCE * 4}</p></article></body></html>"


def code(text: str) -> str:
    found = webpage._hostile(text, "a.html")
    return found.code if found else ""


@pytest.mark.parametrize(
    ("make", "limit", "expected"),
    [
        (lambda n: "<div>" * n, MAX_DEPTH, "html-too-deep"),
        (lambda n: "<div>" * n + "</div>" * n + "<div>" * n, MAX_DEPTH, "html-too-deep"),
        (lambda n: "</div>" * 9 + "<span>" * n, MAX_DEPTH, "html-too-deep"),
        (lambda n: "<p>" * n, MAX_TAGS, "html-too-large"),
        (lambda n: "<p " + "longer " * (n - 1) + ">", MAX_WORDS_IN_TAG, "html-too-large"),
    ],
    ids=["deep", "twice", "unopened", "tags", "words"],
)
def test_a_page_may_be_just_so_much(make: Callable[[int], str], limit: int, expected: str) -> None:
    assert code(make(limit)) == ""
    assert code(make(limit + 1)) == expected


def test_only_scripts_that_are_too_large_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webpage, "_LARGE_SCRIPT", 10)
    small, large = "<script>0123456789</script>", "<script type='x'>01234567890</script>"
    without = "<script type='x'></script>"
    assert (
        webpage._without_large_scripts(f"a{small}b{large}c{large}d{small}e") == f"a{small}b{without}c{without}d{small}e"
    )
    assert webpage._without_large_scripts(f"a{large[:-9]} and no end") == "a<script type='x'>"
    nested = "<script><script>01234567890</script>b"
    assert webpage._without_large_scripts(nested) == "<script></script>b"
    assert webpage._without_large_scripts("no script") == "no script"


class Trafilatura:
    """Stands in for the library: finds so much in each mode."""

    def __init__(self, precise: int | None, balanced: int | None) -> None:
        self.found = {True: precise, False: balanced}
        self.asked: list[dict[str, Any]] = []

    def bare_extraction(self, _text: str, favor_precision: bool = False, **options: Any) -> Any:
        self.asked.append(options)
        size = self.found[favor_precision]
        return None if size is None else type("Page", (), {"text": "x" * size, "precise": favor_precision})


@pytest.mark.parametrize(
    ("precise", "balanced", "taken"),
    [
        (2001, 9999, True),
        (2000, 6000, True),
        (2000, 6001, False),
        (10, 30, True),
        (10, 31, False),
        (10, None, True),
        (None, 10, False),
        (0, 1, False),
    ],
)
def test_precision_is_taken_at_its_word_unless_far_more_is_there(
    precise: int | None, balanced: int | None, taken: bool
) -> None:
    library = Trafilatura(precise, balanced)
    assert webpage._extract(library, "")[-1].precise is taken
    for options in library.asked:
        assert options["include_comments"] is False
        assert options["include_formatting"] is False


def test_nothing_found_is_nothing() -> None:
    assert webpage._extract(Trafilatura(None, None), "")[-1] is None


def test_a_page_that_breaks_the_library_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("trafilatura")

    def breaks(_trafilatura: Any, _tree: Any) -> Any:
        raise RecursionError

    monkeypatch.setattr(webpage, "_extract", breaks)
    outcome = read_html(page(""), "a.html")
    (finding,) = outcome.diagnostics
    assert (finding.code, finding.span.path, finding.hint) == ("bad-html", "a.html", "save the article as text")
    assert "RecursionError" in finding.message
    assert outcome.value[1] == ()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"title": " The  title ", "sitename": "P", "author": "A; B ;", "date": "2031-05-20", "url": "https://x.example/a"},
         ("The title", "P", "A, B", "2031-05-20", "https://x.example/a")),
        ({"url": "javascript:x", "date": "soon"}, ("", "", "", "None", "")),
        ({"url": "https://x.example/a b", "date": "2031-05-20T10:00"}, ("", "", "", "2031-05-20", "")),
        ({"url": "http://x.example"}, ("", "", "", "None", "http://x.example")),
    ],
)  # fmt: skip
def test_metadata_is_taken_as_text(given: dict[str, str], expected: tuple[str, ...]) -> None:
    fields = {"title": None, "sitename": None, "author": None, "date": None, "url": None, **given}
    metadata = webpage._metadata(type("Page", (), fields))
    got = (metadata.title, metadata.publisher, metadata.byline, str(metadata.published), metadata.url)
    assert got == expected
