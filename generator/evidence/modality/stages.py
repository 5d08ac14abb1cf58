"""At which stage a case before a court is: nobody is convicted whom the source has accused, nor acquitted.

Of prosecution and defence none is named where the source speaks of the other alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.names.mentions import Comparison
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.sentences import Contrary, Sentence, Term

_ACCUSED = folded(
    "accuse accused accuses accusing accusation accusations charge charged charges charging indict indicted indictment "
    "allege alleged allegedly alleges suspect suspected suspects suspicion defendant arraigned prosecuted investigated "
    "acusado acusada acusados acusadas acusó acusaron acusación imputado imputada imputados imputadas procesado "
    "procesada procesados procesadas sospechoso sospechosa sospechosos investigado investigada "
    "angeklagt angeklagte angeklagten angeklagter anklage beschuldigt beschuldigte beschuldigten beschuldigter "
    "verdächtigt verdächtige verdächtigen verdächtiger verdacht "
    "accusé accusée accusés accusées inculpé inculpée soupçonné soupçonnée soupçonnés prévenu prévenue poursuivi "
    "poursuivie "
    "acusada acusados denunciado denunciada indiciado indiciada suspeito suspeita réu ré investigado"
)
_CONVICTED = folded(
    "convict convicted convicts conviction convictions guilty sentenced sentence sentences sentencing jailed "
    "imprisoned "
    "condenado condenada condenados condenadas condenó condenaron condena culpable culpables sentenciado sentenciada "
    "verurteilt verurteilte verurteilten verurteilter verurteilung schuldig haftstrafe freiheitsstrafe "
    "bewährungsstrafe "
    "condamné condamnée condamnés condamnées condamnation coupable coupables "
    "condenou condenaram condenação culpado culpada culpados"
)
_ACQUITTED = folded(
    "acquit acquits acquitted acquitting acquittal cleared exonerated exonerate innocent dismissed dropped overturned "
    "quashed annulled free freed "
    "absuelto absuelta absueltos absueltas absolvió absolvieron absolución inocente inocentes anuló anulada "
    "sobreseído sobreseimiento exonerado exonerada "
    "freigesprochen freispruch freisprach freigesprochene freigesprochenen unschuldig eingestellt aufgehoben "
    "acquitté acquittée acquittés acquittées acquittement relaxé relaxée relaxés relaxe blanchi innocent innocente "
    "innocenté annulé annulée "
    "absolvido absolvida absolvidos absolvidas absolveu absolveram absolvição inocentado inocentada anulou anulada"
)
_JUDGED = folded(
    "verdict verdicts term terms serve serves serving served prison urteil veredicto sentencia fallo sentença jugement "
    "peine pena penas strafe"
)
"""Words that may tell of a conviction without its name."""
_SURELY_CONVICTED = folded(
    "convicted convicting conviction verurteilt verurteilte verurteilten condenado condenada condenados condenadas "
    "condenó condenaron condamné condamnée condamnés condamnées condenou condenaram"
)
"""Words that say of somebody that he was found guilty; “guilty” is said too of a plea."""
_SURELY_ACQUITTED = folded(
    "acquitted acquitting acquittal exonerated freigesprochen freisprach freispruch absuelto absuelta absueltos "
    "absueltas absolvió absolvieron acquitté acquittée acquittés acquittées relaxé relaxée relaxés absolvido absolvida "
    "absolvidos absolvidas absolveu absolveram"
)
_DENYING = folded("deny denied denies denying niega negó bestreitet bestritt nie nier nega negou")
_GUILTY = frozenset(("guilty",))
_BEFORE = 3
"""Words before one that may deny it."""
_AHEAD = folded(
    "if could may might would faces face facing can should risk risks likely möglich droht drohen könnte podría "
    "podrían pourrait risque poderia pode appeal appealed"
)
"""Words by which something is told to be ahead, or undone."""
_COURTS = folded(
    "court courts judge judges jury jurors trial prosecutor prosecutors attorney verdict prison jail tribunal juez "
    "jueza fiscal fiscalía juicio cárcel prisión gericht richter richterin staatsanwalt staatsanwältin "
    "staatsanwaltschaft "
    "prozess urteil haft gefängnis juge procureur procès parquet emprisonnement juiz juíza promotor julgamento prisão "
    "landgericht amtsgericht oberlandesgericht bundesgerichtshof "
    "guilty plea pleaded pleading convicted acquitted indicted"
)
"""Words that tell that a text speaks of a court; to condemn is something else in politics."""
_PROSECUTION = folded(
    "prosecutor prosecutors prosecution attorney attorneys government state staatsanwalt staatsanwälte "
    "staatsanwältin staatsanwaltschaft oberstaatsanwalt generalstaatsanwaltschaft bundesanwaltschaft anklage "
    "anklagebehörde nebenklage fiscal fiscales fiscalía acusación procureur procureure parquet accusation ministère "
    "promotor promotora promotoria procurador procuradora procuradoria ministério acusação lawyers ankläger"
)
_DEFENCE = folded(
    "defence defense defenders defender lawyer lawyers attorney attorneys counsel barrister verteidigung verteidiger "
    "verteidigerin anwalt anwälte anwältin rechtsanwalt rechtsanwältin defensa defensor abogado abogada abogados "
    "défense avocat avocate avocats defesa advogado advogada advogados"
)
_SURELY_PROSECUTION = folded(
    "prosecutor prosecutors prosecution staatsanwalt staatsanwältin staatsanwaltschaft generalstaatsanwaltschaft "
    "fiscales fiscalía procureur procureure parquet promotoria procuradoria"
)
_SURELY_DEFENCE = folded("defence defense verteidigung verteidiger verteidigerin défense")
_LOOKED_AT = _SURELY_CONVICTED | _SURELY_ACQUITTED | _GUILTY | _SURELY_PROSECUTION | _SURELY_DEFENCE
"""Words without which nothing is told of a text."""
_OF_COURTS = folded("the die der la lawyer lawyers attorney attorneys counsel")
"""Words beside “defence” that tell that it is one before a court."""


def wrong_stages(compared: Comparison) -> Iterator[Contrary]:
    """The words of a text for a stage that none of its sources knows, where they know another."""
    if not compared.has_any(_LOOKED_AT):
        return
    if all(_COURTS.isdisjoint(keys_in(source)) for source in compared.sources):
        return
    given = frozenset().union(*map(_stages_in, compared.given))
    for said in compared.sentences:
        at = next((at for at in range(len(said.terms)) if _is_unknown(said, at, given)), None)
        if at is not None:
            yield Contrary(
                said.terms[at].text, said.terms[at].start, _instead(compared.given, _opposed(said.terms[at]))
            )


def _stages_in(sentence: Sentence) -> frozenset[str]:
    """The words of a sentence; one that denies makes an acquittal of what is said of a conviction."""
    denied = any(
        term.key in _CONVICTED and any(one.negating for one in sentence.terms[max(at - _BEFORE, 0) : at])
        for at, term in enumerate(sentence.terms)
    )
    return sentence.keys | _ACQUITTED if denied else sentence.keys


def _is_unknown(said: Sentence, at: int, given: frozenset[str]) -> bool:
    """Whether a word is of a stage, or of a party, of which a source does not speak, though it does of another."""
    key = said.terms[at].key
    if key in _SURELY_CONVICTED:
        known = not given.isdisjoint(_CONVICTED | _JUDGED)
        return not known and _is_told(said, at) and not given.isdisjoint(_ACCUSED | _ACQUITTED)
    if key in _SURELY_ACQUITTED:
        return given.isdisjoint(_ACQUITTED) and _is_told(said, at) and not given.isdisjoint(_CONVICTED)
    if key in _GUILTY and at and said.terms[at - 1].negating:
        return given.isdisjoint(_ACQUITTED | _DENYING) and key in given
    if key in _SURELY_PROSECUTION:
        return given.isdisjoint(_PROSECUTION) and not given.isdisjoint(_SURELY_DEFENCE)
    if key in _SURELY_DEFENCE:
        of_court = any(term.key in _OF_COURTS for term in said.terms[max(at - 1, 0) : at + 2])
        return of_court and given.isdisjoint(_DEFENCE) and not given.isdisjoint(_SURELY_PROSECUTION)
    return False


def _is_told(said: Sentence, at: int) -> bool:
    """Whether a sentence says that it is so: nothing denies it, and it is not ahead."""
    clause = said.terms[at].clause
    return not any(t.clause == clause and (t.negating or t.key in _AHEAD) for t in said.terms)


def _opposed(term: Term) -> frozenset[str]:
    """What a source may have instead of a word."""
    if term.key in _SURELY_CONVICTED:
        return _ACCUSED | _ACQUITTED
    if term.key in _SURELY_PROSECUTION:
        return _SURELY_DEFENCE
    return _SURELY_PROSECUTION if term.key in _SURELY_DEFENCE else _CONVICTED


def _instead(given: Sequence[Sentence], words: frozenset[str]) -> str:
    """The first of some words that a source has, with those around it."""
    places = ((sentence, at) for sentence in given for at, term in enumerate(sentence.terms) if term.key in words)
    return next((sentence.around(at) for sentence, at in places), "another word there")
