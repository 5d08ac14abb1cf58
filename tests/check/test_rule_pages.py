"""Every rule has a page, and the examples on it do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.check import RULES, UNKNOWN_RULE, UNUSED_IGNORE
from generator.config import load_config
from generator.diagnostics import Severity
from generator.evidence.records import digest_note, digest_paragraph
from generator.pages.stamps import stamped
from generator.seeds import Source, load_sources
from tests.conftest import ROOT
from tests.sites import checked, write_site

FOLDER = ROOT / "docs" / "rules"
PAGES = sorted(path.stem for path in FOLDER.glob("*.md") if path.stem != "README")
HEADER = b"\x89PNG\r\n\x1a\n" + bytes.fromhex("0000000d49484452 000004b0 00000276 0802000000 00000000")
_EXAMPLE = re.compile(r"^## (Fails|Passes)\n\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SEVERITY = re.compile(r"^\*\*(Error|Warning)\.\*\* ", re.MULTILINE)


def text_of(code: str) -> str:
    return (FOLDER / f"{code}.md").read_text(encoding="utf-8")


def example(code: str, which: str, root: Path) -> list[str]:
    """The codes that an example gives when its files are laid over the small site."""
    examples = dict(_EXAMPLE.findall(text_of(code)))
    write_site(root, examples[which])
    sources = {source.id: source for source in load_sources(root).value}
    for path in (root / "seeds").glob("*.*"):
        text = path.read_text(encoding="utf-8")
        path.write_text(_with_digests(text, sources), encoding="utf-8")
    if (root / "content/card.png").exists():
        _draw_card(root / "content/card.png", root)
    return [finding.code for finding in checked(root)]


def _draw_card(path: Path, root: Path) -> None:
    """A card is written as @@CARD title@@ in the examples: as drawn when the site had that title."""
    config = load_config(root).value
    title = re.fullmatch(r"@@CARD (.*)@@\n", path.read_text(encoding="utf-8"))
    assert config
    assert title
    path.write_bytes(stamped(HEADER + b"pixels", config._replace(title=title[1])))


def _with_digests(text: str, sources: dict[str, Source]) -> str:
    """Digests are written as @@source:paragraph@@ in the examples, since nobody can read them."""
    text = text.replace("@@DIGEST@@", digest_note(sources["courier"]))
    return re.sub(
        r"@@([a-z]+):(\d+)@@", lambda match: digest_paragraph(sources[match[1]].paragraphs[int(match[2]) - 1]), text
    )


@pytest.mark.slow
@pytest.mark.parametrize("code", PAGES)
def test_the_example_that_fails_is_reported(code: str, tmp_path: Path) -> None:
    assert code in example(code, "Fails", tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("code", PAGES)
def test_the_example_that_passes_is_not(code: str, tmp_path: Path) -> None:
    assert code not in example(code, "Passes", tmp_path)


def test_every_rule_has_a_page_that_gives_its_severity() -> None:
    for rule in RULES:
        found = _SEVERITY.search(text_of(rule.code))
        assert found is not None, rule.code
        assert found[1].lower() == rule.severity, rule.code
    assert {UNKNOWN_RULE, UNUSED_IGNORE} <= set(PAGES)


def test_the_list_names_every_page_with_its_first_sentence() -> None:
    index = (FOLDER / "README.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| \[([a-z-]+)\]\(\1\.md\) \| (.*) \|$", index, re.MULTILINE))
    assert sorted(rows) == PAGES
    for code, row in rows.items():
        severity = _SEVERITY.search(text_of(code))
        assert severity is not None
        line = next(line for line in text_of(code).splitlines() if line.startswith("**"))
        assert row == f"{Severity(severity[1].lower())} | {line.split('** ', 1)[1]}"


def test_codes_are_unique_and_every_rule_says_what_it_finds() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.find.__doc__, rule.code
