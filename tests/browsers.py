"""A real Chromium for tests: started once, with a watch on everything that a page complains about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}

KINDS = (
    "index.html",
    "background.html",
    "sanctions/the-treasury-list.html",
    "timeline.html",
    "profiles.html",
    "profiles/gustavo-petro.html",
    "sources.html",
    "sources/reuters.html",
    "disagreements.html",
    "disagreements/date-of-the-meeting.html",
    "tags.html",
    "questions.html",
    "search.html",
    "everything.html",
    "method.html",
    "glossary.html",
    "404.html",
)
"""A page of every kind of the shipped site."""


@contextmanager
def launched(chromium: str) -> Iterator[Browser]:
    """A running browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=[*FLAGS])
        try:
            yield browser
        finally:
            browser.close()


def opened(browser: Browser, address: str, **options: object) -> tuple[Page, list[str]]:
    """A page, and everything that it complains about or asks of another host."""
    page = browser.new_context(**options).new_page()  # type: ignore[arg-type]  # playwright's options, handed on
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    # A view transition that the next step of a test cuts short is no fault of the page.
    page.on("pageerror", lambda error: faults.append(str(error)) if "Transition" not in str(error) else None)
    page.on("request", lambda request: None if _is_here(request.url) else faults.append(request.url))
    page.goto(address)
    until(page, SCRIPT_IS_THERE)
    return page, faults


# The script comes after the page has been painted, and says by this attribute that it is there. Until then a mark is a
# plain link, as it is without script.
SCRIPT_IS_THERE = """!document.documentElement.classList.contains("scripted")
    || !document.querySelector(".scheme:not([aria-pressed])")"""


def until(page: Page, expression: str) -> None:
    """Wait until something holds in a page. Playwright's own way asks within the page, whose policy forbids that."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never came true: {expression}")


def _is_here(address: str) -> bool:
    return address.startswith(("http://127.0.0.1:", "file:", "data:"))
