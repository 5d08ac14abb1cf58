"""The timeline as a picture: windows on all years, on busy years and on busy months, each with a lane for each topic.

Across, everything is a share of the picture's width in per cent, so that one drawing serves every screen; down, it is
pixels. Marks are kept apart as if the picture were at its narrowest.
"""

import calendar
import datetime
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.ground.dates import PartialDate
from generator.ground.tuples import NamedTuple

NARROWEST = 280
"""Width, in pixels, at which no two marks may meet."""

DOT = 12
ROW = 15
"""Width of a dot with its gap, and height of a row of marks, in pixels."""

HEAD = 22
FOOT = 8
AXIS = 20
"""Height of a lane's name, of the gap below a lane, and of the axis."""

MOST_ROWS = 12
"""Rows of a lane; what finds no room is counted."""

MOST_LABELS = {"year": 8, "month": 11}
"""How many labels an axis holds; beyond them every second or third is labelled. Of days it is every seventh."""

BUSY = 3
"""So many events of its own grain give a year or month a window."""

MOST_WINDOWS = 6


class Dated(NamedTuple):
    """An event: its date, the position of its topic, and whether the source leaves the date vague."""

    date: PartialDate
    lane: int
    vague: bool = False


class Mark(NamedTuple):
    """An event in a picture: a point in time (`left` equals `right`) or a span, and the height of its middle."""

    event: int
    left: float
    right: float
    y: int
    vague: bool

    @property
    def width(self) -> float:
        """Share of the picture's width; 0 for a day."""
        return round(self.right - self.left, 2)


class Lane(NamedTuple):
    """The marks of one topic; `hidden` events found no room."""

    topic: int
    top: int
    bottom: int
    marks: tuple[Mark, ...]
    hidden: int


class Tick(NamedTuple):
    """The beginning of a year, month or day on the axis."""

    at: float
    date: PartialDate
    labelled: bool


class Window(NamedTuple):
    """A stretch of time. `period` is the year or month it zooms in on, None for everything."""

    period: PartialDate | None
    first: PartialDate
    last: PartialDate
    height: int
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    today: float | None

    @property
    def events(self) -> int:
        """How many events it holds."""
        return sum(len(lane.marks) + lane.hidden for lane in self.lanes)


class Timeline(NamedTuple):
    """The windows, the widest first, and for each year how many events each topic has."""

    windows: tuple[Window, ...]
    years: tuple[tuple[int, tuple[int, ...]], ...]


def timeline(events: Sequence[Dated], topics: int, today: PartialDate | None = None) -> Timeline:
    """The picture of a list of events; `topics` is the number of lanes."""
    if not events:
        return Timeline((), ())
    periods: list[PartialDate | None] = [None, *_busy(events)]
    windows = tuple(_window(events, topics, period, today) for period in periods)
    years = sorted({event.date.year for event in events})
    counts = Counter((event.date.year, event.lane) for event in events)
    table = tuple((year, tuple(counts[year, topic] for topic in range(topics))) for year in years)
    return Timeline(windows, table)


def begins(date: PartialDate) -> int:
    """The first day of a date, counted from the first day of year 1."""
    return datetime.date(date.year, date.month or 1, date.day or 1).toordinal()


def ends(date: PartialDate) -> int:
    """The day after the last of a date."""
    if date.day:
        return begins(date) + 1
    if date.month:
        return begins(date) + calendar.monthrange(date.year, date.month)[1]
    return begins(date) + 365 + calendar.isleap(date.year)


def _busy(events: Sequence[Dated]) -> list[PartialDate]:
    """The years and months that deserve a window of their own, in order of time."""
    years = _crowded(PartialDate(e.date.year) for e in events if e.date.month)
    months = _crowded(PartialDate(e.date.year, e.date.month) for e in events if e.date.day)
    several = len({e.date.year for e in events}) > 1
    return sorted((*(years if several else ()), *months))


def _crowded(periods: Iterable[PartialDate]) -> list[PartialDate]:
    counts = Counter(periods)
    ranked = sorted((p for p in counts if counts[p] >= BUSY), key=lambda period: (-counts[period], period))
    return ranked[:MOST_WINDOWS]


