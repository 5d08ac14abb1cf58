"""What stands above an article's text in its page: who wrote it, and on what day it was published.

A page states these for machines, or it does not, or wrongly; then its own lines between headline and text tell.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import chain, islice, pairwise, takewhile
from typing import Any

from generator.convert.facts.dates import WEEKDAYS
from generator.convert.lines.looks import is_sentence, key_of
from generator.convert.lines.pagelines import Line, name_of
from generator.convert.words.bylines import AGENCY, CALLING
from generator.convert.words.calendars import day_before_dash, published_day, stamped_day
from generator.convert.words.eastern import dateline_names, eastern_names, japanese_before_day
from generator.convert.words.impersonal import is_impersonal
from generator.ground.dates import PartialDate
from generator.ground.tuples import NamedTuple

_BY = re.compile(
    r"\A\W{0,3}(?:(?:words|interview|story|report|text|written|posted|published|submitted|reviewed|texte?|texto|escrito|"
    r"entrevista|interview|propos recueillis|reportage|scritto|pubblicato|redatto) )?"
    r"(?:by|von|por|par|di|door|av|af|(?-i:da|Da)(?= (?-i:[A-ZÀ-Þ])))\b[: ]\s*|"
    r"\A\W{0,3}(?:words|interview|story|report|text|texte?|texto|testo|tekst|entrevista|intervista|reportage|reportaje|"
    r"haber|haberi|yazan|автор|текст)"
    r"(?: (?:and|und|et|y|e) (?:interview|text|photos?|fotos?))?: ?(?=\S)",
    re.I,
)
_AND = re.compile(r",? (?:and|und|y|et|e|en|&) |\s&\s")
_CUT = re.compile(
    r"\s[|·•–—-]\s|[|·•@\[\n]|\((?![A-Z][\w.]{0,12}\) [A-Z])|\s?\b\d|,? (?=(?:publi|veröff|updat|post))|"
    r"(?<=[a-z])(?=(?:19|20)\d\d\b)|\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d|"
    rf"\s(?={CALLING}\b)|[.,;:]? (?:(?:and|with) )?(?:additional|further) (?:reporting|research|writing)\b|"
    r"(?<=[^\W\d_])(?=\d)|[,;.] (?:photo(?:graph)?(?:s|y)?|pictures|images|illustrations?|video|fotos?)\b",
    re.I,
)
_SITE_AND_PLACE = re.compile(r"(?P<name>[^,]{3,60}), [^,]{2,40} [—–] [A-ZÀ-Þ]")
"""Who wrote it, for whom, and from where."""
_FOR_AGENCY = re.compile(rf"(?P<name>[^\W\d_]{{2,30}} (?:[^\W\d_]\. )?[^\W\d_][\w’'-]{{1,30}}) (?:The )?{AGENCY}")
"""Who wrote it, and right behind for which agency."""
_PARTICLES = frozenset("de da do dos das del della di van von der den la le el al bin ter zu y".split())  # noqa: SIM905  as words
_WORD = re.compile(r"[^\W\d_][\w.’'-]{0,30}")
_NICKNAME = re.compile(r"[(“\"‘'][^\W\d_][\w.]{0,12}[)”\"’']")
_MIXED = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{1,2}[A-ZÀ-Þ]{3}")
_CAPITALS = re.compile(r"[^\W\d_a-zà-ÿ]{2,}")
_FEWEST_NAMES, _MOST_WORDS = 2, 7
_NO_NAME = re.compile(
    r"\b(?:staff|news\w*|desk|editor\w*|report\w*|writers?|correspond\w*|team|press|agency|agencia|agence|wire|studio\w*|"
    r"landesstudio\w*|bureau|office|service|redac\w*|redaç\w*|rédac\w*|redak\w*|redaz\w*|times|herald|post|magazine|"
    r"photo\w*|columnist|contributors?|associated|council|media|board|group|network|online|\w*admin\w*|guest|politic\w*|"
    r"rights|licen[cs]\w*|reprints?|follow|share|"
    rf"{'|'.join(WEEKDAYS)}|updated?|modified|posted|published)\b",
    re.I,
)
_AUTHORS_PLACE = re.compile(
    r"byline|author|autor|auteur|autore|firma|assinatura|verfasser|redakteur|signature|skribent|written-by|\bwriter",
    re.I,
)
_QUOTED_PLACE = re.compile(
    r"(?:^|[\s_-])(?:(?:pull|block)-?)?quot(?:e|es|ation)(?:$|[\s_-])|testimonial|comment[_-](?:author|body|text|meta)",
    re.I,
)
_LABEL = re.compile(r"(?:authors?|autor(?:a|es|in)?|auteurs?|autor[ei]|by|and)\W*", re.I)
_CALLED_AUTHOR = re.compile(r"(?:authors?|autor(?:a|es|in|en)?|auteure?s?|autor[ei]|автор(?:ы)?|yazar)\W*", re.I)
"""The label of a field that says who wrote it."""
_LONGEST_BYLINE = 30
_CALLING = re.compile(
    r"\b(?:reporter|correspondent|editor|writer|columnist|critic|staff|journalist\w*|redakteur\w*|korrespondent\w*|"
    r"redactora?|corresponsal|periodista|journaliste|correspondante?|giornalista|jornalista|verslaggever)\b",
    re.I,
)
_FRONT_PAGE = re.compile(r"#|\./|/|https?://[^/?#]{1,100}/?")
_BESIDE = re.compile(r"\s[|·•]\s")
_WORDS_OF_CALLING = 8
_NEAR = 4
_LINES = 60
"""So many lines above the text are looked through at most."""


class Masthead(NamedTuple):
    """What the lines above the text tell; empty where they do not."""

    authors: tuple[str, ...]
    signed: bool
    published: PartialDate | None
    introduced: tuple[str, ...] = ()
    """Names alone in a line above a day or a calling, or before a day: they count where nothing else tells."""


def read_masthead(lines: tuple[Line, ...], title: str, first: str, language: str) -> Masthead:
    """Who and when, by the lines between the headline and the second paragraph of the text."""
    above = tuple(_above(lines, key_of(title), first))
    days = (stamped_day(line.text, language) for line in above)
    day = next((day for day in days if day), None) or _over_headline(lines, key_of(title), language)
    opening = next((line.text for line in lines if first and line.key == first), "")
    day = day or day_before_dash(opening, language)
    signed = _first_named(above, [_signed(line, before) for before, line in zip((None, *above), above, strict=False)])
    placed = _first_named(above, [_placed(line) for line in above])
    alone = chain(
        (_introduced(*pair, language) for pair in pairwise(above)),
        (names_before_day(line.text, language) for line in above),
    )
    listed = _listed(lines)
    introduced = next((names for names in alone if names and listed.isdisjoint(map(key_of, names))), ())
    signed = signed or dateline_names(opening)
    return Masthead(signed or placed, bool(signed), PartialDate.of(day) if day else None, introduced)


def _first_named(above: tuple[Line, ...], names: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The names of the first line that has some, and of those below it in fields of the same kind or so labelled."""
    first = next((place for place, found in enumerate(names) if found), None)
    if first is None:
        return ()
    found = {key_of(name): name for name in names[first]}
    labelled = False
    for line in above[first + 1 :]:
        more = () if _LABEL.fullmatch(line.text) else _names_alone(line)
        if more and (labelled or _is_field_like(line, above[first])):
            found.update((key_of(name), name) for name in more)
        elif more or not _LABEL.fullmatch(line.text):
            break
        labelled = not more
    return tuple(found.values())


