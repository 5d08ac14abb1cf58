"""Nothing that a body becomes changes unseen; see recorded.py."""

from __future__ import annotations

import re

import pytest

from tests.markdown.recorded import RECORDED, bodies, told


def recorded() -> list[list[str]]:
    parts = re.split(r"^=== \d+\n", RECORDED.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [part.removesuffix("\n").split("\n") for part in parts]


@pytest.mark.parametrize("number", range(len(bodies())))
def test_a_body_becomes_what_is_recorded(number: int) -> None:
    assert told(bodies()[number]) == recorded()[number]


def test_every_record_is_of_a_body() -> None:
    assert len(recorded()) == len(bodies())
