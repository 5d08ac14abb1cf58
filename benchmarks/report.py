"""A page and its pictures out of results: nothing on it that was not measured.

    python -m benchmarks.run --scenarios "" --results FILE --report FILE

makes it anew without measuring.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from string import Template

from benchmarks.plots import Curve, Panel, bars, panels
from benchmarks.results import Measured, Series
from benchmarks.scenarios import SCENARIOS
from benchmarks.targets import AIMS, OURS, RIVALS, findings

_PAGE = Path(__file__).parent / "page.md"
_ORDER = [scenario.name for scenario in SCENARIOS]


def write(page: Path, series: Iterable[Series], beside: Iterable[Series] = ()) -> None:
    """Write the page, and its pictures into a folder of its name beside it.

    `beside` was measured with another Python.
    """
    found, others = (
        sorted(given, key=lambda one: (one.size, _ORDER.index(one.scenario))) for given in (series, beside)
    )
    pictures = page.with_suffix("")
    pictures.mkdir(parents=True, exist_ok=True)
    drawn = dict(_pictures(found))
    for name, picture in drawn.items():
        (pictures / name).write_text(picture, encoding="utf-8")
    page.write_text(text(found, {name: f"{pictures.name}/{name}" for name in drawn}, others), encoding="utf-8")


def text(found: Sequence[Series], pictures: dict[str, str], others: Sequence[Series] = ()) -> str:
    """The page. `pictures` are those that were drawn, with their addresses."""
    compared = [one for one in found if one.scenario != "growth"]
    grown = [one for one in found if one.scenario == "growth"]
    shown = "\n\n".join(
        f"![Our share of {rival.title()}'s, beside what is aimed at](" + pictures[f"{rival}.svg"] + ")"
        for rival in RIVALS
        if f"{rival}.svg" in pictures
    )
    curves = f"![Seconds and memory for each section]({pictures['growth.svg']})\n\n" if "growth.svg" in pictures else ""
    return Template(_PAGE.read_text(encoding="utf-8")).substitute(
        aims=_aims(compared),
        pictures=shown,
        beside=_beside(compared, others) if others else "Not measured.",
        tables="\n\n".join(_sizes(compared)) or "Not measured.",
        growth=curves + (_grown(grown) if grown else "Not measured."),
        written=_written(compared),
        machines=_machine_lines(found),
    )


def _pictures(found: Sequence[Series]) -> Iterator[tuple[str, str]]:
    for rival in RIVALS:
        measured = findings([one for one in found if one.scenario != "growth"], rival)
        if any(one.ratio is not None for one in measured):
            yield f"{rival}.svg", bars(f"explainer as a share of {rival.title()} (less is better)", measured)
    grown = [one for one in found if one.scenario == "growth"]
    shown = (
        Panel("Milliseconds a section, by number of sections", tuple(_curves(grown, _milliseconds))),
        Panel("Peak memory a section in kB, likewise", tuple(_curves(grown, _kilobytes))),
    )
    if any(panel.curves for panel in shown):
        yield "growth.svg", panels("Cold builds of ever larger sites", [panel for panel in shown if panel.curves])


def _curves(grown: Sequence[Series], value: Callable[[Series, str], float | None]) -> Iterator[Curve]:
    """One curve for each program, ours first."""
    for name in (OURS, *RIVALS):
        points = tuple((one.size, y) for one in grown if (y := value(one, name)) is not None)
        if points:
            yield Curve(name, points)


def _milliseconds(series: Series, name: str) -> float | None:
    measured = series.programs.get(name)
    return measured.wall * 1000 / series.size if measured else None


def _kilobytes(series: Series, name: str) -> float | None:
    measured = series.programs.get(name)
    return measured.peak.proportional * 1000 / series.size if measured and measured.peak else None


def _aims(compared: Sequence[Series]) -> str:
    found = {rival: {one.aim: one.words for one in findings(compared, rival)} for rival in RIVALS}
    rows = ([aim.title, *(found[rival].get(aim, "") for rival in RIVALS)] for aim in AIMS)
    return _table(("", *(f"against {rival.title()}" for rival in RIVALS)), rows)


def _beside(compared: Sequence[Series], others: Sequence[Series]) -> str:
    """What was measured with another Python: how fast each is, and the same figures."""
    either = "; ".join(f"Python {_pythons(series)}: {_loops(series)}" for series in (compared, others) if series)
    return f"{either}.\n\n{_aims(others)}\n\n{_machine_lines(others)}"


def _pythons(found: Sequence[Series]) -> str:
    return ", ".join(dict.fromkeys(one.machine.python for one in found))


def _loops(found: Sequence[Series]) -> str:
    """How long the loop took at best, since all else that a machine does only makes it longer."""
    loops = [one.loop for one in found if one.loop]
    return f"{min(loops):.0f} ms" if loops else "not measured"


def _sizes(compared: Sequence[Series]) -> Iterator[str]:
    head = (
        "",
        "",
        "seconds",
        "processor seconds",
        "MB, proportional",
        "MB, resident",
        "of Hugo",
        "of Pelican",
        "rounds",
    )
    for size in sorted({one.size for one in compared}):
        series = [one for one in compared if one.size == size]
        rows = (_row(one, name, measured) for one in series for name, measured in one.programs.items())
        yield f"### {size:,} sections\n\n{_table(head, rows)}"


def _row(series: Series, name: str, measured: Measured) -> list[str]:
    shares = (series.ratio(name, rival) if name != rival else None for rival in RIVALS)
    return [
        series.scenario if name == next(iter(series.programs)) else "",
        name,
        f"{measured.wall:.3f}",
        f"{measured.cpu:.3f}",
        *_memory(measured),
        *("" if share is None else f"{share:.2f}" for share in shares),
        str(len(measured.runs)),
    ]


def _grown(grown: Sequence[Series]) -> str:
    head = (
        "sections",
        "",
        "seconds",
        "ms a section",
        "processor ms a section",
        "MB, proportional",
        "MB, resident",
        "kB a section",
        "rounds",
    )
    return _table(head, (_grown_row(one, name, measured) for one in grown for name, measured in one.programs.items()))


def _grown_row(series: Series, name: str, measured: Measured) -> list[str]:
    each = (_milliseconds(series, name), _kilobytes(series, name))
    milliseconds, kilobytes = ("" if value is None else f"{value:.2f}" for value in each)
    times = (f"{measured.wall:.2f}", milliseconds, f"{measured.cpu * 1000 / series.size:.2f}")
    return [f"{series.size:,}", name, *times, *_memory(measured), kilobytes, str(len(measured.runs))]


def _memory(measured: Measured) -> tuple[str, str]:
    peak = measured.peak
    return (f"{peak.proportional:.0f}", f"{peak.resident:.0f}") if peak else ("", "")


def _written(compared: Sequence[Series]) -> str:
    """What each program writes, the same for every scenario."""
    found = {(one.size, name): measured for one in compared for name, measured in one.programs.items()}
    rows = ([f"{n:,}", name, f"{m.files:,}", f"{m.bytes / 1e6:.1f}"] for (n, name), m in found.items())
    return _table(("sections", "", "files", "MB"), rows)


def _machine_lines(found: Sequence[Series]) -> str:
    return "\n".join(_machines(found))


def _machines(found: Sequence[Series]) -> Iterator[str]:
    """Each machine and day once, with what ran there."""
    for machine, day in dict.fromkeys((one.machine, one.day) for one in found):
        here = [one for one in found if (one.machine, one.day) == (machine, day)]
        versions = sorted({measured.version for one in here for measured in one.programs.values()})
        loads = f"{min(one.load for one in here):g} to {max(one.load for one in here):g}"
        yield (
            f"- {day}: {machine.system}; {machine.processor}, {machine.cores} processors, {machine.gigabytes:g} GB; "
            f"Python {machine.python}; {'; '.join(versions)}. Load when a series began: {loads}."
        )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (head, ["---" if not name or name == "sections" else "---:" for name in head], *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
