"""Names in a statement that are not, or not so, in the paragraphs it cites."""

import functools
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.check.unheld import (
    KINDS,
    LANGUAGE,
    Backdrop,
    elsewhere,
    initials_with,
    is_headline,
    is_spelled,
    may_be_name,
    unheld,
)
from generator.evidence.copying import without_quotations
from generator.evidence.figurewords import FOREIGN_MONTHS, FOREIGN_WEEKDAYS, MONTHS, SCALES, UNITS, WEEKDAYS, ZONES
from generator.evidence.foreignwords import NAMES
from generator.evidence.naming import (
    LATELY,
    STEM,
    Vocabulary,
    Word,
    adjoin,
    before_capitals,
    capital_forms_in,
    capitals_by_end,
    capitals_of,
    fold,
    fold_word,
    folded,
    forms_in,
    initials,
    is_inflected,
    keys_in,
    nearly_same,
    places_of,
    words_around,
    words_in,
)
from generator.evidence.peoples import of_countries, same_country
from generator.evidence.states import FIRST_WORDS, is_shortened, of_states
from generator.ground.tuples import NamedTuple
from generator.markdown.values import Statement
from generator.seeds import Paragraph, Source
from generator.site import Site, kept

_PRONOUNS = folded("he she it they him her his its their them")
_TELLING = 6
"""Letters of a word that may be a name, wrongly spelled, although a sentence begins with it."""
_NAME = 3
"""Letters that a name has at the least."""
_ENCLOSING = 3
"""Of the four words around a name as many tell that it stands in another's place, although some source knows it."""
_NO_NAMES = frozenset({*MONTHS, *WEEKDAYS, *UNITS, *ZONES, *SCALES, *FOREIGN_MONTHS, *FOREIGN_WEEKDAYS})
_NOUNS_CAPITAL = "de"
"""The language whose capitals tell no names: only what looks misspelled beside another capital is told there."""
_TITLE_WORDS = (
    "admiral ambassador archbishop attorney ayatollah baron bishop captain cardinal chairman chairwoman chancellor "
    "chief colonel commissioner congressman congresswoman count deputy director doctor duke emir father former "
    "general governor imam judge justice king lady lieutenant lord major marshal mayor minister miss mister mrs pope "
    "president prime prince princess professor queen rabbi representative secretary senator sergeant sheikh sir "
    "speaker sultan vice"
)
_TITLES = frozenset(_TITLE_WORDS.split())
"""Words before a name that say what somebody is."""
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
    strange = _strange(site, text, paragraphs, profiles.spelled)
    if not strange:
        return
    cited = _Cited(site, text, paragraphs)
    near = {form for form, key in strange.items() if cited.has_like(key)}
    looked_at = _is_looked_at(site, statement)
    told = 0
    for name in capitals_of(text, strange):
        tells = name.form in near or name.behind in strange or cited.has_name_behind(name.before)
        stands_within = (
            name.before or strange[name.form] in of_countries() or cited.names_elsewhere(name.form, profiles.people)
        )
        within = looked_at and stands_within and name.start >= told and may_be_name(name.form)
        if not tells and not within:
            continue  # nothing tells that it is a name, which is soon seen
        words, index = words_around(text, name.start)
        found = _look_alike(site, words, index, cited, is_near=name.form in near) if tells else None
        if found is None and within:
            if not name.before:
                words[index] = words[index]._replace(opens=False)  # it is known to be a name
            found = _unheld(site, statement, words, index, strange)
        if found is not None:
            told = found.start + len(found.written)
            yield found


class _Cited:
    """The paragraphs that a statement cites, to compare them word by word: seldom, so that each is made when asked for.

    `given` are all their words, `missing` those with a capital letter that the statement has not.
    """

    def __init__(self, site: Site, text: str, paragraphs: Sequence[tuple[Source, Paragraph]]) -> None:
        self._site = site
        self._texts = [_whole(paragraph) for _, paragraph in paragraphs]
        self._sources = tuple(dict.fromkeys(source.id for source, _ in paragraphs))
        self._text = text
        self._by_end = [capitals_by_end(text) for text in self._texts]

    def has_like(self, key: str) -> bool:
        """Whether one of the paragraphs has a name that looks like this one."""
        ends = key[0], f"-{key[-1]}"  # of two names that are nearly the same, one letter at the least
        near = (each for names in self._by_end for end in ends for each in names.get(end, ()))
        return any(nearly_same(key, each) or _one_letter_differs(key, each) for each in near)

    def has_name_behind(self, key: str) -> bool:
        """Whether a word stands before a name in one of the paragraphs."""
        return key != "" and any(key in before_capitals(text) for text in self._texts)

    def names_elsewhere(self, form: str, people: frozenset[str]) -> bool:
        """Whether a word that opens a sentence names somebody of whom a cited source speaks elsewhere, and by name."""
        key, words = fold_word(form), _words_of(self._site)
        sources = [one for one in self._sources if key in words(one)]
        if not (sources or key in people) or not may_be_name(form) or self._has_pronouns:
            return False
        texts = [whole_text(self._site, one) for one in sources]
        named = key in people or any(_stands_within(text, at) for text in texts for at in places_of(form, text))
        return named and not any(next(places_of(form.lower(), text), None) is not None for text in texts)

    @functools.cached_property
    def _has_pronouns(self) -> bool:
        return not all(_PRONOUNS.isdisjoint(keys_in(text)) for text in self._texts)

    @functools.cached_property
    def given(self) -> tuple[Word, ...]:
        return tuple(itertools.chain.from_iterable(map(words_in, self._texts)))

    @functools.cached_property
    def missing(self) -> list[Word]:
        said = set(map(fold, forms_in(self._text)))
        return [word for word in self.given if word.capital and word.key not in said]


