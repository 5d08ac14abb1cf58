"""What bodies become, whole: pieces, statements with their places, headings, references, findings; written down.

python -m tests.markdown.recorded writes it anew: read the difference before it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Span
from generator.markdown.values import Statement
from tests.markdown.bodies import rendered, shown
from tests.sites import CASES

BODIES = CASES / "bodies/bodies.md"
RECORDED = CASES / "bodies/recorded.txt"


def bodies() -> list[str]:
    """The bodies, parted by lines of percent signs."""
    return re.split(r"^%%%%\n", BODIES.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]


def told(body: str) -> list[str]:
    """Everything that one body becomes, as lines."""
    outcome = rendered(body)
    value, prose = outcome.value, outcome.value.prose
    lines = [f"  {line}" for line in shown(value.pieces).split("\n")]
    lines += map(_statement, prose.statements)
    lines += (f"heading {h.level} #{h.id} {_place(h.span)} {h.text}" for h in prose.headings)
    lines += (f"label {_place(label.span)} {label.text}" for label in prose.labels)
    lines += (f"reference {r.kind} {r.target} {_place(r.span)}" for r in prose.references)
    lines += (f"ignore {i.code} {_place(i.span)} {i.reason}" for i in prose.ignores)
    lines += map(_finding, (*outcome.diagnostics, *prose.faults))
    return [line.rstrip() for line in lines]


def _statement(one: Statement) -> str:
    cites = " ".join(f"{c.number}@{c.at}:{'; '.join(f'{x} {_place(x.span)}' for x in c.citations)}" for c in one.cites)
    editorial = " editorial" if one.editorial else ""
    return f"{one.kind} #{one.anchor} {_place(one.span)}-{one.end_line}{editorial} {one.text} [{cites}]"


def _finding(one: Diagnostic) -> str:
    return f"{one.severity} {one.code} {_place(one.span)} {one.message} ({one.hint})"


def _place(span: Span) -> str:
    return f"{span.line}:{span.column}-{span.end_column}"


def written() -> Iterator[str]:
    """The lines of the record."""
    for number, body in enumerate(bodies(), 1):
        yield f"=== {number}"
        yield from told(body)


def main() -> None:
    """Write the record anew."""
    RECORDED.write_text("\n".join(written()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
