"""What an editor settles in `seeds/<id>.lines.yaml` holds, however often the article is converted."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.convert.lines.overrides import parse_overrides
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


def test_a_span_settles_several_at_once() -> None:
    read = parse_overrides("lines: {4-6: chrome, 9: body}\ntopics: {2-3: strike}", "x", ("strike",))
    assert not read.diagnostics
    assert read.value.lines == {4: "chrome", 5: "chrome", 6: "chrome", 9: "body"}
    assert read.value.topics == {2: "strike", 3: "strike"}


def test_what_the_summary_proposes_settles_every_doubt(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    text = "".join(f"[{n}] It rained on day {n} of the week.\n\n" for n in range(1, 5)) + "[5] The strike went on.\n"
    put(site, "seeds/diary.md", f'---\ntitle: "D"\ntext: note\n---\n{text}')
    summary = run(site, dry_run=True)[0].summary()
    assert "4 doubtful topics, to be settled in seeds/diary.lines.yaml: topics: {1-4: strike}" in summary
    put(site, "seeds/diary.lines.yaml", "topics: {1-4: strike}\n")
    assert "doubtful" not in run(site, dry_run=True)[0].summary()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("lines: {4: boddy}", "wrong-value"),
        ("lines: {four: body}", "wrong-value"),
        ("lines: {9-4: body}", "wrong-value"),
        ("lines: {1-20001: body}", "wrong-value"),
        ("topics: {1: strikes}", "unknown-topic"),
        ("line: {4: body}", "unknown-key"),
        ("lines: {4: body", "yaml-syntax"),
    ],
)
def test_a_fault_in_an_override_is_a_finding(text: str, code: str) -> None:
    assert [finding.code for finding in parse_overrides(text, "x", ("strike",)).diagnostics] == [code]


def test_one_key_may_name_as_many_lines_as_an_article_has() -> None:
    read = parse_overrides("lines: {1-20000: body}", "x", ())
    assert not read.diagnostics
    assert list(read.value.lines) == list(range(1, 20_001))
    assert parse_overrides("lines: {1-20001: body, 3: chrome}", "x", ()).value.lines == {3: "chrome"}
