"""Sources: numbered paragraphs of three kinds, with everything that belongs to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.seeds import LONGEST, Source, load_sources, parse_source

FRONT = "---\ntitle: S\nunused:\n  - {paragraph: 2, reason: credit line}\n---\n"
BODY = """[1] First
goes on.

## A heading

- [2] an item
- another item

> [4] Said so.
> — Ada Moreno, speaker

Last.
"""


def parsed(text: str) -> Source:
    source = parse_source(text, "seeds/s.md").value
    assert source is not None
    return source


def test_paragraphs_have_kind_heading_attribution_and_place() -> None:
    rows = [
        (p.number, p.kind, p.text, p.heading, p.attribution, p.unused, p.span.line)
        for p in parsed(FRONT + BODY).paragraphs
    ]
    assert rows == [
        (1, "body", "First goes on.", "", "", "", 6),
        (2, "list_item", "an item", "A heading", "", "credit line", 11),
        (3, "list_item", "another item", "A heading", "", "", 12),
        (4, "quote", "Said so.", "A heading", "Ada Moreno, speaker", "", 14),
        (5, "body", "Last.", "A heading", "", "", 17),
    ]


def test_a_paragraph_is_found_by_its_number_only() -> None:
    source = parsed(FRONT + BODY)
    assert [getattr(source.paragraph(n), "number", None) for n in (0, 1, 5, 6)] == [None, 1, 5, None]


def test_an_unused_paragraph_that_is_not_there_is_found() -> None:
    (finding,) = parse_source(FRONT + "Only one.", "seeds/s.md").diagnostics
    assert (finding.code, finding.span.line) == ("wrong-value", 4)


def test_whose_words_these_are_decides_what_may_be_shown() -> None:
    for kind, shown in (("note", True), ("open", True), ("article", False)):
        assert parsed(f"---\ntitle: S\ntext: {kind}\n---\nx").shown is shown


texts = st.lists(st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=20), min_size=1, max_size=9)


@given(texts)
def test_every_block_is_a_paragraph_with_the_next_number(blocks: list[str]) -> None:
    plain = [block for block in blocks if not block.startswith(("#", "-", ">", "[", "—", "–"))] or ["x"]
    source = parsed("---\ntitle: S\n---\n" + "\n\n".join(plain))
    assert [(p.number, p.text) for p in source.paragraphs] == list(enumerate(plain, 1))


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    parse_source(f"---\ntitle: S\n---\n{text}", "seeds/s.md")
    parse_source(text, "seeds/s.md")


@pytest.mark.parametrize("name", ["A", "a_b", "a--b", "-a", "a.b"])
def test_a_file_that_cannot_be_an_id_is_said(name: str) -> None:
    outcome = parse_source("---\ntitle: S\n---\nx\n", f"seeds/{name}.md")
    assert [(f.code, f.span.path) for f in outcome.diagnostics] == [("bad-file-name", f"seeds/{name}.md")]
    assert outcome.value


def test_a_paragraph_as_long_as_may_be_is_kept_and_a_longer_one_is_said() -> None:
    text = f"---\ntitle: S\n---\nshort\n\n{'x' * LONGEST}\n\n{'x' * LONGEST}y\n"
    outcome = parse_source(text, "seeds/s.md")
    assert [(f.code, f.span.line) for f in outcome.diagnostics] == [("paragraph-too-long", 8)]
    assert outcome.value
    assert [len(p.text) for p in outcome.value.paragraphs] == [5, LONGEST, 0]


def test_a_source_without_paragraphs_is_said() -> None:
    outcome = parse_source("---\ntitle: S\n---\n# Only a heading\n", "seeds/s.md")
    assert [f.code for f in outcome.diagnostics] == ["empty-source"]


def test_a_number_out_of_its_order_is_said_where_it_stands() -> None:
    outcome = parse_source("---\ntitle: S\n---\n[1] a\n\n[3] b\n\nc\n\n[4] d\n", "seeds/s.md")
    assert [(f.code, f.span.line, f.message) for f in outcome.diagnostics] == [
        ("paragraph-number", 6, "this is paragraph 2, but it says [3]")
    ]


@pytest.mark.parametrize(
    ("numbers", "texts", "told"),
    [
        ([1, 2, 4, 5, 6], ["1", "2", "", "4", "5", "6"], ["this is paragraph 3, but it says [4]"]),
        ([3, 4, 5], ["", "", "3", "4", "5"], ["this is paragraph 1, but it says [3]"]),
        ([1, 0, 3, 4], ["1", "0", "3", "4"], []),
        ([1, 0, 2, 3, 4], ["1", "0", "2", "3", "4"], ["this is paragraph 3, but it says [2]"]),
        ([1, 9, 3, 4], ["1", "9", "3", "4"], ["this is paragraph 2, but it says [9]"]),
        (
            [1, 2, 900, 901, 902],
            ["1", "2", "900", "901", "902"],
            [f"this is paragraph {number}, but it says [{number + 897}]" for number in (3, 4, 5)],
        ),
    ],
)
def test_where_paragraphs_are_missing_the_others_keep_their_numbers(
    numbers: list[int], texts: list[str], told: list[str]
) -> None:
    body = "\n\n".join(f"[{number}] {number}" if number else "0" for number in numbers)
    outcome = parse_source(f"---\ntitle: S\n---\n{body}\n", "seeds/s.md")
    assert [finding.message for finding in outcome.diagnostics] == told
    assert outcome.value
    assert [paragraph.text for paragraph in outcome.value.paragraphs] == texts
    assert [paragraph.number for paragraph in outcome.value.paragraphs] == list(range(1, len(texts) + 1))


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("> — Ada Moreno", [("quote", "— Ada Moreno", "")]),
        ("> Said so.\n> And more.\n> — Ada", [("quote", "Said so. And more.", "Ada")]),
        ("one\n- two\n- three\nmore", [("body", "one", ""), ("list_item", "two", ""), ("list_item", "three more", "")]),
        ("# A\n# B\ntext\n", [("body", "text", "")]),
        ("text\n# A\n", [("body", "text", "")]),
        ("#SaveTheBridge was seen.\n#NotMyBridge too.", [("body", "#SaveTheBridge was seen. #NotMyBridge too.", "")]),
    ],
)
def test_blocks_part_where_kinds_change(body: str, rows: list[tuple[str, str, str]]) -> None:
    found = parsed(f"---\ntitle: S\n---\n{body}").paragraphs
    assert [(p.kind, p.text, p.attribution) for p in found] == rows


def test_a_file_where_the_folder_belongs_is_told(tmp_path: Path) -> None:
    (tmp_path / "seeds").write_text("x", encoding="utf-8")
    (finding,) = load_sources(tmp_path).diagnostics
    assert (finding.code, finding.message) == ("not-a-source", "seeds is a file, so nothing of it is read")


@pytest.mark.parametrize(
    ("fronts", "names"),
    [
        (["publisher: Gazette\npublished: 2031-05-12", "publisher: Courier"], ["Gazette", "Courier"]),
        (["title: One", "title: Two"], ["One", "Two"]),
        (
            ["publisher: Gazette\npublished: 2031-05-12", "publisher: Gazette\npublished: 2033", "publisher: Courier"],
            ["Gazette, 2031", "Gazette, 2033", "Courier"],
        ),
        (
            ["publisher: Gazette\npublished: 2031-05-12", "publisher: Gazette\npublished: 2031-05-13"],
            ["Gazette, 2031-05-12", "Gazette, 2031-05-13"],
        ),
        (["title: One\npublisher: Gazette", "title: Two\npublisher: Gazette\npublished: 2031"], ["One", "Two"]),
    ],
)
def test_sources_of_one_publisher_are_told_apart(fronts: list[str], names: list[str], tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for number, front in enumerate(fronts):
        title = "" if front.startswith("title:") else "title: S\n"
        (tmp_path / f"seeds/s{number}.md").write_text(f"---\n{title}{front}\n---\n[1] One.\n", encoding="utf-8")
    assert [source.name for source in load_sources(tmp_path).value] == names


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("1. One.\n\n2. Two.", ["paragraph-number"]),
        ("1) One.\n\n- 2) Two.\n\n## Then\n\n3) Three.", ["paragraph-number"]),
        ("1. One.", []),
        ("1. One.\n\nTwo.", []),
        ("3. Three.\n\n4. Four.", []),
        ("[1] 1. One.\n\n[2] 2. Two.", []),
    ],
)
def test_numbers_as_those_of_a_list_are_told_where_they_count_the_paragraphs(written: str, told: list[str]) -> None:
    outcome = parse_source(f"---\ntitle: T\n---\n{written}\n", "seeds/a.md")
    assert [finding.code for finding in outcome.diagnostics] == told
    assert not outcome.failed
