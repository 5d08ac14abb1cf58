"""Every finding, every option of a build and every key of front matter is explained; no finding is that is not told."""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterator

import pytest

from generator.check import RULES
from generator.cli import build
from generator.content import RECORDS
from generator.publish import withheld
from tests.conftest import ROOT

CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _handed_on(function: ast.FunctionDef) -> int | None:
    """Which argument of a function is the code of the findings that it makes; None where none is."""
    given = [argument.arg for argument in function.args.args if argument.arg != "self"]
    calls = (node for node in ast.walk(function) if isinstance(node, ast.Call))
    made = (call.args[0] for call in calls if _name(call) == "Diagnostic" and call.args)
    codes = [code.id for code in made if isinstance(code, ast.Name) and code.id in given]
    return given.index(codes[0]) if codes else None


def _codes() -> Iterator[str]:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "generator").rglob("*.py"))]
    for tree in trees:
        yield from _codes_in(tree, {"Diagnostic": 0} | _makers(tree))
    everywhere = {name: place for tree in trees for name, place in _makers(tree).items() if not name.startswith("_")}
    for tree in trees:
        yield from _codes_in(tree, everywhere)


def _makers(tree: ast.Module) -> dict[str, int]:
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return {function.name: place for function in functions if (place := _handed_on(function)) is not None}


def _codes_in(tree: ast.Module, makers: dict[str, int]) -> Iterator[str]:
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        place = makers.get(_name(call))
        if place is not None and len(call.args) > place:
            texts = (str(part.value) for part in ast.walk(call.args[place]) if isinstance(part, ast.Constant))
            yield from filter(CODE.fullmatch, texts)


@pytest.mark.slow
def test_every_finding_is_explained_and_nothing_else_is() -> None:
    rows = re.findall(r"^\| (`.*?`) \|", (ROOT / "docs/findings.md").read_text(encoding="utf-8"), re.MULTILINE)
    listed = [code for row in rows for code in re.findall(r"`([^`]+)`", row)]
    pages = {path.stem for path in (ROOT / "docs/rules").glob("*.md")}
    told = {*_codes(), withheld.DRAFT, withheld.ORIGINAL, withheld.ARTICLE, withheld.MACHINE}
    assert {"untranslated", "not-content", "yaml-syntax", "unreadable-file", "no-remote"} <= told
    assert sorted(told - pages) == sorted(listed)
    assert not pages - told - {rule.code for rule in RULES} - {"README", "unused-ignore", "unknown-rule"}


def test_every_option_of_a_build_is_explained() -> None:
    parser = argparse.ArgumentParser(add_help=False)
    build.add_options(parser)
    options = set(re.findall(r"--[a-z-]+", parser.format_help()))
    assert "--pdf" in options
    assert options <= set(re.findall(r"explainer build (--[a-z-]+)", (ROOT / "docs/settings.md").read_text("utf-8")))


@pytest.mark.parametrize("key", sorted({key for record in RECORDS.values() for key in record.fields}))
def test_every_key_of_front_matter_is_explained(key: str) -> None:
    assert re.search(rf"(?m)^{key}:|`{key}:?`", (ROOT / "docs/formats.md").read_text("utf-8"))
