"""A statement rests on the paragraph that it cites, and not on another one that stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.check.places import where_cited
from generator.diagnostics import Diagnostic
from generator.entries import Entry
from generator.evidence.citations import Citation
from generator.evidence.elsewhere import LONGEST, Index, index_of, may_rest_elsewhere, rests_elsewhere
from generator.markdown.covering import IN_SENTENCES, covered_parts
from generator.seeds import Paragraph
from generator.site import Site, kept

_KINDS = IN_SENTENCES - {"row"}
"""The kinds of statements that have enough words to tell where they come from, as the cells of a row do not."""


def wrong_paragraph(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A statement has hardly a word of the paragraphs it cites, and most of its words are in another."""
    for entry in entries:
        for statement in entry.statements:
            if statement.kind not in _KINDS or statement.editorial or not statement.cites:
                continue
            for start, end, citations in covered_parts(statement):
                if end - start <= LONGEST:
                    yield from _elsewhere(site, statement.text[start:end], citations)


def _elsewhere(site: Site, text: str, citations: Sequence[Citation]) -> Iterator[Diagnostic]:
    cited = tuple(site.paragraphs(citations))
    if not may_rest_elsewhere(text, [paragraph.text for _, paragraph in cited]) or not site.has_all(citations):
        return
    place = rests_elsewhere(text, {(source.id, each.number): _whole(each) for source, each in cited}, _index(site))
    if place:
        hint = f"{place[0]} ¶{place[1]} has it: cite that"
        yield Diagnostic(
            "wrong-paragraph", f"hardly anything of this is in {where_cited(cited)}", citations[0].span, hint
        )


def _whole(paragraph: Paragraph) -> str:
    """A paragraph with who says it, and under which heading."""
    return f"{paragraph.text} {paragraph.attribution} {paragraph.heading}".rstrip()


@kept
def _index(site: Site) -> Index:
    sources = site.sources.values()
    return index_of((source.id, each.number, _whole(each)) for source in sources for each in source.paragraphs)
