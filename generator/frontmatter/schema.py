"""What front matter may hold: one table of fields gives the check with positions and the JSON Schema.

A `Record` names its fields; each `Field` has a kind, which reads one node of the YAML tree. Every fault of a file is
found in one go, and a value is never anything other than what it looks like.
"""

import re
import sys
from collections.abc import Callable
from collections.abc import Mapping as MappingType
from types import MappingProxyType
from typing import Any, Protocol

from generator.diagnostics import Diagnostic, Outcome, Severity, Span, did_you_mean, nearest_to
from generator.frontmatter import scalars
from generator.frontmatter.marks import marks_in
from generator.frontmatter.scalars import date_hint, scalar_text, wrong
from generator.frontmatter.yamltree import Mapping, Node, Scalar, Sequence, text_span
from generator.ground.dates import parse_date
from generator.ground.patterns import lazy_pattern
from generator.ground.slugs import slugify
from generator.ground.tuples import NamedTuple

LONGEST = scalars.LONGEST
Report = scalars.Report

SLUG = lazy_pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
"""A name as it may stand in an address."""


_SYNONYMS = {
    "name": ("title", "id", "label"),
    "headline": ("title",),
    "heading": ("title",),
    "source": ("cite", "publisher"),
    "sources": ("cite",),
    "ref": ("cite",),
    "description": ("summary",),
    "excerpt": ("summary",),
    "author": ("byline",),
    "link": ("url",),
    "type": ("kind", "text"),
    "day": ("date",),
    "when": ("date", "published"),
    "date": ("published",),
    "claim": ("says",),
    "number": ("value",),
    "weight": ("order",),
    "keywords": ("tags",),
    "categories": ("tags",),
}
"""What other tools, or a first guess, call a key."""


class Kind(Protocol):
    """Reads one node; reports what is wrong with it and then returns None."""

    def read(self, node: Node, report: Report) -> Any: ...

    def json_schema(self) -> dict[str, Any]: ...


class _Named(NamedTuple):
    text: str
    path: str
    line: int
    column: int
    end_column: int


class Name(_Named):
    """A text with its place, so that a finding about what it names can point at it."""

    __slots__ = ()

    def __new__(cls, text: str, span: Span) -> "Name":
        return super().__new__(cls, text, *span)

    @property
    def span(self) -> Span:
        """Its place; a site has thousands of names, and asks few of them."""
        return Span(self.path, self.line, self.column, self.end_column)

    def __str__(self) -> str:
        return self.text


class Field(NamedTuple):
    """One key of a record. `help` is one line for editors; `default` stands in where the key is missing."""

    kind: Kind
    help: str
    required: bool = False
    default: Any = None


class Record(NamedTuple):
    """A mapping with known keys; also usable as the kind of a field."""

    name: str
    fields: MappingType[str, Field]
    make: Callable[..., Any] = dict
    places: MappingType[str, tuple[str, ...]] = MappingProxyType({})
    """What else `make` takes: places, each of the value of the first of some keys that is written; of none, its own."""
    others: MappingType[str, str] = MappingProxyType({})
    """Keys that it does not have, and what has them."""

    def read(self, node: Node, report: Report) -> Any:
        """The record's value, made by `make` from its fields; None when the node is no mapping."""
        if not isinstance(node, Mapping):
            report(wrong(node, f"{self.name} is written as keys and values", f"write it as {self.form()}"))
            return None
        written = {key.text: (key, value) for key, value in node.entries}
        if not written.keys() <= self.fields.keys():
            self._report_unknown(written, report)
            written = {self._meant(name, entry[1], written): entry for name, entry in written.items()}
        values = {name: self._value(name, field, written, node, report) for name, field in self.fields.items()}
        if any(values[name] is None for name, field in self.fields.items() if field.required):
            return None
        return self.make(**values, **{name: _place(keys, written, node) for name, keys in self.places.items()})

    def form(self) -> str:
        """How one is written, with what it cannot be without."""
        needed = [name for name, field in self.fields.items() if field.required] or list(self.fields)
        return f"{{{', '.join(f'{name}: …' for name in needed)}}}"

    def _report_unknown(self, written: MappingType[str, tuple[Scalar, Node]], report: Report) -> None:
        for name, (key, value) in written.items():
            if name not in self.fields:
                meant = self._nearest(name)
                hint = f"did you mean “{meant}”?" if meant else f"known here: {', '.join(self.fields)}"
                if name.strip(_CURLY) in self.fields:
                    hint = f"write {name.strip(_CURLY)} without quotation marks"
                elif name == "draft" and "status" in self.fields:
                    hint = "write `status: draft`"
                if name in self.others:
                    hint = f"remove it: only {self.others[name]} may have one"
                elif value.span.line == key.span.line and value.span.column == key.span.end_column:  # no colon between
                    hint = "a text with a comma in it needs quotation marks"
                report(Diagnostic("unknown-key", f"there is no key {name} in {self.name}", key.span, hint))

    def _nearest(self, name: str) -> str:
        """The key that is nearest to another in its letters, or, as other tools call it, in what it means."""
        return nearest_to(name, self.fields) or next(
            (each for each in _SYNONYMS.get(name.lower(), ()) if each in self.fields), ""
        )

    def _meant(self, name: str, value: Node, written: MappingType[str, tuple[Scalar, Node]]) -> str:
        """The key that the key of a text was meant for, if nothing stands in for it: no lack of it is told besides."""
        if name in self.fields or name in self.others or not isinstance(value, Scalar):
            return name
        meant = self._nearest(name)
        return meant if meant and meant not in written and not self.fields[meant].default else name

    def _value(
        self, name: str, field: Field, written: MappingType[str, tuple[Scalar, Node]], node: Mapping, report: Report
    ) -> Any:
        if name in written:
            key, value = written[name]
            read = field.kind.read(value, report if key.text == name else _unheard)
            return field.default if read is None else read
        if field.required and name not in {self._nearest(other) for other in written.keys() - self.others}:
            report(Diagnostic("missing-key", f"{self.name} has no {name}", node.span, f"add `{name}:` ({field.help})"))
        return field.default

    def json_schema(self) -> dict[str, Any]:
        """This record as JSON Schema."""
        return {
            "type": "object",
            "properties": {
                name: {**field.kind.json_schema(), "description": field.help} for name, field in self.fields.items()
            },
            "required": [name for name, field in self.fields.items() if field.required],
            "additionalProperties": False,
        }


