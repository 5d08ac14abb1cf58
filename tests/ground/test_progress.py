"""On a terminal a long command says what it is busy with; elsewhere it says nothing."""

from __future__ import annotations

import io
import time

import pytest

from generator.ground import progress
from generator.ground.progress import Progress


class Terminal(io.StringIO):
    flushed = ""

    def isatty(self) -> bool:
        return True

    def flush(self) -> None:
        self.flushed = self.getvalue()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.05)


def test_a_long_command_says_what_it_does_and_leaves_a_clean_line() -> None:
    terminal = Terminal()
    with Progress(terminal) as shown:
        shown.say("reading")
        time.sleep(0.15)
        shown.count(3, 9)
    assert "reading …" in terminal.getvalue()
    assert "3 of 9 files …" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\033[K")
    assert terminal.flushed == terminal.getvalue(), "nothing waits until the next command"


def test_a_quick_command_and_a_pipe_are_left_alone() -> None:
    terminal, pipe = Terminal(), io.StringIO()
    with Progress(terminal) as shown:
        shown.say("reading")
    with Progress(pipe) as shown:
        shown.say("reading")
        time.sleep(0.1)
        shown.say("writing")
    assert (terminal.getvalue(), pipe.getvalue()) == ("", "")
