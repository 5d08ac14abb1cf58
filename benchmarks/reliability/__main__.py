"""Do every fault of the table to every program that is here, and write the table into docs/reliability.md.

python -m benchmarks.reliability [--pages 1000] [--kills 30] [--rebuilds 10] [--programs …] [--rows …] [--write]
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.reliability.programs import PROGRAMS, Program
from benchmarks.reliability.rows import ROWS, Scale

DOCUMENT = Path(__file__).parent.parent.parent / "docs/reliability.md"
_TABLE = re.compile(r"(?<=<!-- table -->\n).*?(?=<!-- end -->)", re.DOTALL)


def main() -> int:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--rebuilds", type=int, default=10)
    parser.add_argument("--programs", default=",".join(program.name for program in PROGRAMS))
    parser.add_argument("--rows", default=",".join(ROWS))
    parser.add_argument("--write", action="store_true", help="put the table into docs/reliability.md")
    options = parser.parse_args()
    programs = [program for program in PROGRAMS if program.name in options.programs.split(",") and program.there]
    scale = Scale(options.pages, options.kills, options.rebuilds)
    table = "\n".join(_table(programs, options.rows.split(","), scale)) + "\n"
    if options.write:
        DOCUMENT.write_text(_TABLE.sub(lambda _: table, DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


def _table(programs: list[Program], rows: list[str], scale: Scale) -> Iterator[str]:
    for line in (
        f"| | {' | '.join(f'{program.name} {program.version_here()}'.strip() for program in programs)} |",
        f"|---|{'---|' * len(programs)}",
    ):
        print(line, flush=True)  # noqa: T201  # this is what the command is for
        yield line
    for name in rows:
        title, row = ROWS[name]
        cells = []
        for program in programs:
            with tempfile.TemporaryDirectory(prefix="reliability-") as folder:
                program.write(Path(folder), scale.pages if name in ("kills", "reader", "full") else 20)
                cells.append(row(program, Path(folder), scale))
        line = f"| {title} (`--rows {name}`) | {' | '.join(cells)} |"
        print(line, flush=True)  # noqa: T201
        yield line


if __name__ == "__main__":
    raise SystemExit(main())
