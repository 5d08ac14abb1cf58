"""Which office a person holds: a statement makes no labour minister one of transport, no president a prime minister.

A trade is one as well: no lawyer where the source has a nurse.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.names.mentions import Comparison, Name, name_at, names_in
from generator.evidence.names.peoples import of_countries, of_peoples, same_country
from generator.evidence.names.titles import MINISTER, STATE, field_within, fields, first_words, heads
from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import Contrary, Sentence, Term, may_be_past, sentences_of
from generator.ground.lately import lately
from generator.ground.tuples import NamedTuple

_OF = folded("of for de del des der für du da do am im")
_AFFAIRS = frozenset(("affairs", "relations", "ministry", "department"))
"""Words behind what a minister is of that say no more."""
_ARTICLES = folded("a an the ein eine der die un una el la une le o a um uma")
_WITHIN = folded("in at en à em dans bei aus near")
"""Words behind which a place is named."""
_WITH = _OF | _WITHIN | folded("with from mit con avec com")
"""Words behind which it is told where somebody holds an office."""
_BELIEFS = folded("jewish muslim christian catholic protestant orthodox hindu sikh buddhist")
_SHORTENED = frozenset(("gov", "sen"))
_PARTICLES = folded("de da do dos das del la van von der den di bin")
"""Words within a name."""
_BEING = folded("is was as remains ist war es era fue est était foi")
FORMER = folded(
    "former ex next future shadow incoming outgoing previous late become becomes became antiguo antigua "
    "anterior futuro futura ehemalige ehemaliger frühere früherer künftige künftiger ancien ancienne"
)
BEFORE = folded("former formerly once previously ex früher antiguo antigua")
"""Words by which a source may say that somebody held an office whose holder is another now."""
_PREDECESSOR = folded(
    "predecessor successor vorgänger vorgängerin nachfolger nachfolgerin predecesor predecesora sucesor sucesora "
    "antecesor antecesora prédécesseur successeur"
)
"""Words that may say so of somebody whose own office a sentence does not tell."""
_COUNTERPART = folded("counterpart colleague homologue homólogo homóloga amtskollege amtskollegin")
"""Words for somebody who holds the same office elsewhere."""
_DEPUTY = frozenset(("deputy", "vice", "stellvertretende", "stellvertretender", "adjunto", "adjunta"))
_ENDS = (",", ".", ";", "")
"""What stands behind a name that is set beside something."""
_NEAR = 3
"""Words before an office in which its country is told."""
_APPOSITION = 8
"""Words that say who somebody is, at the most."""
_MOST = 50
"""Sentences of a statement that are looked at."""
_HELD_BY_ONE = frozenset(("governor", "mayor", "chief executive", "finance chief"))
"""Offices that a name is given wrongly where a source gives it to another and says nothing of this one."""


class Office(NamedTuple):
    """What somebody is, in which circles: which office, of what where that is told, and where it stands.

    `country` is the word by which its country is told, empty where it is not, and `seat` where that stands.
    """

    circles: frozenset[str]
    head: str
    field: str
    first: int
    last: int
    country: str = ""
    seat: int = -1

    @property
    def places(self) -> tuple[int, ...]:
        """Where its words stand, with its country."""
        return (self.first, self.last, self.seat) if self.country else (self.first, self.last)


class _Holder(NamedTuple):
    """Who holds an office."""

    name: Name
    office: Office


def wrong_offices(compared: Comparison, sources: Sequence[str]) -> Iterator[Contrary]:
    """The offices that a text gives to people to whom the whole sources of its paragraphs give others."""
    given: list[Sentence] = []
    for said in compared.sentences[:_MOST]:
        for holder in _holders(said, compared.names):
            given = given or [sentence for source in sources for sentence in sentences_of(source)]
            if instead := _instead(holder, given, compared.names):
                places = holder.office.places
                first, last = min(places), max(places)
                yield Contrary(said.written(first, last), said.terms[first].start, instead)


def tells_office(compared: Comparison) -> bool:
    """Whether a text may name an office, which is soon seen."""
    return compared.has_any(first_words())


@lately(512)
def offices_in(sentence: Sentence) -> tuple[Office, ...]:
    """The offices that a sentence names, whoever holds them."""
    terms, found, at = sentence.terms, [], 0
    while at < len(terms):
        length = next((n for n in (3, 2, 1) if _phrase(terms, at, n) in heads()), 0)
        if length:
            head = heads()[_phrase(terms, at, length)]
            found.append(_with_field(terms, Office(head.circles, head.office, "", at, at + length - 1)))
        elif field := field_within(terms[at].key):
            found.append(Office(frozenset((STATE,)), MINISTER, field, at, at))
        at += max(length, 1)
    return tuple(_with_country(terms, office) for office in found)


def _with_country(terms: Sequence[Term], office: Office) -> Office:
    """An office with its country, told before it or behind it: “Ghana’s minister”, “president of Peru”."""
    clause, last = terms[office.first].clause, office.last + 2
    places = [at for at in range(office.first - 1, max(office.first - _NEAR, 0) - 1, -1) if terms[at].clause == clause]
    places += [last] if last < len(terms) and terms[last - 1].key in _OF else []
    seat = next((at for at in places if terms[at].capital and terms[at].key in of_countries()), -1)
    return office._replace(country=terms[seat].key, seat=seat) if seat >= 0 else office


def _phrase(terms: Sequence[Term], at: int, length: int) -> str:
    return " ".join(term.key for term in terms[at : at + length]) if at + length <= len(terms) else ""


def _with_field(terms: Sequence[Term], office: Office) -> Office:
    """A minister with what he or she is of, which stands before the word or behind it."""
    if office.head != MINISTER:
        return office
    if office.first and (field := fields().get(terms[office.first - 1].key)):
        return office._replace(field=field, first=office.first - 1)
    behind = terms[office.last + 1 : office.last + 5]
    if behind and behind[0].key in _OF:
        at = next((at for at, term in enumerate(behind) if term.key in fields()), None)
        if at is not None:
            goes_on = at + 1 < len(behind) and behind[at + 1].key in _AFFAIRS
            return office._replace(field=fields()[behind[at].key], last=office.last + 1 + at + goes_on)
    return office


@lately(512)
def _holders(sentence: Sentence, names: frozenset[str]) -> tuple[_Holder, ...]:
    """Who holds which office in a sentence."""
    found = []
    people = whole_names(sentence, names)
    for office in offices_in(sentence):
        if any(name.first < office.first <= name.last for name in people):
            continue  # “Tim Cook”
        if any(term.key in FORMER for term in sentence.terms[max(office.first - 3, 0) : office.first]):
            continue
        if office.head != MINISTER and office.first and sentence.terms[office.first - 1].key in _DEPUTY:
            continue
        held_by = [name for name in people if holds(sentence, name, office)]
        if len(held_by) == 1:
            found.append(_Holder(held_by[0], office))
    return tuple(found)


def whole_names(sentence: Sentence, names: frozenset[str]) -> tuple[Name, ...]:
    """The names in a sentence, of which two with no more than a particle between are one: “Freitas de Moraes”."""
    found: list[Name] = []
    for name in names_in(sentence, names):
        between = sentence.terms[found[-1].last + 1 : name.first] if found else ()
        if len(between) == 1 and between[0].key in _PARTICLES and not between[0].capital:
            found[-1] = name_at(sentence, found[-1].first, name.last)
        else:
            found.append(name)
    return tuple(found)


def holds(sentence: Sentence, name: Name, office: Office) -> bool:
    """Whether a sentence says that somebody holds an office: before the name, set beside it, or with a verb."""
    if office.last < name.first:
        return _stands_before(sentence, name, office)
    return 0 < office.first - name.last <= _APPOSITION and _stands_behind(sentence, name, office)


def _stands_before(sentence: Sentence, name: Name, office: Office) -> bool:
    """Whether an office stands before a name: “Judge Vale”, “the mayor of Harrow, Ada Vale,”."""
    terms = sentence.terms
    inner = terms[office.last + 1 : name.first]
    if not inner:
        between = sentence.text[terms[office.last].end : terms[name.first].start]
        shortened = between == ". " and terms[office.last].key in _SHORTENED
        return between == " " or shortened or (between == ", " and _stands_alone(sentence, name))
    leads = inner[1:2] if not inner[0].capital and inner[0].telling else inner[:1]  # “directora provincial de salud”
    of = any(term.key in _OF for term in leads) and len(inner) <= _APPOSITION
    of = of and terms[name.first].clause == inner[-1].clause + 1
    return of and all(term.clause == terms[office.last].clause for term in inner) and _stands_alone(sentence, name)


def _stands_behind(sentence: Sentence, name: Name, office: Office) -> bool:
    """Whether an office stands behind a name: “Vale, the mayor,”, “Vale is mayor”."""
    terms = sentence.terms
    clause, inner = terms[name.last].clause, terms[name.last + 1 : office.first]
    if terms[office.first].clause == clause:
        return bool(inner) and inner[0].key in _BEING and len(inner) <= 5
    if any(term.capital and term.telling and not _tells_what(term.key) for term in inner[1:]):
        alone = inner[0].key in _ARTICLES and sentence.text[terms[office.last].end :][:1] in (",", "")
        if not alone:
            return False
    if name.first and terms[name.first - 1].key in _WITHIN:
        return False
    beside = terms[office.first].clause == clause + 1 and sentence.text[terms[name.last].end :][:1] == ","
    return beside and len(inner) <= 4 and all(t.clause != clause for t in inner) and _ends_soon(sentence, office)


def _tells_what(key: str) -> bool:
    """Whether a word with a capital letter names nobody else: “a German dealer”, “the Prime Minister”."""
    return key in heads() or key in of_peoples() or key in _BELIEFS


def _stands_alone(sentence: Sentence, name: Name) -> bool:
    """Whether a name is set between two commas, or behind one at the end."""
    clause = sentence.terms[name.last].clause
    end = sentence.terms[name.last].end
    return sentence.text[end : end + 1] in _ENDS and all(
        name.first <= at <= name.last for at, term in enumerate(sentence.terms) if term.clause == clause
    )


def _ends_soon(sentence: Sentence, office: Office) -> bool:
    """Whether what is set beside a name ends with the office, or with what it is of."""
    clause = sentence.terms[office.last].clause
    rest = [term for term in sentence.terms[office.last + 1 :] if term.clause == clause]
    return not rest or rest[0].key in _WITH


def _instead(holder: _Holder, given: Sequence[Sentence], names: frozenset[str]) -> str:
    """Which office a source gives instead; empty where it may well be the one."""
    name, office = holder
    mentions = [sentence for sentence in given if any(is_same(name, other) for other in whole_names(sentence, names))]
    if not mentions or any(_may_hold(holder, sentence, names) for sentence in mentions):
        return ""
    alone = all(_COUNTERPART.isdisjoint(sentence.keys) for sentence in mentions)
    titled = any(has_title(sentence, name, names) for sentence in mentions)
    for sentence in given:
        for other in _holders(sentence, names):
            mine = is_same(name, other.name)
            taken = (
                alone and not mine and (_is_taken(office, other.office) or (titled and _is_that(office, other.office)))
            )
            if taken or (mine and _excludes(office, other.office)):
                return sentence.passage((other.name.first, other.name.last, *other.office.places))
    return ""


def has_title(sentence: Sentence, name: Name, names: frozenset[str]) -> bool:
    """Whether a sentence says what somebody is right before the name: “the actress Ada Vale”, “director Vale”."""
    for other in whole_names(sentence, names) if sentence.terms else ():
        before = sentence.terms[other.first - 1] if other.first else None
        if before and is_same(name, other) and before.telling and not before.capital:
            between = sentence.text[before.end : sentence.terms[other.first].start]
            if between == " " and before.key not in _BEING and not may_be_past(before.key) and len(other.keys) > 1:
                return True
    return False


def _may_hold(holder: _Holder, mention: Sentence, names: frozenset[str]) -> bool:
    """Whether a sentence that speaks of somebody may give an office to this one, now or before."""
    held = _holders(mention, names)
    of_others = [h.office for h in held if not is_same(h.name, holder.name)]
    offices = (office for office in offices_in(mention) if office not in of_others)
    before = BEFORE if len(of_others) < len(held) else BEFORE | _PREDECESSOR
    return not before.isdisjoint(mention.keys) or any(_grants(office, holder.office) for office in offices)


def is_same(one: Name, other: Name) -> bool:
    """Whether two names may be of one: they share two words, or the only one that one of them has."""
    shared = one.keys & other.keys
    return bool(shared) and (len(shared) > 1 or len(one.keys) == 1 or len(other.keys) == 1)


def _grants(given: Office, claimed: Office) -> bool:
    """Whether an office is the one claimed; “the minister” alone makes nobody one of transport."""
    return given.head == claimed.head and claimed.field in ("", given.field) and not _is_elsewhere(given, claimed)


def _excludes(one: Office, other: Office) -> bool:
    """Whether nobody holds both."""
    if one.circles.isdisjoint(other.circles):
        return False
    if one.head != other.head or _is_elsewhere(one, other):
        return True
    return bool(one.field and other.field and one.field != other.field)


def _is_elsewhere(one: Office, other: Office) -> bool:
    """Whether two offices are of different countries."""
    known = bool(one.country and other.country)
    return known and same_country(one.country).isdisjoint(same_country(other.country))


def _is_taken(one: Office, other: Office) -> bool:
    """Whether somebody else holds an office of which there is one."""
    return one.head in _HELD_BY_ONE and one.head == other.head


def _is_that(one: Office, other: Office) -> bool:
    """Whether two offices are one, as far as it is told: a minister's of the same field, of the same country."""
    if one.head != other.head or one.field != other.field or _is_elsewhere(one, other):
        return False
    return one.head != MINISTER or bool(one.field)
