"""What every small site of the tests would work out anew, worked out once in a process: nothing that is its own."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

import pytest
from jinja2.bccache import Bucket

from generator import build, layouts
from generator.check import contradictions
from generator.diagnostics import Outcome
from generator.frontmatter.yamltree import parse_yaml
from generator.layouts import SHIPPED, Layouts
from generator.layouts.compiled import Compiled
from generator.memo.work import Work

LOAD, DUMP = Compiled.load_bytecode, Compiled.dump_bytecode
"""What is done where nothing is shared."""


def read_once(patch: pytest.MonkeyPatch) -> None:
    """Read the shipped layouts once for each language, for all sites elsewhere that lay nothing over them.

    Where something is laid over them, all files are read, and texts and styles are taken apart where they are others.
    """
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
    patch.setattr(layouts, "_without_comments", lru_cache(maxsize=64)(layouts._without_comments))
    patch.setattr("generator.layouts.parse_yaml", lru_cache(maxsize=64)(parse_yaml))


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


def work_once(patch: pytest.MonkeyPatch) -> None:
    """Do the work on each file and each document once, for all builds that keep nothing themselves.

    Most files of small sites are those of the base site. What a piece of work rests on is what a build that keeps
    things goes by, and in full: nothing of what a file was before is used for what it is.
    """
    parsed: Any = Work.parsed
    each, parts = Work.each, Work.parts
    done: dict[Hashable, Any] = {}

    def once(key: Hashable, do: Callable[[], Any]) -> Any:
        if key not in done:
            done[key] = do()
        return done[key]

    def keeps_nothing(work: Work) -> bool:
        return not work.folder and work.memory is None

    def parsed_once(self: Work, names: Any, *given: Any, **how: Any) -> Any:
        *files, rest, parse = given

        def parse_once(text: str, path: str, before: Any) -> Any:
            return once((names, rest, path, text), lambda: parse(text, path, before))

        return parsed(self, names, *files, rest, parse_once if keeps_nothing(self) else parse, **how)

    def each_once(self: Work, name: str, keys: Mapping[str, str], work: Any, exact: Any = None, **how: Any) -> Any:
        def do_once(called: str) -> Any:
            return once((name, how["rest"], called, keys[called]), lambda: work(called))

        is_told = exact is None and how.get("rest") and keeps_nothing(self)
        return each(self, name, keys, do_once if is_told else work, exact, **how)

    def parts_once(self: Work, names: Any, keys: Mapping[str, str], work: Any, share: Any, *, rest: str) -> Any:
        def do_once(called: str) -> Any:
            return once((names, rest, called, keys[called]), lambda: work(called))

        return parts(self, names, keys, do_once if keeps_nothing(self) else work, share, rest=rest)

    patch.setattr(Work, "parsed", parsed_once)
    patch.setattr(Work, "each", each_once)
    patch.setattr(Work, "parts", parts_once)


def look_once(patch: pytest.MonkeyPatch) -> None:
    """Hold a sentence to the paragraphs it cites once, whatever other sources the sites have."""
    look = contradictions._looked
    patch.setattr(contradictions, "_looked", lru_cache(maxsize=8192)(lambda *given, **how: tuple(look(*given, **how))))


def hold_on(patch: pytest.MonkeyPatch) -> None:
    """Hold on to what was read in sentences lately, from one site to the next: to let go of it only saves memory."""
    patch.setattr(build, "let_go", lambda: None)
