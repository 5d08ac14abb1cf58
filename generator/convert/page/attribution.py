"""Who wrote an article, and on what day it was published: by what its page states, shows above its text, or labels."""

from __future__ import annotations

import datetime
import re
from itertools import takewhile

from generator.convert.facts.masthead import Masthead, is_in_box, is_quoted, names_in, persons_in
from generator.convert.lines.looks import is_sentence, key_of
from generator.convert.lines.pagelines import Line
from generator.convert.page.pagehead import PARTED, PageHead, day_in, own_host
from generator.convert.page.stated import Facts
from generator.convert.values import Metadata
from generator.convert.words.bylines import ENTRY_NOTE
from generator.convert.words.calendars import copied_day, day_in_address, is_day_alone
from generator.ground.dates import PartialDate

_AUTHOR = re.compile(r"(?:authors?(?:[’']s?)?(?: names?(?: ?\(s\))?)?|autor(?:a|es|in)?|auteurs?|autore)\W*", re.I)
_AUTHOR_BEFORE = re.compile(
    r"(?i:authors?|autor(?:a|es|in)?|auteure?s?|autore|автор(?:ы|и)?|作者|撰文|記者|记者|بقلم|إعداد|كتبت?|تحرير)"
    r"(?: ?[:：] ?| (?=[^\W\d_a-zà-ÿа-я]))"
)
"""The word for an author, before a name."""
_IN_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)")
_MONTHS = 12
_BESIDE = re.compile(r"\s[|·•]\s")
_FIELD = re.compile(r"(?:categor(?:y|ies)|kategorien?|catégories?|categorías?|tags?|posted|published|date)\b", re.I)
_SIGNED = re.compile(r"(?:By|BY|Von|Par|Por|Di|Door|Av|Af)(?: [A-ZÀ-Þ][\w.’'-]{0,30}){1,4}")
_PUBLISHED = re.compile(
    r"(?:date|datum|fecha|data|(?:first )?published|posted|veröffentlicht|erschienen|publi(?:é|cad|cat)\w*)\b"
    r"(?: (?:am|on|le|el|em|il|op))?\W{0,3}(?=[\w.]{0,12}\d| ?[^\W\d_]{3,10}\.? \d)",
    re.I,
)
_ADDRESS = re.compile(r"(?:https?|www)\b", re.I)
"""So begins an address, even where its stops have been taken out."""
_ADMIN = re.compile(r"\b\w{0,20}admin\w{0,20}\b", re.I)
_USER = re.compile(r"[a-z0-9._-]{2,40}")
"""What somebody is called by the program in which a site is written: it counts where nobody signed."""
_NOTED = 120
_LABELLED = 10
"""So many words at most stand in a line with its label."""


def published(
    given: Metadata, facts: Facts, head: PageHead, above: Masthead, lines: tuple[Line, ...]
) -> PartialDate | None:
    """The day stated for the article, or the one before where that was found (time zones differ); else the one shown.

    A day found elsewhere in the page may be anything's: it counts only where nothing else tells, and never where it is
    the day on which the page was printed, fetched or last edited.
    """
    found, stated = given.published, facts.published
    if (
        found
        and found != stated
        and found not in head.days
        and found.as_day in {copied_day(line.text) for line in lines}
    ):
        found = None
    days = (found.as_day if found else None, stated.as_day if stated else None)
    if days[0] and days[1] and days[1] - days[0] == datetime.timedelta(days=1):
        return found
    if above.published and above.published in head.days and above.published == found:
        stated = found  # two of a page's own tell against what it states of its article
    own = stated or (found if found in head.days else None) or above.published
    named = day_in_address(given.url)
    alone = (day_in(piece, head.language) for piece in PARTED.split(head.title) if is_day_alone(piece))
    short = (line.text for line in lines if len(line.text.split()) <= _LABELLED)
    labelled = (day_in(text, head.language) for text in short if _PUBLISHED.match(text))
    noted = (day_in(line.text[:_NOTED], head.language) for line in lines if ENTRY_NOTE.match(line.text))
    told = (
        *alone,
        *labelled,
        *noted,
        PartialDate.of(named) if named else None,
        *(head.days if len(head.days) == 1 else ()),
    )
    last = None if found and _may_be_another(found, head.language, lines) else found
    return own or next(filter(None, told), None) or last


def _may_be_another(found: PartialDate, language: str, lines: tuple[Line, ...]) -> bool:
    """Whether a day stands in an English page in figures alone, which are read in two ways: 05/06/2031."""
    if language[:2] not in ("", "en") or not found.day or found.day == found.month or found.day > _MONTHS:
        return False
    written = (match for line in lines for match in _IN_FIGURES.finditer(line.text))
    return any({int(each[1]), int(each[2])} == {found.day, found.month} for each in written)


