"""Who does what to whom in an English sentence, as far as its order of words tells it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.agency.deedwords import (
    BASE,
    DEEDS,
    EITHER,
    HANDING,
    NAMING,
    OF_PEOPLE,
    OVERTAKEN,
    PASS,
    PASSED,
    PASSING,
    PAST,
    PRESENT,
    SUFFERED,
    TAKING,
    THIRD,
    VERBS,
    Form,
)
from generator.evidence.agency.parties import (
    ADVERBS,
    DETERMINERS,
    HELPING,
    JOINING,
    LEADING,
    MODAL,
    OWNING,
    PREPOSITIONS,
    PRONOUNS,
    REACH,
    RELATIVE,
    WITHIN,
    Party,
    Phrases,
)
from generator.evidence.words.grammar import BE
from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import Sentence, may_be_past
from generator.ground.tuples import NamedTuple

_FROM = frozenset(("from", "by"))
_TO = folded("to of on against for")
_GOING_ON = folded(
    "keep keeps kept continue continues continued begin begins began start starts started stop stops stopped"
)
_LEADING_ON = folded(
    "agreed agrees agree wants wanted want plans planned plan tried tries try decided decides decide intends intended "
    "intend hopes hoped hope seeks sought seek attempted attempts offered offers began vowed vows promised promises "
    "threatened threatens going able ready due set willing prepared about managed helped"
)
"""Words behind which “to” leads on to what the same one does."""
_MAKING = folded(
    "chose chosen asked urged ordered told persuaded allowed forced hired appointed elected invited wanted expected "
    "helped enabled picked named compelled encouraged advised permitted instructed authorised authorized nominated"
)
"""Words behind which somebody is named, and “to” leads to what he does."""
_APART = tuple([particle] for particle in ("over", "up", "out", "off", "down", "away", "back"))
"""Words that belong to the verb before them: “handed over Vale”."""
_TOLD = (PAST, EITHER)
_CAME = folded("came comes come")
_OF_WHOM = frozenset(("of", "for", "from"))
"""Words that lead to what somebody did to whom something is done."""
_BEFORE_VERBS = HELPING | ADVERBS | _GOING_ON


class Deed(NamedTuple):
    """What is done, where that stands, and by whom and to whom; None where a sentence does not tell, or not simply.

    One that is not `is_complete` has left something out where nobody is told to whom it is done. `behind` are the stems
    of what follows the verb in its clause.
    """

    sense: str
    at: int
    actor: Party | None
    patient: Party | None
    denied: bool = False
    is_complete: bool = False
    behind: frozenset[str] = frozenset()


def deeds_of(sentence: Sentence, names: frozenset[str], verbs: frozenset[str] = frozenset()) -> list[Deed]:
    """What is done in a sentence, in its order; words with the stems of `verbs` may be verbs too."""
    return _Reader(sentence, names, verbs).deeds()


def verbs_of(sentence: Sentence, names: frozenset[str]) -> frozenset[str]:
    """The stems of the words of a sentence that follow a name as its verb does, but for those of the tables."""
    return _Reader(sentence, names, frozenset()).verbs_behind_names()


def titled_in(sentence: Sentence, names: frozenset[str]) -> list[Party]:
    """The names in a sentence that are told by nouns too: “the harbour master, Ada Vale”."""
    return [party for party in _Reader(sentence, names, frozenset()).titled() if party.titles]


def _in_sense(deed: Deed) -> Deed:
    """A deed whose verb says one thing of laws and another of people: a house passes a law, a runner another."""
    if deed.sense != PASS:
        return deed
    return deed._replace(sense=PASSED if deed.patient and deed.patient.head in PASSING else OVERTAKEN)


class _Reader(Phrases):
    """Reads one sentence."""

    def __init__(self, sentence: Sentence, names: frozenset[str], verbs: frozenset[str]) -> None:
        super().__init__(sentence, names)
        self._verbs = verbs
        self._found: list[Deed] = []

    def deeds(self) -> list[Deed]:
        for at, key in enumerate(self.keys):
            form = self._form(at)
            if form is not None and self._is_verb(at, form):
                deed = _in_sense(self._deed(at, form))
                if deed.sense not in OF_PEOPLE or self._is_of_people(deed):
                    self._found.extend(filter(None, (self._passed_on(deed), deed)))
                elif self._is_of_somebody(deed):
                    self._found.append(deed._replace(sense=NAMING))
            elif key in DEEDS or key in SUFFERED:
                self._found.extend(self._named(at))
        return self._found

    def _form(self, at: int) -> Form | None:
        """What a word is as a verb, if it may be one."""
        key, told = self.keys[at], self.terms[at].stem
        if key in VERBS or told not in self._verbs:
            return VERBS.get(key)
        tense = PAST if may_be_past(key) else PRESENT if key.endswith("ing") else THIRD if key.endswith("s") else BASE
        return Form(told, tense)

    def verbs_behind_names(self) -> frozenset[str]:
        """The stems of what follows names as verbs do."""
        found: set[str] = set()
        for at, term in enumerate(self.terms):
            if not term.telling or term.capital or term.key in VERBS or term.key[0].isdigit():
                continue
            start = self._start(at)
            if not start or self.gap(start - 1) not in ("", ",") or self.gap(at - 1) not in ("", ","):
                continue
            inflected = start < at or term.key.endswith("s") or may_be_past(term.key)
            told = self.keys[self.first_of(start - 1)] in DETERMINERS and self.keys[start - 1] not in DETERMINERS
            if inflected and (told or self.keys[start - 1] in self.names):
                found.add(term.stem)
        return frozenset(found)

    def _start(self, at: int) -> int:
        """Where the words begin that belong to a verb: “had then been”."""
        start = at
        while start and self.gap(start - 1) in ("", "-"):
            key = self.keys[start - 1]
            leads = key in _LEADING_ON and self.keys[start] == "to"
            if not leads and key not in _BEFORE_VERBS and not key.endswith("ly"):
                break
            start -= 1
        return start

    def _is_verb(self, at: int, form: Form) -> bool:
        """Whether a word is a verb that is told of somebody, and no noun or adjective."""
        before = self.keys[at - 1] if at else ""
        if self.gap(at - 1) in (*OWNING, "'", "’") or before in DETERMINERS - RELATIVE or self.terms[at].capital:
            return False
        if form.tense == BASE:
            helping = (key for key in reversed(self.keys[:at]) if key not in ADVERBS and not key.endswith("ly"))
            return next(helping, "") in MODAL | {"to"}
        if form.tense in (THIRD, EITHER):
            start = self._start(at)
            led = start > 0 and (self.terms[start - 1].capital or self.keys[start - 1] in PRONOUNS | RELATIVE)
            helped = form.tense == EITHER and (start < at or before in JOINING)
            return led or helped or (start > 0 and self.gap(start - 1) == ",")
        return True

    def _deed(self, at: int, form: Form) -> Deed:
        start = self._start(at)
        group = self.keys[start:at]
        denied = any(term.negating for term in self.terms[start:at])
        if self._is_passive(at):
            return Deed(form.sense, at, self._agent(at), self._subject(start), denied)
        if form.tense in _TOLD and self.keys[at + 1 : at + 2] == ["by"] and not group and self.gap(at - 1) == "":
            return Deed(form.sense, at, self._agent(at), self.party(self.first_of(at - 1), at - 1), denied)
        patient = self.behind(at + 1 + (self.keys[at + 1 : at + 2] in _APART))
        if group[:1] == ["to"]:
            return Deed(form.sense, at, self._made_to(start - 1), patient, denied)
        if form.tense == PRESENT and not any(key in BE | _GOING_ON for key in group):
            before = self.keys[start - 1] if start else ""
            goes_on = self.gap(start - 1) == "," or before in PREPOSITIONS
            actor = self._last_patient() if before in _OF_WHOM else self._who_opens(start) if goes_on else None
            return Deed(form.sense, at, actor, patient, denied)
        actor = self._subject(start)
        patient = patient or self._led_to(actor)
        elliptic = patient is None and self.keys[at] in VERBS
        if elliptic or (form.sense == PASS and actor and actor.head in PASSING):
            return Deed(form.sense, at, None, None, denied)  # it may have been done to him: “and Vale captured”
        return Deed(form.sense, at, actor, patient, denied, behind=self.sentence.behind(at))

    def _is_of_people(self, deed: Deed) -> bool:
        """Whether a verb is of somebody, of whom nothing more is said: “called Vale”, but not “called Vale a liar”."""
        party = None if self._is_passive(deed.at) else deed.patient
        last = party.last if party else deed.at
        if party and not self._is_of_somebody(deed):
            return False
        follows = self.keys[last + 1] if last + 1 < len(self.keys) else ""
        return self.gap(last) in (",", ".", ";") or (self.gap(last) == "" and follows in PREPOSITIONS | JOINING)

    def _is_of_somebody(self, deed: Deed) -> bool:
        """Whether it is done to one who is named, or for whom a pronoun stands other than “it”."""
        return deed.patient is not None and not deed.patient.head and self.keys[deed.patient.last] != "it"

    def _passed_on(self, deed: Deed) -> Deed | None:
        """Who gives something to whom, where a verb is of that."""
        passive = self._is_passive(deed.at)
        by = self._agent(deed.at) if passive else deed.actor
        if deed.sense in HANDING:
            to = self._led_by(deed.at, "to") or (None if passive else self._receiver(deed))
            return Deed(HANDING[deed.sense], deed.at, by, to, deed.denied, is_complete=True)
        if deed.sense in TAKING:
            return Deed(TAKING[deed.sense], deed.at, self._led_by(deed.at, "from"), by, deed.denied, is_complete=True)
        return None

    def _receiver(self, deed: Deed) -> Party | None:
        """The first of two that follow a verb: “gave Vale a book”."""
        first = deed.patient
        if first is None or self.gap(first.last) != "":
            return None
        follows = self.keys[first.last + 1]
        two = follows in DETERMINERS or follows[0].isdigit()
        return first if two or (not first.head and self.is_noun(first.last + 1)) else None

    def _led_by(self, at: int, word: str) -> Party | None:
        """Who stands behind a preposition that follows a verb in its clause."""
        for place in range(at + 1, min(at + 1 + REACH, len(self.keys) - 1)):
            parted = self.gap(place - 1) not in WITHIN
            if parted or self.keys[place] in RELATIVE or self.is_verb_at(place):
                return None
            if self.keys[place] == word:
                return self.behind(place + 1)
        return None

    def _led_to(self, actor: Party | None) -> Party | None:
        """Of what a clause tells that begins with “which”: “the bill, which the House passed”."""
        at = actor.first - 1 if actor else 0
        if at < 1 or self.keys[at] not in ("which", "whom", "that"):
            return None
        first = self.first_of(at - 1)
        return self.party(first, at - 1) if self.keys[at] != "that" or self.keys[first] in DETERMINERS else None

    def _is_passive(self, at: int) -> bool:
        """Whether a form of “be” stands before a verb in the past: “was soon sold”."""
        before = at - 1
        while before > 0 and (self.keys[before] in ADVERBS or self.keys[before].endswith("ly")):
            before -= 1
        form = self._form(at)
        return form is not None and form.tense in _TOLD and before >= 0 and self.keys[before] in BE

    def _agent(self, at: int) -> Party | None:
        """By whom something is done."""
        for place in range(at + 1, min(at + 1 + REACH, len(self.keys))):
            if self.gap(place - 1) in (",", ";", ":", "–", "—", "(", ")"):
                return None
            if self.keys[place] == "by":
                return self.behind(place + 1)
        return None

    def _made_to(self, last: int) -> Party | None:
        """Who is asked, chosen or made to do something: “chose Vale to lead it”."""
        first = self.first_of(last) if last > 0 else 0
        return self.party(first, last) if first and self.keys[first - 1] in _MAKING else None

    def _last_patient(self) -> Party | None:
        """To whom was done what was told last: “accused Vale of hiding”."""
        return self._found[-1].patient if self._found else None

    def _actor_before(self, at: int) -> Party | None:
        """Who did what the verb before a place tells, whatever verb that is: “lied and threatened”."""
        for place in range(at - 1, 0, -1):
            if self.is_verb_at(place) or may_be_past(self.keys[place]):
                return self._subject(self._start(place))
        return None

    def _who_opens(self, at: int) -> Party | None:
        """Who did what a clause tells that leads on to one with “accusing” and the like."""
        told = self._actor_before(at)
        opens = None if told or not RELATIVE.isdisjoint(self.keys[:at]) else self.behind(0)
        return told or (opens if opens and not opens.is_pronoun else None)

    def _subject(self, start: int) -> Party | None:
        """Of whom a verb is told whose first word stands here."""
        last = start - 1
        for _ in range(REACH):
            if last < 0 or self.keys[last] in RELATIVE:
                return self._antecedent(last)
            apposed, last = last, self.before_apposition(last)
            if last < 0:  # “he met Vale, praised the deal and left”
                return self._actor_before(apposed) if self.gap(start - 1) == "," else None
            if self._ends_clause(last):
                return self._actor_before(last) if self.keys[last] in JOINING else None
            if self.keys[last] in PRONOUNS:
                return Party(frozenset(), "", last, last)
            first = self.first_of(last)
            parted = self.relative_before(last) or self._between(first) or (first - 1 if self._is_led(first) else 0)
            if not parted:
                party = self.party(first, last)
                return self.with_name(party, last + 1) if party and apposed > last else self.with_others(party)
            last = parted - 1
        return None

    def _ends_clause(self, at: int) -> bool:
        """Whether a word is none of who acts: what leads on from another clause, or a verb."""
        return self.keys[at] in LEADING | HELPING | JOINING or self.is_verb_at(at)

    def _between(self, first: int) -> int:
        """Where “between” stands before two, of whom the second begins here; 0 where it does not."""
        if not first or self.keys[first - 1] != "and" or "between" not in self.keys[:first]:
            return 0
        at = first - 1 - self.keys[first - 1 :: -1].index("between")
        return 0 if any(map(self.is_verb_at, range(at, first))) else at

    def _is_led(self, first: int) -> bool:
        """Whether a preposition leads to a noun or name: what is told of the one before it."""
        before = self.keys[first - 1] if first else ""
        return before in PREPOSITIONS - LEADING and self.gap(first - 1) == ""

    def _antecedent(self, at: int) -> Party | None:
        """For whom “who” or the like stands: the last one before it, or whose that is."""
        last = at - 1
        first = self.first_of(last) if last >= 0 else 0
        while last >= 0 and self._is_led(first) and self.keys[first - 1] == "of":
            last = first - 2
            first = self.first_of(last) if last >= 0 else 0
        return self.party(first, last) if last >= 0 else None

    def is_verb_at(self, at: int) -> bool:
        """Whether a word is a verb of the table, or one of those that are looked for."""
        form = self._form(at) if at < len(self.keys) else None
        return form is not None and self._is_verb(at, form)

    def _named(self, at: int) -> Iterator[Deed]:
        """A deed that a noun tells of: “Vale's invitation”, “an invitation from Vale”, “the arrest of Vale”."""
        key, done = self.keys[at], self.keys[at] in SUFFERED
        sense = SUFFERED.get(key) or DEEDS[key]
        owner = self.party(self.first_of(at - 1), at - 1) if at and self.gap(at - 1) in OWNING else None
        following = self.keys[at + 1] if at + 1 < len(self.keys) and self.gap(at) == "" else ""
        by = to = None
        if following in _FROM:
            by = self.behind(at + 2)
        elif following in _TO and (done or owner or following != "of"):
            to = self.behind(at + 2)
        elif following in _CAME and self.keys[at + 2 : at + 3] == ["from"]:
            by = self.behind(at + 3)
        actor, patient = (by, owner or to) if done else (owner or by, to)
        if actor or patient:
            yield Deed(sense, at, actor, patient, is_complete=True)
