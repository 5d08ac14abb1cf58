"""Does the time of a build grow with its input, and no faster? Measured by doubling, one kind of input after another.

    python -m benchmarks.growth [--only NAME,…]

Each input is built at a size, at twice and at four times that; printed are the seconds and the two ratios. A ratio
near 2 is in proportion; near 4 is the square.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.build import build, read
from generator.check import run_rules

_SITE = "title: Growth\ntopics:\n  - {id: strike, title: The strike}\n  - {id: talks, title: The talks}\n"
_SOURCE = "---\ntitle: Gazette\ntext: {text}\n---\n"
_CITED = "[@gazette:1]"

Files = dict[str, str]


def _section(body: str, front: str = "title: A") -> Files:
    return {"content/strike/a.md": f"---\n{front}\n---\n{body}\n"}


def _paragraphs(text: str, count: int) -> Files:
    return _section(f"{text} {_CITED}\n\n" * count)


def _line(text: str, count: int) -> Files:
    """One paragraph, of at most the 99,000 characters that it may have."""
    return _section(f"{(text * count)[:99_000]} {_CITED}")


def _sections(count: int, links: int) -> Files:
    return {
        f"content/strike/s-{n}.md": f"---\ntitle: Section {n}\n---\n"
        + "".join(f"Words of [[s-{(n * 7 + link) % count}|another]]. {_CITED}\n\n" for link in range(links))
        for n in range(count)
    }


def _sources(count: int) -> Files:
    return {f"seeds/s-{n}.md": "---\ntitle: S\ntext: note\n---\n" + "[1] Words of it.\n" for n in range(count)}


def _tags(count: int) -> Files:
    def front(section: int) -> str:
        return f"title: S\ntags: [{', '.join(f't-{section * 10 + tag}' for tag in range(10))}]"

    return {f"content/strike/s-{n}.md": f"---\n{front(n)}\n---\nx {_CITED}\n" for n in range(count // 10)}


def _spellings(count: int) -> Files:
    aliases = ", ".join(f"N{number}" for number in range(count))
    return {"content/profiles/p.md": f"---\ntitle: P\naliases: [{aliases}]\n---\nx {_CITED}\n"}


def _table(rows: int) -> Files:
    return _section("| a | b |\n|---|---|\n" + f"| c | d {_CITED} |\n" * rows)


def _long_source(count: int) -> Files:
    body = "".join(f"[{n}] For {n} days no crane moved, “as {n} of us said”.\n\n" for n in range(1, count + 1))
    return {"seeds/gazette.md": _SOURCE.format(text="article") + body}


INPUTS: dict[str, tuple[int, Callable[[int], Files]]] = {
    "sections with 5 links each": (250, lambda n: _sections(n, 5)),
    "links that lead nowhere": (2000, lambda n: _paragraphs("Words [[nowhere-at-all]] [x](none.md#y)", n)),
    "paragraphs": (2000, lambda n: _paragraphs("Words of 3 May 2031, 1,400 of them.", n)),
    "wrong quotations": (1000, lambda n: _paragraphs("He said “no word of this was spoken”.", n)),
    "headings of one name": (2000, lambda n: _section("## Again\n\n" * n)),
    "ignore comments": (1000, lambda n: _section("<!-- ignore[uncited-statement]: known -->\nWords.\n\n" * n)),
    "list items": (4000, lambda n: _section(f"- words {_CITED}\n" * n)),
    "rows of a table": (2000, _table),
    "definitions": (1000, lambda n: _section(f"Term\n: words {_CITED}\n\n" * n)),
    "tags": (1000, _tags),
    "sources": (250, _sources),
    "paragraphs of a source": (2000, _long_source),
    "events": (
        1000,
        lambda n: _section(
            f"x {_CITED}", "title: A\nevents:\n" + " - {date: 2031-05-02, title: T, cite: 'gazette:1'}\n" * n
        ),
    ),
    "spellings of a profile": (2000, _spellings),
    "[ in a line": (25_000, lambda n: _line("[", n)),
    "[a]( in a line": (6_000, lambda n: _line("[a](", n)),
    "![ in a line": (12_000, lambda n: _line("![", n)),
    "* in a line": (25_000, lambda n: _line("*a", n // 2)),
    "backticks in a line": (25_000, lambda n: _line("`", n)),
    "links in a line": (3_500, lambda n: _line("[a](b) ", n)),
    "citations in a line": (1_600, lambda n: _line(f"x {_CITED} ", n)),
    "quotation marks in a line": (12_000, lambda n: _line("“a ", n // 2)),
    "numbers in a line": (12_000, lambda n: _line("1 ", n)),
    "spaces in a line": (25_000, lambda n: _line(" ", n)),
}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=",".join(INPUTS))
    chosen = parser.parse_args().only.split(",")
    for name, (size, make) in INPUTS.items():
        if name in chosen:
            seconds = [_seconds(make(size * times)) for times in (1, 2, 4)]
            ratios = " ".join(f"{later / sooner:4.1f}" for sooner, later in itertools.pairwise(seconds))
            shown = " ".join(f"{value:6.2f}" for value in seconds)
            print(f"{name:28} from {size:>6}: {shown} s   {ratios}", flush=True)  # noqa: T201  # what the command is for
    return 0


def _seconds(files: Files) -> float:
    with tempfile.TemporaryDirectory(prefix="growth-") as name:
        base = {"content/site.yaml": _SITE, "seeds/gazette.md": _SOURCE.format(text="note") + "[1] Words.\n"}
        for path, text in (base | files).items():
            (Path(name) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(name) / path).write_text(text, encoding="utf-8")
        started = time.perf_counter()
        build(read(Path(name)), run_rules)
        return time.perf_counter() - started


if __name__ == "__main__":
    raise SystemExit(main())
