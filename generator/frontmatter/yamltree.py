"""YAML as a tree of positioned values, read strictly: nothing is guessed, expanded or executed.

PyYAML's parser gives events; the tree is built from them in `yamlreader`, so that every value keeps its place,
duplicate keys, anchors and tags are findings, and depth and size are bounded before anything grows.
"""

from typing import TypeAlias

from generator.diagnostics import Outcome, Span
from generator.ground.tuples import NamedTuple

MAX_DEPTH = 12
MAX_CHARACTERS = 256 * 1024


class Scalar(NamedTuple):
    """One value as written; `plain` when no quotation marks stand around it."""

    text: str
    plain: bool
    span: Span


class Sequence(NamedTuple):
    """A list."""

    items: tuple["Node", ...]
    span: Span


class Mapping(NamedTuple):
    """Keys and values in the order written."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    span: Span


Node: TypeAlias = Scalar | Sequence | Mapping


def parse_yaml(text: str, path: str, first_line: int = 1) -> Outcome[Mapping]:
    """The mapping that `text` holds. `first_line` is the line of the file on which `text` begins."""
    from generator.frontmatter.yamlreader import read_yaml  # noqa: PLC0415  # PyYAML is not needed by most builds

    return read_yaml(text, path, first_line)


def yaml_type(scalar: Scalar) -> str:
    """What YAML takes the scalar for: `str`, `int`, `float`, `bool`, `null` or `timestamp`."""
    from generator.frontmatter.yamlreader import type_of  # noqa: PLC0415  # as above

    return type_of(scalar) if scalar.plain else "str"
