"""Rules that judge a line by the company it keeps: boxes between paragraphs, labels of pictures, contents, letters."""

from __future__ import annotations

import re

from generator.convert.lines.furniture import is_address
from generator.convert.lines.looks import Look, Page, Verdict, key_of
from generator.convert.words.rows import any_of

_LINK_WORDS = 6
"""From so many words on, the last line of a box is a link rather than the sub-heading of what follows."""
_ASKING = frozenset(("pitch", "legal", "interface", "button-abroad"))
_REQUESTS = ("pitch", "button-abroad")
_WORDS_OF_OFFER = 14
_ABOUT_PAGE = _ASKING | {"related", "related-link", "related-abroad", "player", "comments", "tags"}
"""What a page says of itself: not of the article, nor of its pictures."""
_LONGEST_RUN, _WORDS_OF_REQUEST = 12, 3
_CAPTION_LABEL = re.compile(r"\A(?:image|photo|picture|video|media) caption[,:]?\Z", re.I)
_ENLARGED = re.compile(r"\A(?:enlarge|expand) (?:this )?image|\A(?:bild|foto) vergrößern|\Aagrandir l[’']image", re.I)
_SOURCE_LABEL = re.compile(r"\A(?:image|photo|picture|video|media) (?:source|credit|copyright)[,:]", re.I)
_LONGEST_BOX = 24
_HEADING_OF_BOX = 5
_WORDS_OF_GREETING = 4
_SAID_TWICE = 2
_LEAVE = any_of(
    r"""
    (?:that[’']s (?:all|it) (?:for|from)|see you (?:next|tomorrow|on|again|soon)|until (?:next|tomorrow))\b
    have a (?:good|great|nice|lovely)\b|(?:bis (?:nächste|zum nächsten|morgen|bald|dann)|das war[’']s)\b
    hasta (?:la próxima|mañana|pronto)\b|nos (?:leemos|vemos)\b|à (?:la semaine prochaine|bientôt|demain|très vite)\b
    (?:alla prossima|a presto|até (?:a próxima|amanhã|breve|semana que vem)|tot (?:volgende|morgen|snel))\b
    """,
    start=r"\A",
)
"""How letters take leave."""
_OF_LETTER = any_of(
    r"""
    un-?subscrib\w*|subscribe (?:here|now|to)|opt out|(?:manage|update|change) (?:your )?(?:e-?mail )?(?:preferences
        |subscription|settings)|(?:receiving|received|getting|got) this (?:e-?mail|newsletter|message|letter)
    forward(?:ed|ing)? (?:this|it) (?:e-?mail|newsletter|to|on)|mailing (?:address|list)
    was (?:this|it)(?: \w+)? forwarded|was forwarded (?:this|to you)
    address book|(?:view|read|open) (?:this|it) (?:e-?mail |post |letter )?(?:in|on) (?:your|the|a) (?:browser|web)
    (?:e-?mail|message|newsletter) was sent to|(?:reply|respond|write back) to this (?:e-?mail|newsletter|message)
    (?:if|did) you (?:like|liked|enjoy|enjoyed) (?:this|it)\b|tell a friend|pass (?:this|it) (?:on|along)\b
    trouble (?:viewing|reading|seeing)|images? (?:not|aren[’']t) (?:displayed|displaying|loading)
    reenv[ií]a\w*|dar(?:se|te)? de baja|date de baja|si te (?:gusta|gustó|ha gustado) est[ae]
    responde a este (?:correo|mail)|antworte\w* (?:einfach )?auf diese (?:e-?mail|mail|nachricht)
    abbestell\w*|(?:leite\w*|schick\w*) (?:diese|ihn|sie)\b.{0,40}\bweiter|weitergeleitet|vom newsletter abmelden
    wenn (?:dir|ihnen) (?:diese|dieser)\b.{0,30}\bgefäll\w*
    (?:se )?désinscri\w*|se désabonner|transf[ée]r\w+ (?:cet|cette|ce)\b|si (?:cette lettre|cet e-?mail) vous
    werde[nt]? (?:sie )?mitglied|hazte soci[oa]|devenez membre|diventa (?:socio|membro)|word lid|bli medlem|torne-se
    disiscri\w*|inoltra(?:la|lo|te)?\b.{0,20}\b(?:lettera|mail|newsletter|amic)|se (?:ti|vi) è piaciut\w
    cancelar (?:a )?(?:inscrição|assinatura)|encaminh\w+ (?:este|esta|para)|se (?:você )?gostou dest[ae]
    uitschrijven|afmelden|stuur (?:deze|hem)\b.{0,30}\bdoor|avregistrera|avsluta prenumeration|wypisz się
    """,
    start=r"\b",
    end=r"(?!\w)",
)
"""What letters ask of their readers, or say of how they came."""
_LONGEST_REQUEST = 30
_FEWEST_BEHIND = 3


