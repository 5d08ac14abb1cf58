"""The index for search in the preview: made late and beside everything else, because no author waits for it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field

from generator.layouts import Output
from generator.outside.pagefind import with_index
from generator.preview.building import Builder
from generator.preview.values import ToServer

_NICE = 10


@dataclass(slots=True)
class Indexing:
    """Indexes the pages that a builder has made; `wake` is called when there is something to go on with."""

    builder: Builder
    wake: Callable[[], None]
    _helper: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1))
    _made: Future[tuple[Output, ...]] | None = None
    _version: int = 0

    def go_on(self, *, quiet: bool) -> Iterator[ToServer]:
        """Hand over an index that is done, unless the pages are others by now; begin one when it is quiet."""
        if self._made and self._made.done():
            made, self._made = self._made, None
            if self._version == self.builder.version:
                yield from self.builder.with_index(made.result)
        if quiet and self._made is None and self.builder.index_is_due():
            self._version = self.builder.version
            self._made = self._helper.submit(_index, self.builder.pages())
            self._made.add_done_callback(lambda _made: self.wake())


def _index(outputs: tuple[Output, ...]) -> tuple[Output, ...]:
    """In a thread, since Pagefind is a program of its own; where threads have a rank, behind the builder."""
    with suppress(AttributeError, OSError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)
    return with_index(outputs)