def _names_alone(line: Line) -> tuple[str, ...]:
    """The names of a line that has nothing else."""
    names = names_in(line.text)
    return names if key_of(" ".join(names)) == line.key else ()


def _is_field_like(line: Line, other: Line) -> bool:
    """Whether two lines stand in fields that a page calls the same, side by side."""
    called = name_of(line.element).strip()
    alike = bool(called) and called == name_of(other.element).strip()
    return alike and line.element.getparent() is other.element.getparent()


def names_in(text: str) -> tuple[str, ...]:
    """The persons that a byline names, as far as they are names."""
    if not text.isascii() and (eastern := eastern_names(text)):
        return eastern
    text = _BY.sub("", text.strip())
    sited = _SITE_AND_PLACE.match(text)
    text = _CUT.split(sited["name"] if sited else text, maxsplit=1)[0].strip(" .,:;")
    listed = bool(_AND.search(text))
    found: list[str] = []
    for place, part in enumerate(_alone(part.strip()) for half in _AND.split(text) for part in half.split(",")):
        if not _is_name(part) or (found and _in_capitals(part) and not _in_capitals(found[0])):
            if place == 0 or not listed:
                break
            continue
        found.append(part)
    return tuple(dict.fromkeys(map(_cased, found)))


def persons_in(text: str) -> tuple[str, ...]:
    """The persons that a page states as such: names, or whatever is no role, no address and no long sentence."""
    bare = _bare(text)
    other = (
        (bare,) if bare and len(bare.split()) <= _MOST_WORDS and not _NO_NAME.search(bare) and "@" not in bare else ()
    )
    return names_in(text) or other


