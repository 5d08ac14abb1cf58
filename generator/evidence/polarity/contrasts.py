"""Words of a statement whose opposites alone its sources have, of the same thing, in whatever words besides.

`contraries` reads sentences that tell the same in nearly the same words. Here less need be alike, and so a source must
have nothing on the side of the word that is looked at, or of something else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.evidence.antonyms.opposites import are_read, opposites, sides
from generator.evidence.names.mentions import Comparison
from generator.evidence.polarity.contraries import (
    SINCE,
    TURNING,
    Pole,
    is_exchanged,
    is_first_or_last,
    is_of_one,
    opposed_in,
    poles_of,
    turning_at,
)
from generator.evidence.words.alignment import AGAINST, FAR, NEAR, Place, holds_alike, is_of_another, shares_most
from generator.evidence.words.grammar import BE, FUNCTION
from generator.evidence.words.naming import LATELY, folded, keys_in
from generator.evidence.words.sentences import Contrary, Sentence, pieces_of, stem, stems_in
from generator.ground.lately import lately
from generator.ground.tuples import NamedTuple

_AGAINST = frozenset(map(stem, AGAINST))
"""Words that turn no comparison: “higher sentences against the men”."""
_SIDING = folded("against favour favor favore faveur")
"""Words that say for or against whom something is, of which both sides may be told."""
_FEWEST, _ALIKE = 2, 0.34
"""Words that a sentence shares with its sources at the least, and so large a part of its own."""
_MOST = 50
"""Places of both words of a pair that are looked at, at the most."""
_CLOSE = 2
"""Words before a deed among which stands one by which it is suffered."""
_BEING = BE | folded(
    "for on zum wurde wurden wird werden fue fueron sido ser es son en est sont été être "
    "foi foram é são à è sono stato stata stati state essere in"
)
_WHERE = folded("over under above below")
"""Words that compare only before a number, and else say where or when something is."""


class _Word(NamedTuple):
    """A word of a sentence that has an opposite."""

    sentence: Sentence
    pole: Pole

    @property
    def side(self) -> tuple[int, bool]:
        """The number of its pair, and whether it stands on the first side."""
        return self.pole.side.pair, self.pole.side.first

    @property
    def opposite(self) -> tuple[int, bool]:
        """The other side."""
        return self.pole.side.pair, not self.pole.side.first

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.sentence, self.pole.first, self.pole.last)

    def has_any(self, keys: frozenset[str]) -> bool:
        """Whether one of some words is in it."""
        return any(term.key in keys for term in self.sentence.terms[self.pole.first : self.pole.last + 1])

    def is_suffered(self) -> bool:
        """Whether what stands before it does not do it: “was sold”, “is for sale”."""
        first = max(self.pole.first - _CLOSE, 0)
        return any(term.key in _BEING for term in self.sentence.terms[first : self.pole.first])

    def beside(self) -> Iterator[_Word]:
        """The other words of its clause that have an opposite."""
        for one in poles_of(self.sentence):
            is_apart = one.last < self.pole.first or one.first > self.pole.last
            if is_apart and self.sentence.terms[one.first].clause == self.place.clause:
                yield _Word(self.sentence, one)


class _Known(NamedTuple):
    """What the sources tell, by its stems, and the names there, where capital letters tell none."""

    stems: frozenset[str]
    names: frozenset[str] | None


def contrasts(compared: Comparison) -> Iterator[Contrary]:
    """The words of a text that say the opposite of what its sources say, and these nothing of what it says."""
    if not are_read() and not _may_be_of_the_same(compared):
        return
    # many sentences of one thing have both sides of the others, or one in the place of the other
    pairs = opposed_in(compared) - opposites().joining - opposites().of_many
    if not pairs or not _may_be_of_the_same(compared):
        return
    given = _by_side(compared.given, pairs)
    quoted = frozenset().union(*map(_single_in, compared.sources)) - given.keys()
    stems = frozenset().union(*map(stems_in, compared.sources))
    known = _Known(stems, compared.names if compared.verbs_end else None)
    denied = frozenset(side for sentence in compared.given for side in _denied_in(sentence))
    since = any(not SINCE.isdisjoint(sentence.keys) for sentence in (*compared.sentences, *compared.given))
    for sentence in compared.sentences:
        words = [_Word(sentence, pole) for pole in poles_of(sentence) if pole.side.pair in pairs]
        taken = quoted | {word.side for word in words}
        for word in words:
            if word.opposite in taken - quoted or word.side in quoted or word.has_any(_SIDING | _WHERE):
                continue
            if since and is_first_or_last(word.pole):
                continue  # the first since one is the next behind the last
            if not _sides_of(word).isdisjoint(denied):
                continue  # “did not accept it” is “refused”, whatever was offered
            found = _opposite_of(word, given, known)
            if found:
                start = sentence.terms[word.pole.first].start
                written = sentence.written(word.pole.first, word.pole.last)
                yield Contrary(written, start, found.sentence.around(found.pole.first))
                break


def _may_be_of_the_same(compared: Comparison) -> bool:
    """Whether a sentence of a text shares as much with its sources as is asked for.

    The table of opposites takes longer to read than an edited page to be checked, and most pages do without it; once it
    is read, it is asked sooner.
    """
    given = frozenset().union(*map(stems_in, compared.sources))
    told = (frozenset(map(stem, piece.keys - FUNCTION)) for piece in pieces_of(compared.text))
    return any(len(stems & given) >= max(_FEWEST, _ALIKE * len(stems)) for stems in told)


def _by_side(sentences: Iterable[Sentence], pairs: frozenset[int]) -> Mapping[tuple[int, bool], Sequence[_Word]]:
    """The words of sources that stand on a side of some pairs, by that side."""
    found: dict[tuple[int, bool], list[_Word]] = defaultdict(list)
    for word in (_Word(sentence, pole) for sentence in sentences for pole in poles_of(sentence)):
        if word.pole.side.pair in pairs and not word.has_any(_WHERE):
            found[word.side].append(word)
    return found


@lately(LATELY)
def _denied_in(sentence: Sentence) -> frozenset[tuple[int, bool]]:
    """The sides on which the opposites of words stand that are denied right behind a “not”."""
    terms = sentence.terms
    behind = {at + 1 for at, term in enumerate(terms) if term.negating}
    return frozenset(_Word(sentence, pole).opposite for pole in poles_of(sentence) if pole.first in behind)


def _sides_of(word: _Word) -> frozenset[tuple[int, bool]]:
    """All sides on which what is written at a word stands, in whichever pairs."""
    poles = (pole for pole in poles_of(word.sentence) if (pole.first, pole.last) == (word.pole.first, word.pole.last))
    return frozenset((pole.side.pair, pole.side.first) for pole in poles)


def _single_in(text: str) -> frozenset[tuple[int, bool]]:
    """The sides on which single words of a text stand, those that it quotes among them."""
    return frozenset((side.pair, side.first) for key in keys_in(text) & sides().keys() for side in sides()[key])


def _opposite_of(said: _Word, given: Mapping[tuple[int, bool], Sequence[_Word]], known: _Known) -> _Word | None:
    """What the sources have instead, unless they may say the same as well, or have both too often to tell."""
    alike, opposed = given.get(said.side, ()), given.get(said.opposite, ())
    if len(alike) + len(opposed) > _MOST:
        return None
    others = (word for word in opposed if _is_of_the_same(said, word, known))
    return next((word for word in others if not any(_may_be_meant(said, word, same) for same in alike)), None)


def _may_be_meant(said: _Word, found: _Word, same: _Word) -> bool:
    """Whether a source that says the opposite may say the same as well, of what is told: not of anything else."""
    what, near = said.place.told(), {*said.place.before(NEAR), *said.place.behind(NEAR)}
    mine, theirs = same.sentence.reach(same.pole.first), found.sentence.reach(found.pole.first)
    if not near.isdisjoint(mine) and len(what & mine) >= len(what & theirs):
        return True
    within = len(what & found.place.within())
    return len(what & same.place.within()) >= within if within else len(what & mine) >= len(what & theirs)


def _is_of_the_same(said: _Word, given: _Word, known: _Known) -> bool:
    """Whether two opposite words are said of the same thing, in clauses that nothing else turns round."""
    mine, theirs = said.place, given.place
    if not shares_most(mine, theirs, known.stems) or not holds_alike(mine, theirs) or not _stand_alike(said, given):
        return False
    left = _AGAINST if said.pole.side.pair in opposites().comparing else frozenset[str]()
    if turning_at(said.sentence, said.pole) - left != turning_at(given.sentence, given.pole) - left:
        return False
    if _denies_briefly(given.sentence) or is_of_one(said.sentence, given.sentence, given.pole):
        return False
    if _is_turned_twice(said, given) or is_exchanged(said.sentence, said.pole, given.sentence, given.pole):
        return False
    if said.pole.side.leading and said.has_any(TURNING) != given.has_any(TURNING) and not _tells_all_of(said, given):
        return False
    return not is_of_another(mine, theirs, known.names)


def _stand_alike(said: _Word, given: _Word) -> bool:
    """Whether what stands beside two words is the same, as far as the kind of words asks for it."""
    before, behind = set(said.place.before(NEAR)), set(said.place.behind(NEAR))
    others = set(given.place.before(FAR)), set(given.place.behind(FAR))
    if said.pole.side.leading:
        return not behind.isdisjoint(others[1]) if behind else not before.isdisjoint(others[0])
    if said.pole.side.pair in opposites().converse:
        before = before if not (said.is_suffered() or given.is_suffered()) else set()
        return not before.isdisjoint(others[0])
    return not (before | behind).isdisjoint(others[0] | others[1])


def _denies_briefly(sentence: Sentence) -> bool:
    """Whether a sentence denies of one what it tells of another: “parents agreed, teachers did not”."""
    terms = sentence.terms
    return any(
        term.negating and not any(t.telling and t.clause == term.clause for t in terms[at + 1 :])
        for at, term in enumerate(terms)
    )


def _is_turned_twice(said: _Word, given: _Word) -> bool:
    """Whether another word beside says the opposite too: “all failed” is “none succeeded”."""
    mine = {word.side for word in said.beside()}
    return any(word.opposite in mine for word in given.beside())


def _tells_all_of(said: _Word, given: _Word) -> bool:
    """Whether a source has all that a statement tells of some, but for what they are.

    “All stay” is “none is dismissed”, and “all are closed” is not “none is shut”.
    """
    same = {(pole.side.pair, pole.side.first) for pole in poles_of(given.sentence)}
    words = [_Word(said.sentence, pole) for pole in poles_of(said.sentence)]
    alike = frozenset().union(*(word.place.stems for word in words if word.side in same))
    return said.place.beside() - set(said.place.behind(NEAR)) <= given.sentence.stems | alike
