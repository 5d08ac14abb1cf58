"""A host that behaves as GitHub Pages does: one folder under a base path, `.html` looked up, 404.html, no listings."""

from __future__ import annotations

import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit


class _Pages(BaseHTTPRequestHandler):
    def __init__(self, folder: Path, base: str, *given: object) -> None:
        self.folder, self.base = folder, base
        super().__init__(*given)  # type: ignore[arg-type]  # the base class's arguments, handed on

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(self.base):
            moved = path == self.base.rstrip("/")
            self._answer(301 if moved else 404, b"no site here", "text/plain", self.base if moved else "")
            return
        inside = path.removeprefix(self.base)
        place = self.folder / inside
        if place.is_dir() and inside and not inside.endswith("/"):
            self._answer(301, b"", "text/plain", f"{path}/")
            return
        for name in (inside, f"{inside}index.html", f"{inside}.html"):
            if (self.folder / name).is_file() and not (name == inside and inside.endswith("/")):
                self._answer(200, (self.folder / name).read_bytes(), mimetypes.guess_type(name)[0] or "")
                return
        self._answer(404, (self.folder / "404.html").read_bytes(), "text/html")

    def _answer(self, status: int, data: bytes, kind: str, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind or 'application/octet-stream'}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_given: object) -> None:
        """Say nothing."""


@contextmanager
def pages_host(folder: Path, base: str) -> Iterator[str]:
    """Serve a folder under a base path such as `/repo/`; the address of the host, without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Pages, folder, base))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
