"""Runs explainer, Hugo and Pelican in turn on the same corpus, and says what they took.

In each round every program runs once, each time another one first, so that a machine that slows down slows them all.
A run is a new process; before anything is measured every program builds once, so that its byte code is compiled and the
corpus lies in the system's cache. Results are kept as they are found, in place of those of the same scenario and size.
"""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType

from benchmarks import programs, report, results
from benchmarks.measuring import FailedError
from benchmarks.programs import Program
from benchmarks.results import Series
from benchmarks.scenarios import SCENARIOS
from benchmarks.series import Bench

FAILED = 1
INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, keep, and write the page."""
    options = _options(words)
    try:
        kept = results.load(options.results) if options.results else ()
        for series in _measure(options):
            print("\n".join(_lines(series)), flush=True)
            kept = results.merged(kept, series)
            if options.results:
                results.save(options.results, kept)
        if options.report:
            report.write(options.report, kept, results.load(options.beside) if options.beside else ())
    except KeyboardInterrupt:
        print("\ninterrupted", file=sys.stderr)
        return INTERRUPTED
    except (FailedError, OSError, ValueError) as fault:
        print(f"benchmarks: {fault}", file=sys.stderr)
        return FAILED
    return 0


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.run", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = tuple(scenario.name for scenario in SCENARIOS)
    add = parser.add_argument
    add("--sizes", type=_counts, default="50,1000", metavar="N,…", help="sections (default: 50,1000)")
    add("--rounds", type=_counts, default="5", metavar="N,…", help="one number, or one for each size (default: 5)")
    add("--programs", type=_names(programs.SITES), default=",".join(programs.SITES), metavar="NAME,…")
    add("--scenarios", type=_names(names), default=",".join(names[:-1]), metavar="NAME,…", help=", ".join(names))
    add("--peers", type=Path, default=Path(".venv/peers"), metavar="DIR", help="environment with Hugo and Pelican")
    add("--results", type=Path, metavar="FILE", help="keep results there, beside earlier ones")
    add("--report", type=Path, metavar="FILE", help="write a page of all results, and pictures beside it")
    add("--beside", type=Path, metavar="FILE", help="results with another Python, for the page to show as well")
    options = parser.parse_args(words)
    if len(options.rounds) == 1:
        options.rounds *= len(options.sizes)
    if len(options.rounds) != len(options.sizes):
        parser.error("--rounds is one number, or one for each of --sizes")
    return options


def _counts(text: str) -> list[int]:
    words = text.split(",")
    if not all(word.isdecimal() and int(word) for word in words):
        raise argparse.ArgumentTypeError(f"{text} is not a list of numbers such as 50,1000")
    return list(map(int, words))


def _names(known: Sequence[str] | dict[str, programs.Site]) -> Callable[[str], list[str]]:
    """Names out of those known; an empty text is none of them."""

    def chosen(text: str) -> list[str]:
        words = [word.strip() for word in text.split(",") if word.strip()]
        for word in words:
            if word not in known:
                raise argparse.ArgumentTypeError(f"{word} is none of {', '.join(known)}")
        return words

    return chosen


def _measure(options: argparse.Namespace) -> Iterator[Series]:
    chosen = [scenario for scenario in SCENARIOS if scenario.name in options.scenarios]
    if not chosen:
        return
    found = [program for name in options.programs if (program := _found(name, options.peers))]
    programs.prepare()
    for size, rounds in zip(options.sizes, options.rounds, strict=True):
        with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
            bench = Bench(Path(folder), size, found)
            for scenario in chosen:
                yield bench.measure(scenario, rounds)


def _found(name: str, peers: Path) -> Program | None:
    program = programs.find(name, peers)
    if not program:
        print(f"{name} is not here, so it is left out (looked in {peers} and on the path)", file=sys.stderr)
    return program


def _lines(series: Series) -> Iterator[str]:
    for name, measured in series.programs.items():
        peak = f"{measured.peak.proportional:6.0f} MB" if measured.peak else "     ? MB"
        ratios = [(rival, series.ratio(name, rival)) for rival in series.programs if rival != name]
        told = ", ".join(f"{ratio:.2f} of {rival}" for rival, ratio in ratios if ratio is not None)
        taken = f"{measured.wall:8.3f} s {measured.cpu:8.3f} cpu s {peak}"
        yield f"{series.size:>7}  {series.scenario:17} {name:10} {taken}  {told}"


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _interrupt)
    raise SystemExit(main())
