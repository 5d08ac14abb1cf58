"""A locator map: places → panels that fit them, and the world with a frame around each panel.

Longitude and latitude become x and y by the equidistant cylindrical projection with its true parallel in the middle of
what is shown, so that shapes keep their proportions there. A picture's units are half a pixel at its narrowest.
"""

import math
from collections.abc import Iterable, Sequence

from generator.ground.tuples import NamedTuple
from generator.pictures.labels import Label, place_labels
from generator.pictures.land import Box, Line, Point, World, box_of, clip_line, clip_ring, path_data, simplify, world

WIDTH = 720
"""Width of every panel in units."""

REACH = 40.0
"""Places further apart than this many degrees stand in panels of their own."""

MOST_PANELS = 3
MOST_SORTED = 300
"""So many places are sorted into panels; more of them share one."""

MOST_LABELS = 40
"""So many points of a panel are labelled; the others are found by pointing at them, and in the table."""

SMALLEST = 18.0
"""Height and width, in degrees, of the least that a panel shows."""

MERGED = 18.0
"""Places nearer to each other than this many units share one point."""

GLOBE = Box(-180, -57, 180, 80)
"""What the view of the world shows."""


class Place(NamedTuple):
    """Where something is, in degrees, and the name it is labelled with."""

    name: str
    latitude: float
    longitude: float


class Spot(NamedTuple):
    """A point of a panel and the places it stands for, by their position in the list of places."""

    x: float
    y: float
    places: tuple[int, ...]
    label: Label | None = None


class Panel(NamedTuple):
    """A map: its size in units, paths of land and borders, and its points."""

    width: int
    height: int
    land: str
    borders: str
    spots: tuple[Spot, ...] = ()


class Atlas(NamedTuple):
    """Every panel, and the view of the world with one frame a panel; no view where one panel shows the world."""

    panels: tuple[Panel, ...]
    overview: Panel | None
    frames: tuple[Box, ...]

    def panel_of(self, place: int) -> tuple[Panel, Spot] | None:
        """The panel that shows a place, and its point there."""
        found = ((panel, spot) for panel in self.panels for spot in panel.spots if place in spot.places)
        return next(found, None)


def atlas(places: Sequence[Place]) -> Atlas:
    """The maps for a list of places."""
    windows = [(group, _window([places[index] for index in group])) for group in _groups(places)]
    panels = tuple(_panel(places, group, window) for group, window in windows)
    whole = any(window.right - window.left > 300 for _, window in windows)
    frames = tuple(_framed(window) for _, window in windows)
    return Atlas(panels, None if whole or not panels else _ground(GLOBE, World(world().land, ()), 1.8), frames)


def alone(panel: Panel, spot: Spot, name: str) -> Panel:
    """The panel with one of its points labelled, by one name, and nothing else."""
    frame = Box(0, 0, panel.width, panel.height)
    label = place_labels([(spot.x, spot.y)], [[name]], frame)[0]
    return panel._replace(spots=(spot._replace(label=label),))


def _groups(places: Sequence[Place]) -> list[list[int]]:
    """Places in groups that lie apart, with wider and wider gaps until the panels are few."""
    reach = REACH
    groups = _clusters(places, reach) if len(places) <= MOST_SORTED else [list(range(len(places)))]
    while len(groups) > MOST_PANELS:
        reach *= 1.5
        groups = _clusters(places, reach)
    return groups


def _clusters(places: Sequence[Place], reach: float) -> list[list[int]]:
    """Groups in which each place has another within reach; the biggest first."""
    groups: list[list[int]] = []
    for index, place in enumerate(places):
        near = [group for group in groups if any(_apart(place, places[other]) <= reach for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append(sorted([index, *(other for group in near for other in group)]))
    return sorted(groups, key=lambda group: (-len(group), group))


def _apart(one: Place, other: Place) -> float:
    """Roughly how far two places lie from each other, in degrees of latitude."""
    middle = math.radians((one.latitude + other.latitude) / 2)
    across = (one.longitude - other.longitude) * math.cos(middle)
    return math.hypot(across, one.latitude - other.latitude)


def _window(places: Sequence[Place]) -> Box:
    """What a panel shows: its places with room around them, neither a slit nor a tower."""
    box = box_of((place.longitude, place.latitude) for place in places)
    high = max((box.top - box.bottom) * 1.3, SMALLEST * 0.75)
    squeeze = math.cos(math.radians((box.top + box.bottom) / 2))
    wide = max((box.right - box.left) * 1.4 * squeeze, SMALLEST, high / 1.1)
    high = max(high, wide * 0.55)
    middle_x, middle_y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    half_x, half_y = min(wide / squeeze, 360) / 2, min(high, 175) / 2
    middle_x = min(max(middle_x, half_x - 180), 180 - half_x)
    middle_y = min(max(middle_y, half_y - 90), 90 - half_y)
    return Box(middle_x - half_x, middle_y - half_y, middle_x + half_x, middle_y + half_y)


def _panel(places: Sequence[Place], group: Iterable[int], window: Box) -> Panel:
    ground = _ground(window, world(), 1.2)
    spots = _spots(places, group, window)
    texts = [[places[index].name for index in spot.places] for spot in spots[:MOST_LABELS]]
    labels = place_labels([(s.x, s.y) for s in spots], texts, Box(4, 4, ground.width - 4, ground.height - 4))
    return ground._replace(spots=tuple(s._replace(label=one) for s, one in zip(spots, labels, strict=True)))


def _ground(window: Box, earth: World, tolerance: float) -> Panel:
    """Land and borders within a window, with no more points than the picture can show."""
    height = round(_project((window.left, window.bottom), window)[1])
    room = Box(window.left - 1, window.bottom - 1, window.right + 1, window.top + 1)
    rings = (clip_ring(ring, room) for ring in earth.land if box_of(ring).touches(room))
    stretches = (part for line in earth.borders for part in clip_line(line, room))
    land = (_drawn(ring, window, tolerance) for ring in rings if ring)
    borders = (_drawn(part, window, tolerance) for part in stretches)
    return Panel(WIDTH, height, path_data(map(_open, land), closed=True), path_data(borders, closed=False))


def _drawn(line: Line, window: Box, tolerance: float) -> Line:
    return simplify(tuple(_project(point, window) for point in line), tolerance)


def _open(ring: Line) -> Line:
    """A ring without its last point where that repeats the first: `z` closes it."""
    return ring[:-1] if ring and ring[0] == ring[-1] else ring


def _spots(places: Sequence[Place], group: Iterable[int], window: Box) -> list[Spot]:
    """The points of places, those that would cover each other as one."""
    spots: list[Spot] = []
    for index in group:
        x, y = _project((places[index].longitude, places[index].latitude), window)
        for number, spot in enumerate(spots):
            if math.hypot(spot.x - x, spot.y - y) < MERGED:
                spots[number] = spot._replace(places=(*spot.places, index))
                break
        else:
            spots.append(Spot(round(x, 1), round(y, 1), (index,)))
    return spots


def _project(point: Point, window: Box) -> Point:
    """Degrees to units from the window's upper left corner."""
    scale = WIDTH / (window.right - window.left)
    squeeze = math.cos(math.radians((window.top + window.bottom) / 2))
    return (point[0] - window.left) * scale, (window.top - point[1]) * scale / squeeze


def _framed(window: Box) -> Box:
    """A window as a rectangle of the view of the world: left, top, right and bottom in units."""
    left, top = _project((window.left, window.top), GLOBE)
    right, bottom = _project((window.right, window.bottom), GLOBE)
    return Box(round(left), round(top), round(right), round(bottom))
