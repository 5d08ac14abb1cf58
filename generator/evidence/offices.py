"""Which office a person holds: a statement makes no labour minister one of transport, no president a prime minister."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.evidence.mentions import Comparison, Name, names_in
from generator.evidence.naming import entries_of, fold, folded
from generator.evidence.sentences import Contrary, Sentence, Term, sentences_of

_MINISTER = "minister"
_STATE, _FIRM = "state", "firm"

_HEADS = f"""
{_STATE} president: president, präsident, präsidentin, bundespräsident, président, présidente
{_STATE} vice president: vice president, vice-president, vizepräsident, vizepräsidentin, vicepresidente,
  vicepresidenta
{_STATE} prime minister: prime minister, premier, ministerpräsident, ministerpräsidentin, primer ministro, primera
  ministra, premier ministre
{_STATE} deputy prime minister: deputy prime minister, vicepremier, viceprimer ministro
{_STATE} chancellor: chancellor, bundeskanzler, bundeskanzlerin, kanzler, kanzlerin
{_STATE} governor: governor, gouverneur, gouverneurin, gobernador, gobernadora
{_STATE} mayor: mayor, bürgermeister, bürgermeisterin, oberbürgermeister, alcalde, alcaldesa, maire
{_STATE} king: king, rey
{_STATE} queen: queen, reina
{_STATE} {_MINISTER}: minister, ministerin, ministro, ministra, ministre, secretary
{_STATE} judge: judge, richter, richterin, juez, jueza, juge
{_FIRM} chief executive: chief executive, chief executive officer, ceo, vorstandschef, vorstandschefin, consejero
  delegado, consejera delegada
{_FIRM} chairman: chairman, chairwoman, chairperson
{_FIRM} finance chief: finance chief, chief financial officer, cfo, finanzchef, finanzvorstand, director financiero,
  directora financiera
{_FIRM} chief scientific officer: chief scientific officer, chief scientist
{_FIRM} chief operating officer: chief operating officer, coo
"""
_FIELDS = """
finance: finance, treasury, finanz, hacienda, finanzas, finances, fazenda
economy: economy, economic, economics, wirtschafts, economía, économie, economia
foreign: foreign, state, außen, exteriores, étrangères
interior: interior, home, innen, intérieur
defence: defence, defense, verteidigungs, defensa, défense, defesa
justice: justice, justiz, justicia, justiça
labour: labour, labor, employment, work, arbeits, trabajo, travail, trabalho
health: health, gesundheits, sanidad, salud, santé, saúde
transport: transport, transportation, verkehrs, transportes, transports
education: education, bildungs, kultus, schul, educación, éducation, educação
environment: environment, umwelt, ambiente, environnement
agriculture: agriculture, farm, agrar, landwirtschafts, agricultura
energy: energy, energie, energía, énergie, energia
trade: trade, commerce, handels, comercio
culture: culture, kultur, cultura
"""
_OF = frozenset(("of", "for", "de", "del", "des", "für", "da", "do"))
_BEING = folded("is was as remains ist war es era fue est était foi")
_FORMER = folded(
    "former ex acting next future shadow incoming outgoing previous late become becomes became antiguo antigua "
    "anterior futuro futura ehemalige ehemaliger frühere früherer künftige künftiger ancien ancienne"
)
_BEFORE = folded(
    "predecessor successor former formerly once previously ex vorgänger vorgängerin nachfolger nachfolgerin "
    "früher predecesor predecesora sucesor sucesora antecesor antecesora antiguo antigua prédécesseur successeur"
)
"""Words by which a source may say that somebody held an office whose holder is another now."""
_COUNTERPART = folded("counterpart colleague homologue homólogo homóloga amtskollege amtskollegin")
"""Words for somebody who holds the same office elsewhere."""
_DEPUTY = frozenset(("deputy", "vice", "stellvertretende", "stellvertretender", "adjunto", "adjunta"))
_APPOSITION = 8
"""Words that say who somebody is, at the most."""
_MOST = 50
"""Sentences of a statement that are looked at."""
_HELD_BY_ONE = frozenset(("governor", "mayor", "chief executive", "finance chief"))
"""Offices that a name is given wrongly where a source gives it to another and says nothing of this one."""


class Office(NamedTuple):
    """What somebody is, of a firm or a state: which office, of what where that is told, and where it stands."""

    of: str
    head: str
    field: str
    first: int
    last: int


class _Holder(NamedTuple):
    """Who holds an office."""

    name: Name
    office: Office


def wrong_offices(compared: Comparison, sources: Sequence[str]) -> Iterator[Contrary]:
    """The offices that a text gives to people to whom the whole sources of its paragraphs give others."""
    given = [sentence for source in sources for sentence in sentences_of(source)]
    for said in compared.sentences[:_MOST]:
        for holder in _holders(said, compared.names):
            if instead := _instead(holder, given, compared.names):
                first, last = holder.office.first, holder.office.last
                yield Contrary(said.written(first, last), said.terms[first].start, instead)


def tells_office(compared: Comparison) -> bool:
    """Whether a text may name an office, which is soon seen."""
    return compared.has_any(_first_words())


@functools.cache
def _heads() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for line in entries_of(_HEADS):
        named, _, forms = line.partition(": ")
        of, _, head = named.partition(" ")
        found |= {fold(form.replace("-", " ")): (of, head) for form in forms.split(", ")}
    return found


@functools.cache
def _fields() -> dict[str, str]:
    lines = (line.partition(": ") for line in entries_of(_FIELDS))
    return {fold(form): field for field, _, forms in lines for form in forms.split(", ")}


@functools.cache
def _first_words() -> frozenset[str]:
    compounds = {f"{field}{ending}" for field in _fields() for ending in ("minister", "ministerin")}
    return frozenset(head.partition(" ")[0] for head in _heads()) | compounds


@functools.lru_cache(maxsize=512)
def _offices(sentence: Sentence) -> tuple[Office, ...]:
    """The offices that a sentence names, whoever holds them."""
    terms, found, at = sentence.terms, [], 0
    while at < len(terms):
        length = next((n for n in (3, 2, 1) if _phrase(terms, at, n) in _heads()), 0)
        if length:
            of, head = _heads()[_phrase(terms, at, length)]
            found.append(_with_field(terms, Office(of, head, "", at, at + length - 1)))
        elif field := _field_within(terms[at].key):
            found.append(Office(_STATE, _MINISTER, field, at, at))
        at += max(length, 1)
    return tuple(found)


def _phrase(terms: Sequence[Term], at: int, length: int) -> str:
    return " ".join(term.key for term in terms[at : at + length]) if at + length <= len(terms) else ""


def _field_within(key: str) -> str:
    """What a minister is of in one word of German."""
    for ending in ("ministerin", "minister"):
        if key.endswith(ending) and key != ending:
            return _fields().get(key.removesuffix(ending), "")
    return ""


def _with_field(terms: Sequence[Term], office: Office) -> Office:
    """A minister with what he or she is of, which stands before the word or behind it."""
    if office.head != _MINISTER:
        return office
    if office.first and (field := _fields().get(terms[office.first - 1].key)):
        return office._replace(field=field, first=office.first - 1)
    behind = terms[office.last + 1 : office.last + 5]
    if behind and behind[0].key in _OF:
        at = next((at for at, term in enumerate(behind) if term.key in _fields()), None)
        if at is not None:
            return office._replace(field=_fields()[behind[at].key], last=office.last + 1 + at)
    return office


@functools.lru_cache(maxsize=512)
def _holders(sentence: Sentence, names: frozenset[str]) -> tuple[_Holder, ...]:
    """Who holds which office in a sentence."""
    found = []
    for office in _offices(sentence):
        if any(term.key in _FORMER for term in sentence.terms[max(office.first - 3, 0) : office.first]):
            continue
        if office.head != _MINISTER and sentence.terms[office.first - 1].key in _DEPUTY:
            continue
        held_by = [name for name in names_in(sentence, names) if _holds(sentence, name, office)]
        if len(held_by) == 1:
            found.append(_Holder(held_by[0], office))
    return tuple(found)


def _holds(sentence: Sentence, name: Name, office: Office) -> bool:
    """Whether a sentence says that somebody holds an office: before the name, set beside it, or with a verb."""
    terms = sentence.terms
    clause = terms[name.last].clause
    if office.last == name.first - 1:
        between = sentence.text[terms[office.last].end : terms[name.first].start]
        return between == " " or (between == ", " and _stands_alone(sentence, name))
    if not 0 < office.first - name.last <= _APPOSITION:
        return False
    inner = terms[name.last + 1 : office.first]
    if (
        any(t.capital and t.telling and t.key not in _heads() for t in inner[1:])
        and terms[office.first].clause != clause
    ):
        return False
    if (
        terms[office.first].clause == clause + 1
        and sentence.text[terms[name.last].end : terms[name.last].end + 1] == ","
    ):
        return len(inner) <= 4 and not any(t.clause == clause for t in inner) and _ends_soon(sentence, office)
    return terms[office.first].clause == clause and bool(inner) and inner[0].key in _BEING and len(inner) <= 5


def _stands_alone(sentence: Sentence, name: Name) -> bool:
    """Whether a name is set between two commas."""
    clause = sentence.terms[name.last].clause
    end = sentence.terms[name.last].end
    return sentence.text[end : end + 1] == "," and all(
        name.first <= at <= name.last for at, term in enumerate(sentence.terms) if term.clause == clause
    )


def _ends_soon(sentence: Sentence, office: Office) -> bool:
    """Whether what is set beside a name ends with the office, or with what it is of."""
    clause = sentence.terms[office.last].clause
    rest = [term for term in sentence.terms[office.last + 1 :] if term.clause == clause]
    return not rest or rest[0].key in _OF


def _instead(holder: _Holder, given: Sequence[Sentence], names: frozenset[str]) -> str:
    """Which office a source gives instead; empty where it may well be the one."""
    name, office = holder
    mentions = [sentence for sentence in given if any(_is_same(name, other) for other in names_in(sentence, names))]
    if not mentions or any(_may_hold(holder, sentence, names) for sentence in mentions):
        return ""
    alone = all(_COUNTERPART.isdisjoint(sentence.keys) for sentence in mentions)
    for sentence in given:
        for other in _holders(sentence, names):
            mine = _is_same(name, other.name)
            if (mine and _excludes(office, other.office)) or (not mine and alone and _is_taken(office, other.office)):
                return sentence.passage((other.name.first, other.name.last, other.office.first, other.office.last))
    return ""


def _may_hold(holder: _Holder, mention: Sentence, names: frozenset[str]) -> bool:
    """Whether a sentence that speaks of somebody may give an office to this one, now or before."""
    of_others = [h.office for h in _holders(mention, names) if not _is_same(h.name, holder.name)]
    offices = (office for office in _offices(mention) if office not in of_others)
    before = any(term.key in _BEFORE for term in mention.terms)
    return before or any(_agrees(holder.office, office) for office in offices)


def _is_same(one: Name, other: Name) -> bool:
    shared = one.keys & other.keys
    return bool(shared) and (len(shared) > 1 or len(one.keys) == 1 or len(other.keys) == 1)


def _agrees(one: Office, other: Office) -> bool:
    """Whether two offices may be one."""
    return one.head == other.head and (not one.field or not other.field or one.field == other.field)


def _excludes(one: Office, other: Office) -> bool:
    """Whether nobody holds both."""
    if one.of != other.of:
        return False
    return one.head != other.head or bool(one.field and other.field and one.field != other.field)


def _is_taken(one: Office, other: Office) -> bool:
    """Whether somebody else holds an office of which there is one."""
    return one.head in _HELD_BY_ONE and one.head == other.head
