"""A file takes the place of another whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.ground import replacing
from generator.ground.replacing import move, replace_file


def lying_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_file_that_cannot_be_written_whole_leaves_the_one_that_lies_there(
    fault: BaseException, tmp_path: Path
) -> None:
    (tmp_path / "card.png").write_bytes(b"a picture")

    def half() -> Iterator[bytes]:
        yield b"another"
        raise fault

    with pytest.raises(type(fault)):
        replace_file(str(tmp_path / "card.png"), half())
    assert lying_in(tmp_path) == {"card.png": b"a picture"}


def test_what_cannot_be_written_is_told_by_the_name_that_it_was_to_have(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="card") as fault:
        replace_file(str(tmp_path / "missing" / "card.png"), [b""])
    assert (fault.value.filename, fault.value.filename2) == (str(tmp_path / "missing" / "card.png"), None)


def test_a_file_takes_the_place_of_another(tmp_path: Path) -> None:
    for text in (b"a picture", b"another picture"):
        replace_file(str(tmp_path / "card.png"), [text[:3], text[3:]])
        assert lying_in(tmp_path) == {"card.png": text}


class _Held:
    """What `os` is on a system where somebody reads the target for so many tries."""

    def __init__(self, name: str, tries: int) -> None:
        self.name, self.tries = name, tries

    def replace(self, source: str, target: str) -> None:
        self.tries -= 1
        if self.tries >= 0:
            raise PermissionError(13, "Access denied", target)
        os.replace(source, target)


@pytest.mark.parametrize(
    ("system", "tries", "moves"), [("nt", 0, True), ("nt", 3, True), ("nt", 100, False), ("posix", 1, False)]
)
def test_a_reader_is_waited_for_a_while_where_he_keeps_a_file(
    system: str, tries: int, moves: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new").write_text("new", encoding="utf-8")
    (tmp_path / "old").write_text("old", encoding="utf-8")
    monkeypatch.setattr(replacing, "os", _Held(system, tries))
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    if moves:
        move(tmp_path / "new", tmp_path / "old")
    else:
        with pytest.raises(PermissionError):
            move(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old").read_text(encoding="utf-8") == ("new" if moves else "old")
