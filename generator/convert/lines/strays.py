"""Rules for what strays into a text without saying what it is: photographers' names, captions, readers' comments.

Each needs more than the looks of the line: that the text does not know its words, or what its neighbours are.
"""

from __future__ import annotations

import re
from itertools import takewhile

from generator.convert.lines.looks import PAST, Look, Page, Verdict, key_of
from generator.convert.words.bylines import SITE_ALONE
from generator.convert.words.calendars import is_day_alone, published_day, stamped_day
from generator.convert.words.phrases import DATE_IN_FIGURES

_NAME = r"(?:(?!(?:The|An?|In|On|At|This|These|One|Two) )[A-ZÀ-Þ][\w’'-]{1,20}|[A-Z]\.)"
_NAMED = re.compile(rf"\A{_NAME}(?: {_NAME}){{1,2}}\Z")
_CREDITED = re.compile(
    rf"\A{_NAME}(?: {_NAME}){{1,2}}(?: for (?:the |The )?| ?\| ?| ?/ ?){_NAME}(?:[ /]{_NAME}){{0,2}}\Z|"
    rf"\ACredit {_NAME} {_NAME}\Z|\A{_NAME} {_NAME} (?:Photography|Studios?|Archives?)\Z"
)
_VERB = re.compile(
    r"\b(?:is|are|am|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|did|not|"
    r"[a-z]{2,}ed|say|that|which|but|because|if|than|fell|stood|hung|sat|led|made|gave|took|saw|got|kept|ran|cost|cut|"
    r"hit|set|put|let|lay|rose|grew|held|sold|sent|spent|lost|left|found|brought|bought|built|came|went|won|met|began|"
    r"became|broke|spoke|meant|felt|drew|flew|wore|stands?|(?!(?:was|is|has)\b)[a-z]{1,20}[^s\W’']s)\b"
)
"""What a line without a verb has not; words that end in “s” may be verbs."""
_WHERE = (
    r"(?: (?:in|on|at|to|outside|during|after|with|near|for|from|by|inside|beside|before|past|through|across|along|"
    r"around|of|and)(?: (?:the|an?|his|her|their))?"
    r"(?:(?: [A-ZÀ-Þ\d][\w’'.-]{0,20}){1,3}| [a-z][\w’'-]{0,20}){1,2},?){1,5}"
)
_DOING = re.compile(
    rf"\A(?:[\w’'.-]{{1,20}},? ){{1,8}}(?:speaking|waving|walking|standing|arriving|leaving|sitting|celebrating|posing|"
    r"talking|addressing|holding|marching|protesting|playing|performing|campaigning)"
    rf"(?:(?: (?:the|an?|his|her|their))?(?: [a-z][\w’'-]{{0,20}}){{1,2}})?{_WHERE}\.?\Z"
)
"""What somebody is doing, without a verb: so speak captions."""
_SHOWN = re.compile(
    r"\A(?:An? |The )?[\w’' ]{0,20}\b(?:artist[’']s impression|rendering|close-up|portrait|bird[’']s[- ]eye view|"
    r"mock-up|general view|aerial view|view|sign|mural|poster|statue|photograph|photo) "
    r"(?:of|at|in|outside|showing)\b[^.!?]{3,120}\.?\Z"
)
_PEOPLE = (
    r"(?:(?:An? |The |Two |Three )?(?i:supporters|people|protesters|demonstrators|workers|residents|fans|police|"
    r"officers|firefighters|rescuers|soldiers|students|children|passengers|voters|man|woman|boy|girl)|"
    rf"(?:[A-Za-z’'.-]+,? ){{0,8}}?{_NAME} {_NAME})"
)
_GATHERED = re.compile(rf"\A{_PEOPLE}(?= (?:outside|inside|at|in) ){_WHERE}\.?\Z")
_SCENE = re.compile(
    rf"\A{_PEOPLE},?(?: [\w’'-]+){{0,3}}? (?:waves?|poses?|gestures?|smiles?|looks? on|cheers?|embraces?|hugs?|"
    r"applauds?|shakes? hands|inspects?|addresses (?:supporters|an?|members)|"
    r"(?:gathers?|queues?|waits?|lines? up|rall(?:y|ies)|march(?:es)?|protests?) (?:in|at|outside)|"
    r"celebrates? (?:with|after|during|at|in|on|outside)|"
    r"(?:walks?|stands?|sits?|arrives?) (?:past|at|in|on|near|outside|beside|next to|through|along|with)|"
    r"(?:speaks?|talks?) (?:to (?:reporters|the (?:media|press)|journalists|supporters|a crowd|members)|"
    r"(?:during|at) (?:an?|the|his|her|their)))\b[^.;:]{0,160}\.?\Z"
)
"""Somebody does what people do in pictures, in one clause."""
_TOLD = re.compile(
    r"\b(?:every|each|always|often|never|next|twice|once|usually|sometimes|still|will|would|could|may|must|should|not|"
    r"says?|that|which|but|because|if|than)\b"
)
"""What happens often, or is argued, is no picture."""
_GOES_ON = re.compile(r", (?:and|but|so|where|who) (?:[\w’'-]{1,20} ){1,3}(?:is|are|has|have|can|lies?)\b")
"""What goes on with another clause is no caption."""
_TO_COME = re.compile(
    r"\b(?:speaks?|talks?|addresses|arrives?|gathers?|rall|march|protests?|celebrates?)\b.*\bon [A-Z]\w+day\b"
)
"""What is announced for a day of the week may not have been yet."""
_NEXT_SENTENCE = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])[.!?] [A-Z“]")
_REPLY = re.compile(
    r"(?:(?:report|likes?|share|\d{1,4}) ){0,4}(?:reply|replies)(?: [a-z0-9]{1,12}){0,4}|"
    r"antworten|répondre|responder|rispondi|reageer|reageren|beantwoorden|svara|svar|odpowiedz|ответить"
)
_WROTE_WHEN = re.compile(
    r"(?!(?:last |first )?(?:updated|published|posted|modified|edited)\b)[^.!?:]{2,40}?[ ·•,|-]{1,3}(?:about )?"
    r"(?:\d{1,3}|an?) ?(?:m|h|d|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago|"
    r"[^!?]{2,30} (?:says|wrote|sagt|dit|dice|ha detto|disse|zegt|skriver|säger|pisze)(?: (?:am|el|le) .{4,40})? ?:"
    r"(?: ?[^!?:]{0,14}\d[^!?]{0,30})?",
    re.I,
)
_STAMPS = ("dateline", "masthead-abroad")
_NEAR = 4
"""So many lines behind a reader's name the button to answer stands at most."""
_WORDS_OF_STAMP = _DAY_WORDS = 10
_FEWEST_BEFORE = 3
"""So many paragraphs stand before the first comment of a reader."""


