"""Everything that the sources tell is used, or left out on purpose."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.site import Site


def unused_paragraph(site: Site) -> Iterator[Diagnostic]:
    """A source's paragraph is neither cited, in a draft at least, nor listed as unused."""
    if any(site.lost) or site.config.origin:  # what cannot be read may cite it, and what an edition shortens
        return
    for source in site.sources.values():
        for paragraph in () if source.faulty else source.paragraphs:
            key = (source.id, paragraph.number)
            if paragraph.text and not paragraph.unused and key not in site.citing and key not in site.drafted:
                message = f"nothing cites {source.id}:{paragraph.number}"
                hint = "cite it, or list it under `unused:` with the reason"
                yield Diagnostic("unused-paragraph", message, paragraph.span, hint)
