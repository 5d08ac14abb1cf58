"""The workflow files: clean under their checkers, with least rights, and their own steps run here."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.new import STARTER, begin
from tests.conftest import ROOT, need
from tests.workflows.steps import Runner

OURS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PAGES = [ROOT / ".github/workflows/pages.yml", STARTER / "pages.yml"]
ALL = [*OURS, STARTER / "pages.yml"]


def load(path: Path) -> dict[str, Any]:
    workflow: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return workflow


def tool(name: str) -> str:
    found = shutil.which(name, path=f"{Path(sys.executable).parent}") or shutil.which(name)
    need(found, name)
    assert found
    return found


@pytest.fixture
def workflows(tmp_path: Path) -> list[str]:
    """Every workflow where its checkers expect one."""
    paths = [tmp_path / str(number) / ".github/workflows" / path.name for number, path in enumerate(ALL)]
    for path, place in zip(ALL, paths, strict=True):
        place.parent.mkdir(parents=True)
        shutil.copy(path, place)
    return [str(path) for path in paths]


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    [
        ["actionlint", "-shellcheck=", "-pyflakes="],
        ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
        ["zizmor", "--offline", "--quiet"],
    ],
    ids=lambda command: command[0],
)
def test_checkers_find_nothing(workflows: list[str], command: list[str]) -> None:
    done = subprocess.run(
        [tool(command[0]), *command[1:], *workflows], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("command", ["actionlint", "check-jsonschema", "zizmor"])
def test_the_checkers_would_find_something(command: str, tmp_path: Path) -> None:
    path = tmp_path / ".github/workflows/bad.yml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    step: []\n    steps:\n      - uses: a/checkout@main\n",
        encoding="utf-8",
    )
    flags = {"check-jsonschema": ["--builtin-schema", "vendor.github-workflows"], "zizmor": ["--offline"]}
    done = subprocess.run([tool(command), *flags.get(command, []), str(path)], capture_output=True, check=False)
    assert done.returncode != 0


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_action_is_pinned_to_a_commit_with_its_version(path: Path) -> None:
    uses = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    assert uses
    for use in uses:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+(\.\d+)*", use), use


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_is_kept_that_no_other_machine_believes(path: Path) -> None:
    """What builds keep is only believed in the folder where it was made (docs/decisions/0019)."""
    assert "explainer-cache" not in path.read_text(encoding="utf-8")


def test_the_tests_run_where_the_packages_that_they_need_have_these_names() -> None:
    """Ubuntu has no chromium-headless-shell and no firefox-esr: the names in .ci/run are those of Debian 12."""
    job = load(ROOT / ".github/workflows/ci.yml")["jobs"]["test"]
    assert job["container"]["image"] == "debian:12"
    assert "sudo" not in str(job), "there is none, and none is needed"
    assert "on a clean Debian 12, as root" in (ROOT / ".ci/run").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PAGES, ids=["ours", "starter"])
def test_rights_are_the_least_that_work(path: Path) -> None:
    workflow = load(path)
    jobs = workflow["jobs"]
    assert workflow["permissions"] == {}
    assert jobs["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert jobs["deploy"]["environment"]["name"] == "github-pages"
    assert jobs["deploy"]["concurrency"] == {"group": "pages", "cancel-in-progress": False}
    assert jobs["deploy"]["if"] == "github.event_name != 'pull_request'"
    assert all("timeout-minutes" in job for job in jobs.values())


def test_both_pages_workflows_differ_in_how_explainer_is_installed_only() -> None:
    ours, starter = (load(path) for path in PAGES)
    for workflow in (ours, starter):
        for step in workflow["jobs"]["build"]["steps"]:
            if step.get("name") == "Install explainer":
                step["run"] = ""
    assert ours == starter


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A new explainer, and an `explainer` on the way to its workflow's steps."""
    assert not begin(tmp_path / "site").failed
    command = tmp_path / "bin/explainer"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m generator "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return tmp_path / "site"


def installs(folder: Path) -> tuple[Any, list[str]]:
    """What comes of the step that installs explainer, and what it asks of a `python` that only writes that down."""
    python = folder.parent / "bin/python"
    python.write_text(f'#!/bin/sh\necho "$@" >> "{folder.parent}/asked"\n', encoding="utf-8")
    python.chmod(0o755)
    workflow = load(folder / ".github/workflows/pages.yml")
    steps = workflow["jobs"]["build"]["steps"]
    workflow["jobs"]["build"]["steps"] = [step for step in steps if step.get("name") == "Install explainer"]
    path = f"{python.parent}{os.pathsep}{os.environ['PATH']}"
    (ran,) = Runner(folder, environment={"PATH": path}).job(workflow, "build")
    asked = folder.parent / "asked"
    return ran, asked.read_text(encoding="utf-8").splitlines() if asked.exists() else []


