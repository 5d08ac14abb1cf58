"""A plugin of `make quick`: workers tell of a test what came of it, not each step that went well.

Thousands of tests take less than what is otherwise sent of each: that it begins, that its fixtures are there, that they
are gone, that it ends. What fails, is skipped or takes its time is told at any step.
"""

from __future__ import annotations

from typing import Any

import pytest

_SOON = 0.01
"""Seconds within which a step is not worth telling, as long as it went well."""


def is_told(event: str, data: dict[str, Any]) -> bool:
    """Whether an event of a worker tells more than that a test goes its way."""
    if event == "testreport":
        return bool(data["when"] == "call" or data["outcome"] != "passed" or data["duration"] > _SOON)
    return event not in ("logstart", "logfinish")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Have a worker send less; outside of workers there is nobody to send to."""
    for plugin in session.config.pluginmanager.get_plugins():
        if type(plugin).__name__ == "WorkerInteractor":
            worker: Any = plugin
            worker.sendevent = _brief(worker.sendevent)


def _brief(send: Any) -> Any:
    def send_briefly(event: str, **what: Any) -> None:
        if is_told(event, what.get("data", {})):
            send(event, **what)

    return send_briefly
