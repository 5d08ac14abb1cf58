"""The picture that other sites show beside a link: drawn once, kept with the content, named on every page."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from generator.build import Inputs, make_site, read
from generator.check import run_rules
from generator.cli import main
from generator.cli.saying import FINDINGS, MACHINE
from generator.outside import card
from generator.outside.card import SIZE, card_page, draw_card
from generator.pages.stamps import stamped, words_of, words_shown
from tests.conftest import ROOT
from tests.outside.browser import DRAWS, FAILS, NEEDED, SLEEPS, stand_in, without_browser
from tests.sites import checked, pages, pages_with, write_site

PNG = b"\x89PNG\r\n\x1a\n"


def inputs_of(root: Path) -> Inputs:
    inputs = read(root).value
    assert inputs
    return inputs


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(PNG)
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_the_shipped_card_shows_the_shipped_words() -> None:
    png = (ROOT / "content/card.png").read_bytes()
    assert size_of(png) == SIZE
    assert len(png) < 100_000
    assert words_shown(png) == words_of(inputs_of(ROOT).config), "draw it again: explainer card"


def test_a_site_of_ones_own_gets_a_card_of_its_own(tmp_path: Path) -> None:
    inputs = inputs_of(write_site(tmp_path))
    hostile = inputs._replace(config=inputs.config._replace(title='The <b>"harbour"</b> & more'))
    html = card_page(hostile).value.decode()
    assert "<h1>The &lt;b&gt;&#34;harbour&#34;&lt;/b&gt; &amp; more</h1>" in html
    assert "The strike" in html


@pytest.mark.browser
def test_a_card_is_drawn_the_same_twice_and_knows_its_words(tmp_path: Path, chromium: str) -> None:
    inputs = inputs_of(write_site(tmp_path))
    drawn = [draw_card(card_page(inputs).value, inputs, chromium) for _ in range(2)]
    assert drawn[0] == drawn[1]
    assert size_of(drawn[0]) == SIZE
    assert words_shown(drawn[0]) == words_of(inputs.config)


@pytest.mark.browser
def test_the_command_puts_it_with_the_content_and_the_pages_name_it(
    tmp_path: Path, chromium: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHROME_PATH", chromium)
    root = write_site(tmp_path)
    assert main(["--site", str(root), "card"]) == 0
    made = pages(root)
    assert "card.png" in made
    address = '<meta property="og:image" content="https://example.org/harbour/card.png">'
    assert address in made["index.html"]
    assert address in made["strike/the-walkout.html"]


def test_without_a_card_no_page_promises_one() -> None:
    assert "og:image" not in pages_with()["index.html"]


def test_without_a_browser_the_command_says_what_it_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    without_browser(monkeypatch, tmp_path)
    assert main(["--site", str(write_site(tmp_path)), "card"]) == MACHINE
    assert capsys.readouterr().err == f"explainer: {NEEDED}\n"


def test_what_is_drawn_is_kept_with_a_digest_of_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROME_PATH", stand_in(tmp_path, DRAWS))
    root = write_site(tmp_path / "site")
    assert main(["--site", str(root), "card"]) == 0
    assert "card.png" in capsys.readouterr().out
    png = (root / "content/card.png").read_bytes()
    config = inputs_of(root).config
    assert words_shown(png) == words_of(config) != words_of(config._replace(tagline="Another"))
    length = struct.unpack(">I", png[33:37])[0]
    body, end = png[37 : 41 + length], 41 + length
    assert (png[:8], png[12:16], body[:11]) == (PNG, b"IHDR", b"tEXtSource\0")
    assert struct.unpack(">I", png[end : end + 4])[0] == zlib.crc32(body), "viewers check this sum"
    assert png[end + 4 :] == b"IEND"


@pytest.mark.parametrize(("does", "says"), [(FAILS, "no display"), (SLEEPS, "within 0.2 s"), ("", "did not draw")])
def test_a_browser_that_does_not_draw_leaves_the_card_as_it_was(
    does: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if does == SLEEPS:
        monkeypatch.setattr(card, "SECONDS", 0.2)
    monkeypatch.setenv("CHROME_PATH", stand_in(tmp_path, does))
    root = write_site(tmp_path / "site")
    drawn = stamped(PNG + bytes(25) + b"before", inputs_of(root).config)
    (root / "content/card.png").write_bytes(drawn)
    assert main(["--site", str(root), "card"]) == 3
    assert says in capsys.readouterr().err
    assert (root / "content/card.png").read_bytes() == drawn


def test_a_card_that_we_drew_is_drawn_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROME_PATH", stand_in(tmp_path, DRAWS))
    root = write_site(tmp_path / "site")
    (root / "content/card.png").write_bytes(stamped(PNG + bytes(25) + b"before", inputs_of(root).config))
    assert main(["--site", str(root), "card"]) == 0
    assert b"before" not in (root / "content/card.png").read_bytes()


@pytest.mark.parametrize("which", ["a picture of their own", "ours, painted over", "ours, cut off", "nothing"])
def test_a_picture_that_we_did_not_draw_is_never_replaced(
    which: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A program that changes a picture may keep the text that lies in it."""
    monkeypatch.setenv("CHROME_PATH", stand_in(tmp_path, DRAWS))
    root = write_site(tmp_path / "site")
    ours = stamped(PNG + bytes(25) + b"pixels", inputs_of(root).config)
    pictures = {
        "a picture of their own": PNG + bytes(200),
        "ours, painted over": ours.replace(b"pixels", b"Pixels"),
        "ours, cut off": ours[:60],
        "nothing": b"",
    }
    (root / "content/card.png").write_bytes(pictures[which])
    assert main(["--site", str(root), "card"]) == FINDINGS
    said = capsys.readouterr().err
    assert "content/card.png:1:1: error[foreign-file]" in said
    assert "hint:" in said
    assert (root / "content/card.png").read_bytes() == pictures[which]


