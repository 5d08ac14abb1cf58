"""How far the notes beside a text hang behind it, reckoned in its lines.

Those that would stand too far from their marks are opened by them instead.
"""

from collections.abc import Sequence

LINE = 64
"""Characters of a line of the text, about."""
NARROW = 42
"""Characters of a line of a note."""
SHOWN = 4
"""Lines that a note shows of a paragraph."""
NOTE_LINE = 0.7
"""The height of a note's line in lines of the text."""
GAP = 0.5
"""Between two blocks, and between two notes."""
LIFT = 4
"""So much higher than its place behind its block a note is drawn."""
FARTHEST = 8
"""A note that would begin so far below the beginning of its block does not stand beside it."""


class Margin:
    """The margin of one text: how far down the text reaches, and the notes beside it."""

    def __init__(self) -> None:
        self._text = 0.0
        self._notes = 0.0

    def block(self, characters: int) -> None:
        """A block of text, with all that stands between it and the last one."""
        self._top = self._text
        self._text += -(-characters // LINE) + GAP

    def takes(self, lengths: Sequence[int]) -> bool:
        """Whether a note on paragraphs of so many characters finds room near the last block; if so it stands there."""
        place = max(self._text, self._notes)
        if place - LIFT - self._top > FARTHEST:
            return False
        lines = sum(1 + min(-(-length // NARROW), SHOWN) for length in lengths)
        self._notes = place + lines * NOTE_LINE + GAP
        return True