@kept
def whole_text(site: Site, source_id: str) -> str:
    """All paragraphs of a source, a line each."""
    return "\n".join(paragraph.text for paragraph in site.sources[source_id].paragraphs)


def _stands_within(text: str, at: int) -> bool:
    """Whether a word goes on with a sentence."""
    return text[at - 1 : at].isspace() and (text[at - 2 : at - 1] == "," or text[at - 2 : at - 1].islower())


def _look_alike(site: Site, words: Sequence[Word], index: int, cited: _Cited, *, is_near: bool) -> Misnamed | None:
    """A name that looks like one of the paragraphs, or stands where it stands, and is another."""
    meant = next(_meant(site, words, index, cited), "") if is_near else ""
    instead = _instead(site, words, index, cited, meant)
    return None if instead is None else _as_written(words, index, instead)


def _is_looked_at(site: Site, statement: Statement) -> bool:
    """Whether a capital letter within a statement may tell a name."""
    return statement.kind in KINDS and site.config.language.startswith(LANGUAGE)


def _unheld(
    site: Site, statement: Statement, words: Sequence[Word], index: int, strange: Mapping[str, str]
) -> Misnamed | None:
    """A name that no paragraph has, in whatever form, though another of the site may."""
    paragraphs = tuple(site.paragraphs(statement.citations))
    around = [given for source, p in paragraphs for given in _around(site)(source.id, p.number)]
    sources = {source.id: source for source, _ in paragraphs}
    backdrop = Backdrop(around, tuple(site.sources.values()))
    length = unheld(words, index, frozenset(strange.values()) - _TITLES, backdrop)
    if not length or is_headline(statement.text) or words[index].key in _common(site):
        return None
    if words[index].acronym and is_spelled(words[index].key, sources.values()):
        return None
    start = words[index].start
    written = statement.text[start : words[index + length - 1].end]
    return Misnamed(written, start, "", elsewhere(written, tuple(sources.values())))


@kept
def _words_of(site: Site) -> Callable[[str], frozenset[str]]:
    """All words of a source, by its id."""

    @functools.lru_cache(maxsize=64)
    def words(source_id: str) -> frozenset[str]:
        return frozenset().union(*(keys_in(_whole(paragraph)) for paragraph in site.sources[source_id].paragraphs))

    return words


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
    paragraphs: Sequence[tuple[Source, Paragraph]],
    spelled: Callable[[frozenset[str]], frozenset[str]],
) -> dict[str, str]:
    """The capitalised words that neither the paragraphs of a text have, nor what stands around these; each folded.

    A country is none of them where the source speaks of it anywhere, of its people or of its capital; nor is a state
    of the USA that is shortened there.
    """
    if not paragraphs:
        return {}
    keys = {form: fold(form) for form in capital_forms_in(text)}
    left = set(keys.values()) - _NO_NAMES
    around, translated = _around(site), left & NAMES.keys()
    for source, paragraph in paragraphs:
        for words in around(source.id, paragraph.number):
            left = left - words  # looks at each of the few: `-=` would at each of the many
            if translated:
                left = left - {word for word in left & translated if not words.isdisjoint(NAMES[word])}
    left = left - spelled(frozenset(left))
    sources = dict.fromkeys(source.id for source, _ in paragraphs)
    for key in left & of_countries():
        if any(not same_country(key).isdisjoint(_words_of(site)(source)) for source in sources):
            left = left - {key}
    if left & of_states():
        texts = [text for source, paragraph in paragraphs for text in _parts(source, paragraph)]
        shortened = frozenset(key for key in left & of_states() if is_shortened(key, texts))
        left = left - shortened - (FIRST_WORDS if shortened else frozenset())
    return {form: key for form, key in keys.items() if key in left}


