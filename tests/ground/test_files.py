"""Reading what is in a folder: only what is certain to be as it was is believed, and every fault is said."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from generator.ground import files
from generator.ground.files import decode, lines_to_show, read_bytes, read_text, walk
from generator.ground.states import JUST_NOW_NS, state_of


def write(path: Path, data: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_the_state_of_a_file_is_another_when_its_bytes_may_be(tmp_path: Path) -> None:
    path = write(tmp_path / "a.md", b"one")
    now = path.stat().st_ctime_ns + JUST_NOW_NS
    before = state_of(str(path), now)
    assert before
    assert state_of(str(path), now) == before
    path.write_bytes(b"others")
    assert state_of(str(path), path.stat().st_ctime_ns + JUST_NOW_NS) != before


def test_what_was_written_just_now_is_not_certain(tmp_path: Path) -> None:
    path = write(tmp_path / "a.md")
    changed = max(path.stat().st_ctime_ns, path.stat().st_mtime_ns)
    assert state_of(str(path), changed + JUST_NOW_NS)
    assert state_of(str(path), changed + JUST_NOW_NS - 1) == ""
    os.utime(path, ns=(changed + 5 * JUST_NOW_NS, changed + 5 * JUST_NOW_NS))
    assert state_of(str(path), changed + 2 * JUST_NOW_NS) == "", "a file from the future is not certain either"


def test_links_folders_and_what_is_gone_are_not_certain(tmp_path: Path) -> None:
    path = write(tmp_path / "a.md")
    (tmp_path / "link.md").symlink_to(path)
    later = path.stat().st_ctime_ns + 10 * JUST_NOW_NS
    assert [state_of(str(tmp_path / name), later) for name in ("link.md", "", "gone.md")] == ["", "", ""]
    assert state_of(str(path), later)


@pytest.mark.parametrize(
    ("data", "code", "place", "says"),
    [
        (b"\xff\xfea\x00", "not-utf8", (1, 1), "is UTF-16"),
        (b"\xfe\xff\x00a", "not-utf8", (1, 1), "is UTF-16"),
        (b"one\r\ntw\xe9\r\n", "not-utf8", (2, 3), "byte 0xe9 is not UTF-8"),
        (b"one\rtw\xe9", "not-utf8", (2, 3), "byte 0xe9 is not UTF-8"),
        ("ä\nöü".encode() + b"\xc3", "not-utf8", (2, 3), "byte 0xc3 is not UTF-8"),
        (b"\xef\xbb\xbfone", "byte-order-mark", (1, 1), "byte order mark"),
        (b"one\ntw\x0bo", "control-character", (2, 3), "U+000B"),
        ("one\uffff".encode(), "control-character", (1, 4), "U+FFFF"),
        (b"\x7f", "control-character", (1, 1), "U+007F"),
    ],
)
def test_bytes_that_are_no_clean_text_are_said_with_their_place(
    data: bytes, code: str, place: tuple[int, int], says: str
) -> None:
    outcome = decode(data, "content/a.md")
    (finding,) = outcome.diagnostics
    assert outcome.value == ""
    assert (finding.code, finding.span.path, finding.span.line, finding.span.column) == (code, "content/a.md", *place)
    assert finding.message.startswith("content/a.md ")
    assert says in finding.message
    assert finding.hint


def test_every_line_end_becomes_a_line_feed() -> None:
    assert decode(b"a\r\nb\rc\nd\t\n\r", "f").value == "a\nb\nc\nd\t\n\n"


@pytest.mark.parametrize(("read", "limit"), [(read_text, "MAX_BYTES"), (read_bytes, "MAX_PICTURE_BYTES")])
def test_what_is_as_large_as_may_be_is_read_and_one_byte_more_is_not(
    read: Any, limit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, limit, 2 << 20)
    write(tmp_path / "a", b"x" * (2 << 20))
    assert len(read(tmp_path, "a").value) == 2 << 20
    write(tmp_path / "a", b"x" * ((2 << 20) + 1))
    outcome = read(tmp_path, "a")
    assert not outcome.value
    assert [(f.code, f.hint) for f in outcome.diagnostics] == [("file-too-large", "the limit is 2 MiB")]
    assert outcome.diagnostics[0].message.startswith("a is too large to be ")


def test_a_file_that_cannot_be_had_is_said(tmp_path: Path) -> None:
    outcome = read_bytes(tmp_path, "gone.png")
    assert (outcome.value, [f.code for f in outcome.diagnostics]) == (b"", ["unreadable-file"])
    assert "No such file" in outcome.diagnostics[0].message


def test_a_walk_finds_every_file_in_order_and_no_hidden_or_saved_one(tmp_path: Path) -> None:
    for name in ("b.md", "a/c.md", "a/.hidden.md", "a/d.md~", ".git/e.md", "a/b/f.md", "z.md"):
        write(tmp_path / "content" / name)
    (tmp_path / "content/link.md").symlink_to(tmp_path / "content/b.md")
    (tmp_path / "content/dead.md").symlink_to(tmp_path / "content/none.md")
    (tmp_path / "content/folder").symlink_to(tmp_path / "content/a")
    outcome = walk(tmp_path, "content")
    names = ("a/b/f.md", "a/c.md", "b.md", "link.md", "z.md")
    assert outcome.value == tuple(f"content/{name}" for name in names)
    assert [(f.code, f.span.path) for f in outcome.diagnostics] == [
        ("link-leads-out", "content/dead.md"),
        ("link-leads-out", "content/folder"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("a.md~", "a.md.bak", "a.md.orig", "a.md.rej", "#a.md#", ".#a.md", ".a.md.swp", "a.swp", "a.swo"),
        *(".DS_Store", "Thumbs.db", "desktop.ini", "A.BAK"),
    ],
)
def test_a_walk_passes_over_what_programs_lay_beside_files(name: str, tmp_path: Path) -> None:
    write(tmp_path / "content/a.md")
    write(tmp_path / "content/b" / name)
    outcome = walk(tmp_path, "content")
    assert (outcome.value, outcome.diagnostics) == (("content/a.md",), ())


@pytest.mark.parametrize("name", ["Notes.txt", "bak", "a.bak.md", "#1.md", "swp.md", "thumbs.db.md", "a.zip"])
def test_a_walk_finds_every_other(name: str, tmp_path: Path) -> None:
    write(tmp_path / "content" / name)
    assert walk(tmp_path, "content").value == (f"content/{name}",)


def test_a_folder_that_is_a_link_within_the_site_is_walked_and_one_that_leads_out_is_not(tmp_path: Path) -> None:
    write(tmp_path / "site/real/a.md")
    write(tmp_path / "out/b.md")
    (tmp_path / "site/within").symlink_to(tmp_path / "site/real")
    (tmp_path / "site/leads-out").symlink_to(tmp_path / "out")
    assert walk(tmp_path / "site", "within").value == ("within/a.md",)
    outcome = walk(tmp_path / "site", "leads-out")
    assert (outcome.value, [f.span.path for f in outcome.diagnostics]) == ((), ["leads-out"])


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    outcome = walk(tmp_path, "content")
    assert outcome.value == ()
    assert [(f.code, f.span.path) for f in outcome.diagnostics] == [("unreadable-file", "content")]


def test_the_lines_shown_are_those_of_the_sites_own_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    write(site / "content/a.md", b"one\ntw\xe9\n")
    write(tmp_path / "out.md", b"secret")
    (site / "content/within.md").symlink_to(site / "content/a.md")
    (site / "content/out.md").symlink_to(tmp_path / "out.md")
    assert lines_to_show(site, "content/a.md") == ["one", "tw\ufffd", ""]
    assert lines_to_show(site, "content/within.md") == ["one", "tw\ufffd", ""]
    for name in ("content/out.md", "content", "content/none.md"):
        assert lines_to_show(site, name) == []
    monkeypatch.setattr(files, "MAX_BYTES", 8)
    assert lines_to_show(site, "content/a.md") == ["one", "tw\ufffd", ""]
    monkeypatch.setattr(files, "MAX_BYTES", 7)
    assert lines_to_show(site, "content/a.md") == []


def test_no_lines_are_shown_of_what_is_no_text(tmp_path: Path) -> None:
    write(tmp_path / "a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
    assert lines_to_show(tmp_path, "a.jpg") == []


def test_a_folder_too_deep_to_be_read_is_told_once(tmp_path: Path) -> None:
    deepest = Path("content", *["a"] * 80)
    place = tmp_path
    for part in deepest.parts:
        place = place / part
        place.mkdir()
    found = walk(tmp_path, "content")
    assert [(one.code, one.span.path.count("/")) for one in found.diagnostics] == [
        ("nested-too-deep", files.MAX_DEPTH + 1)
    ]
