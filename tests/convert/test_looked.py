"""Nothing that is seen of a line, and no rule's word on it, changes unseen; see looked.py."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from tests.convert.looked import LOOKED, looked, texts


@cache
def recorded() -> dict[str, list[str]]:
    parts = LOOKED.read_text(encoding="utf-8").split("## ")[1:]
    return {part.partition("\n")[0]: part.rstrip("\n").split("\n")[1:] for part in parts}


@pytest.mark.parametrize(("title", "text"), texts().items(), ids=lambda value: value[:40])
def test_what_is_seen_of_each_line_is_as_recorded(title: str, text: str) -> None:
    """Cases that are new change what stands around them, so a kind with new ones is recorded the next time."""
    found = looked(text)
    before = recorded().get(title, found)
    assert len(before) != len(found) or not Counter(before) - Counter(found)


def test_most_is_recorded() -> None:
    same = [title for title, text in texts().items() if len(looked(text)) == len(recorded().get(title, []))]
    assert len(same) > 40
