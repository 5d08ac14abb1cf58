"""A reader, and a kill, at any moment meets the whole old or the whole new site."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from generator.cli import main
from tests.sites import tree, write_site

pytestmark = pytest.mark.slow

KILLS = 6
REBUILDS = 8
VERSIONS = ("The cranes stood still for nine days.", "The cranes stood quite still for nine days.")


def set_version(root: Path, number: int) -> None:
    home = root / "content/index.md"
    text = home.read_text(encoding="utf-8")
    home.write_text(text.replace(VERSIONS[1 - number], VERSIONS[number]), encoding="utf-8")


def both_versions(root: Path) -> list[dict[str, str]]:
    """The two whole sites that a folder may hold."""
    found = []
    for number in (1, 0):
        set_version(root, number)
        assert main(["--site", str(root), "build"]) == 0
        found.append(tree(root / "public"))
    return found[::-1]


def test_a_kill_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    (root / "public").mkdir()
    (root / "public/.gitignore").write_text("*\n", encoding="utf-8")
    versions = both_versions(root)
    chance = random.Random(5)
    command = [sys.executable, "-m", "generator", "--site", str(root), "build"]
    once = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    whole = time.perf_counter() - once
    for number in range(KILLS):
        set_version(root, number % 2)
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(whole * chance.uniform(0.5, 1.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert tree(root / "public") in versions
    set_version(root, 1)
    assert main(["--site", str(root), "build"]) == 0
    assert tree(root / "public") == versions[1]
    assert not list(root.glob(".public.*")), "the next build clears what a killed one left"


def test_a_reader_during_rebuilds_always_gets_a_whole_page(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    versions = both_versions(root)
    page = root / "public/index.html"
    whole = {version["index.html"] for version in versions}
    faults: list[str] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                text = page.read_text(encoding="utf-8")
            except OSError as fault:
                faults.append(repr(fault))
            else:
                if text not in whole:
                    faults.append("a page that is neither the old nor the new one")

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(REBUILDS):
        set_version(root, number % 2)
        assert main(["--site", str(root), "build"]) == 0
    done.set()
    reader.join()
    assert faults == []
