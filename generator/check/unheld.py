"""Names that no paragraph of a statement has, though a source of the site may: a citation is missing, or wrong.

In English alone, whose capitals tell names and whose names of countries are known.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

from generator.evidence.naming import Word, adjoin, fold, words_in
from generator.evidence.peoples import of_countries
from generator.ground.tuples import NamedTuple
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
    "act adriatic aegean agency airport alliance arctic army article assembly association atlantic authority avenue "
    "balkan balkans baltic bank bill board bridge cabinet caribbean catholic center central centre chapter charter "
    "christian christians christmas church city club college commission committee communist company congress "
    "conservative conservatives constitution convention council county court covid cup democrat democratic democrats "
    "department desk district earth east easter eastern education english facebook federal federation figure finance "
    "force forces foundation fund general google government group guard health hospital house industry instagram "
    "institute interior international internet island jewish kingdom labour lake law league liberal liberals library "
    "mediterranean ministry mount movement museum muslim muslims national navy north northern office organisation "
    "organization pacific parliament part party police port prize programme project protestant province region "
    "republic republican republicans river road school section senate services socialist south southern square state "
    "station street summit supreme table team telegram tiktok town trade treaty tribunal twitter union university war "
    "west western whatsapp workers world young youtube"
)
_GENERAL = frozenset(_GENERAL_WORDS.split())
"""Words with a capital letter that say what something is, rather than which."""


_JOINING = frozenset(("of", "the", "for", "and", "in"))
"""Words within a name that an acronym leaves out."""


_ACRONYM = 3
"""Letters of an acronym that may be a name."""
_NO_NAME_WORDS = (
    "CEO CFO COO CTO GDP GNP VAT DNA RNA HIV AIDS USD EUR GBP CHF GMT UTC EST EDT CST CDT PST PDT CET CEST PDF ATM "
    "GPS DVD SUV MRI IPO NGO LED PCR USB WLAN UFO BCE BIP TVA IVA PIB ONG PKW LKW III VII VIII XII XIII XIV XVI "
    "XVII XIX XXI"
)
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
"""Acronyms of things, and numbers in letters of Rome."""


@functools.lru_cache(maxsize=8)  # it is asked for each name of one
def is_headline(text: str) -> bool:
    """Whether a text is written as headlines are, with capitals throughout."""
    words = text.split()
    return sum(word[0].isupper() for word in words) > _MOST_CAPITALS * len(words)


def may_be_name(form: str) -> bool:
    """Whether a word with a capital letter, written like this, may say which one is meant."""
    if form.isupper():
        return len(form) >= _ACRONYM and form not in _NO_NAMES
    return len(form) >= _NAME and fold(form) not in _GENERAL


class Backdrop(NamedTuple):
    """What names are held to: the words of each text `around` the citations; where whole names may stand."""

    around: Sequence[frozenset[str]]
    sources: Sequence[Source]


def unheld(words: Sequence[Word], index: int, strange: frozenset[str], backdrop: Backdrop) -> int:
    """How many words from one on are a name that is not held; `strange` are words, folded, that may be such."""
    end = index
    while end < len(words) and (end == index or adjoin(words, end)) and words[end].key in strange:
        if not _is_name(words[end]) or _is_held(words, end, strange, backdrop):
            break
        end += 1
    return end - index


def _is_name(word: Word) -> bool:
    """Whether a word says which one is meant; with one that opens a sentence a name of a country alone surely does."""
    return may_be_name(word.text) and (not word.opens or word.key in of_countries())


def _is_held(words: Sequence[Word], index: int, strange: frozenset[str], backdrop: Backdrop) -> bool:
    """Whether a word is there in another form, as an acronym, or with one that is there as part of a whole name."""
    key, letters = words[index].key, initials_with(words, index)
    if any(not letters.isdisjoint(given) or any(_is_kin(key, each) for each in given) for given in backdrop.around):
        return True
    beside = [place for place in (index - 1, index) if adjoin(words, place + 1)]
    names = [words[place : place + 2] for place in beside]
    whole = (name for name in names if all(word.capital for word in name) and not all(w.key in strange for w in name))
    return any(elsewhere(f"{one.text} {other.text}", backdrop.sources) for one, other in whole)


def is_spelled(acronym: str, sources: Iterable[Source]) -> bool:
    """Whether a source has words in a row that an acronym, in small letters, may stand for."""
    return any(acronym in _first_letters(paragraph.text) for source in sources for paragraph in source.paragraphs)


def _first_letters(text: str) -> str:
    return "".join(word.key[0] for word in words_in(text) if word.key not in _JOINING)


def initials_with(words: Sequence[Word], index: int) -> frozenset[str]:
    """The acronyms that a run of words with capital letters may have, of which one is given."""
    first, last = index, index
    while first > 0 and _goes_on(words, first):
        first -= 1
    while last + 1 < len(words) and _goes_on(words, last + 1):
        last += 1
    letters = [word.key[0] if word.capital else "" for word in words[first : last + 1]]
    place = index - first
    return frozenset(
        acronym
        for start in range(place + 1)
        for end in range(place, len(letters))
        if len(acronym := "".join(letters[start : end + 1])) > 1
    )


def _goes_on(words: Sequence[Word], index: int) -> bool:
    """Whether a word belongs to one name with the word before it."""
    return adjoin(words, index) and all(word.capital or word.key in _JOINING for word in words[index - 1 : index + 1])


def _is_kin(one: str, other: str) -> bool:
    """Whether one of two words may be made from the other, as Cypriot is from Cyprus."""
    shared = max(_SHARED, min(len(one), len(other)) - _ENDING)
    return one[:shared] == other[:shared] and min(len(one), len(other)) >= shared


def elsewhere(written: str, sources: Sequence[Source]) -> str:
    """Where a source has a name, with initials between its words or without, as a hint says it."""
    named = re.compile(r"(?:\s[A-Z]\.)*\s".join(map(re.escape, written.split())))
    for source in sources:
        for paragraph in source.paragraphs:
            if named.search(paragraph.text) or named.search(paragraph.attribution):
                return f"{source.id} ¶{paragraph.number}"
    return ""
