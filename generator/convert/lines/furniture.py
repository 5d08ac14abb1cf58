"""Rules that know page furniture by its own looks, wherever it stands.

Each rule is a function of one `Look`; the first in `RULES` that has an opinion decides. The lists of words are what
news sites put around articles; none of them is tied to one site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.convert.lines.captions import photo_credit, pictured, slide
from generator.convert.lines.gates import is_gate
from generator.convert.lines.languages import button_abroad, byline_abroad, masthead_abroad, related_abroad
from generator.convert.lines.looks import Look, Verdict, key_of
from generator.convert.words import bylines, links, phrases
from generator.convert.words.buttons import FILLERS, INTERFACE
from generator.convert.words.calendars import copied_day

_WORDS_BESIDE_ADDRESS = 4
_WORDS_OF_CALLED = 8
_WORDS_OF_TRAIL = 30
_OPENING = 12
"""A number within so many characters makes a row one of figures."""
_REPEATED = 3
"""Fewer words may be said twice."""
_PUBLISHERS_NAME = 2
"""So many words may stand beside a date and a time."""


def agency_dateline(look: Look) -> Verdict | None:
    """“PLACE, day (Agency) —”: so begins the text of an agency's report."""
    return ("body", 0.98) if look.words >= 12 and phrases.AGENCY_DATELINE.match(look.text) else None


def self_description(look: Look) -> Verdict | None:
    """What a publisher says of itself under its articles."""
    return ("chrome", 0.88) if look.words <= 120 and phrases.SELF_DESCRIPTION.match(look.text) else None


def marks_only(look: Look) -> Verdict | None:
    """Rules, bullets and other lines without a word."""
    return None if look.words else ("chrome", 0.99)


def mail_head(look: Look) -> Verdict | None:
    """From whom and about what an e-mail was."""
    return ("chrome", 0.95) if look.role == "mail" else None


def edge_of_page(look: Look) -> Verdict | None:
    """A page's number, with or without a running title."""
    return ("chrome", 0.95) if look.role == "page" else None


def apart(look: Look) -> Verdict | None:
    """What a page has behind its text and apart from it."""
    return ("chrome", 0.85) if look.role == "apart" else None


def columns(look: Look) -> Verdict | None:
    """What the columns of a table are called: no statement of its own."""
    return ("caption", 0.9) if look.role == "columns" else None


def picture(look: Look) -> Verdict | None:
    """A picture of the file's own format: what it says is a caption."""
    return ("caption", 0.95) if look.role == "image" else None


def credit(look: Look) -> Verdict | None:
    """Who reported, wrote and edited; who else contributed."""
    contributed = look.words <= 45 and _hinted(look, phrases.CONTRIBUTED_HINTS)
    if phrases.REPORTERS.match(look.text) or (contributed and phrases.CONTRIBUTED.search(look.text)):
        return ("credit", 0.97)
    return None


def dateline(look: Look) -> Verdict | None:
    """A date or a time and nothing else, but for who wrote it."""
    if len(look.text) > 120 or not any(map(str.isdigit, look.text)):
        return None
    if look.role == "list_item" and ";" in look.text:
        return None
    full = phrases.FULL_DATE.search(look.text) or phrases.DATE_IN_FIGURES.search(look.text)
    left = phrases.STAMP.sub("", bylines.BY_BEHIND.sub("", look.text) if full else look.text).split()
    words = sum(any(map(str.isalnum, word)) for word in left)
    if words > _PUBLISHERS_NAME:
        return None
    if words and not (full and phrases.CLOCK_TIME.search(look.text)):
        return None
    return ("dateline", 0.95) if full else ("chrome", 0.9)


def is_address(text: str) -> bool:
    """Whether a line is nothing but an address of the web."""
    return phrases.ADDRESS.fullmatch(text) is not None


def is_stamp(text: str, names: Iterable[str]) -> bool:
    """Whether a line has nothing but names that are known, a day and a time."""
    bare = f" {key_of(text)} "
    for name in names:
        bare = bare.replace(f" {name} ", " ")
    return not phrases.STAMP.sub("", bare).strip()


