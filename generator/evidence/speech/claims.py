"""What a statement tells as fact, and its source as somebody's claim alone.

“Said” by itself is no reason: most of what is reported was said by somebody who knows. A claim is what the source
itself holds at arm's length (“claims”, “alleges”, “insists”), what it lets somebody deny, what a side of a quarrel says
(“critics say”), and what two say against each other in one sentence. The words that the statement shares with its
source must stand nowhere in the paragraphs but in such a claim, and the statement must tell in no way that somebody
says so.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from generator.evidence.names.mentions import Comparison
from generator.evidence.speech.sayingwords import BEFORE_NOUNS, SAYING, UNSAID
from generator.evidence.words.grammar import BE
from generator.evidence.words.naming import LATELY, folded, keys_in
from generator.evidence.words.reaches import Besides, Reach, reach_of
from generator.evidence.words.sentences import Contrary, Sentence, Term
from generator.ground.lately import lately

_FEWEST, _SHARE = 2, 0.6
"""Words of a statement that a claim alone has, and so large a part of its words must stand there."""
_SHARE_OF_CLAIM = 0.3
"""The same where a number is told, or the source's own word holds the claim at arm's length."""
_DISTANT_WORDS = (
    "claim claims claimed allege alleges alleged insist insists insisted contend contends contended maintain "
    "maintains maintained argue argues argued assert asserts asserted complain complains complained suspect "
    "suspects suspected believe believes believed estimate estimates estimated reckon reckons reckoned accuse "
    "accuses accused afirma alega alegan denuncia behauptet behaupten pretend pretendent affirment sostiene "
    "sostengono alegam"
)
_DISTANT = folded(_DISTANT_WORDS)
"""Words by which a source tells that it does not vouch for what somebody says."""
_SAID = folded(
    "say says said tell tells told write writes wrote dice dicen dijo sagt sagen sagte dit disent diz dizem dicono"
)
"""Words that tell no more than that somebody says it."""
_PARTY_WORDS = (
    "critics critic opponents opponent opposition campaigners activists activist lobby union league plaintiffs "
    "plaintiff complainants lawyers lawyer rebels supporters rivals rival críticos oponentes kritiker gegner "
    "critiques opposants críticas oppositori"
)
_PARTIES = folded(_PARTY_WORDS)
"""Those who are a side of a quarrel."""
_DENYING = folded(
    "deny denies denied dispute disputes disputed contest contests contested refute refutes refuted contradicts "
    "contradicted niega niegan negó bestreitet bestritt dément conteste nega negou"
)
"""Words by which somebody denies what another says."""
_AGAINST = folded("but while whereas pero mientras aber während mais tandis mas enquanto ma mentre")
"""Words between what two say against each other."""
_SAYING = _DISTANT | _SAID
"""Words by which a source tells that somebody says something."""
_SOON = 8
"""Words with which a sentence begins that denies what the one before tells."""
_MARKS = _DISTANT | _PARTIES | _DENYING | _AGAINST
"""Words without one of which, or a semicolon, a source claims nothing."""
_TELLING_WORDS = (
    "according allegedly reportedly apparently supposedly seemingly purportedly claim claims allegation "
    "allegations accusation accusations complaint complaints criticism charge charges suspicion view views "
    "bothers bother bothered annoys troubles worries worry worried irks regrets regretted opinion opinions "
    "account accounts version words belief verdict testimony eyes seem seems seemed appear appears appeared may "
    "might could would if whether question dispute disputed alleged so-called según laut zufolge selon segundo "
    "secondo"
)
_TELLING = _SAYING | folded(_TELLING_WORDS)
"""Words by which a statement tells that somebody says so, or leaves it open; so do those of `SAYING`, unless they are
what is claimed: “he was threatened”.
"""


def told_as_fact(compared: Comparison) -> Iterator[Contrary]:
    """The words by which a text tells as fact what is a claim in its sources."""
    if not any(";" in source or not _MARKS.isdisjoint(keys_in(source)) for source in compared.sources):
        return
    facts = [said for said in compared.sentences if _TELLING.isdisjoint(said.keys) and not said.asks]
    claims = list(_claims(compared.given)) if facts else []
    if not claims:
        return
    besides = Besides(compared.given, claims)
    for said in facts:
        shared = besides.shared(said)
        told = ((claim, besides.told_alone(shared, claim)) for claim in claims)
        found = next((each for claim, words in told if (each := _told_of(said, claim, words))), None)
        if found:
            yield found


def _told_of(said: Sentence, claim: Reach, told: frozenset[str]) -> Contrary | None:
    """What a sentence tells as fact of a claim; None where it tells that somebody says so, or something else."""
    saying = (term for term in said.terms if term.key in SAYING and term.stem not in claim.stems)
    if any(saying):
        return None
    what = said.stems - claim.sentence.before(claim.at)
    words = [term for term in said.terms if term.stem in told and not term.capital]
    denied = any(term.negating for term in said.terms) and any(term.negating for term in claim.sentence.terms)
    counted = any(stem[0].isdigit() for stem in told)
    share = _SHARE_OF_CLAIM if counted or claim.word.key in _DISTANT else _SHARE
    if words and len(told) + denied >= _FEWEST and len(what & claim.stems) >= share * len(what):
        return Contrary(words[0].text, words[0].start, claim.sentence.around(claim.at))
    return None


def _claims(given: Sequence[Sentence]) -> Iterator[Reach]:
    """What somebody claims in some sentences, each with the word that tells it."""
    said = [_sayings(sentence) for sentence in given]
    for place, sentence in enumerate(given):
        contested = bool(said[place]) and _is_contested(given, place, said)
        for at in said[place]:
            clause = sentence.terms[at].clause
            party = any(other.key in _PARTIES for other in sentence.terms if abs(other.clause - clause) <= 1)
            if sentence.terms[at].key in _DISTANT or contested or party:
                yield reach_of(sentence, at, _what(sentence, at, said[place]))


@lately(LATELY)
def _sayings(sentence: Sentence) -> tuple[int, ...]:
    """The places of words in a sentence by which somebody says something."""
    if _SAYING.isdisjoint(sentence.keys):
        return ()
    return tuple(at for at in range(len(sentence.terms)) if _is_saying(sentence, at))


def _is_saying(sentence: Sentence, at: int) -> bool:
    """Whether a word tells that somebody says something: no “claims” that somebody has, and none that is denied."""
    term, before = sentence.terms[at], sentence.terms[max(at - 1, 0)]
    if term.key not in _SAYING:
        return False
    if at and (before.key in BEFORE_NOUNS or before.key in UNSAID or before.negating or before.key in BE):
        return False
    return not term.capital or not at


def _is_contested(given: Sequence[Sentence], place: int, said: Sequence[Sequence[int]]) -> bool:
    """Whether somebody denies what is said in a sentence, or another says something else in it or beside it."""
    sentence, sayings = given[place], said[place]
    if not _DENYING.isdisjoint(sentence.keys):
        return True
    if len(sayings) > 1 and any(term.key in _AGAINST for term in sentence.terms[sayings[0] : sayings[-1]]):
        return True
    if place and said[place - 1] and _is_parted(given[place - 1], sentence):
        return True
    if place + 1 == len(given):
        return False
    following = given[place + 1]
    denied = any(term.key in _DENYING for term in following.terms[:_SOON])
    return denied or (bool(said[place + 1]) and _is_parted(sentence, following))


def _is_parted(sentence: Sentence, following: Sentence) -> bool:
    """Whether a semicolon alone parts two sentences."""
    return ";" in sentence.text[sentence.terms[-1].end : following.terms[0].start]


def _what(sentence: Sentence, at: int, said: Sequence[int]) -> Sequence[Term]:
    """The words behind a word of saying, up to what is said against it; before it where nothing follows it."""
    terms = sentence.terms
    behind = list(itertools.takewhile(lambda term: term.key not in _DENYING | _AGAINST, terms[at + 1 :]))
    if any(term.telling and not term.capital for term in behind):
        return behind
    earlier = [other for other in said if other < at]
    return terms[earlier[-1] + 1 if earlier else 0 : at]
