"""What the pages for authors show is what happens: their commands are run, in order, in an explainer of their own.

In a `console` block a line that begins with `$ ` is run; the lines below it are what it must print. There `…` stands
for anything, and a line that is only `…` for any lines. A comment `file: PATH` before a block writes it to a file.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.check import RULES
from generator.config import SITE, TOPIC
from generator.new import begin
from tests.conftest import ROOT
from tests.publish.repositories import QUIET, git

DOCS = ROOT / "docs"
PAGES = ("getting-started", "writing", "checking", "previewing", "publishing", "customising", "settings")
_BLOCK = re.compile(
    r"(?:<!-- file: (?P<path>\S+) -->\n)?```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Command:
    line: str
    expected: str


@dataclass
class Shell:
    """Runs the commands of one page, and remembers in which folder it is."""

    folder: Path
    environment: dict[str, str]

    def run(self, line: str) -> tuple[str, int]:
        if line.startswith("cd "):
            self.folder = self.folder / line.removeprefix("cd ")
            return "", 0
        if line.startswith("explainer serve"):
            return self._first_line(line), 0
        done = subprocess.run(
            line, cwd=self.folder, env=self.environment, shell=True, text=True, capture_output=True, check=False
        )
        return done.stdout + done.stderr, done.returncode

    def _first_line(self, line: str) -> str:
        process = subprocess.Popen(
            line.split(),
            cwd=self.folder,
            env=self.environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout
        shown = process.stdout.readline()
        time.sleep(0.05)
        process.terminate()
        process.communicate()
        return shown


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A folder called lantern with a new explainer, git set up, a remote beside it, and `explainer` on the path."""
    command = tmp_path / "bin/explainer"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m generator "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    git(tmp_path, "init", "--quiet", "--bare", "remote.git")
    environment = {**os.environ, **QUIET, "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}"}
    for role in ("AUTHOR", "COMMITTER"):
        environment |= {f"GIT_{role}_NAME": "Ada", f"GIT_{role}_EMAIL": "ada@example.org"}
    return Shell(tmp_path, environment)


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_shows_is_what_happens(page: str, shell: Shell) -> None:
    text = (DOCS / f"{page}.md").read_text(encoding="utf-8")
    if "explainer new" not in "".join(command.line for command in _commands(text)):
        assert not begin(shell.folder / "lantern").failed
        shell.folder = shell.folder / "lantern"
    for block in _BLOCK.finditer(text):
        if block["path"]:
            (shell.folder / block["path"]).parent.mkdir(parents=True, exist_ok=True)
            (shell.folder / block["path"]).write_text(block["text"], encoding="utf-8")
        elif block["kind"] == "console":
            for command in _commands(block[0]):
                _holds(shell, command)


def _commands(text: str) -> Iterator[Command]:
    for block in _BLOCK.finditer(text):
        if block["kind"] == "console":
            for part in re.split(r"^\$ ", block["text"], flags=re.MULTILINE)[1:]:
                line, _, expected = part.partition("\n")
                yield Command(line, expected)


def _holds(shell: Shell, command: Command) -> None:
    shown, code = shell.run(command.line)
    faulty = "error[" in command.expected or "::error" in command.expected or "is as it was" in command.expected
    assert code == (1 if faulty else 0), f"$ {command.line}\n{shown}"
    if command.expected:
        assert re.fullmatch(_pattern(command.expected), shown), f"$ {command.line}\n{shown}"


def _pattern(expected: str) -> str:
    lines = expected.splitlines()
    return "".join(r"(?s:.*\n)?" if line == "…" else f"{re.escape(line).replace('…', '.*')}\n" for line in lines)


def test_every_rule_has_a_page_of_its_own() -> None:
    assert [rule.code for rule in RULES if not (DOCS / f"rules/{rule.code}.md").is_file()] == []


@pytest.mark.parametrize("folder", ["rules", "decisions"])
def test_every_page_of_a_folder_is_listed_under_its_name(folder: str) -> None:
    listed = set(re.findall(r"\]\(([^)#:/]+)\)", (DOCS / folder / "README.md").read_text(encoding="utf-8")))
    assert listed >= {page.name for page in (DOCS / folder).glob("*.md")} - {"README.md"}


def test_every_decision_has_the_number_and_title_that_the_list_gives_it() -> None:
    listed = (DOCS / "decisions/README.md").read_text(encoding="utf-8")
    for page in (DOCS / "decisions").glob("0*.md"):
        number, title = page.read_text(encoding="utf-8").split("\n")[0].removeprefix("# ").split(". ", 1)
        assert f"- {number}. [{title}]({page.name})" in listed
        assert page.name.startswith(f"{int(number):04}-")


def test_every_setting_is_explained() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", (DOCS / "settings.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(rows) == {*SITE.fields, *TOPIC.fields}


def test_every_refusal_of_publish_is_explained() -> None:
    modules = ((ROOT / f"generator/publish/{name}.py").read_text(encoding="utf-8") for name in ("branch", "withheld"))
    code = "".join(modules)
    refusals = set(re.findall(r'Diagnostic\(\s*"([a-z-]+)"', code)) | set(re.findall(r'"(\w+-published)"', code))
    page = (DOCS / "publishing.md").read_text(encoding="utf-8")
    assert len(refusals) >= 12
    assert {refusal for refusal in refusals if f"`{refusal}`" not in page} == set()


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        for link in re.findall(r"\]\(([^)#:]+)\)", (DOCS / f"{page}.md").read_text(encoding="utf-8")):
            assert (DOCS / link).exists(), f"{page}: {link}"
