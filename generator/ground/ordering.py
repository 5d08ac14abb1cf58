"""Characters that nobody sees, and that let a text be read in another order than the one it is written in."""

import unicodedata
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Severity, Span

_OVERRIDING = "\u202d\u202e"
_TURNING = "\u202a\u202b\u2066\u2067\u2068"
"""Where letters run from right to left, these are needed beside others; elsewhere they are not."""


def reordered(text: str, path: str, first_line: int = 1) -> Iterator[Diagnostic]:
    """The lines of a text that such a character stands in; `first_line` is where the text begins in its file."""
    if text.isascii() or not any(map(text.__contains__, _OVERRIDING + _TURNING)):
        return
    for number, line in enumerate(text.split("\n"), first_line):
        signs = _OVERRIDING if _runs_leftwards(line) else _OVERRIDING + _TURNING
        at = next((at for at, each in enumerate(line, 1) if each in signs), 0)
        if at:
            sign = line[at - 1]
            message = (
                f"the unseen character U+{ord(sign):04X} lets this line be read in another order than it is written"
            )
            yield Diagnostic("reordering-character", message, Span(path, number, at), "remove it", Severity.WARNING)


def _runs_leftwards(line: str) -> bool:
    """Whether a line has a letter of a script that runs from right to left."""
    return any(unicodedata.bidirectional(each) in ("R", "AL") for each in line)
