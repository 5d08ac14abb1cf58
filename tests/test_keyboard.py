"""The walk from the home page to a source paragraph and back, with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browsers import DESKTOP, PHONE, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SECTION = "sanctions/the-treasury-list.html"
MOST_TABS = 120


def focus(page: Page, selector: str) -> None:
    """Press Tab until something that the selector means has the focus; what has it must show it."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", f"{selector} has a focus that nobody sees"
            return
    raise AssertionError(f"{MOST_TABS} tabs do not reach {selector}")


def follow(page: Page, selector: str) -> None:
    focus(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def skip_to_text(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def test_from_home_to_a_source_paragraph_and_back(browser: Browser, home: str) -> None:
    page, faults = opened(browser, home, viewport=DESKTOP)
    skip_to_text(page)
    follow(page, 'main a[href="sanctions.html"]')
    skip_to_text(page)
    follow(page, f'main a[href="{SECTION}"]')
    skip_to_text(page)
    follow(page, "main .mark a")
    assert "/sources/" in page.url
    assert page.locator(":target").inner_text().strip(), "the paragraph itself"
    back(page)
    assert page.url.startswith(home + SECTION)
    assert page.locator(":target").count() == 1
    assert [fault for fault in faults if "Transition" not in fault] == []


def back(page: Page) -> None:
    """From a paragraph to the statement that rests on it; what rests on it may have to be opened first."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('summary') && !document.activeElement.parentNode.open"):
            page.keyboard.press("Enter")
        if page.evaluate("(section) => document.activeElement.matches(`a[href^='../${section}#']`)", SECTION):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError("no way back")


def test_a_note_opens_and_closes_on_a_phone_and_gives_the_focus_back(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home + SECTION, viewport=PHONE)
    skip_to_text(page)
    focus(page, "main .mark a")
    page.keyboard.press("Enter")
    page.wait_for_selector(":popover-open")
    assert page.evaluate("document.querySelector(':popover-open').contains(document.activeElement)")
    page.keyboard.press("Escape")
    page.wait_for_selector(":popover-open", state="detached")
    assert page.evaluate("document.activeElement.matches('main .mark a')"), "where the reader was"


def test_the_menu_opens_and_closes_without_a_mouse(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home, viewport=PHONE)
    focus(page, ".menu > summary")
    page.keyboard.press("Enter")
    assert page.locator(".menu[open] nav a").first.is_visible()
    page.keyboard.press("Escape")
    assert page.locator(".menu[open]").count() == 0
    assert page.evaluate("document.activeElement.matches('.menu > summary')")


@pytest.mark.parametrize("path", [SECTION, "timeline.html", "sources/reuters.html", "everything.html"])
def test_a_page_prints_without_what_is_for_screens(browser: Browser, home: str, path: str) -> None:
    page, _ = opened(browser, home + path)
    page.emulate_media(media="print")
    for chrome in (".top", ".skip", ".crumbs", ".onward"):
        assert page.locator(f"{chrome}:visible").count() == 0, chrome
    assert page.pdf().startswith(b"%PDF")
