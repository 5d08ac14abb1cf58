"""The builder's process, and the server's hold on it.

A process of its own, because a build in a thread would make the server wait for its turn at the interpreter.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from generator.preview.values import Open, Report, ToBuilder, ToServer, Wishes

if TYPE_CHECKING:
    from generator.preview.building import Builder
    from generator.preview.news import Inbox

PAUSE_SECONDS = 1.0
"""Between the end of a builder that died and the start of the next."""

IDLE_SECONDS = 1.0
"""After so long without a change comes what nobody waits for."""

TIDIED_EVERY = 50
"""Builds, between two looks for values that hold on to each other: on a large site a look takes as long as a build."""


def run(connection: Connection, wishes: Wishes) -> None:
    """The builder's process: build, then build again after every change, until the server is gone."""
    from generator.preview.building import Builder  # noqa: PLC0415  # the server needs none of this
    from generator.preview.news import Inbox  # noqa: PLC0415  # as above
    from generator.preview.watching import Watch  # noqa: PLC0415  # as above

    tempfile.tempdir = wishes.scratch  # what a build leaves there is removed when the preview ends
    if hasattr(os, "setsid"):
        os.setsid()  # with any helpers of a build it ends as one group
    gc.disable()  # it would look through the whole site again and again, and a build leaves few circles
    watch = Watch(wishes.root)  # before the first build, so that no change is missed
    builder = Builder(wishes)
    first = list(builder.after(()))  # before there are threads, so that helpers can be forked for all the files
    inbox = Inbox(connection, watch, lambda: _end(wishes.scratch))
    _send_all(first, connection.send)
    _work(builder, inbox, connection.send)


def _work(builder: Builder, inbox: Inbox, send: Callable[[ToServer], None]) -> None:
    """Answer, build, make what is left of a build, and then what nobody waits for; in this order."""
    from generator.preview.indexing import Indexing  # noqa: PLC0415  # as in `run`

    indexing = Indexing(builder, inbox.wake)
    builds, idle = 0, False
    while True:
        news = inbox.take(0 if builder.unfinished else None if idle else IDLE_SECONDS)
        builder.open = inbox.open
        for path in news.wanted:
            _send_all(builder.answer(path), send)
        changed = news.changed or (builder.missed() if news.quiet and not idle else frozenset())
        if changed:
            builds, idle = builds + 1, False
            _send_all(builder.after(changed), send)
        elif builder.unfinished:
            _send_all(builder.go_on(inbox.has_news), send)
        else:
            idle = idle or news.quiet
            _send_all(indexing.go_on(quiet=news.quiet), send)
            if news.quiet and builds >= TIDIED_EVERY:
                builds = 0
                gc.collect()


def _send_all(messages: Iterable[ToServer], send: Callable[[ToServer], None]) -> None:
    for message in messages:
        send(message)


def _end(scratch: str) -> None:
    """The server has ended, in whatever way."""
    shutil.rmtree(scratch, ignore_errors=True)
    _kill(os.getpid())


class Worker:
    """Keeps a builder's process running and hands on what it sends."""

    def __init__(self, wishes: Wishes, receive: Callable[[ToServer], None]) -> None:
        self._wishes = wishes
        self._receive = receive
        self._open = Open(frozenset())
        self._ending = False
        self._start()
        threading.Thread(target=self._listen, daemon=True).start()

    def tell(self, message: ToBuilder) -> None:
        """Say something to the builder; one that has just died does not hear it."""
        if isinstance(message, Open):
            self._open = message
        with contextlib.suppress(OSError):
            self._connection.send(message)

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
        self.tell(self._open)

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
        self._receive(Report(True, what, "the builder ended", what))
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
