"""Odd machines: no network, another clock, place, language, order of files; kills; two at once."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

import pytest

from generator.cli import main
from tests.conftest import ROOT, need
from tests.convert.site import ARTICLE, make_site, put
from tests.sites import files_in, tree, write_site

pytestmark = pytest.mark.slow

KILLS = 30 if os.environ.get("EXPLAINER_SKIP_NOTHING") else 5

_OFFLINE = """
import sys
def refuse(event, _):
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        raise RuntimeError(event)
sys.addaudithook(refuse)
"""
_REVERSED = """
import os
real = os.walk
def walk(*given, **named):
    for parent, folders, files in real(*given, **named):
        folders.reverse()
        files.reverse()
        yield parent, folders, files
os.walk = walk
"""
_RUN = "\nimport sys\nfrom generator.cli import main\nsys.exit(main(sys.argv[1:]))\n"


def explainer(*words: str, before: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, with something done to Python first."""
    command = [sys.executable, "-c", before + _RUN, *words]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


def shipped_copy(folder: Path) -> Path:
    for name in ("content", "seeds"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("originals"))
    return folder


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The shipped site as this machine builds it."""
    root = shipped_copy(tmp_path_factory.mktemp("plain"))
    done = explainer("--site", str(root), "build", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    return files_in(root / "public")


@pytest.mark.parametrize(
    ("before", "environment", "jobs"),
    [
        ("", {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "77"}, "1"),
        ("", {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONHASHSEED": "0"}, "4"),
        (_REVERSED, {"HOME": "/nonexistent"}, "1"),
        ("import os\nos.umask(0o077)\n", {"PYTHONOPTIMIZE": "1"}, "2"),
        ("import time\ntime.time = lambda: 4102444800.0\ntime.time_ns = lambda: 0\n", {}, "1"),
    ],
    ids=["east", "west", "order", "umask", "clock"],
)
def test_the_same_bytes_on_any_machine(
    before: str, environment: dict[str, str], jobs: str, plain: dict[str, bytes], tmp_path: Path
) -> None:
    root = shipped_copy(tmp_path / "a place with spaces é")
    done = explainer("--site", str(root), "build", "--jobs", jobs, before=before, **environment)
    assert done.returncode == 0, done.stderr
    assert files_in(root / "public") == plain


@pytest.mark.parametrize("version", sorted({"3.11", "3.12", "3.13"} - {f"3.{sys.version_info.minor}"}))
def test_the_same_bytes_under_any_python(version: str, plain: dict[str, bytes], tmp_path: Path) -> None:
    """Another Python takes our packages as they are; what is compiled for ours alone it does without."""
    python = _python(version)
    need(python, f"Python {version}")
    root = shipped_copy(tmp_path)
    packages = os.pathsep.join((str(ROOT), sysconfig.get_path("purelib")))
    command = [python, "-m", "generator", "--site", str(root), "build"]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": packages}, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert files_in(root / "public") == plain


def _python(version: str) -> str:
    """Another Python, beside ours or on the path; empty when there is none that runs."""
    beside = sorted(Path(sys.base_prefix).parent.glob(f"{version}.*/bin/python3"))
    for candidate in (*map(str, beside), shutil.which(f"python{version}")):
        if candidate and subprocess.run([candidate, "-c", ""], capture_output=True, check=False).returncode == 0:
            return candidate
    return ""


def test_no_command_needs_the_network(tmp_path: Path) -> None:
    root = make_site(tmp_path)
    page = f"<!DOCTYPE html><html><head><title>Cranes</title></head><body><article>{ARTICLE}</article></body></html>"
    pictured = '<img src="http://example.org/x.png"><link rel="stylesheet" href="https://example.org/x.css">'
    article = put(root, "article.html", page.replace("<article>", f"<article>{pictured}"))
    for words in (("convert", str(article)), ("check",), ("build",), ("verify",), ("schema",)):
        done = explainer("--site", str(root), *words, before=_OFFLINE)
        assert "Traceback" not in done.stderr, done.stderr
        assert done.returncode in (0, 1)


def test_the_guard_against_the_network_would_notice() -> None:
    done = explainer("--version", before=f"{_OFFLINE}import socket\nsocket.create_connection(('127.0.0.1', 9))\n")
    assert "RuntimeError: socket." in done.stderr


def test_conversion_killed_at_any_moment_writes_whole_files_and_ends_the_next_time(tmp_path: Path) -> None:
    whole = make_site(tmp_path / "whole")
    article = put(tmp_path, "article.txt", ARTICLE)
    started = time.perf_counter()
    assert explainer("--site", str(whole), "convert", str(article)).returncode == 0
    seconds = time.perf_counter() - started
    wanted = tree(whole)
    chance = random.Random(11)
    for number in range(KILLS):
        root = make_site(tmp_path / str(number))
        command = [sys.executable, "-m", "generator", "--site", str(root), "convert", str(article)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds * chance.uniform(0.5, 1.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
        left = {name: text for name, text in tree(root).items() if not name.endswith(".tmp")}
        assert left.items() <= wanted.items()
        assert explainer("--site", str(root), "convert", str(article)).returncode == 0
        assert tree(root) == wanted, "the next run clears what a killed one left"


def test_two_builds_at_once_end_with_one_whole_site(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    command = [sys.executable, "-m", "generator", "--site", str(root), "build"]
    running = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for _ in range(4)]
    said = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0, 0], said
    before = tree(root / "public")
    assert main(["--site", str(root), "build"]) == 0
    assert tree(root / "public") == before
    assert sorted(path.name for path in root.iterdir() if path.name.startswith(".public")) == []


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk")
@pytest.mark.parametrize("pages", [0, 1, 2, 3])
def test_a_conversion_onto_a_full_disk_writes_whole_files_and_says_so(pages: int, tmp_path: Path) -> None:
    whole = make_site(tmp_path / "whole")
    article = put(tmp_path, "article.txt", ARTICLE)
    assert explainer("--site", str(whole), "convert", str(article)).returncode == 0
    wanted = tree(whole)
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], check=False)
    need(mounted.returncode == 0, "the right to mount a disk")
    try:
        root = make_site(disk)
        before = tree(root)
        _fill(disk / "filler", pages * 4096)
        done = explainer("--site", str(root), "convert", str(article))
        (disk / "filler").unlink()
        assert done.returncode in (0, 3), done
        assert done.returncode == 0 or "No space left" in done.stderr
        assert before.items() <= tree(root).items() <= wanted.items()
        assert pages or done.returncode == 3
        assert explainer("--site", str(root), "convert", str(article)).returncode == 0
        assert tree(root) == wanted
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk")
def test_a_full_disk_leaves_the_old_site_and_says_so(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], check=False)
    need(mounted.returncode == 0, "the right to mount a disk")
    try:
        root = write_site(disk)
        assert explainer("--site", str(root), "build").returncode == 0
        before = tree(root / "public")
        filler = disk / "filler"
        home = root / "content/site.yaml"
        title = home.read_text(encoding="utf-8").replace("title: The harbour", "title: The old docks")
        home.write_text(title, encoding="utf-8")
        _fill(filler)
        done = explainer("--site", str(root), "build")
        assert done.returncode == 3, done
        assert "No space left" in done.stderr
        assert tree(root / "public") == before
        filler.unlink()
        assert explainer("--site", str(root), "build").returncode == 0
        assert "The old docks" in (root / "public/index.html").read_text(encoding="utf-8")
        assert [path for path in root.iterdir() if path.name.startswith(".public")] == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def _fill(path: Path, room: int = 32 * 1024) -> None:
    """Take all room but a little."""
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            file.truncate(max(0, file.tell() - room))


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk")
def test_a_mounted_output_folder_is_written_page_by_page(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    (root / "public").mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(root / "public")], check=False)
    need(mounted.returncode == 0, "the right to mount a disk")
    try:
        assert main(["--site", str(root), "build"]) == 0
        assert main(["--site", str(root), "build", "--output", str(root / "other")]) == 0
        assert tree(root / "public") == tree(root / "other")
        (root / "content/talks/the-deal.md").unlink()
        (root / "content/index.md").write_text("---\ntitle: Home\n---\nMine. {.editorial}\n", encoding="utf-8")
        assert main(["--site", str(root), "build"]) == 0
        assert not (root / "public/talks/the-deal.html").exists()
        assert [path for path in (root / "public").iterdir() if path.name.startswith(".explainer.new")] == []
    finally:
        subprocess.run(["umount", str(root / "public")], check=True)
