"""Numbers and dates in a text, in digits and in words, as values that can be compared.

“two-hour”, “2 hours” and “120 minutes” are one amount; “$740 million” and “740,000,000 dollars” are too. A date has a
year, a month and a day as far as the text gives them. What may mean something else (“one”, “a year”, “the first”) is
weak: it can support another number, but nobody is asked where it comes from.
"""

import functools
import re
from collections.abc import Iterator

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.figurewords import VOCABULARY
from generator.evidence.numbers.moments import Moment, find_moments
from generator.evidence.numbers.numerals import Reader
from generator.evidence.numbers.tokens import FRACTIONS, tokens_of
from generator.evidence.quotations import find_quotations
from generator.evidence.words.naming import LATELY
from generator.ground.characters import with_plain_digits
from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_SIGNS = f"0-9{''.join(FRACTIONS)}"
_NUMERIC = lazy_pattern(rf"[{_SIGNS}IVX](?:(?<![IVX])|(?<!\w.)(?:[IVX]{{1,5}}|(?<!I))\b)")
"""A digit, or a Roman number but “I”; it begins with one set of characters, so that a text is searched at once."""
_COMPOUND = lazy_pattern(r"\b\w*?(?:hundert|tausend)\w*", re.IGNORECASE)
"""A German word of several numbers."""
_AROUND = 40
_LETTERS = bytes(code if 97 <= code <= 122 or (code >= 223 and code != 247) else 32 for code in range(256))
"""What the small letters of Western Europe are in Latin-1, and a space for everything else."""
_VOCABULARY = frozenset(word.encode("latin-1") for word in VOCABULARY)


class Figures(NamedTuple):
    """All numbers and dates of a text, in its order."""

    amounts: tuple[Amount, ...] = ()
    moments: tuple[Moment, ...] = ()


@lately(LATELY)
def find_figures(text: str) -> Figures:
    """Every number and date that a text names."""
    text = with_plain_digits(text)
    amounts: list[Amount] = []
    moments: list[Moment] = []
    for start, end in _stretches(text):
        tokens = tokens_of(text, start, end)
        dates, used = find_moments(text, tokens)
        moments += dates
        amounts += Reader(text, tokens, used).amounts()
    return Figures(tuple(amounts), tuple(moments))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a text that may hold a figure: its telling words with whole words around them, which decide."""
    # Bytes, because all words of all texts are looked at, and to take bytes apart is the quickest way.
    small = text.lower()
    words = _VOCABULARY.intersection(small.encode("latin-1", "replace").translate(_LETTERS).split())
    compounds = (_COMPOUND,) if "hundert" in small or "tausend" in small else ()
    if not words and not compounds and not _NUMERIC.search(text):
        return
    start = end = 0
    telling = (_NUMERIC, *compounds, *(_whole(word.decode("latin-1")) for word in words))
    for first, last in sorted(match.span() for pattern in telling for match in pattern.finditer(text)):
        if first > end:
            if end:
                yield start, end
            start = text.rfind(" ", 0, max(first - _AROUND, 0)) + 1
        after = text.find(" ", last + _AROUND)
        end = after if after >= 0 else len(text)
    if end:
        yield start, end


@functools.cache
def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{word}\b", re.IGNORECASE)


def claimed_figures(text: str) -> Figures:
    """The numbers and dates that a text vouches for: those in quotation marks are for the quotation's rule."""
    figures = find_figures(text)
    if not figures.amounts and not figures.moments:
        return figures
    quoted = [(quotation.start, quotation.end) for quotation in find_quotations(text)]

    def outside(figure: Amount | Moment) -> bool:
        return not any(start <= figure.start < end for start, end in quoted)

    amounts = tuple(amount for amount in figures.amounts if not amount.weak and outside(amount))
    return Figures(amounts, tuple(moment for moment in figures.moments if outside(moment)))
