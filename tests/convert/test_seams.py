"""Words of neighbouring inline elements: a space parts what only the page's style kept apart, and nothing else."""

from __future__ import annotations

import pytest

from generator.convert.lines.pagelines import text_lines
from generator.convert.page.seams import part_words


def said(paragraph: str, other: str = "") -> str:
    html = pytest.importorskip("lxml.html")
    tree = html.fromstring(f"<html><body><p>{other}</p><div id='told'>{paragraph}</div></body></html>")
    part_words(tree)
    return next(line.text for line in text_lines(tree.get_element_by_id("told")))


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("<span>Hollin</span><span>Since 1928 the weir stands.</span>", "Hollin Since 1928 the weir stands."),
        ("<b>Height</b>The weir is high.", "Height The weir is high."),
        ("It is called<i>The Weir</i>.", "It is called The Weir."),
        ("<time>14 Nov</time><span>First snow falls.</span>", "14 Nov First snow falls."),
        ("<span>250</span><span>g</span><span>flour</span>", "250 g flour"),
        ("<span>Ada Marsh</span><span>February 17, 2031</span><span>6 min read</span>",
         "Ada Marsh February 17, 2031 6 min read"),
        ("<b>Who pays:</b>the county.", "Who pays: the county."),
        ("<b>Then it ended.</b><i>Nobody came.</i>", "Then it ended. Nobody came."),
    ],
)  # fmt: skip
def test_words_that_only_style_parts_are_parted(paragraph: str, expected: str) -> None:
    assert said(paragraph, "the flour of it was dear, and no g was spared") == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "<span>T</span>he fog comes early.",
        "<span>T</span><span>he fog</span> comes early.",
        "<b>Mac</b>Donald and Mc<i>Donald</i>",
        "H<sub>2</sub>O and m<sup>2</sup>s",
        "the <b>thirty</b>-first of May, a<i>typical</i>",
        "at example.<b>com</b> and <b>1</b><b>2</b><b>3</b>",
        "said <i>so</i>, “<b>Never</b>”, he said",
        "<b>Hol</b>lin",
        "<a>Water</a><a>Hollin</a><a>Marsh</a>",
    ],
)
def test_a_word_that_goes_on_stays_one(paragraph: str) -> None:
    html = pytest.importorskip("lxml.html")
    assert said(paragraph) == html.fromstring(f"<p>{paragraph}</p>").text_content()


def test_a_name_stays_one_where_the_page_writes_it_so() -> None:
    assert said("<b>Bay</b><i>Watch</i>") == "Bay Watch"
    assert said("<b>Bay</b><i>Watch</i>", "all of it went to BayWatch last year") == "BayWatch"


def test_words_in_small_letters_are_parted_where_the_page_knows_both_but_not_the_whole() -> None:
    assert said("<i>asks</i><b>nobody</b>") == "asksnobody"
    assert said("<i>asks</i><b>nobody</b>", "she asks and nobody answers") == "asks nobody"
    assert said("<i>any</i><b>body</b>", "if any body is found, anybody can say") == "anybody"


def test_a_deeply_nested_page_is_read_in_one_go() -> None:
    depth = 1500
    assert said(f"{'<i>'}a{'<b>deep ' * depth}{'</b>' * depth}</i>").startswith("adeep deep")
