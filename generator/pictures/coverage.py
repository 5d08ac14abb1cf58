"""Which source covers which topic: a square for each pair, its area the number of statements."""

import math
from collections.abc import Mapping, Sequence

from generator.ground.tuples import NamedTuple

SIDE = 32
"""The side of the largest square in pixels."""


class Cell(NamedTuple):
    """How many statements rest on a source in a topic, and the side of its square in pixels."""

    statements: int
    side: float


class Row(NamedTuple):
    """A source, by its position, with a cell for each topic; `elsewhere` counts statements outside the topics."""

    source: int
    cells: tuple[Cell, ...]
    elsewhere: int


def coverage(sources: Sequence[str], topics: Sequence[str], counts: Mapping[tuple[str, str], int]) -> tuple[Row, ...]:
    """A row for each source. `counts` is keyed by source and topic; the topic is empty outside the topics."""
    most = max((number for (_, topic), number in counts.items() if topic), default=0)

    def cell(source: str, topic: str) -> Cell:
        number = counts.get((source, topic), 0)
        return Cell(number, round(SIDE * math.sqrt(number / most), 1) if number else 0)

    return tuple(
        Row(index, tuple(cell(source, topic) for topic in topics), counts.get((source, ""), 0))
        for index, source in enumerate(sources)
    )
