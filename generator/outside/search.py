"""Finished pages → an index for full-text search in the browser, made by Pagefind (the extra `search`).

A site asks for it with `search: true` in site.yaml. The index is more outputs: it is written, kept and removed together
with the pages it was made from.
"""

from __future__ import annotations

import gzip
import html
import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.build import Check, Inputs, keep, plan
from generator.config import SITE_FILE
from generator.diagnostics import Diagnostic, Outcome, Severity, Span
from generator.layouts import Output, Promise, promised
from generator.memo.work import NOTHING_KEPT, Work
from generator.outside.folder import in_a_folder

FOLDER = "pagefind"
BODY = b"data-pagefind-body"
"""What a template writes on the element whose text can be found."""

_IGNORED = ".note, .mark, .proof, .meta, .crumbs, .more, .rail, .onward, .rests, .disputed, .cards"
"""Parts of a body that repeat what other pages say, or say nothing by themselves."""

FACETS = f"{FOLDER}/facets.json"
"""Which topic and tags each page of the index has. Pagefind's own filters come in another order each time."""

_TOPIC = re.compile(rb'<main[^>]*\sdata-topic="([^"]*)"')
_TAGS = re.compile(rb'<main[^>]*\sdata-tags="([^"]*)"')
_NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
_NEEDED_ENDINGS = (".pagefind", ".pf_fragment", ".pf_index", ".pf_meta")


def plan_with_search(
    inputs: Outcome[Inputs | None], check: Check, *, drafts: bool = False, work: Work = NOTHING_KEPT
) -> Outcome[tuple[Promise, ...]]:
    """All files of a site, with the index where the site asks for one and Pagefind is there."""
    settled = settle(inputs, there=importlib.util.find_spec("pagefind") is not None)
    promises = plan(settled, check, drafts=drafts, work=work)
    if promises.failed or settled.value is None or not settled.value.config.search:
        return promises
    outputs = keep(promises, work.jobs)
    return Outcome(tuple(map(promised, with_index(outputs.value))), outputs.diagnostics)


def build_with_search(
    inputs: Outcome[Inputs | None], check: Check, *, drafts: bool = False, jobs: int = 1
) -> Outcome[tuple[Output, ...]]:
    """The same, as outputs."""
    return keep(plan_with_search(inputs, check, drafts=drafts, work=Work(jobs)), jobs)


def settle(inputs: Outcome[Inputs | None], *, there: bool) -> Outcome[Inputs | None]:
    """The inputs without the wish for an index, and a finding, where the program that makes it is not there."""
    if there or inputs.value is None or not inputs.value.config.search:
        return inputs
    config = replace(inputs.value.config, search=False)
    missing = Diagnostic(
        "no-search-tool",
        "site.yaml asks for full-text search, but Pagefind is not installed: search.html is the index of pages only",
        Span(SITE_FILE),
        "run `pip install 'pagefind[bin]'` (the extra explainer[search]), or write `search: false`",
        Severity.WARNING,
    )
    return Outcome(inputs.value._replace(config=config), (*inputs.diagnostics, missing))


def with_index(outputs: tuple[Output, ...]) -> tuple[Output, ...]:
    """The outputs and the index of those pages that have something to be found in."""
    pages = [output for output in outputs if output.path.endswith(".html") and BODY in output.data]
    if not pages:
        return outputs
    with in_a_folder(pages) as folder:
        _run_pagefind(folder)
        index = [_output(path, folder) for path in (folder / FOLDER).rglob("*") if _is_needed(path)]
    index.append(Output(FACETS, json.dumps(_facets(pages, index), ensure_ascii=False, sort_keys=True).encode()))
    return tuple(sorted((*outputs, *index), key=lambda output: output.path))


def _run_pagefind(folder: Path) -> None:
    command = (sys.executable, "-m", "pagefind", "--site", str(folder), "--silent", "--exclude-selectors", _IGNORED)
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)  # noqa: S603  # our own words
    if done.returncode:
        raise OSError(f"Pagefind could not make the search index: {(done.stderr or done.stdout).strip()[-500:]}")


def _is_needed(path: Path) -> bool:
    """Whether a page's search asks for a file; Pagefind also writes interfaces that we do not use."""
    return path.is_file() and (path.name in _NEEDED or path.name.endswith(_NEEDED_ENDINGS))


def _output(path: Path, folder: Path) -> Output:
    return Output(path.relative_to(folder).as_posix(), path.read_bytes())


def _facets(pages: Iterable[Output], index: Iterable[Output]) -> dict[str, list[str]]:
    """`topic:…` and `tag:…` of each page, by the name under which the index knows it."""
    of_page = {page.path: _facets_of(page.data) for page in pages}
    names = {_url(output.data): output.path for output in index if output.path.endswith(".pf_fragment")}
    return {path.rpartition("/")[2].removesuffix(".pf_fragment"): of_page.get(url, []) for url, path in names.items()}


def _facets_of(page: bytes) -> list[str]:
    topic, tags = (html.unescape(m[1].decode()) if (m := what.search(page)) else "" for what in (_TOPIC, _TAGS))
    return [f"topic:{topic}", *(f"tag:{tag}" for tag in tags.split())]


def _url(fragment: bytes) -> str:
    """The page that a fragment of the index tells of."""
    told = json.loads(gzip.decompress(fragment).removeprefix(b"pagefind_dcd"))
    return str(told["url"]).lstrip("/")
