"""Bad input: each fault has its own finding with its place, and nothing is built."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from socket import AF_UNIX, socket
from typing import Any

import pytest

from generator.cli import main
from generator.diagnostics import Severity
from generator.documents import LARGE_PICTURE
from tests.sites import Case, brief, built, built_with, cases, findings, laid_over, write_site

_KINDS = ["pipe", "socket", "folder"]

BINARY = [
    ("byte-order-mark", b"\xef\xbb\xbf---\ntitle: A\n---\nx [@gazette:1]\n", (1, 1)),
    ("not-utf8", b"---\ntitle: Caf\xe9\n---\nx [@gazette:1]\n", (2, 11)),
    ("not-utf8", b"---\rtitle: Caf\xe9\r---\rx [@gazette:1]\r", (2, 11)),
    ("not-utf8", "---\ntitle: A\n---\n".encode("utf-16"), (1, 1)),
    ("control-character", b"---\ntitle: A\n---\nx \x00 [@gazette:1]\n", (4, 3)),
    ("file-too-large", b"x" * (4 * 1024 * 1024 + 1), (1, 1)),
]


def test_the_base_site_has_nothing_wrong(tmp_path: Path) -> None:
    assert brief(findings(write_site(tmp_path))) == ""


def test_what_is_laid_over_the_base_site_is_taken_away_again(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    before = {path: path.is_file() and path.read_bytes() for path in root.rglob("*")}
    with laid_over(root, "-- seeds/courier.md --\nx\n-- content/far/away/a.md --\nx\n"):
        assert (root / "seeds/courier.md").read_text(encoding="utf-8") == "x\n"
        assert (root / "content/far/away/a.md").is_file()
    assert {path: path.is_file() and path.read_bytes() for path in root.rglob("*")} == before


@pytest.mark.parametrize("case", cases("faults.md"), ids=str)
def test_each_fault_is_found_where_it_is(case: Case) -> None:
    assert brief(built_with(case.input).diagnostics) == case.expected.strip()


@pytest.mark.parametrize("case", cases("faults.md"), ids=str)
def test_errors_say_what_to_do_and_leave_nothing_to_write(case: Case) -> None:
    outcome = built_with(case.input)
    assert bool(outcome.value) is not outcome.failed
    for finding in outcome.diagnostics:
        assert finding.message
        if finding.code not in ("broken-link", "broken-anchor", "bad-address", "wrong-value"):
            assert finding.hint, finding


@pytest.mark.parametrize(("code", "data", "place"), BINARY, ids=[code for code, *_ in BINARY])
def test_bytes_that_are_no_text_are_found(code: str, data: bytes, place: tuple[int, int], tmp_path: Path) -> None:
    root = write_site(tmp_path)
    (root / "content/strike/a.md").write_bytes(data)
    (finding,) = findings(root)
    assert (finding.code, (finding.span.line, finding.span.column)) == (code, place)


@pytest.mark.parametrize("name", ["content/site.yml", "site.yaml"])
def test_settings_of_another_name_or_place_are_told(name: str, tmp_path: Path) -> None:
    root = write_site(tmp_path)
    (root / "content/site.yaml").rename(root / name)
    (finding,) = findings(root)
    assert (finding.code, finding.hint) == ("no-site", f"call {name} content/site.yaml")


@pytest.mark.parametrize(("size", "codes"), [(LARGE_PICTURE, []), (LARGE_PICTURE + 1, ["large-picture"])])
def test_a_picture_that_makes_readers_wait_is_told(size: int, codes: list[str], tmp_path: Path) -> None:
    root = write_site(tmp_path)
    (root / "content/strike/quay.gif").write_bytes(b"GIF89a0000" + b"x" * (size - 10))
    assert [finding.code for finding in findings(root)] == codes


def test_a_folder_within_a_site_says_where_that_is(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    for folder, way in (("content/strike", "../.."), ("seeds", ".."), ("content", "..")):
        (finding,) = findings(root / folder)
        assert finding.hint.endswith(f"name it with --site {way}")


def test_a_text_with_a_place_that_nothing_is_filled_into_is_told_where_it_is_written(tmp_path: Path) -> None:
    text = """home:
  all_sections: {one: "{n} section", other: "All {n} of them"}
  all_profiles: {one: One, other: "Many {number}"}
  all_events: {one: One, other: "Many {n"}
