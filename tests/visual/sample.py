"""A small site that never changes, so that its pictures change only when the layouts do; and how it is photographed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import build, read
from generator.public import write
from generator.site import Checked
from tests.browsers import DESKTOP, PHONE, opened
from tests.sites import write_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REFERENCES = Path(__file__).parent / "references"
SIZES = {"phone": PHONE, "desktop": DESKTOP}
SCHEMES = ("light", "dark")
PAGES = {
    "home": "index.html",
    "topic": "strike.html",
    "section": "strike/the-walkout.html",
    "timeline": "timeline.html",
    "source": "sources/gazette.html",
    "search": "search.html",
    "spanish": "es/strike/the-walkout.html",
}

_MORE = """
-- content/strike/the-nights.md --
---
title: The nights
tags: [pay]
date: 2031-05-03
summary: What the drivers said about working through the night.
question: What was wrong with the nights?
order: 20
events:
  - {date: 2031-05-03, title: The drivers name their reason, cite: "gazette:3"}
  - {date: 2031-05, title: The port agrees to shorter nights, cite: "courier:1"}
---
The drivers called the nights “longer than the pay”. [@gazette:3] The port gave way in the end. [@courier:1]

## What they asked for

All 140 drivers asked for the same: shorter nights. [@gazette:2; @courier:1]

- No crane moved for nine days. [@gazette:1]
- One paper counts ten. [@courier:2]

Which of the two is right cannot be told from the papers alone. {.editorial}
-- content/strike/the-walkout.es.md --
---
title: El paro
tags: [cranes, pay]
date: 2031-05-02
summary: Los gruistas dejaron de trabajar por los turnos de noche.
question: ¿Por qué pararon las grúas?
order: 10
events:
  - {date: 2031-05-02, title: Los gruistas paran, cite: "gazette:1"}
figures:
  - {value: "140", label: gruistas en huelga, cite: "gazette:2"}
---
Ada Moreno encabezó a los 140 gruistas el 2 de mayo. [@gazette:1-2] De las noches dijo que eran más largas que la paga.
[@gazette:3]
-- content/site.es.yaml --
title: El puerto
topics:
  - {id: strike, title: La huelga, summary: Lo que detuvo las grúas.}
"""


def make(folder: Path) -> Path:
    """The sample site in a folder, and its Spanish edition within."""
    root = write_site(folder / "sample", _MORE)
    site = root / "content/site.yaml"
    site.write_text(f"search: true\n{site.read_text(encoding='utf-8')}", encoding="utf-8")
    for language, into in (("", folder / "public"), ("es", folder / "public/es")):
        outcome = build(read(root, language), lambda *_: Checked())
        assert not outcome.failed, outcome.diagnostics
        write(outcome.value, into)
    return folder / "public"


def photographs(browser: Browser, home: str, pages: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """The first screen of each page, in each size and colour scheme, by name."""
    for size, viewport in SIZES.items():
        for scheme in SCHEMES:
            page, _ = opened(browser, "about:blank", viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
            for name, path in pages.items():
                page.goto(home + path, wait_until="networkidle")
                yield f"{name}-{size}-{scheme}", page.screenshot(type="jpeg", quality=50)
            page.context.close()
