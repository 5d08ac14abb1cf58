"""The command that measures conversion on labelled pages works on a folder of the form it names."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest

from benchmarks import conversion
from tests.convert.articles import PAGE
from tests.convert.pages import load_pages


def test_scores_are_told_for_text_and_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "html").mkdir()
    pages = {}
    for page in load_pages()[:2]:
        name = f"{page.title.split(',')[0].replace(' ', '-')}_1"
        labels = ["chrome" if label in ("chrome", "headline", "byline") else "body" for _, label in page.labels]
        lines = [line for line in page.lines if line]
        pages[name] = {"lines": lines, "labels": labels, "body": lines, "optional": []}
        (tmp_path / "html" / f"{name}.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "labelled.json").write_text(json.dumps(pages))
    monkeypatch.setattr(sys, "argv", ["conversion", str(tmp_path), "--errors"])
    conversion.main()
    told = capsys.readouterr().out
    assert "plain text, coefficients as shipped: F1 mean 0." in told
    assert "saved pages: F1 mean 0." in told
