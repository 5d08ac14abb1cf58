"""Title, publisher, author and date of an article, from its labelled blocks where the file itself does not say."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from itertools import chain
from pathlib import Path

from generator.convert.facts.dates import WEEKDAYS, full_dates
from generator.convert.facts.masthead import names_before_day, names_in
from generator.convert.lines.leftout import ROLE as LEFT_OUT
from generator.convert.lines.lives import names_itself
from generator.convert.values import Article, Labelled, Metadata
from generator.convert.words.bylines import SITE
from generator.convert.words.calendars import day_before_dash, published_day, stamped_day
from generator.convert.words.impersonal import is_impersonal
from generator.ground.dates import PartialDate

_BYLINE = re.compile(
    r"\A(?:by|words by|words and (?:pictures|photos) by|interview by|as told to|reviewed by|written by|story by|"
    r"report by|text by|(?-i:Von|Par|Por|Di|di|Door|Av|Af))[: ]\s*|"
    r"\A(?:words|interview|story|report|text|texte|texto|testo|tekst|entrevista|intervista|reportage|reportaje)"
    r"(?: (?:and|und|et|y|e) (?:interview|text|photos?|fotos?))?: ?",
    re.I,
)
_SIGNED_BEHIND = re.compile(
    r"\d\S{0,10} (?:by|von|par|por|di|door|av|af) (?P<name>[A-ZÀ-Þ][\w.’'-]{1,30}(?: [A-ZÀ-Þ][\w.’'-]{1,30}){1,3})\Z"
)
"""Who wrote it, behind the day on which it was published."""
_REVIEWED = re.compile(r"(?:medically |fact[- ])?(?:reviewed|checked|edited) by\b", re.I)
_MOST_AUTHORS = 4
_NAME = 5
"""Words at most in the name of a publisher."""
_AFTER_NAMES = re.compile(
    r"\s(?:-|–|—|\||•|·)\s.*|\s\([^()]{2,60}\)\Z|,? \d.*|,? (?:for|in|at) [A-Z].*|"
    r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*|(?:,? (?:on|posted|published|updated)){0,4} "
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d.*"
)
_STAFF = re.compile(r"\A(?P<name>.{2,40}?) (?:Staff|Newsroom|News Desk|Editorial Board)\b")
_DASHED_PUBLISHER = re.compile(
    r"\s[-–—|]\s(?P<name>The [A-Z][\w’']+(?: [A-Z][\w’']+){0,3}|[A-Z][\w’']+ (?:News|Times|Post|Press|Herald))"
)
SITE_AND_DAY = re.compile(rf"\A(?P<before>{SITE})(?=\s?[,|·–—-]\s.*\d)|\d\s?[,|·–—-]\s?(?P<behind>{SITE})\Z")
"""Who published it, before the day or behind it."""
_AGENCY = {
    "ap": "Associated Press",
    "reuters": "Reuters",
    "afp": "AFP",
    "upi": "UPI",
    "dpa": "dpa",
    "ani": "ANI",
    "pti": "PTI",
}
_OF_AGENCY = re.compile(r"ag[eê]n(?:cy|cia|ce|tur|zia)\b", re.I)
_DATELINE_AGENCY = re.compile(r"\A[^()]{0,60}\((?P<name>AP|Reuters|REUTERS|AFP|UPI|dpa|ANI|PTI)\) ?[-–—]")
_PHOTO_AGENCY = re.compile(r"(?:\bvia |\(|/)(?P<name>Reuters|REUTERS|AFP|AP)\b(?! Photo)")
_COPYRIGHT = re.compile(
    r"(?:©|copyright)\s*(?:©\s*)?(?:\d{4}(?:[-–]\d{2,4})?,?\s*)?[«„“\"]?(?P<name>[^\W\d_][^.,|;©\d»“”\"]{2,50}?)"
    r"(?:,? (?:LLC|Inc|Ltd|Limited|Corp|GmbH|AG|S\.? ?[LA]|S\.p\.A|SAS|SARL|Ltda|B\.?V|plc)\b|社?[ ]All Rights|"
    r"[.,|»“”\"]|\Z|[ ](?=(?:19|20)\d\d\b))",
    re.I,
)
_OF_RIGHTS = re.compile(r"right|reservad|riservat|riproduzione|réservé|vorbehalt|zastrzeż|защищ|محفوظة", re.I)
_REPORTING = re.compile(
    r"(?<!Additional )(?<!additional )(?<!Further )(?<!further )\b[Rr]eporting by (?P<names>[^;.()\n]{2,300})"
)
_PLACE = re.compile(r"\s(?:in|at|from) [A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}(?=,|;|\Z|\sand\b)")
_WIRE = re.compile(
    r"\A(?:UPDATE|WRAP-?UP|CORRECTED|CORRECTION|REFILE|RPT|REPEAT|LEAD|BRIEF|FACTBOX|TABLE|PREVIEW|ADVISORY)"
    r"(?: \d{1,2})?[-:] ?(?=\S)"
)
"""What a wire puts before the headline of a report that it sends again."""
_DATE = re.compile(
    r"(?:date|datum|fecha|data|published|veröffentlicht|publié|publicado|pubblicato|gepubliceerd)\b", re.I
)
_FROM = re.compile(
    r"(?:来源|來源)[:：]\s?(?P<name>[^\s:：|｜,，。]{2,20}?)(?=作者|记者|記者|编辑|編輯|责|責|[\s|｜]|\Z)"
)
"""Where a page in Chinese has its article from."""
_MAX_TITLE = 200
_SEAM = re.compile(r"(?<=[a-z])(?=(?:19|20)\d\d-)")
_DATED = ("dateline", "byline")
_TEASERS = ("card", "box-item")
_ALONE = frozenset(("name-line",))
"""The rules by which a line is a byline that says nothing but a name."""
_ABOVE, _BELOW = 4, 8
"""So many lines above the headline, and from the first paragraph on, may state the day."""


def complete(article: Article, labelled: tuple[Labelled, ...]) -> Metadata:
    """The article's metadata with its gaps filled; what nothing says stays empty."""
    given = article.metadata
    labelled = tuple(item for item in labelled if item.block.role != LEFT_OUT)
    told = _bylines(labelled) or _named_before_day(article, labelled)
    return replace(
        given,
        title=shortened(given.title or _WIRE.sub("", _first(labelled, "headline")), _MAX_TITLE),
        publisher=given.publisher or _publisher(labelled),
        byline=_signed_mail(article, labelled) or given.byline or ", ".join(told) or _credited(labelled),
        published=given.published or _published(labelled),
    )


