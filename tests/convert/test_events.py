"""Timeline entries of tests/cases/convert/events.yaml: where the words are plain; else left to the editor."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.convert.facts.dates import dated_places
from generator.convert.sections.events import MAX_EVENTS, find_events
from generator.ground.dates import parse_date
from tests.sites import CASES

DATA: dict[str, Any] = yaml.load((CASES / "convert" / "events.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
PUBLISHED = parse_date(DATA["published"])


def events(*texts: str) -> list[list[str]]:
    paragraphs = [(number, text, tuple(dated_places(text, PUBLISHED))) for number, text in enumerate(texts, 1)]
    return [[str(event.date), event.title] for event in find_events(paragraphs)]


@pytest.mark.parametrize("case", DATA["cases"], ids=lambda case: case["text"])
def test_a_plain_date_makes_an_entry(case: dict[str, Any]) -> None:
    assert events(case["text"]) == ([case["event"]] if "event" in case else [])


def test_entries_are_in_order_each_day_once_and_few() -> None:
    texts = [f"The gate of lock {day} was closed on {day} May 2031." for day in (4, 2, 4, 3, 1)]
    assert [day for day, _ in events(*texts)] == ["2031-05-01", "2031-05-02", "2031-05-03"]
    assert MAX_EVENTS == 3
