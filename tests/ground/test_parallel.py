"""Several processes give what one gives."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.build import build, read
from generator.check import run_rules
from generator.diagnostics import Outcome
from generator.ground.parallel import WORTH_IT, beside, default_jobs, map_in_processes
from generator.layouts import Output
from tests.conftest import ROOT


@pytest.fixture
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that wait since another test of this process do no work."""
    monkeypatch.setattr("generator.ground.parallel._can_fork", lambda: hasattr(os, "fork"))


@pytest.mark.usefixtures("_alone")
@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, WORTH_IT - 1, WORTH_IT, 1000])
def test_results_come_in_order(count: int, jobs: int) -> None:
    values: Sequence[int] = range(count)
    assert map_in_processes(lambda value: value * value, values, jobs) == [value * value for value in values]


@pytest.mark.usefixtures("_alone")
def test_a_fault_in_a_child_is_raised_here() -> None:
    def work(value: int) -> int:
        return 1 // (value - 700)

    with pytest.raises(ZeroDivisionError):
        map_in_processes(work, range(1000), 2)


@pytest.mark.slow
@pytest.mark.usefixtures("_alone")
def test_a_child_that_is_ended_from_outside_is_said_and_nothing_is_left_running() -> None:
    here = os.getpid()
    barrier = Path(f"/proc/{here}/task/{here}/children")

    def work(value: int) -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.001)  # so that a child gets its share before all is done
        return value

    with pytest.raises(OSError, match="ended from outside"):
        map_in_processes(work, range(1000), 2)
    assert not barrier.exists() or not barrier.read_text(encoding="ascii").strip()


@pytest.mark.slow
@pytest.mark.usefixtures("_alone")
def test_the_work_is_shared() -> None:
    def work(_: int) -> int:
        time.sleep(0.001)
        return os.getpid()

    done = set(map_in_processes(work, range(1000), 2))
    assert len(done) == 2
    assert os.getpid() in done


@pytest.mark.usefixtures("_alone")
def test_what_is_made_once_is_there_before_others_start() -> None:
    made_by: list[int] = []

    def work(_: int) -> int:
        time.sleep(0.002)  # so that a child gets its share before all is done
        if not made_by:
            made_by.append(os.getpid())
        return made_by[0]

    assert set(map_in_processes(work, range(WORTH_IT), 2)) == {os.getpid()}


@pytest.mark.usefixtures("_alone")
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_done_beside_is_there_when_it_is_asked_for(jobs: int) -> None:
    with beside(os.getpid, jobs) as process:
        assert (process() == os.getpid()) == (jobs == 1)


@pytest.mark.usefixtures("_alone")
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_beside_is_raised_when_it_is_asked_for(jobs: int) -> None:
    with beside(lambda: 1 // 0, jobs) as result, pytest.raises(ZeroDivisionError):
        result()


@pytest.mark.usefixtures("_alone")
def test_what_nobody_asks_for_is_not_waited_for_and_nothing_is_left_running() -> None:
    with beside(lambda: time.sleep(3600), 2):
        pass
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_there_is_at_least_one_process() -> None:
    assert default_jobs() == len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else default_jobs() >= 1


def test_beside_other_threads_nothing_is_forked() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        seen: list[int] = []
        map_in_processes(seen.append, range(WORTH_IT), 4)
        assert seen == list(range(WORTH_IT)), "the work was done in this process"
    finally:
        done.set()
        other.join()


@pytest.mark.slow
@pytest.mark.usefixtures("_alone")
def test_any_number_of_processes_gives_the_same_site(shipped_outcome: Outcome[tuple[Output, ...]]) -> None:
    assert build(read(ROOT), run_rules, jobs=2) == shipped_outcome
