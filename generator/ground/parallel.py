"""The same function over many values in several processes; the results are the same for any number of them.

Processes are forked, so that a child has the function and everything it refers to without a copy. Where the system
cannot fork, or other threads are running, the work is done here.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

WORTH_IT = 128
"""Fewer values than this are done before other processes have started."""

_CHUNK = 8
_work: Callable[[int], Any] | None = None


def default_jobs() -> int:
    """As many processes as there are processors for us."""
    count = getattr(os, "sched_getaffinity", None)
    return len(count(0)) if count else os.cpu_count() or 1


def map_in_processes(work: Callable[[T], R], values: Sequence[T], jobs: int) -> list[R]:
    """`[work(value) for value in values]`, in up to `jobs` processes."""
    if jobs < 2 or len(values) < WORTH_IT or not _can_fork():
        return [work(value) for value in values]
    global _work  # noqa: PLW0603  # the way into a forked child that copies nothing
    _work = lambda index: work(values[index])  # noqa: E731  # indices travel between processes, values do not
    try:
        with multiprocessing.get_context("fork").Pool(jobs) as pool:
            return pool.map(_call, range(len(values)), chunksize=_CHUNK)
    finally:
        _work = None


def _call(index: int) -> Any:
    assert _work is not None
    return _work(index)


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
