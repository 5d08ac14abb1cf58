"""What a source leaves open or denies, and a statement tells as fact in other words."""

from __future__ import annotations

import pytest

from generator.evidence.modality.certainty import surer
from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.polarity.undone import undone

OFFER = "The steel group Vardhan has offered 1.9 billion dollars for the miner Serra Clara."
WISH = "The government wants to raise the retirement age for teachers from 61 to 65. Unions met on Monday."
ALLEGED = "Anglers allege that a paper mill discharged waste water into the lake at night."
POSSIBLE = "The satellite weighs 480 kilograms and may operate for up to seven years."
PLAN = "The firm is considering a plant near Dresden with 1,800 workers."
NOT_YET = "Residents handed in a petition. The county has not replied to the council."
SECTION = "The library stays open. The children's section will not move to the school."


def compared(text: str, source: str) -> Comparison:
    return Comparison(text, (source,), Spellings(frozenset(), capitals=True))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (OFFER, "A group has taken over Serra Clara for 1.9 billion dollars."),
        (WISH, "The retirement age of teachers was raised to 65."),
        (ALLEGED, "A paper mill released waste water into the lake."),
        (POSSIBLE, "Once up there, the satellite will remain in service for seven years."),
        (PLAN, "A plant with 1,800 workers will be built near Dresden."),
    ],
)
def test_what_is_told_as_fact_and_left_open_is_told(source: str, text: str) -> None:
    assert list(surer(compared(text.replace("up there", "in orbit"), source)))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (OFFER, "A bid of 1.9 billion dollars was made for Serra Clara."),
        (WISH, "Teachers would have to wait until they are 65."),
        (WISH, "The retirement age of teachers is to be raised to 65."),
        (ALLEGED, "Anglers said a paper mill released waste water into the lake."),
        (POSSIBLE, "The satellite could remain in service for seven years."),
        (POSSIBLE, "The satellite weighed 480 kilograms."),
        ("The new pact will admit 35 trawlers to the bay.", "Under the extended pact the bay has 35 trawlers."),
        (PLAN, "Was a plant with 1,800 workers built near Dresden?"),
        (PLAN, "No plant with 1,800 workers was built near Dresden."),
        ("The council rejected a proposal to ban cars from the old town.", "Cars stayed allowed in the old town."),
        (
            OFFER + " The sale was closed on Friday for 1.9 billion dollars.",
            "Serra Clara was sold for 1.9 billion dollars.",
        ),
    ],
)
def test_what_leaves_as_much_open_is_not_told(source: str, text: str) -> None:
    assert not list(surer(compared(text, source)))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (NOT_YET, "An answer from the county to the council has arrived."),
        (SECTION, "The children's books are to be brought to the school."),
        ("Duarte did not attend the vote.", "Duarte came to the vote."),
        (
            "The port said that no sanctions had been lifted as part of it.",
            "The sanctions were lifted as part of the deal.",
        ),
        ("She denied that the port had put money before safety.", "The port had put money before safety."),
        ("The port rejected the claim that it had hidden the cost.", "The port had hidden the cost."),
        ("La defensa no acudirá al juicio del lunes.", "La defensa estará en el juicio del lunes."),
    ],
)
def test_what_is_told_as_fact_and_denied_is_told(source: str, text: str) -> None:
    assert list(undone(compared(text, source)))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (NOT_YET, "The county still owes the council an answer."),
        ("No sanctions had been lifted as part of it.", "The lifting of sanctions as part of it was refused."),
        ("Ward No. 7 was closed.", "Ward number 7 was closed."),
        (NOT_YET, "The county has yet to answer the council."),
        ("She denied that the port had put money before safety.", "Police say the port had put money before safety."),
        ("The port did not ask the towns of Varde and Lomma.", "Varde and Lomma are towns near the port."),
        (SECTION, "The children's section remains out of the school."),
        (SECTION, "Will the children's books go to the school?"),
        ("No country grows more coca than Colombia.", "Colombia is the country that grows most coca."),
        ("Not all members of the council voted.", "Members of the council voted."),
        ("If the county does not reply, the council will sue.", "The county and the council wrote to each other."),
        (NOT_YET + " Later the county answered the council.", "The county wrote to the council."),
    ],
)
def test_what_may_deny_as_well_is_not_told(source: str, text: str) -> None:
    assert not list(undone(compared(text, source)))
