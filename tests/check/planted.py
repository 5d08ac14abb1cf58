"""Faults planted in a site, as values: one statement is changed, and the rules look at it alone."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.check import RULES, Rule
from generator.entries import Bodies, Entry
from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.figures import find_figures
from generator.evidence.numbers.moments import Moment
from generator.evidence.quotations import Quotation, find_quotations, words_of
from generator.markdown.outlines import outline_of
from generator.markdown.values import Rendered, Statement
from generator.site import Site

BY_CODE = {rule.code: rule for rule in RULES}

_SAYING = ("events", "figures", "facts", "positions")
"""Fields of front matter whose entries are statements."""

_NEGATIONS = ("not", "never", "no")
_OTHER_WORDS = ("harbour", "seventeen", "quietly", "Rosenberg", "before", "cheaper")
_NUMBER_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "eleven", "twelve", "thirty", "sixty")
_MONTHS = ("January", "February", "March", "April", "June", "July", "August", "September", "October", "November")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement of the site and the document it stands in."""

    entry: Entry
    statement: Statement


def placed(site: Site) -> list[Placed]:
    """Every statement that rests on sources."""
    entries = site.entries.values()
    return [Placed(e, s) for e in entries for s in e.statements if s.citations and not s.editorial]


def reported(site: Site, where: Placed, *codes: str) -> bool:
    """Whether one of the rules has anything to say about a site whose only document says only this."""
    lone = alone(site, where)
    return any(reports(BY_CODE[code], lone) for code in codes)


def alone(site: Site, where: Placed) -> Site:
    """The site whose only document says only this."""
    front = where.entry.document.front
    silent: dict[str, Any] = {"summary": ""} | {name: () for name in _SAYING if hasattr(front, name)}
    document = where.entry.document._replace(front=front._replace(**silent))
    prose = where.entry.prose._replace(statements=(where.statement,))
    entry = where.entry._replace(
        document=document,
        outline=outline_of(document, Rendered(prose=prose)),
        bodies=Bodies({document.path: ""}, {document.path: ()}, {document.path: prose}),
    )
    return replace(site, entries={entry.path: entry})


def reports(rule: Rule, site: Site) -> bool:
    """Whether a rule has anything to say about a site."""
    return next(rule.find(site, site.entries.values()), None) is not None


# -- quotations ----------------------------------------------------------------------------------------------------


def quotations(site: Site) -> list[tuple[Placed, Quotation]]:
    """Every quotation of the site."""
    return [(where, quotation) for where in placed(site) for quotation in find_quotations(where.statement.text)]


def altered(quotation: str, chance: random.Random) -> str:
    """The quotation with one word changed, dropped, added or moved, or negated."""
    words = quotation.split()
    place = chance.randrange(len(words))
    change = chance.choice(
        ("change", "drop", "add", "move", "negate") if len(words) > 1 else ("change", "add", "negate")
    )
    if change == "change":
        words[place] = _another(words[place], chance)
    elif change == "drop":
        del words[place]
    elif change == "add":
        words.insert(place, chance.choice(_OTHER_WORDS))
    elif change == "negate":
        words.insert(place, chance.choice(_NEGATIONS))
    else:
        words.insert(chance.randrange(len(words)), words.pop(place))
    return " ".join(words)


def _another(word: str, chance: random.Random) -> str:
    """Another word in its place: a name for a name, a number for a number, else any."""
    figure = re.sub(r"\d+", lambda match: str(int(match[0]) + 1), word)
    return figure if figure != word else chance.choice([w for w in _OTHER_WORDS if w not in word])


def is_altered(quotation: str, changed: str, sources: list[str]) -> bool:
    """Whether a change is one: not the same words, and not a shorter part that the source has as well."""
    words = words_of(changed)
    if not words or words == words_of(quotation):
        return False
    return not any(_within(words, words_of(text)) for text in sources)


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))


def variant(quotation: str, chance: random.Random) -> str:
    """The quotation as an editor may write it: other marks, dashes or capitals, an omission, an insertion, a part."""
    words = quotation.split()
    kinds = ["capital", "closing", "marks", "spaces", "part", "insertion", "dash", "identical", "sic"]
    if len(words) > 3:
        kinds += ["omission", "dots"]
    kind = chance.choice(kinds)
    cut = chance.randrange(1, len(words)) if len(words) > 1 else 0
    return {
        "capital": lambda: quotation[0].swapcase() + quotation[1:],
        "closing": lambda: quotation.rstrip(".,!?") + chance.choice((",", ".", "!", "?", "")),
        "marks": lambda: quotation.replace("’", "'"),
        "spaces": lambda: "\u00a0".join(words),
        "part": lambda: " ".join(words[cut:]),
        "insertion": lambda: " ".join((*words[:cut], "[the editor explains]", *words[cut:])),
        "dash": lambda: quotation.replace("-", "‑").replace(" – ", " — "),
        "identical": lambda: quotation,
        "sic": lambda: f"{quotation} [sic]",
        "omission": lambda: " ".join((*words[:1], "…", *words[2:])),
        "dots": lambda: " ".join((*words[:-2], "...", words[-1])),
    }[kind]()


def quoted(where: Placed, old: Quotation, new: str, chance: random.Random) -> Placed:
    """A statement with another quotation in the old one's place, in curly or straight marks."""
    text = where.statement.text
    opening, closing = chance.choice(("“”", "“”", '""')) if '"' not in new else "“”"
    return saying(where, f"{text[: old.start - 1]}{opening}{new}{closing}{text[old.end + 1 :]}")


def saying(where: Placed, text: str) -> Placed:
    """The statement with other words."""
    return replace(where, statement=where.statement._replace(text=text))


# -- figures -------------------------------------------------------------------------------------------------------


def figures(site: Site) -> Iterator[tuple[Placed, Amount | Moment]]:
    """Every number and date outside quotation marks for which a statement answers."""
    for where in placed(site):
        text = where.statement.text
        spans = [(quotation.start, quotation.end) for quotation in find_quotations(text)]
        found = find_figures(text)
        strong = [amount for amount in found.amounts if not amount.weak and not amount.ordinal]
        named: list[Amount | Moment] = [*strong, *found.moments]
        for figure in named:
            if not any(start <= figure.start < end for start, end in spans):
                yield where, figure


def with_another_figure(text: str, figure: Amount | Moment, chance: random.Random) -> str:
    """A statement with another number or date in the old one's place."""
    old = text[figure.start : figure.end]
    places: list[tuple[re.Match[str], tuple[str, ...]]] = [(match, ()) for match in re.finditer(r"\d+", old)]
    tables: tuple[tuple[str, ...], ...] = (_MONTHS, _DAYS, _NUMBER_WORDS)
    for others in tables:
        places += [(match, others) for match in re.finditer(rf"\b(?:{'|'.join(others)})\b", old, re.IGNORECASE)]
    if not places:
        return text
    match, others = chance.choice(places)
    if not others:
        new = str(int(match[0]) + chance.choice((1, 2, 3, 7)))
    else:
        new = chance.choice([other for other in others if other.lower() != match[0].lower()])
    return f"{text[: figure.start]}{old[: match.start()]}{new}{old[match.end() :]}{text[figure.end :]}"
