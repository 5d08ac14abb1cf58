"""No decision on a line of the invented pages changes unseen; see recorded.py."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.convert.recorded import (
    DECISIONS,
    LENGTHS,
    TITLES,
    around_changes,
    decided,
    growing,
    grown,
    lengthened,
    sentences,
    titled,
    titles,
)

NOT_YET = ["not recorded yet: python -m tests.convert.recorded"]


@cache
def read(path: Path) -> dict[str, list[str]]:
    parts = path.read_text(encoding="utf-8").split("## ")[1:]
    return {part.partition("\n")[0]: part.rstrip("\n").split("\n")[1:] for part in parts}


@pytest.mark.parametrize("title", titles())
def test_what_is_decided_on_each_line_is_as_recorded(title: str) -> None:
    assert decided(title) == read(DECISIONS).get(title, NOT_YET)


@pytest.mark.parametrize("line", growing())
def test_a_label_changes_at_the_length_that_is_recorded(line: str) -> None:
    for place, expected in around_changes(read(LENGTHS)[line]):
        assert dict(zip(expected, lengthened(place, line, expected), strict=True)) == expected


@pytest.mark.slow
@pytest.mark.parametrize("line", growing())
def test_how_a_label_changes_with_the_length_of_a_line_is_as_recorded(line: str) -> None:
    assert grown(line) == read(LENGTHS).get(line, NOT_YET)


@pytest.mark.parametrize("text", sentences(), ids=lambda text: text[:50])
def test_what_a_text_is_called_is_as_recorded(text: str) -> None:
    assert titled(text) == read(TITLES).get(text, NOT_YET)


def test_nothing_is_recorded_that_is_not_tried() -> None:
    assert set(read(DECISIONS)) == set(titles())
    assert set(read(LENGTHS)) == set(growing())
    assert set(read(TITLES)) == set(sentences())
