"""Whether something was on a day, before or after it: no “ended after 5 May” for “ended on 5 May”."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.evidence.amounts import Amount
from generator.evidence.bearing import may_be_year, same_moment
from generator.evidence.changes import around
from generator.evidence.given import Given
from generator.evidence.moments import Moment
from generator.evidence.sentences import stems_in
from generator.ground.patterns import lazy_pattern

_PREPOSITION = lazy_pattern(
    r"(?<![^\W_])(?:(?P<before>before|prior to|ahead of|vor(?: dem)?|antes d(?:el?|[oa])|avant(?: le)?)"
    r"|(?P<after>after|nach(?: dem)?|después del?|depois d(?:e|[oa])|après(?: le)?)"
    r"|(?P<since>since|seit(?: dem)?|desde(?: el| o)?|depuis(?: le)?)"
    r"|(?P<until>until|till|up to|bis(?: zum)?|hasta(?: el)?|até(?: o)?|jusqu[’'](?:en|au|à))"
    r"|(?P<by>by)|(?P<at>on|in|am|im|en|el|le|em|no|na))\s$",
    re.IGNORECASE,
)
_CONTRADICTING = {
    "before": frozenset(("at", "after", "since")),
    "after": frozenset(("at", "before", "until", "by")),
    "since": frozenset(("until", "before")),
    "until": frozenset(("since", "after")),
    "by": frozenset(("after",)),
    "at": frozenset(("before", "after")),
}
"""What cannot be said of a day of which the other is: “in 2014” and “since 2014” can."""
_LONGEST, _CLAUSE = 16, 60
"""Characters of the longest preposition, and those before a date in which its clause may turn what it says."""
_TURNED = lazy_pattern(
    r"\b(?:not?|never|nor|neither|nicht|kein\w*|nie|ne|pas|jamais|nunca|não|sin|ohne|without)\b|n[’']t\b", re.IGNORECASE
)
_LAST_WORD = lazy_pattern(
    r"([^\W\d_]{4,})\s(?:(?:only|just|shortly|soon|long|even|right|kurz|erst|poco|peu|pouco)\s)*$"
)
_SENTENCE_ENDS = lazy_pattern(r"[.!?;]\s|\n")


def dated_otherwise(text: str, figure: Amount | Moment, evidence: Iterable[Given]) -> str:
    """How paragraphs have a date, where all of them tell the same thing before, after or on it, and a text otherwise.

    The same thing is told where the word before the date is in the sentence of the paragraph: “ended”. A number may be
    that of a year.
    """
    claimed = _as_moment(figure)
    told = _side(text, claimed) if claimed else ""
    word = _word_before(text, claimed) if claimed and told else ""
    if claimed is None or not word:
        return ""
    dates = ((given, one) for given in evidence for one in (*given.moments, *map(_as_moment, given.amounts)))
    same = [(given, one) for given, one in dates if one and same_moment(claimed, one, given.reference)]
    if not same or not all(_contradicts(given.text, one, claimed, told, word) for given, one in same):
        return ""
    return around(same[0][0].text, same[0][1])


def _as_moment(figure: Amount | Moment) -> Moment | None:
    if isinstance(figure, Moment):
        return figure
    return Moment(int(figure.number), 0, 0, figure.start, figure.end) if may_be_year(figure) else None


def _side(text: str, moment: Moment) -> str:
    """Whether something is told `before`, `after`, `since`, `until`, `by` or `at` a date; empty where none is told."""
    if _TURNED.search(text, max(moment.start - _CLAUSE, 0), moment.start):
        return ""
    found = _PREPOSITION.search(text, max(moment.start - _LONGEST, 0), moment.start)
    return str(found.lastgroup) if found else ""


def _word_before(text: str, moment: Moment) -> str:
    """The stem of the word before the preposition of a date, where nothing parts them."""
    preposition = _PREPOSITION.search(text, max(moment.start - _LONGEST, 0), moment.start)
    if preposition is None:
        return ""
    word = _LAST_WORD.search(text, max(preposition.start() - _CLAUSE, 0), preposition.start())
    return next(iter(stems_in(word[1])), "") if word else ""


def _contradicts(text: str, one: Moment, claimed: Moment, told: str, word: str) -> bool:
    if not one.end or (bool(one.month), bool(one.day)) != (bool(claimed.month), bool(claimed.day)):
        return False
    if _side(text, one) not in _CONTRADICTING[told]:
        return False
    begins = [match.end() for match in _SENTENCE_ENDS.finditer(text, 0, one.start)]
    ends = _SENTENCE_ENDS.search(text, one.end)
    sentence = text[begins[-1] if begins else 0 : ends.start() if ends else len(text)]
    return word in stems_in(sentence)
