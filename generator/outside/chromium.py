"""Chromium on this machine, which draws the card and prints the PDF."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chromium-headless-shell")
_APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
_FLAGS = ("--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking")


def find_chromium() -> str:
    """The program that can draw and print: what CHROME_PATH names, else the first that is found.

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


def run_chromium(chromium: str, page: Path, flags: tuple[str, ...], made: Path, *, task: str, seconds: float) -> None:
    """Have a page opened, of which a file is made; what the browser keeps for itself stands beside the page.

    Raises:
        OSError: when it makes none, or takes longer than so many seconds; it names the task, as “print the page”.
    """
    root_needs = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    profile = f"--user-data-dir={page.with_name('profile')}"
    command = (chromium, *_FLAGS, *root_needs, profile, *flags, page.as_uri())
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=seconds)  # noqa: S603  # a list, no shell
    except subprocess.TimeoutExpired as fault:
        raise OSError(f"{chromium} did not {task} within {seconds} s") from fault
    if done.returncode or not made.is_file():
        raise OSError(f"{chromium} did not {task}: {done.stderr.strip()[-500:]}")
