"""Days as a page states them beside its headline, in the neighbouring languages too and in figures."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

_MONTHS = (
    "jan ene gen sty янв січ يناير", "feb fev fév lut фев лют فبراير شباط", "mar mär mrt maa мар бер مارس آذار",
    "apr abr avr kwi апр кві أبريل ابريل إبريل نيسان", "mai may mei mag maj мая май тра مايو أيار",
    "jun juin giu cze июн чер يونيو حزيران", "jul juil lug lip июл лип يوليو تموز",
    "aug ago aoû aou sie авг сер أغسطس اغسطس آب", "sep set wrz сен вер سبتمبر أيلول",
    "oct okt out ott paź окт жов أكتوبر اكتوبر", "nov lis ноя лис نوفمبر", "dec dez dic déc des gru дек гру ديسمبر",
)  # fmt: skip
"""How the months begin in the languages of western and northern Europe, in Polish, Russian, Ukrainian and Arabic."""
_NUMBERS = {start: number for number, starts in enumerate(_MONTHS, 1) for start in starts.split()}
_MONTH = rf"(?P<month>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})[^\W\d_]{{0,9}}"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DAY = r"\b(?P<day>[0-3]?\d)"
_IN_WORDS = (
    re.compile(
        rf"{_DAY}(?:\.|,|º|°|er|st|nd|rd|th)?(?:[ -]|(?<=\.))(?:de )?{_MONTH}(?:/[^\W\d_]{{2,9}})?"
        rf"(?:\.?,?[ -](?:del? )?|\.){_YEAR}",
        re.I,
    ),
    re.compile(rf"\b{_MONTH}\.? {_DAY}(?:st|nd|rd|th)?,? {_YEAR}", re.I),
)
_FIGURES = re.compile(rf"(?<![\d./-])(?P<one>[0-3]?\d)(?P<mark>[./-])(?P<two>[0-3]?\d)(?P=mark){_YEAR}")
_SHORT = re.compile(r"(?<![\d./-])(?P<one>[0-3]?\d)(?P<mark>/)(?P<two>[0-3]?\d)/(?P<year>[0-4]\d)(?=,? \d?\d[:.]\d\d)")
"""A year of two figures counts before a time of day."""
_SHORT_BEHIND = re.compile(
    r"(?:\A|[,|·–—-] |\b(?:am|vom) )(?P<one>[0-3]?\d)(?P<mark>\.)(?P<two>[01]?\d)\.(?P<year>[0-4]\d)\Z"
)
"""The same, with full stops, at the end of a line: “Ada Moreno, 8.5.31”."""
_AMERICAN = re.compile(r"\b(?:[ECMP][SD]T|[ECMP]T)\b")
"""The time zones of those who write the month first."""
_COUNTED = re.compile(r"(?P<year>(?:19|20)\d\d) ?[年년] ?(?P<month>[01]?\d) ?[月월] ?(?P<day>[0-3]?\d) ?[日일]")
"""As one writes a day in Chinese, Japanese and Korean."""
_TURNED = re.compile(r"(?<![\d./-])(?P<year>(?:19|20)\d\d)[./-](?P<month>[01]?\d)[./](?P<day>[0-3]?\d)\b")
_ABOUT = (
    r"publi(?:shed|cad[oa]|cato|é|ée|ceerd)(?: el| em| le| il| am| on| op)?|veröffentlicht(?: am)?|updated?|"
    r"actualizad[oa]|atualizad[oa]|aktualisiert(?: am)?|aggiornat[oa]|mis(?:e)? à jour|bijgewerkt|gewijzigd|stand|"
    r"modifi(?:ed|é)|posted|posté|입력|기사입력|등록|승인|수정|최종수정|更新|公開|配信|掲載|发布时间|发布|發布|更新时间|更新時間|"
    r"erstellt(?: am)?|creado|criado|last"
)
_STAMP = re.compile(
    rf"\b(?:{_ABOUT}|uhr|hs|hrs?|horas?|h|às?|a las|as|à|le|el|em|am|um|ore|alle|om|uur|den|min|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda|terça|quarta|quinta|sexta|feira|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|"
    r"måndag|mandag|tisdag|tirsdag|onsdag|torsdag|fredag|lördag|lørdag|söndag|søndag|kl|klokken|klockan|den|"
    r"poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|godz|publicerad|publisert|publiceret|opublikowano|"
    r"há (?:uma?|\d+) \w+|hace (?:una?|\d+) \w+|il y a (?:une?|\d+) \w+|vor (?:einer|einem|\d+) \w+|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|gmt|utc|cest|cet|brt|art|[ap]\.?m)\b|\d+(?:h\d*|[ap]m)?",
    re.I,
)
_CHANGED = re.compile(
    r"(?:updated?|modified|actualizad[oa]|atualizad[oa]|aktualisiert|aggiornat[oa]|à jour|bijgewerkt|gewijzigd|"
    r"modifié|수정|更新)\b[^\d]{0,30}\Z",
    re.I,
)
_COPY = re.compile(
    r"\W{0,3}(?:(?:this (?:page|copy|document|article) (?:was )?)?(?:printed|retrieved|downloaded|accessed|archived)"
    r"(?:(?: from| on| at| by)\b|:|(?= [A-Z][a-z]{2,8}\.? \d))|this page was last (?:edited|modified|changed)|"
    r"(?:aus)?gedruckt (?:am|von)|abgerufen (?:am|von)|diese seite wurde zuletzt|imprimé (?:le|depuis)|consulté le|"
    r"la dernière modification de cette page|impreso (?:el|desde)|consultado (?:el|em)|esta página se editó|"
    r"impresso (?:em|de)|stampato (?:il|da)|afgedrukt op|utskriven|wydrukowano)(?!\w)",
    re.I,
)
"""So begins a line that tells when somebody printed or fetched a text, or when a page was last edited."""
_BEHIND_COPY = 4
"""So many words at most stand behind the day of a copy."""
_CHANGED_NEAR = 60
_LONGEST = 160
_DIGIT = re.compile(r"\d")
_SMALL_WORDS = 4
_OPENING = re.compile(
    r"(?!(?i:on|in|at|by|from|since|until|am|vom|le|du|el|il|em|op|den)\b)[^\n]{6,80}?(?= ?(?:--|[—–]))"
)
"""What stands before the first dash of a report, unless a sentence begins so."""
_IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-](?:[a-z][a-z_.-]{1,30}/)?(?P<month>[01]?\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[/-](?P<day>[0-3]?\d)(?=[/-])",
    re.I,
)


def published_day(text: str, language: str) -> datetime.date | None:
    """The day that a line states, the day of a change only where there is no other."""
    if len(text) > _LONGEST or _COPY.match(text):
        return None
    days = sorted(_days(text, language))
    first = [day for place, day in days if not _CHANGED.search(text[max(0, place - _CHANGED_NEAR) : place])]
    return next(iter(first or [day for _, day in days]), None)


def copied_day(text: str) -> datetime.date | None:
    """The day on which a copy of a text was made, or its page last edited: never the day of the text itself."""
    if len(text) > _LONGEST or not _COPY.match(text):
        return None
    place, day = max(_days(text, ""), default=(0, None))
    behind = (word for word in _beside_day(text[place:]).split() if any(map(str.isalpha, word)))
    return day if sum(1 for _ in behind) <= _BEHIND_COPY else None


def stamped_day(text: str, language: str) -> datetime.date | None:
    """The same of a line that tells no story: names and stamps stand beside the day, and few small words."""
    day = published_day(text, language)
    return day if day and _small_words(text) <= _SMALL_WORDS else None


def day_before_dash(text: str, language: str) -> datetime.date | None:
    """The day that a text opens with, before the dash behind a report's place and day."""
    opening = _OPENING.match(text)
    day = published_day(opening[0], language) if opening else None
    return day if opening and day and not _small_words(opening[0]) else None


