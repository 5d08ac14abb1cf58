"""`explainer inspect` shows what a page is made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from tests.sites import write_site


@pytest.mark.parametrize("named", ["strike/the-walkout.html", "strike/the-walkout", "public/strike/the-walkout.html"])
def test_every_value_of_a_page_is_shown(named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--site", str(write_site(tmp_path)), "inspect", named]) == 0
    shown = capsys.readouterr().out
    for line in (
        "strike/the-walkout.html: Page",
        "  template: section.html",
        "    topic: topic strike.html “The strike”",
        "    question: Why did the cranes stop?",
        "        value: 140",
        "    counts: Counts",
    ):
        assert f"{line}\n" in shown
    assert "key " in shown
    assert "Mark" in shown


@pytest.mark.parametrize("wanted", ["strike/the-walkuot.html", "the-walkout", "the-walkout.html"])
def test_a_page_that_is_not_there_has_a_hint(wanted: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--site", str(write_site(tmp_path)), "inspect", wanted]) == 2
    assert "did you mean “strike/the-walkout.html”?" in capsys.readouterr().err


def test_a_folder_that_is_no_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--site", str(tmp_path), "inspect", "x"]) == 1
    assert "no-site" in capsys.readouterr().err
