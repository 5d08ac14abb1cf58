"""The words of a text, folded so that accents do not count, and which names among them are nearly the same."""

import functools
import itertools
import re
import sys
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = re.compile(r"[^\x00-@\[-\xbf](?<=[^\W\d_])(?<![^\W\d_].)[^\W\d_]*", re.DOTALL)
"""A word that begins with no small letter of English; what stands before it is looked at last, which is quick."""
_BEHIND = re.compile(r".([^\W\d_]+)", re.DOTALL)
_OPENS = re.compile(r"(?:^|[.!?:;…\x00(\[“\"‘«»„/|*—–-]|\n)\s*$")
_PLAIN = {"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
_LETTERS = str.maketrans(
    _PLAIN | {letter.upper(): plain.title() for letter, plain in _PLAIN.items() if letter not in "ßı"}
)
_INFLECTIONS = frozenset(("s", "es", "n", "an", "ian", "ish", "ese", "i", "y", "e", "ic", "er", "in", "r"))
"""What a name may end with beyond another and still be the same one, or be made from it."""
_AROUND = 50
"""Characters on either side of where a word begins, in which its neighbours stand."""
_SHORT, _LONG = 4, 8
"""Letters of names in which one may differ, and in which two may."""


class Word(NamedTuple):
    """A word and where it stands; `opens` tells that a sentence or a quotation begins with it."""

    text: str
    key: str
    start: int
    end: int
    opens: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """Whether it has nothing but capital letters."""
        return len(self.text) > 1 and self.text.isupper()


def fold(word: str) -> str:
    """A word in small letters without accents."""
    return word.lower() if word.isascii() else without_accents(word).casefold()


def forms_in(text: str) -> set[str]:
    """The words of a text as they are written, which is told much sooner than where they stand."""
    return set(_WORD.findall(text))


def capital_forms_in(text: str) -> set[str]:
    """Those of them that have a capital letter."""
    return {form for form in _CAPITAL.findall(text) if form[0].isupper()}


@functools.lru_cache(maxsize=2048)
def keys_in(text: str) -> frozenset[str]:
    """The words of a text, folded."""
    return frozenset(map(sys.intern, map(fold, forms_in(text))))  # many texts have them, and each is held once


def without_accents(text: str) -> str:
    """A text whose letters are those of English, as far as they come from these."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_LETTERS)


@functools.lru_cache(maxsize=2048)
def capitals_in(text: str) -> frozenset[str]:
    """Those of the words of a text that have a capital letter, folded."""
    return frozenset(map(sys.intern, map(fold, capital_forms_in(text))))


@functools.lru_cache(maxsize=128)
def words_in(text: str) -> tuple[Word, ...]:
    """The words of a text, without the ending of a possessive."""
    return tuple(_words_between(text, 0, len(text)))


@functools.lru_cache(maxsize=2048)
def before_capitals(text: str) -> frozenset[str]:
    """The words of a text behind which one with a capital letter follows, folded."""
    words = words_in(text)
    return frozenset(sys.intern(one.key) for one, other in itertools.pairwise(words) if other.capital)


class Neighbours(NamedTuple):
    """A word with a capital letter, between the one before it, folded, and the one that adjoins it behind.

    Of a word alone with which a sentence begins, what stands before tells nothing, and is empty.
    """

    form: str
    start: int
    before: str
    behind: str


def capitals_of(text: str, forms: Collection[str]) -> Iterator[Neighbours]:
    """The words of a text that have one of these forms."""
    for match in _CAPITAL.finditer(text) if forms else ():
        if match[0] in forms:
            start, end = match.span()
            behind = _BEHIND.match(text, end)
            named = behind is not None and behind[1][0].isupper()
            before = _before(text, start) if named or not _OPENS.search(text, max(start - 3, 0), start) else ""
            yield Neighbours(match[0], start, before, behind[1] if behind else "")


def _before(text: str, start: int) -> str:
    words = [word for word in _WORD.findall(text, max(start - _AROUND, 0), start) if word != "s"]
    return fold(words[-1]) if words else ""


def words_around(text: str, start: int) -> tuple[list[Word], int]:
    """The words around one that begins here, and its index."""
    first = text.rfind(" ", 0, max(start - _AROUND, 0)) + 1
    last = text.find(" ", start + _AROUND)
    words = list(_words_between(text, first, last if last >= 0 else len(text)))
    return words, next(index for index, word in enumerate(words) if word.start == start)


def _words_between(text: str, first: int, last: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, first, last):
        form, start = match[0], match.start()
        if form != "s" or text[start - 1 : start] not in ("'", "’"):
            opens = form[0].isupper() and _OPENS.search(text, max(start - 3, 0), start) is not None
            yield Word(form, fold(form), start, start + len(form), opens)


def adjoin(words: Sequence[Word], index: int) -> bool:
    """Whether a word follows the one before it with no more than a space or a hyphen between."""
    return 0 < index < len(words) and words[index].start - words[index - 1].end == 1


def initials(words: Sequence[Word]) -> frozenset[str]:
    """The first letters of each run of capitalised words, as an acronym would have them."""
    runs: set[str] = set()
    run = ""
    for index, word in enumerate(words):
        if not word.capital:
            run = run if word.key in ("of", "the", "for", "and") else ""
            continue
        run = f"{run}{word.key[0]}"
        runs.update(run[start:] for start in range(len(run) - 1))
        if index + 1 < len(words) and not adjoin(words, index + 1):
            run = ""
    return frozenset(runs)


def is_inflected(one: str, other: str) -> bool:
    """Whether a name is the other one with an ending: “Oyelarans”, “Norwegian” for “Norwegia”."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and (long[len(short) :] in _INFLECTIONS or not long[len(short) :])


def nearly_same(one: str, other: str) -> bool:
    """Whether two folded names differ as a slip of the pen does: by a letter, or by two where they are long."""
    shorter = min(len(one), len(other))
    if abs(len(one) - len(other)) > 2 or shorter < _SHORT or one == other:
        return False
    if shorter >= _LONG and one[0] == other[0] and one[-1] == other[-1]:
        return not is_inflected(one, other) and _distance(one, other) <= 2
    return _is_one_slip(one, other) and not is_inflected(one, other)


def _is_one_slip(one: str, other: str) -> bool:
    """Whether a letter was changed, left out or put in, or two neighbours exchanged, and nothing else."""
    start = _shared(one, other)
    one, other = one[start:], other[start:]
    end = _shared(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    return max(len(one), len(other)) == 1 or (len(one) == len(other) == 2 and one == other[::-1])


def _shared(one: str, other: str) -> int:
    """How many first letters two words share."""
    differing = (index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differing, min(len(one), len(other)))


def _distance(one: str, other: str) -> int:
    """How many letters must be changed, left out, put in or exchanged with their neighbour; 3 is more than two."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, row = row, [i]
        for j, sought in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != sought))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == sought:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = last
    return min(row[-1], 3)
