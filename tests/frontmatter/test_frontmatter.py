"""Front matter and body are parted exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.frontmatter.splitting import split_front_matter


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\na: b\n---\nBody", "Body", 4),
        ("---\na: b\n---\n\n\nBody\n\n", "Body", 6),
        ("\n\n---\na: b\n---\nBody", "Body", 6),
        ("---\na: b\n---\none\n\n---\n\ntwo", "one\n\n---\n\ntwo", 4),
        ("---\na: b\n---", "", 3),
    ],
)
def test_the_body_knows_its_line(text: str, body: str, line: int) -> None:
    parts = split_front_matter(text, "f").value
    assert (parts.body, parts.body_line) == (body, line)
    assert [key.text for key, _ in parts.front.entries] == ["a"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty-file"),
        (" \n\n", "empty-file"),
        ("Body", "no-front-matter"),
        ("Body\n---\na: b\n---\n", "no-front-matter"),
        ("---\na: b\n", "unclosed-front-matter"),
        ("----\na: b\n----\n", "no-front-matter"),
    ],
)
def test_what_is_no_front_matter_is_said(text: str, code: str) -> None:
    (finding,) = split_front_matter(text, "f").diagnostics
    assert finding.code == code


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    outcome = split_front_matter(text, "f")
    assert outcome.value.body in text


@given(st.lists(st.sampled_from(["one", "two", "", "# x", "- y"]), min_size=1))
def test_every_line_of_the_body_is_where_it_says(lines: list[str]) -> None:
    text = "\n".join(["---", "a: b", "---", *lines])
    parts = split_front_matter(text, "f").value
    for offset, line in enumerate(parts.body.split("\n")):
        if line:
            assert text.split("\n")[parts.body_line - 1 + offset].strip() == line.strip()


@pytest.mark.parametrize("above", ["", "\n", "\n \n\n"])
def test_lines_count_from_the_top_of_the_file_whatever_stands_above(above: str) -> None:
    first = above.count("\n") + 1
    for text, code, line in (
        ("---\na: b\na: c\n---\nBody", "duplicate-key", first + 2),
        ("---\na: b\n", "unclosed-front-matter", first),
        ("Body", "no-front-matter", first),
    ):
        (finding,) = split_front_matter(above + text, "f").diagnostics
        assert (finding.code, finding.span.line) == (code, line)
