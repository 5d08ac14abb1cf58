"""Who is named as the speaker of a quotation, and whether a source gives the same words to somebody else."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from generator.evidence.names.mentions import NO_NAMES
from generator.evidence.quotations import MARKS, Quotation, find_quotations, occurring
from generator.evidence.speech.people import bare, is_person, is_title, people_in, titled
from generator.evidence.speech.quotingpatterns import (
    ADDING,
    BEFORE,
    BEHIND,
    BEING,
    CALLING,
    DROPPED,
    ENDS,
    FOR,
    FOR_WHOM,
    HE,
    IN_WORDS,
    LEADING,
    LEADING_TO,
    MARKED,
    MARKED_OR_OPENED,
    MOST,
    MOST_PAIRS,
    OWNED,
    OWNING,
    PERSONAL,
    PRONOUNS,
    SAID_BY,
    TITLE,
    TITLE_BEHIND,
    WORDED,
)
from generator.evidence.words.naming import LATELY, fold, keys_in, words_in
from generator.ground.lately import lately
from generator.ground.tuples import NamedTuple

_KNOWN = 60
"""Characters by which a paragraph is found in its article."""
_WITHIN = 40
"""Characters before a name in which it may stand who speaks for it."""
_BACK = 3
"""So many sentences before a quotation are looked at for somebody for whom “he” may stand."""
_LONGEST = 2_000
"""Characters of a sentence before and behind a quotation, at the most: one that goes on is a list."""
_MEANT = 5_000
"""Characters before a pronoun in which it is told for whom it stands."""
_CALLED = 500
"""Characters before a quotation in which it may be told of whom it is said."""


class Misattributed(NamedTuple):
    """A name to which a text gives a quotation, where it stands, and the name to which the source gives it."""

    written: str
    start: int
    instead: str


def misattributed(
    text: str, quotation: Quotation, source: str, article: str, people: frozenset[str] = frozenset()
) -> Misattributed | None:
    """The speaker of a quotation where a paragraph lets another one say the same words.

    Whom the text names must be somebody else whom the `article` knows: a person, who is told by a part of the name, or
    by the words of the names of `people`; or whom it calls what the article calls one person alone.
    """
    said = [(name, start, name) for name, start in _speakers(text, quotation) if fold(name) not in NO_NAMES]
    said = said or _titled(text, quotation, article)
    if len(said) != 1:
        return None
    ((written, start, name),) = said
    names = keys_in(bare(name))
    for other in occurring(quotation.text, source) if names <= keys_in(article) else ():
        given = [_meant(name, source, start) for name, start in _speakers(source, other)]
        if not given and names.isdisjoint(keys_in(_paragraph_before(source, article))):
            given = _by_pronoun(source, other, names) or _around_it(source, other, names)
        is_other = given and all(_is_name(name, article) for name in given)
        if called := _called(source, other, names):
            by = bare(given[0]) if is_other else f"another, who speaks of {bare(called)}"
            return Misattributed(written, start, by)
        is_known = name != written or names <= people or is_person(name, article)
        first, last = _sentence(text, quotation)
        is_other = is_other and is_known and _is_nobody_of(names, given, _around(source, other), text[first:last])
        return Misattributed(written, start, bare(given[0])) if is_other else None
    return None


def _paragraph_before(source: str, article: str) -> str:
    """The paragraph before one in its article: “he” may be somebody who is named there."""
    at = article.find(source.partition("\n")[0][:_KNOWN])
    begins = at > 0 and article[at - 1] == "\n"
    return article[article.rfind("\n", 0, at - 1) + 1 : at] if begins else ""


def _titled(text: str, quotation: Quotation, article: str) -> list[tuple[str, int, str]]:
    """Who says it that is told by a title, where that stands, and the one name that has the title in an article."""
    first, last = _sentence(text, quotation)
    found = [*TITLE.finditer(text, first, quotation.start), *TITLE.finditer(text, quotation.end, last)]
    behind = TITLE_BEHIND.match(text, quotation.end, last)
    for match in (*found, *((behind,) if behind else ())):
        if name := titled(match["title"], article):
            start = match.start("who")
            return [(match["who"], start, name)]
    return []


def _around_it(text: str, quotation: Quotation, others: frozenset[str]) -> list[str]:
    """Who is named in the sentence of a quotation, or before it where that has a pronoun; nobody where others are too.

    Which of them speaks is not known, but that none of the others does.
    """
    first, last = _sentence(text, quotation)
    looked = around = _without_quoted(text, first, last)
    behind = TITLE_BEHIND.match(text, quotation.end, last)
    if any(is_title(match["title"]) for match in (*TITLE.finditer(around), *((behind,) if behind else ()))):
        return []  # “the director wrote”: of all who are named it is perhaps none
    found = list(people_in(looked, text))
    refers = PERSONAL.search(looked) is not None or (not found and bool(DROPPED.match(text, quotation.end, last)))
    for _ in range(_BACK if refers else 0):  # “he” may be any of those who were named before
        last, first = first, _end_before(text, first)
        looked = _without_quoted(text, first, last)
        around = f"{looked} {around}"
        found = found or (list(people_in(looked, text)) if refers else [])
        refers = refers and PERSONAL.search(looked) is not None
    return found if others.isdisjoint(keys_in(around)) else []


def _without_quoted(text: str, first: int, last: int) -> str:
    """A part of a text without what is quoted in it."""
    kept, at = [], first
    quoted = find_quotations(text)
    for quotation in quoted[bisect.bisect_left(quoted, first, key=_start) : bisect.bisect(quoted, last, key=_end)]:
        kept.append(text[at : quotation.start])
        at = quotation.end
    return " ".join((*kept, text[at:last]))


def _by_pronoun(text: str, quotation: Quotation, others: frozenset[str]) -> list[str]:
    """Who speaks where “he said” stands: who spoke in the sentence before, unless one of some others is named since."""
    first, last = _sentence(text, quotation)
    if not first or not (HE.search(text, first, quotation.start) or HE.search(text, quotation.end, last)):
        return []
    before = _end_before(text, first)
    spoke = [*SAID_BY.finditer(text, before, first), *_said_before(text, before, first)]
    named = max(spoke, key=re.Match.start, default=None)
    return [named["name"]] if named and others.isdisjoint(keys_in(text[before : quotation.start])) else []


def exchanged_speakers(text: str, quotations: tuple[Quotation, Quotation], source: str) -> Misattributed | None:
    """The speaker of the first of two quotations, where a paragraph gives this one to whom a text gives the other."""
    said = _each_speaker(text, quotations)
    if len(said) < len(quotations):
        return None
    same = [list(itertools.islice(occurring(q.text, source), MOST_PAIRS)) for q in quotations]
    for given in (_each_speaker(source, pair) for pair in itertools.islice(itertools.product(*same), MOST_PAIRS)):
        if len(given) == len(said) and _are_exchanged(said, given):
            return Misattributed(*said[0], given[0][0])
    return None


def _are_exchanged(said: Sequence[tuple[str, int]], given: Sequence[tuple[str, int]]) -> bool:
    """Whether of two speakers each is the other one, and not the same."""
    mine, theirs = [keys_in(name) for name, _ in said], [keys_in(name) for name, _ in given]
    crossed = zip(mine, reversed(theirs), strict=True)
    return all(a & b for a, b in crossed) and not any(a & b for a, b in zip(mine, theirs, strict=True))


def _each_speaker(text: str, quotations: Iterable[Quotation]) -> list[tuple[str, int]]:
    """The last name with a word of saying between each quotation and what is quoted before it in its sentence."""
    found: list[tuple[str, int]] = []
    every = find_quotations(text)
    for quotation in quotations:
        first, last = _sentence(text, quotation)
        before = bisect.bisect(every, quotation.start, key=_end)
        behind = bisect.bisect_left(every, quotation.end, key=_start)
        first = max([first, *(q.end for q in every[:before][-1:])])
        last = min([last, *(q.start for q in every[behind : behind + 1])])
        named = [(match["name"], match.start("name")) for match in _said_before(text, first, quotation.start)]
        named = named or list(_owners(text, quotation, first, quotation.end))
        named = named or _beside(text, quotation, quotation.start, last)
        found += named[-1:]
    return found


def _meant(name: str, source: str, start: int) -> str:
    """Whom a pronoun stands for: who spoke last before it; itself where nobody did."""
    if name not in PRONOUNS:
        return name
    first = max(start - _MEANT, 0)
    before = [*SAID_BY.finditer(source, first, start), *_said_before(source, first, start)]
    named = [match for match in before if match["name"] not in PRONOUNS]
    return max(named, key=re.Match.start)["name"] if named else name


def _is_name(written: str, source: str) -> bool:
    """Whether a speaker has two names, or one that does not stand where sentences begin: “He” and “Officials” do."""
    return " " in written or written in _within_sentences(source)


@lately(LATELY)
def _within_sentences(text: str) -> frozenset[str]:
    """The words of a text with which no sentence begins, wherever they stand so."""
    return frozenset(word.text for word in words_in(text) if not word.opens)


def _is_nobody_of(names: frozenset[str], given: list[str], around: str, text: str) -> bool:
    """Whether a speaker is not named around the words in the source, and none of those who are given is in the text.

    “Vale’s lawyer” is not Vale, unless the text speaks of a lawyer too.
    """
    said = keys_in(text)
    others = OWNING.sub(lambda owned: owned[0] if owned["thing"] in said else "", around)
    return names.isdisjoint(keys_in(others)) and keys_in(" ".join(given)).isdisjoint(said)


def _called(source: str, quotation: Quotation, names: frozenset[str]) -> str:
    """The one of these names of whom a quotation is said in the source, by another."""
    first, _ = _sentence(source, quotation)
    first = max(first, quotation.start - _CALLED)
    called = CALLING.search(source[first : quotation.start].rstrip(MARKED_OR_OPENED))
    return called["name"] if called and not names.isdisjoint(keys_in(called["name"])) else ""


def _around(text: str, quotation: Quotation) -> str:
    """The sentence of a quotation without its words."""
    first, last = _sentence(text, quotation)
    return f"{text[first : quotation.start]} {text[quotation.end : last]}"


def _speakers(text: str, quotation: Quotation) -> list[tuple[str, int]]:
    """The names beside a word of saying in the sentence of a quotation, and where they stand."""
    first, last = _sentence(text, quotation)
    found = [(match["name"], match.start("name")) for match in _said_before(text, first, quotation.start)]
    behind = BEHIND.match(text, quotation.end, last)
    if behind and not _is_anothers(text, behind.start("name")):
        found.append((behind["name"], behind.start("name")))
    found += [(match["name"], match.start("name")) for match in _said_before(text, quotation.end, last)]
    found = found or list(_owners(text, quotation, first, last)) or _beside(text, quotation, first, last)
    return found or [
        (match["name"], match.start("name"))
        for match in (*FOR.finditer(text, first, quotation.start), *FOR.finditer(text, quotation.end, last))
    ]


def _beside(text: str, quotation: Quotation, first: int, last: int) -> list[tuple[str, int]]:
    """In whose words it is, or of whom alone the clause is that leads to a quotation."""
    found = [*IN_WORDS.finditer(text, first, quotation.start), *IN_WORDS.finditer(text, quotation.end, last)]
    lead = text[first : quotation.start].rstrip(MARKED_OR_OPENED)
    if not found and lead.endswith(":") and (leading := LEADING.match(lead)):
        return [(leading["name"], first + leading.start("name"))]
    if not found and (adding := ADDING.match(lead)):
        return [(adding["name"], first + adding.start("name"))]
    return [(match["name"], match.start("name")) for match in found]


def _owners(text: str, quotation: Quotation, first: int, last: int) -> Iterator[tuple[str, int]]:
    """Whose words a quotation is said to be: “Vale’s word was”, “was Vale’s forecast”."""
    if behind := OWNED.search(text, quotation.end, last):
        name, start = _name_before(text, behind.start())
        if name and text[quotation.end : start].strip(MARKED) in BEING:
            yield name, start  # “We will win,” was Vale’s forecast
    end = quotation.start - (text[quotation.start - 1 : quotation.start] in MARKS)
    for before in OWNED.finditer(text, max(first, end - WORDED), end):
        between = text[before.end() : end].rstrip(": ").removesuffix(" that").split()
        name, start = _name_before(text, before.start())
        is_led = bool(between) and between[-1] in BEING and len(between) <= MOST and "".join(between).islower()
        is_led = is_led or (0 < len(between) <= len(LEADING_TO) and LEADING_TO.issuperset(between))
        if name and is_led and not text[:start].endswith(("the ", "The ")):
            yield name, start  # Vale’s word for the ferry was “fast”


def _name_before(text: str, end: int) -> tuple[str, int]:
    """The words with a capital letter that stand in a row up to a place, and where they begin."""
    start = end
    for word in reversed(text[:end].split(" ")):
        if not word[:1].isupper() or not word.isalpha():
            break
        start -= len(word) + (start < end)
    return text[start:end], start


def _said_before(text: str, first: int, last: int) -> Iterator[re.Match[str]]:
    found = (match for match in BEFORE.finditer(text, first, last) if not match["the"])
    return (match for match in found if not _is_anothers(text, match.start("name")))


def _is_anothers(text: str, start: int) -> bool:
    """Whether somebody speaks for whose name begins here: “a spokesman for Vale said”."""
    speaks = FOR_WHOM.search(text, max(start - _WITHIN, 0), start)
    return speaks is not None and is_title(speaks["title"])


def _sentence(text: str, quotation: Quotation) -> tuple[int, int]:
    """Where the sentence around a quotation begins and ends."""
    ends = _ends(text)
    at, behind = bisect.bisect(ends, quotation.start), bisect.bisect(ends, quotation.end + 1)
    first = max(ends[at - 1] if at else 0, quotation.start - _LONGEST)
    return first, min(ends[behind] if behind < len(ends) else len(text), quotation.end + _LONGEST)


def _end_before(text: str, first: int) -> int:
    """Where the sentence begins before one that begins here."""
    ends = _ends(text)
    at = bisect.bisect_left(ends, first)
    return max(ends[at - 1] if at else 0, first - _LONGEST)


@lately(LATELY)
def _ends(text: str) -> tuple[int, ...]:
    """Where sentences of a text end, and others begin."""
    return tuple(match.end() for match in ENDS.finditer(text))


def _start(quotation: Quotation) -> int:
    return quotation.start


def _end(quotation: Quotation) -> int:
    return quotation.end
