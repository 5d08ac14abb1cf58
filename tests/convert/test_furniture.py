"""What a line is by its own looks, at the edges of the rules."""

from __future__ import annotations

import pytest

from generator.convert import furniture
from generator.convert.looks import look_at
from generator.convert.reading import plain_blocks


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("4 March 2031", "dateline"),
        ("- 4 March 2031", "dateline"),
        ("4 March 2031; 9:12", "dateline"),
        ("- 4 March 2031; 9:12", ""),
        ("9:12", "chrome"),
        ("Valley Courier 4 March 2031, 9:12", "dateline"),
        ("The Old Valley Courier 4 March 2031, 9:12", ""),
        ("Valley Courier 4 March 2031", ""),
        ("Valley Courier 9:12", ""),
        ("4 March 2031" + "|" * 108, "dateline"),
        ("4 March 2031" + "|" * 109, ""),
    ],
)
def test_a_date_and_nothing_else_is_a_dateline(line: str, label: str) -> None:
    (block,) = plain_blocks(line)
    verdict = furniture.dateline(look_at(block))
    assert (verdict[0] if verdict else "") == label
