"""What was called off and what took place: no “was cancelled” of a march that the source says went ahead, nor back.

The ways to say either have no word in common and are often of two words, so that neither a table of opposites nor a
“not” tells them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.names.mentions import Comparison
from generator.evidence.words.grammar import BE
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.sentences import Contrary, Sentence, Term
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_HELD = lazy_pattern(
    r"(?i)\b(?:took place|has taken place|have taken place|went ahead|(?:was|were|been) held|"
    r"se celebr(?:ó|aron)|tuv(?:o|ieron) lugar|"
    r"f(?:and|anden)(?: [^\s.,;]+){0,6}? statt|stattgefunden|"
    r"(?:a|ont) eu lieu|s['’]est tenue?|se sont tenue?s|"
    r"reali(?:zou|zaram)-se|t(?:eve|iveram) lugar|"
    r"si (?:è|sono) (?:svolt|tenut)[oaie]|ha(?:nno)? avuto luogo)\b"
)
_OFF = lazy_pattern(
    r"(?i)\b(?:called (?:it )?off|cancelled|canceled|scrapped|"
    r"(?:fue|fueron|sido|quedó|quedaron) (?:cancelad|suspendid)[oa]s?|cancel(?:ó|aron)|"
    r"abgesagt|fiel(?:en)?(?: [^\s.,;]+){0,6}? aus|ausgefallen|"
    r"(?:est|sont|été|a|ont) annulée?s?|"
    r"(?:foi|foram|sido) cancelad[oa]s?|cancel(?:ou|aram)|"
    r"(?:è|sono|stat[oaie]) annullat[oaie])\b"
)
_OF_EITHER = folded(
    "place ahead held off cancelled canceled scrapped celebró celebraron lugar cancelado cancelada cancelados "
    "canceladas suspendido suspendida suspendidos suspendidas canceló cancelaron statt stattgefunden abgesagt aus "
    "ausgefallen lieu tenu tenue tenus tenues annulé annulée annulés annulées realizou realizaram cancelou "
    "cancelaram svolto svolta svolti svolte tenuto tenuta tenuti tenute luogo annullato annullata annullati "
    "annullate"
)
"""Words without one of which a text tells neither."""
_OPEN = folded(
    "to will would could can may might should must if whether unless almost nearly narrowly had threatened threatens "
    "threat demanded urged wanted asked plan planned planning plans originally partly partially first later "
    "again rescheduled other others another some several most many half part rest "
    "habría podría casi planeado previsto wäre wird werden soll sollte könnte wenn falls fast "
    "beinahe teilweise einige mehrere serait aurait pourrait presque certains plusieurs seria poderia quase "
    "alguns algumas sarebbe potrebbe quasi alcuni alcune"
)
"""Words by which it is left open, or told of some, or of another time."""
_LASTING = folded(
    "strike strikes search searches hunt manhunt protest protests siege alert warning evacuation boycott rescue "
    "blockade curfew huelga búsqueda streik suche grève recherches greve sciopero ricerche"
)
"""What may be called off when it has taken place for a while."""
_SHORTEST = 4
"""Letters at the least of the word for what took place or did not."""
_NEAR = 10
"""Words before such a phrase and behind it, in its clause, among which that word stands."""
_JUST_BEFORE = 5
"""Words of a source before it among which one leaves it open."""
_BEING = BE | folded("fue fueron sido quedó quedaron wurde wurden worden est sont été foi foram è")
_PREPOSITIONS = folded(
    "of in at on by for from with between against after before during since until over about because despite under "
    "de en por para con entre contra desde du des dans par pour avec sur au aux von im am bei mit für gegen nach vor "
    "wegen em no na do da dos com di del della con per tra"
)
"""Words behind which something else is named."""


class _Told(NamedTuple):
    """Where a sentence tells that something took place or did not, of what, and the names it has."""

    sentence: Sentence
    at: int
    held: bool
    of: str
    names: frozenset[str]

    @property
    def about(self) -> frozenset[str]:
        """What its clause is about."""
        return self.sentence.within(self.sentence.terms[self.at].clause)


def called_off(compared: Comparison) -> Iterator[Contrary]:
    """The words by which a text has something take place that its sources have called off, or the other way round."""
    if all(_OF_EITHER.isdisjoint(keys_in(source)) for source in compared.sources):
        return
    said = [told for sentence in compared.sentences if not sentence.asks for told in _told(compared, sentence)]
    given = [told for sentence in compared.given for told in _told(compared, sentence)] if said else []
    for one in said:
        same = [other for other in given if one.of and one.of == other.of]
        against = [other for other in same if one.held != other.held and one.names <= other.about]
        if against and len(against) == len(same) and not _is_open(one) and not _is_open(against[0], _JUST_BEFORE):
            term = one.sentence.terms[one.at]
            yield Contrary(term.text, term.start, against[0].sentence.around(against[0].at))
            return


def _told(compared: Comparison, sentence: Sentence) -> Iterator[_Told]:
    """What a sentence tells in either way."""
    terms = sentence.terms
    for held, phrase in ((True, _HELD), (False, _OFF)):
        for match in phrase.finditer(sentence.text, terms[0].start, terms[-1].end):
            at = next(n for n, term in enumerate(terms) if term.end > match.start())
            clause = [term for term in terms if term.clause == terms[at].clause]
            before = [term for term in clause if term.start < match.start()][-_NEAR:]
            end = match.start() if compared.verbs_end else match.end()  # “fand das Konzert statt”
            behind = [term for term in clause if term.start > end][:_NEAR]
            heads = (_head(before, compared), _head(behind, compared))
            of = next(filter(None, heads if held or _is_passive(terms, at) else reversed(heads)), "")
            names = frozenset(t.stem for t in (*before, *behind) if t.capital and not compared.verbs_end)
            yield _Told(sentence, at, held, of, names & sentence.stems)


def _is_passive(terms: Sequence[Term], at: int) -> bool:
    """Whether what was called off stands before that: “it was called off”, not “they called it off”."""
    return any(term.key in _BEING for term in terms[max(at - 1, 0) : at + 1])


def _head(terms: list[Term], compared: Comparison) -> str:
    """The stem of what some words are about: the last before any “of” or “in”, if they do not begin with one."""
    head = ""
    inside = False
    for term in terms:
        if term.key in _PREPOSITIONS:
            if head:
                break
            inside = True
        elif inside and term.capital and not compared.verbs_end:
            inside = False  # “On Sunday the match”
        elif term.telling and not inside and len(term.key) >= _SHORTEST and (compared.verbs_end or not term.capital):
            head = term.stem
    return head


def _is_open(told: _Told, before: int = 0) -> bool:
    """Whether the clause, or what stands so many words before, leaves open or denies what is told."""
    terms = told.sentence.terms
    clause = terms[told.at].clause
    within = terms[max(told.at - before, 0) : told.at + 1] if before else terms
    near = [term for term in within if term.clause == clause]
    return any(term.negating or term.key in _OPEN for term in near) or not _LASTING.isdisjoint(told.sentence.keys)
