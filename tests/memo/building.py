"""Builds that remember, for tests: into a folder, with everything that an earlier one kept."""

from __future__ import annotations

from pathlib import Path

from generator.build import plan, read
from generator.check import run_rules
from generator.memo import FOLDER
from generator.memo.built import Built as Memory
from generator.memo.built import Said, here, recall, remember
from generator.memo.fingerprint import look
from generator.memo.work import Work
from generator.public import Written, write

ANYTHING = ("inputs", "program")


def build_again(root: Path, jobs: int = 1) -> Written:
    """Build a site into its public/ with what is kept of the builds before; nothing where it has errors."""
    cache, public = str(root / FOLDER), str(root / "public")
    last = recall(str(root), public)
    seen = look(str(root), last.seen if last else {})
    work = Work(jobs, cache, here(cache), digests={path: file.digest for path, file in seen.items()})
    planned = plan(read(root, work=work), run_rules, work=work)
    if planned.failed:
        return Written()
    written = write(planned.value, root / "public", jobs, last.files if last else {}).value
    remember(str(root), Memory(ANYTHING, public, Said(), written.files, seen))
    return written
