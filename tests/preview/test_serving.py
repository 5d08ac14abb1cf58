"""The running preview: the last good site, at once, for this machine only."""

from __future__ import annotations

import http.client
import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sites import pages, write_site

BASE = "/harbour/"


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


class Running:
    """A preview in a process of its own."""

    def __init__(self, root: Path, port: int) -> None:
        self.root = root
        self.port = port

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read()

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new), encoding="utf-8")


def eventually(holds: Callable[[], bool]) -> bool:
    """Whether something comes true within ten seconds."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Running]:
    root = write_site(tmp_path / "site")
    port = free_port()
    command = [sys.executable, "-m", "generator", "--site", str(root), "serve", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            assert eventually(lambda: answers(port))
            yield Running(root, port)
        finally:
            process.kill()


def test_what_is_served_is_what_would_be_published_plus_the_reload_script(preview: Running) -> None:
    for path, text in pages(preview.root, drafts=True).items():
        status, headers, body = preview.get(BASE + path)
        assert status == 200, path
        assert headers["Cache-Control"] == "no-store"
        if path.endswith(".html"):
            start = body.index(b'<script src="/livereload.js')
            body = body[:start] + body[body.index(b"</head>", start) :]
        assert body.decode() == text, path


def test_addresses_are_those_of_the_host(preview: Running) -> None:
    assert preview.get("/")[0] == 302
    assert preview.get("/")[1]["Location"] == BASE
    assert preview.get(BASE)[0] == 200
    assert preview.get(f"{BASE}strike/the-walkout")[0] == 200
    assert preview.get(f"{BASE}strike/")[0] == 404
    status, _, body = preview.get(f"{BASE}nothing")
    assert status == 404
    assert b"/harbour/" in body


def test_a_change_is_built_and_a_fault_keeps_the_last_good_site(preview: Running) -> None:
    home = "content/index.md"
    preview.edit(home, "nine days", "nine long days")
    assert eventually(lambda: b"nine long days" in preview.get(BASE)[2])
    preview.edit(home, "[@gazette:1]", "[@nobody:1]")
    time.sleep(1)
    assert b"nine long days" in preview.get(BASE)[2]
    preview.edit(home, "nine long days. [@nobody:1]", "nine days again. [@gazette:1]")
    assert eventually(lambda: b"nine days again" in preview.get(BASE)[2])


def test_the_preview_lives_through_a_broken_and_mended_site(preview: Running) -> None:
    config = preview.root / "content/site.yaml"
    text = config.read_text(encoding="utf-8")
    config.write_text("title: [", encoding="utf-8")
    time.sleep(0.6)
    config.unlink()
    time.sleep(0.6)
    assert preview.get(BASE)[0] == 200
    config.write_text(text.replace("title: The harbour", "title: The other harbour"), encoding="utf-8")
    assert eventually(lambda: b"The other harbour" in preview.get(BASE)[2])


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        (BASE, {"Host": "evil.example"}, 403),
        (BASE, {"Origin": "https://evil.example"}, 403),
        ("/livereload.js", {"Host": "evil.example"}, 403),
        (f"{BASE}../../../../etc/passwd", {}, 404),
        (f"{BASE}..%2f..%2fetc/passwd", {}, 404),
        ("//etc/passwd", {}, 404),
        (f"{BASE}%00", {}, 404),
        ("/forcereload", {}, 404),
    ],
)
def test_requests_from_elsewhere_or_for_elsewhere_are_refused(
    preview: Running, path: str, headers: dict[str, str], status: int
) -> None:
    assert preview.get(path, **headers)[0] == status


def test_the_browser_is_told_to_reload_and_strangers_cannot_listen(preview: Running) -> None:
    import asyncio

    from tornado.httpclient import HTTPClientError, HTTPRequest
    from tornado.websocket import websocket_connect

    address = f"ws://127.0.0.1:{preview.port}/livereload"

    async def listen() -> dict[str, object]:
        with pytest.raises(HTTPClientError):
            await websocket_connect(HTTPRequest(address, headers={"Origin": "https://evil.example"}))
        socket_ = await websocket_connect(address)
        await socket_.write_message(json.dumps({"command": "hello"}))
        await socket_.read_message()
        await socket_.write_message(json.dumps({"command": "info", "url": "x"}))
        await asyncio.sleep(0.3)
        preview.edit("content/index.md", "nine days", "nine long days")
        message = await asyncio.wait_for(socket_.read_message(), 10)
        assert isinstance(message, str)
        found: dict[str, object] = json.loads(message)
        return found

    assert asyncio.run(listen())["command"] == "reload"
