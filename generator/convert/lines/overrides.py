"""What an editor decided about single lines and paragraphs: `seeds/<id>.lines.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.convert.values import LABELS
from generator.diagnostics import Diagnostic, Outcome, did_you_mean
from generator.frontmatter.schema import Choice, Field, MapOf, Name, Record, Slug, read_record
from generator.frontmatter.yamltree import parse_yaml
from generator.ground.files import read_text
from generator.seeds import FOLDER

_SPAN = re.compile(r"([0-9]{1,6})(?:-([0-9]{1,6}))?")
_LONGEST_SPAN = 20_000
"""So many lines or paragraphs one key names at most."""

OVERRIDES = Record(
    "line overrides",
    {
        "lines": Field(MapOf(Choice(LABELS)), "labels by line of the article", default=()),
        "topics": Field(MapOf(Slug()), "topics by paragraph of the source", default=()),
    },
)


@dataclass(frozen=True, slots=True)
class Overrides:
    """An editor's decisions on one source."""

    lines: dict[int, str] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)


NONE = Overrides()
"""No decisions."""


def override_path(source: str) -> str:
    """Where the decisions on a source are kept."""
    return f"{FOLDER}/{source}.lines.yaml"


def load_overrides(root: Path, source: str, topics: Iterable[str]) -> Outcome[Overrides]:
    """The decisions on a source; empty where there is no file."""
    path = override_path(source)
    if not (root / path).is_file():
        return Outcome(Overrides())
    text = read_text(root, path)
    return Outcome(Overrides(), text.diagnostics) if text.failed else parse_overrides(text.value, path, topics)


def parse_overrides(text: str, path: str, topics: Iterable[str]) -> Outcome[Overrides]:
    """Read the text of an override file."""
    tree = parse_yaml(text, path)
    read: Outcome[Any] = read_record(OVERRIDES, tree.value)
    found = list(tree.diagnostics + read.diagnostics)
    values = read.value or {"lines": (), "topics": ()}
    known = tuple(topics)
    for _, topic in values["topics"]:
        if known and topic.text not in known:
            hint = did_you_mean(topic.text, known) or f"one of: {', '.join(known)}"
            found.append(Diagnostic("unknown-topic", f"there is no topic {topic}", topic.span, hint))
    lines = {number: str(label) for number, label in _numbered(values["lines"], found)}
    settled = {number: str(topic) for number, topic in _numbered(values["topics"], found) if str(topic) in known}
    return Outcome(Overrides(lines, settled), tuple(found))


def _numbered(entries: Iterable[tuple[Name, Any]], found: list[Diagnostic]) -> Iterator[tuple[int, Any]]:
    """Each number with its value; a key is a number or a span such as `4-9`."""
    for key, value in entries:
        span = _SPAN.fullmatch(key.text)
        first, last = (int(span[1]), int(span[2] or span[1])) if span else (1, 0)
        if first > last or last - first >= _LONGEST_SPAN:
            message = f"“{key}” is not the number of a line or paragraph"
            found.append(Diagnostic("wrong-value", message, key.span, "write `12: body`, or `12-15: body`"))
            continue
        for number in range(first, last + 1):
            yield number, value
