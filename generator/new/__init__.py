"""`explainer new`: a small explainer that is complete, to be written over."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from generator import __version__
from generator.diagnostics import Diagnostic, Outcome, Span

STARTER = Path(__file__).parent / "starter"
"""What a new explainer begins with. Names that tools would take for their own are written without the dot."""

_RENAMED = {"gitignore": ".gitignore", "pages.yml": ".github/workflows/pages.yml"}
_HARMLESS = (".git",)


def begin(folder: Path) -> Outcome[tuple[str, ...]]:
    """Fill an empty folder; the paths written. A folder that holds anything is left alone.

    Raises:
        OSError: when the machine does not let us write there.
    """
    if folder.exists() and not folder.is_dir():
        return _refusal(folder, "is a file")
    if folder.is_dir() and any(name not in _HARMLESS for name in os.listdir(folder)):
        return _refusal(folder, "is not empty")
    files = starter_files(re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-") or "explainer")
    made = [room for room in (folder, *folder.parents) if not room.exists()]
    written: list[Path] = []
    try:
        for path, data in files.items():
            made += [room for room in (folder / path).parents if not room.exists() and room not in made]
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            with (folder / path).open("xb") as file:
                written.append(folder / path)
                file.write(data)
    except OSError:
        _take_back(written, made)
        raise
    return Outcome(tuple(files))


def _take_back(files: Iterable[Path], folders: Iterable[Path]) -> None:
    """Remove what was made, so that the command can be given again."""
    for file in files:
        with suppress(OSError):
            file.unlink()
    for folder in sorted(folders, reverse=True):
        with suppress(OSError):
            folder.rmdir()


def starter_files(name: str) -> dict[str, bytes]:
    """Every file of a new explainer by its path. `name` becomes part of its address."""
    found = {}
    for parent, folders, names in os.walk(STARTER):
        folders[:] = sorted(folder for folder in folders if folder != "__pycache__")
        for file in sorted(names):
            path = (Path(parent) / file).relative_to(STARTER).as_posix()
            text = (Path(parent) / file).read_text(encoding="utf-8").replace("\r\n", "\n")
            filled = text.replace("{name}", name).replace("{version}", __version__)
            found[_RENAMED.get(path, path)] = filled.encode()
    return found


def _refusal(folder: Path, why: str) -> Outcome[tuple[str, ...]]:
    hint = "name a folder that is empty or does not exist yet"
    return Outcome((), (Diagnostic("not-empty", f"{folder} {why}", Span(folder.as_posix()), hint),))
