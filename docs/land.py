"""Makes generator/pictures/land.json: coasts and borders of the world, simplified to a few kilobytes.

npm install world-atlas@2.0.2
python docs/land.py node_modules/world-atlas/countries-110m.json generator/pictures/land.json
"""

from __future__ import annotations

import itertools
import json
import sys
from collections import Counter
from pathlib import Path

from generator.pictures.land import Box, Line, clip_ring, encode, simplify

TOLERANCE = 0.12
"""How far, in degrees, a simplified line may lie from the line of Natural Earth."""

SOUTH = -60.0
"""Rings that lie wholly south of this latitude (Antarctica) are left out."""


def arcs_of(topology: dict) -> list[Line]:
    """Every arc in degrees; TopoJSON stores differences in steps of its own grid."""
    (scale_x, scale_y), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * scale_x + left, y * scale_y + bottom))
        arcs.append(tuple(arc))
    return arcs


def rings_of(geometry: dict) -> list[list[int]]:
    """The rings of a geometry, each as a list of arc numbers."""
    if geometry["type"] == "GeometryCollection":
        return [ring for part in geometry["geometries"] for ring in rings_of(part)]
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return [ring for polygon in polygons for ring in polygon]


def joined(ring: list[int], arcs: list[Line]) -> Line:
    """The points of a ring; ~n stands for arc n backwards, and neighbours share an end."""
    points: list[tuple[float, float]] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return tuple(points)


def cut(ring: Line) -> list[Line]:
    """A ring that crosses the 180th meridian as rings on either side of it."""
    turns, shift = [ring[0]], 0
    for (before, _), (x, y) in itertools.pairwise(ring):
        shift += 360 * ((before - x > 180) - (x - before > 180))
        turns.append((x + shift, y))
    worlds = ((turn, clip_ring(tuple(turns), Box(turn - 180, -90, turn + 180, 90))) for turn in (-360, 0, 360))
    return [tuple((x - turn, y) for x, y in part) for turn, part in worlds if part]


def main() -> None:
    """Read the topology named first, write the file named second."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    arcs = arcs_of(topology)
    whole = [joined(ring, arcs) for ring in rings_of(topology["objects"]["land"])]
    land = [part for ring in whole for part in cut(ring)]
    uses = Counter(n if n >= 0 else ~n for ring in rings_of(topology["objects"]["countries"]) for n in ring)
    borders = [arcs[number] for number in sorted(uses) if uses[number] > 1]
    data = {
        "from": "Natural Earth (public domain), 1:110m, by way of world-atlas 2.0.2; made by docs/land.py",
        "land": [encode(simplify(ring, TOLERANCE)) for ring in land if max(y for _, y in ring) > SOUTH],
        "borders": [encode(simplify(line, TOLERANCE)) for line in borders],
    }
    Path(sys.argv[2]).write_text(json.dumps(data, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
