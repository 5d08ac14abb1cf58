"""What a reader's phone has to load, and where the text begins."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.layouts import Output
from tests.browsers import PHONE, opened
from tests.pages import hosted

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROUND_TRIP = 14 * 1024
SCRIPT = 4 * 1024
REQUESTS = 4
TEXT_STARTS = 190
LONG = ("everything.html", "timeline.html")
PAGES = ("index.html", "sanctions.html", "sanctions/the-treasury-list.html", "sources/reuters.html", "search.html")
MEASURE = """
() => [...document.querySelectorAll('main .text > p:not([class])')].map((p) => {
  const pen = document.createElement('canvas').getContext('2d');
  const style = getComputedStyle(p);
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const text = p.textContent.replace(/\\s+/g, ' ');
  return p.clientWidth / (pen.measureText(text).width / text.length);
})
"""


def compressed(data: bytes) -> int:
    return len(gzip.compress(data, 9, mtime=0))


def of_kind(outputs: tuple[Output, ...], ending: str) -> dict[str, int]:
    return {output.path: compressed(output.data) for output in outputs if output.path.endswith(ending)}


def test_a_page_and_its_styles_fit_one_round_trip(shipped: tuple[Output, ...]) -> None:
    styles = sum(of_kind(shipped, ".css").values())
    pages = {path: size + styles for path, size in of_kind(shipped, ".html").items() if path not in LONG}
    assert {path: size for path, size in pages.items() if size > ROUND_TRIP} == {}


def test_the_script_is_small(shipped: tuple[Output, ...]) -> None:
    scripts = {path: size for path, size in of_kind(shipped, ".js").items() if path.startswith("assets/")}
    assert len(scripts) == 1
    assert sum(scripts.values()) <= SCRIPT


def test_only_what_the_policy_names_is_inline(shipped: tuple[Output, ...]) -> None:
    for output in shipped:
        if not output.path.endswith(".html"):
            continue
        page = output.data.decode()
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=", page), output.path
        for text in re.findall(r"<script(?![^>]*ld\+json)[^>]*>(.*?)</script>", page, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in page, output.path


@pytest.fixture(scope="module")
def home(searchable_folder: Path) -> Iterator[str]:
    with hosted(searchable_folder, "/trump-petro/") as address:
        yield address


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_a_phone_asks_little_and_shows_text_at_once(browser: Browser, home: str, path: str) -> None:
    page, faults = opened(browser, "about:blank", viewport=PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(home + path, wait_until="networkidle")
    assert len(asked) <= REQUESTS, asked
    assert page.locator("main h1").bounding_box()["y"] <= TEXT_STARTS  # type: ignore[index]  # it is shown
    first = page.evaluate("document.querySelector('main :is(p, li, h1)').getBoundingClientRect().top")
    assert first <= TEXT_STARTS
    assert page.evaluate("document.querySelector('.top').getBoundingClientRect().height") <= 48
    assert faults == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [1024, 1280, 1440, 1920])
def test_lines_are_60_to_70_characters_long(browser: Browser, home: str, width: int) -> None:
    page, _ = opened(browser, home + "sanctions/the-treasury-list.html", viewport={"width": width, "height": 900})
    lines = sorted(page.evaluate(MEASURE))
    assert lines, "paragraphs of more than two lines"
    assert 60 <= lines[len(lines) // 2] <= 70, lines


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_a_page_loads(browser: Browser, home: str, path: str) -> None:
    page, _ = opened(browser, home + path, viewport=PHONE)
    page.wait_for_load_state("networkidle")
    moved = page.evaluate(
        """() => new Promise((done) => {
          let sum = 0;
          new PerformanceObserver((list) => list.getEntries().forEach((e) => (sum += e.value)))
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 150);
        })"""
    )
    assert moved == 0
