"""Names that no paragraph of a statement has, though a source of the site may: a citation is missing, or wrong.

In languages whose capitals tell names and whose names of countries are known.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

from generator.evidence.names.peoples import is_another_country
from generator.evidence.names.tongues import Tongue
from generator.evidence.words.grammar import FUNCTION
from generator.evidence.words.naming import Word, adjoin, fold, words_in
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple
from generator.seeds import Source

_NAME = 4
"""Letters of a name at the least; shorter ones are initials, particles and forms of address more often than not."""
_MOST_CAPITALS = 0.5
"""Where more of the words than this begin with a capital letter, it is a headline, whose capitals tell nothing."""
_SHARED, _ENDING = 4, 3
"""Letters that a name shares with one made from it at the least, and how many of the shorter one it may lack."""
_MADE = lazy_pattern(
    r"(?:ies|an|ish|ese|ic|ine|er|ite|ot|ois|ien|ais|isch|al|ist|ism|ern|eñ|ens)(?:s|e|es|en|em|er|a|as|o|os|ne|nes|he|hi)?\Z"
)
"""How words end that are made from names; two that end in longer ways are names of two: Martinez and Martinelli."""
_INFLECTED = 2
"""Letters by which one name may be written longer."""
_ACRONYM = 3
"""Letters of an acronym that may be a name."""
_LONGEST = 6
"""Words that an acronym may have."""
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


def may_be_name(form: str, tongue: Tongue) -> bool:
    """Whether a word with a capital letter, written like this, may say which one is meant."""
    if form.isupper():
        return len(form) >= _ACRONYM and form not in _NO_NAMES
    return len(form) >= _NAME and fold(form) not in tongue.general


class Backdrop(NamedTuple):
    """What names are held to, and in which language: the words of each text `around` the citations, all sources."""

    around: Sequence[frozenset[str]]
    sources: Sequence[Source]
    tongue: Tongue


def unheld(words: Sequence[Word], index: int, strange: frozenset[str], backdrop: Backdrop) -> int:
    """How many words from one on are a name that is not held; `strange` are words, folded, that may be such."""
    end = index
    while end < len(words) and words[end].capital and words[end].key in strange:
        joined = end == index or adjoin(words, end)
        if not joined or not _is_name(words, end, backdrop.tongue) or _is_held(words, end, strange, backdrop):
            break
        end += 1
    return end - index


def _is_name(words: Sequence[Word], index: int, tongue: Tongue) -> bool:
    """Whether a word says which one is meant; with one that opens a sentence a name of a country alone surely does."""
    word = words[index]
    if word.opens:
        return may_be_name(word.text, tongue) and word.key in tongue.sure
    return may_be_name(word.text, tongue) and not _is_from_place(words, index, tongue)


def _is_from_place(words: Sequence[Word], index: int, tongue: Tongue) -> bool:
    """Whether a word says where somebody is from, or of which town a land is, as “les Messins” and “nel Nisseno” do."""
    key = words[index].key
    told = key.endswith(tongue.endings) and key not in tongue.countries
    return told and index > 0 and words[index - 1].key in tongue.articles


def _is_held(words: Sequence[Word], index: int, strange: frozenset[str], backdrop: Backdrop) -> bool:
    """Whether a word is there in another form, as an acronym, or with one that is there as part of a whole name."""
    key, letters = words[index].key, initials_with(words, index, backdrop.tongue)
    if any(not letters.isdisjoint(given) or any(_is_kin(key, each) for each in given) for given in backdrop.around):
        return True
    first, last = _run(words, index, backdrop.tongue)
    whole = words[first : last + 1] if words[last].key not in strange else ()
    beside = [words[place : place + 2] for place in (index - 1, index) if adjoin(words, place + 1)]
    parts = [name for name in beside if all(word.capital for word in name) and not all(w.key in strange for w in name)]
    names = (" ".join(word.text for word in name) for name in (*parts, whole) if name)
    return any(elsewhere(name, backdrop.sources) for name in names)


def is_spelled(acronym: str, sources: Iterable[Source], tongue: Tongue) -> bool:
    """Whether a source has words in a row that an acronym, in small letters, may stand for."""
    texts = (paragraph.text for source in sources for paragraph in source.paragraphs)
    return any(acronym in _first_letters(text, tongue) for text in texts)


def _first_letters(text: str, tongue: Tongue) -> str:
    return "".join(word.key[0] for word in words_in(text) if word.key not in tongue.joining)


def initials_with(words: Sequence[Word], index: int, tongue: Tongue) -> frozenset[str]:
    """The acronyms that a run of words with capital letters may have, of which one is given."""
    first, last = _run(words, index, tongue)
    letters = [word.key[0] if word.capital else "" for word in words[first : last + 1]]
    place = index - first
    acronyms = {
        acronym
        for start in range(place + 1)
        for end in range(place, len(letters))
        if len(acronym := "".join(letters[start : end + 1])) > 1
    }
    return frozenset(acronyms if tongue.titled else acronyms | _initials_on(words, index, tongue))


def _initials_on(words: Sequence[Word], index: int, tongue: Tongue) -> set[str]:
    """The acronyms of a name of which the first word alone has a capital letter, as “Médecins sans frontières”."""
    last = index + 1
    while adjoin(words, last) and last - index < _LONGEST:
        last += 1
    every = [word.key[0] for word in words[index:last]]
    telling = [word.key[0] for word in words[index:last] if word.key not in tongue.joining]
    return {"".join(some[:end]) for some in (every, telling) for end in range(_ACRONYM, len(some) + 1)}


def _run(words: Sequence[Word], index: int, tongue: Tongue) -> tuple[int, int]:
    """The first and the last word with a capital letter of the name to which one belongs."""
    first, last = index, index
    while first > 0 and _goes_on(words, first, tongue):
        first -= 1
    while last + 1 < len(words) and _goes_on(words, last + 1, tongue):
        last += 1
    while first < index and not words[first].capital:
        first += 1
    while last > index and not words[last].capital:
        last -= 1
    return first, last


def _goes_on(words: Sequence[Word], index: int, tongue: Tongue) -> bool:
    """Whether a word belongs to one name with the word before it; “In” of “In Oslo” does not."""
    one, other = words[index - 1 : index + 1]
    if not adjoin(words, index) or (one.opens and one.key in FUNCTION):
        return False
    return all(word.capital or word.key in tongue.joining for word in (one, other))


def _is_kin(one: str, other: str) -> bool:
    """Whether one of two words may be made from the other, as Cypriot is from Cyprus."""
    shared = max(_SHARED, min(len(one), len(other)) - _ENDING)
    if one[:shared] != other[:shared] or min(len(one), len(other)) < shared:
        return False
    if is_another_country(one, other):
        return False
    same = next((at for at, letter in enumerate(one) if letter != other[at : at + 1]), len(one))
    rests = (one[same:], other[same:])
    return any(map(_MADE.search, rests)) or all(len(rest) <= _INFLECTED for rest in rests)


def elsewhere(written: str, sources: Sequence[Source]) -> str:
    """Where a source has a name, with initials between its words or without, as a hint says it."""
    named = re.compile(r"(?:\s[A-Z]\.)*[\s’'-]".join(map(re.escape, written.split())))
    for source in sources:
        for paragraph in source.paragraphs:
            if named.search(paragraph.text) or named.search(paragraph.attribution):
                return f"{source.id} ¶{paragraph.number}"
    return ""
