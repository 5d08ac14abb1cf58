"""The words of a text, folded so that accents do not count, and which names among them are nearly the same."""

import functools
import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_OPENS = re.compile(r"(?:^|[.!?:;…\x00(\[“\"‘«»„/|*—–-]|\n)\s*$")
_PLAIN = {"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
_LETTERS = str.maketrans(
    _PLAIN | {letter.upper(): plain.title() for letter, plain in _PLAIN.items() if letter not in "ßı"}
)
_INFLECTIONS = frozenset(("s", "es", "n", "an", "ian", "ish", "ese", "i", "y", "e", "ic", "er", "in", "r"))
"""What a name may end with beyond another and still be the same one, or be made from it."""
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
    return without_accents(word).casefold()


def without_accents(text: str) -> str:
    """A text whose letters are those of English, as far as they come from these."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_LETTERS)


@functools.lru_cache(maxsize=4096)
def words_in(text: str) -> tuple[Word, ...]:
    """The words of a text, without the ending of a possessive."""
    return tuple(
        Word(
            m[0],
            fold(m[0]),
            m.start(),
            m.end(),
            m[0][0].isupper() and bool(_OPENS.search(text, max(m.start() - 3, 0), m.start())),
        )
        for m in _WORD.finditer(text)
        if not (m[0] == "s" and text[m.start() - 1 : m.start()] in ("'", "’"))
    )


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
    if one == other or shorter < _SHORT or is_inflected(one, other):
        return False
    if shorter >= _LONG and one[0] == other[0] and one[-1] == other[-1]:
        return _distance(one, other) <= 2
    return _distance(one, other) == 1


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
