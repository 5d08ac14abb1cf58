"""everything.html → everything.pdf, printed by a Chromium that is on the machine."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.config import Config
from generator.ground.dates import PartialDate
from generator.layouts import Output
from generator.outside.chromium import run_chromium
from generator.outside.folder import in_a_folder

PAGE = "everything.html"
PDF = "everything.pdf"
SECONDS = 120

_LEADS_AWAY = re.compile(rb'(<a\b[^<>]*?\s)href="(?!#|[a-z]+:)([^"]*)"')
_STAMPS = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)")


def with_pdf(outputs: tuple[Output, ...], chromium: str, config: Config) -> tuple[Output, ...]:
    """The outputs and the page that holds everything as a PDF, dated by the day the site speaks of.

    Raises:
        OSError: when the browser does not print.
    """
    with in_a_folder(_what_it_shows(outputs, config.base_url)) as folder:
        flags = ("--no-pdf-header-footer", f"--print-to-pdf={folder / PDF}")
        run_chromium(chromium, folder / PAGE, flags, folder / PDF, task=f"print {PAGE}", seconds=SECONDS)
        data = (folder / PDF).read_bytes()
    return tuple(sorted((*outputs, Output(PDF, _dated(data, config.as_of))), key=lambda output: output.path))


def _what_it_shows(outputs: Iterable[Output], base_url: str) -> Iterable[Output]:
    """The page itself, and everything that is no page: styles and pictures."""
    for output in outputs:
        if output.path == PAGE:
            yield Output(PAGE, _with_whole_addresses(output.data, base_url))
        elif not output.path.endswith(".html"):
            yield output


def _with_whole_addresses(html: bytes, base_url: str) -> bytes:
    """Links to other pages lead to the published site, or nowhere: on this machine they would name a passing folder."""
    base = base_url.rstrip("/").encode()
    return _LEADS_AWAY.sub(rb'\1href="' + base + rb'/\2"' if base else rb"\1", html)


def _dated(data: bytes, day: PartialDate | None) -> bytes:
    """The same PDF with dates that do not change from build to build; no byte moves, so its table of places holds."""
    date = day or PartialDate(1970)
    stamp = f"{date.year:04}{date.month or 1:02}{date.day or 1:02}000000".encode()
    return _STAMPS.sub(rb"/\1 (D:" + stamp + rb"\2)", data)
