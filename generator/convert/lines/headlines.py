"""The headline of a text that has no marks of its own: which of the lines above the text it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.convert.words.calendars import stamped_day

if TYPE_CHECKING:
    from generator.convert.lines.looks import Look, Page

_NUMBER_OF_PAGE = re.compile(r"\A\d+ | \d+\Z")
_HEADLINE_WORDS, _MOST_IN_HEADLINE, _SHARE = 4, 25, 3
"""A headline may share a third as many words with the text as the deck below it."""
_ASKS = re.compile(r"[?!][\"'”’“‘»)]{0,3}\Z")
_WORDS_OF_DECK, _TITLE_CASE, _SENTENCE_CASE = 12, 0.9, 0.5
_KICKER = re.compile(r"\[[^\[\]]{1,15}\] ?[^\s\[(]")
"""What kind of report it is, in brackets before a headline."""
_CASE = re.compile(r"[A-ZÀ-Þ][\w.,’'&() -]{1,80}? (?:vs?\.?|contre|gegen|c\.) [A-ZÀ-Þ]|(?:In re|Ex parte|Re) [A-ZÀ-Þ]")
"""How a case before a court is called, in however few words."""
_NEAR_HEAD, _FAR_BELOW = 5, 9
_WORDS_OF_STAMP = 10
_DIGIT = re.compile(r"\d")
_FIRST_EASTERN, _LAST_EASTERN, _FIRST_KOREAN, _LAST_KOREAN = "\u3040", "\u9fff", "\uac00", "\ud7a3"
_BETWEEN = ("byline", "dateline", "caption")
"""What stands between a headline and a deck."""
RUBRICS = frozenset(
    """
    news world politics sport sports business culture opinion life style local regional national international
    technology science health environment desk team magazine weekly daily times post report reports section the
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""The words of sections, and of who publishes: no headline is made of them, nor a name."""


def find_headline(page: Page) -> str:
    """The key of the first line before the text that tells of it, or empty.

    What stands there again, or at the edges of pages, comes before all others. Menus and teasers of other articles
    share few words with the text; a deck, which shares more, stands right below, or below who wrote the text and when.
    """
    running = {_NUMBER_OF_PAGE.sub("", look.key) for look in page.looks if look.role == "page"}
    before = [
        place
        for place, look in enumerate(page.looks[: page.first])
        if page.decided[place] is None and (_could_head(look) or look.key in running)
    ]
    again = [place for place in before if page.looks[place].key in page.repeated or page.looks[place].key in running]
    places = again if any(page.told(page.looks[place]) for place in again) else before or again
    likely = [page.looks[place] for place in places]
    told = list(map(page.told, likely))
    if not any(told):
        short = "" if again else _short_headline(page)
        return short or (max(likely, key=lambda look: min(look.words, 12)).key if likely else _over_day(page))
    fits = {
        place: words * (1 if look.shouting else _SHARE) >= max(told)
        for place, look, words in zip(places, likely, told, strict=True)
    }
    first, best = next(place for place in places if fits[place]), _top(page, fits, places[told.index(max(told))])
    tells = page.told(page.looks[first]) * 2 >= max(told)
    own = _is_over_stamp(page, first, _FAR_BELOW if tells else _NEAR_HEAD)
    found = page.looks[best if _is_over_stamp(page, best) and not own else first]
    return _over_deck(page, found) or found.key


def stands_over_byline(page: Page, place: int) -> bool:
    """Whether a question, or a line in title case, stands above a byline or a day, rather than in the text."""
    look = page.looks[place]
    if look.quoted or look.words > _MOST_IN_HEADLINE or not _asks_or_is_titled(look):
        return False
    below = range(place + 1, min(place + _NEAR_HEAD, len(page.looks)))
    until = next((other for other in below if page.is_prose(other)), below.stop)
    return any(page.label_at(other) in ("byline", "dateline") for other in range(place + 1, until))


def long_words(key: str) -> list[str]:
    """The words of a key that are long enough to tell a subject; pairs of signs where a script sets no spaces."""
    if key.isascii():
        return [word for word in key.split() if len(word) > 4]
    return [part for word in key.split() for part in _telling_parts(word)]


def _telling_parts(word: str) -> Iterable[str]:
    """The word itself, if it is long enough; of Chinese and Japanese every two signs, of Korean the first two."""
    if _FIRST_EASTERN <= word[0] <= _LAST_EASTERN:
        return dict.fromkeys(word[place : place + 2] for place in range(len(word) - 1))
    if _FIRST_KOREAN <= word[0] <= _LAST_KOREAN:
        return (word[:2],) if len(word) > 1 else ()
    return (word,) if len(word) > 4 else ()


def _top(page: Page, fits: dict[int, bool], place: int) -> int:
    """The uppermost line that fits as well, of those between which nothing but stamps and captions stands."""
    for above in range(place - 1, -1, -1):
        if fits.get(above):
            place = above
        elif page.label_at(above) not in _BETWEEN:
            break
    return place


def _is_over_stamp(page: Page, place: int, near: int = _NEAR_HEAD) -> bool:
    """Whether a byline or a day stands close below a line."""
    return any(_is_stamp(page, below) for below in range(place + 1, min(place + near, len(page.looks))))


def _is_stamp(page: Page, place: int) -> bool:
    """Whether a line says who wrote a text, or when."""
    look = page.looks[place]
    if page.decided[place] is not None or look.words > _WORDS_OF_STAMP or look.stops:
        return page.label_at(place) in ("byline", "dateline")
    return _DIGIT.search(look.text) is not None and stamped_day(look.text, "") is not None


def _could_head(look: Look) -> bool:
    """Whether a line could be a headline: some words, no statement, no item, no remark in parentheses."""
    enough = look.words >= _HEADLINE_WORDS or _CASE.match(look.text) is not None
    fits = enough and look.words <= _MOST_IN_HEADLINE and (not look.ends or _asks_or_is_titled(look))
    return fits and look.role != "list_item" and (look.text[0] not in "([" or bool(_KICKER.match(look.text)))


def _asks_or_is_titled(look: Look) -> bool:
    """Whether a line asks, or has capitals as titles have: what headlines may do although they end as sentences do."""
    return bool(_ASKS.search(look.text[-5:])) or look.capitals > _TITLE_CASE


def _short_headline(page: Page) -> str:
    """The last line before the text that has few words, the longer of which all stand in it."""
    above = (look for place, look in enumerate(page.looks[: page.first]) if page.decided[place] is None)
    short = [look for look in above if 1 < look.words < _HEADLINE_WORDS and not look.role and not look.shouting]
    return next((each.key for each in reversed(short) if 1 < page.told(each) == len(set(long_words(each.key)))), "")


def _over_day(page: Page) -> str:
    """The very first line, where nothing else is a headline: a few words above who published the text, and when."""
    look = page.at(0)
    if look is None or page.decided[0] is not None or not 1 < look.words < _HEADLINE_WORDS or look.ends or look.role:
        return ""
    until = next((place for place in range(1, len(page.looks)) if page.is_prose(place)), len(page.looks))
    return look.key if any(page.label_at(place) == "dateline" for place in range(1, min(until, _NEAR_HEAD))) else ""


def _over_deck(page: Page, found: Look) -> str:
    """The line in title case right above a long one that is not, or in few words above more of them over a stamp.

    Then the longer one is the deck.
    """
    place = next(place for place, look in enumerate(page.looks) if look is found)
    above = page.at(place - 1)
    if above is None or page.decided[place - 1] is not None or above.role:
        return ""
    plain = above.capitals < _SENTENCE_CASE and found.capitals < _SENTENCE_CASE and _could_head(above)
    if plain and _HEADLINE_WORDS < above.words < found.words and _is_over_stamp(page, place):
        return above.key
    if found.words < _WORDS_OF_DECK:
        return ""
    if place == 1 and _could_head(above) and above.words < found.words and page.told(above):
        return above.key
    named = above.words >= _HEADLINE_WORDS and above.capitals > _TITLE_CASE
    asks = above.words > 1 and _ASKS.search(above.text[-5:]) is not None
    titled = (named or asks) and found.capitals < _SENTENCE_CASE and above.words <= found.words // 2
    rubric = RUBRICS.intersection(above.key.split()) - {"the"}
    return above.key if titled and page.told(above) and not rubric else ""
