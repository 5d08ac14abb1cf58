"""What a check does grows as what it is given: calls are counted, because time depends on the machine."""

from __future__ import annotations

import cProfile
from pathlib import Path

import pytest

from generator.check import run_rules
from tests.sites import site_of, write_site

pytestmark = pytest.mark.slow

BARE = "Cranes @gazette:1 and (@gazette:2) too, "


def calls(folder: Path, text: str) -> int:
    """How many calls it takes to check a section of this text."""
    section = f"-- content/talks/a.md --\n---\ntitle: A\n---\n{text}after that. [@gazette:1]\n"
    site = site_of(write_site(folder, section))
    profile = cProfile.Profile()
    profile.runcall(run_rules, site)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize(
    "unit",
    [
        "{0} cranes stood by {0} drivers, ",
        BARE,
        "9 men and ",
        "on {1} May, ",
    ],
)
def test_twice_as_much_of_a_paragraph_takes_twice_the_work(unit: str, tmp_path: Path) -> None:
    def text(number: int) -> str:
        return "".join(unit.format(number + 1000, number % 28 + 1) for number in range(number))

    calls(tmp_path / "warm", text(1))
    once, twice = (calls(tmp_path / str(number), text(number)) for number in (200, 400))
    assert twice < 2.4 * once
