"""Titles and summaries out of a text's own sentences: whole clauses, never cut in the middle of a phrase."""

from __future__ import annotations

import re

from generator.convert.facts.metadata import shortened
from generator.convert.lines.languages import GERMAN_DAY

MAX_TITLE_WORDS = 14
"""A clause up to this long is a title as it stands."""
_CUT_WORDS = 11
"""A longer one is cut to about this many words."""
_SHORTEST_CLAUSE = 5
_MAX_SUMMARY = 220

_ABBREVIATION = (
    r"(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|Lt|No|vs|Co)\.)"
    r"(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec)\.)"
)
_SENTENCE = re.compile(rf"(?<=[.!?]){_ABBREVIATION}{GERMAN_DAY}[”\"’)]{{0,3}}\s+(?=[“\"‘A-Z0-9À-Þ])")
_CLAUSE = re.compile(
    r",\s|;\s|:\s|\s[–—-]\s|\s(?:who|which|that|after|before|while|despite|because|although|though|but|as|when)\s"
)
_LEAD = re.compile(
    r"\A(?:But|And|Yet|Still|So|Also|However|Meanwhile|Instead|Nevertheless|In addition|Moreover|Then),? "
)
_AN_AGENCY = r"\([A-ZÀ-Þ][\w .&’'/-]{1,24}\)"
_DATELINE = re.compile(
    r"\A[A-ZÀ-Þ][^()\n]{0,60}\((?:AP|Reuters|REUTERS|AFP|UPI|dpa|ANI|PTI|CNN|Xinhua|IANS)\) ?[-–—]{1,2} ?|"
    rf"\A[A-ZÀ-Þ]{{3,}}[^()\n]{{0,60}}{_AN_AGENCY} ?[-–—]{{1,2}} ?(?=[A-ZÀ-Þ“\"])|"
    r"\A[A-ZÀ-Þ][^()\n]{0,40}, (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2}\.? (?:de )?[A-Za-z][a-zà-ÿ]+\.?)(?:,? \d{4})? "
    rf"{_AN_AGENCY} ?(?:[-–—]{{1,2}} ?)?(?=[A-ZÀ-Þ“\"])|"
    r"\A[A-ZÀ-Þ]{3,}(?:[A-ZÀ-Þ ,.'-]|, [A-Z][a-z]+\.?){0,40}"
    r"(?:, (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?:,? \d{4})?)? ?[–—]{1,2} ?(?=[A-Z“])"
)
_INSERTED = re.compile(
    r", (?:(?:who|which|whose|where|while|when|after|before|during|despite|in|at|on|as)\b|\d\d,|"
    r"for (?:his|her|its|their) part)[^,;:“”\"–]{0,140}, ?(?=[a-z])(?!(?:and|or|but|nor|who|which|that)\b)|"
    r" [–—] (?:who|which|whose|where)\b[^–—,;“”\"]{3,140} [–—] (?=\w)"
)
_APPOSITION = re.compile(
    r"\A((?:[\w’'.-]{1,30} ){0,4}[\w’'.-]{1,30}), (?:\d\d, (?=(?!and\b|or\b)[a-z])|"
    r"(?:the|an?|its|his|her|their)\b[^,;:“”\"]{3,90}, "
    r"(?=(?:said|says|told|has|had|is|was|will|would|did|can|could|may|[a-z]{3,20}(?:ed|s))\b))"
)
"""Who or what the subject is, between commas."""
_SPOKEN_FIRST = re.compile(r"\A[“\"]([^“”\"]{8,300})[,.!?]?[”\"]")
_SUBORDINATE = re.compile(
    r"\A(?:If|While|When|After|Before|Since|Although|Though|As|Despite|Because|With|Under|Until|Once|For|In|On|At|By)\b"
    r"[^,;:“”\"]{3,120}, (?!(?:it|he|she|they|this|that|there|these|those|and|or|but|who|which)\b)(?=\S)"
)
_JOINTS = frozenset(
    """
    on in at for with from by over under into about against between during through amid near
    """.split()  # noqa: SIM905  a list of words reads best as words
)
_DANGLING = frozenset(
    """
    a an the of in on at to for from with by as and or but is was were are be has have had said says it
    its his her their
    """.split()  # noqa: SIM905  a list of words reads best as words
)


def first_sentence(text: str) -> str:
    """The first sentence of a paragraph."""
    return _SENTENCE.split(text, maxsplit=1)[0].strip()


def sentence_at(text: str, place: int) -> tuple[int, str]:
    """Where the sentence around a place of a text begins, and the sentence."""
    start = 0
    for match in _SENTENCE.finditer(text):
        if match.start() >= place:
            return start, text[start : match.start()]
        start = match.end()
    return start, text[start:]


def summary_of(text: str) -> str:
    """The first sentence, shortened where it is very long; a quotation that goes on is closed."""
    sentence = shortened(first_sentence(_DATELINE.sub("", text)), _MAX_SUMMARY)
    return sentence + _unclosed(sentence)


def headline_of(text: str) -> str:
    """A few words that tell what a paragraph is about: its first clause of some length.

    One that begins inside a quotation stays a quotation.
    """
    bare = _DATELINE.sub("", text)
    spoken = _SPOKEN_FIRST.match(bare)
    if spoken:
        return f"“{headline_of(spoken[1])}”"
    sentence = _LEAD.sub("", first_sentence(bare).strip('“”"‘’ '))
    main = _SUBORDINATE.sub("", sentence)
    main = main if len(main.split()) >= _SHORTEST_CLAUSE else sentence
    sentence = _INSERTED.sub(" ", _APPOSITION.sub(r"\1 ", main), count=1)
    words = first_clause(sentence).split()
    words = words if len(words) <= MAX_TITLE_WORDS else _cut(words)
    while len(words) > 3 and words[-1].casefold() in _DANGLING:
        words.pop()
    title = re.sub('[“”"]', "", " ".join(words)).strip(" ,;:.–—-‘’")
    title = title[:1].upper() + title[1:] or "Untitled"
    return f"“{title}”" if bare[:1] in ("“", '"') else title


def first_clause(sentence: str) -> str:
    """A sentence up to the first end of a clause that leaves some words."""
    ends = (match.start() for match in _CLAUSE.finditer(sentence))
    return sentence[: next((end for end in ends if len(sentence[:end].split()) >= _SHORTEST_CLAUSE), len(sentence))]


def is_inserted(sentence: str, place: int) -> bool:
    """Whether a place of a sentence lies in words between commas that a title leaves out."""
    return any(match.start() <= place < match.end() for match in _INSERTED.finditer(sentence))


def without_dangling(words: list[str]) -> list[str]:
    """Words without those at their end that want something after them; two stay at least."""
    while len(words) > 2 and words[-1] in _DANGLING:
        words = words[:-1]
    return words


def _unclosed(sentence: str) -> str:
    """The mark that closes a quotation which a sentence leaves open; empty where none is open."""
    if sentence.count("“") > sentence.count("”"):
        return "”"
    return '"' if sentence.count('"') % 2 else ""


def _cut(words: list[str]) -> list[str]:
    """A long clause up to the last preposition within the limit, so that no phrase is broken off."""
    joints = [place for place in range(_SHORTEST_CLAUSE, MAX_TITLE_WORDS) if words[place].casefold() in _JOINTS]
    return words[: joints[-1]] if joints else words[:_CUT_WORDS]
