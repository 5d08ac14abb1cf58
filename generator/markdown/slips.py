"""One slip, one finding: what is found of a body, less what follows from it, and what rules may find for it."""

from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, Severity
from generator.evidence.citations import MISPLACED
from generator.markdown.faults import LEAVE_UNCITED
from generator.markdown.values import Slip, Statement


def slips_among(
    found: Sequence[Diagnostic], faults: Sequence[Diagnostic], statements: Sequence[Statement]
) -> Iterator[Slip]:
    """The findings that may be why a statement rests on nothing; of a footnote, that of its mark in the text.

    Among the `faults` of citations are those that stand alone, a line below the statement that they were meant for.
    """
    alone = {fault.span.line - 2: fault for fault in reversed(faults) if fault.code == MISPLACED}
    for statement in statements if alone else ():
        if statement.end_line in alone and not statement.cites:
            yield Slip(statement.end_line, alone[statement.end_line])
    marks = {finding.message: finding for finding in reversed(found)}
    for finding in found:
        unread = finding.code in ("shown-markup", "shown-comment") and (
            finding.hint in LEAVE_UNCITED or finding.severity is Severity.ERROR
        )
        if unread or finding.code in ("lost-cells", "unclosed-fence"):
            yield Slip(finding.span.line, marks.get(_of_mark(finding), finding))


def less_notes(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings but those of footnotes of which the mark in the text is told."""
    marks = {finding.message for finding in found}
    return tuple(finding for finding in found if _of_mark(finding) not in marks)


def _of_mark(finding: Diagnostic) -> str:
    """What is said of the mark of a footnote, where this is said of the footnote itself; else nothing."""
    said = finding.message
    return said.replace("]: as", "] as") if said.startswith("readers see [^") and "]: as" in said else ""
