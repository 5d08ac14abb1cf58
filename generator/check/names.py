"""Who and what a statement names is named in its source."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check.places import place_of, where_cited
from generator.diagnostics import Diagnostic
from generator.entries import Entry
from generator.joining import profile_names
from generator.markdown.values import Names, Statement
from generator.seeds import Paragraph, Source
from generator.site import Site, kept

_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|hers|they|them|their|I|me|my|we|us|our|the two|both)\b", re.IGNORECASE)
_CAPITALISED = re.compile(r"\b[A-Z][^\W\d_]{4,}")
_STEM = 5
"""How many letters an adjective shares with the place it comes from: Colombia and Colombian."""
_ADJECTIVE = ("an", "ish", "ese", "ic", "i")


def name_not_in_source(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A statement names a profile that none of the paragraphs it cites mentions by any name."""
    lexicon = _lexicon(site)
    if not lexicon.names.spellings:
        return
    mentioned = functools.cache(functools.partial(_mentioned, site, lexicon))
    for entry in entries:
        for statement in entry.statements:
            if not statement.citations or statement.editorial:
                continue
            named = _named(lexicon, entry, statement)
            if named:
                for citation in statement.citations:
                    for number in citation.paragraphs:
                        for slug in mentioned(citation.source, number):
                            named.pop(slug, None)
                yield from (_finding(site, entry, statement, slug, written) for slug, written in named.items())


@dataclass(frozen=True)
class _Lexicon:
    """The names of all profiles: `within` has those that a longer name holds, `stems` the beginnings of adjectives."""

    names: Names
    people: frozenset[str]
    within: dict[str, frozenset[str]]
    stems: dict[str, tuple[str, ...]]


@kept
def _lexicon(site: Site) -> _Lexicon:
    profiles = [entry.document for entry in site.of_kind("profile")]
    people = frozenset(entry.document.slug for entry in site.of_kind("profile") if entry.profile.kind == "person")
    names = profile_names(profiles)
    within = {spelling: frozenset((slug, *_held(spelling, names))) for spelling, slug in names.spellings}
    stems: dict[str, tuple[str, ...]] = {}
    for spelling, slug in names.spellings:
        if spelling.isalpha() and len(spelling) >= _STEM and slug not in people:
            stems[spelling[:_STEM]] = (*stems.get(spelling[:_STEM], ()), slug)
    return _Lexicon(names, people, within, stems)


def _held(spelling: str, names: Names) -> Iterator[str]:
    """The profiles that a part of a spelling names: an embassy in Washington names both."""
    for word in re.finditer(r"[^\W\d_]+", spelling):
        slug = names.begin(spelling, word.start())
        if slug:
            yield slug


def _named(lexicon: _Lexicon, entry: Entry, statement: Statement) -> dict[str, str]:
    """The profiles that a statement names, with the spelling used; a profile's own page need not name it again."""
    text = statement.text
    named = {slug: text[start:end] for start, end, slug in lexicon.names.find(text)}
    if entry.document.kind == "profile":
        named.pop(entry.document.slug, None)
    return named


def _mentioned(site: Site, lexicon: _Lexicon, source_id: str, number: int) -> frozenset[str]:
    """The profiles that a paragraph speaks of; a pronoun stands for a person whom the paragraph before it names."""
    source = site.sources.get(source_id)
    paragraph = source.paragraph(number) if source else None
    if source is None or paragraph is None:
        return frozenset()
    found = _spoken_of(paragraph, lexicon)
    before = source.paragraph(number - 1)
    if before is not None and _PRONOUN.search(paragraph.text):
        found |= _spoken_of(before, lexicon) & lexicon.people
    return found | _written_by(source, lexicon)


def _spoken_of(paragraph: Paragraph, lexicon: _Lexicon) -> frozenset[str]:
    """The profiles that a paragraph names, also within a longer name, or as “Colombian” names Colombia."""
    text = f"{paragraph.text} {paragraph.attribution}"
    found = {slug for start, end, _ in lexicon.names.find(text) for slug in lexicon.within[text[start:end]]}
    for word in _CAPITALISED.findall(text):
        if word.removesuffix("s").endswith(_ADJECTIVE):
            found.update(lexicon.stems.get(word[:_STEM], ()))
    return frozenset(found)


def _written_by(source: Source, lexicon: _Lexicon) -> frozenset[str]:
    """A statement may say in whose words it is."""
    text = f"{source.front.publisher} {source.front.byline}"
    return frozenset(slug for _, _, slug in lexicon.names.find(text))


def _finding(site: Site, entry: Entry, statement: Statement, slug: str, written: str) -> Diagnostic:
    where = where_cited(site.paragraphs(statement.citations))
    hint = f"cite where {slug} is mentioned, or add the spelling used there to its aliases"
    message = f"{written} is not mentioned in {where}"
    return Diagnostic("name-not-in-source", message, place_of(entry, statement, written), hint)
