"""What is remembered of the last build, and what makes it count for nothing."""

from __future__ import annotations

import errno
import io
import itertools
import json
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

import pytest

import generator
from generator.cli import main
from generator.cli.build import _looked_again
from generator.diagnostics import Outcome, Severity, Span
from generator.ground.parallel import beside
from generator.layouts import SHIPPED
from generator.memo import FOLDER, infolder
from generator.memo import fingerprint as fingerprints
from generator.memo.built import Built, Left, Said, as_it_lies, here, left_as, recall, remember
from generator.memo.fingerprint import Seen, look, program, same_bytes
from generator.memo.shelf import Memory
from generator.memo.work import Work
from tests.memo.building import build_again
from tests.sites import BASE_FILES, write_site

T = TypeVar("T")


def built(root: Path, **files: Left) -> Built:
    said = Said("p:1:1: warning", "\033[33mp:1:1: warning\033[0m", "0 errors, 1 warning")
    return Built(("inputs", "program"), str(root / "public"), said, files, {"a": Seen("s", "d")})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = write_site(tmp_path / "site")
    (site / "public").mkdir()
    (site / "public/a.html").write_text("page", encoding="utf-8")
    here(str(site / FOLDER))  # makes it
    return site


def test_a_build_is_remembered_as_it_was(root: Path) -> None:
    one = built(root, **{"a.html": as_it_lies(str(root / "public/a.html"), Left("quick", "key", "sum", ""))})
    remember(str(root), one)
    assert recall(str(root), one.output) == one
    assert one.stands()
    assert [path.name for path in (root / FOLDER).iterdir()] == ["built"], "nothing unfinished is left"


@pytest.mark.parametrize("name", ["page\n.html", '"page".html', "s\xe9ance.html", os.fsdecode(b"\xff.html")])
def test_files_are_remembered_whatever_they_are_called(root: Path, name: str) -> None:
    one = built(root, **{name: Left("quick", "key", "sum", "", "1 2 3"), "a.html": Left("", "", "", "")})
    remember(str(root), one)
    assert recall(str(root), one.output) == one


def test_a_build_stands_while_every_file_is_as_it_was_left(root: Path) -> None:
    pages = [root / "public/a.html", root / "public/b.html"]
    for page in pages:
        page.write_text("page", encoding="utf-8")
    made = built(root, **{page.name: as_it_lies(str(page), Left("quick", "key", "sum", "parts")) for page in pages})
    assert made.stands()
    pages[1].write_text("another", encoding="utf-8")
    assert not made.stands()


