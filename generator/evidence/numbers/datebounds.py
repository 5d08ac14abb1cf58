"""Whether something was on a day, before or after it: no “ended after 5 May” for “ended on 5 May”.

Of a time of day it is told only whether it was soon before it or soon after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import may_be_year, same_amount, same_moment
from generator.evidence.numbers.changes import around
from generator.evidence.numbers.given import Given
from generator.evidence.numbers.moments import Moment
from generator.evidence.words.sentences import stems_in
from generator.ground.patterns import lazy_pattern

_PREPOSITIONS = {
    "before": "before|prior to|ahead of|vor|antes de|antes del|antes do|antes da|avant",
    "after": "after|nach|después de|después del|depois de|depois do|depois da|après",
    "since": "since|seit|desde|depuis",
    "until": "until|till|up to|bis|bis zum|hasta|até|jusqu'en|jusqu'au|jusqu’en|jusqu’au",
    "by": "by",
    "at": "on|in|am|im|en|em|no|na|el|le",
}
_SIDES = {words: side for side, phrases in _PREPOSITIONS.items() for words in phrases.split("|")}
_ARTICLES = frozenset(("the", "dem", "el", "le", "o"))
_CONTRADICTING = {
    "before": frozenset(("at", "after", "since")),
    "after": frozenset(("at", "before", "until", "by")),
    "since": frozenset(("until", "before")),
    "until": frozenset(("since", "after")),
    "by": frozenset(("after",)),
    "at": frozenset(("before", "after")),
}
"""What cannot be said of a day of which the other is: “in 2014” and “since 2014” can."""
_LONGEST, _CLAUSE, _SENTENCE = 16, 60, 300
"""Characters before a date in which a preposition stands, in which its clause may turn what it says, and in which its
sentence begins."""
_TURNED = lazy_pattern(
    r"\b(?:not?|never|nor|neither|nicht|kein\w*|nie|ne|pas|jamais|nunca|não|sin|ohne|without)\b|n[’']t\b", re.IGNORECASE
)
_LAST_WORD = lazy_pattern(
    r"([^\W\d_]{4,})\s(?:(?:only|just|shortly|soon|long|even|right|kurz|erst|poco|peu|pouco)\s)*$"
)
_SOON = lazy_pattern(
    r"\b(?:shortly|just|soon|right|little|bit|minutes|moments|kurz|poco|peu|pouco)\s"
    r"(?:(?P<before>before|vor|antes|avant)|(?:after|past|nach|después|depois|après))(?:\s(?:de|das|la|las|les|as)){0,2}\s$",
    re.IGNORECASE,
)
_SENTENCE_ENDS = lazy_pattern(r"[.!?;]\s|\n")


def dated_otherwise(text: str, figure: Amount | Moment, evidence: Iterable[Given]) -> str:
    """How paragraphs have a date, where all of them tell the same thing before, after or on it, and a text otherwise.

    The same thing is told where the word before the date is in the sentence of the paragraph: “ended”. A number may be
    that of a year.
    """
    claimed = _as_moment(figure)
    preposition = _preposition(text, claimed) if claimed else ""
    if claimed is None or not preposition:
        return ""
    dates = ((given, one) for given in evidence for one in (*given.moments, *map(_as_moment, given.amounts)))
    same = [(given, one) for given, one in dates if one and same_moment(claimed, one, given.reference)]
    sides = _CONTRADICTING[_SIDES[preposition.lower()]]
    if not same or not all(_differs(given.text, one, claimed, sides) for given, one in same):
        return ""
    word = _word_before(text, claimed.start, preposition)
    if not word or not all(_tells(given.text, one, word) for given, one in same):
        return ""
    given, instead = same[0]
    return around(given.text, instead)


def timed_otherwise(text: str, amount: Amount, evidence: Iterable[Given]) -> str:
    """How paragraphs have a time of day, where all of them tell what was soon after it, and a text what was before."""
    is_time = amount.family == "clock" or amount.thing == "uhr"
    side = _SOON.search(text, max(amount.start - _CLAUSE, 0), amount.start) if is_time else None
    if side is None:
        return ""
    times = [(given, one) for given in evidence for one in given.amounts if same_amount(one, amount)]
    sides = [_SOON.search(given.text, max(one.start - _CLAUSE, 0), one.start) for given, one in times]
    if not sides or not all(other and bool(other["before"]) is not bool(side["before"]) for other in sides):
        return ""
    given, instead = times[0]
    return around(given.text, instead)


def _as_moment(figure: Amount | Moment) -> Moment | None:
    if isinstance(figure, Moment):
        return figure
    return Moment(int(figure.number), 0, 0, figure.start, figure.end) if may_be_year(figure) else None


def _preposition(text: str, moment: Moment) -> str:
    """The words before a date that tell whether something was before, after or on it, as they are written."""
    words = text[max(moment.start - _LONGEST, 0) : moment.start].split()
    articles = [words.pop()] if words and words[-1].lower() in _ARTICLES else []
    phrases = (" ".join(words[-2:]), *words[-1:], *articles)
    return next((phrase for phrase in phrases if phrase.lower() in _SIDES), "")


def _differs(text: str, one: Moment, claimed: Moment, sides: frozenset[str]) -> bool:
    """Whether a date is as exact as a claimed one, and stands where some sides are told, and nothing turns that."""
    if not one.end or (bool(one.month), bool(one.day)) != (bool(claimed.month), bool(claimed.day)):
        return False
    preposition = _preposition(text, one).lower()
    return _SIDES.get(preposition) in sides and not _is_turned(text, one.start)


def _is_turned(text: str, start: int) -> bool:
    return _TURNED.search(text, max(start - _CLAUSE, 0), start) is not None


def _word_before(text: str, start: int, preposition: str) -> str:
    """The stem of the word before a preposition, where nothing parts them and nothing turns what they say."""
    at = text.rindex(preposition.split(maxsplit=1)[0], 0, start)
    word = None if _is_turned(text, start) else _LAST_WORD.search(text, max(at - _CLAUSE, 0), at)
    return next(iter(stems_in(word[1])), "") if word else ""


def _tells(text: str, one: Moment, word: str) -> bool:
    """Whether the sentence of a date has a word."""
    first, last = max(one.start - _SENTENCE, 0), min(one.end + _SENTENCE, len(text))
    begins = [match.end() for match in _SENTENCE_ENDS.finditer(text, first, one.start)]
    ends = _SENTENCE_ENDS.search(text, one.end, last)
    return word in stems_in(text[begins[-1] if begins else first : ends.start() if ends else last])
