"""Quotations in a text, and whether a source has them word for word.

Allowed between the two: curly or straight quotation marks, other dashes, case, punctuation, an omission (… or ...)
with the parts in order unless it leaves out little more than a negation, and words put in brackets unless they negate.
Not allowed: one word more, fewer, changed or moved.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple
from generator.seeds import Paragraph, Source

MARKS = frozenset("“„«»‹›\"‘‚'「『〝❝＂″")
"""Every character that may open a quotation."""

_SHORTENED = r"\d|[^\W\d_]'|(?:em|til|tis|twas|cause|bout|round)\b"
"""What follows a straight mark that is an apostrophe: “’26”, “’n’”, “’em”."""

_QUOTED = lazy_pattern(
    r"„(?P<low>[^„“”]+)[“”]"
    r"|«(?P<angled>[^«»]+)»|»(?P<turned>[^«»]+)«"
    r"|‹(?P<one_angled>[^‹›\n]+)›|›(?P<one_turned>[^‹›\n]+)‹"
    r"|“(?P<curly>[^“”]+)”"
    r"|「(?P<corner>[^「」]+)」|『(?P<corner_white>[^『』]+)』|〝(?P<prime>[^〝〞〟]+)[〞〟]|❝(?P<heavy>[^❝❞]+)❞"
    r"|＂(?P<wide>[^＂]+)＂|(?<![\d″])″(?P<inch>[^″]+)″|(?<![\w'])''(?P<twice>[^'\n]+)''(?![\w'])"
    r"|``(?P<ticks>[^`\n]+?)''(?![\w'])|(?<![\w,]),,(?P<commas>[^\s,'\"“”\n][^'\"“”\n]*)(?:''|[\"“”])"
    r'|(?<![\w"=])"(?P<straight>[^"]+)"(?!\w)'
    r"|(?<![\w‘])‘(?P<single>[^‘\n]+?)’(?!\w)"
    r"|‚(?P<one_low>[^‚‘’\n]+)[‘’]"
    rf"|(?<![\w'])'(?!{_SHORTENED})(?P<typed>[^\s'](?:[^'\n]|(?<=\w)'(?=\w))*?(?<!\s))'(?![\w'])"
)
_ALONE = lazy_pattern(r"[“”„«»「」『』〝〞❝❞]|(?<!\d)\"")  # an inch mark follows a digit
_TURNING = (
    r"\b(?:not|no|never|none|nobody|nothing|nor|neither|without|hardly|barely|cannot|refus\w*|den(?:y|ie[ds])|fail\w*)\b"
    r"|n't\b"
)
"""Words that turn a sentence round: an editor's bracket may neither bring one in nor stand for one."""

_TURNS = lazy_pattern(_TURNING, re.IGNORECASE)
_GAP = lazy_pattern(
    r"(?P<omitted>\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.)"
    rf"|(?P<added>\[(?![^\[\]]*(?:{_TURNING}))[^\[\]]*\])",
    re.IGNORECASE,
)
_REPLACED = 3
"""Words that a bracket may stand for, and at most so many may not be left out where one of them is a negation."""

_LETTER = lazy_pattern(r"\[([^\W\d_])\](?=\w)")
"""A first letter in brackets, whose case an editor changed."""

