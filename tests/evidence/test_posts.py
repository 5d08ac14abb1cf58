"""What somebody is in a body that is named."""

from __future__ import annotations

import pytest

from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.names.posts import other_posts

FELLOW = "Nora Kvam, a fellow of the Harrow Institute of Tides, expects a quiet winter on the coast."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Nora Kvam, the director of the Harrow Institute, expects a quiet winter.",
            ["director of the Harrow Institute"],
        ),
        ("Kvam, treasurer at the Harrow Institute, expects a quiet winter.", ["treasurer at the Harrow Institute"]),
        ("Nora Kvam, a researcher at the Harrow Institute, expects a quiet winter.", []),
        ("Nora Kvam of the Harrow Institute expects a quiet winter.", []),
        ("Nora Kvam, director of the Oslo Museum, expects a quiet winter on the coast.", []),
    ],
)
def test_a_post_that_the_source_does_not_know_is_told(text: str, words: list[str]) -> None:
    compared = Comparison(text, (FELLOW,), Spellings(frozenset(), capitals=True))
    assert [one.written for one in other_posts(compared)] == words


def test_a_post_of_which_the_source_speaks_anywhere_is_let_be() -> None:
    text = "Nora Kvam, the director of the Harrow Institute, expects a quiet winter."
    compared = Comparison(text, (f"{FELLOW} She was its director once.",), Spellings(frozenset(), capitals=True))
    assert not list(other_posts(compared))


def test_small_words_belong_to_the_name_of_a_body() -> None:
    source = "Ola Brandt, who is a fellow of the Council on Northern Waters, spoke of the tides."
    spellings = Spellings(frozenset(), capitals=True)
    text = "Ola Brandt, the treasurer of the Council on Northern Waters, spoke of tides."
    (found,) = other_posts(Comparison(text, (source,), spellings))
    assert found.written == "treasurer of the Council on Northern"
