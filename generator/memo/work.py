"""Work on many values at once: in several processes, and not again where it was done before.

A stage says what it does to one value and what the result rests on; how many processes there are, and whether anything
is kept, is decided at the edge.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, ValuesView
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from generator.diagnostics import Outcome
from generator.ground.digests import digest_text
from generator.ground.files import text_of
from generator.ground.parallel import map_in_processes
from generator.memo.fingerprint import PLAIN
from generator.memo.infolder import Apart, Together
from generator.memo.shelf import InMemory, Memory, Shelf, SpoiltError

T = TypeVar("T")
U = TypeVar("U")
V = TypeVar("V")

Exact: TypeAlias = Callable[[str], str] | None
"""What a value rests on, exactly, by what it is called; None where the quick key tells it."""

_AT_HAND = 64
"""So many values of a usual size that were read lately are not read again."""


@dataclass(frozen=True, slots=True, eq=False)
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
    _opened: list[Apart] = field(default_factory=list, repr=False, compare=False)

    def close(self) -> None:
        """Let go of the files in which things are kept."""
        while self._opened:
            self._opened.pop().close()

    def bytes_of(self, paths: Iterable[str]) -> str:
        """What is another whenever one of these files of the site may have other bytes; empty where it is not known."""
        return "\n".join(f"{path} {self.digests.get(path, '')}" for path in paths) if self.digests else ""

    def names(self, root: Path, folder: str) -> str:
        """What is another whenever a folder of the site may hold other files; empty where that cannot be told.

        A file is told by its path, whatever its bytes; a link, or what cannot be read, by what was seen of it as well.
        """
        if not self.digests:
            return ""
        within = f"{folder}/"
        seen = (
            path if len(digest) == PLAIN else f"{path} {digest}"
            for path, digest in self.digests.items()
            if path.startswith(within)
        )
        return "\n".join((os.path.realpath(root / folder), *seen))

    def parsed(
        self,
        names: tuple[str, str],
        root: Path,
        paths: Sequence[str],
        rest: str,
        parse: Callable[[str, str, Any], tuple[Outcome[T], str]],
        *,
        share: Callable[[Outcome[T]], Outcome[T]] = lambda value: value,
    ) -> tuple[Mapping[str, Outcome[Any]], Mapping[str, str]]:
        """`parse(text, path, before)` for each file, which rests on the file and the `rest`: its values, and its texts.

        The values are in memory; a text is read when it is asked for. A file that was parsed before is not read again;
        one that cannot be read gives what is wrong with it. `before` is what was made of the file when it was another,
        or None: some of it may still hold. What is made anew is put by
        as `share` gives it: with what it has in common with others held once.
        """
        values = self._shelf(names[0], len(paths), rest=rest, together=True)
        texts = self._shelf(names[1], len(paths), rest=rest)
        unread: dict[str, Outcome[Any]] = {}

        def parse_again(path: str) -> tuple[Outcome[Any], str]:
            text = text_of(root, path).outcome
            return (text, "") if text.diagnostics else parse(text.value, path, None)

        def parse_file(path: str) -> tuple[str, Any]:
            """What the file's parse rests on, and the parse unless it is there; nothing, and what is wrong."""
            text = text_of(root, path)
            if text.outcome.diagnostics:
                return "", text.outcome
            before = values.key(path)
            usable = before is not None and before == texts.key(path)
            if usable and before == (text.digest, ""):
                return text.digest, None
            value, body = parse(text.outcome.value, path, _both_there(values, texts, path) if usable else None)
            return text.digest, (values.pack(value), texts.pack(body))

        for batch in texts.batches(_stale((values, texts), {path: self.digests.get(path, "") for path in paths})):
            for path, (found, made) in zip(batch, map_in_processes(parse_file, batch, self.jobs), strict=True):
                if not found:
                    unread[path] = made
                elif made is not None:
                    _put_all((values, texts), path, found, (share(made[0]), made[1]))
            values.keep()
            texts.keep()
        wanted = {path: None for path in paths if path not in unread}
        values.settle(wanted)
        texts.settle(wanted)
        return (
            Values(values, paths, lambda path: parse_again(path)[0], unread),
            Values(texts, paths, lambda path: parse_again(path)[1], dict.fromkeys(unread, "")),
        )

    def each(
        self,
        name: str,
        keys: Mapping[str, str],
        work: Callable[[str], T],
        exact: Exact = None,
        *,
        rest: str = "",
        size: int = 1,
        together: bool = False,
    ) -> Values[T]:
        """`work(called)` for each of the keys, which with the `rest` say what the result rests on.

        A value is read when it is asked for.
        Where a key is told quickly but is another more often than it need be, `exact` gives one that is not. `size`
        says how many pages or documents a value is made of, or is as much work as, about. Values that are all asked for
        come `together`.
        """
        shelf = self._shelf(name, len(keys), size, rest=rest, together=together)

        def pack(called: str) -> tuple[Any, str]:
            return shelf.pack(work(called)), exact(called) if exact else ""

        missing = shelf.stale(keys)
        if exact:
            missing = [called for called in missing if not _holds(shelf, called, keys[called], exact)]
        for batch in shelf.batches(missing):
            for called, (packed, key) in zip(batch, map_in_processes(pack, batch, self.jobs, size), strict=True):
                shelf.put(called, (keys[called], key), packed)
            shelf.keep()
        shelf.settle(keys)
        return Values(shelf, tuple(keys), work, at_hand=max(_AT_HAND // size, 1))

    def parts(
        self,
        names: tuple[str, str, str],
        keys: Mapping[str, str],
        work: Callable[[str], tuple[T, U, V]],
        share: Callable[[V], V],
        *,
        rest: str,
    ) -> tuple[Values[T], Values[U], Values[V]]:
        """As `each`, for three values that come from one piece of work, of which the last are all asked for.

        These are put by as `share` gives them: with what they have in common with others held once.
        """
        one, two, three = (self._shelf(name, len(keys), rest=rest, together=name == names[-1]) for name in names)
        shelves = one, two, three

        def pack(called: str) -> tuple[Any, ...]:
            return tuple(shelf.pack(part) for shelf, part in zip(shelves, work(called), strict=True))

        for batch in one.batches(_stale(shelves, keys)):
            for called, (*packed, last) in zip(batch, map_in_processes(pack, batch, self.jobs), strict=True):
                _put_all(shelves, called, keys[called], (*packed, share(last)))
            for shelf in shelves:
                shelf.keep()
        for shelf in shelves:
            shelf.settle(keys)
        asked = tuple(keys)
        return (
            Values(one, asked, lambda called: work(called)[0]),
            Values(two, asked, lambda called: work(called)[1]),
            Values(three, asked, lambda called: work(called)[2]),
        )

    def once(self, name: str, rests: str, make: Callable[[], T]) -> T:
        """What `make` gives, which rests on this; not made again while that is the same, unless it cannot be told."""
        if not rests:
            return make()
        shelf = self._shelf(name, 1)
        found: T | None = _there(shelf) if shelf.key("") == (rests, "") else None
        if found is not None:
            return found
        made = make()
        shelf.put("", (rests, ""), shelf.pack(made))
        shelf.settle(("",))
        return made

    def later(self, make: Callable[[], T]) -> Callable[[], T]:
        """What `make` gives, when it is asked for; at once where several processes are to share it."""
        made = cache(make)
        if self.memory is None:
            made()
        return made

    def _shelf(self, name: str, count: int, size: int = 1, *, rest: str = "", together: bool = False) -> Shelf:
        """The shelf of this name; an empty one where the `rest` that all its values rest on was another."""
        if self.memory is not None:
            return _in_memory(self.memory, name, rest)
        if not self.folder:
            return InMemory()
        stamp = f"{self.stamp} {digest_text(rest)}" if rest else self.stamp
        if together:
            return Together(self.folder, stamp, name, count)
        self._opened.append(Apart(self.folder, stamp, name, count * size, size))
        return self._opened[-1]


def _in_memory(memory: Memory, name: str, rest: str) -> InMemory:
    if name not in memory or memory[name].rest != rest:
        memory[name] = InMemory(rest)
    return memory[name]


NOTHING_KEPT = Work()


def _there(shelf: Shelf) -> Any:
    """The one value of a shelf; None where it is spoilt."""
    with suppress(SpoiltError):
        return shelf.value("")
    return None


def _both_there(one: Shelf, other: Shelf, called: str) -> tuple[Any, Any] | None:
    """Two values that belong together; None where either is spoilt."""
    with suppress(SpoiltError):
        return one.value(called), other.value(called)
    return None


def _stale(shelves: Sequence[Shelf], keys: Mapping[str, str]) -> list[str]:
    """Those of the names under which one of some shelves has no value that rests on this."""
    stale = {called for shelf in shelves for called in shelf.stale(keys)}
    return [called for called in keys if called in stale] if stale else []


def _put_all(shelves: Sequence[Shelf], called: str, key: str, packed: Sequence[Any]) -> None:
    for shelf, value in zip(shelves, packed, strict=True):
        shelf.put(called, (key, ""), value)


def _holds(shelf: Shelf, called: str, quick: str, exact: Callable[[str], str]) -> bool:
    """Whether a value that a shelf has still holds, though it may rest on something else at first sight."""
    known = shelf.key(called)
    if known is None:
        return False
    if known[0] == quick:
        return True
    if known[1] != exact(called):
        return False
    shelf.rekey(called, (quick, known[1]))
    return True


class Values(Mapping[str, T]):
    """The values of a shelf, each read when it is asked for; one that is spoilt is made anew.

    Some may be `given`, which are on no shelf. So many that were read lately stay `at_hand`.
    """

    def __init__(
        self,
        shelf: Shelf,
        names: Collection[str],
        work: Callable[[str], T],
        given: Mapping[str, T] = {},
        at_hand: int = _AT_HAND,
    ) -> None:
        self._shelf = shelf
        self._names = names
        self._work = work
        self._given = given
        self._at_hand: dict[str, T] = {}
        self._most_at_hand = at_hand

    def rests_on(self, called: str) -> str:
        """What a value rests on, exactly: as long as that is the same, so is the value."""
        key = self._shelf.key(called)
        assert key
        return key[1] or key[0]

    def at_once(self) -> dict[str, T]:
        """All of them."""
        if self._shelf.at_hand and not self._given:
            with suppress(SpoiltError):
                return {called: self._shelf.value(called) for called in self._names}
        return {called: self._read(called) for called in self._names}

    def __getitem__(self, called: str) -> T:
        if self._shelf.at_hand:
            return self._read(called)
        if called not in self._at_hand:
            if len(self._at_hand) >= self._most_at_hand:
                del self._at_hand[next(iter(self._at_hand))]
            self._at_hand[called] = self._read(called)
        return self._at_hand[called]

    def _read(self, called: str) -> T:
        if called in self._given:
            return self._given[called]
        try:
            value: T = self._shelf.value(called)
        except SpoiltError:
            value = self._work(called)
        return value

    def values(self) -> ValuesView[T]:
        """All of them, one after the other, of which none is kept at hand."""
        return _OneByOne(self)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class _OneByOne(ValuesView[T]):
    """The values of a shelf."""

    def __init__(self, values: Values[T]) -> None:
        super().__init__(values)
        self._values = values

    def __iter__(self) -> Iterator[T]:
        return map(self._values._read, self._values)  # a part of that class
