"""A citation that cannot be read comes with the one that was meant."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Span
from generator.evidence.citations import parse_citations
from generator.evidence.miswritten import how_to_write
from tests.sites import Case, cases

HERE = Span("f")


@pytest.mark.parametrize("case", cases("miswritten.md"), ids=str)
def test_each_kind_of_slip_is_told_how_it_is_written(case: Case) -> None:
    hints = [finding.hint for finding in parse_citations(case.input.strip("\n"), HERE).diagnostics]
    assert "\n".join(hints) == case.expected.strip()


@pytest.mark.parametrize("case", cases("miswritten.md"), ids=str)
def test_what_a_hint_says_to_write_can_be_read(case: Case) -> None:
    for written in re.findall(r": write (.*)|as in (\S+:1)$", case.expected, re.MULTILINE):
        assert not parse_citations("".join(written), HERE).diagnostics


@given(st.text(alphabet="a Z3-–:;,.&/@#§p_١", max_size=60))
def test_no_text_is_told_to_be_written_as_it_cannot_be_read(text: str) -> None:
    found = re.search(r": write (.*)", how_to_write(text))
    assert not found or not parse_citations(found[1], HERE).diagnostics


def test_a_text_of_any_length_is_looked_at_once() -> None:
    assert "source:paragraph" in how_to_write("a" + " .:/" * 100_000)
