"""A pytest plugin that tries mutants instead of running the tests: one forked process for each.

Everything is imported and collected once. In the process of a mutant inside a function, the function gets the code of
the mutant; for any other mutant all is imported anew. Either way the mutant also lies on the disk of this copy of the
checkout, where the processes find it that a test starts.
"""

from __future__ import annotations

import functools
import gc
import json
import os
import resource
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import CodeType, FunctionType
from typing import NamedTuple

import pytest

from benchmarks.mutants.mutations import Mutant

WORK = "EXPLAINER_MUTANTS"
"""The environment variable that names the file with what is to be tried; the outcomes go beside it."""

_MEMORY = 4 << 30
_FILE = 1 << 28
_WAITED = 150.0
"""Seconds after which a process that does nothing is given up."""


class Task(NamedTuple):
    """A mutant, the tests that reach it, in order, and the processor seconds that they may take.

    `anew` says that it already runs when modules are imported.
    """

    mutant: Mutant
    tests: Sequence[str]
    seconds: int
    anew: bool


class Trial(NamedTuple):
    """What became of a mutant: `killed`, `timeout`, `survived`, or `unreached` when no test runs it."""

    mutant: Mutant
    outcome: str
    tests: int

    @property
    def noticed(self) -> bool:
        """Whether something failed."""
        return self.outcome in ("killed", "timeout")


def pytest_runtestloop(session: pytest.Session) -> bool:
    """Try one mutant after another."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_FILE, _FILE))
    work = Path(os.environ[WORK])
    items = {item.nodeid: item for item in session.items}
    living = Living()
    sound = Sound(session)
    gc.collect()
    gc.freeze()  # no fork need look through what is there now
    with work.with_suffix(".done").open("ab", buffering=0) as done:  # a line is there as a whole or not
        for task in read(work):
            while (fault := _tried(session, items, living, task)) in items and not sound.holds(items[fault]):
                task = task._replace(tests=[test for test in task.tests if test != fault])  # noqa: PLW2901  # try again
            outcome = fault if fault in ("survived", "timeout") else "killed"
            trial = Trial(task.mutant, outcome, len(task.tests))
            done.write(json.dumps(trial).encode() + b"\n")
    return True


def read(work: Path) -> Iterator[Task]:
    """What is to be tried."""
    for mutant, tests, seconds, anew in json.loads(work.read_text(encoding="utf-8")):
        yield Task(Mutant(*mutant), tests, seconds, anew)


class Living:
    """The functions of the package by the files they come from, and every cache of a function."""

    def __init__(self) -> None:
        self.functions: dict[str, list[FunctionType]] = defaultdict(list)
        self.caches = []
        for found in gc.get_objects():
            if isinstance(found, FunctionType):
                self.functions[found.__code__.co_filename].append(found)
            elif isinstance(found, functools._lru_cache_wrapper):
                self.caches.append(found)


class Sound:
    """Which tests pass where there is no mutant; asked of those that failed, so that no test fails by itself."""

    def __init__(self, session: pytest.Session) -> None:
        self._session = session
        self._known: dict[str, bool] = {}

    def holds(self, item: pytest.Item) -> bool:
        """Whether a test passes on the program as it is."""
        if item.nodeid not in self._known:
            pid = os.fork()
            if pid == 0:
                os._exit(bool(_failing(self._session, [item])))
            self._known[item.nodeid] = os.waitpid(pid, 0)[1] == 0
        return self._known[item.nodeid]


def _tried(session: pytest.Session, items: Mapping[str, pytest.Item], living: Living, task: Task) -> str:
    """What became of a mutant: the test that failed, or a word."""
    path = Path(task.mutant.path)
    _told().write_text("", encoding="utf-8")
    source, status = path.read_bytes(), path.stat()
    path.write_bytes(task.mutant.applied(source))
    try:
        pid = os.fork()
        if pid == 0:
            _run_and_end(session, items, living, task)
        outcome = _outcome(pid)
        return _told().read_text(encoding="utf-8") or outcome
    finally:
        path.write_bytes(source)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def _told() -> Path:
    """Where the process of a mutant says which test failed."""
    return Path(f"{os.getcwd()}.failed")


def _outcome(pid: int) -> str:
    """What a process tells by how it ends; its children end with it."""
    deadline = time.monotonic() + _WAITED
    done, status = 0, 0
    while not done and time.monotonic() < deadline:
        time.sleep(0.01)
        done, status = os.waitpid(pid, os.WNOHANG)
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    if not done:
        os.waitpid(pid, 0)
        return "timeout"
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU:
        return "timeout"
    return "survived" if status == 0 else "killed"


def _run_and_end(session: pytest.Session, items: Mapping[str, pytest.Item], living: Living, task: Task) -> None:
    """The life of a mutant's process; it never returns."""
    code = 1
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (task.seconds, task.seconds + 5))
        if not task.anew and _exchanged(task.mutant, living):
            failing = _failing(session, [items[test] for test in task.tests if test in items])
            _told().write_text(failing, encoding="utf-8")
            code = bool(failing)
        else:
            code = _run_anew(task.tests)
    finally:  # whatever else stops the tests from running is noticed as well
        os._exit(code)


