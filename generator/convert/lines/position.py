"""Rules that judge a block by where it stands: after the furniture is known, before the model is asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from itertools import takewhile
from typing import TypeAlias

from generator.convert.lines.company import (
    box_at_end,
    box_item,
    boxed,
    entry,
    in_company,
    labelled_caption,
    letter,
    parts_text,
)
from generator.convert.lines.furniture import is_stamp
from generator.convert.lines.keypoints import key_point, key_points
from generator.convert.lines.lives import ABOUT_AUTHOR, about_itself, biography, contact, end_mark
from generator.convert.lines.looks import RUN, Decision, Page, Verdict, key_of
from generator.convert.lines.numbered import numbered
from generator.convert.lines.strays import comment, day_above, photographer, scene, site_line, stamp_above
from generator.convert.words import links

_ROLE = (
    r"(?:U\.S\. |US |UK |Former |Vice |Deputy |Acting |Interim |First |Lead |Chief |Senior )*"
    r"(?:President|Prime Minister|Premier|Chancellor|Secretary|Minister|Senator|Sen\.|Rep\.|Representative|"
    r"Governor|Gov\.|"
    r"Mayor|Judge|Justice|King|Queen|Prince|Princess|Pope|Bishop|General|Gen\.|Colonel|Captain|Sgt\.|Sheriff|"
    r"Director|Chairman|Chairwoman|Chair|CEO|Professor|Prof\.|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Lord|Lady|Dame|Councillor|"
    r"Commissioner|Ambassador|Spokesman|Spokeswoman|Officer|Engineer|Coach|Captain)"
)
_NAME = r"[A-ZÀ-Þ][\w.’'-]*"
_SPEAKER = re.compile(rf"\A{_ROLE}(?: (?:of|for|and|the|{_NAME})){{0,3}} {_NAME}(?: {_NAME}){{0,3}}(?:, .{{2,90}})?\Z")
_NAMED_SPEAKER = re.compile(
    rf"\A{_NAME}(?: (?:de|van|von|bin|al|{_NAME})){{1,3}}, (?:on |[a-z])(?:(?!\w{{4}}[.!?] ).){{2,80}}\Z"
)
_DASHED_SPEAKER = re.compile(rf"\A[—–-]{{1,2}} ?(?:{_ROLE} )?{_NAME}(?: {_NAME}){{0,4}}(?:,? .{{2,90}})?\Z")
_ASKED = re.compile(r"Q(?:uestion)?[:.] |[^\W\d_a-zà-ÿ]{2,20}(?: [^\W\d_a-zà-ÿ.’'-]{1,20}){0,3}: ")
"""Who asks, in an interview."""
_NUMBERED = re.compile(r"\d{1,2}[.)] ")
_HEADINGS = ("title", "heading")
_BY = ("by ", "von ", "por ", "par ", "di ", "door ")
_INITIALS = re.compile(r"\(?[A-ZÀ-ÞĄ-Ż]{2,4}\)?")
_MOST_PULLED, _SPEAKER_WORDS = 40, 12
_FURNITURE = ("chrome", "dateline", "byline", "credit", "tags")
_WORDS_OF_COUNTED = 7
_ITEMS = 20
_FEWEST_AGAIN = 3
_TWICE, _AGAIN = 4, 12
"""So many words make a line an echo of the one beside it, and of one elsewhere."""
_MORE = frozenset(
    ("read more", "read full story", "read the full story", "continue reading", "full story", "view post")
)
_PARTED = 4
"""So many lines that number a page, or say that something is advertised, may stand between a text and its heading."""


def headline(page: Page, place: int) -> Verdict | None:
    """The headline, wherever it is repeated before the text, and its echoes after it."""
    look = page.looks[place]
    if not page.headline or look.key != page.headline:
        return None
    stated = bool(page.metadata.title)
    own = stated and page.places[look.key][0] == place
    if not own and page.first < place <= page.last and _heads_text(page, place):
        return None
    return ("headline", 0.95 if look.key in page.repeated or stated else 0.8)


def title_role(page: Page, place: int) -> Verdict | None:
    """A heading by the file's own format: the headline, a sub-heading, or one that nothing follows."""
    look = page.looks[place]
    if look.role not in _HEADINGS:
        return None
    if place <= page.first and (look.role == "title" or _like_headline(look.key, page.headline)):
        return "headline", 0.95
    if place > page.first and ABOUT_AUTHOR.match(look.text) and page.prose_behind(place) <= 1:
        return "chrome", 0.85
    below = range(place + 1, min(place + 4, len(page.looks)))
    heads = any(page.decided[other] is None and page.looks[other].role not in _HEADINGS for other in below)
    return ("subheading", 0.95) if heads and not _heads_furniture(page, place) else ("chrome", 0.75)


