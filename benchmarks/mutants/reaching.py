"""Which tests are asked about a mutant: those that reach it, as coverage.py saw, or those that stand near."""

from __future__ import annotations

import ast
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase as fnmatch
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypeAlias

from coverage import CoverageData

from benchmarks.mutants.mutations import Mutant

_Where: TypeAlias = tuple[str, int]
"""A file and a line."""


class Reach(NamedTuple):
    """The tests that ran each line, and how long each takes."""

    by_line: Mapping[str, Mapping[int, frozenset[str]]]
    """By file and line; the empty text stands for what runs outside of tests, as while modules are imported."""

    seconds: Mapping[str, float]
    modules: Modules

    def tests(self, mutant: Mutant) -> list[str]:
        """The tests that run what a mutant changes, the quickest first.

        What runs when a module is imported is reached by those that run a function which names what is made there.
        """
        found = self._of(self.modules.running(mutant))
        return sorted(found, key=lambda test: (self.seconds.get(test, 0.0), test))

    def on_import(self, mutant: Mutant) -> bool:
        """Whether what a mutant changes also runs outside of tests."""
        lines = self.by_line.get(mutant.path, {})
        return any("" in lines.get(line, ()) for line in range(mutant.line, mutant.last + 1))

    def _of(self, places: Iterable[_Where]) -> set[str]:
        nothing: frozenset[str] = frozenset()
        found = {test for path, line in places for test in self.by_line.get(path, {}).get(line, nothing)}
        return {test for test in found if test in self.seconds}


_WHOLE = (
    "tests/test_limits.py",
    "tests/test_recorded.py",
    "tests/test_faults.py",
    "tests/test_site.py",
    "tests/test_cli.py",
)
_NEAR = {
    "convert": (
        *("tests/convert/test_whole.py", "tests/convert/test_[!lr]", "tests/convert/test_reading.py"),
        *("tests/convert/test_recorded.py::test_what", "tests/test_limits.py", "tests/convert/"),
    ),
    "check": ("tests/check/", *_WHOLE),
    "evidence": ("tests/evidence/", "tests/check/", *_WHOLE),
    "frontmatter": ("tests/frontmatter/", *_WHOLE),
    "markdown": ("tests/markdown/", *_WHOLE, "tests/check/"),
    "ground": ("tests/ground/", "tests/memo/", *_WHOLE, "tests/convert/"),
    "memo": ("tests/memo/", *_WHOLE),
}
"""Where the tests of a room are; tests mirror the package, and those of whole sites come after them."""

_LINES = (
    "buttons captions coefficients company endings furniture gaps headlines labels links lives looks masthead model "
    "phrases position rows strays"
)
"""The modules that decide on lines, which other tests are nearest to."""


class Near(NamedTuple):
    """The tests beside a module, without a look at what they run: quick to know, and never more than there is."""

    seconds: Mapping[str, float]
    imported: Mapping[str, frozenset[int]]
    """The lines that run while modules are imported."""

    def tests(self, mutant: Mutant) -> list[str]:
        """The tests of the module, then of its room, then of whole sites; in each the quickest first."""
        room, name = mutant.path.split("/")[1], Path(mutant.path).stem
        lines = (
            "tests/convert/test_looked.py",
            "tests/convert/test_ruled.py",
            "tests/convert/test_recorded.py::test_what_is",
        )
        places = (f"*/test_{name}", *(lines if name in _LINES.split() else ()))
        places += _NEAR.get(room, (*_WHOLE, "tests/languages/", "tests/memo/", "tests/check/", "tests/test_"))

        def rank(test: str) -> int:
            return next((number for number, place in enumerate(places) if fnmatch(test, f"{place}*")), -1)

        ranked = ((rank(test), test) for test in self.seconds)
        found = sorted((place, self.seconds[test], test) for place, test in ranked if place >= 0)
        return [test for _, _, test in found]

    def on_import(self, mutant: Mutant) -> bool:
        """Whether what a mutant changes also runs outside of tests."""
        return not self.imported.get(mutant.path, frozenset()).isdisjoint(range(mutant.line, mutant.last + 1))


