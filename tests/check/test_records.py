"""What is put on record about notes: it holds while they stay as they were, and gives nothing away."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from generator.cli import main
from generator.diagnostics import Outcome
from generator.evidence.originals import original_of
from generator.evidence.records import (
    READ_FILE,
    VERIFIED_FILE,
    format_read,
    format_verified,
    load_records,
    parse_read,
    parse_verified,
)
from generator.publish.withheld import original_files
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
    assert outcome.value[0].summary == "agrees with its original: 3 paragraphs, 1 quotation"
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


@pytest.mark.parametrize(
    ("old", "new", "holds"),
    [
        ("published: 2031-05-12", "published: 2030-05-12", False),
        ("publisher: Gazette", "publisher: Courier", False),
        ("title: Cranes at rest", "title: 777 cranes at rest", False),
        ("text: note", "text: open", False),
        ("publisher: Gazette", "publisher: Gazette\nurl: https://example.org/", True),
        ("[2] All 140", "## Who took part\n\n[2] All 140", True),
    ],
)
def test_all_that_a_note_is_evidence_by_is_on_record(root: Path, old: str, new: str, holds: bool) -> None:
    verify(root)
    change(root, old, new)
    assert ("unverified-note" not in codes(root)) is holds


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
    before = parse_verified((root / VERIFIED_FILE).read_text(encoding="utf-8")).value
    assert list(before) == ["gazette"], "nobody forgets that it was verified"
    told = [finding.message for finding in checked(root) if finding.code == "unverified-note"]
    assert told == ["gazette is not as it was when it was verified"]
    verify(root)
    assert parse_verified((root / VERIFIED_FILE).read_text(encoding="utf-8")).value == before


def test_a_source_that_does_not_agree_any_more_though_it_is_as_it_was_is_told(root: Path) -> None:
    verify(root)
    change(root, "nine days", "ten days", "seeds/originals/gazette.txt")
    assert [finding.code for finding in verify(root).diagnostics] == ["wrong-original"]
    told = [finding.message for finding in checked(root) if finding.code == "unverified-note"]
    assert told == ["gazette is not as it was when it was verified"]


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
    assert finding.span.path == "seeds"
    (finding,) = confirm(root, ["gazette:99"]).diagnostics
    assert finding.span.path == "seeds/gazette.md"
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
    assert (finding.code, finding.span.line, finding.span.end_column) == ("bad-record", 3, 13)
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
    assert original_of(root, source) == Outcome(None)


def test_the_commands_say_what_they_did(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--site", str(root), "verify"]) == 0
    assert "gazette: agrees with its original" in capsys.readouterr().out
    assert main(["--site", str(root), "verify", "--confirm"]) == 0
    assert "5 paragraphs confirmed" in capsys.readouterr().out
    change(root, "“longer than the pay”", "“longer than our pay”")
    assert main(["--site", str(root), "verify"]) == 1
    assert "gazette: does not agree with its original" in capsys.readouterr().out


def test_what_is_new_since_the_others_were_read_is_said(root: Path) -> None:
    confirm(root, ["gazette:1"])
    reasons = {f.message for f in checked(root) if f.code == "changed-source"}
    assert reasons == {
        "gazette ¶2 is new since the others were read",
        "gazette ¶3 is new since the others were read",
        "no paragraph of courier is on record as read",
    }
    place = next(f.span.path for f in checked(root) if "courier" in f.message and f.code == "changed-source")
    assert place == "seeds/courier.md"
    confirm(root, [])
    assert "changed-source" not in codes(root)


def test_confirming_what_is_confirmed_writes_nothing(root: Path) -> None:
    assert confirm(root, []).value == 5
    before = (root / READ_FILE).stat().st_mtime_ns, (root / READ_FILE).stat().st_ino
    assert confirm(root, []).value == 0
    assert confirm(root, ["gazette:1"]).value == 0
    assert before == ((root / READ_FILE).stat().st_mtime_ns, (root / READ_FILE).stat().st_ino)


def test_a_site_that_cannot_be_read_is_said_and_nothing_is_recorded(root: Path) -> None:
    (root / "content/site.yaml").write_text("title: [", encoding="utf-8")
    assert [f.code for f in verify(root).diagnostics] == ["yaml-syntax"]
    assert [f.code for f in confirm(root, []).diagnostics] == ["yaml-syntax"]
    assert not (root / VERIFIED_FILE).exists()
    assert not (root / READ_FILE).exists()


def name_original(root: Path, file: str, data: bytes) -> None:
    """Let the note stand for these bytes."""
    (root / "seeds/originals" / file).write_bytes(data)
    text = (root / "seeds/gazette.md").read_text(encoding="utf-8")
    text = re.sub("file: [^,]+, sha256: [0-9a-f]+", f"file: {file}, sha256: {hashlib.sha256(data).hexdigest()}", text)
    (root / "seeds/gazette.md").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_an_original_is_read_in_whatever_encoding_it_has(root: Path, encoding: str) -> None:
    name_original(root, "gazette.txt", ORIGINAL.encode(encoding))
    assert [report.summary for report in verify(root).value] == [
        "agrees with its original: 3 paragraphs, 1 quotation",
    ]
    change(root, "[2] All 140 drivers took part.", f"[2] {ORIGINAL.splitlines()[4]}")
    assert "copied-original" in {f.code for f in verify(root).diagnostics}
    assert "copied-original" in codes(root)


def test_an_article_that_may_be_shown_whole_may_be_repeated(root: Path) -> None:
    verify(root)
    words = ORIGINAL.splitlines()[4]
    (root / "content/strike/a.md").write_text(f"---\ntitle: A\n---\n{words} [@gazette:1]\n", encoding="utf-8")
    assert "copied-original" in codes(root)
    change(root, "text: note", "text: open")
    assert "copied-original" not in codes(root)


MARKED_UP = """<!doctype html><html><head><title>Cranes</title></head><body><article><h1>The quiet cranes</h1>
<p>For nine days from the second of May not a <em>single</em> crane in the whole of the har<b>bour</b> moved, and ships
waited outside.</p><p>All of the 140 crane drivers took part, which nobody had thought possible at the time.</p>
<p>Their speaker, Ada Moreno, told reporters that the nights &ldquo;aren&rsquo;t <i>worth</i>&nbsp;the pay&rdquo;.</p>
</article></body></html>"""


def test_of_a_page_the_words_count_that_a_browser_shows(root: Path) -> None:
    name_original(root, "gazette.html", MARKED_UP.encode())
    change(root, "“longer than the pay”", "“aren’t worth the pay”")
    assert [f.code for f in verify(root).diagnostics] == []
    words = "not a single crane in the whole of the harbour moved, and ships waited outside"
    change(root, "[1] For nine days from 2 May no crane moved.", f"[1] For nine days {words}.")
    assert "copied-original" in {f.code for f in verify(root).diagnostics}


@pytest.mark.slow
def test_a_page_larger_than_a_text_may_be_is_its_own_original(root: Path) -> None:
    page = MARKED_UP.replace("<h1>", f"<!-- {'x' * (5 << 20)} --><h1>")
    name_original(root, "gazette.html", page.encode())
    change(root, "“longer than the pay”", "“aren’t worth the pay”")
    assert [f.code for f in verify(root).diagnostics] == []


def test_an_original_that_is_no_text_is_said_and_nothing_is_recorded(root: Path) -> None:
    name_original(root, "gazette.pdf", b"%PDF-1.7" + b"\x00\x01" * 50)
    outcome = verify(root)
    assert [(f.code, f.span.path) for f in outcome.diagnostics] == [("binary-file", "seeds/originals/gazette.pdf")]
    assert [(report.summary, report.verified) for report in outcome.value] == [
        ("has an original that cannot be read", None)
    ]
    assert not (root / VERIFIED_FILE).exists()


def test_what_is_on_record_stays_where_the_original_cannot_be_opened(root: Path) -> None:
    verify(root)
    before = (root / VERIFIED_FILE).read_bytes()
    (root / "seeds/originals/gazette.txt").write_bytes(b"\x00\x01" * 50)
    assert [finding.code for finding in verify(root).diagnostics] == ["binary-file"]
    assert (root / VERIFIED_FILE).read_bytes() == before


def test_a_folder_of_originals_that_leads_out_of_the_site_is_not_looked_at(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("outside") / "elsewhere"
    (root / "seeds/originals").rename(elsewhere)
    (root / "seeds/originals").symlink_to(elsewhere)
    assert [report.summary for report in verify(root).value] == ["no original at hand, and it was never verified"]
    assert original_files(root) == {}


def test_what_is_on_record_of_a_source_that_cannot_be_read_stays(root: Path) -> None:
    verify(root)
    confirm(root, [])
    records = [(root / path).read_bytes() for path in (VERIFIED_FILE, READ_FILE)]
    change(root, "title: Cranes at rest", "title: [Cranes")
    assert "not-recorded" in {f.code for f in verify(root).diagnostics}
    for wanted in ([], ["courier:1"]):
        confirmed = confirm(root, wanted)
        assert confirmed.failed
        assert {f.code for f in confirmed.diagnostics} >= {"yaml-syntax", "not-recorded"}
    assert [(root / path).read_bytes() for path in (VERIFIED_FILE, READ_FILE)] == records


def test_a_line_that_is_no_record_keeps_the_others_from_being_lost(root: Path) -> None:
    confirm(root, [])
    text = (root / READ_FILE).read_text(encoding="utf-8") + "courier:1 nonsense\n"
    (root / READ_FILE).write_text(text, encoding="utf-8")
    assert confirm(root, ["gazette:1"]).failed
    assert (root / READ_FILE).read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("known", "says"),
    [(True, "gazette is not as it was when it was verified"), (False, "gazette was never verified")],
)
def test_a_note_that_is_not_on_record_says_whether_it_ever_was(root: Path, known: bool, says: str) -> None:
    if known:
        verify(root)
        change(root, "no crane moved", "no crane was moved")
    (finding,) = (found for found in checked(root) if found.code == "unverified-note")
    assert (finding.message, finding.span.path) == (says, "seeds/gazette.md")


@pytest.mark.parametrize(("known", "says"), [(True, "the note has changed since"), (False, "it was never verified")])
def test_without_the_original_a_note_is_believed_by_its_record_alone(root: Path, known: bool, says: str) -> None:
    if known:
        verify(root)
        change(root, "no crane moved", "no crane was moved")
    remove_originals(root)
    outcome = verify(root)
    assert outcome.value[0].summary == f"no original at hand, and {says}"
    (finding,) = outcome.diagnostics
    assert (finding.severity, finding.span.path) == ("warning", "seeds/gazette.md")
    assert finding.message == f"gazette has no original at hand, and {says}"
    assert finding.hint == "put gazette.txt in seeds/originals/ and run this again"


def test_a_record_is_written_in_order_and_read_back(root: Path) -> None:
    verify(root)
    text = (root / VERIFIED_FILE).read_text(encoding="utf-8")
    assert format_verified(parse_verified(text).value) == text
    confirm(root, [])
    text = (root / READ_FILE).read_text(encoding="utf-8")
    read = parse_read(text).value
    assert list(read) == sorted(read)
    assert format_read(read) == text
    assert not list(root.glob("seeds/.*")), "nothing unfinished is left"


def test_what_is_on_record_is_told_in_one_line(root: Path) -> None:
    sources = load_sources(root).value
    assert "0 of 1 notes are as they were" in load_records(root, sources).value.describe(sources)
    verify(root)
    with_originals = load_records(root, sources).value.describe(sources)
    assert "1 of 1 notes are as they were" in with_originals
    assert "by the record alone" not in with_originals


@pytest.mark.parametrize("key", ["note", "article", "paragraphs", "quotations", "close_runs"])
def test_a_record_that_lacks_a_part_is_said(root: Path, key: str) -> None:
    verify(root)
    text = (root / VERIFIED_FILE).read_text(encoding="utf-8")
    (finding,) = parse_verified(re.sub(f"  {key}: .*\n", "", text)).diagnostics
    assert (finding.code, finding.message) == ("missing-key", f"a verified source has no {key}")


ARTICLE = """-- seeds/gazette.md --
---
title: Cranes at rest
publisher: Gazette
published: 2031-05-12
text: article
article: {{file: {file}, sha256: {sha256}}}
---
[1] For nine days from the second of May not a single crane in the whole of the harbour moved, and ships waited outside.

