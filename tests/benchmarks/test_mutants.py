"""The faults that are put into the program: each is one, none is a fault of form, and every line has its share."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from benchmarks.mutants.__main__ import _drawn, _everything, _wilson
from benchmarks.mutants.mutations import mutants
from benchmarks.mutants.reaching import Modules
from tests.conftest import ROOT


def changed(source: str) -> set[str]:
    """A line of source, with each of its faults."""
    data = source.encode()
    return {mutant.applied(data).decode() for mutant in mutants("m.py", data)}


@pytest.mark.parametrize(
    ("source", "faulty"),
    [
        ("a = b == c", {"a = b != c"}),
        ("a = (b) <= (c)", {"a = (b) < (c)"}),
        ("a = b not in c", {"a = b in c"}),
        ("a = b is not c", {"a = b is c"}),
        ("a = b and c or d", {"a = b or c or d", "a = b and c and d"}),
        ("a = b + c * d", {"a = b - c * d", "a = b + c // d"}),
        ("a = 'x' + b", {"a = 'XXx' + b"}),
        ("a = not b", {"a = (b)"}),
        ("a = 7", {"a = 8"}),
        ("a = True", {"a = False"}),
        ("a = 'one\\ntwo'", {"a = '\\ntwo'"}),
        ("a = f'{b} c'", set()),
        ("a = 'words of a message'", set()),
        ("'words'", set()),
        ("a = max(b)", {"a = min(b)"}),
        ("a.b = c", {"pass"}),
        ("a(b)", {"pass"}),
        ("if a:\n    b = c", {"if (not (a)):\n    b = c"}),
        ("if a < b:\n    c = d", {"if (not (a < b)):\n    c = d", "if a <= b:\n    c = d"}),
        ("if a == b:\n    c = d", {"if a != b:\n    c = d"}),
        ("a = [b for b in c if b]", {"a = [b for b in c if (not (b))]"}),
        ("def a(b: int | None) -> int | None:\n    return b", {"def a(b: int | None) -> int | None:\n    return None"}),
        ("@a(1)\nclass B:\n    c: int = 2", {"@a(1)\nclass B:\n    c: int = 3"}),
        ("ä = 'ö' if b else 5", {"ä = 'XXö' if b else 5", "ä = 'ö' if (not (b)) else 5", "ä = 'ö' if b else 6"}),
    ],
)
def test_each_fault_is_one_change(source: str, faulty: set[str]) -> None:
    assert changed(source) == faulty


@pytest.mark.slow
def test_every_fault_of_the_program_leaves_a_program() -> None:
    everything = _everything(ROOT)
    drawn = _drawn(everything, 300, 7)
    for mutant in drawn:
        source = (ROOT / mutant.path).read_bytes()
        assert ast.dump(ast.parse(mutant.applied(source))) != ast.dump(ast.parse(source)), mutant.shown(source)
    assert drawn == _drawn(everything, 300, 7)
    assert drawn != _drawn(everything, 300, 8)
    assert len({mutant.path for mutant in drawn}) > 50, "every module of some size has its share"


def test_modules_may_be_named_wherever_they_are() -> None:
    named = ("generator/public.py", "generator/pages/elsewhere.py")
    assert {mutant.path for mutant in _everything(ROOT, named)} == set(named)


def test_what_runs_on_import_is_reached_by_what_names_it(tmp_path: Path) -> None:
    (tmp_path / "generator").mkdir()
    (tmp_path / "generator/a.py").write_text(
        "ONE = 1\nTWO = (ONE, 5)\n\n\ndef use(few=3):\n    x = few\n    return TWO\n", encoding="utf-8"
    )
    modules = Modules(tmp_path)
    found = mutants("generator/a.py", (tmp_path / "generator/a.py").read_bytes())
    running = {mutant.line: modules.running(mutant) for mutant in found}
    used, body = ("generator/a.py", 7), ("generator/a.py", 6)
    assert running == {1: {used}, 2: {used}, 5: {body, used}, 7: {used}}


def test_the_interval_holds_the_share() -> None:
    low, high = _wilson(90, 100)
    assert (round(low, 1), round(high, 1)) == (82.6, 94.5)
    assert _wilson(0, 10)[0] == 0
    assert _wilson(10, 10)[1] == pytest.approx(100)
