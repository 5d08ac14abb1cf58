"""Whole sites as one string, and cases as files, for every test that needs one.

A site is written as `-- path --` lines with the file's text below each.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.build import Inputs, build, make_site, read
from generator.check import run_rules
from generator.diagnostics import Diagnostic, Outcome, in_order
from generator.layouts import Output
from generator.public import MANIFEST
from generator.site import Site

CASES = Path(__file__).parent / "cases"

BASE = """
-- content/site.yaml --
title: The harbour
base_url: https://example.org/harbour/
as_of: 2031-05-20
topics:
  - {id: strike, title: The strike, summary: What stopped the cranes.}
  - {id: talks, title: The talks, summary: How they ended.}
-- content/index.md --
---
title: The harbour
summary: A strike and how it ended.
---
The cranes stood still for nine days. [@gazette:1]
-- content/strike/the-walkout.md --
---
title: The walkout
tags: [cranes, pay]
date: 2031-05-02
summary: Crane drivers stopped work over night shifts.
question: Why did the cranes stop?
order: 10
events:
  - {date: 2031-05-02, title: Crane drivers walk out, cite: "gazette:1"}
figures:
  - {value: "140", label: drivers on strike, cite: "gazette:2"}
---
Ada Moreno led 140 drivers out on 2 May. [@gazette:1-2] She said the nights were “longer than the pay”. [@gazette:3]
-- content/talks/the-deal.md --
---
title: The deal
tags: [pay]
date: 2031-05
summary: The port agreed to shorter nights.
order: 10
---
The port agreed to shorter nights after [[the-walkout|the walkout]]. [@courier:1]
-- content/profiles/ada-moreno.md --
---
title: Ada Moreno
role: Speaker of the crane drivers
aliases: [Moreno]
summary: She spoke for the drivers.
facts:
  - {label: Speaks for, value: the crane drivers, cite: "gazette:3"}
---
Moreno spoke for the drivers. [@gazette:3]
-- content/disagreements/how-long.md --
---
title: How long did the strike last?
summary: The papers count differently.
positions:
  - {says: Nine days, cite: "gazette:1"}
  - {says: Ten days, cite: "courier:2"}
---
One paper counts the day of the walkout, the other does not. {.editorial}
-- seeds/gazette.md --
---
title: Cranes at rest
publisher: Gazette
published: 2031-05-12
text: note
---
[1] For nine days from 2 May no crane moved.

[2] All 140 drivers took part.

[3] Their speaker Ada Moreno said the nights were “longer than the pay”.
-- seeds/courier.md --
---
title: Port gives way
text: note
---
[1] The port will shorten the nights.

[2] The strike took ten days.
"""


def files_of(text: str) -> dict[str, str]:
    """The files that a site's string names."""
    parts = re.split(r"^-- (\S+) --\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


BASE_FILES = files_of(BASE)


def write_files(root: Path, text: str) -> Path:
    """Write the files of a string below a folder."""
    return _write(root, files_of(text))


def _write(root: Path, files: dict[str, str]) -> Path:
    for folder in {os.path.dirname(os.path.join(root, path)) for path in files}:
        os.makedirs(folder, exist_ok=True)
    for path, content in files.items():
        with open(os.path.join(root, path), "w", encoding="utf-8") as file:
            file.write(content)
    return root


def write_site(root: Path, changes: str = "") -> Path:
    """The base site with some files replaced or added."""
    return _write(root, BASE_FILES | files_of(changes))


@contextmanager
def laid_over(root: Path, changes: str) -> Iterator[None]:
    """The base site in a folder with some files replaced or added for a while; then it is as it was."""
    files = files_of(changes)
    folders = {str(folder) for path in files for folder in Path(path).parents}
    added = sorted((folder for folder in folders if not os.path.isdir(root / folder)), reverse=True)
    try:
        _write(root, files)
        yield
    finally:
        _write(root, {path: BASE_FILES[path] for path in files.keys() & BASE_FILES.keys()})
        for path in files.keys() - BASE_FILES.keys():
            os.unlink(root / path)
        for folder in added:
            os.rmdir(root / folder)


def inputs_of(root: Path, language: str = "") -> Outcome[Inputs | None]:
    """What a build reads."""
    return read(root, language)


def built(root: Path, *, drafts: bool = False) -> Outcome[tuple[Output, ...]]:
    """All outputs of a site's folder."""
    return build(inputs_of(root), run_rules, drafts=drafts)


def pages(root: Path, *, drafts: bool = False) -> dict[str, str]:
    """The text of every output of a site that builds."""
    return _texts(built(root, drafts=drafts))


def _texts(outcome: Outcome[tuple[Output, ...]]) -> dict[str, str]:
    assert not outcome.failed, outcome.diagnostics
    return {output.path: output.data.decode("utf-8", "replace") for output in outcome.value}


@cache
def built_with(changes: str) -> Outcome[tuple[Output, ...]]:
    """All outputs of the base site with some files replaced or added; built once for all who ask."""
    with laid_over(_base_site(), changes):
        return built(_base_site())


def pages_with(changes: str = "") -> dict[str, str]:
    """The text of every output of the base site with some files replaced or added."""
    return _texts(built_with(changes))


@cache
def checked_with(changes: str) -> tuple[Diagnostic, ...]:
    """Everything that reading and checking find in the base site with some files replaced or added."""
    with laid_over(_base_site(), changes):
        return checked(_base_site())


@cache
def _base_site() -> Path:
    """The base site in a folder that goes when the process ends."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder)
    return write_site(Path(folder))


def site_of(root: Path) -> Site:
    """The joined site of a folder."""
    inputs = inputs_of(root)
    assert inputs.value is not None
    return make_site(inputs.value, run_rules).value


def findings(root: Path) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a site's folder."""
    return built(root).diagnostics


def checked(root: Path) -> tuple[Diagnostic, ...]:
    """Everything that reading and checking find, without laying anything out."""
    inputs = inputs_of(root)
    site = make_site(inputs.value, run_rules).diagnostics if inputs.value else ()
    return in_order((*inputs.diagnostics, *site))


def brief(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Findings as a case file lists them: `path:line:column-end code`."""
    return "\n".join(
        f"{d.span.path}:{d.span.line}:{d.span.column}-{d.span.end_column} {d.code}" for d in in_order(diagnostics)
    )


def tree(folder: Path) -> dict[str, str]:
    """The text of every file below a folder, but for the record of a build."""
    return {path: data.decode("utf-8") for path, data in files_in(folder).items() if Path(path).name != MANIFEST}


def files_in(folder: Path) -> dict[str, bytes]:
    """The bytes of every file below a folder, by its path from there."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@dataclass(frozen=True)
class Case:
    """A case of a case file: blocks parted by lines with a single dot."""

    title: str
    input: str
    expected: str

    def __str__(self) -> str:
        return self.title


def cases(name: str) -> list[Case]:
    """The cases of tests/cases/<name>."""
    blocks = re.split(r"^\.\n", (CASES / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
    triples = zip(blocks[:-1:3], blocks[1::3], blocks[2::3], strict=True)  # a dot left out anywhere is an error
    return [Case(title.strip().splitlines()[-1], given, expected) for title, given, expected in triples]
