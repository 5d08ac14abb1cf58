"""What conversion did with every file: for machines as JSON, for people as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.convert.sections.contradictions import Mention
from generator.convert.sections.grouping import Judged, Section
from generator.convert.sections.names import Stub
from generator.convert.values import UNKNOWN, Labelled, Metadata
from generator.diagnostics import Diagnostic
from generator.report import counted

_DROPPED_SHOWN = 40


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file: what became of it. `outcome` is `new`, `known` (taken before), `source` (from seeds/) or `failed`."""

    file: str
    outcome: str
    source: str = ""
    metadata: Metadata = UNKNOWN
    labelled: tuple[Labelled, ...] = ()
    judged: tuple[Judged, ...] = ()
    sections: tuple[Section, ...] = ()
    stubs: tuple[Stub, ...] = ()
    mentions: tuple[Mention, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The file's object in the array that `--json` prints."""
        return {
            "file": self.file,
            "source": self._source_json() if self.source else None,
            "lines": [line for item in self.labelled for line in _lines_json(item)],
            "paragraphs": [_paragraph_json(item) for item in self.judged],
            "sections": [_section_json(section) for section in self.sections],
        }

    def _source_json(self) -> dict[str, Any]:
        return {
            "id": self.source,
            "title": self.metadata.title,
            "publisher": self.metadata.publisher,
            "byline": self.metadata.byline,
            "published": str(self.metadata.published or ""),
        }


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a run did, file by file; `written` lists the new files, in a dry run none."""

    files: tuple[FileReport, ...]
    written: tuple[str, ...] = ()
    dry_run: bool = False

    def to_json(self) -> list[dict[str, Any]]:
        """One object for each file, in the order given."""
        return [file.to_json() for file in self.files]

    def summary(self) -> str:
        """What happened, for people."""
        blocks = ["\n".join(_file_lines(file)) for file in self.files if file.outcome != "source" or file.sections]
        return "\n\n".join([*blocks, "\n".join(_closing(self))])


def _lines_json(item: Labelled) -> Iterator[dict[str, Any]]:
    for number in item.block.lines:
        yield {"n": number, "label": item.label, "kept": item.kept, "rule": item.rule, "confidence": item.confidence}


def _paragraph_json(item: Judged) -> dict[str, Any]:
    return {
        "p": item.paragraph.number,
        "lines": list(item.lines),
        "kind": item.paragraph.kind,
        "topic": item.assigned.topic,
        "margin": item.assigned.margin,
        "flagged": item.assigned.flagged,
        "dates": [str(date) for date in item.dates],
        "profiles": list(item.profiles),
    }


def _section_json(section: Section) -> dict[str, Any]:
    numbers = [item.paragraph.number for item in section.paragraphs]
    return {"path": section.path, "topic": section.topic, "paragraphs": numbers}


def _file_lines(file: FileReport) -> Iterator[str]:
    told = {
        "new": f"taken as source {file.source}",
        "known": f"already source {file.source}",
        "source": "a source",
        "failed": "not converted",
    }
    yield f"{file.file}: {told[file.outcome]}"
    yield from (f"  {finding.message}" for finding in file.diagnostics)
    if file.outcome == "failed":
        return
    yield f"  {counted(len(file.judged), 'paragraph')}, {counted(len(file.sections), 'new section')}"
    yield from _dropped(file)
    yield from _doubtful(file)
    for stub in file.stubs:
        yield f"  no profile yet: {stub.name} (named {counted(stub.count, 'time')})"
    for section in file.sections:
        yield f"  section {section.path}: {section.title}"


def _doubtful(file: FileReport) -> Iterator[str]:
    """The topics that an editor may want to settle, as the line that would settle them."""
    placed = {item.paragraph.number for section in file.sections for item in section.paragraphs}
    flagged = [item for item in file.judged if item.assigned.flagged and item.paragraph.number in placed]
    if flagged:
        runs: list[list[Judged]] = []
        for item in flagged:
            follows = runs and item.paragraph.number == runs[-1][-1].paragraph.number + 1
            if follows and item.assigned.topic == runs[-1][-1].assigned.topic:
                runs[-1].append(item)
            else:
                runs.append([item])
        told = ", ".join(f"{_span(run)}: {run[0].assigned.topic}" for run in runs)
        doubtful = counted(len(flagged), "doubtful topic")
        yield f"  {doubtful}, to be settled in seeds/{file.source}.lines.yaml: topics: {{{told}}}"


def _span(run: list[Judged]) -> str:
    first, last = run[0].paragraph.number, run[-1].paragraph.number
    return str(first) if first == last else f"{first}-{last}"


def _dropped(file: FileReport) -> Iterator[str]:
    """The lines that were left out, with the rule that did it."""
    dropped = [item for item in file.labelled if not item.kept]
    for item in dropped[:_DROPPED_SHOWN]:
        yield f"  dropped line {item.block.lines[0]}: {item.label} ({item.rule}, {item.confidence:.2f}): {_start(item)}"
    if len(dropped) > _DROPPED_SHOWN:
        yield f"  and {counted(len(dropped) - _DROPPED_SHOWN, 'more line')}"


def _start(item: Labelled) -> str:
    text = item.block.text
    return text if len(text) <= 70 else text[:69] + "…"


def _closing(report: Report) -> Iterator[str]:
    counts = Counter(file.outcome for file in report.files)
    sections = sum(len(file.sections) for file in report.files)
    told = [f"{counts[outcome]} {word}" for outcome, word in _WORDS if counts[outcome]]
    files = counted(len(report.files), "file")
    yield f"{files}: {', '.join(told) or 'nothing to do'}; {counted(sections, 'new section')}"
    if report.dry_run:
        yield "Nothing was written: this was a dry run."
    else:
        yield from (f"wrote {path}" for path in report.written)
        if not report.written:
            yield "Nothing was written." if counts["failed"] else "Nothing was written: everything is cited already."


_WORDS = (("new", "new"), ("known", "known already"), ("source", "from seeds/"), ("failed", "not converted"))