def _above(lines: tuple[Line, ...], title: str, first: str) -> Iterator[Line]:
    start = next((place for place, line in enumerate(lines) if first and line.key == first), None)
    if start is None:
        return
    heads = [place for place in range(start) if title and lines[place].key == title]
    heads = [place for place in heads if lines[place].element.tag == "h1"] or heads
    begin = max(heads[-1] if heads else 0, start - _LINES)
    yield from (line for line in lines[begin:start] if not is_in_box(line.element) and not is_quoted(line.element))
    behind = tuple(line for line in lines[start + 1 : start + _NEAR * 2] if not is_quoted(line.element))
    yield from behind[:2]
    yield from takewhile(lambda line: not is_sentence(line.text), behind[2:])


def is_quoted(element: Any) -> bool:
    """Whether an element stands in what is set apart as somebody's words, or a reader's, who is named there."""
    near = (element, *islice(element.iterancestors(), _NEAR))
    return any(each.tag == "blockquote" or _QUOTED_PLACE.search(name_of(each)) for each in near)


def is_in_box(element: Any) -> bool:
    """Whether an element stands in a box beside the text that has headings of its own: it is about other articles."""
    box = next(element.iterancestors("aside"), None)
    tags = set() if box is None else {each.tag for each in box.iter("h1", "h2", "h3", "h4", "h5", "h6")}
    return bool(tags) and "h1" not in tags


def _over_headline(lines: tuple[Line, ...], title: str, language: str) -> datetime.date | None:
    """The day right above the headline, in the same part of the page."""
    place = next((place for place, line in enumerate(lines) if line.key == title and line.element.tag == "h1"), None)
    parent = None if place is None else lines[place].element.getparent()
    if place is None or parent is None or parent.tag == "body":
        return None
    near = (line for line in reversed(lines[max(0, place - _NEAR) : place]) if parent in line.element.iterancestors())
    return next(filter(None, (published_day(line.text, language) for line in near)), None)


def _signed(line: Line, before: Line | None) -> tuple[str, ...]:
    """The names behind a “By”, which may stand in a line of its own."""
    if before is not None and _BY.fullmatch(f"{before.text} "):
        return names_in(line.text)
    called = _names_alone(line) if before is not None and _CALLED_AUTHOR.fullmatch(before.text) else ()
    if called or len(line.text.split()) > _LONGEST_BYLINE:
        return called
    if not line.text.isascii() and (eastern := eastern_names(line.text) or dateline_names(line.text)):
        return eastern
    if not _BY.match(line.text):
        behind = (after for part, after in pairwise(line.parts) if _BY.fullmatch(f"{part} "))
        return names_in(next(behind, ""))
    parts = tuple(dict.fromkeys(_cased(part) for part in map(_bare, line.parts) if _is_name(part)))
    names = names_in(line.text)
    if len(parts) > len(names):
        return parts
    return tuple(next((part for part in parts if name.startswith(part)), name) for name in names)


