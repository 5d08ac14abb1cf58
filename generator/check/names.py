"""Who and what a statement names is named in its source."""

import functools
import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from generator.check.cited import whole_text
from generator.check.headlines import headlines, is_titled
from generator.check.namesakes import Misnamed, Profiles, misnamed
from generator.check.places import place_of, where_cited
from generator.check.unheld import is_headline
from generator.diagnostics import Diagnostic
from generator.entries import Entry
from generator.evidence.names.peoples import is_another_country
from generator.evidence.quotations import Quotation
from generator.evidence.speech.speakers import exchanged_speakers, misattributed
from generator.evidence.words.naming import LATELY, fold, without_accents, words_in
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple
from generator.joining import profile_names
from generator.markdown.values import Names, Statement
from generator.seeds import Paragraph, Source
from generator.site import Site, kept

_PRONOUN = lazy_pattern(
    r"\b(?:he|she|him|her|his|hers|they|them|their|I|me|my|we|us|our|the two|both)\b", re.IGNORECASE
)
_CAPITALISED = lazy_pattern(r"\b[A-Z][^\W\d_]{3,}")
_TITLES = ("title", "heading")
_FEW = 3
"""So many names are shown of those that a paragraph has."""
_SHOWN = 80
"""Characters of a quotation in a message."""
_SHARED, _CUT = 4, 3
"""How many letters an adjective shares with the place it comes from at the least, and how many of the place's it may
lack: Colombia and Colombian, Norway and Norwegian."""
_ADJECTIVE = ("an", "ish", "ese", "ic", "i", "ine", "er", "ite")
_IRREGULAR = {
    "french": "France", "spanish": "Spain", "danish": "Denmark", "polish": "Poland", "dutch": "Netherlands",
    "british": "Britain", "briton": "Britain", "swiss": "Switzerland", "welsh": "Wales", "greek": "Greece",
    "turkish": "Turkey", "turk": "Turkey", "scottish": "Scotland", "irish": "Ireland", "finnish": "Finland",
    "filipino": "Philippines", "philippine": "Philippines", "thai": "Thailand", "czech": "Czech Republic",
    "slovak": "Slovakia", "afghan": "Afghanistan", "dane": "Denmark", "pole": "Poland", "swede": "Sweden",
    "spaniard": "Spain", "serb": "Serbia", "croat": "Croatia", "cypriot": "Cyprus", "american": "United States",
}  # fmt: skip
"""Adjectives and inhabitants whose names no rule makes from the place's."""


Mentioned: TypeAlias = Callable[[str, int], frozenset[str]]
"""The profiles that a paragraph of a source speaks of."""


class _Lexicon(NamedTuple):
    """The names of all profiles.

    `plain` has them without accents, `within` those that a longer name holds, `stems` the beginnings of adjectives,
    `words` every word of every name, `words_of` those of each profile, and `words_of_people` those of people.
    """

    names: Names
    plain: Names
    people: frozenset[str]
    within: dict[str, frozenset[str]]
    stems: dict[str, tuple[str, ...]]
    words: frozenset[str]
    words_of: dict[str, frozenset[str]]
    words_of_people: frozenset[str]


