"""Where the sources differ, as pages tell it: what touches a page most comes first, and nothing is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browsers import opened
from tests.sites import pages_with

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_QUESTION = """
-- content/disagreements/q{number}.md --
---
title: Question {number}?
summary: S.
positions:
{positions}
---
One does, one does not. {{.editorial}}
"""

_SAID = {
    "gazette:1": "No crane moved",
    "gazette:2": "All drivers took part",
    "gazette:3": "The nights were longer than the pay",
    "courier:2": "The strike took days",
}


def _question(number: int, *cites: str) -> str:
    positions = "\n".join(f'  - {{says: {_SAID[cite]}, cite: "{cite}"}}' for cite in cites)
    return _QUESTION.format(number=number, positions=positions)


SITE = "".join(
    (
        _question(1, "gazette:1", "courier:2"),
        _question(2, "gazette:1", "gazette:2", "courier:2"),
        _question(3, "gazette:1", "gazette:2", "gazette:3"),
        _question(4, "gazette:1", "gazette:2"),
    )
)
WALKOUT = "strike/the-walkout.html"


def asked(page: str) -> list[str]:
    """The questions of a page's box, in order."""
    return re.findall(r"Question \d|How long", page.partition('class="disputed"')[2].partition("</section>")[0])


def test_what_shares_most_paragraphs_with_a_page_comes_first_and_of_those_what_cites_least() -> None:
    made = pages_with(SITE)
    ranked = ["Question 3", "Question 4", "Question 2", "How long", "Question 1"]
    for path in (WALKOUT, "strike.html"):
        assert asked(made[path]) == ranked, path
        shown, _, rest = made[path].partition('<details class="rest">')
        assert asked(shown) == ranked[:3]
        assert "2 more questions" in rest


def test_few_are_not_parted() -> None:
    made = pages_with()
    assert asked(made[WALKOUT]) == ["How long"]
    assert 'class="rest"' not in made[WALKOUT]


@pytest.mark.browser
def test_the_others_are_shown_when_asked_for_and_on_paper(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home + "sanctions/the-treasury-list.html", java_script_enabled=False)
    links = page.locator(".disputed a")
    assert links.filter(visible=True).count() == 3
    page.locator(".rest summary").click()
    assert links.filter(visible=True).count() == links.count() > 3
    page.locator(".rest summary").click()
    page.emulate_media(media="print")
    assert links.filter(visible=True).count() == links.count()
    assert not page.locator(".rest").is_visible()
