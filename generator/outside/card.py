"""content/card.png: the picture that other sites show beside a link to this one, drawn by a Chromium on the machine.

It is drawn when asked for and kept with the content, so that a build needs no browser and gives the same bytes
everywhere, and so that a publisher can put a picture of their own in its place, which is never drawn over.
"""

from __future__ import annotations

import hashlib
import os
import struct
import subprocess
import zlib
from pathlib import Path

from generator.build import Inputs, make_site
from generator.config import Config
from generator.content import FOLDER
from generator.diagnostics import Diagnostic, Outcome, Span
from generator.ground.files import read_bytes
from generator.layouts import FaultError, Output
from generator.layouts.rendering import render_page
from generator.outside.folder import in_a_folder
from generator.pages import CARD, make_chrome
from generator.pages.views import Page
from generator.site import Checked

SIZE = (1200, 630)
"""Width and height in pixels, as the services that show such pictures ask for."""

SECONDS = 60

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_AFTER_HEADER = len(_SIGNATURE) + 25
_KEYWORD = b"Source"
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    f"--window-size={SIZE[0]},{SIZE[1]}",
)


def card_page(inputs: Inputs) -> Outcome[bytes]:
    """The page that is drawn; empty when its template has a fault."""
    chrome = make_chrome(make_site(inputs, lambda _site, _work: Checked()).value)
    page = Page("card.html", "card.html", inputs.config.title, None, kind="card", listed=False)
    try:
        return Outcome(render_page(page, chrome, inputs.layouts))
    except FaultError as fault:
        return Outcome(b"", (fault.diagnostic,))


def draw_card(html: bytes, inputs: Inputs, chromium: str) -> bytes:
    """The picture of a page, with a digest of its words in it.

    Raises:
        OSError: when the browser does not draw.
    """
    with in_a_folder((Output("card.html", html), *inputs.layouts.assets.values())) as folder:
        _draw(chromium, folder)
        return stamped((folder / CARD).read_bytes(), inputs.config)


def in_the_way(root: Path) -> tuple[Diagnostic, ...]:
    """What stands where the card would be drawn, and is not a card as we drew it."""
    path = f"{FOLDER}/{CARD}"
    if not os.path.lexists(root / path):
        return ()
    picture = read_bytes(root, path)
    if picture.failed or words_shown(picture.value):
        return picture.diagnostics
    hint = "it is published as it is; remove it if explainer is to draw one"
    return (Diagnostic("foreign-file", "explainer did not draw this picture and leaves it alone", Span(path), hint),)


def stamped(png: bytes, config: Config) -> bytes:
    """The picture with digests of the words on it and of itself, as text that viewers ignore."""
    return png[:_AFTER_HEADER] + _stamp(words_of(config), png) + png[_AFTER_HEADER:]


def words_shown(png: bytes) -> bytes:
    """The digest of the words that a card shows; empty when the picture is not as we drew it."""
    end = _AFTER_HEADER + len(_stamp(words_of(Config()), b""))
    stamp, drawn = png[_AFTER_HEADER:end], png[:_AFTER_HEADER] + png[end:]
    words = stamp[8 + len(_KEYWORD) + 1 :].partition(b" ")[0]
    return words if stamp == _stamp(words, drawn) else b""


def words_of(config: Config) -> bytes:
    """The digest of the words that the card of a site shows."""
    return _digest("\n".join((config.title, config.tagline, *(topic.title for topic in config.topics))).encode())


def _stamp(words: bytes, png: bytes) -> bytes:
    body = b"tEXt" + _KEYWORD + b"\0" + words + b" " + _digest(png)
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def _draw(chromium: str, folder: Path) -> None:
    root_needs = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    profile = f"--user-data-dir={folder / 'profile'}"
    command = (
        chromium,
        *_FLAGS,
        *root_needs,
        profile,
        f"--screenshot={folder / CARD}",
        (folder / "card.html").as_uri(),
    )
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)  # noqa: S603  # a list, no shell
    except subprocess.TimeoutExpired as fault:
        raise OSError(f"{chromium} did not draw the card within {SECONDS} s") from fault
    if done.returncode or not (folder / CARD).is_file():
        raise OSError(f"{chromium} did not draw the card: {done.stderr.strip()[-500:]}")
