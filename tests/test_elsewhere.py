"""What an address tells of a paragraph that may not be shown: enough to find it, and no sentence of it."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.elsewhere import address_elsewhere
from generator.seeds import parse_source

URL = "https://news.example/a"
LONG = (
    "The harbour master opened the gates before dawn, and by noon nobody could say how many boats had left the "
    "old port."
)


def told(text: str, url: str = URL) -> str:
    source = parse_source(f"---\ntitle: T\nurl: {url}\n---\n{text}", "seeds/t.md").value
    assert source is not None
    return address_elsewhere(source, source.paragraphs[0])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (LONG, "The harbour master,the old port"),
        (f"“{LONG}”", "The harbour master,the old port"),
        (f"{LONG} He did not answer.", "The harbour master opened,did not answer"),
        (f"No. {LONG}", ""),
        (f"I am sorry. {LONG}", "I am,left the old port"),
        ("He did not answer.", ""),
        ("They asked him again on the next day, and he answered.", ""),
        ("特朗普总统在白宫会见了来访的客人，会谈持续了两个小时，双方都说谈得很好。", ""),
        (f"{'a' * 50} {LONG}", ""),
        (f"a{'.' * 20_000}b {LONG}", ""),
    ],
)
def test_a_few_words_from_either_end_are_told_and_no_sentence(text: str, words: str) -> None:
    address = told(text)
    assert unquote(address) == (f"{URL}#:~:text={words}" if words else URL)


def test_a_part_that_the_address_has_stays_and_words_that_it_looks_for_do_not() -> None:
    assert told(LONG, f"{URL}#top").startswith(f"{URL}#top:~:text=The")
    assert told(LONG, f"{URL}#:~:text=other").startswith(f"{URL}#:~:text=The")


@given(
    st.lists(st.sampled_from(["no", "port.", "boats", "said:", "—", "“So", "left”", "co-op", "हीं", "é"]), max_size=40)
)
def test_no_more_than_a_third_of_a_paragraph_is_told(words: list[str]) -> None:
    text = " ".join(words)
    marked = re.search(r"text=(.*)", told(f"x {text}"))
    parts = unquote(marked[1]).split(",") if marked else []
    assert 3 * sum(len(part.split()) for part in parts) <= len(words) + 1
