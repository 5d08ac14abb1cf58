"""Numbers and dates are those of the source."""

import calendar
import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from generator.check.headlines import FIELDS, headlines, is_titled, site_texts
from generator.check.places import place_of, where_cited
from generator.content import Event, SectionFront
from generator.diagnostics import Diagnostic, Span
from generator.entries import Entry
from generator.evidence.citations import Citation
from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import same_amount
from generator.evidence.numbers.bounds import bounded_otherwise
from generator.evidence.numbers.changes import around, tells_change, turned
from generator.evidence.numbers.courses import reversed_courses
from generator.evidence.numbers.datebounds import dated_otherwise, timed_otherwise
from generator.evidence.numbers.datings import is_reckoned_from
from generator.evidence.numbers.exchanges import (
    MOST,
    exchanged,
    misplaced,
    misplaced_dates,
    parts_told_as_all,
)
from generator.evidence.numbers.figures import Figures, claimed_figures, find_figures
from generator.evidence.numbers.given import Given, given_in, has_amount, has_moment
from generator.evidence.numbers.moments import Moment
from generator.evidence.numbers.sizes import (
    counts_listed,
    counts_what_follows,
    is_half_of_given,
    is_pair_spoken_of,
)
from generator.evidence.numbers.spells import other_spells, tells_spell
from generator.evidence.numbers.workedout import is_next_to, is_worked_out
from generator.evidence.quotations import without_quotations
from generator.evidence.words.naming import LATELY, fold
from generator.evidence.words.sentences import stems_in
from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple
from generator.markdown.covering import covered_parts
from generator.markdown.values import Statement
from generator.seeds import Paragraph, Source
from generator.site import Site, kept

_FEW = 12
"""A number up to this may be that of anything."""
_RECKONED = 200
"""So many numbers of a statement, at the most, are worked out where no paragraph has them: nobody writes more."""
_TRIED = 4_000
"""So often at the most it is tried to work out a number of a statement from a paragraph."""
_SHARED = 3
"""Words that a paragraph shares with a statement, at the least, that may rest on it."""
_ELSEWHERE = 100
"""So many wrong numbers of a file, at the most, are looked for in the other paragraphs of a source."""
_LONG = 500
"""Characters below which no text has so many numbers that not all are compared."""
_STROKES = ("-", "–", "/")
"""What joins two numbers to one."""
_BEHIND = lazy_pattern(r"[\s-]+([^\W\d_]+)")
_NEAR = 40
"""Characters around numbers in which an article may count another thing."""

CODE = "figure-not-in-source"


