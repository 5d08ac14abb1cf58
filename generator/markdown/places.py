"""Where the parts of a body stand in its file: markdown-it gives lines to blocks, and none to what is in them."""

import bisect
import itertools

from markdown_it.token import Token

from generator.content import Document
from generator.diagnostics import Span
from generator.ground.tuples import NamedTuple


class _Block(NamedTuple):
    """A block, where each line of its text begins in that text, and how much the file has before it."""

    token: Token
    starts: tuple[int, ...]
    columns: tuple[int, ...]


class Places:
    """The places of one document's tokens, which are asked for in order."""

    def __init__(self, document: Document, body: str) -> None:
        self.document = document
        self.lines = body.split("\n")
        self._block = _Block(Token("", "", 0), (0,), (0,))
        self._found = 0

    def file_line(self, token: Token) -> int:
        """The line of the file that a block begins on."""
        return (token.map[0] if token.map else 0) + self.document.body_line

    def span(self, line: int) -> Span:
        """The whole line of the file, less its indentation."""
        text = self.lines[line - self.document.body_line] if line - self.document.body_line < len(self.lines) else ""
        indent = len(text) - len(text.lstrip())
        return Span(self.document.path, line, indent + 1, len(text) + 1)

    def first_line(self, block: Token) -> Span:
        """The whole first line of a block."""
        return self.span(self.file_line(block))

    def place(self, block: Token, offset: int, length: int) -> Span:
        """The place in the file of a part of a block's text, which lost its indentation and markers."""
        self._enter(block)
        number = bisect.bisect_right(self._block.starts, offset) - 1
        column = self._block.columns[number] + offset - self._block.starts[number] + 1
        return Span(self.document.path, self.file_line(block) + number, column, column + length)

    def find(self, block: Token, needle: str) -> Span:
        """The place of a text within a block; the block's first line when it is written in another way there."""
        self._enter(block)
        written = _as_written(needle, block.content) if "%" in needle else needle
        offset = block.content.find(written, self._found)
        offset = block.content.find(written) if offset < 0 else offset
        if offset < 0 or not written:
            return self.first_line(block)
        self._found = offset + len(written)
        return self.place(block, offset, len(written))

    def _enter(self, block: Token) -> None:
        """Look at the lines of a block once, however many places in it are asked for."""
        if self._block.token is block:
            return
        written = block.content.split("\n")
        first = block.map[0] if block.map else 0
        lines = self.lines[first : first + len(written)]
        columns = itertools.starmap(_column, itertools.zip_longest(lines, written, fillvalue=""))
        starts = itertools.accumulate((len(text) + 1 for text in written[:-1]), initial=0)
        self._block, self._found = _Block(block, tuple(starts), tuple(columns)), 0


def _as_written(address: str, text: str) -> str:
    """An address as a text has it, whose other letters than those of English markdown-it writes in another way."""
    from urllib.parse import unquote  # noqa: PLC0415  # few addresses have any

    return address if address in text else unquote(address)


def _column(line: str, text: str) -> int:
    """How far to the right of its place in a block's text a line of it stands in the file."""
    start = max(line.find(text.strip()), 0)
    return start - (len(text) - len(text.lstrip()))
