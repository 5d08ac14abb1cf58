"""A statement rests on the paragraph that it cites, and not on another one."""

from __future__ import annotations

import pytest

from tests.sites import checked_with

NOTES = """-- seeds/pilot.md --
---
title: A quiet winter
text: note
---
[1] Thick fog in the outer harbour held up three ferries in January.

[2] Storms were rarer than in other years, the pilots say.

[3] The oldest tug was sold for scrap; a museum had asked for her in vain.

## Wages

> [4] “Nobody should sail for less.”
> — Berit Oksnes, boatswain
-- seeds/yard.md --
---
title: The yard
text: note
---
[1] A museum wanted the oldest tug, which went for scrap.

[2] The yard took on nine welders.
"""


def found(statement: str) -> list[tuple[str, str]]:
    every = checked_with(f"{NOTES}-- content/talks/a.md --\n---\ntitle: A\n---\n{statement}\n")
    return [(f"{f.span.column}-{f.span.end_column} {f.message}", f.hint) for f in every if f.code == "wrong-paragraph"]


@pytest.mark.parametrize(
    ("statement", "place", "hint"),
    [
        ("Fog held up ferries in the harbour. [@pilot:2]", "39-46 hardly anything of this is in pilot ¶2", "pilot ¶1"),
        ("A museum had wanted the old tug. [@pilot:1]", "36-43 hardly anything of this is in pilot ¶1", "yard ¶1"),
        ("Nine welders came to the yard. [@pilot:3]", "34-41 hardly anything of this is in pilot ¶3", "yard ¶2"),
        (
            "Storms were rare. [@pilot:2] Thick fog held up the ferries. [@pilot:2-3]",
            "63-72 hardly anything of this is in pilot ¶2-3",
            "pilot ¶1",
        ),
        (
            "- Fog held up ferries in the harbour. [@pilot:3]",
            "41-48 hardly anything of this is in pilot ¶3",
            "pilot ¶1",
        ),
    ],
)
def test_a_paragraph_that_tells_nothing_of_it_is_told_with_the_one_that_does(
    statement: str, place: str, hint: str
) -> None:
    assert found(statement) == [(place, f"{hint} has it: cite that")]


@pytest.mark.parametrize(
    "statement",
    [
        "Fog held up ferries in the harbour. [@pilot:1]",
        "Fog held up ferries in the harbour. [@pilot:1; @pilot:2]",
        "A museum had wanted the old tug, which was scrapped. [@yard:1]",
        "La niebla detuvo tres ferris en enero. [@pilot:2]",
        "Gales were less frequent. [@pilot:2]",
        "Mist delayed shipping. [@pilot:2]",
        "Berit Oksnes spoke of wages. [@pilot:4]",
        "Fog held up ferries in the harbour. {.editorial}",
    ],
)
def test_a_paragraph_that_tells_of_it_is_let_be(statement: str) -> None:
    assert found(statement) == []