class Text(NamedTuple):
    """A text of one line; `shown` where readers see it as it is written, so that marks of Markdown are of no use."""

    pattern: str = ""
    expected: str = "a text"
    shown: bool = False
    hint: str = ""

    def read(self, node: Node, report: Report) -> str | None:
        text = scalar_text(node, self.expected, report)
        if text is None:
            return None
        if self.pattern and not re.fullmatch(self.pattern, text):
            report(wrong(node, f"“{text}” is not {self.expected}", self.hint))
            return None
        line = " ".join(text.split())
        for finding in marks_in(node, line) if self.shown and isinstance(node, Scalar) else ():
            report(finding)
        return line

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", **({"pattern": f"^(?:{self.pattern})$"} if self.pattern else {})}


WORDS = Text(shown=True)
"""A text that readers see."""


class Choice(NamedTuple):
    """One of a few words."""

    options: tuple[str, ...]

    def read(self, node: Node, report: Report) -> str | None:
        if not isinstance(node, Scalar) or node.text not in self.options:
            written = node.text if isinstance(node, Scalar) else "this"
            hint = did_you_mean(written, self.options) or f"one of: {', '.join(self.options)}"
            report(wrong(node, f"{written} is not known here", hint))
            return None
        return node.text

    def json_schema(self) -> dict[str, Any]:
        return {"enum": list(self.options)}


_YES_AND_NO = {"true": ("true", "yes", "on", "y", "1"), "false": ("false", "no", "off", "n", "0")}


class Flag:
    """Yes or no, in the two words that leave no doubt."""

    def read(self, node: Node, report: Report) -> bool | None:
        if not isinstance(node, Scalar) or not node.plain or node.text not in ("true", "false"):
            report(wrong(node, "true or false is expected here", self._hint(node)))
            return None
        return node.text == "true"

    def _hint(self, node: Node) -> str:
        said = node.text.casefold() if isinstance(node, Scalar) else ""
        meant = next((word for word, others in _YES_AND_NO.items() if said in others), "true or false")
        quoted = isinstance(node, Scalar) and not node.plain
        return f"write {meant}, without quotation marks" if quoted else f"write {meant}"

    def json_schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


class Slug:
    """A name as it stands in addresses, with its place."""

    def read(self, node: Node, report: Report) -> Name | None:
        text = scalar_text(node, "a name", report)
        if text is None:
            return None
        if not SLUG.match(text):
            meant = slugify(text)
            hint = f"{f'write {meant}: ' if meant else ''}use a-z, 0-9 and single hyphens"
            if isinstance(node, Scalar) and node.starts:
                meant, hint = "", "this goes on over several lines: begin each entry of a list as far in as the first"
            report(wrong(node, f"“{text}” cannot stand in an address", hint))
            return Name(sys.intern(meant), node.span) if meant else None  # what leads there is not wrong besides
        return Name(sys.intern(text), node.span)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}


class Reference:
    """The name of something else in the site, with its place."""

    def read(self, node: Node, report: Report) -> Name | None:
        text = scalar_text(node, "a name", report)
        return None if text is None else Name(sys.intern(text.strip()), node.span)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string"}


