"""A host that behaves as GitHub Pages does: one folder under a base path, `.html` looked up, 404.html, no listings."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit


class _PagesLike(SimpleHTTPRequestHandler):
    """Compressed answers, over connections that stay open."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:  # the name http.server asks for
        assert isinstance(self.server, _Host)
        root, base = self.server.root, self.server.base
        path = unquote(urlsplit(self.path).path)
        inside = path.removeprefix(base)
        if not path.startswith(base):
            self._answer(*((301, base) if f"{path}/" == base else (404, "")), b"no site here", "text/plain")
        elif inside and not inside.endswith("/") and (root / inside).is_dir():
            self._answer(301, f"{path}/", b"", "text/plain")
        else:
            file = _file(root, inside)
            shown = file or root / "404.html"
            self._answer(200 if file else 404, "", shown.read_bytes(), self.guess_type(str(shown)))

    def _answer(self, status: int, location: str, data: bytes, kind: str) -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        if "gzip" in self.headers.get("Accept-Encoding", "") and kind.startswith(("text/", "application/j", "image/s")):
            data = gzip.compress(data)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


def _file(root: Path, path: str) -> Path | None:
    names = [path, f"{path}.html"] if path and not path.endswith("/") else [f"{path}index.html"]
    return next((root / name for name in names if (root / name).is_file()), None)


class _Host(ThreadingHTTPServer):
    request_queue_size = 64
    """A browser that leaves pages quickly asks for more at once than the usual five."""

    def __init__(self, root: Path, base: str) -> None:
        self.root, self.base = root, base
        super().__init__(("127.0.0.1", 0), _PagesLike)


@contextmanager
def hosted(root: Path, base: str) -> Iterator[str]:
    """The address under which a folder is served at a base path such as `/repo/`."""
    server = _Host(root, base)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{base}"
    finally:
        server.shutdown()
        server.server_close()
