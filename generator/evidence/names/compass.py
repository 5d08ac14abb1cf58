"""Points of the compass: no “East Africa” where the source has “West Africa” alone, no south-east for a north-west."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from generator.evidence.names.mentions import Comparison
from generator.evidence.words.naming import LATELY, entries_of, fold, folded, keys_in
from generator.evidence.words.sentences import Contrary, Sentence, stem
from generator.ground.lately import lately
from generator.ground.tuples import NamedTuple

_POINTS = """
n: north northern northward northwards nord nördlich nördliche nördlichen nördlicher norte norteña norteño septentrional
  settentrionale settentrionali
s: south southern southward southwards süd süden südlich südliche südlichen südlicher sur sureña sureño meridional sud
  sul meridionale meridionali
e: east eastern eastward eastwards ost osten östlich östliche östlichen östlicher este oriental est leste
  orientale orientali
w: west western westward westwards westen westlich westliche westlichen westlicher oeste occidental ouest ocidental
  ovest occidentale occidentali
ne: northeast northeastern nordost nordosten nordöstlich nordöstliche nordöstlichen noreste nordeste nororiental
nw: northwest northwestern nordwest nordwesten nordwestlich nordwestliche nordwestlichen noroeste noroccidental
se: southeast southeastern südost südosten südöstlich südöstliche südöstlichen sureste sudeste suroriental
sw: southwest southwestern südwest südwesten südwestlich südwestliche südwestlichen suroeste sudoeste suroccidental
n: norden
"""
_AMBIGUOUS = frozenset(("este", "est", "sur"))
"""Words that are points of the compass only behind a few others: “el este de Lenzia”, “l’est du pays”."""
_BEFORE_POINTS = folded("el al del l")
_OF = folded("of de del des du da do von la le les los the der l di della dello dei delle")
"""Words that may stand between a point and what it is of."""
_IN_FRONT = folded("of de del du do da el al im des l au")
"""Words that may stand between what is named and its point: “viento del norte”, “America do Sul”."""
_PARTS_OF = frozenset(
    map(
        stem,
        folded(
            "part parts side end half edge tip coast shore bank region area section portion corner zone teil seite "
            "hälfte küste ufer rand ende parte costa zona lado mitad orilla región área extremo partie côte moitié "
            "rive bord bout metade margem"
        ),
    )
)
"""Words for a part, which tell a place only with what it is a part of."""
_REACH = 3


class _Part(NamedTuple):
    """A point of the compass, of what it is told and where that stands, and where the words for the point do."""

    point: str
    of: str
    place: int
    first: int
    last: int


def other_points(compared: Comparison) -> Iterator[Contrary]:
    """The points of the compass of a text where its sources tell the same thing of other points alone."""
    if not compared.has_any(_words()) or not _may_differ(compared.words, compared.sources):
        return
    given = [(sentence, part) for sentence in compared.given for part in _parts(sentence)]
    told = frozenset((part.point, part.of) for _, part in given)
    for said in compared.sentences if given else ():
        found: dict[int, Contrary] = {}
        for part in _parts(said):
            others = [(sentence, one) for sentence, one in given if one.of == part.of and one.point != part.point]
            if others and (part.point, part.of) not in told and not _may_hold(part, others, compared.given):
                start, (sentence, one) = said.terms[part.first].start, others[0]
                written = said.written(part.first, part.last)
                found.setdefault(start, Contrary(written, start, sentence.around(one.first)))
        yield from found.values()


def _may_differ(words: frozenset[str], sources: Sequence[str]) -> bool:
    """Whether a text has a point that its sources have not, and these have another, which is soon seen."""
    given = _points_in(frozenset().union(*map(keys_in, sources)))
    return bool(given) and not _points_in(words) <= given


def _points_in(words: frozenset[str]) -> frozenset[str]:
    return frozenset(_points()[key] for key in words & _words())


@functools.cache
def _points() -> dict[str, str]:
    lines = (line.partition(": ") for line in entries_of(fold(_POINTS)))
    return {word: point for point, _, words in lines for word in words.split()}


@functools.cache
def _words() -> frozenset[str]:
    """The words by which a text is soon seen to name a point."""
    return frozenset(_points())


@lately(LATELY)
def _parts(sentence: Sentence) -> tuple[_Part, ...]:
    """The points of the compass in a sentence, with what stands behind each, or before it."""
    found: list[_Part] = []
    terms, at = sentence.terms, 0
    while at < len(terms):
        last = at
        point = _point_at(sentence, at)
        if point and at + 1 < len(terms) and terms[at + 1].start - terms[at].end == 1:
            second = _points().get(terms[at + 1].key)
            if second and point in ("n", "s") and second in ("e", "w"):  # “south-east”
                point, last = point + second, at + 1
        found += (_Part(point, of, place, at, last) for of, place in _of(sentence, at, last)) if point else ()
        at = last + 1
    return tuple(found)


def _point_at(sentence: Sentence, at: int) -> str:
    term = sentence.terms[at]
    if term.key in _AMBIGUOUS and (not at or sentence.terms[at - 1].key not in _BEFORE_POINTS):
        return ""
    return _points().get(term.key, "")


def _of(sentence: Sentence, first: int, last: int) -> Iterator[tuple[str, int]]:
    """What a point is of: the next word that tells something, and the one before where only “del” stands between."""
    terms = sentence.terms
    clause = terms[last].clause
    behind = range(last + 1, min(last + 1 + 2 * _REACH, len(terms)))
    rest = [at for at in behind if terms[at].clause == clause and terms[at].key not in _OF]
    if rest and terms[rest[0]].telling and not terms[rest[0]].key[0].isdigit():
        of, whole = terms[rest[0]].stem, terms[rest[1]] if len(rest) > 1 else None
        yield f"{of} of {whole.stem if whole and whole.telling else ''}" if of in _PARTS_OF else of, rest[0]
    if first and terms[first - 1].key in _IN_FRONT:
        before = range(first - 1, max(first - 1 - _REACH, -1), -1)
        at = next((at for at in before if terms[at].key not in _IN_FRONT), None)
        if at is not None and terms[at].telling and terms[at].clause == clause:
            yield terms[at].stem, at


def _may_hold(part: _Part, others: Sequence[tuple[Sentence, _Part]], given: Sequence[Sentence]) -> bool:
    """Whether a source may have a point of a thing: it is a part of another (“north” of “northeast”), or bare."""
    if any(part.point in one.point or one.point in part.point for _, one in others):
        return True
    placed = {(id(sentence), one.place) for sentence, one in others}
    return any(_points().get(term.key) == part.point for sentence in given for term in sentence.terms) or any(
        term.stem == part.of and (id(sentence), at) not in placed
        for sentence in given
        for at, term in enumerate(sentence.terms)
    )
