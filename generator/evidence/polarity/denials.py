"""A verb that a statement denies although nothing in its paragraphs denies anything, in whatever words.

What is denied in a statement may be told there by many words: “lost” for “did not win”, “unknown” for “not known”. So
the table is wide, and where one of them stands anywhere in the paragraphs nothing is told.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from generator.evidence import FOLDER
from generator.evidence.antonyms.opposites import sides
from generator.evidence.names.mentions import Comparison
from generator.evidence.numbers.figurewords import NUMBERS
from generator.evidence.polarity.contraries import TURNING
from generator.evidence.words.naming import LATELY, folded, keys_in
from generator.evidence.words.sentences import Contrary, Sentence, Term, is_portuguese, stem, stems_in
from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.ground.tables import kept_table
from generator.ground.tuples import NamedTuple

_NOT = folded("not nicht no não pas")
_T = frozenset(("t",))
"""What is left of “didn’t”."""
_NE = frozenset(("n", "ne"))
"""Of French, which denies so without “pas” as well: “n’a pu”."""
_REFUSING = folded("failed fails refused refuses declined declines")
"""Words that deny with “to” and a verb."""
_NOBODY = folded("neither nobody none")
_TELLING_WORDS = (
    "know knows known say says said name names named quote quotes quoted report reports reported mention mentions "
    "mentioned tell tells told explain explains explained give gives gave"
)
_TELLING = frozenset(map(stem, _TELLING_WORDS.split()))
"""What sources, or those who read them, do not do: of this no source speaks."""
_NEVER = frozenset(("never",))
_LONGER = "longer"
_ENDING = folded(
    "last final finally end ends ended ending former formerly once until retire retired retires close closed closes "
    "closure gone over finished finish left leave leaves resign resigns resigned replaced replace changed change"
)
"""Words by which a source may say that something is no longer done."""
_WISHING = folded("to would could might may should")
"""Words before a verb of what need not be done."""
_NO = "no"
_NO_MORE = folded(
    "more less fewer other others such one doubt matter wonder longer better worse need reason way point sign"
)
"""Words behind “no” that make another phrase of it."""
_BY_NOW = folded("yet ever so far already")
"""Words between “no” and the verb that say by when."""
_WITHIN = 4
"""Words between “no” and the verb behind whom or what it denies."""
_LOOKED_AT = _NOT | _T | _REFUSING | _NOBODY | _NEVER | {_LONGER, _NO}
_HELPING = folded(
    "is are was were be been has have had do does did will would can could may might must should isn aren wasn weren "
    "hasn haven hadn don doesn didn won wouldn couldn"
)
"""Words of English behind which “not” denies what somebody does or is."""
LEAVING_SOME = folded(
    "only just merely simply until till unless before necessarily yet longer alone all every always much many more "
    "less if whether but so far too such nur bis bevor mehr noch alle alles immer sondern ob wenn solo hasta antes más "
    "menos siempre todos todas todo aún todavía sino seulement jusque plus encore tous toujours só até mais ainda "
    "sempre"
)
"""Words that leave something of what is denied: “not all”, “not only”, “not until”."""
LIMITING = LEAVING_SOME | folded("everyone even quite entirely fully as enough ganz sólo si se")
"""Those words, and others that do or say under which condition it is denied."""
_AROUND = 3
"""Words on either side of a “not” in which such a one stands."""
_OMITTING = folded(
    "opposes opposing opposition refusing refusal rejects rejecting rejection denial prevents preventing cancels "
    "cancelling cancellation stops stopping banning reverses reversing revokes overturns avoids avoiding lacking "
    "failing failure nowhere zero hardly scarcely rarely seldom less fewer lower below under short shy rather "
    "different unlike still remain remains remained remaining pending await awaits awaited awaiting halt halted "
    "suspend suspended pause paused block blocked withhold withheld waive waived spare spared miss missed missing "
    "skip skipped absent absence vacant empty alone free freed exempt abandon abandoned withdraw withdrew withdrawn "
    "lose lost cease ceased expire expired postpone postponed delay delayed defer deferred decline declined "
    "declines too doubt doubts doubtful prefer prefers preferred returned "
    "secret hidden sole solely closed minus dispute disputed contradict "
    "contradicted false wrong error mistake dismissed dismiss quit resigned escaped escape exclude excluded "
    "excluding unless disagree disagreed disqualified disregard disregarded dissatisfied distrust disapproved "
    "inadequate insufficient incomplete incorrect inaccurate inability ineligible invalid inactive incapable "
    "inconclusive incompatible inconsistent invisible impossible improper illegal illegitimate irregular irrelevant "
    "irresponsible indifferent innocent impassable nada ningún ninguna ninguno falta faltó faltan impidió impedir "
    "impide evitar evitó evitaron negó negaron negar rechazó rechazaron suspendió suspendido suspendida suspendidas "
    "suspendieron pendiente aún todavía solo sólo menos dejó dejaron dejar perdió perdieron imposible ilegal "
    "incapaz desconoce desconocido desmintió nichts weder noch verzichtet verzichtete verzichten verhindert "
    "verhinderte lehnte verweigert verweigerte verbot fehlte fehlt fehlen nur erst unter weniger ausgesetzt offen "
    "abgesagt scheiterte gescheitert bestritt vermied ausgeschlossen allein ni rien personne manque refus refusé "
    "rejeté empêché évité seul seule seulement sauf moins encore suspendu suspendue malgré illégal inconnu inconnue "
    "perdu échoué exclu nem ninguém nenhum nenhuma impediu evitou negou rejeitou recusou suspendeu suspenso "
    "suspensa ainda só apenas exceto deixou deixaram impossível desconhecido falhou perdeu omissão ignorou"
)
"""Words by which something may be told not to be, or to be left out."""
_PHRASES = lazy_pattern(
    r"\b(?:rul(?:e[sd]?|ing) (?:\w+ )?out|call(?:ed|s|ing)? (?:\w+ )?off|g[ai]ve[ns]? (?:\w+ )?up"
    r"|turn(?:ed|s|ing)? (?:\w+ )?down|(?:stay|keep|kept|left|leave)\w* (?:\w+ )?(?:away|out)|far from|yet to|so far"
    r"|(?:in)?stead of|next to|first time|unprecedented"
    r"|(?:\w+est|most|least|worst)\b[^.;]{1,40}\b(?:ever|yet|on record))\b",
    re.IGNORECASE,
)
"""The same in two words; and what never was before."""
_MADE_FROM = ("un", "non")
"""How words begin that say the opposite of the rest of them."""
_REST = 3
"""Letters at the least of that rest: “un” is an article of French and Spanish."""
_NOT_MADE_FROM = ("under", "unter", "uni", "una", "uno", "until", "unto", "und", "uns", "une")
"""How words begin that only look so."""
_DENYING = TURNING - folded("end ends drop lift lifts little") | _OMITTING | _T | _NE
_LESS = 6
"""Letters at the least of a word that says “without” with its ending: “homeless”."""


_SUBORDINATING = folded(
    "who whom whose which that what where when if whether because since although though que quien quienes cual cuales "
    "donde cuando si porque aunque cuyo cuya wo wann ob wenn weil obwohl dass qui dont où "
    "quand parce lorsque quem onde quando se embora"
)
"""Words behind which what is told belongs to another clause."""
_OTHERS = folded("rest others remaining übrigen demás otros autres restants outros altri")
"""Words for those of whom what is told of some is not."""
_OPENING = folded("der die das dem den wer was")
"""Words of German that do so where a clause begins with them behind another."""


class _Denied(NamedTuple):
    """Where a “not” and the verb that helps it stand, and the stem of what is denied.

    Of `sure` denials a source must tell in the same word what is denied.
    """

    first: int
    last: int
    stem: str
    sure: bool = False


def groundless_denials(compared: Comparison) -> Iterator[Contrary]:
    """The denials of a text whose paragraphs deny nothing."""
    if not compared.has_any(_LOOKED_AT) or any(map(may_deny, compared.sources)):
        return
    for said in compared.sentences:
        for denied in _each_denial(said) if any(tells_it(said, source) for source in compared.sources) else ():
            if denied.sure and not any(_is_done(denied.stem, sentence) for sentence in compared.given):
                continue
            ended = said.terms[denied.last].key == _LONGER
            if ended and any(not _ENDING.isdisjoint(keys_in(source)) for source in compared.sources):
                continue
            if not any(has_opposite(denied.stem, sentence) for sentence in compared.given):
                written = said.written(denied.first, denied.last)
                yield Contrary(written, said.terms[denied.first].start, "nothing that is denied")
                break


def _is_done(deed: str, sentence: Sentence) -> bool:
    """Whether a sentence tells a deed, and not as one that is only wished for: “a bid to win”."""
    terms = sentence.terms
    return any(term.stem == deed and (not at or terms[at - 1].key not in _WISHING) for at, term in enumerate(terms))


def tells_it(said: Sentence, source: str) -> bool:
    """Whether a sentence tells what a paragraph does, and nothing of its own as “this is not quoted” would."""
    shared = len(said.stems & stems_in(source))
    return shared > 1 and 2 * shared >= len(said.stems)


@lately(LATELY)
def may_deny(text: str) -> bool:
    """Whether a paragraph, with what it quotes, has any word by which something may be denied."""
    keys = keys_in(text)
    if "no" in keys and is_portuguese(keys):
        keys -= {"no"}
    return not keys.isdisjoint(_DENYING) or any(map(_is_made_from, keys)) or _PHRASES.search(text) is not None


def _is_made_from(key: str) -> bool:
    if key.endswith("less") and len(key) > _LESS:
        return True
    begun = next((begin for begin in _MADE_FROM if key.startswith(begin)), "")
    return bool(begun) and len(key) >= len(begun) + _REST and not key.startswith(_NOT_MADE_FROM)


def _each_denial(said: Sentence) -> Iterator[_Denied]:
    """The denials in a sentence, whatever denies."""
    yield from _denials(said)
    if sum(one.negating for one in said.terms) <= 1:
        yield from _refusals(said)


def _refusals(said: Sentence) -> Iterator[_Denied]:
    """What a sentence says was not done, without a “not”: “failed to sail”, “no longer sails”, “neither sailed”."""
    terms = said.terms
    for at, term in enumerate(terms[:-1]):
        if is_subordinate(said, at):
            continue
        refused = term.key in _REFUSING and terms[at + 1].key == "to" and not any(one.negating for one in terms)
        ended = term.key == "no" and terms[at + 1].key == _LONGER
        if refused or ended or term.key in _NEVER:
            last = at if term.key in _NEVER else at + 1
            denied = next((one for one in terms[last + 1 :] if one.telling), None)
            yield _Denied(at, last, denied.stem if denied else "", sure=True)
        elif term.key == _NO and terms[at + 1].key not in _NO_MORE and not _is_within_clause(terms, at):
            helping = next(
                (n for n in range(at + 2, min(at + 2 + _WITHIN, len(terms))) if terms[n].key in _HELPING), None
            )
            behind = (one for one in terms[helping + 1 :] if one.telling and one.key not in _BY_NOW) if helping else ()
            denied = next(iter(behind), None)
            if denied and denied.stem not in _TELLING:
                yield _Denied(at, at + 1, denied.stem, sure=True)
        elif term.key in _NOBODY and not _is_within_clause(terms, at):
            rest = [one for one in terms[at + 1 :] if one.telling]
            if rest and not any(one.stem in _TELLING for one in rest if one.clause == term.clause):
                yield _Denied(at, at, rest[0].stem)


def _is_within_clause(terms: Sequence[Term], at: int) -> bool:
    return at > 0 and terms[at - 1].clause == terms[at].clause


def _denials(said: Sentence) -> Iterator[_Denied]:
    """The denials of verbs in a sentence that leave nothing of what they deny."""
    terms = said.terms
    for at, term in enumerate(terms):
        if not term.negating or not _is_plain(said, at) or is_subordinate(said, at):
            continue
        near = terms[max(at - _AROUND, 0) : at + _AROUND + 1]
        if any(one.key in LIMITING for one in near) or sum(one.negating for one in terms) > 1 or is_of_some(said, at):
            continue
        denied = next((one for one in terms[at + 1 :] if one.telling), None)
        yield _Denied(max(at - 1, 0) if term.key == "not" else at, at, denied.stem if denied else "")


def _is_plain(said: Sentence, at: int) -> bool:
    """Whether a word denies a verb: the “no” of English denies things."""
    term = said.terms[at]
    if term.key == "not":
        return at > 0 and said.terms[at - 1].key in _HELPING
    if term.key == "no":
        return said.is_spanish
    return term.key in _NOT or term.key.endswith(("n't", "n’t"))


def is_subordinate(said: Sentence, at: int) -> bool:
    """Whether a clause tells of whom or under which condition another is told: “those who had not paid”."""
    clause = said.terms[at].clause
    before = [term for term in said.terms[:at] if term.clause == clause]
    opened = bool(before) and clause > said.terms[0].clause and before[0].key in _OPENING
    return opened or any(term.key in _SUBORDINATING for term in before)


def is_of_some(said: Sentence, at: int) -> bool:
    """Whether a clause denies of some what may be told of the others: “two of the eight were not won”."""
    clause = said.terms[at].clause
    before = [term for term in said.terms[:at] if term.clause == clause]
    counted = ((one, other) for one, other in itertools.pairwise(before) if one.key in NUMBERS or one.key.isdecimal())
    return any(other.key == "of" for _, other in counted) or any(term.key in _OTHERS for term in before)


def has_opposite(denied: str, sentence: Sentence) -> bool:
    """Whether a sentence has a word that says the opposite of one that is denied: “won” for “did not lose”."""
    mine = stems_of_opposites().get(denied, frozenset())
    return any(
        (pair, not first) in mine for term in sentence.terms for pair, first in stems_of_opposites().get(term.stem, ())
    )


@functools.cache
def stems_of_opposites() -> Mapping[str, frozenset[tuple[int, bool]]]:
    """The sides of opposites on which a word may stand, by its stem."""
    return kept_table(FOLDER, "stems", _sides_by_stem)


def _sides_by_stem() -> dict[str, frozenset[tuple[int, bool]]]:
    found: dict[str, frozenset[tuple[int, bool]]] = {}
    for word, both in sides().items():
        key = stem(word)
        found[key] = found.get(key, frozenset()) | {(side.pair, side.first) for side in both}
    return found
