"""The timeline as a picture: every event where its date is, as exact as its date is, and none over another."""

from __future__ import annotations

import datetime
import itertools

from hypothesis import given
from hypothesis import strategies as st

from generator.ground.dates import PartialDate
from generator.pictures.timeline import MOST_ROWS, NARROWEST, Dated, Window, begins, ends, timeline

days = st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31))
dates = st.one_of(
    days.map(lambda day: PartialDate(day.year, day.month, day.day)),
    days.map(lambda day: PartialDate(day.year, day.month)),
    days.map(lambda day: PartialDate(day.year)),
    st.dates(datetime.date(2025, 12, 1), datetime.date(2026, 3, 1)).map(lambda d: PartialDate(d.year, d.month, d.day)),
)
events = st.lists(st.builds(Dated, dates, st.integers(0, 2), st.booleans()), max_size=60)


def find(window: Window, event: int) -> tuple[float, float]:
    return next((m.left, m.right) for lane in window.lanes for m in lane.marks if m.event == event)


@given(events)
def test_every_event_is_drawn_or_counted_and_no_marks_meet(listed: list[Dated]) -> None:
    picture = timeline(listed, 3)
    if not listed:
        assert picture.windows == ()
        return
    assert picture.windows[0].period is None
    assert picture.windows[0].events == len(listed)
    assert sum(count for _, counts in picture.years for count in counts) == len(listed)
    for window in picture.windows:
        for lane in window.lanes:
            rows: dict[int, list[tuple[float, float]]] = {}
            for mark in lane.marks:
                assert 0 <= mark.left <= mark.right <= 100
                assert lane.top < mark.y < lane.bottom
                assert (mark.left == mark.right) == bool(listed[mark.event].date.day) or mark.width < 0.01
                middle, half = (mark.left + mark.right) / 2 * NARROWEST / 100, mark.width * NARROWEST / 200
                rows.setdefault(mark.y, []).append((middle - max(half, 6), middle + max(half, 6)))
            assert len(rows) <= MOST_ROWS
            for spans in rows.values():
                ordered = sorted(spans)
                assert all(a[1] <= b[0] + 0.05 for a, b in itertools.pairwise(ordered))


def test_a_month_is_as_wide_as_its_days_and_a_day_is_a_point() -> None:
    listed = [Dated(PartialDate(2025), 0), Dated(PartialDate(2026, 1), 0), Dated(PartialDate(2026, 2, 3), 0)]
    window = timeline(listed, 1).windows[0]
    assert find(window, 0) == (0, 50)
    assert find(window, 1) == (50, round(50 + 31 * 100 / 730, 2))
    left, right = find(window, 2)
    assert left == right == round((365 + 31 + 2.5) * 100 / 730, 2)


def test_a_busy_year_and_a_busy_month_have_windows_of_their_own() -> None:
    listed = [Dated(PartialDate(2020), 0), *(Dated(PartialDate(2026, 2, day), 0) for day in (2, 3, 3))]
    picture = timeline(listed, 1, PartialDate(2026, 2, 5))
    assert [w.period for w in picture.windows] == [None, PartialDate(2026), PartialDate(2026, 2)]
    month = picture.windows[2]
    assert (month.first, month.last) == (PartialDate(2026, 2, 1), PartialDate(2026, 2, 28))
    assert month.events == 3
    assert [tick.date.day for tick in month.ticks if tick.labelled] == [1, 8, 15, 22]
    assert month.today == 4.5 * 100 / 28


def test_a_month_known_only_by_its_year_is_not_put_into_a_month() -> None:
    listed = [Dated(PartialDate(2020), 0), Dated(PartialDate(2026), 0)]
    listed += [Dated(PartialDate(2026, 2, day), 0) for day in (2, 3, 4)]
    month = timeline(listed, 1).windows[-1]
    assert month.period == PartialDate(2026, 2)
    assert find(month, 1) == (0, 100), "it may have been on any of these days"


def test_a_crowded_lane_says_how_many_it_leaves_out() -> None:
    listed = [Dated(PartialDate(2026, 2, 3), 0) for _ in range(MOST_ROWS + 5)]
    lane = timeline(listed, 1).windows[0].lanes[0]
    assert (len(lane.marks), lane.hidden) == (MOST_ROWS, 5)


def test_centuries_have_few_labels() -> None:
    window = timeline([Dated(PartialDate(1492), 0), Dated(PartialDate(2026), 0)], 1).windows[0]
    assert sum(tick.labelled for tick in window.ticks) <= 8
    assert len(window.ticks) <= 40


def test_the_last_day_that_a_calendar_knows() -> None:
    assert ends(PartialDate(9999, 12, 31)) - begins(PartialDate(9999, 12, 31)) == 1
    assert timeline([Dated(PartialDate(9999), 0)], 1).windows[0].events == 1
