"""A stand-in for a browser, for what can be told without one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.outside import chromium

DRAWS = """
import pathlib, struct, sys
for word in sys.argv[1:]:
    name, _, path = word.partition("=")
    if name == "--screenshot":
        header = struct.pack(">I", 13) + b"IHDR" + bytes(17)
        pathlib.Path(path).write_bytes(b"\\x89PNG\\r\\n\\x1a\\n" + header + b"IEND")
    if name == "--print-to-pdf":
        page = pathlib.Path(path).with_name("everything.html").read_bytes()
        stamp = b"/CreationDate (D:20990101123456+00'00') /ModDate (D:20990101123456+00'00') "
        shown = b" ".join(sorted(str(p.name).encode() for p in pathlib.Path(path).parent.iterdir()))
        pathlib.Path(path).write_bytes(b"%PDF " + stamp + shown + page)
"""
FAILS = 'import sys; sys.exit("no display")'
SLEEPS = "import time; time.sleep(60)"


def stand_in(folder: Path, does: str) -> str:
    """A program that behaves like a browser in this one respect."""
    path = folder / "chromium"
    path.write_text(f"#!{sys.executable}\n{does}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


NEEDED = "this needs Chromium or Chrome: install one, or name it in CHROME_PATH"


def without_browser(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A machine on which there is none."""
    monkeypatch.delenv("CHROME_PATH", raising=False)
    monkeypatch.setenv("PATH", str(folder / "none"))
    monkeypatch.setattr(chromium, "_APPLICATIONS", ())
