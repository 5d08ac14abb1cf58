"""Names in a statement that are not, or not so, in the paragraphs it cites."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from generator.check.cited import Cited, around_of, one_letter_differs, parts_of, words_of
from generator.check.surnames import first_name_meant, has_own_surname, surname_meant
from generator.check.unheld import (
    Backdrop,
    elsewhere,
    initials_with,
    is_headline,
    is_spelled,
    may_be_name,
    unheld,
)
from generator.evidence.names.firstnames import FIRST_NAMES
from generator.evidence.names.regions import is_elsewhere, of_regions, told_within
from generator.evidence.names.states import FIRST_WORDS, is_shortened, of_states
from generator.evidence.names.tongues import tongue_of
from generator.evidence.numbers.figurewords import (
    FOREIGN_MONTHS,
    FOREIGN_WEEKDAYS,
    MONTHS,
    SCALES,
    UNITS,
    WEEKDAYS,
    ZONES,
)
from generator.evidence.numbers.foreignwords import NAMES
from generator.evidence.quotations import without_quotations
from generator.evidence.words.grammar import FUNCTION
from generator.evidence.words.naming import (
    STEM,
    Vocabulary,
    Word,
    adjoin,
    capital_forms_in,
    capitals_of,
    fold,
    folded,
    forms_in,
    initials,
    is_inflected,
    nearly_same,
    places_of,
    words_around,
)
from generator.ground.tuples import NamedTuple
from generator.markdown.covering import IN_SENTENCES
from generator.markdown.values import Statement
from generator.seeds import Paragraph, Source
from generator.site import Site, kept

_TELLING = 6
"""Letters of a word that may be a name, wrongly spelled, although a sentence begins with it."""
_NAME = 3
"""Letters that a name has at the least."""
_ENCLOSING = 3
"""Of the four words around a name as many tell that it stands in another's place, although some source knows it."""
_NO_NAMES = frozenset({*MONTHS, *WEEKDAYS, *UNITS, *ZONES, *SCALES, *FOREIGN_MONTHS, *FOREIGN_WEEKDAYS})
_NOUNS_CAPITAL = "de"
"""The language whose capitals tell no names: only what looks misspelled beside another capital is told there."""
_ENDLESS = "en"
"""The language in which a name has no endings."""
_INITIALS = re.compile(r" (?:[^\W\d_a-z]\. ?){1,3}")
"""What may stand between two words of one name."""
_PARTS = folded("annex appendix article box chapter clause figure note page paragraph part rule section table volume")
"""Parts of a text, which readers are led to: “See Chapter Two” names nobody."""


class Misnamed(NamedTuple):
    """A name as a statement writes it, and how the source writes what seems to be meant; empty when nothing is near.

    `elsewhere` is another paragraph of a cited source, which has the name.
    """

    written: str
    start: int
    instead: str
    elsewhere: str = ""


class Profiles(NamedTuple):
    """What profiles tell of names: which of some words they answer for in a statement, and the words of people's."""

    spelled: Callable[[frozenset[str]], frozenset[str]]
    people: frozenset[str]


