"""The command: what it prints, what it returns, what it leaves alone."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator import __version__
from generator.check import RULES, UNUSED_IGNORE
from generator.cli import _nobody_listens, _quoted, main
from generator.diagnostics import Severity
from tests.conftest import need
from tests.sites import Case, cases, laid_over, tree, write_site


def run(root: Path, *arguments: str) -> int:
    return main(["--site", str(root), *arguments])


def test_build_writes_the_site_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_site(tmp_path)
    assert run(root, "build") == 0
    assert "0 errors, 0 warnings" in capsys.readouterr().out
    assert (root / "public/index.html").is_file()
    assert run(root, "build") == 0
    assert "(0 changed, 0 removed)" in capsys.readouterr().out


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The base site, built; as it was again after whoever changes it."""
    root = write_site(tmp_path_factory.mktemp("good"))
    assert run(root, "build") == 0
    return root


def _stops_a_build(case: Case) -> bool:
    told = {UNUSED_IGNORE, "shown-markup", "empty-heading", "skipped-level", "unseen-picture", "not-a-source"}
    told |= {"reordering-character", "repeated-value", "underlined-heading", "shown-comment"}
    told |= {"bare-address", "local-link", "bare-template"}
    warnings = {*told, *(rule.code for rule in RULES if rule.severity is Severity.WARNING)}
    return not warnings.issuperset(line.rpartition(" ")[2] for line in case.expected.split("\n") if line)


@pytest.mark.parametrize("case", [case for case in cases("faults.md") if _stops_a_build(case)], ids=str)
def test_errors_return_1_and_leave_the_last_good_site(
    case: Case, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(good / "public")
    with laid_over(good, case.input):
        assert run(good, "build") == 1
    assert tree(good / "public") == before
    shown = capsys.readouterr().err
    for line in case.expected.strip().split("\n"):
        span, _, code = line.rpartition(" ")
        place = span.rpartition("-")[0]
        assert f"{place}: error[{code}]" in shown or f"{place}: warning[{code}]" in shown


def test_check_as_json_has_every_field(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_site(tmp_path, "-- content/strike/a.md --\n---\ntitle: A\n---\nx [@gazette:9]\n")
    assert run(root, "check", "--format", "json") == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "code": "unknown-paragraph",
            "severity": "error",
            "message": "gazette has no paragraph 9",
            "path": "content/strike/a.md",
            "line": 4,
            "column": 5,
            "end_column": 14,
            "hint": "it has 3",
        }
    ]


