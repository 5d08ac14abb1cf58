"""Where sources disagree and the site does not say so; and where it says so of what no longer holds."""

from __future__ import annotations

import pytest

from tests.sites import checked_with

SITE = """-- seeds/one.md --
---
title: One
text: note
---
{one}
-- seeds/two.md --
---
title: Two
text: note
---
{two}
-- content/talks/both.md --
---
title: Both
summary: S.
---
The first says so. [@one:1]

The second says so. [@two:1]
"""


def proposals(one: str, two: str, more: str = "") -> list[str]:
    found = checked_with(SITE.format(one=one, two=two) + more)
    return [f"{f.span.line} {f.message}" for f in found if f.code == "possible-disagreement"]


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        ("In 2030 the harbour lost 40 crates of lemons.", "By May 2031 the harbour lost 50 crates of lemons.", 0),
        ("In 2030 the harbour lost 40 crates of lemons.", "In 2030 the harbour lost 50 crates of lemons.", 1),
        ("In 2030 the harbour lost 40 crates of lemons.", "The harbour lost 50 crates of lemons.", 1),
    ],
)
def test_numbers_of_other_years_are_not_at_odds(one: str, two: str, told: int) -> None:
    assert len(proposals(one, two)) == told


@pytest.mark.parametrize(
    ("one", "two", "says"),
    [
        ("The harbour lost 40 crates of lemons.", "The harbour lost 50 crates of lemons.", ("40", "50")),
        ("Lemons cost the harbour 3 hours.", "Lemons cost the harbour 4 hours.", ("3 hours", "4 hours")),
        (
            "The harbour opened on 3 May 2031 again.",
            "The harbour opened on 4 May 2031 again.",
            ("3 May 2031", "4 May 2031"),
        ),
        (
            "The harbour lost thousands of crates of lemons.",
            "The harbour lost 340 crates of lemons.",
            ("thousands", "340"),
        ),
        ("Nearly 100 crates of lemons left the harbour.", "Only 70 crates of lemons left the harbour.", ("100", "70")),
        (
            "In all the lockout lasted 94 days, until June.",
            "The lockout lasted eleven days.",
            ("94 days", "eleven days"),
        ),
        ("The fire at the harbour killed 40 men.", "A night fire at the harbour killed 30 men.", ("40", "30")),
        ("The harbour fire killed 40 at noon.", "The harbour fire killed 30 at dawn.", ("40", "30")),
        ("Lemons cost the harbour 3 hours. X.", "Nobody came. Lemons cost the harbour 2 days.", ("3 hours", "2 days")),
    ],
)
def test_two_numbers_for_what_looks_like_one_thing_are_proposed(one: str, two: str, says: tuple[str, str]) -> None:
    assert proposals(one, two) == [f"5 one ¶1 says {says[0]}, two ¶1 says {says[1]}"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The harbour lost 40 crates of lemons.", "The harbour lost 40 crates of lemons."),
        ("The harbour lost 40 crates of lemons.", "The harbour lost 50 sacks of lemons."),
        ("Lemons cost the harbour 2 hours.", "Lemons cost the harbour 120 minutes."),
        ("The harbour lost 104 crates of lemons.", "The harbour lost more than 100 crates of lemons."),
        ("The harbour lost hundreds of crates of lemons.", "The harbour lost 340 crates of lemons."),
        ("The harbour opened to lemons at 17:45 again.", "The harbour opened to lemons at 5:45 p.m. again."),
        ("Lemons cost the harbour 2 hours.", "Lemons cost the harbour 2 dollars."),
        ("The harbour lost 40 crates.", "Sailors drank 50 crates."),
        ("The harbour opened in May 2031 again.", "The harbour opened on 4 May 2030 again."),
        ("The harbour opened in May 2031 again.", "The harbour opened in June 2031 again."),
        ("The harbour opened on 4 May again.", "The harbour opened on 4 May 2031 again."),
        ("The harbour lost its 2nd crate of lemons.", "The harbour lost its 3rd crate of lemons."),
        ("This would have been over 40 crates.", "They could have been about 50 crates."),
        (
            "After the lockout at the harbour the pilot stood before a judge for 94 days.",
            "The lockout at the harbour ended after eleven days.",
        ),
        (
            "The lockout at the harbour kept 94 days of mail from the islands.",
            "The lockout at the harbour lasted eleven days.",
        ),
        ("The drivers' lockout lasted 94 days.", "The pilots' lockout lasted eleven days."),
        ("The harbour lost a dozen crates of lemons.", "The harbour lost a pair of crates of lemons."),
    ],
)
def test_what_agrees_or_speaks_of_other_things_is_not(one: str, two: str) -> None:
    assert proposals(one, two) == []


def test_within_one_paragraph_nothing_is_proposed() -> None:
    text = "The harbour lost 40 crates of lemons. The harbour lost 50 crates of lemons."
    assert proposals(text, "Nothing more.") == []