def byline(look: Look) -> Verdict | None:
    """By whom, in a line of its own."""
    if look.words > 24 or look.prose or look.role:
        return None
    staff = look.words <= 5 and bylines.STAFF.match(look.text)
    called = look.words <= _WORDS_OF_CALLED and bylines.CALLED.match(look.text)
    if bylines.HANDLE.match(look.text) or staff or called or _is_named_and_stamped(look.text):
        return "byline", 0.9
    if not bylines.BYLINE.match(look.text):
        return None
    if bylines.CONTRIBUTED_TOO.search(look.text):
        return "byline", 0.9
    if bylines.SIGNED.match(look.text):
        return "byline", 0.9
    stamped = bylines.BY_AND_STAMP.match(look.text)
    capitals = look.capitals >= 0.75 or bylines.SHORT_NAMES.match(look.text)  # of short words none is counted
    sure = capitals and (not look.stops or look.words <= 6)
    return ("byline", 0.95) if sure or (stamped and _is_stamp(look.text[stamped.end() :])) else None


def _is_named_and_stamped(text: str) -> bool:
    """Whether a line is a name, a day and a time, parted by a mark."""
    named = bylines.NAMED_AND_STAMPED.match(text)
    dated = named and phrases.CLOCK_TIME.search(text) and phrases.FULL_DATE.search(text)
    return named is not None and dated is not None and _is_stamp(text[named.end() :])


def _is_stamp(text: str) -> bool:
    """Whether nothing but a day, a time, handles and counts stand in what follows a name."""
    return not phrases.STAMP.sub("", bylines.COUNTED.sub("", text)).strip(" ,.:|·-–—")


def interface(look: Look) -> Verdict | None:
    """Buttons and menus: a few words, all of them words of an interface."""
    if look.words <= 14 and phrases.CONTROL.match(look.text):
        return "chrome", 0.95
    words = look.key.replace(" s ", " ").replace("e mail", "email").split()
    known = words and len(words) <= 14 and all(word in INTERFACE or word in FILLERS for word in words)
    return ("chrome", 0.97) if known and not FILLERS.issuperset(words) else None


def copy_made(look: Look) -> Verdict | None:
    """When and from where somebody printed or fetched a text, or when its page was last edited."""
    return ("chrome", 0.9) if not look.quoted and copied_day(look.text) else None


def entry_note(look: Look) -> Verdict | None:
    """When and under what a blog has published an entry, as its software says below it."""
    return ("chrome", 0.9) if not look.quoted and bylines.ENTRY_NOTE.match(look.text) else None


def address(look: Look) -> Verdict | None:
    """An address of the web with a word or two on what it leads to."""
    if "http" not in look.lower or look.prose:
        return None
    words = phrases.ADDRESS.sub(" ", look.text).split()
    return ("chrome", 0.85) if len(words) <= _WORDS_BESIDE_ADDRESS else None


def player(look: Look) -> Verdict | None:
    """Audio and video players, galleries, counters."""
    if look.words > 24 or look.quoted:
        return None
    of_dialog = _hinted(look, phrases.DIALOG_HINTS) and phrases.DIALOG.search(look.text)
    known = of_dialog or phrases.PLAYER.search(look.text)
    return ("chrome", 0.97) if known and not _speaks(look) else None


def embedded_post(look: Look) -> Verdict | None:
    """A post of a social network, or who posted it."""
    if _hinted(look, phrases.POST_HINTS) and phrases.POST.search(look.text):
        return "chrome", 0.85
    short = look.words <= 24 and not look.quoted and _hinted(look, phrases.EMBEDDED_HINTS)
    return ("chrome", 0.85) if short and phrases.EMBEDDED.search(look.text) and not _speaks(look) else None


def tags(look: Look) -> Verdict | None:
    """A list of subjects, marked as such or run together."""
    if phrases.TAGS.match(look.text) and not look.prose:
        return ("tags", 0.92) if look.words > 2 else ("chrome", 0.92)
    if not look.stops and look.words <= 40 and look.functions <= 1 and len(phrases.JOINT.findall(look.text)) >= 2:
        return ("tags", 0.9)
    return None


def related(look: Look) -> Verdict | None:
    """The heading of a box with other articles."""
    return ("chrome", 0.95) if look.words <= 10 and links.RELATED.match(look.text) else None


def related_link(look: Look) -> Verdict | None:
    """A link to another article that says so."""
    sentence = look.quoted or (look.text.endswith(".") and look.words > 12)
    return ("chrome", 0.92) if look.words <= 40 and not sentence and links.RELATED_LINK.match(look.text) else None


