"""A pytest plugin that has coverage.py say which test reached a line, also in processes that the test started.

coverage.py's own contexts end with the process; what a test starts is told of its test by the environment.
"""

from __future__ import annotations

import json
import os
import resource
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

DURATIONS = "EXPLAINER_DURATIONS"
"""The environment variable that names the file for the processor seconds that each test took which passed."""

_TOOK = "processor seconds"
"""How a test's report names them: a clock would tell of everything else that runs on the machine."""

_seconds: dict[str, float] = {}
_begun: dict[str, float] = {}
_not_passed: set[str] = set()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    measuring = coverage.Coverage.current()
    _begun[item.nodeid] = _processor_seconds()
    if measuring:
        measuring.switch_context(item.nodeid)
        measuring.config.context = item.nodeid
        os.environ["COVERAGE_PROCESS_CONFIG"] = measuring.config.serialize()
        measuring.config.context = None
    try:
        return (yield)
    finally:
        if measuring:
            measuring.switch_context("")


def pytest_runtest_teardown(item: pytest.Item) -> None:
    item.user_properties.append((_TOOK, _processor_seconds() - _begun[item.nodeid]))


def _processor_seconds() -> float:
    """Of this process and of those that it started and that have ended."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when == "teardown":
        _seconds[report.nodeid] = next(float(str(value)) for name, value in report.user_properties if name == _TOOK)
    if not report.passed:
        _not_passed.add(report.nodeid)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if DURATIONS in os.environ and not hasattr(session.config, "workerinput"):
        passed = {test: seconds for test, seconds in _seconds.items() if test not in _not_passed}
        Path(os.environ[DURATIONS]).write_text(json.dumps(passed), encoding="utf-8")
