"""Characters that nobody sees."""

UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""They tell where a word may break, or may not, and are no part of it."""
UNSEEN_AMONG = f"[{UNSEEN}]*"
"""As a pattern: between any two letters."""
_WITHOUT = dict.fromkeys(map(ord, UNSEEN))


def without_unseen(text: str) -> str:
    """A text as it is read: without soft hyphens and the like."""
    return text if text.isascii() else text.translate(_WITHOUT)
