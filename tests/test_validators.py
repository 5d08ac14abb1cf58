"""Outside judges of the output: HTML, style sheet, feed, sitemap, structured data."""

from __future__ import annotations

import itertools
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import html5lib
import pytest
from lxml import etree
from lxml import html as lxml_html

from generator.layouts import Output
from tests.conftest import VALIDATORS, need
from tests.sites import pages_with

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.validator
def test_the_nu_checker_finds_no_error(vnu: list[str], shipped_folder: Path) -> None:
    files = sorted(map(str, shipped_folder.rglob("*.html")))
    done = subprocess.run([*vnu, "--errors-only", *files], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    for sheet in shipped_folder.glob("assets/*.css"):
        done = subprocess.run([*vnu, "--errors-only", "--css", str(sheet)], capture_output=True, text=True, check=False)
        assert done.stderr == ""
    pictures = [str(path) for path in shipped_folder.glob("assets/*.svg")]
    if pictures:
        done = subprocess.run([*vnu, "--errors-only", "--svg", *pictures], capture_output=True, text=True, check=False)
        assert done.stderr == ""


@pytest.mark.slow
def test_every_page_is_well_formed_html(shipped: tuple[Output, ...]) -> None:
    for output in shipped:
        if output.path.endswith(".html"):
            html5lib.HTMLParser(strict=True).parse(output.data.decode())


def test_headings_are_in_order_and_pages_say_their_language(shipped: tuple[Output, ...]) -> None:
    for output in shipped:
        if not output.path.endswith(".html"):
            continue
        tree = lxml_html.document_fromstring(output.data.decode())
        assert tree.get("lang") == "en", output.path
        levels = [int(e.tag[1]) for e in tree.iter() if isinstance(e.tag, str) and re.fullmatch("h[1-6]", e.tag)]
        assert levels.count(1) == 1, output.path
        steps = itertools.pairwise(levels)
        assert all(after <= before + 1 for before, after in steps), f"{output.path}: {levels}"


def test_the_feed_is_atom(shipped: tuple[Output, ...]) -> None:
    feed = etree.fromstring(next(o.data for o in shipped if o.path == "feed.xml"))
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) > 20
    seen = set()
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert (element.findtext(f"{ATOM}{name}") or "").strip(), f"{element.tag} without {name}"
        updated = element.findtext(f"{ATOM}updated") or ""
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", updated), updated
        seen.add(element.findtext(f"{ATOM}id"))
    assert len(seen) == len(entries) + 1
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    assert any(link.get("rel") == "self" for link in feed.findall(f"{ATOM}link"))


@pytest.mark.validator
def test_the_sitemap_keeps_its_schema(shipped: tuple[Output, ...]) -> None:
    schema = VALIDATORS / "sitemap/schema/sitemap.xsd"
    need(schema.is_file(), "the sitemap schema (npm ci in tests/validators)")
    sitemap = etree.fromstring(next(o.data for o in shipped if o.path == "sitemap.xml"))
    etree.XMLSchema(etree.parse(str(schema))).assertValid(sitemap)


def test_the_sitemap_names_the_pages_that_readers_may_find(shipped: tuple[Output, ...]) -> None:
    text = next(o.data for o in shipped if o.path == "sitemap.xml").decode()
    named = set(re.findall(r"<loc>https://example\.github\.io/trump-petro/([^<]*)</loc>", text))
    made = {o.path for o in shipped if o.path.endswith(".html")}
    assert {"index.html" if path == "" else path for path in named} == made - {"404.html"}


def test_structured_data_is_json_and_names_the_page() -> None:
    made = pages_with()
    found = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', made["strike/the-walkout.html"], re.DOTALL
    )
    assert found
    assert any("The walkout" in json.dumps(json.loads(block)) for block in found)


def data_of(page: str) -> dict[str, dict[str, Any]]:
    """The structured data of a page, by its type."""
    blocks = map(json.loads, re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL))
    return {block["@type"]: block for block in blocks}


def test_structured_data_tells_what_each_kind_of_page_is() -> None:
    made = pages_with()
    section = data_of(made["strike/the-walkout.html"])
    assert section["Article"]["headline"] == "The walkout"
    assert [(work["name"], work["url"].rpartition("/harbour/")[2]) for work in section["Article"]["citation"]] == [
        ("Gazette", "sources/gazette.html")
    ]
    assert section["Article"]["hasPart"] == [{"@type": "Quotation", "text": "longer than the pay"}]
    assert "hasPart" not in data_of(made["talks/the-deal.html"])["Article"], "nothing is quoted there"
    source = data_of(made["sources/gazette.html"])["WebPage"]["mainEntity"]
    assert source["@type"] == "Article"
    assert source["publisher"]["name"]
    questions = data_of(made["questions.html"])["FAQPage"]["mainEntity"]
    assert all(question["acceptedAnswer"]["text"] for question in questions)
    assert data_of(made["index.html"])["WebSite"]["name"]
    kinds = {path: set(data_of(page)) for path, page in made.items() if path.startswith("profiles/")}
    assert all(found & {"Person", "Organization", "Place"} for found in kinds.values())