def test_without_the_wheel_of_explainer_nothing_is_installed(begun: Path) -> None:
    ran, asked = installs(begun)
    assert (ran.code, asked) == (1, [])
    assert "::error::wheels/ holds no wheel of explainer" in ran.text


def test_a_new_site_installs_its_wheel_and_what_is_held_to_a_hash(begun: Path) -> None:
    wheel = begun / "wheels/explainer-0.1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    wheel.touch()
    ran, asked = installs(begun)
    assert ran.code == 0, ran.text
    hashed, own = asked
    assert "--require-hashes --requirement requirements.txt" in hashed
    assert own.endswith("--no-index wheels/explainer-0.1.0-py3-none-any.whl")


def steps_after_install(folder: Path, event: str, outputs: dict[str, str]) -> list[Any]:
    workflow = load(folder / ".github/workflows/pages.yml")
    steps = workflow["jobs"]["build"]["steps"]
    kept = [step for step in steps if step.get("name") != "Install explainer"]
    workflow["jobs"]["build"]["steps"] = [{"run": f'echo "{folder.parent}/bin" >> "$GITHUB_PATH"'}, *kept]
    return list(Runner(folder, event, outputs).job(workflow, "build"))


@pytest.mark.slow
def test_a_push_builds_for_the_address_that_pages_gives(begun: Path) -> None:
    ran = steps_after_install(begun, "push", {"pages.base_url": "https://ada.github.io/bridge"})
    assert [step.code for step in ran] == [0] * len(ran), ran
    assert "https://ada.github.io/bridge/" in (begun / "public/sitemap.xml").read_text(encoding="utf-8")
    passed_over = [step.name for step in ran if step.passed_over]
    assert any("configure-pages" in name for name in passed_over)
    assert any("upload-pages-artifact" in name for name in passed_over)
    assert not any("upload-artifact" in name for name in passed_over)


@pytest.mark.slow
def test_editions_are_built_into_folders_of_the_site(begun: Path) -> None:
    (begun / "content/site.es.yaml").write_text("title: El puente\n", encoding="utf-8")
    steps_after_install(begun, "push", {"pages.base_url": "https://ada.github.io/bridge"})
    assert "El puente" in (begun / "public/es/index.html").read_text(encoding="utf-8")
    assert "The Lantern Bridge" in (begun / "public/index.html").read_text(encoding="utf-8")
    home = "https://ada.github.io/bridge"
    assert f"<loc>{home}/es/cost.html</loc>" in (begun / "public/es/sitemap.xml").read_text(encoding="utf-8")
    for place in ("", "es/"):
        page = (begun / f"public/{place}cost.html").read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{home}/{place}cost.html">' in page
        assert f'hreflang="en" href="{home}/cost.html"' in page
        assert f'hreflang="es" href="{home}/es/cost.html"' in page
        assert "example.github.io" not in page


@pytest.mark.slow
def test_a_pull_request_gets_annotations_and_its_site(begun: Path) -> None:
    ran = steps_after_install(begun, "pull_request", {})
    assert [step.code for step in ran] == [0] * len(ran), ran
    names = [step.name for step in ran if step.passed_over]
    assert any("upload-artifact" in name for name in names)
    assert not any("pages@" in name or "upload-pages" in name for name in names)
    assert "https://example.github.io/site/" in (begun / "public/sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_fault_in_a_pull_request_is_annotated_and_stops_it(begun: Path) -> None:
    section = begun / "content/cost/the-bill.md"
    text = section.read_text(encoding="utf-8")
    section.write_text(text.replace("[@courier:1]", "[@nobody:1]", 1), encoding="utf-8")
    ran = steps_after_install(begun, "pull_request", {})
    assert ran[-1].code == 1
    assert "::error file=content/cost/the-bill.md,line=" in ran[-1].text
    assert not (begun / "public").exists()


@pytest.mark.slow
def test_this_repositorys_own_steps_build_its_site(tmp_path: Path) -> None:
    """The install steps need a package index and half a minute: they run where nothing may be skipped."""
    need(os.environ.get("EXPLAINER_SKIP_NOTHING"), "a whole run of pages.yml (set EXPLAINER_SKIP_NOTHING=1)")
    copied = ("content", "seeds", "layouts", "generator", ".github")
    for part in copied:
        shutil.copytree(
            ROOT / part, tmp_path / "work" / part, ignore=shutil.ignore_patterns("__pycache__", "originals")
        )
    for name in ("pyproject.toml", "requirements.txt", "README.md", "LICENSE", "NOTICE", "CHANGELOG.md"):
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, tmp_path / "work" / name)
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    path = f"{tmp_path / 'venv/bin'}{os.pathsep}{os.environ['PATH']}"
    runner = Runner(tmp_path / "work", "push", {"pages.base_url": "https://ada.github.io/x"}, {"PATH": path})
    ran = list(runner.job(load(PAGES[0]), "build"))
    assert [step.code for step in ran] == [0] * len(ran), ran[-1].text
    assert (tmp_path / "work/public/index.html").is_file()
