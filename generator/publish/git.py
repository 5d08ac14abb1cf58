"""git as a function: argument lists in, bytes out, in an environment that no other repository leaks into."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_REDIRECTING = (
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_CONFIG",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
)
"""Variables that point git at another repository, as a hook or an alias that calls us would leave them."""


class GitError(OSError):
    """git could not do what was asked; `strerror` is what it said."""


@dataclass(frozen=True, slots=True)
class Git:
    """git in one folder. `settings` are environment variables for every call, such as another index."""

    folder: Path
    settings: Mapping[str, str] = field(default_factory=dict)

    def run(self, *arguments: str, given: bytes = b"") -> bytes:
        """What git prints.

        Raises:
            GitError: when git ends with a fault, or is not there.
        """
        done = self.attempt(*arguments, given=given)
        if done.returncode:
            raise GitError(done.returncode, said(done) or "git failed", f"git {arguments[0]}")
        return done.stdout

    def text(self, *arguments: str) -> str:
        """What git prints, as text without the last line end."""
        return self.run(*arguments).decode("utf-8", "surrogateescape").rstrip("\n")

    def attempt(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Run git and leave its exit code to the caller.

        Raises:
            GitError: when there is no git on this machine.
        """
        program = shutil.which("git")
        if program is None:
            raise GitError(127, "git is not installed", "git")
        command = [program, "-C", str(self.folder), "--no-optional-locks", *arguments]
        return subprocess.run(command, input=given, capture_output=True, env=self._environment(), check=False)  # noqa: S603  # a list, no shell

    def lines(self, *arguments: str) -> tuple[str, ...]:
        """The parts of an answer that git ends with zero bytes (`-z`)."""
        answer = self.run(*arguments).decode("utf-8", "surrogateescape")
        return tuple(part for part in answer.split("\0") if part)

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in _REDIRECTING}
        return {**kept, "LC_ALL": "C", "GIT_NO_REPLACE_OBJECTS": "1", **self.settings}


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    """What git complained of, in one line."""
    lines: Sequence[str] = done.stderr.decode("utf-8", "replace").splitlines()
    telling = [line.removeprefix("fatal: ").removeprefix("error: ") for line in lines if line and "hint:" not in line]
    return "; ".join(telling[:3])