def test_what_killed_builds_left_unfinished_is_removed_and_nothing_else(root: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    ours, theirs = f".prose-0-of-1.{gone.pid}", f".prose-0-of-1.{os.getpid()}"
    for name in (ours, theirs, "prose-0-of-1", ".hidden", f"prose.{gone.pid}"):
        (root / FOLDER / name).write_bytes(b"x")
    remember(str(root), built(root))
    left = {path.name for path in (root / FOLDER).iterdir()}
    assert left == {theirs, "prose-0-of-1", ".hidden", f"prose.{gone.pid}", "built"}


def test_it_is_remembered_for_its_output_only(root: Path) -> None:
    remember(str(root), built(root))
    assert recall(str(root), str(root / "elsewhere")) is None


def test_a_memory_that_came_with_a_copy_is_not_believed(root: Path, tmp_path: Path) -> None:
    one = built(root)
    remember(str(root), one)
    os.rename(root / FOLDER, tmp_path / "moved")
    (root / FOLDER).mkdir()
    (root / FOLDER / "built").write_bytes((tmp_path / "moved/built").read_bytes())
    assert recall(str(root), one.output) is None


@pytest.mark.parametrize("spoil", ["", "[]", "{", '"x"', '{"here": 1}', "[[[["])
def test_a_spoilt_memory_is_none(root: Path, spoil: str) -> None:
    one = built(root)
    remember(str(root), one)
    (root / FOLDER / "built").write_text(spoil, encoding="utf-8")
    assert recall(str(root), one.output) is None


@pytest.mark.parametrize(
    "change",
    [{"files": {"a": ["k"]}}, {"files": "k"}, {"files": 3}, {"files": [1]}, {"said": None}, {"said": [1]}],
)
def test_a_memory_of_another_form_is_none_or_harmless(root: Path, change: dict[str, Any]) -> None:
    one = built(root)
    remember(str(root), one)
    path = root / FOLDER / "built"
    first, *words = path.read_text(encoding="utf-8").split("\0")
    path.write_text("\0".join((json.dumps({**json.loads(first), **change}), *words)), encoding="utf-8")
    found = recall(str(root), one.output)
    assert found is None or found.said == Said("1")


@pytest.mark.parametrize("spoil", [lambda kept: kept[:-4], lambda kept: kept + b"\0d", lambda kept: kept + b"\xff"])
def test_a_memory_that_was_cut_short_or_went_on_is_none(root: Path, spoil: Callable[[bytes], bytes]) -> None:
    one = built(root, **{"a.html": Left("quick", "key", "sum", "parts", "lies")})
    remember(str(root), one)
    path = root / FOLDER / "built"
    path.write_bytes(spoil(path.read_bytes()))
    assert recall(str(root), one.output) is None


def test_what_other_digests_told_of_files_is_not_believed_or_each_file_would_look_changed_for_ever(root: Path) -> None:
    one = built(root)
    remember(str(root), one)
    path = root / FOLDER / "built"
    path.write_text(path.read_text(encoding="utf-8").replace('"sha256"', '"blake2b"'), encoding="utf-8")
    assert recall(str(root), one.output) is None


def test_where_nothing_can_be_written_nothing_is_remembered(root: Path) -> None:
    (root / FOLDER).rmdir()
    (root / FOLDER).write_text("a file in the way", encoding="utf-8")
    one = built(root)
    assert here(str(root / FOLDER)) == ""
    remember(str(root), one)
    assert recall(str(root), one.output) is None


def test_a_file_is_as_it_was_left_until_it_is_touched(root: Path) -> None:
    path = root / "public/a.html"
    left = as_it_lies(str(path), Left("quick", "key", "sum", ""))
    assert left[:3] == ("quick", "key", "sum")
    changed_ns = path.stat().st_mtime_ns
    assert left_as(str(path), left)
    os.utime(path, ns=(1, 1))
    assert not left_as(str(path), left)
    os.utime(path, ns=(changed_ns, changed_ns))
    assert left_as(str(path), left)
    path.write_text("pages", encoding="utf-8")
    os.utime(path, ns=(changed_ns, changed_ns))
    assert not left_as(str(path), left), "another size"
    (root / "public/b.html").write_text("page", encoding="utf-8")
    os.utime(root / "public/b.html", ns=(changed_ns, changed_ns))
    os.replace(root / "public/b.html", path)
    assert not left_as(str(path), left), "another file"
    path.unlink()
    assert not left_as(str(path), left)
    gone = as_it_lies(str(path), Left("quick", "key", "sum", ""))
    assert not left_as(str(path), gone)
    assert not built(root, **{"a.html": left}).stands()


def changed(root: Path, change: Any) -> bool:
    """Whether a change of the folder changes what a build is made from."""
    before = look(str(root), {})
    change()
    after = look(str(root), {})
    assert same_bytes(after, before) is same_bytes(before, after) is (_digests(after) == _digests(before))
    return _digests(after) != _digests(before)


def _digests(seen: Mapping[str, Seen]) -> dict[str, str]:
    return {path: file.digest for path, file in seen.items()}


def test_every_byte_name_and_link_of_the_site_counts(root: Path, tmp_path: Path) -> None:
    home = root / "content/index.md"
    text = home.read_text(encoding="utf-8")
    (tmp_path / "out.md").write_text("one", encoding="utf-8")
    assert not changed(root, lambda: os.utime(home, ns=(5, 5)))
    assert changed(root, lambda: home.write_text(text + " ", encoding="utf-8"))
    assert changed(root, lambda: home.rename(root / "content/indexx.md"))
    (root / "layouts").mkdir()
    assert changed(root, (root / "layouts/a").touch)
    assert changed(root, lambda: (root / "content/out.md").symlink_to(tmp_path / "out.md"))
    assert not changed(root, lambda: (tmp_path / "out.md").write_text("two", encoding="utf-8")), "it is not read"
    (root / "notes.md").write_text("one", encoding="utf-8")
    assert changed(root, lambda: (root / "content/link.md").symlink_to(root / "notes.md"))
    assert changed(root, lambda: (root / "notes.md").write_text("two", encoding="utf-8"))
    assert changed(root, lambda: (root / "notes.md").rename(root / "gone.md"))
    assert not changed(root, (root / "content/__pycache__").mkdir)
    assert not changed(root, lambda: (root / "public/x").write_text("", encoding="utf-8"))
    assert changed(root, lambda: os.mkfifo(root / "content/pipe"))
    assert changed(root, (root / "content/pipe").unlink)


def test_a_file_in_the_state_it_was_in_is_not_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: Seen("as it was", file.digest) for path, file in look(str(root), {}).items()}
    monkeypatch.setattr("generator.memo.fingerprint.state_of", lambda *_: "as it was")
    monkeypatch.setattr("generator.memo.fingerprint._digest", lambda path, root: f"read {path}")
    assert look(str(root), before) == before
    changed = {**before, "content/index.md": Seen("another", "d")}
    assert [path for path, file in look(str(root), changed).items() if file.digest.startswith("read")] == [
        "content/index.md"
    ]
    monkeypatch.setattr("generator.memo.fingerprint.state_of", lambda *_: "")
    uncertain = {path: Seen("", file.digest) for path, file in before.items()}
    assert all(file.digest.startswith("read") for file in look(str(root), uncertain).values())


