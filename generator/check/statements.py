"""Nothing is said without a source."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.site import Site


def uncited_statement(site: Site) -> Iterator[Diagnostic]:
    """A statement has no citation and is not marked as the editor's own."""
    for entry in site.entries.values():
        for statement in entry.statements:
            if not statement.citations and not statement.editorial:
                hint = "add [@source:paragraph], or {.editorial} if these are your own words"
                if statement.kind in ("event", "figure", "position", "fact"):
                    hint = 'add cite: "source:paragraph"'
                message = f"this {statement.kind} rests on no source"
                yield Diagnostic("uncited-statement", message, statement.span, hint)
