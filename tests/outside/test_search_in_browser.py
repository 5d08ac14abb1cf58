"""Searching and going places in a real browser, under a sub-path, with the keyboard alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.axe import axe_finds
from tests.browsers import DESKTOP, opened
from tests.host import hosted

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

SECTION = "sanctions/the-revoked-visas.html"


def titles(page: Page) -> list[str]:
    return [title.strip() for title in page.locator(".results a").all_inner_texts()]


def walk_to(page: Page, selector: str, key: str = "Tab") -> None:
    for _ in range(60):
        page.keyboard.press(key)
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{key} does not reach {selector}")


def test_visa_is_found_under_a_sub_path_with_the_keyboard_alone(browser: Browser, searchable: str) -> None:
    page, faults = opened(browser, searchable + "search.html", viewport=DESKTOP)
    walk_to(page, "#q")
    page.keyboard.type("visa")
    page.wait_for_selector(".results a")
    assert "The revoked visas" in titles(page)
    assert page.locator(".found").inner_text() != ""
    assert page.url == f"{searchable}search.html?q=visa"
    walk_to(page, ".results a")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.startswith(searchable)
    assert "visa" in page.locator("main").inner_text()
    assert faults == []


def found(page: Page, home: str, words: str) -> int:
    """How many pages are said to hold words."""
    page.goto(f"{home}search.html?q={words}")
    page.wait_for_selector(".found:not(:empty)")
    said = page.locator(".found").inner_text()
    return 0 if said.startswith("Nothing found") else int(said.split()[0])


def test_a_word_that_no_page_holds_is_not_found_by_its_beginning(browser: Browser, searchable: str) -> None:
    page, faults = opened(browser, searchable, viewport=DESKTOP)
    for words in ("hegseth", "putin", "petro hegseth", "putin sanctions"):
        assert found(page, searchable, words) == 0, words
        assert titles(page) == []
    assert faults == []


def test_inflections_accents_and_words_half_typed_are_found(browser: Browser, searchable: str) -> None:
    page, _ = opened(browser, searchable, viewport=DESKTOP)
    for words, other in (
        ("meetings", "meeting"),
        ("petro’s", "petro"),
        ("idarraga", "idárraga"),
        ("deportati", "deported"),
    ):
        assert found(page, searchable, words) == found(page, searchable, other) > 0, words
    for words in ("sanct", "“very nice”", '"very nice"', "petro —", "u.s. sanctions", "anti-imperialist"):
        assert found(page, searchable, words) > 0, words


def test_what_search_needs_is_loaded_when_its_form_is_used(browser: Browser, searchable: str) -> None:
    page, faults = opened(browser, searchable + "search.html", viewport=DESKTOP)
    page.locator(".scheme[aria-pressed]").wait_for()
    loaded = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    assert [address for address in loaded if "/search." in address] == []
    with page.expect_response(lambda response: "/assets/search." in response.url) as answered:
        page.locator("#topic").focus()
    assert answered.value.ok
    assert faults == []


def test_words_that_stood_there_before_the_script_came_are_searched(browser: Browser, searchable: str) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/assets/site.*.js", lambda route: held.append(route))  # noqa: PLW0108  # Playwright takes no built-in function
    page.goto(searchable + "search.html", wait_until="domcontentloaded")
    page.evaluate("document.querySelector('#q').value = 'visa'")
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    page.locator(".results a", has_text="The revoked visas").wait_for()


def test_topic_and_tag_narrow_the_search(browser: Browser, searchable: str) -> None:
    page, faults = opened(browser, searchable + "search.html?q=visa&topic=Sanctions", viewport=DESKTOP)
    page.wait_for_selector(".results a")
    assert page.locator("#topic").input_value() == "Sanctions"
    in_topic = int(page.locator(".found").inner_text().split()[0])
    tag = page.evaluate("async () => (await fetch('sanctions/the-revoked-visas.html')).text()").partition('data-tags="')
    page.locator("#tag").select_option(tag[2].partition('"')[0].split()[0])
    page.wait_for_url("**&tag=*")
    page.wait_for_load_state("networkidle")
    assert 1 <= int(page.locator(".found").inner_text().split()[0]) <= in_topic
    assert "The revoked visas" in titles(page)
    page.locator("#q").fill("")
    page.wait_for_url(lambda address: "q=" not in address)
    page.wait_for_load_state("networkidle")
    assert "The revoked visas" in titles(page), "a topic or tag alone lists what it holds"
    assert faults == []


def test_nothing_of_the_index_is_loaded_before_it_is_asked_for(browser: Browser, searchable: str) -> None:
    page, _ = opened(browser, "about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(searchable + "search.html", wait_until="networkidle")
    assert not any("pagefind" in address for address in asked)


def test_without_script_or_index_the_page_names_every_page(
    browser: Browser, searchable: str, shipped_folder: Path
) -> None:
    page, _ = opened(browser, searchable + "search.html", java_script_enabled=False)
    assert not page.locator(".search").is_visible()
    assert page.locator("main li a:visible").count() > 100
    with hosted(shipped_folder, "/bare/") as bare:
        page, _ = opened(browser, bare + "search.html?q=visa")
        page.wait_for_selector(".found:not(:empty)")
        assert page.locator("main li a:visible").count() > 100


def test_from_a_folder_the_page_is_the_index(browser: Browser, shipped_folder: Path) -> None:
    page, _ = opened(browser, (shipped_folder / "search.html").as_uri())
    assert not page.locator(".search").is_visible()
    assert page.locator("main li a:visible").count() > 100


def test_the_slash_key_leads_to_a_page_by_its_name(browser: Browser, searchable: str) -> None:
    page, faults = opened(browser, searchable + SECTION, viewport=DESKTOP)
    page.keyboard.press("/")
    page.wait_for_selector("dialog[open] input:focus")
    page.keyboard.type("gustavo")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url == f"{searchable}profiles/gustavo-petro.html"
    assert [fault for fault in faults if "Transition" not in fault] == []


def test_the_box_leads_on_to_the_search_and_closes_with_escape(browser: Browser, searchable: str) -> None:
    page, faults = opened(browser, searchable + SECTION, viewport=DESKTOP)
    page.keyboard.press("/")
    page.wait_for_selector("dialog[open] input:focus")
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    page.keyboard.press("/")
    page.wait_for_selector("dialog[open] input:focus")
    page.keyboard.type("extradition of somebody")
    page.wait_for_selector("dialog a[href*='somebody']")
    page.keyboard.press("ArrowDown")
    page.wait_for_selector("dialog a:focus")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "search.html?q=extradition" in address)
    page.wait_for_selector(".found:not(:empty)")
    assert [fault for fault in faults if "Transition" not in fault] == []


def test_the_box_closes_with_the_first_escape_whatever_stands_in_it(browser: Browser, searchable: str) -> None:
    page, _ = opened(browser, searchable + SECTION, viewport=DESKTOP)
    page.keyboard.press("/")
    page.wait_for_selector("dialog[open] input:focus")
    page.keyboard.type("gustavo")
    page.wait_for_selector("dialog li a")
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0


def test_the_slash_key_can_be_turned_off(browser: Browser, searchable: str) -> None:
    page, _ = opened(browser, searchable + "search.html", viewport=DESKTOP)
    page.locator(".slash input").uncheck()
    page.goto(searchable + SECTION)
    page.keyboard.press("/")
    page.wait_for_timeout(300)
    assert page.locator("dialog").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_results_and_in_the_box(browser: Browser, searchable: str, scheme: str) -> None:
    page, _ = opened(browser, searchable + "search.html?q=visa", color_scheme=scheme, bypass_csp=True, viewport=DESKTOP)
    page.wait_for_selector(".results a")
    assert axe_finds(page) == []
    page.locator("h1").click()
    page.keyboard.press("/")
    page.wait_for_selector("dialog[open] input:focus")
    page.keyboard.type("petro")
    assert axe_finds(page) == []
