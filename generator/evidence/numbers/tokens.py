"""The words and numbers of a text, and what a number is as it is written: `1,250`, `1 250`, `1'250`, `1.25`, `2,5`."""

from collections.abc import Sequence

from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
CURRENCIES = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee", "₽": "rouble", "₺": "lira"}

_GROUPED = (
    r"[0-9]{1,3}(?:[ \u00a0\u2009\u202f'’][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?"
    r"|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9])"
    r"|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])"
    r"|(?!0,)[0-9]+(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]+,[0-9]+(?![,0-9])"
    r"|[0-9]+(?:\.[0-9]+)?"
)
_DAY, _MONTH = "(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[1-9]|1[0-2])"
_TOKEN = lazy_pattern(
    r"(?=[0-9])(?:"
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])"
    rf"|(?<![0-9./-]){_DAY}(?P<mark>[./-]){_MONTH}(?P=mark)[0-9]{{4}}(?![0-9])"
    rf"|(?<![0-9./-]){_MONTH}(?P<dash>[/-]){_DAY}(?P=dash)[0-9]{{4}}(?![0-9])"
    r"|(?<![0-9:])(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:])"
    rf"|{_GROUPED})"
    r"|(?<=[0-9 ])[aApP]\.\s?[mM]\b\.?|[^\W\d_]+[²³]?"
    rf"|[{''.join(FRACTIONS)}{''.join(CURRENCIES)}%°]"
    r"|(?<=[\s($€£])\.[0-9]+(?![0-9.])"
)
_SEPARATORS = lazy_pattern(r"[ \u00a0\u2009\u202f'’]")
_POINT_OR_GROUP = lazy_pattern(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_DIGITS_OR_POINT = "0123456789."
"""What a number in digits begins with: a point in “.5 percent”."""
_MARKS = frozenset(".,;:!?()")
_SHORTENED = ("mio", "mrd")
"""Words that are written with a point."""


class Token(NamedTuple):
    """A word, a number or a sign, where it stands, and in small letters."""

    text: str
    word: str
    start: int
    end: int

    @property
    def numeric(self) -> bool:
        """Whether it is a number in digits."""
        return self.text[0] in _DIGITS_OR_POINT


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words, numbers and signs in a part of a text."""
    return [Token(m[0], _small(m[0]), *m.span()) for m in _TOKEN.finditer(text, start, end)]


def _small(written: str) -> str:
    word = written.lower()
    return "".join(filter(str.isalpha, word)) if "." in word and not word[0].isdigit() else word


def touch(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token follows the one before it without a space."""
    return tokens[index].start == tokens[index - 1].end


def parted(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a mark stands between a token and the one before it: what is behind it belongs to something else."""
    if not 0 < index < len(tokens):
        return False
    start, end = tokens[index - 1].end, tokens[index].start
    between = text[start:end]
    if between == ". " and tokens[index - 1].word in _SHORTENED:
        return False
    return end > start + 1 and not _MARKS.isdisjoint(between)


def word_at(tokens: Sequence[Token], index: int) -> str:
    """The word at a place; empty where there is none."""
    return tokens[index].word if 0 <= index < len(tokens) else ""


def value_of(written: str) -> float:
    """The value of a number in digits, whatever parts its thousands and its decimals."""
    bare = _SEPARATORS.sub("", written)
    comma, point = bare.rfind(","), bare.rfind(".")
    if comma > point >= 0:
        return float(bare.replace(".", "").replace(",", "."))
    if bare.count(".") > 1:
        return float(bare.replace(".", ""))
    if comma >= 0 and point < 0 and (len(bare) - comma != 4 or bare.startswith("0,")):
        return float(bare.replace(",", "."))
    return float(bare.replace(",", ""))


def other_value_of(written: str) -> float | None:
    """What else a number may be: `1.250` is a thousand and more where the point parts thousands."""
    return float(written.replace(".", "")) if _POINT_OR_GROUP.fullmatch(written) else None