@kept
def _around(site: Site) -> Callable[[str, int], tuple[frozenset[str], ...]]:
    """The words of a paragraph, named by its source and number, and of each text that stands around it."""

    @functools.lru_cache(maxsize=LATELY)
    def words(source_id: str, number: int) -> tuple[frozenset[str], ...]:
        source = site.sources[source_id]
        return tuple(map(keys_in, _parts(source, source.paragraphs[number - 1])))

    return words


def _whole(paragraph: Paragraph) -> str:
    return f"{paragraph.text} . {paragraph.attribution}"


def _parts(source: Source, paragraph: Paragraph) -> tuple[str, ...]:
    """A paragraph and what stands around it: heading, title, publisher, and the paragraph before it."""
    before = source.paragraph(paragraph.number - 1)
    front = source.front
    around = (front.title, front.publisher, front.byline, paragraph.heading, _whole(before) if before else "")
    return (_whole(paragraph), *around)


def _instead(site: Site, words: Sequence[Word], index: int, cited: _Cited, meant: str) -> str | None:
    """What the source has instead of a word that it does not have; None where nothing tells that the word is a name."""
    word = words[index]
    if meant:
        return None if word.key in _common(site) else meant
    named = adjoin(words, index + 1) and words[index + 1].capital
    if (word.opens and not named) or word.key in _PARTS or site.config.language.startswith(_NOUNS_CAPITAL):
        return None
    instead = _in_its_place(words, index, cited)
    if not instead and not (named and _whole_name(words, index, site, cited.given)):
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
def _common(site: Site) -> frozenset[str]:
    """The words that some source writes with a small letter."""
    return frozenset(fold(form) for form in _forms(site) if not form[0].isupper())


@kept
def _forms(site: Site) -> frozenset[str]:
    """Every word of every source as it is written."""
    return frozenset().union(*(forms_in(p.text) for source in site.sources.values() for p in source.paragraphs))


def _known(key: str, site: Site) -> bool:
    """Whether a source of the site has a word, or one that begins as it does."""
    return len(key) < _NAME or key in _TITLES or key in _words(site) or key[:STEM] in _words(site)


def _meant(site: Site, words: Sequence[Word], index: int, cited: _Cited) -> Iterator[str]:
    """The names of the source that a word looks like, wrongly spelled."""
    word = words[index]
    if word.acronym:
        near = (each for each in cited.missing if each.acronym and _one_letter_differs(word.key, each.key))
        yield from (each.text for each in near if word.key not in initials(cited.given))
        return
    beside = adjoin(words, index + 1) and words[index + 1].capital
    beside = beside or (adjoin(words, index) and words[index - 1].capital)
    alone = not site.config.language.startswith(_NOUNS_CAPITAL) and (not word.opens or len(word.key) >= _TELLING)
    if not beside and not alone:
        return
    for each in cited.missing:
        told = beside or not word.opens or not each.opens
        if told and nearly_same(word.key, each.key) and not each.acronym and each.key not in _NO_NAMES:
            yield each.text


def _one_letter_differs(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _in_its_place(words: Sequence[Word], index: int, cited: _Cited) -> str:
    """The name that the source has where the statement has another: behind a first name, or between the same words."""
    if not cited.has_name_behind(_key(words, index - 1)):
        return ""
    word, given, missing = words[index], cited.given, {each.key for each in cited.missing}
    for place, meant in enumerate(given):
        if meant.acronym != word.acronym or meant.key not in missing or is_inflected(meant.key, word.key):
            continue
        before = [_key(words, index - n) == _key(given, place - n) != "" for n in (1, 2)]
        behind = _key(words, index + 1) == _key(given, place + 1) != ""
        named = adjoin(words, index) and words[index - 1].capital and adjoin(given, place) and given[place - 1].capital
        if before[0] and (before[1] or behind or (named and not words[index - 1].opens)):
            return meant.text
    return ""


def _key(words: Sequence[Word], index: int) -> str:
    return words[index].key if 0 <= index < len(words) else ""


def _whole_name(words: Sequence[Word], index: int, site: Site, given: Sequence[Word]) -> bool:
    """Whether a word and the next are a name that no source knows, not even by its first letters."""
    second = words[index + 1]
    follows = adjoin(words, index + 2) and words[index + 2].capital  # then the next two are looked at by themselves
    if words[index].opens and (follows or second.key in _PARTS):
        return False
    letters = initials_with(words, index)
    return not _known(second.key, site) and letters.isdisjoint(word.key for word in given)