def test_a_card_that_a_link_leads_to_elsewhere_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROME_PATH", stand_in(tmp_path, DRAWS))
    root = write_site(tmp_path / "site")
    (root / "content/card.png").symlink_to(tmp_path / "elsewhere.png")
    assert main(["--site", str(root), "card"]) == FINDINGS
    assert "error[link-leads-out]" in capsys.readouterr().err
    assert (root / "content/card.png").is_symlink()


@pytest.mark.parametrize(
    ("changes", "code"),
    [("-- content/site.yaml --\ntitle: [\n", "yaml-syntax"), ("-- layouts/card.html --\n{{ nothing }}\n", "template")],
)
def test_a_site_with_a_fault_gets_no_card(
    changes: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROME_PATH", stand_in(tmp_path, DRAWS))
    root = write_site(tmp_path / "site", changes)
    assert main(["--site", str(root), "card"]) == 1
    assert f"error[{code}]" in capsys.readouterr().err
    assert not (root / "content/card.png").exists()


HEADER = PNG + struct.pack(">L4sLLBBBBBL", 13, b"IHDR", *SIZE, 8, 2, 0, 0, 0, 0)


def told(root: Path) -> list[str]:
    return [finding.code for finding in checked(root)]


def test_a_card_with_former_words_is_told(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    card_file, settings = root / "content/card.png", root / "content/site.yaml"
    card_file.write_bytes(stamped(HEADER + b"pixels", inputs_of(root).config))
    assert told(root) == []
    text = settings.read_text(encoding="utf-8")
    for old, new in (("title: The harbour", "title: The port"), ("title: The talks", "title: Talks")):
        settings.write_text(text.replace(old, new), encoding="utf-8")
        assert told(root) == ["outdated-card"]
    settings.write_text(f"{text}tagline: What came of it\n", encoding="utf-8")
    assert told(root) == ["outdated-card"]
    card_file.write_bytes(HEADER + b"a picture of their own")
    assert told(root) == []


def test_topics_that_have_drafts_alone_are_on_no_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROME_PATH", stand_in(tmp_path, DRAWS))
    draft = "-- content/talks/the-deal.md --\n---\ntitle: The deal\nstatus: draft\n---\nShorter nights. [@courier:1]\n"
    root = write_site(tmp_path / "site", draft)
    assert main(["--site", str(root), "card"]) == 0
    png = (root / "content/card.png").read_bytes()
    config = inputs_of(root).config
    assert words_shown(png) == words_of(config._replace(topics=config.topics[:1]))
    for drafts in (True, False):
        site = make_site(inputs_of(root), run_rules, drafts=drafts)
        assert "outdated-card" not in {finding.code for finding in site.diagnostics}