def entry(page: Page, place: int) -> Verdict | None:
    """What a table of contents says before the text does: a line that stands again below, over a paragraph."""
    look = page.looks[place]
    if look.key not in page.repeated or look.prose or look.stops or page.is_prose(place + 1) or not look.words:
        return None
    places = page.places[look.key]
    if len(places) != _SAID_TWICE or places[0] != place:
        return None
    below = next(other for other in range(places[1] + 1, len(page.looks) + 1) if not page.is_edge(other))
    return ("chrome", 0.8) if page.is_prose(below) else None


def labelled_caption(page: Page, place: int) -> Verdict | None:
    """What stands below “Image caption”, and the words that stand for the picture above whose it is."""
    look, above, below = page.looks[place], page.at(place - 1), page.at(place + 1)
    if look.role or (look.prose and page.prose_before(place) > 1):
        return None
    if _CAPTION_LABEL.match(look.text):
        return "caption", 0.9
    told = above is not None and _CAPTION_LABEL.match(above.text) is not None
    if (
        any(each is not None and _ENLARGED.match(each.text) for each in (above, below))
        and page.prose_before(place) <= 1
    ):
        return "caption", 0.85
    shown = below is not None and _SOURCE_LABEL.match(below.text) is not None and not look.stops
    again = below is not None and page.label_at(place + 1) == "caption" and below.key.startswith(f"{look.key} ")
    return ("caption", 0.85) if told or shown or (again and look.words >= _WORDS_OF_GREETING) else None


def letter(page: Page, place: int) -> Verdict | None:
    """In an e-mail what it says of itself, what stands above its headline or over a bare address, and the greeting."""
    look = page.looks[place]
    if page.rule_at(0) != "mail-head" or look.role:
        return None
    if look.words <= _LONGEST_REQUEST and not look.quoted and _OF_LETTER.search(look.text):
        return "chrome", 0.8
    if _takes_leave(page, place):
        return "chrome", 0.8
    headline = page.places.get(page.headline, [-1])[0]
    if place < headline and page.prose_behind(headline) >= _FEWEST_BEHIND:
        return "chrome", 0.8
    if place + 1 < len(page.looks) and is_address(page.looks[place + 1].text) and look.short and not look.prose:
        return "chrome", 0.8
    greets = [page.at(near) for near in (place, place - 1)]
    said = any(each is not None and each.text.endswith(",") and each.words <= _WORDS_OF_GREETING for each in greets)
    return ("chrome", 0.8) if said and look.words <= _WORDS_OF_GREETING and not page.prose_behind(place) else None


def _takes_leave(page: Page, place: int) -> bool:
    """Whether a line behind the text of a letter says good-bye, or is the name of who sent it."""
    look, sender = page.looks[place], f" {key_of(page.metadata.byline)} "
    leaves = _LEAVE.match(look.text) or (look.words <= _WORDS_OF_GREETING and f" {look.key} " in sender)
    behind = (page.looks[other].text for other in page.prose[page.prose_before(place + 1) :])
    return bool(leaves) and page.prose_before(place) > 1 and all(map(_OF_LETTER.search, behind))


