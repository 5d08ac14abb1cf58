"""What each language writes with a capital letter although it tells nobody and nothing from another, as tables.

English has them here; what French, Italian, Portuguese and Spanish need is brought in where a site speaks one of these.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Set

from generator.evidence.names.peoples import of_countries, same_country
from generator.evidence.words.naming import folded
from generator.ground.tuples import NamedTuple

ROMANCE = frozenset(("es", "fr", "it", "pt"))
_ENGLISH, _UNITED = "en", "united"
_GENERAL_WORDS = (
    "act adriatic aegean agency airport alliance arctic army article assembly association atlantic authority avenue "
    "balkan balkans baltic bank bill board bridge cabinet caribbean catholic center central centre chapter charter "
    "christian christians christmas church city club college commission committee communist company congress "
    "conservative conservatives constitution convention council county court covid cup democrat democratic democrats "
    "department desk district earth east easter eastern education english facebook federal federation figure finance "
    "force forces foundation fund general google government group guard health hospital house industry instagram "
    "institute interior international internet island jewish kingdom labour lake law league liberal liberals library "
    "mediterranean ministry mount movement museum muslim muslims national navy north northern office organisation "
    "organization pacific parliament part party police port prize programme project protestant province region "
    "republic republican republicans river road school section senate services socialist south southern square state "
    "station street summit supreme table team telegram tiktok town trade treaty tribunal twitter union university war "
    "west western whatsapp workers world young youtube"
)
GENERAL = frozenset(_GENERAL_WORDS.split())
"""Words with a capital letter that say what something is, rather than which."""
_TITLE_WORDS = (
    "admiral ambassador archbishop attorney ayatollah baron bishop captain cardinal chairman chairwoman chancellor "
    "chief colonel commissioner congressman congresswoman count deputy director doctor duke emir father former "
    "general governor imam judge justice king lady lieutenant lord major marshal mayor minister miss mister mrs pope "
    "president prime prince princess professor queen rabbi representative secretary senator sergeant sheikh sir "
    "speaker sultan vice"
)
_MARKS = {
    "ca": "amb aquest aquesta dels els seva molt",
    "de": "und der dem den ist nicht mit auf für sich auch ein eine wurde werden nach bei",
    "en": "the and of to is it was were which with by from their has have been said",
    "es": "el los las y su sus fue pero según muy hay donde hasta",
    "fr": "et les dans aux une avec cette ont ses par pour des du au ce",
    "it": "il gli di della dei nel nella che sono anche alla dal degli delle",
    "nl": "het een van zijn niet voor met ook naar aan werd dat heeft bij",
    "pt": "do da em não os uma um foi ao pelo pela são com seu sua na",
}
"""Small words of a language that the others have not, or seldom."""


class Tongue(NamedTuple):
    """What a language writes with a capital letter.

    Where it `tells`, a capital within a sentence is a name, unless, where it is `titled`, headlines have capitals
    throughout. `general` words say what something is, `titles` what somebody is, and an acronym leaves out
    `joining` ones. `countries` are all words of countries, their people and their capitals, of which those in
    `sure` are names where a sentence begins as well; `same` gives those that stand for the same country as one of
    them. Whoever is from a place is called so by the `endings` of a word behind an article. `seats` stand for
    whoever sits there. Of `lands`, the names of countries, the one that a report is from may be left out. Where
    reports do not name anew, but `vary`, whoever was named before goes on as “the official”, or without a word.
    """

    tells: bool
    titled: bool
    general: frozenset[str]
    titles: frozenset[str]
    joining: frozenset[str]
    countries: frozenset[str]
    sure: frozenset[str]
    same: Callable[[str], frozenset[str]]
    articles: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    seats: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    vary: bool = False


@functools.cache
def tongue_of(language: str) -> Tongue:
    """That of a language; of one that has none, the names of countries are read as in English."""
    code = language.partition("-")[0]
    if code in ROMANCE:
        from generator.evidence.names.romance import romance  # noqa: PLC0415  # most sites speak another language

        return romance(code)
    joining, titles = frozenset(("of", "the", "for", "and", "in")), frozenset(_TITLE_WORDS.split())
    every = of_countries() | {_UNITED}
    return Tongue(code == _ENGLISH, True, GENERAL, titles, joining, every, every, same_country)


def speaks(words: Set[str], language: str) -> bool:
    """Whether a text is in a language, as far as its small words tell; without any it may be."""
    counts = {code: len(words & marks) for code, marks in _marks().items()}
    mine = counts.pop(language.partition("-")[0], 0)
    return mine > max(counts.values()) or not (mine or any(counts.values()))


@functools.cache
def _marks() -> dict[str, frozenset[str]]:
    return {code: folded(words) for code, words in _MARKS.items()}
