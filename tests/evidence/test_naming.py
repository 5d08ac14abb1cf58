"""The words of many texts, asked for one by one or known all at once."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.words.naming import STEM, Vocabulary, capital_forms_in, forms_in, initials, words_in

WORDS = st.text("aábcßÉIs’ -.9_", max_size=9)
TEXTS = st.lists(WORDS, max_size=4)


def all_at_once(texts: list[str]) -> Vocabulary:
    """One that has been asked for so many words that it knows every word."""
    vocabulary = Vocabulary(texts)
    for number in range(30):
        assert f"q{number}" not in vocabulary
    return vocabulary


@given(TEXTS, st.text("abcesi", min_size=1, max_size=7))
def test_a_word_is_there_however_many_were_asked_for_before(texts: list[str], word: str) -> None:
    assert (word in Vocabulary(texts)) == (word in all_at_once(texts))


@pytest.mark.parametrize("make", [Vocabulary, all_at_once])
def test_a_word_is_found_whole_or_by_its_first_letters(make: Callable[[list[str]], Vocabulary]) -> None:
    texts = ["Café Ångström; the harbourmaster’s", "Ab 1st_place"]
    assert all(word in make(texts) for word in ("cafe", "angstrom", "angst", "harbo", "ab", "place"))
    assert not any(word in make(texts) for word in ("caf", "harb", "arbou", "harbour", "b"))


@given(st.text("abzAZÉéßΩı’ .-9_\n", max_size=30))
def test_words_with_a_capital_letter_are_those_that_begin_with_one(text: str) -> None:
    assert capital_forms_in(text) == {form for form in forms_in(text) if form[0].isupper()}


def test_the_letters_of_many_names_take_no_more_room_than_they() -> None:
    words = words_in("the North Atlantic Treaty Organization met. Then " + "Oslo " * 5_000)
    letters = initials(words)
    assert "nato" in letters
    assert "ntoo" not in letters
    assert len(letters) <= len(words)


def test_a_beginning_has_as_many_letters_as_a_stem() -> None:
    assert "harbourmaster"[:STEM] in Vocabulary(["harbourmaster"])
    assert "harbourmaster"[: STEM + 1] not in Vocabulary(["harbourmaster"])
