"""Coasts and borders: what is stored comes back, simplifying stays near, cutting stays inside."""

from __future__ import annotations

import itertools
import math
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.pictures import land
from generator.pictures.land import Box, Line, Point, clip_line, clip_ring, decode, encode, path_data, simplify, world

degrees = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
lines = st.lists(degrees, min_size=2, max_size=40).map(tuple)


def away(point: Point, line: Line) -> float:
    """The distance of a point from a line of straight pieces."""
    return min(_from_piece(point, a, b) for a, b in itertools.pairwise(line))


def _from_piece(point: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    squared = dx * dx + dy * dy
    share = max(0, min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / squared)) if squared else 0
    return math.hypot(point[0] - a[0] - share * dx, point[1] - a[1] - share * dy)


@given(lines)
def test_a_stored_line_comes_back_on_its_grid(line: Line) -> None:
    back = decode(encode(line))
    assert all(min(math.dist(point, other) for other in back) < 0.08 for point in line)
    assert encode(back) == encode(line)


@given(st.lists(st.tuples(st.integers(-99, 99), st.integers(-99, 99)), min_size=2, max_size=30))
def test_a_simplified_line_keeps_its_ends_and_its_way(points: list[tuple[int, int]]) -> None:
    line = tuple((float(x), float(y)) for x, y in points)
    simple = simplify(line, 3)
    assert (simple[0], simple[-1]) == (line[0], line[-1])
    assert set(simple) <= set(line)
    assert all(away(point, simple) <= 3 + 1e-9 for point in line)


@given(lines)
def test_what_is_cut_lies_within(line: Line) -> None:
    box = Box(-30, -20, 40, 50)
    for x, y in clip_ring(line, box):
        assert -30 - 1e-6 <= x <= 40 + 1e-6
        assert -20 - 1e-6 <= y <= 50 + 1e-6


def test_a_line_is_cut_into_the_stretches_that_touch() -> None:
    line = ((-5.0, 1.0), (1.0, 1.0), (2.0, 9.0), (9.0, 9.0), (9.0, 1.0), (1.0, 2.0))
    assert list(clip_line(line, Box(0, 0, 3, 3))) == [line[:3], line[-2:]]


def test_a_path_has_whole_steps_and_leaves_out_what_cannot_be_seen() -> None:
    square = ((0.2, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
    assert path_data([square, ((1.0, 1.0), (1.2, 1.1))], closed=True) == "M0 0l10 0 0 10-10 0z"
    assert path_data([((3.0, 4.0), (-1.0, 2.0))], closed=False) == "M3 4l-4-2"


def test_the_stored_world_is_small_whole_and_says_where_it_is_from() -> None:
    stored = (Path(land.__file__).parent / "land.json").read_bytes()
    assert len(stored) < 16_000
    assert b"Natural Earth (public domain)" in stored
    assert len(world().land) > 100
    assert len(world().borders) > 200
    for ring in world().land:
        box = land.box_of(ring)
        assert box.left >= -180
        assert box.right <= 180
        assert box.right - box.left < 200, "no ring may jump across the map"
