"""Noticing changes: notifications of the platform through watchfiles, looking again and again where there are none."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from watchfiles._rust_notify import RustNotify

from generator.layouts import SHIPPED

WATCHED = ("content", "seeds", "layouts")
QUIET_MS = 8
"""A burst of saves ends when nothing has changed for this long: an editor's write and rename are closer together."""

_BESIDE = re.compile(r"^[.#]|~$|^4913$|\.(?:sw\w|tmp|bak)$")
"""Hidden files, and what editors put beside a file while they write it: no site is made of those."""

LONGEST_MS = 400
LOOK_AGAIN_MS = 400
POLL_MS = 200


class Watch:
    """Collects changes from the moment it is made, also while nobody waits for them."""

    def __init__(self, root: Path) -> None:
        self._folders = tuple(dict.fromkeys(str(path) for path in (*(root / name for name in WATCHED), SHIPPED)))
        self._begin()

    def wait(self) -> frozenset[str]:
        """The paths of the next burst of changes; a folder that came or went is one."""
        while True:
            found = self._notify.watch(LONGEST_MS, QUIET_MS, LOOK_AGAIN_MS, None)
            changed = _of_interest(found) if isinstance(found, set) else frozenset()
            folders = self._replaced(changed)
            if folders:
                # Notifications belong to a folder, not to its name: for a new folder they must be asked for anew.
                self._notify.close()
                self._begin()
            if changed | folders:
                return changed | folders

    def _begin(self) -> None:
        self._seen = self._identities()
        present = [path for path, identity in self._seen.items() if identity]
        try:
            self._notify = RustNotify(present, False, False, POLL_MS, True, True)
        except OSError:  # too many watches, or a folder that has just gone
            present = [path for path in present if os.path.isdir(path)]
            self._notify = RustNotify(present, False, True, POLL_MS, True, True)

    def _replaced(self, changed: frozenset[str]) -> frozenset[str]:
        now = self._identities()
        return frozenset(path for path in self._folders if now[path] != self._seen[path] or path in changed)

    def _identities(self) -> dict[str, tuple[int, int] | None]:
        return {path: _identity(path) for path in self._folders}


def _of_interest(found: Iterable[tuple[int, str]]) -> frozenset[str]:
    return frozenset(path for _, path in found if not _BESIDE.search(os.path.basename(path)))


def _identity(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if os.path.isdir(path) else None
