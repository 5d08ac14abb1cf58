"""Who somebody is said to be, held to what the sources call him or her."""

from __future__ import annotations

import pytest

from generator.evidence.names.descriptions import other_descriptions, tells_post
from generator.evidence.names.mentions import Comparison, Spellings

MUSEUM = (
    "The Harrow Museum has bought a portrait, its director, Floor Kvam, said on Thursday. "
    "Restorer Anneke Vale spent 16 months on it. The board will meet in May."
)


def told(text: str, source: str) -> list[tuple[str, str]]:
    compared = Comparison(text, (source,), Spellings(frozenset(), capitals=True))
    if not tells_post(compared):
        return []
    return [(one.written, one.instead) for one in other_descriptions(compared, [source])]


@pytest.mark.parametrize(
    ("text", "source", "written", "instead"),
    [
        (
            "Anneke Vale, the director of the museum, made the purchase public.",
            MUSEUM,
            "Anneke Vale, the director",
            "“director, Floor Kvam”",
        ),
        ("Director Anneke Vale spoke of it.", MUSEUM, "Director Anneke Vale", "“director, Floor Kvam”"),
        ("Anneke Vale, who heads the museum, spoke.", MUSEUM, "Anneke Vale, who heads", "“director, Floor Kvam”"),
        (
            "The money had come from Gerald Hume, chairman of the orchestra.",
            "The donor, mining magnate Gerald Hume, has not explained himself.",
            "Gerald Hume, chairman",
            "“magnate Gerald Hume”",
        ),
        (
            "Odette Marsh, the head of the mission, found fault with the text.",
            "The ambassador, Odette Marsh, found fault with it. Bintou Keller, who heads the mission, spoke too.",
            "Odette Marsh, the head",
            "“Bintou Keller, who heads”",
        ),
        (
            "La ministra de Salud, Elena Quiroga, pidió calma.",
            "La directora provincial de salud, Elena Quiroga, pidió calma.",
            "ministra de Salud, Elena Quiroga",
            "“directora provincial de salud, Elena Quiroga”",
        ),
    ],
)
def test_a_post_of_somebody_else_or_of_nobody_is_told(text: str, source: str, written: str, instead: str) -> None:
    assert told(text, source) == [(written, instead)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Floor Kvam, the director of the museum, made it public.", MUSEUM),
        ("Anneke Vale, a restorer, spoke of it.", MUSEUM),
        ("The director was glad of what Anneke Vale had done.", MUSEUM),
        ("Former director Anneke Vale spoke of it.", MUSEUM),
        ("Director Anneke Vale spoke of it.", "Restorer Anneke Vale spoke. She has led the museum since May."),
        ("Director Anneke Vale spoke of it.", "Restorer Anneke Vale, formerly at the port, spoke of it."),
        ("Director Anneke Vale spoke of it.", "Anneke Vale spoke of it. The director, Floor Kvam, did not."),
        ("Director Anneke Vale spoke of it.", "Restorer Anneke Vale spoke. A director was not to be had."),
        ("Director Vale spoke of it.", MUSEUM),
        ("Gerald Hume, boss of the mine, was silent.", "The mine's chief executive, Gerald Hume, was silent."),
        ("Ross Keller, a lawyer, spoke for her.", "Solicitor Ross Keller represented her."),
        ("The coach, Per Haug, was pleased.", "Manager Per Haug was pleased."),
    ],
)
def test_what_the_sources_may_say_too_is_let_be(text: str, source: str) -> None:
    assert not told(text, source)
