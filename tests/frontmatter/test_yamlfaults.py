"""A fault in front matter is told where it began, which is not where YAML gave up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.frontmatter.yamltree import parse_yaml

COLON, MARK, BRACKET = "a colon and a space", "this quotation mark is not closed", "this bracket is not closed"
ELSE = "a text that holds"


@pytest.mark.parametrize(
    ("text", "line", "column", "hint"),
    [
        ("title: A\nsummary This is\ntags: [x]\ndate: 2031\n", 2, 1, COLON),
        ("title: A\nsummary This is\n", 2, 1, COLON),
        ("title: A\ntags [a, b]\n\n\norder: 3\n", 2, 1, COLON),
        ("title A\nsummary: x\n", 1, 1, COLON),
        ("events:\n  - date 2031\n    title: x\n", 2, 5, COLON),
        ('title: "A\nsummary: B\ntags: [x]\n', 1, 8, MARK),
        ("title: 'A\nsummary: 'B'\ntags: [x]\n", 1, 8, MARK),
        ('title: T\nsummary: "A\nquestion: B\ntitle: "Why?"\ntags: [x]\n', 2, 10, MARK),
        ('figures:\n  - {value: "4", label: "x}\ntitle: y\n', 2, 25, MARK),
        ("tags: [a, b\ntitle: x\norder: 3\n", 1, 7, BRACKET),
        ('title: "A "B" C"\nsummary: x\n', 1, 12, ELSE),
        ("title: a: b\nsummary: x\n", 1, 9, ELSE),
        ('title: "A\n  and B"\nsummary: a: b\n', 3, 11, ELSE),
        ("title: it's\nsummary: a: b\nquestion: it's\n", 2, 11, ELSE),
        ("tags: [#a, b]\ntitle: x\n", 1, 8, "what stands behind #"),
        ("tags: [a, #b]\n", 1, 11, "what stands behind #"),
        ("order: 3\n events:\n  - {date: 2031}\n", 2, 2, "this is indented further"),
        ("topics:\n    id: a\n    title: A\n  - id: b\n    title: B\n", 2, 5, "each entry of a list"),
        ("title: A\ntopics:\n    id: a\n    title: A\n  - id: b\n    title: B\n", 3, 5, "each entry of a list"),
        ("title: A\ntopics:\n  - id: a\n    title: A\n   - id: b\n", 5, 4, ELSE),
        ("topics:\n  id: a\n  title: A\n  - id: b\n", 2, 3, "each entry of a list"),
        ("a:\n\t- x\n", 2, 1, "indent with spaces"),
    ],
)
def test_a_fault_is_told_where_it_began(text: str, line: int, column: int, hint: str) -> None:
    (finding,) = parse_yaml(text, "a.md", 2).diagnostics
    assert finding.code == "yaml-syntax"
    assert (finding.span.line - 1, finding.span.column) == (line, column)
    assert finding.hint.startswith(hint)


@given(st.text(alphabet="ab:-[]{},\"'#\\ \n\t", max_size=60))
def test_a_place_is_within_the_text(text: str) -> None:
    lines = text.split("\n")
    for finding in parse_yaml(text, "a.md").diagnostics:
        assert 1 <= finding.span.line <= len(lines)
        assert 1 <= finding.span.column <= len(lines[finding.span.line - 1]) + 1
