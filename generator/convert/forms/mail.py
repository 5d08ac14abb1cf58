"""The head of an e-mail, in whatever language its program speaks: who sent what, and when."""

from __future__ import annotations

import re

from generator.convert.facts.dates import stated_date
from generator.convert.facts.masthead import names_in
from generator.convert.values import UNKNOWN, Block, Metadata
from generator.convert.words.calendars import published_day
from generator.ground.dates import PartialDate

_FIELD = re.compile(r"([^\W\d_][\w-]{0,20}) ?: (\S.*)")
_FORWARDED = re.compile(r"\A(?:-{2,20} ?[^-\n]{4,40} ?-{2,20}|Begin forwarded message:)\Z")
_NAMES = {
    "from": "from von de da van från fra od",
    "subject": "subject betreff objet asunto assunto oggetto onderwerp ämne emne temat",
    "date": "date datum fecha data dato",
    "sent": "sent gesendet envoyé enviado inviato verzonden skickat sendt wysłano",
}
_FIELDS = {said: name for name, names in _NAMES.items() for said in names.split()}
_PASSED_ON = re.compile(r"\A(?:(?:fwd?|re|aw|wg|tr|rv|i|doorst|vs|enc):\s*)+", re.I)
_PASSED_BY = re.compile(r"\A(?:fwd?|wg|tr|rv|doorst|enc):", re.I)
_ADDRESS = re.compile(r"<?(?P<local>[^\s<>@]{1,80})@(?P<host>[^\s<>@]{1,80})>?\Z")
_ARTICLES = frozenset("the le la les el los las il lo gli der die das de het o a os as den det".split())  # noqa: SIM905  as words
_TELLING = 4
_OF = re.compile(r" (?:from|at|of|von|bei|de|di|da|van|@|\||·|–|—|-) |, ")


def mail_head(lines: list[str]) -> int:
    """How many lines at the top are the head of an e-mail: up to a blank line, with a subject and a sender."""
    start = next((place for place, line in enumerate(lines) if line), len(lines))
    end = next((place for place in range(start, len(lines)) if not lines[place]), len(lines))
    passed = start < end and _FORWARDED.match(lines[start]) is not None
    if passed and start + 1 == end:
        end = next((place for place in range(end + 1, len(lines)) if not lines[place]), len(lines))
    said = [match[1].casefold() for line in lines[start + passed : end] if line and (match := _FIELD.match(line))]
    told = len([line for line in lines[start + passed : end] if line])
    known = {_FIELDS.get(field) for field in said}
    return end if len(set(said)) == told and {"subject", "from"} <= known else 0


def mail_metadata(blocks: tuple[Block, ...]) -> Metadata:
    """What the head of an e-mail says of the article: its title, its day, and who sent it unless it was passed on."""
    head = (_FIELD.match(block.text) for block in blocks if block.role == "mail")
    said: dict[str, str] = {}
    for match in filter(None, head):
        name = match[1].casefold()
        said.setdefault(_FIELDS.get(name, name), match[2])
    if not said:
        return UNKNOWN
    author, publisher = ("", "") if _PASSED_BY.match(said["subject"]) else _sender(said["from"])
    title = _PASSED_ON.sub("", said["subject"])
    return Metadata(
        title=title, publisher=publisher, byline=author, published=_day(said.get("date") or said.get("sent") or "")
    )


def _day(text: str) -> PartialDate | None:
    day = published_day(text, "")
    return stated_date(text) or (PartialDate.of(day) if day else None)


def _sender(text: str) -> tuple[str, str]:
    """The author and the publisher that a sender names: “Ada Marsh from The Lock <lock@mail.example>”."""
    address = _ADDRESS.search(text)
    shown = text[: address.start()] if address else text
    shown = shown.strip(" \"'“”")
    parts = _OF.split(shown, maxsplit=1)
    if len(parts) > 1 and _is_person(parts[0]):
        return parts[0], parts[1].strip()
    if not shown or not address:
        return "", ""
    return (shown, "") if _is_person(shown) and not _is_site(shown, address) else ("", shown)


def _is_site(shown: str, address: re.Match[str]) -> bool:
    """Whether the address says that a name is a site's, and no person's: its host has a word of it, its box none."""
    words = [word for word in shown.casefold().split() if len(word) >= _TELLING]
    host, local = address["host"].casefold(), address["local"].casefold()
    return any(word in host for word in words) and not any(word in local for word in words)


def _is_person(text: str) -> bool:
    return names_in(text) == (text,) and text.split(maxsplit=1)[0].casefold() not in _ARTICLES
