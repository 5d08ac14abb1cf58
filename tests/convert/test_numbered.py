"""Lines that number the parts of a text head them, also above its first paragraph."""

from __future__ import annotations

import pytest

from generator.convert.forms.reading import plain_blocks
from generator.convert.lines.labels import label
from generator.convert.lines.numbered import _from_roman

PARAGRAPHS = (
    "The lamps along the towpath stay dark, and nobody in the works committee knows for how long that will be.",
    "The voles that gnawed the cable are protected, and they may stay where they are until the autumn.",
    "The county will count them again in June, and will decide then whether the cable can be laid elsewhere.",
)


def labels(heads: tuple[str, ...]) -> list[str]:
    lines = [line for pair in zip(heads, PARAGRAPHS, strict=True) for line in pair if line]
    found = {item.block.text: item.label for item in label(plain_blocks("\n\n".join(("The lamps stay dark", *lines))))}
    return [found[head] for head in heads if head]


@pytest.mark.parametrize(
    "heads",
    [
        ("1. The lamps", "2. The voles", "3. The county"),
        ("I. The lamps", "II. The voles", "III. The county"),
        ("1) Die Lampen", "2) Die Mäuse", "3) Der Kreis"),
    ],
)
def test_numbered_lines_above_paragraphs_are_sub_headings(heads: tuple[str, ...]) -> None:
    assert labels(heads) == ["subheading"] * 3


def test_a_number_alone_in_its_row_heads_nothing_above_the_text() -> None:
    assert labels(("1. The lamps", "", ""))[0] != "subheading"


@pytest.mark.parametrize(("number", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XXVI", 26)])
def test_roman_numbers(number: str, value: int) -> None:
    assert _from_roman(number) == value
