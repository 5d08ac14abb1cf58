"""What is put on record about notes: it holds while they stay as they were, and gives nothing away."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from generator.cli import main
from generator.evidence.records import READ_FILE, VERIFIED_FILE, parse_read, parse_verified, read_original
from generator.seeds import load_sources
from generator.verify import confirm, verify
from tests.sites import built, checked, write_site

ORIGINAL = """The quiet cranes of the harbour

For nine days from the second of May not a single crane in the whole of the harbour moved, and ships waited outside.

All of the 140 crane drivers of the port took part, which nobody at the port authority had thought at all possible.

Their speaker, Ada Moreno, told reporters at the gate that the nights had been “longer than the pay” for many years now.
"""

NOTE = """-- seeds/gazette.md --
---
title: Cranes at rest
publisher: Gazette
published: 2031-05-12
text: note
article: {{file: gazette.txt, sha256: {sha256}}}
---
[1] For nine days from 2 May no crane moved.

[2] All 140 drivers took part.

[3] Their speaker Ada Moreno said the nights were “longer than the pay”.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small site with a note whose original is at hand."""
    site = write_site(tmp_path, NOTE.format(sha256=hashlib.sha256(ORIGINAL.encode()).hexdigest()))
    (site / "seeds/originals").mkdir()
    (site / "seeds/originals/gazette.txt").write_text(ORIGINAL, encoding="utf-8")
    return site


def change(root: Path, old: str, new: str, path: str = "seeds/gazette.md") -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def remove_originals(root: Path) -> None:
    (root / "seeds/originals/gazette.txt").unlink()
    (root / "seeds/originals").rmdir()


def codes(root: Path) -> list[str]:
    return [finding.code for finding in checked(root)]


def test_a_note_is_verified_once_and_trusted_while_it_stays(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert codes(root) == ["unverified-note"]
    outcome = verify(root)
    assert outcome.diagnostics == ()
    assert outcome.value[0].summary == "agrees with its original: 3 paragraphs, 1 quotations"
    assert codes(root) == []
    remove_originals(root)
    assert codes(root) == []
    assert main(["--site", str(root), "check"]) == 0
    assert "1 of 1 notes" in (said := capsys.readouterr().out)
    assert "by the record alone" in said
    assert verify(root).value[0].summary == "no original at hand; the record still holds"
    change(root, "no crane moved", "no crane was moved")
    assert "unverified-note" in codes(root)
    assert [f.code for f in verify(root).diagnostics] == ["unverified-note"]


def test_removing_the_originals_changes_no_byte(root: Path) -> None:
    verify(root)
    change(root, "no crane moved", "and on, not a single crane in the whole of the harbour moved")
    verify(root)
    change(
        root,
        "Ada Moreno led",
        "Not a single crane in the whole of the yard: Ada Moreno led",
        "content/strike/the-walkout.md",
    )
    found = [finding.code for finding in checked(root)]
    assert "close-to-original" in found
    with_originals = built(root)
    remove_originals(root)
    without = built(root)
    assert "close-to-original" not in [finding.code for finding in without.diagnostics]
    assert with_originals.value == without.value != ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("“longer than the pay”", "“longer than our pay”", "quote-not-in-original"),
        ("no crane moved", "not a single crane in the whole of the harbour moved, and ships", "copied-original"),
        ("\n[3] Their speaker Ada Moreno said the nights were “longer than the pay”.\n", "", "paragraph-count"),
    ],
)
def test_a_note_that_does_not_agree_is_not_recorded(root: Path, old: str, new: str, code: str) -> None:
    verify(root)
    change(root, old, new)
    outcome = verify(root)
    assert code in [finding.code for finding in outcome.diagnostics]
    assert outcome.value[0].verified is None
    assert parse_verified((root / VERIFIED_FILE).read_text(encoding="utf-8")).value == {}


def test_another_file_is_not_the_original(root: Path) -> None:
    change(root, "nine days", "ten days", "seeds/originals/gazette.txt")
    outcome = verify(root)
    assert [finding.code for finding in outcome.diagnostics] == ["wrong-original"]


def test_the_record_holds_no_word_of_either(root: Path) -> None:
    verify(root)
    text = (root / VERIFIED_FILE).read_text(encoding="utf-8")
    values = re.findall(r"^  [a-z_]+: (.+)$", text, re.MULTILINE)
    assert len(values) == 5
    assert all(re.fullmatch(r'"[0-9a-f]{64}"|\d+', value) for value in values)


def test_changed_paragraphs_are_listed_until_they_are_confirmed(root: Path) -> None:
    verify(root)
    assert confirm(root, []).value == 5
    assert codes(root) == []
    change(root, "All 140 drivers", "All of the 140 drivers")
    verify(root)
    found = checked(root)
    assert {finding.code for finding in found} == {"changed-source"}
    assert {(f.span.path, f.span.line) for f in found} == {
        ("content/strike/the-walkout.md", 11),
        ("content/strike/the-walkout.md", 13),
    }
    assert "gazette:2" in found[0].hint
    assert confirm(root, ["gazette:2"]).value == 1
    assert codes(root) == []


def test_only_known_paragraphs_can_be_confirmed(root: Path) -> None:
    (finding,) = confirm(root, ["gazete:2"]).diagnostics
    assert finding.code == "unknown-paragraph"
    assert "gazette:2" in finding.hint
    assert not (root / READ_FILE).exists()


def test_both_wordings_count_after_a_merge(root: Path) -> None:
    confirm(root, [])
    file = root / READ_FILE
    before = file.read_text(encoding="utf-8")
    change(root, "All 140 drivers", "All of the 140 drivers")
    confirm(root, ["gazette:2"])
    ours = file.read_text(encoding="utf-8")
    file.write_text(before + ours, encoding="utf-8")
    assert "changed-source" not in codes(root)
    change(root, "All of the 140 drivers", "All 140 drivers")
    assert "changed-source" not in codes(root)


def test_lines_that_are_no_record_have_their_place() -> None:
    outcome = parse_read("# a comment\ngazette:1 0123456789abcdef\n<<<<<<< ours\n")
    (finding,) = outcome.diagnostics
    assert (finding.code, finding.span.line) == ("bad-record", 3)
    assert list(outcome.value) == [("gazette", 1)]


@pytest.mark.parametrize(
    "text", ["", "- a\n", "gazette: 3\n", "gazette: {note: x}\n", "gazette:\n  note: [\n", "# nothing\n"]
)
def test_a_damaged_record_is_a_finding_never_a_fault(root: Path, text: str) -> None:
    (root / VERIFIED_FILE).write_text(text, encoding="utf-8")
    found = checked(root)
    assert all(finding.message for finding in found)
    assert any(finding.code == "unverified-note" or finding.span.path == VERIFIED_FILE for finding in found)


@pytest.mark.parametrize("file", ["../gazette.md", "/etc/passwd", "..", "a/b.txt", "x.txt"])
def test_only_files_within_the_folder_of_originals_are_read(root: Path, file: str) -> None:
    change(root, "file: gazette.txt", f'file: "{file}"')
    (root / "seeds/originals/x.txt").symlink_to("/etc/passwd")
    (source,) = [source for source in load_sources(root).value if source.id == "gazette"]
    assert read_original(root, source) is None


def test_the_commands_say_what_they_did(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--site", str(root), "verify"]) == 0
    assert "gazette: agrees with its original" in capsys.readouterr().out
    assert main(["--site", str(root), "verify", "--confirm"]) == 0
    assert "5 paragraphs confirmed" in capsys.readouterr().out
    change(root, "“longer than the pay”", "“longer than our pay”")
    assert main(["--site", str(root), "verify"]) == 1
    assert "gazette: does not agree with its original" in capsys.readouterr().out
