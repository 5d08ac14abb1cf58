"""What workers of `make quick` leave unsaid is nothing that anybody needs to know."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.briefly import is_told
from tests.conftest import ROOT

# What is skipped and expected to fail here is of the run that the last test starts, which must tell of both.
ODD = """
import os
import pytest
import warnings

@pytest.fixture
def broken(): raise ValueError("no such thing")

@pytest.fixture
def leaking():
    yield
    raise ValueError("not put away")

def test_right(): pass
def test_wrong(): assert [] == [1]
def test_without_fixture(broken): pass
def test_left_behind(leaking): pass
def test_told(): warnings.warn("beware")
@pytest.mark.skip(reason="that a skip is told")
def test_left_out(): pass
@pytest.mark.xfail(strict=True, reason="that a test which passes against that is told")
def test_too_good(): pass
def test_end(): os._exit(3)
"""


@pytest.mark.parametrize("when", ["setup", "call", "teardown"])
@pytest.mark.parametrize("outcome", ["passed", "failed", "skipped"])
def test_only_a_quick_step_that_went_well_is_left_unsaid(when: str, outcome: str) -> None:
    told = is_told("testreport", {"when": when, "outcome": outcome, "duration": 0.001})
    assert told is (when == "call" or outcome != "passed")
    assert is_told("testreport", {"when": when, "outcome": outcome, "duration": 3.0})


@pytest.mark.slow
def test_all_that_goes_wrong_is_told(tmp_path: Path) -> None:
    (tmp_path / "test_odd.py").write_text(ODD, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.briefly", "-p", "no:cacheprovider", "-q", "-n", "1", "-rA"]
    ended = subprocess.run([*command, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "3 failed, 3 passed, 1 skipped, 1 warning, 2 errors" in ended.stdout, ended
