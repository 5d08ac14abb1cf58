"""Reading what is in a folder: untrusted bytes become text, or a finding that says why not."""

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from io import FileIO
from pathlib import Path

from generator.diagnostics import Diagnostic, Outcome, Span
from generator.ground.digests import digest_bytes
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

MAX_BYTES = 4 * 1024 * 1024
"""A text file larger than this is reported, not read: a section of 4 MiB is a mistake."""

MAX_PICTURE_BYTES = 32 * 1024 * 1024
"""The same for a picture and for what the layouts hold beside texts."""

MAX_DEPTH = 64
"""Folders within folders, at the most: a folder deeper than this is reported, not read."""

_MARKS = ("<<<<<<< ", ">>>>>>> ")
"""What begins the lines that version control puts around two versions."""
_FORBIDDEN = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_SET_ASIDE = lazy_pattern(
    r"^\.|~$|^#.*#$|\.(?:bak|orig|rej|sw[a-p])$|^(?:thumbs\.db|desktop\.ini|icon\r)$", re.IGNORECASE
)
"""What no author wrote here: hidden files, copies that editors and version control keep, what file managers leave."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class Text(NamedTuple):
    """What a text file holds, or what is wrong with it, with the digest of its bytes."""

    outcome: Outcome[str]
    digest: str


def read_text(root: Path, path: str) -> Outcome[str]:
    """The text of `root/path`; empty, with a finding, when it is not clean UTF-8.

    Its lines end with line feeds, and its accents are on their letters (NFC).
    """
    return text_of(root, path).outcome


def text_of(root: Path, path: str) -> Text:
    """The same with the digest of the bytes."""
    data = _read(root, path, MAX_BYTES)
    return Text(Outcome("", data.diagnostics) if data.failed else decode(data.value, path), digest_bytes(data.value))


def read_bytes(root: Path, path: str) -> Outcome[bytes]:
    """The bytes of a picture, or of what else is published as it is; none with a finding when they cannot be had."""
    data = _read(root, path, MAX_PICTURE_BYTES)
    if len(data.value) <= MAX_PICTURE_BYTES:
        return data
    limit = f"the limit is {MAX_PICTURE_BYTES // 1024 // 1024} MiB"
    return Outcome(b"", _unreadable("file-too-large", "is too large to be published", Span(path), limit).diagnostics)


def lines_to_show(root: Path, path: str) -> list[str]:
    """The lines of a file for the reader of a finding; none of a file that a link leads out to, or that is no text."""
    target = os.path.realpath(root / path)
    within = os.path.realpath(root) + os.sep
    if target != os.path.normpath(within + path) and not target.startswith(within):
        return []
    try:
        if not os.path.isfile(target) or os.path.getsize(target) > MAX_BYTES:
            return []
        text = Path(target).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return [] if "\0" in text else _as_ours(text).split("\n")


def _read(root: Path, path: str, limit: int) -> Outcome[bytes]:
    """At most one byte more than the limit, so that a file that has too much is known by it."""
    try:
        mode = os.lstat(root / path).st_mode
        if stat.S_ISLNK(mode) and not _leads_to_file_within(root / path, os.path.realpath(root)):
            return Outcome(b"", (_leads_out(path),))
        if not stat.S_ISLNK(mode) and not stat.S_ISREG(mode):
            return Outcome(b"", (_no_file(path),))  # to open a pipe would be to wait for whoever writes into it
        with (root / path).open("rb") as file:
            return Outcome(file.read(limit + 1))
    except OSError as fault:
        return Outcome(b"", (_cannot_be_read(path, fault),))


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
        good = _as_ours(data[: fault.start].decode("utf-8"))
        what = f"byte 0x{data[fault.start]:02x} is not UTF-8"
        return _unreadable("not-utf8", what, _place(path, good), "save the file as UTF-8")
    if text.startswith("\ufeff"):
        what = "starts with a byte order mark"
        return _unreadable("byte-order-mark", what, Span(path), "save it as UTF-8 without BOM")
    return _clean(_as_ours(text), path)


def _as_ours(text: str) -> str:
    """The text with each line ended as ours are, and each accent on its letter: some systems write the two apart."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def walk(root: Path, folder: str) -> Outcome[tuple[str, ...]]:
    """Every file below `root/folder`, as paths from `root`, sorted; links that lead out are reported, not followed."""
    found: list[str] = []
    diagnostics: list[Diagnostic] = []
    faults: list[OSError] = []
    limit = os.path.realpath(root / folder)
    if os.path.islink(root / folder) and not limit.startswith(os.path.realpath(root) + os.sep):
        return Outcome((), (_leads_out(folder),))
    for name, entry in _entries(root / folder, folder, faults, diagnostics):
        if entry.is_symlink() and not _leads_to_file_within(entry.path, limit):
            diagnostics.append(_leads_out(name))
            continue
        try:
            if entry.is_file():
                found.append(name)
            else:
                diagnostics.append(_no_file(name))
        except OSError as fault:
            faults.append(fault)
    diagnostics += (_cannot_be_read(Path(fault.filename).relative_to(root).as_posix(), fault) for fault in faults)
    return Outcome(tuple(sorted(found)), tuple(diagnostics))


