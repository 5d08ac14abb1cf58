"""The syntax of citations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Span
from generator.evidence.citations import CitationText, format_paragraphs, parse_citations
from generator.frontmatter.yamltree import Mapping, parse_yaml

HERE = Span("f", 3, 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reuters:9", [("reuters", (9,))]),
        ("reuters:9-11; torontoer:4", [("reuters", (9, 10, 11)), ("torontoer", (4,))]),
        ("reuters:9-11; @torontoer:4", [("reuters", (9, 10, 11)), ("torontoer", (4,))]),
        ("a-b:1, 3–4", [("a-b", (1, 3, 4))]),
        (" a : 2 ", [("a", (2,))]),
        ("a:1,1", [("a", (1,))]),
    ],
)
def test_what_citations_name(text: str, expected: list[tuple[str, tuple[int, ...]]]) -> None:
    outcome = parse_citations(text, HERE)
    assert not outcome.diagnostics
    assert [(citation.source, citation.paragraphs) for citation in outcome.value] == expected


@pytest.mark.parametrize("text", ["", "a", "a:", "a:0", "a:3-1", "A:1", "a:1;", "a:x", "a:1-99999", "a:1-2-3", "1"])
def test_what_is_no_citation_is_said(text: str) -> None:
    outcome = parse_citations(text, HERE)
    assert {finding.code for finding in outcome.diagnostics} == {"malformed-citation"}


def test_each_citation_has_its_own_place() -> None:
    first, second = parse_citations("a:1;  b:22", HERE).value
    assert (first.span.column, first.span.end_column) == (10, 13)
    assert (second.span.column, second.span.end_column) == (16, 20)


numbers = st.lists(st.integers(1, 60), min_size=1, unique=True).map(sorted).map(tuple)


@given(numbers)
def test_paragraphs_written_short_are_read_back(paragraphs: tuple[int, ...]) -> None:
    (citation,) = parse_citations(f"a:{format_paragraphs(paragraphs)}", HERE).value
    assert citation.paragraphs == paragraphs


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    outcome = parse_citations(text, HERE)
    assert outcome.value or outcome.diagnostics


@pytest.mark.parametrize(("written", "column"), [("gazette:0", 7), ('"gazette:0"', 8), ("'gazette:0'", 8)])
def test_a_citation_in_front_matter_stands_where_its_text_begins(written: str, column: int) -> None:
    found: list[Diagnostic] = []
    node = parse_yaml(f"cite: {written}\n", "f").value
    assert isinstance(node, Mapping)
    assert CitationText().read(node.entries[0][1], found.append) is None
    assert [(finding.code, finding.span.column) for finding in found] == [("malformed-citation", column)]


def test_a_paragraph_has_a_number_of_six_figures_at_most() -> None:
    assert parse_citations("a:100000", HERE).value[0].paragraphs == (100_000,)
    assert parse_citations("a:100001", HERE).diagnostics
