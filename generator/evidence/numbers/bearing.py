"""Whether a number or date that is given bears out one that is claimed, which may be less exact but not more."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.figurewords import CONVERTED, ZONES
from generator.evidence.numbers.foreignwords import DEGREES
from generator.evidence.numbers.moments import Moment
from generator.ground.dates import PartialDate

_LARGE = 10_000
"""A number from here on may be rounded without a word that says so, to two figures at the least."""
_CLOSE, _BEYOND, _SHORT, _PART = 0.1, 0.5, 0.15, 0.08
"""How far a rounded number may be off, as a share of it: about, above, below, and as a simple part of a whole."""
_SLIP = 1e-9
"""What a number that was reckoned may be off besides."""
_AGED = 20
"""Tens from which on they are a decade of a life or of a century: “in her 20s”, “the 1990s”."""
_FIRST_YEAR, _LAST_YEAR, _FIGURES = 1500, 2100, 4
"""Years that a bare number may be, and how many figures it has then."""
_DAY, _NEAR_THE_HOUR = 24 * 60, 30
"""Minutes of a day, and how many that “shortly before” or “around” a time may be off."""
_MONTH = 365.25 / 12 * _DAY
"""Minutes of a month."""
_WEEKS, _YEAR, _ROUGH = 0.5, 12, 0.09
"""Months from which on and up to which weeks are told as months, and by what part of them these may be off."""
_DEGREES = ("celsius", "fahrenheit", "degrees", "degree", "°", *DEGREES)


def same_amount(one: Amount, other: Amount) -> bool:
    """Whether two numbers are the same in one of their readings; a unit counts where both have one."""
    return any(_same(a, b) for a, b in _readings(one, other))


def bears_out(given: Amount, claimed: Amount) -> bool:
    """Whether a given number is the claimed one, or the claimed one is it, rounded."""
    if {given.hedge, claimed.hedge} == {"above", "below"} and not _differs(given, claimed):
        return False
    if given.otherwise is claimed.otherwise is None:
        return _same(given, claimed) or _rounded(given, claimed)  # nearly always, and every number is held to many
    return any(_same(a, b) or _rounded(a, b) for a, b in _readings(given, claimed))


def is_difference(claimed: Amount, given: Sequence[Amount]) -> bool:
    """Whether a number of percentage points is how far apart two percentages are that stand side by side."""
    shares = [amount for amount in given if amount.family == "percent" and amount.thing != "part"]
    apart = (round(abs(one.number - other.number), 6) for one, other in itertools.pairwise(shares))
    return any(bears_out(claimed._replace(number=points, value=points, hedge=""), claimed) for points in apart)


def _readings(one: Amount, other: Amount) -> Iterator[tuple[Amount, Amount]]:
    """Two numbers as they may be compared; what either may mean otherwise is held to the plain meaning of the other."""
    yield one, other
    if one.otherwise is not None and (other.family or not (one.ordinal and one.otherwise.family)):
        yield one.otherwise, other  # “the second quarter” has three months, but not three of anything else
    if other.otherwise is not None:
        yield one, other.otherwise


def _same(one: Amount, other: Amount) -> bool:
    if one.ordinal is not other.ordinal or (one.hedge == "size") != (other.hedge == "size"):
        return False
    if _is_decade(one) != _is_decade(other) or _signs_differ(one, other):
        return False
    if one.family == other.family == "clock" and one.thing and other.thing:
        return (one.value - ZONES[one.thing] - other.value + ZONES[other.thing]) % _DAY == 0
    if "clock" in (one.family, other.family) and not (one.family and other.family):
        return _is_hour(one, other)
    if one.family and other.family:
        return _of_one_kind(one, other) and math.isclose(one.value, other.value, rel_tol=1e-9)
    multiplied = "times" in (one.thing, other.thing) and "percent" in (one.family, other.family)
    return not multiplied and math.isclose(one.number, other.number, rel_tol=1e-9)


def _of_one_kind(one: Amount, other: Amount) -> bool:
    """Whether two numbers measure the same; a dollar or a crown may be of any country until both say of which."""
    one_family, other_family = one.family, other.family
    if one_family == other_family:
        return True
    return bool(one_family and other_family) and (
        one_family.endswith(f" {other_family}") or other_family.endswith(f" {one_family}")
    )


def _is_hour(given: Amount, claimed: Amount) -> bool:
    """Whether a time of day is a bare number: “17.45”, or “9–17” where hours are given; any number may be an hour."""
    if claimed.family == "clock":
        return given.number == claimed.number and not given.number.is_integer()
    return claimed.number in (given.number, given.value / 60)


def _signs_differ(one: Amount, other: Amount) -> bool:
    """A temperature without a sign is above nought; of anything else a word may say the same as a sign (“fell”)."""
    if not one.sign and not other.sign:
        return False
    degrees = any(amount.family in _DEGREES or amount.thing in _DEGREES for amount in (one, other))
    return (one.sign < 0) != (other.sign < 0) if degrees else one.sign * other.sign < 0


def _is_decade(amount: Amount) -> bool:
    return amount.thing == "s" and not amount.family and amount.number % 10 == 0 and amount.number >= _AGED


def _differs(one: Amount, other: Amount) -> bool:
    return not math.isclose(one.number, other.number, rel_tol=1e-9)


def _rounded(given: Amount, claimed: Amount) -> bool:
    """Whether the claimed number is the given one as somebody says it who rounds it."""
    if given.ordinal or claimed.ordinal or _signs_differ(given, claimed):
        return False
    if claimed.hedge == "size":
        return (
            claimed.number == given.number if given.hedge == "size" else claimed.number <= given.number < claimed.value
        )
    if given.hedge == "size" or (given.weak and given.thing != "part"):
        return False
    if claimed.family and may_be_year(given):
        return False  # “about 2,000 tons” is no year rounded
    if _is_decade(claimed):
        years = 100 if claimed.number % 100 == 0 and claimed.number > _AGED * 10 else 10
        bare = not given.family or (claimed.number < _LARGE / 10 and given.family == "calendar")
        return bare and claimed.number <= given.number < claimed.number + years
    return _near_in_kind(given, claimed)


def may_be_year(given: Amount) -> bool:
    """Whether a number that says nothing of what it measures is written as years are."""
    plain = not given.family and given.end - given.start == _FIGURES and given.number == int(given.number)
    return plain and _FIRST_YEAR <= given.number <= _LAST_YEAR


def _near_in_kind(given: Amount, claimed: Amount) -> bool:
    """The same of two numbers that measure one thing, or one of which does not say what it measures."""
    number = given.number
    if given.family and claimed.family:
        if {given.family, claimed.family} == {"time", "calendar"}:
            if not claimed.hedge:
                return given.family == "time" and _as_months(given, claimed)
            number = _lasting(given) * claimed.number / _lasting(claimed) if claimed.value else given.number
        elif not _of_one_kind(given, claimed):
            return _other_degrees(given, claimed)
        else:
            number = given.value * claimed.number / claimed.value if claimed.value else given.number
    if claimed.family == "clock":
        near = abs(given.value - claimed.value) <= _NEAR_THE_HOUR
        return near and bool(claimed.hedge) and given.family == claimed.family
    if claimed.family and claimed.thing == "part":
        return bool(given.family) and _is_part(number, claimed)
    if given.family and given.thing == "part":
        return abs(number - claimed.number) < 0.5
    return _near(number, claimed, converted=given.family in CONVERTED and given.thing != claimed.thing)


def _as_months(given: Amount, claimed: Amount) -> bool:
    """Whether weeks or days are what somebody tells as months: “a month and a half” for six weeks."""
    months = _lasting(given) / _MONTH
    return months >= _WEEKS and claimed.value < _YEAR and abs(months - claimed.value) <= _ROUGH * claimed.value


def _lasting(amount: Amount) -> float:
    """How many minutes a length of time has; of a month or a year, on the average."""
    return amount.value * (_MONTH if amount.family == "calendar" else 1)


def _near(number: float, claimed: Amount, *, converted: bool) -> bool:
    """Whether a number, rounded as far as the claimed one is, gives it."""
    count = claimed.number
    if not count or not math.isfinite(count) or not (claimed.hedge or converted or count >= _LARGE):
        return False
    step = max(last_place(count), claimed.step)
    coarse = step * 5 if round(count / step) % 10 == 5 else step
    off = number - count
    if claimed.hedge == "about":
        return abs(off) <= min(coarse / 2, _CLOSE * count) + _SLIP
    if claimed.hedge == "above":
        return 0 <= off < min(coarse, _BEYOND * count)
    if claimed.hedge == "below":
        return 0 <= -off < min(coarse, _SHORT * count)
    return step * 10 <= count and abs(off) <= step / 2


def last_place(count: float) -> float:
    """What the last figure of a number that is not nought stands for: 100 for 1,200, and 0.1 for 6.2."""
    mantissa, _, exponent = f"{count:.11e}".partition("e")
    return 10.0 ** (int(exponent) - len(mantissa.rstrip("0").rstrip(".").partition(".")[2]))


def _is_part(number: float, claimed: Amount) -> bool:
    """“a third” for 32 per cent, “more than half” for 55, “nearly a quarter” for 23."""
    off = (number - claimed.number) / claimed.number
    if claimed.hedge == "above":
        return 0 < off <= 4 * _PART
    if claimed.hedge == "below":
        return 0 < -off <= 2 * _PART
    return abs(off) <= _PART


def _other_degrees(given: Amount, claimed: Amount) -> bool:
    if {given.family, claimed.family} != {"celsius", "fahrenheit"}:
        return False
    degrees = given.number * (given.sign or 1)
    expected = degrees * 1.8 + 32 if claimed.family == "fahrenheit" else (degrees - 32) / 1.8
    return abs(expected - claimed.number * (claimed.sign or 1)) <= 1


def same_moment(claimed: Moment, given: Moment, reference: PartialDate | None = None) -> bool:
    """Whether a date that is given bears out a date that is claimed, which may be less exact but not more.

    Where the year is not given, it must be that of the reference day or next to it.
    """
    if given.either and given.month != given.day:
        turned = given._replace(month=given.day, day=given.month, either=False)
        if same_moment(claimed, turned, reference):
            return True
    if claimed.either and claimed.month != claimed.day:
        turned = claimed._replace(month=claimed.day, day=claimed.month, either=False)
        if same_moment(turned, given._replace(either=False), reference):
            return True
    if claimed.weekday:
        named = given.weekday == claimed.weekday or claimed.weekday in _weekdays(given, claimed, reference)
        if not named or not claimed.day:
            return named
    if claimed.month and (claimed.month != given.month or (claimed.day and claimed.day != given.day)):
        return False
    if not claimed.year or claimed.year == given.year:
        return True
    return not given.year and (reference is None or abs(claimed.year - reference.year) <= 1)


def _weekdays(given: Moment, claimed: Moment, reference: PartialDate | None) -> Iterator[int]:
    """The day of the week of a given date, in the year that it gives, or the claim, or the reference."""
    year = given.year or claimed.year or (reference.year if reference else 0)
    day = given.in_year(year)
    if day:
        yield day.isoweekday()
