"""The paragraphs that a statement cites, with what stands around them in their sources: the words that are known."""

import functools
import itertools
from collections.abc import Callable, Sequence

from generator.check.unheld import may_be_name
from generator.evidence.names.tongues import Tongue, speaks
from generator.evidence.words.naming import (
    MANY,
    STEM,
    Word,
    adjoin,
    before_capitals,
    capitals_by_end,
    ends_otherwise,
    fold,
    fold_word,
    folded,
    forms_in,
    keys_in,
    nearly_same,
    places_of,
    words_in,
)
from generator.seeds import Paragraph, Source
from generator.site import Site, kept

_PRONOUNS = folded("he she it they him her his its their them")
_NAME = 3
"""Letters that a name has at the least."""
_BESIDE = 3
"""Words on either side of a name that tell what is said of whom."""


class Cited:
    """The paragraphs that a statement cites, to compare them word by word: seldom, so that each is made when asked for.

    `given` are all their words, `missing` those with a capital letter that the statement has not.
    """

    def __init__(self, site: Site, text: str, paragraphs: Sequence[tuple[Source, Paragraph]]) -> None:
        self.site = site
        self._texts = [_whole(paragraph) for _, paragraph in paragraphs]
        self._sources = tuple(dict.fromkeys(source.id for source, _ in paragraphs))
        self._text = text
        self._by_end = [capitals_by_end(text) for text in self._texts]

    def has_like(self, key: str) -> bool:
        """Whether one of the paragraphs has a name that looks like this one."""
        ends = key[0], f"-{key[-1]}"  # of two names that are nearly the same, one letter at the least
        near = (each for names in self._by_end for end in ends for each in names.get(end, ()))
        return any(nearly_same(key, each) or one_letter_differs(key, each) for each in near)

    def has_with_other_end(self, key: str) -> bool:
        """Whether one of the paragraphs has a name that is this one with another end."""
        return any(ends_otherwise(key, each) for names in self._by_end for each in names.get(key[0], ()))

    def has_name_behind(self, key: str) -> bool:
        """Whether a word stands before a name in one of the paragraphs."""
        return key != "" and any(key in before_capitals(text) for text in self._texts)

    def names_elsewhere(self, form: str, people: frozenset[str]) -> bool:
        """Whether a word that opens a sentence names somebody of whom a cited source speaks elsewhere, and by name."""
        key = fold_word(form)
        sources = [one for one, words in self._words.items() if key in words]
        if not (sources or key in people) or self._has_pronouns:
            return False
        texts = [whole_text(self.site, one) for one in sources]
        named = key in people or any(_stands_within(text, at) for text in texts for at in places_of(form, text))
        return named and not any(next(places_of(form.lower(), text), None) is not None for text in texts)

    def speaks(self, language: str) -> bool:
        """Whether all sources are in a language."""
        return all(speaks(words, language) for words in self._words.values())

    def may_leave_out(self, words: Sequence[Word], index: int, end: int, tongue: Tongue) -> bool:
        """Whether paragraphs may speak of what they do not name, as reports do in a language: somebody named before.

        So they may of the country that they are from and its capital, and of a first name; where they name somebody
        else in the same breath, it is an exchange.
        """
        key, told = words[index].key, self._words.values()
        if key in tongue.sure:
            return all(tongue.lands.isdisjoint(given) for given in told) and tongue.vary
        if not tongue.vary or not any(key in given for given in told):
            return self.has_surname_alone(words, end, tongue)
        return not self._exchanges(words, index, tongue)

    def has_surname_alone(self, words: Sequence[Word], index: int, tongue: Tongue) -> bool:
        """Whether a word that goes on with a name is there, and nowhere behind another first name."""
        if not tongue.vary or not adjoin(words, index) or not words[index].capital:
            return False
        if not any(words[index].key in told for told in self._words.values()):
            return False
        nobody, sources = tongue.titles | tongue.general | tongue.joining, map(self.site.sources.get, self._sources)
        texts = (_whole(paragraph) for source in sources if source for paragraph in source.paragraphs)
        surname = words[index]
        return not any(
            one.capital and not one.opens and one.key not in nobody
            for text in texts
            if surname.text in text
            for one, other in itertools.pairwise(words_in(text))
            if other.key == surname.key and other.start - one.end == 1
        )

    def _exchanges(self, words: Sequence[Word], index: int, tongue: Tongue) -> bool:
        """Whether a name that the statement has not stands where one stands that it has: beside the same word."""
        beside, missing = _beside(words, index), {each.key for each in self.missing if not each.opens}
        return any(
            each.key in missing and may_be_name(each.text, tongue) and not beside.isdisjoint(_beside(self.given, place))
            for place, each in enumerate(self.given)
        )

    @functools.cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        """All words of each source."""
        return {source: words_of(self.site)(source) for source in self._sources}

    @functools.cached_property
    def _has_pronouns(self) -> bool:
        return not all(_PRONOUNS.isdisjoint(keys_in(text)) for text in self._texts)

    @functools.cached_property
    def given(self) -> tuple[Word, ...]:
        """The words of the paragraphs, in their order."""
        return tuple(itertools.chain.from_iterable(map(words_in, self._texts)))

    @functools.cached_property
    def missing(self) -> list[Word]:
        """Those with a capital letter that the statement has not."""
        said = set(map(fold, forms_in(self._text)))
        return [word for word in self.given if word.capital and word.key not in said]


