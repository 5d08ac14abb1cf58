"""A committed explainer with a bare repository as its remote, and what is where in both."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Outcome
from generator.publish.branch import Published, Target, publish
from tests.sites import write_site

TRUNK = Path(__file__).parent.parent.parent
QUIET = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "LC_ALL": "C"}


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=True, env={**os.environ, **QUIET}
    )
    return done.stdout.rstrip("\n")


@dataclass(frozen=True)
class Repositories:
    """`work` is a clone with a site at its last commit, `bare` its remote."""

    work: Path
    bare: Path

    def commit(self, message: str = "change") -> str:
        git(self.work, "add", "--all")
        git(self.work, "commit", "--quiet", "--allow-empty", "-m", message)
        return git(self.work, "rev-parse", "HEAD")

    def write(self, path: str, text: str) -> Path:
        (self.work / path).parent.mkdir(parents=True, exist_ok=True)
        (self.work / path).write_text(text, encoding="utf-8")
        return self.work / path

    def change(self, path: str, old: str, new: str) -> None:
        text = (self.work / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def publish(self, **target: object) -> Outcome[Published]:
        return publish(self.work, Target(**target))  # type: ignore[arg-type]  # fields of Target by name

    def codes(self, **target: object) -> set[str]:
        """The codes of the errors that a publish stops at; the branch stays as it is."""
        before = self.tip()
        outcome = self.publish(**target)
        assert self.tip() == before
        assert outcome.value == Published()
        assert all(finding.hint for finding in outcome.diagnostics)
        return {finding.code for finding in outcome.diagnostics if finding.severity == "error"}

    def tip(self, branch: str = "gh-pages") -> str:
        return git(self.bare, "for-each-ref", "--format=%(objectname)", f"refs/heads/{branch}")

    def files(self, branch: str = "gh-pages") -> set[str]:
        return set(git(self.bare, "ls-tree", "-r", "--name-only", branch).split("\n"))

    def state(self) -> tuple[object, ...]:
        """Everything that a publish must leave alone in the clone."""
        files = {
            path.relative_to(self.work).as_posix(): path.read_bytes()
            for path in self.work.rglob("*")
            if path.is_file() and ".git" not in path.relative_to(self.work).parts
        }
        own = git(self.work, "for-each-ref", "refs/heads", "refs/tags", "refs/stash")
        head = (self.work / ".git/HEAD").read_text(encoding="utf-8"), (self.work / ".git/index").read_bytes()
        return files, own, head

    def pack(self) -> None:
        """Put what is in both into few files, which are copied sooner than many."""
        for folder in (self.work, self.bare):
            git(folder, "repack", "-a", "-d", "--quiet")

    def elsewhere(self, folder: Path, branch: str = "gh-pages") -> Path:
        """Another clone, at a branch."""
        git(folder.parent, "clone", "--quiet", "--template=", "--branch", branch, str(self.bare), str(folder))
        _name(folder)
        return folder

    def command(self, *arguments: str) -> subprocess.Popen[str]:
        """`explainer publish` as a process of its own, in a process group of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "generator", "--site", str(self.work), "publish", *arguments],
            cwd=self.work.parent,
            env={**os.environ, **QUIET, "PYTHONPATH": str(TRUNK)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )


def copied(pattern: Repositories, folder: Path) -> Repositories:
    """The same repositories in a folder that is there."""
    shutil.copytree(pattern.work.parent, folder, dirs_exist_ok=True)
    return Repositories(folder / pattern.work.name, folder / pattern.bare.name)


def make(folder: Path, changes: str = "") -> Repositories:
    """The base site, committed, with an empty remote."""
    both = Repositories(folder / "work", folder / "remote.git")
    git(folder, "init", "--quiet", "--template=", "--bare", str(both.bare))
    git(folder, "init", "--quiet", "--template=", "--initial-branch=main", str(both.work))
    for part in ("hooks", "info"):
        (both.work / ".git" / part).mkdir()
    _name(both.work)
    git(both.work, "remote", "add", "origin", "../remote.git")
    write_site(both.work, changes)
    both.write(".gitignore", "/public/\n/seeds/originals/\n")
    both.commit("the site")
    both.pack()
    return both


def _name(folder: Path) -> None:
    git(folder, "config", "user.name", "Ada")
    git(folder, "config", "user.email", "ada@example.org")
