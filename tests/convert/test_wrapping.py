"""Plain texts whose lines are no paragraphs: wrapped with and without blank lines, indented, hyphenated, paged."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.convert.facts.metadata import complete
from generator.convert.forms.reading import plain_blocks
from generator.convert.forms.wrapping import edges_of_pages, joined, known_words
from generator.convert.lines.labels import label_blocks
from tests.convert.articles import read

HEAD = ("Lamps along the towpath stay dark", "By Edda Marlowe", "20 May 2031")
PARAGRAPHS = (
    "The lamps along the towpath will stay dark until autumn, the works committee decided on Monday, because the "
    "cable that feeds them has been gnawed through in eleven places.",
    "Water voles are to blame. They are protected, and nobody may dig where they live before September.",
    "“I would rather stumble than evict them,” said Jory Pell, who walks home that way every night.",
    "Lanterns can be borrowed from the lock keeper. He has forty, and by Tuesday evening all but three were out.",
    "Whoever finds one on the bank is asked to hang it on the nearest gate, and not to blow it out.",
)


def told(text: str) -> tuple[str, str, str, list[str]]:
    """Title, author, day and paragraphs of a plain text."""
    article = read(text.encode())
    labelled = label_blocks(article)
    metadata = complete(article, labelled)
    kept = [item.block.text for item in labelled if item.label == "body"]
    return metadata.title, metadata.byline, str(metadata.published), kept


def wrapped(width: int, between: str, first: str = "") -> str:
    paragraphs = (textwrap.fill(text, width, initial_indent=first) for text in PARAGRAPHS)
    return "\n".join(HEAD) + "\n\n" + between.join(paragraphs) + "\n"


@pytest.mark.parametrize("width", [36, 48, 60, 72, 78])
@pytest.mark.parametrize(("between", "first"), [("\n\n", ""), ("\n", "    ")], ids=["blank", "indented"])
def test_title_author_and_day_stand_on_lines_of_their_own_and_paragraphs_come_whole(
    width: int, between: str, first: str
) -> None:
    assert told(wrapped(width, between, first)) == (HEAD[0], "Edda Marlowe", "2031-05-20", list(PARAGRAPHS))


def test_where_nothing_parts_paragraphs_a_line_that_could_have_held_more_ends_one() -> None:
    assert told(wrapped(72, "\n"))[3] == list(PARAGRAPHS)


def test_a_day_abroad_in_a_line_of_its_own_is_the_day_of_publication() -> None:
    assert told("Das Licht bleibt aus\n\n13. Mai 2031\n\n" + "\n\n".join(PARAGRAPHS))[2] == "2031-05-13"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["It was the twenty-", "second of May."], "It was the twenty-second of May."),
        (["English-", "speaking guides came."], "English-speaking guides came."),
        (["The vice-", "president left."], "The vice-president left."),
        (["a long commit-", "tee met"], "a long committee met"),
        (["the self-", "taught painter"], "the self-taught painter"),
        (["the lock-", "keeper and the lock-keeper"], "the lock-keeper and the lock-keeper"),
        (["die Haupt-", "und Nebenstraße"], "die Haupt- und Nebenstraße"),
        (["in Baden-", "Württemberg"], "in Baden-Württemberg"),
        (["a state-of-the-", "art lock"], "a state-of-the-art lock"),
        (["from 1998-", "ten years on"], "from 1998- ten years on"),
        (["he went --", "and came"], "he went -- and came"),
        (["he went –", "and came"], "he went – and came"),
    ],
)
def test_a_word_that_a_line_end_breaks_is_whole_again(lines: list[str], expected: str) -> None:
    assert joined(lines, known_words(lines)) == expected


def paged(*, titled: bool) -> str:
    """A text of three pages; the first two end within a sentence."""
    body = [line for text in PARAGRAPHS * 3 for line in (*textwrap.wrap(text, 60), "")]
    pages = [body[:13], body[13:27], body[27:]]
    edges = [f"{number}   Lamps and Locks" if titled else f"- {number} -" for number in (7, 8, 9)]
    return "\n".join(line for page, edge in zip(pages, edges, strict=True) for line in (*page, "", edge, ""))


@pytest.mark.parametrize("titled", [False, True])
def test_numbers_of_pages_and_running_titles_are_dropped_and_told_and_part_no_paragraph(titled: bool) -> None:
    blocks = plain_blocks(paged(titled=titled))
    assert [block.role for block in blocks].count("page") == 3
    assert [block.text for block in blocks if block.role != "page"] == list(PARAGRAPHS * 3)


@pytest.mark.parametrize(
    "lines",
    [
        ["1", "2", "3"],
        ["Ada Moreno   12", "Jory Pell   13", "Edda Marlowe   14"],
        ["In 1987", *["text"] * 12, "1988"],
        ["5", *["text"] * 12, "9"],
        ["5", *["text"] * 12],
    ],
)
def test_other_lines_with_numbers_are_no_edges_of_pages(lines: list[str]) -> None:
    assert not edges_of_pages(lines)


@settings(max_examples=150)
@given(st.lists(st.text(alphabet="aB -.7\u00e9>•", max_size=90), max_size=40))
def test_no_word_of_a_text_is_lost_and_every_line_is_in_one_block(lines: list[str]) -> None:
    text = "\n".join(lines)
    numbers = [number for block in plain_blocks(text) for number in block.lines]
    assert sorted(numbers) == [number for number, line in enumerate(lines, 1) if line.strip()]


def test_the_title_at_the_edges_of_pages_is_the_headline() -> None:
    assert (
        told(f"Notes of the Canal Society\nSpring issue\n\nLamps and Locks\n\n{paged(titled=True)}")[0]
        == "Lamps and Locks"
    )


def test_a_line_that_says_which_page_of_how_many_it_is_needs_no_other() -> None:
    lines = ["The lamps stay dark, and", "Page 1 of 2", "", "Lamps of Orrin - Works            2", "nobody knows why."]
    assert edges_of_pages(lines) == {1, 3}
    assert edges_of_pages([*lines[:1], "Page 3 of 2", *lines[2:]]) == frozenset()
    assert edges_of_pages(["The lamps stay dark.", "Seite 2 von 2", "Nobody knows why."]) == {1}


def test_what_stands_beside_the_numbers_of_pages_again_and_again_is_no_text() -> None:
    page = [*["The lamps stay dark, and nobody knows why."] * 12, "", "Approved.      Warden v Hollin", "Page {}"]
    lines = [line.format(number) for number in (1, 2, 3) for line in page]
    assert edges_of_pages(lines) == {place for place, line in enumerate(lines) if "Page" in line or "v Hollin" in line}


def test_a_numbered_heading_hides_no_numbers_of_pages() -> None:
    title, text = "Works of Orrin             Report of 2031", ["The lamps stay dark, and nobody knows why."] * 9
    lines = [title, "", "4   The lamps", "", *text, "", "17", title, "", *text, "", "18", title, "", *text, "", "19"]
    edges = {place for place, line in enumerate(lines) if line.isdigit() or line == title}
    assert edges_of_pages(lines) == edges - {0}


def test_the_first_paragraph_of_a_page_with_a_running_title_is_text() -> None:
    title = f"Works of Orrin{'Report of 2031':>28}"
    first, second = ("\n\n".join(textwrap.fill(text, 42) for text in part) for part in (PARAGRAPHS[:3], PARAGRAPHS[3:]))
    pages = f"{title}\n\n4   The lamps\n\n{first}\n\n{17:>22}\n{title}\n\n{second}\n\n{18:>22}\n"
    assert told(pages)[3] == list(PARAGRAPHS)


def test_numbered_paragraphs_of_a_judgment_come_whole() -> None:
    body = "\n\n".join(
        textwrap.fill(f"{number}. {text}", 66, subsequent_indent="   ") for number, text in enumerate(PARAGRAPHS, 1)
    )
    top = "\n\n".join(("Case No: 412", "THE COURT OF ORRIN", "Before:", "Justice Pell", "- - - -", "Marlowe v Pell"))
    article = read(f"{top}\n\nDate: 20 May 2031\n\nHearing date: 4 May 2031\n\n{body}\n".encode())
    labelled = label_blocks(article)
    assert [item.block.text for item in labelled if item.kept] == list(PARAGRAPHS)
    assert str(complete(article, labelled).published) == "2031-05-20"


def test_titles_in_the_middle_and_a_day_at_the_right_stand_on_lines_of_their_own() -> None:
    text = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in PARAGRAPHS)
    head = (
        f"FOR IMMEDIATE RELEASE{'20 May 2031':>51}\nContact: Jory Pell, 555-0142\n\n"
        f"{HEAD[0].center(72).rstrip()}\n{'Voles are the largest of them since the flood'.center(72).rstrip()}\n\n"
    )
    blocks = [block.text for block in plain_blocks(head + text)]
    assert blocks[:4] == [
        "FOR IMMEDIATE RELEASE 20 May 2031",
        "Contact: Jory Pell, 555-0142",
        HEAD[0],
        "Voles are the largest of them since the flood",
    ]
    assert told(head + text)[::2] == (HEAD[0], "2031-05-20")


def test_a_rule_between_wrapped_lines_is_no_part_of_what_follows() -> None:
    text = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS)
    assert [block.text for block in plain_blocks(f"{text}\n- - - -\nBetween us\n")][-2:] == ["- - - -", "Between us"]
