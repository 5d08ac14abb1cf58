"""A page's value as a tree that people can read: everything that its template may show, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.diagnostics import did_you_mean
from generator.pages import plan_pages
from generator.pages.parts import Body, Link
from generator.pages.views import Page
from generator.site import Site

LONGEST = 100
"""Characters of a text that are shown."""


def find_page(site: Site, path: str) -> Page | str:
    """The page at a path of the site; where there is none, what else may be meant."""
    planned = {page.path: page for page in plan_pages(site)}
    name = path.removeprefix("./").removeprefix("public/").removeprefix("/") or "index.html"
    for candidate in (name, f"{name}.html", f"{name.rstrip('/')}/index.html".removeprefix("/")):
        if candidate in planned:
            return planned[candidate].page()
    deeper = next((path for path in planned if path.endswith(f"/{name.removesuffix('.html')}.html")), "")
    return f"did you mean “{deeper}”?" if deeper else did_you_mean(name, planned) or "search.html names every page"


def as_tree(name: str, value: Any, depth: int = 0) -> Iterator[str]:
    """The lines of a tree: a name and its value, with what is within it further in."""
    lead = "  " * depth
    if isinstance(value, Link):
        yield f"{lead}{name}: {value.kind} {value.path} “{_short(value.title)}”"
    elif isinstance(value, Body):
        parts = value.parts
        yield f"{lead}{name}: Body of {len(parts)} parts, key {value.key[:12]}"
        for number, part in enumerate(parts):
            yield from as_tree(str(number), part, depth + 1)
    elif isinstance(value, tuple):
        fields = getattr(value, "_fields", None)
        kind = type(value).__name__ if fields else f"{len(value)}"
        yield f"{lead}{name}: {kind}" if value or fields else f"{lead}{name}: none"
        for number, part in enumerate(value):
            yield from as_tree(fields[number] if fields else str(number), part, depth + 1)
    else:
        yield f"{lead}{name}: {_short(value) if isinstance(value, str) else value}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