class Date:
    """A day, a month or a year."""

    def read(self, node: Node, report: Report) -> Any:
        if not isinstance(node, Scalar) or not node.text:
            report(wrong(node, "a date is expected here", "2026-02-03, 2026-02 or 2026"))
            return None
        try:
            return parse_date(node.text)
        except ValueError as fault:
            report(Diagnostic("bad-date", f"“{node.text}” is not a date: {fault}", node.span, date_hint(node.text)))
            return None

    def json_schema(self) -> dict[str, Any]:
        return {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


class Number(NamedTuple):
    """A number between two limits; whole unless `whole` is off."""

    least: float
    most: float
    whole: bool = True

    def read(self, node: Node, report: Report) -> float | int | None:
        pattern = r"-?(0|[1-9]\d{0,8})" if self.whole else r"-?(0|[1-9]\d{0,8})(\.\d{1,9})?"
        kind = "a whole number" if self.whole else "a number"
        if not isinstance(node, Scalar) or not node.plain or not re.fullmatch(pattern, node.text):
            hint = f"from {self.least:g} to {self.most:g}"
            if isinstance(node, Scalar) and not node.plain:
                hint = f"write it without quotation marks, {hint}"
            report(wrong(node, f"{kind} is expected here", hint))
            return None
        value = int(node.text) if self.whole else float(node.text)
        if not self.least <= value <= self.most:
            report(wrong(node, f"{node.text} is out of range", f"from {self.least:g} to {self.most:g}"))
            return None
        return value

    def json_schema(self) -> dict[str, Any]:
        return {"type": "integer" if self.whole else "number", "minimum": self.least, "maximum": self.most}


class ListOf(NamedTuple):
    """A list of one kind."""

    kind: Kind

    def read(self, node: Node, report: Report) -> tuple[Any, ...] | None:
        if not isinstance(node, Sequence):
            hint = "write [one, two], or one line `- one` each"
            if isinstance(self.kind, Record):
                hint = f"write one line `- {self.kind.form()}` each"
            report(wrong(node, "a list is expected here", hint))
            return None
        values = (self.kind.read(item, report) for item in node.items)
        self._report_repeated([item for item in node.items if isinstance(item, Scalar)], report)
        return tuple(value for value in values if value is not None)

    def _report_repeated(self, items: list[Scalar], report: Report) -> None:
        seen: set[str] = set()
        for item in items if len({item.text for item in items}) < len(items) else ():
            if item.text in seen:
                message = f"{item.text} is in this list already"
                report(Diagnostic("repeated-value", message, item.span, "keep one", Severity.WARNING))
            seen.add(item.text)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.kind.json_schema()}


class EachOf(NamedTuple):
    """A list of so many values, each of a kind of its own; `form` is how one is written."""

    kinds: tuple[Kind, ...]
    form: str

    def read(self, node: Node, report: Report) -> tuple[Any, ...] | None:
        if not isinstance(node, Sequence) or len(node.items) != len(self.kinds):
            report(wrong(node, f"a list of {len(self.kinds)} values is expected here", f"write {self.form}"))
            return None
        values = [kind.read(item, report) for kind, item in zip(self.kinds, node.items, strict=True)]
        return None if None in values else tuple(values)

    def json_schema(self) -> dict[str, Any]:
        kinds = [kind.json_schema() for kind in self.kinds]
        return {"type": "array", "prefixItems": kinds, "minItems": len(kinds), "maxItems": len(kinds)}


class MapOf(NamedTuple):
    """Free keys, each with a value of one kind."""

    kind: Kind

    def read(self, node: Node, report: Report) -> tuple[tuple[Name, Any], ...] | None:
        if not isinstance(node, Mapping):
            report(wrong(node, "keys and values are expected here", "write one line `name: value` each"))
            return None
        read = ((Name(key.text, key.span), self.kind.read(value, report)) for key, value in node.entries)
        return tuple((key, value) for key, value in read if value is not None)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": self.kind.json_schema()}


def read_record(record: Record, tree: Mapping) -> Outcome[Any]:
    """The record in a YAML tree (None when it cannot be made) with everything found wrong."""
    found: list[Diagnostic] = []
    value = record.read(tree, found.append)
    return Outcome(value, tuple(found))


def _unheard(_finding: Diagnostic) -> None:
    """What is found of a value whose key is told already."""


def _place(keys: tuple[str, ...], written: MappingType[str, tuple[Scalar, Node]], whole: Node) -> Span:
    """Where the value of the first of some keys stands that is written, without quotation marks; else the whole."""
    return text_span(next((written[key][1] for key in keys if key in written), whole))


_CURLY = "“”„‟‘’‚«»"
