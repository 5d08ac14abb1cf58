"""The same function over many values in several processes; the results are the same for any number of them.

Processes are forked, so that a child has the function and everything it refers to without a copy, and this process does
its share. Each draws pieces of work from a pipe of its own, and then from those of the others: what it works on lies
together, so that it needs little memory of its own. This process begins at the end and the others at the front, where
what takes longest is: many small things touch more memory, which a child has to copy first. Only results travel back.
Where the system cannot fork, or other threads are running, all the work is done here.
"""

from __future__ import annotations

import errno
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, BinaryIO, TypeAlias, TypeVar

from generator.ground.pickling import Unpickler, pickled

T = TypeVar("T")
R = TypeVar("R")

WORTH_IT = 128
"""Fewer values than this are done before another process would have started."""

_PIECES = 32
"""Into so many pieces for each process the work is cut: fewer would end unevenly, more cost more drawing."""

_MANY = 32
"""Of so many values one is done before another process starts; of fewer it might be most of the work."""

_ALONE = 128
"""So many values at the beginning are a piece each."""

_NUMBER = 4
"""Bytes of a piece's number in the pipe: reads and writes of so few are never torn."""

_MOST = 8192
"""Pieces that a pipe of 64 KiB certainly holds."""

_Done: TypeAlias = tuple[int, list[Any]]
"""A piece of the work by its number, with what each value gave."""


def default_jobs() -> int:
    """As many processes as there are processors for us."""
    count = getattr(os, "sched_getaffinity", None)
    return len(count(0)) if count else os.cpu_count() or 1


def map_in_processes(work: Callable[[T], R], values: Sequence[T], jobs: int, size: int = 1) -> list[R]:
    """`[work(value) for value in values]`, in up to `jobs` processes.

    What takes longest should come first, so that no process is left with it at the end. `size` says how many values of
    a usual size one of these is as much work as.

    Raises:
        Exception: what `work` raised, in whichever process.
        OSError: when a process was ended from outside before it was done.
    """
    if jobs < 2 or len(values) * size < WORTH_IT or not _can_fork():
        return [work(value) for value in values]
    if len(values) < _MANY:
        return _shared(work, values, jobs)
    *others, last = values
    done = work(last)  # before others start, so that they have what is made once, such as tables and patterns
    return [*_shared(work, others, jobs), done]


def _shared(work: Callable[[T], R], values: Sequence[T], jobs: int) -> list[R]:
    """What work gives for each of the values, as several processes do it."""
    pieces = _pieces(len(values), jobs)
    owned: list[list[int]] = [[] for _ in range(jobs)]
    for number, piece in enumerate(pieces):
        owned[piece.start * jobs // len(values)].append(number)
    owned[-1].reverse()
    *theirs, own = bags = list(map(_bag, owned))
    try:
        own_first = (bags[number:] + bags[:number] for number in range(jobs - 1))
        helpers = [_Helper(partial(_draw, order, pieces, work, values)) for order in own_first]
        try:
            done = list(_draw([own, *theirs], pieces, work, values))
            for helper in helpers:
                done += helper.results()
        finally:
            for helper in helpers:
                helper.end()
    finally:
        for bag in bags:
            os.close(bag)
    return [result for _, results in sorted(done, key=lambda piece: piece[0]) for result in results]


@contextmanager
def beside(work: Callable[[], R], jobs: int) -> Iterator[Callable[[], R]]:
    """Have something worked out in another process meanwhile: what this gives asks for it.

    Raises:
        Exception: when it is asked for, what `work` raised.
        OSError: then too, when the process was ended from outside before it was done.
    """
    if jobs < 2 or not _can_fork():
        yield work
        return
    helper = _Helper(lambda: iter([(0, [work()])]))
    try:
        yield lambda: next(helper.results())[1][0]
    finally:
        helper.end()


def _pieces(count: int, jobs: int) -> list[range]:
    """The work in pieces: the first values one by one, because they take longest."""
    size = max(count // (jobs * _PIECES), 2 * count // _MOST, 1)
    alone = min(_ALONE, count)
    rest = (range(start, min(start + size, count)) for start in range(alone, count, size))
    return [*(range(start, start + 1) for start in range(alone)), *rest]


def _bag(numbers: Iterable[int]) -> int:
    """A pipe full of numbers, from which each process may draw."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(number.to_bytes(_NUMBER, "little") for number in numbers))
    os.close(writing)
    return reading


def _draw(bags: Sequence[int], pieces: Sequence[range], work: Callable[[T], R], values: Sequence[T]) -> Iterator[_Done]:
    """Do pieces of the work for as long as there are any, those of the first bag first."""
    for bag in bags:
        while drawn := os.read(bag, _NUMBER):
            number = int.from_bytes(drawn, "little")
            yield number, [work(values[index]) for index in pieces[number]]


class _Helper:
    """A forked process that does pieces of work and sends back what they gave, or what was raised."""

    def __init__(self, work: Callable[[], Iterator[_Done]]) -> None:
        reading, writing = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            os.close(reading)
            _work_and_end(work, writing)
        os.close(writing)
        self._results: BinaryIO = os.fdopen(reading, "rb", buffering=1 << 20)

    def results(self) -> Iterator[_Done]:
        """What the process gave for each piece that it drew."""
        while told := self._told():
            given, done = told
            if not given:
                raise done
            yield done

    def _told(self) -> Any:
        try:
            return Unpickler(self._results).load()
        except (EOFError, pickle.UnpicklingError):
            raise OSError(errno.ECHILD, "a helper process was ended from outside") from None

    def end(self) -> None:
        """Leave nothing behind; a process that is not done is not waited for."""
        self._results.close()
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self._pid, 0)


def _work_and_end(work: Callable[[], Iterator[_Done]], writing: int) -> None:
    """The whole life of a forked process; it never returns, and leaves the parent's clean-up to the parent.

    Results are packed piece by piece, and sent when all are there: nobody listens before.
    """
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        with os.fdopen(writing, "wb") as results:
            try:
                told = [pickled((True, done)) for done in work()]
            except Exception as fault:  # noqa: BLE001  # raised again in the parent
                told = [pickled((False, fault))]
            results.writelines((*told, pickled(None)))
        code = 0
    finally:
        os._exit(code)


def _can_fork() -> bool:
    return hasattr(os, "fork") and threading.active_count() == 1
