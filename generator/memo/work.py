"""Work on many values at once: in several processes, and not again where it was done before.

A stage says what it does to one value and what the result rests on; how many processes there are, and whether anything
is kept, is decided at the edge.
"""

from __future__ import annotations

import operator
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from generator.diagnostics import Outcome
from generator.ground.files import Text, text_of
from generator.ground.parallel import map_in_processes
from generator.ground.states import state_of
from generator.memo.shelf import Kept, Memory, Shelf, in_folder, in_memory

T = TypeVar("T")


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
            if not shelf.find(path, key):
                texts[path] = text_of(root, path)
                key = f"{texts[path].digest} {rest}"
            if path not in texts or not texts[path].outcome.diagnostics:
                keys[path] = key
        parsed = self._each(shelf, keys, lambda path: parse(texts[path].outcome.value, path))
        found = dict(zip(keys, parsed, strict=True))
        return [found[path] if path in found else texts[path].outcome for path in paths]

    def each(
        self,
        name: str,
        keys: Mapping[str, str],
        work: Callable[[str], T],
        exact: Callable[[str], str] | None = None,
    ) -> list[T]:
        """`[work(called) for called in keys]`; `keys` says for each what its result rests on.

        Where a key is told quickly but is another more often than it need be, `exact` gives one that is not.
        """
        return self._each(self._shelf(name, len(keys)), keys, work, exact)

    def same(self, name: str, parts: Mapping[str, tuple[Any, ...]], make: Callable[..., T]) -> dict[str, T]:
        """What `make` gives for each tuple of parts; from memory where they are the very same objects as before."""
        if self.memory is None:
            return {called: make(*given) for called, given in parts.items()}
        before = self.memory.get(name, {})
        now: dict[str, Kept] = {}
        for called, given in parts.items():
            known = before.get(called)
            fresh = known is None or not all(map(operator.is_, known.value[0], given))
            now[called] = Kept("", "", (given, make(*given))) if fresh or known is None else known
        self.memory[name] = now
        return {called: kept.value[1] for called, kept in now.items()}

    def once(self, name: str, files: Iterable[str], make: Callable[[], T]) -> T:
        """What `make` gives; from memory while all the files that it reads are certain to be as they were."""
        if self.memory is None:
            return make()
        now = time.time_ns()
        states = [f"{path} {state_of(path, now)}" for path in files]
        certain = not any(state.endswith(" ") for state in states)
        return self.each(name, {"\n".join(states): ""}, lambda _: make())[0] if certain else make()

    def later(self, make: Callable[[], T]) -> Callable[[], T]:
        """What `make` gives, when it is asked for; at once where several processes are to share it."""
        made = cache(make)
        if self.memory is None:
            made()
        return made

    def _shelf(self, name: str, count: int) -> Shelf:
        if self.memory is not None:
            return in_memory(self.memory, name)
        return in_folder(self.folder, self.stamp, name, count)

    def _each(
        self,
        shelf: Shelf,
        keys: Mapping[str, str],
        work: Callable[[str], T],
        exact: Callable[[str], str] | None = None,
    ) -> list[T]:
        missing = [called for called in keys if not shelf.find(called, keys[called], exact)]
        for called, value in zip(missing, map_in_processes(work, missing, self.jobs), strict=True):
            shelf.put(called, Kept(keys[called], exact(called) if exact else "", value))
        shelf.settle(keys)
        return [shelf.value(called) for called in keys]


NOTHING_KEPT = Work()
