"""One slip, one finding: what follows from it is not told besides."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.evidence.records import READ_FILE
from generator.verify import confirm
from tests.sites import checked, write_site

PAGES = "".join(
    f"-- content/strike/page-{n}.md --\n---\ntitle: Page {n}\n---\nNo crane moved for nine days. [@gazette:1]\n"
    for n in range(12)
)


def told(root: Path) -> list[tuple[str, str]]:
    return [(finding.code, finding.message) for finding in checked(root) if finding.code != "unused-paragraph"]


def change(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_site(tmp_path)


def test_a_source_that_was_renamed_is_one_finding(root: Path) -> None:
    write_site(root, PAGES)
    (root / "seeds/gazette.md").rename(root / "seeds/gazete.md")
    (unknown,) = (finding for finding in checked(root) if finding.code == "unknown-source")
    count = sum(path.read_text(encoding="utf-8").count("gazette:") for path in (root / "content").rglob("*.md"))
    assert unknown.message == f"there is no source gazette, here and in {count - 1} other citations"
    assert unknown.hint == "did you mean “gazete”?"


def test_a_few_citations_of_an_unknown_source_are_told_one_by_one(root: Path) -> None:
    change(root, "content/talks/the-deal.md", "[@courier:1]", "[@courir:1] They said so. [@courir:2]")
    assert [code for code, _ in told(root)] == ["unknown-source", "unknown-source"]


def test_a_topic_that_is_miswritten_loses_none_of_its_pages(root: Path) -> None:
    change(root, "content/site.yaml", "id: strike", "id: Strike!")
    assert told(root) == [("wrong-value", "“Strike!” cannot stand in an address")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("text: note", "text: notes", "wrong-value"),
        ("published: 2031-05-12", "published: 2031-02-30", "bad-date"),
        ("[2] All", "[1] All", "paragraph-number"),
    ],
)
def test_a_source_with_a_fault_is_not_held_to_what_is_on_record(old: str, new: str, code: str, root: Path) -> None:
    change(root, "content/strike/the-walkout.md", "summary: Crane drivers", "summary: For nine days 140 drivers")
    confirm(root, [])
    change(root, "seeds/gazette.md", old, new)
    assert {code for code, _ in told(root)} == {code}


def test_a_paragraph_that_was_there_is_remembered(root: Path) -> None:
    confirm(root, [])
    change(root, "seeds/courier.md", "\n[2] The strike took ten days.\n", "")
    (missing,) = (finding for finding in checked(root) if finding.code == "unknown-paragraph")
    assert missing.hint == f"it has 1; {READ_FILE} knows more: was one deleted there?"


def test_a_mark_that_is_misspelt_says_what_was_meant(root: Path) -> None:
    change(root, "content/disagreements/how-long.md", "{.editorial}", "{.editoral}")
    hints = [finding.hint for finding in checked(root) if finding.code == "shown-markup"]
    assert hints == ["did you mean {.editorial}?"]
