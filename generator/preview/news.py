"""What the builder hears: changes of files, and what the server asks for; kept while it is busy."""

import queue
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeAlias

from generator.ground.tuples import NamedTuple
from generator.preview.values import Open, ToBuilder, Wanted
from generator.preview.watching import Watch

_Item: TypeAlias = frozenset[str] | ToBuilder | Exception | None


class News(NamedTuple):
    """All that has come in: paths of files that changed, files that are wanted; `quiet` when nothing came in time."""

    changed: frozenset[str] = frozenset()
    wanted: tuple[str, ...] = ()
    quiet: bool = False


class Inbox:
    """Listens to the file system and to the server, each in a thread."""

    def __init__(self, connection: Connection, watch: Watch, end: Callable[[], None]) -> None:
        self.open: frozenset[str] = frozenset()
        self._items: queue.SimpleQueue[_Item] = queue.SimpleQueue()
        threading.Thread(target=self._watch, args=(watch,), daemon=True).start()
        threading.Thread(target=self._listen, args=(connection, end), daemon=True).start()

    def wake(self) -> None:
        """Let whoever waits look again."""
        self._items.put(None)

    def has_news(self) -> bool:
        """Whether anything has come in."""
        return not self._items.empty()

    def take(self, seconds: float | None) -> News:
        """All that has come in, or comes in within some seconds, or ever."""
        try:
            items = [self._items.get(timeout=seconds)]
            while self.has_news():
                items.append(self._items.get())
        except queue.Empty:
            return News(quiet=True)
        for item in items:
            if isinstance(item, Exception):
                raise item
            if isinstance(item, Open):
                self.open = item.addresses
        changed = frozenset(path for item in items if isinstance(item, frozenset) for path in item)
        wanted = dict.fromkeys(item.path for item in items if isinstance(item, Wanted))
        return News(changed, tuple(wanted))

    def _watch(self, watch: Watch) -> None:
        try:
            while True:
                self._items.put(watch.wait())
        except Exception as fault:  # noqa: BLE001  # raised again where it ends the process, which begins anew
            self._items.put(fault)

    def _listen(self, connection: Connection, end: Callable[[], None]) -> None:
        try:
            while True:
                self._items.put(connection.recv())
        except (EOFError, OSError):
            end()
