"""What tests share: the shipped site built once, and tools that may be missing."""

from __future__ import annotations

import gc
import importlib.util
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from generator.build import build, read
from generator.check import run_rules
from generator.diagnostics import Outcome
from generator.layouts import Output
from generator.outside.pagefind import with_index
from generator.public import write
from tests.browsers import launched
from tests.host import hosted
from tests.sharing import compile_once, hold_on, look_once, read_once, work_once

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
VALIDATORS = ROOT / "tests/validators/node_modules"

settings.register_profile(
    "explainer",
    deadline=None,
    derandomize=True,
    max_examples=100 if os.environ.get("EXPLAINER_SKIP_NOTHING") else 30,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.register_profile(
    "fuzz",
    parent=settings.get_profile("explainer"),
    derandomize=False,
    max_examples=int(os.environ.get("EXPLAINER_FUZZ", "1000")),
)
settings.load_profile("fuzz" if "EXPLAINER_FUZZ" in os.environ else "explainer")


def need(found: object, what: str) -> None:
    """Skip by name what this machine cannot run; where nothing may be skipped, fail."""
    if found:
        return
    if os.environ.get("EXPLAINER_SKIP_NOTHING"):
        pytest.fail(f"{what} is missing, and nothing may be skipped here")
    pytest.skip(f"{what} is not on this machine")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs the shipped site comes first: where work is stolen, it is from the end, so one worker builds it."""
    items.sort(key=lambda item: "shipped_outcome" not in getattr(item, "fixturenames", ()))


def pytest_collection_finish() -> None:
    """Thousands of collected tests live to the end: the collector need not walk them again during each."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 100)


def pytest_sessionfinish() -> None:
    """At its end pytest walks all that lives five times, in search of faults in destructors: once shows them."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _same_work_once(request: pytest.FixtureRequest) -> Iterator[None]:
    """Hundreds of small sites are the base site but for a file, in the shipped layouts: the rest is done for the first.

    Where nothing may be skipped, or slow tests count what work takes, all but the layouts is worked out for each site.
    """
    with pytest.MonkeyPatch.context() as patch:
        read_once(patch)
        compile_once(patch)
        is_quick = "not slow" in request.config.option.markexpr
        if is_quick and not os.environ.get("EXPLAINER_SKIP_NOTHING"):
            work_once(patch)
            look_once(patch)
            hold_on(patch)
        yield


@pytest.fixture(scope="session")
def shipped_outcome() -> Outcome[tuple[Output, ...]]:
    """The site that comes with this repository, built, and what was found on the way."""
    return build(read(ROOT), run_rules)


@pytest.fixture(scope="session")
def shipped(shipped_outcome: Outcome[tuple[Output, ...]]) -> tuple[Output, ...]:
    """Every output of the site that comes with this repository."""
    assert not shipped_outcome.failed, shipped_outcome.diagnostics
    return shipped_outcome.value


@pytest.fixture(scope="session")
def shipped_folder(shipped: tuple[Output, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped site in a folder; never changed by a test."""
    folder = tmp_path_factory.mktemp("shipped")
    for output in shipped:
        (folder / output.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / output.path).write_bytes(output.data)
    return folder


@pytest.fixture(scope="session")
def searchable_folder(shipped: tuple[Output, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped site with its search index in a folder; never changed by a test."""
    need(importlib.util.find_spec("pagefind"), "Pagefind (the extra `search`)")
    folder = tmp_path_factory.mktemp("searchable")
    write(with_index(shipped), folder)
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium."""
    found = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))), None)
    need(found, "Chromium")
    assert found
    return found


@pytest.fixture(scope="session")
def vnu() -> list[str]:
    """The command of the Nu HTML checker."""
    jar = next(iter(VALIDATORS.glob("vnu-jar/build/dist/vnu.jar")), None)
    need(jar and shutil.which("java"), "the Nu HTML checker (npm ci in tests/validators, and Java)")
    return ["java", "-Xss8m", "-jar", str(jar)]


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A running Chromium."""
    with launched(chromium) as running:
        yield running


@pytest.fixture(scope="module")
def home(shipped_folder: Path) -> Iterator[str]:
    """The address of the shipped site, served as GitHub Pages would."""
    with hosted(shipped_folder, "/trump-petro/") as address:
        yield address


@pytest.fixture(scope="module")
def searchable(searchable_folder: Path) -> Iterator[str]:
    """The same with its search index."""
    with hosted(searchable_folder, "/trump-petro/") as address:
        yield address
