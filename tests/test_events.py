"""Events as pages tell them: dates stand out, and what is no date does not look like one."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

from tests.sites import pages_with

EVENTS = [
    ("2031-05-02", "", '<time datetime="2031-05-02">2 May 2031</time>'),
    ("2031-05-02", "by 2 May 2031, it says", "by <b>2 May 2031</b>, it says"),
    ("2031-05-02", "in May 2031; on the 2nd, by one", "in <b>May 2031</b>; on the 2nd, by one"),
    ("2031-05", "in May; no year is given", "in <b>May</b>; no year is given"),
    ("2031-05", "maybe in spring, the Mayor says", "maybe in spring, the Mayor says"),
    ("2031", "early in 2031 & later", "early in <b>2031</b> &amp; later"),
    ("2031", "some day <b>", "some day &lt;b&gt;"),
]
SITE = "-- content/strike/the-walkout.md --\n---\ntitle: The walkout\nevents:\n" + "".join(
    f'  - {{date: {date}, when: "{when}", title: "Event {number} x", cite: "gazette:1"}}\n'
    if when
    else f'  - {{date: {date}, title: "Event {number} x", cite: "gazette:1"}}\n'
    for number, (date, when, _) in enumerate(EVENTS)
)
SITE += "---\nDrivers walked out. [@gazette:1]\n"


@pytest.mark.parametrize("path", ["strike/the-walkout.html", "timeline.html", "strike.html", "index.html"])
def test_of_other_words_for_a_date_only_the_date_is_bold(path: str) -> None:
    made = pages_with(SITE)[path]
    for date, when, shown in EVENTS:
        wanted = f'<time class="when" datetime="{date}">{shown}</time>' if when else shown
        assert wanted in made or path == "index.html", wanted
    assert 'class="when"' in made


def test_what_may_have_been_any_day_is_no_bar() -> None:
    page = lxml_html.document_fromstring(pages_with(SITE)["timeline.html"])
    marks = {
        mark.get("aria-label").partition(": ")[2]: mark for mark in page.xpath("//section[@id='zoom-all']//svg//a")
    }
    assert len(marks) == len(EVENTS)
    for number, (date, when, _) in enumerate(EVENTS):
        mark = marks[f"Event {number} x"]
        dotted = mark.xpath(".//line[@stroke-dasharray]")
        bars = mark.xpath(".//rect[not(@fill-opacity='0')]")
        assert not bars
        assert bool(dotted) == (len(date) < len("2031-05-02")), (date, when)


def test_the_legend_stands_before_the_picture() -> None:
    made = pages_with(SITE)["timeline.html"]
    assert made.index("some time then") < made.index('class="zoom"')
