"""Does the time of a build grow with its input, and no faster? Measured by doubling, one kind of input after another.

    python -m benchmarks.growth [--only NAME;…] [--rounds N]

Each input is built at a size, at twice and at four times that, each time in a new process; printed are the processor
seconds (the least of the rounds) and the two ratios. A ratio near 2 is in proportion; near 4 is the square.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import os
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.reliability import inputs
from benchmarks.reliability.inputs import CITED, Files, line, paragraphs, section
from generator.build import build, read
from generator.check import run_rules

INPUTS: dict[str, tuple[int, Callable[[int], Files]]] = {
    "sections with 5 links each": (250, partial(inputs.sections, links=5)),
    "links that lead nowhere": (2000, partial(paragraphs, "Words [[nowhere-at-all]] [x](none.md#y)")),
    "paragraphs": (2000, partial(paragraphs, "Words of 3 May 2031, 1,400 of them.")),
    "wrong quotations": (1000, partial(paragraphs, "He said “no word of this was spoken”.")),
    "headings of one name": (2000, lambda n: section("## Again\n\n" * n)),
    "ignore comments": (1000, lambda n: section("<!-- ignore[uncited-statement]: known -->\nWords.\n\n" * n)),
    "ignore comments in a row": (2000, lambda n: section("<!-- ignore[uncited-statement]: known -->\n" * n + "Words.")),
    "list items": (4000, lambda n: section(f"- words {CITED}\n" * n)),
    "rows of a table": (2000, inputs.table),
    "definitions": (1000, lambda n: section(f"Term\n: words {CITED}\n\n" * n)),
    "tags": (1000, inputs.tags),
    "sources": (250, inputs.sources),
    "paragraphs of a source": (2000, inputs.long_source),
    "events": (1000, inputs.events),
    "spellings of a profile": (2000, inputs.spellings),
    "[ in a line": (25_000, partial(line, "[")),
    "[a]( in a line": (6_000, partial(line, "[a](")),
    "![ in a line": (12_000, partial(line, "![")),
    "* in a line": (25_000, lambda n: line("*a", n // 2)),
    "backticks in a line": (25_000, partial(line, "`")),
    "links in a line": (3_500, partial(line, "[a](b) ")),
    "wikilinks in a line": (2_000, partial(line, "[[a|b]] ")),
    "citations in a line": (1_600, partial(line, f"x {CITED} ")),
    "quotation marks in a line": (12_000, lambda n: line("“a ", n // 2)),
    "numbers in a line": (12_000, partial(line, "1 ")),
    "spaces in a line": (25_000, partial(line, " ")),
}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=";".join(INPUTS))
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    for row in rows(options.only.split(";"), options.rounds):
        print(row, flush=True)  # noqa: T201  # what the command is for
    return 0


def rows(chosen: list[str], rounds: int) -> Iterator[str]:
    """The lines of a table in Markdown."""
    yield "| input | size | processor seconds at 1, 2, 4 times the size | ratios |"
    yield "|---|---:|---|---|"
    for name, (size, make) in INPUTS.items():
        if name in chosen:
            seconds = [_seconds(make(size * times), rounds) for times in (1, 2, 4)]
            ratios = ", ".join(f"{later / sooner:.1f}" for sooner, later in itertools.pairwise(seconds))
            shown = ", ".join(f"{value:.2f}" for value in seconds)
            yield f"| {name} | {size:,} | {shown} | {ratios} |"


def _seconds(files: Files, rounds: int) -> float:
    with tempfile.TemporaryDirectory(prefix="growth-") as name:
        inputs.write(Path(name), files)
        return min(_once(Path(name)) for _ in range(rounds))


def _once(root: Path) -> float:
    """The processor seconds of a build in a new process, which nothing that was worked out before can help."""
    pid = os.fork()
    if not pid:
        gc.disable()  # as `explainer build` does
        build(read(root), run_rules)
        os._exit(0)
    _, status, used = os.wait4(pid, 0)
    if status:
        raise SystemExit(f"a build ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    raise SystemExit(main())
