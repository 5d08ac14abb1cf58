"""Draw mutants of the core, the checks and the conversion, try them, and say how many a test notices.

python -m benchmarks.mutants [--count 600] [--seed 1] [--jobs 2] [--only generator/check ...] [--measured FOLDER]

Too many for one machine to try them all (about 8,000): the list of all, in order of place, is cut into `count` equal
stretches, and one is drawn from each, so that every module has its share by size.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path

from benchmarks.mutants.contexts import DURATIONS
from benchmarks.mutants.mutations import Mutant, mutants
from benchmarks.mutants.reaching import Near, Reach, near, reach
from benchmarks.mutants.trying import OPTIONS, WORK, Task, Trial

CHECKOUT = Path(__file__).parent.parent.parent
TARGETS = tuple(
    f"generator/{name}"
    for name in (
        *("frontmatter/", "evidence/", "markdown/", "ground/", "memo/", "check/", "convert/"),
        *("documents.py", "content.py", "site.py", "addresses.py", "diagnostics.py", "build.py"),
    )
)
SELECTED = (
    *("-m", "not browser and not validator and not slow"),
    *(
        f"tests/{name}"
        for name in ("check", "convert", "evidence", "frontmatter", "ground", "languages", "markdown", "memo")
    ),
    *(
        f"tests/test_{name}.py"
        for name in (
            *("cli", "diagnostics", "documents", "elsewhere", "faults", "limits", "public", "reading", "recorded"),
            *("seeds", "site"),
        )
    ),
    *(f"--ignore=tests/convert/test_{name}.py" for name in ("patterns", "never_losing_work")),
)
"""The tests that are asked: those of these parts, and those of whole sites that take neither a browser nor long."""

_ENOUGH = 20.0
"""Processor seconds of tests, as they took when all were run, after which a mutant has survived."""


def main() -> int:
    """Draw, try, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--only", nargs="+", default=TARGETS, metavar="PATH", help="modules whose path begins so, wherever they are"
    )
    parser.add_argument(
        "--contexts", action="store_true", help="ask the tests that reach a mutant: takes long to find out"
    )
    parser.add_argument("--measured", type=Path, help="where to keep which test reaches what, for the next time")
    parser.add_argument("--least", type=float, default=85.0, help="fail under so many per cent")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copies = [Path(folder) / f"copy-{number}" for number in range(options.jobs)]
        for copy in copies:
            _copy(copy)
        measured = options.measured or Path(folder) / "measured"
        if not measured.exists():
            _measure(copies[0], measured, options)
        files = measured / "data", measured / "seconds.json"
        known = reach(copies[0], *files) if options.contexts else near(*files)
        everything = _everything(copies[0], options.only)
        drawn = _drawn(everything, options.count, options.seed)
        print(f"{len(drawn)} of {len(everything)} mutants, seed {options.seed}")
        trials = list(_shown(copies[0], _tried([_task(known, mutant) for mutant in drawn], copies)))
        if len(trials) < len(drawn):
            raise SystemExit(f"only {len(trials)} were tried")
    return 0 if _report(trials) >= options.least else 1


def _measure(copy: Path, folder: Path, options: argparse.Namespace) -> None:
    """Run the tests once, to see how long they take; with contexts also what each reaches, else what imports run.

    Those that fail here are asked for nothing.
    """
    folder.mkdir(parents=True)
    known = {DURATIONS: str(folder / "seconds.json"), "COVERAGE_FILE": str(folder / "data"), "PYTHONPATH": str(copy)}
    coverage, run = ["-m", "coverage"], ["run", "-m"]
    tests = ["pytest", "-q", "-n", str(options.jobs), "--dist", "worksteal", "-p", "benchmarks.mutants.contexts"]
    imports = ["pytest", "-q", "-p", "no:cacheprovider", "--collect-only", "-qq"]
    if options.contexts:
        commands = [[*coverage, *run, *tests, *SELECTED]]
    else:
        commands = [["-m", *tests, *SELECTED], [*coverage, *run, *imports, *SELECTED]]
    for command in (*commands, [*coverage, "combine", "-q"]):
        subprocess.run([sys.executable, *command], cwd=copy, env={**os.environ, **known}, check=False)


def _everything(root: Path, only: Sequence[str] = TARGETS) -> list[Mutant]:
    """Every mutant of the modules whose path begins so."""
    found = []
    for path in sorted(root.glob("generator/**/*.py")):
        name = str(path.relative_to(root))
        if name.startswith(tuple(only)):
            found += mutants(name, path.read_bytes())
    return found


