"""Coasts and borders of the world: how they are stored, simplified, cut to a window and written as an SVG path.

A point is longitude and latitude in degrees, or x and y in a picture's units; a line is a tuple of points.
"""

import functools
import itertools
import json
import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from generator.ground.tuples import NamedTuple

Point: TypeAlias = tuple[float, float]
Line: TypeAlias = tuple[Point, ...]

GRID = 10
"""Stored steps in a degree."""

_FIRST = 63
_CHUNK = 5


class World(NamedTuple):
    """Rings of land and lines between countries, in degrees."""

    land: tuple[Line, ...]
    borders: tuple[Line, ...]


class Box(NamedTuple):
    """A rectangle: degrees on the globe, or units in a picture."""

    left: float
    bottom: float
    right: float
    top: float

    def touches(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        apart = self.right <= other.left or other.right <= self.left or self.top <= other.bottom
        return not (apart or other.top <= self.bottom)

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly within."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.bottom <= other.bottom and other.top <= self.top


def box_of(points: Iterable[Point]) -> Box:
    """The smallest box around points, of which there must be one."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


@functools.cache
def world() -> World:
    """The stored world; see docs/decisions for where it comes from."""
    data = json.loads((Path(__file__).parent / "land.json").read_text(encoding="utf-8"))
    return World(tuple(map(decode, data["land"])), tuple(map(decode, data["borders"])))


def encode(line: Line) -> str:
    """A line as text: differences in tenths of a degree, in letters of five bits (the “encoded polyline”)."""
    out: list[str] = []
    before = (0, 0)
    for x, y in line:
        here = (round(x * GRID), round(y * GRID))
        if here != before or not out:
            out += [_letters(here[0] - before[0]), _letters(here[1] - before[1])]
        before = here
    return "".join(out)


def decode(text: str) -> Line:
    """The line that `encode` wrote."""
    numbers = _numbers(text)
    x = y = 0
    points = []
    for dx, dy in zip(numbers, numbers, strict=True):
        x, y = x + dx, y + dy
        points.append((x / GRID, y / GRID))
    return tuple(points)


def simplify(line: Line, tolerance: float) -> Line:
    """The line with fewer points, nowhere further than `tolerance` from where it was (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    keep = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        furthest, distance = _furthest(line, first, last)
        if distance > tolerance:
            keep.add(furthest)
            spans += [(first, furthest), (furthest, last)]
    return tuple(line[index] for index in sorted(keep))


def clip_ring(ring: Line, box: Box) -> Line:
    """The part of a ring within a box, closed along the box's edges (Sutherland and Hodgman)."""
    for axis, limit, sign in ((0, box.left, 1), (0, box.right, -1), (1, box.bottom, 1), (1, box.top, -1)):
        ring = tuple(_clipped(ring, axis, limit, sign))
    return ring


def clip_line(line: Line, box: Box) -> Iterator[Line]:
    """The stretches of a line that touch a box; the picture's own edge cuts what little hangs over."""
    stretch: list[Point] = []
    for start, end in itertools.pairwise(line):
        if box_of((start, end)).touches(box):
            stretch += [end] if stretch else [start, end]
        elif stretch:
            yield tuple(stretch)
            stretch = []
    if stretch:
        yield tuple(stretch)


def path_data(lines: Iterable[Line], *, closed: bool) -> str:
    """The `d` of an SVG path in whole units, each line by its steps."""
    out = []
    for line in lines:
        points = [(round(x), round(y)) for x, y in line]
        steps = [(x - a, y - b) for (a, b), (x, y) in itertools.pairwise(points) if (x, y) != (a, b)]
        if len(steps) > closed:
            drawn = "".join(_pair(*step, first=not index) for index, step in enumerate(steps))
            out.append(f"M{_pair(*points[0], first=True)}l{drawn}{'z' if closed else ''}")
    return "".join(out)


def _pair(x: int, y: int, *, first: bool) -> str:
    """Two numbers with no more space than a parser of paths needs."""
    return f"{'' if first or x < 0 else ' '}{x}{'' if y < 0 else ' '}{y}"


def _letters(number: int) -> str:
    value = number << 1 if number >= 0 else ~(number << 1)
    out = ""
    while value >= 1 << _CHUNK:
        out += chr((value & 31 | 32) + _FIRST)
        value >>= _CHUNK
    return out + chr(value + _FIRST)


def _numbers(text: str) -> Iterator[int]:
    value = shift = 0
    for letter in text:
        bits = ord(letter) - _FIRST
        value |= (bits & 31) << shift
        shift += _CHUNK
        if bits < 1 << _CHUNK:
            yield ~(value >> 1) if value & 1 else value >> 1
            value = shift = 0


def _furthest(line: Line, first: int, last: int) -> tuple[int, float]:
    """The point between two others that lies furthest from the straight piece joining them, and how far."""
    (ax, ay), (bx, by) = line[first], line[last]
    dx, dy = bx - ax, by - ay
    squared = dx * dx + dy * dy
    best, most = first, 0.0
    for index in range(first + 1, last):
        x, y = line[index][0] - ax, line[index][1] - ay
        share = min(max((x * dx + y * dy) / squared, 0.0), 1.0) if squared else 0.0
        off = (x - share * dx) ** 2 + (y - share * dy) ** 2
        if off > most:
            best, most = index, off
    return best, math.sqrt(most)


def _clipped(ring: Line, axis: int, limit: float, sign: int) -> Iterator[Point]:
    """A ring cut at one edge: `sign` says on which side of `limit` to stay."""
    for start, end in zip((*ring[-1:], *ring[:-1]), ring, strict=True):
        inside, was = (end[axis] - limit) * sign >= 0, (start[axis] - limit) * sign >= 0
        if inside != was:
            share = (limit - start[axis]) / (end[axis] - start[axis])
            yield (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
        if inside:
            yield end
