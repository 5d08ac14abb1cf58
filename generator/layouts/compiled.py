"""Compiled templates, kept where Python keeps the compiled modules of this package and for the same reason.

What is kept is only used for exactly the source it was compiled from. Where nothing can be written, nothing is kept.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.ground.replacing import replace_file

_FOLDER = Path(__file__).parent / "__pycache__" / "templates"

_SOURCES = 6
"""Of so many sources of a template what was compiled is kept: it is another in each language, and for a site that has
its own."""


class Compiled(BytecodeCache):
    """One file for each source of a template, written in one step."""

    def __init__(self, *, writing: bool = not sys.dont_write_bytecode) -> None:
        self._writing = writing

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is kept, if it was compiled from this source."""
        with suppress(OSError, ValueError, EOFError, TypeError), _file(bucket).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if not self._writing:
            return
        with suppress(OSError):
            _FOLDER.mkdir(parents=True, exist_ok=True)
            replace_file(str(_file(bucket)), [bucket.bytecode_to_string()])
            others = _FOLDER.glob(_name(bucket, "*"))
            for old in sorted(others, key=lambda path: path.stat().st_mtime_ns, reverse=True)[_SOURCES:]:
                old.unlink()


def _file(bucket: Bucket) -> Path:
    return _FOLDER / _name(bucket, bucket.checksum)


def _name(bucket: Bucket, checksum: str) -> str:
    return f"{bucket.key}.{checksum}.{sys.implementation.cache_tag}"
