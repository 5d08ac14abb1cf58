"""Words by which a statement says surely, always or of all what its source says with less.

Only where the clause of the source that tells the same has nothing that says so much, in whatever words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.names.mentions import Comparison
from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import FEWEST, Contrary, Sentence
from generator.ground.tuples import NamedTuple

_ALIKE = 0.4
"""So large a part of the words of a statement's sentence must be in the source's."""
_ALIKE_OF_ALL, _FEWEST_OF_ALL = 0.3, 2
"""The same where one tells of all what the other tells of some: these are called by the same word."""
_OF_ALL, _OF_SOME = 2, 3
"""Words behind “all”, and behind “some”, among which stands what it is of."""
_CLOSE, _NEAR = 2, 4
"""Words before another that say that it is only nearly so; and before “certain”, among which one bounds that."""

_MAYBE = folded(
    "may might could can possible possibly potential potentially perhaps maybe probably likely chance chances risk "
    "risks risked konnte konnten kann konnen durfte durften moglicherweise vielleicht wahrscheinlich womoglich "
    "podria podrian puede pueden quiza quizas posiblemente probablemente pourrait pourraient peut peuvent "
    "probablement eventuellement poderia poderiam pode podem talvez possivelmente provavelmente"
)
"""Words that leave open whether something is so."""
_AHEAD = folded(
    "will shall ll won going would should must due scheduled expected expects plan plans planned planning intend "
    "intends intended promise promised pledged vowed announced agreed decided inevitable certain sure surely wird "
    "werden wurde soll sollen muss geplant sera seran va van debe debera planea sera seront doit doivent prevoit "
    "prevu tera serao vai vao deve devem planeja"
)
"""Words by which a source says itself that something is to come."""
_UNLESS = folded("if unless whether should wenn falls ob si se caso")
_CONDITION = _UNLESS | {"would"}
_ALLEGED = folded(
    "alleged alleges allege allegedly allegation allegations claim claims claimed purported supposed supposedly "
    "suspected accused accuses accusation accusations reportedly believed suggests suggest suggested suggesting "
    "indicates indicate indicated hints hinted implied implies appears appeared seems seemed"
)
_PROVEN = folded(
    "prove proves proved proven proof proofs show shows showed shown demonstrate demonstrates demonstrated "
    "demonstrating confirm confirms confirmed establish established evidence reveal reveals revealed find finds "
    "found finding findings convicted conviction admitted verified undoubtedly clearly"
)
_SURE = folded(
    "definitely certainly undoubtedly surely inevitably inevitable indisputably unquestionably zweifellos eindeutig "
    "definitivamente ciertamente assurement certainement certamente"
)
_UNCLEAR = folded("unclear uncertain doubtful unsure unlikely unknown")
_NOT_CLEAR = frozenset((("not", "clear"), ("from", "clear"), ("not", "certain"), ("from", "certain")))
_BEING = folded("is are was were be seems appears")
_ALMOST = folded("but almost nearly virtually")
"""Words by which something is all but certain."""
_OFTEN = folded(
    "often sometimes usually typically frequently generally occasionally mostly normally commonly oft manchmal "
    "meistens haufig gelegentlich menudo frecuentemente generalmente normalmente souvent parfois generalement "
    "frequemment frequentemente geralmente"
)
_ALWAYS = folded("always invariably constantly immer stets siempre constantemente toujours constamment sempre")
_ALL = folded("all every everyone everybody entire whole alle allen aller todos todas tous toutes")
_PART = folded(
    "some several many most few part parts partly half nearly almost mostly majority various numerous dozens "
    "hundreds thousands einige einigen manche viele mehrere meisten fast teil algunos algunas varios varias muchos "
    "muchas mayoria casi parte certains certaines plusieurs plupart presque partie alguns algumas varios varias "
    "muitos muitas maioria quase"
)
_WHOLE = folded(
    "all every everyone everybody everything each any anyone whole entire entirely complete completely full fully "
    "total totally both throughout across no none nobody nothing without always never only unanimous unanimously "
    "alle allen aller alles jede jeder jedes jeden ganz ganze ganzen gesamte gesamten beide kein keine todo toda "
    "todos todas cada entero entera ambos ambas ningun ninguno ninguna tout toute tous toutes chaque entier entiere "
    "aucun aucune cada inteiro inteira ambos nenhum nenhuma qualquer"
)
_NEARLY = folded("nearly almost practically virtually fast beinahe casi presque quase")
_CAN = folded("can kann konnen puede pueden peut peuvent pode podem")
"""Those of them that may also say what is usual."""
_TIMES = folded(
    "time times day days night nights week weeks weekend month months year years hour hours minute minutes morning "
    "afternoon evening summer winter spring autumn season tag tage nacht woche jahr dia dias noche semana ano jour "
    "jours nuit semaine annee dia dias noite semana ano"
)
"""Words behind “all” or “every” that say how long or how often."""
_NO_SHARE = folded("but above after at first not nearly almost in same once over with nicht fast casi presque quase")
"""Words beside “all” that make another phrase of it: “at all”, “all but”, “not all”."""
_FEARING = folded(
    "worry worries worried worrying fear fears feared afraid anxious concern concerns concerned doubt doubts doubted "
    "wonder wonders wondered"
)
"""Words of whoever is not sure what will be."""


class _Claim(NamedTuple):
    """Words that claim much, those that a source has for less, and those by which it claims as much itself.

    A statement that has one of its `hedges` beside claims no more; `fewest` words must be told alike.
    """

    strong: frozenset[str]
    less: frozenset[str]
    as_much: frozenset[str]
    hedges: frozenset[str]
    fewest: int = FEWEST


_CLAIMS = (
    _Claim(folded("will would shall wird werden"), _MAYBE - _CAN, _AHEAD, _MAYBE | _UNLESS | _OFTEN | _FEARING),
    _Claim(_ALWAYS, _OFTEN | _MAYBE, _ALWAYS | _WHOLE, _OFTEN | _MAYBE, fewest=2),
    _Claim(
        _SURE | {"certain"},
        _MAYBE | _ALLEGED | _UNCLEAR,
        _SURE | _PROVEN | {"certain", "sure"},
        _MAYBE | _ALLEGED | _CONDITION,
        fewest=2,
    ),
    _Claim(folded("prove proves proved proven"), _ALLEGED | _MAYBE, _PROVEN, _ALLEGED | _MAYBE | _CONDITION, fewest=2),
)
_STRONG = _ALL.union(*(claim.strong for claim in _CLAIMS))


def overstatements(compared: Comparison) -> Iterator[Contrary]:
    """The words of a text that claim more than its sources do."""
    if not compared.has_any(_STRONG):
        return
    for said in compared.said:
        for claim in _CLAIMS:
            if not claim.strong.isdisjoint(said.keys):
                yield from _claimed(said, claim, compared.given)
        if not _ALL.isdisjoint(said.keys):
            yield from _told_of_all(said, compared.given)


def _claimed(said: Sentence, claim: _Claim, given: Sequence[Sentence]) -> Iterator[Contrary]:
    at = next(at for at, term in enumerate(said.terms) if term.key in claim.strong)
    term = said.terms[at]
    if term.key == "certain" and (not at or said.terms[at - 1].key not in _BEING | _ALMOST):
        return
    # “that they would come was all but certain” is so, other than “it would be certain”
    first = max(at - _NEAR, 0) if term.key == "certain" else 0
    within = said.terms[at - 2].clause if at > 1 and said.terms[at - 1].key == "but" else term.clause
    clause = [t for t in said.terms[first:] if t.clause in (within, term.clause)]
    if any(t.negating for t in clause) or not claim.hedges.isdisjoint(t.key for t in clause):
        return
    told = said.within(within)
    if _claims_as_much(told, claim, given):
        return
    for sentence in said.like(given, _ALIKE, claim.fewest):
        for place, other in enumerate(sentence.terms):
            unclear = term.key == "certain" and _is_unclear(sentence, place)
            if (unclear or other.key in claim.less) and not told.isdisjoint(sentence.within(other.clause)):
                yield Contrary(term.text, term.start, sentence.around(place))
                return


def _is_unclear(sentence: Sentence, at: int) -> bool:
    """Whether something is said not to be clear, or to be far from it."""
    return tuple(term.key for term in sentence.terms[max(at - 1, 0) : at + 1]) in _NOT_CLEAR


def _claims_as_much(told: frozenset[str], claim: _Claim, given: Sequence[Sentence]) -> bool:
    """Whether a clause of a source that tells something of what a statement's clause tells claims as much itself."""
    return any(
        (term.key in claim.as_much or (term.key == "set" and _is_set_to(sentence, at)))
        and not told.isdisjoint(sentence.within(term.clause))
        for sentence in given
        for at, term in enumerate(sentence.terms)
    )


