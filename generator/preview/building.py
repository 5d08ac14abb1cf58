"""One build after another, each handing over only what it changed, and first what someone is looking at."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from generator.build import Inputs, keep, lay_out, make_site, read
from generator.check import run_rules
from generator.diagnostics import Diagnostic, Outcome, has_errors, in_order
from generator.ground.parallel import default_jobs
from generator.layouts import FaultError, Output, Promise
from generator.memo.fingerprint import Seen, look, look_at
from generator.memo.work import Work
from generator.outside.pagefind import is_there
from generator.outside.search import settle
from generator.preview.held import Files, Held, is_asset, is_index
from generator.preview.reporting import report_of, stamped, trouble
from generator.preview.values import Answered, Edit, File, Fresh, Report, Said, Shape, ToServer, Wishes, find
from generator.translations import original_of

PART_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build gave: every file as a promise, the path they are published under, and how to let go of it.

    `searched` says whether an index for search is wanted.
    """

    outcome: Outcome[tuple[Promise, ...]]
    base_path: str = "/"
    searched: bool = False
    forget: Callable[[], None] = lambda: None

    def promises(self) -> dict[str, Promise]:
        """Every file by its path; those that gather what others hold come last."""
        ordered = sorted(self.outcome.value, key=lambda promise: _gathers(promise.path))
        return {promise.path: promise for promise in ordered}


Make: TypeAlias = Callable[[Wishes, Work], Plan]


@dataclass(slots=True)
class _Build:
    """A build under way: what is left to make of its plan, and what is still to be said of it."""

    plan: Plan
    started: float
    left: dict[str, Promise] = field(default_factory=dict)
    report: Report | None = None
    changed: int = 0
    first_seconds: str = ""

    def closing(self, done: str) -> Iterator[Said]:
        """The last words on it for the terminal, which are said once."""
        if self.report:
            line = f"{done}, {self.report.summary}, the first after {self.first_seconds}"
            yield Said(_with_line(self.report, line, self.started).text)
        self.report = None


