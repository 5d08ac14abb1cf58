"""Articles that came as an e-mail: its head gives title and day."""

from __future__ import annotations

import pytest

from generator.convert.labels import label_blocks
from generator.ground.dates import parse_date
from tests.convert.articles import read

MAIL = """From: desk@courier.example
Date: Wed, 12 Mar 2031 07:00:00 +0000
Subject: Fwd: Council puts off the vote

The council of Orchard county on Tuesday put off the vote on the money for the railway by a month.
"""


def test_the_head_of_an_e_mail_gives_title_and_day() -> None:
    article = read(MAIL.encode())
    assert article.metadata.title == "Council puts off the vote"
    assert article.metadata.published == parse_date("2031-03-12")
    assert [block.role for block in article.blocks] == ["mail", "mail", "mail", ""]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Date: ", "Sent: "),
        ("Date: Wed, 12", "Sent: Tue, 11 Mar 2031\nDate: Wed, 12"),
        ("Date: Wed, 12 Mar", "Date: soon\nSent: 12 Mar"),
    ],
)
def test_an_e_mail_is_of_the_day_on_which_it_was_sent(old: str, new: str) -> None:
    found = read(MAIL.replace(old, new).encode()).metadata.published
    assert found == (parse_date("2031-03-12") if "soon" not in new else None)


@pytest.mark.parametrize(
    "text",
    [
        "From: Hollin\nTo: the coast\n\nThe line runs from Hollin to the coast, with nine stations.\n",
        "Subject: history\n\nShe teaches it to those who would rather not know what happened here.\n",
        MAIL.replace("\n\n", "\nA line that is no field of a head.\n\n"),
    ],
)
def test_lines_that_only_look_like_a_head_are_text(text: str) -> None:
    assert not [block for block in read(text.encode()).blocks if block.role == "mail"]


def test_who_signs_a_mail_is_not_who_said_its_last_sentence() -> None:
    text = "Subject: Lamps\nFrom: a@example.org\n\n" + "The lamps stay dark, and nobody knows for how long.\n\n" * 3
    labelled = label_blocks(
        read(f"{text}“They will be lit again,” said the keeper of the lock.\n\n-- The Lock".encode())
    )
    assert [item.label for item in labelled][-2:] == ["body", "chrome"]


@pytest.mark.parametrize(
    ("sender", "author", "publisher"),
    [
        ("Ada Marsh from The Lock <lock@mail.example>", "Ada Marsh", "The Lock"),
        ("Ada Marsh, The Lock <lock@mail.example>", "Ada Marsh", "The Lock"),
        ("“Ada Marsh” <ada@mail.example>", "Ada Marsh", ""),
        ("The Lock <ada@mail.example>", "", "The Lock"),
        ("Orchard Lane <hello@orchardlane.example>", "", "Orchard Lane"),
        ("ada@mail.example", "", ""),
        ("Ada Marsh", "", ""),
    ],
)
def test_who_sends_a_letter_wrote_it_or_publishes_it(sender: str, author: str, publisher: str) -> None:
    found = read(MAIL.replace("desk@courier.example", sender).replace("Fwd: ", "").encode()).metadata
    assert (found.byline, found.publisher) == (author, publisher)


def test_who_passes_a_letter_on_did_not_write_it() -> None:
    found = read(MAIL.replace("desk@courier.example", "Ada Marsh <ada@mail.example>").encode()).metadata
    assert (found.byline, found.publisher) == ("", "")


@pytest.mark.parametrize(
    "head",
    [
        "Von: Ada Marsh <ada@mail.example>\nGesendet: Mittwoch, 12. März 2031 07:00\nAn: Leser\nBetreff: Lamps",
        "De : Ada Marsh <ada@mail.example>\nEnvoyé : mercredi 12 mars 2031 07:00\nÀ : Lecteur\nObjet : Lamps",
        "---------- Forwarded message ---------\nDe: Ada Marsh <ada@mail.example>\nDate: mié, 12 mar 2031 a las 7:30\n"
        "Subject: Lamps\nTo: Lector",
        "Begin forwarded message:\n\nFrom: Ada Marsh <ada@mail.example>\nSubject: Lamps\nDate: 12 March 2031",
    ],
)
def test_the_head_of_an_e_mail_is_known_in_other_languages_and_when_passed_on(head: str) -> None:
    article = read(f"{head}\n\nThe lamps stay dark, and nobody knows for how long it will be so.\n".encode())
    assert (article.metadata.title, str(article.metadata.published)) == ("Lamps", "2031-03-12")
    assert article.metadata.byline == "Ada Marsh"
    assert [block.role for block in article.blocks][-1] == ""
    assert {block.role for block in article.blocks[:-1]} == {"mail"}
