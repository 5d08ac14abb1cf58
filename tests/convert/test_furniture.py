"""What a line is by its own looks, at the edges of the rules."""

from __future__ import annotations

import pytest

from generator.convert.forms.reading import plain_blocks
from generator.convert.lines import captions, furniture
from generator.convert.lines.labels import label
from generator.convert.lines.looks import look_at
from generator.convert.values import Block, Metadata
from generator.convert.words.calendars import copied_day


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("4 March 2031", "dateline"),
        ("- 4 March 2031", "dateline"),
        ("4 March 2031; 9:12", "dateline"),
        ("- 4 March 2031; 9:12", ""),
        ("9:12", "chrome"),
        ("Valley Courier 4 March 2031, 9:12", "dateline"),
        ("The Old Valley Courier 4 March 2031, 9:12", ""),
        ("Valley Courier 4 March 2031", ""),
        ("Valley Courier 9:12", ""),
        ("4 March 2031" + "|" * 108, "dateline"),
        ("4 March 2031" + "|" * 109, ""),
    ],
)
def test_a_date_and_nothing_else_is_a_dateline(line: str, label: str) -> None:
    (block,) = plain_blocks(line)
    verdict = furniture.dateline(look_at(block))
    assert (verdict[0] if verdict else "") == label


@pytest.mark.parametrize(
    "line",
    [
        "Tags: locks, gates, iron",
        "Schlagworte: Schleusen, Tore, Eisen",
        "Mots-clés : écluses, portes, fer",
        "Palabras clave: esclusas, hierro, agua",
        "Trefwoorden: sluizen, ijzer, water",
    ],
)
def test_a_list_of_subjects_is_known_by_its_label_in_other_languages_too(line: str) -> None:
    (block,) = plain_blocks(line)
    assert furniture.tags(look_at(block)) == ("tags", 0.92)


@pytest.mark.parametrize(
    ("line", "day", "label"),
    [
        ("Printed from the website of the Lessing Gazette on 4 June 2031", "2031-06-04", "chrome"),
        ("Printed from lessing.example on 4 June 2031 at 10:12 by Jo Bell.", "2031-06-04", "chrome"),
        ("Retrieved June 4, 2031, from https://lessing.example/cranes", "2031-06-04", "chrome"),
        ("Retrieved from https://lessing.example/cranes on June 4, 2031", "2031-06-04", "chrome"),
        ("This page was last edited on 4 June 2031, at 14:22 (UTC).", "2031-06-04", "chrome"),
        ("Ausgedruckt am 4. Juni 2031", "2031-06-04", "chrome"),
        ("Imprimé le 4 juin 2031 à 10 h 12", "2031-06-04", "chrome"),
        ("Printed from the plate of 4 June 2031, the map was sold for nine crowns.", "None", ""),
        ("Printed on 4 June 2031, the map was sold for nine crowns to a friend.", "None", ""),
        ("Printed from a plate, the map is dear.", "None", ""),
        ("4 June 2031", "None", "dateline"),
    ],
)
def test_the_day_of_a_copy_is_known_as_such(line: str, day: str, label: str) -> None:
    assert str(copied_day(line)) == day
    (block,) = plain_blocks(line)
    decided = furniture.furniture(look_at(block))
    assert (decided[1][0] if decided else "") == label


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("He looked up at the crane. Source: Harbour Archive", True),
        ("He looked up at the crane. Source: Nobody knows!", False),
        ("He looked up at the crane. Source: Who knows?", False),
        ("The crane at noon (Jonas Bell/Harbour Pictures).", True),
        ("The crane at noon (Jonas Bell/Harbour Pictures)!", False),
        ("Workers look up at the crane on Monday. AFP", True),
        ("Workers look up at the crane on Monday. (Reuters)", True),
        ("“We will vote on it on Monday,” the mayor said. AFP", False),
        ("The crane stood still all day. Nobody had asked the drivers. (AFP/Reuters)", False),
    ],
)
def test_who_is_named_at_the_end_of_a_line_made_its_picture(line: str, caption: bool) -> None:
    (block,) = plain_blocks(line)
    assert (captions.photo_credit(look_at(block)) == ("caption", 0.95)) is caption


@pytest.mark.parametrize(
    ("line", "role", "kept"),
    [
        ("von Orla Finch, 8.5.31", "", False),
        ("24 March 2031, 19:49 | Orla Finch", "", False),
        ("Orla Finch | Lenz | 08/05/2031", "", False),
        ("Jo Bell | Lenz | 08/05/2031", "", True),
        ("24 March 2031", "list_item", False),
        ("Original run; 24 March 2031", "list_item", True),
        ("On 24 March 2031 the gates gave way, and nobody was there to see it.", "", True),
    ],
)
def test_a_day_among_names_above_a_text_that_was_found_is_no_part_of_it(line: str, role: str, kept: bool) -> None:
    texts = ("The gates gave way at night, and the lake fell by a hand.", "It was not the first time that they did so.")
    blocks = (Block((1,), line, role), *(Block((place,), text) for place, text in enumerate(texts, 2)))
    assert label(blocks, Metadata("Gates", byline="Orla Finch"), found=True)[0].kept is kept


@pytest.mark.parametrize(
    ("last", "kept"),
    [("The gates are to be closed for a week, and the ferry is to sail in their place.", True), ("", False)],
)
def test_a_headline_that_asks_ends_no_box_at_the_end_of_a_text_that_was_found(last: str, kept: bool) -> None:
    texts = ("The gates gave way at night, and the lake fell by a hand.", "It was not the first time that they did so.")
    links = (
        "The long road to a second ferry",
        "Is it safe for you to swim in the lake again?",
        "The valley that counts",
    )
    roles = [*((text, "") for text in texts), ("Must reads", "heading"), *((link, "list_item") for link in links)]
    roles += [(last, "")] if last else []
    blocks = tuple(Block((place,), text, role) for place, (text, role) in enumerate(roles, 1))
    found = label(blocks, Metadata("Gates"), found=True)
    assert [item.kept for item in found if item.block.text in links] == [kept] * 3
