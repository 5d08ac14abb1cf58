"""Many files at once: found, read and cleaned in as many processes as asked for; one bad file never stops the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from generator.convert.labels import label_blocks
from generator.convert.metadata import complete
from generator.convert.reading import SUFFIXES, read_article
from generator.convert.values import Cleaned
from generator.diagnostics import Diagnostic, Outcome, Span

_CHUNK = 16
_WORTH_A_PROCESS = 64
"""Fewer files than this are done before another process has started."""


@dataclass(frozen=True, slots=True)
class CleanedFile:
    """One file after cleaning; `cleaned` is None when it holds no article, and the findings say why."""

    name: str
    cleaned: Cleaned | None
    diagnostics: tuple[Diagnostic, ...]


def expand(files: Sequence[Path]) -> Outcome[tuple[Path, ...]]:
    """The files named, and those of every folder named that may be articles, in order, once each."""
    found: dict[Path, None] = {}
    diagnostics: list[Diagnostic] = []
    for path in files:
        if path.is_dir():
            inside = sorted(item for item in path.rglob("*") if item.suffix.lower() in SUFFIXES and item.is_file())
            found.update(dict.fromkeys(inside))
            if not inside:
                hint = f"articles end in {', '.join(SUFFIXES)}"
                diagnostics.append(Diagnostic("no-articles", f"{path} holds no article", Span(str(path)), hint))
        else:
            found[path] = None
    return Outcome(tuple(found), tuple(diagnostics))


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
    return CleanedFile(name, Cleaned(read.value, labelled, complete(read.value, labelled)), read.diagnostics)


def _map(paths: Sequence[Path], jobs: int) -> Iterator[CleanedFile]:
    if jobs <= 1:
        yield from map(clean_file, paths)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(clean_file, paths, chunksize=_CHUNK)