def _heads_text(page: Page, place: int) -> bool:
    """Whether a paragraph stands right below, or what is too short to tell."""
    return page.is_prose(place + 1) or page.looks[place].words < _FEWEST_AGAIN or page.looks[place].stops


def deck(page: Page, place: int) -> Verdict | None:
    """The sentence under the headline, when a byline, a date or the headline again follows it."""
    look = page.looks[place]
    if not 6 <= look.words <= 60 or not page.headline:
        return None
    above = any(_is_headline(page, above) for above in (place - 1, place - 2))
    until = next((below for below in range(place + 1, place + 4) if page.is_prose(below)), place + 4)
    below = any(
        page.label_at(below) in ("byline", "dateline") or _is_headline(page, below) for below in range(place + 1, until)
    )
    return ("deck", 0.85) if above and below else None


def attribution(page: Page, place: int) -> Verdict | None:
    """Who said the words set apart in the line before."""
    text = page.looks[place].text
    if page.looks[place].words > 24 or place == 0 or not _is_spoken(page, place - 1):
        return None
    signs_mail = text.startswith("-- ") and page.looks[place].gap
    if "@" in text or "http" in text or signs_mail:
        return None
    sure = _SPEAKER.match(text) or _DASHED_SPEAKER.match(text) or _NAMED_SPEAKER.match(text)
    return ("quote_attribution", 0.85) if sure and not page.looks[place].stops else None


def quotation(page: Page, place: int) -> Verdict | None:
    """Words set apart, with who said them in the next line."""
    if place + 1 >= len(page.looks) or page.decided[place] or page.decided[place + 1]:
        return None
    return ("quote", 0.85) if attribution(page, place + 1) else None


def list_item(page: Page, place: int) -> Verdict | None:
    """An item of a list within the text, or at its end."""
    look = page.looks[place]
    if look.role != "list_item" or place <= page.first or not _touches_text(page, place):
        return None
    within = place <= page.last + 12 and (look.words >= 3 or look.stops)
    return ("list_item", 0.9) if within or _is_led_in(page, place) else None


def set_apart(page: Page, place: int) -> Verdict | None:
    """A quotation by the file's own format, within the text or at its end."""
    follows = page.is_prose(place - 1) or page.looks[place - 1].role in ("quote", "list_item")
    return ("quote", 0.9) if page.looks[place].role == "quote" and place > page.first and follows else None


def name_line(page: Page, place: int) -> Verdict | None:
    """The author's name in a line of its own, between the headline and the text."""
    return ("byline", 0.75) if page.names_author(place) else None


def pulled(page: Page, place: int) -> Verdict | None:
    """Words of a paragraph that are set apart once more, to draw the eye, and who said them."""
    look = page.looks[place]
    names_speaker = look.role == "quote" and not look.stops and look.words <= _SPEAKER_WORDS and place > 0
    return ("chrome", 0.8) if _is_pulled(page, place) or (names_speaker and _is_pulled(page, place - 1)) else None


def signature(page: Page, place: int) -> Verdict | None:
    """A line that is but an author's name, or the publisher's above the text, perhaps with a day; initials behind."""
    names = {key_of(name) for name in page.metadata.byline.split(", ")} - {""}
    key, site = page.looks[place].key, key_of(page.metadata.publisher)
    if site and place <= page.first and key.startswith(f"{site} ") and is_stamp(page.looks[place].text, (site,)):
        return "dateline", 0.85
    if page.prose_before(place) <= 1 and any(name in key for name in names) and is_stamp(page.looks[place].text, names):
        return "byline", 0.85
    if _INITIALS.fullmatch(page.looks[place].text) and not page.looks[place].role and place > page.last:
        return "credit", 0.75
    return ("byline", 0.9) if key in names or (key.startswith(_BY) and key.partition(" ")[2] in names) else None


def repetition(page: Page, place: int) -> Verdict | None:
    """A paragraph that stands twice: a caption before the text; an echo behind its first place."""
    look = page.looks[place]
    twice = page.stands_twice(place)
    if look.key not in page.repeated or look.words < (_TWICE if twice else _AGAIN):
        return None
    if place > page.places[look.key][0]:
        return ("chrome", 0.8)
    return ("caption", 0.75) if (look.prose or twice) and place < page.first_unrepeated else None


