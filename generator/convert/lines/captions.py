"""Captions and photo credits: whose a picture is, and what it shows. The rules stand at the end."""

from __future__ import annotations

import re

from generator.convert.lines.looks import HEARD, PAST, Look, Verdict
from generator.convert.words.rows import any_of

_AGENCIES = (
    r"Getty|AFP|AP|Reuters|REUTERS|EPA|UPI|PA Wire|Press Association|Associated Press|Bloomberg|Anadolu|Xinhua|"
    r"NurPhoto|Zuma|Sipa|Alamy|iStock|Shutterstock|Unsplash|TASS|Kyodo|WireImage|USA Today|[Hh]andout|[Cc]ourtesy|"
    r"[Ss]upplied|[Pp]hotos?|[Pp]hotograph(?:er|y)?|[Pp]ictures?|[Ii]mages?|[Ii]llustration|[Ss]creenshot|"
    r"[Ss]creengrab|File"
)
_LOOSE = r"via|file|wire|pool|stock|agency|press|news|service|times|post|credit|provided by|fox|cnn|bbc"
_NAME = r"[A-Z0-9][\w&.’'-]{0,30}"
_CREDIT_AT_END = re.compile(
    rf"\([^()]{{0,120}}\b(?:{_AGENCIES})\b[^()]{{0,80}}\)\.?\Z|"
    r"\([A-Z][^()/]{1,60} ?/ ?[A-Z][^()/]{1,60}\)\.?\Z|"
    rf"[.!?”\"’] ?\([^()]{{0,120}}\b(?i:{_LOOSE})\b[^()]{{0,80}}\)\Z|"
    rf"[.!?”\"’] \((?:{_NAME}(?: for (?:the )?|[ /])){{0,4}}{_NAME}\)\Z|"
    rf"\[[^\[\]]{{0,80}}\b(?:{_AGENCIES})\b[^\[\]]{{0,80}}\]\Z|\[[A-Z][^\[\]/]{{1,40}}/[A-Z][^\[\]/]{{1,40}}\]\Z|"
    rf"[.!?”\"’] ?© ?[A-Z][^.©]{{1,60}}\Z|\.? [-–—] ?[A-Z]{{2,20}}(?: [A-Z]{{2,20}}){{1,3}}\Z|"
    r"[.!?”\"’] ?(?:Courtesy(?: of)?|Supplied(?: by)?:?|Source:|Handout(?: by| from)?:?) ?[A-Z][^.]{1,60}\Z|"
    r"[.!?”\"’] ?(?:[A-Z][\w’-]+ ){0,3}(?:/ ?)?(?:AFP|AP|EPA|Getty|Reuters|REUTERS)(?:(?: via |/| )(?:Getty|AP|"
    r"Reuters)(?: Images)?|"
    r" Images)?\Z|"
    r"[.!?”\"’] ?(?:[A-Z][\w’-]+ ){0,3}[A-Z][\w’-]+ ?[/|] ?[A-Z][^.!?/]{1,40}\Z|"
    r"[.!?”\"’] ?\| ?[A-Z][\w’-]+ [A-Z][\w’-]+\Z|"
    r"\w [-–—] ?[A-ZÀ-Þ][\w’.-]{1,20}(?: (?:d[aeo]s? )?[A-ZÀ-Þ][\w’.-]{1,20}){1,3} ?/ ?[A-ZÀ-Þ][\w ’.-]{2,30}\Z"
)
"""A parenthesis at the end that credits a picture; loose words and mere names count only behind a full stop."""
_CREDIT_HINTS = ("photo", "foto", "picture", "image", "illustr", "cartoon", "video", "credit")
"""One of these stands in whatever `_CREDIT_WORD` finds."""
_CREDIT_WORD = re.compile(
    r"(?:\A|[.!?’”\"')] |\| |[—–] )(?i:photo(?:graph|s)?|fotos?|picture|image|illustrations?|cartoon|video|credit)s?"
    r"(?i: credit)?(?:: ?| (?i:by):? (?=[A-Z])| (?i:courtesy of) )\S.{0,60}\Z|"
    r"\bCredit: ?[A-Z][^.]{2,60}(?:\.com\S{0,20})?\Z|\b(?:Photo|Picture|Image)s?: ?[A-Z][^.:]{1,50}\Z"
)
_CREDIT_LINE = any_of(
    r"""
    (?-i:[A-Z][\w’-]+ [A-Z][\w’-]+ via (?:Getty|AP|AFP|Reuters|REUTERS)\b.{0,12}\Z)
    (?:stock|file|handout) (?:photo|image|picture)s?\Z|photo[- ]illustration by \S|(?:image|picture|photo) via \S
    (?-i:(?:[A-Z][\w’.-]+ ){1,3}for (?:The )?[A-Z][\w ]{2,30}\Z|[A-Z][\w’-]+ [A-Z][\w’-]+ ?/ ?[A-Z][\w ’-]{2,40}\Z)
    caption: ?\S
    (?:image|media|picture|photo|video) (?:source|caption|copyright|credits?)[,:] ?\S|credit ?(?:\.\.\.|…|:) ?\S
    (?:graphics?|map|chart|infographic|animation|video|photo(?:graph)?s?|illustrations?|design|audio|narration)(?: by
        |:) (?-i:[A-Z])[^.:]{1,60}\Z
    source: ?(?-i:[A-Z])[^.:]{1,60}\Z
    (?:©|courtesy of|courtesy:|photo courtesy) ?(?-i:[A-Z]).{1,60}\Z
    \(?(?:(?:Getty|AP|AFP|EPA|PA|Reuters|REUTERS|Bloomberg|Alamy|Shutterstock|iStock|Unsplash|Xinhua|Anadolu
        |Handout|Supplied|File|Courtesy)(?: ?(?:Images?|Photos?|Wire|Media|Pool|File|photo|via|/|,|-) ?| ?\Z
        |\)\Z)){1,4}\)?\Z
    """,
    start=r"\A",
)
"""A line that only says whose a picture is."""
_PICTURED = re.compile(
    r"\A(?:FILE) ?[-–—] |\A(?i:pictured|above|below|left|right|top|bottom)(?: (?:left|right))?: \S|\A(?i:from left|"
    r"from right)(?:,|:) |"
    r"\A(?i:file) (?:photo|image|picture)\b|\bin (?:this|an?) (?:undated|file|handout|archive|image|screengrab|"
    r"photo|still|frame)\b|"
    r", seen (?:from|in|on|at|here)\b.{0,50}\.?\Z|"
    r"\bundated (?:photo|image|picture|handout)\b|\bposes? (?:for|with|in|at|on|outside|next)\b.{0,60}\.?\Z|"
    r"\S \((?:centre|center|left|right|second from (?:left|right)|l|r|c)\)|, (?:left|right|centre|center|second "
    r"from (?:left|right))(?:,| and) |"
    r"\b(?:is|are) (?:seen|pictured|shown)\b.{0,80}\b\d{4}\.?\Z|, pictured (?:in|on|at)\b.{0,30}\.?\Z|"
    r"\bin a (?:picture|photo|photograph) taken\b|\A(?i:an? )?(?i:aerial|satellite|general|file) (?:view|image|"
    r"picture|photo|shot)\b|"
    r"\A(?i:a )?(?i:screen ?(?:shot|grab)) (?:of|from|shows)\b|"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|"
    r"Dec)[a-z]*\.? "
    r"\d{1,2}, \d{4}(?:\.|, (?:in|at|near|outside) [A-Z][^.]{1,40}\.?)\Z",
)
"""What captions say of a picture: they count in one sentence in the present tense."""
_LOOSE_CREDIT = re.compile(
    r"[a-z] (?:\([A-Z][\w’-]+ [A-Z][\w’-]+\)|\[[A-Z][\w’-]+ [A-Z][\w’-]+\]|/ ?[A-Z][\w’-]+ [A-Z][\w’-]+)\Z|"
    r"[.!?] (?:Image|Picture|Photo) via \S.{1,40}\Z|"
    r"[.!?] [A-Z][\w’-]+ [A-Z][\w’-]+ for (?:The )?[A-Z][\w ]{2,30}\Z|\bEPA-EFE/[A-Z]"
)
"""A credit that counts in a line of some words that ends in no full stop."""
_AGENCY_PHOTO = re.compile(
    r"\bREUTERS ?/ ?[A-Z]|\b(?:AP|AFP) Photo\b|\b[A-Z]{2,5} Photo/[A-Z]|"
    r"/(?:Getty|AFP|AP|EPA|Shutterstock|Handout)\b|\bFile photo\b"
)
_AGENCY_HINTS = ("/", " Photo", "File photo", "REUTERS")
"""One of these stands in whatever `_AGENCY_PHOTO` finds."""
_ASIDE = re.compile(r"[.!?…”\"’)] \((?P<said>[A-ZÀ-Þ“\"][^()]{0,300})\)\Z")
_WORDS_OF_ASIDE = 6
_CREDITS = re.compile(r"(?i:(?:file )?(?:photo|picture|image|credit|courtesy|source|handout|illustration))")
_WORDS_OF_SLIDE = 90
_SLIDE = re.compile(
    r"\A(?:(?:slide|photo|image|picture|bild|foto|imagen|imagem|immagine) )?(?P<place>\d{1,3}) ?"
    r"(?:of|/|von|de|sur|di|van) ?(?P<all>\d{1,3}) ?[|:–—] ?\S",
    re.I,
)
"""A picture of a row, by its number in it, before what it shows."""
_BARE_CREDIT = re.compile(r"\A\(?[^.()]{2,60} ?[|/] ?[^.()]{2,60}\)?\Z", re.I)
_AGENCY_WORD = re.compile(rf"\b(?:{_AGENCIES}|[A-Z]\w+ Times|[A-Z]\w+ Post)\b")
_WIRE = "AFP|AP|EPA|Reuters|REUTERS|dpa|DPA|APA|ANSA|EFE|PTI|Xinhua|TASS|Kyodo|Lusa"
_SIGNED = re.compile(rf"[.!?…][”\"’»“]? (?P<by>\(?(?:{_WIRE})(?: ?/ ?(?:{_WIRE}))?\)?)\Z")
"""The agency that an article is from, behind its last sentence."""
_SPOKEN = re.compile(r"[“\"«„][^”\"»“]{8,}[”\"»“]")
_ABBREVIATED = re.compile(r"\b[A-Z][a-z]{0,4}\. ")
_NEXT_SENTENCE = re.compile(r"[.!?] [A-Z“]")


