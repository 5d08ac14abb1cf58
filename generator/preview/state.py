"""What the server knows, and who is reading."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass, field
from typing import Protocol

from generator.preview.values import Built, File, Part, Report, Snapshot


class Reader(Protocol):
    """A page that is open in a browser."""

    def catch_up(self) -> None:
        """Tell the page what it does not show yet."""


@dataclass(slots=True)
class Preview:
    """What the server knows. Everything here happens on the server's loop."""

    follow: bool = False
    snapshot: Snapshot = field(default_factory=Snapshot)
    report: Report = field(default_factory=lambda: Report(failed=True))
    readers: set[Reader] = field(default_factory=set)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    _coming: dict[str, File] = field(default_factory=dict)

    def take(self, message: Part | Built) -> None:
        """Gather the parts of a build; when it is done, show it to everyone at once."""
        if isinstance(message, Part):
            self._coming.update(message.files)
            return
        changed, self._coming = self._coming, {}
        self.snapshot = self.snapshot.after(message, changed)
        self.report = message.report
        self.ready.set()
        for reader in tuple(self.readers):
            reader.catch_up()
        print(self.report.text, file=sys.stderr, flush=True)