def box_at_end(page: Page, place: int) -> Verdict | None:
    """A link right below the heading of a box of other articles, with no paragraph behind it."""
    behind = any(_is_paragraph(page, other) for other in page.prose[page.prose_before(place + 1) :])
    return None if behind else box_item(page, place)


def box_item(page: Page, place: int) -> Verdict | None:
    """A link in a box of other articles: short lines below the box's heading."""
    look = page.looks[place]
    if (look.prose and not _asks(look)) or (look.stops and look.words >= 5 and not look.text.endswith("?")):
        return None
    for above in range(place - 1, max(-1, place - _LONGEST_BOX), -1):
        if _is_paragraph(page, above):
            return None
        decided = page.decided[above]
        if decided and (decided[0] in ("related", "tags") or _heads_box(page, above)):
            heads_text = page.is_prose(place + 1) and place - above > 1 and look.words < _LINK_WORDS
            label = (
                "tags"
                if decided[0] == "tags" and look.words <= 4
                else "trailing_teaser"
                if place > page.last
                else "chrome"
            )
            return None if heads_text else (label, 0.85)
    return None


def boxed(page: Page, place: int) -> Verdict | None:
    """A line of a box whose lines above and below ask for something."""
    look = page.looks[place]
    above, below = page.rule_at(place - 1), page.rule_at(place + 1)
    if look.stops and look.words <= _WORDS_OF_OFFER and not look.role:
        asked = above in _REQUESTS and page.looks[place - 1].words >= _WORDS_OF_REQUEST
        return (
            ("chrome", 0.8) if asked and below in _ASKING and page.looks[place + 1].words < _WORDS_OF_REQUEST else None
        )
    if look.stops or look.prose or look.role:
        return None
    asks = above in _ASKING and below in _ASKING and {above, below} & {"pitch", "button-abroad"}
    return ("chrome", 0.8) if asks else None


def in_company(page: Page, place: int) -> Verdict | None:
    """A short line between two paragraphs among others of which most are what a page says of itself."""
    look = page.looks[place]
    if look.prose or look.stops or look.role or not page.first < place < page.last or page.is_prose(place + 1):
        return None
    if not any(page.rule_at(near) in _ABOUT_PAGE for near in (place - 3, place - 2, place - 1, place + 1)):
        return None
    start = next((above for above in range(place, place - _LONGEST_RUN, -1) if page.is_text(above)), None)
    end = next((below for below in range(place, place + _LONGEST_RUN) if page.is_text(below)), None)
    if start is None or end is None:
        return None
    furniture = [other for other in range(start + 1, end) if page.rule_at(other) in _ABOUT_PAGE]
    most = len(furniture) > 1 and len(furniture) * 2 >= end - start - 1
    boxes = (other for other in furniture if other < place and page.looks[other].words >= _WORDS_OF_REQUEST)
    in_box = any(page.rule_at(other) in _REQUESTS for other in boxes)
    return ("chrome", 0.75) if most or in_box else None


def _is_paragraph(page: Page, place: int) -> bool:
    """Whether a block reads like a paragraph, and is no headline that asks, in a list of links."""
    return page.is_prose(place) and not _asks(page.looks[place])


def _asks(look: Look) -> bool:
    return look.role == "list_item" and look.text.endswith("?")


def _heads_box(page: Page, place: int) -> bool:
    """Whether a line heads a box of other articles in another language, rather than being a link to one."""
    return page.rule_at(place) == "related-abroad" and page.looks[place].words <= _HEADING_OF_BOX


def parts_text(page: Page, place: int) -> bool:
    """Whether a line is none of the text: the edge of a page, a button, or of a box of other articles."""
    boxed = page.label_at(place) == "chrome" or box_item(page, place) is not None
    return page.is_edge(place) or (boxed and page.at(place) is not None)
