"""Says on a terminal what a command is busy with, once it has been busy for a second."""

from __future__ import annotations

import threading
import time
from types import TracebackType
from typing import TextIO

PATIENCE = 1.0
"""Seconds before anything is said."""

_CLEAR_LINE = "\r\033[K"


class Progress:
    """One line that is written over. Nothing is ever written where the stream is not a terminal."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._busy_with = ""
        self._started = time.monotonic()
        self._lock = threading.Lock()
        self._timer = threading.Timer(PATIENCE, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Progress:
        if self._stream.isatty():
            self._timer.start()
        return self

    def __exit__(self, _kind: type[BaseException] | None, _fault: BaseException | None, _t: TracebackType | None) -> None:
        self._timer.cancel()
        if self._shown():
            self._write("")

    def say(self, text: str) -> None:
        """What is being done now."""
        self._busy_with = text
        if self._shown():
            self._show()

    def count(self, done: int, of: int) -> None:
        """How many of how many files are done."""
        self.say(f"{done} of {of} files")

    def _shown(self) -> bool:
        return self._stream.isatty() and time.monotonic() - self._started >= PATIENCE

    def _show(self) -> None:
        self._write(f"{self._busy_with} …")

    def _write(self, text: str) -> None:
        with self._lock:
            self._stream.write(f"{_CLEAR_LINE}{text}")
            self._stream.flush()
