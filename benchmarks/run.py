"""Runs explainer, Hugo and Pelican in turn on the same corpus and prints medians and ratios.

    python -m benchmarks.run [--sizes 50,1000] [--rounds 5] [--programs explainer,hugo,pelican]

Each round runs every program once, so that a machine that slows down slows them all. A run is a new process; its time
is that of the whole process, its memory the highest sum over the process and its children, sampled every 20 ms.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import TOPICS, write_explainer, write_hugo, write_pelican

SAMPLE_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Program:
    """A generator: its name, how its corpus is written, how it is run, and what a cold run has to remove first."""

    name: str
    write: Callable[[Path, int], None]
    command: tuple[str, ...]
    leftovers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds by the wall clock, and the peak memory of all its processes in MB."""

    seconds: float
    megabytes: float


PROGRAMS = (
    Program(
        "explainer",
        write_explainer,
        (sys.executable, "-m", "generator", "--site", ".", "build"),
        ("public", ".explainer"),
    ),
    Program("hugo", write_hugo, ("hugo", "--quiet"), ("public", "resources", ".hugo_build.lock")),
    Program("pelican", write_pelican, ("pelican", "-q"), ("output", ".cache", "__pycache__")),
)


def body_edit(folder: Path, number: int) -> None:
    """One more sentence at the end of a section."""
    path = folder / f"content/{TOPICS[0]}/section-000000.md"
    text = path.read_text(encoding="utf-8")
    head, _, last = text.rstrip().rpartition("\n\n")
    path.write_text(f"{head}\n\nEdit {'abcdefghij'[number % 10]} of the text. {last}\n", encoding="utf-8")


def title_edit(folder: Path, number: int) -> None:
    """Another title for a section."""
    path = folder / f"content/{TOPICS[0]}/section-000000.md"
    lines = path.read_text(encoding="utf-8").splitlines()
    for index, line in enumerate(lines):
        if line.lower().startswith("title:"):
            lines[index] = f"{line.split(':')[0]}: Another title {'abcdefghij'[number % 10]}"
            break
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


SCENARIOS: dict[str, Callable[[Path, int], None] | None] = {
    "cold": None,
    "nothing changed": lambda _folder, _number: None,
    "one body edit": body_edit,
    "one title edit": title_edit,
}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="50,1000")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--programs", default=",".join(program.name for program in PROGRAMS))
    options = parser.parse_args()
    chosen = [p for p in PROGRAMS if p.name in options.programs.split(",") and shutil.which(p.command[0])]
    for size in map(int, options.sizes.split(",")):
        with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
            for line in _measure(Path(name), size, options.rounds, chosen):
                print(line, flush=True)  # noqa: T201  # this is what the command is for
    return 0


def _measure(folder: Path, size: int, rounds: int, programs: list[Program]) -> Iterator[str]:
    for program in programs:
        program.write(folder / program.name, size)
    for scenario, edit in SCENARIOS.items():
        runs: dict[str, list[Run]] = {program.name: [] for program in programs}
        for number in range(rounds):
            for program in programs:
                if edit is None:
                    _clear(folder / program.name, program)
                else:
                    edit(folder / program.name, number)
                runs[program.name].append(_run(folder / program.name, program))
        yield from (_row(size, scenario, name, found, runs) for name, found in runs.items())


def _row(size: int, scenario: str, name: str, found: list[Run], runs: dict[str, list[Run]]) -> str:
    seconds = statistics.median(run.seconds for run in found)
    memory = statistics.median(run.megabytes for run in found)
    ratios = [
        f"{statistics.median(a.seconds / b.seconds for a, b in zip(found, other, strict=True)):.2f} of {rival}"
        for rival, other in runs.items()
        if rival != name
    ]
    return f"{size:>7}  {scenario:16} {name:10} {seconds:7.3f} s {memory:7.0f} MB  {', '.join(ratios)}"


def _clear(folder: Path, program: Program) -> None:
    for name in program.leftovers:
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _run(folder: Path, program: Program) -> Run:
    started = time.perf_counter()
    process = subprocess.Popen(program.command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)  # noqa: S603  # our own words
    peak = _Peak(process.pid)
    peak.start()
    _, errors = process.communicate()
    seconds = time.perf_counter() - started
    peak.stop()
    if process.returncode != 0:
        raise SystemExit(f"{program.name} failed: {errors.decode()[-500:]}")
    return Run(seconds, peak.megabytes)


class _Peak(threading.Thread):
    """Samples the memory of a process and its children, where the system tells (Linux)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.megabytes = 0.0
        self._done = threading.Event()

    def run(self) -> None:
        while not self._done.wait(SAMPLE_SECONDS):
            self.megabytes = max(self.megabytes, sum(map(_resident, _family(self.pid))))

    def stop(self) -> None:
        """End the sampling."""
        self._done.set()
        self.join()


def _family(pid: int) -> Iterator[int]:
    yield pid
    for listing in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = listing.read_text(encoding="ascii").split()
        except OSError:
            continue
        for child in children:
            yield from _family(int(child))


def _resident(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * 4096 / 1e6


if __name__ == "__main__":
    raise SystemExit(main())
