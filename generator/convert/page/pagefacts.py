"""Title, site, authors and day of a saved page: what it states for machines, put right by what it shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator.convert.facts.masthead import read_masthead
from generator.convert.facts.metadata import copyright_holder, source_named
from generator.convert.lines.headlines import long_words
from generator.convert.lines.looks import is_sentence, key_of
from generator.convert.lines.pagelines import Line
from generator.convert.page.attribution import authors, published
from generator.convert.page.pagehead import PARTED, PageHead, is_logo, own_host
from generator.convert.page.stated import Facts
from generator.convert.values import Block, Metadata
from generator.convert.words.calendars import is_day_alone

_COPYRIGHT = re.compile(r"\W{0,3}(?:copyright\b|©)", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LOWER = frozenset(("h2", "h3", "h4", "h5", "h6"))
_FEWEST_WORDS = 2
_SHORTEST_NAMING, _LONGEST_NAMING = 5, 120
_WORDS_OF_SLOGAN = 4
_WORDS_BEHIND_KICKER = 4
_MOST_PIECES = 21
_FEWEST_SHARED = 3
"""So many longer words make a heading tell of what a page's title tells."""


_SLOGAN = re.compile(r"(?<=\w), (?:the|a|an|la|le|el|die|der|das) [a-zà-ÿ].*\Z")
"""What a site says of itself behind its name: “Wikitidings, the free news source”."""
_FILE = re.compile(
    r"(?:(?!\s).{0,300}[\\/]|[^\s\\/])[^\s\\/]{0,100}\.(?:x?html?|docx?|odt|rtf|txt|pdf|php|aspx?|indd|pages|md)", re.I
)
_WRITING = frozenset(("google docs", "microsoft word", "libreoffice", "notion", "wordpress"))
"""Programs that texts are written with, which publish nothing."""


def put_right(
    given: Metadata, head: PageHead, facts: Facts, lines: tuple[Line, ...], blocks: tuple[Block, ...]
) -> Metadata:
    """The metadata that trafilatura found, where the page tells better."""
    given, head = _without_files(given, head)
    head = replace(head, headings=_without_masthead(head.headings, head.title))
    head = replace(head, headings=(*head.headings, *_set_as_headings(head, lines)))
    publisher = _publisher(given, head, facts)
    publisher = _SLOGAN.sub("", publisher)
    weak = not publisher or _is_handle(publisher, head)
    publisher = (weak and _owner(head.title, lines)) or publisher or _copyright_holder(lines)
    publisher = publisher or _source(lines) or _named_in_address(given)
    publisher = (_as_written(publisher, lines) if _is_host(publisher) and publisher.islower() else "") or publisher
    title = _title(_without_lower(given.title, head, lines), head, publisher)
    title = _without_site(_shown_instead(title, head, lines) or title, publisher)
    told = (key_of(block.text) for block in blocks if is_sentence(block.text))
    first = next((key for key in told if key != key_of(title)), "")
    above = read_masthead(lines, title, first, head.language)
    return replace(
        given,
        title=title,
        publisher=publisher,
        byline=", ".join(authors(replace(given, publisher=publisher), facts, head, above, lines)),
        published=published(given, facts, head, above, lines),
    )


def _without_files(given: Metadata, head: PageHead) -> tuple[Metadata, PageHead]:
    """The same where a page is called by the name of a file: that is no title, and its first heading is one."""
    if _FILE.fullmatch(given.title):
        given = replace(given, title=next(iter(head.headings), ""))
    title, og_title = ("" if _FILE.fullmatch(each) else each for each in (head.title, head.og_title))
    return given, replace(head, title=title, og_title=og_title)


def _without_masthead(headings: tuple[str, ...], title: str) -> tuple[str, ...]:
    """The headings without the site's name, where that and a longer one are all that the page's title holds."""
    ends = PARTED.split(title)[::2]
    short, long = min(ends, key=_words), max(ends, key=_words)
    both = len(ends) == _FEWEST_WORDS and {key_of(short), key_of(long)} <= set(map(key_of, headings))
    is_name = both and _words(short) < _WORDS_BEHIND_KICKER <= _words(long)
    return tuple(each for each in headings if not is_name or key_of(each) != key_of(short))


def _words(text: str) -> int:
    return len(text.split())


def _without_site(title: str, publisher: str) -> str:
    """A headline without the site's name and a colon before it."""
    site, parted, rest = title.partition(": ")
    return rest if parted and publisher and key_of(site) == key_of(publisher) else title


