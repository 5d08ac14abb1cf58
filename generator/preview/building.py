"""One build after another, each handing over only what it changed, with a report for people."""

from __future__ import annotations

import importlib.util
import os
import time
import traceback
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import quote

from generator.build import build, read
from generator.check import run_rules
from generator.diagnostics import Diagnostic, Outcome, Severity
from generator.layouts import Output
from generator.outside.search import FOLDER as INDEX
from generator.outside.search import settle, with_index
from generator.preview.values import Built, Edit, File, Finding, Part, Report, Wishes, as_file
from generator.report import Lines, as_text, tally

SHOWN = 40
"""So many findings are listed after a build; `explainer check` lists them all."""

PART_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Made:
    """What a build gave: the outputs, the path they are published under, and whether an index for search is wanted."""

    outcome: Outcome[tuple[Output, ...]]
    base_path: str = "/"
    searched: bool = False


@dataclass(slots=True)
class Builder:
    """Builds, and remembers what the server has, so that only the difference travels."""

    wishes: Wishes
    make: Callable[[Wishes], Made] = field(default_factory=lambda: make)
    known: dict[str, File] = field(default_factory=dict)
    _last: Built | None = None
    _helper: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1))
    _index: Future[tuple[Output, ...]] | None = None

    def after(self, changed: Collection[str]) -> Iterator[Part | Built]:
        """Build once. No fault of the content, of the machine or of ours ends the preview."""
        started = time.perf_counter()
        try:
            made = self.make(self.wishes)
        except (Exception, SystemExit) as fault:  # noqa: BLE001  # a preview lives through everything
            yield Built(_trouble(fault, time.perf_counter() - started))
            return
        diagnostics, outputs = made.outcome.diagnostics, made.outcome.value
        if made.outcome.failed:
            yield Built(_report(self.wishes, diagnostics, "the last good site stays", started))
            return
        first = not self.known
        kept = tuple(path for path in self.known if made.searched and path.startswith(f"{INDEX}/"))
        new, removed = self._difference(outputs, kept)
        yield from _parts(new)
        report = _report(
            self.wishes, diagnostics, f"{len(new) + len(removed)} of {len(outputs)} files changed", started
        )
        self._last = Built(report, removed, made.base_path, self._edited(changed), whole=first)
        yield self._last
        self._begin_index(outputs if made.searched and new.keys() | removed else ())

    def index_is_ready(self) -> bool:
        """Whether an index for search was made beside everything else, and is to be handed over."""
        return self._index is not None and self._index.done()

    def index(self) -> Iterator[Part | Built]:
        """Hand over the index of the last good site: the author does not wait for it, and it may be late."""
        assert self._index
        assert self._last
        made, self._index = self._index, None
        started = time.perf_counter()
        try:
            outputs = made.result()
        except (Exception, SystemExit) as fault:  # noqa: BLE001  # as for a build
            yield Built(_trouble(fault, time.perf_counter() - started))
            return
        new, removed = self._difference(outputs, ())
        yield from _parts(new)
        report = replace(self._last.report, text=f"{time.strftime('%H:%M:%S')} the search index is up to date")
        yield Built(report, removed, self._last.base_path)

    def _begin_index(self, outputs: tuple[Output, ...]) -> None:
        """Index in a thread: Pagefind is a program of its own. An index that is out of date already is dropped."""
        if outputs:
            if self._index:
                self._index.cancel()
            self._index = self._helper.submit(with_index, outputs)

    def _difference(
        self, outputs: tuple[Output, ...], kept: tuple[str, ...]
    ) -> tuple[dict[str, File], tuple[str, ...]]:
        """What the server does not have yet, and what it has too much; from now on it is known."""
        new = self._changes(outputs)
        removed = tuple(self.known.keys() - {output.path for output in outputs} - set(kept))
        self.known = {path: file for path, file in {**self.known, **new}.items() if path not in removed}
        return new, removed

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


def make(wishes: Wishes) -> Made:
    """A build as `explainer build` does it, but for the index for search, which follows."""
    inputs = settle(read(wishes.root), there=importlib.util.find_spec("pagefind") is not None)
    outcome = build(inputs, run_rules, drafts=wishes.drafts)
    config = inputs.value.config if inputs.value else None
    return Made(outcome, config.base_path, config.search) if config else Made(outcome)


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
