"""What is done between two builds: edits edit what they say, each time anew, and the rest touches nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import programs
from benchmarks.programs import SITES
from benchmarks.scenarios import SCENARIOS, Scenario, template_edit
from generator.cli import main

pytestmark = pytest.mark.slow

EDITS = {scenario.name: scenario for scenario in SCENARIOS if "edit" in scenario.name}


@pytest.fixture(scope="module")
def patterns(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The site of each program, with eight sections."""
    folders = {name: tmp_path_factory.mktemp(name) for name in SITES}
    for name, folder in folders.items():
        SITES[name].write(folder, 8)
    return folders


def _content(folder: Path) -> dict[str, str]:
    return {os.path.relpath(path, folder): Path(path).read_text(encoding="utf-8") for path in _files(folder)}


def _files(folder: Path) -> Iterator[str]:
    return (os.path.join(base, name) for base, _, names in os.walk(folder) for name in names)


@pytest.mark.parametrize("name", SITES)
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_an_edit_changes_one_file_each_time(
    name: str, scenario: Scenario, patterns: dict[str, Path], tmp_path: Path
) -> None:
    site = SITES[name]
    shutil.copytree(patterns[name], tmp_path, dirs_exist_ok=True)
    before = _content(tmp_path)
    for number in range(1, 4):
        scenario.edit(tmp_path, site.template, number)
        after = _content(tmp_path)
        changed = [path for path in after if after[path] != before[path]]
        assert after.keys() == before.keys()
        assert len(changed) == (scenario.name in EDITS), changed
        before = after


@pytest.mark.parametrize("name", SITES)
def test_edits_do_not_make_a_file_grow(name: str, patterns: dict[str, Path], tmp_path: Path) -> None:
    site = SITES[name]
    shutil.copytree(patterns[name], tmp_path, dirs_exist_ok=True)
    sizes = []
    for number in range(1, 30):
        for scenario in EDITS.values():
            scenario.edit(tmp_path, site.template, number)
        sizes.append(sum(map(os.path.getsize, _files(tmp_path))))
    assert len(set(sizes)) == 1


def test_edits_show_on_the_pages_of_an_explainer(tmp_path: Path) -> None:
    site = SITES["explainer"]
    site.write(tmp_path, 8)
    page = tmp_path / "public/origins/section-000000.html"
    shown = {}
    for name, scenario in EDITS.items():
        scenario.edit(tmp_path, site.template, 2)
        assert main(["--site", str(tmp_path), "build", "--jobs", "1"]) == 0
        shown[name] = page.read_text(encoding="utf-8")
    assert "Edit c of the text." in shown["one body edit"]
    assert "<h1>Another title c</h1>" in shown["one title edit"]
    pages = [path.read_text(encoding="utf-8") for path in page.parent.parent.glob("*/section-*.html")]
    assert len(pages) == 8
    assert all('<h1 data-edit="c">' in text for text in pages)


def test_a_template_that_cannot_be_edited_is_no_silent_success(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<h2>Nothing</h2>", encoding="utf-8")
    with pytest.raises(ValueError, match=r"page\.html"):
        template_edit(tmp_path, "page.html", 1)


@pytest.mark.parametrize("name", SITES)
def test_a_cold_start_removes_what_was_made_and_nothing_else(name: str, tmp_path: Path) -> None:
    site = SITES[name]
    site.write(tmp_path, 4)
    before = _content(tmp_path)
    for made in (site.output, *site.kept):
        (tmp_path / made).mkdir()
        (tmp_path / made / "file").write_text("made", encoding="utf-8")
    programs.clear(tmp_path, site)
    assert _content(tmp_path) == before
