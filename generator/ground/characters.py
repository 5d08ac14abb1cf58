"""Characters that nobody sees, and digits of other scripts."""

from generator.ground.patterns import lazy_pattern

UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""They tell where a word may break, or may not, and are no part of it."""
UNSEEN_AMONG = f"[{UNSEEN}]*"
"""As a pattern: between any two letters."""
_NOUGHTS = (
    "\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0e50\u0ed0\u0f20\u1040\u17e0\u1810\uff10"
)
"""The nought of each script whose digits are read; the others follow it."""
_OTHER_DIGIT = lazy_pattern(f"[{''.join(f'{nought}-{chr(ord(nought) + 9)}' for nought in _NOUGHTS)}]")
_MARKS = str.maketrans("\u066a\u066b\u066c\uff04\uff05\uff0c\uff0e", "%.,$%,.")
"""What such digits have among them and around them."""
_WITHOUT = dict.fromkeys(map(ord, UNSEEN))


def with_plain_digits(text: str) -> str:
    """A text with the digits 0 to 9 for those of other scripts, each in its place."""
    if text.isascii() or not _OTHER_DIGIT.search(text):
        return text
    return _OTHER_DIGIT.sub(lambda digit: str(int(digit[0])), text).translate(_MARKS)


def has_unseen(text: str) -> bool:
    """Whether a text has such characters; most have none."""
    return not text.isascii() and any(map(text.__contains__, UNSEEN))


def places_of_seen(text: str) -> list[int]:
    """The places in a text of the characters that are left of it without those."""
    return [place for place, each in enumerate(text) if each not in UNSEEN]


def without_unseen(text: str) -> str:
    """A text as it is read: without soft hyphens and the like."""
    return text if text.isascii() else text.translate(_WITHOUT)
