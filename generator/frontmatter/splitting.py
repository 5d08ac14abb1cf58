"""Front matter and body of a file, through python-frontmatter with a strict handler.

python-frontmatter lets an unclosed block, text before the block or a scalar pass in silence; the handler here refuses
them, keeps positions, and leaves every value for the schema to read.
"""

import re
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from generator.diagnostics import Diagnostic, Outcome, Span
from generator.frontmatter.yamltree import Mapping, parse_yaml
from generator.ground.tuples import NamedTuple

_TREE = "tree"
_DASHES = re.compile(r"[-–—_=*]{1,9}[ \t]*$", re.MULTILINE)
"""What may have been meant for the line that begins front matter."""


class Parts(NamedTuple):
    """A file taken apart. `body_line` is the line of the file on which the body's first line stands."""

    front: Mapping
    body: str
    body_line: int


class _RefusedError(Exception):
    """Raised out of python-frontmatter, which would swallow a ValueError."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class _StrictHandler(BaseHandler):
    """Splits at exactly `---`, refuses what is unclosed, and gives the YAML as a positioned tree."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, path: str, first_line: int) -> None:
        super().__init__()
        self.path = path
        self.first_line = first_line
        self.outcome = Outcome(Mapping((), Span(path, first_line)))

    def split(self, text: str) -> tuple[str, str]:
        assert self.FM_BOUNDARY is not None
        opening = self.FM_BOUNDARY.match(text)
        if opening is None:
            hint = "begin it with `---`"
            if text.startswith("+++"):
                hint = "begin and end it with `---`, and write `key: value`: no TOML is read"
            elif _DASHES.match(text):
                hint = "begin and end it with a line of three hyphens, `---`"
            raise _RefusedError(self._finding("no-front-matter", "this file has no front matter", hint))
        closing = self.FM_BOUNDARY.search(text, opening.end())
        if closing is None:
            message = "this front matter is never closed"
            raise _RefusedError(self._finding("unclosed-front-matter", message, "end it with a line `---`"))
        return text[opening.end() + 1 : closing.start()], text[closing.end() :]

    def load(self, fm: str) -> dict[str, Any]:
        self.outcome = parse_yaml(fm, self.path, self.first_line + 1)
        return {_TREE: self.outcome.value}

    def _finding(self, code: str, message: str, hint: str) -> Diagnostic:
        return Diagnostic(code, message, Span(self.path, self.first_line, 1, 4), hint)


def split_front_matter(text: str, path: str) -> Outcome[Parts]:
    """Take a file apart; without usable front matter the tree is empty and a finding says why."""
    leading = len(text) - len(text.lstrip())
    first_line = text.count("\n", 0, leading) + 1
    handler = _StrictHandler(path, first_line)
    empty = Parts(Mapping((), Span(path, first_line)), "", first_line)
    if not text.strip():
        finding = Diagnostic("empty-file", f"{path} is empty", Span(path), "begin it with front matter, or remove it")
        return Outcome(empty, (finding,))
    try:
        metadata, body = frontmatter.parse(text, handler=handler)
    except _RefusedError as refused:
        return Outcome(empty, (refused.diagnostic,))
    tree = metadata[_TREE]
    assert isinstance(tree, Mapping)
    start = len(text.rstrip()) - len(body)
    return Outcome(Parts(tree, body, text.count("\n", 0, start) + 1), handler.outcome.diagnostics)
