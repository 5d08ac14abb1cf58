"""Where YAML that cannot be read went wrong: the parser tells where it gave up, often some lines further on."""

from __future__ import annotations

import re
from typing import Any

from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_BARE_KEY = lazy_pattern(r"[\s-]*(?:\w[\w-]*|(?<=-))\s*\Z")
_CLOSE_COLON = lazy_pattern(r"\s*(?:- )?[\w-]+:(?=[^\s:/])")
"""A key whose colon has no space behind it."""
_COMMENT = lazy_pattern(r"[\[{](?:[^\]}#]|(?<=[^\s\[{,])#){0,300}(?P<sign>#)")
"""A bracket that is closed behind the sign of a comment."""
_OPENING = lazy_pattern(r"""(?:^|[:\[{,]|(?:^|\s)-)\s*(["'])""")

_ODD_SPACE = lazy_pattern(r"\s*(?:- )?[\w-]+:(?P<space>[\u00a0\u2000-\u200b\u202f\u3000\ufeff])")
_CURLY_VALUE = lazy_pattern(r"\s*(?:- )?[\w-]+: +(?P<mark>[“”„‘’«]).*: ")
_HYPHEN = lazy_pattern(r"\s*(?P<sign>[–—−•*](?=\s)|[-–—−•*](?=[{\[]))")
_KEY_BEHIND = lazy_pattern(r"[^\s,{\[:]\s+([a-z_]+)\Z")
_APOSTROPHE = lazy_pattern(r"\s*(?:- )?[\w-]+: +'(?:[^']|'')*\w(?P<sign>')\w")


class Fault(NamedTuple):
    """Where a fault began, counted from nought, and what to do about it."""

    line: int
    column: int
    hint: str


def where_it_began(error: Any, text: str) -> Fault:
    """The place of a fault that PyYAML found in a text: where it began if that can be told, else where it showed."""
    lines = text.splitlines() or [""]
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    began = (
        _odd_space(lines, line)
        or _curly_marks(lines, line)
        or _apostrophe(lines, line, column)
        or _other_hyphen(lines, line)
        or _unclosed_mark(lines, line)
        or _within_brackets(error, lines, line, column)
        or _commented(error, lines, line)
        or _of_context(error, line)
        or _without_colon(error, lines, line, column)
        or _out_of_line(error, lines, line, column)
        or _out_of_list(error, lines, line, column)
    )
    if began:
        return began
    if line >= len(lines):  # what is missing at the end of a file is missed on the line after it
        return Fault(len(lines) - 1, len(lines[-1]), _hint(""))
    return Fault(line, column, _hint(lines[line]))


def _hint(line: str) -> str:
    if "\t" in line:
        return "indent with spaces, not tabs"
    return "a text that holds `: `, `#` or starts with a mark needs quotation marks around it"


def _odd_space(lines: list[str], shown: int) -> Fault | None:
    """A space behind a colon that YAML takes for a letter, as word processors put one; it looks like any other."""
    for at in range(max(shown - 1, 0), min(shown + 1, len(lines))):
        if found := _ODD_SPACE.match(lines[at]):
            hint = f"the space behind the colon is U+{ord(found['space']):04X}, which is none to YAML: put a plain one"
            return Fault(at, found.start("space"), hint)
    return None


def _curly_marks(lines: list[str], shown: int) -> Fault | None:
    """Curly marks around a text with a colon in it."""
    found = _CURLY_VALUE.match(lines[shown]) if shown < len(lines) else None
    hint = "curly quotation marks are letters to YAML: put straight ones around the text, also around those"
    return Fault(shown, found.start("mark"), hint) if found else None


def _apostrophe(lines: list[str], shown: int, column: int) -> Fault | None:
    """An apostrophe within single marks, which ends the text."""
    found = _APOSTROPHE.match(lines[shown]) if shown < len(lines) else None
    hint = "the apostrophe ends the text: put double quotation marks around it"
    return Fault(shown, found.start("sign"), hint) if found and found.start("sign") < column + 1 else None


def _other_hyphen(lines: list[str], shown: int) -> Fault | None:
    """A dash, an asterisk or a hyphen without its space where an entry of a list begins."""
    found = _HYPHEN.match(lines[shown]) if shown < len(lines) else None
    hint = "an entry of a list begins with a hyphen and a space: `- `"
    return Fault(shown, found.start("sign"), hint) if found else None


def _within_brackets(error: Any, lines: list[str], shown: int, column: int) -> Fault | None:
    """A text that the mark of the next one closes, or a key with no comma before it."""
    if shown >= len(lines) or not str(getattr(error, "context", "")).startswith("while parsing a flow"):
        return None
    line, at = lines[shown], 0
    while found := _OPENING.search(line, at):
        ended, at = _close(lines, shown, found.end(), found[1])
        if ended != shown or at > column:
            break
        if at == column:
            hint = f"the mark in column {column} ends this text: close it where it ends, or write curly marks within it"
            return Fault(shown, found.start(1), hint)
    if (key := _KEY_BEHIND.search(line[:column])) and line[column : column + 1] == ":":
        hint = f"a comma belongs before {key[1]} if that is a key; a text with `: ` in it needs quotation marks"
        return Fault(shown, key.start(1), hint)
    return None


