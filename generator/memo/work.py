"""Work on many values at once: in several processes, and not again where it was done before.

A stage says what it does to one value and what the result rests on; how many processes there are, and whether anything
is kept, is decided at the edge.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from generator.diagnostics import Outcome
from generator.ground.files import Text, text_of
from generator.ground.parallel import map_in_processes
from generator.ground.states import state_of
from generator.memo.shelf import InFolder, InMemory, Key, Memory, Shelf, SpoiltError

T = TypeVar("T")

Exact: TypeAlias = Callable[[str], str] | None
"""What a value rests on, exactly, by what it is called; None where the quick key tells it."""

_AT_HAND = 1024
"""So many values that were read lately are not read again."""


@dataclass(frozen=True, slots=True)
class Work:
    """How work is done: in so many processes, with a folder for what is kept, or none.

    `stamp` is another wherever what is kept must not be believed: another program, another place. A process that lives
    on from build to build keeps everything in its `memory` instead, and a folder is of no use to it. `digests` are
    those of the site's files, by their paths, as far as they are known; another is read to be known.
    """

    jobs: int = 1
    folder: str = ""
    stamp: str = ""
    memory: Memory | None = None
    digests: Mapping[str, str] = field(default_factory=dict)
    _opened: list[InFolder] = field(default_factory=list, repr=False, compare=False)

    def close(self) -> None:
        """Let go of the files in which things are kept."""
        while self._opened:
            self._opened.pop().close()

    def parsed(
        self, name: str, root: Path, paths: Sequence[str], rest: str, parse: Callable[[str, str], Outcome[T]]
    ) -> list[Outcome[Any]]:
        """`parse(text, path)` for each file, which rests on the file and `rest`.

        A file that was parsed before is not read again; one that cannot be read gives what is wrong with it.
        """
        shelf = self._shelf(name, len(paths))
        texts: dict[str, Text] = {}
        keys: dict[str, str] = {}
        for path in paths:
            key = f"{self.digests.get(path)} {rest}"
            if shelf.key(path) != Key(key):
                texts[path] = text_of(root, path)
                key = f"{texts[path].digest} {rest}"
            if path not in texts or not texts[path].outcome.diagnostics:
                keys[path] = key

        def parse_file(path: str) -> Outcome[T]:
            text = texts.get(path) or text_of(root, path)  # one that was kept, and is spoilt, was not read yet
            return parse(text.outcome.value, path)

        found = self._fill(shelf, keys, parse_file)
        return [found[path] if path in keys else texts[path].outcome for path in paths]

    def each(self, name: str, keys: Mapping[str, str], work: Callable[[str], T], exact: Exact = None) -> Values[T]:
        """`work(called)` for each of the keys, which say what the result rests on; read when it is asked for.

        Where a key is told quickly but is another more often than it need be, `exact` gives one that is not.
        """
        return self._fill(self._shelf(name, len(keys)), keys, work, exact)

    def once(self, name: str, files: Iterable[str], make: Callable[[], T]) -> T:
        """What `make` gives; from memory while all the files that it reads are certain to be as they were."""
        now = time.time_ns()
        states = "" if self.memory is None else [state_of(path, now) for path in files]
        return self.each(name, {"": "\n".join(states)}, lambda _: make())[""] if states and all(states) else make()

    def later(self, make: Callable[[], T]) -> Callable[[], T]:
        """What `make` gives, when it is asked for; at once where several processes are to share it."""
        made = cache(make)
        if self.memory is None:
            made()
        return made

    def _shelf(self, name: str, count: int) -> Shelf:
        if self.memory is not None:
            return self.memory.setdefault(name, InMemory())
        if not self.folder:
            return InMemory()
        self._opened.append(InFolder(self.folder, self.stamp, name, count))
        return self._opened[-1]

    def _fill(self, shelf: Shelf, keys: Mapping[str, str], work: Callable[[str], T], exact: Exact = None) -> Values[T]:
        missing = [called for called in keys if not _is_there(shelf, called, keys[called], exact)]
        for called, packed in zip(
            missing, map_in_processes(lambda called: shelf.pack(work(called)), missing, self.jobs), strict=True
        ):
            shelf.put(called, Key(keys[called], exact(called) if exact else ""), packed)
        shelf.settle(keys)
        return Values(shelf, keys, work)


NOTHING_KEPT = Work()


def _is_there(shelf: Shelf, called: str, quick: str, exact: Exact) -> bool:
    """Whether a shelf has the value that rests on this. `exact` is only asked where `quick` does not tell."""
    known = shelf.key(called)
    if known is None or known.quick == quick:
        return known is not None
    if exact is None or known.exact != exact(called):
        return False
    shelf.rekey(called, known._replace(quick=quick))
    return True


class Values(Mapping[str, T]):
    """The values of a shelf, each read when it is asked for; one that is spoilt is made anew."""

    def __init__(self, shelf: Shelf, keys: Mapping[str, str], work: Callable[[str], T]) -> None:
        self._shelf = shelf
        self._keys = keys
        self._work = work
        self._at_hand: dict[str, T] = {}

    def rests_on(self, called: str) -> str:
        """What a value rests on, exactly: as long as that is the same, so is the value."""
        key = self._shelf.key(called)
        assert key
        return key.exact or key.quick

    def __getitem__(self, called: str) -> T:
        if isinstance(self._shelf, InMemory):
            found: T = self._shelf.value(called)
            return found
        if called not in self._at_hand:
            if len(self._at_hand) >= _AT_HAND:
                del self._at_hand[next(iter(self._at_hand))]
            self._at_hand[called] = self._read(called)
        return self._at_hand[called]

    def _read(self, called: str) -> T:
        try:
            value: T = self._shelf.value(called)
        except SpoiltError:
            value = self._work(called)
        return value

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
