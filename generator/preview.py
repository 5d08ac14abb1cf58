"""`explainer serve`: the site in a browser, rebuilt and reloaded after every change.

livereload speaks to the browser; watching and building happen in a thread of their own, so that the server keeps
answering with the last good site. What is served is what would be published, from memory; only the reload script is
added on the way out.
"""

from __future__ import annotations

import errno
import mimetypes
import os
import socket
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado import web
from tornado.ioloop import IOLoop

from generator.build import build, read
from generator.check import run_rules
from generator.diagnostics import Diagnostic, Outcome
from generator.report import as_text, tally

HOST = "127.0.0.1"
WATCHED = ("content", "seeds", "layouts")
POLL_SECONDS = 0.2
PORTS_TRIED = 20


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The last good site, and what the last build found wrong."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    base_path: str = "/"
    findings: tuple[Diagnostic, ...] = ()


class Preview:
    """Keeps a snapshot up to date. Reading `snapshot` is safe from any thread: it is replaced, never changed."""

    def __init__(self, root: Path, *, drafts: bool) -> None:
        self.root = root
        self.drafts = drafts
        self.snapshot = Snapshot()

    def rebuild(self) -> bool:
        """Build once; True when the browser should follow. No fault of the content or of a build ends the preview."""
        started = time.perf_counter()
        try:
            inputs = read(self.root)
            outcome = build(inputs, run_rules, drafts=self.drafts)
        except Exception as fault:  # noqa: BLE001  # a preview lives through everything and says what happened
            print(f"the build failed: {type(fault).__name__}: {fault}", file=sys.stderr)
            return False
        self._report(outcome, time.perf_counter() - started)
        if outcome.failed:
            self.snapshot = Snapshot(self.snapshot.files, self.snapshot.base_path, outcome.diagnostics)
            return not self.snapshot.files
        base_path = inputs.value.config.base_path if inputs.value else "/"
        files = {output.path: output.data for output in outcome.value}
        self.snapshot = Snapshot(files, base_path, outcome.diagnostics)
        return True

    def watch(self, follow: Callable[[], None]) -> None:
        """Rebuild after every change, forever. A change during a build leads to exactly one more."""
        seen = self.state()
        while True:
            time.sleep(POLL_SECONDS)
            now = self.state()
            if now != seen:
                seen = now
                if self.rebuild():
                    follow()

    def state(self) -> dict[str, tuple[int, int, int]]:
        """Every watched file with what changes when it is written or replaced."""
        found = {}
        for folder in WATCHED:
            for parent, _, names in os.walk(self.root / folder):
                for name in names:
                    path = os.path.join(parent, name)
                    try:
                        status = os.stat(path)
                    except OSError:
                        continue
                    found[path] = (status.st_mtime_ns, status.st_size, status.st_ino)
        return found

    def _report(self, outcome: Outcome[Any], seconds: float) -> None:
        def lines(path: str) -> list[str]:
            try:
                return (self.root / path).read_text(encoding="utf-8", errors="replace").splitlines()
            except OSError:
                return []

        if outcome.diagnostics:
            print(as_text(outcome.diagnostics, lines, colour=sys.stderr.isatty()), file=sys.stderr)
        state = "the last good site stays" if outcome.failed else f"{len(outcome.value)} files"
        print(f"{state}, {tally(outcome.diagnostics)}, {seconds:.2f} s", file=sys.stderr, flush=True)


def serve(root: Path, port: int, *, drafts: bool = True) -> None:
    """Build, then serve on 127.0.0.1 until interrupted."""
    preview = Preview(root, drafts=drafts)
    preview.rebuild()
    server = _Server(preview)
    chosen = _free_port(port)
    if chosen != port:
        print(f"port {port} is taken", file=sys.stderr)
    print(f"http://{HOST}:{chosen}{preview.snapshot.base_path} (end with Ctrl-C)", flush=True)
    loop = IOLoop.current()
    follow = lambda: loop.add_callback(LiveReloadHandler.reload_waiters, "*")  # noqa: E731  # a name for one line
    threading.Thread(target=preview.watch, args=(follow,), daemon=True).start()
    server.serve(port=chosen, host=HOST)


class _QuietWatcher(Watcher):  # type: ignore[misc]  # livereload has no types
    """Stands in for livereload's own, which polls on the server's loop: changes come from our thread."""

    def __init__(self) -> None:
        super().__init__()
        self._tasks = {"": {"func": None, "delay": "forever", "ignore": None}}

    def start(self, _callback: Callable[[], None]) -> bool:
        return True


