"""Who wrote an article, told behind its last paragraph, what a publisher says of itself, and whom one may ask."""

from __future__ import annotations

import re
from itertools import takewhile

from generator.convert.lines.looks import Look, Page, Verdict, key_of, look_at
from generator.convert.values import Block

_NAME = r"[A-ZÀ-Þ][\w.’'-]*"
_REPORTER = (
    r"(?:reporter|correspondent|writer|editor|columnist|journalist|critic|author|producer|anchor|fellow|contributor|"
    r"photographer|broadcaster)"
)
_LIFE = re.compile(
    rf"\A{_NAME}(?: {_NAME}){{1,4}} is (?:(?:an?|the) )?(?:[\w’'-]+ ){{0,7}}?{_REPORTER}(?: at large)?(?:\.|,|\Z| "
    rf"(?:for|at|with|of|in|on|based|covering|and|who (?:covers|writes|lives))\b)|"
    rf"\A{_NAME}(?: {_NAME}){{1,4}}(?: is|,) {_NAME}(?: {_NAME}){{0,3}}[’']s? (?:[\w’'-]+ ){{0,4}}?{_REPORTER}\b|"
    rf"\A{_NAME}(?: {_NAME}){{1,4}},? (?:an? )?(?:[\w’'-]+ ){{0,3}}?{_REPORTER}, (?:covers|writes|reports)\b|"
    rf"\A{_NAME}(?: {_NAME}){{1,4}} has been an? {_REPORTER}\b"
)
"""Who somebody is: a reporter, by these words."""
_WORK = re.compile(
    rf"\A{_NAME}(?: {_NAME}){{1,4}} (?:covers|writes (?:about|for|on)|reports (?:on|for|from)|is based in|tweets|"
    rf"has (?:reported|written) (?:on|for|about))\b|"
    rf"\A{_NAME}(?: {_NAME}){{1,3}}, [^,.]{{3,60}}, (?:writes|covers|reports)\b|"
    rf"\A{_NAME}(?: {_NAME}){{0,3}} (?:is based|lives) in [^.]{{2,40}} and (?:has )?(?:cover|report|writ)\w+\b|"
    rf"\A(?:He|She|They) (?:covers|writes about|previously (?:worked|wrote))\b|"
    rf"\A(?:The|Our) (?:author|writer|columnist|correspondent) (?:is|was|writes|has)\b",
)
"""What somebody does: a reporter's work, unless the byline names another."""
_FULL = re.compile(rf"\A(?!The |Our |He |She |They ){_NAME} {_NAME}")
_CALLING = re.compile(
    rf"\A(?P<name>{_NAME}(?: {_NAME}){{1,3}}),? "
    r"(?:(?:is|was|has been|serves as|works as) (?:(?:an?|the) )?(?:[\w’'-]+,? ){0,5}?"
    r"(?:professor|lecturer|director|fellow|(?:co-)?author|researcher|scholar|historian|economist|analyst|scientist|"
    r"lawyer|attorney|member|chair(?:man|woman)?|founder|co-founder|president|head|adviser|consultant|strategist|"
    rf"novelist|poet|biographer|{_REPORTER})(?:\.|,|\Z| (?:of|at|for|in|with|and|on|emerit\w+)\b| "
    r"who (?:advises|covers|lives|studies|teaches|works|writes)\b)|has been (?:reporting|writing|working|covering)\b|"
    r"(?:teaches|lectures|researches|chairs|edits) |"
    r"(?:es|é|è|est|ist) (?:[\w’'-]+,? ){0,5}?(?:periodist|jornalist|giornalist|journalist|polit[oó]log|economist|"
    r"abogad|advogad|avvocat|avocat|profess?or|professeur|catedrátic|docente|investigador|pesquisador|ricercat|chercheu|"
    r"historiador|historien|storic|sociólog|sociolog|escritor|écrivain|scrittor|director|diretor|direttor|autor|"
    r"redakteur|korrespondent|wissenschaftler)(?:[oaei]|in|[ei]?r[ae]|ne|s)?(?=[ ,.]|\Z))"
)
"""Who somebody is: in the last paragraph, one whom the text does not know is its author."""
_SENTENCES = re.compile(r"(?<=[a-z’”\d)][.!?]) ")
_LIFE_GOES_ON = re.compile(
    r"(?:She|He|They|Her|His|Their|[A-Z][\w’'-]{1,20}) (?:[\w’'-]{1,20} ){0,6}?"
    r"(?:is|are|was|es|é|è|est|ist|lives?|writes?|works?|covers?|joined|studie[ds]|teaches|taught|runs|holds|appears?|published|won|received|previously|"
    r"has (?:written|worked|published|won|covered|been))\b|(?:Follow|You can|E-?mail|Contact) "
)
"""What the further sentences of a life say."""
_STANDING = re.compile(
    r"\A(?:The )?[A-Z][\w’ ]{1,40} (?:is|are) (?:an? )?(?:[\w’-]+ ){0,3}"
    r"(?:member|part|publication|product|division|service|imprint|title) of "
    r".{0,60}\b(?:Press|Media|News|Newspapers?|Publishing|Journalism|Publishers|IPSO)\b.{0,40}\Z"
)
"""What a publisher says of itself under every article."""
_SIGNED = re.compile(rf"\A(?:{_NAME} ){{1,4}}reported from {_NAME}")
_ABOUT = re.compile(rf"\A(?:about|more by|contact|follow|meet) (?:the authors?|{_NAME}(?: {_NAME}){{1,3}})\W?\Z", re.I)
ABOUT_AUTHOR = re.compile(
    r"\A(?:(?:about|meet|more (?:by|about)) (?:the|our) (?:authors?|writers?|reporters?|columnists?|contributors?)|"
    r"sobre (?:la firma|(?:l[ao]s? )?autor(?:a|es|as)?|el autor|os? autor(?:es)?|as? autoras?)|"
    r"über (?:den autor|die autor(?:in|en|innen))|à propos (?:de l[’']auteure?|des auteurs|de l[’']autrice)|"
    r"(?:sull[’']|l[’'])autor[ei]|over de auteurs?|om författaren)\W?\Z",
    re.I,
)
"""The heading of what is told about an author."""