def photo_credit(look: Look) -> Verdict | None:
    """A caption or a credit line that names a photographer or an agency."""
    text = look.text
    if look.words > 90 or _is_signed(text):
        return None
    sentence = text.endswith((".", "!", "?")) and not text.endswith((").", "]."))
    of_agency = any(map(text.__contains__, _AGENCY_HINTS)) and _AGENCY_PHOTO.search(text)
    if of_agency or (not sentence and not _is_aside(text) and _CREDIT_AT_END.search(text[-220:])):
        return "caption", 0.95
    if look.words <= 80 and any(map(look.lower.__contains__, _CREDIT_HINTS)) and _CREDIT_WORD.search(text[-400:]):
        return ("caption", 0.92)
    if look.words <= 16 and look.role != "heading" and _CREDIT_LINE.match(text):
        return "caption", 0.92
    if 6 <= look.words <= 60 and _LOOSE_CREDIT.search(text[-120:]):
        return "caption", 0.85
    bare = look.words <= 12 and _BARE_CREDIT.match(text) and _AGENCY_WORD.search(text)
    return ("caption", 0.9) if bare else None


def _is_signed(text: str) -> bool:
    """Whether a paragraph of several sentences, or with words that somebody spoke, ends with the agency it is from."""
    signed = _SIGNED.search(text[-60:])
    if signed is None:
        return False
    told = text[: len(text) - len(signed["by"])].rstrip(" (")
    return bool(_SPOKEN.search(told) or _NEXT_SENTENCE.search(_ABBREVIATED.sub("", told)))


def _is_aside(text: str) -> bool:
    """Whether a text ends with a whole sentence in parentheses, or with what was heard, which credit nothing."""
    if text[-1:] in ")]" and (heard := HEARD.search(text[-80:])) and not _AGENCY_WORD.search(heard[0]):
        return True
    aside = _ASIDE.search(text[-400:]) if text.endswith(".)") else None
    return aside is not None and len(aside["said"].split()) >= _WORDS_OF_ASIDE and not _CREDITS.match(aside["said"])


def slide(look: Look) -> Verdict | None:
    """A picture of a row with its number: “2 of 7 | The bridge at noon”."""
    told = _SLIDE.match(look.text) if look.words <= _WORDS_OF_SLIDE else None
    return ("caption", 0.85) if told and int(told["place"]) <= int(told["all"]) else None


def pictured(look: Look) -> Verdict | None:
    """A caption without a credit: one sentence in the present tense that says how a picture shows somebody."""
    if look.words > 45 or look.quoted or PAST.search(look.text) or not _PICTURED.search(look.text):
        return None
    several = _NEXT_SENTENCE.search(_ABBREVIATED.sub("", look.text))
    return None if several else ("caption", 0.75)
