"""The notes beside a text: where they begin, and which of them stand near enough to their marks to be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.layouts.margin import FARTHEST, LIFT, LINE, Margin
from generator.pages.excerpts import ROOM, beginning
from tests.browsers import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PORT = (
    "The port of Sollis lay still on Monday, as it had for most of that long and rainy spring, and few ships came in. "
    "At noon the drivers left their cabins and walked down to the gate, where some of them lit a fire. "
    "Ada Moreno told the paper that the nights had become “longer than the pay”, and that U.S. owners knew it. "
    "The harbour master would not speak of it."
)


@pytest.mark.parametrize(
    ("statement", "seen"),
    [
        ("<p>The port lay still that spring.", "The port of Sollis"),
        ("<p>Its drivers walked down to the gate and lit fires.", "At noon the drivers"),
        ("<p>She called them &quot;longer than the pay&quot;.", "Ada Moreno told"),
        ("<p>She called them “longer than the pay,” <em>and</em> meant it.", "Ada Moreno told"),
        ("<p>The port lay still that spring.</p>\n<p>The harbour master would not speak.", "The harbour master"),
        ("<p>Nothing of the kind.", "The port of Sollis"),
        ("", "The port of Sollis"),
    ],
)
def test_a_note_begins_with_the_sentence_that_bears_the_statement(statement: str, seen: str) -> None:
    assert PORT[beginning(PORT, statement) :].startswith(seen)


def test_what_is_quoted_is_seen_in_a_long_sentence_and_a_short_paragraph_is_whole() -> None:
    endless = f"{'the rain fell and '.capitalize()}{'the rain fell and ' * 20}she said “so be it” at last."
    shown = endless[beginning(endless, "<p>“So be it”, she said.") :]
    assert "“so be it”" in shown[:ROOM]
    assert shown[0].isalpha()
    assert beginning(PORT[:ROOM], "<p>few ships came in") == 0


@given(st.text(" aB.;“”\n", max_size=500), st.text(" aB.<>&;“”", max_size=60))
def test_a_note_begins_within_its_paragraph_and_at_a_word(paragraph: str, statement: str) -> None:
    at = beginning(paragraph, statement)
    assert at == 0 or (at < len(paragraph) and (paragraph[at - 1].isspace() or paragraph[at - 1] in "“”"))


def test_a_mark_stands_behind_the_words_since_the_last_one() -> None:
    margin = Margin()
    for piece in ("<p>One", 1, 2, " and", " two.", 3, "</p>"):
        margin.text(piece) if isinstance(piece, str) else margin.mark(piece)
    assert [margin.said(number) for number in (1, 2, 3)] == ["<p>One", "<p>One", "and two."]


def test_a_note_that_would_hang_far_below_its_mark_does_not_stand_beside_the_text() -> None:
    margin = Margin()

    def taken(number: int, lines: int) -> bool:
        margin.text("x" * (lines * LINE))
        margin.mark(number)
        margin.end()
        return margin.takes(number, [400])

    dense = [taken(number, 1) for number in range(12)]
    assert dense[:3] == [True] * 3
    assert not all(dense)
    margin.text("x" * ((FARTHEST + LIFT) * 4 * LINE))
    margin.end()
    assert taken(20, 1), "further down there is room again"
    assert taken(21, 40), "the note of a long paragraph hangs from its end, where its mark stands"
    margin.mark(22)
    margin.text("x" * (40 * LINE))
    margin.end()
    assert not margin.takes(22, [400]), "but not where the mark stands at its beginning"


@pytest.mark.browser
def test_notes_stand_near_their_marks_and_show_what_is_quoted(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home, viewport={"width": 1440, "height": 900})
    for path in (
        "profiles/donald-trump.html",
        "profiles/gustavo-petro.html",
        "maduro-raid/what-each-side-called-it.html",
    ):
        page.goto(home + path)
        far = page.evaluate("""() => [...document.querySelectorAll(".note:not(.aside)")].map((note) => {
            const mark = document.querySelector(`[aria-details=${note.id}]`);
            return note.getBoundingClientRect().top - mark.getBoundingClientRect().top;
        })""")
        assert len(far) > 3
        assert max(map(abs, far)) < 300, path
    first = page.locator("#n1 span")
    assert "“kidnapping.”" in first.inner_text()
    assert first.evaluate("(span) => span.scrollHeight <= span.clientHeight"), "the part that is shown holds it"
