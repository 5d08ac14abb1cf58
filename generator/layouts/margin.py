"""How far the notes beside a text hang behind it, reckoned in its lines, and what each of them bears out.

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
FARTHEST = 7
"""A note that would begin further below its mark does not stand beside the text."""


class Margin:
    """The margin of one text: how far down the text reaches, where its marks stand, and the notes beside it."""

    def __init__(self) -> None:
        self._text = 0.0
        self._notes = 0.0
        self._written = 0
        self._words: list[str] = []
        self._marks: dict[int, tuple[float, str]] = {}
        self._last = ""

    def text(self, html: str) -> None:
        """The text goes on; its few tags hardly count."""
        self._written += len(html)
        self._words.append(html)

    def mark(self, number: int) -> None:
        """A mark stands behind the text so far."""
        self._last = "".join(self._words).strip() or self._last
        self._words.clear()
        self._marks[number] = (self._text + self._written // LINE, self._last)

    def end(self) -> None:
        """A block of text ends; its notes come next."""
        self._text += -(-self._written // LINE) + GAP
        self._written = 0

    def said(self, number: int) -> str:
        """The HTML since the last mark that the mark of a number stands behind."""
        return self._marks[number][1]

    def takes(self, number: int, lengths: Sequence[int]) -> bool:
        """Whether a note on paragraphs of so many characters finds room near its mark; if so it stands there."""
        place = max(self._text, self._notes)
        if place - LIFT - self._marks[number][0] > FARTHEST:
            return False
        lines = sum(1 + min(-(-length // NARROW), SHOWN) for length in lengths)
        self._notes = place + lines * NOTE_LINE + GAP
        return True
