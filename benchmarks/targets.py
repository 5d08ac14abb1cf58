"""What is aimed at: our share of another program's seconds or memory, within one run on one machine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.results import Series

OURS = "explainer"
RIVALS = ("hugo", "pelican")


@dataclass(frozen=True, slots=True)
class Aim:
    """One line of the table: a scenario at a size, and the most it may be of each rival's."""

    scenario: str
    size: int
    most: tuple[tuple[str, float], ...]
    memory: bool = False

    @property
    def title(self) -> str:
        """The line's name."""
        return f"{'peak memory' if self.memory else self.scenario}, {self.size:,} sections"


@dataclass(frozen=True, slots=True)
class Finding:
    """An aim against one rival, and what was measured; None where nothing was."""

    aim: Aim
    rival: str
    most: float
    ratio: float | None

    @property
    def words(self) -> str:
        """What a table says of it."""
        if self.ratio is None:
            return f"not measured (at most {self.most:g})"
        return f"{self.ratio:.2f}, {'within' if self.holds else 'misses'} {self.most:g}"

    @property
    def holds(self) -> bool:
        """Whether it was measured and is no more than it may be."""
        return self.ratio is not None and self.ratio <= self.most


def _both(hugo: float, pelican: float) -> tuple[tuple[str, float], ...]:
    return (("hugo", hugo), ("pelican", pelican))


AIMS = (
    Aim("cold", 50, _both(1.5, 0.4)),
    Aim("cold", 1000, _both(1.0, 0.2)),
    Aim("cold", 10000, _both(1.0, 0.25)),
    Aim("one body edit", 50, _both(0.8, 0.2)),
    Aim("one body edit", 1000, _both(0.2, 0.1)),
    Aim("one body edit", 10000, _both(0.06, 0.05)),
    Aim("nothing changed", 1000, (("hugo", 0.08),)),
    Aim("nothing changed", 10000, (("hugo", 0.05),)),
    Aim("cold", 10000, (("hugo", 0.25),), memory=True),
)


def findings(series: Iterable[Series], rival: str) -> list[Finding]:
    """Every aim against a rival."""
    measured = {(one.scenario, one.size): one for one in series}
    return [
        Finding(aim, rival, most, _ratio(measured.get((aim.scenario, aim.size)), aim, rival))
        for aim in AIMS
        for against, most in aim.most
        if against == rival
    ]


def _ratio(series: Series | None, aim: Aim, rival: str) -> float | None:
    if not series:
        return None
    return series.memory_ratio(OURS, rival) if aim.memory else series.ratio(OURS, rival)
