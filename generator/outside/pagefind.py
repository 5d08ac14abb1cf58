"""Finished pages → an index for full-text search in the browser, made by Pagefind (the extra `search`)."""

from __future__ import annotations

import gzip
import html
import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from generator.layouts import Output
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


def is_there() -> bool:
    """Whether Pagefind is installed."""
    return importlib.util.find_spec("pagefind") is not None


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
