"""README and CONTRIBUTING show what is there: a fault as a build prints it, all commands, a rule that works."""

from __future__ import annotations

import os
import re
import shutil
import textwrap
from pathlib import Path

import pytest

from generator.check import statements
from generator.cli import main
from tests.conftest import ROOT
from tests.sites import brief, site_of, write_site

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_fault_shown_is_what_a_build_prints_and_leaves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = README.partition("## What a fault looks like\n\n```\n")[2].partition("```\n")[0]
    path, line, _ = shown.split(":", 2)
    for folder in ("content", "seeds", "layouts"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("originals"))
    lines = (tmp_path / path).read_text(encoding="utf-8").split("\n")
    lines[int(line) - 1] = lines[int(line) - 1].replace("very nice", "extremely nice")
    (tmp_path / path).write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 1
    assert capsys.readouterr().err == shown
    assert not os.path.exists("public")


def test_every_command_is_in_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    commands = re.findall(r"^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE)
    assert sorted(re.findall(r"^\| `explainer ([a-z]+)", README, re.MULTILINE)) == sorted(commands)


def test_every_target_of_make_is_told_and_none_that_is_not_there() -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = set(re.findall(r"^make ([a-z]+)", README + CONTRIBUTING, re.MULTILINE))
    assert told == targets - {"help"}


def test_the_rule_that_the_guide_adds_finds_what_it_says(tmp_path: Path) -> None:
    written = textwrap.dedent(CONTRIBUTING.partition("```python\n")[2].partition("   ```")[0])
    names = dict(vars(statements))
    exec(written, names)
    site = site_of(write_site(tmp_path, "-- content/strike/a.md --\n---\ntitle: At rest.\n---\nSo. [@gazette:3]\n"))
    found = tuple(names["title_with_stop"](site, site.entries.values()))
    assert brief(found) == "content/strike/a.md:2:8-16 title-with-stop"
