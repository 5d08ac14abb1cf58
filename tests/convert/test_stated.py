"""What a page states of its text for machines fills in what it does not show, and nothing else."""

from __future__ import annotations

import json

import pytest

from generator.convert.forms.reading import parse_article
from generator.convert.lines.labels import label_blocks
from generator.convert.page.scripted import drawn_text
from generator.convert.page.stated import Stated, completed, stated_text
from generator.convert.values import Block

SHOWN = (
    "Voters in the Orchard valley decided on Sunday to reopen the railway that closed forty years ago, officials said.",
    "The line would run from Hollin to the coast, with nine stations and a train every hour, according to the plan.",
)
MORE = "The result was close in Upper Lenz, where the mayor had spoken against the plan, and clear in all other places."
HIDDEN = (
    "Opponents argued that buses would do the same work for a tenth of the money, and that the tunnel is not safe.",
    "The county expects the first works to begin in the autumn, and the first trains to run three years after that.",
    "Otto Brand, who drove the last train, said that he would be on the first one too, if his knees allowed it.",
    "A second vote, on the fares, is planned for the spring, when the valley will also choose a new council.",
    "Until then the station at Hollin stays what it has been for thirty years: a shop that sells garden furniture.",
)


def page(*data: object, shown: tuple[str, ...] = SHOWN) -> str:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in data)
    text = "".join(f"<p>{paragraph}</p>" for paragraph in shown)
    body = f"<body><article><h1>Orchard</h1>{text}</article></body>"
    return f"<html><head><title>Orchard</title>{scripts}</head>{body}</html>"


def kept(text: str) -> list[str]:
    pytest.importorskip("trafilatura")
    article = parse_article(text.encode(), "page.html", "page.html").value
    assert article is not None
    return [item.block.text for item in label_blocks(article) if item.kept]


def article(*paragraphs: str, between: str = "\n\n") -> dict[str, object]:
    return {"@type": "NewsArticle", "articleBody": between.join(paragraphs)}


def live(*posts: dict[str, str]) -> dict[str, object]:
    return {"@graph": [{"@type": "LiveBlogPosting", "liveBlogUpdate": list(posts)}]}


@pytest.mark.parametrize("between", ["\n\n", "</p><p>", "<br />", "&lt;br&gt;", ""])
def test_a_page_that_shows_a_part_is_taken_whole(between: str) -> None:
    assert kept(page(article(*SHOWN, *HIDDEN, between=between))) == [*SHOWN, *HIDDEN]


def test_a_page_that_shows_everything_is_taken_as_it_shows_it() -> None:
    assert kept(page(article(" ".join(SHOWN + HIDDEN)), shown=SHOWN + HIDDEN)) == [*SHOWN, *HIDDEN]


def test_another_text_is_not_taken() -> None:
    assert kept(page(article(*HIDDEN, *HIDDEN), shown=(*SHOWN, MORE))) == [*SHOWN, MORE]


@pytest.mark.parametrize("after", ["", "x", "</scrip", "</script"])
def test_data_without_an_end_is_not_read(after: str) -> None:
    data = f'<script type="application/ld+json">{json.dumps(article(*SHOWN, *HIDDEN))}{after}'
    assert bool(stated_text(data).body) is (after == "</script")


def test_a_list_of_articles_is_none() -> None:
    listed = article(*SHOWN, MORE, *HIDDEN), article(*HIDDEN, MORE, *SHOWN)
    assert kept(page(*listed, shown=(*SHOWN, MORE))) == [*SHOWN, MORE]


def test_posts_of_a_live_page_that_are_not_shown_are_added_under_their_headlines() -> None:
    posts = [{"headline": f"Post {place}", "articleBody": text} for place, text in enumerate((SHOWN[0], *HIDDEN))]
    shown = [part for place, text in enumerate(HIDDEN, 1) for part in (f"Post {place}", text)]
    assert kept(page(live(*posts))) == [*SHOWN, *shown]


def test_one_post_makes_no_live_page() -> None:
    assert stated_text(page(live({"articleBody": HIDDEN[0]}))) == Stated()


def test_a_post_whose_paragraphs_are_run_together_is_known_by_its_opening() -> None:
    found = tuple(Block((), text) for text in SHOWN + HIDDEN)
    posts = tuple(("", (" ".join(pair),)) for pair in (SHOWN, HIDDEN[:2], HIDDEN[2:]))
    assert completed(found, Stated(posts=posts)) == found


