"""content/card.png: the picture that other sites show beside a link to this one, drawn by a Chromium on the machine.

It is drawn when asked for and kept with the content, so that a build needs no browser and gives the same bytes
everywhere, and so that a publisher can put a picture of their own in its place, which is never drawn over.
"""

from __future__ import annotations

import os
from pathlib import Path

from generator.build import Inputs, make_site
from generator.content import FOLDER
from generator.diagnostics import Diagnostic, Outcome, Span
from generator.ground.files import read_bytes
from generator.layouts import FaultError, Output
from generator.layouts.rendering import render_page
from generator.outside.chromium import run_chromium
from generator.outside.folder import in_a_folder
from generator.pages import CARD, make_chrome
from generator.pages.stamps import less_drafted, stamped, words_shown
from generator.pages.views import Page
from generator.site import Checked

SIZE = (1200, 630)
"""Width and height in pixels, as the services that show such pictures ask for."""

SECONDS = 60

_FLAGS = (
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
        flags = (*_FLAGS, f"--screenshot={folder / CARD}")
        run_chromium(chromium, folder / "card.html", flags, folder / CARD, task="draw the card", seconds=SECONDS)
        config = less_drafted(inputs.config, inputs.content.documents)
        return stamped((folder / CARD).read_bytes(), config)


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
