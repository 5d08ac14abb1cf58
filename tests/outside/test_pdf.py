"""everything.pdf: printed by a Chromium that is there, the same bytes every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.cli.saying import MACHINE
from generator.config import Config
from generator.ground.dates import PartialDate
from generator.layouts import Output
from generator.outside import pdf
from generator.outside.chromium import find_chromium
from tests.outside.browser import DRAWS, NEEDED, SLEEPS, stand_in, without_browser
from tests.sites import write_site

CONFIG = Config(base_url="https://example.org/harbour/", as_of=PartialDate(2031, 5, 20))


@pytest.mark.browser
def test_a_build_prints_everything_once_asked(
    chromium: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_site(tmp_path)
    assert main(["--site", str(root), "build", "--pdf"]) == 0
    first = (root / "public/everything.pdf").read_bytes()
    assert first.startswith(b"%PDF")
    assert b"D:20310520000000" in first, "dated by the day the site speaks of"
    assert b"file://" not in first
    assert main(["--site", str(root), "build", "--pdf"]) == 0
    assert (root / "public/everything.pdf").read_bytes() == first
    assert "0 changed" in capsys.readouterr().out
    assert main(["--site", str(root), "build"]) == 0
    assert not (root / "public/everything.pdf").exists(), "only when asked for"


def test_without_a_browser_the_build_says_so_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    without_browser(monkeypatch, tmp_path)
    assert main(["--site", str(write_site(tmp_path)), "build", "--pdf"]) == MACHINE
    assert capsys.readouterr().err == f"explainer: {NEEDED}\n"
    assert not (tmp_path / "public").exists()


def test_a_browser_that_does_not_print_is_a_fault_of_the_machine() -> None:
    outputs = (Output("everything.html", b"<h1>x</h1>"),)
    with pytest.raises(OSError, match="did not print"):
        pdf.with_pdf(outputs, "false", CONFIG)


def test_links_away_lead_to_the_published_site_or_nowhere() -> None:
    page = b'<a class="x" href="tags.html">t</a> <a href="#p1">p</a> <a href="https://other.example/">o</a>'
    whole = pdf._with_whole_addresses(page, "https://example.org/harbour/")
    assert whole == page.replace(b'"tags.html"', b'"https://example.org/harbour/tags.html"')
    assert pdf._with_whole_addresses(page, "") == page.replace(b' href="tags.html"', b" ")


@pytest.mark.parametrize(
    ("day", "stamp"), [(None, "19700101"), (PartialDate(2031), "20310101"), (CONFIG.as_of, "20310520")]
)
def test_a_pdf_has_the_date_of_the_site_and_no_byte_moves(day: PartialDate | None, stamp: str) -> None:
    data = b"%PDF /CreationDate (D:20990101123456+00'00') x /ModDate (D:20990101123456Z)"
    dated = pdf._dated(data, day)
    assert dated == data.replace(b"20990101123456", f"{stamp}000000".encode())


def test_a_browser_is_given_the_page_what_it_shows_and_no_other_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROME_PATH", stand_in(tmp_path, DRAWS))
    root = write_site(tmp_path / "site")
    assert main(["--site", str(root), "build", "--pdf"]) == 0
    made = (root / "public/everything.pdf").read_bytes()
    assert made.startswith(b"%PDF /CreationDate (D:20310520000000+00'00')")
    assert b"assets" in made
    assert b"index.html" not in made.partition(b"<!")[0]
    assert b'href="https://example.org/harbour/' in made
    before = made
    assert main(["--site", str(root), "build", "--pdf"]) == 0
    assert (root / "public/everything.pdf").read_bytes() == before
    assert "(0 changed, 0 removed)" in capsys.readouterr().out


def test_a_browser_that_never_ends_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "SECONDS", 0.2)
    with pytest.raises(OSError, match=r"within 0\.2 s"):
        pdf.with_pdf((Output("everything.html", b"<h1>x</h1>"),), stand_in(tmp_path, SLEEPS), CONFIG)


def test_the_browser_named_comes_before_those_that_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bin").mkdir()
    found = stand_in(tmp_path / "bin", DRAWS)
    named = stand_in(tmp_path, DRAWS)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv("CHROME_PATH", raising=False)
    assert find_chromium() == found
    monkeypatch.setenv("CHROME_PATH", named)
    assert find_chromium() == named
    without_browser(monkeypatch, tmp_path)
    with pytest.raises(OSError, match=NEEDED):
        find_chromium()


@pytest.mark.parametrize("command", [("card",), ("build", "--pdf")])
def test_where_the_browser_named_is_not_no_other_is_taken(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(Path(stand_in(tmp_path, DRAWS)).parent))
    monkeypatch.setenv("CHROME_PATH", "/opt/none/chrome")
    assert main(["--site", str(write_site(tmp_path / "site")), *command]) == MACHINE
    assert capsys.readouterr().err == "explainer: CHROME_PATH names /opt/none/chrome, where there is no program\n"
