"""The passage nearest to a quotation is a stretch of whole words of the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.nearest import nearest_passage

WORDS = st.lists(st.sampled_from(["one", "two", "three", "Four", "five"]), max_size=12)


@given(WORDS, WORDS)
def test_it_is_a_stretch_of_the_text_from_word_to_word(sought: list[str], words: list[str]) -> None:
    found = nearest_passage(" ".join(sought), ", ".join(words)).text.split(", ")
    assert found == [""] or found in [words[start : start + len(found)] for start in range(len(words))]


@given(WORDS, st.lists(st.sampled_from(["a", "b"]), min_size=1, max_size=3))
def test_what_the_text_has_is_found_as_it_is(sought: list[str], around: list[str]) -> None:
    text = " ".join((*around, *sought, *around))
    assert nearest_passage(" ".join(sought), text) == ((" ".join(sought), 1.0) if sought else ("", 0.0))


def test_a_sum_keeps_its_sign() -> None:
    assert nearest_passage("$40 were paid now", "Then $50 were paid now.").text == "$50 were paid now"
    assert nearest_passage("we pay 5%", "Soon we pay 6%.").text == "we pay 6%"
