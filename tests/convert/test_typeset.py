"""What a page strikes out, hides, raises, quotes or glosses becomes text as readers see it."""

from __future__ import annotations

import pytest

from generator.convert.page.typeset import as_seen
from generator.convert.page.webpage import read_html

SENTENCE = "The ferry was late on Tuesday, and nobody could say why it had been so late. "


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        (
            "It cost <del>two</del> <ins>three</ins> crowns, and <s>the club</s> nobody paid.",
            "It cost three crowns, and nobody paid.",
        ),
        (
            "It took 10<sup>6</sup> litres, 4 m<sup>3</sup>, 10<sup>-3</sup> of it.",
            "It took 10⁶ litres, 4 m³, 10⁻³ of it.",
        ),
        ("The pumps<sup>[1]</sup> failed<sup>2</sup>, the 21<sup>st</sup> time.", "The pumps failed2, the 21st time."),
        (
            "They call it <q>unsafe for <b>bathers</b></q>, or <q>shut</q>.",
            "They call it “unsafe for bathers”, or “shut”.",
        ),
        (
            "In 2019<sup>3</sup> it took 2<sup>10</sup> of 12.5<sup>4</sup> litres.",
            "In 2019 it took 2¹⁰ of 12.5 litres.",
        ),
        (
            "It leaks.<sup>[<i><a href='/wiki/Help'>citation needed</a></i>]</sup> He<sup>[who?]</sup> said so [sic].",
            "It leaks. He said so [sic].",
        ),
        ("It leaks [citation needed], they <b>say</b> [Footnote 1].<a href='#n'>[Note 12]</a>", "It leaks, they say."),
        ("It leaks.<span>[réf. nécessaire]</span> He noted [in 2019] more.", "It leaks. He noted [in 2019] more."),
        ("The pumps failed<sup><a href='#fn2'>2</a></sup>.", "The pumps failed."),
        ("The pumps failed<sup><a href='https://a.example/x.html#_ftn2'>2</a></sup>.", "The pumps failed."),
        ("The pumps failed<a href='/x#note-2'><sup>2</sup></a>.", "The pumps failed."),
        ("The pumps failed<sup class='footnote-ref'>2</sup>.", "The pumps failed."),
        ("The pumps failed<sup><a role='doc-noteref' href='/x#b'>*</a></sup>.", "The pumps failed."),
        ("It is 4 m<sup class='footnote'>3</sup> long.", "It is 4 m long."),
        ("Its isotope U<sup><a href='/wiki/Uranium'>235</a></sup> is rare.", "Its isotope U235 is rare."),
        ("The pumps<sup class='noted'>2</sup> failed.", "The pumps2 failed."),
        ("The line E<sup><a href='#sea'>2</a></sup> is long.", "The line E2 is long."),
        ("They call it <q>“unsafe”</q> and <q>shut</q>.", "They call it “unsafe” and “shut”."),
        ("<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby> is a word.", "東 is a word."),
        ("History<span class='mw-editsection'>[edit]</span> of it", "History of it"),
        ("<span hidden>Unseen.</span><span hidden='until-found'>Seen.</span> It rained.", "Seen. It rained."),
    ],
)
def test_a_line_says_what_readers_see(written: str, seen: str) -> None:
    html = pytest.importorskip("lxml.html")
    tree = html.fromstring(f"<div><p>{SENTENCE}</p><p>{written}</p></div>")
    as_seen(tree)
    assert " ".join(tree[-1].text_content().split()) == seen


@pytest.mark.parametrize("more", [1, 30])
def test_what_hides_much_of_a_page_is_shown_by_a_script(more: int) -> None:
    html = pytest.importorskip("lxml.html")
    tree = html.fromstring(f"<div><div hidden><p>{SENTENCE * 3}</p></div><p>{SENTENCE * more}</p></div>")
    as_seen(tree)
    assert tree.text_content().count("ferry") == 3 + more


def read(middle: str) -> list[tuple[str, str]]:
    body = f"<h1>Late</h1><p>{SENTENCE * 4}</p>{middle}<p>{SENTENCE * 4}</p>"
    _, blocks = read_html(f"<html><body><article>{body}</article></body></html>", "a.html").value
    return [(block.role, block.text) for block in blocks if SENTENCE * 2 not in f"{block.text} "]


def test_a_page_is_read_as_it_is_seen() -> None:
    found = read(f"<p>{SENTENCE}It cost <del>two</del> three crowns, said <q>Vale</q>.</p>")
    assert ("", f"{SENTENCE}It cost three crowns, said “Vale”.") in found


def test_a_list_within_a_list_has_items_of_its_own() -> None:
    inner = "<ul><li>The roof is corroded in eleven places.</li><li><p>The pumps are from 1961.</p></li></ul>"
    found = read(f"<ul><li>What the report says:{inner}</li><li>What the council says of the report.</li></ul>")
    assert [text for role, text in found if role == "list_item"] == [
        "What the report says:",
        "The roof is corroded in eleven places.",
        "The pumps are from 1961.",
        "What the council says of the report.",
    ]


@pytest.mark.parametrize(
    "quoted",
    [
        "<blockquote><p>{0}</p><footer>— <cite>Jo Finch</cite>, treasurer</footer></blockquote>",
        "<blockquote><p>{0}</p><cite>— Jo Finch, treasurer</cite></blockquote>",
    ],
)
def test_who_said_what_is_set_apart_is_kept(quoted: str) -> None:
    said = "We stole it all and fled, as everybody knew that day."
    assert [block for block in read(quoted.format(said)) if block[0] == "quote"] == [
        ("quote", said),
        ("quote", "— Jo Finch, treasurer"),
    ]
