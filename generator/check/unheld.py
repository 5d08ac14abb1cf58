"""Names that no paragraph of a statement has, though a source of the site may: a citation is missing, or wrong.

In English alone, whose capitals tell names and whose names of countries are known.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.evidence.naming import Word, adjoin, fold
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


def is_headline(text: str) -> bool:
    """Whether a text is written as headlines are, with capitals throughout."""
    words = text.split()
    return sum(word[0].isupper() for word in words) > _MOST_CAPITALS * len(words)


def may_be_name(form: str) -> bool:
    """Whether a word with a capital letter, written like this, may say which one is meant."""
    return len(form) >= _NAME and not form.isupper() and fold(form) not in _GENERAL


def unheld(
    words: Sequence[Word],
    index: int,
    strange: frozenset[str],
    around: Sequence[frozenset[str]],
    sources: Sequence[Source],
) -> int:
    """How many words from one on are a name that nothing `around` the citation has; `strange` may be of such names."""
    end = index
    while end < len(words) and (end == index or adjoin(words, end)) and words[end].key in strange:
        word = words[end]
        if word.opens or not may_be_name(word.text) or _is_held(words, end, around, sources):
            break
        end += 1
    return end - index


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
    return any(name and elsewhere(name, sources) for name in (before, behind))


def _is_kin(one: str, other: str) -> bool:
    """Whether one of two words may be made from the other, as Cypriot is from Cyprus."""
    shared = max(_SHARED, min(len(one), len(other)) - _ENDING)
    return one[:shared] == other[:shared] and min(len(one), len(other)) >= shared


def elsewhere(written: str, sources: Sequence[Source]) -> str:
    """Where a cited source has a name, as a hint says it."""
    for source in sources:
        for paragraph in source.paragraphs:
            if written in paragraph.text or written in paragraph.attribution:
                return f"{source.id} ¶{paragraph.number}"
    return ""
