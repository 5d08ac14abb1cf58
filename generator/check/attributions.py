"""Who says it: a statement gives nobody what the paragraphs it cites have from somebody else."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence

from generator.check.names import credited, strange_names
from generator.check.places import place_of
from generator.entries import Entry
from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.speech.attributions import Report, claims_in, other_speakers
from generator.evidence.speech.sayingwords import FIRST_WORDS
from generator.evidence.words.sentences import Contrary, pieces_of
from generator.markdown.values import Statement
from generator.seeds import Paragraph, Source
from generator.site import Site, kept

_FEW = 64
"""Sources whose names are kept at once."""


def tells_speaker(text: str) -> bool:
    """Whether a text may tell who says something, which is soon seen."""
    return not all(piece.keys.isdisjoint(FIRST_WORDS) for piece in pieces_of(text))


def misattributed(
    site: Site, text: str, cited: Sequence[tuple[Source, Paragraph]], spellings: Spellings
) -> Iterator[Contrary]:
    """Those who are said to say in a text what the paragraphs it rests on have from others alone."""
    claims = claims_in(text)
    return other_speakers(claims, _report(site, cited, spellings)) if claims else iter(())


def less_named(site: Site, entry: Entry, statement: Statement, found: Sequence[Contrary]) -> Iterator[Contrary]:
    """What is found in a statement, without names that are told already because the paragraphs do not have them."""
    named = [one.span for one in strange_names(site, entry, statement)] if found else []
    for one in found:
        place = place_of(entry, statement, one.written, at=one.start)
        if not any(place.line == name.line and place.column <= name.column < place.end_column for name in named):
            yield one


def _report(site: Site, cited: Sequence[tuple[Source, Paragraph]], spellings: Spellings) -> Report:
    sources = dict.fromkeys(source for source, _ in cited)
    led = ((source.paragraph(paragraph.number - 1), paragraph) for source, paragraph in cited)
    pairs = tuple((credited(paragraph), credited(before) if before else "") for before, paragraph in led)
    credit = " ".join(f"{source.front.publisher} {source.front.byline}" for source in sources)
    read = _paragraphs(site)
    parts = [read(source.id, spellings) for source in sources]
    whole = tuple(text for texts, _ in parts for text in texts)
    return Report(pairs, whole, credit, frozenset().union(*(names for _, names in parts)))


@kept
def _paragraphs(site: Site) -> Callable[[str, Spellings], tuple[tuple[str, ...], frozenset[str]]]:
    """All paragraphs of a source, and the words of names in them, folded."""

    @functools.lru_cache(maxsize=_FEW)
    def read(source_id: str, spellings: Spellings) -> tuple[tuple[str, ...], frozenset[str]]:
        texts = tuple(map(credited, site.sources[source_id].paragraphs))
        return texts, Comparison("", texts, spellings).names

    return read
