"""Names in a statement that are not, or not so, in the paragraphs it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.evidence.copying import without_quotations
from generator.evidence.figurewords import FOREIGN_MONTHS, FOREIGN_WEEKDAYS, MONTHS, SCALES, UNITS, WEEKDAYS, ZONES
from generator.evidence.naming import Word, adjoin, initials, is_inflected, nearly_same, words_in
from generator.markdown.values import Statement
from generator.seeds import Paragraph, Source
from generator.site import Site, kept

_TELLING = 6
"""Letters of a word that may be a name, wrongly spelled, although a sentence begins with it."""
_NAME, _STEM = 3, 5
"""Letters that a name has at the least, and the first letters by which a word counts as known, whatever its ending."""
_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž]\w+")
_NO_NAMES = frozenset({*MONTHS, *WEEKDAYS, *UNITS, *ZONES, *SCALES, *FOREIGN_MONTHS, *FOREIGN_WEEKDAYS})
_NOUNS_CAPITAL = "de"
"""The language whose capitals tell no names: only what looks misspelled beside another capital is told there."""
_TITLE_WORDS = (
    "president minister prime secretary judge justice governor senator mayor doctor professor general captain major "
    "colonel admiral sergeant sir lady lord king queen prince princess pope bishop father chancellor ambassador "
    "director chief mister deputy former vice attorney representative congressman congresswoman mrs miss"
)
_TITLES = frozenset(_TITLE_WORDS.split())
"""Words before a name that say what somebody is."""


@dataclass(frozen=True)
class Misnamed:
    """A name as a statement writes it, and how the source writes what seems to be meant; empty when nothing is near."""

    written: str
    start: int
    instead: str


def misnamed(site: Site, statement: Statement, spellings: frozenset[str]) -> Iterator[Misnamed]:
    """The names of a statement that look like those of its paragraphs, or stand where they stand, and are others."""
    text = without_quotations(statement.text)
    paragraphs = tuple(site.paragraphs(statement.citations))
    if not paragraphs or not any(all(name not in p.text for _, p in paragraphs) for name in _CAPITALISED.findall(text)):
        return  # which is soon seen of most statements
    words = words_in(text)
    given = tuple(word for _, p in paragraphs for word in words_in(f"{p.text} . {p.attribution}"))
    known = {word.key for word in given} | _around(paragraphs) | spellings | _NO_NAMES
    said = {word.key for word in words}
    for index, word in enumerate(words):
        if word.capital and word.key not in known:
            instead = _instead(site, words, index, [g for g in given if g.capital and g.key not in said], given)
            if instead is not None:
                yield Misnamed(word.text, word.start, instead)


def _instead(
    site: Site, words: Sequence[Word], index: int, missing: Sequence[Word], given: Sequence[Word]
) -> str | None:
    """What the source has instead of a word that it does not have; None where nothing tells that the word is a name."""
    word = words[index]
    meant = next((each.text for each in missing if _is_slip(site, words, index, each, given)), "")
    if meant:
        return None if word.key in _common(site) else meant
    named = adjoin(words, index + 1) and words[index + 1].capital
    if _known(word, site) or (word.opens and not named) or site.config.language.startswith(_NOUNS_CAPITAL):
        return None
    instead = _in_its_place(words, index, given, {each.key for each in missing})
    return instead or ("" if named and _whole_name(words, index, site, given) else None)


def _around(paragraphs: Sequence[tuple[Source, Paragraph]]) -> frozenset[str]:
    """The words of what stands around the paragraphs: headings, titles, publishers, and the paragraphs before them."""
    found: set[str] = set()
    for source, paragraph in paragraphs:
        before = source.paragraph(paragraph.number - 1)
        texts = (source.front.title, source.front.publisher, source.front.byline, paragraph.heading)
        for text in (*texts, before.text if before else ""):
            found.update(word.key for word in words_in(text))
    return frozenset(found)


@kept
def _words(site: Site) -> frozenset[str]:
    """Every word of every source, and the beginnings of the long ones."""
    keys = {word.key for source in site.sources.values() for p in source.paragraphs for word in words_in(p.text)}
    return frozenset(keys | {key[:_STEM] for key in keys if len(key) > _STEM})


@kept
def _common(site: Site) -> frozenset[str]:
    """The words that some source writes with a small letter."""
    paragraphs = (p for source in site.sources.values() for p in source.paragraphs)
    return frozenset(word.key for p in paragraphs for word in words_in(p.text) if not word.capital)


def _known(word: Word, site: Site) -> bool:
    """Whether a source of the site has a word, or one that begins as it does."""
    return word.key in _words(site) or word.key[:_STEM] in _words(site) or word.key in _TITLES or len(word.key) < _NAME


def _is_slip(site: Site, words: Sequence[Word], index: int, meant: Word, given: Sequence[Word]) -> bool:
    """Whether a word looks like a name of the source, wrongly spelled."""
    word = words[index]
    if word.acronym or meant.acronym:
        return (
            word.acronym
            and meant.acronym
            and len(word.key) == len(meant.key)
            and sum(a != b for a, b in zip(word.key, meant.key, strict=True)) == 1
            and word.key not in initials(given)
        )
    beside = adjoin(words, index + 1) and words[index + 1].capital
    beside = beside or (adjoin(words, index) and words[index - 1].capital)
    alone = (not word.opens or (len(word.key) >= _TELLING and not meant.opens)) and not site.config.language.startswith(
        _NOUNS_CAPITAL
    )
    return (beside or alone) and meant.key not in _NO_NAMES and nearly_same(word.key, meant.key)


def _in_its_place(words: Sequence[Word], index: int, given: Sequence[Word], missing: set[str]) -> str:
    """The name that the source has where the statement has another: behind a first name, or between the same words."""
    word = words[index]
    for place, meant in enumerate(given):
        if meant.acronym != words[index].acronym or meant.key not in missing or is_inflected(meant.key, word.key):
            continue
        before = [_key(words, index - n) == _key(given, place - n) != "" for n in (1, 2)]
        behind = _key(words, index + 1) == _key(given, place + 1) != ""
        named = adjoin(words, index) and words[index - 1].capital and adjoin(given, place) and given[place - 1].capital
        if before[0] and (before[1] or behind or (named and not words[index - 1].opens)):
            return meant.text
    return ""


def _key(words: Sequence[Word], index: int) -> str:
    return words[index].key if 0 <= index < len(words) else ""


def _whole_name(words: Sequence[Word], index: int, site: Site, given: Sequence[Word]) -> bool:
    """Whether a word and the next are a name that no source knows, not even by its first letters."""
    second = words[index + 1]
    letters = f"{words[index].key[0]}{second.key[0]}"
    return not _known(second, site) and letters not in {word.key for word in given}
