"""The published branch on a host: every link, anchor and asset answers, and 404.html works at any depth."""

from __future__ import annotations

import http.client
import re
import shutil
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from generator.config import load_config
from tests.conftest import ROOT
from tests.host import hosted
from tests.publish.repositories import QUIET, Repositories, git, make

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow
"""The shipped site is committed, published, cloned and crawled; tests/test_links.py crawls it as it was built."""

Answer = tuple[int, bytes]


class _Page(HTMLParser):
    """What a page links to, and the anchors it has."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.assets: set[str] = set()
        self.ids: set[str] = set()
        self.feed(html.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids |= {value for value in (given.get("id"),) if value}
        link = given.get("href") or given.get("src")
        if link and urlsplit(link).scheme in ("", "http", "https"):
            (self.links if tag == "a" else self.assets).add(link)


@cache
def parsed(html: bytes) -> _Page:
    """The same bytes are served at every address: what they hold is found once."""
    return _Page(html)


@pytest.fixture(scope="module")
def base_url() -> str:
    config = load_config(ROOT).value
    assert config
    return config.base_url


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of the branch to which the site of this repository was published."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in QUIET.items():
            patch.setenv(name, value)
        both = make(tmp_path_factory.mktemp("shipped"))
        return _publish_shipped(both)


def _publish_shipped(both: Repositories) -> Path:
    for part in ("content", "seeds"):
        shutil.rmtree(both.work / part)
        shutil.copytree(ROOT / part, both.work / part, ignore=shutil.ignore_patterns("originals"))
    both.commit()
    outcome = both.publish()
    assert not outcome.failed, outcome.diagnostics
    return both.elsewhere(both.work.parent / "clone")


@pytest.fixture(scope="module")
def host(published: Path, base_url: str) -> Iterator[str]:
    base = urlsplit(base_url).path
    with hosted(published, base) as address:
        yield address.removesuffix(base)


def get(host: str, path: str) -> Answer:
    connection = http.client.HTTPConnection(urlsplit(host).netloc)
    connection.request("GET", path)
    answer = connection.getresponse()
    found = answer.status, answer.read()
    connection.close()
    return found


def crawl(host: str, base: str, base_url: str) -> tuple[dict[str, int], dict[str, _Page], list[tuple[str, str, str]]]:
    """Everything that can be reached from the first page: statuses, pages, and links to anchors (from, to, anchor)."""
    pages: dict[str, _Page] = {}
    known: dict[str, int] = {}
    anchors: list[tuple[str, str, str]] = []
    waiting = [base]
    while waiting:
        path = waiting.pop()
        if path in known:
            continue
        known[path], data = get(host, path)
        if not path.endswith((".html", "/")) or known[path] != 200:
            continue
        pages[path] = page = parsed(data)
        for link in page.links | page.assets:
            target = urlsplit(urljoin(f"{host}{path}", link.replace(base_url, f"{host}{base}")))
            if target.netloc == urlsplit(host).netloc:
                waiting.append(target.path)
                anchors += [(path, target.path, unquote(target.fragment))] if target.fragment else []
    return known, pages, anchors


@pytest.mark.parametrize("base", ["", "/", "/another/place/"], ids=["its own address", "a domain", "another path"])
def test_every_link_anchor_and_asset_answers(base: str, published: Path, base_url: str) -> None:
    base = base or urlsplit(base_url).path
    with hosted(published, base) as address:
        known, pages, anchors = crawl(address.removesuffix(base), base, base_url)
    assert len(pages) > 20
    assert {path: status for path, status in known.items() if status != 200} == {}
    assert all(path.startswith(base) for path in known)
    missing = [(path, there, anchor) for path, there, anchor in anchors if anchor not in pages[there].ids]
    assert missing == []


def test_in_a_folder_every_link_leads_to_a_file(published: Path) -> None:
    for path in published.rglob("*.html"):
        page = parsed(path.read_bytes())
        for link in page.links | page.assets if path.name != "404.html" else ():
            target = unquote(urlsplit(link).path)
            if not link.startswith(("http:", "https:")) and target:
                assert (path.parent / target).is_file(), f"{path.relative_to(published)}: {link}"


def test_every_page_of_the_branch_can_be_reached(host: str, base_url: str, published: Path) -> None:
    sitemap = (published / "sitemap.xml").read_text(encoding="utf-8")
    listed = re.findall(r"<loc>(.*?)</loc>", sitemap)
    assert len(listed) > 20
    assert all(address.startswith(base_url) for address in listed)
    assert {get(host, urlsplit(address).path)[0] for address in listed} == {200}


def test_addresses_outside_pages_begin_with_the_base_url(base_url: str, published: Path) -> None:
    for path in published.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        for canonical in re.findall(r'rel="canonical" href="([^"]*)"', html):
            assert canonical.startswith(base_url)
        absolute = set(re.findall(r'(?:href|src)="(/[^"]*)"', html))
        assert all(link.startswith(urlsplit(base_url).path) for link in absolute)
        assert not absolute or path.name == "404.html", f"{path.name}: {sorted(absolute)[:3]}"


@pytest.mark.parametrize("path", ["nowhere", "nowhere.html", "a/b/c/d.html", "sources/", "sources/no/"])
def test_the_page_for_lost_readers_works_at_any_depth(host: str, base_url: str, path: str) -> None:
    base = urlsplit(base_url).path
    status, data = get(host, f"{base}{path}")
    page = _Page(data)
    assert status == 404
    for link in page.links | page.assets:
        target = urlsplit(urljoin(f"{host}{base}{path}", link))
        if target.netloc == urlsplit(host).netloc and target.path != f"{base}{path}":
            assert get(host, target.path)[0] == 200, link


def test_the_host_is_no_kinder_than_github(host: str, base_url: str) -> None:
    base = urlsplit(base_url).path
    assert get(host, "/")[0] == 404
    assert get(host, "/index.html")[0] == 404
    assert get(host, base.rstrip("/"))[0] == 301
    assert get(host, f"{base}sources/")[0] == 404
    assert get(host, f"{base}timeline")[0] == 200


def test_the_clone_holds_only_what_a_build_makes(published: Path) -> None:
    found = {path.suffix for path in published.rglob("*") if path.is_file() and ".git" not in path.parts}
    assert not found & {".md", ".py", ".yaml", ".jinja"}
    assert git(published, "status", "--porcelain") == ""


@pytest.mark.browser
def test_a_reader_who_is_lost_finds_home_in_a_browser(host: str, base_url: str, browser: Browser) -> None:
    base = urlsplit(base_url).path
    page = browser.new_page()
    failed: list[str] = []
    given_up: set[str] = set()
    answered: set[str] = set()
    page.on("response", lambda answer: (failed.append if answer.status >= 400 else answered.add)(answer.url))
    page.on("requestfailed", lambda r: (given_up.add if r.failure == "net::ERR_ABORTED" else failed.append)(r.url))
    page.goto(f"{host}{base}a/b/c/nowhere.html")
    assert page.evaluate("[...document.styleSheets].every(sheet => sheet.cssRules.length)")
    page.locator(f'main a[href="{base}index.html"]').click()
    page.wait_for_url(f"{host}{base}index.html")
    page.locator("main a").first.click()
    page.wait_for_load_state("load")
    assert page.locator("h1").count() >= 1
    assert failed == [f"{host}{base}a/b/c/nowhere.html"]
    assert given_up <= answered, "a page that the browser makes ready ahead may be asked for twice, and is there"
