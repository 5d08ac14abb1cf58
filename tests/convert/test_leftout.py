"""What a page shows among its text and conversion leaves out is told, line by line."""

from __future__ import annotations

import pytest

from generator.convert.facts.metadata import complete
from generator.convert.forms.reading import parse_article
from generator.convert.lines.labels import label_blocks

TEXT = (
    "Crane drivers began a strike on Monday over night shifts, their union said, and no picket line was crossed.",
    "Ada Moreno, who leads the union, said that the walkout would last until every driver slept at night again.",
    "A mediator will meet both sides on Friday. Moreno said that an offer without a wage rise would be no offer.",
    "The port said that it had received four offers from other harbours to take the ships that were waiting.",
)


def told(middle: str, behind: str = "") -> list[tuple[str, str]]:
    """What is dropped of a page with something amid its text, with the rule, and the page's publisher."""
    pytest.importorskip("trafilatura")
    above, below = ("".join(f"<p>{each}</p>" for each in half) for half in (TEXT[:2], TEXT[2:]))
    body = f"<nav>Home of the Gazette</nav><main><h1>Cranes stand still</h1>{above}{middle}{below}{behind}</main>"
    page = f"<html><head><title>Cranes stand still</title></head><body>{body}<p>All about us</p></body></html>"
    article = parse_article(page.encode(), "a.html", "a.html").value
    assert article is not None
    labelled = label_blocks(article)
    assert complete(article, labelled).publisher == ""
    assert [item.block.text for item in labelled if item.kept and item.block.text in TEXT] == list(TEXT)
    return [(item.rule, item.block.text) for item in labelled if not item.kept and item.label != "headline"]


@pytest.mark.parametrize(
    ("middle", "lines"),
    [
        ("", []),
        (
            "<figure><img src='a.jpg'><figcaption>Cranes at noon. © The Courier</figcaption></figure>",
            ["Cranes at noon. © The Courier"],
        ),
        (
            "<ol><li><a href='#b1'>Strike begins at noon</a></li><li><a href='#b2'>Mediator is named</a></li></ol>",
            ["Strike begins at noon", "Mediator is named"],
        ),
        (
            "<blockquote class='twitter-tweet'><p>The quay is ready.</p>— Port (@port) May 20</blockquote>",
            ["The quay is ready.", "— Port (@port) May 20"],
        ),
        (
            "<div class='related'><p>Ship waits in the bay for nine days, and nobody knows why.</p></div>",
            ["Ship waits in the bay for nine days, and nobody knows why."],
        ),
        ("<p>They met <del>on Tuesday</del> on Monday, as had been agreed by all of them in May.</p>", []),
        ("<button>Share</button>", []),
        ("<aside class='promo'><ul><li>Built: 1928</li><li>Read on</li></ul></aside>", ["Built: 1928"]),
        (
            "<aside class='infobox'><h3>The quay</h3><ul><li>Built: 1928</li><li>Length: 3.4 km</li>"
            "<li>Height: 4.1 m above the sea</li></ul></aside>",
            [],
        ),
        (
            "<figure><blockquote><p>We want an agreement, and we want it in writing.</p></blockquote>"
            "<figcaption>Ada Moreno, leader of the union</figcaption></figure>",
            ["Ada Moreno, leader of the union"],
        ),
    ],
)
def test_what_is_left_out_is_told(middle: str, lines: list[str]) -> None:
    assert told(middle) == [("left-out", line) for line in lines]


def test_what_stands_behind_the_text_in_its_own_part_is_told_too() -> None:
    assert told("", "<p class='share'>Tell your friends</p>") == [("left-out", "Tell your friends")]