def _beside(words: Sequence[Word], index: int) -> frozenset[tuple[int, str]]:
    """How the words on either side of a name begin, as far as they tell something."""
    first, last = index, index
    while adjoin(words, first) and words[first - 1].capital:
        first -= 1
    while adjoin(words, last + 1) and words[last + 1].capital:
        last += 1
    sides = enumerate((words[max(first - _BESIDE, 0) : first], words[last + 1 : last + 1 + _BESIDE]))
    return frozenset((side, word.key[:STEM]) for side, near in sides for word in near if len(word.key) > _NAME)


@kept
def whole_text(site: Site, source_id: str) -> str:
    """All paragraphs of a source, a line each."""
    return "\n".join(paragraph.text for paragraph in site.sources[source_id].paragraphs)


def _stands_within(text: str, at: int) -> bool:
    """Whether a word goes on with a sentence."""
    return text[at - 1 : at].isspace() and (text[at - 2 : at - 1] == "," or text[at - 2 : at - 1].islower())


@kept
def words_of(site: Site) -> Callable[[str], frozenset[str]]:
    """All words of a source, by its id."""

    @functools.lru_cache(maxsize=64)
    def words(source_id: str) -> frozenset[str]:
        return frozenset().union(*(keys_in(_whole(paragraph)) for paragraph in site.sources[source_id].paragraphs))

    return words


@kept
def around_of(site: Site) -> Callable[[str, int], tuple[frozenset[str], ...]]:
    """The words of a paragraph, named by its source and number, and of each text around it that has any."""

    @functools.lru_cache(maxsize=MANY)
    def words(source_id: str, number: int) -> tuple[frozenset[str], ...]:
        source = site.sources[source_id]
        return tuple(filter(None, map(keys_in, parts_of(source, source.paragraphs[number - 1]))))

    return words


def _whole(paragraph: Paragraph) -> str:
    """A paragraph with who says it; most are the text itself, of which everything is known already."""
    return f"{paragraph.text} . {paragraph.attribution}" if paragraph.attribution else paragraph.text


def parts_of(source: Source, paragraph: Paragraph) -> tuple[str, ...]:
    """A paragraph and what stands around it: heading, title, publisher, and the paragraph before it."""
    before = source.paragraph(paragraph.number - 1)
    front = source.front
    around = (front.title, front.publisher, front.byline, paragraph.heading, _whole(before) if before else "")
    return (_whole(paragraph), *around)


def one_letter_differs(one: str, other: str) -> bool:
    """Whether two words of one length have one letter that is another."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
