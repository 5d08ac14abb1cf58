"""Articles that came as an e-mail: its head gives title and day."""

from __future__ import annotations

import pytest

from generator.convert.facts.metadata import complete
from generator.convert.lines.labels import label_blocks
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


LETTER = """From: Ada Marsh from The Lock <lock@mail.example>
Date: Wed, 12 Mar 2031 07:00:00 +0000
Subject: The lamps

{above}

The lamps

The lamps along the towpath stay dark, and nobody in the works committee knows for how long.

I wrote to the county about the lamps, and forty of you wrote as well, which nobody there had expected.

{within}

The voles that gnawed the cable are protected, and may stay where they are until the autumn.

I will be on the towpath when the lamps are lit again, and so, I hope, will you.

{below}
"""


@pytest.mark.parametrize(
    "line",
    [
        "Was this forwarded to you? You can have your own from Sunday on.",
        "Having trouble viewing the pictures of the lamps? They are on the web.",
        "If you liked this letter, tell a friend who walks home in the dark.",
        "You are receiving this email because you asked for it at the lock.",
        "To unsubscribe from the letter, write one word to the lock keeper.",
        "Si te gusta esta carta, reenvíasela a alguien a quien le guste el río.",
        "Wenn dir dieser Brief gefällt, leite ihn gern an Freunde weiter.",
        "Pour vous désinscrire de cette lettre, il suffit d’un mot.",
        "Vond je dit mooi? Stuur deze brief gerust door aan een vriend.",
    ],
)
def test_what_a_letter_says_of_itself_is_no_text_of_it(line: str) -> None:
    kept = []
    for place in ("above", "within", "below"):
        text = LETTER.format(**{"above": "", "within": "", "below": "", place: line})
        kept.append([item.block.text for item in label_blocks(read(text.encode())) if item.kept])
    assert kept[0] == kept[1] == kept[2]
    assert len(kept[0]) == 4


def test_a_letter_ends_before_its_greeting_and_begins_at_its_headline() -> None:
    text = LETTER.format(
        above="A letter from the lock, every Wednesday, and it is free.", within="", below="Yours,\nAda"
    )
    assert len([item for item in label_blocks(read(text.encode())) if item.kept]) == 4


@pytest.mark.parametrize(
    "leave", ["That’s all for this week. See you next Wednesday at the lock.", "Hasta la próxima.", "Ada"]
)
@pytest.mark.parametrize("behind", ["", "You are receiving this email because you asked for it at the lock."])
def test_a_letter_takes_leave_behind_its_text(leave: str, behind: str) -> None:
    text = LETTER.format(above="", within="", below=f"{leave}\n\n{behind}")
    assert len([item for item in label_blocks(read(text.encode())) if item.kept]) == 4


def test_what_a_letter_says_of_another_day_within_its_text_is_no_leave() -> None:
    said = "See you next Wednesday at the lock, where the lamps will be lit for the first time since March."
    kept = [
        item.block.text
        for item in label_blocks(read(LETTER.format(above="", within=said, below="").encode()))
        if item.kept
    ]
    assert said in kept


def test_who_signs_a_letter_wrote_it() -> None:
    text = LETTER.format(above="", within="", below="").replace(
        "The lamps\n\nThe lamps along", "By Jory Pell\n\nThe lamps along"
    )
    article = read(text.encode())
    assert complete(article, label_blocks(article)).byline == "Jory Pell"