def _entries(
    folder: str | Path, name: str, faults: list[OSError], diagnostics: list[Diagnostic]
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Files and links below a folder, without hidden ones and what programs lay beside them, following no link."""
    waiting = [(os.fspath(folder), name)]
    while waiting:
        place, name = waiting.pop()
        if name.count("/") > MAX_DEPTH:
            diagnostics.append(_too_deep(name))
            continue
        try:
            entries = sorted(os.scandir(place), key=lambda entry: entry.name)
        except OSError as fault:
            faults.append(fault)
            continue
        for entry in entries:
            if _SET_ASIDE.search(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False) and _is_named_as_text(f"{name}/{entry.name}"):
                diagnostics.append(_folder_as_text(f"{name}/{entry.name}"))
            elif entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, f"{name}/{entry.name}"))
            else:
                yield f"{name}/{entry.name}", entry


def _leads_to_file_within(path: Path | str, limit: str) -> bool:
    target = os.path.realpath(path)
    return target.startswith(limit + os.sep) and os.path.isfile(target)


def _clean(text: str, path: str) -> Outcome[str]:
    begins = _conflict(text)
    if begins >= 0:
        hint = "keep one of the two versions between the marks, and remove the marks"
        what = "has a conflict that version control could not resolve"
        return _unreadable("merge-conflict", what, _place(path, text[:begins]), hint)
    match = _FORBIDDEN.search(text)
    if match is None:
        return Outcome(text)
    what = f"holds the control character U+{ord(match[0]):04X}"
    return _unreadable("control-character", what, _place(path, text[: match.start()]), "remove it")


def _conflict(text: str) -> int:
    """Where the first mark of a conflict stands that version control left in a text; -1 where there is none."""
    if text.startswith(_MARKS):
        return 0
    places = [text.find(f"\n{mark}") for mark in _MARKS]
    return min((place + 1 for place in places if place >= 0), default=-1)


def _place(path: str, before: str) -> Span:
    return Span(path, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


def _leads_out(path: str) -> Diagnostic:
    message = "is a symbolic link that leads outside the site"
    return Diagnostic("link-leads-out", message, Span(path), "copy the file here instead")


def _too_deep(path: str) -> Diagnostic:
    message = f"this folder lies more than {MAX_DEPTH} folders deep"
    return Diagnostic("nested-too-deep", message, Span(path), "move what is in it further up")


def _is_named_as_text(path: str) -> bool:
    """Whether a folder has the name of a file that is read; what lies beside sources may be called anyhow."""
    return path.lower().endswith(".md") and path.count("/") < (2 if path.startswith("seeds/") else MAX_DEPTH)


def _folder_as_text(path: str) -> Diagnostic:
    hint = "if it was meant for a file, remove the folder and write the file; else take .md out of its name"
    return Diagnostic("not-a-file", f"{path} is a folder, and has the name of a file", Span(path), hint)


def _no_file(path: str) -> Diagnostic:
    message = f"{path} is no file that can be read, but a pipe, a socket or the like"
    return Diagnostic("not-a-file", message, Span(path), "remove it")


def _cannot_be_read(path: str, fault: OSError) -> Diagnostic:
    reason = fault.strerror or type(fault).__name__
    return Diagnostic(
        "unreadable-file",
        f"{path} cannot be read: {reason}",
        Span(path),
        "check its permissions, and that it is not damaged",
    )


def _unreadable(code: str, message: str, span: Span, hint: str) -> Outcome[str]:
    return Outcome("", (Diagnostic(code, f"{span.path} {message}", span, hint),))


def read_at(file: FileIO, start: int, length: int) -> bytes:
    """Some bytes of a file, without moving where another process that shares it reads."""
    if hasattr(os, "pread"):
        return os.pread(file.fileno(), length, start)
    file.seek(start)
    return file.read(length)
