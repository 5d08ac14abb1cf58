"""The corpus: the same every time, as large as promised, and the same for every program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.corpus import SOURCES, TAGS, TOPICS, sections, sources
from benchmarks.programs import SITES
from generator.cli import main

pytestmark = pytest.mark.slow

COUNT = 20


def test_it_is_the_same_every_time() -> None:
    assert list(sections(COUNT)) == list(sections(COUNT))
    assert sources() == sources()


def test_it_has_the_counts_promised() -> None:
    found = list(sections(1000))
    assert len(found) == len({section.place.slug for section in found}) == 1000
    assert {section.place.topic for section in found} == set(TOPICS)
    assert {tag for section in found for tag in section.tags} == set(TAGS)
    assert {paragraph.source for section in found for paragraph in section.paragraphs} == set(SOURCES)
    assert (len(TOPICS), len(TAGS), len(SOURCES)) == (4, 50, 40)
    for section in found:
        assert len(set(section.tags)) == len(section.paragraphs) == 3
        assert sum(len(paragraph.text.split()) for paragraph in section.paragraphs) == 400
        assert all(paragraph.link.number < 1000 for paragraph in section.paragraphs)


def test_sources_have_the_paragraphs_that_are_cited() -> None:
    cited = {(paragraph.source, paragraph.paragraph) for section in sections(1000) for paragraph in section.paragraphs}
    there = {(name, number) for name, paragraphs in sources().items() for number in range(1, len(paragraphs) + 1)}
    assert cited <= there


def test_the_explainer_has_no_findings(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    SITES["explainer"].write(tmp_path, COUNT)
    assert main(["--site", str(tmp_path), "build", "--jobs", "1"]) == 0
    said = capfd.readouterr()
    assert "0 errors, 0 warnings" in said.out
    assert not said.err
    assert len(list((tmp_path / "public").glob("*/section-*.html"))) == COUNT


@pytest.mark.parametrize("name", SITES)
def test_every_program_gets_every_section_in_the_same_words(name: str, tmp_path: Path) -> None:
    SITES[name].write(tmp_path, COUNT)
    for section in sections(COUNT):
        text = (tmp_path / f"content/{section.place.topic}/{section.place.slug}.md").read_text(encoding="utf-8")
        for words in (section.place.title, ", ".join(section.tags), section.day, *(p.text for p in section.paragraphs)):
            assert words in text


@pytest.mark.parametrize("name", SITES)
def test_every_site_has_its_template(name: str, tmp_path: Path) -> None:
    SITES[name].write(tmp_path, 1)
    assert (tmp_path / SITES[name].template).is_file()


@pytest.mark.parametrize(("name", "link"), [("hugo", r'relref "/(.+?)"'), ("pelican", r"\{filename\}/(.+?)\.md")])
def test_links_for_the_others_lead_to_files(name: str, link: str, tmp_path: Path) -> None:
    SITES[name].write(tmp_path, COUNT)
    found = [
        target
        for path in (tmp_path / "content").rglob("section-*.md")
        for target in re.findall(link, path.read_text(encoding="utf-8"))
    ]
    assert len(found) == COUNT * 6
    assert all((tmp_path / f"content/{target}.md").is_file() for target in found)