def day_in_address(address: str) -> datetime.date | None:
    """The day in a page's address, where publishers put the one of publication."""
    match = _IN_ADDRESS.search(address)
    if match is None:
        return None
    named = match["month"].casefold()
    month = int(named) if named.isdigit() else _NUMBERS[named]
    return next((day for _, day in _day(match, int(match["day"]), month)), None)


def is_day_alone(text: str) -> bool:
    """Whether a line says nothing but a day, and when that it was published."""
    if len(text) > _LONGEST or not _DIGIT.search(text):
        return False
    rest = _beside_day(text)
    return rest != text and not re.search(r"[^\W\d_]", rest)


def _small_words(text: str) -> int:
    """How many words beside a day begin with a small letter."""
    return sum(word[0].islower() for word in _beside_day(text).split())


def _beside_day(text: str) -> str:
    """What stands beside days and the words that go with them; the text itself where no day stands in it."""
    rest = text
    for form in (*_IN_WORDS, _FIGURES, _SHORT, _SHORT_BEHIND, _TURNED, _COUNTED):
        rest = form.sub(" ", rest)
    return text if rest == text else _STAMP.sub(" ", rest)


def _days(text: str, language: str) -> Iterator[tuple[int, datetime.date]]:
    for match in (match for form in _IN_WORDS for match in form.finditer(text)):
        yield from _day(match, int(match["day"]), _NUMBERS[match["month"].casefold()])
    for match in (match for form in (_TURNED, _COUNTED) for match in form.finditer(text)):
        yield from _day(match, int(match["day"]), int(match["month"]))
    month_first = language.casefold() == "en-us" or (language.casefold() in ("", "en") and _AMERICAN.search(text))
    for match in (match for form in (_FIGURES, _SHORT, _SHORT_BEHIND) for match in form.finditer(text)):
        one, two = int(match["one"]), int(match["two"])
        if two > 12 or (month_first and match["mark"] == "/"):
            yield from _day(match, two, one)
        elif one > 12 or one == two or (language and language.casefold() != "en") or match["mark"] == ".":
            yield from _day(match, one, two)


def _day(match: re.Match[str], day: int, month: int) -> Iterator[tuple[int, datetime.date]]:
    try:
        year = int(match["year"])
        yield match.start(), datetime.date(year + (2000 if year < 100 else 0), month, day)
    except ValueError:
        return
