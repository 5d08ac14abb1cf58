"""Who is said to say what the paragraphs have from somebody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.speech.attributions import Report, claims_in, other_speakers
from generator.evidence.speech.sayings import sayings_of
from generator.evidence.words.sentences import sentences_of
from tests.sites import Case, cases


def told(paragraphs: list[str], text: str, *, credit: str = "", capitals: bool = True) -> list[str]:
    """Who is told in a text that rests on the last of some paragraphs."""
    names = Comparison("", paragraphs, Spellings(frozenset(), capitals)).names
    before = paragraphs[-2] if len(paragraphs) > 1 else ""
    report = Report(((paragraphs[-1], before),), tuple(paragraphs), credit, names)
    return [found.written for found in other_speakers(claims_in(text), report)]


@pytest.mark.parametrize("case", cases("attributions.md"), ids=str)
def test_who_is_said_to_say_what_another_says_is_told(case: Case) -> None:
    lines = case.input.splitlines()
    paragraphs = [line for line in lines if not line.startswith("> ")]
    found = [told(paragraphs, line[2:], capitals="German" not in case.title) for line in lines if line.startswith("> ")]
    assert "\n".join("\n".join(words) or "-" for words in found) == case.expected.strip()


def test_a_source_is_told_in_its_publishers_words() -> None:
    paragraphs = ["The Port Authority said the quay would reopen in May, Vale Lines said it would not."]
    assert told(paragraphs, "The Courier says the quay reopens in May.", credit="The Courier") == []


def test_it_is_shown_who_says_it() -> None:
    text = "Police came. Then Otto Berg, the engineer, warned of rusted bolts."
    names = Comparison("", [text], Spellings(frozenset(), capitals=True)).names
    report = Report(((text, ""),), (text,), "", names)
    (found,) = other_speakers(claims_in("It is cold. Police warned of rusted bolts."), report)
    assert (found.start, found.instead) == (12, "“Then Otto Berg, the engineer, warned”")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The ferry was late, said Vale.", ["Vale"]),
        ("The ferry, Vale said, was late.", ["Vale"]),
        ("Vale, who heads the port, said it was late.", ["Vale, who heads the port"]),
        ("“It was late,” said Vale, who speaks for the port.", ["Vale, who"]),
        ("By the captain's account it was late.", ["the captain"]),
        ("In the eyes of the crew it was late.", ["the crew"]),
        ("On Monday the union said it was late.", ["the union"]),
        ("The head of the union said it was late.", ["The head of the union"]),
        ("Vale was told of it by the crew.", []),
        ("The crew did not say so.", []),
        ("The crew could say so.", []),
        ("The claims of the crew are many.", []),
        ("United States ships were late.", []),
        ("Laut Vale war die Fähre zu spät.", ["Vale"]),
        ("Die Fähre war Vale zufolge zu spät.", ["Vale"]),
        ("D'après Vale, le bac était en retard.", ["Vale"]),
        ("Il secondo battello era in ritardo.", []),
    ],
)
def test_who_says_something_is_read_beside_the_word_of_saying(text: str, who: list[str]) -> None:
    (sentence,) = sentences_of(text)
    assert [sentence.written(saying.first, saying.last) for saying in sayings_of(sentence)] == who


WORDS = (
    *("the", "Vale", "said", "according", "to", ",", ".", "“", "”", "and", "that", "its", "spokesman", "union", "told"),
    *("police", "he", "for", "in", "view", "of", "’s", "WHO", ":", ";", "–"),
)


@given(st.lists(st.sampled_from(WORDS), max_size=24).map(" ".join), st.lists(st.sampled_from(WORDS), max_size=24))
def test_no_text_is_too_odd_to_be_read(text: str, source: list[str]) -> None:
    paragraphs = [" ".join(source), "Vale said the union told the police. Its spokesman spoke."]
    for one in (text, paragraphs[1]):
        found = told([paragraphs[1], paragraphs[0]], one)
        assert all(written in one for written in found)
