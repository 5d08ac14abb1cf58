"""Quotations are held to the letter, not to the typography."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.evidence.quotations import find_quotations, find_unclosed, occurs_in, words_of
from generator.seeds import Paragraph, Source, parse_source
from tests.sites import Case, cases


def source(text: str, kind: str = "note") -> tuple[Source, Paragraph]:
    read = parse_source(f"---\ntitle: S\ntext: {kind}\n---\n{text}\n", "seeds/s.md").value
    assert read is not None
    return read, read.paragraphs[0]


@pytest.mark.parametrize("case", cases("quotations.md"), ids=str)
def test_what_counts_as_word_for_word(case: Case) -> None:
    note, _, statement = case.input.partition("\n")
    paragraph = source(note)
    answers = ["yes" if occurs_in(q.text, [paragraph]) else "no" for q in find_quotations(statement)]
    assert answers == case.expected.split()


def test_in_an_article_every_word_may_be_quoted() -> None:
    paragraph = source("The drivers went home.", "article")
    assert occurs_in("drivers went home", [paragraph])


def test_offsets_are_those_of_the_words_without_marks() -> None:
    text = "He said “a b” and 'c'."
    (quotation,) = find_quotations(text)
    assert text[quotation.start : quotation.end] == quotation.text == "a b"


some_words = st.lists(
    st.sampled_from(["the", "nights", "were", "longer", "than", "our", "pay", "in", "May", "2031"]),
    min_size=3,
    max_size=9,
)


@given(some_words, st.data())
def test_one_word_changed_anywhere_is_noticed(said: list[str], data: st.DataObject) -> None:
    paragraph = source(f"She said “{' '.join(said)}”.")
    assert occurs_in(" ".join(said), [paragraph])
    place = data.draw(st.integers(0, len(said) - 1))
    changed = [*said[:place], "never", *said[place + 1 :]]
    assert not occurs_in(" ".join(changed), [paragraph])


@given(some_words, some_words)
def test_only_runs_of_the_words_occur(said: list[str], claimed: list[str]) -> None:
    runs = [said[i : i + len(claimed)] for i in range(len(said))]
    assume(words_of(" ".join(claimed)))
    assert occurs_in(" ".join(claimed), [source(f"She said “{' '.join(said)}”.")]) is (claimed in runs)


def test_many_omissions_are_decided_at_once() -> None:
    said = source(f"She said “{'on and ' * 60}off”.")
    assert occurs_in(" … ".join(["and on"] * 20 + ["off"]), [said])
    assert not occurs_in(" … ".join(["and on"] * 20 + ["under"]), [said])
    assert not occurs_in(" … ".join(["and on"] * 2000), [said])


@given(st.text(max_size=80))
def test_no_text_raises(text: str) -> None:
    paragraph = source("x")
    odd = paragraph[1]._replace(text=text)
    for quotation in find_quotations(text):
        assert text[quotation.start : quotation.end] == quotation.text
        assert occurs_in(quotation.text, [(paragraph[0], odd)]) in (True, False)


@pytest.mark.parametrize(
    ("text", "alone"),
    [('“a” „b“ «c» "d"', 0), ("“a", 1), ("a” b", 1), ("«a", 1), ('"a', 1), ('a 6" pipe', 0), ("the port’s ‘own’", 0)],
)
def test_a_mark_without_a_partner_is_noticed(text: str, alone: int) -> None:
    assert len(find_unclosed(text)) == alone


@pytest.mark.parametrize(
    "text",
    [
        "「it rained」",
        "『it rained』",
        "〝it rained〞",
        "❝it rained❞",
        "＂it rained＂",
        "″it rained″",
        "''it rained''",
        "``it rained''",
        ",,it rained''",
        ',,it rained"',
    ],
)
def test_marks_of_other_scripts_and_keyboards_quote(text: str) -> None:
    assert [quotation.text for quotation in find_quotations(f"She said {text} twice.")] == ["it rained"]


def test_inches_and_years_quote_nothing() -> None:
    assert find_quotations("A 5″ pipe and a 6″ pipe, of '26 and '27.") == ()
