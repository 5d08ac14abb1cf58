"""Do every fault to every program that is here, and write what was seen into docs/reliability.md.

    python -m benchmarks.reliability [--parts table,kills,load,growth] [--pages 1000] [--kills 30] [--rebuilds 10]
        [--own 200] [--programs …] [--rows …] [--write]

`table` is the table of all programs; `kills`, `load` and `growth` are of explainer alone.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import growth
from benchmarks.reliability import load
from benchmarks.reliability.kills import KINDS, PAGES, kill_all
from benchmarks.reliability.programs import PROGRAMS, Program
from benchmarks.reliability.rows import ROWS, Scale, reader

DOCUMENT = Path(__file__).parent.parent.parent / "docs/reliability.md"
SMALL = 20
"""Pages of the sites for faults that depend on no size."""


def main() -> int:
    """Measure, print, and write if asked."""
    options = _options()
    parts: dict[str, Callable[[], Iterator[str]]] = {
        "table": lambda: _table(options),
        "kills": lambda: _kills(options.own),
        "load": load.rows,
        "growth": lambda: growth.rows(list(growth.INPUTS), 3),
    }
    for name in options.parts.split(","):
        lines = []
        for line in parts[name]():
            print(line, flush=True)  # noqa: T201  # this is what the command is for
            lines.append(line)
        if options.write:
            _write(name, "\n".join(lines) + "\n")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", default="table,kills,load,growth")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--rebuilds", type=int, default=10)
    parser.add_argument("--own", type=int, default=200, help="kills and rebuilds done to explainer alone")
    parser.add_argument("--programs", default=",".join(program.name for program in PROGRAMS))
    parser.add_argument("--rows", default=",".join(ROWS))
    parser.add_argument("--write", action="store_true", help="put the tables into docs/reliability.md")
    return parser.parse_args()


def _write(name: str, table: str) -> None:
    place = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- end -->)", re.DOTALL)
    DOCUMENT.write_text(place.sub(lambda _: table, DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")


def _table(options: argparse.Namespace) -> Iterator[str]:
    programs = [program for program in PROGRAMS if program.name in options.programs.split(",") and program.there]
    scale = Scale(options.pages, options.kills, options.rebuilds)
    yield f"| | {' | '.join(f'{program.name} {program.version_here()}'.strip() for program in programs)} |"
    yield f"|---|{'---|' * len(programs)}"
    for name in options.rows.split(","):
        title, row = ROWS[name]
        cells = []
        for program in programs:
            with tempfile.TemporaryDirectory(prefix="reliability-") as folder:
                large = name in ("kills", "reader", "full")
                program.write(Path(folder), min(scale.pages, program.most) if large else SMALL)
                cells.append(row(program, Path(folder), scale))
            print(f"{name}, {program.name}: {cells[-1]}", file=sys.stderr, flush=True)  # noqa: T201  # hours go by
        yield f"| {title} (`--rows {name}`) | {' | '.join(cells)} |"


def _kills(count: int) -> Iterator[str]:
    """Every command that writes, killed; and a reader of as many rebuilds."""
    yield "| what | how often | found |"
    yield "|---|---|---|"
    for name in KINDS:
        yield f"| {name}, killed | {kill_all(name, count)} |"
    with tempfile.TemporaryDirectory(prefix="reliability-") as folder:
        explainer: Program = PROGRAMS[0]
        explainer.write(Path(folder), PAGES)
        seen = reader(explainer, Path(folder), Scale(PAGES, 0, count))
        yield f"| a reader | {count} rebuilds | {seen} |"


if __name__ == "__main__":
    raise SystemExit(main())