def name_not_in_source(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A statement names what none of the paragraphs it cites mentions by any name, or spells a name otherwise."""
    lexicon, mentioned = _lexicon(site), _mentions(site)
    for entry in entries:
        for statement in entry.statements:
            yield from strange_names(site, entry, statement)
        for headline in headlines(entry):
            if headline.kind != "role" and not (headline.kind in _TITLES and is_headline(headline.text)):
                for one in _misnamed(site, lexicon, entry, headline, mentioned):
                    yield _strange(site, entry, headline, one)


def strange_names(site: Site, entry: Entry, statement: Statement) -> Iterator[Diagnostic]:
    """The names of a statement that its paragraphs do not have, or give to others."""
    if not statement.citations or statement.editorial or not site.has_all(statement.citations):
        return
    lexicon, mentioned = _lexicon(site), _mentions(site)
    named = _named(lexicon, entry, statement)
    for slug in _each(mentioned, statement) if named else ():
        named.pop(slug, None)
    yield from (_finding(site, entry, statement, slug, written) for slug, written in named.items())
    told = frozenset(named.values())
    said = dict(_misattributed(site, entry, statement, told))
    yield from said.values()
    for one in _misnamed(site, lexicon, entry, _less_quoted(statement), mentioned):
        if one.written not in said:
            yield _strange(site, entry, statement, one)


@kept
def _mentions(site: Site) -> Mentioned:
    return functools.lru_cache(maxsize=LATELY)(functools.partial(_mentioned, site, _lexicon(site)))


def _each(mentioned: Mentioned, statement: Statement) -> Iterator[str]:
    """The profiles that the paragraphs of a statement speak of."""
    for citation in statement.citations:
        for number in citation.paragraphs:
            yield from mentioned(citation.source, number)


def _less_quoted(statement: Statement) -> Statement:
    """Of a block quotation, who said it; every other statement as it is."""
    if statement.kind != "blockquote":
        return statement
    credit = _credit(statement)
    return statement._replace(text=credit and f"by {credit}", kind="paragraph")  # it opens no sentence


def _credit(statement: Statement) -> str:
    """What stands below the words of a block quotation."""
    return statement.text.partition("\n")[2].lstrip("—–- ")


def _misnamed(
    site: Site, lexicon: _Lexicon, entry: Entry, statement: Statement, mentioned: Mentioned
) -> Iterator[Misnamed]:
    """Names that the paragraphs write otherwise, or do not know; profiles are looked for by all their spellings."""
    profiles = Profiles(functools.partial(_spelled, lexicon, entry, statement, mentioned), lexicon.words_of_people)
    return (found for found in misnamed(site, statement, profiles) if not is_titled(site, entry, found.written))


def _strange(site: Site, entry: Entry, statement: Statement, found: Misnamed) -> Diagnostic:
    where = where_cited(site.paragraphs(statement.citations))
    hint = f"the source writes {found.instead}" if found.instead else "name only whom and what the source names"
    hint = f"{found.elsewhere} has it: cite that too" if found.elsewhere else hint
    message = f"{found.written} is not in {where}"
    return Diagnostic("name-not-in-source", message, place_of(entry, statement, found.written, at=found.start), hint)


def _spelled(
    lexicon: _Lexicon, entry: Entry, statement: Statement, mentioned: Mentioned, words: frozenset[str]
) -> frozenset[str]:
    """Which of some words are of profiles that a statement names in full, that its paragraphs speak of, or of its own.

    “Gustavo” alone is no spelling of a profile: it counts where a paragraph speaks of him.
    """
    mine = words & lexicon.words
    if not mine:
        return mine
    slugs = {slug for _, _, slug in lexicon.names.find(statement.text)} | {entry.document.slug}
    slugs.update(_each(mentioned, statement))
    return mine & frozenset().union(*(lexicon.words_of.get(slug, frozenset()) for slug in slugs))


def _misattributed(
    site: Site, entry: Entry, statement: Statement, told: frozenset[str]
) -> Iterator[tuple[str, Diagnostic]]:
    """Names to which a statement gives what somebody else says in the paragraphs; `told` ones are reported already."""
    cited = tuple(site.paragraphs(statement.citations))
    people = _lexicon(site).words_of_people
    verified = [checked.quotation for checked in site.quotations(statement) if checked.verified]
    text = statement.text
    if statement.kind == "blockquote":
        text, verified = _as_told(statement, verified)
    for quotation, after in itertools.zip_longest(verified, verified[1:]):
        said = functools.partial(misattributed, text, quotation)
        others = [said(credited(p), whole_text(site, source.id), people) for source, p in cited]
        if after:
            others += [exchanged_speakers(text, (quotation, after), p.text) for _, p in cited]
        found = next(filter(None, others), None)
        if found and found.written not in told:
            message = f"{found.written} does not say “{_cut(quotation.text)}” in {where_cited(cited)}"
            at = statement.text.rfind(found.written) if statement.kind == "blockquote" else found.start
            place = place_of(entry, statement, found.written, at=at)
            hint = f"the source has it from {found.instead}"
            yield found.written, Diagnostic("name-not-in-source", message, place, hint)


def _as_told(statement: Statement, quotations: list[Quotation]) -> tuple[str, list[Quotation]]:
    """A quotation that is set apart as a sentence has it, with whoever is named below it; nothing where nobody is."""
    credit = _credit(statement)
    if not credit or not quotations:
        return statement.text, []
    words = quotations[0].text
    return f"“{words}” said {credit}", [quotations[0]._replace(start=1, end=1 + len(words))]


def credited(paragraph: Paragraph) -> str:
    """A paragraph with who says it, as a sentence does that goes on with it."""
    return f"{paragraph.text} said {paragraph.attribution}" if paragraph.attribution else paragraph.text


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"


@kept
def _lexicon(site: Site) -> _Lexicon:
    profiles = [entry.document for entry in site.of_kind("profile")]
    people = frozenset(entry.document.slug for entry in site.of_kind("profile") if entry.profile.kind == "person")
    names = profile_names(profiles)
    within = {Names.spelled(spelling): frozenset((slug, *_held(spelling, names))) for spelling, slug in names.spellings}
    stems: dict[str, tuple[str, ...]] = {}
    for spelling, slug in names.spellings:
        if spelling.isalpha() and len(spelling) >= _SHARED and slug not in people:
            stem = spelling[: max(_SHARED, len(spelling) - _CUT)]
            stems[stem] = (*stems.get(stem, ()), slug)
    plain = Names(tuple((without_accents(one), slug) for spelling, slug in names.spellings for one in _cased(spelling)))
    words_of: dict[str, frozenset[str]] = {}
    for spelling, slug in names.spellings:
        words_of[slug] = words_of.get(slug, frozenset()) | {word.key for word in words_in(spelling)}
    words = frozenset().union(*words_of.values())
    words_of_people = frozenset().union(*(words_of.get(slug, frozenset()) for slug in people))
    return _Lexicon(names, plain, people, within, stems, words, words_of, words_of_people)


def _cased(spelling: str) -> Iterator[str]:
    """A spelling, and what a sentence makes of it: “the board” may begin one, “River board” stand within."""
    first, others = spelling[:1], spelling.split()[1:]
    yield spelling
    if first.islower():
        yield first.upper() + spelling[1:]
    elif others and all(word.islower() for word in others):
        yield first.lower() + spelling[1:]


def words_of_profiles(site: Site) -> frozenset[str]:
    """The words of the names of all profiles, folded."""
    return _lexicon(site).words


def _held(spelling: str, names: Names) -> Iterator[str]:
    """The profiles that a part of a spelling names: an embassy in Washington names both."""
    for word in re.finditer(r"[^\W\d_]+", spelling):
        slug = names.begin(spelling, word.start())
        if slug:
            yield slug


def _named(lexicon: _Lexicon, entry: Entry, statement: Statement) -> dict[str, str]:
    """The profiles that a statement names, with the spelling used; a profile's own page need not name it again."""
    text = statement.text
    named = {slug: text[start:end] for start, end, slug in lexicon.names.find(text)}
    if entry.document.kind == "profile":
        named.pop(entry.document.slug, None)
    return named


def _mentioned(site: Site, lexicon: _Lexicon, source_id: str, number: int) -> frozenset[str]:
    """The profiles that a paragraph speaks of; a pronoun stands for a person whom the paragraph before it names."""
    source = site.sources.get(source_id)
    paragraph = source.paragraph(number) if source else None
    if source is None or paragraph is None:
        return frozenset()
    found = _spoken_of(paragraph, lexicon)
    before = source.paragraph(number - 1)
    if before is not None and _PRONOUN.search(paragraph.text):
        found |= _spoken_of(before, lexicon) & lexicon.people
    return found | _written_by(source, lexicon)


def _spoken_of(paragraph: Paragraph, lexicon: _Lexicon) -> frozenset[str]:
    """The profiles that a paragraph names, also within a longer name, or as “Colombian” names Colombia."""
    text = f"{paragraph.text} {paragraph.attribution}"
    spelled = [Names.spelled(text[start:end]) for start, end, _ in lexicon.names.find(text)]
    found = {slug for spelling in spelled for slug in lexicon.within[spelling]}
    found.update(slug for _, _, slug in lexicon.plain.find(without_accents(text)))
    for word in _CAPITALISED.findall(text):
        found.update(_made_from(word.removesuffix("s"), lexicon))
    return frozenset(found)


def _made_from(word: str, lexicon: _Lexicon) -> Iterator[str]:
    """The profiles whose name a word is, in the plural, or that of a place which it is the adjective of."""
    yield lexicon.names.begin(word, 0)
    yield lexicon.names.begin(_IRREGULAR.get(word.lower(), word), 0)
    if word.endswith(_ADJECTIVE):
        key = fold(word)
        alike = (slug for length in range(_SHARED, len(word)) for slug in lexicon.stems.get(word[:length], ()))
        yield from (slug for slug in alike if not any(is_another_country(key, own) for own in lexicon.words_of[slug]))


def _written_by(source: Source, lexicon: _Lexicon) -> frozenset[str]:
    """A statement may say in whose words it is."""
    text = f"{source.front.publisher} {source.front.byline}"
    return frozenset(slug for _, _, slug in lexicon.names.find(text))


def _finding(site: Site, entry: Entry, statement: Statement, slug: str, written: str) -> Diagnostic:
    where = where_cited(site.paragraphs(statement.citations))
    hint = f"cite where {slug} is mentioned, or add the spelling used there to its aliases"
    if instead := _named_there(site, statement, slug):
        hint = f"{instead} named there; if {written} is meant, {hint}"
    message = f"{written} is not mentioned in {where}"
    return Diagnostic("name-not-in-source", message, place_of(entry, statement, written), hint)


def _named_there(site: Site, statement: Statement, slug: str) -> str:
    """The profiles of the kind of one that the paragraphs name, with “is” or “are”; empty where they name none."""
    lexicon, kinds = _lexicon(site), {entry.document.slug: entry.profile.kind for entry in site.of_kind("profile")}
    texts = [paragraph.text for _, paragraph in site.paragraphs(statement.citations)]
    found = [(text[start:end], other) for text in texts for start, end, other in lexicon.names.find(text)]
    named = list({other: spelled for spelled, other in reversed(found) if kinds[other] == kinds[slug]}.values())[::-1]
    shown = ", ".join(named[:_FEW])
    return f"{shown} {'is' if len(named) == 1 else 'are'}" if shown else ""