def test_a_pair_of_paragraphs_is_proposed_once() -> None:
    one = "The harbour lost 40 crates and 3 hours to lemons."
    assert len(proposals(one, one.replace("40", "50").replace("3", "4"))) == 1


def test_it_is_said_where_both_are_cited() -> None:
    both = "-- content/talks/zz.md --\n---\ntitle: Z\nsummary: S.\n---\nBoth say so. [@one:1; @two:1]\n"
    one, two = "The harbour lost 40 crates of lemons.", "The harbour lost 50 crates of lemons."
    found = checked_with(SITE.format(one=one, two=two) + both)
    (place,) = [f.span for f in found if f.code == "possible-disagreement"]
    assert (place.path, place.line) == ("content/talks/zz.md", 5)


def test_it_is_said_in_the_body_where_a_comment_may_silence_it() -> None:
    front = "title: A\nsummary: S.\nfigures:\n  - {value: '40', label: crates, cite: 'one:1'}"
    entry = f"-- content/talks/aa.md --\n---\n{front}\n---\nNo. {{.editorial}}\n"
    one, two = "The harbour lost 40 crates of lemons.", "The harbour lost 50 crates of lemons."
    found = checked_with(SITE.format(one=one, two=two) + entry)
    (place,) = [f.span for f in found if f.code == "possible-disagreement"]
    assert (place.path, place.line) == ("content/talks/both.md", 5)


def test_a_disagreement_that_is_shown_is_not_proposed() -> None:
    one, two = "The harbour lost 40 crates of lemons.", "The harbour lost 50 crates of lemons."
    shown = (
        "-- content/disagreements/crates.md --\n---\ntitle: How many crates?\nsummary: S.\npositions:\n"
        "  - {says: 40 crates, cite: 'one:1'}\n  - {says: 50 crates, cite: 'two:1'}\n---\n"
    )
    assert proposals(one, two, shown) == []


def test_a_word_that_most_share_tells_nothing() -> None:
    many = "\n\n".join(f"The harbour lost {n} crates of lemons." for n in range(100, 126))
    other = "\n\n".join(f"The harbour lost {n} crates of lemons." for n in range(200, 226))
    citing = "-- content/talks/all.md --\n---\ntitle: All\nsummary: S.\n---\nAll say so. [@one:1-26; @two:1-26]\n"
    assert proposals(many, other, citing) == []
    few, others = ("\n\n".join(text.split("\n\n")[:25]) for text in (many, other))
    assert proposals(few, others, citing.replace("26", "25"))


HELD = """-- content/disagreements/how-long.md --
---
title: How long did the strike last?
summary: S.
positions:
{positions}
---
"""


@pytest.mark.parametrize(
    ("positions", "line", "says"),
    [
        (["Nine days, cite: 'gazette:1'"], 1, "a disagreement needs two positions that differ"),
        (["Ten days, cite: 'courier:2'", "ten Days, cite: 'courier:2'"], 1, "a disagreement needs two positions"),
        (["Nine days, cite: 'gazette:1'", "Eleven days, cite: 'courier:2'"], 6, "Eleven days is not in courier ¶2"),
        (["Nine days, cite: 'gazette:1'", "Elephants sang, cite: 'courier:2'"], 6, "no word of this position is in"),
    ],
)
def test_a_position_is_held_by_what_it_cites(positions: list[str], line: int, says: str) -> None:
    text = HELD.format(positions="\n".join(f"  - {{says: {position}}}" for position in positions))
    found = [f for f in checked_with(text) if f.code == "position-not-held"]
    assert [f.span.line for f in found] == [line]
    assert found[0].message.startswith(says)
    assert found[0].hint


def test_a_position_whose_words_are_there_is_held() -> None:
    text = HELD.format(
        positions="  - {says: Nine days, cite: 'gazette:1'}\n  - {says: Every driver joined, cite: 'gazette:2'}"
    )
    assert [f for f in checked_with(text) if f.code == "position-not-held"] == []


COMMON = (
    "this that these those there they them their with from into over between have been were does being will would "
    "could should said says about after before where which when what also more than most some such only other"
)


@pytest.mark.parametrize("word", COMMON.split())
def test_common_words_do_not_tell_what_is_spoken_of(word: str) -> None:
    assert proposals(f"Lemons {word} 40 men.", f"Lemons {word} 50 men.") == []


def test_two_telling_words_do() -> None:
    assert len(proposals("Lemons sank 40 men.", "Lemons sank 50 men.")) == 1


def test_a_position_whose_date_alone_is_there_is_held() -> None:
    text = HELD.format(
        positions="  - {says: 'Since 2 May', cite: 'gazette:1'}\n  - {says: Ten days, cite: 'courier:2'}"
    )
    assert [f for f in checked_with(text) if f.code == "position-not-held"] == []