def misnamed(site: Site, statement: Statement, profiles: Profiles) -> Iterator[Misnamed]:
    """The names of a statement that its paragraphs do not have, or have in another spelling or another's place."""
    text = without_quotations(statement.text)
    paragraphs = tuple(site.paragraphs(statement.citations))
    tongue, english = tongue_of(site.config.language), site.config.language.startswith(_ENDLESS)
    keys = {form: fold(form) for form in capital_forms_in(text)}
    strange = _strange(site, text, keys, paragraphs, profiles.spelled)
    firsts = {form for form, key in keys.items() if key in FIRST_NAMES and form not in strange}
    yield from _exchanged_first_names(site, text, paragraphs, firsts) if firsts else ()
    if not strange:
        return
    cited = Cited(site, text, paragraphs)
    near = {form for form, key in strange.items() if cited.has_like(key)}
    slips = {form for form, key in strange.items() if key in FIRST_NAMES or (english and cited.has_with_other_end(key))}
    looked_at = tongue.tells and statement.kind in IN_SENTENCES
    told = 0
    for name in capitals_of(text, strange):
        if told and _INITIALS.fullmatch(text, told, name.start):
            told = name.start + len(name.form)
            continue  # the rest of the name that was told last
        if name.form in slips and (found := _person(site, text, name.start, cited, english=english)):
            told = found.start + len(found.written)
            yield found
            continue
        tells = name.form in near or name.behind in strange or cited.has_name_behind(name.before)
        key = strange[name.form]
        may_be = looked_at and name.start >= told and may_be_name(name.form, tongue)
        within = may_be and (
            name.before
            or key in tongue.sure
            or (key in _publishers(site) and key not in _common(site))
            or cited.names_elsewhere(name.form, profiles.people)
        )
        if not tells and not within:
            continue  # nothing tells that it is a name, which is soon seen
        words, index = words_around(text, name.start)
        found = _look_alike(site, words, index, cited, is_near=name.form in near) if tells else None
        if found is None and within:
            if not name.before:
                words[index] = words[index]._replace(opens=False)  # it is known to be a name
            found = _unheld(statement, words, index, strange, cited)
        if found is not None:
            told = found.start + len(found.written)
            yield found


def _exchanged_first_names(
    site: Site, text: str, paragraphs: Sequence[tuple[Source, Paragraph]], firsts: Set[str]
) -> Iterator[Misnamed]:
    """People with the first name of another one in the same paragraphs: “Erik Dahl”, of Erik Solheim and Per Dahl."""
    cited = Cited(site, text, paragraphs)
    for name in capitals_of(text, firsts):
        words, index = words_around(text, name.start)
        owned = name.behind and has_own_surname(words[index].key, cited)
        meant = first_name_meant(words, index, cited) if owned else ""
        if meant and not _is_written(f"{words[index].text} {words[index + 1].text}", site):
            yield Misnamed(name.form, name.start, meant)


def _person(site: Site, text: str, start: int, cited: Cited, *, english: bool) -> Misnamed | None:
    """Somebody of whom the paragraphs speak, with another first name or another end of the surname."""
    words, index = words_around(text, start)
    word = words[index]
    if english and (meant := surname_meant(words, index, cited)) and not _is_written(word.text, site):
        return Misnamed(word.text, word.start, meant)
    meant = first_name_meant(words, index, cited)
    if meant and not _is_written(f"{word.text} {words[index + 1].text}", site):
        return Misnamed(word.text, word.start, meant)
    return None


def _is_written(name: str, site: Site) -> bool:
    """Whether some source has a name just so."""
    texts = (paragraph.text for source in site.sources.values() for paragraph in source.paragraphs)
    return any(next(places_of(name, text), None) is not None for text in texts)


def _look_alike(site: Site, words: Sequence[Word], index: int, cited: Cited, *, is_near: bool) -> Misnamed | None:
    """A name that looks like one of the paragraphs, or stands where it stands, and is another."""
    meant = next(_meant(site, words, index, cited), "") if is_near else ""
    instead = _instead(site, words, index, cited, meant)
    return None if instead is None else _as_written(words, index, instead)


def _unheld(
    statement: Statement, words: Sequence[Word], index: int, strange: Mapping[str, str], cited: Cited
) -> Misnamed | None:
    """A name that no paragraph has, in whatever form, though another of the site may."""
    site = cited.site
    paragraphs = tuple(site.paragraphs(statement.citations))
    around = [given for source, p in paragraphs for given in around_of(site)(source.id, p.number)]
    sources = {source.id: source for source, _ in paragraphs}
    tongue, key = tongue_of(site.config.language), words[index].key
    backdrop = Backdrop(around, tuple(site.sources.values()), tongue)
    length = unheld(words, index, frozenset(strange.values()) - tongue.titles, backdrop)
    if not length or (tongue.titled and is_headline(statement.text)) or key in _common(site):
        return None
    if words[index].acronym and is_spelled(key, sources.values(), tongue):
        return None
    if cited.may_leave_out(words, index, index + length, tongue) or not cited.speaks(site.config.language):
        return None
    start = words[index].start
    written = statement.text[start : words[index + length - 1].end]
    return Misnamed(written, start, "", elsewhere(written, tuple(sources.values())))


