"""A preview in a process of its own, and how tests talk to it."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.sites import write_site

BASE = "/harbour/"
SCRIPT = re.compile(rb'<script src="/livereload\.js"[^>]*></script>')


class Running:
    """A preview in a process of its own."""

    def __init__(self, root: Path, port: int, process: subprocess.Popen[str], log: Path) -> None:
        self.root = root
        self.port = port
        self.process = process
        self.log = log

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}{BASE}"

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path, headers=headers)
            response = connection.getresponse()
            return response.status, dict(response.getheaders()), response.read()
        finally:
            connection.close()

    def send(self, request: bytes) -> bytes:
        """The first line of the answer to a request as it is; empty when the connection was closed instead."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
            try:
                connection.sendall(request)
                return connection.recv(65536).partition(b"\r\n")[0]
            except ConnectionError:
                return b""

    def shows(self, text: str, path: str = "") -> bool:
        """Whether a page comes to show a text."""
        return eventually(lambda: text.encode() in self.get(BASE + path)[2])

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new), encoding="utf-8")

    def said(self) -> str:
        """What was printed so far."""
        return self.log.read_text(encoding="utf-8")

    def builds(self) -> int:
        """How many builds were reported so far."""
        return len(re.findall(r"^\d\d:\d\d:\d\d .* s$", self.said(), re.MULTILINE))

    def rewritten(self, text: str) -> Running:
        """The same preview after the files of a string were written, and built."""
        mark = letters(time.monotonic_ns())
        barrier = f"---\ntitle: Barrier\nsummary: S.\n---\nNights {mark}. [@courier:1]\n"
        write_site(self.root, f"{text}-- content/talks/zz-barrier.md --\n{barrier}")
        assert self.shows(mark, "talks/zz-barrier"), self.said()
        return self

    def processes(self) -> set[int]:
        """The processes that descend from the preview."""
        found, parents = {self.process.pid}, _parents()
        while more := {pid for pid, parent in parents.items() if parent in found} - found:
            found |= more
        return found - {self.process.pid}

    def end(self, number: int = signal.SIGINT) -> int:
        """End the preview by a signal; its exit code."""
        self.process.send_signal(number)
        return self.process.wait(5)


@contextmanager
def running(root: Path, *options: str, **environment: str) -> Iterator[Running]:
    """A preview of a folder, ready to answer."""
    port, log = free_port(), root.parent / f"{root.name}.log"
    command = [sys.executable, "-m", "generator", "--site", str(root), "serve", "--port", str(port), *options]
    with (
        log.open("w", encoding="utf-8") as out,
        subprocess.Popen(command, stdout=out, stderr=out, text=True, env={**os.environ, **environment}) as process,
    ):
        try:
            preview = Running(root, port, process, log)
            assert eventually(lambda: "(end with Ctrl-C)" in preview.said()), preview.said()
            preview.port = int(re.findall(r"http://[^/]*:(\d+)/", preview.said())[0])
            yield preview
        finally:
            _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    """End a process as its owner would, and in any case."""
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()


def eventually(holds: Callable[[], bool], seconds: float = 10) -> bool:
    """Whether something comes true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.02)
    return False


def letters(number: int) -> str:
    """A number that no rule takes for a figure."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _parents() -> dict[int, int]:
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    return {int(pid): int(parent) for pid, parent in (line.split() for line in listed.splitlines())}
