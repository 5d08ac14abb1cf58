"""A builder of plans that a test makes up, and what a server makes of its messages; without processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic, Outcome
from generator.layouts import FaultError, Made, Promise
from generator.memo.work import Work
from generator.preview.building import Builder, Plan
from generator.preview.values import Fresh, Report, Said, Snapshot, ToServer, Wishes


def plan(**files: bytes | Diagnostic) -> Plan:
    def promised_by(name: str, data: bytes | Diagnostic) -> Promise:
        def pieces() -> Iterator[bytes]:
            if isinstance(data, Diagnostic):
                raise FaultError(data)
            yield data

        return Promise(f"{name.replace('_', '/')}.html", lambda _: Made(repr(data), pieces))

    return Plan(Outcome(tuple(promised_by(name, data) for name, data in sorted(files.items()))), "/x/")


def builder(*results: Plan | BaseException) -> Builder:
    left = list(results)

    def make(_wishes: Wishes, _work: Work) -> Plan:
        result = left.pop(0)
        if isinstance(result, BaseException):
            raise result
        return result

    return Builder(Wishes(Path(), editor="vscode://file/{path}:{line}:{column}"), make)


class Server:
    """What a server makes of the messages of a builder."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.snapshot = Snapshot()
        self.report = Report(failed=True)
        self.said: list[str] = []
        self.sent: list[str] = []

    def take(self, messages: Iterable[ToServer]) -> None:
        for message in messages:
            if isinstance(message, Fresh):
                self.sent += message.files
                self.snapshot = self.snapshot.after(message)
            elif isinstance(message, Report):
                self.report = message
            self.said += [message.text] if isinstance(message, Report | Said) and message.text else []

    def build(self, *changed: str) -> list[str]:
        """A build to its end; the names of the files that travelled."""
        self.sent = []
        self.take(self.builder.after(changed))
        while self.builder.unfinished:
            self.take(self.builder.go_on(lambda: False))
        return self.sent

    @property
    def shown(self) -> dict[str, bytes]:
        return {path: file.data for path, file in self.snapshot.files.items()}
