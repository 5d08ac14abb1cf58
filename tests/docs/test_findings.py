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


def _hands_on(function: ast.FunctionDef) -> bool:
    """Whether a function makes findings of a code that it is given first."""
    given = [argument.arg for argument in function.args.args if argument.arg != "self"]
    calls = (node for node in ast.walk(function) if isinstance(node, ast.Call))
    made = (call.args[0] for call in calls if _name(call) == "Diagnostic" and call.args)
    return any(isinstance(code, ast.Name) and [code.id] == given[:1] for code in made)


def _codes() -> Iterator[str]:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "generator").rglob("*.py"))]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    functions = (node for node in nodes if isinstance(node, ast.FunctionDef))
    makers = {"Diagnostic", *(function.name for function in functions if _hands_on(function))}
    for call in (node for node in nodes if isinstance(node, ast.Call)):
        if _name(call) in makers and call.args:
            texts = (str(part.value) for part in ast.walk(call.args[0]) if isinstance(part, ast.Constant))
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
