"""The search index: more outputs of a site that asks for it, the same bytes every time."""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
from pathlib import Path

import pytest

from generator.check import run_rules
from generator.ground.files import lines_to_show
from generator.layouts import Output
from generator.outside.pagefind import with_index
from generator.outside.search import build_with_search, settle
from tests.conftest import need
from tests.outside.browser import FAILS, stand_in
from tests.sites import BASE, built, built_with, files_of, inputs_of, write_site

WANTED = f"-- content/site.yaml --\nsearch: true\n{files_of(BASE)['content/site.yaml']}"


@pytest.fixture(autouse=True, scope="module")
def _pagefind() -> None:
    need(importlib.util.find_spec("pagefind"), "Pagefind (the extra `search`)")


def outputs_of(root: Path) -> tuple[Output, ...]:
    outcome = build_with_search(inputs_of(root), run_rules)
    assert not outcome.failed, outcome.diagnostics
    return outcome.value


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> tuple[Output, ...]:
    """The outputs of the small site that asks for an index."""
    return outputs_of(write_site(tmp_path_factory.mktemp("searched"), WANTED))


def fragments(outputs: tuple[Output, ...]) -> dict[str, dict[str, object]]:
    """What the index knows of each page, by the page's path."""
    found = {}
    for output in outputs:
        if output.path.endswith(".pf_fragment"):
            page = json.loads(gzip.decompress(output.data).removeprefix(b"pagefind_dcd"))
            name = output.path.removeprefix("pagefind/fragment/").removesuffix(".pf_fragment")
            found[str(page["url"]).lstrip("/")] = {**page, "name": name}
    return found


def test_a_site_that_does_not_ask_gets_no_index(tmp_path: Path) -> None:
    outputs = outputs_of(write_site(tmp_path))
    assert outputs == built(tmp_path).value
    assert not any(output.path.startswith("pagefind/") for output in outputs)


def test_the_index_is_more_outputs_and_changes_no_page(searched: tuple[Output, ...]) -> None:
    assert tuple(o for o in searched if not o.path.startswith("pagefind/")) == built_with(WANTED).value
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json"} <= {o.path for o in searched}
    assert not any("-ui" in o.path for o in searched), "only what a page's search asks for"


def test_the_same_pages_give_the_same_index(searched: tuple[Output, ...], tmp_path: Path) -> None:
    assert outputs_of(write_site(tmp_path, WANTED)) == searched


def test_pages_that_say_something_are_found_under_their_topic_and_tags(searched: tuple[Output, ...]) -> None:
    found = fragments(searched)
    facets = json.loads(next(o.data for o in searched if o.path == "pagefind/facets.json"))
    assert facets[found["strike/the-walkout.html"]["name"]] == ["topic:The strike", "tag:cranes", "tag:pay"]
    assert {"talks/the-deal.html", "profiles/ada-moreno.html", "sources/gazette.html"} <= set(found)
    assert not {"index.html", "", "everything.html", "search.html", "404.html", "timeline.html"} & set(found)


def test_no_trace_of_a_draft_is_in_the_index(tmp_path: Path) -> None:
    draft = "-- content/talks/secret.md --\n---\ntitle: Xylophone\nstatus: draft\n---\nXylophone. [@courier:1]\n"
    outputs = outputs_of(write_site(tmp_path, WANTED + draft))
    assert not any("ylophone" in json.dumps(page) for page in fragments(outputs).values())


def test_notes_and_lists_of_other_pages_are_not_searched_twice(searched: tuple[Output, ...]) -> None:
    text = str(fragments(searched)["talks/the-deal.html"]["content"])
    assert "The port agreed to shorter nights" in text
    assert "The port will shorten the nights" not in text, "that is the source's paragraph, found on the source's page"


def test_layouts_without_anything_to_find_get_no_index() -> None:
    outputs = (Output("index.html", b"<main>x</main>"),)
    assert with_index(outputs) == outputs


def test_without_the_tool_the_site_is_built_without_search_and_says_so(tmp_path: Path) -> None:
    inputs = inputs_of(write_site(tmp_path, WANTED))
    settled = settle(inputs, there=False)
    assert settled.value is not None
    assert not settled.value.config.search
    (finding,) = settled.diagnostics
    assert finding.code == "no-search-tool"
    assert lines_to_show(tmp_path, finding.span.path)[finding.span.line - 1][finding.span.column - 1 :] == "true"
    assert settle(inputs, there=True) is inputs


def test_search_is_true_or_false(tmp_path: Path) -> None:
    site = write_site(tmp_path, WANTED.replace("search: true", "search: yes"))
    assert [(d.code, d.span.line) for d in inputs_of(site).diagnostics] == [("wrong-value", 1)]


def test_an_index_that_cannot_be_made_is_a_fault_of_the_machine(
    searched: tuple[Output, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", stand_in(tmp_path, FAILS))
    with pytest.raises(OSError, match=r"search index: no display"):
        with_index(tuple(output for output in searched if not output.path.startswith("pagefind/")))
