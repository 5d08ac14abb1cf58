"""What the script adds comes after the text, and what must hold before the first paint does not wait for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.pages.elsewhere import address_elsewhere
from generator.seeds import parse_source
from tests.browsers import DESKTOP, opened, until
from tests.conftest import need
from tests.host import hosted

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

SECTION = "sanctions/the-treasury-list.html"
SCRIPT = "**/assets/site.*.js"


def test_the_text_is_painted_before_the_script_is_asked_for(browser: Browser, home: str) -> None:
    page, faults = opened(browser, home + SECTION)
    page.wait_for_selector(".scheme[aria-pressed]")
    painted, asked = page.evaluate(
        """[performance.getEntriesByName('first-contentful-paint')[0].startTime,
            performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.js')).startTime]"""
    )
    assert painted < asked
    assert faults == []


def test_chosen_colours_hold_before_the_script_is_there(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home, color_scheme="light")
    page.locator(".scheme[aria-pressed='false']").click()
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    page.route(SCRIPT, lambda route: route.abort())
    page.goto(home + SECTION)
    assert page.evaluate("getComputedStyle(document.body).colorScheme") == "dark"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 23, 26)"


@pytest.fixture
def early(browser: Browser, home: str) -> Iterator[tuple[Page, Callable[[], None]]]:
    """The home page in light colours, painted but without its script, and what lets the script come."""
    page, _ = opened(browser, "about:blank", color_scheme="light")
    waiting: list[Route] = []
    page.route(SCRIPT, lambda route: waiting.extend([route]))
    page.goto(home)
    until(page, "performance.getEntriesByName('first-contentful-paint').length")

    def come() -> None:
        while not waiting:
            page.wait_for_timeout(50)
        waiting[0].continue_()
        page.wait_for_selector(".scheme[aria-pressed]")

    yield page, come
    page.context.close()


def test_a_key_pressed_before_the_script_is_there_is_not_lost(early: tuple[Page, Callable[[], None]]) -> None:
    page, come = early
    page.keyboard.press("/")
    come()
    page.wait_for_selector("dialog.goto[open]")


def test_a_click_before_the_script_is_there_is_not_lost(early: tuple[Page, Callable[[], None]]) -> None:
    page, come = early
    page.locator(".scheme").click()
    assert page.evaluate("document.documentElement.dataset.scheme") is None
    come()
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    page.locator(".scheme").click()
    assert not page.evaluate("document.documentElement.dataset.scheme"), "it counts once"


def test_a_page_is_fetched_while_the_pointer_rests_on_its_link(browser: Browser, home: str) -> None:
    page, faults = opened(browser, home + SECTION, viewport=DESKTOP)
    need(page.evaluate("HTMLScriptElement.supports('speculationrules')"), "a Chromium that makes pages ready")
    link = page.locator('.onward a[rel="next"]')
    address = link.evaluate("(a) => a.href")
    with page.expect_request(address):
        link.hover()
    assert faults == []


def test_one_page_passes_into_the_next_unless_motion_is_unwelcome(browser: Browser, home: str) -> None:
    for motion, passes in (("no-preference", True), ("reduce", False)):
        page, _ = opened(browser, home, reduced_motion=motion)
        page.evaluate("addEventListener('pageswap', (event) => localStorage.passed = Boolean(event.viewTransition))")
        page.locator('main a[href="sanctions.html"]').first.click()
        page.wait_for_url("**/sanctions.html")
        assert page.evaluate("localStorage.passed") == str(passes).lower(), motion


PEEK = "#peek:popover-open"
PETRO = '.text p a[href="../profiles/gustavo-petro.html"]'


def test_a_link_shows_what_it_leads_to(browser: Browser, home: str) -> None:
    page, faults = opened(browser, home + SECTION, viewport=DESKTOP)
    page.wait_for_selector(".scheme[aria-pressed]")
    link = page.locator(PETRO).first
    link.hover()
    card = page.wait_for_selector(PEEK)
    assert card
    assert card.inner_text().startswith("Gustavo Petro\nColombia’s president")
    assert link.get_attribute("aria-describedby") == card.get_attribute("id")
    page.locator(PEEK).hover()
    page.wait_for_timeout(500)
    assert page.locator(PEEK).count() == 1, "the pointer may rest on the card itself"
    page.keyboard.press("Escape")
    assert page.locator(PEEK).count() == 0
    assert link.get_attribute("aria-describedby") is None
    assert faults == []


def test_a_link_shows_the_paragraph_it_means_to_the_keyboard_too(browser: Browser, home: str) -> None:
    page, faults = opened(browser, home + "sources/reuters.html", viewport=DESKTOP)
    page.wait_for_selector(".scheme[aria-pressed]")
    link = page.locator(".rests details[open] a[href*='#']").first
    page.keyboard.press("Tab")  # so that the focus is a keyboard's
    link.focus()
    card = page.wait_for_selector(PEEK)
    assert card
    assert link.inner_text() in card.inner_text(), "the page"
    assert len(card.inner_text()) > len(link.inner_text()) + 20, "and what it says there"
    page.keyboard.press("Tab")
    page.wait_for_selector(PEEK, state="detached")
    assert faults == []


def test_a_link_that_cannot_be_looked_into_stays_a_link(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home + SECTION, viewport=DESKTOP)
    page.wait_for_selector(".scheme[aria-pressed]")
    page.route(
        "**/profiles/*", lambda route: route.abort() if route.request.resource_type == "fetch" else route.continue_()
    )
    page.locator(PETRO).first.hover()
    page.wait_for_timeout(700)
    assert page.locator(PEEK).count() == 0
    page.locator(PETRO).first.click()
    page.wait_for_url("**/profiles/gustavo-petro.html")


def test_search_says_why_it_is_not_there_in_a_folder(browser: Browser, shipped_folder: Path) -> None:
    page, faults = opened(browser, f"{(shipped_folder / 'search.html').as_uri()}?q=petro")
    page.wait_for_timeout(500)
    assert not page.locator("form.search, .found, .slash").filter(visible=True).count(), "it is said once"
    assert page.locator(".folder a[href='everything.html']").is_visible()
    assert page.locator("main li a").first.is_visible(), "the index"
    assert faults == []


def test_search_is_a_form_where_it_can_be_served(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home + "search.html")
    assert page.locator("form.search").is_visible()
    assert not page.locator(".folder").is_visible()


def test_a_paragraph_that_is_not_shown_is_found_at_its_publisher_s(browser: Browser, tmp_path: Path) -> None:
    texts = [
        f"Paragraph {n} begins — “with odd, co-operative words” & so; it’s over after {n} lines." for n in range(40)
    ]
    set_ = "".join(
        f'<p id="p{n}" style="height:200px">{text.replace("&", "&amp;")}</p>' for n, text in enumerate(texts)
    )
    (tmp_path / "a.html").write_text(f"<!DOCTYPE html><meta charset=utf-8><title>A</title>{set_}", encoding="utf-8")
    with hosted(tmp_path, "/news/") as publisher:
        source = parse_source(f"---\ntitle: A\nurl: {publisher}a.html\n---\n" + "\n\n".join(texts), "seeds/a.md").value
        assert source is not None
        page, _ = opened(browser, address_elsewhere(source, source.paragraphs[30]))
        page.wait_for_function("scrollY > 0")
        top = page.evaluate("document.getElementById('p30').getBoundingClientRect().top")
        assert 0 <= top < page.evaluate("innerHeight")
