"""claims.json holds what its schema says, all of it and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.layouts import Output
from tests.sites import built, write_site


def faults(value: Any, schema: dict[str, Any], place: str = "") -> list[str]:
    """What a value breaks of the part of JSON Schema that our schemas use."""
    if "anyOf" in schema:
        return [] if any(not faults(value, option) for option in schema["anyOf"]) else [f"{place}: none of {schema}"]
    if "const" in schema or "enum" in schema:
        allowed = schema.get("enum", [schema.get("const")])
        return [] if value in allowed else [f"{place}: {value!r} is not in {allowed}"]
    kind: Any = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict}[schema["type"]]
    if type(value) is not kind:
        return [f"{place}: {value!r} is no {schema['type']}"]
    found: list[str] = []
    if kind is str and not re.search(schema.get("pattern", ""), value):
        found.append(f"{place}: {value!r} does not match")
    if kind is int and value < schema.get("minimum", value):
        found.append(f"{place}: {value} is too small")
    if kind is list:
        found += [f for n, item in enumerate(value) for f in faults(item, schema["items"], f"{place}[{n}]")]
    if kind is dict:
        known = schema["properties"]
        found += [f"{place}.{name} is unknown" for name in value if name not in known]
        found += [f"{place}.{name} is missing" for name in schema["required"] if name not in value]
        found += [f for name in value if name in known for f in faults(value[name], known[name], f"{place}.{name}")]
    return found


def claims(outputs: tuple[Output, ...]) -> tuple[Any, Any]:
    files = {output.path: output.data for output in outputs}
    return json.loads(files["claims.json"]), json.loads(files["claims.schema.json"])


@pytest.mark.slow
def test_the_shipped_claims_are_as_their_schema_says(shipped: tuple[Output, ...]) -> None:
    value, schema = claims(shipped)
    assert faults(value, schema) == []
    assert value["$schema"] == "claims.schema.json"


@pytest.mark.slow
def test_claims_count_what_they_hold(shipped: tuple[Output, ...]) -> None:
    value, _ = claims(shipped)
    statements = value["statements"]
    assert value["site"]["statements"] == sum(not statement["editorial"] for statement in statements)
    assert value["site"]["citations"] == sum(len(statement["citations"]) for statement in statements)
    assert value["site"]["verified"] == sum(q["verified"] for s in statements for q in s["quotations"])
    assert len({statement["id"] for statement in statements}) == len(statements)


@pytest.mark.slow
def test_every_page_that_the_claims_name_is_there(shipped: tuple[Output, ...]) -> None:
    value, _ = claims(shipped)
    pages = {output.path: output.data.decode() for output in shipped if output.path.endswith(".html")}
    cited = {page for statement in value["statements"] for page in statement["evidence"]}
    for address in cited | {paragraph["page"] for source in value["sources"] for paragraph in source["paragraphs"]}:
        path, _, anchor = address.partition("#")
        assert f'id="{anchor}"' in pages[path], address
    for path in {path for statement in value["statements"] for path in statement["disagreements"]}:
        assert path in pages


def test_open_warnings_stand_in_the_claims(tmp_path: Path) -> None:
    root = write_site(tmp_path, "-- seeds/wire.md --\n---\ntitle: Wire\ntext: note\n---\nShips waited.\n")
    value, schema = claims(built(root).value)
    assert faults(value, schema) == []
    assert [warning["code"] for warning in value["warnings"]] == ["unused-paragraph"]


def test_the_schema_command_prints_it_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_site(tmp_path)
    assert main(["--site", str(root), "schema"]) == 0
    printed = json.loads(capsys.readouterr().out)["$defs"]["claims"]
    assert printed["properties"] == claims(built(root).value)[1]["properties"]
