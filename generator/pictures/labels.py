"""Labels for points, placed so that none covers another label, a point or the picture's edge."""

from collections.abc import Iterator, Sequence

from generator.ground.tuples import NamedTuple
from generator.pictures.land import Box, Point

FONT = 26
"""Height of a label's letters in a picture's units."""

LINE = 32
"""From one line of a label to the next."""

WIDE = 0.56
"""Width of an average letter as a share of its height; a little generous, because fonts differ."""

REACHES = (16, 34, 56, 84)
"""How far from its point a label may stand; beyond the first a line leads to it."""


class Label(NamedTuple):
    """Where a label stands: `x` and `y` of its first line's baseline, and the side it is set from.

    `anchor` is `start`, `end` or `middle`; `leader` is the end of a line from the point, where the label is not beside
    it.
    """

    x: float
    y: float
    anchor: str
    leader: Point | None = None


def size_of(lines: Sequence[str]) -> Point:
    """Estimated width and height of a label."""
    return max(len(line) for line in lines) * FONT * WIDE, len(lines) * LINE


def place_labels(points: Sequence[Point], texts: Sequence[Sequence[str]], frame: Box) -> tuple[Label | None, ...]:
    """A label for each point, the first points first; None where no place is free, and where texts run out."""
    taken = [Box(x - 10, y - 10, x + 10, y + 10) for x, y in points]
    placed: list[Label | None] = []
    for point, lines in zip(points, texts, strict=False):
        found = next(_free(point, size_of(lines), frame, taken), None)
        placed.append(found[0] if found else None)
        taken += [found[1]] if found else []
    return (*placed, *[None] * (len(points) - len(placed)))


def _free(point: Point, size: Point, frame: Box, taken: Sequence[Box]) -> Iterator[tuple[Label, Box]]:
    return (
        (label, box)
        for label, box in _candidates(point, size)
        if frame.holds(box) and not any(box.touches(other) for other in taken)
    )


def _candidates(point: Point, size: Point) -> Iterator[tuple[Label, Box]]:
    """Every place that a label may have, the best first: right, left, and so on, then the same further away."""
    (x, y), (width, height) = point, size
    for reach in REACHES:
        near = reach == REACHES[0]
        for dx, dy in ((1, 0), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1)):
            slant = 0.7 if dx and dy else 1
            end_x, end_y = x + dx * reach * slant, y + dy * reach * slant
            left = end_x - width * (1 - dx) / 2
            top = end_y - height * (1 - dy) / 2
            anchor = {1: "start", -1: "end", 0: "middle"}[dx]
            label = Label(end_x, top + LINE * 0.78, anchor, None if near else (end_x, end_y))
            yield label, Box(left, top, left + width, top + height)
