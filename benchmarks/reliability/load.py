"""Sites that are large in one way each, at full size: what a build of each takes, and which limit it names."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.reliability import inputs
from benchmarks.reliability.inputs import CITED, Files, section

_MEGABYTE = 1_000_000
_WORDS = f"The crane drivers of the second quay slept at night again, and [[a|the port]] paid for it. {CITED}\n\n"


def _of_bytes(text: str, size: int) -> Files:
    return section(text * (size // len(text)))


def _one_line(text: str) -> Files:
    return section(f"x {text * (_MEGABYTE // len(text))} {CITED}")


def _at_limit(text: str) -> Files:
    return inputs.line(text, 100_000, 99_900)


INPUTS: dict[str, Callable[[], Files]] = {
    "10,000 sections, 50,000 links": lambda: inputs.sections(10_000, 5),
    "one section of 2 MB": lambda: _of_bytes(_WORDS, 2 * _MEGABYTE),
    "one section of 4 MiB and a byte": lambda: section("x" * (4 << 20)),
    "5,000 tags": lambda: inputs.tags(5_000),
    "1,000 sources of 20 paragraphs, all cited": lambda: inputs.cited_sources(1_000, 20),
    "lists 200 deep": lambda: inputs.nested(200),
    "lists 8 deep": lambda: inputs.nested(8),
    "a table of 10,000 rows": lambda: inputs.table(10_000),
    **{f"1 MB of `{text}` in one line": lambda text=text: _one_line(text) for text in ("[", "[a](", "*")},  # type: ignore[misc]  # the default binds the loop's value
    "1 MB of backticks in one line": lambda: _one_line("`"),
    "1 MB of lone backticks in one line": lambda: _one_line("` "),
    **{f"99,900 characters of `{text}` in one line": lambda text=text: _at_limit(text) for text in ("[", "[a](", "*")},  # type: ignore[misc]  # the default binds the loop's value
    "99,900 characters of backticks, ever longer, in one line": lambda: section(
        " ".join("`" * number for number in range(1, 440)) + CITED
    ),
    "an alias bomb in front matter": lambda: section("x", _bomb()),
}


def rows() -> Iterator[str]:
    """The lines of a table in Markdown."""
    yield "| input | outcome | processor seconds | peak memory, MB |"
    yield "|---|---|---:|---:|"
    for name, make in INPUTS.items():
        with tempfile.TemporaryDirectory(prefix="load-") as folder:
            inputs.write(Path(folder), make())
            yield f"| {name} | {_built(Path(folder))} |"


_WATCHED = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print("used", used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.exit(code)
"""
"""A small process that starts the build: of one started by a large process the system tells the large one's memory."""


def _built(root: Path) -> str:
    """How a build in one process ended, how much of a processor's time and how much memory it had at most."""
    command = (sys.executable, "-m", "generator", "--site", str(root), "build", "--clean", "--jobs", "1")
    done = subprocess.run(  # noqa: S603  # a list, no shell
        (sys.executable, "-c", _WATCHED, *command),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    _, seconds, peak = done.stdout.rstrip("\n").rpartition("\n")[2].split()
    memory = int(peak) / (1e6 if sys.platform == "darwin" else 1e3)
    return f"{_outcome(done.returncode, done.stdout)} | {float(seconds):.1f} | {memory:.0f}"


def _outcome(code: int, said: str) -> str:
    files = re.search(r"^(\d+) files in ", said, re.MULTILINE)
    if files:
        return f"built, {int(files[1]):,} files"
    place = re.search(r"^\S+?:(\d+:\d+): error\[([a-z-]+)\]", said, re.MULTILINE)
    return f"exit {code}, `{place[2]}` at {place[1]}" if place else f"exit {code}"


def _bomb() -> str:
    lines = ["title: A", "a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30)), "tags: *a29"]
    return "\n".join(lines)
