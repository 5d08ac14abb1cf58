"""What a check does grows as what it is given: calls are counted, because time depends on the machine.

A text may grow, what it cites, both, or how many there are of either; what is compared with each other must not take
four times the work where there is twice as much of both.
"""

from __future__ import annotations

import cProfile
import itertools
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.reliability import inputs
from benchmarks.reliability.inputs import CITED, Files
from generator.build import build, read
from generator.check import run_rules
from tests.sites import site_of

pytestmark = pytest.mark.slow

BARE = "Cranes @gazette:1 and (@gazette:2) too, "
THINGS = (
    *("ferry", "crane", "barge", "pilot", "cable", "bridge", "warehouse", "signal"),
    *("tanker", "driver", "depot", "market", "school", "clinic", "tower"),
)
UNITS = (
    "{0} cranes stood by {0} drivers, ",
    BARE,
    "9 men and ",
    "on {1} May, ",
    "{2} {3}s and ",
    "on {1} May {0} the {3} came, ",
    "The {3} was closed by the {4} of Vale. ",
    "“ships of {3} number {4}”, said Vale {5}. ",
    "“ships of {3} number {4}”, said Vale {5} and ",
)


def repeated(unit: str, number: int, first: int = 0) -> str:
    """So many of a unit, each with other words; with another `first` they begin elsewhere."""
    return "".join(
        unit.format(n + 1000, n % 28 + 1, n % 90 + 11, THINGS[(n + first) % 15], THINGS[n % 14], THINGS[n % 7].title())
        for n in range(number)
    )


def source(*paragraphs: str) -> Files:
    """An article of these paragraphs."""
    body = "".join(f"[{number}] {text}\n\n" for number, text in enumerate(paragraphs, 1))
    return {"seeds/gazette.md": f"---\ntitle: Gazette\ntext: article\n---\n{body}"}


def pieces(unit: str, number: int) -> Files:
    """So many cited paragraphs of a section, each with one unit."""
    listed = (f"{repeated(unit, 1, n).rstrip(', ')}. {CITED}\n\n" for n in range(number))
    return inputs.section("".join(listed))


def text(unit: str, number: int) -> Files:
    """One paragraph that cites one."""
    return inputs.section(f"{repeated(unit, number)}after that. {CITED}")


GROWING: dict[str, Callable[[str, int], Files]] = {
    "the text": text,
    "the source": lambda unit, number: source(f"{repeated(unit, number, 1)}so.") | text(unit, 2),
    "both": lambda unit, number: source(f"{repeated(unit, number, 1)}so.") | text(unit, number),
    "the number of statements": lambda unit, number: source(f"{repeated(unit, 8, 1)}so.") | pieces(unit, number),
    "the number of paragraphs": lambda unit, number: (
        source(*(f"{repeated(unit, 1, n)}so." for n in range(number))) | text(unit, 2)
    ),
    "the number of both": lambda unit, number: (
        source(*(f"{repeated(unit, 1, n)}so." for n in range(number))) | pieces(unit, number)
    ),
    "what is cited at once": lambda unit, number: (
        source(*(f"{repeated(unit, 1, n)}so." for n in range(number)))
        | inputs.section(f"{repeated(unit, 2)}after that. [@gazette:1-{number}]")
    ),
}
"""What grows, and the files for so many of a unit."""


HELD = (("both", UNITS[0]), ("both", UNITS[3]))
"""Where none is found soon, each number or date of a text is held to each that is given, as it must be."""


def calls(work: Callable[[], object]) -> int:
    """How many calls some work takes; patterns that were compiled before are compiled again."""
    re.purge()
    profile = cProfile.Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())


def checked(folder: Path, files: Files) -> int:
    """How many calls it takes to check a site."""
    inputs.write(folder, files)
    site = site_of(folder)
    return calls(lambda: run_rules(site))


@pytest.mark.parametrize(("growing", "unit"), [pair for pair in itertools.product(GROWING, UNITS) if pair not in HELD])
def test_twice_as_much_takes_twice_the_work(growing: str, unit: str, tmp_path: Path) -> None:
    checked(tmp_path / "warm", GROWING[growing](unit, 3))
    once, twice = (checked(tmp_path / str(number), GROWING[growing](unit, number)) for number in (200, 400))
    assert twice < 2.4 * once


def wrong(number: int) -> Files:
    """Statements with numbers that no paragraph has, which all tell of the same."""
    told = (f"The {THINGS[n % 15]} and the sluice of the harbour had {n + 20} days of trouble." for n in range(number))
    said = (f"The harbour sluice had trouble with {90_000 + n} cranes. {CITED}\n\n" for n in range(number))
    return source(*told) | inputs.section("".join(said))


@pytest.mark.parametrize("make", [wrong, inputs.events])
def test_twice_as_many_take_twice_the_work(make: Callable[[int], Files], tmp_path: Path) -> None:
    def built(number: int) -> int:
        inputs.write(folder := tmp_path / str(number), make(number))
        return calls(lambda: build(read(folder), run_rules))

    built(3)
    once, twice = built(300), built(600)
    assert twice < 2.4 * once
