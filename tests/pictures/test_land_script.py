"""docs/land.py: how the stored world is made."""

from __future__ import annotations

import importlib.util
from types import ModuleType

from tests.conftest import ROOT


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("land_script", ROOT / "docs/land.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_ring_across_the_180th_meridian_becomes_one_on_either_side() -> None:
    ring = ((170.0, 0.0), (-170.0, 0.0), (-170.0, 10.0), (170.0, 10.0), (170.0, 0.0))
    parts = script().cut(ring)
    assert sorted((min(x for x, _ in part), max(x for x, _ in part)) for part in parts) == [(-180, -170), (170, 180)]


def test_arcs_are_sums_of_steps_and_rings_run_along_them_either_way() -> None:
    topology = {"transform": {"scale": [2, 1], "translate": [10, 0]}, "arcs": [[[0, 0], [1, 1]], [[0, 0], [1, 1]]]}
    arcs = script().arcs_of(topology)
    assert arcs[0] == ((10, 0), (12, 1))
    assert script().joined([0, ~1], arcs) == ((10, 0), (12, 1), (10, 0))
