"""The parts that read a page's tree: its lines, what is made plain, gaps, bylines, days and what is stated."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.convert.facts.masthead import Masthead, names_in, persons_in
from generator.convert.lines.looks import is_sentence
from generator.convert.lines.pagelines import text_lines
from generator.convert.page import attribution
from generator.convert.page.gaps import with_gaps_filled
from generator.convert.page.pagefacts import put_right
from generator.convert.page.pagehead import PageHead, page_head
from generator.convert.page.pagetree import make_plain
from generator.convert.page.stated import Facts, stated_facts
from generator.convert.page.typeset import drop_permalinks
from generator.convert.values import Block, Metadata
from generator.convert.words.calendars import day_before_dash, day_in_address, is_day_alone, published_day, stamped_day
from generator.ground.dates import PartialDate, parse_date

NO_FACTS = Facts()
LEAD = "The mother of a diver who went down on Monday has told how he found that the lower gate had given way."
html = pytest.importorskip("lxml.html")

ONE = "The ferry was late on Tuesday, and nobody could say why."
TWO = "The captain said that the fog had come up within an hour."
THREE = "It is to run again on Thursday, if the harbour stays clear."


def tree(body: str) -> Any:
    return html.document_fromstring(f"<html><head><title>T</title></head><body>{body}</body></html>")


def shown(body: str) -> list[str]:
    return [line.text for line in text_lines(tree(body))]


def plain(body: str) -> str:
    made = html.tostring(make_plain(tree(body)).find("body"), encoding="unicode")
    return str(made).removeprefix("<body>").removesuffix("</body>")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One <b>two</b></p>three<p>four</p>", ["One two", "three", "four"]),
        ("<div>a<br>b<span>c</span></div>d", ["a", "bc", "d"]),
        ("a<!-- x -->b<script>var c;</script>d<noscript>e</noscript>", ["abd"]),
        ("<p> </p><ul><li>a</li><li>b<p>c</p>d</li></ul>", ["a", "b", "c", "d"]),
    ],
)
def test_lines_are_what_no_block_and_no_break_parts(body: str, expected: list[str]) -> None:
    assert shown(body) == expected


def test_lines_of_a_page_nested_very_deep_are_found() -> None:
    deepest = html.document_fromstring("<html><body></body></html>").find("body")
    for _ in range(5_000):
        deepest = html.etree.SubElement(deepest, "div")
    deepest.text = "deep"
    assert [line.text for line in text_lines(deepest.getroottree().getroot())] == ["deep"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<div>a<br><br>b<br> <br><br><br>c</div>", "<div><p>a</p><p>b</p><p><br>c</p></div>"),
        ("<p>a<br>b</p>", "<p>a<br>b</p>"),
        ("<p>a<br><br>b <i>c</i> d</p>e", "<div><p>a<br></p><p>b <i>c</i> d</p></div>e"),
        ("<div><h2>h</h2>a<br><br>b<ul><li>c</li></ul>d</div>", ""),
    ],
)
def test_text_parted_by_two_line_breaks_becomes_paragraphs(body: str, expected: str) -> None:
    made = tree(body)
    before = [line.text for line in text_lines(made)]
    assert [line.text for line in text_lines(make_plain(made))] == before
    if expected:
        paragraphs = [each.text_content().strip() for each in make_plain(tree(body)).iter("p")]
        assert paragraphs == [each.text_content().strip() for each in tree(expected).iter("p")]


_BITS = st.sampled_from(
    ("a ", "b. ", "<br>", "<br><br>", "<b>c</b>", "<p>d</p>", "<!-- e -->", "<span>f<br><br>g</span>")
)


@given(st.lists(_BITS, max_size=12))
def test_making_paragraphs_loses_no_word_and_turns_none_round(bits: list[str]) -> None:
    made = tree(f"<div>{''.join(bits)}</div>")
    before = made.text_content().split()
    assert "".join(make_plain(made).text_content().split()) == "".join(before)


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("<blockquote class='twitter-tweet'><p>x</p></blockquote>", []),
        ("<blockquote><p>x</p></blockquote>", ["x"]),
        ("<amp-ad>x</amp-ad><amp-layout>y</amp-layout>", ["y"]),
        ("<ul><li><a href='#a'>x</a></li><li><a href='#b'>y</a></li></ul>", []),
        ("<ul><li><a href='#a'>x</a></li><li><a href='#b'>y</a> z</li></ul>", ["x", "y z"]),
        ("<p>x<a href='#n1'>[1]</a>; <a href='#n2'>two</a></p>", ["x; two"]),
        ("<p>x (<a href='#n1'>1</a>), y</p>", ["x, y"]),
        ("<p><b>x</b> (<a href='#n1'>1</a>)</p>", ["x"]),
        ("<p>x</p><p><b>Relive <a href='/z'>the whole day in pictures</a></b></p>", ["x"]),
        ("<p><b><a href='/z'>The whole day in pictures</a></b></p>", ["The whole day in pictures"]),
        ("<p>x</p><p><b>IN ORRIN: </b><a href='/z'>Keeper of gates is out</a></p>", ["x"]),
        ("<p><b>ORRIN: </b>Nobody knew. <a href='/z'>Keeper of gates</a></p>", ["ORRIN: Nobody knew. Keeper of gates"]),
        ("<p><b>In Orrin: </b><a href='/z'>Keeper of gates</a></p>", ["In Orrin: Keeper of gates"]),
        ("<div><p>x […]</p></div><div><h3><a href='/z'>z</a></h3><p>y […]</p></div>", ["x […]"]),
        ("<p>x</p><q class='lire_aussi'>y <a href='/z'>z</a></q>", ["x"]),
        ("<p>x</p><div class='box read-also'><p>y <a href='/z'>z</a></p></div>", ["x"]),
        ("<p>x</p><div class='read-also'><p>y</p></div>", ["x", "y"]),
        (f"<div class='read-more'><p>{ONE * 4}<a href='/z'>z</a></p></div>", [f"{ONE * 4}z"]),
        ("<h1>t</h1><h3>By:</h3><p>Ada Moreno</p>", ["t", "By:", "Ada Moreno"]),
        ("<h1>t</h1><p>12 May</p><h2>a deck of some words</h2><p>By Ada Moreno</p>", ["t", "12 May", "By Ada Moreno"]),
        ("<article>x<article><h3><a href='/y'>y</a></h3></article></article>", ["x"]),
        ("<article>x<article><h3>y</h3></article></article>", ["x", "y"]),
        ("<h1>t</h1><h2>deck</h2><p>By Ada Moreno</p>", ["t", "By Ada Moreno"]),
        (f"<h1>t</h1><p class='article-dek'>{ONE}</p><p>{ONE}</p>", ["t", ONE]),
        (f"<h1>t</h1><p>By Ada</p><div class='x__subhead'><p>{ONE}</p></div><p>{ONE}</p>", ["t", "By Ada", ONE]),
        (f"<h1>t</h1><div class='deck'><p>{ONE * 9}</p></div><p>{ONE}</p>", ["t", (ONE * 9).strip(), ONE]),
        (f"<h1>t</h1><p>{ONE}</p><p class='dek'>{ONE}</p><p>x</p>", ["t", ONE, ONE, "x"]),
        (f"<p class='dek'>{ONE}</p><h1>t</h1><p>x</p>", [ONE, "t", "x"]),
        (f"<h1>t</h1><p class='decked'>{ONE}</p><p>x</p>", ["t", ONE, "x"]),
        (f"<h1>t</h1><p class='deck'>One line<br>two lines</p><p>{ONE}</p>", ["t", ONE]),
        (f"<h1>t</h1><div class='body no-deck'><p>{ONE}</p><p>x</p></div>", ["t", ONE, "x"]),
        (f"<h1>t</h1><div class='has_deck'><p>{ONE}</p></div><p>x</p>", ["t", ONE, "x"]),
        (f"<h1>t</h1><div class='has-deck'><p>{ONE}</p></div><p>x</p>", ["t", ONE, "x"]),
        (f"<h1>t</h1><div class='deck'><p>{ONE}</p><p>x</p></div>", ["t", ONE, "x"]),
        (f"<h1>t</h1><h2>sub</h2><p>{ONE}</p>", ["t", "sub", ONE]),
        ("<h1>t</h1><h2>Key points</h2><ul><li>x</li></ul>", ["t", "Key points", "x"]),
        ("<h1>t</h1><section><h2>sub</h2><p>9:30</p></section>", ["t", "sub", "9:30"]),
        ("<div class='mod image right'><a><img></a><b>Ada Moreno</b> A gate that leaks.</div><p>x</p>", ["x"]),
        ("<div class='image'><img><p>y</p></div><p>x</p>", ["y", "x"]),
        ("<div class='imagery'><img>y</div><p>x</p>", ["y", "x"]),
    ],
)
def test_what_is_no_text_by_its_kind_is_left_out(body: str, left: list[str]) -> None:
    assert [line.text for line in text_lines(make_plain(tree(body)))] == left


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ("<table><tr><td>Gates</td><td>9</td></tr></table>", ["table", "tr", "td", "td"]),
        ("<table role='presentation'><tr><td>x</td></tr></table>", ["div", "div", "div"]),
        ("<table><tr><td>x<br><br>y</td></tr></table>", ["div", "div", "div", "p", "p"]),
        (f"<table><tr><td>{'w ' * 61}</td></tr></table>", ["div", "div", "div"]),
        ("<header><h2>x</h2></header>", ["div", "h2"]),
        ("<header>menu<h2>x</h2></header>", ["header", "h2"]),
        ("<figure><blockquote>x</blockquote></figure>", ["div", "blockquote"]),
        ("<figure><img><blockquote>x</blockquote></figure>", ["figure", "img", "blockquote"]),
        (f"<div><h2>{LEAD}</h2>{f'<p>{LEAD}</p>' * 3}</div>", ["div", "p", "p", "p", "p"]),
        (f"<div><h1>t</h1><h2>{LEAD}</h2>{f'<p>{LEAD}</p>' * 3}</div>", ["div", "h1", "h2", "p", "p", "p"]),
        (f"<div><h2>{ONE}</h2>{f'<p>{LEAD}</p>' * 3}</div>", ["div", "h2", "p", "p", "p"]),
    ],
)
def test_layout_that_is_no_structure_is_renamed(body: str, tags: list[str]) -> None:
    made = [
        each.tag for each in make_plain(tree(body)).find("body").iterdescendants() if each.tag not in ("br", "tbody")
    ]
    assert made == tags


def test_a_row_of_posts_that_is_most_of_a_page_is_one_article() -> None:
    posts = "".join(
        f"<article class='post'><header><h2>{n}</h2><i>9:0{n}</i></header><p>{ONE}</p></article>" for n in range(3)
    )
    assert make_plain(tree(f"<main>{posts}</main>")).find("body")[0].tag == "article"
    assert make_plain(tree(f"<section>{posts}</section><p>{ONE * 9}</p>")).find("body")[0].tag == "section"
    assert make_plain(tree(f"<main>{posts[: len(posts) // 3]}</main>")).find("body")[0].tag == "main"


@pytest.mark.parametrize(
    ("item", "tag"),
    [
        (f"<h3>x</h3><p>{ONE}</p>", "div"),
        (f"<p>{ONE}</p>", "ul"),
        (f"<h3><a href='/x'>x</a></h3><p>{ONE}</p>", "ul"),
    ],
)
def test_a_list_of_posts_is_no_list(item: str, tag: str) -> None:
    assert make_plain(tree(f"<ul>{f'<li>{item}</li>' * 3}</ul>")).find("body")[0].tag == tag


def test_short_articles_that_lead_to_others_are_left_out_where_they_are_little_of_a_page() -> None:
    card = "<article><h3><a href='/x'>Ice on the lake</a></h3></article>"
    assert [line.text for line in text_lines(make_plain(tree(f"<p>{ONE} {TWO}</p>{card}")))] == [f"{ONE} {TWO}"]
    assert [line.text for line in text_lines(make_plain(tree(card)))] == ["Ice on the lake"]


def filled(middle: str, behind: str = "") -> list[tuple[str, str]]:
    page = tree(f"<main><p>{ONE}</p>{middle}<p>{TWO}</p>{behind}</main>")
    found = (Block((), ONE), Block((), TWO))
    return [(block.role, block.text) for block in with_gaps_filled(found, tuple(text_lines(page)))][1:]


@pytest.mark.parametrize(
    ("middle", "role"),
    [
        (f"<div class='box'><div>{THREE}</div></div>", ""),
        (f"<ul><li>{THREE}</li></ul>", "list_item"),
        (f"<blockquote><p>{THREE}</p></blockquote>", "quote"),
    ],
)
def test_a_paragraph_between_those_found_is_added(middle: str, role: str) -> None:
    assert filled(middle) == [(role, THREE), ("", TWO)]


@pytest.mark.parametrize(
    "middle",
    [
        f"<aside><p>{THREE}</p></aside>",
        f"<div class='newsletter-box'><p>{THREE}</p></div>",
        f"<div style='display: none'><p>{THREE}</p></div>",
        f"<div><a href='/x'>Why the fog comes</a><p>{THREE}</p></div>",
        f"<p><a href='/x'>{THREE}</a></p>",
        "<p>Only a few words.</p>",
        "<p>A line of eight words or more without end</p>",
    ],
)
def test_furniture_between_paragraphs_is_not_added(middle: str) -> None:
    assert filled(middle) == [("", TWO)]


def above(before: str) -> list[str]:
    page = tree(f"<main><h1>t</h1>{before}<div><p>{ONE}</p><p>{TWO}</p></div></main>")
    return [block.text for block in with_gaps_filled((Block((), ONE), Block((), TWO)), tuple(text_lines(page)))]


def test_paragraphs_below_the_headline_are_added_but_no_points() -> None:
    assert above(f"<p>{THREE}</p>") == [THREE, ONE, TWO]
    assert above(f"<ul><li>{THREE}</li></ul>") == [ONE, TWO]
    assert above("").index(ONE) == 0


def test_a_teaser_is_anothers_when_it_has_a_heading() -> None:
    assert filled(f"<div class='teaser'><p>{THREE}</p></div>") == [("", THREE), ("", TWO)]
    assert filled(f"<div class='teaser'><h3>Fog</h3><p>{THREE}</p></div>") == [("", TWO)]


def test_behind_the_text_only_notes_are_added() -> None:
    assert filled("", f"<p>{THREE}</p>") == [("", TWO)]
    assert filled("", f"<div class='footnote'><p>{THREE}</p></div>") == [("", TWO), ("", THREE)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Marta Quillan and Jonas Bell", ("Marta Quillan", "Jonas Bell")),
        ("By MARTA QUILLAN | Staff Writer | marta@courier.example", ("Marta Quillan",)),
        ("Por Tainá Moreira e Caio Brandt — Santa Brígida", ("Tainá Moreira", "Caio Brandt")),
        ("Von Heiner Tolksdorf, Landesstudio Ellerbrück", ("Heiner Tolksdorf",)),
        ("Par Élodie Marsac, publié le 13 mai 2031", ("Élodie Marsac",)),
        ("By Ada Moreno, Jonas Bell and Lea van der Voss", ("Ada Moreno", "Jonas Bell", "Lea van der Voss")),
        ("By Courier Staff", ()),
        ("Por Redação", ()),
        ("By the river", ()),
        ("By: Ada Moreno August 18, 2031 3:21 PM", ("Ada Moreno",)),
        ("Ada Moreno, THE SLUICE", ("Ada Moreno",)),
        ("ADA MORENO, JONAS BELL", ("Ada Moreno", "Jonas Bell")),
        ("Ada Moreno Senior Washington Correspondent", ("Ada Moreno",)),
        ("Ada Moreno senior correspondent", ("Ada Moreno",)),
        ("Richard (R.J.) Bell", ("Richard (R.J.) Bell",)),
        ("Ada Moreno (Lessing)", ("Ada Moreno",)),
        ("Interview: Ada Moreno", ("Ada Moreno",)),
        ("Words: Ada Moreno, Photographs: Jonas Bell", ("Ada Moreno",)),
        ("By Ada Moreno. Additional reporting by Jonas Bell", ("Ada Moreno",)),
        ("By Ada Moreno and Jonas Bell; additional research by Lea Voss", ("Ada Moreno", "Jonas Bell")),
        ("Von Ada Moreno20.05.2031", ("Ada Moreno",)),
        ("Por Ada Moreno, Portal do Rio — Campo Novo", ("Ada Moreno",)),
    ],
)
def test_a_byline_names_persons(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Łucja Żak", ("Łucja Żak",)),
        ("Дарья Холмова", ("Дарья Холмова",)),
        ("春田みどり", ("春田みどり",)),
        ("Sappho", ("Sappho",)),
        ("By ADA MORENO", ("Ada Moreno",)),
        ("Por Redação", ()),
        ("Ada Moreno and Jonas Bell", ("Ada Moreno", "Jonas Bell")),
        ("ada@courier.example", ()),
        ("Courier Staff", ()),
    ],
)
def test_who_is_stated_as_a_person_is_one_in_any_script(text: str, persons: tuple[str, ...]) -> None:
    assert persons_in(text) == persons


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("13 de mayo de 2031 - 08:15", "es", "2031-05-13"),
        ("Montag, 12. Mai 2031", "de", "2031-05-12"),
        ("13 août 2031", "fr", "2031-08-13"),
        ("1er juillet 2031", "fr", "2031-07-01"),
        ("13 maart 2031", "nl", "2031-03-13"),
        ("Stand: 13.05.2031 07:45 Uhr", "de", "2031-05-13"),
        ("05/13/2031 - 09:12", "en", "2031-05-13"),
        ("05/06/2031", "en-US", "2031-05-06"),
        ("05/06/2031", "pt-BR", "2031-06-05"),
        ("05/06/2031", "en", None),
        ("05/06/2031 7:15 AM EDT", "en", "2031-05-06"),
        ("5/06/31 8:00am", "en-US", "2031-05-06"),
        ("05/06/31, 12:46", "de", "2031-06-05"),
        ("5/06/31 8:00am", "en", None),
        ("He walked 5/06/31 miles", "en-US", None),
        ("von Ada Moreno, 8.5.31", "de", "2031-05-08"),
        ("8.5.31", "", "2031-05-08"),
        ("Stand am 8.5.31", "de", "2031-05-08"),
        ("Release 8.5.31", "", None),
        ("Version 2, 8.5.31 is out", "", None),
        ("الأحد، 04 آب/اغسطس 2031، آخر تحديث 02:21", "ar", "2031-08-04"),
        ("4 أغسطس 2031", "ar", "2031-08-04"),
        ("2031/05/13", "", "2031-05-13"),
        ("Updated May 14, 2031 | Published May 13, 2031", "en", "2031-05-13"),
        ("Mis à jour le 14 mai 2031", "fr", "2031-05-14"),
        ("2 listopada 2031, 08:15", "pl", "2031-11-02"),
        ("31 października 2031", "pl", "2031-10-31"),
        ("Publicerad 2 maj 2031 kl. 06.10", "sv", "2031-05-02"),
        ("3. desember 2031", "nb", "2031-12-03"),
        ("13 мая 2031, 10:00", "ru", "2031-05-13"),
        ("2031年4月15日 7時00分", "ja", "2031-04-15"),
        ("2031년 4월 15일", "ko", "2031-04-15"),
        ("31 de febrero de 2031", "es", None),
        ("13 men of 2031", "en", None),
    ],
)
def test_a_line_states_its_day_in_many_languages(text: str, language: str, day: str | None) -> None:
    found = published_day(text, language)
    assert (str(found) if found else None) == day


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Montag, 12. Mai 2031", True),
        ("13 de maio de 2031, às 10h20", True),
        ("Publié le 13 mai 2031 à 6h10", True),
        ("Am 12. Mai 2031 beschloss der Rat den Abriss.", False),
        ("12:30 Uhr", False),
        ("5/13/2031 7:15am", True),
        ("5/13/31 7:15am", True),
    ],
)
def test_a_line_that_is_only_a_day_is_known(text: str, alone: bool) -> None:
    assert is_day_alone(text) is alone


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("By Ada Moreno | May 13, 2031, 3:17 PM | 1,209 views", "2031-05-13"),
        ("posted on Tuesday, May 13th, 2031 by Ada Moreno in Harbours", "2031-05-13"),
        ("The Lock Act was signed into law on August 14, 1935", None),
    ],
)
def test_a_line_that_tells_a_story_states_no_day_of_its_own(text: str, day: str | None) -> None:
    found = stamped_day(text, "en")
    assert (str(found) if found else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("May 13, 2031 -- The lower gate leaks.", "2031-05-13"),
        ("ORRIN, Lake County (May 13, 2031) — The lower gate leaks.", "2031-05-13"),
        ("On May 13, 2031 — the day the gate broke — divers went down.", None),
        ("The gate that broke on May 13, 2031 — it leaks — is old.", None),
        ("May 13, 2031, was a cold day.", None),
    ],
)
def test_a_report_opens_with_its_place_and_day_before_a_dash(text: str, day: str | None) -> None:
    found = day_before_dash(text, "en")
    assert (str(found) if found else None) == day


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://herald.example/2031/05/13/gates-leak", "2031-05-13"),
        ("https://herald.example/2031/HARBOURS/05/13/gates-leak/index.html", "2031-05-13"),
        ("https://herald.example/lake/2031/may/13/gates-leak", "2031-05-13"),
        ("https://herald.example/news/2031-05-13-gates-leak", "2031-05-13"),
        ("https://herald.example/2031/02/31/gates-leak", None),
        ("https://herald.example/2031/05/gates-leak", None),
        ("", None),
    ],
)
def test_an_address_tells_the_day_of_publication(address: str, day: str | None) -> None:
    found = day_in_address(address)
    assert (str(found) if found else None) == day


UNSEEN = Masthead((), False, None)


def stated(data: str) -> Facts:
    return stated_facts(f'<script type="application/ld+json">{data}</script>')


def test_authors_and_publisher_are_followed_to_where_they_are_described() -> None:
    data = """{"@graph": [{"@type": "Article", "headline": "H", "author": {"@id": "#a"}, "publisher": {"@id": "#p"}},
        {"@type": "Organization", "@id": "#p", "name": "The Sluice"},
        {"@type": "Person", "@id": "#a", "name": "Ada M"}]}"""
    assert stated(data) == Facts(("Ada M",), "The Sluice")


@pytest.mark.parametrize(
    ("authors", "persons"),
    [
        ('["Ada Moreno", "Jonas Bell"]', ("Ada Moreno", "Jonas Bell")),
        ('{"@type": "Person", "name": ["Ada Moreno"]}', ("Ada Moreno",)),
        ('[{"@type": "Organization", "name": "X"}, {"@type": "Person", "name": "Ada Moreno"}]', ("Ada Moreno",)),
        ('"https://courier.example/ada"', ()),
        ("null", ()),
        ("[[7]]", ()),
    ],
)
def test_authors_are_stated_in_many_forms(authors: str, persons: tuple[str, ...]) -> None:
    assert stated(f'{{"@type": "NewsArticle", "headline": "H", "author": {authors}}}').persons == persons


def test_of_several_articles_only_the_one_with_a_title_of_the_page_counts() -> None:
    one = '{"@type": "NewsArticle", "headline": "H", "author": "Ada Moreno", "datePublished": "2031-05-13T10:00:00Z"}'
    page = f"""<script type="application/ld+json">[{one}, {one.replace('"H"', '"I"').replace("Ada", "Eve")}]</script>"""
    assert stated_facts(page) == Facts()
    assert stated_facts(page, ("h",)) == Facts(("Ada Moreno",), "", PartialDate(2031, 5, 13))


@pytest.mark.parametrize(
    ("found", "said", "day"),
    [
        ("2031-05-12", "2031-05-13", "2031-05-12"),
        ("2031-05-20", "2031-05-13", "2031-05-13"),
        ("2031-05-01", "2031-05-13", "2031-05-13"),
        ("", "2031-05-13", "2031-05-13"),
        ("2031-05-13", "", "2031-05-13"),
    ],
)
def test_the_day_that_is_stated_of_the_article_counts_but_for_a_time_zone(found: str, said: str, day: str) -> None:
    dates = [parse_date(date) if date else None for date in (found, said)]
    facts = Facts(published=dates[1])
    assert (
        str(attribution.published(Metadata(published=dates[0]), facts, PageHead("", "", "", "", ()), UNSEEN, ())) == day
    )


@pytest.mark.parametrize(
    ("head", "shown", "day"),
    [
        ('<meta property="article:published_time" content="2031-05-20T08:00">', "2031-05-13", "2031-05-20"),
        ('<meta name="dc.date" content="20 mayo 2031 - 00:00">', "2031-05-13", "2031-05-20"),
        ('<meta property="article:modified_time" content="2031-05-20">', "2031-05-13", "2031-05-13"),
        ("<title>Gates leak - 13.05.2031 - Herald</title>", "", "2031-05-13"),
        ("<title>Born on 13.05.2031, gone by noon</title>", "", "2031-05-20"),
        ('<meta name="publishdate" content="05/13/2031 09:49:00"><meta name="updated" content="x">', "", "2031-05-13"),
        ("", "", "2031-05-20"),
    ],
)
def test_a_day_found_anywhere_counts_only_where_nothing_else_tells(head: str, shown: str, day: str) -> None:
    page = page_head(html.document_fromstring(f"<html><head>{head}</head><body><p>x</p></body></html>"))
    above = Masthead((), False, parse_date(shown) if shown else None)
    given = Metadata(published=parse_date("2031-05-20"))
    assert str(attribution.published(given, Facts(), page, above, ())) == day


@pytest.mark.parametrize(
    ("head", "line", "day"),
    [
        ("", "Printed from the Courier on 20 May 2031", "None"),
        ("", "This page was last edited on 20 May 2031, at 14:22.", "None"),
        ("", "Lessing, 20 May 2031", "2031-05-20"),
        ('<meta name="date" content="2031-05-20">', "Printed from the Courier on 20 May 2031", "2031-05-20"),
    ],
)
def test_the_day_on_which_a_page_was_printed_or_edited_is_not_its_day(head: str, line: str, day: str) -> None:
    tree = html.document_fromstring(f"<html><head>{head}</head><body><p>{line}</p><p>x</p></body></html>")
    given = Metadata(published=parse_date("2031-05-20"))
    lines = tuple(text_lines(tree))
    assert str(attribution.published(given, Facts(), page_head(tree), Masthead((), False, None), lines)) == day


@pytest.mark.parametrize(
    "script", ["<![CDATA[{}]]>", "\n//<![CDATA[\n{}\n//]]>\n", "/*<![CDATA[*/{}/*]]>*/", "<!--{}-->"]
)
def test_marks_around_what_a_page_states_do_no_harm(script: str) -> None:
    assert stated(script.replace("{}", '{"@type": "Article", "headline": "H", "author": "Ada M"}')).persons == (
        "Ada M",
    )


@pytest.mark.parametrize(
    ("body", "found", "byline"),
    [
        ("<p class='author'>李明</p>", "李明", "李明"),
        ("<p class='author'>Cortesía</p>", "Cortesía", ""),
        ("<aside><h3>More</h3><p>Marta Quillan</p></aside>", "Marta Quillan", ""),
        ("<aside class='meta'><p>Marta Quillan</p></aside>", "Marta Quillan", "Marta Quillan"),
        ("<footer><p>Marta Quillan</p></footer>", "Marta Quillan", ""),
        ("<p>x</p><ul><li><b>Author</b> Marta Quillan</li></ul>", "", "Marta Quillan"),
        ("<p>x</p>", "Share Marta Quillan", ""),
    ],
)
def test_whoever_was_found_is_an_author_where_the_page_names_him_as_one(body: str, found: str, byline: str) -> None:
    made = html.document_fromstring(f"<html><body><h1>Gates leak</h1>{body}</body></html>")
    given = Metadata("Gates leak", "Kurier", byline=found)
    assert put_right(given, page_head(made), Facts(), tuple(text_lines(made)), ()).byline == byline


@pytest.mark.parametrize(
    ("title", "name", "stated", "publisher"),
    [
        ("Gates leak | Kurier", "", "Kurier – what happens now on the lake", "Kurier"),
        ("Gates leak | Kurier", "Where news is made", "Kurier", "Kurier"),
        ("Gates leak: the tale | Kurier", "kurier.example", "kurier.example", "Kurier"),
        ("Gates leak: the tale", "kurier.example", "kurier.example", "kurier.example"),
        ("BMB | Portal | Gates leak: the tale", "", "", "BMB"),
        ("Gates leak: the tale | Kurier | 13.05.2031", "", "", "Kurier"),
    ],
)
def test_a_site_is_called_by_what_it_states_without_its_slogan(
    title: str, name: str, stated: str, publisher: str
) -> None:
    head = f"<title>{title}</title><meta property='og:site_name' content='{stated}'>"
    made = html.document_fromstring(
        f"<html><head>{head}</head><body><h1>Gates leak: the tale</h1><h1>Gates leak</h1></body>"
    )
    assert put_right(Metadata("Gates leak", name), page_head(made), Facts(), (), ()).publisher == publisher


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("©2015-2031 Kurier, LLC. All rights reserved.", "Kurier"),
        ("Photo © 2031 Ada Moreno", ""),
        ("© Ada Moreno. All rights reserved.", ""),
    ],
)
def test_where_nothing_states_the_site_whoever_reserves_all_rights_is_the_publisher(line: str, publisher: str) -> None:
    made = html.document_fromstring(f"<html><body><h1>Gates leak</h1><p>{ONE}</p><p>{line}</p></body></html>")
    put = put_right(Metadata("Gates leak"), page_head(made), Facts(), tuple(text_lines(made)), ())
    assert put.publisher == publisher


@pytest.mark.parametrize(
    ("publisher", "byline", "authors"),
    [
        ("Kurier", "Ediciones Kurier", ""),
        ("thesluice.example", "Ada Moreno, The Sluice", "Ada Moreno"),
        ("Ada Moreno", "Ada Moreno", ""),
    ],
)
def test_a_site_with_other_words_or_as_its_address_has_it_is_no_author(
    publisher: str, byline: str, authors: str
) -> None:
    made = html.document_fromstring(f"<html><meta name='author' content='{byline}'><h1>Gates leak</h1>")
    given = Metadata("Gates leak", publisher, byline=byline)
    assert put_right(given, page_head(made), Facts(), (), ()).byline == authors


@pytest.mark.parametrize(
    ("host", "line", "publisher"),
    [
        ("evensluice.example", "Ada Moreno, EVEN SLUICE 8:42 a.m.", "EVEN SLUICE"),
        ("evensluice.example", "not even sluice gates", "evensluice.example"),
        ("EvenSluice.example", "Ada Moreno, EVEN SLUICE 8:42 a.m.", "EvenSluice.example"),
        ("abc.example", "A BC", "abc.example"),
    ],
)
def test_an_address_is_told_in_the_words_that_its_page_writes(host: str, line: str, publisher: str) -> None:
    made = html.document_fromstring(f"<html><body><h1>Gates leak</h1><p>{line}</p></body></html>")
    put = put_right(Metadata("Gates leak", host), page_head(made), Facts(), tuple(text_lines(made)), ())
    assert put.publisher == publisher


def test_what_stands_above_a_headline_that_ends_in_a_full_stop_is_no_masthead() -> None:
    body = f"<p>Executive Branch</p><p>May 1, 2030</p><h1>{ONE}</h1><p>By Ada Moreno</p><p>May 13, 2031</p><p>{TWO}</p>"
    made = html.document_fromstring(f"<html><body>{body}</body></html>")
    blocks = (Block((1,), ONE, "heading"), Block((2,), TWO))
    put = put_right(Metadata(ONE, "Kurier"), page_head(made), Facts(), tuple(text_lines(made)), blocks)
    assert (put.byline, str(put.published)) == ("Ada Moreno", "2031-05-13")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("水門の修理は来月から始まると町の役場が発表した。", True),
        ("水門の修理。", False),
        ("It leaks.", False),
        ("www.thesluice.example/gates", False),
    ],
)
def test_where_no_spaces_part_words_a_text_of_some_length_is_a_sentence(text: str, sentence: bool) -> None:
    assert is_sentence(text) is sentence


def test_a_site_named_by_two_words_is_not_taken_for_two_authors() -> None:
    made = html.document_fromstring("<html><head><meta name='creator' content='Lock & B'></head><h1>Gates leak</h1>")
    given = Metadata("Gates leak", "Lock & B", byline="Lock, B")
    assert put_right(given, page_head(made), Facts(), (), ()).byline == ""


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>The gate\n   leaks <b>and\nbreaks</b>\n now.</p>", ["The gate leaks and breaks now."]),
        ("<pre>a\nb</pre>\n c", ["a\nb", "c"]),
        ("<p style='white-space: pre-line'>a\nb</p>", ["a\nb"]),
        (f"<div>{ONE}\n\n  {TWO}</div>", [f"{ONE}\n{TWO}"]),
        ("<p>\n\nThe gate\n\nleaks.\n\n</p>", ["The gate leaks."]),
    ],
)
def test_where_a_page_breaks_its_own_source_no_line_ends(body: str, lines: list[str]) -> None:
    made = make_plain(tree(body)).find("body")
    assert [part.strip() for each in made for part in (each.text_content(), each.tail or "") if part.strip()] == lines


def test_a_site_is_not_its_own_author() -> None:
    made = html.document_fromstring("<html><h1>Gates leak</h1></html>")
    put = put_right(Metadata("Gates leak", "Kurier"), page_head(made), Facts(("Kurier", "Ada Moreno")), (), ())
    assert put.byline == "Ada Moreno"


def right(title: str, page: str, publisher: str = "", said: Facts = NO_FACTS) -> tuple[str, str]:
    made = html.document_fromstring(f"<html>{page}</html>")
    given = Metadata(title, publisher, url="https://www.thesluice.example/a")
    put = put_right(given, page_head(made), said, (), ())
    return put.title, put.publisher


@pytest.mark.parametrize(
    ("title", "page", "publisher", "expected"),
    [
        ("Gates leak | The Sluice", "<h1>x</h1>", "The Sluice", ("Gates leak", "The Sluice")),
        ("The Sluice: Gates leak", "<h1>x</h1>", "The Sluice", ("Gates leak", "The Sluice")),
        ("Opinion | Gates leak | Orrin", "<h1>Gates leak</h1>", "The Sluice", ("Gates leak", "The Sluice")),
        ("Gates - what now?", "<h1>Gates – what now?</h1>", "X", ("Gates – what now?", "X")),
        ("Gates leak", "<h1>GATES LEAK</h1>", "X", ("Gates leak", "X")),
        ("Leaks", "<title>Leaks at last | N | The Sluice</title><h1>Leaks at last</h1>", "", ("Leaks", "The Sluice")),
        ("Gates leak", "<title>A Weekly :: Gates leak</title><h1>Gates leak</h1>", "", ("Gates leak", "A Weekly")),
        ("A Weekly", "<title>Gates leak - A Weekly</title><h2>Gates leak</h2>", "a.bc", ("Gates leak", "A Weekly")),
        (" | ".join("abcdefghijklmnop"), "<h1>»</h1>", "p", (" | ".join("abcdefghijklmno"), "p")),
        ("水門の修理｜湖畔新聞", "<h1>x</h1>", "湖畔新聞", ("水門の修理", "湖畔新聞")),
        ("Gates leak", "<title>Gates leak</title>", "Gates leak", ("Gates leak", "Gates leak")),
        ("Lake News", "<title>Gates leak | X</title><h1>Lake News</h1><h2>Gates leak</h2>", "", ("Gates leak", "X")),
        ("Hi!", "<title>Gates leak | N | X</title><h2>Old gates</h2><h2>Gates leak</h2>", "", ("Gates leak", "X")),
        ("Gates leak -- X", "<title>Gates leak -- Lake -- X</title><h1>Gates leak</h1>", "", ("Gates leak", "X")),
        ("Gates leak", "<title>Gates leak « X</title><h1>Gates leak</h1>", "", ("Gates leak", "X")),
        ("Gates leak", "<title>Gates leak ‹ X</title><h1>Gates leak</h1>", "", ("Gates leak", "X")),
        ("Gates leak", "<title>Gates leak › X</title><h1>Gates leak</h1>", "a.bc", ("Gates leak", "X")),
        ("Un « oui » net", "<title>Un « oui » net</title><h1>Un « oui » net</h1>", "X", ("Un « oui » net", "X")),
        ("X", "<title>News - Gates leak - X</title><h2>Gates leak</h2>", "", ("Gates leak", "X")),
        ("Gates leak", "<svg><title>Logo</title></svg><p>x</p><title>Gates leak | X</title><h1>Gates leak</h1>", "",
         ("Gates leak", "X")),
        ("Why old gates leak | Lake | X", "<h1>Why old gates leak Subscribers</h1>", "X", ("Why old gates leak", "X")),
        ("Gates leak | Lake | X", "<h1>Gates leak again</h1>", "X", ("Gates leak | Lake", "X")),
        ("Old gates leak", "<title>Locks: Old gates leak - X</title><h1><b>Locks</b> Old gates leak</h1>", "X",
         ("Old gates leak", "X")),
        ("Gates leak » Lake » X", "<meta name='twitter:title' content='Gates leak'>", "X", ("Gates leak", "X")),
        ("Gates leak", "<title>Gates leak | The Sluice</title><h1>Gates leak</h1>"
         "<meta name='twitter:site' content='@SluiceApp'>", "SluiceApp", ("Gates leak", "The Sluice")),
        ("Gates leak", "<meta name='twitter:site' content='@SluiceApp'>", "SluiceApp", ("Gates leak", "SluiceApp")),
        ("Gates leak", "<title>Gates leak | X</title><h1>Gates leak</h1>", "Copyright 2003", ("Gates leak", "X")),
        ("Gates leak", "<title>Gates leak | X</title><h1>Gates leak</h1>", "© 2031 Sluice", ("Gates leak", "Sluice")),
    ],
)  # fmt: skip
def test_title_and_site_are_told_apart(title: str, page: str, publisher: str, expected: tuple[str, str]) -> None:
    assert right(title, page, publisher) == expected


@pytest.mark.parametrize(
    ("found", "page", "title"),
    [
        ("The Sluice", "<div>Why old gates leak</div><h2>Read our magazine</h2>", "Why old gates leak"),
        (
            "Read our magazine",
            "<h1>Blog</h1><div>Why old gates leak</div><h2>Read our magazine</h2>",
            "Why old gates leak",
        ),
        ("Read our magazine", "<h1>Read our magazine</h1>", "Read our magazine"),
        ("Why gates leak", "<div><a href='/'>The Sluice of the Lake</a></div>", "Why gates leak"),
    ],
)
def test_a_line_of_the_page_that_its_title_names_is_the_headline_where_no_heading_is(
    found: str, page: str, title: str
) -> None:
    made = html.document_fromstring(f"<html><title>The Sluice - Why old gates leak</title><body>{page}</body></html>")
    assert put_right(Metadata(found), page_head(made), Facts(), tuple(text_lines(made)), ()).title == title


@pytest.mark.parametrize(
    ("body", "found", "byline"),
    [
        ("<p>Author <a>Ada Moreno</a></p>", "The Lake Board", "Ada Moreno"),
        ("<p>x</p>", "The Lake Board", "The Lake Board"),
        (
            "<p>Posted on <a>13 May 2031</a><b>Author</b> <a>Ada Moreno</a><b>Categories</b> <a>Locks</a></p>",
            "",
            "Ada Moreno",
        ),
        ("<p>x</p><p>By Ada Moreno</p>", "", "Ada Moreno"),
        ("<p>x</p><p>By Ada Moreno</p><p>By Ada Moreno</p>", "", "Ada Moreno"),
        ("<p>x</p><p>By Ada Moreno</p><p>By Jo Bell</p>", "", ""),
        ("<p>x</p><p>By Ada Moreno and others who were there</p>", "", ""),
    ],
)
def test_who_signed_the_page_is_its_author_rather_than_whom_it_belongs_to(body: str, found: str, byline: str) -> None:
    metas = "".join(f"<meta name='{name}' content='The Lake Board'>" for name in ("author", "publisher"))
    made = html.document_fromstring(f"<html><head>{metas}</head><body><h1>Gates leak</h1>{body}</body></html>")
    given = Metadata("Gates leak", "Kurier", byline=found)
    assert put_right(given, page_head(made), Facts(), tuple(text_lines(made)), ()).byline == byline


@pytest.mark.parametrize(
    ("url", "line", "byline"),
    [
        ("https://www.lbc.example/a", "<p class='author'>LBC Info</p>", ""),
        ("https://www.sluice.example/a", "<p class='author'>LBC Info</p>", "LBC Info"),
        ("https://www.lbc.example/a", "<p class='author'>Ada Moreno</p>", "Ada Moreno"),
        ("", "<p>Ada Moreno</p><p>13 May 2031</p>", "Ada Moreno"),
        ("", "<p>The Sluice</p><p>13 May 2031</p>", ""),
    ],
)
def test_a_station_or_a_paper_above_the_text_is_no_author(url: str, line: str, byline: str) -> None:
    made = html.document_fromstring(f"<html><body><h1>Gates leak</h1>{line}<p>{ONE}</p></body></html>")
    given = Metadata("Gates leak", "Kurier", url=url)
    put = put_right(given, page_head(made), Facts(), tuple(text_lines(made)), (Block((1,), ONE),))
    assert put.byline == byline


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("This entry was posted on Tuesday, May 13th, 2031 at 3:14 pm and is filed under Locks.", "2031-05-13"),
        (
            "Dieser Beitrag wurde am Dienstag, 13. Mai 2031 um 15:14 Uhr veröffentlicht und unter Orte abgelegt.",
            "2031-05-13",
        ),
        ("This bridge was opened on Tuesday, May 13th, 2031 at 3:14 pm by the mayor of the town.", "None"),
    ],
)
def test_what_a_blog_says_below_an_entry_tells_its_day(note: str, day: str) -> None:
    made = html.document_fromstring(f"<html><body><h1>Gates leak</h1><p>{ONE}</p><p>{note}</p></body></html>")
    put = put_right(Metadata("Gates leak"), page_head(made), Facts(), tuple(text_lines(made)), ())
    assert str(put.published) == day


def test_a_time_within_an_item_is_told_with_it() -> None:
    body = "<ul><li><time>14 Nov</time> The first snow falls on the hills.</li></ul><p><time>14 Nov</time></p>"
    made = make_plain(tree(body)).find("body")
    assert [each.getparent().tag for each in made.iter("span", "time")] == ["li", "p"]
    assert [each.getparent().tag for each in made.iter("time")] == ["p"]


@pytest.mark.parametrize(
    ("marks", "byline"),
    [
        (("Ada Moreno", "Jonas Bell"), "Ada Moreno, Jonas Bell"),
        (("Jonas Bell", "Lea Voss"), "Ada Moreno"),
        (("Ada Moreno",), "Ada Moreno"),
    ],
)
def test_whoever_was_found_is_one_of_several_that_a_page_marks(marks: tuple[str, ...], byline: str) -> None:
    person = "<span itemprop='author' itemscope><a><span itemprop='name'>{}</span></a></span>"
    body = f"<div itemscope><h1>Gates leak</h1>{''.join(map(person.format, marks))}</div><p>Ada Moreno</p>"
    made = html.document_fromstring(f"<html><body>{body}</body></html>")
    given = Metadata("Gates leak", "Kurier", byline="Ada Moreno")
    assert put_right(given, page_head(made), Facts(), tuple(text_lines(made)), ()).byline == byline


ASKED = "The committee asked for three things:"


@pytest.mark.parametrize(
    ("middle", "added"),
    [
        (f"<p>{ASKED}</p><ul><li>New gates</li><li><p>Fog horns</p></li></ul>", ["New gates", "Fog horns"]),
        (f"<p>{ASKED}</p><div><ol><li>A ferry</li><li>The <a href='/x'>gates</a> mended</li></ol></div>",
         ["A ferry", "The gates mended"]),
        (f"<p>{ASKED}</p><ul><li><a href='/x'>New gates</a></li><li>Horns</li></ul>", []),
        (f"<p>{ASKED}</p><nav><ul><li>New gates</li></ul></nav>", []),
        (f"<h3>{ASKED}</h3><ul><li>New gates</li></ul>", []),
        (f"<p>{ASKED}</p><p>x</p><ul><li>New gates</li></ul>", []),
        ("<p>Share:</p><ul><li>New gates</li></ul>", []),
    ],
)  # fmt: skip
def test_the_items_behind_a_colon_are_added_though_they_are_no_sentences(middle: str, added: list[str]) -> None:
    page = tree(f"<main><p>{ONE}</p>{middle}<p>{TWO}</p></main>")
    found = (Block((), ONE), *(Block((), line) for line in (ASKED, "Share:") if line in middle), Block((), TWO))
    blocks = with_gaps_filled(found, tuple(text_lines(page)))
    assert [(block.role, block.text) for block in blocks if block not in found] == [("list_item", one) for one in added]


def test_a_list_behind_a_colon_of_which_something_was_found_is_as_it_was_found() -> None:
    page = tree(
        f"<main><p>{ONE}</p><p>{ASKED}</p><ul><li><b>New:</b><p>gates</p></li><li>x</li></ul><p>{TWO}</p></main>"
    )
    found = (Block((), ONE), Block((), ASKED), Block((), "New: gates", "list_item"), Block((), TWO))
    assert with_gaps_filled(found, tuple(text_lines(page))) == found


@pytest.mark.parametrize(
    "heading",
    [
        "<h2>The cost<a href='#cost'>¶</a></h2>",
        "<h2><a href='#cost'>The cost</a></h2>",
        "<h2>The cost</h2><figure><img><figcaption>A gate.</figcaption></figure>",
        "<div><div><h2>The cost</h2></div></div>",
    ],
)
def test_the_heading_above_a_paragraph_that_is_added_is_added_with_it(heading: str) -> None:
    made = tree(f"<main><p>{ONE}</p>{heading}<div><p>{THREE}</p></div><p>{TWO}</p></main>")
    drop_permalinks(made)
    found = (Block((), ONE), Block((), TWO))
    blocks = with_gaps_filled(found, tuple(text_lines(made)))
    assert [(block.role, block.text) for block in blocks][1:3] == [("heading", "The cost"), ("", THREE)]


@pytest.mark.parametrize(
    "heading",
    [
        "<h2><a href='/cost'>The cost</a></h2>",
        "<section><h2>The cost</h2><p>x</p></section>",
        "<div><h2>The cost</h2>more</div>",
        "<h2>The cost</h2><p>x</p>",
    ],
)
def test_the_heading_of_something_else_is_not_added(heading: str) -> None:
    made = tree(f"<main><p>{ONE}</p>{heading}<div><p>{THREE}</p></div><p>{TWO}</p></main>")
    found = (Block((), ONE), Block((), TWO))
    assert all(block.role != "heading" for block in with_gaps_filled(found, tuple(text_lines(made))))


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<h2>The cost <a class='headerlink' href='#cost'>¶</a></h2>", ["The cost"]),
        ("<h2><a href='#cost'># </a>The cost</h2>", ["The cost"]),
        ("<div><h2>The cost</h2><a href='https://orrin.example/gates#cost'>🔗</a></div>", ["The cost"]),
        ("<p>Under <a href='#12'>§ 12</a> of the act</p>", ["Under § 12 of the act"]),
        ("<p>The sign <a href='/hash'>#</a> is a hash.</p>", ["The sign # is a hash."]),
        ("<p># is a hash.</p>", ["# is a hash."]),
    ],
)
def test_the_sign_that_leads_to_a_heading_itself_is_no_text(body: str, lines: list[str]) -> None:
    made = tree(body)
    drop_permalinks(made)
    assert [line.text for line in text_lines(made)] == lines
