"""Entries for the timeline: what a paragraph says happened on a day or in a month, where the words are plain enough.

A date that only tells when somebody spoke, one inside or beside a quotation, and one outside the sentence's first
clause are left to the editor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.convert.sections.titles import MAX_TITLE_WORDS, first_clause, headline_of, is_inserted, sentence_at
from generator.ground.dates import PartialDate

MAX_EVENTS = 3
"""So many entries a section proposes at most."""
_FEWEST_WORDS = 4
_MOST_DATES = 4
"""A paragraph with more dates than this is a chronicle, or hostile: its first ones are enough."""

_SPOKEN = re.compile(
    r"\b(?:said|says|told|announced|reported|wrote|added|according to|statement|interview|posted|"
    r"confirmed)\b[^,;]{0,50}\Z|"
    r"\b(?:since|until|from|between|by|before|after|through)\s\Z|(?:\d[\w ]{0,12}|day)(?:[–-]\s?| to | and )\Z"
)
"""Words before a date that make it the day of speaking, or one end of a span."""
_NOW = re.compile(r"today\b|this\b|last week|next\b", re.I)
_SPAN = re.compile(
    r"\A[^.;,]{0,24}?\d ?[–-] ?\d|\A(?:\w+ \d{1,2}|\d{1,2} \w+)(?: ?[–-] ?| (?:to|until|and) )(?:\d|[A-Z][a-z]+ \d)|"
    r"\A[A-Z][a-z]+day(?: ?[–-] ?| (?:to|until|and) )[A-Z][a-z]+day\b"
)
_OPENING = re.compile(r"\A(?:On|In|Early|Late|Last)\b[^,;“”]{2,40}, ")
_VERB = re.compile(
    r"(?<![-–])\b(?:is|are|was|were|has|have|had|will|would|[a-z]{3,}ed|began|came|fell|gave|held|left|led|lost|made|met|rose|"
    r"saw|sent|set|sold|spoke|struck|took|went|won|wrote|broke|built|hit|killed|opens|begins|starts|ends|closes)\b"
)
_VAGUE = re.compile(r"\A(?:It|He|She|They|This|That|There|These|Those|His|Her|Their|Its)\b")


@dataclass(frozen=True, slots=True)
class Proposed:
    """One entry: when, what, and by which paragraph."""

    date: PartialDate
    title: str
    number: int


def find_events(paragraphs: Iterable[tuple[int, str, tuple[tuple[int, PartialDate], ...]]]) -> tuple[Proposed, ...]:
    """The entries of paragraphs, given as number, text and the places of its dates; at most one a paragraph."""
    found: dict[PartialDate, Proposed] = {}
    for number, text, dated in paragraphs:
        first = next(_events(number, text, dated), None)
        if first is not None:
            found.setdefault(first.date, first)
    return tuple(sorted(found.values(), key=lambda event: str(event.date)))[:MAX_EVENTS]


def _events(number: int, text: str, dated: tuple[tuple[int, PartialDate], ...]) -> Iterator[Proposed]:
    for place, date in dated[:_MOST_DATES]:
        start, sentence = sentence_at(text, place)
        title = _title(sentence, place - start)
        if date.month and title:
            yield Proposed(date, title, number)


def _title(sentence: str, place: int) -> str:
    """The clause that the date stands in; empty where it is not plainly what happened then."""
    if not sentence.rstrip().endswith((".", "!")) or _NOW.match(sentence, place) or _SPAN.match(sentence[place:]):
        return ""
    if re.search('[“”"]', sentence) or _SPOKEN.search(sentence[:place]):
        return ""
    opening = _OPENING.match(sentence)
    told = sentence
    if opening and place < opening.end():
        told = sentence[opening.end() :]
    elif place >= len(first_clause(sentence)) or is_inserted(sentence, place):
        return ""
    clause = first_clause(told)
    if not _VERB.search(clause):
        return ""
    if _VAGUE.match(clause[:1].upper() + clause[1:]) or not _FEWEST_WORDS <= len(clause.split()) <= MAX_TITLE_WORDS:
        return ""
    return headline_of(told)
