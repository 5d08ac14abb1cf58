"""The wheel and the source archive: they carry what they need and nothing else, and work far from the repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest
import yaml
from trove_classifiers import classifiers

from generator.new import begin
from tests.conftest import ROOT, need

pytestmark = pytest.mark.slow

TAKEN = ("generator", "layouts", "tests", "README.md", "CHANGELOG.md", "LICENSE", "NOTICE", "pyproject.toml")


def run(*command: str, cwd: Path, code: int = 0) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both, built from a copy so that nothing of this machine's work tree slips in."""
    copy = tmp_path_factory.mktemp("source")
    unwanted = shutil.ignore_patterns("__pycache__", "node_modules", "originals")
    for name in TAKEN:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=unwanted)
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, copy / name)
    program = "from hatchling.builders.wheel import WheelBuilder as W; from hatchling.builders.sdist import "
    program += "SdistBuilder as S; [list(b('.').build(directory='dist')) for b in (W, S)]"
    run(sys.executable, "-c", program, cwd=copy)
    return copy / "dist"


def names_in_wheel(archives: Path) -> set[str]:
    (wheel,) = archives.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_the_package_its_layouts_and_the_starter(archives: Path) -> None:
    names = names_in_wheel(archives)
    for folder, inside in (("generator", "generator"), ("layouts", "generator/_layouts")):
        expected = {
            f"{inside}/{path.relative_to(ROOT / folder).as_posix()}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert expected <= names, expected - names


def test_the_wheel_says_what_it_is_and_that_its_types_can_be_checked(archives: Path) -> None:
    (wheel,) = archives.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (path,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        told = message_from_bytes(archive.read(path))
    assert ("Typing :: Typed" in told.get_all("Classifier", [])) == ("generator/py.typed" in names)
    assert told["License-Expression"] == "MIT"
    assert "static site generator" in told["Keywords"]
    assert told["Description-Content-Type"] == "text/markdown"
    assert str(told.get_payload()).startswith("# explainer")
    assert not set(told.get_all("Classifier", [])) - classifiers


def test_the_wheel_holds_nothing_else(archives: Path) -> None:
    strange = [
        name for name in names_in_wheel(archives) if not re.match(r"generator/|explainer-[\d.]+\.dist-info/", name)
    ]
    assert strange == []
    assert not [name for name in names_in_wheel(archives) if "__pycache__" in name or name.endswith((".pyc", ".orig"))]


def test_neither_holds_content_sources_or_paths_of_this_machine(archives: Path) -> None:
    (sdist,) = archives.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = [name.partition("/")[2] for name in archive.getnames()]
        for member in archive.getmembers():
            file = archive.extractfile(member)
            assert file is None or str(ROOT).encode() + b"/" not in file.read(), member.name
    assert {name.partition("/")[0] for name in names} <= {*TAKEN, "PKG-INFO", ".gitignore"}
    assert not [name for name in names if "node_modules" in name or name.startswith(("seeds", "content"))]


def _runs(interpreter: str) -> bool:
    """Whether it is there: a stand-in that only offers to install one is not."""
    return subprocess.run([interpreter, "-c", "import venv"], capture_output=True, check=False).returncode == 0


def interpreters() -> list[str]:
    """This interpreter; where nothing may be skipped, every supported one that is on the machine."""
    others = (f"python3.{minor}" for minor in (11, 12, 13)) if os.environ.get("EXPLAINER_SKIP_NOTHING") else ()
    found = [path for path in map(shutil.which, others) if path and _runs(path)]
    return [sys.executable, *(path for path in found if not path.startswith(sys.prefix))]


@pytest.mark.parametrize("interpreter", interpreters())
def test_a_new_explainer_with_nothing_but_the_wheel(archives: Path, interpreter: str, tmp_path: Path) -> None:
    need(os.environ.get("EXPLAINER_SKIP_NOTHING"), "a package index (set EXPLAINER_SKIP_NOTHING=1)")
    run(interpreter, "-m", "venv", str(tmp_path / "venv"), cwd=tmp_path)
    place = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    (wheel,) = archives.glob("*.whl")
    run(
        str(place / "python"),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        str(wheel),
        cwd=tmp_path,
    )
    explainer = str(place / "explainer")
    run(explainer, "new", "x", cwd=tmp_path)
    assert "0 errors, 0 warnings" in run(explainer, "--site", "x", "build", cwd=tmp_path)
    assert "0 errors, 0 warnings" in run(explainer, "--site", "x", "check", cwd=tmp_path)
    assert (tmp_path / "x/public/index.html").is_file()


def test_the_workflow_of_a_new_explainer_installs_it_from_a_committed_wheel(archives: Path, tmp_path: Path) -> None:
    need(os.environ.get("EXPLAINER_SKIP_NOTHING"), "a package index (set EXPLAINER_SKIP_NOTHING=1)")
    assert not begin(tmp_path / "x").failed
    (wheel,) = archives.glob("*.whl")
    (tmp_path / "x/wheels").mkdir()
    shutil.copy(wheel, tmp_path / "x/wheels")
    run(sys.executable, "-m", "venv", str(tmp_path / "venv"), cwd=tmp_path)
    workflow = yaml.safe_load((tmp_path / "x/.github/workflows/pages.yml").read_text(encoding="utf-8"))
    (step,) = (one["run"] for one in workflow["jobs"]["build"]["steps"] if one.get("name") == "Install explainer")
    path = f"{tmp_path / 'venv/bin'}{os.pathsep}{os.environ['PATH']}"
    run("env", f"PATH={path}", "bash", "-e", "-c", step, cwd=tmp_path / "x")
    assert "0 errors, 0 warnings" in run(str(tmp_path / "venv/bin/explainer"), "build", cwd=tmp_path / "x")
