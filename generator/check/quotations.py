"""What stands in quotation marks was said, word for word, in a paragraph that the statement cites."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.check.headlines import headlines, site_texts
from generator.check.places import place_of, where_cited
from generator.diagnostics import Diagnostic
from generator.entries import Entry
from generator.evidence.nearest import Passage, nearest_passage
from generator.evidence.quotations import (
    MARKS,
    find_quotations,
    find_unclosed,
    has_mark,
    occurs_in,
    spoken_texts,
    spoken_words,
    words_of,
)
from generator.ground.markup import HTML_TAG
from generator.ground.patterns import lazy_pattern
from generator.markdown.values import Statement
from generator.seeds import Paragraph, Source
from generator.site import CheckedQuotation, Site, kept

_TAG = lazy_pattern(HTML_TAG, re.IGNORECASE)
_WORD_FOR_WORD = "quote word for word, or use your own words"
_LONGEST = 80
"""Characters of a quotation in a message."""
_TELLING = 4
"""Letters of a word by which other paragraphs are found that may have a quotation."""


def quote_not_in_source(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A quotation does not occur in any paragraph that its statement cites."""
    for entry in entries:
        for statement in (*entry.statements, *_quoting(entry)):
            for checked in site.quotations(statement):
                if not checked.verified and not any(site.lost.may_be(cited.source) for cited in checked.citations):
                    yield _finding(site, entry, statement, checked)


def site_quote_not_in_source(site: Site) -> Iterator[Diagnostic]:
    """A quotation of what site.yaml says of a topic, or of the site, is in no paragraph that is cited there."""
    for said in site_texts(site, find_quotations):
        for checked in site.quotations(said.statement):
            if not checked.verified:
                message = f"“{_shown(checked.quotation.text)}” in {said.where} is in no paragraph that is cited there"
                start, length = checked.quotation.start, len(checked.quotation.text)
                place = site.config.place_of(said.key, start, length)
                yield Diagnostic("site-quote-not-in-source", message, place, _WORD_FOR_WORD)


def unclosed_quotation(_site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A quotation mark has no partner, so that nobody can look up what was quoted."""
    for entry in entries:
        for statement in (*entry.statements, *_quoting(entry)):
            if statement.kind != "blockquote" and (
                has_mark(statement.text) or "”" in statement.text or "»" in statement.text
            ):
                yield from _unclosed(entry, statement)


def _unclosed(entry: Entry, statement: Statement) -> Iterator[Diagnostic]:
    tags = [tag.span() for tag in _TAG.finditer(statement.text)] if "<" in statement.text else ()
    alone = [at for at in find_unclosed(statement.text) if not any(start < at < end for start, end in tags)]
    signs = [statement.text[at] for at in alone]
    unlike = len(signs) == 2 and signs[0] != signs[1]
    hint = "open and close each quotation within its paragraph"
    if unlike:
        hint = 'write both marks of a quotation alike: “…” or "…"'
    for at, sign in zip(alone[:1] if unlike else alone, signs, strict=False):
        message = f"the mark {sign} is closed by another, {signs[1]}" if unlike else f"the mark {sign} has no partner"
        place = place_of(entry, statement, statement.text[at : at + 20])
        yield Diagnostic("unclosed-quotation", message, place, hint)


def _quoting(entry: Entry) -> Iterator[Statement]:
    """Headlines with quotation marks; the rest need no look."""
    return (headline for headline in headlines(entry) if has_mark(headline.text))


def _finding(site: Site, entry: Entry, statement: Statement, checked: CheckedQuotation) -> Diagnostic:
    quotation, cited = checked.quotation, tuple(site.paragraphs(checked.citations))
    message = f"“{_shown(quotation.text)}” is not in {where_cited(cited)}"
    marked = int(statement.text[quotation.start - 1 : quotation.start] in MARKS)
    hint = _hint(site, quotation.text, cited) if cited else _WORD_FOR_WORD
    return Diagnostic(
        "quote-not-in-source",
        message,
        place_of(entry, statement, quotation.text, around=marked, at=quotation.start),
        hint,
    )


def _hint(site: Site, text: str, cited: tuple[tuple[Source, Paragraph], ...]) -> str:
    """Where the words stand, else what stands in the cited paragraphs instead."""
    elsewhere = next(_elsewhere(site, text, {source.id for source, _ in cited}), None)
    if elsewhere:
        return f"it is in {where_cited((elsewhere,))}: cite that"
    nearest = _nearest(text, cited)
    return f"the source says “{nearest}”" if nearest else _WORD_FOR_WORD


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _elsewhere(site: Site, text: str, cited: set[str]) -> Iterator[tuple[Source, Paragraph]]:
    """The paragraphs that have a quotation of two words or more, those of the cited sources first."""
    words = words_of(text)
    if len(words) > 1:
        held = _holding(site).get(max(words, key=len), ())
        for source, paragraph in sorted(held, key=lambda each: each[0].id not in cited):
            if occurs_in(text, ((source, paragraph),)):
                yield source, paragraph


@kept
def _holding(site: Site) -> dict[str, list[tuple[Source, Paragraph]]]:
    """The paragraphs in which somebody says a word, by word; short ones are left out."""
    found: dict[str, list[tuple[Source, Paragraph]]] = defaultdict(list)
    for source in site.sources.values():
        for paragraph in source.paragraphs:
            for word in frozenset(spoken_words(source, paragraph)):
                if len(word) >= _TELLING:
                    found[word].append((source, paragraph))
    return found


def _nearest(text: str, cited: Iterable[tuple[Source, Paragraph]]) -> str:
    """The words of the cited paragraphs that are most like the quotation; empty when none are like it."""
    spoken = (each for source, paragraph in cited for each in spoken_texts(source, paragraph))
    return max(
        (nearest_passage(text, each) for each in spoken), key=lambda found: found.likeness, default=Passage()
    ).text
