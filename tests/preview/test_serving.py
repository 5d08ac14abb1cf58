"""What the running preview answers, and to whom."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.memo.work import Work
from generator.preview.building import make
from generator.preview.values import Wishes
from tests.preview.running import BASE, SCRIPT, Running, running
from tests.sites import pages, write_site

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One preview for all tests that change nothing; a file outside the site is linked from inside."""
    folder = tmp_path_factory.mktemp("served")
    draft = "---\ntitle: What is next\nstatus: draft\nsummary: S.\n---\nNothing. [@courier:1]\n"
    root = write_site(folder / "site", f"-- content/talks/next.md --\n{draft}")
    (folder / "secret.txt").write_text("secret", encoding="utf-8")
    (root / "public").mkdir()
    (root / "public/out.txt").symlink_to(folder / "secret.txt")
    with running(root) as preview:
        yield preview


def test_what_is_served_is_what_would_be_published_plus_the_reload_script(preview: Running) -> None:
    for path, text in pages(preview.root, drafts=True).items():
        status, headers, body = preview.get(BASE + path)
        assert status == 200, path
        assert headers["Cache-Control"] == "no-store"
        assert len(SCRIPT.findall(body)) == path.endswith(".html")
        assert SCRIPT.sub(b"", body).decode() == text, path


def test_addresses_are_those_of_the_host(preview: Running) -> None:
    assert preview.get("/")[0] == 302
    assert preview.get("/")[1]["Location"] == BASE
    assert preview.get(BASE.rstrip("/"))[1]["Location"] == BASE
    assert preview.get(BASE)[0] == 200
    assert preview.get(f"{BASE}strike/the-walkout")[0] == 200
    assert preview.get(f"{BASE}strike/the-walkout?query")[0] == 200
    assert preview.get(f"{BASE}strike/")[0] == 404, "no listings"
    status, headers, body = preview.get(f"{BASE}nothing")
    assert status == 404
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert b"/harbour/" in body


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        (BASE, {"Host": "evil.example"}, 403),
        (BASE, {"Host": "127.0.0.1"}, 403),
        (BASE, {"Host": "127.0.0.1:1"}, 403),
        (BASE, {"Host": "127.0.0.1.evil.example"}, 403),
        (BASE, {"Host": ""}, 403),
        (BASE, {"Origin": "https://evil.example"}, 403),
        (BASE, {"Origin": "http://127.0.0.1:1"}, 403),
        (BASE, {"Origin": "null"}, 403),
        ("/livereload.js", {"Host": "evil.example"}, 403),
        ("/livereload-socket.js", {"Origin": "https://evil.example"}, 403),
        ("/livereload", {"Host": "evil.example"}, 403),
        ("/livereload", {}, 400),
        ("/forcereload", {}, 404),
        ("/forcereload?path=*", {}, 404),
        (f"{BASE}../../../../etc/passwd", {}, 404),
        (f"{BASE}../seeds/gazette.md", {}, 404),
        (f"{BASE}..%2f..%2f..%2fetc/passwd", {}, 404),
        (f"{BASE}%2e%2e/%2e%2e/etc/passwd", {}, 404),
        (f"{BASE}..%5c..%5cetc%5cpasswd", {}, 404),
        (f"{BASE}strike%2fthe-walkout.html", {}, 404),
        ("//etc/passwd", {}, 404),
        (f"{BASE}/etc/passwd", {}, 404),
        (f"{BASE}index.html%00", {}, 404),
        ("/%00", {}, 404),
        ("/%ff%fe", {}, 404),
        (f"{BASE}out.txt", {}, 404),
        (f"{BASE}public/out.txt", {}, 404),
        (f"{BASE}content/site.yaml", {}, 404),
        ("http://evil.example/", {}, 404),
        (f"{BASE}index.html", {"Cookie": "x" * 70_000}, 431),
        (f"{BASE}{'x' * 70_000}", {}, 431),
    ],
)
def test_requests_from_elsewhere_or_for_elsewhere_are_refused(
    preview: Running, path: str, headers: dict[str, str], status: int
) -> None:
    host = headers.get("Host", f"127.0.0.1:{preview.port}")
    lines = [f"GET {path} HTTP/1.1", f"Host: {host}", *(f"{k}: {v}" for k, v in headers.items() if k != "Host")]
    answer = preview.send("\r\n".join([*lines, "", ""]).encode())
    if status == 431:
        assert answer == b"" or answer.split()[1] in (b"400", b"431"), "refused, or closed on the spot"
    else:
        assert answer.split()[1] == str(status).encode()
    assert preview.get(BASE)[0] == 200, "and it goes on"


@pytest.mark.parametrize(
    "request_", [b"GET / HTTP/1.1\r\n\r\n", b"GET /harbour/\0 HTTP/1.1\r\n\r\n", b"\0" * 100, b"GET\r\n\r\n"]
)
def test_what_is_no_request_gets_nothing(preview: Running, request_: bytes) -> None:
    answer = preview.send(request_ + b"\r\n\r\n")
    assert answer == b"" or answer.split()[1] in (b"400", b"403")
    assert preview.get(BASE)[0] == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_done_but_reading(preview: Running, method: str) -> None:
    answer = preview.send(f"{method} {BASE} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
    assert answer.split()[1] in (b"400", b"405")


def test_drafts_are_shown_and_marked_unless_they_are_to_be_left_out(preview: Running) -> None:
    status, _, body = preview.get(f"{BASE}talks/next.html")
    assert status == 200
    assert b"draft" in body.lower()
    made = make(Wishes(preview.root, drafts=False), Work())
    assert not made.outcome.failed
    assert "talks/next.html" not in {promise.path for promise in made.outcome.value}


@pytest.fixture(scope="module")
def open_preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A site for the root of a host, served on every interface."""
    root = write_site(tmp_path_factory.mktemp("open") / "site")
    config = root / "content/site.yaml"
    config.write_text(config.read_text().replace("base_url: https://example.org/harbour/\n", ""), encoding="utf-8")
    with running(root, "--host", "0.0.0.0") as preview:
        yield preview


def test_a_site_at_the_root_of_its_host_needs_no_redirect(open_preview: Running) -> None:
    assert open_preview.get("/")[0] == 200
    assert open_preview.get("/strike/the-walkout")[0] == 200
    assert open_preview.get("/%00")[0] == 404


def test_another_interface_is_served_with_a_warning(open_preview: Running) -> None:
    assert "anyone who can reach 0.0.0.0" in open_preview.said()
    port = open_preview.port
    assert open_preview.get("/", Host=f"192.168.1.5:{port}")[0] == 200, "an address of this machine"
    assert open_preview.get("/", Host=f"evil.example:{port}")[0] == 403, "a name that leads here"
