"""The builder's process, and the server's hold on it.

A process of its own, because a build in a thread would make the server wait for its turn at the interpreter.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

from generator.preview.values import Built, Part, Report, Wishes

PAUSE_SECONDS = 1.0
"""Between the end of a builder that died and the start of the next."""


def run(connection: Connection, wishes: Wishes) -> None:
    """The builder's process: build, then build again after every change, until the server is gone."""
    from generator.preview.building import Builder  # noqa: PLC0415  # the server needs none of this
    from generator.preview.watching import Watch  # noqa: PLC0415

    tempfile.tempdir = wishes.scratch  # what a build leaves there is removed when the preview ends
    if hasattr(os, "setsid"):
        os.setsid()  # with any helpers of a build it ends as one group
    threading.Thread(target=_end_with_the_server, args=(connection, wishes.scratch), daemon=True).start()
    watch = Watch(wishes.root)  # before the first build, so that no change is missed
    builder = Builder(wishes)
    changed: frozenset[str] = frozenset()
    while True:
        for message in builder.after(changed):
            connection.send(message)
        while not (changed := watch.wait(builder.index_is_ready)):
            for message in builder.index():
                connection.send(message)


def _end_with_the_server(connection: Connection, scratch: str) -> None:
    """The server never sends: the pipe becomes readable when it has ended, in whatever way."""
    with contextlib.suppress(OSError):
        connection.poll(None)
    shutil.rmtree(scratch, ignore_errors=True)
    _kill(os.getpid())


class Worker:
    """Keeps a builder's process running and hands on what it sends."""

    def __init__(self, wishes: Wishes, receive: Callable[[Part | Built], None]) -> None:
        self._wishes = wishes
        self._receive = receive
        self._ending = False
        self._start()
        threading.Thread(target=self._listen, daemon=True).start()

    def end(self) -> None:
        """End the process and all that it started, at once."""
        self._ending = True
        if self._process.pid:
            _kill(self._process.pid)
        self._process.join(timeout=2)

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, far = context.Pipe()
        self._process = context.Process(target=run, args=(far, self._wishes))
        # Ctrl-C in a terminal reaches every process: the builder leaves it to the server. Ignoring is inherited.
        main = threading.current_thread() is threading.main_thread()
        before = signal.signal(signal.SIGINT, signal.SIG_IGN) if main else None
        try:
            self._process.start()
        finally:
            if main:
                signal.signal(signal.SIGINT, before)
        far.close()

    def _listen(self) -> None:
        while not self._ending:
            try:
                self._receive(self._connection.recv())
            except (EOFError, OSError):
                self._begin_again()

    def _begin_again(self) -> None:
        self._process.join()
        if self._ending:
            return
        what = f"the builder ended unexpectedly ({self._process.exitcode}) and begins again"
        self._receive(Built(Report(True, what, "the builder ended", what)))
        time.sleep(PAUSE_SECONDS)
        if not self._ending:
            self._start()


def _kill(pid: int) -> None:
    """End a process group, or the one process where it has not become a group yet."""
    ending = getattr(signal, "SIGKILL", signal.SIGTERM)
    try:
        os.killpg(pid, ending)
    except (OSError, AttributeError):
        with contextlib.suppress(OSError):
            os.kill(pid, ending)
