"""Many files at once: found, read and cleaned in as many processes as asked for; one bad file never stops the rest."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from generator.convert.facts.metadata import complete
from generator.convert.forms.reading import SUFFIXES, cannot_be_opened, read_article
from generator.convert.lines.gates import only_the_beginning
from generator.convert.lines.labels import label_blocks
from generator.convert.values import Cleaned
from generator.diagnostics import Diagnostic, Outcome, Span
from generator.seeds import FOLDER as SEEDS

_CHUNK = 16
_PARTS = ("content", "layouts", "public")
"""Folders of a site in which no article lies; in seeds/ only originals/ may hold some."""
_WORTH_A_PROCESS = 64
"""Fewer files than this are done before another process has started."""


@dataclass(frozen=True, slots=True)
class CleanedFile:
    """One file after cleaning; `cleaned` is None when it holds no article, and the findings say why."""

    name: str
    cleaned: Cleaned | None
    diagnostics: tuple[Diagnostic, ...]


def expand(files: Sequence[Path], root: Path) -> Outcome[tuple[Path, ...]]:
    """The files named, and those of every folder named that may be articles, in order, once each.

    What cannot be opened under its name is a finding, and so is what the site at `root` is made of, for that is no
    article: a file of it, or a folder that holds it.
    """
    found: dict[Path, None] = {}
    diagnostics: list[Diagnostic] = []
    for path in files:
        if _is_of_site(path, root):
            hint = "name articles, or a folder of them, outside content/, seeds/ and the site's own folder"
            diagnostics.append(Diagnostic("not-an-article", f"{path} is part of this site", Span(str(path)), hint))
        elif path.is_dir():
            inside = sorted(item for item in path.rglob("*") if item.suffix.lower() in SUFFIXES and not item.is_dir())
            found.update(dict.fromkeys(inside))
            if not inside:
                hint = f"articles end in {', '.join(SUFFIXES)}"
                diagnostics.append(Diagnostic("no-articles", f"{path} holds no article", Span(str(path)), hint))
        elif fault := cannot_be_opened(path):
            diagnostics.append(fault)
        else:
            found[path] = None
    return Outcome(tuple(found), tuple(diagnostics))


def _is_of_site(path: Path, root: Path) -> bool:
    site, named = Path(os.path.realpath(root)), Path(os.path.realpath(path))
    if named == site or named in site.parents or site / SEEDS in (named, named.parent):
        return True
    parts = [path.name for path in (named, *named.parents) if path.parent == site and path != site]
    return any(part in _PARTS or part.startswith("public-") for part in parts)


def clean_files(
    paths: Sequence[Path], jobs: int = 1, progress: Callable[[int, int], None] | None = None
) -> tuple[CleanedFile, ...]:
    """Read and clean every file, in the order given, the same for any number of processes."""
    done: list[CleanedFile] = []
    for item in _map(paths, jobs if len(paths) >= _WORTH_A_PROCESS else 1):
        done.append(item)
        if progress is not None:
            progress(len(done), len(paths))
    return tuple(done)


def clean_file(path: Path) -> CleanedFile:
    """Read and clean one file."""
    name = str(path)
    read = read_article(path, name)
    if read.value is None:
        return CleanedFile(name, None, read.diagnostics)
    labelled = label_blocks(read.value)
    if not any(item.kept for item in labelled):
        hint = "settle single lines in seeds/<id>.lines.yaml, or see which rule dropped them with --dry-run --json"
        finding = Diagnostic("no-article-text", f"no text of an article was found in {name}", Span(name), hint)
        return CleanedFile(name, None, (*read.diagnostics, finding))
    found = (*read.diagnostics, *only_the_beginning(labelled, name))
    return CleanedFile(name, Cleaned(read.value, labelled, complete(read.value, labelled)), found)


def _map(paths: Sequence[Path], jobs: int) -> Iterator[CleanedFile]:
    if jobs <= 1:
        yield from map(_clean_or_say_why, paths)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_clean_or_say_why, paths, chunksize=_CHUNK)


def _clean_or_say_why(path: Path) -> CleanedFile:
    """Clean one file; a fault of ours in it is a finding, so that the others are converted all the same."""
    try:
        return clean_file(path)
    except Exception as fault:  # noqa: BLE001  one of a thousand files must not stop the rest
        message = f"{path} could not be converted: {type(fault).__name__}: {fault}"
        hint = "this is a fault of explainer; please report it with the file"
        return CleanedFile(str(path), None, (Diagnostic("conversion-fault", message, Span(str(path)), hint),))
