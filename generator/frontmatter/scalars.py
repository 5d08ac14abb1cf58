"""The text of one value of front matter, and what is said of one that is none."""

import re
from collections.abc import Callable

from generator.diagnostics import Diagnostic
from generator.frontmatter.yamltree import Node, Scalar, Sequence, yaml_type
from generator.ground.dates import meant_date
from generator.ground.patterns import lazy_pattern

LONGEST = 10_000
"""Characters of one value of front matter at most."""

Report = Callable[[Diagnostic], None]

_CONTROL = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_NO_TEXT = "write a text, or remove the key; # begins a comment, unless it stands within quotation marks"


def scalar_text(node: Node, expected: str, report: Report) -> str | None:
    if not isinstance(node, Scalar):
        report(wrong(node, f"{expected} is expected here, not a list or a mapping", _alone(node)))
        return None
    guessed = yaml_type(node)
    if guessed != "str":
        what = _TYPES.get(guessed, "nothing")
        hint = f'write "{node.text}" in quotation marks' if node.text else _NO_TEXT
        message = f"{node.text or 'an empty value'} is {what} to YAML where {expected} is expected"
        report(Diagnostic("yaml-surprise", message, node.span, hint))
        return None
    if not node.text.isprintable() and _CONTROL.search(node.text):
        report(Diagnostic("control-character", "this text holds a control character", node.span, "remove it"))
        return None
    if len(node.text) > LONGEST:
        message = f"a text of {len(node.text):,} characters is too long here"
        report(wrong(node, message, f"{LONGEST:,} characters are the limit"))
        return None
    if not node.text.strip():
        report(wrong(node, f"{expected} is expected here, not an empty one", "write something, or remove the key"))
        return None
    return node.text


def _alone(node: Node) -> str:
    """What to write where brackets make a list of one text, as those of a link by name would."""
    only = node.items[0] if isinstance(node, Sequence) and len(node.items) == 1 else None
    return f"write {only.text} without brackets of its own" if isinstance(only, Scalar) else ""


_TYPES = {"int": "a number", "float": "a number", "bool": "yes or no", "timestamp": "a point in time"}


def date_hint(text: str) -> str:
    if re.fullmatch(r"\d{4}-\d{2}(?:-\d{2})?", text):
        return "look at the calendar"
    return f"write {meant}" if (meant := meant_date(text)) else "write it as year-month-day: 2026-02-03"


def wrong(node: Node, message: str, hint: str) -> Diagnostic:
    if isinstance(node, Scalar) and node.plain and not node.text:
        message, hint = "nothing is written behind this key", f"{hint}; or remove the key"
    return Diagnostic("wrong-value", message, node.span, hint)