_ABOUT_ITSELF = re.compile(
    r"(?:About|Über|À propos d(?:e |u |’|')|Acerca de|Sobre|Informazioni su|Chi è|Over|Om|Quem é) ?"
    r"(?:(?:the|den|die|das|l’|l'|la|le|les|el|los|las|il|lo|gli|o|a|os|as|de|het) ?)?(?P<name>[A-ZÀ-Þ].{1,60})"
)
"""The heading of what somebody says of himself under every release."""
_END_MARK = re.compile(
    r"[-–—*\s]{0,4}(?:#\s?#\s?#|-\s?30\s?-|ends?|ende|fin|fine|fim|einde|koniec|конец|انتهى)[-–—*.\s]{0,4}", re.I
)
_RELEASE = re.compile(
    r"(?:for immediate release|press release|pressemitteilung|communiqué de presse|comunicato stampa|"
    r"nota de prensa|comunicado de prensa|nota à imprensa|persbericht|pressmeddelande)\b",
    re.I,
)
_CONTACT = re.compile(
    r"(?:(?:media|press|news|further information|more information)\W{0,3})?"
    r"(?:contacts?|enquiries|inquiries|press office)(?: (?:for )?(?:the )?(?:media|press|information|presse))?|"
    r"(?:presse|medien)kontakte?|kontakt(?: (?:für (?:die )?(?:presse|medien)|presse))?|ansprechpartner(?:in)?|"
    r"contacts? (?:presse|médias?)|contactos?(?: (?:de|para) (?:la )?(?:prensa|medios))?|"
    r"contatti(?: (?:per la )?stampa)?|"
    r"(?:ufficio|servizio) stampa|contatos?(?: (?:de|para) (?:a )?imprensa)?|perscontact|presskontakt|"
    r"kontakt dla mediów",
    re.I,
)
_CONTACT_LINES = 8
_FEWEST_BEFORE, _WORDS_OF_HEADING = 3, 5
_FEWEST_OF_LIFE = 5
_LONGEST_LIFE, _NEAR_HEADING = 60, 3
_TOP, _FAR_BEHIND = 3, 3
_RIGHTS_NEAR = 12
_RIGHTS = re.compile(
    r"\brights reserved|alle rechte vorbehalten|tous droits réservés|todos (?:los|os) d[ei]r\w+ reservados|"
    r"tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone",
    re.I,
)
_SAID = re.compile('[“”„«»"]')
_APPEAL = re.compile(
    r"\b(?:our|us|we)\b.{0,200}\byour?\b|\byour?\b.{0,200}\b(?:our|us|we)\b|"
    r"\b(?:wir|uns|unser\w{0,2})\b.{0,200}\b(?:Sie|Ihr\w{0,2}|du|dein\w{0,2})\b|"
    r"\b(?:nous|notre|nos)\b.{0,200}\b(?:vous|votre|vos)\b"
)
"""A publisher speaks to its readers."""
_NONE = look_at(Block((), ""))
"""The look of no line."""
_NAME_ALONE = re.compile(rf"\A{_NAME}(?: {_NAME}){{1,3}}\Z")
_ADDRESS = re.compile(r"\S{1,40}@\S{1,40}\.\w{2,}|(?:tel\.?|phone|mobile)?:? ?\+?[\d ()/.–-]{7,24}", re.I)


