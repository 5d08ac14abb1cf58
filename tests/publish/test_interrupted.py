"""Publishing that is killed, and publishing twice at once."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import time
from pathlib import Path

import pytest

from generator import cli
from tests.publish.repositories import QUIET, Repositories, git, make

pytestmark = pytest.mark.slow

KILLS = 50 if os.environ.get("EXPLAINER_SKIP_NOTHING") else 4


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "tmp").mkdir()
    for name, value in {**QUIET, "TMPDIR": str(tmp_path / "tmp")}.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def both(tmp_path: Path) -> Repositories:
    """A site that was published once, with a change to publish."""
    made = make(tmp_path)
    assert not made.publish().failed
    made.change("content/talks/the-deal.md", "title: The deal", "title: The bargain")
    made.commit()
    return made


def copy(both: Repositories, folder: Path) -> Repositories:
    """The same clone and remote in another place."""
    for path in (both.work, both.bare):
        shutil.copytree(path, folder / path.name)
    return Repositories(folder / both.work.name, folder / both.bare.name)


def test_killed_at_any_moment_the_branch_is_the_old_or_the_new_one(both: Repositories, tmp_path: Path) -> None:
    whole = copy(both, tmp_path / "whole")
    started = time.perf_counter()
    assert whole.command().wait() == 0
    duration = time.perf_counter() - started
    new_tree, old = git(whole.bare, "rev-parse", "gh-pages^{tree}"), both.tip()
    chance = random.Random(9)
    seen = set()
    for number in range(KILLS):
        trial = copy(both, tmp_path / str(number))
        before = trial.state()
        process = trial.command()
        # Every other kill falls into the last part, in which git writes and pushes.
        time.sleep(chance.uniform(0.6 * duration if number % 2 else 0, duration))
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        tip = trial.tip()
        seen.add(tip == old)
        assert tip == old or git(trial.bare, "rev-parse", "gh-pages^{tree}") == new_tree
        git(trial.bare, "fsck", "--strict", "--connectivity-only")
        assert trial.state() == before
        _again(trial, new_tree)
        shutil.rmtree(tmp_path / str(number))
    assert True in seen


def _again(trial: Repositories, new_tree: str) -> None:
    """A killed publish is no hindrance for the next. A host's own process does not die with ours, as it does here."""
    for lock in trial.bare.rglob("*.lock"):
        lock.unlink()
    assert not trial.publish().failed
    assert git(trial.bare, "rev-parse", "gh-pages^{tree}") == new_tree


@pytest.mark.parametrize("first", [True, False], ids=["the first publish", "a later publish"])
def test_of_two_at_once_one_wins_and_the_other_says_so(first: bool, tmp_path: Path) -> None:
    slow = make(tmp_path)
    if not first:
        assert not slow.publish().failed
        slow.change("content/talks/the-deal.md", "title: The deal", "title: The bargain")
        slow.commit()
    quick = Repositories(tmp_path / "quick", slow.bare)
    shutil.copytree(slow.work, quick.work)
    quick.change("content/talks/the-deal.md", "title: The", "title: Our")
    quick.commit()
    hook = slow.work / ".git/hooks/pre-push"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ntouch ready\nwhile [ ! -e ../go ]; do sleep 0.01; done\n", encoding="utf-8")
    hook.chmod(0o755)
    process = slow.command()
    while not (slow.work / "ready").exists():
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    assert not quick.publish().failed
    theirs = slow.tip()
    (tmp_path / "go").touch()
    _, said = process.communicate()
    assert process.returncode == 1
    assert "published-meanwhile" in said
    assert slow.tip() == theirs


def test_two_that_start_together_end_in_one_history(both: Repositories, tmp_path: Path) -> None:
    other = Repositories(tmp_path / "other", both.bare)
    shutil.copytree(both.work, other.work)
    other.change("content/talks/the-deal.md", "title: The bargain", "title: The accord")
    other.commit()
    before = both.tip()
    running = [both.command(), other.command()]
    said = [process.communicate()[1] for process in running]
    codes = sorted(process.returncode for process in running)
    history = git(both.bare, "rev-list", "gh-pages").split("\n")
    assert codes in ([0, 0], [0, 1]), said
    assert len(history) == 1 + codes.count(0)
    assert history[-1] == before
    assert codes == [0, 0] or "published-meanwhile" in "".join(said)


def test_a_fault_on_the_way_leaves_everything(both: Repositories, monkeypatch: pytest.MonkeyPatch) -> None:
    before, tip = both.state(), both.tip()

    def full(*_given: object, **_named: object) -> None:
        raise OSError(28, "No space left on device", "blob")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert cli.main(["--site", str(both.work), "publish"]) == 3
    monkeypatch.undo()
    assert both.tip() == tip
    assert both.state() == before
