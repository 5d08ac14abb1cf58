"""The life of the preview: its sockets, livereload's server, and the worker beside it."""

from __future__ import annotations

import errno
import os
import signal
import socket
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from livereload import Server
from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.netutil import bind_sockets

from generator.preview import handlers
from generator.preview.hosts import HOST, Allowed, is_this_machine
from generator.preview.state import Preview
from generator.preview.values import ToServer, Wishes
from generator.preview.worker import Worker

PORTS_TRIED = 20
LONGEST_HEADERS = 16 * 1024
LONGEST_MESSAGE = 64 * 1024
"""Of a request and on the WebSocket: the preview's own are far shorter."""


def serve(
    root: Path, port: int, *, host: str = HOST, drafts: bool = True, follow: bool = False, language: str = ""
) -> None:
    """Build and serve until interrupted; every change is built and shown."""
    sockets, chosen = _listen(host, port)
    if chosen != port:
        print(f"port {port} is taken: {chosen} it is", file=sys.stderr)
    if not is_this_machine(host):
        print(f"anyone who can reach {host} can read this preview, with its drafts", file=sys.stderr)
    print("building …", file=sys.stderr, flush=True)
    colour = sys.stderr.isatty() and "NO_COLOR" not in os.environ
    server = _Server(Preview(follow), sockets)
    signal.signal(signal.SIGTERM, _interrupt)
    with tempfile.TemporaryDirectory(prefix="explainer-", ignore_cleanup_errors=True) as scratch:
        wishes = Wishes(root, drafts, colour, os.environ.get("EXPLAINER_EDITOR", ""), scratch, language)
        worker = Worker(wishes, server.receive)
        server.preview.tell = worker.tell
        try:
            server.serve(port=chosen, host=host)
        finally:
            worker.end()


class _QuietWatcher(Watcher):  # type: ignore[misc]  # livereload has no types
    """Stands in for livereload's own, which polls and builds on the server's loop: changes come from the worker."""

    def __init__(self) -> None:
        super().__init__()
        self._tasks = {"": {"func": None, "delay": "forever", "ignore": None}}

    def start(self, _callback: Callable[[], None]) -> bool:
        return True


class _Server(Server):  # type: ignore[misc]  # livereload has no types
    """livereload's server with our handlers, on sockets that are bound already."""

    def __init__(self, preview: Preview, sockets: list[socket.socket]) -> None:
        super().__init__(watcher=_QuietWatcher())
        self.preview = preview
        self.sockets = sockets
        self.loop = IOLoop.current()

    def receive(self, message: ToServer) -> None:
        """Take a message of the worker, from whatever thread."""
        self.loop.add_callback(self.preview.take, message)

    def application(self, port: int, host: str, **_options: Any) -> None:
        LiveReloadHandler.watcher = self.watcher
        shared = {"allowed": Allowed(host, port), "preview": self.preview}
        routes: list[Any] = [(address, handler, shared) for address, handler in handlers.ROUTES]
        quiet: Any = {"log_function": lambda _handler: None, "websocket_max_message_size": LONGEST_MESSAGE}
        application = web.Application(routes, **quiet)
        limits = {"max_header_size": LONGEST_HEADERS, "max_body_size": LONGEST_MESSAGE}
        HTTPServer(application, **limits).add_sockets(self.sockets)
        self.loop.add_callback(self._announce, host, port)

    async def _announce(self, host: str, port: int) -> None:
        """Where to look, once the first build knows the path that the site is published under."""
        await self.preview.ready.wait()
        shown = f"[{host}]" if ":" in host else host
        path = "/" if self.preview.follow else self.preview.snapshot.shape.base_path
        print(f"http://{shown}:{port}{path} (end with Ctrl-C)", flush=True)

    def _setup_logging(self) -> None:
        """Say nothing but what the preview says itself."""


def _listen(host: str, port: int) -> tuple[list[socket.socket], int]:
    """Sockets on the first port that can be had, from the one wished for upwards."""
    last = min(port + PORTS_TRIED, 65536)
    for candidate in range(port, last):
        try:
            return bind_sockets(candidate, address=host), candidate
        except OSError as fault:
            if fault.errno != errno.EADDRINUSE:
                raise
    raise OSError(errno.EADDRINUSE, f"no port from {port} to {last - 1} is free")


def _interrupt(_number: int, _frame: object) -> None:
    """Being asked to end is answered like Ctrl-C, so that the builder ends too."""
    raise KeyboardInterrupt