def test_a_file_that_changed_is_looked_at_by_itself_where_no_other_can_have(root: Path, tmp_path: Path) -> None:
    seen = look(str(root), {})
    page = root / "content/index.md"
    page.write_text("---\ntitle: Other\n---\n", encoding="utf-8")
    again = fingerprints.look_at(str(root), seen, [str(page)])
    assert again is not None
    assert _digests(again) == _digests(look(str(root), {}))
    assert _digests(again) != _digests(seen)
    assert fingerprints.look_at(str(root), seen, [str(page), str(root / "content")]) is None
    assert fingerprints.look_at(str(root), seen, [str(tmp_path / "elsewhere.md")]) is None
    page.unlink()
    assert fingerprints.look_at(str(root), seen, [str(page)]) is None
    page.symlink_to(root / "content/site.yaml")
    assert fingerprints.look_at(str(root), seen, [str(page)]) is None


def test_bytes_cannot_move_from_one_file_to_the_next(tmp_path: Path) -> None:
    found = []
    for number, (one, two) in enumerate((("ab", "c"), ("a", "bc"), ("", "abc"))):
        root = tmp_path / str(number)
        (root / "content").mkdir(parents=True)
        (root / "content/a").write_text(one, encoding="utf-8")
        (root / "content/b").write_text(two, encoding="utf-8")
        found.append(look(str(root), {}))
    assert not any(same_bytes(one, other) for one, other in itertools.combinations(found, 2))


def test_the_program_is_the_package_and_its_layouts() -> None:
    for folder in (Path(generator.__file__).parent, SHIPPED):
        assert any(folder.is_relative_to(part) for part in fingerprints._PROGRAM), folder


def test_the_program_itself_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "code/sub").mkdir(parents=True)
    monkeypatch.setattr("generator.memo.fingerprint._PROGRAM", (str(tmp_path / "code"),))
    monkeypatch.setattr("sys.path", [str(tmp_path / "site-packages"), str(tmp_path / "other")])
    seen = [program()]
    for name in ("code/a.py", "code/sub/b.html"):
        (tmp_path / name).write_text("x", encoding="utf-8")
        seen.append(program())
    os.utime(tmp_path / "code/a.py", ns=(7, 7))
    seen.append(program())
    for name in ("site-packages/markdown-1.dist-info", "site-packages/old-2.egg-info"):
        (tmp_path / name).mkdir(parents=True)
        seen.append(program())
    assert len(set(seen)) == len(seen)
    (tmp_path / "code/a.pyc").write_text("x", encoding="utf-8")
    (tmp_path / "site-packages/whatever").mkdir()
    (tmp_path / "other/x-info").mkdir(parents=True)
    assert program() == seen[-1]


