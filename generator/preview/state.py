"""What the server knows, and who is reading."""

from __future__ import annotations

import asyncio
import sys
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Protocol

from generator.addresses import ASSETS
from generator.preview.values import Answered, Fresh, Open, Report, Said, Snapshot, ToBuilder, ToServer, Wanted

PATIENCE_SECONDS = 0.02
"""So long a request waits for a file that may have changed; then it gets the file as it was."""

LONGEST_WAIT_SECONDS = 60.0
"""The same, where there is nothing to show meanwhile."""


class Reader(Protocol):
    """A page that is open in a browser, at an address."""

    path: str

    def catch_up(self) -> None:
        """Tell the page what it does not show yet."""


@dataclass(slots=True)
class Preview:
    """What the server knows. Everything here happens on the server's loop; `tell` speaks to the builder."""

    follow: bool = False
    snapshot: Snapshot = field(default_factory=Snapshot)
    report: Report = field(default_factory=lambda: Report(failed=True))
    readers: set[Reader] = field(default_factory=set)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    tell: Callable[[ToBuilder], None] = lambda _message: None
    _waiting: defaultdict[str, asyncio.Event] = field(default_factory=lambda: defaultdict(asyncio.Event))

    def take(self, message: ToServer) -> None:
        """Take what the builder sends, and show it to everyone at once."""
        if isinstance(message, Answered):
            self._waiting.pop(message.path, asyncio.Event()).set()
            return
        if isinstance(message, Fresh):
            self._renew(message)
        else:
            if message.text:
                print(message.text, file=sys.stderr, flush=True)
            if isinstance(message, Said):
                return
            self.report = replace(message, text="")
            self.ready.set()
        for reader in tuple(self.readers):
            reader.catch_up()

    def _renew(self, fresh: Fresh) -> None:
        self.snapshot = self.snapshot.after(fresh)
        if fresh.shape and fresh.shape.paths:
            self.ready.set()
        if self.snapshot.shape.settled:
            for waiting in self._waiting.values():
                waiting.set()
            self._waiting.clear()

    async def fresh(self, name: str) -> None:
        """Wait until a file is as it should be, for as long as that is worth while."""
        if self.snapshot.shape.settled or name.startswith(f"{ASSETS}/"):  # whose names change with their bytes
            return
        waiting = self._waiting[name]
        self.tell(Wanted(name))
        with suppress(TimeoutError):
            there = name in self.snapshot.files
            await asyncio.wait_for(waiting.wait(), PATIENCE_SECONDS if there else LONGEST_WAIT_SECONDS)

    def open_pages(self) -> None:
        """Let the builder know which pages readers have open."""
        self.tell(Open(frozenset(reader.path for reader in self.readers)))
