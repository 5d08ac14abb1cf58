"""What a reader's phone has to load, and where the text begins."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from typing import TYPE_CHECKING

import pytest

from generator.layouts import SHIPPED, Output
from tests.browsers import PHONE, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROUND_TRIP = 14 * 1024
SCRIPT = 4 * 1024
REQUESTS = 4
TEXT_STARTS = 190
LONG = ("everything.html", "timeline.html")
PAGES = ("index.html", "sanctions.html", "sanctions/the-treasury-list.html", "sources/reuters.html", "search.html")
READ = ("sanctions/the-treasury-list.html", "profiles/gustavo-petro.html", "sources/reuters.html", "everything.html")
"""Pages with running text."""

LEVELS = (5, 6, 9)
"""How hard hosts compress."""

LINES = """
() => {
  // What each line holds as it is set, but for the last of a paragraph, which is as long as its words.
  const lines = [];
  for (const p of document.querySelectorAll('.text > p:not([class]), .para > p:not([class])')) {
    const marks = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    const letters = new Map();
    const range = document.createRange();
    while (marks.nextNode()) {
      const text = marks.currentNode;
      if (text.parentElement.closest('.mark')) continue;
      for (let i = 0; i < text.length; i++) {
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        const [box] = range.getClientRects();
        if (box) letters.set(box.bottom, (letters.get(box.bottom) || 0) + 1);
      }
    }
    lines.push(...[...letters].sort(([one], [other]) => one - other).map(([, count]) => count).slice(0, -1));
  }
  return lines;
}
"""
FIRST = "main .lead, main p:not([class]), main article li, main dd, main .cards a"
"""What is read first below a page's title."""


def compressed(data: bytes) -> int:
    return max(len(gzip.compress(data, level, mtime=0)) for level in LEVELS)


def of_kind(outputs: tuple[Output, ...], ending: str) -> dict[str, int]:
    return {output.path: compressed(output.data) for output in outputs if output.path.endswith(ending)}


def test_a_page_and_its_styles_fit_one_round_trip(shipped: tuple[Output, ...]) -> None:
    styles = sum(of_kind(shipped, ".css").values())
    pages = {path: size + styles for path, size in of_kind(shipped, ".html").items() if path not in LONG}
    assert {path: size for path, size in pages.items() if size > ROUND_TRIP} == {}


def test_the_script_is_small(shipped: tuple[Output, ...]) -> None:
    """All that a page loads, with what stands in it; what search needs is not loaded until it is used."""
    scripts = {path: size for path, size in of_kind(shipped, ".js").items() if path.startswith("assets/")}
    inline = compressed((SHIPPED / "parts/early.js.txt").read_bytes())
    (site,) = (size for path, size in scripts.items() if path.startswith("assets/site."))
    assert len(scripts) == len(("site", "search"))
    assert site + inline <= SCRIPT


def test_only_what_the_policy_names_is_inline(shipped: tuple[Output, ...]) -> None:
    for output in shipped:
        if not output.path.endswith(".html"):
            continue
        page = output.data.decode()
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=", page), output.path
        for text in re.findall(r"<script(?![^>]*ld\+json)[^>]*>(.*?)</script>", page, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in page, output.path


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_a_phone_asks_little_and_shows_text_at_once(browser: Browser, searchable: str, path: str) -> None:
    page, faults = opened(browser, "about:blank", viewport=PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(searchable + path, wait_until="networkidle")
    assert len(asked) <= REQUESTS, asked
    assert page.evaluate("document.querySelector('.top').getBoundingClientRect().height") <= 48
    assert faults == []


@pytest.mark.browser
def test_on_a_phone_the_text_of_every_page_starts_high(
    browser: Browser, searchable: str, shipped: tuple[Output, ...]
) -> None:
    page, _ = opened(browser, "about:blank", viewport=PHONE)
    starts = {}
    for path in of_kind(shipped, ".html"):
        page.goto(searchable + path)
        starts[path] = page.locator(FIRST).first.bounding_box()["y"]  # type: ignore[index]  # it is shown
    assert {path: start for path, start in starts.items() if start > TEXT_STARTS} == {}


@pytest.mark.browser
@pytest.mark.parametrize("width", [1024, 1280, 1440, 1920])
def test_lines_are_60_to_70_characters_long(browser: Browser, searchable: str, width: int) -> None:
    page, _ = opened(browser, searchable, viewport={"width": width, "height": 900})
    for path in READ:
        page.goto(searchable + path)
        lines = sorted(page.evaluate(LINES))
        assert len(lines) > 3, path
        assert 60 <= lines[len(lines) // 2] <= 70, (path, lines)


@pytest.mark.browser
def test_tables_fit_a_small_phone(browser: Browser, searchable: str) -> None:
    page, _ = opened(browser, searchable, viewport={"width": 320, "height": 640})
    for path in ("timeline.html", "sources.html", "profiles.html"):
        page.goto(searchable + path)
        wide = page.evaluate("""() => [...document.querySelectorAll('main table')].filter((table) => {
          for (let at = table; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
          return table.scrollWidth > table.clientWidth;
        }).length""")
        assert wide == 0, path


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_a_page_loads(browser: Browser, searchable: str, path: str) -> None:
    page, _ = opened(browser, searchable + path, viewport=PHONE)
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
