"""What an editor settles in `seeds/<id>.lines.yaml` holds, however often the article is converted."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.convert.overrides import parse_overrides
from generator.seeds import load_sources
from tests.convert.site import ARTICLE, make_site, put, run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    return put(tmp_path, "articles/cranes.txt", ARTICLE)


def test_lines_and_topics_are_settled_and_stay_so(tmp_path: Path, article: Path) -> None:
    site = make_site(tmp_path / "site")
    put(site, "seeds/gazette.lines.yaml", "lines: {4: body, 8: chrome}\ntopics: {1: talks}\n")
    for _ in range(2):
        run(site, article)
        (source,) = load_sources(site).value
        assert [paragraph.text[:5] for paragraph in source.paragraphs] == ["Share", "Crane", "A med", "“We w"]
        (file,) = run(site, article, dry_run=True)[0].to_json()
        assert {line["n"]: line["rule"] for line in file["lines"] if line["n"] in (4, 8)} == {
            4: "override",
            8: "override",
        }
        assert (file["paragraphs"][0]["topic"], file["paragraphs"][0]["flagged"]) == ("talks", False)
        (site / "seeds/gazette.md").unlink()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("lines: {4: boddy}", "wrong-value"),
        ("lines: {four: body}", "wrong-value"),
        ("topics: {1: strikes}", "unknown-topic"),
        ("line: {4: body}", "unknown-key"),
        ("lines: {4: body", "yaml-syntax"),
    ],
)
def test_a_fault_in_an_override_is_a_finding(text: str, code: str) -> None:
    assert [finding.code for finding in parse_overrides(text, "x", ("strike",)).diagnostics] == [code]
