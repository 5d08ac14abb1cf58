"""Whether a word of a statement and one of a source are said of the same thing, in whatever words besides."""

from __future__ import annotations

from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import Sentence, Term, stem
from generator.ground.tuples import NamedTuple

_ALIKE = 0.5
"""So large a part of what a clause tells must be in the paragraphs."""
_IN_SENTENCE = 3
"""A third at the least must be in the sentence of the source; for the rest its paragraphs may have it."""
_FEWEST = 2
"""Words that both share at the least, where a clause tells as many."""
NEAR, FAR = 2, 4
"""Words on either side of a word of a statement, and of a source, of which both must share one."""
AGAINST = folded("against gegen contra contre contro")
_YEAR = 4
"""Figures of a year."""
_GROUPING = str.maketrans("", "", ".,")
_WISHING = folded(
    "hope hopes hoped hoping fear fears feared fearing wish wishes wished want wants wanted expect expects expected "
    "espera esperan esperaba teme temen temía pide piden pidió quiere quieren hofft hoffen hoffte fürchtet fürchten "
    "fordert fordern forderte wollen wollte espère espèrent craint craignent demande demandent veut veulent "
    "espera esperam teme temem pede pedem pediu quer querem spera sperano teme temono chiede chiedono vuole vogliono"
)
"""Words behind which stands what is only hoped, feared or asked for."""
_ONCE = folded("once formerly previously used früher einst vormals autrefois jadis antigamente outrora")
"""Words that say that something was so before."""
_OF = folded("de del do da dos das que")
"""Words behind which “antes” says “before”."""
_FILLING_WORDS = (
    "nouveau nuevo novo nuovo erneut wieder will would wurde wurden going go va vai vanno keep keeps kept remain "
    "remains remained stay stays bleibt bleiben blieb sigue siguen seguirá seguirán queda quedan reste restent restera "
    "resta restano resterà rimane continua continúa passará passa fica ficou show shows dit montre mostró muestra "
    "mostra mostrou zeigt zeigte become becomes became devient sera serán serão saranno sarà worden"
)
_FILLING = frozenset(map(stem, folded(_FILLING_WORDS)))
"""Words that tell nothing of what is said to be so: “de nouveau”, “se dit”."""


class Place(NamedTuple):
    """A word of a sentence, or some in a row."""

    sentence: Sentence
    first: int
    last: int

    @property
    def clause(self) -> int:
        """The clause in which it stands."""
        return self.sentence.terms[self.first].clause

    @property
    def stems(self) -> frozenset[str]:
        """What it tells itself."""
        return frozenset(term.stem for term in self.sentence.terms[self.first : self.last + 1])

    def within(self) -> frozenset[str]:
        """What its clause tells."""
        return self.sentence.within(self.clause)

    def beside(self) -> frozenset[str]:
        """What its clause tells besides."""
        return self.within() - self.stems

    def told(self) -> frozenset[str]:
        """What its clause tells besides, or its sentence where that is too little."""
        own = self.stems | _FILLING
        clause = self.within() - own
        return clause if len(clause) >= _FEWEST else self.sentence.stems - own

    def before(self, most: int) -> tuple[str, ...]:
        """What stands before it, the nearest first; where its clause has nothing there, in the clauses before."""
        terms = self.sentence.terms
        before = [t for t in reversed(terms[: self.first]) if _tells(t)]
        within = [t for t in before if t.clause == self.clause]
        return tuple(t.stem for t in within or before)[:most]

    def behind(self, most: int) -> tuple[str, ...]:
        """What stands behind it in its clause."""
        terms = self.sentence.terms[self.last + 1 :]
        return tuple(t.stem for t in terms if t.clause == self.clause and _tells(t))[:most]

    def wishes(self) -> bool:
        """Whether it is only hoped or feared."""
        terms = self.sentence.terms[: self.first]
        return any(term.clause == self.clause and term.key in _WISHING for term in terms)

    def once(self) -> bool:
        """Whether its sentence tells what was before."""
        keys = [term.key for term in self.sentence.terms]
        following = [*keys[1:], ""]
        return any(
            key in _ONCE or (key == "antes" and after not in _OF) for key, after in zip(keys, following, strict=True)
        )


def _tells(term: Term) -> bool:
    return term.telling and term.stem not in _FILLING


def is_told_alike(said: Place, given: Place, context: frozenset[str]) -> bool:
    """Whether enough of what is told beside a word of a statement is told beside one of a source."""
    return shares_most(said, given, context) and not {*said.before(NEAR), *said.behind(NEAR)}.isdisjoint(
        (*given.before(FAR), *given.behind(FAR))
    )


def shares_most(said: Place, given: Place, context: frozenset[str]) -> bool:
    """Whether a source tells most of what a statement tells beside a word, and some of it in the clause of its own."""
    what = said.told()
    shared = what & context
    if not shared or len(shared) < max(min(_FEWEST, len(what)), _ALIKE * len(what)):
        return False
    if _IN_SENTENCE * len(what & given.sentence.stems) < len(what):
        return False
    beside = given.beside()
    return not beside or not beside.isdisjoint(said.sentence.stems)


def holds_alike(said: Place, given: Place) -> bool:
    """Whether what is told is so in both, or was once, and is not only wished for."""
    return said.wishes() >= given.wishes() and said.once() == given.once()


def is_of_another(said: Place, given: Place, names: frozenset[str] | None) -> bool:
    """Whether a source tells it of somebody else, or of another number or year; `names` where capitals tell none."""
    terms, others = said.sentence.terms, given.sentence.terms
    capital = [t for t in terms[1:] if t.clause == said.clause and t.capital and t.telling]
    if any(t.stem not in given.sentence.stems and (names is None or t.key in names) for t in capital):
        return True
    named = {t.stem for t in others if t.clause == given.clause and t.capital and t.telling}
    if {t.stem for t in capital} - named and named - {t.stem for t in terms}:
        return True
    numbers = {t.key.translate(_GROUPING) for t in terms if t.key[0].isdigit()}
    years = {t.key for t in others if t.clause == given.clause and len(t.key) == _YEAR and t.key.isdecimal()}
    known = {t.key.translate(_GROUPING) for t in others}
    return not numbers <= known or not years <= said.sentence.keys
