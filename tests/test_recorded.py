"""Nothing that joining a site works out, that is said of a fault, or that a file may hold changes unseen."""

from __future__ import annotations

from functools import cache

import pytest

from tests.recorded import FINDINGS, RECORDED, SCHEMA, joined, said, schema, told
from tests.sites import Case, cases


def test_a_joined_site_is_as_recorded() -> None:
    assert "\n".join(told(joined())).split("\n") == RECORDED.read_text(encoding="utf-8").removesuffix("\n").split("\n")


@cache
def recorded() -> dict[str, str]:
    parts = FINDINGS.read_text(encoding="utf-8").split("== ")[1:]
    return {part.partition("\n")[0]: f"== {part}" for part in parts}


@pytest.mark.parametrize("case", cases("faults.md"), ids=str)
def test_what_is_said_of_a_fault_is_as_recorded(case: Case) -> None:
    assert said(case) == recorded().get(case.title, "not recorded yet: python -m tests.recorded")


def test_the_records_are_of_what_is_tried() -> None:
    assert list(recorded()) == [case.title for case in cases("faults.md")]


def test_what_a_file_may_hold_is_as_recorded() -> None:
    assert schema().split("\n") == SCHEMA.read_text(encoding="utf-8").split("\n")
