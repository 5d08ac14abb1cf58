"""Every part of a statement rests on something it cites, and what the whole rests on is what its parts rest on."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Span
from generator.evidence.citations import Citation
from generator.markdown.covering import covered_parts, covering
from generator.markdown.values import Cite, Statement

TEXT = st.text(alphabet="ab .”!", max_size=12)


def stated(pieces: list[str], kind: str = "paragraph") -> Statement:
    """A statement with a citation after each piece of its text; those are numbered from 1."""
    ends = [sum(map(len, pieces[: number + 1])) for number in range(len(pieces))]
    cites = (Cite(n, (Citation("a", (n,), Span("a.md")),), at) for n, at in enumerate(ends, 1))
    return Statement("s1", kind, "".join(pieces), tuple(cites), Span("a.md"), 1)


@given(st.lists(TEXT, min_size=1, max_size=5), TEXT)
def test_the_parts_are_the_whole_text_in_order(pieces: list[str], rest: str) -> None:
    statement = stated(pieces)
    statement = statement._replace(text=statement.text + rest)
    parts = tuple(covered_parts(statement))
    assert parts[0].start == 0
    assert parts[-1].end == len(statement.text) + 1
    assert all(one.end == other.start for one, other in itertools.pairwise(parts))
    assert all(part.citations for part in parts)
    assert set(covering(statement, 0, len(statement.text) + 1)) == set(statement.citations)


@pytest.mark.parametrize(
    ("pieces", "words", "numbers"),
    [
        (["One. ", " Two. "], "One", [1, 2]),
        (["One. ", " Two. ", " Three."], "One", [1, 3]),
        (["One. ", " Two. ", " Three."], "Two", [2, 3]),
        (["One ", " ", " Two. ", " Three."], "One", [1, 2, 4]),
        (["As ", " has it, one. Two. ", " Three."], "one", [2, 1, 3]),
        (["As ", " has it, one. Two. ", " Three."], "Two", [2, 3]),
    ],
)
def test_what_a_part_rests_on(pieces: list[str], words: str, numbers: list[int]) -> None:
    statement = stated(pieces)
    start = statement.text.index(words)
    assert [cited.paragraphs[0] for cited in covering(statement, start, start + len(words))] == numbers


def test_a_row_rests_on_all_it_cites() -> None:
    assert len(covering(stated(["one ", "two "], "row"), 0, 3)) == 2
