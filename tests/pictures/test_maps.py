"""Locator maps: every place once, labels apart, far places in panels of their own."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.pictures.labels import LINE, Label, place_labels, size_of
from generator.pictures.land import Box
from generator.pictures.maps import MOST_LABELS, MOST_PANELS, WIDTH, Place, alone, atlas

BOGOTA = Place("Bogotá", 4.7, -74.1)
HAVANA = Place("Havana", 23.1, -82.4)
MIAMI = Place("Miami", 25.8, -80.2)
WHITE_HOUSE = Place("White House", 38.898, -77.037)
WASHINGTON = Place("Washington", 38.907, -77.037)
GAZA = Place("Gaza", 31.4, 34.4)

places = st.lists(
    st.builds(Place, st.text("abcdefgh ", min_size=1, max_size=18), st.floats(-90, 90), st.floats(-180, 180)),
    max_size=25,
)


def box_of(label: Label, names: list[str]) -> Box:
    width, height = size_of(names)
    left = {"start": label.x, "end": label.x - width, "middle": label.x - width / 2}[label.anchor]
    top = label.y - LINE * 0.78
    return Box(*(round(edge, 6) for edge in (left, top, left + width, top + height)))  # an edge may be shared


EDGES = [("a", 0, 23), ("a", 0, 113), ("a", 0, -1), ("a", 60, 0), ("a", -32, 0), ("a", -23, 0), ("a", -42.5625, -60)]


@pytest.mark.slow
@settings(max_examples=30)
@given(places)
@example([*(Place(*each) for each in EDGES), Place("aaaaaaaa", -14, 0), Place("aaaaaaaaaa", 1, -144)])
def test_every_place_stands_in_one_point_of_one_panel_and_no_labels_meet(listed: list[Place]) -> None:
    maps = atlas(listed)
    assert len(maps.panels) <= MOST_PANELS
    shown = [place for panel in maps.panels for spot in panel.spots for place in spot.places]
    assert sorted(shown) == list(range(len(listed)))
    for panel in maps.panels:
        frame = Box(0, 0, panel.width, panel.height)
        boxes = [box_of(s.label, [listed[p].name for p in s.places]) for s in panel.spots if s.label]
        assert all(frame.holds(box) for box in boxes)
        assert not any(a.touches(b) for n, a in enumerate(boxes) for b in boxes[:n])
        for spot in panel.spots:
            assert 0 <= spot.x <= panel.width
            assert 0 <= spot.y <= panel.height
            assert not any(box.touches(Box(spot.x - 8, spot.y - 8, spot.x + 8, spot.y + 8)) for box in boxes)


@pytest.mark.slow
@settings(max_examples=30)
@given(places)
def test_the_same_places_give_the_same_map(listed: list[Place]) -> None:
    assert atlas(listed) == atlas(list(listed))


def test_a_place_an_ocean_away_has_a_panel_of_its_own() -> None:
    maps = atlas([BOGOTA, HAVANA, MIAMI, GAZA])
    assert [[spot.places for spot in panel.spots] for panel in maps.panels] == [[(0,), (1,), (2,)], [(3,)]]
    assert maps.overview
    assert len(maps.frames) == 2
    assert maps.frames[0].right < maps.frames[1].left, "Gaza lies to the east"
    assert all(panel.width == WIDTH for panel in maps.panels)


def test_places_that_would_cover_each_other_share_a_point_with_both_names() -> None:
    maps = atlas([BOGOTA, WHITE_HOUSE, WASHINGTON])
    assert [spot.places for spot in maps.panels[0].spots] == [(0,), (1, 2)]
    assert all(spot.label for spot in maps.panels[0].spots)


def test_north_is_up_and_east_is_right() -> None:
    bogota, havana, miami = atlas([BOGOTA, HAVANA, MIAMI]).panels[0].spots
    assert havana.y < bogota.y
    assert havana.x < miami.x < bogota.x


def test_land_is_drawn_where_it_is() -> None:
    panel = atlas([BOGOTA, HAVANA, MIAMI, WHITE_HOUSE]).panels[0]
    assert panel.land.startswith("M")
    assert panel.borders
    assert len(panel.land) + len(panel.borders) < 6_000


def test_one_place_alone_is_labelled_by_its_own_name() -> None:
    maps = atlas([BOGOTA, WHITE_HOUSE, WASHINGTON])
    shown = maps.panel_of(2)
    assert shown
    panel = alone(*shown, "Washington")
    assert len(panel.spots) == 1
    assert panel.spots[0].label
    assert panel.land == maps.panels[0].land


def test_no_places_no_map() -> None:
    maps = atlas([])
    assert maps.panels == ()
    assert maps.overview is None


def test_a_label_without_room_is_left_out_rather_than_laid_over_another() -> None:
    labels = place_labels([(50.0, 50.0), (52.0, 50.0)], [["A long name"], ["A long name"]], Box(0, 0, 190, 60))
    assert labels.count(None) >= 1


def test_a_thousand_places_are_drawn_in_no_time_and_few_are_labelled() -> None:
    listed = [Place(f"Place {number}", number % 170 - 85, number * 7 % 360 - 180) for number in range(1000)]
    maps = atlas(listed)
    assert sum(len(spot.places) for panel in maps.panels for spot in panel.spots) == 1000
    assert sum(spot.label is not None for spot in maps.panels[0].spots) <= MOST_LABELS