def about_itself(page: Page, place: int) -> Verdict | None:
    """What a release or a site says of who publishes it: below a heading that names it, behind the text."""
    heading = next(
        (
            above
            for above in range(place, max(page.first, place - 6), -1)
            if _ABOUT_ITSELF.fullmatch(page.looks[above].text)
        ),
        None,
    )
    if heading is None or page.prose_before(heading) < 3 or page.prose_behind(heading) > 3:
        return None
    name = key_of(names_itself(page.looks[heading].text))
    publisher = key_of(page.metadata.publisher)
    itself = bool(publisher) and (publisher in name or name in publisher)
    return ("chrome", 0.85) if itself or _is_release(page, heading) else None


def end_mark(page: Page, place: int) -> Verdict | None:
    """The mark by which a release says that its text is at an end."""
    text = page.looks[place].text
    marked = place > page.first and (text.upper() == text or text[-1] in "-–—*") and _END_MARK.fullmatch(text)
    return ("chrome", 0.85) if marked else None


def names_itself(text: str) -> str:
    """Whom a heading is about, as “About the Department of Roads” is; empty where it is none of these."""
    told = _ABOUT_ITSELF.fullmatch(text)
    return told["name"].strip() if told else ""


def _is_release(page: Page, until: int) -> bool:
    """Whether a text says that it is a release, or marks its end before a place."""
    return any(
        _END_MARK.fullmatch(look.text) or _RELEASE.match(look.text) for look in page.looks[:until] if look.words <= 6
    )


def contact(page: Page, place: int) -> Verdict | None:
    """Whom one may ask: below a heading that says so, or above an address; behind the text, and no sentence."""
    look = page.looks[place]
    if look.prose or place <= page.first or page.prose_behind(place) > 3:
        return None
    if _NAME_ALONE.match(look.text) and look.text not in page.authors and _reaches(page, place + 1):
        return "chrome", 0.8
    for above in range(place, max(page.first, place - _CONTACT_LINES), -1):
        if _CONTACT.fullmatch(page.looks[above].text.strip(" :")):
            return "chrome", 0.85
        if page.looks[above].prose or (above < place and page.label_at(above) not in ("", "chrome")):
            return None
    return None


def _reaches(page: Page, place: int) -> bool:
    """Whether a line is nothing but an address or a number by which somebody is reached."""
    look = page.at(place)
    return look is not None and bool(_ADDRESS.fullmatch(look.text))


def biography(page: Page, place: int) -> Verdict | None:
    """Who the author is, behind the last paragraph: the byline's name says so, or the words do."""
    look, above = page.looks[place], page.at(place - 1)
    if place <= page.first or look.words > 90 or page.prose_behind(place) > 3:
        return None
    in_box = _is_in_authors_box(page, place) or (look.words <= _LONGEST_LIFE and _is_headed_as_life(page, place))
    if in_box or _speaks_for_itself(page, place):
        return "chrome", 0.8
    if _LIFE.match(look.text) and above is not None and above.words >= 2 and look.text.startswith(above.text):
        return "chrome", 0.8
    if not _ends_text(page, place):
        return None
    if _ABOUT.match(look.text) or ABOUT_AUTHOR.match(look.text) or (look.words <= 25 and _SIGNED.match(look.text)):
        return "chrome", 0.85
    return ("chrome", 0.8) if _is_life(page, look) or _is_strangers_life(page, place) else None


