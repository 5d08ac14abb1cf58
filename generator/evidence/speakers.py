"""Who is named as the speaker of a quotation, and whether a source gives the same words to somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.evidence.naming import fold, keys_in, words_in
from generator.evidence.quotations import Quotation, find_quotations, occurs_in_words, words_of
from generator.ground.patterns import lazy_pattern

_SAYING = (
    "said|says|told|tells|called|calls|wrote|writes|added|adds|spoke|speaks|described|warned|argued|declared|insisted"
    "|replied|accused|criticised|criticized|dijo|declaró|afirmó|aseguró|añadió|habló|calificó|sagte|sprach|erklärte"
    "|nannte|a dit|a déclaré|a affirmé|disse|declarou|afirmou"
)
_CAPITAL = r"(?<![\w'’-])[^\W\d_a-z](?=[\w'’-]*[a-zß-ÿ])[\w'’-]+"
_NAME = rf"{_CAPITAL}(?:\s(?:(?:van|von|der|den|de|da|do|dos|del|la|bin|al|ten)\s){{0,2}}{_CAPITAL}){{0,4}}"
_BEFORE = lazy_pattern(
    rf"(?P<the>\b[Tt]he\s)?(?P<name>{_NAME})(?:,?\s|,\s[^,.;:?!“\"„«]{{2,60}},\s)"
    rf"(?:(?:has|had|then|also|later)\s)?(?:{_SAYING})\b"
)
_BEHIND = lazy_pattern(
    rf"[»”\"’,.]{{0,2}}\s*(?:{_SAYING})\s(?:(?!(?:in|on|at|to|of|after|before|that|from|en)\s)[a-zà-ÿ]+,?\s){{0,4}}"
    rf"(?P<name>{_NAME})"
)
_ENDS = lazy_pattern(r"[.!?][”\"»’]?\s+(?=[\"“«„]|[^\W\d_a-zà-ÿ])")

_CALLINGS = (
    "executive|head|minister|officer|spokesman|spokeswoman|director|judge|captain|coach|analyst|lawyer|mayor|governor"
    "|professor|president|secretary|chairman|chairwoman|founder|leader|ministro|ministra|portavoz|presidente|presidenta"
    "|abogado|abogada|directora|sprecher|sprecherin|chef|chefin"
)
"""What a person is, which may stand before a name."""
_RANKS = frozenset(("prince", "princess", "king", "queen", "president", "minister", "senator", "judge", "general"))
"""Titles that a name may begin with, of which no firm has any."""


class Misattributed(NamedTuple):
    """A name to which a text gives a quotation, where it stands, and the name to which the source gives it."""

    written: str
    start: int
    instead: str


def misattributed(text: str, quotation: Quotation, source: str, article: str) -> Misattributed | None:
    """The speaker of a quotation where a paragraph lets another one say the same words.

    Whom the text names must be somebody else whom the `article` knows: a person, who is told by a part of the name.
    """
    said = _speakers(text, quotation)
    if len(said) != 1:
        return None
    ((written, start),) = said
    names = keys_in(written)
    for other in find_quotations(source) if names <= keys_in(article) else ():
        if not occurs_in_words(quotation.text, words_of(other.text)):
            continue
        given = [name for name, _ in _speakers(source, other)]
        is_other = given and all(_is_name(name, article) for name in given)
        is_other = (
            is_other and _is_person(written, article) and _is_nobody_of(names, given, _around(source, other), text)
        )
        return Misattributed(written, start, given[0]) if is_other else None
    return None


def _is_name(written: str, source: str) -> bool:
    """Whether a speaker has two names, or one that does not stand where sentences begin: “He” and “Officials” do."""
    return " " in written or any(not word.opens for word in words_in(source) if word.text == written)


def _is_nobody_of(names: frozenset[str], given: list[str], around: str, text: str) -> bool:
    """Whether a speaker is not named around the words in the source, and none of those who are given is in the text."""
    return names.isdisjoint(keys_in(around)) and keys_in(" ".join(given)).isdisjoint(keys_in(text))


def _around(text: str, quotation: Quotation) -> str:
    """The sentence of a quotation without its words."""
    first, last = _sentence(text, quotation)
    return f"{text[first : quotation.start]} {text[quotation.end : last]}"


def _speakers(text: str, quotation: Quotation) -> list[tuple[str, int]]:
    """The names beside a word of saying in the sentence of a quotation, and where they stand."""
    first, last = _sentence(text, quotation)
    found = [(match["name"], match.start("name")) for match in _said_before(text, first, quotation.start)]
    if behind := _BEHIND.match(text, quotation.end, last):
        found.append((behind["name"], behind.start("name")))
    found += [(match["name"], match.start("name")) for match in _said_before(text, quotation.end, last)]
    return found


def _said_before(text: str, first: int, last: int) -> Iterator[re.Match[str]]:
    return (match for match in _BEFORE.finditer(text, first, last) if not match["the"])


def _sentence(text: str, quotation: Quotation) -> tuple[int, int]:
    """Where the sentence around a quotation begins and ends."""
    ends = [match.end() for match in _ENDS.finditer(text)]
    first = max((end for end in ends if end <= quotation.start), default=0)
    return first, min((end for end in ends if end > quotation.end + 1), default=len(text))


def _is_person(written: str, source: str) -> bool:
    """Whether an article tells a name with a word more before it, such as a first name or a title."""
    first = re.escape(written.split(maxsplit=1)[0])
    return (
        bool(re.search(rf"(?:{_CAPITAL}\s|\b(?:{_CALLINGS}),?\s){first}\b", source))
        or fold(written.split(maxsplit=1)[0]) in _RANKS
    )
