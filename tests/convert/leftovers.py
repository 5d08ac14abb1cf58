"""What is left over around articles, and what only looks like it: the lines of tests/cases/convert, in an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.convert.forms.reading import plain_blocks
from generator.convert.lines.labels import label
from generator.convert.values import Labelled
from tests.sites import CASES

HEADLINE = ("Hollin votes to reopen its railway", "By Marta Quillan")
TEXT = (
    "Voters in the Orchard valley decided on Sunday to reopen the railway that closed forty years ago, it was said.",
    "The line would run from Hollin to the coast, with nine stations and a train every hour, according to the plan.",
    "“This is the day we were told would never come,” said Ida Ferro, who led the campaign for the railway.",
    "Opponents argued that buses would do the same work for a tenth of the money, and that the tunnel is not safe.",
    "The county expects the first works to begin in the autumn, and the first trains to run in three years.",
    "Otto Brand, who drove the last train, said that he would be on the first one as well, if his knees allowed it.",
)
FILLER = "on the way to the old harbour by the sea where nobody had been for a long time and"
"""Words by which a line is made longer."""

PLACES = {"before": 1, "within": len(HEADLINE) + 3, "behind": len(HEADLINE) + len(TEXT)}


@dataclass(frozen=True)
class Case:
    """Lines of one kind, and where they stand in the article."""

    kind: str
    place: str
    lines: tuple[str, ...]

    def kept(self) -> dict[str, bool]:
        """Whether each line of the case, and of the article around it, was kept."""
        labelled = in_article(self.place, self.lines)
        return {
            f"{number}: {line}": labelled[number].kept for number, line in enumerate(_with(self.place, self.lines), 1)
        }

    def inside(self) -> range:
        return range(PLACES[self.place] + 1, PLACES[self.place] + 1 + len(self.lines))


@cache
def in_article(place: str, lines: tuple[str, ...]) -> dict[int, Labelled]:
    """What each line of the article with these in it is taken for; worked out once for all who ask."""
    text = "\n".join(_with(place, lines))
    return {number: item for item in label(plain_blocks(text)) for number in item.block.lines}


def _with(place: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    article, start = (*HEADLINE, *TEXT), PLACES[place]
    return (*article[:start], *lines, *article[start:])


def load(file: str) -> Iterator[Case]:
    kind = place = ""
    for line in (CASES / "convert" / file).read_text(encoding="utf-8").split("\n"):
        if line.startswith("## "):
            kind, _, place = line.removeprefix("## ").partition(": ")
        elif kind and line.strip():
            yield Case(kind, place, tuple(part.strip() for part in line.split(" // ")))
