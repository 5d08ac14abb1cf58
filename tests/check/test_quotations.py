"""What is said of a quotation that its source does not have: where it stands, and what the source says instead."""

from __future__ import annotations

import pytest

from tests.sites import checked_with


def of_quotations(body: str, source: str = "They said nothing.") -> list[tuple[str, str, str]]:
    """The code, the message and the hint of what is found in a section that cites the second paragraph of a source."""
    paper = f"-- seeds/paper.md --\n---\ntitle: Paper\ntext: note\n---\n[1] Nothing.\n\n[2] {source}\n"
    section = f"-- content/talks/a.md --\n---\ntitle: A\nsummary: S.\n---\n{body}\n"
    found = checked_with(paper + section)
    codes = ("quote-not-in-source", "unclosed-quotation")
    return [(f.code, f.message, f.hint) for f in found if f.code in codes and f.span.path == "content/talks/a.md"]


@pytest.mark.parametrize(
    ("quoted", "source", "hint"),
    [
        (
            "We want more pay",
            "She said “We want much more pay” to all.",
            "the source says “We want much more pay”",
        ),
        ("We want pay", "She said “We want”, and left.", "the source says “We want”"),
        ("Never again", "She said “Never”, and left.", "the source says “Never”"),
        ("One two three", "She said “Four five six”, and left.", "quote word for word, or use your own words"),
        ("one two three four", "“six one two three”", "the source says “one two three”"),
        (
            "the gates stay shut all winter",
            "“Nobody knew. The gates will stay shut the winter long, and so it was”",
            "the source says “The gates will stay shut the winter”",
        ),
        (
            "We shall never pay again",
            "“She said: we shall not pay again, ever.”",
            "the source says “we shall not pay again”",
        ),
        ("became extremely nice", "“He then became very nice, we heard”", "the source says “became very nice”"),
        ("extremely nice people", "“He met very nice people, we heard”", "the source says “very nice people”"),
        (
            "longer than our pay",
            "“The nights were, she said, longer—than the pay—in all”",
            "the source says “longer—than the pay”",
        ),
    ],
)
def test_the_nearest_words_of_the_source_are_named(quoted: str, source: str, hint: str) -> None:
    ((code, message, shown),) = of_quotations(f"Ada said “{quoted}”. [@paper:2]", source)
    assert (code, message) == ("quote-not-in-source", f"“{quoted}” is not in paper ¶2")
    assert shown.startswith(hint)


def test_where_the_words_stand_is_named_when_it_is_another_paragraph() -> None:
    ((_, message, hint),) = of_quotations("Ada said “longer than the pay”. [@paper:2]")
    assert (message, hint) == ("“longer than the pay” is not in paper ¶2", "it is in gazette ¶3: cite that")
    ((_, _, hint),) = of_quotations("Ada said “longer”. [@paper:2]")
    assert hint == "quote word for word, or use your own words"


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("Ada said “nothing. [@paper:2]", ["unclosed-quotation"]),
        ("Ada said nothing”. [@paper:2]", ["unclosed-quotation"]),
        ("Ada said nothing». [@paper:2]", ["unclosed-quotation"]),
        ("- Ada said “nothing. [@paper:2]", ["unclosed-quotation"]),
    ],
)
def test_a_mark_without_its_partner_is_said(body: str, codes: list[str]) -> None:
    assert [code for code, _, _ in of_quotations(body)] == codes


def test_the_paragraphs_of_a_quotation_set_apart_may_each_open_a_mark() -> None:
    source = "“They said nothing. [@paper:2]"
    assert "unclosed-quotation" not in [code for code, _, _ in of_quotations(f"> {source}")]


TWO = """-- seeds/press.md --
---
title: Press
text: note
---
[1] Ada said “the gates stay shut”.

[2] He said “far too late”.
"""


def misplaced(body: str) -> list[tuple[str, str]]:
    """What is found of quotations in a body that may cite two paragraphs of a source: messages and hints."""
    found = checked_with(f"{TWO}-- content/talks/a.md --\n---\ntitle: A\n---\n{body}\n")
    return [(f.message, f.hint) for f in found if f.code == "quote-not-in-source"]


def test_a_quotation_is_held_to_its_own_citation_and_the_last_one() -> None:
    body = "Ada said “far too late”. [@press:1] He said “far too late”. [@press:2] So it was. [@press:1]"
    assert misplaced(body) == [("“far too late” is not in press ¶1", "it is in press ¶2: cite that")]


@pytest.mark.parametrize(
    "body",
    [
        "Ada said “the gates stay shut”. [@press:1] He said “far too late”. [@press:2]",
        "He said “far too late”. Ada had spoken. [@press:1] So it was. [@press:2]",
        "He said “far too late” [@press:1][@press:2], and left. The rest is told. [@press:1]",
        "He said “far too late” [@press:1] [@press:2], and left. The rest is told. [@press:1]",
        "As [@press:2] has it, “far too late” was said. Ada spoke as well. [@press:1]",
        "As [@press:2] has it, “far too late” was said.",
        "> “Far too late”. [@press:2]",
        "> “Far too late” [@press:2] — Bo, as heard. [@press:1]",
        "| a | b |\n|---|---|\n| “far too late” [@press:1] | so it was [@press:2] |",
    ],
)
def test_a_quotation_may_have_its_citation_in_its_sentence_or_at_the_end(body: str) -> None:
    assert misplaced(body) == []


def test_a_citation_before_a_sentence_does_not_cover_it() -> None:
    body = "Ada spoke. [@press:2] He said “far too late”. [@press:1]"
    assert [message for message, _ in misplaced(body)] == ["“far too late” is not in press ¶1"]