def card(page: Page, place: int) -> Verdict | None:
    """A teaser of another article: its headline, a sentence, and the day it appeared."""
    look = page.looks[place]
    if page.label_at(place + 1) == "dateline":
        above = page.at(place - 1)
        headed = above is not None and above.short and page.decided[place - 1] is None
        return ("chrome", 0.8) if headed and place - 1 >= 0 and look.words <= 45 else None
    heads = page.label_at(place + 2) == "dateline" and page.decided[place + 1] is None
    return ("chrome", 0.75) if heads and look.short and look.words >= 4 and page.looks[place + 1].words <= 45 else None


def lead_in(page: Page, place: int) -> Verdict | None:
    """A line that ends with a colon and leads to a list, a quotation or a paragraph right below."""
    below = page.at(place + 1)
    leads = page.looks[place].text.endswith(":") and place >= page.first and page.decided[place] is None
    enumerates = below is not None and (below.role == "list_item" or below.text.endswith(";"))
    follows = below is not None and (enumerates or below.role == "quote" or page.is_prose(place + 1))
    enough = page.looks[place].words >= (2 if below is not None and below.role == "list_item" else 3)
    return ("body", 0.75) if leads and follows and enough else None


def enumerated(page: Page, place: int) -> Verdict | None:
    """An item of a list without bullets, below a line that ends with a colon: all but the last end with semicolons."""
    text, above = page.looks[place].text, page.at(place - 1)
    if not text.endswith(";") and not (page.looks[place].stops and above is not None and above.text.endswith(";")):
        return None
    items = takewhile(lambda other: page.looks[other].text.endswith(";"), range(place - 1, max(-1, place - _ITEMS), -1))
    head = page.at(min(items, default=place) - 1)
    leads = head is not None and head.text.endswith(":")
    return ("list_item", 0.75) if leads and page.prose_before(place) and page.decided[place] is None else None


def short_sentence(page: Page, place: int) -> Verdict | None:
    """A sentence too short to be known as prose, right behind a paragraph."""
    look = page.looks[place]
    sentence = (
        look.stops and not look.prose and look.functions >= 2 and look.text[:1].isupper() and look.text[-1] != "?"
    )
    return ("body", 0.7) if sentence and page.is_prose(place - 1) else None


def shouting_link(page: Page, place: int) -> Verdict | None:
    """A headline all in capitals between paragraphs: a link to another article."""
    look = page.looks[place]
    shouts = look.shouting and 6 <= look.words <= 30 and not look.role and not page.heads_in_capitals
    return ("chrome", 0.85) if shouts and place > page.first and not _NUMBERED.match(look.text) else None


def labelled_link(page: Page, place: int) -> Verdict | None:
    """A link to another article by its kind (“Analysis: …”), or with “Read more” below it; a headline may look so."""
    look = page.looks[place]
    if place <= page.first or look.quoted or look.words > 40 or look.role in _HEADINGS or look.role == "list_item":
        return None
    if links.KIND_OF_LINK.match(look.text) and not (look.text.endswith(".") and look.words > 12):
        return "chrome", 0.85
    more = page.at(place + 1)
    return ("chrome", 0.85) if more and not look.ends and look.words >= 3 and more.key in _MORE else None


def before_text(page: Page, place: int) -> Verdict | None:
    """What stands before the text and is no sentence."""
    look = page.looks[place]
    sentence = look.prose or (look.stops and look.functions and not _is_cut(look.text))
    return ("chrome", 0.75) if place < page.first and not sentence else None


def counted_on(page: Page, place: int) -> Verdict | None:
    """What stands behind the last paragraph that is known as one, but among the numbers that the text counts."""
    look = page.looks[place]
    if not page.last < place <= page.counted_until:
        return None
    below = page.at(place + 1)
    heads = not look.ends and below is not None and below.words > _WORDS_OF_COUNTED >= look.words
    return ("subheading", 0.75) if heads else ("body", 0.75)


def behind_text(page: Page, place: int) -> Verdict | None:
    """What stands behind the text and is no sentence: menus, and the headlines of other articles."""
    look = page.looks[place]
    heads_list = page.is_prose(place - 1) and page.at(place + 1) and page.looks[place + 1].role == "list_item"
    if place <= page.last or look.prose or (look.stops and not _is_cut(look.text)) or heads_list:
        return None
    return ("trailing_teaser", 0.8) if 5 <= look.words <= 30 else ("chrome", 0.8)


