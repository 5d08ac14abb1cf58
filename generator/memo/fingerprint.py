"""Everything that a build is made from: the site's files by their bytes, what was asked for, and the program itself.

This runs before anything else is imported, so it imports next to nothing: what makes digests only once a file changed.
"""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping

from generator.ground.states import state_of
from generator.ground.tuples import NamedTuple

SITE_FOLDERS = ("content", "seeds", "layouts")
"""What a site is made of."""

DIGEST = "sha256"
"""The function that makes them; what was told by another says nothing of the same file."""

PLAIN = 32
"""Characters of the digest of a file; what is said of anything else has another length."""

LARGEST = 32 * 1024 * 1024
"""Bytes of the largest file that a site is made of: a larger one is reported, so that its size and time say enough."""

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_PROGRAM = tuple(path for path in (_PACKAGE, os.path.join(os.path.dirname(_PACKAGE), "layouts")) if os.path.isdir(path))


class Seen(NamedTuple):
    """A file as it was looked at: its state (empty where that does not tell whether it changed), and its digest."""

    state: str
    digest: str


def look(root: str, before: Mapping[str, Seen]) -> dict[str, Seen]:
    """Every file of a site's folder by its path from there. One in the state it was in before is not read again."""
    now, base = time.time_ns(), os.path.join(root, "")
    seen = {}
    for folder in SITE_FOLDERS:
        if os.path.islink(base + folder) and not _leads_into(root, base + folder):
            seen[folder] = Seen("", f"link to {os.path.realpath(base + folder)}")
            continue
        for path in _files(base + folder):
            name = path[len(base) :].replace(os.sep, "/")
            state = state_of(path, now)  # before it is read: what changes meanwhile is read again
            known = before.get(name)
            seen[name] = known if known and state and known.state == state else Seen(state, _digest(path, root))
    return seen


def look_at(root: str, before: Mapping[str, Seen], changed: Iterable[str]) -> dict[str, Seen] | None:
    """The same where only the bytes of these files changed, which were there before; None where more may have."""
    now, base, seen = time.time_ns(), os.path.join(root, ""), dict(before)
    for path in changed:
        name = path.removeprefix(base).replace(os.sep, "/")
        if name not in before or os.path.islink(path) or not os.path.isfile(path):
            return None
        state = state_of(path, now)
        seen[name] = Seen(state, _digest(path, root))
    return seen


def same_bytes(one: Mapping[str, Seen], other: Mapping[str, Seen]) -> bool:
    """Whether two looks saw the same files with the same bytes."""
    if one.keys() != other.keys():
        return False
    return all(seen is other[name] or seen.digest == other[name].digest for name, seen in one.items())


def program() -> str:
    """What is another whenever the same files may give another site: our own code, and what is installed beside it.

    Code and layouts that come with the program are told by name, size and time, like Python does for its modules; what
    is installed by the names of its distributions, which hold their versions.
    """
    told = [f"{sys.version} {sys.platform}"]
    for folder in _PROGRAM:
        for path in _files(folder):
            if not path.endswith(".pyc"):
                status = os.stat(path)
                told.append(f"{path} {status.st_size} {status.st_mtime_ns}")
    beside = [folder for folder in sys.path if folder.endswith("-packages") and os.path.isdir(folder)]
    told += (" ".join(sorted(name for name in os.listdir(folder) if name.endswith("-info"))) for folder in beside)
    return "\n".join(told)


def _files(folder: str) -> Iterator[str]:
    """Every file and link below a folder, in one order, through no link; a folder that may not be read itself."""
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            entries = sorted(os.scandir(place), key=lambda entry: entry.name, reverse=True)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            yield place
            continue
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                yield entry.path
            elif entry.name != "__pycache__":
                waiting.append(entry.path)


def _leads_into(root: str, path: str) -> bool:
    """Whether a link leads to something within a folder."""
    return os.path.realpath(path).startswith(os.path.join(os.path.realpath(root), ""))


def _digest(path: str, root: str) -> str:
    """The digest of a file's bytes; for a link, and for what cannot be read or is too large, words that are no such.

    What a link leads to outside the site is not read.
    """
    if os.path.islink(path):
        behind = _digest_of_file(path) if _leads_into(root, path) else "outside"
        return f"link to {os.path.realpath(path)}: {behind}"
    return _digest_of_file(path)


def _digest_of_file(path: str) -> str:
    if not os.path.isfile(path):
        return "neither file nor link"
    from hashlib import sha256  # noqa: PLC0415  # brings in all that OpenSSL has

    try:
        with open(path, "rb", buffering=0) as file:
            status = os.fstat(file.fileno())
            if status.st_size > LARGEST:
                return f"too large: {status.st_size} {status.st_mtime_ns}"
            return sha256(file.readall()).hexdigest()[:PLAIN]
    except OSError as fault:  # for the build to report
        return f"cannot be read: {fault.errno}"
