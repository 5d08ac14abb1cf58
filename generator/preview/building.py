"""One build after another, each handing over only what it changed, with a report for people."""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from generator.build import build, read
from generator.check import run_rules
from generator.diagnostics import Diagnostic, Outcome, Severity
from generator.layouts import Output
from generator.preview.values import Built, Edit, File, Finding, Part, Report, Wishes, as_file
from generator.report import Lines, as_text, tally

SHOWN = 40
"""So many findings are listed after a build; `explainer check` lists them all."""

PART_BYTES = 1 << 20


@dataclass(slots=True)
class Builder:
    """Builds, and remembers what the server has, so that only the difference travels."""

    wishes: Wishes
    make: Callable[[Wishes], tuple[Outcome[tuple[Output, ...]], str]] = field(default_factory=lambda: make)
    known: dict[str, File] = field(default_factory=dict)

    def after(self, changed: Collection[str]) -> Iterator[Part | Built]:
        """Build once. No fault of the content, of the machine or of ours ends the preview."""
        started = time.perf_counter()
        try:
            outcome, base_path = self.make(self.wishes)
        except (Exception, SystemExit) as fault:  # noqa: BLE001  # a preview lives through everything
            yield Built(_trouble(fault, time.perf_counter() - started))
            return
        if outcome.failed:
            yield Built(_report(self.wishes, outcome.diagnostics, "the last good site stays", started))
            return
        first = not self.known
        new = self._changes(outcome.value)
        removed = tuple(self.known.keys() - {output.path for output in outcome.value})
        self.known = {path: file for path, file in {**self.known, **new}.items() if path not in removed}
        yield from _parts(new)
        done = f"{len(new) + len(removed)} of {len(outcome.value)} files changed"
        report = _report(self.wishes, outcome.diagnostics, done, started)
        yield Built(report, removed, base_path, self._edited(changed), whole=first)

    def _changes(self, outputs: tuple[Output, ...]) -> dict[str, File]:
        known = ((output, self.known.get(output.path)) for output in outputs)
        return {o.path: as_file(o.path, o.data) for o, old in known if old is None or old.data != o.data}

    def _edited(self, changed: Collection[str]) -> Edit:
        """The page of the file that was written last, when it has one."""
        files = [path for path in changed if path.endswith(".md") and os.path.isfile(path)]
        for path in sorted(files, key=lambda path: os.stat(path).st_mtime_ns, reverse=True):
            page = _page_of(os.path.relpath(path, self.wishes.root).replace(os.sep, "/"))
            if page in self.known:
                return Edit(page, str(time.time_ns()))
        return Edit()


def make(wishes: Wishes) -> tuple[Outcome[tuple[Output, ...]], str]:
    """The outputs of a build, and the path they are published under."""
    inputs = read(wishes.root)
    base_path = inputs.value.config.base_path if inputs.value else "/"
    return build(inputs, run_rules, drafts=wishes.drafts), base_path


def _page_of(path: str) -> str:
    """The page that a file of the content is written for."""
    folder, _, name = path.removesuffix(".md").partition("/")
    return f"sources/{name}.html" if folder == "seeds" else f"{name}.html"


def _parts(files: dict[str, File]) -> Iterator[Part]:
    part: dict[str, File] = {}
    size = 0
    for path, file in files.items():
        part[path] = file
        size += len(file.data)
        if size > PART_BYTES:
            yield Part(part)
            part, size = {}, 0
    if part:
        yield Part(part)


def _report(wishes: Wishes, diagnostics: tuple[Diagnostic, ...], done: str, started: float) -> Report:
    errors_first = sorted(diagnostics, key=lambda finding: finding.severity is not Severity.ERROR)
    shown, more = errors_first[:SHOWN], len(diagnostics) - SHOWN
    failed = any(finding.severity is Severity.ERROR for finding in shown)
    lines = _lines_of(wishes.root)
    counts = tally(diagnostics)
    text = [as_text(shown, lines, colour=wishes.colour)] if shown else []
    text += [f"… and {more} more: explainer check lists them all"] if more > 0 else []
    text += [_stamped(f"{done}, {counts}", time.perf_counter() - started)]
    found = tuple(_finding(wishes, finding, lines) for finding in shown)
    return Report(failed, "\n".join(text), counts, "", found, max(more, 0))


def _finding(wishes: Wishes, diagnostic: Diagnostic, lines: Lines) -> Finding:
    span = diagnostic.span
    written = lines(span.path)
    line = written[span.line - 1] if 1 <= span.line <= len(written) else ""
    parts = (line[: span.column - 1], line[span.column - 1 : span.end_column - 1], line[span.end_column - 1 :])
    place = f"{span.path}:{span.line}:{span.column}"
    editor = _editor_link(wishes, span.path, span.line, span.column)
    return Finding(str(diagnostic.severity), diagnostic.code, diagnostic.message, diagnostic.hint, place, editor, parts)


def _editor_link(wishes: Wishes, path: str, line: int, column: int) -> str:
    """The address that opens a place in the author's editor; empty when no editor is named."""
    absolute = quote((wishes.root.resolve() / path).as_posix())
    link = wishes.editor.replace("{line}", str(line)).replace("{column}", str(column))
    return link.replace("{path}", absolute)


def _lines_of(root: Path) -> Lines:
    """The lines of the site's files, each read once."""
    read: dict[str, list[str]] = {}

    def lines(path: str) -> list[str]:
        if path not in read:
            try:
                read[path] = (root / path).read_text(encoding="utf-8", errors="replace").splitlines()
            except OSError:
                read[path] = []
        return read[path]

    return lines


def _trouble(fault: BaseException, seconds: float) -> Report:
    """A build that broke off: a bug, or the machine. The terminal gets the whole trace, to be reported."""
    what = f"the build broke off: {type(fault).__name__}: {fault}"
    trace = "" if isinstance(fault, OSError) else "".join(traceback.format_exception(fault))
    return Report(True, f"{trace}{_stamped(what, seconds)}", "the build broke off", what)


def _stamped(text: str, seconds: float) -> str:
    return f"{time.strftime('%H:%M:%S')} {text}, {seconds:.2f} s"
