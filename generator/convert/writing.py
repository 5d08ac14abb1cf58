"""The texts of new files, and the one place where conversion writes: only files that do not exist yet."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.convert.grouping import Section
from generator.convert.paragraphs import Numbered
from generator.convert.report import FileReport, Report
from generator.convert.values import Article, Metadata
from generator.diagnostics import Diagnostic, Outcome, Span
from generator.seeds import FOLDER as SEEDS
from generator.seeds import Paragraph

_SPECIAL = re.compile(r"([\\`*_\[\]{}<>&~|])")
_BLOCK_START = re.compile(r"^(\s*)([#+>:=-]|\d+(?=[.)]))")


def source_text(article: Article, metadata: Metadata, numbered: tuple[Numbered, ...]) -> str:
    """The text of `seeds/<id>.md`."""
    fields = [
        ("title", _quoted(metadata.title)),
        ("publisher", _quoted(metadata.publisher)),
        ("byline", _quoted(metadata.byline)),
        ("published", str(metadata.published or "")),
        ("url", _quoted(metadata.url)),
        ("text", metadata.rights),
        ("article", f"{{file: {_quoted(article.file)}, sha256: {_quoted(article.sha256)}}}"),
    ]
    front = "\n".join(f"{key}: {value}" for key, value in fields if value)
    return f"---\n{front}\n---\n{_source_body(numbered)}"


def section_text(section: Section) -> str:
    """The text of a section's file."""
    fields = [
        ("title", _quoted(section.title)),
        ("tags", f"[{', '.join(_plain_or_quoted(tag) for tag in section.tags)}]" if section.tags else ""),
        ("date", str(section.date or "")),
        ("summary", _quoted(section.summary)),
        ("status", "draft" if section.draft else ""),
    ]
    front = "\n".join(f"{key}: {value}" for key, value in fields if value)
    paragraphs = [(item.paragraph.kind, _cited(item.paragraph, section.source)) for item in section.paragraphs]
    return f"---\n{front}\n---\n{_joined(paragraphs)}\n"


def write_report(root: Path, report: Report, sources: Mapping[str, str]) -> Outcome[Report]:
    """Write the new sources, given by id, then the sections of the report; tell what was written."""
    written: list[str] = []
    found: list[Diagnostic] = []
    files: list[FileReport] = []
    for file in report.files:
        path = f"{SEEDS}/{file.source}.md"
        if file.outcome == "new" and not write_new(root, path, sources[file.source]):
            message = f"{path} exists already; nothing of {file.file} was written"
            found.append(Diagnostic("already-exists", message, Span(path), "run the command again"))
            files.append(replace(file, sections=()))
            continue
        written += [path] if file.outcome == "new" else []
        sections = tuple(_write_section(root, section) for section in file.sections)
        written += [section.path for section in sections]
        files.append(replace(file, sections=sections))
    return Outcome(replace(report, files=tuple(files), written=tuple(written)), tuple(found))


def _write_section(root: Path, section: Section) -> Section:
    """Write a section under its name, or the next one that is free; the section with the path it has got."""
    text, stem = section_text(section), section.path.removesuffix(".md")
    others = (f"{stem}-{number}.md" for number in range(2, 1000))
    for path in itertools.chain((section.path,), others):
        if write_new(root, path, text):
            return replace(section, path=path)
    raise OSError(f"no free name beside {section.path}")


def write_new(root: Path, path: str, text: str) -> bool:
    """Write a file whole, or not at all; False when something of that name exists: it is never opened."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.parent.resolve().is_relative_to(root.resolve()):
        return False
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".convert-", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(temporary, 0o644)
        return _put_in_place(temporary, target, text)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)


def _put_in_place(temporary: str, target: Path, text: str) -> bool:
    """A hard link appears whole or not at all, and never replaces; where there are none, an exclusive file has to do."""
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


def _source_body(numbered: tuple[Numbered, ...]) -> str:
    blocks: list[str] = []
    heading = ""
    for item in numbered:
        paragraph = item.paragraph
        if paragraph.heading and paragraph.heading != heading:
            blocks.append(f"## {paragraph.heading}")
        heading = paragraph.heading
        text = f"[{paragraph.number}] {paragraph.text}"
        marked = {"list_item": f"- {text}", "quote": f"> {text}"}.get(paragraph.kind, text)
        blocks.append(marked + (f"\n> — {paragraph.attribution}" if paragraph.attribution else ""))
    return "\n\n".join(blocks) + "\n"


def _cited(paragraph: Paragraph, source: str) -> str:
    citation = f"[@{source}:{paragraph.number}]"
    text = _escaped(paragraph.text)
    if paragraph.kind == "list_item":
        return f"- {text} {citation}"
    if paragraph.kind == "quote":
        credit = f"\n> — {_escaped(paragraph.attribution)}" if paragraph.attribution else ""
        return f"> {text}{credit} {citation}"
    return f"{text} {citation}"


def _joined(paragraphs: list[tuple[str, str]]) -> str:
    """Blocks with a blank line between them; the items of a list stay together."""
    text = ""
    for place, (kind, block) in enumerate(paragraphs):
        together = kind == "list_item" and place and paragraphs[place - 1][0] == "list_item"
        text += ("" if not place else "\n" if together else "\n\n") + block
    return text


def _escaped(text: str) -> str:
    """Plain text as Markdown that shows exactly it."""
    return _BLOCK_START.sub(_escaped_start, _SPECIAL.sub(r"\\\1", text))


def _escaped_start(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2]}\\" if match[2].isdigit() else f"{match[1]}\\{match[2]}"


def _quoted(text: str) -> str:
    """A text as a quoted YAML scalar; empty stays empty."""
    return json.dumps(text, ensure_ascii=False) if text else ""


def _plain_or_quoted(tag: str) -> str:
    return (
        tag
        if re.fullmatch(r"[a-z][a-z-]{3,}[a-z0-9-]*", tag) and tag not in ("true", "false", "null")
        else _quoted(tag)
    )
