"""What every command says and returns: findings and exit codes."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic

FINE, FINDINGS, USAGE, MACHINE = 0, 1, 2, 3


def report(findings: Sequence[Diagnostic], root: Path, stream: TextIO | None = None) -> None:
    """List findings with the lines they stand on."""
    if not findings:
        return
    from generator.ground.files import lines_to_show
    from generator.report import as_text

    lines = functools.cache(functools.partial(lines_to_show, root))
    out = stream or sys.stderr
    colour = out.isatty() and "NO_COLOR" not in os.environ
    print(as_text(findings, lines, colour=colour), file=out)


def tally(findings: Sequence[Diagnostic]) -> str:
    """How many errors and warnings there are."""
    from generator.report import tally as words_of

    return words_of(findings)
