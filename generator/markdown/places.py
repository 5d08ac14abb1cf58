"""Where the parts of a body stand in its file: markdown-it gives lines to blocks, and none to what is in them."""

from __future__ import annotations

from markdown_it.token import Token

from generator.content import Document
from generator.diagnostics import Span


class Places:
    """The places of one document's tokens."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = document.body.split("\n")

    def file_line(self, token: Token) -> int:
        return (token.map[0] if token.map else 0) + self.document.body_line

    def span(self, line: int) -> Span:
        """The whole line of the file, less its indentation."""
        text = self.lines[line - self.document.body_line] if line - self.document.body_line < len(self.lines) else ""
        indent = len(text) - len(text.lstrip())
        return Span(self.document.path, line, indent + 1, len(text) + 1)

    def place(self, block: Token, offset: int, length: int) -> Span:
        """The place in the file of a part of a block's text, which lost its indentation and markers."""
        if "\n" not in block.content and block.map and block.content in self.lines[block.map[0]]:
            column = self.lines[block.map[0]].index(block.content) + offset + 1
            return Span(self.document.path, block.map[0] + self.document.body_line, column, column + length)
        before = block.content[:offset]
        number = (block.map[0] if block.map else 0) + before.count("\n")
        within = offset - (before.rfind("\n") + 1)
        written = block.content.split("\n")[before.count("\n")]
        start = max(self.lines[number].find(written.strip()), 0) if number < len(self.lines) else 0
        column = start + within - (len(written) - len(written.lstrip())) + 1
        return Span(self.document.path, number + self.document.body_line, column, column + length)

    def find(self, block: Token, needle: str) -> Span:
        """The place of a text within a block; the block's first line when it is written in another way there."""
        offset = block.content.find(needle)
        if offset < 0 or not needle:
            return self.span(self.file_line(block))
        return self.place(block, offset, len(needle))
