"""Whatever words stand in a row, it can be told how many of them are a name, and what its first letters are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.check.unheld import Backdrop, initials_with, unheld
from generator.evidence.names.tongues import Tongue, tongue_of
from generator.evidence.words.naming import words_in

TONGUES = st.sampled_from(("en", "es", "fr", "it", "pt", "de")).map(tongue_of)
WORDS = st.sampled_from(
    (
        "Oslo",
        "oslo",
        "In",
        "in",
        "Of",
        "of",
        "the",
        "de",
        "La",
        "la",
        "UN",
        "Rask",
        "d’Oslo",
        "sans",
        "S.",
        "–",
        ",",
        "7",
    )
)


@given(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), TONGUES)
def test_no_row_of_words_is_too_odd(text: str, tongue: Tongue) -> None:
    words = words_in(text)
    strange = frozenset(word.key for word in words)
    for index in range(len(words)):
        found = unheld(words, index, strange, Backdrop((), (), tongue))
        assert all(each.capital for each in words[index : index + found])
        assert all(len(acronym) > 1 for acronym in initials_with(words, index, tongue))
