"""Characters that nobody sees."""

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""They tell where a word may break, or may not, and are no part of it."""


def without_unseen(text: str) -> str:
    """A text as it is read: without soft hyphens and the like."""
    return text if text.isascii() else text.translate(_UNSEEN)
