"""One slip, one finding: what is found of a body, less what follows from it, and what rules may find for it."""

from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, Severity
from generator.markdown.faults import LEAVE_UNCITED
from generator.markdown.values import Slip


def slips_among(found: Sequence[Diagnostic]) -> Iterator[Slip]:
    """The findings that may be why a statement rests on nothing; of a footnote, that of its mark in the text."""
    marks = {finding.message: finding for finding in reversed(found)}
    for finding in found:
        unread = finding.code == "shown-markup" and (
            finding.hint in LEAVE_UNCITED or finding.severity is Severity.ERROR
        )
        if unread or finding.code == "lost-cells":
            yield Slip(finding.span.line, marks.get(_of_mark(finding), finding))


def less_notes(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings but those of footnotes of which the mark in the text is told."""
    marks = {finding.message for finding in found}
    return tuple(finding for finding in found if _of_mark(finding) not in marks)


def _of_mark(finding: Diagnostic) -> str:
    """What is said of the mark of a footnote, where this is said of the footnote itself; else nothing."""
    said = finding.message
    return said.replace("]: as", "] as") if said.startswith("readers see [^") and "]: as" in said else ""
