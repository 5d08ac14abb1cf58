"""What every small site of the tests would work out anew, worked out once in a process: nothing that is its own."""

from __future__ import annotations

from pathlib import Path
from types import CodeType

import pytest
from jinja2.bccache import Bucket

from generator import layouts
from generator.diagnostics import Outcome
from generator.layouts import SHIPPED, Layouts
from generator.layouts.compiled import Compiled

LOAD, DUMP = Compiled.load_bytecode, Compiled.dump_bytecode
"""What is done where nothing is shared."""


def read_once(patch: pytest.MonkeyPatch) -> None:
    """Read the shipped layouts once for each language, for all sites elsewhere that lay nothing over them."""
    really_load = layouts._load
    known: dict[tuple[str, frozenset[str]], Outcome[Layouts]] = {}

    def load(root: Path, found: dict[str, tuple[Path, str]], language: str) -> Outcome[Layouts]:
        if root == SHIPPED.parent or any(base != SHIPPED.parent for base, _ in found.values()):
            return really_load(root, found, language)
        key = language, frozenset(found)
        if key not in known:
            known[key] = really_load(root, found, language)
        return known[key]

    patch.setattr(layouts, "_load", load)


def compile_once(patch: pytest.MonkeyPatch) -> None:
    """Compile each source of a template once, and read what is kept of it once.

    Nothing is written: what a test lays over a shipped template would take its place for every other process.
    """
    known: dict[tuple[str, str], CodeType] = {}

    def load(self: Compiled, bucket: Bucket) -> None:
        bucket.code = known.get((bucket.key, bucket.checksum))
        if bucket.code is None:
            LOAD(self, bucket)
            remember(self, bucket)

    def remember(_self: Compiled, bucket: Bucket) -> None:
        if bucket.code is not None:
            known[bucket.key, bucket.checksum] = bucket.code

    patch.setattr(Compiled, "load_bytecode", load)
    patch.setattr(Compiled, "dump_bytecode", remember)
