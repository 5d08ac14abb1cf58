"""What makes a page readable, measured in a browser: size, contrast, targets, and what is left without styles."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html as lxml_html

from generator.cli import main
from generator.layouts import Output
from tests.axe import axe_finds
from tests.browsers import DESKTOP, KINDS, PHONE, opened
from tests.pages import links, target
from tests.sites import write_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SECTION = "sanctions/the-treasury-list.html"
SHOWN = [kind for kind in KINDS if kind != "404.html"]

CONTRAST = """
(selector) => {
  const light = (color) => {
    const parts = new Map();
    const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((v) => v / 255)
      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  const ratio = (color) => {
    const [low, high] = [light(color), ground].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const style = getComputedStyle(document.querySelector(selector));
  return [ratio(style.color), ratio(style.textDecorationColor), style.textDecorationLine];
}
"""


@pytest.mark.browser
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_text_is_large_with_room_between_its_lines(browser: Browser, home: str, size: dict[str, int]) -> None:
    page, _ = opened(browser, home + SECTION, viewport=size)
    font, line = page.evaluate(
        """() => {
          const { fontSize, lineHeight } = getComputedStyle(document.querySelector('article > p:not([class])'));
          return [parseFloat(fontSize), parseFloat(lineHeight)];
        }"""
    )
    assert 17 <= font <= 18
    assert 1.59 <= line / font <= 1.75


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "least", "most"), [("light", 11, 17), ("dark", 10, 14)])
def test_text_and_links_stand_out(browser: Browser, home: str, scheme: str, least: float, most: float) -> None:
    page, _ = opened(browser, home + SECTION, color_scheme=scheme)
    text, _, _ = page.evaluate(CONTRAST, "article > p:not([class])")
    link, underline, line = page.evaluate(CONTRAST, "article > p:not([class]) a[href*='profiles/']")
    assert least <= text <= most
    assert link >= 4.5
    assert line == "underline"
    assert underline >= 4.5
    listed, its_underline, line = page.evaluate(CONTRAST, ".more li a")
    assert listed >= 4.5
    assert line == "underline"
    assert its_underline >= 3


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_was_said_is_as_dark_as_the_text(browser: Browser, home: str, scheme: str) -> None:
    page, _ = opened(browser, home + "sources/reuters.html", color_scheme=scheme)
    said, _, _ = page.evaluate(CONTRAST, ".para > p")
    text, _, _ = page.evaluate(CONTRAST, "body")
    assert said == pytest.approx(text)


@pytest.mark.browser
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_everything_to_press_is_large_enough(browser: Browser, home: str, size: dict[str, int]) -> None:
    page, _ = opened(browser, home, viewport=size, bypass_csp=True)
    small = {}
    for kind in SHOWN:
        page.goto(home + kind)
        if found := axe_finds(page, "target-size"):
            small[kind] = found
    assert small == {}


@pytest.mark.browser
def test_nothing_stays_on_the_screen_but_the_rail(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home, viewport=DESKTOP)
    for kind in SHOWN:
        page.goto(home + kind)
        stays = page.evaluate(
            """[...document.querySelectorAll('body *')]
               .filter((e) => ['fixed', 'sticky'].includes(getComputedStyle(e).position) && !e.closest('.rail'))
               .map((e) => e.className)"""
        )
        assert stays == [], kind


@pytest.mark.browser
def test_without_styles_the_page_still_reads_from_top_to_bottom(browser: Browser, home: str) -> None:
    page, _ = opened(browser, "about:blank", java_script_enabled=False)
    page.route("**/*.css", lambda route: route.abort())
    page.goto(home + SECTION)
    text = page.locator("body").inner_text()
    order = [
        "Skip to the text",
        "The Treasury’s sanctions",
        "In the same month",
        "Sources of this section",
    ]
    at = [text.find(words) for words in order]
    assert -1 not in at
    assert at == sorted(at)
    assert page.locator("main .note").first.is_visible(), "the evidence"


@pytest.mark.browser
def test_without_script_the_menu_opens_and_marks_lead_to_paragraphs(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home + SECTION, java_script_enabled=False, viewport=PHONE)
    page.locator(".menu > summary").click()
    assert page.locator(".menu nav a").first.is_visible()
    assert not page.locator(".scheme").is_visible(), "a button that would do nothing"
    page.locator(".menu > summary").click()
    page.locator("main .mark a").first.click()
    page.wait_for_url("**/sources/*.html#p*")


@pytest.mark.browser
def test_chosen_colours_of_the_machine_are_kept(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home + "timeline.html", forced_colors="active", viewport=DESKTOP)
    dot, ground = page.evaluate(
        """[getComputedStyle(document.querySelector('.events > li'), '::before').backgroundColor,
            getComputedStyle(document.body).backgroundColor]"""
    )
    assert dot != ground, "a mark that is all colour still shows"
    assert not page.locator(".scheme").is_visible(), "colours are the machine's to choose"


@pytest.mark.browser
def test_motion_is_left_out_where_it_is_unwelcome(browser: Browser, home: str) -> None:
    for motion, scrolling in (("reduce", "auto"), ("no-preference", "smooth")):
        page, _ = opened(browser, home, reduced_motion=motion)
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == scrolling


@pytest.mark.browser
def test_on_paper_the_evidence_stands_below_its_paragraph(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home + SECTION, viewport=PHONE)
    assert not page.locator("main .note").first.is_visible()
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("main .note").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


CITED = """-- content/talks/the-deal.md --
---
title: The deal
---
A paragraph. [@gazette:1]

| a | b |
|---|---|
| so [@gazette:2] | it was [@gazette:1] |

> “longer than the pay” [@gazette:3]

- One drove. [@gazette:1]
- Others drove. [@gazette:2]

A term
: It is this. [@gazette:3]
"""


@pytest.mark.browser
def test_on_paper_no_note_lies_over_what_it_follows(browser: Browser, tmp_path: Path) -> None:
    root = write_site(tmp_path, CITED)
    assert main(["--site", str(root), "build"]) == 0
    page, _ = opened(browser, (root / "public/talks/the-deal.html").as_uri(), viewport=PHONE)
    page.emulate_media(media="print")
    tops_and_ends = page.evaluate(
        """[...document.querySelectorAll(".note")].map((note) =>
            [note.previousElementSibling.getBoundingClientRect().bottom, note.getBoundingClientRect().top])"""
    )
    assert len(tops_and_ends) > 2
    assert [(end, top) for end, top in tops_and_ends if top < end] == []


def test_without_script_the_search_page_leads_to_every_page(shipped: tuple[Output, ...]) -> None:
    made = {output.path: output.data.decode() for output in shipped if output.path.endswith(".html")}
    linked = {target("search.html", link)[0] for link in links(made["search.html"])}
    assert set(made) - linked - {"404.html"} == set()


def test_no_page_has_more_than_one_main_or_an_image_without_a_text(shipped: tuple[Output, ...]) -> None:
    for output in shipped:
        if not output.path.endswith(".html"):
            continue
        page = output.data.decode()
        assert page.count("<main") == 1, output.path
        for svg in re.findall(r"<svg[^>]*>", page):
            assert re.search(r'aria-(label|hidden)=|y="24"', svg), f"{output.path}: {svg}"


def test_every_number_of_the_booklet_is_named_in_its_part(shipped: tuple[Output, ...]) -> None:
    whole = next(output.data.decode() for output in shipped if output.path == "everything.html")
    parts = lxml_html.document_fromstring(whole).xpath("//section[.//sup[@class='mark']][not(.//section)]")
    assert len(parts) > 50
    for part in parts:
        numbers = {mark.text_content() for mark in part.xpath(".//sup[@class='mark']")}
        assert numbers == {name.text for name in part.xpath(".//*[@class='refs']/b")}, part.get("id")


@pytest.mark.browser
def test_a_heading_of_the_booklet_stays_with_its_text(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home + "everything.html")
    page.emulate_media(media="print")
    after = "(selector) => getComputedStyle(document.querySelector(selector)).breakAfter"
    assert page.evaluate(after, ".chapter h3") == "avoid"
    assert page.evaluate(after, ".chapter h3 + .meta") == "avoid"
    assert page.evaluate(after, ".contents") == "page"
