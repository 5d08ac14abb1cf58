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


@pytest.mark.parametrize("form", ["title", "summary", "sub-heading"])
def test_what_a_page_asks_contradicts_nothing(form: str, tmp_path: Path) -> None:
    assert found(form, f"{FAULTS['contradicts-source']}?", tmp_path) == []


@pytest.mark.parametrize(
    "title", ["Why Drivers Walked Out of the Port", "The Port Accuses the Drivers of Double Standards"]
)
def test_capitals_of_a_title_tell_no_names(title: str, tmp_path: Path) -> None:
    for form in ("title", "sub-heading"):
        assert found(form, title, tmp_path / form) == []


def test_a_picture_rests_on_what_it_cites(tmp_path: Path) -> None:
    picture = "-- content/talks/crane.gif --\nGIF89a0000\n"
    section = "-- content/talks/later.md --\n---\ntitle: Later\n---\n![All {} drivers](crane.gif) [@gazette:2]\n"
    codes = [
        [f.code for f in findings(write_site(tmp_path / number, picture + section.format(number)))]
        for number in ("140", "150")
    ]
    assert codes == [[], ["figure-not-in-source"]]


def test_words_behind_a_citation_need_one_also_above_a_credit(tmp_path: Path) -> None:
    quoted = "> longer than the pay [@gazette:3] — the port was burnt by them that night\n>\n> — Ada Moreno"
    section = f"-- content/talks/later.md --\n---\ntitle: Later\n---\n{quoted}\n"
    assert "uncited-statement" in [f.code for f in findings(write_site(tmp_path, section))]


def test_a_false_denial_is_told_once(tmp_path: Path) -> None:
    section = (
        "-- content/talks/later.md --\n---\ntitle: Later\n---\nThe port will not shorten the nights. [@courier:1]\n"
    )
    assert [f.code for f in findings(write_site(tmp_path, section))] == ["contradicts-source"]


def test_a_finding_among_soft_hyphens_has_its_place(tmp_path: Path) -> None:
    body = "She said “longer th\u00adan the wage”. [@gazette:3]"
    section = f"-- content/talks/later.md --\n---\ntitle: Later\n---\n{body}\n"
    (finding,) = findings(write_site(tmp_path, section))
    assert (finding.code, finding.span.column, finding.span.end_column) == ("quote-not-in-source", 10, 33)


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_what_the_source_says_is_not_told_in_any_form(form: str, tmp_path: Path) -> None:
    assert found(form, TRUE, tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("code", FAULTS)
@pytest.mark.parametrize("form", FORMS)
def test_a_fault_is_told_once_in_every_form(form: str, code: str, tmp_path: Path) -> None:
    assert found(form, FAULTS[code], tmp_path) == [code]
