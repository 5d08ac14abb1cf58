"""What a row of lines is, which none of them tells alone: teasers with a link to the rest, pictures with one title."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.convert.lines.looks import Decision, Page
from generator.convert.words.links import TO_THE_REST

_CUT = ("…", "...", "[…]", "[...]")
_FEWEST_TEASERS = 2
_FEWEST_SLIDES, _WORDS_OF_TITLE, _LINES_OF_SLIDE, _WORDS_OF_SLIDE = 4, 5, 4, 15
_TEASER: Decision = ("teaser", ("chrome", 0.85))
_SLIDE: Decision = ("slides", ("caption", 0.8))


def with_rows(page: Page, decided: tuple[Decision | None, ...]) -> tuple[Decision | None, ...]:
    """The decisions, with those on lines that a row of lines tells of."""
    result = list(decided)
    for place in _teasers(page, decided):
        result[place] = _TEASER
    for place in _slides(page, decided):
        result[place] = _SLIDE
    return tuple(result)


def _teasers(page: Page, decided: tuple[Decision | None, ...]) -> Iterator[int]:
    """Paragraphs cut short, each with a link to the rest below it and perhaps a headline above."""
    looks = page.looks
    cut = [
        place
        for place in range(len(looks) - 1)
        if looks[place].text.endswith(_CUT) and looks[place + 1].words <= 4 and TO_THE_REST.match(looks[place + 1].text)
    ]
    for place in cut if len(cut) >= _FEWEST_TEASERS else ():
        yield from (place, place + 1)
        above = page.at(place - 1)
        if above is not None and above.short and decided[place - 1] is None:
            yield place - 1


def _slides(page: Page, decided: tuple[Decision | None, ...]) -> Iterator[int]:
    """The pictures of a row that all have one title, each with what it shows below."""
    for key, places in page.places.items():
        if len(places) < _FEWEST_SLIDES or len(key.split()) < _WORDS_OF_TITLE:
            continue
        look = page.looks[places[0]]
        steps = [below - above for above, below in pairwise(places)]
        if look.stops or look.role or decided[places[0]] or not 1 < min(steps) <= max(steps) <= _LINES_OF_SLIDE:
            continue
        row = range(places[0], min(places[-1] + min(steps), len(page.looks)))
        if sum(page.looks[place].words >= _WORDS_OF_SLIDE for place in row) >= _FEWEST_SLIDES:
            yield from row
