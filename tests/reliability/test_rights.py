"""What may not be read or written, what changes meanwhile, clocks that jump: the old site or the new, and the truth.

Root may do anything, so the rights to look away from rights are taken from it first.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from tests.conftest import ROOT, need
from tests.sites import built, findings, tree, write_site

pytestmark = pytest.mark.slow

_BOUND = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
OLD, NEW = "title: The harbour", "title: The old docks"


def bound(*words: str) -> subprocess.CompletedProcess[str]:
    """The command as somebody to whom rights apply."""
    is_root = os.geteuid() == 0
    need(not is_root or shutil.which(_BOUND[0]), _BOUND[0])
    command = (*(_BOUND if is_root else ()), sys.executable, "-m", "generator", *words)
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """A built site with a change to be built."""
    site = write_site(tmp_path / "site")
    assert main(["--site", str(site), "build"]) == 0
    settings = site / "content/site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace(OLD, NEW), encoding="utf-8")
    yield site
    for path in (site, *site.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() else 0o644)


def wanted(site: Path, folder: Path) -> dict[str, str]:
    """The new site, as a clean folder gives it."""
    for name in ("content", "seeds"):
        shutil.copytree(site / name, folder / name)
    assert main(["--site", str(folder), "build"]) == 0
    return without_record(folder)


def without_record(site: Path) -> dict[str, str]:
    return {name: text for name, text in tree(site / "public").items() if name != ".explainer.json"}


@pytest.mark.parametrize(
    "name",
    [
        "content/strike/the-walkout.md",
        "content/strike",
        "content/site.yaml",
        "seeds/gazette.md",
        "seeds",
        "layouts/page.html",
        "layouts",
    ],
)
def test_what_may_not_be_read_is_said_and_the_site_stays(name: str, root: Path) -> None:
    (root / "layouts").mkdir()
    (root / "layouts/page.html").write_text("x", encoding="utf-8")
    before = tree(root / "public")
    (root / name).chmod(0)
    done = bound("--site", str(root), "build")
    assert done.returncode == 1, done
    assert f"error[unreadable-file] {name} cannot be read: Permission denied" in done.stderr
    assert tree(root / "public") == before


@pytest.mark.parametrize("name", ["public", "public/index.html", "public/strike", ".", ".explainer-cache"])
def test_what_may_not_be_written_leaves_the_old_site_or_the_new(name: str, root: Path, tmp_path: Path) -> None:
    after = wanted(root, tmp_path / "wanted")
    before = without_record(root)
    (root / name).chmod(0o555 if (root / name).is_dir() else 0o444)
    done = bound("--site", str(root), "build")
    assert done.returncode in (0, 3), done
    assert "Traceback" not in done.stderr
    if done.returncode:
        assert "Permission denied" in done.stderr
        assert without_record(root) == before
    else:
        assert without_record(root) == after
    for path in (root, root / name):
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert bound("--site", str(root), "build").returncode == 0
    assert without_record(root) == after
    assert [path for path in root.iterdir() if path.name.startswith(".public")] == []


def test_a_site_that_may_not_be_written_at_all_is_as_it_was(root: Path) -> None:
    before = tree(root / "public")
    for path in sorted((root, *root.rglob("*")), reverse=True):
        path.chmod(0o555 if path.is_dir() else 0o444)
    done = bound("--site", str(root), "build")
    assert done.returncode == 3, done
    assert "Permission denied" in done.stderr
    assert tree(root / "public") == before


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a disk")
def test_a_disk_that_may_only_be_read_keeps_the_old_site_and_is_said(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(disk)], check=False)
    need(mounted.returncode == 0, "the right to mount a disk")
    try:
        site = write_site(disk / "site")
        assert main(["--site", str(site), "build"]) == 0
        before = tree(site / "public")
        settings = site / "content/site.yaml"
        settings.write_text(settings.read_text(encoding="utf-8").replace(OLD, NEW), encoding="utf-8")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        done = bound("--site", str(site), "build")
        assert done.returncode == 3, done
        assert "Read-only file system" in done.stderr
        assert bound("--site", str(site), "check").returncode == 0
        assert tree(site / "public") == before
        assert bound("--site", str(site), "build", "--output", str(tmp_path / "elsewhere")).returncode == 0
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _other(data: bytes) -> bytes:
    return data.replace(b"Ada", b"Eva")


@pytest.mark.parametrize("change", [_cut, _other, lambda _: b"", lambda _: b"\xff\xfe"])
def test_a_file_that_changes_while_it_is_read_gives_a_site_of_one_reading(
    change: Callable[[bytes], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read once is what is checked, shown and cited: no page has another reading than its neighbour."""
    root = write_site(tmp_path)
    name = root / "content/strike/the-walkout.md"
    data = name.read_bytes()
    real = Path.open
    opened: list[Any] = []

    def open_then_change(path: Path, *arguments: Any, **options: Any) -> Any:
        file = real(path, *arguments, **options)
        if path == name and not opened:
            opened.append(file)
            replacement = path.with_name("new")
            replacement.write_bytes(change(data))
            replacement.replace(path)
        return file

    whole = built(root).value
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Path, "open", open_then_change)
        outcome = built(root)
    assert opened
    assert outcome.value == whole


@pytest.mark.parametrize("days", [-4000, -1, 1, 4000])
def test_a_clock_that_jumps_hides_no_change(days: int, root: Path) -> None:
    """Files dated in the past or the future by a clock that was set meanwhile: every change is built all the same."""
    for number, title in enumerate(("The quay", "The pier", "The mole")):
        settings = root / "content/site.yaml"
        before = settings.stat()
        text = settings.read_text(encoding="utf-8")
        first, rest = text.split("\n", 1)
        settings.write_text(f"title: {title}\n{rest}", encoding="utf-8")
        moment = before.st_mtime_ns + (number % 2) * days * 86_400 * 10**9
        os.utime(settings, ns=(moment, moment))
        assert first.startswith("title:")
        assert main(["--site", str(root), "build"]) == 0
        assert title in (root / "public/index.html").read_text(encoding="utf-8")
    assert findings(root) == ()