def _drawn(everything: Sequence[Mutant], count: int, seed: int) -> list[Mutant]:
    """One mutant of each stretch, in an order without meaning."""
    draw = random.Random(seed)  # noqa: S311  # a sample that can be drawn again
    count = min(count, len(everything))
    edges = [number * len(everything) // count for number in range(count + 1)]
    drawn = [draw.choice(everything[start:end]) for start, end in pairwise(edges)]
    draw.shuffle(drawn)
    return drawn


def _tried(tasks: Sequence[Task], copies: Sequence[Path]) -> Iterator[Trial]:
    """Try every mutant, one at a time in each copy of the checkout."""
    yield from (Trial(task.mutant, "unreached", 0) for task in tasks if not task.tests)
    waiting = [task for task in tasks if task.tests]
    processes: list[subprocess.Popen[bytes]] = []
    with ExitStack() as running:
        for number, copy in enumerate(copies):
            work = copy.with_suffix(".json")
            work.write_text(json.dumps(waiting[number :: len(copies)]), encoding="utf-8")
            work.with_suffix(".done").touch()
            processes.append(running.enter_context(_trying(copy, work)))
        yield from _outcomes([copy.with_suffix(".done") for copy in copies], processes)


def _copy(folder: Path) -> None:
    """A copy of this checkout's own files."""
    away = shutil.ignore_patterns(".git", ".venv", ".coverage", "node_modules", ".*_cache", ".hypothesis", "public")
    shutil.copytree(CHECKOUT, folder, ignore=away, symlinks=True)
    (folder / "public").mkdir()
    (folder / ".venv").symlink_to(CHECKOUT / ".venv")


def _trying(copy: Path, work: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, WORK: str(work), "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", *OPTIONS, *SELECTED, "-p", "benchmarks.mutants.trying"]
    command += ["--basetemp", f"{copy}.tmp"]
    with work.with_suffix(".log").open("wb") as log:
        return subprocess.Popen(command, cwd=copy, env=environment, stdout=log, stderr=log)


def _outcomes(files: Sequence[Path], processes: Sequence[subprocess.Popen[bytes]]) -> Iterator[Trial]:
    """The outcomes as they come."""
    with ExitStack() as opened:
        streams = [opened.enter_context(file.open(encoding="utf-8")) for file in files]
        ended = False
        while not ended:
            ended = all(process.poll() is not None for process in processes)
            for stream in streams:
                for line in iter(stream.readline, ""):
                    mutant, outcome, tests = json.loads(line)
                    yield Trial(Mutant(*mutant), outcome, tests)
            time.sleep(0.1)


def _task(known: Reach | Near, mutant: Mutant) -> Task:
    """A mutant with as many of the tests that reach it, the quickest first, as there is patience for."""
    chosen, total = [], 0.0
    for test in known.tests(mutant):
        if total > _ENOUGH:
            break
        chosen.append(test)
        total += known.seconds[test]
    return Task(mutant, chosen, int(15 + 3 * total), known.on_import(mutant))


def _shown(root: Path, trials: Iterable[Trial]) -> Iterator[Trial]:
    """The outcomes; those that are no good are printed as they come."""
    for number, trial in enumerate(trials, 1):
        yield trial
        if not trial.noticed:
            shown = trial.mutant.shown((root / trial.mutant.path).read_bytes())
            print(f"{trial.outcome} ({trial.tests} tests) {shown}", flush=True)
        if number % 50 == 0:
            print(f"… {number} tried", flush=True)


def _report(trials: Sequence[Trial]) -> float:
    """Print how many were noticed, by room and in all; the per cent."""
    rooms: dict[str, Counter[str]] = defaultdict(Counter)
    for trial in trials:
        rooms[trial.mutant.path.split("/")[1].removesuffix(".py")][trial.outcome] += 1
    for room, outcomes in sorted(rooms.items()):
        noticed = outcomes["killed"] + outcomes["timeout"]
        print(f"{room:12} {noticed:4} of {outcomes.total():4}   {dict(outcomes)}")
    noticed = sum(trial.noticed for trial in trials)
    low, high = _wilson(noticed, len(trials))
    share = 100 * noticed / len(trials)
    print(f"{noticed} of {len(trials)} noticed: {share:.1f} % (95 % interval {low:.1f} to {high:.1f})")
    return share


def _wilson(hits: int, count: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share, in per cent."""
    z = 1.96
    middle = (hits + z * z / 2) / (count + z * z)
    half = z * math.sqrt(hits * (count - hits) / count + z * z / 4) / (count + z * z)
    return 100 * (middle - half), 100 * (middle + half)


if __name__ == "__main__":
    raise SystemExit(main())