def shortened(text: str, limit: int) -> str:
    """The text, cut at a word when it is longer than `limit`."""
    text = " ".join(text.split())
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def _first(labelled: tuple[Labelled, ...], label: str) -> str:
    return next((item.block.text for item in labelled if item.label == label), "")


def stand_in_title(article: Article, metadata: Metadata) -> str:
    """What to call an article without a headline: by its file's name, never by its words, which are somebody's own."""
    words = re.findall(r"[^\W\d_]{2,}", re.sub(r"\b(?=\w*\d)\w{6,}\b", " ", Path(article.file).stem.replace("_", " ")))
    if len(words) >= 2:
        named = " ".join(words)
        return shortened(named[:1].upper() + named[1:], _MAX_TITLE)
    told = ", ".join(filter(None, (metadata.publisher, str(metadata.published or ""))))
    return f"Untitled article ({told or Path(article.file).stem})"


def _signed_mail(article: Article, labelled: tuple[Labelled, ...]) -> str:
    """Who signs the text of an e-mail, which tells better than who sent it."""
    return ", ".join(_bylines(labelled)) if any(block.role == "mail" for block in article.blocks) else ""


def _bylines(labelled: tuple[Labelled, ...]) -> tuple[str, ...]:
    """The persons that the bylines name, without who reviewed the text; where they name none, what they say."""
    head = next((place for place, item in enumerate(labelled) if item.label == "headline"), 0)
    text = next((place for place, item in enumerate(labelled) if item.kept and place > head), len(labelled))
    signed = _signatures(labelled[: text + _ABOVE]) or _signatures(labelled)
    lines = [text for text in signed if not _REVIEWED.match(text)] or signed
    bare = [_AFTER_NAMES.sub("", _BYLINE.sub("", text)).split(" @")[0].strip(" .,") for text in lines]
    told = [name for text in bare for name in names_in(text)] or bare
    known = {name.casefold(): name for name in reversed(told) if name and not _OF_AGENCY.match(name)}
    return tuple(dict.fromkeys(known[name.casefold()] for name in told if name.casefold() in known))[:_MOST_AUTHORS]


def _signatures(labelled: tuple[Labelled, ...]) -> list[str]:
    """What the bylines say, and who wrote it behind the day."""
    bylines = [item for item in labelled if item.label == "byline"]
    signed = [item.block.text for item in bylines if item.rule not in _ALONE or not is_impersonal(item.block.text)]
    return signed + [match["name"] for item in labelled if (match := _signed_behind(item))]


def _named_before_day(article: Article, labelled: tuple[Labelled, ...]) -> tuple[str, ...]:
    """The persons that stand before the day; of a page that was asked of all its lines."""
    dated = (item.block.text for item in labelled if item.label == "dateline" and article.form != "html")
    return next((names for text in dated if (names := names_before_day(text, ""))), ())


def _signed_behind(item: Labelled) -> re.Match[str] | None:
    """Who wrote it, in a line that says when."""
    return _SIGNED_BEHIND.search(item.block.text) if item.label == "dateline" else None


def _credited(labelled: tuple[Labelled, ...]) -> str:
    """The reporters that an agency's credit names first, without their places."""
    credited = _REPORTING.search(_first(labelled, "credit"))
    if credited is None:
        return ""
    parts = re.split(r",\s+|\s+and\s+", _PLACE.sub("", credited["names"]))
    return ", ".join(part for part in parts if part)