def _is_headed_as_life(page: Page, place: int) -> bool:
    """Whether the heading of what is told about an author stands right above, or a line or two higher."""
    above = range(max(page.first + 1, place - _NEAR_HEADING), place)
    return page.prose_before(place) >= _FEWEST_BEFORE and any(
        ABOUT_AUTHOR.match(page.looks[near].text) for near in above
    )


def _is_in_authors_box(page: Page, place: int) -> bool:
    """Whether it is an author's name in a line of its own behind the text, its heading, or what stands below it."""
    names = {key_of(name) for name in page.authors}
    named = next((near for near in (place, place + 1, place - 1) if (page.at(near) or _NONE).key in names), None)
    if named is None or named <= page.first or page.prose_before(named) < _FEWEST_BEFORE:
        return False
    signed = (other for other in page.places[page.looks[named].key] if page.first < other < named)
    if any(page.is_prose(other + 1) for other in signed):
        return False  # who signs several parts of a text, as the posts of a live page, has no box
    look, life = page.looks[place], page.at(named + 1) or _NONE
    if not life.stops or life.words < _FEWEST_OF_LIFE:
        return False
    heads = place == named - 1 and not look.stops and look.words <= _WORDS_OF_HEADING
    return page.prose_behind(named) <= 2 and (place >= named or heads)


def _speaks_for_itself(page: Page, place: int) -> bool:
    """Whether the last sentence, far behind the text, begins as the page does or speaks to the reader of “us”."""
    look, others = page.looks[place], page.looks[:_TOP]
    if not page.prose_behind(place) and place > len(others) and _has_rights_above(page, place):
        return True
    between = page.looks[max(0, place - _FAR_BEHIND) : place]
    parted = not any(each.prose or each.stops or each.role for each in between)
    if page.prose_behind(place) or not parted or place <= len(others) or page.prose_before(place) < _FEWEST_BEFORE:
        return False
    known = any(page.decided[other] is not None for other in range(place - _FAR_BEHIND, place))
    if known and not look.quoted and not _SAID.search(look.text) and _APPEAL.search(look.text):
        return True
    names = [other.key for other in others if other.key and other.words <= _WORDS_OF_HEADING]
    return any(look.key.startswith(f"{name} ") for name in names if name != page.headline)


def _has_rights_above(page: Page, place: int) -> bool:
    """Whether a line that reserves all rights stands between the last paragraph but this and it."""
    above = range(place - 1, max(0, place - _RIGHTS_NEAR) - 1, -1)
    return any(
        page.rule_at(other) == "legal" and _RIGHTS.search(page.looks[other].text)
        for other in takewhile(lambda other: not page.is_prose(other), above)
    )


def _ends_text(page: Page, place: int) -> bool:
    """Whether nothing but lives of authors stands behind a place."""
    behind = page.prose[len(page.prose) - page.prose_behind(place) :]
    return all(_is_life(page, page.looks[other]) for other in behind)


def _is_life(page: Page, look: Look) -> bool:
    """Whether a block tells who an author is: one whom the byline names, or in words that leave no doubt."""
    if look.text.startswith(page.authors) or _LIFE.match(look.text):
        return True
    first = tuple(f"{name.split()[0]} " for name in page.authors)
    if look.text.startswith(first) and _LIFE_GOES_ON.match(look.text):
        return True
    return bool(_WORK.match(look.text)) and not (page.authors and _FULL.match(look.text))


def _is_strangers_life(page: Page, place: int) -> bool:
    """Whether the last paragraph tells who somebody is whom the text never named, or who the publisher is."""
    text = page.looks[place].text
    if page.looks[place].words <= 25 and _STANDING.match(text):
        return True
    called = _CALLING.match(text)
    goes_on = any(not _LIFE_GOES_ON.match(sentence) for sentence in _SENTENCES.split(text)[1:])
    return bool(called and not goes_on and page.prose_before(place) > 3 and page.is_stranger(place, called["name"]))
