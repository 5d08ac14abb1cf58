"""What is seen of every line of the invented pages, and what each rule would say of it by itself; written down.

python -m tests.convert.looked writes it anew: read the difference before it is kept. A rule that another one overrules
today is held to its word all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.convert.forms.markdown import read_markdown
from generator.convert.forms.reading import plain_blocks
from generator.convert.lines import company, furniture, position
from generator.convert.lines.labels import _with_lists
from generator.convert.lines.looks import Look, Page
from generator.convert.lines.model import features, likelihood
from generator.convert.values import UNKNOWN
from tests.convert.leftovers import HEADLINE, TEXT, load
from tests.convert.pages import load_pages
from tests.sites import CASES

LOOKED = CASES / "convert/looked.md"
_GERMAN = """Neue Fähre kommt später als geplant
Von Max Prell
Die neue Fähre nach Port Lessing kommt spät.
Die neue Fähre nach Port Lessing kommt erst spät.
Grund ist ein Schaden an der Welle, der bei einer Probefahrt im März aufgefallen war.
Bis dahin fährt die alte Fähre weiter, allerdings nur noch zweimal am Tag.
Mehr zum Thema
Anzeige"""
_MARKDOWN = """# Cranes stand still in Port Lessing

By Gazette Staff

## Key points

- Cranes stand still.
- Nobody knows for how long.

Crane drivers began a strike on Monday over night shifts, their union said, and no picket line was crossed.

## The talks

A mediator will meet both sides on Friday, and the port said that it would listen to whatever the union brings.

> We want an agreement, and we want it in writing.

> Nobody slept.

![The cranes at noon](cranes.jpg)

- A first item of a list that hangs on nothing.
- A second item.

### The last heading

The union said that it would keep the picket signs until then, just in case the talks begin again next year.

## Cranes stand still in Port Lessing

## Nothing follows
"""
_FILES = ("leftovers.md", "look-alikes.md")


def texts() -> dict[str, str]:
    """The pages, and of the cases of each kind a page that holds them all."""
    found = {page.title: page.text for page in load_pages()} | {"another language": _GERMAN, "marks": _MARKDOWN}
    for file in _FILES:
        lines: dict[str, list[str]] = {}
        for case in load(file):
            lines.setdefault(f"{file}: {case.kind}", []).extend(case.lines)
        for title, those in lines.items():
            found[title] = "\n".join((*HEADLINE, *TEXT[:3], *those[:12], *TEXT[3:]))
    return found


@cache
def looked(text: str) -> list[str]:
    """Two lines for each line of a text: how it looks, and what is said of it; worked out once for all who ask."""
    metadata, blocks = (UNKNOWN, plain_blocks(text)) if text != _MARKDOWN else read_markdown(text, "a.md").value
    page = Page(blocks, metadata)
    alone = tuple(furniture.furniture(look) for look in page.looks)
    page.decide(_with_lists(page, alone))
    return [line for place, look in enumerate(page.looks) for line in _of_line(page, place, look)]


def _of_line(page: Page, place: int, look: Look) -> Iterator[str]:
    flags = ("gap", "ends", "stops", "shouting", "quoted", "prose", "short")
    seen = " ".join(flag for flag in flags if getattr(look, flag))
    yield f"{look.text[:50].strip()} | {look.words} words, {look.functions} of them small, {look.capitals:.2f} {seen}"
    found = [(name, rule(look)) for name, rule in furniture.RULES]
    found += [(name, rule(page, place)) for name, rule in (*position.RULES, ("box-at-end", company.box_at_end))]
    said = ", ".join(f"{name} {verdict[0]} {verdict[1]:.2f}" for name, verdict in found if verdict)
    known = ", ".join(
        f"{name} {value:.2f}" for name, value in features(page, place).items() if value and name != "always"
    )
    yield f"  {likelihood(page, place):.4f} ({known}) {said}".rstrip()


def main() -> None:
    """Write the record anew."""
    parts = (f"## {title}\n" + "".join(f"{line}\n" for line in looked(text)) for title, text in texts().items())
    LOOKED.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
