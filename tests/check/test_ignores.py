"""Comments that silence findings in front matter; those in bodies are held by tests/cases/faults.md."""

from __future__ import annotations

import pytest

from tests.sites import brief, checked_with

SECTION = """-- content/talks/a.md --
---
title: A
summary: S.
{front}
---
The deal was made. [@gazette:3]
"""


def found(front: str) -> list[str]:
    """What is found in a section of this front matter, each as its line and code."""
    everything = brief(checked_with(SECTION.format(front=front.strip())))
    return [
        f"{line.split(':')[1]} {line.rpartition(' ')[2]}" for line in everything.split("\n") if "talks/a.md" in line
    ]


SILENT = "# ignore[figure-not-in-source]: counted by us"


@pytest.mark.parametrize(
    "front",
    [
        f"figures:\n  {SILENT}\n  - {{value: '777', label: drivers, cite: 'gazette:3'}}",
        f"figures:\n  {SILENT}\n\n  - value: '777'\n    label: drivers\n    cite: gazette:3",
        f"{SILENT}\nfigures:\n  - value: '777'\n    label: drivers\n    cite: gazette:3",
        f"{SILENT}\nquestion: Why 777 drivers?",
        f"{SILENT}\nquestion: >\n  Why\n\n  777 drivers?",
    ],
)
def test_a_comment_in_front_matter_silences_a_finding_in_what_follows(front: str) -> None:
    assert "figure-not-in-source" in " ".join(found(front.replace(SILENT, "# counted by us")))
    assert found(front) == []


def test_it_reaches_no_further_than_the_next_entry() -> None:
    one, other = "{value: '777', label: drivers, cite: 'gazette:3'}", "{value: '888', label: cranes, cite: 'gazette:3'}"
    assert found(f"figures:\n  {SILENT}\n  - {one}\n  - {other}") == ["7 figure-not-in-source"]


def test_one_that_silences_nothing_is_said() -> None:
    assert found(f"figures:\n  {SILENT}\n  - {{value: a few, label: sides, cite: 'gazette:3'}}")[-1:] == [
        "5 unused-ignore"
    ]
    assert found(SILENT) == ["4 unused-ignore"]
