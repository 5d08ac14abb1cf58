"""Files that take the place of others at once. A build that has nothing to do uses this: it imports next to nothing."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from contextlib import suppress

_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5)
"""Seconds to wait, one after the other, for a reader who keeps a file from being replaced."""


def replace_file(path: str, parts: Iterable[bytes]) -> None:
    """Write a file in one step, as others see it: nobody ever reads half of it, whatever happens meanwhile.

    Raises:
        OSError: when the machine does not let us; what lay there lies there still.
    """
    folder, name = os.path.split(path)
    unfinished = os.path.join(folder, f".{name}.{os.getpid()}")
    try:
        with open(unfinished, "wb") as file:
            file.writelines(parts)
        move(unfinished, path)
    except OSError as fault:
        fault.filename, fault.filename2 = path, None  # nobody knows the other
        raise
    finally:
        with suppress(OSError):
            os.unlink(unfinished)  # it is there only where something went wrong


def move(source: str | os.PathLike[str], target: str | os.PathLike[str]) -> None:
    """Put a file in the place of another. On Windows that cannot be while somebody reads the other: it is waited for.

    Raises:
        OSError: when the machine does not let us, or somebody reads it all the time.
    """
    for pause in _PAUSES if os.name == "nt" else ():
        with suppress(PermissionError):
            os.replace(source, target)
            return
        time.sleep(pause)
    os.replace(source, target)
