"""Tables that are kept beside compiled modules."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.ground.tables import kept_table
from generator.ground.tuples import NamedTuple


class Row(NamedTuple):
    """What a table may hold."""

    word: str
    places: frozenset[int]


TABLE = {"one": Row("one", frozenset((1, 2))), "two": Row("two", frozenset())}


def made(count: list[int]) -> Callable[[], dict[str, Row]]:
    def make() -> dict[str, Row]:
        count.append(1)
        return TABLE

    return make


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "__pycache__").mkdir()
    path = tmp_path / "words.py"
    path.write_text("WORDS = 'one two'\n")
    return path


def kept(module: Path) -> Path:
    (found,) = (module.parent / "__pycache__").iterdir()
    return found


def test_a_table_is_made_once_and_read_then(module: Path) -> None:
    count: list[int] = []
    first = kept_table(str(module.parent), "rows", made(count))
    again = kept_table(str(module.parent), "rows", made(count))
    assert first == again == TABLE
    assert isinstance(again["one"], Row)
    assert len(count) == 1


def test_it_is_made_again_when_a_module_beside_it_changed(module: Path) -> None:
    count: list[int] = []
    kept_table(str(module.parent), "rows", made(count))
    (module.parent / "others.py").write_text("MORE = 'three'\n")
    kept_table(str(module.parent), "rows", made(count))
    module.write_text("WORDS = 'one two three'\n")
    kept_table(str(module.parent), "rows", made(count))
    (module.parent / "room").mkdir()
    (module.parent / "room" / "words.py").write_text("OTHERS = 'four'\n")
    kept_table(str(module.parent), "rows", made(count))
    assert len(count) == 4


@pytest.mark.parametrize("spoil", [lambda data: b"", lambda data: data[:-1], lambda data: data[:40] + b"x" + data[41:]])
def test_what_is_spoilt_is_made_anew(module: Path, spoil: Callable[[bytes], bytes]) -> None:
    count: list[int] = []
    kept_table(str(module.parent), "rows", made(count))
    whole = kept(module).read_bytes()
    kept(module).write_bytes(spoil(whole))
    assert kept_table(str(module.parent), "rows", made(count)) == TABLE
    assert len(count) == 2
    assert kept(module).read_bytes() == whole


def test_nothing_is_kept_where_python_keeps_nothing(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept_table(str(module.parent), "rows", made([])) == TABLE
    assert not list((module.parent / "__pycache__").iterdir())


def test_a_folder_that_cannot_be_read_or_written_is_no_hindrance(module: Path) -> None:
    count: list[int] = []
    assert kept_table(str(module.parent / "missing"), "rows", made(count)) == TABLE
    (module.parent / "__pycache__").rmdir()
    assert kept_table(str(module.parent), "rows", made(count)) == TABLE
    assert len(count) == 2
