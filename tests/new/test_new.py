"""A new explainer is complete: it checks without a finding, builds, previews, and can be published."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from generator import __version__, cli
from generator.config import load_config
from generator.content import SectionFront
from generator.documents import load_content
from generator.layouts import SHIPPED
from generator.new import begin, starter_files
from tests.conftest import ROOT
from tests.publish.repositories import QUIET, Repositories, git
from tests.sites import built, findings


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    assert not begin(tmp_path / "Lantern Bridge").failed
    return tmp_path / "Lantern Bridge"


def test_it_checks_with_no_finding_and_builds(begun: Path) -> None:
    assert findings(begun) == ()
    made = {output.path for output in built(begun).value}
    assert {"index.html", "opening/two-days.html", "profiles/nora-vale.html", "sitemap.xml", "404.html"} <= made


def test_it_shows_one_of_everything(begun: Path) -> None:
    config = load_config(begun).value
    assert config
    documents = load_content(begun, config).value.documents
    kinds = [document.kind for document in documents]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "index": 1,
        "section": 3,
        "profile": 1,
        "disagreement": 1,
    }
    fronts = [document.front for document in documents if isinstance(document.front, SectionFront)]
    assert any(front.events for front in fronts)
    assert any(front.figures for front in fronts)
    assert {"README.md", ".gitignore", ".github/workflows/pages.yml", "requirements.txt"} <= {
        path.relative_to(begun).as_posix() for path in begun.rglob("*")
    }


@pytest.mark.slow
def test_it_previews_at_once(begun: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "--site", str(begun), "serve"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    try:
        address = process.stdout.readline().split()[0]
        assert address.endswith("/lantern-bridge/")
        with urlopen(address) as answer:
            assert b"The Lantern Bridge" in answer.read()
    finally:
        process.terminate()
        process.communicate()


def test_the_command_says_what_to_do_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", str(tmp_path / "x")]) == 0
    assert f"explainer --site {tmp_path / 'x'} serve" in capsys.readouterr().out
    assert cli.main(["--site", str(tmp_path / "x"), "check"]) == 0
    assert cli.main(["--site", str(tmp_path / "x"), "build"]) == 0
    assert (tmp_path / "x/public/index.html").is_file()


def test_a_folder_that_holds_anything_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert cli.main(["new", str(tmp_path)]) == 1
    assert "not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    assert cli.main(["new", str(tmp_path / "notes.txt")]) == 1


def test_an_empty_folder_and_a_fresh_repository_are_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert not begin(tmp_path / "empty").failed
    git(tmp_path, "init", "--quiet", "repository")
    assert not begin(tmp_path / "repository").failed


def test_every_name_is_fit_for_every_system() -> None:
    files = starter_files("x")
    assert len({path.casefold() for path in files}) == len(files)
    for path, data in files.items():
        assert not set(path) & set('\\:*?"<>|'), path
        assert b"\r" not in data
        assert data.endswith(b"\n")
        assert b"{name}" not in data
        assert b"{version}" not in data


def pins(lock: str) -> dict[str, list[str]]:
    """The packages of a lock file with their versions, and the hashes of each."""
    found: dict[str, list[str]] = {}
    for line in lock.splitlines():
        words = line.removesuffix("\\").split()
        if line.strip().startswith("--hash"):
            found[[*found][-1]] += words
        elif words and words[0] != "#":
            found[" ".join(words)] = []
    return found


def test_what_it_installs_is_ours_or_held_to_its_hash() -> None:
    """On the public index the name explainer is somebody else's: a new site must not run what they put there."""
    lock, whole = pins(starter_files("x")["requirements.txt"].decode()), pins((ROOT / "requirements.txt").read_text())
    assert all("==" in pin and hashes for pin, hashes in lock.items())
    assert not [pin for pin in lock if pin.startswith("explainer")]
    assert lock.items() <= whole.items(), "make lock"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["search"]]
    names = {re.split(r"[\[><=]", need)[0] for need in needed}
    assert names <= {pin.partition("==")[0] for pin in lock}, "make lock"


def test_its_texts_tell_how_the_wheel_gets_there() -> None:
    readme = starter_files("x")["README.md"].decode()
    assert f"wheels/explainer-{__version__}-py3-none-any.whl" in readme
    assert "pip wheel --no-deps --wheel-dir wheels" in readme


def test_line_ends_of_another_system_change_no_output(begun: Path) -> None:
    before = built(begun).value
    for path in begun.rglob("*"):
        if path.suffix in (".md", ".yaml"):
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert findings(begun) == ()
    assert built(begun).value == before


def test_names_that_differ_in_case_only_are_reported(begun: Path) -> None:
    (begun / "content/opening/Two-Days.md").write_text("---\ntitle: Again\n---\nAgain. [@herald:1]\n", encoding="utf-8")
    assert "bad-file-name" in {finding.code for finding in findings(begun)}


def test_addresses_are_written_with_slashes_wherever_it_runs(begun: Path) -> None:
    assert not any("\\" in output.path for output in built(begun).value)


def test_it_can_be_published_as_it_is(begun: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    bare = begun.parent / "remote.git"
    git(begun.parent, "init", "--quiet", "--bare", str(bare))
    git(begun, "init", "--quiet", "--initial-branch=main")
    git(begun, "config", "user.name", "Ada")
    git(begun, "config", "user.email", "ada@example.org")
    git(begun, "remote", "add", "origin", str(bare))
    both = Repositories(begun, bare)
    both.commit()
    assert not both.publish().failed
    assert "opening/two-days.html" in both.files()


def test_a_site_replaces_single_templates_styles_and_texts(begun: Path) -> None:
    shipped = SHIPPED.joinpath("text/en.yaml").read_text(encoding="utf-8")
    own = {
        "layouts/404.html": '{% extends "base.html" %}{% block content %}Lost and found{% endblock %}',
        "layouts/styles/90-own.css": "h1 { color: teal }",
        "layouts/text/en.yaml": re.sub(r"(?m)^(  timeline:) .*", r"\1 The days", shipped),
    }
    for path, text in own.items():
        (begun / path).parent.mkdir(parents=True, exist_ok=True)
        (begun / path).write_text(text, encoding="utf-8")
    made = {
        output.path: output.data.decode() for output in built(begun).value if output.path.endswith((".html", ".css"))
    }
    assert "<title>The days" in made["timeline.html"]
    assert "Lost and found" in made["404.html"]
    assert "teal" in next(text for path, text in made.items() if path.endswith(".css"))
    assert "<title>Open for two days" in made["opening/two-days.html"]


def test_a_folder_that_may_not_be_written_is_the_machines_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(path: Path, *_given: object, **_named: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", forbidden)
    assert cli.main(["new", str(tmp_path / "x")]) == 3


def test_a_disk_that_fills_up_leaves_nothing_half_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = Path.open

    def full(path: Path, *given: Any, **named: Any) -> Any:
        if path.name == "index.md":
            raise OSError(28, "No space left on device", str(path))
        return real(path, *given, **named)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", full)
        assert cli.main(["new", str(tmp_path / "far/x")]) == 3
    assert capsys.readouterr().err.endswith("index.md: No space left on device; free some space, then run it again\n")
    assert list(tmp_path.iterdir()) == []
    assert cli.main(["new", str(tmp_path / "far/x")]) == 0
