"""Numbers that somebody reckons who puts two numbers or dates of one paragraph together: the ways are one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import bears_out
from generator.evidence.numbers.exacts import (
    between_ages,
    between_two,
    between_votes,
    exact,
    from_month_to_month,
    in_all,
    in_figures,
    left_of_rank,
    of_each,
    of_equal_parts,
    of_shares,
    to_each_unit,
    with_one_more,
)
from generator.evidence.numbers.given import Given
from generator.evidence.numbers.rests import (
    a_majority,
    inverse_times,
    of_years,
    on_one_side,
    part_of_counts,
    rest_of_hundred,
    rest_of_named,
    rest_of_whole,
    share_of_whole,
    short_of_majority,
)
from generator.evidence.numbers.spans import (
    between_dates,
    between_weekdays,
    centuries,
    clock_times,
    rounds,
    times_a_day,
    years_since,
)
from generator.evidence.numbers.sums import differences, doubles, grown, products, quotients, steps, sums
from generator.evidence.numbers.wordings import in_pairs, told_by_word

_OFF = 0.045
"""By what part of it a part may be off that was reckoned and is not said to be rounded."""
_Way: TypeAlias = Callable[[str, Amount, Given], Iterator[Amount]]
"""Numbers that follow from what a paragraph gives, where a text uses a number in one way."""
_OF_NUMBERS: tuple[_Way, ...] = (
    steps,
    differences,
    sums,
    doubles,
    products,
    quotients,
    grown,
    rest_of_hundred,
    rest_of_whole,
    rest_of_named,
    short_of_majority,
    share_of_whole,
    between_dates,
    between_weekdays,
    years_since,
    times_a_day,
    clock_times,
    rounds,
    exact,
    of_each,
    of_equal_parts,
    of_shares,
    in_all,
    from_month_to_month,
    in_figures,
    to_each_unit,
    between_ages,
    between_votes,
    between_two,
    with_one_more,
    left_of_rank,
    in_pairs,
)
_OF_RANKS: tuple[_Way, ...] = (centuries, told_by_word)
_OF_PARTS: tuple[_Way, ...] = (
    rest_of_hundred,
    share_of_whole,
    part_of_counts,
    on_one_side,
    inverse_times,
    of_years,
    a_majority,
)


def is_reckoned(text: str, amount: Amount, evidence: Sequence[Given]) -> bool:
    """Whether a number of a text is what somebody reckons who puts two numbers of one paragraph together."""
    told = amount._replace(otherwise=None)
    ways = _OF_RANKS if amount.ordinal else (_OF_PARTS if amount.thing == "part" else _OF_NUMBERS)
    reckoned = (one for given in evidence for way in ways for one in way(text, amount, given))
    return any(bears_out(one, told) and not _is_far(one, told) for one in reckoned)


def _is_far(reckoned: Amount, told: Amount) -> bool:
    """Whether a simple part that no word calls rounded is off by much: 71 for three quarters."""
    plain = told.thing == "part" and not told.hedge
    return plain and abs(reckoned.number - told.number) > _OFF * told.number
