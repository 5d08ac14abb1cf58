"""Everything that the sources tell is used, or left out on purpose."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.site import Site


def unused_paragraph(site: Site) -> Iterator[Diagnostic]:
    """A source's paragraph is neither cited nor listed as unused."""
    for source in site.sources.values():
        for paragraph in source.paragraphs:
            if not paragraph.unused and (source.id, paragraph.number) not in site.citing:
                message = f"nothing cites {source.id}:{paragraph.number}"
                hint = "cite it, or list it under `unused:` with the reason"
                yield Diagnostic("unused-paragraph", message, paragraph.span, hint)
