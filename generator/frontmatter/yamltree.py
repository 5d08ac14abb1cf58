"""YAML as a tree of positioned values, read strictly: nothing is guessed, expanded or executed.

PyYAML's parser gives events; the tree is built from them in `yamlreader`, so that every value keeps its place,
duplicate keys, anchors and tags are findings, and depth and size are bounded before anything grows.
"""

import bisect
from typing import TypeAlias

from generator.diagnostics import Outcome, Span
from generator.ground.tuples import NamedTuple

MAX_DEPTH = 12
MAX_CHARACTERS = 256 * 1024


class Scalar(NamedTuple):
    """One value as written; `plain` when no quotation marks stand around it.

    `starts` tells of a value on several lines, whose words are parted by single spaces then, which of them begin a
    line: their offset, line and column. So does a word before which there is more than a space.
    """

    text: str
    plain: bool
    span: Span
    starts: tuple[tuple[int, int, int], ...] = ()

    def place_of(self, offset: int, length: int) -> Span:
        """Where a part of the value stands, counted as `starts` are; what goes on over a line's end is marked to it."""
        if not self.starts:
            column = self.span.column + (0 if self.plain else 1) + offset
            return Span(self.span.path, self.span.line, column, column + length)
        return place_among(self.starts, self.span, offset, length)


class Sequence(NamedTuple):
    """A list."""

    items: tuple["Node", ...]
    span: Span


class Mapping(NamedTuple):
    """Keys and values in the order written."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    span: Span


def place_among(starts: tuple[tuple[int, int, int], ...], whole: Span, offset: int, length: int) -> Span:
    """Where a part of a value stands that is written on several lines; `whole` where that cannot be told."""
    index = bisect.bisect_right(starts, offset, key=lambda start: start[0]) - 1
    if index < 0:
        return whole
    begins, line, column = starts[index]
    ends = starts[index + 1][0] - 1 if index + 1 < len(starts) else offset + length
    column += offset - begins
    return Span(whole.path, line, column, column + min(length, ends - offset))


Node: TypeAlias = Scalar | Sequence | Mapping


def text_span(node: Node) -> Span:
    """Where a value stands, without quotation marks around it; with them where it is not written as it reads."""
    if not isinstance(node, Scalar):
        return node.span
    path, line, column, end = node.span
    marks = 0 if node.plain else 1
    as_read = not node.starts and end - column == len(node.text) + 2 * marks
    return Span(path, line, column + marks, end - marks) if as_read else node.span


def parse_yaml(text: str, path: str, first_line: int = 1) -> Outcome[Mapping]:
    """The mapping that `text` holds. `first_line` is the line of the file on which `text` begins."""
    from generator.frontmatter.yamlreader import read_yaml  # noqa: PLC0415  # PyYAML is not needed by most builds

    return read_yaml(text, path, first_line)


def yaml_type(scalar: Scalar) -> str:
    """What YAML takes the scalar for: `str`, `int`, `float`, `bool`, `null` or `timestamp`."""
    from generator.frontmatter.yamlreader import type_of  # noqa: PLC0415  # as above

    return type_of(scalar) if scalar.plain else "str"