def _publisher(given: Metadata, head: PageHead, facts: Facts) -> str:
    """The site's name; where none is stated, what the page's title ends with behind its headline."""
    name = "" if given.publisher.startswith(("http://", "https://")) else given.publisher
    if _COPYRIGHT.match(name):
        name = copyright_holder(name)
    if head.og_site and not _is_host(head.og_site) and key_of(name) != key_of(head.og_site):
        name = head.og_site
    pieces = PARTED.split(name)
    twice = len(pieces) > 1 and len(set(map(key_of, pieces[::2]))) == 1
    name = pieces[0] if twice or len("".join(pieces[2:]).split()) >= _WORDS_OF_SLOGAN else name
    titles = {key_of(title) for title in (given.title, head.title, head.og_title) if title}
    name = "" if key_of(name) in _WRITING else name
    if name and not _is_host(name) and not _is_handle(name, head) and key_of(name) not in titles:
        return name
    behind = [piece for piece in _beside_heading(head) if not is_day_alone(piece)]
    host = own_host(given.url).replace("-", "")
    own = next((piece for piece in behind if key_of(piece).replace(" ", "") in host), "")
    owner = next((piece for piece in behind if f" {key_of(piece)} " in f" {head.owners} "), "")
    return own or facts.publisher or owner or (behind[-1] if behind else "") or name


def _owner(title: str, lines: tuple[Line, ...]) -> str:
    """The first or last piece of the page's title, where a copyright names it."""
    pieces = PARTED.split(title)
    ends = (pieces[-1], pieces[0]) if len(pieces) > 1 else ()
    owned = [line.key for line in lines if "©" in line.text or "copyright" in line.key]
    return next((piece for piece in ends if key_of(piece) and any(key_of(piece) in key for key in owned)), "")


def _as_written(host: str, lines: tuple[Line, ...]) -> str:
    """The words that an address runs together, as the page's short lines mostly write them; empty where none does."""
    stem = max(host.casefold().split(".")[:-1], key=len)
    if not _SHORTEST_NAMING <= len(stem) <= _LONGEST_NAMING:
        return ""
    name = re.compile(rf"\b{' ?'.join(map(re.escape, stem))}\b", re.I)
    short = (line.text for line in lines if len(line.text) <= _LONGEST_NAMING)
    found = Counter(match[0] for text in short for match in name.finditer(text) if " " in match[0])
    return next((written for written, _ in found.most_common() if written[:1].isupper()), "")


def _copyright_holder(lines: tuple[Line, ...]) -> str:
    """Whom the page's last line with a copyright and a year names, where all rights are reserved there."""
    claims = (line.text for line in reversed(lines) if "rights reserved" in line.key and _YEAR.search(line.text))
    return copyright_holder(next(claims, ""))


def _named_in_address(given: Metadata) -> str:
    """The last part of the address that a page gives for its publisher, where it is a part of the page's own."""
    name = given.publisher.rstrip("/").rpartition("/")[2]
    return name if name.casefold() in own_host(given.url).split(".") else ""


def _source(lines: tuple[Line, ...]) -> str:
    """From where the first of a page's lines that says so has its article."""
    return next(filter(None, (source_named(line.text) for line in lines)), "")


def _beside_heading(head: PageHead) -> list[str]:
    """The pieces of the page's title behind a heading of the page, or before it."""
    pieces = PARTED.split(head.title)
    whole = (head.og_title,) if len(PARTED.split(head.og_title)) == 1 else ()
    headings = [key for heading in (*head.headings, *whole) if (key := key_of(heading))]
    for count in range(len(pieces), 0, -2):
        if any(_is_end(key_of("".join(pieces[:count])), heading) for heading in headings):
            return pieces[count + 1 :: 2]
        if any(_is_end(key_of("".join(pieces[-count:])), heading) for heading in headings):
            return pieces[:-count:2][::-1]
    begins = range(2, len(pieces), 2) if len(pieces) <= _MOST_PIECES else ()
    runs = ((start, end) for start in begins for end in range(len(pieces) - 2, start, -2))
    within = (end for start, end in runs if key_of("".join(pieces[start:end])) in headings)
    end = next(within, len(pieces))
    return pieces[end + 1 :: 2]


def _is_end(key: str, heading: str) -> bool:
    """Whether a heading is those words, or ends with them behind its kicker."""
    return key == heading or (len(key.split()) >= _WORDS_BEHIND_KICKER and heading.endswith(f" {key}"))


def _set_as_headings(head: PageHead, lines: tuple[Line, ...]) -> tuple[str, ...]:
    """The lines of a page that are a part of its title, where no heading is, nor what the page is called elsewhere."""
    named = {key_of(run) for run in _runs(head.title)} - {key_of(_owner(head.title, lines))}
    if len(named) < _FEWEST_WORDS or not named.isdisjoint(map(key_of, (head.og_title, *head.headings))):
        return ()
    told = (line for line in lines if line.key in named and len(line.text.split()) >= _WORDS_BEHIND_KICKER)
    told = (line for line in told if not is_logo(line.element))
    return tuple({line.key: line.text for line in told}.values())


