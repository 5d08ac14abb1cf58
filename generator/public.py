"""Outputs → a folder, all or nothing.

The new site is made beside the old one, out of hard links for what did not change, and the two folders change places
in one step of the operating system. A reader, or a kill, at any moment meets the whole old or the whole new site.
Files that we did not make move along untouched; the file `.explainer.json` in the folder remembers which are ours.
"""

import filecmp
import functools
import itertools
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from pathlib import Path

from generator.diagnostics import Diagnostic, Outcome, Span
from generator.ground.locks import only_one
from generator.ground.parallel import map_in_processes
from generator.ground.parts import former_parts, write_parts
from generator.ground.replacing import move
from generator.ground.staging import (
    File,
    begin,
    clear,
    complete,
    entries_of,
    exchange,
    folders_above,
    link,
    room_for,
    rooms_of,
    set_aside,
)
from generator.ground.tuples import NamedTuple
from generator.layouts import FaultError, Output, Promise, promised
from generator.memo.built import Left, as_it_lies, left_as

MANIFEST = ".explainer.json"
_INNER = ".explainer.new-"

_LARGE = 256
"""For each so many files of a site, one that is made anew is as much work as one more: it may hold something of all."""


class Written(NamedTuple):
    """What a write did: paths that are new or changed, paths removed, and how many stayed as they were.

    `made` are the paths of what had to be made to tell; `files` says how each file was left, for the next write.
    """

    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    in_one_step: bool = True
    made: tuple[str, ...] = ()
    files: Mapping[str, Left] = {}


class _Place(NamedTuple):
    """Where files are put, and what lies there: the stage, the folder, what is ours in it, and how a build left it.

    `staged` lies in the stage since before.
    """

    stage: Path
    folder: Path
    staged: Mapping[str, File]
    ours: Mapping[str, str]
    present: Mapping[str, File]
    folders: Set[str]
    left: Mapping[str, Left]


class _Placed(NamedTuple):
    """A file that was made, or need not be: whether it differs from what lies in the folder, and may not lie there.

    `left` is how it lies there, where that is known, `parts` where its parts are in it.
    """

    path: str
    quick: str
    key: str
    digest: str
    same: bool
    blocked: bool = False
    made: bool = True
    left: Left | None = None
    parts: str = ""


class _Plan(NamedTuple):
    """What is to be done with each file of the folder.

    What stays is named with the file that it is, or with None where it was made anew and found to be the same. What is
    removed is named with its digest.
    """

    changed: tuple[str, ...]
    unchanged: Mapping[str, File | None]
    removed: Mapping[str, str]
    foreign: Mapping[str, File]
    folders: tuple[str, ...]
    blocked: tuple[str, ...]
    digests: Mapping[str, str]

    @property
    def manifest(self) -> bytes:
        """What the folder remembers of the files that are ours."""
        return _manifest(self.digests)


