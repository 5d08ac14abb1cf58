"""Compiled templates: what is kept of them, and for how many sources."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator.layouts import compiled
from generator.layouts.compiled import Compiled
from tests import sharing


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(compiled, "_FOLDER", tmp_path / "templates")
    monkeypatch.setattr(Compiled, "load_bytecode", sharing.LOAD)
    monkeypatch.setattr(Compiled, "dump_bytecode", sharing.DUMP)
    return tmp_path / "templates"


def rendered(source: str) -> str:
    environment = Environment(
        loader=DictLoader({"a.html": source}), autoescape=True, bytecode_cache=Compiled(writing=True)
    )
    return environment.get_template("a.html").render(name="<b>")


def test_each_language_finds_its_own_again(kept: Path) -> None:
    for _ in range(3):
        assert rendered("Hello {{ name }}") == "Hello &lt;b&gt;"
        assert rendered("Hola {{ name }}") == "Hola &lt;b&gt;"
        assert len(list(kept.iterdir())) == 2
    times = {path: path.stat().st_mtime_ns for path in kept.iterdir()}
    rendered("Hello {{ name }}")
    assert {path: path.stat().st_mtime_ns for path in kept.iterdir()} == times


def test_what_was_compiled_long_ago_is_removed(kept: Path) -> None:
    for number in range(20):
        rendered(f"{number} {{{{ name }}}}")
        for path in kept.iterdir():
            os.utime(path, ns=(path.stat().st_mtime_ns - 10**9,) * 2)
    assert len(list(kept.iterdir())) == compiled._SOURCES
    assert rendered("19 {{ name }}") == "19 &lt;b&gt;"


@pytest.mark.parametrize("spoilt", [b"", b"not byte code", b"\x00" * 40])
def test_what_is_spoilt_is_compiled_anew(kept: Path, spoilt: bytes) -> None:
    rendered("Hello {{ name }}")
    (file,) = kept.iterdir()
    whole = file.read_bytes()
    file.write_bytes(spoilt)
    assert rendered("Hello {{ name }}") == "Hello &lt;b&gt;"
    assert file.read_bytes() == whole
