"""What a paragraph gives: its numbers and dates, and which of those that a text claims they bear out."""

from __future__ import annotations

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import bears_out, is_difference, same_moment
from generator.evidence.numbers.exchanges import has_another_unit, is_of_another
from generator.evidence.numbers.figures import find_figures
from generator.evidence.numbers.moments import Moment
from generator.evidence.numbers.resolving import resolve
from generator.evidence.numbers.sizes import is_half_of_given, is_told_by_rank, is_told_of_whole
from generator.ground.dates import PartialDate
from generator.ground.lately import lately
from generator.ground.tuples import NamedTuple

_YEAR = 4
"""Digits of a year, which has nothing between them."""
_FIRST_YEAR = 100
"""Numbers up to this one are no years that tell a century."""
_MONTHS = 12
"""From so many months from its publication on a text gives a day with its year."""
_QUARTER = 3
"""Months."""


class Given(NamedTuple):
    """The numbers and dates of one paragraph, and the day by which its dates are to be understood."""

    text: str
    amounts: tuple[Amount, ...]
    moments: tuple[Moment, ...]
    reference: PartialDate | None
    published: PartialDate | None


@lately(16384)
def given_in(text: str, attribution: str, published: PartialDate | None, as_of: PartialDate | None) -> Given:
    """The numbers and dates of a paragraph."""
    whole = f"{text} {attribution}"
    figures = find_figures(whole)
    return Given(whole, figures.amounts, figures.moments + resolve(whole, published), published or as_of, published)


def has_amount(given: Given, amount: Amount) -> bool:
    """Whether a paragraph bears out a number; it may be that of a year or of a day in a date.

    By how much something grew, and what is half of something, is for the editor to work out where the paragraph does
    not say so; so is how far apart two percentages are that stand side by side.
    """
    if amount.family == "times" and not any(other.family == "times" for other in given.amounts):
        return True
    if amount.family == "percentage points" and is_difference(amount, given.amounts):
        return True
    if any(bears_out(other, amount) for other in given.amounts):
        return not is_of_another(amount, given.text, given.amounts) and not has_another_unit(amount, given.amounts)
    if amount.ordinal:
        return _is_ordinal_of_date(given, amount)
    if amount.thing == "part":
        whole = is_told_of_whole(amount, given.text, given.amounts)
        return whole or is_half_of_given(amount, [given.text], given.amounts)
    return not amount.family and (_is_year(given, amount) or is_told_by_rank(amount, given.text, given.amounts))


def _is_year(given: Given, amount: Amount) -> bool:
    """Whether a number is that of a year which the paragraph names, or in which it was published."""
    if any(moment.year == amount.number for moment in given.moments):
        return True
    published = given.published
    is_its = published is not None and published.year == amount.number and amount.end - amount.start == _YEAR
    return is_its and _is_of_publication(given, Moment(int(amount.number), 0, 0))


def _is_ordinal_of_date(given: Given, amount: Amount) -> bool:
    """Whether an ordinal is that of the day, the month, the quarter or the century of a date."""
    months = [moment.month for moment in given.moments if moment.month]
    if amount.thing in ("month", "quarter"):
        size = _QUARTER if amount.thing == "quarter" else 1
        return any((month - 1) // size + 1 == amount.number for month in months)
    if amount.thing != "century":
        return any(moment.day == amount.number for moment in given.moments)
    years = [*(moment.year for moment in given.moments), *(other.number for other in given.amounts if not other.family)]
    return any((year - 1) // 100 + 1 == amount.number for year in years if year > _FIRST_YEAR)


def has_moment(given: Given, moment: Moment) -> bool:
    """Whether a paragraph, or the day on which it was published, bears out a date."""
    day = moment.as_day
    if moment.weekday and day and day.isoweekday() != moment.weekday:
        return False
    off = _is_year_off(given, moment)
    if any(same_moment(moment, other, given.reference) for other in given.moments if other.year or not off):
        return True
    if _is_of_publication(given, moment) or _is_end_of_quarter(given, moment):
        return True
    year_alone = moment.year and not moment.month
    return bool(year_alone and any(amount.number == moment.year for amount in given.amounts))


def _is_end_of_quarter(given: Given, moment: Moment) -> bool:
    """Whether a month, without a day, is the first or last of a quarter that a paragraph names."""
    if not moment.month or moment.day or moment.weekday:
        return False
    years = {float(year) for other in given.moments if (year := other.year)} | {
        amount.number for amount in given.amounts
    }
    if moment.year and moment.year not in years:
        return False
    quarters = (amount.number for amount in given.amounts if amount.ordinal and amount.thing == "quarter")
    return any(moment.month in (_QUARTER * (number - 1) + 1, _QUARTER * number) for number in quarters)


def _is_of_publication(given: Given, moment: Moment) -> bool:
    """Whether a date is that of publication, in a paragraph that names no other one as closely."""
    published = given.published
    parts = (moment.year, moment.month, moment.day)
    if not published or not any(parts):
        return False
    if any(
        part and part != own for part, own in zip(parts, (published.year, published.month, published.day), strict=True)
    ):
        return False
    if moment.day:
        return not any(other.day and other.month for other in given.moments)
    if moment.month:
        return not any(other.month for other in given.moments)
    return not any(other.year for other in given.moments) and not any(a.number >= _FIRST_YEAR for a in given.amounts)


def _is_year_off(given: Given, moment: Moment) -> bool:
    """Whether a day lies a year or more from that of publication, and the paragraph does not name that year.

    A month is another where it lies further ahead; what lies behind may be told as “a year earlier”.
    """
    if not (given.published and given.published.month and moment.month and moment.year):
        return False
    months = 12 * (moment.year - given.published.year) + moment.month - given.published.month
    named = (*(other.year for other in given.moments), *(other.number for other in given.amounts))
    off = abs(months) >= _MONTHS if moment.day else months > _MONTHS
    return off and moment.year not in named
