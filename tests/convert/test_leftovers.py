"""What is left over around a text is dropped, kind by kind; what only looks like it is never lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest

from generator.convert.labels import label
from generator.convert.reading import plain_blocks
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
PLACES = {"before": 1, "within": len(HEADLINE) + 3, "behind": len(HEADLINE) + len(TEXT)}
KEPT_AT_MOST = {
    "author": 1,
    "caption with a credit": 2,
    "comments": 1,
    "share bar": 1,
}
"""How many lines of a kind are kept today; of every other kind none is."""


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


LEFTOVERS = list(load("leftovers.md"))
LOOK_ALIKES = list(load("look-alikes.md"))


def own(case: Case) -> list[bool]:
    return [kept for key, kept in case.kept().items() if int(key.split(":")[0]) in case.inside()]


def test_there_are_many_of_every_kind() -> None:
    assert len(LEFTOVERS) >= 1400
    assert len(LOOK_ALIKES) >= 320


@pytest.mark.parametrize("kind", sorted({case.kind for case in LEFTOVERS}))
def test_leftovers_are_dropped(kind: str) -> None:
    kept = [case.lines for case in LEFTOVERS if case.kind == kind and any(own(case))]
    assert len(kept) <= KEPT_AT_MOST.get(kind, 0), kept


@pytest.mark.parametrize("case", LOOK_ALIKES, ids=lambda case: case.lines[0][:40])
def test_text_that_looks_like_leftovers_is_kept(case: Case) -> None:
    assert all(own(case))


@pytest.mark.parametrize("kind", sorted({case.kind for case in (*LEFTOVERS, *LOOK_ALIKES)}))
def test_the_paragraphs_around_are_kept(kind: str) -> None:
    for case in (*LEFTOVERS, *LOOK_ALIKES):
        if case.kind == kind:
            lost = [key for key, kept in case.kept().items() if not kept and key.split(": ", 1)[1] in TEXT]
            assert not lost, case.lines
