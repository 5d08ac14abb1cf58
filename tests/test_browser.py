"""A real browser: the walk from the home page to a source paragraph and back, on screens of every kind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.axe import axe_finds
from tests.browsers import DESKTOP, FLAGS, KINDS, PHONE, opened
from tests.host import hosted
from tests.sites import pages, write_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SECTION = "sanctions/the-treasury-list.html"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_home_topic_section_citation_paragraph_and_back(browser: Browser, home: str, script: bool) -> None:
    page, faults = opened(browser, home, java_script_enabled=script, viewport={"width": 1280, "height": 900})
    page.locator('main a[href="sanctions.html"]').first.click()
    page.wait_for_url("**/sanctions.html")
    page.locator(f'main a[href="{SECTION}"]').first.click()
    page.wait_for_url(f"**/{SECTION}")
    source = page.locator('main a[href^="../sources/"][href*="#p"]:visible').first
    address = source.get_attribute("href")
    assert address
    if script:
        page.goto(page.url.rpartition("/sanctions/")[0] + address.removeprefix(".."))
    else:
        source.click()
    page.wait_for_url("**/sources/*.html#p*")
    paragraph = page.locator(":target")
    assert paragraph.inner_text().strip()
    back = paragraph.locator(f'xpath=ancestor-or-self::*[1]//a[contains(@href, "{SECTION}#")]').first
    if not back.count():
        back = page.locator(f'a[href^="../{SECTION}#"]').first
    page.goto(page.url.partition("/sources/")[0] + (back.get_attribute("href") or "").removeprefix(".."))
    assert page.locator(":target").count() == 1
    assert faults == []


def test_a_mark_opens_its_source_paragraph_in_place_on_a_phone(browser: Browser, home: str) -> None:
    page, faults = opened(browser, home + SECTION, viewport={"width": 390, "height": 844})
    before = page.url
    page.locator("main a.cite, main .mark a, main sup a").first.click()
    page.wait_for_timeout(200)
    assert page.url.split("#")[0] == before.split("#")[0], "the reader stays on the page"
    assert page.locator(":popover-open").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(":popover-open").count() == 0
    assert faults == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "404.html"])  # whose links are for hosts only
def test_every_kind_of_page_opens_from_a_folder_without_complaint(
    browser: Browser, shipped_folder: Path, kind: str
) -> None:
    page, faults = opened(browser, (shipped_folder / kind).as_uri(), viewport={"width": 1280, "height": 900})
    assert page.locator("h1").count() == 1
    assert page.evaluate("getComputedStyle(document.body).fontFamily") != "", "styled"
    assert [fault for fault in faults if "Content Security" not in fault] == []


@pytest.mark.parametrize("letters", [24, 32])
def test_the_header_stays_on_a_phone_with_large_letters(
    browser: Browser, chromium: str, home: str, letters: int
) -> None:
    flags = [*FLAGS, f"--blink-settings=defaultFontSize={letters}"]
    large = browser.browser_type.launch(executable_path=chromium, args=flags)
    try:
        for width in (320, 360, 412):
            page, _ = opened(large, home, viewport={"width": width, "height": 640})
            assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == f"{letters}px"
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            edges = "(all) => all.map((each) => each.getBoundingClientRect().right)"
            assert max(page.locator(".top > *, .top summary").evaluate_all(edges)) <= width
    finally:
        large.close()


@pytest.mark.parametrize("width", [320, 390, 820, 1440])
def test_nothing_scrolls_sideways(browser: Browser, home: str, shipped_folder: Path, width: int) -> None:
    page, _ = opened(browser, home, viewport={"width": width, "height": 800})
    for path in every_page(shipped_folder) if width == 320 else KINDS:
        page.goto(home + path)
        excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert excess <= 0, f"{path} at {width} px"


def every_page(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.html"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing(
    browser: Browser, home: str, shipped_folder: Path, scheme: str, size: dict[str, int]
) -> None:
    every = (scheme == "light") == (size == PHONE)  # and one page of each kind the other way round
    page, _ = opened(browser, home, color_scheme=scheme, bypass_csp=True, viewport=size)
    found = {}
    for path in every_page(shipped_folder) if every else KINDS:
        page.goto(home + path)
        page.evaluate("document.querySelectorAll('main details').forEach((details) => (details.open = true))")
        found[path] = axe_finds(page)
    assert {path: faults for path, faults in found.items() if faults} == {}


WIDE = """
-- content/talks/the-deal.md --
---
title: The deal
summary: The port agreed to shorter nights.
---
See https://example.org/a/very/long/address/that/no/line/of/a/phone/has/any/room/for.html [@courier:1]

| Night | Hours before the strike | Hours after the strike | Drivers on the quay |
|:------|------------------------:|:----------------------:|---------------------|
| first [@courier:1] | unpronounceablylongword | anotherunbreakablylongword | yetanotheroneofthem |

{.editorial}

```
a line of code that is longer than the screen of a telephone and that nobody may break anywhere at all
```

## A heading with averylongwordthatmustbebrokensomewhereorthepagescrollssideways
"""


def test_what_authors_write_fits_a_phone_and_breaks_no_rule(browser: Browser, tmp_path: Path) -> None:
    for path, text in pages(write_site(tmp_path / "site", WIDE)).items():
        (tmp_path / "made" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "made" / path).write_text(text, encoding="utf-8")
    with hosted(tmp_path / "made", "/") as home:
        page, faults = opened(browser, home + "talks/the-deal.html", viewport={"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert page.locator("table").evaluate("(table) => table.scrollWidth > table.clientWidth"), "a wide table"
        assert page.locator("tbody td").nth(1).evaluate("(cell) => getComputedStyle(cell).textAlign") == "right"
        assert faults == []
        page, _ = opened(browser, home + "talks/the-deal.html", viewport=PHONE, bypass_csp=True)
        assert axe_finds(page) == []


def test_the_keyboard_reaches_the_text_first(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home + SECTION, viewport={"width": 1280, "height": 900})
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('main').contains(document.activeElement)")
