"""A file made of parts has the bytes of its pieces, whatever file was there before and whatever is said of it."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground import parts
from generator.ground.digests import digest_bytes
from generator.ground.parts import Part, Pieces, as_bytes, former_parts, write_parts

TEXTS = st.lists(st.tuples(st.booleans(), st.binary(max_size=12)), max_size=12)


def pieces_of(texts: list[tuple[bool, bytes]], made: list[bytes]) -> list[bytes | Part]:
    """Pieces with these bytes, some of them parts; `made` gets those that had to be made."""

    def part(data: bytes) -> Part:
        def make() -> bytes:
            made.append(data)
            return data

        return Part(digest_bytes(data), make)

    return [part(data) if keyed else data for keyed, data in texts]


def written(path: Path, pieces: Pieces, before: Path, known: tuple[str, str] = ("", "")) -> tuple[str, str]:
    path.unlink(missing_ok=True)
    with former_parts(str(before), known[1], known[0]) as former:
        return write_parts(str(path), pieces, former)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("parts")


@given(before=TEXTS, after=TEXTS)
def test_a_file_is_made_of_its_pieces_and_takes_over_what_was_there(
    folder: Path, before: list[tuple[bool, bytes]], after: list[tuple[bool, bytes]]
) -> None:
    old, new = folder / "old", folder / "new"
    known = written(old, pieces_of(before, []), folder / "none")
    made: list[bytes] = []
    digest, told = written(new, pieces_of(after, made), old, known)
    assert bool(told) == any(keyed for keyed, _ in after), "nothing is said of a file that has no parts"
    assert new.read_bytes() == b"".join(data for _, data in after)
    assert (digest, told) == written(folder / "again", pieces_of(after, []), folder / "none"), "as from nothing"
    there = {data for keyed, data in before if keyed and data}
    assert made == [data for keyed, data in after if keyed and data not in there]


@given(before=TEXTS, places=st.text(alphabet="0123456789abcdef- ", max_size=60), at=st.integers(0, 200))
def test_what_is_said_of_the_parts_is_believed_only_as_it_was_said(
    folder: Path, before: list[tuple[bool, bytes]], places: str, at: int
) -> None:
    old = folder / "old"
    digest, told = written(old, pieces_of(before, []), folder / "none")
    spoilt = told[:at] + places + told[at + len(places) :]
    written(folder / "new", pieces_of(before, []), old, (digest, spoilt))
    assert (folder / "new").read_bytes() == b"".join(data for _, data in before)


@given(before=TEXTS, after=TEXTS, most=st.integers(0, 5))
def test_it_is_the_same_where_the_system_copies_little_or_nothing(
    folder: Path, before: list[tuple[bool, bytes]], after: list[tuple[bool, bytes]], most: int
) -> None:
    """Other systems have no such call, some file systems refuse it, and all may copy less than they were asked for."""

    def copy(source: int, target: int, count: int, start: int) -> int:
        if not most or count % 4 == 1:
            raise OSError(errno.EXDEV, "not across devices")
        return os.write(target, os.pread(source, min(count, most), start))

    old, new = folder / "old", folder / "new"
    known = written(old, pieces_of(before, []), folder / "none")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "_COPY_RANGE", copy)
        told = written(new, pieces_of(after, []), old, known)
    assert new.read_bytes() == b"".join(data for _, data in after)
    assert told == written(folder / "again", pieces_of(after, []), folder / "none")


def test_different_files_have_different_digests(folder: Path) -> None:
    texts = [[(True, b"one"), (False, b"two")], [(True, b"one"), (False, b"tw")], [(True, b"two"), (False, b"one")]]
    assert len({written(folder / "old", pieces_of(one, []), folder / "none")[0] for one in texts}) == len(texts)


@pytest.mark.parametrize("copies", [True, False])
def test_of_a_file_that_has_gone_or_is_cut_short_nothing_is_taken(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, copies: bool
) -> None:
    if not copies:
        monkeypatch.setattr(parts, "_COPY_RANGE", None)
    old, texts = folder / "old", [(True, b"one"), (True, b"two")]
    known = written(old, pieces_of(texts, []), folder / "none")
    for spoil in (lambda: old.write_bytes(b"onet"), lambda: old.write_bytes(b"o"), old.unlink):
        spoil()
        written(folder / "new", pieces_of(texts, []), old, known)
        assert (folder / "new").read_bytes() == b"onetwo"


def test_another_file_than_the_one_that_was_told_of_gives_nothing(folder: Path) -> None:
    texts, made = [(True, b"one"), (True, b"two")], list[bytes]()
    _, told = written(folder / "old", pieces_of(texts, []), folder / "none")
    written(folder / "new", pieces_of(texts, made), folder / "old", ("0" * 64, told))
    assert made == [b"one", b"two"]


def test_pieces_can_be_had_as_bytes() -> None:
    assert list(as_bytes(pieces_of([(True, b"one"), (False, b"two")], []))) == [b"one", b"two"]
