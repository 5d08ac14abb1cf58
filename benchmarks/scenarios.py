"""What an author does between two builds. An edit gets a number, and two numbers that follow each other differ."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import Place

EDITED = Place(0)

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Scenario:
    """Its name, and what is done before a run: an edit, nothing, or (`cold`) everything made before is removed.

    An edit gets the site's folder, the path of the template for sections in it, and the edit's number.
    """

    name: str
    edit: Callable[[Path, str, int], None]
    cold: bool = False


def nothing(_folder: Path, _template: str, _number: int) -> None:
    """Leave everything as it is."""


def body_edit(folder: Path, _template: str, number: int) -> None:
    """Other words at the start of the last paragraph of a section."""
    path = _section(folder)
    head, _, last = path.read_text(encoding="utf-8").rpartition("\n\n")
    last = re.sub(r"^Edit \w of the text\. ", "", last)
    path.write_text(f"{head}\n\nEdit {_letter(number)} of the text. {last}", encoding="utf-8")


def title_edit(folder: Path, _template: str, number: int) -> None:
    """Another title for a section."""
    _replace(_section(folder), r"(?im)^(title:) .*$", rf"\1 Another title {_letter(number)}")


def template_edit(folder: Path, template: str, number: int) -> None:
    """Another attribute on the heading of every section."""
    _replace(folder / template, r'<h1(?: data-edit="\w")?', f'<h1 data-edit="{_letter(number)}"')


SCENARIOS = (
    Scenario("cold", nothing, cold=True),
    Scenario("nothing changed", nothing),
    Scenario("one body edit", body_edit),
    Scenario("one title edit", title_edit),
    Scenario("one template edit", template_edit),
    Scenario("growth", nothing, cold=True),
)
"""`growth` is `cold` for the growth curve, kept apart so that one does not replace the other."""


def _section(folder: Path) -> Path:
    return folder / "content" / EDITED.topic / f"{EDITED.slug}.md"


def _letter(number: int) -> str:
    return _LETTERS[number % len(_LETTERS)]


def _replace(path: Path, pattern: str, replacement: str) -> None:
    """Replace the first place of a pattern.

    Raises:
        ValueError: when there is none, for then nothing would be edited.
    """
    text, count = re.subn(pattern, replacement, path.read_text(encoding="utf-8"), count=1)
    if not count:
        raise ValueError(f"{path.name} has nothing like {pattern}")
    path.write_text(text, encoding="utf-8")
