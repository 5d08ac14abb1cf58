"""People whose surname a statement writes with another end, or with another first name: “Holms”, “Edward Tarr”.

What a name may end with beyond another is let be everywhere else, since it may be the same name: Norwegian, Oyelarans.
Behind a first name, or where no “the” stands before it, a surname has no such ending in English.
"""

from collections.abc import Iterator, Sequence

from generator.check.cited import Cited
from generator.evidence.names.firstnames import FIRST_NAMES
from generator.evidence.names.mentions import NO_NAMES
from generator.evidence.speech.people import is_title
from generator.evidence.words.naming import Word, adjoin, ends_otherwise, folded

_PLURAL = folded("the all both many two three these those other some")
"""Words before the plural of a name."""
_SHORT = 3
"""Letters that a first name shares with a shorter form of it, at the most: Ed, Edwin; Dan, Daniel."""
_SHORTENED = """
william bill billy will willy liam
robert bob bobby rob robbie
richard dick rick ricky rich
james jim jimmy jamie
john jack johnny jon
joseph joe joey pepe
margaret peggy maggie meg greta
elizabeth liz beth betty lisa eliza bess libby
edward ted teddy ned eddie
theodore ted teddy theo
charles charlie chuck carlos
francis frank francisco paco
henry harry hank
anthony tony
michael mike mick mickey
david dave
stephen steve
andrew andy drew
alexander alex sandy sasha alejandro
katherine kate kathy katie cathy kitty
patricia pat patty tricia
dorothy dot dolly
helen nell ellen
ronald ron ronnie
donald don donnie
jose pepe
ignacio nacho
guadalupe lupe
dolores lola
concepcion concha
jesus chucho
aleksandr sasha alexander
vladimir vova volodymyr
johannes hans jan
"""
_FORMS = tuple(frozenset(line.split()) for line in _SHORTENED.strip().splitlines())


def surname_meant(words: Sequence[Word], index: int, cited: Cited) -> str:
    """The surname of somebody of whom a paragraph speaks, which a word has with another end; empty where it is none."""
    word = words[index]
    if word.acronym or (index and words[index - 1].key in _PLURAL):
        return ""
    return next((surname.text for _, surname in _people(cited) if ends_otherwise(word.key, surname.key)), "")


def first_name_meant(words: Sequence[Word], index: int, cited: Cited) -> str:
    """The first name of somebody of whom a paragraph speaks, in the place of which a statement has another."""
    word = words[index]
    if word.key not in FIRST_NAMES or not adjoin(words, index + 1) or not words[index + 1].capital:
        return ""
    if adjoin(words, index) and words[index - 1].capital and words[index - 1].key in FIRST_NAMES:
        return ""  # a second one: “Ana Maria Vale”
    surname = words[index + 1].key
    if _is_called_so(word.key, surname, cited):
        return ""
    given = {first.text: first.key for first, other in _people(cited, surname) if other.key == surname}
    alike = (_may_be_short_for(word.key, key) for key in given.values())
    return next(iter(given), "") if len(given) == 1 and not any(alike) else ""


def _is_called_so(first: str, surname: str, cited: Cited) -> bool:
    """Whether the paragraphs have somebody of these names, with others between them or in other letters."""
    given = cited.given
    for place in (at for at, word in enumerate(given) if word.key == surname):
        at = place
        while at and adjoin(given, at) and given[at - 1].capital:
            at -= 1
            if given[at].key == first:
                return True
    return False


def has_own_surname(key: str, cited: Cited) -> bool:
    """Whether a first name stands before a surname of its own wherever the paragraphs have it.

    “Mary” alone, and “Jim and Mary Carter”, leave open what Jim is called besides.
    """
    given = cited.given
    places = [place for place, word in enumerate(given) if word.key == key]
    return bool(places) and all(adjoin(given, at + 1) and given[at + 1].capital for at in places if at + 1 < len(given))


def _people(cited: Cited, known: str = "") -> Iterator[tuple[Word, Word]]:
    """The first names that stand before surnames in the paragraphs, with these.

    Before a surname that is `known` to be one, any word with a capital letter is a first name that is no title.
    """
    given = cited.given
    for place in range(1, len(given)):
        first, surname = given[place - 1], given[place]
        if surname.capital and first.capital and adjoin(given, place):
            is_first = first.key in FIRST_NAMES or (surname.key == known and _may_be_first(first))
            follows = adjoin(given, place + 1) and place + 1 < len(given) and given[place + 1].capital
            if is_first and not follows and not surname.acronym:
                yield first, surname


def _may_be_first(word: Word) -> bool:
    """Whether a word may be a first name of which no table knows."""
    return not (word.opens or word.acronym or word.key in NO_NAMES or is_title(word.key))


def _may_be_short_for(one: str, other: str) -> bool:
    """Whether two first names may be forms of one."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 and long.startswith(short[: max(len(short) - 1, 2)]) and len(short) <= _SHORT + 2:
        return True
    return any(one in forms and other in forms for forms in _FORMS)
