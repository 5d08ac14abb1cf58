"""The programs in turn over one corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias, TypeVar

from benchmarks import machine, measuring, programs
from benchmarks.measuring import FailedError
from benchmarks.programs import Program
from benchmarks.results import Measured, Series
from benchmarks.scenarios import Scenario

MOST_MEMORY_ROUNDS = 3

T = TypeVar("T")
How: TypeAlias = Callable[[Sequence[str], Path, Mapping[str, str]], T]
"""How a run is measured: command, folder and environment in, what it took out."""


class Bench:
    """The corpus of one size, written for each program and built once without measuring."""

    def __init__(self, folder: Path, size: int, found: Sequence[Program]) -> None:
        self._folder, self._size, self._programs = folder, size, found
        self._environment = programs.environment()
        self._edits = 0
        for program in found:
            program.site.write(self._of(program), size)
            self._run(program, measuring.timed)
        self._written = {program.name: _written(self._of(program) / program.site.output) for program in found}

    def measure(self, scenario: Scenario, rounds: int) -> Series:
        """All programs in a scenario: the timed rounds, then some that look at memory (one, but more when cold)."""
        load, loop = machine.load(), machine.loop()
        runs = self._in_turn(scenario, rounds, measuring.timed)
        peaks = self._in_turn(scenario, min(rounds, MOST_MEMORY_ROUNDS) if scenario.cold else 1, measuring.watched)
        measured = {
            program.name: Measured(
                program.version,
                *self._written[program.name],
                tuple(runs[program.name]),
                tuple(peak for peak in peaks[program.name] if peak),
            )
            for program in self._programs
        }
        day = datetime.now(UTC).date().isoformat()
        return Series(scenario.name, self._size, day, load, machine.describe(), measured, loop)

    def _in_turn(self, scenario: Scenario, rounds: int, how: How[T]) -> dict[str, list[T]]:
        """What each program took in each round; each time another is the first."""
        found: dict[str, list[T]] = {program.name: [] for program in self._programs}
        for number in range(rounds):
            self._edits += 1
            for program in _rotated(self._programs, number):
                if scenario.cold:
                    programs.clear(self._of(program), program.site)
                scenario.edit(self._of(program), program.site.template, self._edits)
                found[program.name].append(self._run(program, how))
        return found

    def _run(self, program: Program, how: How[T]) -> T:
        try:
            return how(program.command, self._of(program), self._environment)
        except FailedError as fault:
            raise FailedError(f"{program.name} failed on {self._size} sections: {fault}") from fault

    def _of(self, program: Program) -> Path:
        return self._folder / program.name


def _rotated(found: Sequence[Program], number: int) -> Iterator[Program]:
    for index in range(len(found)):
        yield found[(number + index) % len(found)]


def _written(folder: Path) -> tuple[int, int]:
    """How many files lie in a folder, and their bytes."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)
