"""The sizes that keep the house livable, and the drawing of it, which must be true."""

from __future__ import annotations

import ast
import re
import statistics
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.conftest import ROOT

PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))
PICTURE = ROOT / "docs/architecture.svg"


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """The code of a module, piece by piece; read once for all who ask."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def nodes() -> Iterator[tuple[Path, ast.AST]]:
    """All of the code, each piece with its module."""
    return ((path, node) for path in MODULES for node in nodes_of(path))


def functions() -> list[tuple[int, str]]:
    """Every function with its number of lines."""
    return [
        ((node.end_lineno or 0) - node.lineno + 1, f"{path.relative_to(ROOT)}:{node.lineno} {node.name}")
        for path, node in nodes()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_functions_are_short() -> None:
    found = functions()
    lines = sorted(lines for lines, _ in found)
    assert statistics.median(lines) <= 10
    assert lines[len(lines) * 9 // 10] <= 16
    assert lines[len(lines) * 99 // 100] <= 30
    assert [name for lines, name in found if lines > 60] == []


def test_what_is_waived_has_a_reason() -> None:
    waived = re.compile(r"# *(?:noqa: (?:[A-Z]+[0-9]+,? *)+|type: ignore\[[a-z, -]+\])[ #]*(?P<reason>.*)")
    lines = [
        (f"{path.relative_to(ROOT)}:{number}", match["reason"])
        for folder in ("generator", "benchmarks", "tests", "docs")
        for path in (ROOT / folder).rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (match := waived.search(line))
    ]
    assert lines
    assert [place for place, reason in lines if " " not in reason] == []


def test_modules_are_short() -> None:
    long = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert {path: lines for path, lines in long.items() if lines > 400} == {}


def rooms() -> set[str]:
    """What stands at the top of the package: modules, and folders with modules in them."""
    top = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in MODULES}
    return {name for name in top if not name.startswith("__")}


def test_every_room_is_told_of() -> None:
    told = re.findall(r"`([a-z]+)/?`", table())
    assert sorted(told) == sorted(rooms())


def table() -> str:
    """The rows of the table in the architecture page."""
    page = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    return "\n".join(line.split("|")[1] for line in page.splitlines() if line.startswith("| `"))


def imports() -> set[tuple[str, str]]:
    """Which room imports from which."""
    found = set()
    for path, node in nodes():
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator."):
            room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
            found.add((room, (node.module or "").split(".")[1]))
    return {(one, other) for one, other in found if one != other and not one.startswith("__")}


def drawn() -> dict[str, int]:
    """The rooms of the drawing, each with its height: what stands higher may import what stands lower."""
    picture = PICTURE.read_text(encoding="utf-8")
    return {name: int(y) for y, name in re.findall(r'<text [^>]*y="(\d+)"[^>]*data-room="([a-z]+)"', picture)}


def test_the_drawing_shows_every_room() -> None:
    assert sorted(drawn()) == sorted(rooms())


def test_imports_go_down_in_the_drawing() -> None:
    heights = drawn()
    assert {(one, other) for one, other in imports() if heights[one] >= heights[other]} == set()


def test_the_drawing_is_in_the_architecture_page() -> None:
    assert "architecture.svg" in (ROOT / "docs/architecture.md").read_text(encoding="utf-8")


def test_no_path_of_one_machine_is_written_down() -> None:
    suspects = [*MODULES, *(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "Makefile"]
    of_one = re.compile(r"/(?:root|home/\w+|Users/\w+)/")
    assert [str(path) for path in suspects if of_one.search(path.read_text(encoding="utf-8"))] == []