class _Server(Server):  # type: ignore[misc]  # livereload has no types
    """livereload's server with our handlers, each of which answers to this machine only."""

    def __init__(self, preview: Preview) -> None:
        super().__init__(watcher=_QuietWatcher())
        self.preview = preview

    def application(self, port: int, host: str, **_options: Any) -> None:
        LiveReloadHandler.watcher = self.watcher
        known = frozenset({f"{name}:{port}" for name in (host, "localhost")})
        handlers: list[Any] = [
            (r"/livereload", _Reload, {"known": known}),
            (r"/livereload.js", _ReloadScript, {"known": known}),
            (r"/(.*)", _Pages, {"known": known, "preview": self.preview, "port": port}),
        ]
        web.Application(handlers, log_function=lambda _handler: None).listen(port, address=host)

    def _setup_logging(self) -> None:
        """Say nothing but what the preview says itself."""


class _Local(web.RequestHandler):
    """A handler that refuses requests which name another host: a page elsewhere must not read the preview."""

    def initialize(self, known: frozenset[str]) -> None:
        self.known = known

    def prepare(self) -> None:
        origin = self.request.headers.get("Origin")
        if self.request.host not in self.known or (origin and urlsplit(origin).netloc not in self.known):
            raise web.HTTPError(403)
        self.set_header("Cache-Control", "no-store")


class _Pages(_Local):
    """The snapshot, as a host of static files would serve it under the base path."""

    def initialize(self, known: frozenset[str], preview: Preview, port: int) -> None:  # type: ignore[override]
        super().initialize(known)
        self.preview = preview
        self.port = port

    def get(self, path: str) -> None:
        snapshot = self.preview.snapshot
        base = snapshot.base_path.strip("/")
        if base and path in ("", base):
            self.redirect(snapshot.base_path)
            return
        inside = path.removeprefix(f"{base}/") if base else path
        name = _find(snapshot.files, inside) if inside != path or not base else ""
        if not snapshot.files:
            self._send("text/html", _fault_page(snapshot.findings), 500)
        elif name:
            self._send(mimetypes.guess_type(name)[0] or "application/octet-stream", snapshot.files[name], 200)
        else:
            self._send("text/html", snapshot.files.get("404.html", b"not found"), 404)

    def _send(self, kind: str, data: bytes, status: int) -> None:
        if kind == "text/html":
            script = f'<script src="/livereload.js?host={HOST}&amp;port={self.port}" defer></script></head>'
            data = data.replace(b"</head>", script.encode(), 1)
        text = kind.startswith("text/") or kind.endswith(("xml", "json", "javascript"))
        self.set_status(status)
        self.set_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.finish(data)

    head = get


class _ReloadScript(_Local, LiveReloadJSHandler):  # type: ignore[misc]  # livereload has no types
    """livereload's script for the browser."""


class _Reload(LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """livereload's WebSocket, for pages of this preview only."""

    def initialize(self, known: frozenset[str]) -> None:
        self.known = known

    def prepare(self) -> None:
        if self.request.host not in self.known:
            raise web.HTTPError(403)

    def check_origin(self, origin: str) -> bool:
        return urlsplit(origin).netloc in self.known


def _find(files: Mapping[str, bytes], path: str) -> str:
    """The file that an address means: itself, `index.html` of a folder, or with `.html` added."""
    for name in (path, f"{path}index.html" if path.endswith("/") or not path else f"{path}.html"):
        if name in files:
            return name
    return ""


def _fault_page(findings: tuple[Diagnostic, ...]) -> bytes:
    """What is shown while there is no good build yet."""
    listed = escape(as_text(findings, lambda _path: []))
    return f"<!doctype html><html lang=en><head><title>Faults</title></head><pre>{listed}</pre></html>".encode()


def _free_port(port: int) -> int:
    """The first port that can be had, from the one wished for upwards."""
    for candidate in range(port, port + PORTS_TRIED):
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((HOST, candidate))
            except OSError as fault:
                if fault.errno != errno.EADDRINUSE:
                    raise
                continue
            return candidate
    raise OSError(errno.EADDRINUSE, f"no port from {port} to {port + PORTS_TRIED - 1} is free")