@dataclass(slots=True)
class Builder:
    """Builds, and hands over to the server what it does not have.

    A build that passes its checks is shown at once: first the page of the file that was edited, then the pages that
    readers have open, then the others, by and by. What is left to do is given up when the next change comes, which
    then has all of it to do.
    """

    wishes: Wishes
    make: Make = field(default_factory=lambda: make)
    open: frozenset[str] = frozenset()
    work: Work = field(default_factory=lambda: Work(default_jobs(), memory={}))
    version: int = 0
    _seen: dict[str, Seen] = field(default_factory=dict)
    _held: Held = field(default_factory=Held)
    _shape: Shape = field(default_factory=Shape)
    _build: _Build | None = None
    _good: Plan | None = None
    _indexed: int = 0

    @property
    def unfinished(self) -> bool:
        """Whether the server may have files that are not as they should be."""
        return not self._shape.settled

    def after(self, changed: Collection[str]) -> Iterator[ToServer]:
        """Build once, and hand over what someone is looking at; no fault, whose ever, ends the preview."""
        before, started = self._build, time.perf_counter()
        if before:
            yield from before.closing(f"overtaken by the next change, {before.changed} files changed")
        try:
            root = str(self.wishes.root)
            self._seen = (look_at(root, self._seen, changed) if changed else None) or look(root, self._seen)
            digests = {path: file.digest for path, file in self._seen.items()}
            plan = self.make(self.wishes, replace(self.work, digests=digests))
        except (Exception, SystemExit) as fault:  # noqa: BLE001  # a preview lives through everything
            yield _broken_off(fault, started)
            return
        report = report_of(self.wishes, plan.outcome.diagnostics)
        if plan.outcome.failed:
            plan.forget()
            if self._good is None and self._build is None:  # the address is known all the same
                self._shape = replace(self._shape, base_path=plan.base_path)
                yield Fresh(shape=self._shape)
            yield _refused(report, started, shown=self._build is not None)
            return
        self._build = _Build(plan, started, plan.promises(), report)
        yield from self._safely(self._show_first(self._build, self._begin(self._build, changed)))
        if before and before.plan is not self._build.plan:
            before.plan.forget()  # takes its time, and was not waited for

    def missed(self) -> frozenset[str]:
        """What changed though nobody said so: a look at every file, when there is time for it."""
        try:
            seen = look(str(self.wishes.root), self._seen)
        except OSError:  # whatever it is, the next build says it
            return frozenset()
        paths = seen.keys() | self._seen.keys()
        other = (path for path in paths if _digest(seen, path) != _digest(self._seen, path))
        return frozenset(str(self.wishes.root / path) for path in other)

    def go_on(self, news: Callable[[], bool]) -> Iterator[ToServer]:
        """Make what is left, until there is news or nothing is left."""
        if self._build:
            yield from self._safely(self._make_rest(self._build, news))

    def answer(self, path: str) -> Iterator[ToServer]:
        """Make a file that the server asks for before all others."""
        if self._build:
            yield from self._safely(self._renewed(self._build, path))
        yield Answered(path)

    def index_is_due(self) -> bool:
        """Whether the site asks for an index for search, and has none of its pages as they are."""
        return not self.unfinished and self._indexed != self.version and bool(self._good and self._good.searched)

    def pages(self) -> tuple[Output, ...]:
        """Every file of the site but the index."""
        return self._held.pages()

    def with_index(self, made: Callable[[], tuple[Output, ...]]) -> Iterator[ToServer]:
        """Hand over an index for search, which was made beside everything else, or what went wrong with it."""
        self._indexed = self.version
        try:
            index = {output.path: output.data for output in made() if is_index(output.path)}
        except (Exception, SystemExit) as fault:  # noqa: BLE001  # as for a build
            yield trouble(fault)
            return
        files = self._held.renew_index(index)
        self._shape = replace(self._shape, paths=self._held.paths)
        # First the new parts, then the list that names them no more.
        yield from _parts(files.items())
        yield Fresh(shape=self._shape)
        yield Said(f"{time.strftime('%H:%M:%S')} the search index is up to date")

    def _begin(self, build: _Build, changed: Collection[str]) -> tuple[str, ...]:
        """From now on this is the site; the page that was edited, if one was."""
        edited = self._edited(build, changed)
        edit = Edit(edited[0], str(time.time_ns())) if edited else self._shape.edit
        paths = frozenset((*build.left, *self._held.lasting()))
        self._shape = Shape(paths, build.plan.base_path, edit, settled=False)
        return edited

    def _show_first(self, build: _Build, edited: tuple[str, ...]) -> Iterator[ToServer]:
        """The page that was edited with all it needs; then the pages that are open, the simple ones first."""
        pages = {find(address, self._shape) or "404.html": None for address in self.open}
        urgent = tuple(dict.fromkeys((*edited, *sorted(pages, key=_gathers)))) or ("index.html",)
        files: Files = {}
        for path in (*filter(is_asset, tuple(build.left)), urgent[0]):
            files |= self._made(build, path)
        build.first_seconds = f"{time.perf_counter() - build.started:.2f} s"
        yield Fresh(files, self._shape)
        assert build.report
        yield replace(build.report, text="")
        for path in urgent[1:]:
            yield from self._renewed(build, path)

    def _make_rest(self, build: _Build, news: Callable[[], bool]) -> Iterator[ToServer]:
        def goes_on() -> bool:
            return bool(build.left) and not news()

        changed = (self._made(build, next(iter(build.left)), news) for _ in iter(goes_on, False))
        yield from _parts(item for files in changed for item in files.items())
        if not build.left:
            yield from self._settled(build)

    def _renewed(self, build: _Build, path: str) -> Iterator[ToServer]:
        files = self._made(build, path)
        if files:
            yield Fresh(files)

    def _made(self, build: _Build, path: str, news: Callable[[], bool] = lambda: False) -> Files:
        """A file, if it is not made yet and the server has another; with news it is left for later, half made."""
        promise = build.left.pop(path, None)
        files = self._held.renew(promise, news) if promise else {}
        if promise and files is None:
            build.left[path] = promise
        build.changed += len(files or ())
        return files or {}

    def _settled(self, build: _Build) -> Iterator[ToServer]:
        """Everything is as it should be: what is too much goes, and the terminal hears of it."""
        paths = {promise.path for promise in build.plan.outcome.value}
        build.changed += self._held.leave(paths | (self._held.index() if build.plan.searched else frozenset()))
        self.version += build.changed > 0
        self._good, self._shape = build.plan, replace(self._shape, paths=self._held.paths, settled=True)
        yield Fresh(shape=self._shape)
        yield from build.closing(f"{build.changed} of {len(paths)} files changed")

    def _safely(self, steps: Iterator[ToServer]) -> Iterator[ToServer]:
        """Do what may fail; then the server gets the last site back that was good in all its files."""
        build = self._build
        assert build
        try:
            yield from steps
        except FaultError:
            report = report_of(self.wishes, keep(build.plan.outcome).diagnostics)
            yield from self._back_to_good(build, _refused(report, build.started, shown=self._good is not None))
        except (Exception, SystemExit) as fault:  # noqa: BLE001  # as for a build
            yield from self._back_to_good(build, _broken_off(fault, build.started))

    def _back_to_good(self, build: _Build, report: Report) -> Iterator[ToServer]:
        good = self._good
        if good is None or good is build.plan:  # nothing that one could go back to
            self._build = _Build(good, build.started) if good else None
            self._held, self._shape = Held(), Shape()
        else:
            self._build = _Build(good, build.started, good.promises())
            paths = frozenset((*self._build.left, *self._held.paths))
            self._shape = replace(self._shape, paths=paths, base_path=good.base_path)
        yield Fresh(shape=self._shape)
        yield report

    def _edited(self, build: _Build, changed: Collection[str]) -> tuple[str, ...]:
        """The page of the file that was written last, when it has one."""
        files = [path for path in changed if path.endswith(".md") and os.path.isfile(path)]
        names = (os.path.relpath(path, self.wishes.root).replace(os.sep, "/") for path in sorted(files, key=_written))
        originals = map(original_of, names) if self.wishes.language else names
        return tuple(page for page in map(_page_of, originals) if page in build.left)[-1:]


def make(wishes: Wishes, work: Work) -> Plan:
    """A build as `explainer build` does it, but for the index for search, which follows."""
    inputs = settle(read(wishes.root, wishes.language, work), there=is_there())
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


def _refused(report: Report, started: float, *, shown: bool) -> Report:
    """What is said of a build whose findings keep it from being shown, while another is or none."""
    left = "the last good site stays" if shown else "there is no site to show yet"
    return _with_line(report, f"{left}, {report.summary}", started)


def _broken_off(fault: BaseException, started: float) -> Report:
    report = trouble(fault)
    return _with_line(report, report.trouble, started)


def _with_line(report: Report, line: str, started: float) -> Report:
    """A report with its last line for the terminal."""
    return replace(report, text="\n".join(filter(None, (report.text, stamped(line, started)))))


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
