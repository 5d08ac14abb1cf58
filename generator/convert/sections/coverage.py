"""Which paragraphs the content cites already: the ledger that keeps conversion from doing anything twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.content import DISAGREEMENTS, FOLDER
from generator.diagnostics import Span
from generator.evidence.citations import parse_citations

_DISAGREEMENTS = f"{FOLDER}/{DISAGREEMENTS}/"
_CITED = re.compile(r"\[@([^\[\]\n]{1,500})\]|\bcite:[ \t]*[\"']?([a-z0-9:;, \t–-]{3,500})")
_CODE = re.compile(r"(?<!`)(?P<ticks>`{1,2})(?!`)[^`\n]{1,500}(?<!`)(?P=ticks)(?!`)")
_TAGS = re.compile(r"^tags:[ \t]*\[([^\]]{0,2000})\]|^tags:[ \t]*\n((?:[ \t]*-[ \t]+.*\n){1,50})", re.M)


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the content holds already.

    `cited` are paragraphs as (source, number), `names` those that are taken, `tags` those of them that are tags,
    `settled` what each disagreement cites.
    """

    cited: frozenset[tuple[str, int]]
    names: frozenset[str]
    settled: tuple[frozenset[tuple[str, int]], ...] = ()
    tags: frozenset[str] = frozenset()

    def covers(self, source: str, number: int) -> bool:
        """Whether something cites that paragraph."""
        return (source, number) in self.cited


def read_ledger(texts: Iterable[tuple[str, str]], names: Iterable[str]) -> Ledger:
    """The ledger of the content's files, given as (path, text). One with faults counts too: it may cite something."""
    cited: set[tuple[str, int]] = set()
    settled: list[frozenset[tuple[str, int]]] = []
    taken, tags = frozenset(names), set[str]()
    for path, text in texts:
        here = frozenset(_citations(text))
        cited |= here
        if path.startswith(_DISAGREEMENTS):
            settled.append(here)
        for inline, listed in _TAGS.findall(text):
            tags.update(re.findall(r"[a-z0-9-]+", inline or listed))
    return Ledger(frozenset(cited), taken | tags, tuple(settled), frozenset(tags - taken))


def _citations(text: str) -> Iterable[tuple[str, int]]:
    if "`" in text or "~~~" in text:
        text = _CODE.sub(" ", _without_fences(text))
    for body, front in _CITED.findall(text):
        for citation in parse_citations(body or front, Span("")).value:
            for number in citation.paragraphs:
                yield citation.source, number


def _without_fences(text: str) -> str:
    """The text without its fenced blocks of code; a fence that is never closed hides nothing."""
    kept: list[str] = []
    held: list[str] = []
    fence = ""
    for line in text.split("\n"):
        mark = line.lstrip()[:3]
        if not fence and mark in ("```", "~~~"):
            fence, held = mark, [line]
        elif fence and mark == fence:
            fence, held = "", []
        elif fence:
            held.append(line)
        else:
            kept.append(line)
    return "\n".join((*kept, *held))
