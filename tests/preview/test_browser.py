"""The preview in a real browser: it follows the author and keeps the reader's place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.preview.running import Running, eventually, letters, running
from tests.sites import write_files, write_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

HOME = "content/index.md"
LONG = "\n\n".join(f"The cranes stood still, {'and still ' * 40}. [@gazette:1]" for _ in range(30))
TALL = f"-- content/index.md --\n---\ntitle: The harbour\nsummary: S.\n---\n{LONG}\n\nThe last words. [@gazette:1]\n"
# A template of the site's own, so that a page has something to open and to type into whatever the layouts become.
OWN = """-- layouts/404.html --
<!DOCTYPE html>
<html lang="en"><head><title>Own</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'"></head>
<body><h1>Word {{ site.title }}</h1><details><summary>One</summary>1</details><details><summary>Two</summary>2</details>
<input name="words"><p id="room">{{ "room " * 4000 }}</p></body></html>
"""


@pytest.fixture(scope="module")
def running_preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    root = write_site(tmp_path_factory.mktemp("browser") / "site", TALL + OWN)
    with running(root, EXPLAINER_EDITOR="vscode://file/{path}:{line}:{column}") as preview:
        yield preview


@pytest.fixture
def preview(running_preview: Running) -> Running:
    return running_preview.rewritten(TALL + OWN)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(viewport={"width": 1000, "height": 700}).new_page()
    yield page
    page.context.close()


def opened(page: Page, address: str) -> list[str]:
    """Open a page and wait until it is connected; what it complains about."""
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    page.wait_for_selector("explainer-preview", state="attached")
    page.evaluate("window.here = true")
    return faults


def holds(page: Page, script: str, *, seconds: float = 10) -> bool:
    """Whether an expression comes true, also while the page is loaded again."""

    def now() -> bool:
        from playwright.sync_api import Error

        try:
            return bool(page.evaluate(script))
        except Error:
            return False

    return eventually(now, seconds)


def shows(page: Page, text: str) -> bool:
    return holds(page, f"document.body.innerText.includes({text!r})")


def test_new_text_appears_in_place_and_the_reader_stays_there(preview: Running, page: Page) -> None:
    faults = opened(page, preview.address)
    page.evaluate("scrollTo(0, 1234)")
    page.locator("main a").last.evaluate("link => link.focus({preventScroll: true})")
    before = page.evaluate("[scrollY, document.activeElement.getAttribute('href')]")
    preview.edit(HOME, "The last words", "The very last words")
    assert shows(page, "The very last words")
    assert page.evaluate("window.here"), "not loaded again"
    now = page.evaluate("[scrollY, document.activeElement.getAttribute('href')]")
    assert abs(now[0] - before[0]) <= 2
    assert now[1] == before[1] == "profiles.html"
    preview.edit(HOME, "The very last words", "The very, very last words")
    assert shows(page, "The very, very last words")
    preview.edit(HOME, "The very, very last words. [@gazette:1]", "One more. [@gazette:1]\n\nAnd one. [@gazette:2]")
    assert shows(page, "And one.")
    page.wait_for_timeout(100)
    # The site's own script marks the link that has the focus; loading gives none.
    unmarked = "document.querySelector('main').innerHTML.replaceAll(' aria-describedby=\"peek\"', '')"
    live = page.evaluate(unmarked)
    page.reload()
    assert page.evaluate(unmarked) == live, "what loading gives"
    assert faults == []


def test_a_page_that_must_be_loaded_again_keeps_position_details_focus_and_words(preview: Running, page: Page) -> None:
    page.goto(f"{preview.address}nothing")
    page.wait_for_selector("explainer-preview", state="attached")
    page.evaluate("window.here = true")
    page.locator("summary", has_text="Two").click()
    page.locator("input").fill("harbour")
    page.evaluate("scrollTo(0, 987)")
    write_files(preview.root, OWN.replace("<title>Own", "<title>Other").replace("Word", "Words"))
    assert shows(page, "Words The harbour")
    assert holds(page, "document.readyState === 'complete' && !!document.querySelector('explainer-preview')")
    assert not page.evaluate("window.here"), "loaded again: the head differs"
    assert abs(page.evaluate("scrollY") - 987) <= 2
    assert page.evaluate("[...document.querySelectorAll('details')].map(one => one.open)") == [False, True]
    assert page.evaluate("[document.activeElement.name, document.activeElement.value]") == ["words", "harbour"]
    assert page.evaluate("history.scrollRestoration") == "auto"


def test_a_style_sheet_is_exchanged_and_other_pages_are_left_alone(preview: Running, page: Page) -> None:
    opened(page, f"{preview.address}talks/the-deal")
    write_files(preview.root, "-- layouts/styles/99-own.css --\nh1 { color: rgb(1, 2, 3) !important; }\n")
    assert holds(page, "getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'")
    preview.edit(HOME, "The last words", "Not on this page")
    assert preview.shows("Not on this page")
    page.wait_for_timeout(300)
    assert page.evaluate("window.here")
    assert page.evaluate("document.querySelectorAll('link[rel=stylesheet]').length") == 1


def test_errors_lie_over_the_page_until_they_are_mended_and_lead_to_the_editor(preview: Running, page: Page) -> None:
    faults = opened(page, preview.address)
    preview.edit(HOME, "The last words. [@gazette:1]", "The last words. [@nobody:1]")
    panel = page.locator("explainer-preview .panel.failed")
    panel.wait_for()
    assert "error[unknown-source]" in panel.inner_text()
    assert panel.locator("mark").inner_text() == "nobody:1"
    assert "the sources are courier, gazette" in panel.inner_text()
    link = panel.locator("a.place").get_attribute("href") or ""
    assert link.startswith(f"vscode://file{'' if link[13] == '/' else '/'}")
    assert "/content/index.md:" in link
    assert (
        page.evaluate(
            "getComputedStyle(document.querySelector('explainer-preview').shadowRoot.querySelector('.panel')).position"
        )
        == "fixed"
    )
    page.keyboard.press("Escape")
    preview.edit(HOME, "[@nobody:1]", "[@gazette:1]")
    assert holds(page, "!document.querySelector('explainer-preview').shadowRoot.querySelector('.panel')")
    assert page.evaluate("window.here")
    assert faults == []


def test_warnings_are_a_badge_that_opens(preview: Running, page: Page) -> None:
    seed = "\n[4] Nobody cites this paragraph about the weather.\n"
    with (preview.root / "seeds/gazette.md").open("a", encoding="utf-8") as file:
        file.write(seed)
    assert eventually(lambda: "warning[" in preview.said()), preview.said()
    opened(page, preview.address)
    badge = page.locator("explainer-preview .badge")
    badge.wait_for()
    assert "warning" in badge.inner_text()
    assert not page.locator("explainer-preview .panel").is_visible()
    badge.click()
    assert page.locator("explainer-preview .panel").is_visible()


def test_edits_while_a_page_loads_or_the_connection_is_away_are_not_lost(preview: Running, page: Page) -> None:
    page.goto(preview.address, wait_until="commit")
    for number in range(5):
        preview.edit(HOME, "The last words", f"The last words {'again ' * number}")
        page.wait_for_timeout(40)
    assert preview.shows("The last words again again again again")
    assert shows(page, "again again again again")


def test_two_hundred_rapid_saves_end_with_the_last_on_the_screen_and_the_reader_in_place(
    preview: Running, page: Page
) -> None:
    faults = opened(page, preview.address)
    page.evaluate("scrollTo(0, 1234)")
    before, place = preview.builds(), page.evaluate("scrollY")
    home = preview.root / HOME
    text = home.read_text(encoding="utf-8")
    words = [letters(number) for number in range(200)]
    for word in words:
        home.write_text(text.replace("The last words", f"The last words were {word} then"), encoding="utf-8")
    assert shows(page, f"were {words[-1]} then")
    assert abs(page.evaluate("scrollY") - place) <= 2
    assert page.evaluate("window.here"), "not loaded again"
    assert 0 < preview.builds() - before <= 100, "saves that come while it builds are one more build"
    page.wait_for_timeout(300)
    assert shows(page, f"were {words[-1]} then"), "and nothing older comes later"
    assert faults == []


def test_a_page_made_only_when_asked_for_is_of_the_build_that_is_shown(preview: Running, page: Page) -> None:
    opened(page, f"{preview.address}talks/the-deal")
    preview.edit("content/talks/the-deal.md", "title: The deal", "title: The bargain")
    assert shows(page, "The bargain")
    page.goto(f"{preview.address}everything")
    assert shows(page, "The bargain")


def test_a_new_tab_shows_the_page_last_edited(tmp_path: Path, page: Page) -> None:
    with running(write_site(tmp_path / "site"), "--follow") as preview:
        root = f"http://127.0.0.1:{preview.port}/"
        opened(page, root)
        assert page.url == preview.address, "nothing was edited yet"
        preview.edit("content/talks/the-deal.md", "shorter nights", "much shorter nights")
        assert shows(page, "much shorter nights")
        assert page.url == f"{preview.address}talks/the-deal.html"
        page.goto(root)
        assert page.url == f"{preview.address}talks/the-deal.html"
        page.goto(preview.address)
        page.wait_for_timeout(300)
        assert page.url == preview.address, "a reader may leave again"
