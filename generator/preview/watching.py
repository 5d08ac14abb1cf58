"""Noticing changes: notifications of the platform through watchfiles, looking again and again where there are none.

There are none where the system has run out of watches, which it says, and on many shared and mounted folders, which
nobody says: there the author sets WATCHFILES_FORCE_POLLING=1.
"""

from __future__ import annotations

import math
import os
import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.layouts import SHIPPED
from generator.memo.fingerprint import SITE_FOLDERS

try:
    from watchfiles._rust_notify import RustNotify
except ImportError:  # the system lacks what that part needs
    RustNotify = None  # type: ignore[assignment, misc]  # what stands for its absence

QUIET_MS, QUIET_AT_MOST_MS = 8, 64
"""A burst of saves ends when nothing has changed for this long: an editor's write and rename are closer together. One
that goes on when it seemed to have ended is given twice as long each time."""

_BESIDE = re.compile(r"^[.#]|~$|^4913$|\.(?:sw\w|tmp|bak)$")
"""Hidden files, and what editors put beside a file while they write it: no site is made of those."""

LONGEST_MS = 400
"""After so long a burst is handed on though it has not ended."""

SOON_SECONDS = 0.15
"""A burst that comes so soon after another is taken for more of it."""

LOOK_AGAIN_MS = 400
"""So often, when nothing is notified, the folders themselves are looked at."""

POLL_SECONDS = 0.2
"""Between two looks at every file, where there are no notifications."""


class Watch:
    """Collects changes from the moment it is made, also while nobody waits for them."""

    def __init__(self, root: Path) -> None:
        self._folders = tuple(dict.fromkeys(str(path) for path in (*(root / name for name in SITE_FOLDERS), SHIPPED)))
        self._quiet_ms, self._last = QUIET_MS, -math.inf
        self._begin()

    def wait(self) -> frozenset[str]:
        """The paths of the next burst of changes; a folder that came or went is one."""
        while True:
            found = self._notify.watch(LONGEST_MS, self._quiet_ms, LOOK_AGAIN_MS, None)
            changed = _of_interest(found) if isinstance(found, set) else frozenset()
            self._quiet_ms = min(2 * self._quiet_ms, QUIET_AT_MOST_MS) if self._goes_on(found) else QUIET_MS
            folders = self._replaced(changed)
            if folders:
                # Notifications belong to a folder, not to its name: for a new folder they must be asked for anew.
                self._notify.close()
                self._begin()
            if changed | folders:
                return changed | folders

    def _goes_on(self, found: object) -> bool:
        """Whether there are changes again soon after there were some."""
        before, self._last = self._last, time.monotonic() if isinstance(found, set) else -math.inf
        return 0 <= self._last - before < SOON_SECONDS

    def _begin(self) -> None:
        self._seen = self._identities()
        present = [path for path, identity in self._seen.items() if identity]
        self._notify: RustNotify | _Looking
        try:
            if os.environ.get("WATCHFILES_FORCE_POLLING") or RustNotify is None:
                raise OSError
            self._notify = RustNotify(present, False, False, 0, True, True)
        except OSError:  # too many watches, or a folder that has just gone
            self._notify = _Looking(self._folders)

    def _replaced(self, changed: frozenset[str]) -> frozenset[str]:
        """The folders that came, went, or are others under the same name."""
        now = self._identities()
        return frozenset(path for path in self._folders if now[path] != self._seen[path] or path in changed)

    def _identities(self) -> dict[str, tuple[int, int] | None]:
        return {path: _identity(path) for path in self._folders}


class _Looking:
    """Stands in for notifications. watchfiles could look too, but only sees one change of a file in a second."""

    def __init__(self, folders: Iterable[str]) -> None:
        self._folders = tuple(folders)
        self._seen = dict(self._state())

    def watch(self, *_limits: object) -> set[tuple[int, str]]:
        """What changed since the last look."""
        time.sleep(POLL_SECONDS)
        before, self._seen = self._seen, dict(self._state())
        return {(0, path) for path, _ in before.items() ^ self._seen.items()}

    def close(self) -> None:
        """Nothing is held."""

    def _state(self) -> Iterator[tuple[str, tuple[int, int, int]]]:
        """Every file with what changes when it is written or replaced."""
        for folder in self._folders:
            for parent, _, names in os.walk(folder):
                for path in (os.path.join(parent, name) for name in names):
                    try:
                        status = os.stat(path)
                    except OSError:
                        continue
                    yield path, (status.st_mtime_ns, status.st_size, status.st_ino)


def _of_interest(found: Iterable[tuple[int, str]]) -> frozenset[str]:
    return frozenset(path for _, path in found if not _BESIDE.search(os.path.basename(path)))


def _identity(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if os.path.isdir(path) else None
