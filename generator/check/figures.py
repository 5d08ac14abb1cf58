"""Numbers and dates are those of the source."""

import calendar
import functools
from collections.abc import Iterable, Iterator

from generator.check.headlines import FIELDS, headlines, is_titled
from generator.check.places import place_of, where_cited
from generator.content import Event, SectionFront
from generator.diagnostics import Diagnostic, Span
from generator.entries import Entry
from generator.evidence.amounts import Amount
from generator.evidence.bearing import bears_out, is_difference, same_moment
from generator.evidence.changes import around, tells_change, turned
from generator.evidence.citations import Citation
from generator.evidence.copying import without_quotations
from generator.evidence.courses import reversed_courses
from generator.evidence.exchanges import (
    exchanged,
    has_another_unit,
    is_of_another,
    misplaced,
    misplaced_dates,
    parts_told_as_all,
)
from generator.evidence.figures import Figures, claimed_figures, find_figures
from generator.evidence.moments import Moment
from generator.evidence.resolving import resolve
from generator.evidence.sizes import (
    counts_listed,
    counts_what_follows,
    is_half_of_given,
    is_pair_spoken_of,
    is_told_by_rank,
)
from generator.evidence.spells import other_spells, tells_spell
from generator.ground.dates import PartialDate
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple
from generator.markdown.covering import covered_parts
from generator.markdown.values import Cite, Statement
from generator.seeds import Paragraph, Source
from generator.site import Site, kept

_YEAR = 4
"""Digits of a year, which has nothing between them."""
_FIRST_YEAR = 100
"""Numbers up to this one are no years that tell a century."""

_MONTHS = 12
"""From so many months from its publication on a text gives a day with its year."""

_QUARTER = 3
"""Months."""

_NEAR = 40
"""Characters around numbers in which an article may count another thing."""

_LATER = lazy_pattern(
    r"\s(?:later|earlier|after|afterwards|before|previously|después|más tarde|antes|später|danach|zuvor|davor|plus tard"
    r"|après|auparavant|avant|depois|mais tarde)\b"
)
"""Words that tell a length of time between two dates."""

CODE = "figure-not-in-source"