def write(
    files: Sequence[Output | Promise],
    folder: Path,
    jobs: int = 1,
    left: Mapping[str, Left] = {},
    spare: Path | None = None,
) -> Outcome[Written]:
    """Make `folder` hold exactly these files, and whatever else lies there that is not ours.

    `left` is how the last write left them: a promise of the same key whose file lies there untouched is not kept again.
    `spare` is where the folder that makes way may wait to be the next, if most of it stayed the same.

    Raises:
        OSError: when the machine does not let us (disk full, no permission); the folder is then as it was.
    """
    folder = Path(os.path.realpath(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    promises = [promised(file) if isinstance(file, Output) else file for file in files]
    with only_one(folder.parent):
        _clear_leftovers(folder)
        stage = _stage_of(folder)
        spare = spare if stage.parent == folder.parent else None
        try:
            written = _write(promises, folder, stage, jobs, left, spare=spare)
            if spare and len(written.value.changed) <= written.value.unchanged:
                set_aside(stage, spare)
            return written
        finally:
            clear(stage)


def _write(
    promises: Sequence[Promise],
    folder: Path,
    stage: Path,
    jobs: int,
    left: Mapping[str, Left],
    *,
    spare: Path | None,
) -> Outcome[Written]:
    present, folders = entries_of(folder)
    staged = begin(stage, folder, [promise.path for promise in promises], spare)
    place = _Place(stage, folder, staged, made_by_us(folder), present, folders, left)
    standing = {promise.path: left[promise.path] for promise in promises if _stands_surely(place, promise)}
    others = [promise for promise in promises if promise.path not in standing]
    put = map_in_processes(functools.partial(_put, place), others, jobs, len(promises) // _LARGE + 1)
    faults = tuple(one for one in put if isinstance(one, Diagnostic))
    placed = [one for one in put if isinstance(one, _Placed)]
    plan = _plan(placed, standing, place)
    if faults or plan.blocked:
        return Outcome(Written(), (*faults, *(_blocked(path, folder) for path in plan.blocked)))
    in_one_step = True
    if plan.changed or plan.removed or place.ours != plan.digests:
        in_one_step = _replace(place, plan)
    stayed = standing | {one.path: one.left for one in placed if one.left}
    files = dict(_as_they_lie(stayed, placed, folder))
    made = tuple(one.path for one in placed if one.made)
    return Outcome(Written(plan.changed, tuple(plan.removed), len(plan.unchanged), in_one_step, made, files))


def _as_they_lie(stayed: Mapping[str, Left], placed: Sequence[_Placed], folder: Path) -> Iterator[tuple[str, Left]]:
    """How each file lies in the folder. Those that stayed lie as before, unless the file system made copies of them."""
    as_before = all(left_as(os.path.join(folder, path), left) for path, left in itertools.islice(stayed.items(), 1))
    for path, left in stayed.items():
        yield path, left if as_before else as_it_lies(os.path.join(folder, path), left)
    for one in placed:
        if not one.left:
            yield one.path, as_it_lies(os.path.join(folder, one.path), _left(one))


def _left(one: _Placed) -> Left:
    return Left(one.quick, one.key, one.digest, one.parts)


def _stage_of(folder: Path) -> Path:
    """Where the new site is made: beside the folder, or within it where that could not change places with anything."""
    if not folder.exists() or _has_room_beside(folder):
        return folder.parent / f".{folder.name}.new-{os.getpid()}"
    return folder / f"{_INNER}{os.getpid()}"


def made_by_us(folder: Path) -> dict[str, str]:
    """The files of a folder that a build made, each with the digest it was given."""
    try:
        files = json.loads(_read(folder / MANIFEST) or b"")["files"]
        return {str(path): str(digest) for path, digest in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _stands_surely(place: _Place, promise: Promise) -> bool:
    """Whether a file lies in the folder and need not be made, as is soon told; it may also where this is not sure."""
    last = place.left.get(promise.path)
    quick = promise.quick(promise.path) if last else ""
    return bool(last and quick and last.quick == quick and _stands(place, promise.path, last))


def _stands(place: _Place, path: str, last: Left) -> bool:
    """Whether a file of ours lies in the folder as a build left it."""
    return path in place.ours and left_as(f"{place.folder}/{path}", last)


def _put(place: _Place, promise: Promise) -> _Placed | Diagnostic:
    """Put a file on the stage, unless the folder has it already; what is wrong with it otherwise."""
    path, quick, last = promise.path, promise.quick(promise.path), place.left.get(promise.path)
    stands = last if last and _stands(place, path, last) else None
    made = promise.make(path)
    if stands and stands.key == made.key:
        left = stands._replace(quick=quick)
        return _Placed(path, quick, made.key, stands.digest, same=True, made=False, left=left)
    try:
        if path in place.staged:
            os.unlink(place.stage / path)  # it may be the file that lies in the folder, under another name
        known = (stands.parts, stands.digest) if stands else ("", "")
        with former_parts(os.path.join(place.folder, path), *known) as former:
            digest, parts = write_parts(os.path.join(place.stage, path), made.data(), former)
    except FaultError as fault:
        return fault.diagnostic
    if stands.digest == digest if stands else _are_alike(place, path):  # one that lies as it was left is not read
        os.unlink(place.stage / path)
        return _Placed(path, quick, made.key, digest, same=True, parts=parts)
    blocked = path in place.present and path not in place.ours
    return _Placed(path, quick, made.key, digest, same=False, blocked=blocked, parts=parts)


def _are_alike(place: _Place, path: str) -> bool:
    """Whether a file holds the same bytes in the folder and on the stage; no link is the same as a file."""
    one = place.folder / path
    try:
        return path in place.present and not one.is_symlink() and filecmp.cmp(one, place.stage / path, shallow=False)
    except OSError:
        return False


def _plan(placed: Sequence[_Placed], standing: Mapping[str, Left], place: _Place) -> _Plan:
    digests = {path: left.digest for path, left in standing.items()} | {one.path: one.digest for one in placed}
    removed = {path: place.ours[path] for path in sorted(place.ours.keys() & place.present.keys() - digests.keys())}
    foreign = place.present.keys() - digests.keys() - removed.keys() - {MANIFEST}
    theirs = place.folders - rooms_of(place.ours)
    blocked = {one.path for one in placed if one.blocked}
    blocked |= digests.keys() & (rooms_of(foreign) | theirs)
    blocked |= {path for path in digests if foreign and not foreign.isdisjoint(folders_above(path))}
    return _Plan(
        tuple(one.path for one in placed if not one.same),
        {
            **{path: place.present.get(path) for path in standing},
            **{one.path: None if one.made else place.present.get(one.path) for one in placed if one.same},
        },
        removed,
        {path: place.present[path] for path in sorted(foreign)},
        tuple(sorted(theirs)),
        tuple(sorted(blocked)),
        digests,
    )


def _manifest(digests: Mapping[str, str]) -> bytes:
    """A line a file, but for the first and the last."""
    kept = {"files": digests, "made by": "explainer"}
    return (json.dumps(kept, separators=(",\n", ": "), sort_keys=True) + "\n").encode()


def _replace(place: _Place, plan: _Plan) -> bool:
    """Put the finished site in the folder's place; True when that took one step."""
    stage, folder = place.stage, place.folder
    if stage.parent == folder.parent:
        complete(stage, folder, place.staged, {**plan.unchanged, **plan.foreign}, plan.changed)
        (stage / MANIFEST).write_bytes(plan.manifest)
        for path in sorted(plan.folders, reverse=True):
            (stage / path).mkdir(parents=True, exist_ok=True)
            shutil.copystat(folder / path, stage / path)
        if not folder.exists():
            stage.rename(folder)
            return True
        if exchange(stage, folder):
            _keep_newcomers(stage, folder, plan)
            return True
    _move_one_by_one(stage, folder, plan)
    return False


def _has_room_beside(folder: Path) -> bool:
    """Whether a stage beside the folder could change places with it: a mounted folder cannot move."""
    return os.access(folder.parent, os.W_OK) and folder.stat().st_dev == folder.parent.stat().st_dev


def _keep_newcomers(old: Path, folder: Path, plan: _Plan) -> None:
    """Bring over what someone else put into the old folder, or replaced there, while the new one was being made."""
    known = {*plan.unchanged, *plan.foreign, *plan.removed, *plan.changed, MANIFEST}
    for path in entries_of(old)[0].keys() - known:
        if not os.path.lexists(folder / path):
            link(os.path.join(old, path), room_for(folder, path, set()))
    for path in plan.foreign:
        if os.path.lexists(old / path) and os.lstat(old / path).st_mtime_ns != os.lstat(folder / path).st_mtime_ns:
            move(old / path, folder / path)


def _move_one_by_one(stage: Path, folder: Path, plan: _Plan) -> None:
    """The next best thing: each file whole, assets before the pages that use them, removals last.

    At every moment the record names each file that is ours, so that the next build can end what this one began.
    """
    made: set[str] = set()
    wanted, rooms = set(plan.changed), rooms_of(plan.changed)
    obstacles = [path for path in plan.removed if path in rooms]
    obstacles += [path for path in plan.removed if not wanted.isdisjoint(folders_above(path))]
    for number, digests in enumerate(({**plan.removed, **plan.digests}, plan.digests)):
        (stage / f"{MANIFEST}{number}").write_bytes(_manifest(digests))
    move(stage / f"{MANIFEST}0", folder / MANIFEST)
    _remove(folder, obstacles)
    for path in sorted(plan.changed, key=lambda path: path.endswith(".html")):
        move(stage / path, room_for(folder, path, made))
    _remove(folder, (path for path in plan.removed if path not in obstacles))
    move(stage / f"{MANIFEST}1", folder / MANIFEST)


def _remove(folder: Path, paths: Iterable[str]) -> None:
    """Take away files of ours, and the folders that are empty then."""
    for path in paths:
        (folder / path).unlink(missing_ok=True)
        for room in folders_above(path):
            with suppress(OSError):
                (folder / room).rmdir()


def _clear_leftovers(folder: Path) -> None:
    """Remove what a killed build left beside or in the folder; nobody else is building now."""
    for parent, prefix in ((folder.parent, f".{folder.name}.new-"), (folder, _INNER)):
        with suppress(OSError):
            for name in os.listdir(parent):
                if name.startswith(prefix) and name.removeprefix(prefix).isdecimal():
                    clear(parent / name)


def _blocked(path: str, folder: Path) -> Diagnostic:
    hint = "move it away, or build into another folder with --output"
    return Diagnostic(
        "foreign-file", f"{folder.name}/{path} was not made by explainer", Span(f"{folder.name}/{path}"), hint
    )


def _read(path: Path) -> bytes | None:
    """The bytes of a file; None where there is none, or a pipe, which would keep us waiting."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None