def day_above(page: Page, place: int) -> Verdict | None:
    """A short line above the text that states a day, with a place or with what it is the day of."""
    look = page.looks[place]
    told = place < page.first and look.words <= _DAY_WORDS and not look.stops and not look.role
    return ("dateline", 0.75) if told and published_day(look.text, "") else None


def site_line(page: Page, place: int) -> Verdict | None:
    """What the publisher is called, in a line of its own right above or below a day."""
    if place >= page.first or not SITE_ALONE.fullmatch(page.looks[place].text):
        return None
    return ("chrome", 0.8) if "dateline" in (page.label_at(place - 1), page.label_at(place + 1)) else None


def stamp_above(page: Page, place: int) -> Verdict | None:
    """A line above the text that tells a day beside names and places, or stands in a list with a day."""
    look = page.looks[place]
    if look.role not in ("", "list_item") or page.prose_before(place) or not page.prose:
        return None
    if look.words <= _WORDS_OF_STAMP and not look.stops and ";" not in look.text and _tells_day(page, look):
        return "dateline", 0.8
    near = (*_items(page, place, -1), *_items(page, place, 1)) if look.role == "list_item" else ()
    return ("chrome", 0.75) if any(is_day_alone(page.looks[other].text) for other in near) else None


def _tells_day(page: Page, look: Look) -> bool:
    """Whether a line has a day among names; one in figures also beside the author, whichever is its month."""
    names = {key_of(name) for name in page.metadata.byline.split(", ")} - {""}
    signed = any(name in look.key for name in names)
    return bool(stamped_day(look.text, "") or (signed and DATE_IN_FIGURES.search(look.text)))