"""
    root = write_site(tmp_path, f"-- layouts/text/en.yaml --\n{text}")
    assert brief(findings(root)) == (
        "layouts/text/en.yaml:3:35-50 wrong-value\nlayouts/text/en.yaml:4:33-42 wrong-value"
    )


def test_templates_in_a_circle_are_one_finding_in_plain_words(tmp_path: Path) -> None:
    (finding,) = findings(write_site(tmp_path, '-- layouts/base.html --\n{% extends "home.html" %}\n'))
    assert "pages, 404.html among them, cannot be laid out: the templates go round in a circle" in finding.message


def test_a_template_that_cannot_be_read_is_not_told_as_one_without_a_frame(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    (root / "layouts").mkdir()
    (root / "layouts/home.html").write_bytes(b'{% extends "base.html" %}\xe9')
    assert brief(findings(root)) == "layouts/home.html:1:26-27 not-utf8"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("13 September 2031", "2031-09-13"),
        ("September 13th, 2031", "2031-09-13"),
        ("Sept 2031", "2031-09"),
        ("09/13/2031", "2031-09-13"),
        ("13-09-2031", "2031-09-13"),
        ("2031-09-13T10:00:00Z", "2031-09-13"),
        ("03/02/2031", ""),
        ("the 13th of September", ""),
        ("13/13/2031", ""),
        ("31 June 2031", ""),
    ],
)
def test_a_date_of_another_form_is_told_with_ours_where_it_can_be_only_one(
    written: str, meant: str, tmp_path: Path
) -> None:
    root = write_site(tmp_path, f"-- content/strike/a.md --\n---\ntitle: A\ndate: {written}\n---\nX. [@gazette:1]\n")
    (hint,) = (finding.hint for finding in findings(root) if finding.code == "bad-date")
    assert hint == (f"write {meant}" if meant else "write it as year-month-day: 2026-02-03")


def test_a_folder_without_a_site_says_so(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path)
    assert finding.code == "no-site"
    assert "--site" in finding.hint


def test_all_faults_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    root = write_site(tmp_path, "-- content/strike/a.md --\n---\ntitle: A\n")
    (root / "content/talks/b.md").write_bytes(b"\xff")
    (root / "seeds/c.md").write_text("---\ntitle: C\nfoo: 1\n---\n[2] x\n", encoding="utf-8")
    (root / "content/talks/d.md").write_text("---\ntitle: D\n---\nWith no source.\n", encoding="utf-8")
    codes = {finding.code for finding in findings(root)}
    assert {"unclosed-front-matter", "not-utf8", "unknown-key", "paragraph-number", "uncited-statement"} <= codes


def test_links_out_of_the_folder_are_reported_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "secret.md"
    outside.write_text("---\ntitle: Secret\n---\nx [@gazette:1]\n", encoding="utf-8")
    root = write_site(tmp_path / "site")
    (root / "content/strike/a.md").symlink_to(outside)
    (root / "content/talks/more").symlink_to(tmp_path)
    assert [f.code for f in findings(root)] == ["link-leads-out", "link-leads-out"]


def test_a_rule_can_be_a_warning_or_off(tmp_path: Path) -> None:
    root = write_site(tmp_path, "-- content/strike/a.md --\n---\ntitle: A\n---\nNothing cited.\n")
    config = root / "content/site.yaml"
    text = config.read_text(encoding="utf-8")
    config.write_text(f"{text}checks: {{uncited-statement: warning}}\n", encoding="utf-8")
    (finding,) = findings(root)
    assert finding.severity is Severity.WARNING
    config.write_text(f"{text}checks: {{uncited-statement: off}}\n", encoding="utf-8")
    assert findings(root) == ()


def test_folders_that_lead_out_are_reported_not_followed(tmp_path: Path) -> None:
    root = write_site(tmp_path / "site")
    (root / "seeds").rename(tmp_path / "elsewhere")
    (root / "seeds").symlink_to(tmp_path / "elsewhere")
    assert "link-leads-out" in {finding.code for finding in findings(root)}
    (root / "content/site.yaml").rename(tmp_path / "settings.yaml")
    (root / "content/site.yaml").symlink_to(tmp_path / "settings.yaml")
    assert [(finding.code, finding.span.path) for finding in findings(root)] == [
        ("link-leads-out", "content/site.yaml")
    ]


def test_no_line_of_a_file_that_a_link_leads_out_to_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.md").write_text("the password", encoding="utf-8")
    root = write_site(tmp_path / "site")
    for name in ("content/strike/a.md", "seeds/verified.yaml", "content/strike/a.png", "layouts/assets/a.txt"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).symlink_to(tmp_path / "secret.md")
    assert main(["--site", str(root), "check"]) == 1
    said = "".join(capsys.readouterr())
    assert said.count("link-leads-out") == 4
    assert "password" not in said


def test_a_folder_that_cannot_be_listed_is_said_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_site(tmp_path)
    real = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("strike"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert ("unreadable-file", "content/strike") in {(f.code, f.span.path) for f in findings(root)}


@pytest.mark.parametrize(
    "name",
    [
        "content/strike/a.md",
        "content/strike/a.png",
        "content/site.es.yaml",
        "seeds/a.md",
        "seeds/verified.yaml",
        "layouts/a.html",
        "layouts/styles/a.css",
        "layouts/text/en.yaml",
    ],
)
@pytest.mark.parametrize("make", [os.mkfifo, lambda path: socket(AF_UNIX).bind(path), os.mkdir], ids=_KINDS)
def test_what_is_no_file_is_said_and_never_waited_for(
    make: Callable[[str], None], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_site(tmp_path)
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir((root / name).parent)  # the name of a socket must be short
    make(Path(name).name)
    found = findings(root)
    if make is not os.mkdir or name == "content/site.es.yaml":
        assert {(f.code, f.span.path) for f in found} == {("not-a-file", name)}
        assert all(f.hint for f in found)


@pytest.mark.parametrize("name", ["content/strike/a.md", "content/a.md", "content/profiles/a.md", "seeds/a.md"])
def test_a_folder_with_the_name_of_a_text_is_told_once(name: str, tmp_path: Path) -> None:
    root = write_site(tmp_path, f"-- {name}/b.md --\n---\ntitle: B\n---\nBody. [@gazette:1]\n")
    assert brief(findings(root)) == f"{name}:1:1-2 not-a-file"


def test_a_picture_that_lacks_its_end_is_told(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    (root / "content/strike/quay.webp").write_bytes(b"RIFF\x64\0\0\0WEBPVP8L\x40\0\0\0\x2f\x01\0\0\0")
    assert brief(findings(root)) == "content/strike/quay.webp:1:1-2 not-a-picture"


def test_a_pipe_in_the_output_is_nobody_elses_to_wait_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_site(tmp_path)
    (root / "public").mkdir()
    for name in ("index.html", ".explainer.json", "theirs"):
        os.mkfifo(root / "public" / name)
    assert main(["--site", str(root), "build"]) == 1
    assert "error[foreign-file] public/index.html" in "".join(capsys.readouterr())
    (root / "public/index.html").unlink()
    (root / "public/.explainer.json").unlink()
    assert main(["--site", str(root), "build"]) == 0
    assert (root / "public/theirs").is_fifo()


def test_a_list_where_a_text_of_the_interface_belongs_is_said(tmp_path: Path) -> None:
    text = "navigation:\n  - Home\nmonths: {m05: [May]}\ntitles: {home: Start}\n"
    root = write_site(tmp_path, f"-- layouts/text/en.yaml --\n{text}")
    assert brief(findings(root)) == ("layouts/text/en.yaml:2:3-4 wrong-value\nlayouts/text/en.yaml:3:15-16 wrong-value")


@pytest.mark.parametrize("name", ["content/strike/the-walkout.md", "content/map.png", "layouts/assets/a.txt"])
def test_a_file_that_vanishes_while_it_is_read_is_said(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_site(tmp_path)
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).touch()
    real = Path.open

    def vanish(path: Path, *arguments: Any, **options: Any) -> Any:
        if path == root / name:
            raise FileNotFoundError(2, "No such file or directory", str(path))
        return real(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", vanish)
    outcome = built(root)
    assert outcome.value == ()
    assert ("unreadable-file", name) in {(f.code, f.span.path) for f in outcome.diagnostics}


def test_names_of_files_cannot_steer_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_site(tmp_path)
    (root / "content/strike/\x1b[31m\nred.md").write_text("x", encoding="utf-8")
    Path(os.fsdecode(os.fsencode(root / "content/strike") + b"/caf\xe9.md")).write_text("x", encoding="utf-8")
    for form in ("text", "json", "github"):
        assert main(["--site", str(root), "check", "--format", form]) == 1
        said = "".join(capsys.readouterr())
        assert "bad-file-name" in said
        assert "\x1b" not in said


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_that_lacks_letters_stops_nothing(
    encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_site(tmp_path, "-- content/strike/a.md --\n---\ntitle: “A\n---\nx… 😀 [@nobody:1]\n")
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    command = [sys.executable, "-m", "generator", "--site", str(root), "check"]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == 1, done.stderr
    assert b"unknown-source" in done.stdout
    told = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(told, encoding=encoding))
    assert main(["--site", str(root), "check", "--format", "json"]) == 1
    sys.stdout.flush()
    assert "unknown-source" in {finding["code"] for finding in json.loads(told.getvalue().decode(encoding))}


@pytest.mark.parametrize(
    "template",
    [
        "{% include 'home.html' %}",
        "{% extends 'home.html' %}",
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        "{{ 'x' * 10 ** 15 }}",
        "{% for _ in range(3) %}{{ 1 // 0 }}{% endfor %}",
    ],
)
def test_a_template_without_end_or_measure_is_a_finding(template: str, tmp_path: Path) -> None:
    root = write_site(tmp_path, f"-- layouts/home.html --\n{template}\n")
    assert "template" in {finding.code for finding in findings(root)}


@pytest.mark.parametrize("name", ["the-walkout_de", "the-walkout.DE", "The Walkout_de"])
def test_a_file_that_may_be_a_translation_is_told_how_to_be_called(name: str, tmp_path: Path) -> None:
    root = write_site(tmp_path)
    text = (root / "content/strike/the-walkout.md").read_text(encoding="utf-8")
    (root / f"content/strike/{name}.md").write_text(text, encoding="utf-8")
    (hint,) = (found.hint for found in findings(root) if found.code == "bad-file-name")
    assert hint.startswith("call it the-walkout.de.md if it is a translation")


@pytest.mark.parametrize(
    ("front", "body", "hint"),
    [
        ("draft: true", "No crane moved. [@gazette:1]", "write `status: draft`"),
        ("“order”: 10", "No crane moved. [@gazette:1]", "write order without quotation marks"),
        (
            "order: 3",
            "No <img src=a.png> crane moved. [@gazette:1]",
            "write a picture as ![what it shows](picture.jpg)",
        ),
        (
            "order: 3",
            "Ten cranes moved. [@gazette:1]\n\n<!-- ignore[figure-not-in-source]: rounded -->",
            "put it on a line before the statement",
        ),
    ],
)
def test_a_hint_says_what_to_write(front: str, body: str, hint: str, tmp_path: Path) -> None:
    text = f"-- content/strike/a.md --\n---\ntitle: A\n{front}\n---\n{body}\n"
    assert any(found.hint.startswith(hint) for found in findings(write_site(tmp_path, text)))
