"""The quality ratchet: the invented pages may be labelled better than today, never worse."""

from __future__ import annotations

from statistics import mean, median

import pytest

from generator.convert.forms.reading import plain_blocks
from generator.convert.lines.labels import label
from tests.convert.pages import Page, load_pages, score

PAGES = load_pages()

MEAN_F1 = 0.9998
MEDIAN_F1 = 1.0
RIGHT_LABELS = 0.990


def test_there_are_enough_pages() -> None:
    assert len(PAGES) >= 36


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_no_line_of_the_text_is_lost(page: Page) -> None:
    assert score(page).lost == ()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_each_page_is_kept_well(page: Page) -> None:
    assert score(page).f1 >= 0.99


def test_quality_does_not_get_worse() -> None:
    scores = [score(page) for page in PAGES]
    assert mean(each.f1 for each in scores) >= MEAN_F1
    assert median(each.f1 for each in scores) >= MEDIAN_F1
    assert sum(each.right for each in scores) / sum(each.lines for each in scores) >= RIGHT_LABELS


def test_another_language_keeps_its_text() -> None:
    text = (
        "Neue Fähre kommt später als geplant\nVon Max Prell\n"
        "Die neue Fähre nach Port Lessing kommt erst im Herbst, wie das Hafenamt am Montag sagte.\n"
        "Grund ist ein Schaden an der Welle, der bei einer Probefahrt im März aufgefallen war.\n"
        "Bis dahin fährt die alte Fähre weiter, allerdings nur noch zweimal am Tag.\n"
    )
    assert [item.label for item in label(plain_blocks(text))][2:] == ["body"] * 3


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_every_line_has_a_label_a_rule_and_a_confidence(page: Page) -> None:
    given = page.labelled()
    assert sorted(given) == [number for number, line in enumerate(page.lines, 1) if line]
    assert all(item.rule and 0 <= item.confidence <= 1 for item in given.values())