def subheading(page: Page, place: int) -> Verdict | None:
    """A short line over a paragraph within the text."""
    look = page.looks[place]
    heads_list = page.at(place + 1) and page.looks[place + 1].role == "list_item"
    within = page.first < place and (place < page.last or heads_list) and look.words <= 14 and not look.role
    heads = page.is_prose(place + 1) or heads_list
    unfinished = (not look.ends or look.text.endswith("?")) and not _ASKED.match(look.text)
    parts = page.is_edge if look.ends else partial(parts_text, page)
    near = next((other for other in range(place - 1, place - 1 - _PARTED, -1) if not parts(other)), place - 1)
    above = page.looks[near]
    said = above.stops and page.decided[near] is None and not look.ends
    follows = page.is_prose(near) or above.role == "list_item" or said
    return ("subheading", 0.85) if within and heads and unfinished and follows else None


Rules: TypeAlias = tuple[tuple[str, Callable[[Page, int], Verdict | None]], ...]

RULES: Rules = (
    ("headline", headline),
    ("letter", letter),
    ("key-points", key_points),
    ("entry", entry),
    ("end-mark", end_mark),
    ("about-itself", about_itself),
    ("contact", contact),
    ("format-heading", title_role),
    ("key-point", key_point),
    ("deck", deck),
    ("attribution", attribution),
    ("quotation", quotation),
    ("biography", biography),
    ("name-line", name_line),
    ("day-above", day_above),
    ("site-line", site_line),
    ("photographer", photographer),
    ("labelled-caption", labelled_caption),
    ("scene", scene),
    ("comment", comment),
    ("repetition", repetition),
    ("list-item", list_item),
    ("set-apart", set_apart),
    ("card", card),
    ("shouting-link", shouting_link),
    ("labelled-link", labelled_link),
    ("boxed", boxed),
    ("in-company", in_company),
    ("lead-in", lead_in),
    ("enumerated", enumerated),
    ("numbered", numbered),
    ("short-sentence", short_sentence),
    ("box-item", box_item),
    ("before-text", before_text),
    ("counted-on", counted_on),
    ("behind-text", behind_text),
    ("subheading", subheading),
)
_BY_PLACE = (
    "day-above",
    "deck",
    "in-company",
    "repetition",
    "card",
    "box-item",
    "before-text",
    "counted-on",
    "behind-text",
)
WITHIN: Rules = (
    ("signature", signature),
    ("stamp-above", stamp_above),
    ("pulled", pulled),
    *((name, rule) for name, rule in RULES if name not in _BY_PLACE),
    ("box-at-end", box_at_end),
)
"""The rules that hold where the text's limits are known already."""


def place_rule(rules: Rules, page: Page, place: int) -> Decision | None:
    """The first rule that has an opinion on the block at a place, by name, with its verdict."""
    for name, rule in rules:
        verdict = rule(page, place)
        if verdict is not None:
            return name, verdict
    return None


def _like_headline(key: str, headline: str) -> bool:
    """Whether a heading is the headline, give or take what a page adds to it."""
    return bool(key and headline) and (headline.startswith(key) or key.startswith(headline))


def _is_cut(text: str) -> bool:
    """Whether a text is cut short, as teasers are."""
    return text.endswith(("…", "..."))


def _is_headline(page: Page, place: int) -> bool:
    look = page.at(place)  # a title that runs from page to page repeats no headline
    return look is not None and look.key == page.headline != "" and page.rule_at(place) != "edge-of-page"


def _is_spoken(page: Page, place: int) -> bool:
    """Whether a block could be words set apart: a sentence, not long, apart from what stands above it."""
    look = page.looks[place]
    following = page.at(place + 1)
    if page.decided[place] or not look.stops or look.words > 70:
        return False
    return look.role == "quote" or look.quoted or (look.gap and following is not None and following.gap)


def _heads_furniture(page: Page, place: int) -> bool:
    """Whether nothing but furniture stands between a heading and the next."""
    after = range(place + 1, len(page.looks))
    until = next((other for other in after if page.looks[other].role in _HEADINGS), len(page.looks))
    return until > place + 1 and all(page.label_at(other) in _FURNITURE for other in range(place + 1, until))


def _is_pulled(page: Page, place: int) -> bool:
    look = page.looks[place]
    fits = look.role not in (*_HEADINGS, "list_item") and RUN <= look.words <= _MOST_PULLED
    return fits and page.stands_in(place)


def _is_led_in(page: Page, place: int) -> bool:
    """Whether the list of an item hangs on a line that ends with a colon."""
    above = next((other for other in range(place - 1, -1, -1) if page.looks[other].role != "list_item"), 0)
    return page.looks[above].text.endswith(":") and page.decided[above] is None


def _touches_text(page: Page, place: int) -> bool:
    """Whether a list hangs on the text: no furniture between its items and the paragraph above."""
    for above in range(place - 1, max(-1, place - 40), -1):
        if page.looks[above].role != "list_item":
            return page.decided[above] is None
    return True
