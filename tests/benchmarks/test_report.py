"""The page: made from a file of results, with the figures in it and no others."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.results import Machine, Measured, Peak, Run, Series, load, merged, save
from benchmarks.run import main
from benchmarks.targets import findings

RESULTS = Path(__file__).parent / "results.json"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    assert main(["--scenarios", "", "--results", str(RESULTS), "--report", str(folder / "benchmarks.md")]) == 0
    return folder


def test_the_page_shows_targets_beside_what_was_measured(folder: Path) -> None:
    page = (folder / "benchmarks.md").read_text(encoding="utf-8")
    assert "| cold, 1,000 sections | 0.50, within 1 | 0.25, misses 0.2 |" in page
    assert "| one body edit, 50 sections | not measured (at most 0.8) | not measured (at most 0.2) |" in page


def test_the_page_shows_what_another_python_took_beside_it(tmp_path: Path) -> None:
    (series,) = (one for one in load(RESULTS) if (one.scenario, one.size) == ("cold", 1000))
    ours = series.programs["explainer"]
    faster = replace(ours, runs=tuple(replace(run, wall=run.wall / 2) for run in ours.runs))
    machine = replace(series.machine, python="3.98.7")
    save(
        tmp_path / "o.json",
        [replace(series, machine=machine, loop=41.2, programs={**series.programs, "explainer": faster})],
    )
    words = ["--scenarios", "", "--results", str(RESULTS), "--report", str(tmp_path / "page.md")]
    assert main(words) == 0
    assert "3.98.7" not in (tmp_path / "page.md").read_text(encoding="utf-8")
    assert main([*words, "--beside", str(tmp_path / "o.json")]) == 0
    page = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert "Python 3.99.0: not measured; Python 3.98.7: 41 ms." in page
    assert page.count("| cold, 1,000 sections | 0.50, within 1 | 0.25, misses 0.2 |") == 1
    assert page.count("| cold, 1,000 sections | 0.25, within 1 | 0.12, within 0.2 |") == 1


def test_the_page_shows_medians_and_what_was_written(folder: Path) -> None:
    page = (folder / "benchmarks.md").read_text(encoding="utf-8")
    assert "| cold | explainer | 1.000 | 1.500 | 40 | 60 | 0.50 | 0.25 | 3 |" in page
    assert "|  | pelican | 4.000 | 3.900 |  |  | 2.00 |  | 3 |" in page
    assert "| 1,000 | explainer | 1,113 | 12.3 |" in page
    assert "| 10,000 | explainer | 9.00 | 0.90 | 1.06 | 250 | 300 | 25.00 | 1 |" in page


def test_the_page_names_the_machine_and_the_programs(folder: Path) -> None:
    page = (folder / "benchmarks.md").read_text(encoding="utf-8")
    assert "An invented system; an invented processor, 2 processors, 8 GB; Python 3.99.0" in page
    assert "Hugo 9.9.9" in page
    assert "$" not in page


def test_pictures_are_there_and_say_in_words_what_they_show(folder: Path) -> None:
    page = (folder / "benchmarks.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[(.+?)\]\((.+?)\)", page)
    assert sorted(address for _, address in shown) == [f"benchmarks/{n}.svg" for n in ("growth", "hugo", "pelican")]
    for _, address in shown:
        picture = ElementTree.parse(folder / address).getroot()
        assert picture.get("role") == "img"
        names = {picture.findtext(f"{SVG}title"), picture.findtext(f"{SVG}desc")}
        assert None not in names
        assert "" not in names
        assert "prefers-color-scheme: dark" in (picture.findtext(f"{SVG}style") or "")
    words = ElementTree.parse(folder / "benchmarks/pelican.svg").getroot().findtext(f"{SVG}desc")
    assert words == "cold, 1,000 sections: 0.25, misses 0.2"
    words = ElementTree.parse(folder / "benchmarks/growth.svg").getroot().findtext(f"{SVG}desc") or ""
    assert "Milliseconds a section, by number of sections, explainer: 10 at 50, 0.9 at 10,000" in words


def test_everything_in_a_picture_lies_within_it(folder: Path) -> None:
    for path in (folder / "benchmarks").glob("*.svg"):
        picture = ElementTree.parse(path).getroot()
        width, height = float(picture.get("width", 0)), float(picture.get("height", 0))
        for shape in (*picture.iter(f"{SVG}text"), *picture.iter(f"{SVG}circle"), *picture.iter(f"{SVG}rect")):
            x, y = (float(shape.get(a) or shape.get(f"c{a}") or -1) for a in "xy")
            assert 0 <= x <= width
            assert 0 <= y <= height


def test_nothing_measured_is_said_so(tmp_path: Path) -> None:
    page = tmp_path / "none.md"
    assert main(["--scenarios", "", "--report", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    assert "within" not in text.partition("## Seconds")[0]
    assert "![" not in text


def test_results_come_back_as_they_were_kept(tmp_path: Path) -> None:
    save(tmp_path / "again.json", load(RESULTS))
    assert load(tmp_path / "again.json") == load(RESULTS)
    assert (tmp_path / "again.json").read_text(encoding="utf-8") == RESULTS.read_text(encoding="utf-8")


def test_ratios_are_medians_of_those_within_a_round() -> None:
    ours = _measured((1.0, 9.0, 2.0))
    theirs = _measured((2.0, 10.0, 1.0))
    series = _series({"explainer": ours, "hugo": theirs})
    assert series.ratio("explainer", "hugo") == 0.9
    assert series.ratio("explainer", "pelican") is None
    assert _series({"explainer": ours, "hugo": _measured((1.0,))}).ratio("explainer", "hugo") is None


def test_a_new_series_replaces_only_its_like() -> None:
    old = _series({})
    other, new = replace(old, size=2), replace(old, day="2031-01-02")
    assert merged((old, other), new) == (other, new)


def test_a_share_at_its_limit_is_within_it() -> None:
    series = _series({"explainer": _measured((1.5,)), "hugo": _measured((1.0,))})
    first = findings([replace(series, size=50)], "hugo")[0]
    assert (first.words, first.holds) == ("1.50, within 1.5", True)


def _measured(seconds: tuple[float, ...]) -> Measured:
    return Measured("1", 1, 1, tuple(Run(one, one) for one in seconds), (Peak(1, 1),))


def _series(programs: dict[str, Measured]) -> Series:
    return Series("cold", 1, "2031-01-01", 0.0, Machine("", "", 1, 1.0, ""), programs)