def trail(look: Look) -> Verdict | None:
    """The way from the front page to the article, part by part."""
    shaped = look.words <= _WORDS_OF_TRAIL and not look.stops and not look.quoted
    return ("chrome", 0.9) if shaped and links.TRAIL.fullmatch(look.text) else None


def row(look: Look) -> Verdict | None:
    """Links side by side, parted by marks."""
    shaped = not look.role and not look.stops and not any(map(str.isdigit, look.text[:_OPENING]))
    return ("chrome", 0.85) if shaped and links.ROW.fullmatch(look.text) else None


def legal(look: Look) -> Verdict | None:
    """Copyright, cookies, terms of use."""
    if look.quoted or not _hinted(look, phrases.LEGAL_HINTS) or _speaks(look):
        return None
    if phrases.LEGAL.search(look.text):
        return "chrome", 0.92
    small_print = phrases.POLICY.search(look.text) and (look.words <= 12 or phrases.AGREE.search(look.text))
    return ("chrome", 0.9) if small_print else None


def pitch(look: Look) -> Verdict | None:
    """Asks for a subscription, a download, a gift or a click, in words or in whole sentences."""
    if look.quoted or _speaks(look):
        return None
    if phrases.PITCH.match(look.text):
        personal = phrases.PERSONAL.search(look.text)
        return ("chrome", 0.93) if look.words <= 14 or personal else None
    within = _hinted(look, phrases.PITCH_HINTS) and phrases.PITCH_WITHIN.search(look.text)
    if within or phrases.PITCH_OPENS.match(look.text):
        return "chrome", 0.9
    addressed = look.words <= 25 and phrases.ADDRESSED.search(look.lower) and phrases.OF_ITSELF.search(look.lower)
    return ("chrome", 0.8) if addressed else None


def doubled(look: Look) -> Verdict | None:
    """A text that stands twice or more in one line, as pictures and links with one name leave it."""
    words = look.key.split()
    periods = (place for place in range(_REPEATED, len(words) // 2 + 1) if words[place] == words[0])
    return ("chrome", 0.9) if any(_recurs(words, period) for period in periods) else None


def gate(look: Look) -> Verdict | None:
    """That the rest is for those who pay or register."""
    return ("chrome", 0.9) if not look.quoted and is_gate(look.text) and not _speaks(look) else None


def comments(look: Look) -> Verdict | None:
    """Where readers' comments begin."""
    return ("chrome", 0.9) if phrases.COMMENTS.match(look.text) else None


RULES: tuple[tuple[str, Callable[[Look], Verdict | None]], ...] = (
    ("marks-only", marks_only),
    ("agency-dateline", agency_dateline),
    ("self-description", self_description),
    ("picture", picture),
    ("columns", columns),
    ("mail-head", mail_head),
    ("edge-of-page", edge_of_page),
    ("credit", credit),
    ("copy-made", copy_made),
    ("entry-note", entry_note),
    ("dateline", dateline),
    ("byline", byline),
    ("related", related),
    ("related-link", related_link),
    ("trail", trail),
    ("interface", interface),
    ("player", player),
    ("embedded-post", embedded_post),
    ("address", address),
    ("photo-credit", photo_credit),
    ("slide", slide),
    ("pictured", pictured),
    ("tags", tags),
    ("legal", legal),
    ("pitch", pitch),
    ("gate", gate),
    ("row", row),
    ("comments", comments),
    ("doubled", doubled),
    ("masthead-abroad", masthead_abroad),
    ("byline-abroad", byline_abroad),
    ("button-abroad", button_abroad),
    ("related-abroad", related_abroad),
    ("apart", apart),
)


def furniture(look: Look) -> tuple[str, Verdict] | None:
    """The first rule that has an opinion on a line, by name, with its verdict."""
    for name, rule in RULES:
        verdict = rule(look)
        if verdict is not None:
            return name, verdict
    return None


def _recurs(words: list[str], period: int) -> bool:
    """Whether the words stand again after so many of them; the last may be cut short."""
    return words[: -period - 1] == words[period:-1] and words[-period - 1].startswith(words[-1])


def _hinted(look: Look, hints: tuple[str, ...]) -> bool:
    """Whether one of the words stands in the line: many times faster than the search it may spare."""
    return any(map(look.lower.__contains__, hints))


def _speaks(look: Look) -> bool:
    """Whether somebody is said to speak in the line."""
    return phrases.SPEECH.search(look.text) is not None
