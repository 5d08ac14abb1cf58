"""Run the tests under coverage.py and say how much of the package they reach, branches for themselves.

python -m benchmarks.branches [--least 95] [PYTEST OPTION…]

coverage.py's own figure counts lines and branches together; this fails where the branches alone are too few.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent
KEPT = CHECKOUT / ".coverage"


def main() -> int:
    """Run, print, and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--least", type=float, default=95.0, help="fail under so many per cent of the branches")
    options, given = parser.parse_known_args()
    shutil.rmtree(KEPT, ignore_errors=True)
    KEPT.mkdir()
    tests = _coverage("run", "-m", "pytest", "-q", "-n", "auto", "--dist", "worksteal", *given)
    if tests:
        return tests
    _coverage("combine", "-q")
    _coverage("report", "--show-missing", "--skip-covered", "--fail-under=0")
    covered, count = _branches()
    share = 100 * covered / count
    print(f"{covered} of {count} branches: {share:.1f} %, of which {options.least:g} are asked for")
    return 0 if share >= options.least else 1


def _coverage(*words: str) -> int:
    # A forked helper that is ended the moment its work is known leaves a file half written: nothing is lost with it.
    quiet = {**os.environ, "PYTHONWARNINGS": "ignore"}
    return subprocess.run([sys.executable, "-m", "coverage", *words], cwd=CHECKOUT, env=quiet, check=False).returncode


def _branches() -> tuple[int, int]:
    """How many branches were taken, and how many there are."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        _coverage("json", "-q", "-o", file.name, "--fail-under=0")
        totals = json.loads(Path(file.name).read_text(encoding="utf-8"))["totals"]
    return totals["covered_branches"], totals["num_branches"]


if __name__ == "__main__":
    raise SystemExit(main())
