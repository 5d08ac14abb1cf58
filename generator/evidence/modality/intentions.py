"""What a text tells as sure or as done, and its source as possible or planned alone, in languages besides English."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.names.mentions import Comparison
from generator.evidence.words.alignment import Place, is_of_another, is_told_alike
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.sentences import Contrary, Sentence, Term, stems_in
from generator.ground.tuples import NamedTuple

_MAY = folded(
    "podría podrían puede pueden podrá podrán pourrait pourraient peut peuvent pourra pourront poderia poderiam pode "
    "podem poderá poderão potrebbe potrebbero può possono potrà potranno"
)
"""Words behind which a verb tells what is possible."""
_PLANS = folded(
    "planea planean quiere quieren pretende pretenden prevé prevén proyecta compte comptent prévoit prévoient veut "
    "veulent envisage entendent quer querem planeja planejam prevê tenciona tencionam intende intendono vuole "
    "vogliono prevede prevedono conta contano propone propongono propõe propose propone"
)
"""Words behind which a verb tells what is planned."""
_LEADING = _MAY | _PLANS
_HEDGES = folded(
    "quizá quizás posiblemente probablemente podría puede tal peut pourrait probablement éventuellement talvez "
    "possivelmente provavelmente pode poderia forse probabilmente può potrebbe si se caso cuando quando quand lorsque"
)
"""Words by which a statement says itself that something is not sure."""
_BETWEEN = folded("a de di à que se s y en ne")
"""Words that may stand between such a word and the verb."""
_ENDINGS = {
    "are": ("era eranno", "ato ata ati ate"),
    "ere": ("era eranno", "uto uta uti ute"),
    "ire": ("ira iranno", "ito ita iti ite"),
    "ar": ("ara aran arao", "o aron ado ou aram"),
    "er": ("era eran erao eront", "io ieron ido eu eram e ee ees es"),
    "ir": ("ira iran irao iront", "io ieron ido iu iram i ie is ies"),
    "re": ("ra ront", "u ue us ues"),
}
"""By the endings of infinitives, those that tell what will be, and what was done, without accents."""
_IRREGULAR = {
    "faire": ("fera feront", "fait"),
    "hacer": ("hara haran", "hizo hicieron hecho"),
    "fazer": ("fara farao", "fez fizeram feito"),
    "fare": ("fara faranno", "fatto"),
    "venir": ("vendra vendran viendra viendront", "vino vinieron venu"),
    "tenir": ("tiendra tiendront", "tenu"),
    "salir": ("saldra saldran", "salio salieron"),
    "poner": ("pondra pondran", "puso pusieron puesto"),
    "construire": ("construira construiront", "construit construite"),
    "ouvrir": ("ouvrira ouvriront", "ouvert ouverte"),
    "construir": ("construira construiran construirao", "construyo construyeron construiu construido construida"),
    "aprire": ("aprira apriranno", "aperto aperta apri"),
    "chiudere": ("chiudera chiuderanno", "chiuso chiusa chiuse"),
}
_LONGEST = 3
"""Words behind one that plans among which the verb stands."""
_LEFT = 3
"""Letters of a verb without its ending, at the least."""


class _Intended(NamedTuple):
    """A verb that a sentence tells as possible or as planned, and where it stands."""

    sentence: Sentence
    at: int
    possible: bool


def unsure_deeds(compared: Comparison) -> Iterator[Contrary]:
    """The verbs of a text that tell as sure or as done what its sources tell as possible or planned alone."""
    if all(map(_LEADING.isdisjoint, map(keys_in, compared.sources))):
        return
    intended = [each for sentence in compared.given for each in _intended(sentence)]
    context = frozenset().union(*map(stems_in, compared.sources)) if intended else frozenset[str]()
    given = frozenset().union(*(sentence.keys for sentence in compared.given)) if intended else frozenset[str]()
    for each in intended:
        forms = _forms(each.sentence.terms[each.at].key)
        if not forms or not given.isdisjoint(forms):
            continue
        claiming = _claiming(forms, each.possible)
        for said in compared.sentences:
            if claiming.isdisjoint(said.keys):
                continue
            at = next(at for at, term in enumerate(said.terms) if term.key in claiming)
            if _is_hedged(said, said.terms[at]):
                continue
            one, other = Place(said, at, at), Place(each.sentence, each.at, each.at)
            if is_told_alike(one, other, context) and not is_of_another(one, other, None):
                yield Contrary(said.terms[at].text, said.terms[at].start, each.sentence.around(each.at))
                return


def _intended(sentence: Sentence) -> Iterator[_Intended]:
    terms = sentence.terms
    for at, term in enumerate(terms):
        if term.key not in _LEADING:
            continue
        behind = range(at + 1, min(at + 1 + _LONGEST, len(terms)))
        verb = next((n for n in behind if terms[n].key not in _BETWEEN), None)
        negated = any(t.negating for t in terms[max(at - 2, 0) : at + 2])
        if verb is not None and terms[verb].clause == term.clause and not negated and _forms(terms[verb].key):
            yield _Intended(sentence, verb, term.key in _MAY)


def _forms(verb: str) -> dict[str, bool]:
    """The forms of an infinitive: true for those that tell what will be, false for those that tell what was done."""
    if verb in _IRREGULAR:
        future, past = _IRREGULAR[verb]
        return dict.fromkeys(future.split(), True) | dict.fromkeys(past.split(), False)
    for ending, (future, past) in _ENDINGS.items():
        if verb.endswith(ending) and len(verb) - len(ending) >= _LEFT:
            root = verb.removesuffix(ending)
            return {root + e: True for e in future.split()} | {root + e: False for e in past.split()}
    return {}


def _claiming(forms: dict[str, bool], possible: bool) -> frozenset[str]:
    """Those forms that claim more than that it is possible, or than that it is planned."""
    return frozenset(form for form, will_be in forms.items() if possible or not will_be)


def _is_hedged(said: Sentence, verb: Term) -> bool:
    return any(t.clause == verb.clause and (t.negating or t.key in _HEDGES or t.key in _PLANS) for t in said.terms)