def _as_written(words: Sequence[Word], index: int, instead: str) -> Misnamed:
    """A name as it is written: one word, or two that no source knows; one that opens a sentence may be none."""
    word = words[index]
    if instead:
        return Misnamed(word.text, word.start, instead)
    second = words[index + 1]
    if word.opens:
        return Misnamed(second.text, second.start, instead)
    return Misnamed(f"{word.text} {second.text}", word.start, instead)


def _strange(
    site: Site,
    text: str,
    keys: Mapping[str, str],
    paragraphs: Sequence[tuple[Source, Paragraph]],
    spelled: Callable[[frozenset[str]], frozenset[str]],
) -> dict[str, str]:
    """The capitalised words that neither the paragraphs of a text have, nor what stands around these; each folded.

    A country is none of them where the source speaks of it anywhere, of its people or of one of its towns, nor is a
    region of which it names a country; nor is a state of the USA that is shortened there.
    """
    if not paragraphs:
        return {}
    left = set(keys.values()) - _NO_NAMES
    around, translated = around_of(site), left & NAMES.keys()
    for source, paragraph in paragraphs:
        for words in around(source.id, paragraph.number):
            left = left - words  # looks at each of the few: `-=` would at each of the many
            if translated:
                left = left - {word for word in left & translated if not words.isdisjoint(NAMES[word])}
    left = left - spelled(frozenset(left))
    sources = dict.fromkeys(source.id for source, _ in paragraphs)
    tongue = tongue_of(site.config.language)
    left = left - tongue.seats
    for key in (left & tongue.countries) | (left & of_regions()):
        if is_elsewhere(key, text, (paragraph.text for _, paragraph in paragraphs)):
            continue
        same = tongue.same(key)
        told = same | told_within(key, text, same)
        if any(not told.isdisjoint(words_of(site)(source)) for source in sources):
            left = left - {key}
    if left & of_states():
        texts = [text for source, paragraph in paragraphs for text in parts_of(source, paragraph)]
        shortened = frozenset(key for key in left & of_states() if is_shortened(key, texts))
        left = left - shortened - (FIRST_WORDS if shortened else frozenset())
    return {form: key for form, key in keys.items() if key in left}


def _instead(site: Site, words: Sequence[Word], index: int, cited: Cited, meant: str) -> str | None:
    """What the source has instead of a word that it does not have; None where nothing tells that the word is a name."""
    word = words[index]
    if meant:
        return None if word.key in _common(site) else meant
    named = adjoin(words, index + 1) and words[index + 1].capital
    if (word.opens and not named) or word.key in _PARTS or site.config.language.startswith(_NOUNS_CAPITAL):
        return None
    instead = _in_its_place(words, index, cited)
    if not instead and not (named and _whole_name(words, index, cited)):
        return None
    if fold(instead)[:STEM] == word.key[:STEM]:  # by what stands in its place, a word is not known yet
        return None if word.key in _words(site) else instead
    return instead if not _known(word.key, site) or _is_enclosed(words, index, cited.given, instead) else None


def _is_enclosed(words: Sequence[Word], index: int, given: Sequence[Word], instead: str) -> bool:
    """Whether three of the four words around a name stand around the one that the source has in its place."""
    for place, meant in enumerate(given):
        if meant.text == instead and len(words[index].key) >= _NAME:
            alike = [_key(words, index + n) == _key(given, place + n) != "" for n in (-2, -1, 1, 2)]
            if sum(alike) >= _ENCLOSING:
                return True
    return False


@kept
def _words(site: Site) -> Vocabulary:
    """Every word of every source."""
    return Vocabulary(
        ["\n".join(paragraph.text for paragraph in source.paragraphs) for source in site.sources.values()]
    )


