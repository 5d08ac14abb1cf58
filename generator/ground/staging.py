"""A folder that is made beside another, out of hard links for what stays as it is, and changes places with it.

The folder that has made way may be set aside: it needs little to become the next. Nothing in it is believed, because it
lies where anybody may have changed it: a file stays in it only if it is the very file that lies in the folder.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

File: TypeAlias = tuple[int, int]
"""What two names of one file have in common, and no two files: the numbers of its device and on it."""


def entries_of(folder: Path) -> tuple[dict[str, File], set[str]]:
    """Every file and link below a folder, and every folder, as relative paths with `/`; none if it is not there.

    Raises:
        OSError: when a folder cannot be listed: what is there could not be kept.
    """
    found: dict[str, File] = {}
    within: set[str] = set()
    waiting = [(os.fspath(folder), "")]
    while waiting:
        parent, prefix = waiting.pop()
        try:
            device, entries = os.stat(parent).st_dev, os.scandir(parent)
        except FileNotFoundError:
            continue
        with entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    within.add(prefix + entry.name)
                    waiting.append((entry.path, f"{prefix}{entry.name}/"))
                else:
                    found[prefix + entry.name] = device, entry.inode()
    return found, within


def folders_above(path: str) -> Iterator[str]:
    """Every folder that a relative path lies in, the nearest first."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def rooms_of(paths: Iterable[str]) -> set[str]:
    """Every folder that any of some relative paths lies in."""
    nearest = {path.rpartition("/")[0] for path in paths} - {""}
    return nearest.union(*map(folders_above, nearest))


def begin(stage: Path, folder: Path, paths: Collection[str], spare: Path | None) -> dict[str, File]:
    """Make a stage with every folder that these files need, out of a spare one if there is any: what lies in it."""
    found = _take_up(spare, stage, paths) if spare else {}
    stage.mkdir(exist_ok=True)
    if folder.exists():
        shutil.copystat(folder, stage)
        stage.chmod(stage.stat().st_mode | 0o700)
    for room in sorted({path.rpartition("/")[0] for path in paths}):
        os.makedirs(os.path.join(stage, room), exist_ok=True)
    return found


def _take_up(spare: Path, stage: Path, paths: Collection[str]) -> dict[str, File]:
    """Turn a spare folder into the stage; one in which these files could not be put is removed."""
    try:
        os.rename(spare, stage)
        found, folders = entries_of(stage)
        none_in_the_way = found.keys().isdisjoint(rooms_of(paths)) and folders.isdisjoint(paths)
        if (
            none_in_the_way
            and not os.path.islink(stage)
            and all(os.access(stage / room, os.W_OK | os.X_OK) for room in ("", *folders))
        ):
            return found
    except OSError:
        pass  # there is none, or it is of no use
    if os.path.islink(stage) or os.path.isfile(stage):
        stage.unlink()
    clear(stage)
    return {}


def complete(
    stage: Path, folder: Path, staged: Mapping[str, File], stay: Mapping[str, File | None], made: Iterable[str]
) -> None:
    """Have what is to `stay` as it is in the folder lie in the stage as well, and else only what was `made` there.

    `staged` lies in the stage since before; what stays is named with the file that it is in the folder, or with None
    where the stage had something else meanwhile.
    """
    rooms, old, new = {""}, os.fspath(folder), os.fspath(stage)
    for path, file in stay.items():
        if path in staged:
            if file == staged[path]:
                continue
            with suppress(FileNotFoundError):
                os.unlink(f"{new}/{path}")
        link(f"{old}/{path}", room_for(new, path, rooms))
    for path in staged.keys() - stay.keys() - set(made):
        os.unlink(os.path.join(stage, path))
    if staged:
        _remove_empty(stage)


def _remove_empty(folder: Path) -> None:
    """Remove every folder below one that holds nothing."""
    for parent, folders, _ in os.walk(folder, topdown=False):
        for name in folders:
            with suppress(OSError):
                os.rmdir(os.path.join(parent, name))


def room_for(folder: Path | str, path: str, made: set[str]) -> str:
    """Where a file goes in a folder, with every folder on the way there; `made` are those that are there."""
    room = path.rpartition("/")[0]
    if room not in made:
        os.makedirs(os.path.join(folder, room), exist_ok=True)
        made.add(room)
    return f"{folder}/{path}"


def link(source: str, target: str) -> None:
    """The same file under another name; a copy where the file system knows no hard links."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as fault:
        if fault.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        shutil.copy2(source, target, follow_symlinks=False)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system has no such step."""
    import ctypes  # noqa: PLC0415  # a first build has nothing to exchange

    libc = ctypes.CDLL(None, use_errno=True) if sys.platform != "win32" else None
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        swap = 2
        return bool(libc and libc.renamex_np(*names, swap) == 0)
    if libc is not None and hasattr(libc, "renameat2"):
        here, swap = -100, 2
        return bool(libc.renameat2(here, names[0], here, names[1], swap) == 0)
    return False


def set_aside(stage: Path, spare: Path) -> None:
    """Keep a folder that has made way for the next stage; where there is another already, or no room, it is left."""
    if not os.path.lexists(spare):
        with suppress(OSError):
            os.rename(stage, spare)


def clear(folder: Path) -> None:
    """Remove a folder, even if somebody had forbidden to write into folders of the site that it was."""
    shutil.rmtree(folder, ignore_errors=True)
    for parent, _, _ in os.walk(folder):
        with suppress(OSError):
            os.chmod(parent, 0o700)
    shutil.rmtree(folder, ignore_errors=True)
