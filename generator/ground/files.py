"""Reading what is in a folder: untrusted bytes become text, or a finding that says why not."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic, Outcome, Span

MAX_BYTES = 4 * 1024 * 1024
"""A text file larger than this is reported, not read: a section of 4 MiB is a mistake."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_text(root: Path, path: str) -> Outcome[str]:
    """The text of `root/path` with line feeds as line ends; empty with a finding when it is not clean UTF-8."""
    try:
        with (root / path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        return _unreadable("unreadable-file", f"cannot be read: {reason}", Span(path), "is it a file you may read?")
    return decode(data, path)


def decode(data: bytes, path: str) -> Outcome[str]:
    """Bytes as text, strictly: UTF-8, no byte order mark, no control characters."""
    if len(data) > MAX_BYTES:
        limit = f"the limit is {MAX_BYTES // 1024 // 1024} MiB"
        return _unreadable("file-too-large", "is too large to be a text of ours", Span(path), limit)
    if data.startswith(_UTF16_MARKS):
        return _unreadable("not-utf8", "is UTF-16, not UTF-8", Span(path), "save it as UTF-8")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        good = data[: fault.start].decode("utf-8")
        what = f"byte 0x{data[fault.start]:02x} is not UTF-8"
        return _unreadable("not-utf8", what, _place(path, good), "save the file as UTF-8")
    if text.startswith("\ufeff"):
        what = "starts with a byte order mark"
        return _unreadable("byte-order-mark", what, Span(path), "save it as UTF-8 without BOM")
    return _clean(text.replace("\r\n", "\n").replace("\r", "\n"), path)


def walk(root: Path, folder: str) -> Outcome[tuple[str, ...]]:
    """Every file below `root/folder`, as paths from `root`, sorted; links that lead out are reported, not followed."""
    found: list[str] = []
    diagnostics: list[Diagnostic] = []
    limit = os.path.realpath(root / folder)
    for path in _entries(root / folder):
        name = path.relative_to(root).as_posix()
        if path.is_symlink() and not _leads_to_file_within(path, limit):
            diagnostics.append(
                Diagnostic("link-leads-out", "is a link to somewhere else", Span(name), "copy the file here instead")
            )
        elif path.is_file():
            found.append(name)
    return Outcome(tuple(sorted(found)), tuple(diagnostics))


def _entries(folder: Path) -> Iterator[Path]:
    """Files and links below a folder, without hidden ones and the copies that editors keep, following no link."""
    for parent, folders, files in os.walk(folder):
        linked = [name for name in folders if os.path.islink(os.path.join(parent, name))]
        folders[:] = sorted(name for name in folders if name not in linked and not name.startswith("."))
        kept = (name for name in files + linked if not name.startswith(".") and not name.endswith("~"))
        yield from (Path(parent, name) for name in sorted(kept))


def _leads_to_file_within(path: Path, limit: str) -> bool:
    target = os.path.realpath(path)
    return target.startswith(limit + os.sep) and os.path.isfile(target)


def _clean(text: str, path: str) -> Outcome[str]:
    match = _FORBIDDEN.search(text)
    if match is None:
        return Outcome(text)
    what = f"holds the control character U+{ord(match[0]):04X}"
    return _unreadable("control-character", what, _place(path, text[: match.start()]), "remove it")


def _place(path: str, before: str) -> Span:
    return Span(path, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


def _unreadable(code: str, message: str, span: Span, hint: str) -> Outcome[str]:
    return Outcome("", (Diagnostic(code, f"{span.path} {message}", span, hint),))
