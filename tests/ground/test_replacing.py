"""A file takes the place of another whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.ground.replacing import replace_file


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


def test_a_file_takes_the_place_of_another(tmp_path: Path) -> None:
    for text in (b"a picture", b"another picture"):
        replace_file(str(tmp_path / "card.png"), [text[:3], text[3:]])
        assert lying_in(tmp_path) == {"card.png": text}
