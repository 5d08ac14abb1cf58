"""YAML → the tree of its values; this imports PyYAML, and so is imported where something is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Outcome, Severity, Span
from generator.frontmatter.yamlfaults import where_it_began
from generator.frontmatter.yamltree import MAX_CHARACTERS, MAX_DEPTH, Mapping, Node, Scalar, Sequence
from generator.ground.patterns import lazy_pattern

_MOST_PLACED = 10_000
"""Characters of a value whose words are looked for on their lines; a longer one is refused anyway."""
_OTHER_LINE_ENDS = lazy_pattern("[\x85\u2028\u2029]")

_BEHIND = lazy_pattern(r"[ \t]+(?P<sign>#)(?P<joined>\S)?")
"""A comment behind a value; one whose sign touches a word may well be of the text."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _FaultError(Exception):
    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def type_of(scalar: Scalar) -> str:
    """What YAML takes a plain scalar for, as `yaml_type` says."""
    for tag, pattern in _Loader.yaml_implicit_resolvers.get(scalar.text[:1], []):
        if pattern.match(scalar.text):
            return str(tag).rpartition(":")[2]
    return "str"


def read_yaml(text: str, path: str, first_line: int) -> Outcome[Mapping]:
    """The mapping that `text` holds, as `parse_yaml` says."""
    builder = _Builder(path, first_line)
    empty = Mapping((), Span(path, first_line))
    refused = _refused(text, path, first_line)
    if refused:
        return Outcome(empty, (refused,))
    try:
        node = builder.document(text)
    except _FaultError as found:
        return Outcome(empty, (*builder.diagnostics, found.diagnostic))
    except yaml.YAMLError as error:
        return Outcome(empty, (*builder.diagnostics, _syntax_error(error, text, builder)))
    if node is None:
        return Outcome(empty, tuple(builder.diagnostics))
    if not isinstance(node, Mapping):
        fault = builder.fault("not-a-mapping", "keys and values are expected here", node.span, "write `key: value`")
        return Outcome(empty, (fault.diagnostic,))
    return Outcome(node, tuple(builder.diagnostics))


def _refused(text: str, path: str, first_line: int) -> Diagnostic | None:
    """What ends the reading before it begins: too much of it, or line ends that only YAML counts."""
    if len(text) > MAX_CHARACTERS:
        return Diagnostic("yaml-too-large", "this is too much for front matter", Span(path, first_line), "shorten it")
    mark = _OTHER_LINE_ENDS.search(text)
    if mark is None:
        return None
    before = text[: mark.start()]
    place = Span(path, first_line + before.count("\n"), len(before) - before.rfind("\n"))
    message = f"this holds the line end U+{ord(mark[0]):04X}, which no editor shows"
    return Diagnostic("control-character", message, place, "remove it, or put a space there")


class _Builder:
    """Builds the tree of one document; findings that need not end the reading are collected."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.last_line = first_line
        self.diagnostics: list[Diagnostic] = []
        self.lines: list[str] = []

    def document(self, text: str) -> Node | None:
        self.lines = text.split("\n")
        self.last_line = self.first_line + text.count("\n")
        events = iter(yaml.parse(text, Loader=_Loader))
        node: Node | None = None
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                if node is not None:
                    raise self.fault("yaml-syntax", "a second document begins here", self.span(event), "keep one")
                node = self.node(event, events, 0)
        return node

    def node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        span = self.span(event)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise self.fault("yaml-anchor", "anchors and aliases are not used here", span, "write the value out")
        if event.tag:
            raise self.fault("yaml-tag", f"the tag {event.tag} is not used here", span, "write a plain value")
        if depth > MAX_DEPTH:
            raise self.fault("yaml-too-deep", "this is nested too deeply", span, f"{MAX_DEPTH} levels are the limit")
        if isinstance(event, yaml.ScalarEvent):
            if not event.style:
                self.cut_off(event)
            return Scalar(event.value, not event.style, span, self.starts(event))  # None or, from the C parser, ''
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(span, events, depth)
        return self.mapping(span, events, depth)

    def cut_off(self, event: Any) -> None:
        """Tell a comment that looks like the rest of a text: `title: Bank #1`."""
        line, column = event.end_mark.line, event.end_mark.column
        written = "".join(self.lines[line : line + 1])  # YAML ends lines where nobody else does
        found = _BEHIND.match(written, column) if "#" in written else None
        if found and (found["joined"] or " " in event.value or event.value[:1].isupper()):
            place = Span(self.path, self.first_line + line, found.start("sign") + 1, len(written) + 1)
            hint = "put the whole value into quotation marks, or the comment on a line of its own"
            message = "what stands behind # is not read"
            self.diagnostics.append(Diagnostic("yaml-comment", message, place, hint, Severity.WARNING))

    def sequence(self, span: Span, events: Iterator[Any], depth: int) -> Sequence:
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self.node(event, events, depth + 1))
        return Sequence(tuple(items), span)

    def mapping(self, span: Span, events: Iterator[Any], depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, depth + 1)
            value = self.node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                raise self.fault("yaml-syntax", "a key must be a single word", key.span, "")
            if key.text in entries:
                first = entries[key.text][0].span
                hint = f"it is already on line {first.line}; keep one"
                self.diagnostics.append(
                    Diagnostic("duplicate-key", f"the key {key.text} appears twice", key.span, hint)
                )
                continue
            entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), span)

    def span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        end_column = end.column + 1 if end.line == start.line else 0
        line = min(start.line + self.first_line, self.last_line)  # nothing may stand on the line after the last
        return Span(self.path, line, start.column + 1, end_column)

    def starts(self, event: Any) -> tuple[tuple[int, int, int], ...]:
        """Where the words stand of a value on several lines, as a `Scalar` has it."""
        start, end = event.start_mark, event.end_mark
        if end.line == start.line or len(event.value) > _MOST_PLACED:
            return ()
        lines = self.lines[start.line : end.line + 1]
        lines[0] = " " * start.column + lines[0][start.column :]
        written = [(number, line) for number, line in enumerate(lines, self.first_line + start.line) if line.strip()]
        return tuple(_starts(event.value.split(), written))

    def fault(self, code: str, message: str, span: Span, hint: str) -> _FaultError:
        return _FaultError(Diagnostic(code, message, span, hint))


def _starts(words: list[str], lines: list[tuple[int, str]]) -> Iterator[tuple[int, int, int]]:
    """The offset, line and column of each word that does not stand one space behind the word before it."""
    offset = done = at = 0
    expected = (0, 0)
    for word in words:
        for below, from_ in ((at, done), (at + 1, 0)):
            column = lines[below][1].find(word, from_) if below < len(lines) else -1
            if column >= 0:
                at, done = below, column + len(word)
                if (lines[at][0], column) != expected:
                    yield offset, lines[at][0], column + 1
                expected = lines[at][0], done + 1
                break
        offset += len(word) + 1


def _syntax_error(error: yaml.YAMLError, text: str, builder: _Builder) -> Diagnostic:
    problem = str(getattr(error, "problem", None) or error).splitlines()[0]
    began = where_it_began(error, text)
    place = Span(builder.path, builder.first_line + began.line, began.column + 1)
    return Diagnostic("yaml-syntax", f"this is not YAML: {problem}", place, began.hint)