def _items(page: Page, place: int, step: int) -> tuple[int, ...]:
    """The places of the items of a list above (-1) or below (1) one of them, as far as they count."""
    near = range(place + step, place + step * (_NEAR + 1), step)
    return tuple(takewhile(lambda other: (look := page.at(other)) is not None and look.role == "list_item", near))


def photographer(page: Page, place: int) -> Verdict | None:
    """Whose a picture is, in a line of its own: a name that the text does not know."""
    look = page.looks[place]
    if look.words > 9 or look.role or look.ends or not page.is_stranger(place, look.text):
        return None
    if _CREDITED.match(look.text):
        return "caption", 0.8
    beside = "caption" in (page.label_at(place - 1), page.label_at(place + 1))
    return ("caption", 0.75) if beside and _NAMED.match(look.text) else None


def scene(page: Page, place: int) -> Verdict | None:
    """A caption without a credit: one clause on what a picture shows, where the text is told in the past."""
    look, text = page.looks[place], page.looks[place].text
    if look.role or look.quoted or not look.stops or not 5 <= look.words <= 40 or place == page.first:
        return None
    if PAST.search(text) or _NEXT_SENTENCE.search(text) or not page.told_in_past:
        return None
    above = page.at(place - 1)
    if (above is not None and above.role == "heading") or _GOES_ON.search(text):
        return None
    acts = _SCENE.match(text) and not _TOLD.search(text) and not _TO_COME.search(text)
    stands = (_GATHERED.match(text) or _DOING.match(text) or _SHOWN.match(text)) and not _VERB.search(text)
    return ("caption", 0.75) if acts or stands else None


def comment(page: Page, place: int) -> Verdict | None:
    """What a reader wrote, and who did: behind the text, with a button to answer it, or below a heading of comments."""
    look = page.looks[place]
    if look.role or page.prose_before(place) < _FEWEST_BEFORE:
        return None
    headed = page.comments_from < place
    if look.prose or (look.stops and look.words > 2):
        above = place - 1
        written = _says_when(page, above) if headed else _is_answered(page, place, 0) and _is_writer(page, above)
    else:
        dated = headed and _WROTE_WHEN.fullmatch(look.text) is not None
        written = dated or (_is_answered(page, place, 1) and _is_writer(page, place))
    left = headed and not page.prose_behind(page.comments_from)
    return ("chrome", 0.8) if written or left else None


def _is_answered(page: Page, place: int, sentences: int) -> bool:
    """Whether a button to answer stands close behind, with so many sentences between."""
    for below in range(place + 1, min(place + 1 + _NEAR, len(page.looks))):
        if _REPLY.fullmatch(page.looks[below].key):
            return sentences == 0
        sentences -= page.looks[below].stops
    return False


def _is_writer(page: Page, place: int) -> bool:
    """Whether a line names a reader, or says when one wrote."""
    look = page.looks[place]
    named = page.decided[place] is None and (look.words <= 2 or (look.words <= 4 and not look.ends))
    return named or _says_when(page, place)


def _says_when(page: Page, place: int) -> bool:
    """Whether a line says when a reader wrote, beside or below the name."""
    if page.rule_at(place) in _STAMPS:
        return page.rule_at(place - 1) not in _STAMPS and _is_writer(page, place - 1)
    return bool(_WROTE_WHEN.fullmatch(page.looks[place].text))
