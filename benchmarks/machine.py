"""What a machine is, as far as it matters to how fast things are, and nothing by which it could be recognised."""

from __future__ import annotations

import os
import platform
import time
from contextlib import suppress
from pathlib import Path

from benchmarks.results import Machine
from generator.ground.parallel import default_jobs


def describe() -> Machine:
    """This machine."""
    return Machine(
        f"{_system()}, {platform.machine()}", _processor(), default_jobs(), _gigabytes(), platform.python_version()
    )


def load() -> float:
    """How many processes wanted to run in the last minute, on average."""
    with suppress(OSError, AttributeError):
        return round(os.getloadavg()[0], 2)
    return 0.0


def loop() -> float:
    """Milliseconds that this Python takes for some fixed work, the best of five: it matters how it was compiled."""
    return round(min(_timed_loop() for _ in range(5)) * 1000, 1)


def _timed_loop() -> float:
    counted: dict[str, int] = {}
    started = time.perf_counter()
    for number in range(100_000):
        word = f"word {number % 1000}"
        counted[word] = counted.get(word, 0) + len(word)
        "".join((word, *[str(number)]))
    return time.perf_counter() - started


def _system() -> str:
    with suppress(OSError):
        return f"{platform.freedesktop_os_release()['PRETTY_NAME']}, {platform.system()} {platform.release()}"
    return f"{platform.system()} {platform.release()}"


def _processor() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown"


def _gigabytes() -> float:
    with suppress(ValueError, OSError, AttributeError):
        return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9, 1)
    return 0.0