_WORD = lazy_pattern(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[$€£%]")
_TYPED = {
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff")),
    **dict.fromkeys(map(ord, "‘’‚‛ʼ´`′"), "'"),
}
"""What is not seen, and what stands for an apostrophe."""
_ENDLESS = 2000
"""Characters of which so many between two marks are no quotation: a mark is missing."""
_SINGLE, _SHORT = "‘'", 13
"""Marks that are apostrophes too, and characters that are no quotation between them: “the port’s ‘own’ men”."""
_BREAK = ""


class Quotation(NamedTuple):
    """Words between quotation marks; `start` and `end` are their offsets in the text, without the marks."""

    text: str
    start: int
    end: int


def has_mark(text: str) -> bool:
    """Whether a text has a character that may open a quotation."""
    return any(map(text.__contains__, MARKS))


@lately(256)
def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Every outermost quotation of a text."""
    if not has_mark(text):
        return ()
    found = []
    for match in _QUOTED.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        if _WORD.search(_plain(text[start:end])):
            found.append(Quotation(text[start:end], start, end))
    return tuple(found)


@lately(1024)
def without_quotations(text: str) -> str:
    """The text with a bar of the same length where words are quoted, so that nothing is read across."""
    if not has_mark(text):
        return text
    return _QUOTED.sub(_as_bar, text)


def _as_bar(quoted: re.Match[str]) -> str:
    whole = quoted[0]
    least = _SHORT if whole[0] in _SINGLE else 0
    return "\x00" * len(whole) if least < len(whole) < _ENDLESS else whole


def find_unclosed(text: str) -> tuple[int, ...]:
    """The offsets of double marks that open or close nothing: what stands at them escapes every look."""
    rest = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    return tuple(match.start() for match in _ALONE.finditer(rest))


def occurs_in(quotation: str, paragraphs: Iterable[tuple[Source, Paragraph]]) -> bool:
    """Whether one of the paragraphs has the quotation word for word."""
    return any(occurs_in_words(quotation, spoken_words(source, paragraph)) for source, paragraph in paragraphs)


def occurs_in_words(quotation: str, words: tuple[str, ...]) -> bool:
    """Whether a text, given as its words, has the quotation word for word."""
    parts = _parts(quotation)
    return bool(parts) and _in_order(parts, words)


def occurring(quotation: str, text: str) -> Iterator[Quotation]:
    """The quotations of a text that have another one word for word."""
    parts = _parts(quotation)
    first = _in_a_row(parts[0].words) if parts else ""
    for other, words, row in _worded(text) if parts else ():
        if first in row and _in_order(parts, words):  # the one is asked soon, and a text may quote a thousand times
            yield other


@lately(64)
def _worded(text: str) -> tuple[tuple[Quotation, tuple[str, ...], str], ...]:
    """The quotations of a text with their words, and with these in a row."""
    quoted = ((quotation, words_of(quotation.text)) for quotation in find_quotations(text))
    return tuple((quotation, words, _in_a_row(words)) for quotation, words in quoted)


def _in_a_row(words: tuple[str, ...]) -> str:
    return f" {' '.join(words)} "


class _Part(NamedTuple):
    """Words that stand together, and how far behind the part before they may stand (None: anywhere behind it)."""

    words: tuple[str, ...]
    reach: int | None


@lately(4096)
def _parts(quotation: str) -> tuple[_Part, ...]:
    text = _LETTER.sub(r"\1", _plain(quotation))
    found: list[_Part] = []
    reach: int | None = 0
    start = 0
    for gap in (*_GAP.finditer(text), None):
        words = words_of(text[start : gap.start() if gap else len(text)])
        if words:
            found.append(_Part(words, reach))
            reach = 0
        if gap:
            start = gap.end()
            reach = None if gap["omitted"] or reach is None else _REPLACED
    return tuple(found)


def spoken_texts(source: Source, paragraph: Paragraph) -> tuple[str, ...]:
    """The parts of a paragraph that may be quoted.

    In a note only what stands in quotation marks was said by anyone: the rest is the editor's.
    """
    if source.front.text != "note" or paragraph.kind == "quote":
        return (paragraph.text,)
    return _quoted_in(paragraph.text)


@lately(8192)
def _quoted_in(text: str) -> tuple[str, ...]:
    return tuple(quotation.text for quotation in find_quotations(text))


def spoken_words(source: Source, paragraph: Paragraph) -> tuple[str, ...]:
    """The words that may be quoted; an empty word parts one text from the next, so that no run spans two."""
    return _words_of_all(spoken_texts(source, paragraph))


@lately(2048)
def _words_of_all(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for text in texts for word in (*words_of(text), _BREAK))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded so that case and typography do not count."""
    return tuple(_folded(match[0]) for match in _WORD.finditer(_plain(text)))


def _folded(word: str) -> str:
    """A word in small letters; “U.S.” is “US”."""
    return word.casefold() if word[-1] != "." else word.replace(".", "").casefold()


def _plain(text: str) -> str:
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text.translate(_TYPED))


def _in_order(parts: Sequence[_Part], words: tuple[str, ...]) -> bool:
    """Whether the parts stand in the words one behind the other, each as near to the one before as it must."""
    first = parts[0].words
    ends = {start + len(first) for start in range(len(words)) if _stands(first, words, start)}
    for part in parts[1:]:
        ends = set(_ends(part, words, sorted(ends)))
    return bool(ends)


def _ends(part: _Part, words: tuple[str, ...], positions: Sequence[int]) -> Iterator[int]:
    """Where a part may end that begins at or behind one of the positions; no word is looked at often."""
    seen = -1
    for position in positions:
        if part.reach is None and position <= seen:
            continue  # what lies behind it was looked through from an earlier position
        last = len(words) - 1 if part.reach is None else min(len(words) - 1, position + part.reach)
        for start in range(position, last + 1):
            seen = start
            if _stands(part.words, words, start) and not _turned_by(words[position:start]):
                yield start + len(part.words)
            if words[start] == _BREAK or (part.reach is not None and _TURNS.search(words[start])):
                break


def _turned_by(omitted: tuple[str, ...]) -> bool:
    """Whether what was left out is little more than a negation, so that the rest says the contrary."""
    return len(omitted) <= _REPLACED and any(_TURNS.search(word) for word in omitted)


def _stands(part: tuple[str, ...], words: tuple[str, ...], start: int) -> bool:
    return words[start] == part[0] and words[start : start + len(part)] == part
