"""Everything that a build is made from, as one digest: the site's files by their bytes, and the program itself.

This runs before anything else is imported, so it imports next to nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b

SITE_FOLDERS = ("content", "seeds", "layouts")

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_PROGRAM = tuple(path for path in (_PACKAGE, os.path.join(os.path.dirname(_PACKAGE), "layouts")) if os.path.isdir(path))


def fingerprint(root: str, words: Iterable[str]) -> str:
    """A digest of a site's folder, of the program, and of the words that say what was asked for."""
    digest = blake2b(digest_size=16)
    for word in (*words, program()):
        digest.update(f"{len(word)} {word}".encode(errors="surrogateescape"))
    for folder in SITE_FOLDERS:
        for path in _files(os.path.join(root, folder)):
            data = _bytes(path)
            name = os.path.relpath(path, root) if os.sep != "/" else path[len(root) :]
            digest.update(f"{len(name)} {len(data)} {name}".encode(errors="surrogateescape"))
            digest.update(data)
    return digest.hexdigest()


def program() -> str:
    """A digest of what may change what is built from the same files: our own code, and what is installed beside it.

    Code and layouts that come with the program are told by name, size and time, like Python does for its modules; what
    is installed by the names of its distributions, which hold their versions.
    """
    digest = blake2b(f"{sys.version} {sys.platform}".encode(), digest_size=16)
    for folder in _PROGRAM:
        for path in _files(folder):
            if not path.endswith(".pyc"):
                status = os.stat(path)
                digest.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode(errors="surrogateescape"))
    for folder in sys.path:
        if folder.endswith("-packages") and os.path.isdir(folder):
            digest.update(" ".join(sorted(name for name in os.listdir(folder) if name.endswith("-info"))).encode())
    return digest.hexdigest()


def _files(folder: str) -> Iterator[str]:
    """Every file and link below a folder, in order, through no link; a folder that may not be read itself."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except PermissionError:
        yield folder
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from _files(entry.path)
        else:
            yield entry.path


def _bytes(path: str) -> bytes:
    """The bytes of a file; where a link leads, and what is there."""
    if os.path.islink(path):
        target = f"link to {os.path.realpath(path)}\n".encode(errors="surrogateescape")
        return target + (_read(path) if os.path.isfile(path) else b"")
    return _read(path) if os.path.isfile(path) else b"neither file nor link"


def _read(path: str) -> bytes:
    """The bytes of a file; what cannot be read is for the build to report."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError as fault:
        return f"cannot be read: {fault.errno}".encode()
    try:
        parts = []
        while part := os.read(handle, 1 << 20):
            parts.append(part)
        return b"".join(parts)
    finally:
        os.close(handle)
