"""Firefox and WebKit open every kind of page without complaint, and search."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.browsers import KINDS
from tests.conftest import VALIDATORS, need

pytestmark = [pytest.mark.validator, pytest.mark.browser]

FIREFOX = VALIDATORS.parent / "firefox.mjs"
ADDRESSES = tuple(kind for kind in KINDS if kind not in ("404.html", "search.html"))
WEBKIT_BROWSER = "MiniBrowser"


def test_firefox(searchable: str) -> None:
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    need(firefox and shutil.which("node"), "Firefox, and Node")
    need((VALIDATORS / "puppeteer-core").is_dir(), "puppeteer-core (npm ci in tests/validators)")
    assert firefox
    addresses = [searchable + kind for kind in (*ADDRESSES, "search.html")]
    done = subprocess.run(
        ["node", str(FIREFOX), firefox, *addresses], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert [page for page in told["seen"] if page["headings"] != 1 or page["faults"]] == []
    assert "The revoked visas" in told["found"]


class WebDriver:
    """As much of the WebDriver protocol as a smoke test needs."""

    def __init__(self, address: str, capabilities: dict[str, Any]) -> None:
        self.address = f"{address}/session"
        opened = self.send("POST", "", {"capabilities": {"alwaysMatch": capabilities}})
        self.address = f"{address}/session/{opened['sessionId']}"

    def send(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.loads(answer.read())["value"]

    def open(self, address: str) -> None:
        self.send("POST", "/url", {"url": address})

    def run(self, script: str) -> Any:
        return self.send("POST", "/execute/sync", {"script": script, "args": []})

    def until(self, script: str, seconds: float = 10) -> Any:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if value := self.run(script):
                return value
            time.sleep(0.1)
        raise AssertionError(script)


@contextmanager
def webkit() -> Iterator[WebDriver]:
    """A WebKitGTK browser on a screen of its own."""
    port = 20000 + os.getpid() % 20000
    browser = next(Path("/usr/lib").glob(f"**/webkit2gtk-4.*/{WEBKIT_BROWSER}"), None)
    need(browser and shutil.which("WebKitWebDriver") and shutil.which("xvfb-run"), "WebKitGTK's driver, and Xvfb")
    assert browser
    environment = {
        **os.environ,
        "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
        "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
    }
    command = ["xvfb-run", "-a", "WebKitWebDriver", f"--port={port}"]
    silent = subprocess.DEVNULL
    driver = subprocess.Popen(command, env=environment, start_new_session=True, stdout=silent, stderr=silent)
    try:
        yield _session(f"http://127.0.0.1:{port}", browser)
    finally:
        os.killpg(driver.pid, signal.SIGTERM)  # the screen and the browser with it
        driver.wait(10)


def _session(address: str, browser: Path) -> WebDriver:
    options = {"binary": str(browser), "args": ["--automation"]}
    for _ in range(100):
        try:
            return WebDriver(address, {"webkitgtk:browserOptions": options})
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    raise AssertionError("WebKitWebDriver does not answer")


def test_webkit(searchable: str) -> None:
    with webkit() as browser:
        wrong = []
        for kind in ADDRESSES:
            browser.open(searchable + kind)
            shown = browser.run("return [document.querySelectorAll('h1').length, document.styleSheets.length]")
            script = browser.run("return document.documentElement.classList.contains('scripted')")
            if shown[0] != 1 or not shown[1] or not script:
                wrong.append((kind, shown, script))
            browser.until(
                "return window.onkeydown && window.onkeydown.name === 'pressed'"
            )  # nothing stopped the script
        assert wrong == []
        browser.open(searchable + "search.html")
        browser.run(
            "const q = document.querySelector('#q'); q.value = 'visa'; q.form.dispatchEvent(new Event('input'))"
        )
        found = browser.until("return [...document.querySelectorAll('.results a')].map((a) => a.textContent)")
        assert "The revoked visas" in found
        browser.send("DELETE", "")
