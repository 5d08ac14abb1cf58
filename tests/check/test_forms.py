"""A fault is found in whatever form a statement has, and once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import findings, write_site

FORMS = {
    "paragraph": ("", "{} [@post:1]"),
    "item": ("", "- {} [@post:1]"),
    "row": ("", "| who | what |\n|---|---|\n| Port | {} [@post:1] |"),
    "definition": ("", "Port\n: {} [@post:1]"),
    "bold, over two lines": ("", "**{}**\n[@post:1]"),
    "title": ("title: {}", "The port said so. [@post:1]"),
    "summary": ("summary: {}", "The port said so. [@post:1]"),
    "sub-heading": ("", "The port said so. [@post:1]\n\n## {}\n\nIt said so. [@post:1]"),
    "event": ('events: [{{date: 2031-05, title: "{}", cite: "post:1"}}]', "The port said so. [@post:1]"),
}
SOURCE = "The harbour master Émile Köhler closed the old port in May 2031, because a ferry had sunk there."
TRUE = "Émile Köhler closed the old port"
FAULTS = {
    "contradicts-source": "Émile Köhler opened the old port",
    "name-not-in-source": "Émile Kahler closed the old port",
    "figure-not-in-source": "Émile Köhler closed the old port in June 2031",
}


def found(form: str, words: str, folder: Path) -> list[str]:
    front, body = (part.format(words) for part in FORMS[form])
    title = "" if front.startswith("title") else "title: Later\n"
    section = f"-- content/talks/later.md --\n---\n{title}{front}\n---\n{body}\n"
    source = f"-- seeds/post.md --\n---\ntitle: Post\npublished: 2031-05-20\ntext: note\n---\n{SOURCE}\n"
    return [f.code for f in findings(write_site(folder, section + source)) if f.span.path.endswith("later.md")]


@pytest.mark.parametrize("form", FORMS)
def test_what_the_source_says_is_not_told_in_any_form(form: str, tmp_path: Path) -> None:
    assert found(form, TRUE, tmp_path) == []


@pytest.mark.parametrize("code", FAULTS)
@pytest.mark.parametrize("form", FORMS)
def test_a_fault_is_told_once_in_every_form(form: str, code: str, tmp_path: Path) -> None:
    assert found(form, FAULTS[code], tmp_path) == [code]
