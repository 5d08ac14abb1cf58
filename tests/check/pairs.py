"""Pairs of a source and a statement, in six languages: what an editor says of each, and what the rules find.

python -m tests.check.pairs writes what is found anew: read the difference before it is kept. In `tests/cases/pairs` a
pair is

    true | article 2031-05-12 | thousands by a space
    S The dam board counted 4,812 households below the wall.
    T There are 4 812 households below the wall. [@s:1]

It begins with what is wrong with it: `true`, `figure`, `name`, `quote`, `copy`, `opposite`, or `beyond` for what no
rule can be expected to notice; a question mark behind it tells that the rules do not agree. Each `S` is a paragraph of
the source, and lines with `!` are what is found.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.build import make_site, read
from generator.check import run_rules
from generator.diagnostics import Diagnostic, in_order
from tests.sites import CASES, write_files

PAIRS = CASES / "pairs"
LANGUAGES = tuple(sorted(path.stem for path in PAIRS.glob("*.txt")))

CODES = {
    "figure": {"figure-not-in-source"},
    "name": {"name-not-in-source"},
    "quote": {"quote-not-in-source"},
    "copy": {"copied-run", "close-wording"},
    "opposite": {"contradicts-source"},
}
_ASIDE = {"unused-paragraph", "orphan-page", "possible-disagreement", "same-title"}
"""What is said of the site and not of the pair."""

_SITE = """-- content/site.yaml --
title: Pairs
language: {language}
base_url: https://example.org/
topics:
  - {{id: news, title: News, summary: What happened.}}
-- content/index.md --
---
title: Pairs
---
-- content/profiles/bram-oosthuis.md --
---
title: Bram Oosthuis
kind: person
aliases: [Oosthuis]
---
-- content/profiles/marta-oyelaran.md --
---
title: Marta Oyelaran
kind: person
aliases: [Oyelaran]
---
-- content/profiles/irene-kovac.md --
---
title: Irène Kovač
kind: person
---
-- content/profiles/norway.md --
---
title: Norway
kind: place
---
-- content/profiles/csa.md --
---
title: Coastal Safety Agency
kind: organisation
aliases: [CSA]
---
"""
_PAIR = """-- seeds/s{number}.md --
---
title: A report
publisher: Gazette
published: {published}
text: {text}
---
{paragraphs}
-- content/news/p{number}.md --
---
title: A
---
{statement}
"""


class Pair(NamedTuple):
    """A source and a statement about it: what is `wrong` with the statement, and whether the rules `agreed`."""

    wrong: str
    agreed: bool
    text: str
    published: str
    what: str
    source: tuple[str, ...]
    statement: str
    found: tuple[str, ...] = ()

    def written(self) -> str:
        """The pair as it stands in its file."""
        head = f"{self.wrong}{'' if self.agreed else '?'} | {self.text} {self.published} | {self.what}"
        source, found = (f"S {text}" for text in self.source), (f"! {one}" for one in self.found)
        return "".join(f"{line}\n" for line in (head, *source, f"T {self.statement}", *found))

    def agrees(self) -> bool:
        """Whether what is found is what an editor says."""
        codes = {found.partition(" ")[0] for found in self.found}
        return not codes if self.wrong in ("true", "beyond") else not codes.isdisjoint(CODES[self.wrong])


def load(language: str) -> tuple[Pair, ...]:
    """The pairs of a language."""
    parts = (PAIRS / f"{language}.txt").read_text(encoding="utf-8").split("\n\n")
    return tuple(_parsed(part.strip().split("\n")) for part in parts if part.strip())


def _parsed(lines: list[str]) -> Pair:
    wrong, source, what = lines[0].split(" | ", 2)
    text, published = source.split(" ")
    by_mark: dict[str, list[str]] = defaultdict(list)
    for line in lines[1:]:
        by_mark[line[0]].append(line[2:])
    (statement,) = by_mark["T"]
    found = tuple(by_mark["!"])
    return Pair(wrong.removesuffix("?"), wrong[-1] != "?", text, published, what, tuple(by_mark["S"]), statement, found)


def checked(language: str, pairs: tuple[Pair, ...]) -> Iterator[Pair]:
    """The pairs with what the rules find in each; all are one site."""
    files = [_SITE.format(language=language)]
    for number, pair in enumerate(pairs):
        paragraphs = "\n\n".join(f"[{place}] {text}" for place, text in enumerate(pair.source, 1))
        statement = pair.statement.replace("@s:", f"@s{number}:")
        told = pair._asdict() | {"number": number, "paragraphs": paragraphs, "statement": statement}
        files.append(_PAIR.format(**told))
    with tempfile.TemporaryDirectory() as folder:
        inputs = read(write_files(Path(folder), "".join(files)))
        assert inputs.value is not None
        site = make_site(inputs.value, run_rules)
    found: dict[str, list[str]] = defaultdict(list)
    for finding in in_order((*inputs.diagnostics, *site.diagnostics)):
        if finding.code not in _ASIDE:
            found[finding.span.path].append(_told(finding))
    for number, pair in enumerate(pairs):
        one = pair._replace(found=tuple(found[f"content/news/p{number}.md"]))
        yield one._replace(agreed=one.agrees())


def _told(finding: Diagnostic) -> str:
    return f"{finding.code} {finding.span.column}-{finding.span.end_column} {finding.message} | {finding.hint}"


def record() -> None:
    """Write anew what is found."""
    for language in LANGUAGES:
        pairs = checked(language, load(language))
        (PAIRS / f"{language}.txt").write_text("\n".join(pair.written() for pair in pairs), encoding="utf-8")


if __name__ == "__main__":
    record()
