"""The one place where conversion writes: only files that do not exist yet, each whole or not at all."""

from __future__ import annotations

import contextlib
import itertools
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.content import FOLDER as CONTENT
from generator.convert.report import FileReport, Report
from generator.convert.sections.grouping import Section
from generator.convert.sections.texts import section_text
from generator.diagnostics import Diagnostic, Outcome, Span
from generator.ground.locks import only_one
from generator.seeds import FOLDER as SEEDS

_temporary_numbers = itertools.count()
_TEMPORARY = re.compile(r"\.convert-\d+-\d+\.tmp")


def write_report(root: Path, report: Report, sources: Mapping[str, str]) -> Outcome[Report]:
    """Write the new sources, given by id, then the sections of the report; tell what was written."""
    with only_one(root) as alone:
        if alone:
            _clear_leftovers(root)
        return _write_report(root, report, sources)


def _write_report(root: Path, report: Report, sources: Mapping[str, str]) -> Outcome[Report]:
    outside = tuple(_make_folders(root, _folders(report)))
    if outside:
        return Outcome(replace(report, files=tuple(map(_refused, report.files))), outside)
    written: list[str] = []
    found: list[Diagnostic] = []
    files: list[FileReport] = []
    for file in report.files:
        path = f"{SEEDS}/{file.source}.md"
        if file.outcome == "new" and not write_new(root, path, sources[file.source]):
            message = f"{path} exists already; nothing of {file.file} was written"
            found.append(Diagnostic("already-exists", message, Span(path), "run the command again"))
            files.append(_refused(file))
            continue
        written += [path] if file.outcome == "new" else []
        sections = tuple(_write_section(root, section) for section in file.sections)
        written += [section.path for section in sections]
        files.append(replace(file, sections=sections))
    return Outcome(replace(report, files=tuple(files), written=tuple(written)), tuple(found))


def _refused(file: FileReport) -> FileReport:
    """What is told of a file of which nothing could be written, if anything was to be."""
    if file.outcome == "new":
        return replace(file, outcome="failed", source="", sections=())
    return replace(file, outcome="failed", sections=()) if file.sections else file


def write_new(root: Path, path: str, text: str) -> bool:
    """Write a file into an existing folder; False when something of that name exists: it is never opened."""
    target = root / path
    temporary = target.with_name(f".convert-{os.getpid()}-{next(_temporary_numbers)}.tmp")
    try:
        with temporary.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        return _put_in_place(temporary, target, text)
    except OSError as fault:
        fault.filename, fault.filename2 = str(target), None  # nobody knows the other
        raise
    finally:
        with contextlib.suppress(FileNotFoundError):
            temporary.unlink()


def _put_in_place(temporary: Path, target: Path, text: str) -> bool:
    """A hard link appears whole or not at all and never replaces; where there is none, an exclusive file has to do."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        return False
    except OSError:
        try:
            with target.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            return False
    return True


def _clear_leftovers(root: Path) -> None:
    """Remove the temporary files that a killed run left; nobody else is writing now."""
    content = root / CONTENT
    folders = [root / SEEDS, content, *content.iterdir()] if content.is_dir() else [root / SEEDS]
    for folder in folders:
        with contextlib.suppress(OSError):
            for entry in () if folder.is_symlink() else os.scandir(folder):
                if _TEMPORARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                    os.unlink(entry.path)


def _write_section(root: Path, section: Section) -> Section:
    """Write a section under its name, or the next one that is free; the section with the path it has got."""
    text, stem = section_text(section), section.path.removesuffix(".md")
    others = (f"{stem}-{number}.md" for number in itertools.count(2))
    for path in itertools.chain((section.path,), others):
        if write_new(root, path, text):
            break
    return replace(section, path=path)


def _folders(report: Report) -> set[str]:
    """The folders that the new files will lie in."""
    sections = {str(PurePosixPath(section.path).parent) for file in report.files for section in file.sections}
    return sections | ({SEEDS} if any(file.outcome == "new" for file in report.files) else set())


def _make_folders(root: Path, folders: Iterable[str]) -> Iterator[Diagnostic]:
    """Make what is missing; a folder that leads out of the site, or is none, is a finding, and nothing is written."""
    inside = root.resolve()
    for folder in sorted(folders):
        with contextlib.suppress(FileExistsError):
            (root / folder).mkdir(parents=True, exist_ok=True)
        if not (root / folder).is_dir() or not (root / folder).resolve().is_relative_to(inside):
            message = f"{folder} is no folder of this site; nothing was written"
            yield Diagnostic("link-leads-out", message, Span(folder), "make it a plain folder")