def _exchanged(mutant: Mutant, living: Living) -> bool:
    """Give the living functions the code of a mutant; whether it is inside of functions only."""
    path = Path(mutant.path).resolve()
    faulty = path.read_bytes()
    old, new = (compile(source, str(path), "exec") for source in (mutant.undone(faulty), faulty))
    if not _same_outside(old, new):
        return False
    codes = {(code.co_qualname, code.co_firstlineno): code for code in _codes_within(new)}
    for function in living.functions[str(path)]:
        code = function.__code__
        with suppress(ValueError):  # of another function that is alike but for what it closes over
            function.__code__ = codes.get((code.co_qualname, code.co_firstlineno), code)
    for cache in living.caches:
        cache.cache_clear()
    return True


def _same_outside(old: CodeType, new: CodeType) -> bool:
    """Whether a module, and its classes, do the same when they are imported."""
    if (old.co_code, old.co_names) != (new.co_code, new.co_names) or len(old.co_consts) != len(new.co_consts):
        return False
    for one, other in zip(old.co_consts, new.co_consts, strict=True):
        if isinstance(one, CodeType) and isinstance(other, CodeType):
            runs = not one.co_flags & _IN_FUNCTION or (one.co_name.startswith("<") and one.co_name != "<lambda>")
            if runs and not _same_outside(one, other):
                return False
        elif repr(one) != repr(other):
            return False
    return True


_IN_FUNCTION = 1
"""CO_OPTIMIZED: set for the code of functions and comprehensions, not for that of classes."""


def _codes_within(code: CodeType) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from _codes_within(each)


def _failing(session: pytest.Session, chosen: Sequence[pytest.Item]) -> str:
    """The first test that fails, if one does."""
    for item, following in zip(chosen, [*chosen[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return item.nodeid
    return ""


class _Chosen:
    """A plugin that runs these tests in this order, and no others."""

    def __init__(self, tests: Sequence[str]) -> None:
        self._order = {test: number for number, test in enumerate(tests)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((i for i in items if i.nodeid in self._order), key=lambda item: self._order[item.nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            _told().write_text(report.nodeid, encoding="utf-8")


def _run_anew(tests: Sequence[str]) -> int:
    for name in [name for name in sys.modules if name.partition(".")[0] in ("generator", "tests")]:
        del sys.modules[name]
    files = list(dict.fromkeys(test.partition("::")[0] for test in tests))
    for some in (files[:2], files[2:6], files[6:]):  # the nearest tell most, and files are slow to import
        chosen = [*OPTIONS, "--basetemp", f"{os.getcwd()}.anew", *some]
        if some and (code := pytest.main(chosen, plugins=[_Chosen(tests)])):
            return int(code)
    return 0


OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-header", "--tb=line")
