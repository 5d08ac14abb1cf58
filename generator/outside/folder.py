"""For programs that read a finished site from a folder and add to it, before it is written for good."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.layouts import Output


@contextmanager
def in_a_folder(outputs: Iterable[Output]) -> Iterator[Path]:
    """A folder with these outputs, for as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="explainer-") as name:
        folder = Path(name)
        for output in outputs:
            path = folder / output.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(output.data)
        yield folder
