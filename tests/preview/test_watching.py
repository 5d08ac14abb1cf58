"""Noticing changes: every burst once, none missed, whatever happens to the folders."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.preview.watching import Watch
from tests.sites import write_site

pytestmark = pytest.mark.slow

HOME = "content/index.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_site(tmp_path)


def waited(watch: Watch, seconds: float) -> set[str]:
    """The names of what changed, if anything does in time."""
    found: list[frozenset[str]] = []
    thread = threading.Thread(target=lambda: found.append(watch.wait()), daemon=True)
    thread.start()
    thread.join(seconds)
    return {Path(path).name for path in found[0]} if found else set()


def rename_dance(home: Path) -> None:
    (home.parent / "4913").write_text("", encoding="utf-8")
    (home.parent / "4913").unlink()
    home.rename(home.parent / "index.md~")
    (home.parent / ".index.md.swp").write_text("x", encoding="utf-8")
    (home.parent / "index.md.tmp").write_text("new", encoding="utf-8")
    (home.parent / "index.md.tmp").rename(home)
    (home.parent / "index.md~").unlink()


def many_saves(home: Path) -> None:
    for number in range(50):
        home.write_text(str(number), encoding="utf-8")


@pytest.mark.parametrize("save", [rename_dance, many_saves])
def test_a_burst_is_one_change(root: Path, save: Callable[[Path], None]) -> None:
    watch = Watch(root)
    save(root / HOME)
    assert waited(watch, 5) == {"index.md"}
    assert waited(watch, 0.3) == set()


def test_changes_during_a_build_are_kept_and_are_one_more(root: Path) -> None:
    watch = Watch(root)
    (root / HOME).write_text("first", encoding="utf-8")
    assert waited(watch, 5) == {"index.md"}
    for name in ("index.md", "site.yaml", "glossary.md"):  # while nobody waits, as during a build
        (root / "content" / name).write_text("more", encoding="utf-8")
        threading.Event().wait(0.03)
    assert waited(watch, 5) == {"index.md", "site.yaml", "glossary.md"}
    assert waited(watch, 0.3) == set()


def test_what_editors_leave_beside_a_file_is_no_change(root: Path) -> None:
    watch = Watch(root)
    for name in (".index.md.swp", "index.md~", "#index.md#", "4913", ".hidden"):
        (root / "content" / name).write_text("x", encoding="utf-8")
    assert waited(watch, 0.3) == set()


def test_what_a_build_writes_is_no_change(root: Path) -> None:
    watch = Watch(root)
    for name in (".explainer-cache/built", "public/index.html"):
        (root / name).parent.mkdir()
        (root / name).write_text("x", encoding="utf-8")
    assert waited(watch, 0.3) == set()


def test_a_folder_that_comes_back_is_watched_again(root: Path) -> None:
    watch = Watch(root)
    shutil.rmtree(root / "content")
    assert "content" in waited(watch, 5)
    write_site(root)
    assert "content" in waited(watch, 5)
    (root / HOME).write_text("again", encoding="utf-8")
    assert "index.md" in waited(watch, 5)


@pytest.mark.parametrize("why", ["asked for", "no watches left", "nothing for this system"])
def test_where_notifications_cannot_be_had_it_looks_again_and_again(
    root: Path, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def scarce(*_arguments: object) -> None:
        raise OSError("OS file watch limit reached")

    if why == "asked for":
        monkeypatch.setenv("WATCHFILES_FORCE_POLLING", "1")
    else:
        monkeypatch.setattr(f"{Watch.__module__}.RustNotify", scarce if why == "no watches left" else None)
    watch = Watch(root)
    for text in ("one", "two"):  # within a second, and of the same length
        (root / HOME).write_text(text, encoding="utf-8")
        assert waited(watch, 5) == {"index.md"}
    (root / HOME).unlink()
    assert waited(watch, 5) == {"index.md"}


def test_a_burst_that_goes_on_is_given_longer_to_end_and_the_next_lone_save_is_not(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch(root)
    change: set[tuple[int, str]] = {(1, str(root / HOME))}
    given: list[int] = []
    news = iter([change, change, change, change, change, "timeout", change])

    class Told:
        def watch(self, _longest: int, quiet: int, _look_again: int, _stop: object) -> object:
            given.append(quiet)
            return next(news)

    monkeypatch.setattr(watch, "_notify", Told())
    for _ in range(6):
        watch.wait()
    assert given == [8, 8, 16, 32, 64, 64, 8]