@pytest.mark.parametrize(
    "data",
    [
        "{not json",
        '{"articleBody": 7, "liveBlogUpdate": [1, null, {"articleBody": []}]}',
        '{"liveBlogUpdate": {"headline": ["a"]}}',
        "[" * 100_000,
        '{"a":' * 90_000 + "1" + "}" * 90_000,
        '{"articleBody": "' + "&amp;lt;" * 100_000 + '"}',
    ],
    ids=["broken", "odd types", "no list", "deep list", "deep object", "entities"],
)
def test_odd_data_does_no_harm(data: str) -> None:
    text = page().replace("</head>", f"<script type='application/ld+json'>{data}</script></head>")
    assert kept(text) == list(SHOWN)


def test_the_pieces_of_a_paragraph_that_a_page_draws_from_its_data_are_one() -> None:
    pieces = ("The lock was opened in ", "1871", ", and repaired once since then, when two hinges had worn through.")
    part = {"type": "paragraph", "content": [{"type": "text", "text": piece} for piece in pieces]}
    data = json.dumps({"doc": {"content": [part] * 4}, "about": ["Nothing that is long enough to be an article."]})
    drawn = f'<script type="application/json">{data}</script>'
    assert [block.text for block in drawn_text((), drawn)[0]] == ["".join(pieces)] * 4


def test_what_a_page_shows_goes_before_what_its_data_hold() -> None:
    shown = (Block((), "The gate is shut, and the keeper has gone home for the night. " * 6),)
    data = json.dumps({"body": ["Nine sentences of nine words each are in it."] * 9})
    drawn = f'<script type="application/json">{data}</script>'
    assert drawn_text(shown, drawn)[0] == shown
    assert len(drawn_text((), drawn)[0]) == 9


@pytest.mark.parametrize("data", ["{", "[" * 5000, "null", '{"body": [1, null, {"text": 3}, []]}', '{"a": "</p>"}'])
def test_data_that_hold_no_text_give_none(data: str) -> None:
    assert drawn_text((), f'<script type="application/json">{data}</script>')[0] == ()


SPOKEN = [f"The keeper of lock {number} has counted the boats by hand since the spring." for number in range(9)]


def scripted(data: object) -> str:
    return f'<script type="application/json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    "others",
    [
        {"comments": [{"text": text} for text in SPOKEN]},
        {"thread": [{"user": "ann", "text": text} for text in SPOKEN]},
        {"below": [{"title": "Another", "url": "/a", "text": text} for text in SPOKEN]},
        {"beside": {"title": "Another story", "html": "".join(f"<p>{text}</p>" for text in SPOKEN)}},
    ],
)
def test_what_readers_wrote_and_other_articles_in_the_data_of_a_page_are_no_text(others: dict[str, object]) -> None:
    article = {"title": "The gate", "body": [{"type": "p", "content": f"{text} It is so."} for text in SPOKEN[:5]]}
    found, _ = drawn_text((), scripted({"article": article, **others}), ["The gate"])
    assert [block.text for block in found] == [f"{text} It is so." for text in SPOKEN[:5]]


def test_a_short_text_that_a_page_shows_is_not_taken_for_another_in_its_data() -> None:
    shown = (Block((), "The gate is shut, and nobody knows for how long it will be."),)
    assert drawn_text(shown, scripted({"texts": SPOKEN}), ["The gate"])[0] == shown
    assert len(drawn_text(shown, scripted({"texts": [shown[0].text, *SPOKEN]}))[0]) == 10
    assert len(drawn_text(shown, scripted({"title": "The gate", "texts": SPOKEN}), ["The gate"])[0]) == 9


@pytest.mark.parametrize(
    "signed",
    [{"authors": [{"name": "Ada Moreno"}, "Lea Voss"]}, {"byline": ["Ada Moreno", {"fullName": "Lea Voss"}]}],
)
def test_the_data_that_hold_a_text_tell_who_wrote_it_and_when(signed: dict[str, object]) -> None:
    article = {"headline": "The gate", "publishedAt": "2031-05-13T08:00:00Z", "body": SPOKEN, **signed}
    _, facts = drawn_text((), scripted({"props": {"article": article}}), ["The gate"])
    assert (facts.persons, str(facts.published)) == (("Ada Moreno", "Lea Voss"), "2031-05-13")


@pytest.mark.parametrize("odd", [{"authors": 3}, {"author": {"name": {}}}, {"author": [None]}, {"publishedAt": "soon"}])
def test_odd_data_beside_a_text_tell_nothing(odd: dict[str, object]) -> None:
    found, facts = drawn_text((), scripted({"title": "The gate", "body": SPOKEN, **odd}), ["The gate"])
    assert (len(found), facts.persons, facts.published) == (9, (), None)
