"""everything.html → everything.pdf, printed by a Chromium that is on the machine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from generator.config import Config
from generator.ground.dates import PartialDate
from generator.layouts import Output
from generator.outside.folder import in_a_folder

PAGE = "everything.html"
PDF = "everything.pdf"
SECONDS = 120

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chromium-headless-shell")
_APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
_FLAGS = ("--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--no-pdf-header-footer")
_LEADS_AWAY = re.compile(rb'(<a\b[^<>]*?\s)href="(?!#|[a-z]+:)([^"]*)"')
_STAMPS = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)")


def find_chromium() -> str:
    """The program that can print: what CHROME_PATH names, else the first that is found.

    Raises:
        OSError: when there is none.
    """
    named = os.environ.get("CHROME_PATH", "")
    found = next(filter(None, map(shutil.which, (named,) if named else (*_NAMES, *_APPLICATIONS))), "")
    if found:
        return found
    if named:
        raise OSError(f"CHROME_PATH names {named}, where there is no program")
    raise OSError("this needs Chromium or Chrome: install one, or name it in CHROME_PATH")


def with_pdf(outputs: tuple[Output, ...], chromium: str, config: Config) -> tuple[Output, ...]:
    """The outputs and the page that holds everything as a PDF, dated by the day the site speaks of.

    Raises:
        OSError: when the browser does not print.
    """
    with in_a_folder(_what_it_shows(outputs, config.base_url)) as folder:
        _print(chromium, folder)
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


def _print(chromium: str, folder: Path) -> None:
    root_needs = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    profile = f"--user-data-dir={folder / 'profile'}"
    page = (folder / PAGE).as_uri()
    command = (chromium, *_FLAGS, *root_needs, profile, f"--print-to-pdf={folder / PDF}", page)
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)  # noqa: S603  # a list, no shell
    except subprocess.TimeoutExpired as fault:
        raise OSError(f"{chromium} did not print {PAGE} within {SECONDS} s") from fault
    if done.returncode or not (folder / PDF).is_file():
        raise OSError(f"{chromium} did not print {PAGE}: {done.stderr.strip()[-500:]}")


def _dated(data: bytes, day: PartialDate | None) -> bytes:
    """The same PDF with dates that do not change from build to build; no byte moves, so its table of places holds."""
    date = day or PartialDate(1970)
    stamp = f"{date.year:04}{date.month or 1:02}{date.day or 1:02}000000".encode()
    return _STAMPS.sub(rb"/\1 (D:" + stamp + rb"\2)", data)
