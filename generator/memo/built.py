"""The last build into a folder: what it was made from, what it said, and how it left each file."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import repeat
from typing import TypeVar

from generator.ground.replacing import replace_file
from generator.ground.tuples import NamedTuple
from generator.memo import FOLDER
from generator.memo.fingerprint import DIGEST, Seen

T = TypeVar("T", bound=tuple[str, ...])

_FILE = "built"

_AND = "\0"
"""Between what is said of files, which is read sooner as one text than one by one: no path, link or JSON has it."""


class Left(NamedTuple):
    """A file as a build left it: the keys of what it was made of, a digest of its bytes, and where its parts lie in it.

    It `lies` there with a size, a time of change, and a number on its device, as one text: there are very many.
    """

    quick: str
    key: str
    digest: str
    parts: str
    lies: str = ""


class Said(NamedTuple):
    """What a build said of its findings: as text, the same in colours, and how many there are."""

    plain: str = ""
    coloured: str = ""
    tally: str = ""


class Built(NamedTuple):
    """A build that went well: the words of the `request` for it, and each file it was made from as it was `seen`.

    `said` is what it said of its warnings; `files` says how it left each file.
    """

    request: tuple[str, ...]
    output: str
    said: Said = Said()
    files: Mapping[str, Left] = {}
    seen: Mapping[str, Seen] = {}

    def stands(self) -> bool:
        """Whether every file lies in the output as it was left."""
        return all(left_as(f"{self.output}/{path}", left) for path, left in self.files.items())


def left_as(path: str, left: Left) -> bool:
    """Whether a file lies there as it was left."""
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return left.lies == f"{status.st_size} {status.st_mtime_ns} {status.st_ino}"


def as_it_lies(path: str, left: Left) -> Left:
    """How a file lies there now; one that is gone already was left like no other."""
    try:
        status = os.lstat(path)
    except OSError:
        return left
    return left._replace(lies=f"{status.st_size} {status.st_mtime_ns} {status.st_ino}")


def recall(root: str, output: str) -> Built | None:
    """The last build of a site into a folder; None when nothing sound is known of one."""
    try:
        with open(os.path.join(root, FOLDER, _FILE), "rb") as file:
            first, *words = file.read().decode("utf-8", "surrogatepass").split(_AND)
        kept = json.loads(first)
        told = kept["here"], kept["digest"], kept["output"]
        if told != (here(os.path.join(root, FOLDER)), DIGEST, output):
            return None
        end = kept["files"] * (len(Left._fields) + 1)
        files, seen = _listed(words[:end], Left, Left._fields), _listed(words[end:], Seen, Seen._fields)
        return Built(tuple(kept["request"]), output, Said(*map(str, kept["said"])), files, seen)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def remember(root: str, built: Built) -> None:
    """Keep a build for the next one; where nothing can be written, nothing is kept."""
    folder = os.path.join(root, FOLDER)
    kept = {"request": built.request, "output": built.output, "said": built.said, "files": len(built.files)}
    first = json.dumps({**kept, "here": here(folder), "digest": DIGEST})
    text = _AND.join([first, *_words(built.files), *_words(built.seen)])
    with suppress(OSError):
        replace_file(os.path.join(folder, _FILE), [text.encode("utf-8", "surrogatepass")])
        _tidy(folder)


def _words(told: Mapping[str, Left] | Mapping[str, Seen]) -> Iterator[str]:
    """What is told of files, each after its path."""
    return (_AND.join((path, *values)) for path, values in told.items())


def _listed(words: Sequence[str], kind: type[T], fields: Sequence[str]) -> dict[str, T]:
    """What words tell of files, as values with these fields.

    Raises:
        ValueError: when one has more or fewer.
    """
    width = len(fields) + 1
    paths, *columns = (words[place::width] for place in range(width))
    values = map(tuple.__new__, repeat(kind), zip(*columns, strict=True))  # as `kind` does, and sooner
    return dict(zip(paths, values, strict=True))


def _tidy(folder: str) -> None:
    """Remove what killed builds left unfinished."""
    for name in os.listdir(folder):
        maker = name.rpartition(".")[2]
        if name.startswith(".") and maker.isdecimal() and not _runs(int(maker)):
            os.unlink(os.path.join(folder, name))


def _runs(process: int) -> bool:
    """Whether a process runs, as far as that can be asked without harm."""
    try:
        if os.name == "posix":
            os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def here(folder: str) -> str:
    """What no copy of a folder has, so that a memory which came with a site from elsewhere is not believed.

    The folder is made if need be; the word is empty where that cannot be.
    """
    try:
        os.makedirs(folder, exist_ok=True)
        status = os.stat(folder)
    except OSError:
        return ""
    return f"{status.st_dev} {status.st_ino}"
