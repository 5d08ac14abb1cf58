"""What every command says and returns: exit codes, findings, and why a site cannot be read."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from generator.build import Inputs
    from generator.diagnostics import Diagnostic, Outcome
    from generator.memo.work import Work

FINE, FINDINGS, USAGE, MACHINE = 0, 1, 2, 3


def read_inputs(
    root: Path, base_url: str, language: str = "", work: Work | None = None
) -> Outcome[Inputs | None] | None:
    """A site's inputs with the base URL and language of the command line; None when that is no address."""
    import re
    from dataclasses import replace

    from generator.build import read
    from generator.config import BASE_URL
    from generator.diagnostics import Outcome
    from generator.memo.work import NOTHING_KEPT

    if base_url and not re.fullmatch(BASE_URL, base_url):
        print(f"explainer: {base_url} is not an address such as https://example.org/site/", file=sys.stderr)
        return None
    inputs = read(root, language, work or NOTHING_KEPT)
    if inputs.value is None or not base_url:
        return inputs
    config = replace(inputs.value.config, base_url=base_url)
    return Outcome(replace(inputs.value, config=config), inputs.diagnostics)


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
