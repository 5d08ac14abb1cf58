"""Every link of the shipped site leads somewhere: at /, at /repo/ and in a folder."""

from __future__ import annotations

import urllib.request
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urljoin, urlsplit

import pytest

from generator.layouts import Output
from tests.host import hosted
from tests.pages import ids, links, target

OUTWARD = ("http://", "https://", "mailto:")


@pytest.fixture(scope="module")
def html(shipped: tuple[Output, ...]) -> dict[str, str]:
    return {output.path: output.data.decode() for output in shipped if output.path.endswith(".html")}


def inward(html: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each page with each of its links within the site; 404.html has absolute ones."""
    for page, text in html.items():
        for link in links(text) if page != "404.html" else ():
            if not link.startswith(OUTWARD):
                yield page, link


def test_every_link_and_fragment_is_there(html: dict[str, str], shipped: tuple[Output, ...]) -> None:
    paths = {output.path for output in shipped}
    anchors = {page: set(ids(text)) for page, text in html.items()}
    for page, link in inward(html):
        path, fragment = target(page, link)
        assert path in paths, f"{page}: {link}"
        assert not fragment or fragment in anchors[path], f"{page}: {link}"


def test_links_are_relative_and_nothing_is_loaded_from_elsewhere(html: dict[str, str]) -> None:
    for page, link in inward(html):
        assert not link.startswith("/"), f"{page}: {link}"
    for page, text in html.items():
        assert "@import" not in text, page
        for link in links(text):
            if link.startswith(("http:", "https:")):
                assert f'src="{link}"' not in text, f"{page} loads {link}"


def test_every_id_is_there_once(html: dict[str, str]) -> None:
    for page, text in html.items():
        found = ids(text)
        assert len(found) == len(set(found)), f"{page}: {sorted({i for i in found if found.count(i) > 1})}"


def test_every_page_is_reached_from_the_home_page(html: dict[str, str]) -> None:
    leading: dict[str, set[str]] = {}
    for page, link in inward(html):
        leading.setdefault(page, set()).add(target(page, link)[0])
    seen, queue = {"index.html"}, deque(["index.html"])
    while queue:
        for path in leading.get(queue.popleft(), set()) - seen:
            seen.add(path)
            queue.append(path)
    assert set(html) - seen <= {"404.html"}


@pytest.mark.slow
@pytest.mark.parametrize("base", ["/", "/repo/"])
def test_under_any_base_path_every_address_answers(base: str, shipped_folder: Path) -> None:
    with hosted(shipped_folder, base) as home, closing(HTTPConnection(urlsplit(home).netloc)) as connection:
        seen, queue = {home}, deque([home])
        while queue:
            address = queue.popleft()
            connection.request("GET", address.removeprefix(home.removesuffix(base)))
            response = connection.getresponse()
            assert response.status == 200
            text = response.read().decode("utf-8", "replace")
            if "text/html" not in response.headers["Content-Type"]:
                continue
            for link in links(text):
                found = urlsplit(urljoin(address, link))._replace(fragment="").geturl()
                if found.startswith(home.removesuffix(base)) and found not in seen:
                    assert found.startswith(home), f"{address} leads out of {base}: {link}"
                    seen.add(found)
                    queue.append(found)
        assert len(seen) > 100


@pytest.mark.slow
def test_the_page_for_lost_addresses_works_at_any_depth(shipped_folder: Path) -> None:
    base = "/trump-petro/"
    with hosted(shipped_folder, base) as home:
        for lost in ("nothing", "a/b/c/nothing.html"):
            with pytest.raises(HTTPError) as caught:
                urllib.request.urlopen(home + lost)
            assert caught.value.code == 404
            for link in links(caught.value.read().decode()):
                if not link.startswith(("#", *OUTWARD)):
                    assert link.startswith(base), link
                    with urllib.request.urlopen(urljoin(home, link)) as response:
                        assert response.status == 200