@pytest.mark.parametrize("made", ["é text", "", "\ud800", ("a", 1), None, [1.5], "x" * 5000])
def test_what_was_worked_out_comes_back_as_it_was(made: Any, tmp_path: Path) -> None:
    keys = {name: f"key of {name}" for name in ("a", "b", "c")}
    done: list[str] = []

    def work(called: str) -> Any:
        done.append(called)
        return made

    for again in (0, 1):
        values = Work(1, str(tmp_path), "stamp").each("things", keys, work)
        assert {name: values[name] for name in keys} == dict.fromkeys(keys, made)
        assert len(done) == 3, f"worked out once, not in run {again}"
    other = Work(1, str(tmp_path), "another stamp").each("things", keys, work)
    assert other["a"] == made
    assert len(done) == 6
    changed = Work(1, str(tmp_path), "another stamp").each("things", {**keys, "a": "another key"}, work)
    assert (changed["a"], changed["b"]) == (made, made)
    assert len(done) == 7


def test_what_was_parsed_before_a_build_was_stopped_is_not_parsed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(infolder, "_BUCKET", 1)
    monkeypatch.setattr(infolder, "_AT_ONCE", 1)
    names = [f"{number}.md" for number in range(9)]
    for name in names:
        (tmp_path / name).write_text(name, encoding="utf-8")
    runs: list[list[str]] = []

    def parse(text: str, path: str, _before: Any) -> tuple[Outcome[str], str]:
        if len(runs) == 1 and len(runs[0]) == 6:
            raise KeyboardInterrupt
        runs[-1].append(path)
        return Outcome(text), text

    for _ in range(2):
        runs.append([])
        work = Work(1, str(tmp_path / "kept"), "stamp")
        with suppress(KeyboardInterrupt):
            work.parsed(("values", "texts"), tmp_path, names, "rest", parse)
        work.close()
    assert len(runs[0]) == 6
    assert {*runs[0], *runs[1]} == set(names)
    assert len(runs[1]) <= 4, "but for those of the file that was being written"


@pytest.mark.parametrize("together", [True, False])
def test_what_cannot_be_taken_up_again_is_made_anew_also_when_all_is_asked_for_at_once(
    together: bool, tmp_path: Path
) -> None:
    keys = {"a": "1", "b": "1"}
    for _ in range(2):
        values = Work(1, str(tmp_path), "stamp").each("x", keys, lambda _: Fraction(1, 2), together=together)
        assert values.at_once() == dict.fromkeys(keys, Fraction(1, 2)), "a type that is not ours is kept, and not read"


@pytest.mark.parametrize("together", [True, False])
def test_an_enumeration_comes_back_though_python_would_have_a_function_called_for_it(
    together: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Severity, "__reduce_ex__", lambda one, _protocol: (getattr, (Severity, one.name)))
    done: list[str] = []

    def work(called: str) -> tuple[Severity, str]:
        done.append(called)
        return Severity.WARNING, called

    for _ in range(2):
        values = Work(1, str(tmp_path), "stamp").each("x", {"a": "1"}, work, together=together)
        assert values.at_once() == {"a": (Severity.WARNING, "a")}
        assert values.at_once()["a"][0] is Severity.WARNING
    assert done == ["a"], "made once, and taken up again"


def test_where_files_cannot_be_linked_it_is_known_how_their_copies_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_args: object, **_more: object) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr("generator.public.os.link", no_links)
    root = write_site(tmp_path)
    build_again(root)
    page = root / "content/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("nine", "eleven"), encoding="utf-8")
    build_again(root)
    last = recall(str(root), str(root / "public"))
    assert last is not None
    assert last.stands()


