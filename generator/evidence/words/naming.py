"""The words of a text, folded so that accents do not count, and which names among them are nearly the same."""

import functools
import itertools
import re
import string
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_WORD = lazy_pattern(r"[^\W\d_]+")
_ACCENTED = lazy_pattern(r"[^\W\x00-\x7f]")
_APART = bytes(code if chr(code) in string.ascii_letters else ord(" ") for code in range(256))
"""Spaces for all bytes but those of letters."""
_SMALL = _APART.lower()
"""The same, with small letters for all."""
_CAPITAL = lazy_pattern(r"[^\x00-@\[-\xbf](?<=[^\W\d_])(?<![^\W\d_].)[^\W\d_]*", re.DOTALL)
"""A word that begins with no small letter of English; what stands before it is looked at last, which is quick."""
_BEHIND = lazy_pattern(r".([^\W\d_]+)", re.DOTALL)
_OPENS = lazy_pattern(r"(?:^|[.!?:;…\x00(\[“\"‘«»„/|*—–-]|\n)\s*$")
_INITIALS = lazy_pattern(r"(?<![\w.])(?!U\.[KNS]\.|[AE]\.U\.|[DW]\.[CHO]\.|[AP]\.M\.)(?:[^\W\d_a-z]\. ?){1,3}$")
"""What stands for the first names of somebody: “J. K. ”, and not “U.S. ”, behind which a sentence may begin."""
_FIRST_PART = lazy_pattern(r"(?<![^\W\d_])[^\W\d_a-z](?=[^\W\d_]*[a-zß-ÿ])[^\W\d_]+-$")
"""The first part of a double name: “Velez-”."""
_PLAIN = {"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
_LETTERS = _PLAIN | {letter.upper(): plain.title() for letter, plain in _PLAIN.items() if letter not in "ßı"}
_INFLECTIONS = frozenset(("s", "es", "n", "an", "ian", "ish", "ese", "i", "y", "e", "ic", "er", "in", "r"))
"""What a name may end with beyond another and still be the same one, or be made from it."""
_MORE = frozenset(("s", "es", "n", "e", "t"))
"""What is put in by mistake at the end of a surname."""
_NAMED = 3
"""Letters of a surname at the least."""
_AROUND = 50
"""Characters on either side of where a word begins, in which its neighbours stand."""
_FEW = 16
"""Words that are searched for in many texts before it pays to know every word of them."""
LATELY = 256
"""So many texts that were looked at lately are not looked at again: more would take memory in every process."""
MANY = 2048
"""As many where what is kept of each is little and every statement that rests on a paragraph asks for it."""
STEM = 5
"""The first letters by which a word counts as known, whatever its ending."""
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


def fold(text: str) -> str:
    """A word or a text in small letters without accents."""
    return text.lower() if text.isascii() else without_accents(text).casefold()


fold_word = lately(16384)(fold)
"""The same for a word, of which most come again and again."""


def folded(words: str) -> frozenset[str]:
    """The words of a table, folded."""
    return frozenset(fold(words).split())


def entries_of(table: str) -> list[str]:
    """The lines of a table; one that is indented goes on with the line before it."""
    return table.replace("\n ", " ").strip().splitlines()


def forms_in(text: str) -> set[str]:
    """The words of a text as they are written, which is told much sooner than where they stand."""
    return set(_parted(text, _APART) if _is_plain(text) else _WORD.findall(text))


def capital_forms_in(text: str) -> set[str]:
    """Those of them that have a capital letter."""
    if _is_plain(text):
        return {form for form in _parted(text, _APART) if form < "a"}
    return {form for form in _WORD.findall(text) if form[0].isupper()}


def keys_of(text: str) -> set[str]:
    """The words of a text, folded."""
    return set(_parted(text, _SMALL)) if _is_plain(text) else set(map(fold_word, _WORD.findall(text)))


def _is_plain(text: str) -> bool:
    """Whether all letters are those of English, so that words need not be looked for one by one."""
    return text.isascii() or not _ACCENTED.search(text)


def _parted(text: str, table: bytes) -> list[str]:
    """The words of such a text, by a table of what is no letter."""
    return text.encode("ascii", "replace").translate(table).decode("ascii").split()


@lately(MANY)
def keys_in(text: str) -> frozenset[str]:
    """The same, kept for a while."""
    return frozenset(map(sys.intern, keys_of(text)))  # many texts have them, and each is held once


def without_accents(text: str) -> str:
    """A text whose letters are those of English, as far as they come from these."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    for letter in set(apart):  # which are few, and none comes from another
        if not letter.isascii():
            apart = apart.replace(letter, "" if unicodedata.combining(letter) else _LETTERS.get(letter, letter))
    return apart


@lately(MANY)
def capitals_by_end(text: str) -> Mapping[str, Sequence[str]]:
    """The words of a text that have a capital letter, folded: by their first letter, and by “-” and their last."""
    by_end: dict[str, list[str]] = defaultdict(list)
    for word in map(sys.intern, set(map(fold_word, capital_forms_in(text)))):
        by_end[word[0]].append(word)
        by_end[f"-{word[-1]}"].append(word)
    return dict(by_end)


@lately(128)
def words_in(text: str) -> tuple[Word, ...]:
    """The words of a text, without the ending of a possessive."""
    return tuple(_words_between(text, 0, len(text)))


@lately(MANY)
def before_capitals(text: str) -> frozenset[str]:
    """The words of a text behind which one with a capital letter follows, folded."""
    words = (m[0] for m in _WORD.finditer(text) if m[0] != "s" or not _is_possessive(text, m.start()))
    return frozenset(sys.intern(fold_word(one)) for one, other in itertools.pairwise(words) if other[0].isupper())


class Neighbours(NamedTuple):
    """A word with a capital letter, between the one before it, folded, and the one like it that adjoins it behind.

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
            behind = _BEHIND.match(text, end) if text[end + 1 : end + 2].isupper() else None
            before = _before(text, start) if behind or not _opens(text, start) else ""
            yield Neighbours(match[0], start, before, behind[1] if behind else "")


def _before(text: str, start: int) -> str:
    words = [word for word in _WORD.findall(text, max(start - _AROUND, 0), start) if word != "s"]
    return fold(words[-1]) if words else ""


def places_of(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text, written just so."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield at
        at = text.find(word, end)


def words_around(text: str, start: int) -> tuple[list[Word], int]:
    """The words around one that begins here, and its index."""
    first = text.rfind(" ", 0, max(start - _AROUND, 0)) + 1
    last = text.find(" ", start + _AROUND)
    words = list(_words_between(text, first, last if last >= 0 else len(text)))
    return words, next(index for index, word in enumerate(words) if word.start == start)


def _words_between(text: str, first: int, last: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, first, last):
        form, start = match[0], match.start()
        if form != "s" or not _is_possessive(text, start):
            opens = form[0].isupper() and _opens(text, start)
            yield Word(form, fold(form), start, start + len(form), opens)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence or a quotation may begin here; a name goes on behind initials and its first part."""
    if text[start - 1 : start] == "-" and _FIRST_PART.search(text, max(start - _AROUND, 0), start):
        return False
    if text[start - 2 : start] == ". ":
        return not _INITIALS.search(text, max(start - _AROUND, 0), start)
    return _OPENS.search(text, max(start - 3, 0), start) is not None


def _is_possessive(text: str, start: int) -> bool:
    """Whether the letter that begins here is the ending of a possessive."""
    return text[start - 1 : start] in ("'", "’")


def adjoin(words: Sequence[Word], index: int) -> bool:
    """Whether a word follows the one before it with no more than a space or a hyphen between."""
    return 0 < index < len(words) and words[index].start - words[index - 1].end == 1


def initials(words: Sequence[Word]) -> str:
    """The first letters of each run of capitalised words, among which an acronym is found; a space is between runs."""
    letters: list[str] = []
    for index, word in enumerate(words):
        if word.capital:
            letters.append(word.key[0] if adjoin(words, index + 1) or index + 1 == len(words) else f"{word.key[0]} ")
        elif word.key not in ("of", "the", "for", "and"):
            letters.append(" ")
    return "".join(letters)


def is_inflected(one: str, other: str) -> bool:
    """Whether a name is the other one with an ending: “Oyelarans”, “Norwegian” for “Norwegia”."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and (long[len(short) :] in _INFLECTIONS or not long[len(short) :])


def ends_otherwise(one: str, other: str) -> bool:
    """Whether the one name is the other with a letter more at its end, or “es”, as a slip or a plural has."""
    short, long = sorted((one, other), key=len)
    if len(short) < _NAMED or short == long or not long.startswith(short):
        return False
    more = long[len(short) :]
    return more in _MORE or more == short[-1]


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


class Vocabulary:
    """The words of many texts, folded, and the first letters of the long ones.

    Texts are searched for the first few words that are asked for: for each this takes a twentieth of what it takes to
    know all.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._asked: dict[str, bool] = {}

    def __contains__(self, key: str) -> bool:
        if key not in self._asked:
            self._asked[key] = key in self._words if len(self._asked) >= _FEW else self._is_written(key)
        return self._asked[key]

    def _is_written(self, key: str) -> bool:
        goes_on = "" if len(key) == STEM else r"(?![^\W\d_])"
        pattern = re.compile(rf"(?<![^\W\d_]){re.escape(key)}{goes_on}")
        return any(key in text and pattern.search(text) for text in map(fold, self._texts))

    @functools.cached_property
    def _words(self) -> frozenset[str]:
        words = frozenset().union(*(forms_in(fold(text)) for text in self._texts))
        return words | {word[:STEM] for word in words if len(word) > STEM}
