"""No pattern of conversion takes more than linear time, whatever a line holds."""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator

import pytest

import generator.convert

SEEDS = (
    "a", "A", "1", " ", ".", "“", '"', "(", ")", "[", "](", "*", "`", "/", "|", ":", "-", "—", "@", "<", "<div ",
    "©", "20", "A.", "A ", "a ", ". (", ". (A ", "(A/", "Ab ", "Ab, ", "By A ", " and ", "in A", " in Aa", "May ",
    "May 1", "1 May ", "2031 ", "in May ", "Photo: ", "Photo by A", "Credit: A", "you ", "our ", "sign up for ",
    "our free ", "email a@", "The A is the ", "A is the a ", "Mr A ", "President of ", "reporting by A", "aB",
    "Reporting by A in B and ", "copyright A", "cite: a:1;", "[@a:1", "tags: [", "```", "~~~", "&#", "\n", "\n- ",
    "<!--", "<script ", "[a][", "|-", "(@a) ", "a / A", "A B for ", "Photo via ", "1. ", "> ", "<a ", "— A ",
    "this is ",
)  # fmt: skip
_LENGTHS = (600, 40_000)
"""At the shorter, what doubles with each character never ends; at the longer, nor does what grows with the square."""

_NEVER = 10
"""Seconds after which a search is taken for one that never ends; one that ends takes less than a hundredth of that."""


@pytest.fixture
def _ends() -> Iterator[None]:
    """Interrupt what never ends, where the system has an alarm."""

    def give_up(_signal: int, _frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, give_up)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in pkgutil.walk_packages(generator.convert.__path__, "generator.convert."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{module.name.removeprefix('generator.convert.')}.{name}", value


def test_patterns_of_all_folders_are_found() -> None:
    folders = {name.partition(".")[0] for name, _ in patterns()}
    assert folders >= {"words", "lines", "facts", "page", "forms", "sections"}


@pytest.mark.slow
@pytest.mark.usefixtures("_ends")
@pytest.mark.parametrize("length", _LENGTHS)
@pytest.mark.parametrize(
    ("name", "pattern"), list(patterns()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_search_ends_whatever_is_searched(name: str, pattern: re.Pattern[str], length: int) -> None:
    for seed in SEEDS:
        for text in (seed * (length // len(seed)) + "!", "(" + seed * 200 + "!"):
            signal.alarm(_NEVER)
            try:
                pattern.search(text)
            except TimeoutError:
                pytest.fail(f"{name} does not end on {seed!r}")