def _publisher(labelled: tuple[Labelled, ...]) -> str:
    """Who published it, when a line says so: an agency's dateline, a staff byline, a copyright, an agency's credits."""
    for item in labelled:
        agency = _DATELINE_AGENCY.match(item.block.text[:90]) if item.label == "body" else None
        if agency:
            return _AGENCY[agency["name"].casefold()]
        if item.label == "byline":
            named = _STAFF.match(_BYLINE.sub("", item.block.text)) or _DASHED_PUBLISHER.search(item.block.text)
            if named:
                return _in_full(named["name"], labelled)
    beside = next((item.block.text for item in labelled if item.rule == "site-line"), "")
    stamped = (SITE_AND_DAY.search(item.block.text) for item in labelled if item.label == "dateline")
    site = beside or next((match["before"] or match["behind"] for match in stamped if match), "")
    if site:
        return site
    credited = any(item.label == "credit" for item in labelled)
    return _issuer(labelled) or (_photo_agency(labelled) if credited else "")


def _issuer(labelled: tuple[Labelled, ...]) -> str:
    """Whom a line around the text names: a copyright, what says of itself who it is, from where an article is."""
    last = max((place for place, item in enumerate(labelled) if item.kept), default=0)
    owned = (item for place, item in enumerate(labelled) if item.label == "chrome" or _is_behind(item, place, last))
    owners = (copyright_holder(item.block.text) for item in owned)
    issuers = (names_itself(item.block.text) for item in labelled if item.rule == "about-itself")
    sources = (source_named(item.block.text) for item in labelled if not item.kept)
    return next(filter(None, chain(owners, issuers, sources)), "")


def _is_behind(item: Labelled, place: int, last: int) -> bool:
    """Whether a line below the text begins with the sign of a copyright, as what is said of a picture may."""
    return place > last and item.label == "caption" and item.block.text.startswith("©")


def _in_full(name: str, labelled: tuple[Labelled, ...]) -> str:
    """A publisher's name as a line around the text gives it in full: “Orrin Courier” where a byline says “Courier”."""
    around = (item.block.text for item in labelled if not item.kept and item.label != "headline")
    names = (copyright_holder(text) or text.strip() for text in around)
    full = (each for each in names if each.casefold().endswith(f" {name.casefold()}") and len(each.split()) <= _NAME)
    return next((each for each in full if each.casefold() != f"the {name.casefold()}"), name)


def copyright_holder(text: str) -> str:
    """Whom a line with a copyright names; empty when it names nobody."""
    owner = _COPYRIGHT.search(text)
    return owner["name"].strip() if owner and not _OF_RIGHTS.search(owner["name"]) else ""


def source_named(text: str) -> str:
    """From where a line in Chinese says that the article is; empty when it does not say."""
    source = _FROM.search(text)
    return source["name"] if source else ""


def _photo_agency(labelled: tuple[Labelled, ...]) -> str:
    """The agency of a picture, which is the article's own when reporters are credited as agencies do."""
    found = (_PHOTO_AGENCY.search(item.block.text) for item in labelled if item.label == "caption")
    return next((_AGENCY[match["name"].casefold()] for match in found if match), "")


def _published(labelled: tuple[Labelled, ...]) -> PartialDate | None:
    """The date in a line that says so, or of its own, or a byline: near the headline and below it, else above it.

    Else the day among other things above the text, or before its first dash; what stands below a teaser, or farther
    within the text, is another article's. Else a caption's that agrees with a weekday in the text.
    """
    head = next((place for place, item in enumerate(labelled) if item.label == "headline"), 0)
    first = next((place for place, item in enumerate(labelled) if item.kept and place > head), len(labelled))
    own = (place for place in range(len(labelled)) if place == 0 or labelled[place - 1].rule not in _TEASERS)
    dated = [place for place in own if labelled[place].label in _DATED]
    called = (
        place for place in dated if labelled[place].label == "dateline" and _DATE.match(labelled[place].block.text)
    )
    below = (place for place in dated if head <= place < first + _BELOW)
    stamps = [labelled[place] for place in (*called, *below, *(place for place in dated if place < head))]
    near = [item for item in labelled[max(head - _ABOVE, 0) : first] if not item.kept and item.label != "caption"]
    days = (
        *(_stated_day(item.block.text) for item in stamps),
        *(stamped_day(item.block.text, "") for item in near),
        day_before_dash(labelled[first].block.text, "") if first < len(labelled) else None,
    )
    day = next(filter(None, days), None) or _captioned_day(labelled)
    return PartialDate.of(day) if day else None


def _stated_day(text: str) -> datetime.date | None:
    """The first day that a line states, also right behind a name without a space."""
    text = _SEAM.sub(" ", text)
    return next(iter(full_dates(text)), None) or published_day(text, "")


def _captioned_day(labelled: tuple[Labelled, ...]) -> datetime.date | None:
    """A caption's day that falls on a weekday which the text names."""
    opening = " ".join(item.block.text for item in labelled if item.label == "body")[:6000]
    for item in labelled:
        if item.label == "caption" and not re.search(r"\bfile\b", item.block.text, re.I):
            for day in full_dates(item.block.text):
                if re.search(rf"\b{WEEKDAYS[day.weekday()]}\b", opening):
                    return day
    return None
