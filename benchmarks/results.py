"""What was measured, as values and as a JSON file that keeps earlier measurements beside newer ones."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds by the wall clock, and processor seconds of the process and all that it started."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Peak:
    """The most memory that all processes of a run had at once, in MB.

    `proportional` counts a page that several processes share once, `resident` once for each of them.
    """

    proportional: float
    resident: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What one program took for one scenario and size, and what it writes for that size."""

    version: str
    files: int
    bytes: int
    runs: tuple[Run, ...]
    peaks: tuple[Peak, ...]

    @property
    def wall(self) -> float:
        """Median seconds by the wall clock."""
        return statistics.median(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        """Median processor seconds."""
        return statistics.median(run.cpu for run in self.runs)

    @property
    def peak(self) -> Peak | None:
        """Median peaks; None where the system does not tell."""
        if not self.peaks:
            return None
        return Peak(
            statistics.median(peak.proportional for peak in self.peaks),
            statistics.median(peak.resident for peak in self.peaks),
        )


@dataclass(frozen=True, slots=True)
class Machine:
    """Where it was measured."""

    system: str
    processor: str
    cores: int
    gigabytes: float
    python: str


@dataclass(frozen=True, slots=True)
class Series:
    """All programs in one scenario at one size, run in turn on one machine.

    `load` is what else it did at the start; `loop` is how fast its Python was then: milliseconds of
    `benchmarks.machine.loop`, 0 where that was not measured.
    """

    scenario: str
    size: int
    day: str
    load: float
    machine: Machine
    programs: Mapping[str, Measured]
    loop: float = 0.0

    def ratio(self, program: str, rival: str) -> float | None:
        """The median over the rounds of one program's seconds in those of another, by the wall clock."""
        return _median_ratio(self.programs, program, rival, lambda measured: [run.wall for run in measured.runs])

    def memory_ratio(self, program: str, rival: str) -> float | None:
        """The same for peak memory (proportional)."""
        return _median_ratio(self.programs, program, rival, lambda m: [peak.proportional for peak in m.peaks])


def _median_ratio(
    programs: Mapping[str, Measured], program: str, rival: str, values: Callable[[Measured], list[float]]
) -> float | None:
    """None when one of them is missing, or was measured in fewer rounds than the other."""
    if program not in programs or rival not in programs:
        return None
    ours, theirs = values(programs[program]), values(programs[rival])
    if not ours or len(ours) != len(theirs):
        return None
    return statistics.median(our / their for our, their in zip(ours, theirs, strict=True))


def load(path: Path) -> tuple[Series, ...]:
    """The measurements in a file; none if there is no such file.

    Raises:
        ValueError: when the file holds something else.
    """
    if not path.exists():
        return ()
    try:
        return tuple(_series(found) for found in json.loads(path.read_text(encoding="utf-8"))["series"])
    except (KeyError, TypeError, AttributeError) as fault:
        raise ValueError(f"{path.name} holds no measurements: {fault!r}") from fault


def save(path: Path, series: Iterable[Series]) -> None:
    """Write measurements, in the order of scenario and size."""
    found = sorted(series, key=lambda one: (one.scenario, one.size))
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".new")
    unfinished.write_text(json.dumps({"series": list(map(asdict, found))}, indent=1) + "\n", encoding="utf-8")
    unfinished.replace(path)


def merged(earlier: Iterable[Series], new: Series) -> tuple[Series, ...]:
    """Earlier measurements, with a new one in place of that of the same scenario and size."""
    kept = (one for one in earlier if (one.scenario, one.size) != (new.scenario, new.size))
    return (*kept, new)


def _series(found: dict[str, Any]) -> Series:
    programs = {name: _measured(program) for name, program in found["programs"].items()}
    return Series(**{**found, "machine": Machine(**found["machine"]), "programs": programs})


def _measured(found: dict[str, Any]) -> Measured:
    runs = tuple(Run(**run) for run in found["runs"])
    peaks = tuple(Peak(**peak) for peak in found["peaks"])
    return Measured(**{**found, "runs": runs, "peaks": peaks})