def test_check_as_text_shows_the_line_a_mark_and_the_hint(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_site(
        tmp_path, "-- content/strike/a.md --\n---\ntitle: A\n---\nHe said “longer than pay”. [@gazette:3]\n"
    )
    assert run(root, "check") == 1
    assert capsys.readouterr().out == (
        "content/strike/a.md:4:9: error[quote-not-in-source] “longer than pay” is not in gazette ¶3\n"
        "  |  He said “longer than pay”. [@gazette:3]\n"
        "  |          ^^^^^^^^^^^^^^^^^ hint: the source says “longer than the pay”\n"
        "1 error, 0 warnings\n"
    )


def test_check_for_github_escapes_what_it_must(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_site(tmp_path, "-- content/strike/a.md --\n---\ntitle: A\n---\nHe said “100%, all”. [@gazette:3]\n")
    assert run(root, "check", "--format", "github") == 1
    shown = capsys.readouterr().out
    assert shown.startswith("::error file=content/strike/a.md,line=4,col=9,endColumn=20,title=quote-not-in-source::")
    assert "100%25, all" in shown


def test_github_is_told_where_a_site_below_lies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(tmp_path / "docs/site", "-- content/strike/a.md --\n---\ntitle: A\n---\nHe said “all”. [@gazette:3]\n")
    monkeypatch.chdir(tmp_path)
    assert main(["--site", "docs/site", "check", "--format", "github"]) == 1
    assert "::error file=docs/site/content/strike/a.md,line=4," in capsys.readouterr().out


@pytest.mark.parametrize("folder", [".git", ".git/public", ".explainer-cache", "content", "seeds/public"])
def test_no_output_goes_where_something_else_is_kept(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_site(tmp_path))
    assert main(["build", "--output", folder]) == 2
    assert "cannot be the output" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("folder", "said"), [("", "names no folder"), (" ", "names no folder"), ("/", "content/"), ("a.txt", "file")]
)
def test_an_output_that_is_no_folder_is_refused(
    folder: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_site(tmp_path))
    Path("a.txt").touch()
    assert main(["build", "--output", folder]) == 2
    assert said in capsys.readouterr().err
    assert not Path("public").exists()


def test_check_writes_nothing(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    before = tree(root)
    assert run(root, "check") == 0
    assert tree(root) == before


@pytest.mark.parametrize(
    ("system", "fault", "gone"),
    [
        ("posix", BrokenPipeError(errno.EPIPE, "Broken pipe"), True),
        ("posix", OSError(errno.EINVAL, "Invalid argument"), False),
        ("nt", OSError(errno.EINVAL, "Invalid argument"), True),
        ("nt", OSError(errno.EINVAL, "Invalid argument", "a:b.md"), False),
        ("nt", OSError(errno.ENOSPC, "No space left on device"), False),
    ],
)
def test_a_reader_that_has_gone_is_told_from_other_faults(
    system: str, fault: OSError, gone: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as within:
        within.setattr(os, "name", system)
        found = _nobody_listens(fault)
    assert found is gone


@pytest.mark.parametrize(
    ("system", "word", "quoted"),
    [("posix", "a b", "'a b'"), ("nt", r"C:\My sites\b", r'"C:\My sites\b"'), ("nt", r"C:\sites", r"C:\sites")],
)
def test_a_folder_is_quoted_as_the_shell_at_hand_takes_it(
    system: str, word: str, quoted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as within:
        within.setattr(os, "name", system)
        found = _quoted(word)
    assert found == quoted


@pytest.mark.parametrize("command", ["build", "check"])
def test_drafts_that_are_left_out_are_counted(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_site(tmp_path, "-- content/strike/a.md --\n---\ntitle: A\nstatus: draft\n---\nA. {.editorial}\n")
    assert run(root, command) == 0
    assert ", 1 draft left out" in capsys.readouterr().out
    assert run(root, command, "--drafts") == 0
    assert "left out" not in capsys.readouterr().out


@pytest.mark.parametrize("output", [".", "content", "content/x", "seeds"])
def test_an_output_over_the_sources_is_refused(output: str, tmp_path: Path) -> None:
    root = write_site(tmp_path)
    before = tree(root)
    assert run(root, "build", "--output", str(root / output)) == 2
    assert tree(root) == before


def test_base_url_may_come_from_the_command_line(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    assert run(root, "build", "--base-url", "https://other.example/x/") == 0
    assert "https://other.example/x/" in (root / "public/sitemap.xml").read_text(encoding="utf-8")
    assert run(root, "build", "--base-url", "javascript:x") == 2


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert run(tmp_path / "none", "check") == 2


def test_a_machine_that_refuses_returns_3(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_site(tmp_path)

    def full(_path: Path, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert run(root, "build") == 3


def test_the_schema_is_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(tmp_path, "schema") == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$defs"]["section"]["required"] == ["title"]
    assert {"section", "profile", "disagreement", "site", "source"} <= set(schema["$defs"])


def test_the_version_needs_none_of_the_heavy_packages() -> None:
    code = (
        "import sys, generator.cli as c\ntry: c.main(['--version'])\nexcept SystemExit: pass\n"
        "print(sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert __version__ in done.stdout
    for package in ("jinja2", "yaml", "markdown_it", "livereload", "tornado", "frontmatter"):
        assert f"'{package}'" not in done.stdout


def test_ctrl_c_ends_a_command_as_shells_expect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.read", interrupt := Raises(KeyboardInterrupt()))
    assert run(write_site(tmp_path), "build") == 130
    assert interrupt.called


def test_too_little_memory_is_the_machines_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("generator.build.read", Raises(MemoryError()))
    assert run(write_site(tmp_path), "build") == 3
    assert "not enough memory" in capsys.readouterr().err


class Raises:
    """Fails in a certain way, whatever it is asked."""

    def __init__(self, fault: BaseException) -> None:
        self.fault = fault
        self.called = False

    def __call__(self, *_arguments: object, **_options: object) -> object:
        self.called = True
        raise self.fault


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_has_heard_enough_is_no_fault(unbuffered: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "generator", "schema"]
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, env=environment, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("build", "--jobs", "0"), "0 is not a number from 1 to 64"),
        (("build", "--jobs", "65"), "65 is not a number from 1 to 64"),
        (("build", "--jobs", "two"), "two is not a number"),
        (("build", "--language", "English"), "English is not a language code"),
        (("build", "--language", "e"), "e is not a language code"),
        (("build", "--language", "engl"), "engl is not a language code"),
        (("build", "--language", "EN"), "EN is not a language code"),
        (("build", "--language", "e1"), "e1 is not a language code"),
        (("build", "--language", "pt_BR"), "pt_BR is not a language code such as es or pt-BR"),
        (("build", "--language", "pt-"), "pt- is not a language code"),
        (("build", "--colour"), "explainer build: error: unrecognized arguments: --colour\n"),
        (("schema", "site"), "explainer schema: error: unrecognized arguments: site\n"),
        (("check", "--site", "x"), "--site x; --site goes before the command: explainer --site DIR check\n"),
        (("convert", "--site=x", "y"), "--site=x; --site goes before the command: explainer --site DIR convert\n"),
        (("serve", "--port", "0"), "0 is not a port"),
        (("serve", "--host", "192.0.2.1"), "192.0.2.1 is no address of this machine: write 127.0.0.1, or 0.0.0.0"),
        (("serve", "--host", "a..b"), "a..b is no address of this machine"),
        (("serve", "--host", ""), "there is no address: write 127.0.0.1"),
        (("serve", "--port", "65536"), "65536 is not a port"),
        (("serve", "--port", "-1"), ""),
        ((), ""),
    ],
)
def test_wrong_usage_is_said_and_nothing_is_done(
    arguments: tuple[str, ...], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(write_site(tmp_path), *arguments)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert says in said
    assert said.startswith(" ".join(("usage: explainer", *arguments[:1])))
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize("jobs", ["1", "64"])
def test_the_bounds_of_jobs_are_allowed(jobs: str, tmp_path: Path) -> None:
    assert run(write_site(tmp_path), "build", "--jobs", jobs) == 0


def test_an_output_that_is_a_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_site(tmp_path / "site")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    assert run(root, "build", "--output", str(tmp_path / "file")) == 2
    assert "it is a file" in capsys.readouterr().err
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_second_build_repeats_the_warnings_of_the_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_site(tmp_path, "-- content/strike/a.md --\n---\ntitle: A\n---\nNothing cited.\n")
    config = root / "content/site.yaml"
    config.write_text(config.read_text(encoding="utf-8") + "checks: {uncited-statement: warning}\n", encoding="utf-8")
    assert run(root, "build") == 0
    first = capsys.readouterr()
    assert "warning[uncited-statement]" in first.err
    assert "0 errors, 1 warning" in first.out
    assert run(root, "build") == 0
    again = capsys.readouterr()
    assert again.err == first.err
    assert "(0 changed, 0 removed), 0 errors, 1 warning" in again.out


def test_a_preview_of_no_site_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "serve") == 1
    assert "error[no-site]" in capsys.readouterr().err


def test_conversion_tells_programs_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_site(tmp_path / "site")
    text = "The ferry came late again on Tuesday, the office said, and nobody could say why it had been so late.\n"
    (tmp_path / "ferry.txt").write_text(f"Ferry late again\n\n{text}", encoding="utf-8")
    assert run(root, "convert", "--json", "--dry-run", str(tmp_path / "ferry.txt")) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(file["source"]["id"], len(file["paragraphs"])) for file in told] == [("ferry-late-again", 1)]
    assert not (root / "seeds/ferry-late-again.md").exists()


def test_check_of_a_folder_without_a_site_is_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "check") == 1
    said = capsys.readouterr().out
    assert "error[no-site]" in said
    assert said.endswith("1 error, 0 warnings\n")


@pytest.mark.parametrize(("columns", "widest"), [("50", 50), ("", 80), ("0", 80), ("wide", 80)])
def test_help_is_as_wide_as_the_terminal(
    columns: str, widest: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    with pytest.raises(SystemExit) as ended:
        main(["build", "--help"])
    lines = capsys.readouterr().out.splitlines()
    assert ended.value.code == 0
    assert widest - 12 < max(map(len, lines)) <= widest - 2


@pytest.mark.parametrize("before", [[], ["--site", "."]])
@pytest.mark.parametrize("command", ["build", "convert", "check", "serve", "publish", "new", "inspect", "schema"])
def test_every_command_explains_itself_wherever_it_stands(
    before: list[str], command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*before, command, "--help"])
    assert ended.value.code == 0
    assert f"explainer {command}" in capsys.readouterr().out
    with pytest.raises(SystemExit) as ended:
        main([*before, "--help"])
    listed = capsys.readouterr().out
    assert all(f"\n    {name} " in listed for name in ("build", "convert", "check", "serve", "publish", "new"))


def ended(*words: str, stdout: Any = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *words]
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, text=True, check=False)


def test_the_program_says_all_it_has_to_say_before_it_ends() -> None:
    done = ended("schema")
    assert done.returncode == 0
    assert json.loads(done.stdout)


def test_nobody_who_listens_any_more_is_no_fault() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as gone:
        done = ended("schema", stdout=gone)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_cannot_be_said_is_a_fault_of_the_machine() -> None:
    need(os.path.exists("/dev/full"), "a device that is always full")
    with open("/dev/full", "wb") as full:
        done = ended("schema", stdout=full)
    assert done.returncode == 3
    assert "No space left" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_fault_of_ours_is_said_to_be_ours_and_is_no_finding(tmp_path: Path) -> None:
    script = f"""
import sys, generator.build
def broken(*_arguments, **_more):
    raise LookupError("what should have been there")
generator.build.read = broken
sys.argv = ["explainer", "--site", {str(write_site(tmp_path))!r}, "build"]
from generator.cli import program
program()
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith("explainer: this is a fault of explainer, not of your site.")
    assert done.stderr.endswith("LookupError: what should have been there\n")
    assert "build --clean" in done.stderr
    assert not (tmp_path / "public").exists()


def test_what_others_asked_for_at_the_end_is_done(tmp_path: Path) -> None:
    script = f"""
import atexit, pathlib, sys
atexit.register(pathlib.Path({str(tmp_path / "done")!r}).touch)
sys.argv = ["explainer", "schema"]
from generator.cli import program
program()
"""
    subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.DEVNULL)
    assert (tmp_path / "done").exists()