def _is_set_to(sentence: Sentence, at: int) -> bool:
    """Whether something is set to happen, and does not “set in”."""
    return any(term.key in ("to", "for") for term in sentence.terms[at + 1 : at + 2])


def _told_of_all(said: Sentence, given: Sequence[Sentence]) -> Iterator[Contrary]:
    """What a statement tells of all, and a source of some or of nearly all."""
    for at, term in enumerate(said.terms):
        near = {t.key for t in said.terms[max(at - _CLOSE, 0) : at + 2]}
        clause = (t for t in said.terms if t.clause == term.clause)
        if term.key not in _ALL or not _NO_SHARE.isdisjoint(near) or any(t.negating for t in clause):
            continue
        if any(t.key in _TIMES for t in said.terms[at + 1 : at + 1 + _CLOSE]):
            continue
        of = _behind(said, at, _OF_ALL)
        if any(_tells_of_all(sentence, of) for sentence in given):
            continue
        for sentence in said.like(given, _ALIKE_OF_ALL, _FEWEST_OF_ALL):
            places = (place for place, other in enumerate(sentence.terms) if other.key in _PART)
            place = next((place for place in places if of & _behind(sentence, place, _OF_SOME)), None)
            if place is not None:
                yield Contrary(term.text, term.start, sentence.around(place))
                return


def _behind(sentence: Sentence, at: int, most: int) -> frozenset[str]:
    """What stands close behind a word in its clause."""
    clause = sentence.terms[at].clause
    rest = [term.stem for term in sentence.terms[at + 1 :] if term.telling and term.clause == clause]
    return frozenset(rest[:most])


def _tells_of_all(sentence: Sentence, of: frozenset[str]) -> bool:
    """Whether a source tells of all what is told of some things: not of nearly all."""
    return any(
        term.key in _WHOLE
        and _NEARLY.isdisjoint(t.key for t in sentence.terms[max(at - _CLOSE, 0) : at])
        and (of & sentence.within(term.clause) or not of)
        for at, term in enumerate(sentence.terms)
    )
