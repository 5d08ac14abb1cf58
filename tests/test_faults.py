"""Bad input: each fault has its own finding with its place, and nothing is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Severity
from tests.sites import Case, brief, built, cases, findings, write_site

BINARY = [
    ("byte-order-mark", b"\xef\xbb\xbf---\ntitle: A\n---\nx [@gazette:1]\n", (1, 1)),
    ("not-utf8", b"---\ntitle: Caf\xe9\n---\nx [@gazette:1]\n", (2, 11)),
    ("not-utf8", "---\ntitle: A\n---\n".encode("utf-16"), (1, 1)),
    ("control-character", b"---\ntitle: A\n---\nx \x00 [@gazette:1]\n", (4, 3)),
    ("file-too-large", b"x" * (4 * 1024 * 1024 + 1), (1, 1)),
]


def test_the_base_site_has_nothing_wrong(tmp_path: Path) -> None:
    assert brief(findings(write_site(tmp_path))) == ""


@pytest.mark.parametrize("case", cases("faults.md"), ids=str)
def test_each_fault_is_found_where_it_is(case: Case, tmp_path: Path) -> None:
    assert brief(findings(write_site(tmp_path, case.input))) == case.expected.strip()


@pytest.mark.parametrize("case", cases("faults.md"), ids=str)
def test_errors_say_what_to_do_and_leave_nothing_to_write(case: Case, tmp_path: Path) -> None:
    outcome = built(write_site(tmp_path, case.input))
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


def test_a_folder_without_a_site_says_so(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path)
    assert finding.code == "no-site"
    assert "--site" in finding.hint


def test_all_faults_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    root = write_site(tmp_path, "-- content/strike/a.md --\n---\ntitle: A\n")
    (root / "content/talks/b.md").write_bytes(b"\xff")
    (root / "seeds/c.md").write_text("---\ntitle: C\nfoo: 1\n---\n[2] x\n", encoding="utf-8")
    codes = {finding.code for finding in findings(root)}
    assert {"unclosed-front-matter", "not-utf8", "unknown-key", "paragraph-number", "unused-paragraph"} <= codes


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
