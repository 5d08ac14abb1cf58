"""Everything that the sources tell is used, or left out on purpose."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.evidence.citations import format_paragraphs
from generator.seeds import Source
from generator.site import Site


def unused_paragraph(site: Site) -> Iterator[Diagnostic]:
    """Paragraphs of a source are not cited, in a draft at least, nor listed as unused; a run of them is one finding."""
    if any(site.lost) or site.config.origin:  # what cannot be read may cite it, and what an edition shortens
        return
    for source in site.sources.values():
        keys = [(source.id, each.number) for each in source.paragraphs if each.text and not each.unused]
        unused = [key[1] for key in keys if key not in site.citing and key not in site.drafted]
        runs = itertools.groupby(enumerate(unused), lambda placed: placed[1] - placed[0])
        for _, run in () if source.faulty else runs:
            yield _nothing_cites(source, tuple(number for _, number in run))


def _nothing_cites(source: Source, numbers: tuple[int, ...]) -> Diagnostic:
    first = source.paragraphs[numbers[0] - 1]
    hint = "cite it, or list it under `unused:` with the reason"
    if len(numbers) > 1:
        hint = "cite them, or list each under `unused:` with the reason"
    return Diagnostic("unused-paragraph", f"nothing cites {source.id}:{format_paragraphs(numbers)}", first.span, hint)
