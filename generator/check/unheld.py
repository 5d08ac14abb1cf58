"""Names that no paragraph of a statement has, though a source of the site may: a citation is missing, or wrong.

In English alone, whose capitals tell names and whose names of countries are known.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.evidence.naming import Word, adjoin
from generator.evidence.peoples import same_country
from generator.seeds import Source

LANGUAGE = "en"
KINDS = frozenset(("paragraph", "item", "row", "definition"))
"""The kinds of statements that are sentences."""
_NAME = 4
"""Letters of a name at the least; shorter ones are initials, particles and forms of address more often than not."""
_MOST_CAPITALS = 0.5
"""Where more of the words than this begin with a capital letter, it is a headline, whose capitals tell nothing."""
_SHARED, _ENDING = 4, 3
"""Letters that a name shares with one made from it at the least, and how many of the shorter one it may lack."""
_GENERAL_WORDS = (
    "north south east west northern southern eastern western central internet earth christmas easter english atlantic "
    "pacific caribbean catholic christian christians muslim muslims jewish protestant democrat democrats democratic "
    "republican republicans conservative conservatives liberal liberals labour socialist communist congress parliament "
    "senate house court supreme constitution government cabinet state federal national international general war world "
    "street avenue road square university article section chapter figure table part covid instagram facebook twitter "
    "whatsapp telegram youtube tiktok google"
)
_GENERAL = frozenset(_GENERAL_WORDS.split())
"""Words with a capital letter that say what something is, rather than which."""


class Unheld(NamedTuple):
    """A name as written, and the paragraph of a cited source that has it; empty where none does."""

    written: str
    elsewhere: str


def is_headline(words: Sequence[Word]) -> bool:
    """Whether a text is written as headlines are, with capitals throughout."""
    return sum(word.capital for word in words) > _MOST_CAPITALS * len(words)


def unheld(
    words: Sequence[Word],
    index: int,
    strange: frozenset[str],
    around: Sequence[frozenset[str]],
    sources: Sequence[Source],
) -> Unheld | None:
    """The name that begins at a word, as far as none of its words is among those `around` the citation.

    `strange` are the words, folded, that may be such; None where the first of them is none.
    """
    end = index
    while end < len(words) and (end == index or adjoin(words, end)) and words[end].key in strange:
        if not _is_name(words[end]) or _is_held(words, end, around, sources):
            break
        end += 1
    if end == index:
        return None
    written = " ".join(word.text for word in words[index:end])
    return Unheld(written, _elsewhere(written, sources))


def _is_name(word: Word) -> bool:
    return word.capital and not word.opens and not word.acronym and len(word.key) >= _NAME and word.key not in _GENERAL


def _is_held(words: Sequence[Word], index: int, around: Sequence[frozenset[str]], sources: Sequence[Source]) -> bool:
    """Whether what is around a citation has a word in another form, or its source a whole name of which it is part."""
    key = words[index].key
    family = same_country(key)
    if any(not family.isdisjoint(given) or any(_is_kin(key, each) for each in given) for given in around):
        return True
    before = f"{words[index - 1].text} {words[index].text}" if adjoin(words, index) and words[index - 1].capital else ""
    behind = ""
    if adjoin(words, index + 1) and words[index + 1].capital:
        behind = f"{words[index].text} {words[index + 1].text}"
    return any(name and _elsewhere(name, sources) for name in (before, behind))


def _is_kin(one: str, other: str) -> bool:
    """Whether one of two words may be made from the other, as Cypriot is from Cyprus."""
    shared = max(_SHARED, min(len(one), len(other)) - _ENDING)
    return one[:shared] == other[:shared] and min(len(one), len(other)) >= shared


def _elsewhere(written: str, sources: Sequence[Source]) -> str:
    """Where a cited source has a name, as a hint says it."""
    for source in sources:
        for paragraph in source.paragraphs:
            if written in paragraph.text or written in paragraph.attribution:
                return f"{source.id} ¶{paragraph.number}"
    return ""
