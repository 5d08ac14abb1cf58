"""Which source covers which topic: areas in proportion to counts."""

from __future__ import annotations

from generator.pictures.coverage import SIDE, coverage


def test_the_area_of_a_square_is_its_number() -> None:
    rows = coverage(["a", "b"], ["x", "y"], {("a", "x"): 16, ("a", "y"): 4, ("b", ""): 99})
    assert [cell.statements for cell in rows[0].cells] == [16, 4]
    assert [cell.side for cell in rows[0].cells] == [SIDE, SIDE / 2]
    assert rows[1].cells[0].side == 0
    assert rows[1].elsewhere == 99, "what stands outside the topics is counted, and does not shrink the squares"


def test_nothing_is_cited() -> None:
    assert coverage(["a"], ["x"], {})[0].cells[0].side == 0
