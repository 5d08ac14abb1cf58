"""Boxes that sum up an article, and say again what its text says."""

from __future__ import annotations

import re
from itertools import islice, takewhile

from generator.convert.lines.headlines import long_words
from generator.convert.lines.looks import Page, Verdict

_OF_POINTS = 3
"""One in so many items that sums up the text tells that all of its list do."""
_MOST_POINTS = 40
"""A longer list is no such box: there each item is judged by itself."""
_MOST_BEFORE = 2
"""Behind more paragraphs no list sums up what is to come."""
_KEY_POINTS = re.compile(
    r"\A(?:(?:the )?(?:key|main) (?:points|takeaways|facts|findings)|takeaways(?: by .{2,30})?|in (?:short|summary)|"
    r"at a glance|in brief|(?:story )?highlights|(?:ai |quick |article )?summary|what (?:you need )?to know|"
    r"the gist|tl;?dr|quick read|(?:table of )?contents|jump to|why it matters in .{1,12}|in this (?:article|"
    r"story)|inhalt(?:sverzeichnis)?|sommaire|[ií]ndice|sumário|inhoud|spis treści)\W?\Z",
    re.I,
)


def key_points(page: Page, place: int) -> Verdict | None:
    """The heading of a box that sums up the article; within the text it heads a list as any other does."""
    if not _KEY_POINTS.match(page.looks[place].text):
        return None
    below = page.at(place + 1)
    within = page.prose_before(place) > _MOST_BEFORE and below is not None and below.role == "list_item"
    return None if within else ("chrome", 0.9)


def key_point(page: Page, place: int) -> Verdict | None:
    """An item of the box that sums up the article: below its heading, or before the text, which says the same."""
    look = page.looks[place]
    if look.role != "list_item" or page.prose_before(place) > _MOST_BEFORE:
        return None
    above = next((other for other in range(place - 1, -1, -1) if page.looks[other].role != "list_item"), -1)
    if above >= 0 and _KEY_POINTS.match(page.looks[above].text):
        return "chrome", 0.85
    if place >= page.first:
        return None
    items = takewhile(lambda other: page.looks[other].role == "list_item", range(above + 1, page.first))
    run = list(islice(items, _MOST_POINTS + 1))
    if len(run) > _MOST_POINTS:
        run = [place]
    return ("chrome", 0.8) if sum(_sums_up(page, other) for other in run) * _OF_POINTS >= len(run) else None


def _sums_up(page: Page, place: int) -> bool:
    """Whether most of the longer words of a line stand in the text."""
    words = set(long_words(page.looks[place].key))
    again = sum(1 for word in words if page.shared_words[word] > (1 if page.is_prose(place) else 0))
    return len(words) > 1 and again * 4 >= len(words) * 3