def figure_not_in_source(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A number or date of a statement is in none of the paragraphs that it cites."""
    for entry in entries:
        for statement in entry.statements:
            if statement.citations and not statement.editorial and statement.kind != "position":
                for written in unsupported(site, statement):
                    if is_titled(site, entry, written.text):
                        continue
                    place = place_of(entry, statement, written.text, at=written.start)
                    yield _finding(written.text, tuple(site.paragraphs(statement.citations)), place, written.instead)
        yield from _wrong_dates(site, entry)
        yield from _wrong_headlines(site, entry)


def site_figure_not_in_source(site: Site) -> Iterator[Diagnostic]:
    """A number or date of what site.yaml says of a topic, or of the site, is in no paragraph that is cited there."""
    config = site.config
    for topic in config.topics:
        entries = site.in_topic(topic.id.text)
        for key, text in (("title", topic.title), ("summary", topic.summary)):
            where = f"what site.yaml says of {topic.id.text}"
            yield from _told_of(site, where, text, entries, f"topics.{topic.id.text}.{key}")
    for key, text in (("title", config.title), ("tagline", config.tagline), ("description", config.description)):
        yield from _told_of(site, "what site.yaml says of the site", text, site.entries.values(), key)


def _told_of(site: Site, where: str, text: str, entries: Iterable[Entry], key: str) -> Iterator[Diagnostic]:
    figures = claimed_figures(text)
    if not figures.amounts and not figures.moments:
        return
    cited = sorted({key for entry in entries for key in entry.cited})
    span = site.config.place_of(key)
    citations = tuple(Citation(source, (number,), span) for source, number in cited)
    statement = Statement("", "summary", text, (Cite(0, citations, len(text)),), span, span.line)
    for written in unsupported(site, statement) if citations else ():
        message = f"{written.text} in {where} is in no paragraph that is cited there"
        hint = _told(written.text, written.instead) or "say only what the pages show"
        place = site.config.place_of(key, written.start, len(written.text))
        yield Diagnostic("site-figure-not-in-source", message, place, hint)


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
        yield from _missing(statement.text, within, evidence) if evidence else ()
        yield from _exchanged(statement.text, within, evidence) if within.amounts else ()
        yield from _turned(statement.text, within, evidence) if within.amounts else ()
        yield from _dates_exchanged(statement.text, within, evidence) if len(within.moments) > 1 else ()
        yield from _other_spells(statement.text, start, end, evidence) if spells else ()


def _other_spells(text: str, start: int, end: int, evidence: "tuple[Given, ...]") -> Iterator[Written]:
    """“For weeks” where the paragraphs have “for days”."""
    for spell in other_spells(without_quotations(text), [paragraph.text for paragraph in evidence]):
        if start <= spell.start < end:
            yield Written(spell.written, spell.start, spell.instead)


class Given(NamedTuple):
    """The numbers and dates of one paragraph, and the day by which its dates are to be understood."""

    text: str
    amounts: tuple[Amount, ...]
    moments: tuple[Moment, ...]
    reference: PartialDate | None
    published: PartialDate | None


def _evidence(site: Site, paragraphs: Iterable[tuple[Source, Paragraph]]) -> tuple[Given, ...]:
    as_of = site.config.as_of
    return tuple(given_in(p.text, p.attribution, source.front.published, as_of) for source, p in paragraphs)


@functools.lru_cache(maxsize=16384)
def given_in(text: str, attribution: str, published: PartialDate | None, as_of: PartialDate | None) -> Given:
    """The numbers and dates of a paragraph."""
    whole = f"{text} {attribution}"
    figures = find_figures(whole)
    return Given(whole, figures.amounts, figures.moments + resolve(whole, published), published or as_of, published)


def _missing(text: str, figures: Figures, evidence: tuple[Given, ...]) -> Iterator[Written]:
    for amount in figures.amounts:
        if not any(has_amount(given, amount) for given in evidence) and not _is_counted_here(text, amount, evidence):
            yield Written(text[amount.start : amount.end], amount.start)
    for moment in figures.moments:
        if not any(has_moment(given, moment) for given in evidence):
            yield Written(text[moment.start : moment.end], moment.start)


def _is_counted_here(text: str, amount: Amount, evidence: tuple[Given, ...]) -> bool:
    """Whether a number counts what a text names itself, or those of whom its paragraphs speak."""
    given = tuple(other for paragraph in evidence for other in paragraph.amounts)
    if counts_what_follows(text, amount) or is_pair_spoken_of(text, amount, given):
        return True
    if is_half_of_given(amount, [paragraph.text for paragraph in evidence], given):
        return True
    return any(
        counts_listed(text, amount, paragraph.text) or _is_span(text, amount, paragraph) for paragraph in evidence
    )


def _is_span(text: str, amount: Amount, given: Given) -> bool:
    """Whether so many years lie between two that a paragraph names: “23 years later” for 1964 and 1987."""
    if amount.family != "calendar" or amount.value != _MONTHS * amount.number or not _LATER.match(text, amount.end):
        return False
    years = {moment.year for moment in given.moments if moment.year and moment.end}
    years |= {int(other.number) for other in given.amounts if not other.family and 1000 < other.number < 2200}
    return any(year + amount.number in years for year in years)


def _exchanged(text: str, figures: Figures, evidence: tuple[Given, ...]) -> Iterator[Written]:
    given = tuple(amount for paragraph in evidence for amount in paragraph.amounts)
    first, last = figures.amounts[0].start - _NEAR, figures.amounts[-1].end + _NEAR
    articles = (a for a in find_figures(text).amounts if a.weak and a.number == 1 and first <= a.start < last)
    told = tuple(exchanged((*figures.amounts, *articles), given))
    for amount, instead in told:
        yield Written(
            f"{text[amount.start : amount.end]} {amount.thing}", amount.start, f"{instead.number:,.10g} {instead.thing}"
        )
    for paragraph in evidence if not told else ():
        for look in (misplaced, parts_told_as_all):
            for amount, instead in look(text, figures.amounts, paragraph.text, paragraph.amounts):
                yield Written(text[amount.start : amount.end], amount.start, around(paragraph.text, instead))


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


def has_amount(given: Given, amount: Amount) -> bool:
    """Whether a paragraph bears out a number; it may be that of a year or of a day in a date.

    By how much something grew, and what is half of something, is for the editor to work out where the paragraph does
    not say so; so is how far apart two percentages are that stand side by side.
    """
    if amount.family == "times" and not any(other.family == "times" for other in given.amounts):
        return True
    if amount.family == "percentage points" and is_difference(amount, given.amounts):
        return True
    if any(bears_out(other, amount) for other in given.amounts):
        return not is_of_another(amount, given.text, given.amounts) and not has_another_unit(amount, given.amounts)
    if amount.ordinal:
        return _is_ordinal_of_date(given, amount)
    if amount.thing == "part":
        return is_half_of_given(amount, [given.text], given.amounts)
    return not amount.family and (_is_year(given, amount) or is_told_by_rank(amount, given.text, given.amounts))


def _is_year(given: Given, amount: Amount) -> bool:
    """Whether a number is that of a year which the paragraph names, or in which it was published."""
    if any(moment.year == amount.number for moment in given.moments):
        return True
    published = given.published
    is_its = published is not None and published.year == amount.number and amount.end - amount.start == _YEAR
    return is_its and _is_of_publication(given, Moment(int(amount.number), 0, 0))


def _is_ordinal_of_date(given: Given, amount: Amount) -> bool:
    """Whether an ordinal is that of the day, the month, the quarter or the century of a date."""
    months = [moment.month for moment in given.moments if moment.month]
    if amount.thing in ("month", "quarter"):
        size = _QUARTER if amount.thing == "quarter" else 1
        return any((month - 1) // size + 1 == amount.number for month in months)
    if amount.thing != "century":
        return any(moment.day == amount.number for moment in given.moments)
    years = [*(moment.year for moment in given.moments), *(other.number for other in given.amounts if not other.family)]
    return any((year - 1) // 100 + 1 == amount.number for year in years if year > _FIRST_YEAR)


def has_moment(given: Given, moment: Moment) -> bool:
    """Whether a paragraph, or the day on which it was published, bears out a date."""
    day = moment.as_day
    if moment.weekday and day and day.isoweekday() != moment.weekday:
        return False
    off = _is_year_off(given, moment)
    if any(same_moment(moment, other, given.reference) for other in given.moments if other.year or not off):
        return True
    if _is_of_publication(given, moment):
        return True
    year_alone = moment.year and not moment.month
    return bool(year_alone and any(amount.number == moment.year for amount in given.amounts))


def _is_of_publication(given: Given, moment: Moment) -> bool:
    """Whether a date is that of publication, in a paragraph that names no other one as closely."""
    published = given.published
    parts = (moment.year, moment.month, moment.day)
    if not published or not any(parts):
        return False
    if any(
        part and part != own for part, own in zip(parts, (published.year, published.month, published.day), strict=True)
    ):
        return False
    if moment.day:
        return not any(other.day and other.month for other in given.moments)
    if moment.month:
        return not any(other.month for other in given.moments)
    return not any(other.year for other in given.moments) and not any(a.number >= _FIRST_YEAR for a in given.amounts)


def _is_year_off(given: Given, moment: Moment) -> bool:
    """Whether a day lies a year or more from that of publication, and the paragraph does not name that year.

    A month is another where it lies further ahead; what lies behind may be told as “a year earlier”.
    """
    if not (given.published and given.published.month and moment.month and moment.year):
        return False
    months = 12 * (moment.year - given.published.year) + moment.month - given.published.month
    named = (*(other.year for other in given.moments), *(other.number for other in given.amounts))
    off = abs(months) >= _MONTHS if moment.day else months > _MONTHS
    return off and moment.year not in named


def _wrong_dates(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """Events whose date no cited paragraph gives; where `when` stands, the date only says where it is sorted."""
    front = entry.document.front
    for event in front.events if isinstance(front, SectionFront) else ():
        paragraphs = tuple(site.paragraphs(event.cite))
        if paragraphs:
            evidence = _evidence(site, paragraphs)
            for written in _missing_dates(event, evidence):
                yield _finding(written, paragraphs, event.span)
    yield from _wrong_date(site, entry)


def _wrong_date(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """The date of a section in a year of which nothing that it cites speaks: an editor may work out the rest."""
    front = entry.document.front
    if not isinstance(front, SectionFront) or front.date is None:
        return
    day, sources = front.date, {source for source, _ in entry.cited}
    known = {event.date.year for event in front.events} | {site.config.as_of.year if site.config.as_of else day.year}
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
    written: str, paragraphs: tuple[tuple[Source, Paragraph], ...], span: Span, instead: str = ""
) -> Diagnostic:
    named = [name for _, paragraph in paragraphs for name in _named(paragraph.text)]
    hint = f"named there: {', '.join(dict.fromkeys(named))}" if named else "no number or date is named there"
    where = where_cited(paragraphs)
    how = "is not said in this way in" if written in named else "is not in"
    return Diagnostic(CODE, f"{written} {how} {where}", span, _told(written, instead) or hint)


def _told(written: str, instead: str) -> str:
    """What the source has instead, or what day of the week a date is that is written with another one."""
    if instead:
        return f"the source has {instead}"
    for moment in find_figures(written).moments:
        if moment.weekday and (day := moment.as_day) and day.isoweekday() != moment.weekday:
            return f"that day is a {calendar.day_name[day.weekday()]}"
    return ""


def _named(text: str) -> Iterator[str]:
    figures = find_figures(text)
    named: list[Amount | Moment] = [amount for amount in figures.amounts if not amount.weak]
    named += figures.moments
    for figure in sorted(named, key=lambda figure: figure.start):
        yield text[figure.start : figure.end]
