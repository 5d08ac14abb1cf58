"""Writing the output: whole or not at all, and never anything that is not ours."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import public
from generator.ground import staging
from generator.layouts import Output
from generator.memo.built import Left
from generator.public import MANIFEST, made_by_us, write
from tests.sites import tree


def outputs(**files: str) -> tuple[Output, ...]:
    return tuple(Output(name.replace("__", "/") + ".html", text.encode()) for name, text in files.items())


def test_writes_what_it_is_given_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    done = write(outputs(index="home", a__b="page"), folder).value
    assert tree(folder) == {"index.html": "home", "a/b.html": "page"}
    assert done.changed == ("index.html", "a/b.html")
    assert list(tmp_path.iterdir()) == [folder]


def test_writing_the_same_again_changes_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    write(outputs(index="home"), folder)
    before = (folder / "index.html").stat(), folder.stat().st_ino
    assert write(outputs(index="home"), folder).value.changed == ()
    after = (folder / "index.html").stat(), folder.stat().st_ino
    assert (before[0].st_mtime_ns, before[1]) == (after[0].st_mtime_ns, after[1])


def test_what_it_no_longer_makes_is_removed_with_its_empty_folder(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    write(outputs(index="home", a__b="page"), folder)
    assert write(outputs(index="home"), folder).value.removed == ("a/b.html",)
    assert tree(folder) == {"index.html": "home"}
    assert not (folder / "a").exists()


def test_files_of_others_stay_with_their_content_and_links(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    write(outputs(index="one"), folder)
    (folder / ".gitignore").write_text("*", encoding="utf-8")
    (folder / "mine").mkdir()
    (folder / "mine/notes.txt").write_text("keep", encoding="utf-8")
    (folder / "link").symlink_to("mine/notes.txt")
    write(outputs(index="two", x="new"), folder)
    assert tree(folder) == {
        ".gitignore": "*",
        "index.html": "two",
        "link": "keep",
        "mine/notes.txt": "keep",
        "x.html": "new",
    }
    assert (folder / "link").is_symlink()


def test_a_page_that_is_withdrawn_goes_even_if_someone_changed_it(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    write(outputs(index="home", a="page"), folder)
    (folder / "a.html").write_text("changed by hand", encoding="utf-8")
    write(outputs(index="home"), folder)
    assert tree(folder) == {"index.html": "home"}


def test_a_foreign_file_in_the_way_is_a_finding_and_nothing_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    folder.mkdir()
    (folder / "index.html").write_text("someone's", encoding="utf-8")
    (finding,) = write(outputs(index="ours", a="page"), folder).diagnostics
    assert finding.code == "foreign-file"
    assert tree(folder) == {"index.html": "someone's"}


def test_a_foreign_file_where_a_folder_must_be_is_a_finding(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    folder.mkdir()
    (folder / "a").write_text("someone's", encoding="utf-8")
    (finding,) = write(outputs(a__b="page"), folder).diagnostics
    assert finding.code == "foreign-file"
    assert tree(folder) == {"a": "someone's"}


def test_a_page_may_become_a_folder_and_back(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    write((Output("a", b"file"),), folder)
    write((Output("a/b", b"within"),), folder)
    assert tree(folder) == {"a/b": "within"}
    write((Output("a", b"file"),), folder)
    assert tree(folder) == {"a": "file"}


def test_a_fault_while_writing_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "public"
    write(outputs(index="old", a="old"), folder)

    def full(path: Path, _data: bytes) -> int:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        write(outputs(index="new", a="new"), folder)
    monkeypatch.undo()
    assert tree(folder) == {"index.html": "old", "a.html": "old"}
    assert list(tmp_path.iterdir()) == [folder]


def test_leftovers_of_a_killed_build_are_cleared(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    write(outputs(index="old"), folder)
    shutil.copytree(folder, tmp_path / ".public.new-123")
    write(outputs(index="new"), folder)
    assert list(tmp_path.iterdir()) == [folder]


def test_without_an_exchange_each_file_is_still_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "public"
    write(outputs(index="old", gone="old"), folder)
    (folder / "CNAME").write_text("example.org", encoding="utf-8")
    monkeypatch.setattr(public, "exchange", lambda _one, _other: False)
    done = write(outputs(index="new", a__b="page"), folder).value
    assert not done.in_one_step
    assert tree(folder) == {"CNAME": "example.org", "index.html": "new", "a/b.html": "page"}


def test_it_says_whether_the_folders_changed_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[bool] = []

    def told(one: Path, other: Path) -> bool:
        said.append(staging.exchange(one, other))
        return said[-1]

    monkeypatch.setattr(public, "exchange", told)
    done = [write(outputs(index=text), tmp_path / "public").value.in_one_step for text in ("first", "next", "next")]
    assert done == [True, *said, True]
    assert len(said) == 1


def test_a_newcomer_during_the_write_is_brought_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "public"
    write(outputs(index="old"), folder)
    real = staging.exchange

    def meanwhile(one: Path, other: Path) -> bool:
        (other / "CNAME").write_text("example.org", encoding="utf-8")
        return real(one, other)

    monkeypatch.setattr(public, "exchange", meanwhile)
    write(outputs(index="new"), folder)
    assert tree(folder) == {"CNAME": "example.org", "index.html": "new"}


def test_a_broken_record_forgets_but_harms_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    write(outputs(index="home"), folder)
    (folder / MANIFEST).write_text("{", encoding="utf-8")
    assert made_by_us(folder) == {}
    assert write(outputs(index="home"), folder).diagnostics == ()
    assert made_by_us(folder).keys() == {"index.html"}


def test_an_output_folder_behind_a_link_is_written_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "public").symlink_to(tmp_path / "real")
    write(outputs(index="home"), tmp_path / "public")
    assert (tmp_path / "public").is_symlink()
    assert tree(tmp_path / "real") == {"index.html": "home"}


def test_folders_of_others_stay_even_empty_and_with_their_rights(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    write(outputs(index="one", a__b="page"), folder)
    (folder / ".git/refs/tags").mkdir(parents=True)
    (folder / ".git/refs").chmod(0o750)
    write(outputs(index="two"), folder)
    assert (folder / ".git/refs/tags").is_dir()
    assert (folder / ".git/refs").stat().st_mode & 0o777 == 0o750
    assert not (folder / "a").exists()
    (finding,) = write((Output(".git/refs", b"x"),), folder).diagnostics
    assert finding.code == "foreign-file"


def test_what_only_looks_like_a_leftover_stays(tmp_path: Path) -> None:
    (tmp_path / ".public.new-notes").mkdir()
    (tmp_path / ".public.new-77").mkdir()
    write(outputs(index="home"), tmp_path / "public")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".public.new-notes", "public"]


def test_a_file_of_others_replaced_during_the_write_stays_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "public"
    write(outputs(index="old"), folder)
    (folder / "CNAME").write_text("old.example.org", encoding="utf-8")
    real = staging.exchange

    def meanwhile(one: Path, other: Path) -> bool:
        (other / "CNAME.tmp").write_text("new.example.org", encoding="utf-8")
        (other / "CNAME.tmp").replace(other / "CNAME")
        return real(one, other)

    monkeypatch.setattr(public, "exchange", meanwhile)
    write(outputs(index="new"), folder)
    assert tree(folder) == {"CNAME": "new.example.org", "index.html": "new"}


@pytest.mark.parametrize("record", ["[" * 100_000, "[]", '{"files": {"a": 1e999, "../x": "y"}}', '{"files": []}'])
def test_a_hostile_record_harms_nothing(record: str, tmp_path: Path) -> None:
    folder = tmp_path / "public"
    folder.mkdir()
    (tmp_path / "x").write_text("mine", encoding="utf-8")
    (folder / MANIFEST).write_text(record, encoding="utf-8")
    assert not write(outputs(index="home"), folder).diagnostics
    assert tree(tmp_path) == {"public/index.html": "home", "x": "mine"}


def test_a_kill_at_any_step_of_moving_one_by_one_is_mended_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where folders cannot change places each page is whole at every moment, and nothing of ours is forgotten."""
    monkeypatch.setattr(public, "exchange", lambda _one, _other: False)
    old = (*outputs(index="old", gone="old", was="old"), Output("page", b"old"), Output("up/page", b"old"))
    new = (*outputs(index="new", came="new"), Output("page/below", b"new"), Output("up", b"new"))
    real_replace, real_unlink = os.replace, Path.unlink
    for steps in range(12):
        folder = tmp_path / str(steps) / "public"
        write(old, folder)
        (folder / "CNAME").write_text("example.org", encoding="utf-8")
        left = [steps]

        def count(left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise KeyboardInterrupt

        with monkeypatch.context() as kill:
            kill.setattr(os, "replace", lambda *paths, count=count: (count(), real_replace(*paths)))
            kill.setattr(Path, "unlink", lambda *a, count=count, **b: (count(), real_unlink(*a, **b)))
            with contextlib.suppress(KeyboardInterrupt):
                write(new, folder)
        assert set(tree(folder).values()) <= {"old", "new", "example.org"}
        assert not write(new, folder).diagnostics
        assert tree(folder) == {"CNAME": "example.org"} | {output.path: "new" for output in new}
        assert set(made_by_us(folder)) == {output.path for output in new}
    assert left[0] >= 0


sites = st.dictionaries(st.sampled_from(["index", "a", "b", "c/d", "c/e"]), st.sampled_from(["x", "y", "z"]))


@given(steps=st.lists(sites, max_size=5))
def test_after_any_sequence_the_folder_is_the_last_site(
    steps: list[dict[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = Path(os.path.realpath(tmp_path_factory.mktemp("site"))) / "public"
    for step in steps:
        write(tuple(Output(f"{name}.html", text.encode()) for name, text in step.items()), folder)
        assert tree(folder) == {f"{name}.html": text for name, text in step.items()}


files_of_sites = st.dictionaries(st.sampled_from(("a", "b", "a__c", "d__e__f", "d__g")), st.sampled_from("xyz"))
tampering = st.sampled_from(("nothing", "another file", "more", "no folder", "a link", "a file", "bytes"))


def tamper(spare: Path, how: str, outside: Path) -> None:
    """Do to a spare folder what nobody should."""
    pages = sorted(spare.rglob("*.html")) if spare.is_dir() else []
    if how == "another file" and pages:
        pages[0].unlink()
        pages[0].write_text("another", encoding="utf-8")
    elif how == "more" and pages:
        (spare / "more").mkdir(exist_ok=True)
        (spare / "more/x.html").write_text("more", encoding="utf-8")
        (spare / "y").symlink_to(outside)
    elif how in ("no folder", "a link", "a file"):
        shutil.rmtree(spare, ignore_errors=True)
        spare.unlink(missing_ok=True)
        if how == "a link":
            spare.symlink_to(outside)
        elif how == "a file":
            spare.write_text("a file", encoding="utf-8")
    elif how == "bytes" and (spare / "d").is_dir():
        shutil.rmtree(spare / "d")
        (spare / "d").symlink_to(outside)


@given(steps=st.lists(st.tuples(files_of_sites, tampering), min_size=1, max_size=6))
@pytest.mark.slow
def test_a_folder_set_aside_makes_the_same_site_whatever_was_done_to_it(
    steps: list[tuple[dict[str, str], str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("site")
    outside, spare = root / "outside", root / "kept/spare"
    (outside / "e").mkdir(parents=True)
    (outside / "e/f.html").write_text("theirs", encoding="utf-8")
    spare.parent.mkdir()
    (root / "with").mkdir()
    (root / "with/CNAME").write_text("example.org", encoding="utf-8")
    shutil.copytree(root / "with", root / "without")
    for files, how in steps:
        one = write(outputs(**files), root / "with", spare=spare)
        other = write(outputs(**files), root / "without")
        assert one.value.changed == other.value.changed
        assert tree(root / "with") == tree(root / "without")
        assert sorted(root.joinpath("with").rglob("*")) == [
            root / "with" / path.relative_to(root / "without") for path in sorted(root.joinpath("without").rglob("*"))
        ]
        assert {path.name for path in root.iterdir()} == {"outside", "kept", "with", "without"}, "nothing is left"
        tamper(spare, how, outside)
    assert {path.relative_to(outside).as_posix() for path in outside.rglob("*")} == {"e", "e/f.html"}
    assert (outside / "e/f.html").read_text(encoding="utf-8") == "theirs"


def test_what_stays_lies_in_the_folder_that_was_set_aside_and_is_not_linked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked: list[str] = []

    def link(source: str, target: str) -> None:
        linked.append(os.path.basename(target))
        os.link(source, target)

    monkeypatch.setattr(staging, "link", link)
    folder, spare = tmp_path / "public", tmp_path / "spare"
    left: Mapping[str, Left] = {}
    for text in ("one", "two", "three", "four"):
        left = write(outputs(index=text, a="same", b__c="same"), folder, left=left, spare=spare).value.files
        assert (folder / "index.html").read_text(encoding="utf-8") == text
    assert linked == ["a.html", "c.html"], "only for the first that is set aside"
    assert (spare / "index.html").read_text(encoding="utf-8") == "three"


def test_a_page_changed_by_hand_is_not_changed_where_it_was_set_aside(tmp_path: Path) -> None:
    folder, spare = tmp_path / "public", tmp_path / "spare"
    for text in ("one", "two"):
        write(outputs(index=text, a="same"), folder, spare=spare)
    (folder / "a.html").write_text("by hand", encoding="utf-8")  # it is the file that was set aside as well
    write(outputs(index="two", a="same"), folder, spare=spare)
    assert tree(folder) == {"index.html": "two", "a.html": "same"}
    write(outputs(index="three", a="same"), folder, spare=spare)
    assert tree(folder) == {"index.html": "three", "a.html": "same"}
