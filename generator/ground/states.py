"""What the system says of a file without its being read. A build starts with this, so it imports next to nothing."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable

JUST_NOW_NS = 2_000_000_000
"""A file that was written less than this ago may be written again without its time of change telling."""


def state_of(path: str, now_ns: int) -> str:
    """What is another whenever a file's bytes may be; empty where that is not certain: a link, or written just now."""
    try:
        status = os.lstat(path)
    except OSError:
        return ""
    changed = max(status.st_mtime_ns, status.st_ctime_ns)
    if not stat.S_ISREG(status.st_mode) or changed > now_ns - JUST_NOW_NS:
        return ""
    return f"{status.st_dev} {status.st_ino} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def states_of(paths: Iterable[str]) -> str:
    """What is another whenever the bytes of one of these files may be; empty where that is not certain."""
    now = time.time_ns()
    states = [state_of(path, now) for path in paths]
    return "\n".join(states) if all(states) else ""