def figure_not_in_source(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A number or date of a statement is in none of the paragraphs that it cites."""
    for entry in entries:
        looks = _ELSEWHERE
        for statement in entry.statements:
            if statement.citations and not statement.editorial and statement.kind != "position":
                for written in unsupported(site, statement):
                    if is_titled(site, entry, written.text):
                        continue
                    place = place_of(entry, statement, written.text, at=written.start)
                    cited = tuple(site.paragraphs(statement.citations))
                    hint = "" if written.instead or not looks else _where_else(site, statement, written.text, cited)
                    looks -= bool(looks and not written.instead)
                    yield _finding(written.text, cited, place, written.instead, hint)
                yield from _uncompared(site, statement) if len(statement.text) > _LONG else ()
        yield from _wrong_dates(site, entry)
        yield from _wrong_headlines(site, entry)


def site_figure_not_in_source(site: Site) -> Iterator[Diagnostic]:
    """A number or date of what site.yaml says of a topic, or of the site, is in no paragraph that is cited there."""
    for said in site_texts(site, _has_figures):
        for written in unsupported(site, said.statement):
            message = f"{written.text} in {said.where} is in no paragraph that is cited there"
            hint = _told(written.text, written.instead) or "say only what the pages show"
            place = site.config.place_of(said.key, written.start, len(written.text))
            yield Diagnostic("site-figure-not-in-source", message, place, hint)


def _uncompared(site: Site, statement: Statement) -> Iterator[Diagnostic]:
    """That a statement has more numbers than are held to each other with those of its paragraphs."""
    told = len(claimed_figures(statement.text).amounts)
    given = sum(len(each.amounts) for each in _evidence(site, site.paragraphs(statement.citations))) if told else 0
    if told * given > MOST:
        message = f"{told} numbers here, with {given} in what is cited, are too many to tell all that changed places"
        hint = "part it into several statements, each with its own citation"
        yield Diagnostic(CODE, message, statement.span, hint)


def _has_figures(text: str) -> bool:
    return any(claimed_figures(text))


def held(entry: Entry) -> int:
    """How many numbers and dates of an entry are held against their sources."""
    claimed = (claimed_figures(s.text) for s in entry.statements if s.cites and not s.editorial)
    return sum(len(figures.amounts) + len(figures.moments) for figures in claimed)


class Written(NamedTuple):
    """A number or date as written, its offset in the text, and what the source has instead where that is known."""

    text: str
    start: int
    instead: str = ""


def unsupported(site: Site, statement: Statement) -> Iterator[Written]:
    """The numbers and dates of a statement, as written, that none of its paragraphs bears out."""
    figures = claimed_figures(statement.text)
    spells = tells_spell(statement.text)
    if not figures.amounts and not figures.moments and not spells:
        return
    for start, end, citations in covered_parts(statement) if site.has_all(statement.citations) else ():
        within = Figures(
            tuple(amount for amount in figures.amounts if start <= amount.start < end),
            tuple(moment for moment in figures.moments if start <= moment.start < end),
        )
        evidence = _evidence(site, site.paragraphs(citations))
        reckoned = min(_RECKONED, _TRIED // max(len(evidence), 1))
        until = figures.amounts[reckoned].start if len(figures.amounts) > reckoned else math.inf
        found = _missing(statement.text, within, evidence, until)
        yield from (one for one in found if not _is_of_title(site, citations, one.text))
        yield from _exchanged(statement.text, within, evidence) if within.amounts else ()
        yield from _turned(statement.text, within, evidence) if within.amounts else ()
        yield from _dates_exchanged(statement.text, within, evidence) if len(within.moments) > 1 else ()
        yield from _other_spells(statement.text, start, end, evidence) if spells else ()


def _other_spells(text: str, start: int, end: int, evidence: tuple[Given, ...]) -> Iterator[Written]:
    """“For weeks” where the paragraphs have “for days”."""
    for spell in other_spells(without_quotations(text), [paragraph.text for paragraph in evidence]):
        if start <= spell.start < end:
            yield Written(spell.written, spell.start, spell.instead)


def _evidence(site: Site, paragraphs: Iterable[tuple[Source, Paragraph]]) -> tuple[Given, ...]:
    as_of = site.config.as_of
    return tuple(given_in(p.text, p.attribution, source.front.published, as_of) for source, p in paragraphs)


def _is_of_title(site: Site, citations: Iterable[Citation], written: str) -> bool:
    """Whether the title of a source that is cited has a number or date as it is written."""
    titles = [title for source, _ in site.paragraphs(citations) if written in (title := source.front.title)]
    whole = re.compile(rf"(?<![\w.,]){re.escape(written)}(?![\w,]|\.\w)") if titles else None
    return whole is not None and any(map(whole.search, titles))


def _missing(text: str, figures: Figures, evidence: tuple[Given, ...], until: float = math.inf) -> Iterator[Written]:
    """Those that no paragraph has; of those before a place in the text, that do not follow from what it has either."""
    found: Written | None = None
    for amount in figures.amounts if evidence else ():
        if any(has_amount(given, amount) for given in evidence):
            instead = bounded_otherwise(text, amount, evidence) or dated_otherwise(text, amount, evidence)
            instead = instead or timed_otherwise(text, amount, evidence)
            instead = "" if instead and is_worked_out(text, amount, evidence) else instead
            yield from (Written(text[amount.start : amount.end], amount.start, instead),) if instead else ()
        elif amount.start >= until or not _is_counted_here(text, amount, evidence):
            if found and text[found.start + len(found.text) : amount.start] in _STROKES:
                found = found._replace(text=text[found.start : amount.end])  # “2022-23” is one
                continue
            yield from (found,) if found else ()
            found = Written(text[amount.start : amount.end], amount.start, _bounded_there(amount, evidence))
    yield from (found,) if found else ()
    for moment in figures.moments if evidence else ():
        known = any(has_moment(given, moment) for given in evidence) or is_next_to(text, moment, evidence)
        known = known or is_reckoned_from(moment, evidence)
        instead = dated_otherwise(text, moment, evidence) if known else ""
        if not known or instead:
            yield Written(text[moment.start : moment.end], moment.start, instead)


def _bounded_there(amount: Amount, evidence: tuple[Given, ...]) -> str:
    """How the paragraphs bound the same number, where a text bounds it on the other side; empty where they do not."""
    for given in evidence if amount.hedge else ():
        for other in given.amounts:
            if same_amount(other, amount) and {other.hedge, amount.hedge} == {"above", "below"}:
                return around(given.text, other)
    return ""


def _is_counted_here(text: str, amount: Amount, evidence: tuple[Given, ...]) -> bool:
    """Whether a number counts what a text names itself, or those of whom its paragraphs speak."""
    given = tuple(other for paragraph in evidence for other in paragraph.amounts)
    if counts_what_follows(text, amount) or is_pair_spoken_of(text, amount, given):
        return True
    if is_half_of_given(amount, [paragraph.text for paragraph in evidence], given):
        return True
    if is_worked_out(text, amount, evidence):
        return True
    return any(counts_listed(text, amount, paragraph.text) for paragraph in evidence)


def _exchanged(text: str, figures: Figures, evidence: tuple[Given, ...]) -> Iterator[Written]:
    given = tuple(amount for paragraph in evidence for amount in paragraph.amounts)
    first, last = figures.amounts[0].start - _NEAR, figures.amounts[-1].end + _NEAR
    articles = (a for a in find_figures(text).amounts if a.weak and a.number == 1 and first <= a.start < last)
    told = tuple(exchanged((*figures.amounts, *articles), given))
    for amount, instead in told:
        yield Written(_with_thing(text, amount), amount.start, f"{instead.number:,.10g} {instead.thing}")
    for paragraph in evidence if not told else ():
        for look in (misplaced, parts_told_as_all):
            for amount, instead in look(text, figures.amounts, paragraph.text, paragraph.amounts):
                yield Written(text[amount.start : amount.end], amount.start, around(paragraph.text, instead))


def _with_thing(text: str, amount: Amount) -> str:
    """A number as it is written, with the word behind it that tells what it counts."""
    behind = _BEHIND.match(text, amount.end)
    if behind and fold(behind[1]) == amount.thing:
        return text[amount.start : behind.end()]
    return f"{text[amount.start : amount.end]} {amount.thing}"


def _dates_exchanged(text: str, figures: Figures, evidence: tuple[Given, ...]) -> Iterator[Written]:
    for paragraph in evidence:
        given = [moment for moment in paragraph.moments if moment.end]
        for moment, instead in misplaced_dates(text, figures.moments, paragraph.text, given, paragraph.reference):
            yield Written(text[moment.start : moment.end], moment.start, around(paragraph.text, instead))


def _turned(text: str, figures: Figures, evidence: tuple[Given, ...]) -> Iterator[Written]:
    sources = [paragraph.text for paragraph in evidence]
    found = list(turned(text, figures.amounts, sources)) if tells_change(text) else []
    if not found and len(figures.amounts) > 1:
        found = [each for source in sources for each in reversed_courses(text, figures.amounts, source)]
    for amount, instead in found:
        yield Written(text[amount.start : amount.end], amount.start, instead)


def _wrong_dates(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """Events whose date no cited paragraph gives; where `when` stands, the date only says where it is sorted."""
    front = entry.document.front
    for event in front.events if isinstance(front, SectionFront) else ():
        paragraphs = tuple(site.paragraphs(event.cite))
        if paragraphs:
            evidence = _evidence(site, paragraphs)
            for written in _missing_dates(event, evidence):
                yield _finding(written, paragraphs, event.dated)
    yield from _wrong_date(site, entry)


def _wrong_date(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """The date of a section in a year of which nothing that it cites speaks: an editor may work out the rest."""
    front = entry.document.front
    if not isinstance(front, SectionFront) or front.date is None:
        return
    day, sources = front.date, {source for source, _ in entry.cited}
    known = {event.date.year for event in front.events} | {site.config.as_of.year if site.config.as_of else day.year}
    if any(source not in site.sources or site.sources[source].faulty for source in sources):
        return
    if day.year not in known and not any(day.year in _years_of(site, source) for source in sources):
        message = f"{day.year} is a year of which nothing speaks that this section cites"
        yield Diagnostic(CODE, message, entry.document.place_of("date"), "is the date of the section right?")


@kept
def _years_of(site: Site, source_id: str) -> frozenset[int]:
    """The years that a source names, and that in which it appeared."""
    source = site.sources.get(source_id)
    if source is None:
        return frozenset()
    figures = [find_figures(paragraph.text) for paragraph in source.paragraphs]
    named = (moment.year for each in figures for moment in each.moments)
    numbers = (amount.number for each in figures for amount in each.amounts)
    appeared = (source.front.published.year,) if source.front.published else ()
    return frozenset(int(year) for year in (*named, *numbers, *appeared) if year == int(year))


def _missing_dates(event: Event, evidence: tuple[Given, ...]) -> Iterator[str]:
    """In `when` an editor may name the year that he worked out for the date."""
    if event.when:
        missing = _missing(event.when, claimed_figures(event.when), evidence)
        yield from (written.text for written in missing if written.text != str(event.date.year))
        return
    date = Moment(event.date.year, event.date.month, event.date.day)
    if not any(has_moment(given, date) for given in evidence):
        yield str(event.date)


def _wrong_headlines(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """Figures of a title, summary, sub-heading, heading cell or term that no paragraph cited in the file bears out."""
    for headline in headlines(entry):
        for written in unsupported(site, headline):
            message = f"{written.text} in the {headline.kind} is in no paragraph that this file cites"
            in_front = headline.kind in FIELDS
            place = entry.document.place_of(headline.kind, written.text, written.start) if in_front else headline.span
            yield Diagnostic(CODE, message, place, f"a {headline.kind} may say only what the text shows")


def _finding(
    written: str, paragraphs: Sequence[tuple[Source, Paragraph]], span: Span, instead: str = "", elsewhere: str = ""
) -> Diagnostic:
    named = _named(tuple(paragraph.text for _, paragraph in paragraphs))
    hint = f"named there: {', '.join(named)}" if named else "no number or date is named there"
    where = where_cited(paragraphs)
    how = "is not said in this way in" if written in named else "is not in"
    return Diagnostic(CODE, f"{written} {how} {where}", span, _told(written, instead) or elsewhere or hint)


def _where_else(site: Site, statement: Statement, written: str, cited: Sequence[tuple[Source, Paragraph]]) -> str:
    """Which other paragraph of a cited source has a number or date, and words of the statement, as a hint says it."""
    figures = find_figures(written)
    if not any(amount.family or amount.number > _FEW for amount in figures.amounts) and not figures.moments:
        return ""
    telling, looked = stems_in(statement.text), {(source.id, paragraph.number) for source, paragraph in cited}
    for source in dict.fromkeys(source for source, _ in cited):
        for paragraph in _sharing(site, source.id, telling):
            if (source.id, paragraph.number) not in looked:
                (given,) = _evidence(site, ((source, paragraph),))
                if _has_units(figures, given) and not any(_missing(written, figures, (given,), until=0)):
                    return f"{source.id} ¶{paragraph.number} has it: is that the one to cite?"
    return ""


def _sharing(site: Site, source_id: str, telling: Set[str]) -> Iterator[Paragraph]:
    """The paragraphs of a source that have enough of some words."""
    places = _places_of_stems(site, source_id)
    shared = Counter(itertools.chain.from_iterable(places.get(stem, ()) for stem in telling))
    for at in sorted(at for at, times in shared.items() if times >= _SHARED):
        yield site.sources[source_id].paragraphs[at]


@kept
def _places_of_stems(site: Site, source_id: str) -> Mapping[str, Sequence[int]]:
    """Which paragraphs of a source have a word, by its stem."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, paragraph in enumerate(site.sources[source_id].paragraphs):
        for stem in stems_in(paragraph.text):
            places[stem].append(at)
    return dict(places)


def _has_units(figures: Figures, given: Given) -> bool:
    """Whether a paragraph measures what some numbers measure: “the two” is not two decades."""
    measured = {other.family for other in given.amounts}
    return all(not amount.family or amount.family in measured for amount in figures.amounts)


def _told(written: str, instead: str) -> str:
    """What the source has instead, or what day of the week a date is that is written with another one."""
    if instead:
        return f"the source has {instead}"
    for moment in find_figures(written).moments:
        if moment.weekday and (day := moment.as_day) and day.isoweekday() != moment.weekday:
            return f"that day is a {calendar.day_name[day.weekday()]}"
    return ""


@lately(LATELY)
def _named(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The numbers and dates of some texts as they are written, each once."""
    return tuple(dict.fromkeys(itertools.chain.from_iterable(map(_written, texts))))


def _written(text: str) -> Iterator[str]:
    figures = find_figures(text)
    named: list[Amount | Moment] = [amount for amount in figures.amounts if not amount.weak]
    named += figures.moments
    for figure in sorted(named, key=lambda figure: figure.start):
        written = text[figure.start : figure.end]
        yield written if written.count("(") == written.count(")") else re.sub("[()]", "", written)
