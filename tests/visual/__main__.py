"""Renews the reference pictures, and those of the shipped site that the README shows: `python -m tests.visual`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import build, read
from generator.check import run_rules
from generator.public import write
from tests.browsers import launched
from tests.conftest import ROOT
from tests.host import hosted
from tests.visual.sample import PAGES, REFERENCES, make, photographs

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SHOWN = ROOT / "docs/screenshots"
SHIPPED = {
    "home": "index.html",
    "section": "sanctions/the-treasury-list.html",
    "timeline": "timeline.html",
    "source": "sources/reuters.html",
}


def main() -> None:
    """Photograph both sites anew."""
    chromium = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))), None)
    if not chromium:
        raise SystemExit("pictures are taken with Chromium, which is not on this machine")
    with tempfile.TemporaryDirectory() as name, launched(chromium) as browser:
        folder = Path(name)
        renew(browser, make(folder), PAGES, REFERENCES)
        outcome = build(read(ROOT), run_rules)
        if outcome.failed:
            raise SystemExit("the shipped site does not build: run explainer check")
        write(outcome.value, folder / "shipped")
        renew(browser, folder / "shipped", SHIPPED, SHOWN)


def renew(browser: Browser, site: Path, pages: dict[str, str], folder: Path) -> None:
    """Replace all pictures of a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with hosted(site, "/site/") as home:
        for name, picture in photographs(browser, home, pages):
            (folder / f"{name}.jpg").write_bytes(picture)


if __name__ == "__main__":
    main()
