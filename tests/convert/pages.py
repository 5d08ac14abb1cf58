"""The invented pages of tests/cases/convert/pages.md: text as it would be pasted, and the label of every line."""

from __future__ import annotations

from dataclasses import dataclass

from generator.convert.forms.reading import plain_blocks
from generator.convert.lines.labels import label
from generator.convert.values import KEPT, Labelled
from tests.sites import CASES


@dataclass(frozen=True)
class Page:
    """One page: its lines, and (line number, label) of those that are not blank."""

    title: str
    lines: tuple[str, ...]
    labels: tuple[tuple[int, str], ...]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def labelled(self) -> dict[int, Labelled]:
        return {number: item for item in label(plain_blocks(self.text)) for number in item.block.lines}


@dataclass(frozen=True)
class Score:
    """How a page was labelled: word-weighted F1 of the kept text, share of right labels, body lines lost."""

    f1: float
    right: int
    lines: int
    lost: tuple[str, ...]


def load_pages() -> tuple[Page, ...]:
    text = (CASES / "convert" / "pages.md").read_text(encoding="utf-8")
    return tuple(_page(part) for part in text.split("\n## ")[1:])


def score(page: Page) -> Score:
    given = page.labelled()
    hit = extra = missed = right = lines = 0
    lost: list[str] = []
    for number, wanted in page.labels:
        if wanted == "any":
            continue
        item = given[number]
        words = len(page.lines[number - 1].split())
        lines += 1
        right += item.label == wanted
        if wanted in KEPT and item.kept:
            hit += words
        elif wanted in KEPT:
            missed += words
            lost.append(page.lines[number - 1])
        elif item.kept:
            extra += words
    return Score(2 * hit / (2 * hit + extra + missed), right, lines, tuple(lost))


def _page(part: str) -> Page:
    title, _, body = part.partition("\n")
    pairs = [line.partition("|") for line in body.strip("\n").split("\n") if "|" in line]
    lines = tuple(text.strip() for _, _, text in pairs)
    labels = tuple((number, name) for number, (name, _, _) in enumerate(pairs, 1) if name)
    return Page(title, lines, labels)