[2] All of the 140 crane drivers of the port took part, which nobody at the port authority had thought at all possible.

[3] Their speaker, Ada Moreno, told reporters at the gate that the nights had been “longer than the pay” for many years.
"""
SAVED = ORIGINAL.replace("140 crane", "<b>140</b> crane").replace("\n\n", "</p>\n<p>").replace("“", "&ldquo;")
PAGE = f"<html><body><article><h1>{SAVED.replace('</p>', '</h1>', 1)}</p></article></body></html>"


@pytest.mark.parametrize(("file", "original"), [("gazette.txt", ORIGINAL), ("gazette.html", PAGE)])
def test_an_article_is_held_to_its_original_word_for_word(file: str, original: str, tmp_path: Path) -> None:
    sha256 = hashlib.sha256(original.encode()).hexdigest()
    site = write_site(tmp_path, ARTICLE.format(file=file, sha256=sha256))
    (site / "seeds/originals").mkdir()
    (site / "seeds/originals" / file).write_text(original, encoding="utf-8")
    assert "unverified-note" not in codes(site)
    assert verify(site).value[0].summary == "agrees with its original: 3 paragraphs"
    change(site, "the 140 crane", "the 410 crane")
    assert "unverified-note" in codes(site)
    outcome = verify(site)
    (finding,) = (found for found in outcome.diagnostics if found.code == "altered-article")
    there = "All of the 140 crane drivers of the port took"
    assert finding.message.startswith(f"“{there.replace('140', '410')}")
    assert finding.message.endswith("in ¶2 is not in the original of gazette")
    assert finding.hint.startswith(f"there it is “{there}")
    assert finding.span.line == 10
    assert outcome.value[0].verified is None


def test_an_article_that_lacks_a_paragraph_does_not_agree(tmp_path: Path) -> None:
    cut = re.sub(r"\[2\].*\n\n\[3\]", "[2]", ARTICLE)
    sha256 = hashlib.sha256(ORIGINAL.encode()).hexdigest()
    site = write_site(tmp_path, cut.format(file="gazette.txt", sha256=sha256))
    (site / "seeds/originals").mkdir()
    (site / "seeds/originals/gazette.txt").write_text(ORIGINAL, encoding="utf-8")
    assert [finding.code for finding in verify(site).diagnostics if finding.span.path == "seeds/gazette.md"] == [
        "paragraph-count"
    ]