def authors(given: Metadata, facts: Facts, head: PageHead, above: Masthead, lines: tuple[Line, ...]) -> tuple[str, ...]:
    """The persons who wrote an article, without the site where its name, or the beginning of it, stands among them."""
    found = _authors(given, facts, head, above, lines)
    names = tuple(_AUTHOR_BEFORE.sub("", name, count=1) if _AUTHOR_BEFORE.match(name) else name for name in found)
    site = key_of(given.publisher)
    others = tuple(name for name in names if not f"{site} ".startswith(f"{key_of(name)} "))
    host = own_host(given.url).split(".")
    return tuple(name for name in others or names if not _is_site(name, site) and not _begins_with_host(name, host))


def _is_site(name: str, site: str) -> bool:
    """Whether a name is the site's with other words before it, or as it stands in its address."""
    key = key_of(name)
    return bool(site) and (key.endswith(f" {site}") or (" " in key and key.replace(" ", "") in site.split()))


def _begins_with_host(name: str, host: list[str]) -> bool:
    """Whether the first word of a name is capitals by which the page's address is known: a station, and no person."""
    first = name.partition(" ")[0]
    return len(first) > 1 and first.isupper() and first.casefold() in host


def _authors(
    given: Metadata, facts: Facts, head: PageHead, above: Masthead, lines: tuple[Line, ...]
) -> tuple[str, ...]:
    """Who is stated as a person; else who signed above the text; else whoever was found, without roles.

    What does not look like names counts where the page states it for machines, or where its script has no capitals.
    """
    site = key_of(given.publisher)
    persons = tuple(each for each in facts.persons if key_of(each) != site)
    users = bool(above.authors) and all(map(_USER.fullmatch, persons))
    stated = () if users else tuple(name for each in persons for name in persons_in(each))
    if stated or above.signed:
        return stated or above.authors
    known = f"{head.makers} {' '.join(map(key_of, facts.persons))}"
    parts = [part for each in given.byline.split(", ") if (part := each.strip(" （）【】")) and key_of(part) != site]
    parts = [part for part in parts if not _ADDRESS.match(part) and not _ADMIN.search(part)]
    parts = parts if key_of(given.byline) != site else []
    told = [part for part in parts if key_of(part) in known]
    shown = [part for part in parts if part not in told and _is_shown(key_of(part), lines)]
    bare = [*told, *(part for part in shown if part.upper() == part.lower())]
    known_names = _names(told) or above.authors or _names(shown) or tuple(bare)
    marked = tuple(dict.fromkeys(name for each in head.persons if key_of(each) != site for name in persons_in(each)))
    if set(map(key_of, known_names)) < set(map(key_of, marked)):
        return marked  # whoever was found is one of several
    owned = all(f" {key_of(name)} " in f" {head.owners} " for name in known_names)
    own_lines = tuple(line for line in lines if not is_quoted(line.element))
    labelled = _labelled_authors(own_lines) if owned else ()
    return labelled or known_names or marked or above.introduced or _signed_once(own_lines)


def _names(parts: list[str]) -> tuple[str, ...]:
    return tuple(name for part in parts for name in names_in(part))


def _is_shown(name: str, lines: tuple[Line, ...]) -> bool:
    """Whether the page names somebody elsewhere than in boxes beside its text: those wrote something else.

    Who is named below words set apart said those; that a paragraph names whoever did, too, makes no author.
    """
    named = [line for line in lines if name in line.key]
    quoted = any(is_quoted(line.element) for line in named)
    own = (line for line in named if not (quoted and (is_sentence(line.text) or is_quoted(line.element))))
    places = (line.element for line in own)
    return any(not is_in_box(each) and next(each.iterancestors("nav", "footer"), None) is None for each in places)


def _labelled_authors(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """The names behind the word “Author”."""
    labelled = (
        line.parts[place + 1 :] for line in lines for place, part in enumerate(line.parts) if _AUTHOR.fullmatch(part)
    )
    told = (" ".join(takewhile(lambda part: not _FIELD.match(part), behind)) for behind in labelled)
    names = (names_in(_BESIDE.sub(", ", text)) for text in told)
    return next(filter(None, names), ())


def _signed_once(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """The names of the one line of a page that says by whom, and nothing else.

    Empty where several say so, or some say by what: “By Product”, “By Region”.
    """
    signed = {names_in(line.text) for line in lines if _SIGNED.fullmatch(line.text)}
    return signed.pop() if len(signed) == 1 else ()