def _without_lower(title: str, head: PageHead, lines: tuple[Line, ...]) -> str:
    """The title found, unless it is but a lower heading of the page, and no part of what the page is called."""
    tags = {line.element.tag for line in lines if line.key == key_of(title)}
    named = {key_of(run) for each in (head.title, head.og_title) for run in _runs(each)}
    lower = bool(tags & _LOWER) and "h1" not in tags and len(PARTED.split(head.title)) > 1
    return "" if lower and named.isdisjoint(map(key_of, _runs(title))) else title


def _shown_instead(title: str, head: PageHead, lines: tuple[Line, ...]) -> str:
    """The one main heading of a page that shows its title nowhere, where it has words of what the page is called."""
    main = {line.key: line.text for line in lines if line.element.tag == "h1"}
    if len(main) != 1 or any(key_of(title) in line.key for line in lines):
        return ""
    key, heading = main.popitem()
    called = (long_words(key_of(each)) for each in (title, head.title))
    shared = max(len(set(long_words(key)).intersection(words)) for words in called)
    return heading if shared >= _FEWEST_SHARED and len(heading) <= _LONGEST_NAMING else ""


def _title(title: str, head: PageHead, publisher: str) -> str:
    """The headline without the names of site and section: a heading of the page that it holds, or what is left."""
    site = key_of(publisher)
    if not title or key_of(title) == site:
        title = head.og_title or head.title
    title = _named_heading(title, head, site) or title
    runs = tuple(_runs(title))
    whole = (head.og_title,) if len(PARTED.split(head.og_title)) == 1 else ()
    keys = {key_of(heading): heading for heading in (*whole, *head.headings) if key_of(heading) != site}
    shown = next((run for run in runs if key_of(run) in keys and len(run.split()) >= _FEWEST_WORDS), "")
    if shown:
        heading = keys[key_of(shown)]
        return shown if heading.isupper() else heading
    begun = next((run for run in runs if len(runs) > 1 and any(_is_labelled(key_of(run), key) for key in keys)), "")
    if begun:
        return begun
    pieces = PARTED.split(title)
    while len(pieces) > _FEWEST_WORDS and site and key_of(pieces[-1]) == site:
        pieces = pieces[:-2]
    while len(pieces) > _FEWEST_WORDS and site and key_of(pieces[0]) == site:
        pieces = pieces[2:]
    return "".join(pieces)


def _is_labelled(key: str, heading: str) -> bool:
    """Whether a heading is those words with one more behind them, as “Subscribers” is."""
    return len(key.split()) >= _WORDS_BEHIND_KICKER and heading.rpartition(" ")[0] == key


def _named_heading(title: str, head: PageHead, site: str) -> str:
    """The longest heading that the page's titles name, where neither they nor it have anything of the title found.

    What the page is called elsewhere (`og:title`) counts less than a heading that is its own title.
    """
    own = {key_of(run) for run in _runs(head.title)} - {site}
    agreed = (each for each in head.headings if key_of(each) in own and len(each.split()) >= _WORDS_BEHIND_KICKER)
    shown = set(map(key_of, head.headings))
    heading = max(agreed, key=len, default="")
    within = key_of(title) in own and key_of(title) in key_of(heading)
    if heading and not within and not any(key_of(run) in shown for run in _runs(title)):
        return heading
    named = {key_of(run) for each in (head.title, head.og_title) for run in _runs(each)}
    if any(key_of(run) in named for run in _runs(title)):
        return ""
    fitting = (each for each in head.headings if key_of(each) in named - {site} and len(each.split()) >= _FEWEST_WORDS)
    heading = max(fitting, key=len, default="")
    return "" if key_of(title) in key_of(heading) else heading


def _runs(title: str) -> Iterator[str]:
    """The title and its parts between separators, the longest first, and in order."""
    pieces = PARTED.split(title)
    places = range(0, len(pieces), 2)
    for length in range(len(pieces), 0, -2) if len(pieces) <= _MOST_PIECES else ():
        yield from ("".join(pieces[start : start + length]) for start in places if start + length <= len(pieces))


def _is_handle(name: str, head: PageHead) -> bool:
    """Whether a name is but the site's on a social network, in one word, which its readers may not know."""
    return bool(head.handle) and name.casefold() == head.handle.casefold() and key_of(name) != key_of(head.og_site)


def _is_host(name: str) -> bool:
    """Whether a name is an address such as example.org, which no reader calls a publisher by."""
    return "." in name[1:-1] and name.split() == [name]
