"""Runs a program as a new process and says what the run took: time in one way, memory in another.

Memory is measured in runs of its own: to look at the pages of a large process holds it up, so what is timed is not
looked at.
"""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from benchmarks.results import Peak, Run

LOOK_SECONDS = 0.01


class FailedError(Exception):
    """A program ended with an error; the words are the last that it said."""


def timed(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Run:
    """Run it, and take its time."""
    os.sync()  # what the program before it wrote is on the disk, and not still being written
    started = time.perf_counter()
    with _started(command, folder, environment) as (process, ended):
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        ended(status)
    return Run(round(seconds, 4), round(used.ru_utime + used.ru_stime, 4))


def watched(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Peak | None:
    """Run it, and look how much memory it and all that it started have; None where the system does not tell."""
    proportional = resident = 0.0
    with _started(command, folder, environment) as (process, ended):
        while True:
            done, status, _ = os.wait4(process.pid, os.WNOHANG)
            if done:
                break
            seen = [_memory(pid) for pid in _family(process.pid)]
            proportional = max(proportional, sum(one for one, _ in seen))
            resident = max(resident, sum(one for _, one in seen))
            time.sleep(LOOK_SECONDS)
        ended(status)
    return Peak(round(proportional, 1), round(resident, 1)) if proportional else None


@contextmanager
def _started(
    command: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> Iterator[tuple[subprocess.Popen[bytes], Callable[[int], None]]]:
    """A process in a group of its own, and what to call with its status; nothing of the group outlives the block."""
    with tempfile.TemporaryFile() as said, ExitStack() as at_the_end:
        with _held_back(signal.SIGINT, signal.SIGTERM):
            process = subprocess.Popen(  # noqa: S603  # our own words
                command, cwd=folder, env=environment, stdout=said, stderr=subprocess.STDOUT, start_new_session=True
            )
            at_the_end.callback(_end_group, process)

        def ended(status: int) -> None:
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                said.seek(0)
                raise FailedError(said.read()[-500:].decode(errors="replace").strip())

        yield process, ended


@contextmanager
def _held_back(*numbers: int) -> Iterator[None]:
    """Signals that come meanwhile have their effect afterwards: a process that just started must not be forgotten."""
    came: list[int] = []
    before = {number: signal.signal(number, lambda number, _frame: came.append(number)) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in came:
            signal.raise_signal(number)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _family(pid: int) -> Iterator[int]:
    """A process and all below it."""
    yield pid
    for listing in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            for child in listing.read_text(encoding="ascii").split():
                yield from _family(int(child))


def _memory(pid: int) -> tuple[float, float]:
    """Proportional and resident memory of a process in MB; nothing when it has just ended."""
    found = {"Pss:": 0.0, "Rss:": 0.0}
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            words = line.split()
            if words[0] in found:
                found[words[0]] = int(words[1]) * 1024 / 1e6
    return found["Pss:"], found["Rss:"]