def _placed(line: Line) -> tuple[str, ...]:
    """The names in a place of the page that is made for authors."""
    if len(line.text.split()) > _LONGEST_BYLINE or not _is_authors_place(line.element):
        return ()
    parts = filter(None, map(_bare, line.parts))
    return _side_by_side(line) or names_in(next(parts, "")) or names_in(line.text)


def _side_by_side(line: Line) -> tuple[str, ...]:
    """The names of a line that is nothing but several pieces with one each, whatever parts them or nothing."""
    parts = [part for part in map(_bare, line.parts) if part and not _AND.fullmatch(f" {part} ")]
    told = tuple(dict.fromkeys(_cased(part) for part in parts if _is_name(part) and not is_impersonal(part)))
    return told if len(told) == len(parts) > 1 else ()


def _introduced(line: Line, below: Line, language: str) -> tuple[str, ...]:
    """The names that are a line of their own, with a reporter's calling or the day right below."""
    calling = len(below.text.split()) <= _WORDS_OF_CALLING and (
        _CALLING.search(below.text) or published_day(below.text, language)
    )
    is_paper = line.text.startswith("The ") or below.text.endswith(".")
    several = _side_by_side(line)
    names = several or names_in(line.text) if calling and not is_paper else ()
    alone = several or key_of(" ".join(names)) == line.key or _AND.search(line.text)
    return names if alone and not is_impersonal(line.text) else ()


def names_before_day(text: str, language: str) -> tuple[str, ...]:
    """The names that stand before the day, with nothing else in the line: “Ada Marsh · 13 May 2031”."""
    if language[:2] in ("ja", "") and not text.isascii() and (eastern := japanese_before_day(text)):
        return (eastern,)
    name, apart, day = _BESIDE.sub("\n", text, count=1).partition("\n")
    alone = bool(apart) and not _BESIDE.search(day) and not is_impersonal(name)
    names = names_in(name) if alone and published_day(day, language) else ()
    return names if key_of(" ".join(names)) == key_of(_AND.sub(" ", name)) else ()


def _listed(lines: tuple[Line, ...]) -> frozenset[str]:
    """What the menus of a page lead to, but for its front page: its sections, and no persons."""
    around = ((line.element, *line.element.iterancestors()) for line in lines)
    menus = {each: None for near in around for each in near if each.tag == "nav"}
    links = (link for menu in menus for link in menu.iter("a") if not _FRONT_PAGE.fullmatch(link.get("href") or ""))
    return frozenset(key_of("".join(link.itertext())) for link in links)


def _is_authors_place(element: Any) -> bool:
    near = (element, *islice(element.iterancestors(), 2), *element)
    named = (f"{name_of(each)} {each.get('itemprop', '')} {each.get('rel', '')}" for each in near)
    return any(_AUTHORS_PLACE.search(name) for name in named)


def _bare(part: str) -> str:
    return _BY.sub("", f"{part.strip()} ").strip(" ,.|·•–—-")


def _is_name(text: str) -> bool:
    words = text.split(" ")
    named = [word for word in words if word[:1].isupper()]
    fits = all(
        word in _PARTICLES
        or (word[:1].isupper() and _WORD.fullmatch(word))
        or (place > 0 and _NICKNAME.fullmatch(word))
        for place, word in enumerate(words)
    )
    long_enough = len(named) >= _FEWEST_NAMES and len(words) <= _MOST_WORDS
    return fits and long_enough and words[-1] in named and not _NO_NAME.search(text)


def _alone(part: str) -> str:
    """A name without the agency that stands right behind it."""
    sent = _FOR_AGENCY.fullmatch(part)
    return sent["name"] if sent else part


def _in_capitals(name: str) -> bool:
    """Whether a name is set in capitals, but for the small letters within one, as “McDONALD” has."""
    return all(word.isupper() or _MIXED.search(word) for word in name.split())


def _cased(name: str) -> str:
    """A name in capitals as one writes it."""
    return _CAPITALS.sub(lambda run: run[0].capitalize(), name) if _in_capitals(name) else name
