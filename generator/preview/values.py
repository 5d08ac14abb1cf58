"""What the builder hands to the server, and how an address finds its file in it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias
from urllib.parse import unquote

from generator.addresses import ASSETS

_STYLE_SHEET = re.compile(rf"{ASSETS}/([^\"'/\s]+\.)[0-9a-f]{{10}}(\.css)".encode())
_NEVER_IN_AN_ADDRESS = re.compile(r"%(2f|5c|00)|\\|\0", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the author asked for on the command line and in the environment."""

    root: Path
    drafts: bool = True
    colour: bool = False
    editor: str = ""
    scratch: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """One file of the site. `version` changes when a browser must load it again, `styles` when a style sheet does."""

    data: bytes
    version: str
    styles: str = ""


@dataclass(frozen=True, slots=True)
class FindingView:
    """A diagnostic as the overlay shows it: the source line in three parts, the middle one marked."""

    severity: str
    code: str
    message: str
    hint: str
    place: str
    editor: str
    line: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Report:
    """What a build has to say: `text` to the terminal, the rest to the overlay."""

    failed: bool
    text: str = ""
    summary: str = ""
    trouble: str = ""
    findings: tuple[FindingView, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Edit:
    """The page last edited: its address, and a moment that tells one edit from the next."""

    path: str = ""
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A site that may be shown: every address it has, and where its root is.

    Until it is `settled`, files may differ from what the server has; those are made at once when they are asked for.
    """

    paths: frozenset[str] = frozenset()
    base_path: str = "/"
    edit: Edit = field(default_factory=Edit)
    settled: bool = True


@dataclass(frozen=True, slots=True)
class Fresh:
    """Files as they should be now, and the site they belong to where it is another than before."""

    files: Mapping[str, File] = field(default_factory=dict)
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """A file that the server asked for is as it should be."""

    path: str


@dataclass(frozen=True, slots=True)
class Said:
    """Something for the terminal only."""

    text: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """The server asks for a file before all others."""

    path: str


@dataclass(frozen=True, slots=True)
class Open:
    """The addresses of the pages that readers have open: after a change they come first."""

    addresses: frozenset[str]


ToServer: TypeAlias = Fresh | Report | Answered | Said
ToBuilder: TypeAlias = Wanted | Open


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the server has of the last good site. It is replaced, never changed."""

    files: Mapping[str, File] = field(default_factory=dict)
    shape: Shape = field(default_factory=Shape)

    def after(self, fresh: Fresh) -> Snapshot:
        """The site with files that are new."""
        shape, files = fresh.shape or self.shape, {**self.files, **fresh.files}
        if fresh.shape:
            files = {path: file for path, file in files.items() if path in shape.paths}
        return Snapshot(files, shape)

    def find(self, raw: str) -> str:
        """The file that an address means; empty when there is none."""
        return find(raw, self.shape)

    def shown(self, raw: str) -> File | None:
        """What a browser that asks for an address gets to see; None while that is still to come."""
        name = self.find(raw) or "404.html"
        return self.files.get(name, None if name in self.shape.paths else NOTHING)


def find(raw: str, shape: Shape) -> str:
    """The file that an address means, as a host of static files would say; empty when there is none.

    `raw` is the path of the request as it was sent. An address with an encoded slash, a backslash or a NUL means
    nothing here, and no address reaches a disk: it is one of the site's addresses or it is not.
    """
    path = unquoted(raw)
    if not path.startswith(shape.base_path):
        return ""
    path = path.removeprefix(shape.base_path)
    wanted = (path, f"{path}index.html" if path.endswith("/") or not path else f"{path}.html")
    return next((name for name in wanted if name in shape.paths), "")


NOTHING = File(b"", "nothing")
"""Stands for the page of faults, and for the answer of a site without a 404.html."""


def unquoted(raw: str) -> str:
    """The path of a request in plain characters; empty when it holds what no address of a site holds."""
    if _NEVER_IN_AN_ADDRESS.search(raw):
        return ""
    try:
        return unquote(raw, errors="strict")
    except UnicodeDecodeError:
        return ""


def as_file(path: str, data: bytes) -> File:
    """A file with its versions.

    The name of a style sheet changes with its bytes, and so do the bytes of every page that uses it. A page's version
    leaves those names out: a new style sheet alone can be exchanged without loading the page again.
    """
    if not path.endswith(".html"):
        return File(data, _digest(data))
    head, end, body = data.partition(b"</head>")
    names = {match[0].decode().removeprefix(f"{ASSETS}/") for match in _STYLE_SHEET.finditer(head)}
    return File(data, _digest(_STYLE_SHEET.sub(rb"\1\2", head), end, body), " ".join(sorted(names)))


def _digest(*parts: bytes) -> str:
    digest = hashlib.blake2b(digest_size=9)
    for part in parts:
        digest.update(part)
    return digest.hexdigest()
