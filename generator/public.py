"""Outputs → a folder, all or nothing.

The new site is made beside the old one, out of hard links for what did not change, and the two folders change places
in one step of the operating system. A reader, or a kill, at any moment meets the whole old or the whole new site.
Files that we did not make move along untouched; the file `.explainer.json` in the folder remembers which are ours.
"""

from __future__ import annotations

import ctypes
import errno
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from generator.diagnostics import Diagnostic, Outcome, Span
from generator.layouts import Output

MANIFEST = ".explainer.json"


class Written(NamedTuple):
    """What a write did: paths that are new or changed, paths removed, and how many stayed as they were."""

    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    in_one_step: bool = True


class _Plan(NamedTuple):
    """What is to be done with each file of the folder."""

    changed: tuple[Output, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    foreign: tuple[str, ...]
    blocked: tuple[str, ...]
    manifest: bytes


def write(outputs: tuple[Output, ...], folder: Path) -> Outcome[Written]:
    """Make `folder` hold exactly these outputs, and whatever else lies there that is not ours.

    Raises:
        OSError: when the machine does not let us (disk full, no permission); the folder is then as it was.
    """
    folder = Path(os.path.realpath(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _only_one(folder.parent):
        _clear_leftovers(folder)
        plan = _plan(outputs, folder)
        if plan.blocked:
            return Outcome(Written(), tuple(_blocked(path, folder) for path in plan.blocked))
        if not plan.changed and not plan.removed and _read(folder / MANIFEST) == plan.manifest:
            return Outcome(Written(unchanged=len(plan.unchanged)))
        in_one_step = _replace(folder, plan)
    changed = tuple(output.path for output in plan.changed)
    return Outcome(Written(changed, plan.removed, len(plan.unchanged), in_one_step))


def made_by_us(folder: Path) -> dict[str, str]:
    """The files of a folder that a build made, each with the SHA-256 it was given."""
    try:
        files = json.loads((folder / MANIFEST).read_bytes())["files"]
        return {str(path): str(digest) for path, digest in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _plan(outputs: tuple[Output, ...], folder: Path) -> _Plan:
    ours = made_by_us(folder)
    present = set(_files(folder))
    digests = {output.path: hashlib.sha256(output.data).hexdigest() for output in outputs}
    changed: list[Output] = []
    unchanged: list[Output] = []
    blocked: list[str] = []
    for output in outputs:
        same = output.path in present and _read(folder / output.path) == output.data
        (unchanged if same else changed).append(output)
        if not same and output.path in present and output.path not in ours:
            blocked.append(output.path)
    removed = [path for path in ours if path in present and path not in digests]
    foreign = present - set(digests) - set(removed) - {MANIFEST}
    folders = {above for path in foreign for above in _above(path)}
    blocked += [path for path in digests if path in folders or any(above in foreign for above in _above(path))]
    manifest = json.dumps({"made by": "explainer", "files": digests}, indent=0, sort_keys=True) + "\n"
    return _Plan(
        tuple(changed),
        tuple(output.path for output in unchanged),
        tuple(sorted(removed)),
        tuple(sorted(foreign)),
        tuple(sorted(set(blocked))),
        manifest.encode(),
    )


def _files(folder: Path) -> Iterator[str]:
    """Every file and link below a folder, as relative paths with `/`."""
    for parent, folders, files in os.walk(folder):
        relative = Path(parent).relative_to(folder).as_posix()
        prefix = "" if relative == "." else f"{relative}/"
        links = [name for name in folders if os.path.islink(os.path.join(parent, name))]
        yield from (prefix + name for name in files + links)


def _above(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _replace(folder: Path, plan: _Plan) -> bool:
    """Put the planned site in the folder's place; True when that took one step."""
    stage = folder.parent / f".{folder.name}.new-{os.getpid()}"
    try:
        _make_stage(stage, folder, plan)
        if not folder.exists():
            stage.rename(folder)
            return True
        if _exchange(stage, folder):
            _keep_newcomers(stage, folder, plan)
            return True
        _move_one_by_one(stage, folder, plan)
        return False
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _make_stage(stage: Path, folder: Path, plan: _Plan) -> None:
    stage.mkdir()
    if folder.exists():
        shutil.copystat(folder, stage)
        stage.chmod(stage.stat().st_mode | 0o700)
    made: set[Path] = {stage}
    for path in (*plan.unchanged, *plan.foreign):
        _link(folder / path, _room_for(stage / path, made))
    for output in plan.changed:
        _room_for(stage / output.path, made).write_bytes(output.data)
    (stage / MANIFEST).write_bytes(plan.manifest)


def _room_for(path: Path, made: set[Path]) -> Path:
    if path.parent not in made:
        path.parent.mkdir(parents=True, exist_ok=True)
        made.add(path.parent)
    return path


def _link(source: Path, target: Path) -> None:
    """The same file under another name; a copy where the file system knows no hard links."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as fault:
        if fault.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        shutil.copy2(source, target, follow_symlinks=False)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system has no such step."""
    libc = ctypes.CDLL(None, use_errno=True) if sys.platform != "win32" else None
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        swap = 2
        return bool(libc and libc.renamex_np(*names, swap) == 0)
    if libc is not None and hasattr(libc, "renameat2"):
        here, swap = -100, 2
        return bool(libc.renameat2(here, names[0], here, names[1], swap) == 0)
    return False


def _keep_newcomers(old: Path, folder: Path, plan: _Plan) -> None:
    """Bring over what someone else put into the old folder while the new one was being made."""
    known = {*plan.unchanged, *plan.foreign, *plan.removed, *(output.path for output in plan.changed), MANIFEST}
    for path in set(_files(old)) - known:
        if not os.path.lexists(folder / path):
            _link(old / path, _room_for(folder / path, set()))


def _move_one_by_one(stage: Path, folder: Path, plan: _Plan) -> None:
    """The next best thing: each file whole, assets before the pages that use them, removals last."""
    made: set[Path] = set()
    for output in sorted(plan.changed, key=lambda o: o.path.endswith(".html")):
        os.replace(stage / output.path, _room_for(folder / output.path, made))
    os.replace(stage / MANIFEST, folder / MANIFEST)
    for path in plan.removed:
        (folder / path).unlink(missing_ok=True)


@contextmanager
def _only_one(parent: Path) -> Iterator[None]:
    """Let one build at a time write into a folder's neighbourhood; the others wait."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _clear_leftovers(folder: Path) -> None:
    """Remove what a killed build left beside the folder; nobody else is building now."""
    for stage in folder.parent.glob(f".{folder.name}.new-*"):
        shutil.rmtree(stage, ignore_errors=True)


def _blocked(path: str, folder: Path) -> Diagnostic:
    hint = "move it away, or build into another folder with --output"
    return Diagnostic(
        "foreign-file", f"{folder.name}/{path} was not made by explainer", Span(f"{folder.name}/{path}"), hint
    )


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