def _unclosed_mark(lines: list[str], shown: int) -> Fault | None:
    """The quotation mark that opens a text which goes on to the line where the fault showed, or to the end."""
    at = 0
    while at < min(shown + 1, len(lines)):
        ended, opened = _end_of_texts(lines, at)
        if opened >= 0 and (ended == shown > at or ended >= len(lines)):
            return Fault(at, opened, "this quotation mark is not closed on its line: close it there")
        at = max(ended, at + 1)
    return None


def _end_of_texts(lines: list[str], at: int) -> tuple[int, int]:
    """The line on which the last quoted text of a line ends, and the column where it begins if that is another."""
    column = 0
    while found := _OPENING.search(lines[at], column):
        ended = _close(lines, at, found.end(), found[1])
        if ended[0] != at:
            return ended[0], found.start(1)
        column = ended[1]
    return at, -1


def _close(lines: list[str], line: int, column: int, mark: str) -> tuple[int, int]:
    """The place behind the mark that closes a quoted text; the line after the last where none does."""
    closing = re.compile(r"(?:[^\"\\]|\\.)*?\"" if mark == '"' else r"(?:[^']|'')*?'(?!')")
    for number in range(line, len(lines)):
        if found := closing.match(lines[number], column if number == line else 0):
            return number, found.end()
    return len(lines), 0


def _commented(error: Any, lines: list[str], shown: int) -> Fault | None:
    """Where a comment begins within a bracket, so that its end is not read."""
    if "flow" not in str(getattr(error, "context", "")):
        return None
    mark = getattr(error, "context_mark", None)
    for at in sorted({min(place, len(lines) - 1) for place in (mark.line if mark else shown, shown)}):
        closed = max(map(lines[at].rfind, "]}"))
        if found := _COMMENT.search(lines[at], 0, max(closed, 0)):
            return Fault(at, found.start("sign"), "what stands behind # is not read: put it into quotation marks")
    return None


def _of_context(error: Any, shown: int) -> Fault | None:
    """Where what was being read began, if its end was missed on a later line."""
    context, mark = str(getattr(error, "context", "")), getattr(error, "context_mark", None)
    if mark is None or mark.line >= shown:
        return None
    if context == "while scanning a simple key":
        return Fault(mark.line, mark.column, "a colon and a space belong after a key: `key: value`")
    if context.startswith("while parsing a flow"):
        return Fault(mark.line, mark.column, "this bracket is not closed: close it behind its last value")
    return None


def _without_colon(error: Any, lines: list[str], shown: int, column: int) -> Fault | None:
    """The line above that has no colon, where the one below it was taken for more of its text."""
    problem = str(getattr(error, "problem", ""))
    if not problem.startswith("mapping values are not allowed") or not 0 < shown < len(lines):
        return None
    above = lines[shown - 1]
    if close := _CLOSE_COLON.match(above):
        return Fault(shown - 1, close.end(), "leave a space behind the colon of a key: `key: value`")
    if not above.strip() or ":" in above or not _BARE_KEY.match(lines[shown][:column]):
        return None
    start = len(above) - len(above.lstrip(" -"))
    return Fault(shown - 1, start, "a colon and a space belong after a key: `key: value`")


def _out_of_line(error: Any, lines: list[str], shown: int, column: int) -> Fault | None:
    """A key that stands further in than the one above, which has its value; a list whose first entry has no hyphen."""
    problem = str(getattr(error, "problem", ""))
    if not 0 < shown < len(lines):
        return None
    inset, above = _inset(lines[shown]), _inset(lines[shown - 1])
    full = ": " in lines[shown - 1] and inset > above
    if problem.startswith("mapping values are not allowed") and full and _BARE_KEY.match(lines[shown][:column]):
        return Fault(shown, inset, "this is indented further than the line above: begin it where that begins")
    first = _first_entry(lines, shown) if "expected key" in problem else 0
    if first and not lines[first].lstrip().startswith("-"):
        return Fault(first, _inset(lines[first]), "each entry of a list begins with `- `: put one before this as well")
    return None


def _out_of_list(error: Any, lines: list[str], shown: int, column: int) -> Fault | None:
    """A key that begins further out than those of its entry, and further in than the entry's hyphen or behind it."""
    if shown >= len(lines) or "expected '-' indicator" not in str(getattr(error, "problem", "")):
        return None
    if lines[shown].lstrip().startswith("-"):
        return None  # another entry, and no key
    hint = "this begins in another column than the keys it belongs to: begin it below them"
    return Fault(shown, column, hint) if column else None


def _first_entry(lines: list[str], shown: int) -> int:
    """The line that begins what an entry of a list, the line that showed the fault, goes on with; 0 if it is none."""
    if not lines[shown].lstrip().startswith("- "):
        return 0
    heads = (at for at in range(shown - 1, -1, -1) if lines[at].strip() and _inset(lines[at]) < _inset(lines[shown]))
    head = next(heads, shown)
    return head + 1 if lines[head].rstrip().endswith(":") else 0


def _inset(line: str) -> int:
    return len(line) - len(line.lstrip())
