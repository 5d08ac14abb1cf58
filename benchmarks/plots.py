"""Pictures of what was measured, as SVG that adapts to light and dark and says in words what it shows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from benchmarks.targets import Finding

WIDTH = 760
BAR_HEIGHT = 18
ROW = 34
BARS_LEFT = 230
BARS_RIGHT = 150
PANEL_WIDTH = 380
PANEL_HEIGHT = 300
MARGIN_LEFT = 56
INSET = 28
MARGIN_TOP = 44
MARGIN_BOTTOM = 40

_STYLE = """
svg { background: #fff; color: #1f2328; --ours: #0a5fa5; --missed: #b3500f; --other: #6a737d; --line: #d0d7de }
text { font: 13px system-ui, sans-serif; fill: currentColor }
.title { font-weight: 600 }
.bar, .point { fill: var(--ours) } .missed { fill: var(--missed) } .aim { stroke: currentColor; stroke-width: 2 }
.grid { stroke: var(--line) } .curve { fill: none; stroke: var(--ours); stroke-width: 2 }
.rest .point { fill: var(--other) } .rest .curve { stroke: var(--other); stroke-dasharray: 5 4 }
.end { text-anchor: end } .middle { text-anchor: middle } .small { font-size: 11px }
@media (prefers-color-scheme: dark) {
  svg { background: #0d1117; color: #e6edf3; --ours: #6cb6ff; --missed: #f0a05a; --other: #9198a1; --line: #30363d }
}
"""


@dataclass(frozen=True, slots=True)
class Curve:
    """A named line through points; the first of a panel is the one that matters."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """Curves over the number of sections, both axes logarithmic."""

    title: str
    curves: tuple[Curve, ...]


def bars(title: str, found: Sequence[Finding]) -> str:
    """What was measured as bars, each with a mark at what is aimed at."""
    shown = [(one, one.ratio) for one in found if one.ratio is not None]
    most = max((value for one, ratio in shown for value in (ratio, one.most)), default=1.0)
    scale = (WIDTH - BARS_LEFT - BARS_RIGHT) / most
    height = MARGIN_TOP + ROW * len(shown) + 12
    body = [line for row, (one, ratio) in enumerate(shown) for line in _bar(one, ratio, MARGIN_TOP + ROW * row, scale)]
    words = "; ".join(f"{one.aim.title}: {one.words}" for one, _ in shown)
    return _svg(title, words, WIDTH, height, [_text(12, 26, title, "title"), *body])


def _bar(one: Finding, ratio: float, top: float, scale: float) -> Iterator[str]:
    aim = BARS_LEFT + one.most * scale
    end = BARS_LEFT + ratio * scale
    yield _text(BARS_LEFT - 10, top + 14, one.aim.title, "end")
    kind = "bar" if one.holds else "bar missed"
    yield f'<rect class="{kind}" x="{BARS_LEFT}" y="{top}" width="{max(ratio * scale, 1):.1f}" height="{BAR_HEIGHT}"/>'
    yield f'<path class="aim" d="M{aim:.1f} {top - 4}v{BAR_HEIGHT + 8}"/>'
    yield _text(max(aim, end) + 8, top + 14, one.words)


def panels(title: str, shown: Sequence[Panel]) -> str:
    """Panels side by side."""
    body = [line for index, panel in enumerate(shown) for line in _panel(panel, index * PANEL_WIDTH)]
    words = "; ".join(
        f"{panel.title}, {curve.name}: " + ", ".join(f"{_number(y)} at {int(x):,}" for x, y in curve.points)
        for panel in shown
        for curve in panel.curves
    )
    return _svg(title, words, PANEL_WIDTH * len(shown), PANEL_HEIGHT, body)


def _panel(panel: Panel, left: float) -> Iterator[str]:
    points = [point for curve in panel.curves for point in curve.points]
    start, end = left + MARGIN_LEFT, left + PANEL_WIDTH - 8
    across = _Scale([x for x, _ in points], start + INSET, end - INSET)
    up = _Scale(_decades([y for _, y in points]), PANEL_HEIGHT - MARGIN_BOTTOM, MARGIN_TOP)
    yield _text(left + 12, 26, panel.title, "title")
    for value in _steps([y for _, y in points]):
        y = up.at(value)
        yield f'<path class="grid" d="M{start} {y:.1f}H{end}"/>'
        yield _text(start - 8, y + 4, _number(value), "end small")
    for value in sorted({x for x, _ in points}):
        yield _text(across.at(value), PANEL_HEIGHT - 16, f"{int(value):,}", "middle small")
    for index, curve in enumerate(panel.curves):
        places = [(across.at(x), up.at(y)) for x, y in curve.points]
        yield f'<g class="{"rest" if index else "first"}">'
        yield f'<path class="curve" d="M{" L".join(f"{x:.1f} {y:.1f}" for x, y in places)}"/>'
        for (x, y), (_, value) in zip(places, curve.points, strict=True):
            yield f'<circle class="point" cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
            yield _text(x, y - 9, _number(value), "middle small")
        if len(panel.curves) > 1:
            yield _text(places[-1][0], places[-1][1] + 20, curve.name, "end")
        yield "</g>"


class _Scale:
    """A logarithmic scale from values to places."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        self.start, self.end = start, end
        self._least = math.log10(min(values))
        self._width = math.log10(max(values)) - self._least or 1.0

    def at(self, value: float) -> float:
        """The place of a value."""
        return self.start + (self.end - self.start) * (math.log10(value) - self._least) / self._width


def _decades(values: Sequence[float]) -> list[float]:
    """Full decades around values, one at least."""
    least, most = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return [10.0**least, 10.0 ** max(most, least + 1)]


def _steps(values: Sequence[float]) -> Iterator[float]:
    """1, 2 and 5 in each of those decades."""
    least, most = _decades(values)
    decade = least
    while decade < most:
        yield from (decade, 2 * decade, 5 * decade)
        decade *= 10
    yield most


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _text(x: float, y: float, words: str, kind: str = "") -> str:
    named = f' class="{kind}"' if kind else ""
    return f'<text{named} x="{x:.1f}" y="{y:.1f}">{escape(words)}</text>'


def _svg(title: str, words: str, width: int, height: int, body: Iterable[str]) -> str:
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title words" '
            f'viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
            f'<title id="title">{escape(title)}</title>',
            f'<desc id="words">{escape(words)}</desc>',
            f"<style>{_STYLE}</style>",
            *body,
            "</svg>\n",
        )
    )
