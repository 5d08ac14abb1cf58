"""What a text tells as done, and its source as planned."""

from __future__ import annotations

import pytest

from generator.evidence.modality.plans import done_plans
from generator.evidence.names.mentions import Comparison, Spellings

MUSEUM = "The museum plans this year to open a second hall for its tugs, the director said."
FERRY = "The company will sell the oldest ferry to a museum in Harrow next spring."
CALL = "The mayor urged the shipwrights to demonstrate in Harrow while she is in Oslo."
COURT = "Ross was convicted. He is scheduled to be sentenced on 23 August and faces life in prison."
FUNDS = "Most of the projects in the programme are required to secure funding from councils and firms."
JOBS = "The yard said on Monday that it would cut 200 jobs in Harrow and could close its second dock."
LOCK = "The lock is due to be closed in August for repairs, the canal board announced."


def found(source: str, text: str) -> list[str]:
    return [one.written for one in done_plans(Comparison(text, (source,), Spellings(frozenset(), capitals=True)))]


@pytest.mark.parametrize(
    ("source", "text", "words"),
    [
        (MUSEUM, "The museum opened a second hall for tugs.", ["opened"]),
        (FERRY, "The company sold the oldest ferry to a museum in Harrow.", ["sold"]),
        (FERRY, "The oldest ferry was sold to a museum in Harrow.", ["sold"]),
        (LOCK, "The lock was closed in August for repairs.", ["closed"]),
        (JOBS, "The yard has cut 200 jobs in Harrow.", ["cut"]),
        (JOBS, "The yard has closed its second dock in Harrow.", ["closed"]),
        (CALL, "Shipwrights demonstrated in Harrow while the mayor was in Oslo.", ["demonstrated"]),
        (COURT, "Ross was sentenced to life in prison.", ["sentenced"]),
        (FUNDS, "Most of the projects of the programme have secured funding from councils.", ["secured"]),
    ],
)
def test_a_plan_that_is_told_as_done_is_told(source: str, text: str, words: list[str]) -> None:
    assert found(source, text) == words


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (MUSEUM, "The museum planned to open a second hall for tugs."),
        (MUSEUM, "The museum wants a second hall for tugs to be opened this year."),
        (MUSEUM, "A second hall for the museum’s tugs is not opened yet."),
        (MUSEUM, "The museum opened its doors to the director of the second hall."),
        (JOBS, "The yard wants to cut 200 jobs in Harrow."),
        (f"{MUSEUM} It opened in June.", "The museum opened a second hall for tugs."),
        (COURT, "Ross, convicted, is to be sentenced in August."),
        (COURT, "Ross was sentenced to nine years in prison."),
        (CALL, "The mayor wanted the shipwrights to have demonstrated in Harrow."),
        (f"{CALL} Hundreds demonstrated.", "Shipwrights demonstrated in Harrow while the mayor was in Oslo."),
        (f"{FERRY} She was sold in May.", "The company sold the oldest ferry to a museum in Harrow."),
        ("The company refused to sell the ferry to the museum.", "The company sold the ferry to the museum."),
        ("She went on to sell the oldest ferry to a museum.", "She sold the oldest ferry to a museum."),
    ],
)
def test_what_is_not_done_or_was_is_let_be(source: str, text: str) -> None:
    assert found(source, text) == []
