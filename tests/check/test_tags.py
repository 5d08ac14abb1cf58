"""Tags that are almost other tags."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import findings, write_site

PAGES = "".join(
    f"-- content/strike/page-{n}.md --\n---\ntitle: Page {n}\ntags: [{{tag}}]\n---\nNo crane moved. [@gazette:1]\n"
    for n in (1, 2)
)
ONE = "-- content/strike/one.md --\n---\ntitle: One\ntags: [pay, {tag}]\n---\nNo crane moved. [@gazette:1]\n"


def told(common: str, single: str, folder: Path) -> list[tuple[str, int, int, str]]:
    found = findings(write_site(folder, PAGES.format(tag=common) + ONE.format(tag=single)))
    return [(f.message, f.span.line, f.span.column, f.hint) for f in found if f.code == "similar-tag"]


@pytest.mark.parametrize(
    ("common", "single"),
    [("penalties", "penalites"), ("gifts", "gift"), ("strike", "strikes"), ("harbour", "harbours")],
)
def test_a_tag_that_is_almost_another_is_told(common: str, single: str, tmp_path: Path) -> None:
    hint = f"did you mean “{common}”, as 2 pages have it? Else call them more differently"
    assert told(common, single, tmp_path) == [(f"no other page has the tag {single}", 3, 13, hint)]


@pytest.mark.parametrize(
    ("common", "single"),
    [
        ("iran", "iraq"),
        ("covid-1", "covid-19"),
        ("topic-34", "topic-43"),
        ("eu", "e"),
        ("cat", "cats"),
        ("strike", "trikes"),
        ("women", "omen"),
        ("state", "estate"),
        ("gifts", "gifts"),
    ],
)
def test_a_tag_of_its_own_is_not(common: str, single: str, tmp_path: Path) -> None:
    assert told(common, single, tmp_path) == []