@kept
def _publishers(site: Site) -> frozenset[str]:
    """The words of the names of all publishers."""
    named = (source.front.publisher for source in site.sources.values())
    return frozenset(fold(form) for name in named for form in capital_forms_in(name))


@kept
def _common(site: Site) -> frozenset[str]:
    """The words that some source writes with a small letter."""
    return frozenset(fold(form) for form in _forms(site) if not form[0].isupper())


@kept
def _forms(site: Site) -> frozenset[str]:
    """Every word of every source as it is written."""
    return frozenset().union(*(forms_in(p.text) for source in site.sources.values() for p in source.paragraphs))


def _known(key: str, site: Site) -> bool:
    """Whether a source of the site has a word, or one that begins as it does."""
    return (
        len(key) < _NAME
        or key in tongue_of(site.config.language).titles
        or key in _words(site)
        or key[:STEM] in _words(site)
    )


def _meant(site: Site, words: Sequence[Word], index: int, cited: Cited) -> Iterator[str]:
    """The names of the source that a word looks like, wrongly spelled."""
    word = words[index]
    if word.acronym:
        near = (each for each in cited.missing if each.acronym and one_letter_differs(word.key, each.key))
        yield from (each.text for each in near if word.key not in initials(cited.given))
        return
    beside = adjoin(words, index + 1) and words[index + 1].capital
    beside = beside or (adjoin(words, index) and words[index - 1].capital)
    alone = not site.config.language.startswith(_NOUNS_CAPITAL) and (not word.opens or len(word.key) >= _TELLING)
    if not beside and not alone:
        return
    general = tongue_of(site.config.language).general
    for each in cited.missing:
        told = (beside or not word.opens or not each.opens) and not {word.key, each.key} <= general
        if told and nearly_same(word.key, each.key) and not each.acronym and each.key not in _NO_NAMES:
            yield each.text


def _in_its_place(words: Sequence[Word], index: int, cited: Cited) -> str:
    """The name that the source has where the statement has another: behind a first name, or between the same words."""
    if not cited.has_name_behind(_key(words, index - 1)):
        return ""
    word, given, missing = words[index], cited.given, {each.key for each in cited.missing}
    general = tongue_of(cited.site.config.language).general
    for place, meant in enumerate(given):
        if meant.acronym != word.acronym or meant.key not in missing or _is_another_form(meant.key, word.key, general):
            continue
        before = [_key(words, index - n) == _key(given, place - n) != "" for n in (1, 2)]
        behind = _key(words, index + 1) == _key(given, place + 1) != ""
        named = adjoin(words, index) and words[index - 1].capital and adjoin(given, place) and given[place - 1].capital
        if before[0] and (before[1] or behind or (named and not words[index - 1].opens)):
            return meant.text
    return ""


def _is_another_form(one: str, other: str, general: frozenset[str]) -> bool:
    """Whether a name is another one with an ending, or short for it, as Juve is for Juventus, or no name at all."""
    short, long = sorted((one, other), key=len)
    if is_inflected(one, other) or (len(short) > _NAME and long.startswith(short)):
        return True
    return one[:STEM] == other[:STEM] and {one, other} <= general


def _key(words: Sequence[Word], index: int) -> str:
    return words[index].key if 0 <= index < len(words) else ""


def _whole_name(words: Sequence[Word], index: int, cited: Cited) -> bool:
    """Whether a word and the next are a name that no source knows, not even by its first letters."""
    second, tongue = words[index + 1], tongue_of(cited.site.config.language)
    follows = adjoin(words, index + 2) and words[index + 2].capital  # then the next two are looked at by themselves
    if words[index].opens and (follows or second.key in _PARTS or words[index].key in FUNCTION):
        return False
    if _known(second.key, cited.site) or cited.has_surname_alone(words, index + 2, tongue):
        return False
    return initials_with(words, index, tongue).isdisjoint(word.key for word in cited.given)
