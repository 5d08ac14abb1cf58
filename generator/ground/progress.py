"""Says on a terminal what a command is busy with, once it has been busy for a second."""

from __future__ import annotations

import signal
import time
from types import FrameType, TracebackType
from typing import TextIO

PATIENCE = 1.0
"""Seconds before anything is said."""

_CLEAR_LINE = "\r\033[K"


class Progress:
    """One line that is written over. Nothing is ever written where the stream is not a terminal.

    An alarm of the system shows the line in the middle of long work; a thread could not, because a process with
    threads is not forked (see `parallel`).
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._watched = stream.isatty()
        self._busy_with = ""
        self._started = time.monotonic()

    def __enter__(self) -> Progress:
        if self._watched and hasattr(signal, "setitimer"):
            self._before = signal.signal(signal.SIGALRM, self._show)
            signal.setitimer(signal.ITIMER_REAL, PATIENCE)
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _fault: BaseException | None, _t: TracebackType | None
    ) -> None:
        if self._watched and hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._before)
        if self._due():
            self._stream.write(_CLEAR_LINE)
            self._stream.flush()

    def say(self, text: str) -> None:
        """What is being done now."""
        self._busy_with = text
        if self._due():
            self._show(0, None)

    def count(self, done: int, of: int) -> None:
        """How many of how many files are done."""
        self.say(f"{done} of {of} files")

    def _due(self) -> bool:
        return self._watched and time.monotonic() - self._started >= PATIENCE

    def _show(self, _signal: int, _frame: FrameType | None) -> None:
        self._stream.write(f"{_CLEAR_LINE}{self._busy_with} …")
        self._stream.flush()
