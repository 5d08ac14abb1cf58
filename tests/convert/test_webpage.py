"""Saved web pages, through trafilatura where it is installed, and what is said where it is not."""

from __future__ import annotations

import builtins
import sys
from typing import Any

import pytest

from generator.convert.forms.reading import parse_article
from generator.convert.lines.labels import label_blocks
from generator.convert.page.webpage import read_html
from generator.convert.values import Article
from tests.convert.articles import PAGE


def read(page: str) -> Article:
    pytest.importorskip("trafilatura")
    outcome = parse_article(page.encode(), "page.html", "page.html")
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def codes(page: str) -> list[str]:
    outcome = parse_article(page.encode(), "page.html", "page.html")
    return [finding.code for finding in outcome.diagnostics]


def test_metadata_comes_from_the_page() -> None:
    metadata = read(PAGE).metadata
    assert metadata.title == "Orchard railway to reopen"
    assert metadata.publisher == "Valley Courier"
    assert metadata.byline == "Marta Quillan"
    assert str(metadata.published) == "2021-03-04"
    assert metadata.url == "https://courier.example/railway"


def test_a_publisher_s_name_with_the_day_above_the_text_is_no_part_of_it() -> None:
    stamp = "<p>Valley Courier, Thursday 4 Mar 2021</p>"
    labels = label_blocks(read(PAGE.replace("</h1>", f"</h1>{stamp}", 1)))
    told = {item.block.text: item.label for item in labels if "Mar 2021" in item.block.text}
    assert told == {"Valley Courier, Thursday 4 Mar 2021": "dateline"}


def test_a_page_without_a_single_tag_is_read_as_the_text_it_is() -> None:
    text = (
        "The ferry was late on Tuesday, the office said, and 3 < 4 chairs were brought.\n\nNobody could say why it was."
    )
    article = read(text)
    assert (article.form, [block.text for block in article.blocks]) == ("text", text.split("\n\n"))


def test_structure_is_kept_and_furniture_dropped() -> None:
    labelled = label_blocks(read(PAGE))
    kept = [(item.label, item.block.text[:20]) for item in labelled if item.kept]
    assert kept == [
        ("body", "Voters in the Orchar"),
        ("subheading", "Nine stations"),
        ("body", "The line would run f"),
        ("list_item", "Hollin and Upper Len"),
        ("list_item", "Port Lessing follows"),
        ("quote", "This is the day we w"),
        ("body", "Opponents argued tha"),
    ]


def test_a_heading_that_nothing_follows_is_dropped() -> None:
    labelled = label_blocks(read(PAGE.replace("<p>Sign up", "<h2>Other matters</h2><p>Sign up")))
    assert "Other matters" not in [item.block.text for item in labelled if item.kept]


def test_a_page_in_a_text_file_is_known_as_one() -> None:
    pytest.importorskip("trafilatura")
    outcome = parse_article(PAGE.encode(), "page.txt", "page.txt")
    assert outcome.value is not None
    assert outcome.value.form == "html"


def test_without_the_extra_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    original = builtins.__import__

    def refuse(name: str, *arguments: Any, **options: Any) -> Any:
        if name == "trafilatura":
            raise ImportError(name)
        return original(name, *arguments, **options)

    monkeypatch.delitem(sys.modules, "trafilatura", raising=False)
    monkeypatch.setattr(builtins, "__import__", refuse)
    outcome = parse_article(PAGE.encode(), "page.html", "page.html")
    assert [finding.code for finding in outcome.diagnostics] == ["html-extra-missing"]
    assert "the extra html" in outcome.diagnostics[0].hint


@pytest.mark.slow
@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<html><body>" + "<div>" * 50_000 + "text", "html-too-deep"),
        ("<html><body>" + "<p>x</p>" * 60_000, "html-too-large"),
        ("<html><body><p " + " ".join(f'a{n}="x"' for n in range(20_000)) + ">text</p>", "html-too-large"),
        ("<html><body><article><p>" + " ".join(f"The {n}th train was late." for n in range(9_000)), "line-too-long"),
        ("<html><body><nav><a href='/'>Home</a></nav></body></html>", "no-article-text"),
    ],
    ids=["deep", "tags", "attributes", "endless paragraph", "no text"],
)
def test_hostile_pages_are_findings(page: str, code: str) -> None:
    pytest.importorskip("trafilatura")
    assert codes(page) == [code]


def test_hostile_entities_do_no_harm() -> None:
    entities = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    sentence = "<p>&b; &#x0; &#xD800; &#xFFFFFFFF; &nosuch; The ferry was late, and nobody could say why it was.</p>"
    page = f"{entities}<html><body><article>{sentence * 8}</article></body></html>"
    article = read(page)
    assert codes(page) == ["html-entities"]
    text = " ".join(block.text for block in article.blocks)
    assert "The ferry was late" in text
    assert "\x00" not in text
    text.encode("utf-8")


def test_a_large_script_is_left_out_and_the_article_read() -> None:
    data = "".join(f'"key {number}": "A value of some words",' for number in range(20_000))
    page = PAGE.replace("</head>", f'<script type="application/ld+json">{{{data}}}</script></head>')
    assert [block.text[:20] for block in read(page).blocks] == [block.text[:20] for block in read(PAGE).blocks]


@pytest.mark.parametrize(
    ("head", "published"),
    [("", None), ('<meta property="article:published_time" content="2031-05-13T08:00:00Z">', "2031-05-13")],
)
def test_the_date_is_what_the_page_states_never_one_of_its_text(head: str, published: str | None) -> None:
    text = "The bridge was built in 1998 and has stood on two piers of stone ever since, the council said. " * 4
    page = (
        f"<html><head><title>The bridge</title>{head}</head><body><article><p>{text}</p><p>{text}</p></article></body>"
    )
    read = read_html(page, "bridge.html")
    found = read.value[0].published
    assert (str(found) if found else None) == published


def test_boxes_around_the_text_of_a_page_are_dropped() -> None:
    box = "<div><h2>Key points</h2><ul><li>Voters chose the railway</li><li>Works begin in autumn</li></ul></div>"
    ends = "<p>Related articles</p><p>The long way to the coast</p></article>"
    page = PAGE.replace("<p>Voters", f"{box}<p>By Marta Quillan · 4 March 2021 · 3 min read</p><p>Voters", 1)
    kept = [item.block.text for item in label_blocks(read(page.replace("</article>", ends))) if item.kept]
    assert kept == [item.block.text for item in label_blocks(read(PAGE)) if item.kept]
