"""What a build has to say, for the terminal and for the overlay in the browser."""

from __future__ import annotations

import functools
import time
import traceback
from urllib.parse import quote

from generator.diagnostics import Diagnostic, Severity
from generator.ground.files import lines_to_show
from generator.preview.values import FindingView, Report, Wishes
from generator.report import Lines, as_text, tally

SHOWN = 40
"""So many findings are listed after a build; `explainer check` lists them all."""


def report_of(wishes: Wishes, diagnostics: tuple[Diagnostic, ...]) -> Report:
    """The findings of a build, errors first; the text lists them."""
    errors_first = sorted(diagnostics, key=lambda finding: finding.severity is not Severity.ERROR)
    shown, more = errors_first[:SHOWN], len(diagnostics) - SHOWN
    failed = any(finding.severity is Severity.ERROR for finding in shown)
    lines = functools.cache(functools.partial(lines_to_show, wishes.root))
    text = [as_text(shown, lines, colour=wishes.colour)] if shown else []
    text += [f"… and {more} more: explainer check lists them all"] if more > 0 else []
    found = tuple(_finding(wishes, finding, lines) for finding in shown)
    return Report(failed, "\n".join(text), tally(diagnostics), "", found, max(more, 0))


def trouble(fault: BaseException) -> Report:
    """A build that broke off: a bug, or the machine. The terminal gets the whole trace, to be reported."""
    what = f"the build broke off: {type(fault).__name__}: {fault}"
    trace = "" if isinstance(fault, OSError) else "".join(traceback.format_exception(fault)).rstrip()
    return Report(True, trace, "the build broke off", what)


def stamped(text: str, started: float) -> str:
    """A line for the terminal: when, what, and how long it took."""
    return f"{time.strftime('%H:%M:%S')} {text}, {time.perf_counter() - started:.2f} s"


def _finding(wishes: Wishes, diagnostic: Diagnostic, lines: Lines) -> FindingView:
    span = diagnostic.span
    written = lines(span.path)
    line = written[span.line - 1] if 1 <= span.line <= len(written) else ""
    parts = (line[: span.column - 1], line[span.column - 1 : span.end_column - 1], line[span.end_column - 1 :])
    place = f"{span.path}:{span.line}:{span.column}"
    editor = _editor_link(wishes, span.path, span.line, span.column)
    return FindingView(
        str(diagnostic.severity), diagnostic.code, diagnostic.message, diagnostic.hint, place, editor, parts
    )


def _editor_link(wishes: Wishes, path: str, line: int, column: int) -> str:
    """The address that opens a place in the author's editor; empty when no editor is named."""
    absolute = quote((wishes.root.resolve() / path).as_posix())
    link = wishes.editor.replace("{line}", str(line)).replace("{column}", str(column))
    return link.replace("{path}", absolute)