def _window(events: Sequence[Dated], topics: int, period: PartialDate | None, today: PartialDate | None) -> Window:
    shown = [(index, event) for index, event in enumerate(events) if period is None or _within(event.date, period)]
    first, last = _range([event.date for _, event in shown], period)
    start, stop = begins(first), ends(last)
    lanes: list[Lane] = []
    for topic in range(topics):
        of_topic = [(index, event) for index, event in shown if event.lane == topic]
        lanes.append(_lane(topic, of_topic, lanes[-1].bottom if lanes else 0, start, stop))
    bottom = lanes[-1].bottom if lanes else 0
    middle = (begins(today) + ends(today)) / 2 if today else 0
    now = _share(middle, start, stop) if today and start <= middle < stop else None
    return Window(period, first, last, bottom + AXIS, tuple(lanes), _ticks(first, last), now)


def _within(date: PartialDate, period: PartialDate) -> bool:
    return date.year == period.year and (not period.month or date.month in (0, period.month))


def _range(dates: Iterable[PartialDate], period: PartialDate | None) -> tuple[PartialDate, PartialDate]:
    """The first and last year, month or day that a window shows."""
    listed = list(dates)
    if period and period.month:
        return _day_of(period, 1), _day_of(period, calendar.monthrange(period.year, period.month)[1])
    years = sorted({date.year for date in listed})
    if len(years) > 1:
        return PartialDate(years[0]), PartialDate(years[-1])
    months = sorted({date.month for date in listed if date.month}) or [1, 12]
    wide = any(not date.month for date in listed)
    first, last = (1, 12) if wide else (months[0], min(max(months[-1], months[0] + 2), 12))
    return PartialDate(years[0], first), PartialDate(years[0], last)


def _day_of(month: PartialDate, day: int) -> PartialDate:
    """A day of a month."""
    return PartialDate(month.year, month.month, day)


def _lane(topic: int, events: Sequence[tuple[int, Dated]], top: int, start: int, stop: int) -> Lane:
    """Marks in rows, each in the first row where it meets no other."""
    rows: list[float] = []
    marks = []
    for index, event in sorted(events, key=lambda pair: (begins(pair[1].date), -ends(pair[1].date), pair[0])):
        left, right = _extent(event.date, start, stop)
        room = max((right - left) * NARROWEST / 100, DOT) / 2
        middle = (left + right) / 2 * NARROWEST / 100
        row = next((number for number, taken in enumerate(rows) if taken <= middle - room), len(rows))
        if row == MOST_ROWS:
            continue
        rows[row : row + 1] = [middle + room]
        marks.append(Mark(index, round(left, 2), round(right, 2), top + HEAD + row * ROW + ROW // 2, event.vague))
    bottom = top + HEAD + max(len(rows), 1) * ROW + FOOT
    return Lane(topic, top, bottom, tuple(marks), len(events) - len(marks))


def _extent(date: PartialDate, start: int, stop: int) -> tuple[float, float]:
    """Left and right of a mark in per cent: a day is the point in its middle."""
    left, right = begins(date), ends(date)
    if date.day:
        middle = _share(left + 0.5, start, stop)
        return middle, middle
    return max(_share(left, start, stop), 0), min(_share(right, start, stop), 100)


def _share(day: float, start: int, stop: int) -> float:
    return (day - start) * 100 / (stop - start)


def _ticks(first: PartialDate, last: PartialDate) -> tuple[Tick, ...]:
    """Every unit of the axis, with labels only as close as they can be read."""
    start, stop = begins(first), ends(last)
    units = _units(first, last)
    step = 7 if first.day else -(-len(units) // MOST_LABELS[first.precision])
    kept = [unit for number, unit in enumerate(units) if len(units) <= 40 or number % step == 0]
    labelled = set(units[::step])
    return tuple(Tick(round(_share(begins(unit), start, stop), 2), unit, unit in labelled) for unit in kept)


def _units(first: PartialDate, last: PartialDate) -> list[PartialDate]:
    if first.day:
        return [_day_of(first, day) for day in range(1, last.day + 1)]
    if first.month:
        return [PartialDate(first.year, month) for month in range(first.month, last.month + 1)]
    return [PartialDate(year) for year in range(first.year, last.year + 1)]
