"""Reading built pages: links, ids, and a host that behaves like GitHub Pages."""

from __future__ import annotations

import functools
import gzip
import posixpath
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html as lxml_html

ATTRIBUTES = ("href", "src", "action", "data", "poster", "srcset")


@functools.lru_cache(maxsize=512)
def links(text: str) -> tuple[str, ...]:
    """Everything that a page refers to; worked out once for all who ask of the same site."""
    elements = lxml_html.document_fromstring(text).iter()
    return tuple(element.attrib[name] for element in elements for name in ATTRIBUTES if name in element.attrib)


def ids(text: str) -> list[str]:
    """Every id of a page, in order."""
    return [str(value) for value in lxml_html.document_fromstring(text).xpath("//@id")]


def target(page: str, link: str) -> tuple[str, str]:
    """The file, relative to the site's root, and the fragment that a relative link of a page means."""
    parts = urlsplit(link)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path))) if parts.path else page
    return path, parts.fragment


class _PagesLike(SimpleHTTPRequestHandler):
    """Base path, `.html` look-up, 404.html, no listings; compressed, over connections that stay open."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *args: object, root: Path, base: str, **kwargs: object) -> None:
        self.root = root
        self.base = base
        super().__init__(*args, directory=str(root), **kwargs)  # type: ignore[arg-type]  # http.server's own arguments, handed on

    def do_GET(self) -> None:  # the name http.server asks for
        path = unquote(urlsplit(self.path).path)
        file = self._file(path.removeprefix(self.base)) if path.startswith(self.base) else None
        self.send_response(200 if file else 404)
        file = file or self.root / "404.html"
        data = file.read_bytes()
        kind = self.guess_type(str(file))
        if "gzip" in self.headers.get("Accept-Encoding", "") and kind.startswith(("text/", "application/j", "image/s")):
            data = gzip.compress(data)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _file(self, path: str) -> Path | None:
        names = [path, f"{path}.html"] if path and not path.endswith("/") else [f"{path}index.html"]
        return next((self.root / name for name in names if (self.root / name).is_file()), None)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


class _Host(ThreadingHTTPServer):
    request_queue_size = 64
    """A browser that leaves pages quickly asks for more at once than the usual five."""


@contextmanager
def hosted(root: Path, base: str) -> Iterator[str]:
    """The address under which a folder is served at a base path such as `/repo/`."""
    server = _Host(("127.0.0.1", 0), functools.partial(_PagesLike, root=root, base=base))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{base}"
    finally:
        server.shutdown()
        server.server_close()