@pytest.mark.parametrize(
    ("module", "name"),
    [
        *(("os", "system"), ("builtins", "eval"), ("builtins", "object"), ("generatorx.diagnostics", "Span")),
        *(("generator.public", "write"), ("generator.memo.infolder", "os"), ("generator.nowhere", "Span")),
    ],
)
def test_a_spoilt_memory_makes_and_calls_nothing_but_our_types(module: str, name: str) -> None:
    with pytest.raises(pickle.UnpicklingError, match=re.escape(f"{module}.{name} is no type of ours")):
        infolder._OfOurs(io.BytesIO(f"c{module}\n{name}\n.".encode())).load()


def test_our_own_types_come_back() -> None:
    assert infolder._OfOurs(io.BytesIO(b"cgenerator.diagnostics\nSpan\n.")).load() is Span


def test_a_file_that_changes_while_all_is_read_is_noticed_however_it_is_looked_at(root: Path) -> None:
    path = root / "content/index.md"
    before = look(str(root), {})
    assert _looked_again(str(root), before) is not None
    told = {name: seen._replace(state="as it was then") for name, seen in before.items()}
    assert _looked_again(str(root), told) == before, "the same bytes, in another state"
    path.write_text(path.read_text(encoding="utf-8") + "More.\n", encoding="utf-8")
    assert _looked_again(str(root), before) is None
    path.unlink()
    assert _looked_again(str(root), before) is None


def test_where_the_quick_key_does_not_tell_the_exact_one_is_asked_once() -> None:
    asked: list[str] = []
    done: list[str] = []

    def exact(called: str) -> str:
        asked.append(called)
        return "the same"

    def work(called: str) -> str:
        done.append(called)
        return called.upper()

    memory: Memory = {}
    for quick in ("one", "two", "two", "two"):
        assert dict(Work(memory=memory).each("things", {"a": quick}, work, exact)) == {"a": "A"}
    assert done == ["a"], "what it rests on did not change"
    assert asked == ["a", "a"], "when it was made, and when the quick key was another"


@pytest.mark.slow
def test_a_first_build_has_no_process_wait_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it found would not fit into a pipe, so that it waited to the end, with all its memory."""
    asked: list[int] = []

    def noted(work: Callable[[], T], jobs: int) -> AbstractContextManager[Callable[[], T]]:
        asked.append(jobs)
        return beside(work, 1)

    monkeypatch.setattr("generator.ground.parallel.beside", noted)
    monkeypatch.setattr("generator.ground.parallel.WORTH_IT", 2)
    root = write_site(tmp_path)
    for _ in range(2):
        assert main(["--site", str(root), "build", "--jobs", "2", "--output", str(root / "public")]) == 0
        home = root / "content/index.md"
        home.write_text(home.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert asked == [1, 2]


def test_what_is_too_large_or_lies_outside_is_not_read(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("secret", encoding="utf-8")
    site = write_site(tmp_path / "site")
    (site / "content/talks/out.md").symlink_to(outside)
    (site / "layouts").symlink_to(tmp_path)
    with (site / "content/large.png").open("wb") as file:
        file.truncate(fingerprints.LARGEST + 1)
    looked = look(str(site), {})
    assert looked["content/talks/out.md"].digest == f"link to {outside}: outside"
    assert looked["content/large.png"].digest.startswith(f"too large: {fingerprints.LARGEST + 1} ")
    assert [name for name in looked if name.startswith("layouts")] == ["layouts"]


@pytest.mark.slow
def test_folders_of_any_depth_are_looked_at(tmp_path: Path) -> None:
    place = write_site(tmp_path / "site") / "content"
    for _ in range(1100):
        place = place / "a"
        place.mkdir()
    looked = look(str(tmp_path / "site"), {})
    for _ in range(1100):  # what clears the folder afterwards goes less deep
        place.rmdir()
        place = place.parent
    assert len(looked) == len(BASE_FILES)
