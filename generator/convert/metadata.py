"""Title, publisher, author and date of an article, from its labelled blocks where the file itself does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.convert.calendars import published_day
from generator.convert.dates import WEEKDAYS, full_dates
from generator.convert.lives import names_itself
from generator.convert.values import Article, Labelled, Metadata
from generator.ground.dates import PartialDate

_BYLINE = re.compile(
    r"\A(?:by|words by|words and (?:pictures|photos) by|interview by|as told to|reviewed by|written by|story by|"
    r"report by|text by|(?-i:Von|Par|Por|Di|di|Door|Av|Af))[: ]\s*",
    re.I,
)
_SIGNED_BEHIND = re.compile(
    r"\d\S{0,10} (?:by|von|par|por|di|door|av|af) (?P<name>[A-ZÀ-Þ][\w.’'-]{1,30}(?: [A-ZÀ-Þ][\w.’'-]{1,30}){1,3})\Z"
)
"""Who wrote it, behind the day on which it was published."""
_AFTER_NAMES = re.compile(
    r"\s(?:-|–|—|\||•|·)\s.*|\s\([^()]{2,60}\)\Z|,? \d.*|,? (?:for|in|at) [A-Z].*|"
    r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*| "
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d.*"
)
_STAFF = re.compile(r"\A(?P<name>.{2,40}?) (?:Staff|Newsroom|News Desk|Editorial Board)\b")
_DASHED_PUBLISHER = re.compile(
    r"\s[-–—|]\s(?P<name>The [A-Z][\w’']+(?: [A-Z][\w’']+){0,3}|[A-Z][\w’']+ (?:News|Times|Post|Press|Herald))"
)
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
    r"(?:©|copyright)\s*(?:©\s*)?(?:\d{4}(?:[-–]\d{2,4})?,?\s*)?(?P<name>[A-Z][^.,|;©\d]{2,50}?)(?:,? (?:LLC|"
    r"Inc|Ltd|Limited|Corp)\b|[.,|]|\Z)",
    re.I,
)
_REPORTING = re.compile(r"\b[Rr]eporting by (?P<names>[^;.()\n]{2,300})")
_PLACE = re.compile(r"\s(?:in|at|from) [A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}(?=,|;|\Z|\sand\b)")
_WIRE = re.compile(
    r"\A(?:UPDATE|WRAP-?UP|CORRECTED|CORRECTION|REFILE|RPT|REPEAT|LEAD|BRIEF|FACTBOX|TABLE|PREVIEW|ADVISORY)"
    r"(?: \d{1,2})?[-:] ?(?=\S)"
)
"""What a wire puts before the headline of a report that it sends again."""
_DATE = re.compile(
    r"(?:date|datum|fecha|data|published|veröffentlicht|publié|publicado|pubblicato|gepubliceerd)\b", re.I
)
_MAX_TITLE = 200


def complete(article: Article, labelled: tuple[Labelled, ...]) -> Metadata:
    """The article's metadata with its gaps filled; what nothing says stays empty."""
    given = article.metadata
    return replace(
        given,
        title=shortened(given.title or _WIRE.sub("", _first(labelled, "headline")), _MAX_TITLE),
        publisher=given.publisher or _publisher(labelled),
        byline=_signed_mail(article, labelled) or given.byline or ", ".join(_bylines(labelled)) or _credited(labelled),
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


def _bylines(labelled: tuple[Labelled, ...]) -> Iterator[str]:
    seen: set[str] = set()
    for item in labelled:
        if item.label != "byline" and not (item.label == "dateline" and _SIGNED_BEHIND.search(item.block.text)):
            continue
        signed = _SIGNED_BEHIND.search(item.block.text)
        bare = signed["name"] if signed else _BYLINE.sub("", item.block.text)
        name = _AFTER_NAMES.sub("", bare).split(" @")[0].strip(" .,")
        if name and not _OF_AGENCY.match(name) and name.casefold() not in seen and len(seen) < 4:
            seen.add(name.casefold())
            yield name


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
                return named["name"]
    for item in labelled:
        owner = _COPYRIGHT.search(item.block.text) if item.label == "chrome" else None
        if owner and "right" not in owner["name"].casefold():
            return owner["name"].strip()
    issuer = next((names_itself(item.block.text) for item in labelled if item.rule == "about-itself"), "")
    if issuer:
        return issuer
    credited = any(item.label == "credit" for item in labelled)
    return _photo_agency(labelled) if credited else ""


def _photo_agency(labelled: tuple[Labelled, ...]) -> str:
    """The agency of a picture, which is the article's own when reporters are credited as agencies do."""
    found = (_PHOTO_AGENCY.search(item.block.text) for item in labelled if item.label == "caption")
    return next((_AGENCY[match["name"].casefold()] for match in found if match), "")


def _published(labelled: tuple[Labelled, ...]) -> PartialDate | None:
    """The date in a line that says so, or of its own, or a byline: below the headline rather than above it.

    Else a caption's day that agrees with a weekday in the text.
    """
    head = next((place for place, item in enumerate(labelled) if item.label == "headline"), 0)
    called = (item for item in labelled if item.label == "dateline" and _DATE.match(item.block.text))
    for item in (*called, *labelled[head:], *labelled[:head]):
        if item.label in ("dateline", "byline"):
            day = next(iter(full_dates(item.block.text)), None) or published_day(item.block.text, "")
            if day:
                return PartialDate.of(day)
    opening = " ".join(item.block.text for item in labelled if item.label == "body")[:6000]
    for item in labelled:
        if item.label == "caption" and not re.search(r"\bfile\b", item.block.text, re.I):
            for day in full_dates(item.block.text):
                if re.search(rf"\b{WEEKDAYS[day.weekday()]}\b", opening):
                    return PartialDate.of(day)
    return None
