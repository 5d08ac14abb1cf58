"""What the server answers: the site's files, the browser's script, and livereload's WebSocket.

A page goes out as it would be published, with one script element added. Its policy (CSP) stays as it is: it forbids
the page itself to connect anywhere, but allows a script of this host to run as a worker, and a worker has the policy
of its own answer. So `socket.js` holds the connection and `follow.js` does what it hears.
"""

from __future__ import annotations

import json
import mimetypes
import re
from dataclasses import asdict
from html import escape
from pathlib import Path
from typing import Any

from livereload.handlers import LiveReloadHandler
from tornado import web
from tornado.websocket import WebSocketClosedError

from generator.addresses import ASSETS
from generator.preview.hosts import Allowed
from generator.preview.state import Preview
from generator.preview.values import NOTHING, File, Report, unquoted

_HERE = Path(__file__).parent
_HEAD = re.compile(rb"<head(?:\s[^>]*)?>", re.IGNORECASE)
SENT_WITH_THE_NEWS = 256 * 1024
"""A page up to this size is sent along when it changed, so that the browser can exchange what differs at once."""


class _Local(web.RequestHandler):
    """Refuses what names another host or comes from another page; nothing is kept by a browser."""

    def initialize(self, allowed: Allowed, preview: Preview) -> None:
        self.allowed = allowed
        self.preview = preview

    def prepare(self) -> None:
        host, origin = self.request.host, self.request.headers.get("Origin")
        if not self.allowed.host(host) or (origin is not None and not self.allowed.origin(origin, host)):
            raise web.HTTPError(403)

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")

    def compute_etag(self) -> None:
        """Nothing is stored, so nothing needs comparing."""

    def write_error(self, status_code: int, **_details: Any) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code}\n")


class Pages(_Local):
    """The snapshot, as a host of static files would serve it under the base path."""

    async def get(self) -> None:
        """One file; while the first build runs, the answer waits for it."""
        await self.preview.ready.wait()
        shape, raw = self.preview.snapshot.shape, self.request.path
        if not shape.paths:
            self._send("text/html", File(_page_of_faults(self.preview.report), NOTHING.version), 500)
        elif self._leads_on(unquoted(raw)):
            self.redirect(shape.base_path + (shape.edit.path if self.preview.follow else ""))
        else:
            await self._send_file(raw)

    head = get

    async def _send_file(self, raw: str) -> None:
        await self.preview.fresh(self.preview.snapshot.find(raw) or "404.html")
        name, file = self.preview.snapshot.find(raw), self.preview.snapshot.shown(raw)
        kind = (mimetypes.guess_type(name)[0] or "application/octet-stream") if name else "text/html"
        if file:
            self._send(kind, file, 200 if name else 404)
        else:
            raise web.HTTPError(503)

    def _leads_on(self, path: str) -> bool:
        """`/` leads to the site, or to the page last edited if that is asked for; so does the site without a slash."""
        shape = self.preview.snapshot.shape
        if path == shape.base_path:
            return path == "/" and self.preview.follow and bool(shape.edit.path)
        return path == "/" or (path != "" and path == shape.base_path.rstrip("/"))

    def _send(self, kind: str, file: File, status: int) -> None:
        data = file.data
        if kind == "text/html":
            data = with_script(data, file.version, self.preview.snapshot.shape.edit.moment)
        text = kind.startswith("text/") or kind.endswith(("xml", "json", "javascript"))
        self.set_status(status)
        self.set_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.finish(data)


def with_script(page: bytes, version: str, moment: str) -> bytes:
    """A page with the script that follows the preview: the only thing that is added to what is published.

    It comes first, so that it sees the page as it was sent, before other scripts have touched it.
    """
    script = f'<script src="/livereload.js" data-version="{version}" data-edit="{moment}" defer></script>'
    head = _HEAD.search(page)
    place = head.end() if head else len(page)
    return page[:place] + script.encode() + page[place:]


class _Script(_Local):
    """One of the browser's scripts."""

    name = ""

    def get(self) -> None:
        self.set_header("Content-Type", "text/javascript; charset=utf-8")
        self.finish((_HERE / self.name).read_bytes())

    head = get


class Follow(_Script):
    """The script that pages load."""

    name = "follow.js"


class Connection(_Script):
    """The script that keeps the connection."""

    name = "socket.js"


class Reload(LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """livereload's WebSocket, for pages of this preview only.

    A page says which version it shows when it connects. After that it is told whenever it shows something else than
    it should: whatever happened while it was loading or away, nothing is missed, and nothing is told twice.
    """

    def initialize(self, allowed: Allowed, preview: Preview) -> None:
        self.allowed = allowed
        self.preview = preview
        self.path = self.version = self.styles = self.moment = ""
        self.told: Report | None = None

    def prepare(self) -> None:
        if not self.allowed.host(self.request.host):
            raise web.HTTPError(403)

    def check_origin(self, origin: str) -> bool:
        return self.allowed.origin(origin, self.request.host)

    def on_message(self, message: str | bytes) -> None:
        """The handshake of livereload: `hello` is answered, `info` says what the page shows."""
        try:
            heard = json.loads(message)
            command = heard["command"]
            if command == "info":
                self.path, self.version = str(heard["path"]), str(heard["version"])
                self.styles, self.moment = str(heard["styles"]), str(heard["edit"])
        except (ValueError, LookupError, TypeError, RecursionError):
            self.close(1008)
            return
        if command == "hello":
            super().on_message(message)
        elif command == "info":
            self.preview.readers.add(self)
            self.preview.open_pages()
            self.catch_up()

    def on_close(self) -> None:
        self.preview.readers.discard(self)
        self.preview.open_pages()

    def catch_up(self) -> None:
        """Tell the page what it does not show yet."""
        if not self.preview.ready.is_set():
            return
        if self.told != self.preview.report:
            self.told = self.preview.report
            self._tell(command="findings", **asdict(self.told))
        snapshot = self.preview.snapshot
        edit = snapshot.shape.edit
        file = snapshot.shown(self.path)
        if file is None:
            return  # it comes soon
        if self.preview.follow and edit.moment != self.moment and snapshot.find(self.path) != edit.path:
            self._tell(command="reload", path=snapshot.shape.base_path + edit.path, follow=True)
        elif file.version != self.version:
            page = file.data.decode("utf-8", "replace") if len(file.data) <= SENT_WITH_THE_NEWS else ""
            self._tell(command="reload", path=self.path, page=page, version=file.version, edit=edit.moment)
        elif file.styles != self.styles:
            for name in set(file.styles.split()) - set(self.styles.split()):
                self._tell(command="reload", path=f"{ASSETS}/{name}", liveCSS=True, edit=edit.moment)
        self.version, self.styles, self.moment = file.version, file.styles, edit.moment

    def _tell(self, **message: object) -> None:
        try:
            self.write_message(json.dumps(message))
        except WebSocketClosedError:
            self.on_close()


ROUTES = (
    (r"/livereload", Reload),
    (r"/livereload\.js", Follow),
    (r"/livereload-socket\.js", Connection),
    (r".*", Pages),
)


def _page_of_faults(report: Report) -> bytes:
    """What is shown while there is no good build yet; the script lays the findings over it."""
    listed = escape("\n".join(f"{f.place}: {f.severity}[{f.code}] {f.message}" for f in report.findings))
    return f"<!DOCTYPE html><html lang=en><head><title>Faults</title></head><pre>{listed}</pre></html>\n".encode()
