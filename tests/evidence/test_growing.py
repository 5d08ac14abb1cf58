"""What reads sentences grows as the paragraph it is given: calls are counted, because time depends on the machine."""

from __future__ import annotations

import cProfile
from collections.abc import Callable, Iterator

import pytest

from generator.evidence.agency.doers import other_doers, others_who_did
from generator.evidence.agency.swaps import swapped
from generator.evidence.modality.certainty import surer
from generator.evidence.modality.intentions import unsure_deeds
from generator.evidence.modality.ranks import overranked
from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.numbers.datebounds import dated_otherwise
from generator.evidence.numbers.figures import claimed_figures
from generator.evidence.numbers.given import given_in
from generator.evidence.polarity.contrasts import contrasts
from generator.evidence.polarity.undone import undone
from generator.evidence.words.sentences import Contrary

pytestmark = pytest.mark.slow

NAMES = [first + second for first in ("Va", "Ro", "Ke", "Lu", "Mo", "Pe") for second in ("lek", "ssun", "ndor", "mark")]
DEEDS = "{0} accused {1} of lying, and he thanked {2}, who had praised her after {1} sold {0} a boat and rang {2}. "
SIDES = "The board of {0} opened the harbour, the council closed the bridge of {1}, and the mayor opened the school. "
OPEN = "{0} said that {1} may open the bridge of {2}, and {1} did not close the oldest of {3} harbours of {0}. "
PLANS = "La empresa {3} de {0} podría abrir el puente de {1} y {2}. "


def paragraph(unit: str, number: int) -> str:
    """So many sentences, in which names come again."""
    return "".join(
        unit.format(NAMES[n % 24], NAMES[(n * 7 + 3) % 24], NAMES[(n * 5 + 1) % 24], n) for n in range(number)
    )


def calls(work: Callable[[], object]) -> int:
    profile = cProfile.Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize(
    ("look", "unit", "text"),
    [
        (other_doers, DEEDS, "Valek blamed Rossun for lying, and Kendor sold Lumark a boat."),
        (others_who_did, DEEDS, "Valek accused Rossun of lying, and Kendor lied to Lumark of the boat."),
        (surer, OPEN, "Valek opened the harbour and the bridge of Rossun."),
        (undone, OPEN, "Valek has closed the harbour and the bridge of Rossun."),
        (overranked, OPEN, "Valek has the oldest harbour and bridge of Rossun."),
        (swapped, DEEDS, "Valek accused Rossun of lying, and Kendor sold Lumark a boat."),
        (unsure_deeds, PLANS, "La empresa de Valek abrió el puente de Rossun."),
    ],
)
def test_twice_as_long_a_paragraph_takes_twice_the_work(
    look: Callable[[Comparison], Iterator[Contrary]], unit: str, text: str
) -> None:
    def work(number: int) -> Callable[[], list[Contrary]]:
        compared = Comparison(text, (paragraph(unit, number),), Spellings(frozenset(), capitals=True))
        return lambda: list(look(compared))

    calls(work(1))
    once, twice = calls(work(60)), calls(work(120))
    assert twice < 2.4 * once


def test_words_that_both_have_on_both_sides_are_not_all_held_against_each_other() -> None:
    def work(number: int) -> Callable[[], list[Contrary]]:
        source = paragraph(SIDES, number)
        compared = Comparison(source.replace("closed", "opened"), (source,), Spellings(frozenset(), capitals=True))
        return lambda: list(contrasts(compared))

    calls(work(1))
    once, twice = calls(work(40)), calls(work(80))
    assert twice < 2.4 * once


def test_a_day_that_comes_again_and_again_takes_no_more_each_time() -> None:
    text = "The shop opened before 5 May."
    (moment,) = claimed_figures(text).moments

    def work(number: int) -> Callable[[], str]:
        evidence = [given_in("The shop opened on 5 May. " * number, "", None, None)]
        return lambda: dated_otherwise(text, moment, evidence)

    calls(work(1))
    once, twice = calls(work(100)), calls(work(200))
    assert twice < 2.4 * once
