"""Files that take the place of others at once. A build that has nothing to do uses this: it imports next to nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress


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
        os.replace(unfinished, path)
    finally:
        with suppress(OSError):
            os.unlink(unfinished)  # it is there only where something went wrong
