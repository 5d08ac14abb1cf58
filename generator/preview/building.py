"""One build after another, each handing over only what it changed, and first what someone is looking at."""

from __future__ import annotations

import importlib.util
import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeAlias

from generator.addresses import ASSETS
from generator.build import Inputs, keep, lay_out, make_site, read
from generator.check import run_rules
from generator.diagnostics import Diagnostic, Outcome, has_errors, in_order
from generator.ground.parallel import default_jobs
from generator.layouts import FaultError, Output, Promise
from generator.memo.fingerprint import Seen, look, look_at
from generator.memo.work import Work
from generator.outside.search import FOLDER as INDEX
from generator.outside.search import settle
from generator.preview.reporting import report_of, stamped, trouble
from generator.preview.values import (
    Answered,
    Edit,
    File,
    Fresh,
    Report,
    Said,
    Shape,
    ToServer,
    Wishes,
    as_file,
    find,
)

PART_BYTES = 1 << 20
_ASSETS, _INDEX = f"{ASSETS}/", f"{INDEX}/"

Files: TypeAlias = dict[str, File]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build gave: every file as a promise, the path they are published under, and how to let go of it.

    `searched` says whether an index for search is wanted.
    """

    outcome: Outcome[tuple[Promise, ...]]
    base_path: str = "/"
    searched: bool = False
    forget: Callable[[], None] = lambda: None


Make: TypeAlias = Callable[[Wishes, Work], Plan]


class _Known(NamedTuple):
    """A file that the server has: the keys of what it was made of, and its bytes."""

    quick: str
    key: str
    data: bytes


@dataclass(slots=True)
class Builder:
    """Builds, and remembers what the server has, so that only the difference travels.

    A build that passes its checks is shown at once: first the page of the file that was edited, then the pages that
    readers have open, then the others, by and by. What is left to do is given up when the next change comes, which
    then has all of it to do.
    """

    wishes: Wishes
    make: Make = field(default_factory=lambda: make)
    open: frozenset[str] = frozenset()
    work: Work = field(default_factory=lambda: Work(default_jobs(), memory={}))
    seen: dict[str, Seen] = field(default_factory=dict)
    known: dict[str, _Known] = field(default_factory=dict)
    _plan: Plan | None = None
    _good: Plan | None = None
    _rest: dict[str, Promise] = field(default_factory=dict)
    _shape: Shape = field(default_factory=Shape)
    _report: Report | None = None
    _started: float = 0.0
    _first_seconds: str = ""
    _changed: int = 0
    version: int = 0
    _indexed: int = 0

    @property
    def unfinished(self) -> bool:
        """Whether the server may have files that are not as they should be."""
        return not self._shape.settled

    def after(self, changed: Collection[str]) -> Iterator[ToServer]:
        """Build once, and hand over what someone is looking at; no fault, whose ever, ends the preview."""
        yield from self._overtaken()
        self._started = time.perf_counter()
        try:
            root = str(self.wishes.root)
            self.seen = (look_at(root, self.seen, changed) if changed else None) or look(root, self.seen)
            digests = {path: file.digest for path, file in self.seen.items()}
            plan = self.make(self.wishes, replace(self.work, digests=digests))
        except (Exception, SystemExit) as fault:  # noqa: BLE001  # a preview lives through everything
            yield self._said(trouble(fault), "")
            return
        report = report_of(self.wishes, plan.outcome.diagnostics)
        if plan.outcome.failed:
            plan.forget()
            yield self._said(report, f"the last good site stays, {report.summary}")
            return
        before, edited = self._plan, self._begin(plan, report, changed)
        yield from self._safely(self._show_first(edited))
        if before and before is not self._plan:
            before.forget()  # takes its time, and was not waited for

    def missed(self) -> frozenset[str]:
        """What changed though nobody said so: a look at every file, when there is time for it."""
        try:
            seen = look(str(self.wishes.root), self.seen)
        except OSError:  # whatever it is, the next build says it
            return frozenset()
        paths = seen.keys() | self.seen.keys()
        other = (path for path in paths if _digest(seen, path) != _digest(self.seen, path))
        return frozenset(str(self.wishes.root / path) for path in other)

    def go_on(self, news: Callable[[], bool]) -> Iterator[ToServer]:
        """Make what is left, until there is news or nothing is left."""
        yield from self._safely(self._make_rest(news))

    def answer(self, path: str) -> Iterator[ToServer]:
        """Make a file that the server asks for before all others."""
        yield from self._safely(self._renewed(path))
        yield Answered(path)

    def index_is_due(self) -> bool:
        """Whether the site asks for an index for search, and has none of its pages as they are."""
        return not self.unfinished and self._indexed != self.version and bool(self._good and self._good.searched)

    def pages(self) -> tuple[Output, ...]:
        """Every file of the site but the index."""
        return tuple(Output(path, known.data) for path, known in self.known.items() if not path.startswith(_INDEX))

    def with_index(self, made: Callable[[], tuple[Output, ...]]) -> Iterator[ToServer]:
        """Hand over an index for search, which was made beside everything else, or what went wrong with it."""
        self._indexed = self.version
        try:
            index = {output.path: output.data for output in made() if output.path.startswith(_INDEX)}
        except (Exception, SystemExit) as fault:  # noqa: BLE001  # as for a build
            yield trouble(fault)
            return
        before = {path: known.data for path, known in self.known.items() if path.startswith(_INDEX)}
        pages = {path: known for path, known in self.known.items() if path not in before}
        self.known = pages | {path: _Known("", "", data) for path, data in index.items()}
        self._shape = replace(self._shape, paths=frozenset(self.known))
        # First the new parts, then the list that names them no more.
        yield from _parts((path, as_file(path, data)) for path, data in index.items() if before.get(path) != data)
        yield Fresh(shape=self._shape)
        yield Said(f"{time.strftime('%H:%M:%S')} the search index is up to date")

    def _begin(self, plan: Plan, report: Report, changed: Collection[str]) -> tuple[str, ...]:
        """From now on this is the site; the page that was edited, if one was."""
        self._plan, self._report, self._changed = plan, report, 0
        self._rest = {promise.path: promise for promise in plan.outcome.value if not _gathers(promise.path)}
        self._rest |= {promise.path: promise for promise in plan.outcome.value}
        kept = (path for path in self.known if path.startswith((_ASSETS, _INDEX)))
        edited = self._edited(changed)
        edit = Edit(edited[0], str(time.time_ns())) if edited else self._shape.edit
        self._shape = Shape(frozenset((*self._rest, *kept)), plan.base_path, edit, settled=False)
        return edited

    def _show_first(self, edited: tuple[str, ...]) -> Iterator[ToServer]:
        """The page that was edited with all it needs; then the pages that are open, the simple ones first."""
        pages = {find(address, self._shape) or "404.html": None for address in self.open}
        urgent = tuple(dict.fromkeys((*edited, *sorted(pages, key=_gathers)))) or ("index.html",)
        files: Files = {}
        for path in (*(path for path in self._rest if path.startswith(_ASSETS)), urgent[0]):
            files |= self._made(path)
        self._first_seconds = f"{time.perf_counter() - self._started:.2f} s"
        yield Fresh(files, self._shape)
        assert self._report
        yield replace(self._report, text="")
        for path in urgent[1:]:
            yield from self._renewed(path)

    def _make_rest(self, news: Callable[[], bool]) -> Iterator[ToServer]:
        def goes_on() -> bool:
            return bool(self._rest) and not news()

        changed = (self._made(next(iter(self._rest)), news) for _ in iter(goes_on, False))
        yield from _parts(item for files in changed for item in files.items())
        if not self._rest:
            yield from self._settled()

    def _renewed(self, path: str) -> Iterator[ToServer]:
        files = self._made(path)
        if files:
            yield Fresh(files)

    def _made(self, path: str, news: Callable[[], bool] = lambda: False) -> Files:
        """A file, if it is not made yet and the server has another; with news it is left for later, half made."""
        promise = self._rest.pop(path, None)
        if promise is None:
            return {}
        known, quick = self.known.get(path), promise.quick(path)
        if known and quick and known.quick == quick:
            return {}
        made = promise.make(path)
        if known and known.key == made.key:
            self.known[path] = known._replace(quick=quick)
            return {}
        data = _until(news, made.data())
        if data is None:
            self._rest[path] = promise
            return {}
        self.known[path] = _Known(quick, made.key, data)
        if known and known.data == data:
            return {}
        self._changed += 1
        return {path: as_file(path, data)}

    def _settled(self) -> Iterator[ToServer]:
        """Everything is as it should be: what is too much goes, and the terminal hears of it."""
        assert self._plan
        paths = {promise.path for promise in self._plan.outcome.value}
        gone = {path for path in self.known if path not in paths}
        gone -= {path for path in gone if self._plan.searched and path.startswith(_INDEX)}
        self.known = {path: known for path, known in self.known.items() if path not in gone}
        self._changed += len(gone)
        self.version += self._changed > 0
        self._good, self._shape = self._plan, replace(self._shape, paths=frozenset(self.known), settled=True)
        yield Fresh(shape=self._shape)
        if self._report:
            done = f"{self._changed} of {len(paths)} files changed, {self._report.summary}"
            yield Said(self._said(self._report, f"{done}, the first after {self._first_seconds}").text)
        self._report = None

    def _overtaken(self) -> Iterator[ToServer]:
        """Say of a build that is not done that it will not be."""
        if self._report:
            done = f"overtaken by the next change, {self._changed} files changed, {self._report.summary}"
            yield Said(self._said(self._report, f"{done}, the first after {self._first_seconds}").text)
        self._report = None

    def _safely(self, steps: Iterator[ToServer]) -> Iterator[ToServer]:
        """Do what may fail; then the server gets the last site back that was good in all its files."""
        try:
            yield from steps
        except FaultError:
            assert self._plan
            report = report_of(self.wishes, keep(self._plan.outcome).diagnostics)
            yield from self._back_to_good(self._said(report, f"the last good site stays, {report.summary}"))
        except (Exception, SystemExit) as fault:  # noqa: BLE001  # as for a build
            yield from self._back_to_good(self._said(trouble(fault), ""))

    def _back_to_good(self, report: Report) -> Iterator[ToServer]:
        again = self._plan is self._good
        self._plan, self._report, self._rest = self._good, None, {}
        if self._good is None or again:  # nothing that one could go back to
            self.known, self._shape = {}, Shape()
            yield Fresh(shape=self._shape)
        else:
            self._rest = {promise.path: promise for promise in self._good.outcome.value}
            paths = frozenset((*self._rest, *self.known))
            self._shape = replace(self._shape, paths=paths, base_path=self._good.base_path)
            yield Fresh(shape=self._shape)
        yield report

    def _said(self, report: Report, done: str) -> Report:
        """A report with its last line for the terminal."""
        line = stamped(done or report.trouble, self._started)
        return replace(report, text="\n".join(filter(None, (report.text, line))))

    def _edited(self, changed: Collection[str]) -> tuple[str, ...]:
        """The page of the file that was written last, when it has one."""
        files = [path for path in changed if path.endswith(".md") and os.path.isfile(path)]
        names = (os.path.relpath(path, self.wishes.root).replace(os.sep, "/") for path in sorted(files, key=_written))
        return tuple(page for page in map(_page_of, names) if page in self._rest)[-1:]


def make(wishes: Wishes, work: Work) -> Plan:
    """A build as `explainer build` does it, but for the index for search, which follows."""
    inputs = settle(read(wishes.root, work=work), there=importlib.util.find_spec("pagefind") is not None)
    if inputs.value is None:
        return Plan(Outcome((), in_order(inputs.diagnostics)))
    return _planned(inputs.value, inputs.diagnostics, wishes, work)


def _planned(inputs: Inputs, found: tuple[Diagnostic, ...], wishes: Wishes, work: Work) -> Plan:
    site = make_site(inputs, run_rules, drafts=wishes.drafts, work=work)
    findings = found + site.diagnostics
    config = inputs.config
    promises = () if has_errors(findings) else lay_out(site.value, inputs.layouts, findings, work)
    # What a site has worked out about itself leads back to it: let go of, so that nobody has to look for the circle.
    return Plan(Outcome(promises, in_order(findings)), config.base_path, config.search, site.value.derived.clear)


def _page_of(path: str) -> str:
    """The page that a file of the content is written for."""
    folder, _, name = path.removesuffix(".md").partition("/")
    return f"sources/{name}.html" if folder == "seeds" else f"{name}.html"


def _gathers(path: str) -> bool:
    """Whether a file gathers what others hold: those take long, and lie in no folder."""
    return "/" not in path


def _until(news: Callable[[], bool], pieces: Iterable[bytes]) -> bytes | None:
    """The pieces as one; None if there was news before the last."""
    joined: list[bytes] = []
    for piece in pieces:
        if joined and news():
            return None
        joined.append(piece)
    return b"".join(joined)


def _digest(seen: Mapping[str, Seen], path: str) -> str:
    return seen[path].digest if path in seen else ""


def _written(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0


def _parts(files: Iterable[tuple[str, File]]) -> Iterator[Fresh]:
    """Files in messages that are not too large, so that the server answers between them."""
    part: Files = {}
    size = 0
    for path, file in files:
        part[path] = file
        size += len(file.data)
        if size > PART_BYTES:
            yield Fresh(part)
            part, size = {}, 0
    if part:
        yield Fresh(part)
