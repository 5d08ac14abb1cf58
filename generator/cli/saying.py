"""What every command says and returns: findings and exit codes."""

from __future__ import annotations

import errno
import functools
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from generator.diagnostics import Diagnostic

FINE, FINDINGS, USAGE, MACHINE = 0, 1, 2, 3


def site_of(options: argparse.Namespace) -> Path:
    """The explainer's folder."""
    from pathlib import Path

    return Path(options.site)


def report(findings: Sequence[Diagnostic], root: Path, stream: TextIO | None = None) -> None:
    """List findings with the lines they stand on."""
    if findings:
        out = stream or sys.stderr
        print(in_words(findings, root, colour=is_coloured(out)), file=out)


def in_words(findings: Sequence[Diagnostic], root: Path, *, colour: bool) -> str:
    """Findings with the lines they stand on; an empty text where there are none."""
    from generator.ground.files import lines_to_show
    from generator.report import as_text

    return as_text(findings, functools.cache(functools.partial(lines_to_show, root)), colour=colour)


def without_colours(text: str) -> str:
    """The same text as it is said where there are no colours."""
    from generator.report import COLOUR

    return COLOUR.sub("", text)


def is_coloured(stream: TextIO) -> bool:
    """Whether findings are shown in colours: on a terminal, unless its user wants none."""
    return stream.isatty() and "NO_COLOR" not in os.environ


def tally(findings: Sequence[Diagnostic], drafts: int = 0) -> str:
    """How many errors and warnings there are, and how many drafts were left out."""
    from generator.report import tally as words_of

    return words_of(findings, drafts)


_FULL, _CLOSED = "free some space, then run it again", "may you write there?"
_WHAT_HELPS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: "this disk can only be read: write elsewhere",
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
}


def refusal(fault: OSError) -> str:
    """What is said of a machine that does not let us: where, why, and what helps."""
    said = f"explainer: {fault.filename or ''}: {fault.strerror or fault}".replace(": :", ":")
    return "; ".join(filter(None, (said, _WHAT_HELPS.get(fault.errno or 0))))