def near(measured: Path, seconds: Path) -> Near:
    """Read how long tests take, and what coverage.py saw of nothing but imports."""
    data = CoverageData(str(measured))
    data.read()
    lines = {path[path.rindex("/generator/") + 1 :]: data.lines(path) or () for path in data.measured_files()}
    imported = {path: frozenset(found) for path, found in lines.items()}
    return Near(json.loads(seconds.read_text(encoding="utf-8")), imported)


def reach(root: Path, measured: Path, seconds: Path) -> Reach:
    """Read what was measured in a checkout."""
    data = CoverageData(str(measured))
    data.read()
    by_line = {}
    for path in data.measured_files():
        lines = data.contexts_by_lineno(path)
        name = path[path.rindex("/generator/") + 1 :]
        by_line[name] = {line: frozenset(tests) for line, tests in lines.items()}
    return Reach(by_line, json.loads(seconds.read_text(encoding="utf-8")), Modules(root))


class Modules:
    """The package as trees, to find where a name is used."""

    def __init__(self, root: Path) -> None:
        self._trees = {
            str(path.relative_to(root)): ast.parse(path.read_bytes()) for path in sorted(root.glob("generator/**/*.py"))
        }

    def running(self, mutant: Mutant) -> set[_Where]:
        """The lines that run only if what the mutant changes is used."""
        function, statement = self._around(mutant)
        if function is not None and function.lineno == mutant.line:
            return _lines(mutant.path, function.body)
        if function is not None:
            return {(mutant.path, line) for line in range(mutant.line, mutant.last + 1)}
        return self._using(set(_made(statement)))

    def _around(self, mutant: Mutant) -> tuple[ast.FunctionDef | None, ast.stmt | None]:
        """The innermost function, and the statement at the module's top, that a mutant is in."""
        function = top = None
        for node in ast.walk(self._trees[mutant.path]):
            if isinstance(node, ast.stmt) and node.lineno <= mutant.line <= (node.end_lineno or 0):
                top = top or node
                if isinstance(node, ast.FunctionDef):
                    function = node
        return function, top

    def _using(self, names: set[str]) -> set[_Where]:
        """The lines of functions that name one of these, or what else is made of them while modules are imported."""
        found: set[_Where] = set()
        known: set[str] = set()
        while names - known:
            known |= names
            for name in tuple(names):
                functions, made = self._users[name]
                found |= functions
                names |= made
        return found

    @cached_property
    def _users(self) -> Mapping[str, tuple[set[_Where], set[str]]]:
        """By name the lines in functions that have it, and what is made with it outside of functions."""
        users: dict[str, tuple[set[_Where], set[str]]] = defaultdict(lambda: (set(), set()))
        for path, tree in self._trees.items():
            inside = {
                id(node): statement
                for function in ast.walk(tree)
                if isinstance(function, ast.FunctionDef)
                for statement in function.body
                for node in ast.walk(statement)
            }
            for statement in tree.body:
                for node in ast.walk(statement):
                    for name in _named(node):
                        if id(node) in inside:
                            users[name][0].add((path, inside[id(node)].lineno))
                        else:
                            users[name][1].update(_made(statement))
        return users


def _named(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.Attribute):
        yield node.attr


def _made(statement: ast.stmt | None) -> Iterator[str]:
    """The names that a statement at a module's top binds."""
    match statement:
        case ast.Assign(targets=targets):
            yield from (node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.ClassDef(name=name) | ast.FunctionDef(name=name):
            yield name


def _lines(path: str, body: list[ast.stmt]) -> set[_Where]:
    return {(path, node.lineno) for statement in body for node in ast.walk(statement) if isinstance(node, ast.stmt)}
